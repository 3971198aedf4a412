"""The command: measure everything in one run, write the page. `python -m benchmarks --help`."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from . import cold, lookup, machine, memory, page, runs, speed, stages
from .texts import Sample, sample

_PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"


def main() -> None:
    """Measure and write; progress goes to standard error, the page also to standard output."""
    asked = _options()
    if asked.alone:
        memory.measured(asked.alone, sample(asked.texts), asked.batch)
        return
    texts = sample(asked.texts)
    _tell(f"{len(texts.dispatches)} texts, {texts.characters / len(texts.dispatches):.0f} characters each")
    written = page.page(machine.here(), texts, _figures(asked, texts))
    asked.out.write_text(written, "utf-8")
    sys.stdout.write(written)


def _figures(asked: Namespace, texts: Sample) -> page.Figures:
    """Short processes first: the long run in this process would only take memory from them."""
    _tell("cold starts")
    started = cold.starts(asked.repeats)
    _tell("what is known")
    loaded, searched = lookup.loading(asked.repeats), lookup.speeds(texts)
    _tell("runs")
    archives = runs.figures(texts)
    _tell("memory")
    peaks = {way: memory.peak(way, asked.texts, asked.batch) for way in memory.WAYS}
    _tell("speed")
    pairs = speed.pairs(texts, asked.pairs, asked.batch)
    _tell("stages")
    shares = stages.shares(texts, asked.batch)
    return page.Figures(started, peaks, pairs, shares, loaded, searched, asked.batch, archives)


def _options() -> Namespace:
    parser = ArgumentParser("python -m benchmarks", description=__doc__)
    parser.add_argument("--texts", type=int, default=150, help="how many dispatches are read")
    parser.add_argument("--pairs", type=int, default=3, help="how often record and bare model take turns")
    parser.add_argument("--batch", type=int, default=32, help="how many dispatches are parsed at once")
    parser.add_argument("--repeats", type=int, default=5, help="how many fresh processes for each cold start")
    parser.add_argument("--out", type=Path, default=_PAGE, help="where the page is written")
    parser.add_argument("--alone", choices=memory.WAYS, help="only print the peak memory of this process")
    return parser.parse_args()


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
