"""timing.json: how long each sitting of a run took, and on what. The only file that differs from run to run."""

import os
import platform
import time
from datetime import UTC, datetime

import msgspec

from .folder import Folder

NAME = "timing.json"


class Sitting(msgspec.Struct, frozen=True, kw_only=True):
    """One time that a run was worked on to its end. `planning` and `working` are seconds."""

    begun: str
    runner: str
    workers: int
    cores: int
    system: str
    planning: float
    working: float
    dispatches: int


class Clock:
    """Runs from when it is made."""

    def __init__(self, runner: str, workers: int) -> None:
        self._begun = datetime.now(UTC).isoformat(timespec="seconds")
        self._runner, self._workers = runner, workers
        self._started = self._planned = time.monotonic()
        self._dispatches = 0

    def planned(self) -> None:
        """The plan is there."""
        self._planned = time.monotonic()

    def add(self, dispatches: int) -> None:
        """So many more were read."""
        self._dispatches += dispatches

    def stop(self, folder: Folder) -> None:
        """Write this sitting behind the earlier ones."""
        before = msgspec.json.decode(folder.read(NAME), type=list[Sitting]) if folder.exists(NAME) else []
        sitting = Sitting(
            begun=self._begun,
            runner=self._runner,
            workers=self._workers,
            cores=os.cpu_count() or 1,
            system=f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
            planning=round(self._planned - self._started, 3),
            working=round(time.monotonic() - self._planned, 3),
            dispatches=self._dispatches,
        )
        folder.commit(NAME, msgspec.json.format(msgspec.json.encode([*before, sitting]), indent=2))
