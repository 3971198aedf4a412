"""What is to be seen in the text: every span of a record with its kind, and the text cut at their borders."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..model import Record, Span

ARTICLE = ("headline", "body", "dateline")


@dataclass(frozen=True)
class Mark:
    """Characters `start` to `end` shown as `kind`; `note` says what they are; `of` is the fact's id."""

    start: int
    end: int
    kind: str  # aside content source cue time place event party
    note: str
    of: str | None = None


@dataclass(frozen=True)
class Segment:
    """Characters between two neighbouring borders, and the marks that cover all of them."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def marks(record: Record) -> list[Mark]:
    """All marks of a record, those of the largest parts first; none leads outside the text."""
    length = len(record.dispatch.text)
    return [mark for mark in _marks(record) if 0 <= mark.start < mark.end <= length]


def _marks(record: Record) -> Iterator[Mark]:
    for passage in record.passages:
        if passage.kind not in ARTICLE:
            yield _mark(passage, "aside", f"not the article: {passage.kind}")
    yield from _said(record)
    yield from _done(record)
    for time in record.times:
        yield _mark(time, "time", f"{time.id}: {time.value or time.type}", time.id)
    for place in record.places:
        yield _mark(place, "place", f"{place.id}: {place.name}", place.id)


def _done(record: Record) -> Iterator[Mark]:
    """The words of each event, and those of who does it and who suffers it."""
    for event in record.events:
        yield _mark(event.anchor, "event", f"{event.id}: {event.type}", event.id)
        for role, parties in (("actor", event.actors), ("recipient", event.recipients)):
            for party in parties:
                yield _mark(party, "party", f"{event.id}: {role}", event.id)


def _said(record: Record) -> Iterator[Mark]:
    names = {actor.id: actor.name for actor in record.actors}
    for statement in record.statements:
        speaker = names.get(statement.speaker or "", "speaker unknown")
        about = f"{statement.id}: {statement.kind}, {speaker}"
        for span in statement.content:
            yield _mark(span, "content", about, statement.id)
        if statement.source:
            yield _mark(statement.source, "source", f"{statement.id}: source", statement.id)
        if statement.cue:
            yield _mark(statement.cue, "cue", f"{statement.id}: {statement.cue.lemma}", statement.id)


def _mark(span: Span, kind: str, note: str, of: str | None = None) -> Mark:
    return Mark(span.start, span.end, kind, note, of)


def segments(length: int, found: Iterable[Mark]) -> Iterator[Segment]:
    """The whole text in pieces that no border divides, in order; marks may overlap in any way."""
    waiting = sorted(found, key=lambda mark: mark.start)
    borders = sorted({0, length, *(b for mark in waiting for b in (mark.start, mark.end))})
    open_marks: list[Mark] = []
    at = 0
    for start, end in pairwise(borders):
        while at < len(waiting) and waiting[at].start <= start:
            open_marks.append(waiting[at])
            at += 1
        open_marks = [mark for mark in open_marks if mark.end > start]
        yield Segment(start, end, tuple(open_marks))
