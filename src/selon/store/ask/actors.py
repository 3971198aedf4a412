"""Actors across dispatches: lists of them, and one of them at length."""

from typing import Any

from sqlalchemy import Connection, Select, and_, func, select, true

from ...errors import StoreError
from .. import tables as t
from ..answers import Known, Portrait, Term
from ..columns import clean
from ..derived import names, who
from ..entry import Who
from ..match import matches
from .asked import Slice, behind, named

_NAMES, _TERMS, _OF = 20, 30, 10  # rows of a portrait


def actors(connection: Connection, name: str | None, type_: str | None, part: Slice) -> list[tuple[Known, int]]:
    """A page of actors with their numbers and the one behind, those that are named in most dispatches first."""
    w = who.c
    found = select(who).where(behind(part, w.dispatches, w.n), w.type == type_ if type_ else true())
    if name and name.strip():
        fits = matches(connection.dialect.name, "names", named(name), names.c.n)
        found = found.where(w.id.in_(select(names.c.who).where(fits)))
    rows = connection.execute(found.order_by(w.dispatches.desc(), w.n.desc()).limit(part.limit + 1))
    return [(known(row), row.n) for row in rows]


def called(connection: Connection, name: str, limit: int) -> tuple[Known, ...]:
    """The actor with this id, else those of this name."""
    row = connection.execute(select(who).where(who.c.id == clean(name))).first()
    if row is not None:
        return (known(row),)
    found = actors(connection, name, None, Slice(limit - 1, None)) if name.strip() else []
    return tuple(one for one, _ in found)


def known(row: Any) -> Known:
    """A row of `who` as an answer."""
    return Known(
        id=row.id,
        name=row.name,
        type=row.type,
        iso3=row.iso3,
        qid=row.qid,
        dispatches=row.dispatches,
        statements=row.statements,
        events=row.events,
        positions=row.positions,
        first=row.first or None,
        last=row.last or None,
    )


def portrait(connection: Connection, ident: str) -> Portrait:
    """An actor at length. Raises StoreError where there is none with this id."""
    row = connection.execute(select(who).where(who.c.id == clean(ident))).first()
    if row is None:
        raise StoreError(f"there is no actor '{ident}'; ids are told by lists of actors and in answers")
    called = select(names.c.name).where(names.c.who == ident).order_by(names.c.total.desc(), names.c.name).limit(_NAMES)
    return Portrait(
        actor=known(row),
        names=tuple(connection.scalars(called)),
        offices=tuple(_term(found) for found in connection.execute(_offices(ident))),
        of=tuple(Who(id=found.id, name=found.name) for found in connection.execute(_of(ident))),
    )


def _offices(ident: str) -> Select[Any]:
    a, o, d = t.actors.c, t.offices.c, t.dispatches.c
    number = func.count(o.entry.distinct()).label("dispatches")
    first, last = func.min(func.nullif(d.day, "")).label("first"), func.max(func.nullif(d.day, "")).label("last")
    held = select(o.title, o.body, number, first, last).select_from(
        t.actors.join(t.offices, and_(o.entry == a.entry, o.actor == a.id)).join(t.dispatches, d.n == a.entry)
    )
    held = held.where(a.who == ident, d.latest.is_(True)).group_by(o.title, o.body)
    return held.order_by(number.desc(), o.title, o.body).limit(_TERMS)


def _term(row: Any) -> Term:
    return Term(title=row.title, body=row.body, dispatches=row.dispatches, first=row.first, last=row.last)


def _of(ident: str) -> Select[Any]:
    a, other = t.actors.c, t.actors.alias("other").c
    pairs = t.actors.join(other.id.table, and_(other.entry == a.entry, other.id == a.of))
    number = func.count()
    found = select(who.c.id, who.c.name).select_from(pairs.join(who, who.c.id == other.who)).where(a.who == ident)
    return found.group_by(who.c.id, who.c.name).order_by(number.desc(), who.c.id).limit(_OF)
