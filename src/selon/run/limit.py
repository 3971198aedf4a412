"""A limit to the time that goes by between two signs of progress."""

import faulthandler
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

_GRACE = 1.5  # how much later a process that does not hear the alarm is ended


class Slow(BaseException):
    """The limit is reached. No `Exception`: the steps of the main path must not take it for one of their own."""


class Limit:
    """`seconds` until the alarm; `beat` sets it back.

    The alarm raises Slow in the main thread. Where the process is expendable, one that hears no alarm, because it
    is busy in code that is not Python's, is ended a little later.
    """

    def __init__(self, seconds: float, *, expendable: bool) -> None:
        self._seconds = seconds
        self._hard = expendable
        self._heard = threading.current_thread() is threading.main_thread() and hasattr(signal, "setitimer")

    def beat(self) -> None:
        """There was progress: the limit counts from now."""
        if self._heard:
            signal.setitimer(signal.ITIMER_REAL, self._seconds)
        if self._hard:
            faulthandler.dump_traceback_later(self._seconds * _GRACE, exit=True, file=_nowhere())

    def _end(self) -> None:
        if self._heard:
            signal.setitimer(signal.ITIMER_REAL, 0)
        if self._hard:
            faulthandler.cancel_dump_traceback_later()

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Raises Slow in the block when nothing beats for too long."""
        before = signal.signal(signal.SIGALRM, _ring) if self._heard else None
        try:
            self.beat()
            yield
        finally:
            self._end()
            if self._heard:
                signal.signal(signal.SIGALRM, before)


def _ring(number: int, frame: Any) -> None:
    raise Slow


@cache
def _nowhere() -> Any:
    """Where the trace of an ended process goes. Stays open."""
    return Path(os.devnull).open("w")
