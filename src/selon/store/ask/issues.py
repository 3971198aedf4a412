"""Issues: what actors are for or against, and who stood where when."""

from typing import Any

from sqlalchemy import Connection, func, select

from ...errors import StoreError
from .. import tables as t
from ..answers import Cell, Issue
from ..derived import issues as table
from ..derived import who
from ..entry import Who
from ..match import matches
from ..query import parse
from .asked import Slice, behind

_CELLS = 5_000


def issues(connection: Connection, text: str | None, part: Slice) -> list[tuple[Issue, int]]:
    """A page of issues with their numbers and the one behind, those with most positions first."""
    i = table.c
    found = select(table).where(behind(part, i.positions, i.n))
    if text and text.strip():
        found = found.where(matches(connection.dialect.name, "issues", parse(text), i.n))
    rows = connection.execute(found.order_by(i.positions.desc(), i.n.desc()).limit(part.limit + 1))
    return [(_issue(row), row.n) for row in rows]


def _issue(row: Any) -> Issue:
    return Issue(
        id=row.id,
        proposal=row.proposal,
        positions=row.positions,
        actors=row.actors,
        first=row.first or None,
        last=row.last or None,
    )


def issue(connection: Connection, ident: str) -> Issue:
    """The issue with this id. Raises StoreError where there is none."""
    row = connection.execute(select(table).where(table.c.id == ident)).first()
    if row is None:
        raise StoreError(f"there is no issue '{ident}'; ids are told by lists of issues and in positions")
    return _issue(row)


def matrix(connection: Connection, ident: str) -> tuple[Cell, ...]:
    """How often who took which stance in which month."""
    p, h, d = t.positions.c, t.parts.c, t.dispatches.c
    month = func.substr(p.day, 1, 7).label("month")
    found = select(h.who, who.c.name, p.stance, month, func.count().label("total")).select_from(
        t.positions.join(t.dispatches, d.n == p.entry)
        .join(t.parts, (h.fact == p.n) & (h.role == "holder"))
        .join(who, who.c.id == h.who)
    )
    found = found.where(p.topic == ident, d.latest.is_(True)).group_by(h.who, who.c.name, p.stance, month)
    rows = connection.execute(found.order_by(h.who, p.stance, month).limit(_CELLS))
    return tuple(
        Cell(actor=Who(id=row.who, name=row.name), stance=row.stance, month=row.month or None, count=row.total)
        for row in rows
    )
