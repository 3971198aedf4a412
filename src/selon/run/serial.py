"""One shard after the other in this process."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from .work import Job, Tally, isolate, single, work


class Serial:
    """Works here: nothing survives a dispatch that kills its process, and a hang in foreign code is not ended."""

    def __init__(self, workers: int = 1, address: str | None = None) -> None:
        pass

    def tallies(self, jobs: Iterable[Job]) -> Iterator[Tally]:
        """A tally for each job, in order."""
        for job in jobs:
            here = replace(job, expendable=False)
            yield work(here) or isolate(here, single)
