"""The section about runs, as Markdown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from . import runs_archives as archives

if TYPE_CHECKING:
    from .runs import Figures, Run

_EFFICIENCY, _GROWTH = 0.85, 1.1


def section(figures: "Figures") -> str:
    """All of it."""
    return "\n".join([*_speeds(figures), *_memory(figures), *_wire(figures)])


def _speeds(figures: "Figures") -> Iterator[str]:
    count = figures.speeds[0].dispatches
    yield "## Runs over an archive\n"
    yield f"`selon run` over {count} of these texts, one word in ten changed so that no two are alike. The rate is"
    yield "taken once every worker has done a shard; the seconds are those of the whole command, planning, loading"
    yield "the model and starting Ray included. Efficiency: the rate of a worker beside that of one alone. Processor"
    yield "time, less that of a run over one dispatch, is disturbed less by other work on the machine.\n"
    yield "| engine | workers | dispatches/s | efficiency | processor ms a dispatch | seconds in all | a worker, GB |"
    yield "|---|---|---|---|---|---|---|"
    for run in figures.speeds:
        worker = run.first if run.engine == "serial" else run.worker
        shown = f"{_efficiency(figures, run):.2f} | {_cost(figures, run):.0f}"
        yield f"| {run.engine} | {run.workers} | {run.rate:.1f} | {shown} | {run.seconds:.0f} | {worker:.2f} |"
    yield "\nAll give the same bytes, which a test checks. Ray's processor time holds that of its own services.\n"


def _cost(figures: "Figures", run: "Run") -> float:
    """Milliseconds of processor time a dispatch, without the start."""
    return (run.processor - figures.start.processor) / run.dispatches * 1000


def _efficiency(figures: "Figures", run: "Run") -> float:
    alone = next(one for one in figures.speeds if one.engine == run.engine and one.workers == 1)
    return run.rate / run.workers / alone.rate


def _memory(figures: "Figures") -> Iterator[str]:
    few, many = figures.memory
    yield "## Memory of a run\n"
    yield f"Dispatches of {archives.SHORT} characters, so that many can be read in minutes; one worker; the most that"
    yield "a process held. The first process plans, and keeps signatures of what it has seen.\n"
    yield "| dispatches | a worker, GB | the first process, GB | dispatches/s | bytes on disk a dispatch |"
    yield "|---|---|---|---|---|"
    for run in (few, many):
        sizes = f"{run.worker:.2f} | {run.first:.2f}"
        yield f"| {run.dispatches:,} | {sizes} | {run.rate:.0f} | {run.size:,.0f} |"
    growth = many.worker / few.worker
    verdict = "reached" if growth <= _GROWTH else "**not reached**"
    yield f"\nGoal: the archive's size costs a worker no more than a tenth; {verdict} ({growth:.2f} times).\n"


def _wire(figures: "Figures") -> Iterator[str]:
    own, wire = figures.wire
    yield "## Wire copy\n"
    yield f"{own.dispatches} dispatches, all different; and as many of which {archives.WIRE:.0%} print a story again,"
    yield f"each story {archives.PRINTS} times, half of them word for word, half with a headline and an end of their"
    yield "own, scattered in the archive. One worker.\n"
    yield "| archive | dispatches/s | processor ms a dispatch | text that was not parsed again |"
    yield "|---|---|---|---|"
    for name, run in (("all different", own), (f"{archives.WIRE:.0%} repeated", wire)):
        yield f"| {name} | {run.rate:.1f} | {_cost(figures, run):.0f} | {run.saved:.0%} |"
    times = _cost(figures, own) / _cost(figures, wire)
    yield f"\nIn processor time, the second is read {times:.1f} times as fast.\n"
