"""A folder for brat: KEY.txt is the text as received, KEY.ann its annotations, annotation.conf their types.

Offsets count code points of the text, as the record's do. A span over a line break is written in fragments.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ...model import Event, Position, Span, Statement
from ...store.entry import Entry
from ..options import Options
from ..words import file_name, plain
from .configuration import ACTORS, configuration
from .lines import Lines


def write(entries: Iterable[Entry], out: Path, _: Options) -> int:
    """Write two files for each dispatch; the number of dispatches."""
    out.mkdir()
    count = 0
    for entry in entries:
        name = file_name(entry.key)
        text = plain(entry.record.dispatch.text)
        lines = "".join(f"{line}\n" for line in annotations(entry))
        (out / f"{name}.txt").write_text(text, "utf-8", newline="")
        (out / f"{name}.ann").write_text(lines, "utf-8", newline="")
        count += 1
    (out / "annotation.conf").write_text(configuration(), "utf-8", newline="")
    return count


def annotations(entry: Entry) -> list[str]:
    """The lines of a dispatch's annotation file."""
    lines = Lines(plain(entry.record.dispatch.text))
    _Marks(entry, lines).write()
    return lines.written


class _Marks:
    """Writes the facts of an entry; knows which annotations stand for which of them."""

    def __init__(self, entry: Entry, lines: Lines) -> None:
        self.entry, self.record, self.lines = entry, entry.record, lines
        self.kinds = {actor.id: ACTORS[actor.type] for actor in self.record.actors}
        self.mentions: dict[str, list[tuple[int, str]]] = {}
        self.facts: dict[str, str] = {}

    def write(self) -> None:
        """Spans first, then what refers to them."""
        self._actors()
        for kind, spans in (("Time", self.record.times), ("Place", self.record.places)):
            self.facts |= {one.id: mark for one in spans if (mark := self.lines.span(kind, [one]))}
        for statement in sorted(self.record.statements, key=self._depth):
            self._statement(statement)
        for event in self.record.events:
            self._event(event)
        for position in self.record.positions:
            self._position(position)

    def _depth(self, one: Statement) -> int:
        """How many statements report this one: what is referred to is written first."""
        known, depth = {each.id: each.within for each in self.record.statements}, 0
        at = one.within
        while at is not None and depth < len(known):
            at, depth = known.get(at), depth + 1
        return depth

    def _actors(self) -> None:
        for actor in self.record.actors:
            marks = list(self._mentions(actor.id, actor.mentions))
            self.lines.same(marks)
            if marks:
                self.lines.note(marks[0], self._who(actor.id))
                for office in actor.offices:
                    self.lines.relation("Holds", marks[0], self.lines.span("Office", [office]))
        for actor in self.record.actors:
            if actor.of is not None:
                self.lines.relation("ActsFor", self._nearest(actor.id, 0), self._nearest(actor.of, 0))

    def _mentions(self, actor: str, mentions: Iterable[Span]) -> Iterator[str]:
        for mention in mentions:
            mark = self.lines.span(self.kinds[actor], [mention])
            if mark is not None:
                self.mentions.setdefault(actor, []).append((mention.start, mark))
                self.lines.attribute("Form", mark, getattr(mention, "form", "name"))
                yield mark

    def _who(self, actor: str) -> str:
        who = self.entry.who.get(actor)
        return f"{actor} {who.id} {who.name}" if who else actor

    def _nearest(self, actor: str | None, at: int) -> str | None:
        """The mention of an actor that stands nearest to an offset."""
        marks = self.mentions.get(actor or "", [])
        return min(marks, key=lambda found: abs(found[0] - at))[1] if marks else None

    def _statement(self, one: Statement) -> None:
        trigger = self.lines.span("Statement", [one.cue] if one.cue else one.content)
        if trigger is None:
            return
        at = one.cue.start if one.cue else one.content[0].start
        parts = [("Content", self.lines.span("Content", one.content))]
        parts += [("Source", self.lines.span("Source", [one.source]) if one.source else None)]
        parts += [("Speaker", self._nearest(one.speaker, at))]
        parts += [("Addressee", self._nearest(addressee, at)) for addressee in one.addressees]
        parts += [("Within", self.facts.get(one.within or ""))]
        mark = self.facts[one.id] = self.lines.event("Statement", trigger, parts)
        self.lines.attribute("Kind", mark, one.kind)
        self.lines.note(mark, f"{one.id} {one.act}, rule {one.why.rule}")

    def _event(self, one: Event) -> None:
        trigger = self.lines.span(one.type, [one.anchor])
        if trigger is None:
            return
        parts = [("Actor", self._part(part.actor, part)) for part in one.actors]
        parts += [("Recipient", self._part(part.actor, part)) for part in one.recipients]
        parts += [("Place", self.facts.get(one.place or ""))]
        dated = [Span(start=one.date.start, end=one.date.end)] if one.date else []
        parts += [("Date", self.lines.span("Time", dated))]
        parts += [("ToldIn", self.facts.get(one.statement or ""))]
        mark = self.facts[one.id] = self.lines.event(one.type, trigger, parts)
        self.lines.attribute("Status", mark, one.status)
        self.lines.note(mark, f"{one.id} {one.mode or ''} {' '.join(one.contexts)}, rule {one.why.rule}")

    def _part(self, actor: str, words: Span) -> str | None:
        """The words that an actor was read in: often, but not always, one of its mentions."""
        return self.lines.span(self.kinds[actor], [words]) if actor in self.kinds else None

    def _position(self, one: Position) -> None:
        trigger = self.lines.span("Position", [one.evidence])
        if trigger is None:
            return
        holder, basis = self._nearest(one.actor, one.evidence.start), self.facts.get(one.basis or "")
        mark = self.lines.event("Position", trigger, [("Holder", holder), ("Basis", basis)])
        self.lines.attribute("Stance", mark, one.stance)
        self.lines.note(mark, f"{one.id} {one.issue}: {one.proposal}" + (f", {one.condition}" if one.condition else ""))
