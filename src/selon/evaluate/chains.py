"""Texts with their chains of mentions, and how like two partitions of the same mentions are.

A text marks each mention of an actor as `[key:words]`, a description as `[key=words]`; marks may stand in
one another. The first line is the day of publication. Actors that are spoken of once are not marked, or
are alone under their key.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import networkx as nx

from ..errors import FormatError

_MARK = re.compile(r"\[(\w+)([:=])|\]")
SPEAKER = frozenset("je j' j’ nous me m' m’ mon ma mes nos notre".split())
POSSESSIVE = frozenset("son sa ses leur leurs".split())
PRONOUN = frozenset("il elle ils elles celui-ci celle-ci ceux-ci celles-ci on vous lui eux".split())
OBJECT = frozenset("l' l’ le la les".split())

Chain = frozenset[int]


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention in a gold text. `kind`: name, description, pronoun, object, possessive or speaker ("je")."""

    start: int
    end: int
    key: str
    kind: str


class Chains(NamedTuple):
    """A gold text with its day and its mentions in the order in which they end."""

    name: str
    day: str
    text: str
    mentions: tuple[Marked, ...]


def load(path: Path) -> Chains:
    """A gold text. Raises FormatError where a mark is not closed, or closes nothing."""
    day, _, marked = path.read_text(encoding="utf-8").partition("\n")
    text, mentions = unmarked(marked)
    return Chains(path.stem, day.strip(), text, tuple(mentions))


def unmarked(marked: str) -> tuple[str, list[Marked]]:
    """The text without its marks, and what they mark."""
    text, at = "", 0
    open_marks: list[tuple[int, str, str]] = []
    found: list[Marked] = []
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark[1]:
            open_marks.append((len(text), mark[1], mark[2]))
        elif not open_marks:
            raise FormatError(f"a mark is closed that was not opened: {text[-20:]!r}")
        else:
            start, key, sign = open_marks.pop()
            found.append(Marked(start, len(text), key, _kind(text[start:], text[:start], sign)))
    if open_marks:
        raise FormatError(f"a mark is not closed: {open_marks[-1][1]}")
    return text + marked[at:], found


def _kind(words: str, before: str, sign: str) -> str:
    if sign == "=":
        return "description"
    low = words.lower()
    if low in SPEAKER:
        return "speaker"
    clitic = low in {"lui", "leur"} and not before.endswith(", ")
    if low in OBJECT or clitic:
        return "object"
    if low in POSSESSIVE:
        return "possessive"
    return "pronoun" if low in PRONOUN or low.startswith(("ce dernier", "cette dernière")) else "name"


def chains(keys: Mapping[int, str]) -> tuple[Chain, ...]:
    """The sets of mentions that share a key; who is spoken of once makes no chain."""
    held: dict[str, set[int]] = {}
    for mention, key in keys.items():
        held.setdefault(key, set()).add(mention)
    return tuple(frozenset(one) for one in held.values() if len(one) > 1)


class Score(NamedTuple):
    """Sums of right and of all, for recall and for precision, to be added over texts."""

    right: float
    wanted: float
    right_found: float
    found: float

    def __add__(self, other: "Score") -> "Score":  # type: ignore[override]
        return Score(*(a + b for a, b in zip(self, other, strict=True)))

    def f1(self) -> float:
        """The harmonic mean of recall and precision, 0 where nothing is right."""
        recall = self.right / self.wanted if self.wanted else 0.0
        precision = self.right_found / self.found if self.found else 0.0
        return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def muc(gold: Sequence[Chain], found: Sequence[Chain]) -> Score:
    """Vilain et al. (1995): the links that are kept."""
    return Score(*_links(gold, found), *_links(found, gold))


def _links(chains_: Sequence[Chain], others: Sequence[Chain]) -> tuple[float, float]:
    whose = {mention: at for at, other in enumerate(others) for mention in other}
    kept = [len(one) - len({whose.get(m, -1 - m) for m in one}) for one in chains_]
    return float(sum(kept)), float(sum(len(one) - 1 for one in chains_))


def b_cubed(gold: Sequence[Chain], found: Sequence[Chain]) -> Score:
    """Bagga and Baldwin (1998): for each mention, how much of its chain is shared."""
    return Score(*_shared(gold, found), *_shared(found, gold))


def _shared(chains_: Sequence[Chain], others: Sequence[Chain]) -> tuple[float, float]:
    whole = sum(len(one & other) ** 2 / len(one) for one in chains_ for other in others)
    return whole, float(sum(len(one) for one in chains_))


def ceaf(gold: Sequence[Chain], found: Sequence[Chain]) -> Score:
    """Luo (2005), by entities: the best one-to-one pairing of chains."""
    graph = nx.Graph()
    for a, one in enumerate(gold):
        for b, other in enumerate(found):
            if one & other:
                graph.add_edge(("gold", a), ("found", b), weight=2 * len(one & other) / (len(one) + len(other)))
    best = sum(graph.edges[pair]["weight"] for pair in nx.max_weight_matching(graph))
    return Score(best, len(gold), best, len(found))


MEASURES: Mapping[str, Callable[[Sequence[Chain], Sequence[Chain]], Score]] = {
    "MUC": muc,
    "B3": b_cubed,
    "CEAF": ceaf,
}


def whose(keys: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """One to one, the found actor that is a gold one, those that share most mentions first."""
    counts = Counter(keys)
    gold_taken, found_taken = set[str](), set[str]()
    for (gold, found), _ in counts.most_common():
        if gold not in gold_taken and found not in found_taken:
            gold_taken.add(gold)
            found_taken.add(found)
            yield gold, found
