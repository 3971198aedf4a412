"""A database that is open: how reading and writing begin and end."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from . import migrate
from .engine import told


class Opened:
    """An engine whose database has our tables. One object may be used from several threads."""

    def __init__(self, engine: Engine, url: str) -> None:
        self._engine, self.url = engine, url

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        with told(self.url), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        """A transaction that no other writer shares: whole at its end, or nothing of it."""
        with told(self.url), self._engine.begin() as connection, migrate.alone(connection):
            yield connection
