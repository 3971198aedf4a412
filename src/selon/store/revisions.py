"""Which entry revises which, and which repeats which: seen from what stands in the tables, in any order of loading."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, update

from ..model import Dispatch
from .keys import short
from .shards import Copy
from .tables import dispatches

Rows = Sequence[Any]
_D = dispatches.c
_FIELDS = (_D.n, _D.id, _D.url, _D.modified, _D.published, _D.replaces, _D.previous, _D.original, _D.latest)


def link(connection: Connection, new: Sequence[Dispatch]) -> None:
    """Say of all entries that new ones touch which they revise, whether they are the latest, what they copy."""
    urls = {url for dispatch in new if (url := short(dispatch.url))}
    ids = {dispatch.id for dispatch in new} | {dispatch.replaces for dispatch in new if dispatch.replaces}
    near = _touched(connection, urls, ids)
    rows = _touched(connection, {row.url for row in near if row.url}, ids | _ids(near))
    before, named = _before(rows), {row.replaces for row in rows if row.replaces != row.id}
    first, replaced = _firsts(rows), set(before.values())
    changes = [_change(row, before, row.n in replaced or row.id in named, first) for row in rows]
    changed = [change for change, row in zip(changes, rows, strict=True) if _differs(change, row)]
    if changed:
        values: dict[str, Any] = {"previous": bindparam("before"), "original": bindparam("first")}
        change = update(dispatches).where(_D.n == bindparam("number"))
        connection.execute(change.values(values | {"latest": bindparam("last")}), changed)


def _touched(connection: Connection, urls: set[str], ids: set[str]) -> Rows:
    touched = _D.url.in_(urls) | _D.id.in_(ids) | _D.replaces.in_(ids)
    return connection.execute(select(*_FIELDS).where(touched).order_by(_D.n)).all()


def _ids(rows: Rows) -> set[str]:
    return {row.id for row in rows} | {row.replaces for row in rows if row.replaces}


def _before(rows: Rows) -> dict[int, int]:
    """For each entry the one that it revises: the one before it at the same URL, else the one that it names."""
    by_url: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        if row.url:
            by_url[row.url].append(row)
    first = _firsts(rows)
    before = {row.n: first[row.replaces] for row in rows if row.replaces in first and row.replaces != row.id}
    for chain in by_url.values():
        chain.sort(key=lambda row: (row.modified or row.published or "", row.n))
        before.update((later.n, former.n) for former, later in pairwise(chain))
    return before


def _firsts(rows: Rows) -> dict[str, int]:
    firsts: dict[str, int] = {}
    for row in rows:
        firsts.setdefault(row.id, row.n)
    return firsts


def _change(row: Any, before: dict[int, int], replaced: bool, first: dict[str, int]) -> dict[str, Any]:
    """An entry that has the text of one loaded before is its copy, unless it was found to be one of another."""
    original = row.original or (first[row.id] if first[row.id] < row.n else None)
    return {"number": row.n, "before": before.get(row.n), "first": original, "last": not replaced}


def _differs(change: dict[str, Any], row: Any) -> bool:
    return (change["before"], change["first"], change["last"]) != (row.previous, row.original, row.latest)


def mark(connection: Connection, copies: Iterable[Copy]) -> int:
    """Note copies that a run found; how many of them are in the database."""
    marked = 0
    for copy in copies:
        original = connection.execute(
            select(func.coalesce(_D.original, _D.n)).where(_D.id == copy.copy_of).order_by(_D.n).limit(1)
        ).scalar()
        if original is None:
            continue
        found = (_D.id == copy.dispatch) & (_D.n != original)
        found = found & (_D.source == copy.source) if copy.source is not None else found
        done = connection.execute(update(dispatches).where(found).values(original=original, similarity=copy.similarity))
        marked += done.rowcount
    return marked
