"""Judgements → clusters: what positive judgements join, unless a negative one keeps it apart.

What people judged comes first and cannot be undone by what the program judged.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..store.ledger import Judgement
from .features import PROGRAM


def clusters(judgements: Iterable[Judgement]) -> dict[str, str]:
    """Member → cluster, for the members that are judged the same as another. The result knows no order of judging."""
    joined = _Joined()
    people, program = _in_force(judgements)
    for judgements_ in (people, program):
        for judgement in judgements_:
            if judgement.verdict == "different":
                joined.forbid(judgement.left, judgement.right)
        for judgement in sorted(judgements_, key=_strongest):
            if judgement.verdict == "same":
                joined.join(judgement.left, judgement.right)
    return dict(joined.named())


def latest(judgements: Iterable[Judgement]) -> dict[tuple[str, str], Judgement]:
    """The last judgement on each pair."""
    return {pair(judgement): judgement for judgement in sorted(judgements, key=lambda one: one.id or 0)}


def pair(judgement: Judgement) -> tuple[str, str]:
    """The two members in one order."""
    left, right = sorted((judgement.left, judgement.right))
    return left, right


def _in_force(judgements: Iterable[Judgement]) -> tuple[list[Judgement], list[Judgement]]:
    """What people judged last of each pair, and what the program judged of other pairs."""
    valid = [judgement for judgement in judgements if judgement.withdrawn_by is None]
    people = latest(one for one in valid if one.judge != PROGRAM)
    program = latest(one for one in valid if one.judge == PROGRAM and pair(one) not in people)
    return list(people.values()), list(program.values())


def _strongest(judgement: Judgement) -> tuple[float, tuple[str, str]]:
    return -(1.0 if judgement.score is None else judgement.score), pair(judgement)


class _Joined:
    """Members joined step by step, each group with those groups that it must not be joined to."""

    def __init__(self) -> None:
        self._over: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self._apart: dict[str, set[str]] = defaultdict(set)

    def _root(self, member: str) -> str:
        if member not in self._over:
            self._over[member], self._members[member] = member, [member]
        while self._over[member] != member:
            self._over[member] = self._over[self._over[member]]
            member = self._over[member]
        return member

    def forbid(self, one: str, other: str) -> None:
        """Keep two apart, unless they are joined already."""
        a, b = self._root(one), self._root(other)
        if a != b:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def join(self, one: str, other: str) -> None:
        """Join two, with all that is joined to them, unless something keeps these apart."""
        a, b = self._root(one), self._root(other)
        if a == b or b in self._apart.get(a, ()):
            return
        big, small = sorted((a, b), key=lambda root: (-len(self._members[root]), root))
        self._over[small] = big
        self._members[big] += self._members.pop(small)
        for third in self._apart.pop(small, ()):
            self._apart[third].discard(small)
            self._apart[third].add(big)
            self._apart[big].add(third)

    def named(self) -> Iterator[tuple[str, str]]:
        """Each member with its group's name: an id of the world's before one of ours, a name's before a place's."""
        for members in self._members.values():
            name = min(members, key=rank)
            yield from ((member, name) for member in members)


def rank(member: str) -> tuple[int, str]:
    """How well an id names a cluster; the least is best."""
    if ":" in member:
        return 3, member
    if member[:1] == "Q" and member[1:].isdigit():
        return 0, member
    return (1 if len(member) == 3 and member.isupper() else 2), member
