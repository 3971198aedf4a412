"""One shard from the plan to its records: all that a runner maps over workers."""

from collections.abc import Callable, Iterator

import msgspec

from ..codec import decode, encode
from ..errors import SelonError
from ..model import Dispatch, Failure, Record
from .anew import Readings, warm
from .folder import Folder
from .limit import Limit, Slow
from .plan import Missed, dispatches
from .settings import versions

FACTS = ("actors", "statements", "events", "positions", "accounts", "times", "places")


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """A shard of the run at `run` (a path or a URL), to be read with these `versions` of selon, model and data.

    `expendable`: the process that works may be ended from inside.
    """

    run: str
    shard: int
    parser: str
    limit: float
    versions: tuple[str, str, str]
    expendable: bool = True


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a finished shard without opening it. `facts`: how many of each kind.

    `tokens`: how many the articles have; `parsed`: how many of them were parsed, the rest being known from others;
    `repeated`: dispatches whose record was made anew from that of the same text.
    """

    shard: int
    dispatches: int
    facts: dict[str, int]
    failures: tuple[Missed, ...] = ()
    tokens: int = 0
    parsed: int = 0
    repeated: int = 0


class RunError(SelonError):
    """A worker could not go on, and no other could either."""


class Lost(Exception):
    """The process that read a dispatch is gone."""


def work(job: Job) -> Tally | None:
    """Read a shard and commit it; None where a dispatch takes too long: then each must be read alone.

    Follows from the shard's dispatches alone: the same bytes wherever and whenever it is done. Raises StorageError,
    and RunError where other versions are installed than those that the run was begun with.
    """
    _prepare(job)
    limit, readings = Limit(job.limit, expendable=job.expendable), Readings(job.parser)
    try:
        with limit.watching():
            records = list(readings.records(_dispatches(job), limit.beat))
    except Slow:
        return None
    return _commit(job, records, readings)


def single(job: Job, at: int) -> bytes:
    """The record of one dispatch of a shard, as JSON; one that says so where it takes too long."""
    _prepare(job)
    dispatch = _dispatches(job)[at]
    limit, readings = Limit(job.limit, expendable=job.expendable), Readings(job.parser)
    try:
        with limit.watching():
            return encode(next(readings.records([dispatch], limit.beat)))
    except Slow:
        return encode(_unread(job, dispatch, f"it was not read within {job.limit:g} seconds"))


def isolate(job: Job, expend: Callable[[Job, int], bytes]) -> Tally:
    """Read a shard dispatch by dispatch, each where it can do no harm, so that only the guilty ones are left out.

    `expend` is `single` in another process, and raises Lost where that dies.
    """
    lines = (_survivor(job, at, one, expend) for at, one in enumerate(_dispatches(job)))
    return _commit(job, [decode(line) for line in lines], None)


def _survivor(job: Job, at: int, dispatch: Dispatch, expend: Callable[[Job, int], bytes]) -> bytes:
    for _ in range(2):  # the first death may have been somebody else's doing
        try:
            return expend(job, at)
        except Lost:
            continue
    return encode(_unread(job, dispatch, "the process that read it died twice, or hung"))


def _unread(job: Job, dispatch: Dispatch, why: str) -> Record:
    failure = Failure(step="run", error=f"{why}; nothing of it was kept: cut it into single articles")
    selon, model, data = job.versions
    return Record(selon=selon, model=model, data=data, dispatch=dispatch, failures=(failure,))


def _prepare(job: Job) -> None:
    here = versions(job.parser)
    if here != job.versions:
        what = f"a worker has {', '.join(here)} where the run has {', '.join(job.versions)}"
        raise RunError(f"{what} (selon, model, data); install the same everywhere and start the same command again")
    warm(job.parser)


def _dispatches(job: Job) -> list[Dispatch]:
    return dispatches(Folder(job.run), job.shard)


def name(shard: int) -> str:
    """The file of a shard's records, in the folder `shards`: where it is, the shard is done."""
    return f"{shard:05}.jsonl"


def tallied(folder: Folder, shard: int) -> Tally:
    """What was noted of a finished shard."""
    return msgspec.json.decode(folder.read(f"tallies/{shard:05}.json"), type=Tally)


def _commit(job: Job, records: list[Record], readings: Readings | None) -> Tally:
    """The tally first: where the shard is, its tally is."""
    spared = (readings.tokens, readings.parsed, readings.repeated) if readings else (0, 0, 0)
    tally = Tally(
        shard=job.shard,
        dispatches=len(records),
        facts={kind: sum(len(getattr(record, kind)) for record in records) for kind in FACTS},
        failures=tuple(missed for record in records for missed in _missed(record)),
        tokens=spared[0],
        parsed=spared[1],
        repeated=spared[2],
    )
    folder = Folder(job.run)
    folder.commit(f"tallies/{job.shard:05}.json", msgspec.json.encode(tally))
    folder.commit(f"shards/{name(job.shard)}", b"".join(encode(record) + b"\n" for record in records))
    return tally


def _missed(record: Record) -> Iterator[Missed]:
    of = record.dispatch
    for failure in record.failures:
        yield Missed(source=of.source, dispatch=of.id, step=failure.step, error=failure.error)
