"""Questions about everything at once: ties between actors, places on a map, outlets, sizes."""

from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, func, select, true

from .. import tables as t
from ..answers import Outlet, Spot, Stats, Tie
from ..derived import counts, notes, outlets, ties, who
from ..entry import Who
from ..refresh import STALE
from . import dispatches
from .asked import Asked, Slice, any_of, behind

_MAPPED = 20_000  # newest dispatches whose places are put on a map


class Tied(NamedTuple):
    """Which ties are asked for. Months as 2015-09, both included."""

    actor: str | None = None
    type: str | None = None
    since: str | None = None
    until: str | None = None
    least: int = 1


def network(connection: Connection, tied: Tied, limit: int) -> tuple[Tie, ...]:
    """The strongest ties."""
    n, (one, other) = ties.c, (who.alias("one").c, who.alias("other").c)
    total = func.sum(n.total).label("total")
    pairs = ties.join(one.id.table, one.id == n.actor).join(other.id.table, other.id == n.recipient)
    first = func.min(func.nullif(n.month, "")).label("first")
    fields = (n.actor, one.name.label("name"), n.recipient, other.name.label("other"), n.type)
    found = select(*fields, total, first, func.max(func.nullif(n.month, "")).label("last")).select_from(pairs)
    found = found.where(_tied(tied)).group_by(*fields).having(total >= tied.least)
    rows = connection.execute(found.order_by(total.desc(), n.actor, n.recipient, n.type).limit(limit))
    return tuple(_tie(row) for row in rows)


def _tied(tied: Tied) -> ColumnElement[bool]:
    n = ties.c
    return and_(
        (n.actor == tied.actor) | (n.recipient == tied.actor) if tied.actor else true(),
        any_of(n.type, tied.type),
        n.month >= tied.since[:7] if tied.since else true(),
        (n.month != "") & (n.month <= tied.until[:7] + "~") if tied.until else true(),
    )


def _tie(row: Any) -> Tie:
    return Tie(
        actor=Who(id=row.actor, name=row.name),
        recipient=Who(id=row.recipient, name=row.other),
        type=row.type,
        count=int(row.total),
        first=row.first,
        last=row.last,
    )


def spots(asked: Asked, limit: int) -> tuple[Spot, ...]:
    """The places where most happens or is said in the dispatches that are found."""
    p = t.places.c
    among = dispatches.sample(asked, _MAPPED).subquery()
    number = func.count().label("total")
    found = select(p.name, p.iso3, func.min(p.lat).label("lat"), func.min(p.lon).label("lon"), number)
    found = found.where(p.entry.in_(select(among.c.n)), p.lat.is_not(None), p.lon.is_not(None))
    rows = found.group_by(p.name, p.iso3, p.geonames).order_by(number.desc(), p.name).limit(limit)
    return tuple(
        Spot(name=row.name, iso3=row.iso3, lat=row.lat, lon=row.lon, count=row.total)
        for row in asked.connection.execute(rows)
    )


def listed(connection: Connection, part: Slice) -> list[tuple[Outlet, int]]:
    """A page of outlets with their numbers and the one behind, those with most dispatches first."""
    o = outlets.c
    found = select(outlets).where(behind(part, o.dispatches, o.n)).order_by(o.dispatches.desc(), o.n.desc())
    return [(_outlet(row), row.n) for row in connection.execute(found.limit(part.limit + 1))]


def _outlet(row: Any) -> Outlet:
    return Outlet(
        name=row.name,
        dispatches=row.dispatches,
        copies=row.copies,
        statements=int(row.statements),
        first=row.first or None,
        last=row.last or None,
    )


def stats(connection: Connection) -> Stats:
    """How much there is."""
    by: dict[str, dict[str, int]] = {"rows": {}, "language": {}, "failure": {}}
    for row in connection.execute(select(counts).where(counts.c.facet.in_(list(by)))):
        by[row.facet][row.value] = row.total
    day = t.dispatches.c.day
    first, last = connection.execute(select(func.min(day), func.max(day)).where(day != "")).one()
    stale = connection.execute(select(notes.c.name).where(notes.c.name == STALE)).first() is not None
    return Stats(rows=by["rows"], languages=by["language"], failures=by["failure"], first=first, last=last, stale=stale)
