"""What is known of an actor before it is compared: everything that its dispatches say of it, put together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from ..store.link_answers import Named
from ..store.words import folded
from .spelling import words

_NAMES, _ENTRIES = 3, 12
_FAMILIES = {
    "public": "GOV PTY LEG JUD ELI MIL COP OPP REB SPY".split(),
    "arts and sport": ["SOC"],
    "religion": ["REL"],
    "press": ["JRN", "MED"],
    "learning": ["EDU"],
}
_FAMILY = {sector: family for family, sectors in _FAMILIES.items() for sector in sectors}
Office = tuple[str, str]


class Profile(NamedTuple):
    """An actor. `node`: the id under which it is judged; `days`: first and last day, as numbers; `entries`: some."""

    node: str
    type: str
    name: str
    names: tuple[tuple[str, ...], ...]
    qid: str | None
    countries: frozenset[str]
    families: frozenset[str]
    offices: frozenset[Office]
    of: frozenset[str]
    days: tuple[int, int] | None
    entries: tuple[int, ...]

    @property
    def is_person(self) -> bool:
        """Whether it is read as a person."""
        return self.type == "person"


def profile(node: str, members: Sequence[Named]) -> Profile:
    """The profile of those members; they come by day."""
    shown = [name for name, _ in _often(member.name for member in members)]
    days = [number for member in members if (number := ordinal(member.day)) is not None]
    return Profile(
        node=node,
        type=_often(member.type for member in members)[0][0],
        name=shown[0],
        names=tuple(dict.fromkeys(words(name) for name in shown if words(name)))[:_NAMES],
        qid=members[0].qid,
        countries=frozenset(member.country for member in members if member.country),
        families=families(members),
        offices=frozenset(office for member in members for office in offices(member)),
        of=frozenset(member.of for member in members if member.of),
        days=(min(days), max(days)) if days else None,
        entries=tuple(dict.fromkeys(member.entry for member in members))[:_ENTRIES],
    )


def families(members: Iterable[Named]) -> frozenset[str]:
    """The walks of life that sectors tell; a deputy who becomes a minister stays in his."""
    return frozenset(_FAMILY[member.sector] for member in members if member.sector in _FAMILY)


def offices(member: Named) -> list[Office]:
    """Titles with the body that they are held in, folded."""
    return [(folded(title), folded(body)) for title, body in member.offices]


def ordinal(day: str) -> int | None:
    """A day as a number; the first of a month or year."""
    pieces = [*day.split("-"), "01", "01"][:3] if day else []
    try:
        return date(*map(int, pieces)).toordinal() if pieces else None
    except ValueError:
        return None


def gap(one: tuple[int, int] | None, other: tuple[int, int] | None) -> int | None:
    """Days between two stretches of time, 0 where they overlap; None where one is unknown."""
    if one is None or other is None:
        return None
    return max(0, one[0] - other[1], other[0] - one[1])


def _often(values: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(values).items(), key=lambda pair: (-pair[1], -len(pair[0]), pair[0]))
