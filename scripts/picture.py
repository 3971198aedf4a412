"""Make the README's picture: the explorer's page of one of our examples. `python -m scripts.picture`.

Needs playwright (of the test group) and a Chromium: /usr/bin/chromium, or the one that CHROMIUM names.
"""

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selon.store.store import Store

ROOT = Path(__file__).parents[1]
OUT = ROOT / "docs" / "images" / "dispatch.png"
EXAMPLE, PUBLISHED, OUTLET = ROOT / "examples" / "corvalie.txt", "2024-03-06", "Le Courrier"
SIZE = {"width": 1120, "height": 740}
LARGEST = 200_000  # bytes


def main() -> None:
    """Read the example, serve it, take the picture."""
    with TemporaryDirectory() as folder:
        database = _filled(Path(folder) / "example.db")
        OUT.parent.mkdir(exist_ok=True)
        _taken(database)
    size = OUT.stat().st_size
    print(f"{OUT.relative_to(ROOT)}: {size:,} bytes")
    if size > LARGEST:
        raise SystemExit(f"scripts/picture: more than {LARGEST:,} bytes; make SIZE smaller")


def _filled(database: Path) -> str:
    from selon.pipeline import Reader
    from selon.read.options import Options
    from selon.read.text import dispatch
    from selon.store.store import Store

    text = EXAMPLE.read_text("utf-8")
    record = Reader().read(dispatch(text, Options(published=PUBLISHED, outlet=OUTLET)))
    with Store.open(str(database), create=True) as store:
        store.add([record])
    return str(database)


def _taken(database: str) -> None:
    from playwright.sync_api import sync_playwright

    from selon.store.store import Store

    with Store.open(database) as store, sync_playwright() as playwright:
        key = next(store.entries()).key
        address, stop = _served(store)
        chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport=SIZE)
        page.goto(f"{address}/dispatch/{key}")
        page.locator("[data-of~='s4.cue']").hover()
        page.screenshot(path=OUT)
        browser.close()
        stop()


def _served(store: "Store") -> tuple[str, Callable[[], None]]:
    import socket

    import uvicorn

    from selon.explore.settings import settings
    from selon.explore.site import site

    listening = socket.create_server(("127.0.0.1", 0))
    app = site(store, settings("127.0.0.1", language="en"))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)

    def stop() -> None:
        server.should_exit = True
        thread.join()

    return f"http://127.0.0.1:{listening.getsockname()[1]}", stop


if __name__ == "__main__":
    main()
