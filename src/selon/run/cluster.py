"""Shards as tasks of Ray, on a cluster or on this machine."""

import os
import socket
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from ..errors import OptionError
from .processes import TRIES, Broken, answered
from .work import Job, Lost, RunError, Tally, isolate

_PASSED = ("SELON_DATA",)  # what workers must know of this process's environment
_START = 300.0  # seconds that a worker may take to start


class Cluster:
    """Keeps so many tasks in flight; each needs one core. Ray is asked for only when it is used."""

    def __init__(self, workers: int, address: str | None = None) -> None:
        self._count, self._address = workers, address
        self._deaths: Counter[int] = Counter()
        self._ray = _ray()

    def tallies(self, jobs: Iterable[Job]) -> Iterator[Tally]:
        """A tally for each job, as they are done. Raises RunError."""
        self._join()
        try:
            yield from self._mapped(iter(jobs))
        finally:
            self._ray.shutdown()

    def _join(self) -> None:
        """The cluster at the address, or one of this machine's cores for as long as the run lasts."""
        _check(self._address)
        passed = {name: os.environ[name] for name in _PASSED if name in os.environ}
        threads = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        here = {} if self._address else {"num_cpus": self._count, "include_dashboard": False}
        os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
        try:
            self._ray.init(
                address=self._address or "local",
                runtime_env={"env_vars": {**passed, **threads}},
                log_to_driver=False,
                logging_level="error",
                **here,
            )
        except Exception as error:  # Ray raises whatever its parts raise
            what = f"ray-address: '{self._address or 'local'}' cannot be used ({type(error).__name__}: {error})"
            hint = "see whether the cluster runs (`ray status`); one that asks for a token needs RAY_AUTH_MODE=token"
            raise OptionError(f"{what}; {hint}") from error

    def _mapped(self, jobs: Iterator[Job]) -> Iterator[Tally]:
        ask = self._ray.remote(max_retries=0)(answered)
        flying: dict[Any, Job] = {}
        again: list[Job] = []
        while True:
            while len(flying) < self._count and (job := again.pop() if again else next(jobs, None)):
                flying[ask.remote(job, None)] = job
            if not flying:
                return
            for done in self._landed(flying):
                yield from self._heard(ask, done, flying.pop(done), again)

    def _landed(self, flying: dict[Any, Job]) -> list[Any]:
        """Those that are done; silence longer than any shard can take is an error and no reason to wait for ever."""
        patience = max(map(_patience, flying.values()))
        done, _ = self._ray.wait(list(flying), timeout=patience)
        if not done:
            what = f"ray: nothing was heard of {len(flying)} shards for {patience:.0f} seconds"
            raise RunError(f"{what}; see `ray status`, then start the same command again: it goes on from here")
        return list(done)

    def _heard(self, ask: Any, done: Any, job: Job, again: list[Job]) -> Iterator[Tally]:
        try:
            tally = self._answer(done, job)
        except Lost:
            self._deaths[job.shard] += 1
            if self._deaths[job.shard] < TRIES:
                again.append(job)
                return
            tally = None
        yield tally or isolate(job, lambda job, at: bytes(self._answer(ask.remote(job, at), job)))

    def _answer(self, of: Any, job: Job) -> Any:
        """What a task gave. Raises Lost where its process died or is silent, RunError where it could not go on."""
        try:
            answer = self._ray.get(of, timeout=_patience(job))
        except self._ray.exceptions.RayError as error:
            raise Lost from error
        if isinstance(answer, Broken):
            raise RunError(answer.why)
        return answer


def _patience(job: Job) -> float:
    """Seconds after which silence is no patience any more: a worker that hangs ends itself long before."""
    return _START + job.limit * 4


def _check(address: str | None) -> None:
    """Raises OptionError where nobody answers at an address, for which Ray itself would wait for minutes."""
    host, _, port = (address or "").removeprefix("ray://").rpartition(":")
    if not host or not port.isdigit():  # "auto", or a cluster of this machine
        return
    try:
        socket.create_connection((host, int(port)), timeout=10).close()
    except (OSError, OverflowError) as error:
        what = f"ray-address: nobody answers at '{address}' ({error})"
        raise OptionError(f"{what}; see whether the cluster runs (`ray status`)") from error


def _ray() -> Any:
    try:
        import ray
    except ImportError as error:
        raise OptionError("with: ray is not installed; install it with: pip install 'selon[ray]'") from error
    return ray
