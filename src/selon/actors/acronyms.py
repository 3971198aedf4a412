"""What an acronym means in a text that spells it out, and which acronyms nothing in the text speaks for."""

import re
from collections.abc import Iterable

from ..lang.schema import OrganisationRow
from .identity import is_acronym, words

_SHORT = 4  # letters: as short, it is somebody else's acronym in every other country
_HOME = "FRA"  # what a dispatch in French leaves unsaid
_SPELT = re.compile(r"((?:[^\W\d_][\w'’.-]*[ ]+){1,9}[^\W\d_][\w'’.-]*)[ ]+\(([^\W\d_]{2,8})\)")


def spelt_out(text: str) -> dict[str, str]:
    """Acronym in brackets → the words before it that it is made of."""
    found: dict[str, str] = {}
    for match in _SPELT.finditer(text):
        before = match[1].split()
        full = next((f for n in range(len(before))[::-1] if is_acronym(match[2], f := " ".join(before[n:]))), "")
        if full:
            found.setdefault(match[2], full)
    return found


def contradicted(form: str, row: OrganisationRow, spelt: dict[str, str]) -> bool:
    """Whether the text spells the acronym out as somebody else."""
    if form not in spelt or form not in row.acronyms:
        return False
    full = _plain(spelt[form])
    return not any(_plain(known) >= full or _plain(known) <= full for known in (row.name, *row.variants))


def unsupported(form: str, row: OrganisationRow, sure: Iterable[str], spoken_of: frozenset[str]) -> bool:
    """Whether a short acronym stands for a foreign organisation of whose country the text never speaks."""
    foreign = len(row.of) == 3 and row.of.isupper() and row.of != _HOME and row.of not in spoken_of
    return foreign and form in row.acronyms and len(form) <= _SHORT and row.name not in sure


def _plain(name: str) -> set[str]:
    return {word for word in words(name) if len(word) > 2}
