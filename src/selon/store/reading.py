"""Entries out of the tables again: whole records, in the order of their first loading."""

import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, func, select

from .. import codec
from . import tables as t
from .derived import who
from .entry import Entry, Who

_AT_ONCE = 200  # entries that are held at a time


def entries(engine: Engine, condition: ColumnElement[bool], after: int = 0) -> Iterator[Entry]:
    """Entries that meet a condition on `dispatches`, behind the number `after`. Others may load meanwhile."""
    while True:
        with engine.connect() as connection:
            found = _chunk(connection, condition, after)
        yield from (entry for _, entry in found)
        if len(found) < _AT_ONCE:
            return
        after = found[-1][0]


def _chunk(connection: Connection, condition: ColumnElement[bool], after: int) -> list[tuple[int, Entry]]:
    d = t.dispatches.c
    first, former = t.dispatches.alias("first").c, t.dispatches.alias("former").c
    joined = (
        t.dispatches.join(t.records, t.records.c.entry == d.n)
        .outerjoin(first.n.table, first.n == d.original)
        .outerjoin(former.n.table, former.n == d.previous)
    )
    wanted = select(d.n, d.key, d.latest, t.records.c.body, first.key.label("first"), former.key.label("former"))
    wanted = wanted.select_from(joined).where(d.n > after).order_by(d.n).limit(_AT_ONCE)
    rows = connection.execute(wanted.where(condition)).all()
    return _entries(connection, rows)


def _entries(connection: Connection, rows: Sequence[Any]) -> list[tuple[int, Entry]]:
    numbers = [row.n for row in rows]
    actors, issues = _actors(connection, numbers), _issues(connection, numbers)
    return [
        (
            row.n,
            Entry(
                key=row.key,
                record=codec.decode(zlib.decompress(row.body)),
                who=actors[row.n],
                copy_of=row.first,
                replaces=row.former,
                latest=row.latest,
                issues=issues[row.n],
            ),
        )
        for row in rows
    ]


def _actors(connection: Connection, numbers: list[int]) -> dict[int, dict[str, Who]]:
    """Who the actors of entries are; by the name of the record where no count was made since loading."""
    a = t.actors.c
    named = select(a.entry, a.id, a.who, func.coalesce(who.c.name, a.name).label("name"))
    found: dict[int, dict[str, Who]] = defaultdict(dict)
    for row in connection.execute(named.outerjoin(who, who.c.id == a.who).where(a.entry.in_(numbers))):
        found[row.entry][row.id] = Who(id=row.who, name=row.name)
    return found


def _issues(connection: Connection, numbers: list[int]) -> dict[int, dict[str, str]]:
    p = t.positions.c
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for row in connection.execute(select(p.entry, p.issue, p.topic).where(p.entry.in_(numbers))):
        found[row.entry][row.issue] = row.topic
    return found
