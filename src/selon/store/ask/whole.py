"""Questions about everything at once: ties between actors, places on a map, outlets, sizes."""

from typing import Any, NamedTuple, cast

from sqlalchemy import Connection, Select, func, select

from .. import tables as t
from ..answers import Outlet, Spot, Stats, Tie
from ..derived import counts, notes, outlets, pairs, ties, who
from ..entry import Who
from ..refresh import STALE
from . import dispatches
from .asked import Asked, Slice, behind

_MAPPED = 5_000  # newest dispatches whose places are put on a map


class Tied(NamedTuple):
    """Which ties are asked for. Months as 2015-09, both included."""

    actor: str | None = None
    type: str | None = None
    since: str | None = None
    until: str | None = None
    least: int = 1


def network(connection: Connection, tied: Tied, limit: int) -> tuple[Tie, ...]:
    """The strongest ties."""
    strong = (_within(tied) if tied.since or tied.until else _ever(tied)).limit(limit).subquery()
    one, other = who.alias("one").c, who.alias("other").c
    named = strong.outerjoin(one.id.table, one.id == strong.c.actor)
    named = named.outerjoin(other.id.table, other.id == strong.c.recipient)
    found = select(strong, one.name.label("name"), other.name.label("other")).select_from(named)
    order = (strong.c.total.desc(), strong.c.actor, strong.c.recipient, strong.c.type)
    return tuple(_tie(row) for row in connection.execute(found.order_by(*order)))


def _ever(tied: Tied) -> Select[Any]:
    """Ties of all times, which are counted beforehand."""
    n = pairs.c
    found = select(n.actor, n.recipient, n.type, n.total, n.first, n.last).where(n.total >= tied.least)
    return _tied(found, n, tied).order_by(n.total.desc(), n.n)


def _within(tied: Tied) -> Select[Any]:
    """Ties between two months."""
    n = ties.c
    total = func.sum(n.total).label("total")
    found = select(
        n.actor, n.recipient, n.type, total, func.min(n.month).label("first"), func.max(n.month).label("last")
    )
    found = found.where(n.month >= (tied.since or "0")[:7], n.month <= (tied.until or "9999")[:7] + "~")
    found = _tied(found, n, tied).group_by(n.actor, n.recipient, n.type).having(total >= tied.least)
    return cast("Select[Any]", found.order_by(total.desc(), n.actor, n.recipient, n.type))


def _tied(found: Select[Any], n: Any, tied: Tied) -> Select[Any]:
    found = found.where((n.actor == tied.actor) | (n.recipient == tied.actor)) if tied.actor else found
    return found.where(n.type == tied.type) if tied.type else found


def _tie(row: Any) -> Tie:
    return Tie(
        actor=Who(id=row.actor, name=row.name or row.actor),
        recipient=Who(id=row.recipient, name=row.other or row.recipient),
        type=row.type,
        count=int(row.total),
        first=row.first or None,
        last=row.last or None,
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
