"""How long each page of the explorer takes over many records. `python -m benchmarks.explore --help`.

The database is made of synthetic records where it is not there yet; that takes a while for many of them. Pages are
asked in this process, through everything but the network: guard, questions, template. Each is asked for several
things, so that a median is not of one lucky question.
"""

import asyncio
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any
from urllib.parse import quote

import httpx

from selon.codec import encode
from selon.explore.settings import settings
from selon.explore.site import site
from selon.store.store import Store
from selon.store.wanted import Wanted

from . import separate
from .synthetic import Archive

_CHUNK = 5_000
_GOAL = 0.3  # seconds, at the median
_WORDS = ("coalition", "président guerre", '"accord attaque"', "armée OR frontière", "sommet -guerre")


def main() -> None:
    """Make what is missing, measure, and write the page."""
    asked = _options()
    if not asked.database.exists():
        _fill(asked.database, asked.dispatches)
    with Store.open(str(asked.database)) as store:
        paths = _paths(store)
        rows = {name: _measured(store, found, asked.repeats) for name, found in paths.items()}
        stored = store.stats().rows
    separate.write("explore", "How long the explorer's pages take", _table(stored, rows))


def _table(stored: Mapping[str, int], rows: Mapping[str, list[float]]) -> Iterator[str]:
    counts = ", ".join(f"{stored[what]:,} {what}" for what in ("dispatches", "statements", "events"))
    yield f"On SQLite, with {counts}, all synthetic; from the question to the finished page, without the network.\n"
    yield "| page | median, ms | slowest, ms | goal | |\n|---|---|---|---|---|"
    for name, times in rows.items():
        verdict = "reached" if median(times) <= _GOAL else "**not reached**"
        yield f"| {name} | {median(times) * 1000:.0f} | {max(times) * 1000:.0f} | {_GOAL * 1000:.0f} | {verdict} |"


def _fill(database: Path, number: int) -> None:
    records = Archive().records(number)
    with Store.open(str(database), create=True) as store, TemporaryDirectory() as folder:
        for at in range(0, number, _CHUNK):
            shard = Path(folder) / "records.jsonl"
            with shard.open("wb") as file:
                file.writelines(encode(record) + b"\n" for record in islice(records, _CHUNK))
            store.load(shard)
            print(f"{min(at + _CHUNK, number):,} of {number:,} loaded", file=sys.stderr, flush=True)
        store.refresh()


def _paths(store: Store) -> dict[str, list[str]]:
    """Addresses by page: the most frequent of everything, which is the slowest, and some further down."""
    actors = [quote(actor.id, safe="") for actor in store.actors(limit=40).items[::8]]
    issues = [quote(issue.id, safe="") for issue in store.issues(limit=40).items[::8]]
    found = store.dispatches(Wanted(), limit=5).items
    done = store.events(Wanted(), limit=5).items
    words = [quote(text) for text in _WORDS]
    return {
        "search, all": ["/"],
        "search by words": [f"/?q={text}" for text in words],
        "search by words and facets": [f"/?q={text}&type=ACCUSE&since=2015&until=2019" for text in words],
        "search by actor": [f"/?actor={actor}" for actor in actors],
        "dispatch": [f"/dispatch/{one.where.key}" for one in found],
        "actors": ["/actors", "/actors?name=ba"],
        "actor": [f"/actor/{actor}" for actor in actors],
        "issues": ["/issues", "/issues?text=coalition"],
        "issue": [f"/issue/{issue}" for issue in issues],
        "events": ["/events", "/events?type=ACCUSE", "/events?text=guerre"],
        "event": [f"/event/{one.where.key}:{one.id}" for one in done],
        "accounts": ["/accounts", "/accounts?text=guerre"],
        "timeline": ["/timeline", "/timeline?show=event"],
        "timeline of an actor": [f"/timeline?actor={actor}" for actor in actors],
        "network": ["/network", "/network?type=ACCUSE", "/network?since=2015&until=2016"],
        "network of an actor": [f"/network?actor={actor}" for actor in actors],
        "map": ["/map", "/map?type=ACCUSE", "/map?near=yes"],
        "outlets": ["/outlets"],
    }


def _measured(store: Store, paths: Sequence[str], repeats: int) -> list[float]:
    """Seconds of each answer; the first round is not counted."""
    app = site(store, settings("127.0.0.1"))
    times = asyncio.run(_asked(app, [path for _ in range(repeats + 1) for path in paths]))
    return times[len(paths) :]


async def _asked(app: Any, paths: Sequence[str]) -> list[float]:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://localhost") as client:
        return [seconds async for seconds in _timed(client, paths)]


async def _timed(client: httpx.AsyncClient, paths: Sequence[str]) -> AsyncIterator[float]:
    for path in paths:
        begun = perf_counter()
        answer = await client.get(path)
        taken = perf_counter() - begun
        assert answer.status_code == 200, (path, answer.status_code)
        yield taken


def _options() -> Namespace:
    parser = ArgumentParser("python -m benchmarks.explore", description=__doc__)
    parser.add_argument("--dispatches", type=int, default=100_000, help="how many the database is made of")
    parser.add_argument("--database", type=Path, default=Path("out/explore.db"), help="where it is, or is made")
    parser.add_argument("--repeats", type=int, default=5, help="how often each address is asked")
    return parser.parse_args()


if __name__ == "__main__":
    main()
