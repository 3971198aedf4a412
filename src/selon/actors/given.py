"""The gender that a given name tells, learnt from the persons of our tables."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache

from ..lang.known import persons
from .identity import words

_ENOUGH = 2  # bearers, all of one gender


def gender(name: str) -> str:
    """ "m" or "f" where all known bearers of the given name are so, else unknown."""
    parts = words(name)
    return _genders().get(parts[0], "") if len(parts) > 1 else ""


@cache
def _genders() -> Mapping[str, str]:
    """Given name in plain lower case → gender; the names that both bear, or that one person bears, are left out."""
    bearers: dict[str, Counter[str]] = defaultdict(Counter)
    for row in persons():
        parts = words(row.name)
        if row.gender and len(parts) > 1:
            bearers[parts[0]][row.gender] += 1
    told = {given: found for given, found in bearers.items() if len(found) == 1 and found.total() >= _ENOUGH}
    return {given: next(iter(found)) for given, found in told.items()}
