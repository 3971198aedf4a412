"""What loading and asking cost, on synthetic records: SQLite, and PostgreSQL where it is installed.

`python -m benchmarks.store` writes a page of its own.
"""

import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median

from selon import codec
from selon.store.store import Store
from selon.store.wanted import Wanted

from . import separate
from .synthetic import Archive

_DISPATCHES = 17_000  # six statements each: a hundred thousand
_SHARD = 500
_GOAL = 300  # milliseconds


@dataclass(frozen=True)
class Costs:
    """Of one database: statements, seconds of loading and of counting, megabytes, milliseconds of each question."""

    statements: int
    loading: float
    counting: float
    size: float | None
    questions: dict[str, float]


def figures(dispatches: int = _DISPATCHES, repeats: int = 5) -> dict[str, Costs]:
    """The costs by database."""
    with tempfile.TemporaryDirectory() as folder:
        run = shards(Path(folder) / "run", dispatches)
        path = Path(folder) / "selon.db"
        found = {"SQLite": _costs(str(path), run, repeats, path)}
        with _postgres() as url:
            if url:
                found["PostgreSQL"] = _costs(url, run, repeats, None)
    return found


def shards(run: Path, dispatches: int) -> Path:
    """A run's folder with so many synthetic records."""
    (run / "shards").mkdir(parents=True)
    records = Archive().records(dispatches)
    for at, shard in enumerate(iter(lambda: list(islice(records, _SHARD)), [])):
        lines = b"".join(codec.encode(record) + b"\n" for record in shard)
        (run / "shards" / f"{at:05}.jsonl").write_bytes(lines)
    return run


@contextmanager
def _postgres() -> Iterator[str | None]:
    """The server that the tests start, if there is one."""
    sys.path.append(str(Path(__file__).parents[1] / "tests"))
    import postgres

    programs = postgres.binaries()
    if programs is None:
        yield None
        return
    with postgres.server(programs) as url:
        yield url


def _costs(url: str, run: Path, repeats: int, path: Path | None) -> Costs:
    with Store.open(url, create=True) as store:
        loading = _seconds(lambda: store.load(run))
        counting = _seconds(store.refresh)
        size = path.stat().st_size / 1e6 if path else None
        statements = store.stats().rows["statements"]
    with Store.open(url) as store:
        asked = {name: _question(ask, repeats) for name, ask in _questions(store).items()}
    return Costs(statements, loading, counting, size, asked)


def _questions(store: Store) -> dict[str, Callable[[], object]]:
    known = store.actors(limit=1).items[0].id
    issue = store.issues(limit=1).items[0].id
    word = Wanted(text="coalition")
    return {
        "dispatches, newest": lambda: store.dispatches(limit=20),
        "dispatches by a frequent word": lambda: store.dispatches(word, limit=20),
        "dispatches by a phrase": lambda: store.dispatches(Wanted(text='"guerre sommet"'), limit=20),
        "dispatches by word, speaker and stance": lambda: store.dispatches(
            Wanted(text="coalition", speaker=known, stance="against"), limit=20
        ),
        "facets of a word": lambda: store.facets(word),
        "statements of the most frequent speaker": lambda: store.statements(Wanted(speaker=known), limit=20),
        "statements by word": lambda: store.statements(word, limit=20),
        "events of an actor": lambda: store.events(Wanted(actor=known), limit=20),
        "positions on an issue": lambda: store.positions(Wanted(issue=issue), limit=20),
        "an actor's portrait": lambda: store.actor(known),
        "an actor's timeline": lambda: store.timeline(known, limit=20),
        "an issue's matrix": lambda: store.matrix(issue),
        "network": lambda: store.network(),
        "map of a word": lambda: store.map(word),
        "stats": lambda: store.stats(),
    }


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _question(ask: Callable[[], object], repeats: int) -> float:
    return median(_seconds(ask) for _ in range(repeats)) * 1000


def section(found: dict[str, Costs]) -> Iterator[str]:
    """The figures as a section of the page."""
    statements = next(iter(found.values())).statements
    yield f"Synthetic records with {statements:,} statements (`benchmarks/synthetic.py`), a tenth of them copies:\n"
    yield f"| | {' | '.join(found)} |\n|---|{'---|' * len(found)}"
    yield _row("loading, statements/s", [f"{cost.statements / cost.loading:,.0f}" for cost in found.values()])
    yield _row("counting anew, s", [f"{cost.counting:.1f}" for cost in found.values()])
    yield _row("size, MB", [f"{cost.size:,.0f}" if cost.size else "" for cost in found.values()])
    for name in next(iter(found.values())).questions:
        yield _row(f"{name}, ms", [f"{cost.questions[name]:.0f}" for cost in found.values()])
    slowest = max(ms for cost in found.values() for ms in cost.questions.values())
    yield f"\nGoal for each question, median: {_GOAL} ms; {'reached' if slowest <= _GOAL else '**not reached**'}.\n"


def _row(name: str, values: list[str]) -> str:
    return f"| {name} | {' | '.join(values)} |"


def main() -> None:
    """Measure, and write the page."""
    parser = ArgumentParser("python -m benchmarks.store", description=__doc__)
    parser.add_argument("--dispatches", type=int, default=_DISPATCHES, help="how many records are loaded")
    separate.write("store", "What loading and asking cost", section(figures(parser.parse_args().dispatches)))


if __name__ == "__main__":
    main()
