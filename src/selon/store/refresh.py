"""Counts made anew from facts and clusters, so that questions about everything need not count."""

from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, text

from . import tables as t
from .ask import facets
from .derived import METADATA, counts, issues, names, notes, outlets, pairs, ties, who
from .match import clear, index
from .portraits import portray

_NAMES = """
INSERT INTO names (n, who, name, total)
SELECT ROW_NUMBER() OVER (ORDER BY a.who, a.name), a.who, a.name, COUNT(*)
FROM actors a JOIN dispatches d ON d.n = a.entry WHERE d.latest GROUP BY a.who, a.name
"""
_ISSUES = """
INSERT INTO issues (id, n, proposal, positions, actors, first, last)
WITH worded AS (
  SELECT p.topic, p.proposal, COUNT(*) AS often
  FROM positions p JOIN dispatches d ON d.n = p.entry WHERE d.latest GROUP BY p.topic, p.proposal
), best AS (
  SELECT topic, proposal, ROW_NUMBER() OVER (PARTITION BY topic ORDER BY often DESC, proposal) AS nth FROM worded
), sums AS (
  SELECT p.topic, COUNT(DISTINCT p.n) AS positions, COUNT(DISTINCT h.who) AS actors,
    COALESCE(MIN(NULLIF(p.day, '')), '') AS first, MAX(p.day) AS last
  FROM positions p JOIN dispatches d ON d.n = p.entry LEFT JOIN parts h ON h.fact = p.n AND h.role = 'holder'
  WHERE d.latest GROUP BY p.topic
)
SELECT s.topic, ROW_NUMBER() OVER (ORDER BY s.topic), b.proposal, s.positions, s.actors, s.first, s.last
FROM sums s JOIN best b ON b.topic = s.topic AND b.nth = 1
"""
_OUTLETS = """
INSERT INTO outlets (name, n, dispatches, copies, statements, first, last)
SELECT outlet, ROW_NUMBER() OVER (ORDER BY outlet), COUNT(*), COUNT(original), SUM(statements),
  COALESCE(MIN(NULLIF(day, '')), ''), MAX(day)
FROM dispatches WHERE latest AND outlet <> '' GROUP BY outlet
"""
_TIES = """
INSERT INTO ties (n, actor, recipient, type, month, total)
WITH done AS (
  SELECT a.who AS actor, r.who AS recipient, COALESCE(e.type, 'SAY') AS type, SUBSTR(a.day, 1, 7) AS month
  FROM parts a JOIN parts r ON r.fact = a.fact AND r.entry = a.entry
    AND r.role = CASE a.role WHEN 'actor' THEN 'recipient' ELSE 'addressee' END
  JOIN dispatches d ON d.n = a.entry
  LEFT JOIN events e ON e.n = a.fact AND a.role = 'actor'
  WHERE d.latest AND a.role IN ('actor', 'speaker') AND a.who <> r.who
)
SELECT ROW_NUMBER() OVER (ORDER BY actor, recipient, type, month), actor, recipient, type, month, COUNT(*)
FROM done GROUP BY actor, recipient, type, month
"""
_PAIRS = """
INSERT INTO pairs (n, actor, recipient, type, total, first, last)
SELECT ROW_NUMBER() OVER (ORDER BY actor, recipient, type), actor, recipient, type, SUM(total),
  COALESCE(MIN(NULLIF(month, '')), ''), MAX(month)
FROM ties GROUP BY actor, recipient, type
"""
STALE = "stale"


def refresh(connection: Connection) -> None:
    """Make all counts anew."""
    for table in (who, names, issues, outlets, ties, pairs, counts):
        connection.execute(delete(table))
    portray(connection)
    for statement in (_NAMES, _ISSUES, _OUTLETS, _TIES, _PAIRS):
        connection.execute(text(statement))
    _search(connection)
    _count(connection)
    connection.execute(delete(notes).where(notes.c.name == STALE))
    connection.execute(text("ANALYZE"))


def outdate(connection: Connection) -> None:
    """Note that counts are not of what stands in the tables."""
    connection.execute(delete(notes).where(notes.c.name == STALE))
    connection.execute(insert(notes).values(name=STALE, content="loaded or linked since counting"))


def _search(connection: Connection) -> None:
    for table, column in ((names, names.c.name), (issues, issues.c.proposal)):
        clear(connection, table.name)
        index(connection, table.name, [(n, words) for n, words in connection.execute(select(table.c.n, column))])


def _count(connection: Connection) -> None:
    d = t.dispatches.c
    among = select(d.n).where(d.latest.is_(True))
    shown = {row.id: row.name for row in connection.execute(select(who.c.id, who.c.name))}
    rows = [
        _row(name, row.value, row.total, shown.get(row.value) if name in ("speaker", "actor") else None)
        for name in facets.NAMES
        for row in connection.execute(facets.counted(name, among, facets.KEPT))
    ]
    latest = connection.scalar(select(func.count()).select_from(among.subquery())) or 0
    rows += [_row("latest", "", latest), *_sizes(connection)]
    connection.execute(insert(counts), rows)


def _sizes(connection: Connection) -> list[dict[str, Any]]:
    """Rows of tables, dispatches by language, failures by step."""
    tables = [table for table in METADATA.sorted_tables if table.name not in ("counts", "notes")]
    sizes = [_row("rows", table.name, _rows_of(connection, table)) for table in tables]
    for facet, column in (("language", t.dispatches.c.language), ("failure", t.failures.c.step)):
        found = connection.execute(select(column, func.count()).group_by(column))
        sizes += [_row(facet, value, count) for value, count in found]
    return sizes


def _rows_of(connection: Connection, table: Any) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _row(facet: str, value: str, count: int, shown: str | None = None) -> dict[str, Any]:
    return {"facet": facet, "value": value, "shown": shown or value, "total": count}
