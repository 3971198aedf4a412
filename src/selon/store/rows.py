"""A record as rows of all tables."""

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from .. import model
from .columns import clean, flattener
from .keys import actor_base, day, issue_base, short
from .words import folded

Row = dict[str, Any]
Rows = dict[str, list[Row]]
_ACROSS = 400  # characters of an event's words

_passage = flattener(model.Passage)
_actor = flattener(model.Actor, ("offices", "mentions"))
_mention, _office = flattener(model.Mention), flattener(model.Office)
_statement, _position = flattener(model.Statement), flattener(model.Position)
_event = flattener(model.Event, ("actors", "recipients"))
_account, _version = flattener(model.Account, ("versions",)), flattener(model.Version)
_time, _place, _failure = flattener(model.Time), flattener(model.Place), flattener(model.Failure)


class Numbers:
    """Gives each new fact the next number of its table."""

    def __init__(self, last: dict[str, int]) -> None:
        self._next = {name: count(number + 1) for name, number in last.items()}

    def next(self, name: str) -> int:
        """A number that no row of this table has."""
        return next(self._next[name])


class Maker:
    """Makes the rows of one record. `who` and `topic` are still what they are before linking."""

    def __init__(self, entry: int, key: str, record: model.Record, numbers: Numbers) -> None:
        self.entry, self.key, self.record, self.numbers = entry, key, record, numbers
        self.day = day(record.dispatch.published, record.dispatch.modified)
        self.base = {actor.id: actor_base(actor, key) for actor in record.actors}
        self.parts: list[Row] = []

    def rows(self) -> Rows:
        """The rows by table, `dispatches` and `texts` aside."""
        made = {**self._actors(), **self._facts(), **self._rest()}
        return {**made, "parts": self.parts}

    def _listed(self, values: tuple[Any, ...], row: Callable[[Any], Row], **fixed: Any) -> Iterator[Row]:
        for at, value in enumerate(values):
            yield {"entry": self.entry, **fixed, "at": at, **row(value)}

    def _actors(self) -> Rows:
        found = self.record.actors
        return {
            "actors": [
                {"entry": self.entry, **_actor(a), "base": clean(self.base[a.id]), "who": clean(self.base[a.id])}
                for a in found
            ],
            "mentions": [
                {**row, "text": self._words(row["start"], row["end"])}
                for a in found
                for row in self._listed(a.mentions, _mention, actor=a.id)
            ],
            "offices": [row for a in found for row in self._listed(a.offices, _office, actor=a.id)],
        }

    def _facts(self) -> Rows:
        record = self.record
        return {
            "statements": [self._statement(statement) for statement in record.statements],
            "events": [self._event(event) for event in record.events],
            "positions": self._positions(),
            "accounts": [self._account(account) for account in record.accounts],
            "versions": [row for a in record.accounts for row in self._listed(a.versions, _version, account=a.id)],
        }

    def _rest(self) -> Rows:
        record = self.record
        return {
            "passages": list(self._listed(record.passages, _passage)),
            "times": [{"entry": self.entry, **_time(time)} for time in record.times],
            "places": [
                {"entry": self.entry, **_place(p), "name": short(clean(p.name)), "folded": folded(p.name)}
                for p in record.places
            ],
            "failures": list(self._listed(record.failures, _failure)),
        }

    def _fact(self, table: str, row: Row, when: str) -> Row:
        return {"n": self.numbers.next(table), "entry": self.entry, **row, "day": when}

    def _statement(self, said: model.Statement) -> Row:
        content = " ".join(self._words(span.start, span.end) for span in said.content)
        row = {**self._fact("statements", _statement(said), day(said.date) or self.day), "text": content}
        self._take_part(row, "speaker", [said.speaker])
        self._take_part(row, "addressee", said.addressees)
        return row

    def _event(self, done: model.Event) -> Row:
        spans = [done.anchor, *done.actors, *done.recipients]
        start = min(span.start for span in spans)
        end = min(max(span.end for span in spans), start + _ACROSS)
        when = day(done.date.value if done.date else None) or self.day
        row = {**self._fact("events", _event(done), when), "words": self._words(start, end)}
        self._take_part(row, "actor", [one.actor for one in done.actors], done.actors)
        self._take_part(row, "recipient", [one.actor for one in done.recipients], done.recipients)
        self._take_part(row, "claimant", done.claimed_by)
        return row

    def _positions(self) -> list[Row]:
        """An issue is known by the proposal that its first position in the dispatch words."""
        bases: dict[str, str] = {}
        made = []
        for held in self.record.positions:
            base = bases.setdefault(held.issue, issue_base(held))
            row = self._fact("positions", _position(held), self.day)
            evidence = self._words(held.evidence.start, held.evidence.end)
            made.append({**row, "words": evidence, "base": base, "topic": base})
            self._take_part(row, "holder", [held.actor])
        return made

    def _account(self, told: model.Account) -> Row:
        row = self._fact("accounts", _account(told), self.day)
        self._take_part(row, "teller", [by for version in told.versions for by in version.by])
        return {**row, "cluster": f"{self.key}:{told.id}"}

    def _take_part(self, fact: Row, role: str, locals_: Any, spans: Any = ()) -> None:
        """Note who takes part. An actor that the record does not list takes no part that could be found."""
        for at, local in enumerate(locals_):
            if local in self.base:
                span = spans[at] if spans else None
                self.parts.append(
                    {
                        "entry": self.entry,
                        "role": role,
                        "fact": fact["n"],
                        "at": at,
                        "actor": clean(local),
                        "start": span.start if span else None,
                        "end": span.end if span else None,
                        "day": fact["day"],
                        "who": clean(self.base[local]),
                    }
                )

    def _words(self, start: int, end: int) -> str:
        return clean(self.record.dispatch.text[start:end])
