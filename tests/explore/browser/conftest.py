"""Chromium, and sites served to it. Nothing is installed here: without a browser these tests skip, and say so."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from selon.explore.settings import settings
from selon.explore.site import site
from selon.store.store import Store

CHROMIUM = Path("/usr/bin/chromium")
SCREENS = Path(__file__).parents[1] / "screens"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One browser for all tests of a file. Its event loop would be in the way of others' longer."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM.exists():
        pytest.skip(f"no browser at {CHROMIUM}; on Debian: apt-get install chromium")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """A function that serves a database, once, and gives the address."""
    sites: dict[tuple[str, bool], tuple[str, Callable[[], None]]] = {}

    def start(database: str, judge: bool = False) -> str:
        if (database, judge) not in sites:
            sites[database, judge] = served(database, judge)
        return sites[database, judge][0]

    yield start
    for _, stop in sites.values():
        stop()


def served(database: str, judge: bool = False) -> tuple[str, Callable[[], None]]:
    """A site in a thread of this process: its address, and how to stop it."""
    import uvicorn

    store = Store.open(database)
    ledger = Store.open(database, write=True) if judge else None
    app = site(store, settings("127.0.0.1", judge=judge, language="fr"), ledger)
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)

    def stop() -> None:
        server.should_exit = True
        thread.join()
        listening.close()
        for opened in filter(None, (store, ledger)):
            opened.close()

    return f"http://127.0.0.1:{listening.getsockname()[1]}", stop


class Watched:
    """A page that remembers what went wrong in it: errors on the console, requests to other hosts, policies broken."""

    def __init__(self, page: Any, address: str) -> None:
        self.page, self.address = page, address
        self.errors: list[str] = []
        self.strangers: list[str] = []
        page.on("console", lambda said: self.errors.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("dialog", lambda dialog: (self.errors.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda sent: None if sent.url.startswith(address) else self.strangers.append(sent.url))

    def open(self, path: str) -> Any:
        """Go to a path of the site."""
        answer = self.page.goto(self.address + path)
        assert answer is not None
        assert answer.ok, (path, answer.status)
        return self.page

    def keep(self, name: str) -> None:
        """A picture of the whole page, for a person to look at."""
        SCREENS.mkdir(exist_ok=True)
        self.page.screenshot(path=SCREENS / f"{name}.png", full_page=True)


@pytest.fixture
def watch(browser: Any) -> Iterator[Callable[..., Watched]]:
    """A function from an address to a watched page; at the end nothing may have gone wrong in any of them."""
    pages: list[Watched] = []

    def start(address: str, **options: Any) -> Watched:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        pages.append(Watched(context.new_page(), address))
        return pages[-1]

    yield start
    for watched in pages:
        watched.page.context.close()
    assert [error for watched in pages for error in watched.errors] == []
    assert [url for watched in pages for url in watched.strangers] == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, which looks for barriers to people who don't see, point or hear as most do."""
    from importlib.resources import files

    package = pytest.importorskip(
        "axe_playwright_python", reason="axe-playwright-python, which carries axe-core, is not installed"
    )
    return (files(package.__name__) / "axe.min.js").read_text("utf-8")
