"""One name, several actors: the dispatches that give a name are parted by country and walk of life."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..store.ledger import Judgement
from ..store.link_answers import Named
from .features import Compared, judged
from .people import People
from .profiles import Profile, families, profile


class Sense(NamedTuple):
    """Those members of a name that are one actor."""

    node: str
    members: tuple[Named, ...]


def parted(base: str, members: Sequence[Named], people: People) -> tuple[list[Sense], list[Judgement]]:
    """The senses of a name, the first one under the name itself, with the judgements that part the others from it."""
    groups = _groups(members)
    senses: list[list[Named]] = []
    judgements: list[Judgement] = []
    for group in groups:
        found, compared = _nearest(senses, group, people)
        if found is not None:
            found.extend(group)
            continue
        if compared is not None:
            judgements += _apart(base, group, compared)
        senses.append(group)
    return [Sense(base if at == 0 else _node(sense), tuple(sense)) for at, sense in enumerate(senses)], judgements


def differ(members: Sequence[Named]) -> bool:
    """Whether a name needs parting: its members disagree on country or walk of life."""
    if members[0].qid:
        return False
    countries = {member.country for member in members if member.country}
    return len(countries) > 1 or len(families(members)) > 1


def _groups(members: Sequence[Named]) -> list[list[Named]]:
    """Members of the same country and walk of life, the largest group first; those that tell neither go with it."""
    by: dict[tuple[str, ...], list[Named]] = defaultdict(list)
    for member in members:
        by[(member.country or "", *sorted(families([member])))].append(member)
    silent = by.pop(("",), [])
    groups = sorted(by.values(), key=lambda group: (-len(group), group[0].day, group[0].key))
    groups[0].extend(silent)
    return groups


def _nearest(
    senses: list[list[Named]], group: list[Named], people: People
) -> tuple[list[Named] | None, Compared | None]:
    own = _profile(group)
    tried = [(people.homonym(_profile(sense), own), sense) for sense in senses]
    if not tried:
        return None, None
    compared, sense = max(tried, key=lambda pair: pair[0].score)
    return (sense if compared.verdict == "same" else None), compared


def _profile(group: list[Named]) -> Profile:
    return profile(_node(group), sorted(group, key=lambda one: (one.day, one.key)))


def _node(group: Sequence[Named]) -> str:
    return min(member.member for member in group)


def _apart(base: str, group: list[Named], compared: Compared) -> Iterator[Judgement]:
    first = _node(group)
    for member in group:
        yield judged("actor", base, member.member, compared)
        if member.member != first:
            yield judged("actor", first, member.member, Compared(0.8, ("the same name, country and walk of life",)))
