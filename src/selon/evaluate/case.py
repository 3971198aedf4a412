"""A gold annotation beside the record of the same dispatch, and how their facts are counted once matched."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from ..model import Record, Span, Statement
from .gold import Gold, GoldStatement, locate
from .match import Identities, Pair, Range, Sentences, letters
from .tally import Fault, Tally

T = TypeVar("T")
G = TypeVar("G")
F = TypeVar("F")

NOWHERE = Span(start=0, end=0)


@dataclass(frozen=True)
class Item(Generic[T]):
    """A fact with its place in the record's text and a line that shows it to a reader."""

    fact: T
    span: Range
    shown: str
    optional: bool = False
    characters: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Case:
    """A gold annotation beside the record of the same dispatch, and the text that both are looked up in."""

    gold: Gold
    record: Record
    text: str

    def span(self, quote: str, nth: int = 1) -> Span | None:
        """Where a quoted string stands; the first occurrence where the record's text has fewer."""
        return locate(self.text, quote, nth) or locate(self.text, quote)

    @cached_property
    def identities(self) -> Identities:
        return Identities(self.gold, self.record, self.text)

    @cached_property
    def sentences(self) -> Sentences:
        return Sentences(self.text)

    @cached_property
    def annotated(self) -> list[Item[GoldStatement]]:
        return [self._annotated(said) for said in self.gold.statements]

    @cached_property
    def reported(self) -> list[Item[Statement]]:
        return [self._reported(said) for said in self.record.statements]

    def _annotated(self, said: GoldStatement) -> Item[GoldStatement]:
        spans = [span for part in said.content if (span := self.span(part, said.nth))]
        shown = f"[{said.kind}] {said.speaker}: {' […] '.join(said.content)}"
        return Item(said, NOWHERE, shown, said.optional, letters(self.text, spans))

    def _reported(self, said: Statement) -> Item[Statement]:
        parts = " […] ".join(self.text[part.start : part.end] for part in said.content)
        shown = f"[{said.kind}] {said.speaker}: {parts}"
        return Item(said, NOWHERE, shown, characters=letters(self.text, said.content))

    def right_speaker(self, gold: Item[GoldStatement], found: Item[Statement]) -> bool:
        """Whether the statement is given to whom it belongs; where gold names nobody, anything will do."""
        if gold.fact.speaker is None:
            return True
        wanted = (gold.fact.speaker, *gold.fact.also_speaker)
        return found.fact.speaker is not None and self.identities.any_is([found.fact.speaker], wanted)


def _always(_gold: object, _found: object) -> bool:
    return True


def settle(
    layer: str,
    case: Case,
    golds: Sequence[Item[G]],
    found: Sequence[Item[F]],
    pairs: list[Pair],
    right: Callable[[Item[G], Item[F]], bool] = _always,
) -> Tally:
    """Counts one layer of one document. A match that is not `right` is both a miss and a false find."""
    good = [p for p in pairs if right(golds[p.gold], found[p.found])]
    hit = {p.gold for p in good}
    free = {p.found for p in good} | {p.found for p in pairs if golds[p.gold].optional}
    missed = [g for i, g in enumerate(golds) if i not in hit and not g.optional]
    spurious = [f for i, f in enumerate(found) if i not in free]
    faults = [Fault(layer, case.gold.id, "missed", g.shown) for g in missed]
    faults += [Fault(layer, case.gold.id, "spurious", f.shown) for f in spurious]
    tp = sum(not golds[i].optional for i in hit)
    return Tally(tp, len(spurious), len(missed), tuple(faults))
