"""The tables of what was read. Columns of facts follow from the model; what is added to them is said here.

`entry` is the number of an entry (`dispatches.n`). Facts that are asked for have a number `n` of their own, unique
among all of their table. `day` is an ISO date, as exact as known, "" where there is none. `who` and `topic` are actors
and issues across dispatches; `base` is what they were before linking. `at` counts the rows of a list from 0.
"""

from typing import Any

from sqlalchemy import Boolean, Column, Float, Index, LargeBinary, MetaData, Table

from .. import model
from .columns import NUMBER, WORDS, columns

METADATA = MetaData()
_TEXTUAL = {"id", "actor", "account", "kind", "member", "facet", "value", "name", "role", "who"}


def number(name: str, nullable: bool = False) -> Column[Any]:
    """A column of whole numbers that we count ourselves."""
    return Column(name, NUMBER, nullable=nullable)


def words(name: str, nullable: bool = False, unique: bool | None = None) -> Column[Any]:
    """A column of text, ordered by code points."""
    return Column(name, WORDS, nullable=nullable, unique=unique)


def key(*names: str) -> list[Column[Any]]:
    """The columns of a primary key."""
    return [
        Column(name, WORDS if name in _TEXTUAL else NUMBER, primary_key=True, autoincrement=False) for name in names
    ]


def _fact(name: str, struct: type[Any], leave: tuple[str, ...], *added: Any) -> Table:
    """A table of facts that are asked for by number."""
    own = [*key("n"), number("entry"), *columns(struct, leave), words("day"), *added]
    return Table(name, METADATA, *own, Index(f"{name}_entry", "entry", "id"))


def _part(name: str, keys: tuple[str, ...], struct: type[Any], leave: tuple[str, ...] = (), *added: Any) -> Table:
    """A table of what lies within an entry, in the order of its key: an entry's rows stand together."""
    return Table(name, METADATA, *key(*keys), *columns(struct, (*leave, *keys)), *added, sqlite_with_rowid=False)


dispatches = Table(
    "dispatches",
    METADATA,
    *key("n"),
    words("key", unique=True),
    words("id"),
    *columns(model.Dispatch, ("id", "text")),
    words("selon"),
    words("model"),
    words("data"),
    words("day"),
    words("folded"),  # the outlet, for comparison
    words("content"),  # its text, in `texts`
    words("digest"),  # of the record's JSON: tells whether a reading is new
    number("statements"),
    number("events"),
    number("positions"),
    Column("latest", Boolean, nullable=False),
    number("previous", nullable=True),  # the entry that this one revises
    number("original", nullable=True),  # the entry that this one is a copy of
    Column("similarity", Float(53)),
    Index("dispatches_id", "id"),
    Index("dispatches_url", "url"),
    Index("dispatches_day", "day", "n"),
    Index("dispatches_outlet", "folded", "day", "n"),
    Index("dispatches_original", "original"),
)
texts = Table("texts", METADATA, *key("id"), words("text"))
records = Table("records", METADATA, *key("entry"), Column("body", LargeBinary, nullable=False))

passages = _part("passages", ("entry", "at"), model.Passage)
actors = _part(
    "actors",
    ("entry", "id"),
    model.Actor,
    ("offices", "mentions"),
    words("base"),
    words("who"),
    Index("actors_base", "base", "entry"),
    Index("actors_who", "who", "entry"),
)
mentions = _part("mentions", ("entry", "actor", "at"), model.Mention, (), words("text"))
offices = _part("offices", ("entry", "actor", "at"), model.Office)

statements = _fact(
    "statements",
    model.Statement,
    (),
    words("text"),
    Index("statements_day", "day", "n"),
    Index("statements_act", "act", "day", "n"),
)
events = _fact(
    "events",
    model.Event,
    ("actors", "recipients"),
    words("words"),
    Index("events_day", "day", "n"),
    Index("events_type", "type", "day", "n"),
    Index("events_kinds", "entry", "type"),
)
positions = _fact(
    "positions",
    model.Position,
    (),
    words("words"),
    words("base"),
    words("topic"),
    Index("positions_day", "day", "n"),
    Index("positions_stance", "stance", "day", "n"),
    Index("positions_topic", "topic", "day", "n"),
    Index("positions_kinds", "entry", "stance"),
)
accounts = _fact("accounts", model.Account, ("versions",), words("cluster"), Index("accounts_day", "day", "n"))
versions = _part("versions", ("entry", "account", "at"), model.Version)
times = _part("times", ("entry", "id"), model.Time)
places = _part(
    "places",
    ("entry", "id"),
    model.Place,
    (),
    words("folded"),
    Index("places_folded", "folded", "entry"),
    Index("places_iso3", "iso3", "entry"),
)
failures = _part("failures", ("entry", "at"), model.Failure)

# Who takes part in which fact, in what role: one index answers for statements, events, positions and accounts.
parts = Table(
    "parts",
    METADATA,
    *key("entry", "role", "fact", "at"),
    words("actor"),
    number("start", nullable=True),
    number("end", nullable=True),
    words("day"),
    words("who"),
    Index("parts_who", "who", "role", "day", "fact"),
    Index("parts_fact", "fact", "role"),
    sqlite_with_rowid=False,
)
