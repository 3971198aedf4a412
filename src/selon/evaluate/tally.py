"""Counts of right, wrong and missed facts, and the list of what was wrong and missed."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple


class Fault(NamedTuple):
    """One fact that was missed, or found and not annotated."""

    layer: str
    document: str
    fault: Literal["missed", "spurious"]
    what: str


def ratio(part: float, whole: float) -> float:
    """A share rounded to four digits, 0 of nothing."""
    return round(part / whole, 4) if whole else 0.0


@dataclass(frozen=True)
class Tally:
    """True positives, false positives, false negatives of one layer; tallies of documents add up."""

    tp: int = 0
    fp: int = 0
    fn: int = 0
    faults: tuple[Fault, ...] = field(default=(), repr=False, compare=False)

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn, self.faults + other.faults)

    @property
    def p(self) -> float:
        return ratio(self.tp, self.tp + self.fp)

    @property
    def r(self) -> float:
        return ratio(self.tp, self.tp + self.fn)

    @property
    def f1(self) -> float:
        return ratio(2 * self.tp, 2 * self.tp + self.fp + self.fn)


class Share(NamedTuple):
    """How many of `of` were right."""

    right: int = 0
    of: int = 0

    @property
    def value(self) -> float:
        return ratio(self.right, self.of)

    def plus(self, other: "Share") -> "Share":
        """The two together (tuples' own + would join them)."""
        return Share(self.right + other.right, self.of + other.of)
