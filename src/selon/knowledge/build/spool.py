"""What was read so far, on disk: dumps hold more than memory does, and name posts before or behind their holders."""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType

SCHEMA = """
create table person (id text primary key, name text, variants text, gender text, qid text);
create table body (id text primary key, name text, variants text, acronyms text, iso3 text, type text,
                   code text, sector text, qid text);
create table term (person text, post text, of_body text, since text, until text);
create table post (id text primary key, label text, of_body text, head integer);
create table place (id text primary key, name text, iso3 text);
create table heads (post text primary key, of_body text);
"""
_COLUMNS = {"person": 5, "body": 9, "term": 5, "post": 4, "place": 3, "heads": 2}


class Spool:
    """A database in one file that is thrown away in the end; rows are tuples in the order of `SCHEMA`."""

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(path, isolation_level=None)
        self._base.executescript("pragma journal_mode=off; pragma synchronous=off;" + SCHEMA + "begin;")

    def __enter__(self) -> "Spool":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._base.close()

    def add(self, table: str, *values: object) -> None:
        """Keep a row; the first of an id stays."""
        marks = ",".join("?" * _COLUMNS[table])
        self._base.execute(f"insert or ignore into {table} values ({marks})", values)

    def do(self, order: str, values: Iterable[object] = ()) -> None:
        """Carry out an order in SQL."""
        self._base.execute(order, tuple(values))

    def ask(self, question: str, values: Iterable[object] = ()) -> Iterator[tuple[str, ...]]:
        """The rows that answer a question in SQL, one by one."""
        yield from self._base.execute(question, tuple(values))

    def wanted(self) -> set[str]:
        """Posts that are held and bodies that posts belong to, of which no row is there yet."""
        named = (
            "select post from term union select of_body from term union select of_body from heads "
            "union select p.of_body from post p join term t on t.post = p.id"
        )
        there = "select id from post union select id from body union select id from place"
        return {one for (one,) in self.ask(f"select * from ({named}) except select * from ({there})") if one}
