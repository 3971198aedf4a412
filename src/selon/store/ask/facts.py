"""Which statements, events, positions and accounts are asked for: conditions, and the numbers of a page of them."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, select, true

from .. import tables as t
from .asked import Asked, Slice, any_of, behind, place

Condition = ColumnElement[bool]


def statements(asked: Asked) -> Condition:
    """What is asked of a statement, words and days aside."""
    wanted, s = asked.wanted, t.statements.c
    return and_(
        any_of(s.kind, wanted.kind),
        any_of(s.act, wanted.act),
        _part(asked, s.n, wanted.speaker, "speaker"),
        _part(asked, s.n, wanted.actor, "speaker"),
        _part(asked, s.n, wanted.recipient, "addressee"),
        _at(t.statements, wanted.place),
    )


def events(asked: Asked) -> Condition:
    """What is asked of an event, words and days aside."""
    wanted, e = asked.wanted, t.events.c
    return and_(
        any_of(e.type, wanted.type),
        any_of(e.status, wanted.status),
        _part(asked, e.n, wanted.speaker, "claimant"),
        _part(asked, e.n, wanted.actor, "actor"),
        _part(asked, e.n, wanted.recipient, "recipient"),
        _at(t.events, wanted.place),
    )


def positions(asked: Asked) -> Condition:
    """What is asked of a position, words and days aside."""
    wanted, p = asked.wanted, t.positions.c
    return and_(
        any_of(p.stance, wanted.stance),
        any_of(p.topic, wanted.issue),
        _part(asked, p.n, wanted.speaker, "holder"),
        _part(asked, p.n, wanted.actor, "holder"),
    )


def accounts(asked: Asked) -> Condition:
    """What is asked of an account, words and days aside."""
    wanted, a = asked.wanted, t.accounts.c
    return and_(_part(asked, a.n, wanted.speaker, "teller"), _part(asked, a.n, wanted.actor, "teller"))


CONDITIONS: dict[str, Callable[[Asked], Condition]] = {
    "statements": statements,
    "events": events,
    "positions": positions,
    "accounts": accounts,
}


def numbers(asked: Asked, name: str, part: Slice) -> list[tuple[str, int]]:
    """Day and number of the facts on a page, newest first, and of the one behind them where there is one."""
    table = t.METADATA.tables[name]
    own = table.c
    found = select(own.day, own.n).join(t.dispatches, t.dispatches.c.n == own.entry)
    found = found.where(
        asked.entries(),
        asked.days(own.day),
        asked.found(name, own.n),
        CONDITIONS[name](asked),
        behind(part, own.day, own.n),
    )
    rows = asked.connection.execute(found.order_by(own.day.desc(), own.n.desc()).limit(part.limit + 1))
    return [(row.day, row.n) for row in rows]


def _part(asked: Asked, number: ColumnElement[Any], name: str | None, role: str) -> Condition:
    """The condition that somebody has this role in a fact."""
    if not name:
        return true()
    p = t.parts.c
    return number.in_(select(p.fact).where(p.who.in_(asked.who(name)), p.role == role))


def _at(table: Table, value: str | None) -> Condition:
    """The condition that a fact is said to have been at a place."""
    if not value:
        return true()
    p = t.places.c
    there: Select[Any] = select(table.c.n).join(t.places, (p.entry == table.c.entry) & (p.id == table.c.place))
    return table.c.n.in_(there.where(place(p.folded, p.iso3, value)))
