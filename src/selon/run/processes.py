"""Shards over processes of this machine, forked from one that holds the model."""

import multiprocessing
import signal
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any

import msgspec

from ..errors import SelonError
from .work import Job, Lost, RunError, Tally, isolate, single, work

TRIES = 3  # of a whole shard: a worker may be killed by somebody who has nothing against the shard


class Broken(msgspec.Struct, frozen=True):
    """What stopped a worker, in words."""

    why: str


class Processes:
    """Keeps so many workers busy. One that dies is replaced, and its shard is done again."""

    def __init__(self, workers: int, address: str | None = None) -> None:
        self._count = workers
        self._deaths: Counter[int] = Counter()

    def tallies(self, jobs: Iterable[Job]) -> Iterator[Tally]:
        """A tally for each job, as they are done. Raises RunError."""
        todo, busy = deque[Job](), dict[Connection, Worker]()
        rest = iter(jobs)
        try:
            while _fill(busy, todo, rest, self._count):
                for pipe in wait(list(busy)):
                    assert isinstance(pipe, Connection)
                    yield from self._heard(pipe, busy, todo)
        finally:
            for worker in busy.values():
                worker.end()

    def _heard(self, pipe: Connection, busy: "dict[Connection, Worker]", todo: deque[Job]) -> Iterator[Tally]:
        worker = busy[pipe]
        job = worker.job
        assert job is not None
        try:
            answer = worker.answer()
        except Lost:
            busy.pop(pipe).end()
            self._deaths[job.shard] += 1
            if self._deaths[job.shard] < TRIES:
                todo.append(job)
            else:
                yield _isolated(job)
        else:
            yield answer or _isolated(job)


def _fill(busy: "dict[Connection, Worker]", todo: deque[Job], rest: Iterator[Job], count: int) -> bool:
    """Give each idle worker a job, starting workers as needed and ending those that have nothing to do."""
    idle = [worker for worker in busy.values() if worker.job is None]
    while len(idle) + sum(worker.job is not None for worker in busy.values()) < count or idle:
        job = todo.popleft() if todo else next(rest, None)
        if job is None:
            break
        worker = idle.pop() if idle else Worker(job.parser)
        busy[worker.pipe] = worker
        worker.give(job)
    for worker in idle:
        busy.pop(worker.pipe).end()
    return bool(busy)


def _isolated(job: Job) -> Tally:
    """The shard dispatch by dispatch in a worker that may die of any of them."""
    spare: list[Worker] = []

    def expend(job: Job, at: int) -> bytes:
        worker = spare.pop() if spare else Worker(job.parser)
        worker.give(job, at)
        try:
            line = worker.answer()
        except Lost:
            worker.end()
            raise
        spare.append(worker)
        return bytes(line)

    try:
        return isolate(job, expend)
    finally:
        for worker in spare:
            worker.end()


class Worker:
    """A process that answers one question at a time."""

    def __init__(self, parser: str) -> None:
        context = _context(parser)
        self.pipe, there = context.Pipe()
        self._process = context.Process(target=serve, args=(there,), daemon=True)
        self._process.start()
        there.close()  # then the pipe ends with the process
        self.job: Job | None = None

    def give(self, job: Job, at: int | None = None) -> None:
        """Ask for a shard, or for one dispatch of it. A worker that is dead says so when it is to answer."""
        self.job = job
        with suppress(OSError):
            self.pipe.send((job, at))

    def answer(self) -> Any:
        """What came out. Raises Lost where the process died, RunError where it could not go on."""
        self.job = None
        try:
            answer = self.pipe.recv()
        except (EOFError, OSError) as error:
            raise Lost from error
        if isinstance(answer, Broken):
            raise RunError(answer.why)
        return answer

    def end(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.join()
        self.pipe.close()


def _context(parser: str) -> Any:
    """Forks of a process with the model where the system can, else fresh processes."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["selon.run.warm" if parser == "spacy" else "selon.run.work"])
    return context


def serve(pipe: Connection) -> None:
    """Answer until nobody asks any more. An interrupt is for the process that asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        while True:
            pipe.send(answered(*pipe.recv()))


def answered(job: Job, at: int | None) -> Tally | bytes | Broken | None:
    """What `work` or `single` gives, or what broke it."""
    try:
        return work(job) if at is None else single(job, at)
    except SelonError as error:
        return Broken(str(error))
    except Exception as error:
        return Broken(f"shard {job.shard}: {type(error).__name__}: {error} (please report it)")
