"""A run from its sources to its report: whatever interrupts it, the same command goes on from there."""

import os
from collections.abc import Iterable, Iterator
from typing import Protocol

import msgspec

from ..read.options import Options
from ..registry import component
from . import settings
from .clock import Clock
from .folder import Folder
from .plan import Found, Planned, plan
from .report import Report, finish
from .work import Job, Tally, name, tallied


class Runner(Protocol):
    """A way of mapping `work` over jobs."""

    def tallies(self, jobs: Iterable[Job]) -> Iterator[Tally]:
        """A tally for each job, in whatever order they are done."""
        ...


class Watch(Protocol):
    """Somebody who looks on."""

    def planning(self, found: int, missed: int) -> None:
        """So many dispatches were found, and so many sources could not be read."""
        ...

    def begin(self, dispatches: int, done: int) -> None:
        """The plan is there: so many dispatches, some of them done before."""
        ...

    def add(self, tally: Tally) -> None:
        """A shard is done."""
        ...


class Way(msgspec.Struct, frozen=True, kw_only=True):
    """How a run is worked through; nothing of it changes a result. `address`: of a Ray cluster."""

    runner: str = "serial"
    workers: int = 1
    address: str | None = None


def run(wanted: settings.Settings, options: Options, folder: Folder, way: Way, watch: Watch) -> Report:
    """Do what is still to be done of a run, then write its report. Raises SelonError."""
    runner: Runner = component("runner", way.runner)(way.workers, way.address)
    clock = Clock(way.runner, way.workers)
    settings.settle(folder, wanted)
    folder.sweep()
    planned = plan(folder, lambda: _found(wanted.sources, options), wanted.shard, watch.planning)
    clock.planned()
    tallies = list(_tallies(wanted, folder, planned, runner, watch, clock))
    report = finish(folder, planned, tallies)
    clock.stop(folder)
    return report


def _found(sources: tuple[str, ...], options: Options) -> Found:
    from ..read.sources import dispatches

    return dispatches(sources, options)


def _tallies(
    wanted: settings.Settings, folder: Folder, planned: list[Planned], runner: Runner, watch: Watch, clock: Clock
) -> Iterator[Tally]:
    """Those of the shards that are there, then those of the shards that are worked on now."""
    there = set(folder.names("shards"))
    done = [one for one in planned if name(one.shard) in there]
    watch.begin(sum(one.dispatches for one in planned), sum(one.dispatches for one in done))
    yield from (tallied(folder, one.shard) for one in done)
    jobs = (_job(wanted, folder, one) for one in planned if name(one.shard) not in there)
    for tally in runner.tallies(jobs):
        watch.add(tally)
        clock.add(tally.dispatches)
        yield tally


def _job(wanted: settings.Settings, folder: Folder, one: Planned) -> Job:
    of = (wanted.selon, wanted.model, wanted.data)
    return Job(run=folder.url, shard=one.shard, parser=wanted.parser, limit=wanted.limit, versions=of)


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
