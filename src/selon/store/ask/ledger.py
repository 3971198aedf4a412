"""The ledger and its clusters as rows."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, insert, select, update

from .. import tables as t
from ..columns import clean
from ..derived import clusters as clustered
from ..derived import judgements as table
from ..ledger import Base, Judgement

_J = table.c
_SHOWN = 20  # names, offices and keys of a base


def add(connection: Connection, judgement: Judgement, at: str) -> Judgement:
    """Add a judgement; gives it with its id and time."""
    judged = msgspec.structs.replace(judgement, at=at, withdrawn_by=None)
    row = {name: value for name, value in msgspec.to_builtins(judged).items() if name != "id"}
    row = {name: clean(value) if isinstance(value, str) else value for name, value in row.items()}
    ident = connection.execute(insert(table).returning(_J.id), row).scalar()
    return msgspec.structs.replace(judged, id=ident)


def one(connection: Connection, ident: int) -> Judgement | None:
    """The judgement with this id."""
    row = connection.execute(select(table).where(_J.id == ident)).first()
    return _judgement(row) if row else None


def withdraw(connection: Connection, ident: int, by: str) -> None:
    """Note who took a judgement back."""
    connection.execute(update(table).where(_J.id == ident).values(withdrawn_by=clean(by)))


def withdrawn(judgement: Judgement, by: str) -> Judgement:
    """The judgement, taken back."""
    return msgspec.structs.replace(judgement, withdrawn_by=by)


def _judgement(row: Row[Any]) -> Judgement:
    return msgspec.convert({str(name): value for name, value in row._mapping.items()}, Judgement)


def judgements(connection: Connection, kind: str | None, member: str | None, withdrawn: bool) -> Iterator[Judgement]:
    """Judgements in order."""
    found = select(table).order_by(_J.id)
    found = found.where(_J.kind == kind) if kind else found
    found = found.where((_J.left == member) | (_J.right == member)) if member else found
    found = found if withdrawn else found.where(_J.withdrawn_by.is_(None))
    for row in connection.execute(found):
        yield _judgement(row)


def clusters(connection: Connection, kind: str) -> dict[str, str]:
    """Member → cluster."""
    rows = connection.execute(select(clustered.c.member, clustered.c.cluster).where(clustered.c.kind == kind))
    return {row.member: row.cluster for row in rows}


def bases(connection: Connection, type_: str | None) -> Iterator[Base]:
    """Actors before linking, with what helps to compare them."""
    a, o, d = t.actors.c, t.offices.c, t.dispatches.c
    found = (
        select(a.base, a.type, a.name, o.title, o.body, d.key)
        .join(t.dispatches, d.n == a.entry)
        .outerjoin(t.offices, (o.entry == a.entry) & (o.actor == a.id))
        .where(d.latest.is_(True))
        .order_by(a.base, a.entry)
    )
    found = found.where(a.type == type_) if type_ else found
    for base, rows in groupby(connection.execute(found), key=lambda row: row.base):
        yield _base(base, list(rows))


def _base(ident: str, rows: list[Any]) -> Base:
    keys = dict.fromkeys(row.key for row in rows)
    offices = (f"{row.title}, {row.body}" if row.body else row.title for row in rows if row.title)
    return Base(
        id=ident,
        type=_frequent(row.type for row in rows)[0],
        names=tuple(_frequent(row.name for row in rows)),
        offices=tuple(_frequent(offices)),
        count=len(keys),
        keys=tuple(keys)[:_SHOWN],
    )


def _frequent(values: Iterator[str]) -> list[str]:
    counted = Counter(values)
    return sorted(counted, key=lambda value: (-counted[value], value))[:_SHOWN]
