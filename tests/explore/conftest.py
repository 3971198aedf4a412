"""A site over a small archive: asked in this process, or served to a real browser."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from explore.archive import dispatches, hostile
from selon.explore.settings import Settings, settings
from selon.explore.site import site
from selon.model import Record
from selon.store.store import Store

Client = Callable[..., httpx.Response]


@pytest.fixture(scope="session")
def records() -> list[Record]:
    """The archive as read."""
    from selon.pipeline import Reader

    return list(Reader().read_many(dispatches()))


@pytest.fixture(scope="session")
def database(records: list[Record], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The archive as a database that nobody changes."""
    return made(tmp_path_factory.mktemp("archive") / "selon.db", records)


@pytest.fixture(scope="session")
def hostile_database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database of what the web might hold."""
    return made(tmp_path_factory.mktemp("hostile") / "selon.db", hostile())


@pytest.fixture
def judged_database(records: list[Record], tmp_path: Path) -> str:
    """The archive as a database of the test's own."""
    return made(tmp_path / "selon.db", records)


def made(path: Path, records: list[Record]) -> str:
    """A database that holds these records."""
    with Store.open(str(path), create=True) as store:
        store.add(records)
        store.refresh()
    return str(path)


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    """The archive, open for reading."""
    with Store.open(database) as opened:
        yield opened


@pytest.fixture
def client() -> Iterator[Callable[..., Client]]:
    """A function from a database and settings to a client: `ask("/actors")`, `ask("/judge", data={...})`."""
    opened: list[Store] = []

    def start(database: str, chosen: Settings | None = None) -> Client:
        chosen = chosen or settings("127.0.0.1")
        store = Store.open(database)
        ledger = Store.open(database, write=True) if chosen.judge else None
        opened.extend(filter(None, (store, ledger)))
        return asking(site(store, chosen, ledger))

    yield start
    for store in opened:
        store.close()


def asking(app: Any) -> Client:
    """A client that keeps cookies and follows no redirect."""
    jar = httpx.Cookies()

    def ask(path: str, base: str = "http://localhost", **kwargs: Any) -> httpx.Response:
        async def once() -> httpx.Response:
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url=base, cookies=jar) as own:
                answer = await own.request(kwargs.pop("method", "POST" if "data" in kwargs else "GET"), path, **kwargs)
                jar.update(own.cookies)
                return answer

        return asyncio.run(once())

    return ask


@pytest.fixture
def ask(database: str, client: Callable[..., Client]) -> Client:
    """A client of the archive."""
    return client(database)
