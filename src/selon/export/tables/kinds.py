"""The tables: which facts each holds, and the columns that are put beside the model's own to be read by people."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from ...model import (
    Account,
    Actor,
    Event,
    Failure,
    Mention,
    Office,
    Passage,
    Place,
    Position,
    Span,
    Statement,
    Time,
)  # fmt: skip
from ...store.entry import Entry
from ..words import plain, quoted
from . import columns
from .columns import Column

TEXT, TEXTS, NUMBER = "VARCHAR", "VARCHAR[]", "BIGINT"


class Table(NamedTuple):
    """`rows`: the facts of an entry that the table holds."""

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[Entry], Iterable[Any]]


class Of(NamedTuple):
    """A mention or an office with the actor that it belongs to."""

    actor: str
    fact: Any


def _words(span: Callable[[Any], Span | None]) -> columns.Take:
    def take(entry: Entry, fact: Any) -> str | None:
        found = span(fact)
        return quoted(entry.record.dispatch.text, [found]) if found else None

    return take


def _name(actor: Callable[[Any], str | None]) -> columns.Take:
    return lambda entry, fact: _who(entry, actor(fact), "name")


def _id(actor: Callable[[Any], str | None]) -> columns.Take:
    return lambda entry, fact: _who(entry, actor(fact), "id")


def _names(actors: Callable[[Any], Iterable[str]], what: str = "name") -> columns.Take:
    return lambda entry, fact: [found for actor in actors(fact) if (found := _who(entry, actor, what))]


def _who(entry: Entry, actor: str | None, what: str) -> str | None:
    found = entry.who.get(actor) if actor else None
    return plain(getattr(found, what)) if found else None


def _place(what: str) -> columns.Take:
    def take(entry: Entry, fact: Any) -> Any:
        found = next((place for place in entry.record.places if place.id == fact.place), None)
        return columns.clean(getattr(found, what)) if found else None

    return take


def _of_dispatch(name: str) -> columns.Take:
    return lambda entry, _: columns.clean(getattr(entry.record.dispatch, name))


def _own(name: str) -> columns.Take:
    return lambda entry, _: getattr(entry.record, name)


_KEY = (
    Column("key", TEXT, lambda entry, _: entry.key, "the dispatch in the store; copies of a text have different keys"),
    Column("copy_of", TEXT, lambda entry, _: entry.copy_of, "the key of the dispatch whose text this one repeats"),
)
_TOLD = tuple(Column(name, TEXT, _of_dispatch(name), "of the dispatch") for name in ("published", "outlet", "url"))
_REVISION = (
    Column("replaces_key", TEXT, lambda entry, _: entry.replaces, "the key of the dispatch that this one revises"),
    Column("latest", "BOOLEAN", lambda entry, _: entry.latest, "whether no other dispatch revises it"),
)
_MADE = tuple(Column(name, TEXT, _own(name), "as in the record") for name in ("selon", "model", "data"))


def _table(name: str, kind: type, *more: Column) -> Table:
    own = tuple(columns.of(kind))
    return Table(name, (*_KEY, *_TOLD, *own, *more), lambda entry: getattr(entry.record, name))


def _nested(name: str, kind: type, *more: Column) -> Table:
    """A table of what actors hold a list of."""
    own = [Column(c.name, c.kind, lambda entry, row, take=c.take: take(entry, row.fact)) for c in columns.of(kind)]  # type: ignore[misc]
    actor = Column("actor", TEXT, lambda _, row: row.actor, "the actor's id in the record")
    who = Column("who", TEXT, _id(lambda row: row.actor), "the actor across dispatches")

    def rows(entry: Entry) -> Iterator[Of]:
        for one in entry.record.actors:
            yield from (Of(one.id, fact) for fact in getattr(one, name))

    return Table(name, (*_KEY, *_TOLD, actor, who, *own, *more), rows)


_WORDS = Column("words", TEXT, _words(lambda fact: fact), "its words, on one line")
_NESTED_WORDS = Column("words", TEXT, _words(lambda row: row.fact), "its words, on one line")
_ACTOR = (
    Column("actor_who", TEXT, _id(lambda fact: fact.actor), "the actor across dispatches"),
    Column("actor_name", TEXT, _name(lambda fact: fact.actor), "its name"),
)
_SPEAKER = (
    Column("speaker_who", TEXT, _id(lambda fact: fact.speaker), "the speaker across dispatches"),
    Column("speaker_name", TEXT, _name(lambda fact: fact.speaker), "the speaker's name"),
    Column("addressee_names", TEXTS, _names(lambda fact: fact.addressees), "names of those to whom it was said"),
    Column("words", TEXT, lambda e, f: quoted(e.record.dispatch.text, f.content), "what was said, on one line"),
    Column("cue_words", TEXT, _words(lambda fact: fact.cue), "the words that attribute it"),
    Column("source_words", TEXT, _words(lambda fact: fact.source), "the words that name who said it"),
    Column("place_name", TEXT, _place("name"), "where it was said"),
)
_DEED = (
    Column("words", TEXT, _words(lambda fact: fact.anchor), "the words that name it"),
    Column("actors_who", TEXTS, _names(lambda f: (a.actor for a in f.actors), "id"), "who did it, across dispatches"),
    Column("actor_names", TEXTS, _names(lambda f: (a.actor for a in f.actors)), "their names"),
    Column("recipients_who", TEXTS, _names(lambda f: (a.actor for a in f.recipients), "id"), "to whom it was done"),
    Column("recipient_names", TEXTS, _names(lambda f: (a.actor for a in f.recipients)), "their names"),
    Column("claimed_by_names", TEXTS, _names(lambda f: f.claimed_by), "on whose word alone it rests"),
    Column("place_name", TEXT, _place("name"), "where"),
    Column("place_iso3", TEXT, _place("iso3"), "the country"),
    Column("lat", "DOUBLE", _place("lat"), "degrees north"),
    Column("lon", "DOUBLE", _place("lon"), "degrees east"),
)
_ISSUE = Column("issue_across", TEXT, lambda e, f: e.issues.get(f.issue), "the issue across dispatches, where linked")
_LINKED = (
    Column("who", TEXT, _id(lambda fact: fact.id), "the actor across dispatches"),
    Column("who_name", TEXT, _name(lambda fact: fact.id), "its name there"),
)
_SIDES = Column(
    "by_names", TEXTS, _names(lambda fact: (actor for v in fact.versions for actor in v.by)), "names of the sides"
)


def _dispatches() -> Table:
    from ...model import Dispatch

    own = tuple(Column(c.name, c.kind, _of_dispatch(c.name)) for c in columns.of(Dispatch))
    return Table("dispatches", (*_KEY, *_REVISION, *own, *_MADE), lambda entry: (entry.record.dispatch,))


TABLES: tuple[Table, ...] = (
    _dispatches(),
    _table("passages", Passage),
    _table("actors", Actor, *_LINKED),
    _nested("mentions", Mention, _NESTED_WORDS),
    _nested("offices", Office, _NESTED_WORDS),
    _table("statements", Statement, *_SPEAKER),
    _table("events", Event, *_DEED),
    _table("positions", Position, *_ACTOR, Column("words", TEXT, _words(lambda f: f.evidence), "its words"), _ISSUE),
    _table("accounts", Account, _SIDES),
    _table("times", Time, _WORDS),
    _table("places", Place, _WORDS),
    _table("failures", Failure),
)
