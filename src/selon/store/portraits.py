"""How much is known of each actor: the table `who`, counted in plain questions and put together here.

One question for all of it makes SQLite join what it has counted without an index.
"""

from typing import Any

from sqlalchemy import Connection, insert, text

from .derived import who

_LATEST = "JOIN dispatches d ON d.n = {of}.entry WHERE d.latest"
_NAMED = f"""SELECT a.who, a.name, a.type, COUNT(*) AS often FROM actors a {_LATEST.format(of="a")}
  GROUP BY a.who, a.name, a.type"""
_SEEN = f"""SELECT a.who, COUNT(DISTINCT a.entry) AS dispatches, MAX(a.iso3) AS iso3, MAX(a.qid) AS qid,
  COALESCE(MIN(NULLIF(d.day, '')), '') AS first, MAX(d.day) AS last
  FROM actors a {_LATEST.format(of="a")} GROUP BY a.who"""
_TOOK_PART = f"""SELECT p.who, COUNT(DISTINCT p.fact) AS facts FROM parts p {_LATEST.format(of="p")}
  AND p.role IN ({{roles}}) GROUP BY p.who"""
_ROLES = {"statements": "'speaker'", "events": "'actor', 'recipient'", "positions": "'holder'"}
_AT_ONCE = 10_000


def portray(connection: Connection) -> None:
    """Fill `who`, which is empty."""
    best: dict[str, tuple[tuple[int, int, str, str], Any]] = {}
    for row in connection.execute(text(_NAMED)):
        rank = (-row.often, -len(row.name), row.name, row.type)
        if row.who not in best or rank < best[row.who][0]:
            best[row.who] = rank, row
    facts = {name: dict(_pairs(connection, roles)) for name, roles in _ROLES.items()}
    seen = connection.execute(text(f"{_SEEN} ORDER BY a.who"))
    rows = [_row(n, row, best[row.who][1], facts) for n, row in enumerate(seen, 1)]
    for start in range(0, len(rows), _AT_ONCE):
        connection.execute(insert(who), rows[start : start + _AT_ONCE])


def _row(n: int, seen: Any, named: Any, facts: dict[str, dict[str, int]]) -> dict[str, Any]:
    row = {"n": n, "id": seen.who, "name": named.name, "type": named.type, "iso3": seen.iso3, "qid": seen.qid}
    days = {"dispatches": seen.dispatches, "first": seen.first, "last": seen.last}
    return {**row, **days, **{name: counted.get(seen.who, 0) for name, counted in facts.items()}}


def _pairs(connection: Connection, roles: str) -> list[tuple[str, int]]:
    return [(row.who, row.facts) for row in connection.execute(text(_TOOK_PART.format(roles=roles)))]
