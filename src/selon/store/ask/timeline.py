"""What an actor said, did, suffered and stood for, in time."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, case, false, func, select, true

from .. import tables as t
from ..answers import Moment
from . import tell
from .asked import Asked, Slice, behind

_KINDS = {"speaker": 0, "actor": 1, "recipient": 1, "holder": 2}
_TELL: tuple[tuple[str, Callable[..., dict[int, Any]]], ...] = (
    ("statement", tell.said),
    ("event", tell.done),
    ("position", tell.held),
)


def numbers(asked: Asked, ident: str, part: Slice) -> list[tuple[str, int, str]]:
    """Day, rank and role of what stands on a page, newest first, and of what stands behind.

    A fact's rank is its number with its kind behind it: facts of different kinds may share numbers.
    """
    p, d = t.parts.c, t.dispatches.c
    rank: ColumnElement[Any] = p.fact * len(_TELL) + case(_KINDS, value=p.role)
    found = select(p.day, rank.label("rank"), func.min(p.role).label("role")).join(t.dispatches, d.n == p.entry)
    found = found.where(
        p.who == ident,
        p.role.in_(list(_KINDS)),
        asked.entries(),
        asked.days(p.day),
        behind(part, p.day, rank),
        _words(asked),
    )
    rows = found.group_by(p.day, rank).order_by(p.day.desc(), rank.desc()).limit(part.limit + 1)
    return [(row.day, row.rank, row.role) for row in asked.connection.execute(rows)]


def _words(asked: Asked) -> ColumnElement[bool]:
    """The condition that the words asked for stand in the fact."""
    if asked.query is None:
        return true()
    p = t.parts.c
    named = {"speaker": "statements", "actor": "events", "recipient": "events", "holder": "positions"}
    fits: ColumnElement[bool] = false()
    for role, name in named.items():
        fits = fits | ((p.role == role) & asked.found(name, p.fact))
    return fits


def moments(asked: Asked, rows: list[tuple[str, int, str]]) -> list[Moment]:
    """What stands at these ranks."""
    by: list[list[int]] = [[] for _ in _TELL]
    for _, rank, _ in rows:
        by[rank % len(_TELL)].append(rank // len(_TELL))
    told: list[dict[int, Any]] = [
        tell(asked.connection, chosen, asked.query) if chosen else {}
        for (_, tell), chosen in zip(_TELL, by, strict=True)
    ]
    return [
        Moment(day=day or None, role=role, **{_TELL[kind][0]: told[kind][fact]})
        for day, rank, role in rows
        for fact, kind in [divmod(rank, len(_TELL))]
        if fact in told[kind]
    ]
