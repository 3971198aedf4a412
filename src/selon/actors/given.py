"""The gender that a given name tells: by the table of given names, else as the persons of our tables bear it."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache

from ..lang.known import persons
from ..lang.schema import GivenNameRow
from ..lang.tables import table
from .identity import words

_ENOUGH = 2  # bearers, all of one gender


def gender(name: str) -> str:
    """ "m" or "f" where the given name tells, else unknown."""
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
    return {given: next(iter(found)) for given, found in told.items()} | _listed()


def _listed() -> dict[str, str]:
    """The table's names in plain lower case, without those that are somebody else's name without accents."""
    listed: dict[str, set[str]] = defaultdict(set)
    for row in table("world/given_names", GivenNameRow):
        listed[words(row.name)[0]].add(row.gender)
    return {given: next(iter(genders)) for given, genders in listed.items() if len(genders) == 1}
