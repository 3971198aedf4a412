"""Runs over archives: speed by engine and number of workers, memory of a worker, and what wire copy spares.

`python -m benchmarks.runs` measures these alone and prints their section of the page.
"""

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep

import psutil

from . import runs_archives as archives
from . import runs_page
from .texts import Sample, sample

ENGINES = ("serial", "processes", "ray")
_SPEED, _WIRE, _FEW, _MANY = 160, 240, 1_000, 20_000
_SHARD = 16  # for speeds: enough shards for the first ones to be left out


@dataclass(frozen=True)
class Run:
    """One run. `rate`: dispatches a second once every worker has done a shard; `worker`: gigabytes of the largest
    process below the first, `first` of that; `processor`: seconds of processor time of all of them; `saved`: the share
    of the text that was not parsed again; `size`: bytes on disk a dispatch."""

    engine: str
    workers: int
    dispatches: int
    seconds: float
    rate: float
    worker: float
    first: float
    processor: float
    saved: float
    size: float


@dataclass(frozen=True)
class Figures:
    """`start`: a run over one dispatch; `speeds` by engine and workers; `memory` at few and at many dispatches;
    `wire` without copies and with."""

    start: Run
    speeds: list[Run]
    memory: list[Run]
    wire: list[Run]


def figures(texts: Sample) -> Figures:
    """Run after run, each a command in a process of its own."""
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        start = _run(place, archives.different(texts, 1, place / "one.jsonl"), "processes", 1)
        plain = archives.different(texts, _SPEED, place / "plain.jsonl")
        ways = [("serial", 1), ("processes", 1), ("processes", 2), ("ray", 1), ("ray", 2)]
        speeds = [_run(place, plain, engine, workers, _SHARD) for engine, workers in ways]
        return Figures(start, speeds, _memory(texts, place), _wire(texts, place))


def _memory(texts: Sample, place: Path) -> list[Run]:
    short = [archives.different(texts, count, place / f"{count}.jsonl", archives.SHORT) for count in (_FEW, _MANY)]
    return [_run(place, archive, "processes", 1) for archive in short]


def _wire(texts: Sample, place: Path) -> list[Run]:
    own = archives.different(texts, _WIRE, place / "own.jsonl")
    return [_run(place, one, "processes", 1) for one in (own, archives.reprinted(texts, _WIRE, place / "wire.jsonl"))]


def _run(place: Path, archive: Path, engine: str, workers: int, shard: int = 64) -> Run:
    out = place / f"{archive.stem}-{engine}-{workers}"
    command = [sys.executable, "-m", "selon", "run", str(archive), "--out", str(out), "--with", engine]
    command += ["--workers", str(workers), "--shard", str(shard)]
    begun = perf_counter()
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        worker, first, processor = _watched(process)
    seconds = perf_counter() - begun
    report = json.loads((out / "report.json").read_bytes())
    size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    saved = report["saved"]["share"] or 0.0
    count = report["dispatches"]
    run = Run(engine, workers, count, seconds, _rate(out, workers), worker, first, processor, saved, size / count)
    print(run, file=sys.stderr, flush=True)
    return run


def _watched(process: "subprocess.Popen[bytes]") -> tuple[float, float, float]:
    """Gigabytes that the largest Python process below this one held, and it itself; seconds of processor time of
    all of them. They are looked at ten times a second."""
    top, worker, first, spent = psutil.Process(process.pid), 0, 0, dict[int, float]()
    while process.poll() is None:
        try:
            first = max(first, top.memory_info().rss)
            below = [one for one in top.children(recursive=True) if one.name().startswith(("python", "ray::"))]
            worker = max([worker, *(one.memory_info().rss for one in below)])
            spent |= {one.pid: sum(one.cpu_times()[:2]) for one in (top, *below)}
        except psutil.Error:  # it ended while we looked
            pass
        sleep(0.1)
    return worker / 1e9, first / 1e9, sum(spent.values())


def _rate(out: Path, workers: int) -> float:
    """From the moments at which shards were committed; the first of each worker holds its start, and is left out."""
    shards = sorted((path.stat().st_mtime, path) for path in (out / "shards").iterdir())
    rest = shards[workers:]
    if not rest:
        return 0.0
    dispatches = sum(path.read_bytes().count(b"\n") for _, path in rest)
    return dispatches / (rest[-1][0] - shards[workers - 1][0])


if __name__ == "__main__":
    print(runs_page.section(figures(sample(150))))
