"""When a found fact is the annotated one: characters, sentences, actors, times, pairing.

All positions are code points of the record's own text.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import product
from typing import NamedTuple, Protocol, TypeVar

from ..model import Actor, Record
from .gold import Gold, GoldActor

G = TypeVar("G")
F = TypeVar("F")

# The right speaker does not depend on articles: « la Croix-Bleue » is « Croix-Bleue ».
ARTICLES = frozenset({"a", "an", "d", "de", "des", "du", "l", "la", "le", "les", "of", "the", "un", "une"})
PRONOUNS = frozenset({"elle", "elles", "il", "ils", "je", "lui", "nous", "on", "qui", "s'", "s’", "se"})
BOUNDARY = re.compile(r"""(?: [.!?…]+ ["’”»)]* \s+ (?![a-z]) | \n+ )""", re.VERBOSE)


class Range(Protocol):
    """Anything that has a place in the text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


class Pair(NamedTuple):
    """Indices of an annotated fact and of the found one that it is matched with."""

    gold: int
    found: int


def letters(text: str, ranges: Iterable[Range]) -> frozenset[int]:
    """Positions of letters and digits: marks, spaces and full stops neither cost nor earn anything."""
    within = (i for r in ranges for i in range(r.start, min(r.end, len(text))))
    return frozenset(i for i in within if text[i].isalnum())


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Intersection over union of two sets of positions, 0 where either is empty."""
    return len(one & other) / len(one | other) if one and other else 0.0


def overlap(one: Range, other: Range) -> int:
    """Characters that two ranges share; negative where they are apart."""
    return min(one.end, other.end) - max(one.start, other.start)


def pair(golds: Sequence[G], found: Sequence[F], score: Callable[[G, F], float], least: float) -> list[Pair]:
    """One-to-one matches with a score of at least `least`, the best first; of equals the later ones."""
    pairs: list[Pair] = []
    for value, g, f in sorted(_scored(golds, found, score), reverse=True):
        if value >= least and all(g != p.gold and f != p.found for p in pairs):
            pairs.append(Pair(g, f))
    return pairs


def _scored(golds: Sequence[G], found: Sequence[F], score: Callable[[G, F], float]) -> Iterable[tuple[float, int, int]]:
    return ((score(golds[g], found[f]), g, f) for g, f in product(range(len(golds)), range(len(found))))


class Sentences:
    """A coarse cut of the text, the same for gold and records: only used to say "the same or the next"."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(boundary.end() for boundary in BOUNDARY.finditer(text))]

    def number(self, position: int) -> int:
        """Number of the sentence that a position lies in, from 0."""
        return bisect_right(self.starts, position) - 1

    def apart(self, one: int, other: int) -> int:
        """How many sentence boundaries lie between two positions."""
        return abs(self.number(one) - self.number(other))


def same_time(gold: str, found: str | None) -> bool:
    """The same TIMEX3 value. Of a time of day only its day must be right; durations must be equal."""
    if not found or gold == found:
        return gold == found
    day = gold.partition("T")[0]
    return not gold.startswith("P") and day != "" and day == found.partition("T")[0]


def name_words(name: str) -> list[str]:
    """A name's words without accents, capitals and articles."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if c.isascii())
    return [word for word in re.findall(r"[a-z0-9]+", plain.lower()) if word not in ARTICLES]


def same_name(one: str, other: str) -> bool:
    """Equal words, or all words of one name in the other and one of them not merely an initial or particle."""
    mine, yours = name_words(one), name_words(other)
    if not mine or not yours or mine == yours:
        return bool(mine) and mine == yours
    fewer, more = sorted((set(mine), set(yours)), key=len)
    return fewer <= more and max(map(len, fewer)) >= 4


class Identities:
    """Which found actor is which annotated one."""

    def __init__(self, gold: Gold, record: Record, text: str) -> None:
        self.gold = gold.actors
        self.found = {actor.id: actor for actor in record.actors}
        self.text = text

    def any_is(self, found: Iterable[str], keys: Iterable[str]) -> bool:
        """Whether one of the found actors is one of those annotated."""
        wanted = [self.gold[key] for key in keys]
        return any(self._is(self.found[id_], actor) for id_ in found if id_ in self.found for actor in wanted)

    def _is(self, found: Actor, gold: GoldActor) -> bool:
        if found.qid and found.qid == gold.qid:
            return True
        state = gold.type == "country" and found.type in ("country", "organisation")
        if state and found.iso3 and found.iso3 == gold.iso3:
            return True
        return self._named(found, gold.names)

    def _named(self, found: Actor, names: Sequence[str]) -> bool:
        """The best form may be a part of a gold name or contain it; the other mentions must be one."""
        forms = [found.name, *(self.text[m.start : m.end] for m in found.mentions)]
        naming = [form for form in forms if name_words(form) and not _is_pronoun(form)]
        if any(same_name(form, name) for form in naming[:1] for name in names):
            return True
        known = [name_words(name) for name in names]
        return any(name_words(form) in known for form in naming)


def _is_pronoun(form: str) -> bool:
    return form.lower().removeprefix("-").removeprefix("t-") in PRONOUNS
