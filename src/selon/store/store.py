"""The door to a database of records. What goes in comes from runs; what comes out are answers and whole entries."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import ColumnElement, Engine, select, true

from ..errors import StoreError
from ..model import Record
from . import load, migrate, reading, refresh, revisions, shards
from .engine import engine, told
from .entry import Entry
from .judging import Judging
from .load import Loaded
from .questions import Questions
from .tables import dispatches


def _prepare(made: Engine, url: str, create: bool) -> None:
    """Make or update the tables, if so wanted, and see that they are ours. Raises StoreError."""
    if create:
        migrate.upgrade(made, url)
    with made.connect() as connection:
        migrate.check(migrate.state(connection), url)


class Store(Questions, Judging):
    """A database of records, made with `Store.open`. One object may be used from several threads.

    All methods raise StoreError where the database fails.
    """

    @classmethod
    def open(cls, url: str, *, create: bool = False, write: bool = False) -> "Store":
        """Open a database: a path of SQLite, or postgresql://….

        write: to load, link or judge; else nothing can be changed. create: makes the tables where there are none,
        brings those of an older selon up to date, and writes. Raises StoreError, which says what to do, where there
        is no database, or one of another version.
        """
        write = write or create
        with told(url):
            made = engine(url, create=create, write=write)
            with ExitStack() as undo:
                undo.callback(made.dispose)
                _prepare(made, url, create)
                undo.pop_all()
        return cls(made, url)

    def close(self) -> None:
        """Give up all connections."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def load(self, run: Path, watch: Callable[[Loaded], None] = lambda loaded: None) -> Loaded:
        """Load a run folder or a file of records; a transaction a shard. `watch` is called behind each.

        Loading the same again changes nothing; another reading of an entry takes the place of the former.
        Call `refresh` at the end. Raises InputError where `run` is neither.
        """
        loaded = Loaded()
        for shard in shards.shards(run):
            with self._write() as connection:
                refresh.outdate(connection)
                load.write(connection, shards.lines(shard), loaded)
            watch(loaded)
        self._mark(run, loaded)
        return loaded

    def _mark(self, run: Path, loaded: Loaded) -> None:
        found = list(shards.copies(run))
        for problem in found:
            if isinstance(problem, str):
                loaded.fail(*problem.split(": ", 1))
        with self._write() as connection:
            revisions.mark(connection, (copy for copy in found if not isinstance(copy, str)))

    def add(self, records: Iterable[Record]) -> Loaded:
        """Load records in one transaction, and refresh."""
        loaded = Loaded()
        with self._write() as connection:
            load.write(connection, (shards.Line(record.dispatch.id, record) for record in records), loaded)
        self.refresh()
        return loaded

    def refresh(self) -> None:
        """Count anew what questions answer from counts: actors, issues, outlets, ties, facets."""
        with self._write() as connection:
            refresh.refresh(connection)

    def entries(self, *, latest: bool = True, keys: Iterable[str] | None = None) -> Iterator[Entry]:
        """Whole entries, in the order in which they were first loaded; `latest` leaves out those that were replaced.

        keys: only these. Little is held in memory, and others may load meanwhile.
        """
        condition: ColumnElement[bool] = dispatches.c.latest.is_(True) if latest else true()
        if keys is not None:
            condition = condition & dispatches.c.key.in_(list(keys))
        with told(self.url):
            yield from reading.entries(self._engine, condition)

    def entry(self, key: str) -> Entry:
        """The entry with this key, or the first latest with this dispatch id. Raises StoreError where there is none."""
        with self._read() as connection:
            d = dispatches.c
            wanted = select(d.n).where((d.key == key) | (d.id == key)).order_by(d.key != key, d.latest.desc(), d.n)
            n = connection.execute(wanted.limit(1)).scalar()
        if n is None:
            raise StoreError(f"'{self.url}' has no dispatch '{key}'; selon find lists keys")
        return next(reading.entries(self._engine, d.n == n))
