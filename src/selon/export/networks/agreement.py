"""Who agrees or disagrees with whom, from who stands for what: the congruence and conflict networks of discourse
network analysis. Each issue counts once for two actors, however often they speak of it; who is for something on a
condition is for it. Who has taken both stances agrees and disagrees with everybody who has taken one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from ...store.entry import Entry
from .ties import Tie, Ties, stances

_SIGNS = {"for": (True,), "against": (False,), "conditional": (True,)}


def congruence(entries: Iterable[Entry]) -> Ties:
    """Ties of two actors for each issue on which both took the same stance."""
    return _paired(stances(entries), alike=True)


def conflict(entries: Iterable[Entry]) -> Ties:
    """Ties of two actors for each issue on which one was for and the other against."""
    return _paired(stances(entries), alike=False)


def _paired(taken: Ties, alike: bool) -> Ties:
    found = Ties(nodes={node: told for node, told in taken.nodes.items() if told["kind"] == "actor"})
    for node, holders in sorted(_holders(taken).items()):
        for (one, a), (other, b) in combinations(sorted(holders.items()), 2):
            if any((x == y) == alike for x in _signs(a) for y in _signs(b)):
                tie = found.ties[one, other]
                tie.relations[taken.nodes[node]["label"]] += 1
                tie.days |= _together(a, b)
    return found


def _holders(taken: Ties) -> dict[str, dict[str, Tie]]:
    """For each issue the actors with a stance on it."""
    holders: defaultdict[str, dict[str, Tie]] = defaultdict(dict)
    for (actor, node), tie in taken.ties.items():
        holders[node][actor] = tie
    return holders


def _signs(tie: Tie) -> Iterator[bool]:
    for stance in tie.relations:
        yield from _SIGNS[stance]


def _together(one: Tie, other: Tie) -> set[str]:
    """The days on which one of both spoke, from the first on which both had."""
    if not one.days or not other.days:
        return set()
    since = max(min(one.days), min(other.days))
    return {day for day in one.days | other.days if day >= since}
