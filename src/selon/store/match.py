"""Full-text search, by database: FTS5 tables on SQLite, tsvectors on PostgreSQL. Both hold the words of `words.py`.

Each search table has the number of a row in the table that it searches, its words as they are, and their stems.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, bindparam, cast, column, delete, false, literal_column, select, table, text
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.sql import ColumnElement

from .query import Query, Term
from .words import indexed

_EXACT = "="  # stands before a word as it is, where words and stems share an index


def index(connection: Connection, name: str, rows: Sequence[tuple[int, str]]) -> None:
    """Make the texts of these rows searchable."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        sql = f"INSERT INTO search_{name} (rowid, words, stems) VALUES (?, ?, ?)"
        connection.exec_driver_sql(sql, [(n, *_columns(content)) for n, content in rows])
    else:
        sql = f"INSERT INTO search_{name} (n, words) VALUES (%s, CAST(%s AS tsvector))"
        connection.exec_driver_sql(sql, [(n, _vector(content)) for n, content in rows])


def unindex(connection: Connection, name: str, rows: Sequence[tuple[int, str]]) -> None:
    """Take rows out again; with the same texts that were put in, since FTS5 keeps none."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        sql = f"INSERT INTO search_{name} (search_{name}, rowid, words, stems) VALUES ('delete', ?, ?, ?)"
        connection.exec_driver_sql(sql, [(n, *_columns(content)) for n, content in rows])
    else:
        gone = delete(table(f"search_{name}", column("n"))).where(column("n") == bindparam("gone"))
        connection.execute(gone, [{"gone": n} for n, _ in rows])


def clear(connection: Connection, name: str) -> None:
    """Take all rows out."""
    sqlite = connection.dialect.name == "sqlite"
    all_of = f"INSERT INTO search_{name} (search_{name}) VALUES ('delete-all')"
    connection.execute(text(all_of if sqlite else f"DELETE FROM search_{name}"))


def matches(dialect: str, name: str, query: Query, number: ColumnElement[Any]) -> ColumnElement[bool]:
    """The condition that the row with this number has what the query asks for."""
    if not query.all and not query.none:
        return false()
    found: ColumnElement[bool] | None = number.in_(_found(dialect, name, query.all)) if query.all else None
    if not query.none:
        return found if found is not None else false()
    absent = number.not_in(_found(dialect, name, (query.none,)))
    return absent if found is None else found & absent


def _found(dialect: str, name: str, groups: Iterable[Iterable[Term]]) -> Select[Any]:
    if dialect == "sqlite":
        wanted = " AND ".join(f"({' OR '.join(map(_fts, group))})" for group in groups)
        rows: Select[Any] = select(literal_column("rowid").label("n")).select_from(table(f"search_{name}"))
        return rows.where(literal_column(f"search_{name}").op("MATCH")(wanted))
    wanted = " & ".join(f"({' | '.join(map(_tsquery, group))})" for group in groups)
    return (
        select(column("n")).select_from(table(f"search_{name}")).where(column("words").op("@@")(cast(wanted, TSQUERY)))
    )


def _fts(term: Term) -> str:
    return f'{"words" if term.exact else "stems"} : "{" ".join(term.words)}"'


def _tsquery(term: Term) -> str:
    mark = _EXACT if term.exact else ""
    quoted = (f"'{mark}{word}'" for word in term.words)
    return f"({' <-> '.join(quoted)})"


def _columns(content: str) -> tuple[str, str]:
    found = indexed(content)
    return " ".join(folded for folded, _ in found), " ".join(stem for _, stem in found)


def _vector(content: str) -> str:
    """The text as a tsvector. Words are letters and digits only, so that nothing in them needs care."""
    places: dict[str, list[int]] = {}
    for at, (folded, stem) in enumerate(indexed(content), 1):
        places.setdefault(f"{_EXACT}{folded}", []).append(at)
        places.setdefault(stem, []).append(at)
    return " ".join(f"'{lexeme}':{','.join(map(str, at))}" for lexeme, at in places.items())
