"""Which dispatches are found, and how many."""

from sqlalchemy import ColumnElement, Select, and_, func, select, true

from .. import tables as t
from ..answers import Found
from ..snippet import snippet
from . import facts
from .asked import Asked, Slice, behind, place
from .tell import wheres

MOST = 10_000  # dispatches that are counted


def condition(asked: Asked) -> ColumnElement[bool]:
    """What is asked of a row of `dispatches`."""
    d, wanted = t.dispatches.c, asked.wanted
    said = wanted.speaker or wanted.kind or wanted.act
    done = wanted.type or wanted.status or wanted.recipient
    stood = wanted.stance or wanted.issue
    return and_(
        asked.entries(),
        asked.days(d.day),
        asked.found("dispatches", d.n),
        _among(asked, "statements") if said and not (wanted.speaker and (stood or done)) else true(),
        _among(asked, "events") if done else true(),
        _among(asked, "positions") if stood else true(),
        _named(asked, wanted.actor) if wanted.actor and not (done or stood) else true(),
        _place(wanted.place) if wanted.place else true(),
    )


def _among(asked: Asked, name: str) -> ColumnElement[bool]:
    table = t.METADATA.tables[name]
    return t.dispatches.c.n.in_(select(table.c.entry).where(facts.CONDITIONS[name](asked)))


def _named(asked: Asked, name: str) -> ColumnElement[bool]:
    a = t.actors.c
    return t.dispatches.c.n.in_(select(a.entry).where(a.who.in_(asked.who(name))))


def _place(value: str) -> ColumnElement[bool]:
    p = t.places.c
    return t.dispatches.c.n.in_(select(p.entry).where(place(p.folded, p.iso3, value)))


def sample(asked: Asked, most: int) -> Select[tuple[int, str]]:
    """Number and day of the newest dispatches that are found."""
    d = t.dispatches.c
    return select(d.n, d.day).where(condition(asked)).order_by(d.day.desc(), d.n.desc()).limit(most)


def count(asked: Asked) -> tuple[int, bool]:
    """How many dispatches are found; and whether these are all, or it was not counted further."""
    among = select(t.dispatches.c.n).where(condition(asked)).limit(MOST + 1).subquery()
    found = asked.connection.scalar(select(func.count()).select_from(among)) or 0
    return min(found, MOST), found <= MOST


def numbers(asked: Asked, part: Slice) -> list[tuple[str, int]]:
    """Day and number of the dispatches on a page, and of the one behind them."""
    d = t.dispatches.c
    rows = asked.connection.execute(sample(asked, part.limit + 1).where(behind(part, d.day, d.n)))
    return [(row.day, row.n) for row in rows]


def found(asked: Asked, chosen: list[int]) -> dict[int, Found]:
    """The dispatches with these numbers, with the piece of each that shows what was found."""
    d = t.dispatches.c
    fields = (d.n, d.statements, d.events, d.positions, t.texts.c.text)
    rows = select(*fields).join(t.texts, t.texts.c.id == d.content).where(d.n.in_(chosen))
    at = wheres(asked.connection, chosen)
    return {
        row.n: Found(
            where=at[row.n],
            snippet=snippet(row.text, asked.query),
            statements=row.statements,
            events=row.events,
            positions=row.positions,
        )
        for row in asked.connection.execute(rows)
    }
