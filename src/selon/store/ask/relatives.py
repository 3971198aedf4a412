"""What stands beside an entry: revisions at the same place, copies of the same text."""

from sqlalchemy import ColumnElement, Connection, func, select

from .. import tables as t
from ..answers import Where
from . import tell

_MOST = 1_000
_D = t.dispatches.c


def revisions(connection: Connection, key: str) -> tuple[Where, ...]:
    """The chain of revisions that an entry stands in, oldest first."""
    number = connection.scalar(select(_D.n).where(_D.key == key))
    chain: list[int] = []
    while number is not None and number not in chain and len(chain) < _MOST:
        chain.insert(0, number)
        number = connection.scalar(select(_D.previous).where(_D.n == number))
    number = chain[-1] if chain else None
    while number is not None and len(chain) < _MOST:
        number = connection.scalar(select(_D.n).where(_D.previous == number, _D.n.not_in(chain)).order_by(_D.n))
        chain += [number] if number is not None else []
    found = tell.wheres(connection, chain)
    return tuple(found[n] for n in chain)


def copies(connection: Connection, key: str) -> tuple[Where, ...]:
    """The original of an entry, then its copies by day."""
    first = connection.scalar(select(func.coalesce(_D.original, _D.n)).where(_D.key == key))
    if first is None:
        return ()
    condition: ColumnElement[bool] = (_D.n == first) | (_D.original == first)
    order = select(_D.n).where(condition).order_by(_D.n != first, _D.day, _D.n).limit(_MOST)
    numbers = list(connection.scalars(order))
    found = tell.wheres(connection, numbers)
    return tuple(found[n] for n in numbers)
