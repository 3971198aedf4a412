"""Which cluster a member belongs to, where linking has found one."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from .derived import clusters
from .keys import member
from .rows import Row, Rows

_AT_ONCE = 5_000  # values in one question


def known(connection: Connection, kind: str, members: Iterable[str]) -> dict[str, str]:
    """The clusters of those members that have one."""
    wanted = sorted(set(members))
    found: dict[str, str] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        part = clusters.c.member.in_(wanted[start : start + _AT_ONCE])
        rows = connection.execute(select(clusters.c.member, clusters.c.cluster).where(clusters.c.kind == kind, part))
        found.update((row.member, row.cluster) for row in rows)
    return found


def resolve(connection: Connection, rows: Rows, keys: dict[int, str]) -> None:
    """Put clusters in the place of what actors, issues and accounts are before linking."""
    names = [(row["base"], member(keys[row["entry"]], row["id"])) for row in rows["actors"]]
    actors = known(connection, "actor", (name for pair in names for name in pair))
    for row, (base, local) in zip(rows["actors"], names, strict=True):
        row["who"] = actors.get(local) or actors.get(base) or base
    who = {(row["entry"], row["id"]): row["who"] for row in rows["actors"]}
    for row in rows["parts"]:
        row["who"] = who[row["entry"], row["actor"]]
    _issues(connection, rows["positions"], keys)
    told = known(connection, "account", (row["cluster"] for row in rows["accounts"]))
    for row in rows["accounts"]:
        row["cluster"] = told.get(row["cluster"], row["cluster"])


def _issues(connection: Connection, rows: list[Row], keys: dict[int, str]) -> None:
    names = [(row["base"], member(keys[row["entry"]], row["issue"])) for row in rows]
    issues = known(connection, "issue", (name for pair in names for name in pair))
    for row, (base, local) in zip(rows, names, strict=True):
        row["topic"] = issues.get(local) or issues.get(base) or base
