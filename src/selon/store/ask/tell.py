"""Numbers of facts → answers that tell who, when and where they were read."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from ...model import Magnitude
from .. import tables as t
from ..answers import Done, Held, Said, Side, Told, Where
from ..derived import who
from ..entry import Who
from ..query import Query
from ..snippet import marks

Parts = dict[tuple[int, str], list[tuple[str, Who]]]


def wheres(connection: Connection, entries: Iterable[int]) -> dict[int, Where]:
    """The entries with these numbers."""
    d, first = t.dispatches.c, t.dispatches.alias("first")
    found = select(d.n, d.key, d.title, d.outlet, d.day, d.url, first.c.key.label("copy_of"))
    found = found.outerjoin(first, first.c.n == d.original).where(d.n.in_(set(entries)))
    return {row.n: where(row) for row in connection.execute(found)}


def where(row: Any) -> Where:
    """A row of `dispatches` as an answer."""
    return Where(key=row.key, title=row.title, outlet=row.outlet, day=row.day or None, url=row.url, copy_of=row.copy_of)


def _rows(connection: Connection, name: str, numbers: Sequence[int]) -> list[Any]:
    table = t.METADATA.tables[name]
    return list(connection.execute(select(table).where(table.c.n.in_(numbers))))


def _parts(connection: Connection, numbers: Sequence[int], *roles: str) -> Parts:
    """Who has which role in facts: local id and who it is across dispatches."""
    p, a = t.parts.c, t.actors.c
    name = func.coalesce(who.c.name, a.name).label("name")
    found = (
        select(p.fact, p.role, p.actor, p.who, name)
        .join(t.actors, (a.entry == p.entry) & (a.id == p.actor))
        .outerjoin(who, who.c.id == p.who)
        .where(p.fact.in_(numbers), p.role.in_(roles))
        .order_by(p.fact, p.role, p.at)
    )
    parts: Parts = defaultdict(list)
    for row in connection.execute(found):
        parts[row.fact, row.role].append((row.actor, Who(id=row.who, name=row.name)))
    return parts


def _all(parts: Parts, number: int, role: str) -> tuple[Who, ...]:
    return tuple(who for _, who in parts.get((number, role), ()))


def _one(parts: Parts, number: int, role: str) -> Who | None:
    return next(iter(_all(parts, number, role)), None)


def said(connection: Connection, numbers: Sequence[int], query: Query | None = None) -> dict[int, Said]:
    """The statements with these numbers."""
    rows, parts = _rows(connection, "statements", numbers), _parts(connection, numbers, "speaker")
    at = wheres(connection, (row.entry for row in rows))
    return {row.n: _said(row, _one(parts, row.n, "speaker"), at[row.entry], query) for row in rows}


def all_said(connection: Connection, key: str) -> tuple[Said, ...]:
    """The statements of the entry with this key."""
    s, d = t.statements.c, t.dispatches.c
    own = select(s.n).join(t.dispatches, d.n == s.entry).where(d.key == key).order_by(s.n)
    numbers = list(connection.scalars(own))
    found = said(connection, numbers)
    return tuple(found[n] for n in numbers)


def _said(row: Any, speaker: Who | None, at: Where, query: Query | None) -> Said:
    return Said(
        id=row.id,
        speaker=speaker,
        text=row.text,
        kind=row.kind,
        act=row.act,
        cue=row.cue_lemma,
        day=row.day or None,
        where=at,
        marks=marks(row.text, query),
    )


def held(connection: Connection, numbers: Sequence[int], query: Query | None = None) -> dict[int, Held]:
    """The positions with these numbers; one whose holder its record does not list is left out."""
    rows, parts = _rows(connection, "positions", numbers), _parts(connection, numbers, "holder")
    at = wheres(connection, (row.entry for row in rows))
    holders = {row.n: _one(parts, row.n, "holder") for row in rows}
    return {row.n: _held(row, holder, at[row.entry]) for row in rows if (holder := holders[row.n])}


def _held(row: Any, holder: Who, at: Where) -> Held:
    return Held(
        id=row.id,
        actor=holder,
        stance=row.stance,
        proposal=row.proposal,
        issue=row.topic,
        condition=row.condition,
        words=row.words,
        basis=row.basis,
        day=row.day or None,
        where=at,
    )


def done(connection: Connection, numbers: Sequence[int], query: Query | None = None) -> dict[int, Done]:
    """The events with these numbers."""
    e, p = t.events.c, t.places.c
    found = select(t.events, p.name.label("place_name"))
    found = found.outerjoin(t.places, (p.entry == e.entry) & (p.id == e.place)).where(e.n.in_(numbers))
    rows = connection.execute(found).all()
    parts = _parts(connection, numbers, "actor", "recipient", "claimant")
    at = wheres(connection, (row.entry for row in rows))
    return {row.n: _done(row, parts, at[row.entry]) for row in rows}


def _done(row: Any, parts: Parts, at: Where) -> Done:
    return Done(
        id=row.id,
        type=row.type,
        mode=row.mode,
        status=row.status,
        actors=_all(parts, row.n, "actor"),
        recipients=_all(parts, row.n, "recipient"),
        claimed_by=_all(parts, row.n, "claimant"),
        place=row.place_name,
        magnitude=Magnitude(
            killed=row.magnitude_killed, injured=row.magnitude_injured, arrested=row.magnitude_arrested
        ),
        words=row.words,
        day=row.day or None,
        where=at,
    )


def told(connection: Connection, numbers: Sequence[int], query: Query | None = None) -> dict[int, Told]:
    """The accounts with these numbers, each with its sides in order."""
    rows, parts = _rows(connection, "accounts", numbers), _parts(connection, numbers, "teller")
    entries = {row.entry for row in rows}
    at, sides = wheres(connection, entries), _sides(connection, entries)
    return {
        row.n: Told(
            id=row.id,
            about=row.about,
            cluster=row.cluster,
            versions=tuple(_side(side, dict(parts.get((row.n, "teller"), ()))) for side in sides[row.entry, row.id]),
            day=row.day or None,
            where=at[row.entry],
        )
        for row in rows
    }


def _sides(connection: Connection, entries: Iterable[int]) -> dict[tuple[int, str], list[Any]]:
    v, s = t.versions.c, t.statements.c
    found = select(v.entry, v.account, v.by, v.statement, s.cue_lemma, s.text)
    found = found.outerjoin(t.statements, (s.entry == v.entry) & (s.id == v.statement))
    sides: dict[tuple[int, str], list[Any]] = defaultdict(list)
    for row in connection.execute(found.where(v.entry.in_(entries)).order_by(v.entry, v.account, v.at)):
        sides[row.entry, row.account].append(row)
    return sides


def _side(row: Any, tellers: dict[str, Who]) -> Side:
    by = tuple(tellers[local] for local in row.by if local in tellers)
    return Side(by=by, statement=row.statement, cue=row.cue_lemma, text=row.text)
