"""What the dispatches that are found have most often. Of many, the newest are counted."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, Select, cast, func, literal, literal_column, select
from sqlalchemy.dialects.postgresql import ARRAY

from .. import tables as t
from ..answers import Count, Facets
from ..derived import counts, who
from ..wanted import Wanted
from . import dispatches
from .asked import Asked

OVER = 1_000  # dispatches that are counted
KEPT = 100  # values of a facet that are kept where everything is counted beforehand
NAMES = ("speaker", "actor", "type", "stance", "outlet", "month", "place")


def newest(asked: Asked) -> list[tuple[str, int]]:
    """Day and number of the newest dispatches that are found: as many as are counted, and one more."""
    rows = asked.connection.execute(dispatches.sample(asked, OVER + 1))
    return [(row.day, row.n) for row in rows]


def facets(asked: Asked, limit: int, found: list[tuple[str, int]] | None = None) -> Facets:
    """The counts for what is asked; `found` is what `newest` gives, where that is known."""
    if asked.wanted == Wanted() and limit <= KEPT:
        return _kept(asked.connection, limit)
    found = newest(asked) if found is None else found
    among = listed(asked.dialect, [number for _, number in found[:OVER]])
    rows = {name: asked.connection.execute(counted(name, among, limit)).all() for name in NAMES}
    named = _names(asked.connection, [row.value for name in ("speaker", "actor") for row in rows[name]])
    made = {name: _counts(values, named if name in ("speaker", "actor") else {}) for name, values in rows.items()}
    return Facets(**made, over=min(len(found), OVER), whole=len(found) <= OVER)


def counted(name: str, among: Select[Any], limit: int) -> Select[Any]:
    """The selection of a facet's values and counts, the most frequent first, among entries with these numbers."""
    entry, value, condition = _source(name)
    number = func.count(entry.distinct()).label("total")
    found = select(value.label("value"), number).where(condition, entry.in_(among))
    return found.group_by(value).order_by(number.desc(), value).limit(limit)


def listed(dialect: str, numbers: Sequence[int]) -> Select[Any]:
    """Numbers as a selection, in one parameter: thousands of parameters take longer than the question."""
    if dialect == "sqlite":
        return select(literal_column("value")).select_from(func.json_each(json.dumps(numbers)))
    kind = ARRAY(BigInteger)
    return select(func.unnest(cast(literal(list(numbers), kind), kind)))


def _source(name: str) -> tuple[ColumnElement[Any], ColumnElement[Any], ColumnElement[bool]]:
    """Where a facet's values stand: the column of entries, that of values, and which rows count."""
    p, a, d, places = t.parts.c, t.actors.c, t.dispatches.c, t.places.c
    month = func.substr(d.day, 1, 7)
    return {
        "speaker": (p.entry, p.who, p.role == "speaker"),
        "actor": (a.entry, a.who, a.who != ""),
        "type": (t.events.c.entry, t.events.c.type, t.events.c.type != ""),
        "stance": (t.positions.c.entry, t.positions.c.stance, t.positions.c.stance != ""),
        "outlet": (d.n, d.outlet, d.outlet != ""),
        "month": (d.n, month, func.length(month) == len("2015-09")),
        "place": (places.entry, places.name, places.name != ""),
    }[name]


def _names(connection: Connection, ids: list[str]) -> dict[str, str]:
    rows = connection.execute(select(who.c.id, who.c.name).where(who.c.id.in_(ids)))
    return {row.id: row.name for row in rows}


def _counts(rows: Any, named: dict[str, str]) -> tuple[Count, ...]:
    return tuple(Count(value=row.value, name=named.get(row.value, row.value), count=row.total) for row in rows)


def _kept(connection: Connection, limit: int) -> Facets:
    """What `refresh` has counted over everything."""
    found = select(counts).order_by(counts.c.facet, counts.c.total.desc(), counts.c.value)
    by: dict[str, list[Count]] = {name: [] for name in NAMES}
    over = 0
    for row in connection.execute(found):
        if row.facet in by:
            by[row.facet].append(Count(value=row.value, name=row.shown, count=row.total))
        elif (row.facet, row.value) == ("latest", ""):
            over = row.total
    return Facets(**{name: tuple(values[:limit]) for name, values in by.items()}, over=over, whole=True)
