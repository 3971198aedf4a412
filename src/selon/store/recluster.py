"""Clusters written anew, and what hangs on them in the tables of facts."""

from collections.abc import Iterable
from itertools import islice
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, text, update

from ..errors import StoreError
from .derived import clusters as table
from .ledger import Cluster
from .tables import dispatches

_AT_ONCE = 5_000
# The cluster of the member itself, else that of its base, else the base.
_OWN = """COALESCE(
  (SELECT c.cluster FROM clusters c JOIN dispatches d ON d.n = {table}.entry
   WHERE c.kind = '{kind}' AND c.member = d.key || ':' || {table}.{local}),
  (SELECT c.cluster FROM clusters c WHERE c.kind = '{kind}' AND c.member = {table}.base),
  {table}.base)"""
_ACTOR = _OWN.format(table="actors", kind="actor", local="id")
_ISSUE = _OWN.format(table="positions", kind="issue", local="issue")
_PART = "(SELECT a.who FROM actors a WHERE a.entry = parts.entry AND a.id = parts.actor)"
_MEMBER = "(SELECT d.key || ':' || accounts.id FROM dispatches d WHERE d.n = accounts.entry)"
_ACCOUNT = f"COALESCE((SELECT c.cluster FROM clusters c WHERE c.kind = 'account' AND c.member = {_MEMBER}), {_MEMBER})"
_CHANGES = {
    "actor": (("actors", "who", _ACTOR), ("parts", "who", _PART)),
    "issue": (("positions", "topic", _ISSUE),),
    "account": (("accounts", "cluster", _ACCOUNT),),
}


def rewrite(connection: Connection, kind: str, clusters: Iterable[Cluster]) -> None:
    """Put clusters in the place of those of a kind. Raises StoreError for one of another kind."""
    connection.execute(delete(table).where(table.c.kind == kind))
    rest = iter(clusters)
    while rows := [_row(kind, cluster) for cluster in islice(rest, _AT_ONCE)]:
        connection.execute(insert(table), rows)
    for name, column, value in _CHANGES.get(kind, ()):
        connection.execute(text(f"UPDATE {name} SET {column} = {value} WHERE {column} <> {value}"))
    if kind == "copy":
        _copies(connection)


def _row(kind: str, cluster: Cluster) -> dict[str, Any]:
    if cluster.kind != kind:
        raise StoreError(f"a cluster of kind {cluster.kind} among those of kind {kind}; nothing was changed")
    return {"kind": kind, "member": cluster.member, "cluster": cluster.cluster}


def _copies(connection: Connection) -> None:
    """An entry is the copy that the clusters say, else what the run found, else that of the first with its text."""
    d = dispatches.c
    rows = connection.execute(select(d.n, d.id, d.key, d.original, d.similarity).order_by(d.n)).all()
    numbers = {row.key: row.n for row in rows}
    judged = {
        numbers[member]: numbers[cluster]
        for member, cluster in connection.execute(select(table.c.member, table.c.cluster).where(table.c.kind == "copy"))
        if member in numbers and cluster in numbers
    }
    first = dict(connection.execute(select(d.id, func.min(d.n)).group_by(d.id)).all())
    changes = []
    for row in rows:
        original = judged.get(row.n, row.original if row.similarity is not None else first[row.id])
        original = None if original == row.n else original
        if original != row.original:
            changes.append({"number": row.n, "first": original})
    if changes:
        change = update(dispatches).where(d.n == bindparam("number"))
        connection.execute(change.values(original=bindparam("first")), changes)
