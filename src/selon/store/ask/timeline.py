"""What an actor said, did, suffered and stood for, in time."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, select

from .. import tables as t
from ..answers import Moment
from . import tell
from .asked import Asked, Slice, behind

_KINDS = {"speaker": 0, "actor": 1, "recipient": 1, "holder": 2}
_TABLES = {"speaker": "statements", "actor": "events", "recipient": "events", "holder": "positions"}
_TELL: tuple[tuple[str, Callable[..., dict[int, Any]]], ...] = (
    ("statement", tell.said),
    ("event", tell.done),
    ("position", tell.held),
)


def numbers(asked: Asked, ident: str, part: Slice) -> list[tuple[str, int, str]]:
    """Day, rank and role of what stands on a page, newest first, and of what stands behind.

    A fact's rank is its number with its kind behind it: facts of different kinds may share numbers.
    """
    found = {
        (day, rank): role for role in sorted(_KINDS, reverse=True) for day, rank in _of_role(asked, ident, role, part)
    }
    newest = sorted(found, reverse=True)[: part.limit + 1]
    return [(day, rank, found[day, rank]) for day, rank in newest]


def _of_role(asked: Asked, ident: str, role: str, part: Slice) -> list[tuple[str, int]]:
    """Day and rank of the newest in which the actor has this role: an index has them in this order."""
    p, d = t.parts.c, t.dispatches.c
    rank: ColumnElement[Any] = p.fact * len(_TELL) + _KINDS[role]
    found = select(p.day, rank.label("rank")).join(t.dispatches, d.n == p.entry).distinct()
    found = found.where(
        p.who == ident,
        p.role == role,
        asked.entries(),
        asked.days(p.day),
        behind(part, p.day, rank),
        asked.found(_TABLES[role], p.fact),
    )
    rows = asked.connection.execute(found.order_by(p.day.desc(), rank.desc()).limit(part.limit + 1))
    return [(row.day, row.rank) for row in rows]


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
