"""The plan of a run: which dispatches each shard holds, decided once, with copies side by side."""

import gzip
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path

import msgspec

from ..model import Dispatch
from ..read.item import Unread
from .folder import Folder, full, lines
from .groups import Groups
from .spool import Spool

NAME, UNREAD, COPIES = "plan.jsonl", "unread.jsonl", "copies.jsonl"
_LARGEST = 2_000_000  # bytes of dispatches in a shard: what a worker holds at once
_ENCODER = msgspec.json.Encoder()

Found = Iterable[Dispatch | Unread]
Watch = Callable[[int, int], None]  # told how many were found and missed so far


class Planned(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the plan. `digest` is that of its dispatches as lines of JSON, before compression."""

    shard: int
    dispatches: int
    digest: str


class Missed(msgspec.Struct, frozen=True, kw_only=True):
    """A line of failures.jsonl: what could not be read, at which step, and why. `dispatch`: its id, if there is one."""

    source: str | None
    dispatch: str | None
    step: str
    error: str


class Copy(msgspec.Struct, frozen=True, kw_only=True):
    """A line of copies.jsonl: a dispatch whose text repeats, wholly or nearly, the one that came first.

    `similarity` is the Jaccard measure of their shingles. `at` and `of`: shard and line, from 0, of both.
    """

    dispatch: str
    source: str | None
    copy_of: str
    similarity: float
    at: tuple[int, int]
    of: tuple[int, int]


def plan(folder: Folder, found: Callable[[], Found], shard: int, watch: Watch) -> list[Planned]:
    """The plan in the folder; made from what `found` gives where there is none, or only a half one.

    Raises StorageError.
    """
    if not folder.exists(NAME):
        try:
            _make(folder, found(), shard, watch)
        except OSError as error:
            raise full(f"{folder.url}/planning", error) from error
    return [msgspec.json.decode(line, type=Planned) for line in lines(folder.read(NAME))]


def dispatches(folder: Folder, number: int) -> list[Dispatch]:
    """The dispatches of a shard. Raises StorageError."""
    content = gzip.decompress(folder.read(_dispatches(number)))
    return [msgspec.json.decode(line, type=Dispatch) for line in lines(content)]


def _dispatches(number: int) -> str:
    return f"dispatches/{number:05}.jsonl.gz"


def _make(folder: Folder, found: Found, shard: int, watch: Watch) -> None:
    """The plan itself is committed last: where it is, everything else is."""
    with _scratch(folder) as place, Spool(place) as spool:
        groups = Groups(spool)
        missed = _gathered(found, spool, groups, watch)
        cut = list(_cut(spool, groups, shard))
        planned = [_committed(folder, spool, number, members) for number, members in enumerate(cut)]
        folder.commit(COPIES, jsonl(_copies(spool, groups, cut)))
    folder.commit(UNREAD, jsonl(missed))
    folder.commit(NAME, jsonl(planned))


@contextmanager
def _scratch(folder: Folder) -> Iterator[Path]:
    """Room for the spool: in the run folder, where what a killed planning left is removed; else this machine's own."""
    if not folder.local:
        with tempfile.TemporaryDirectory(prefix="selon-") as place:
            yield Path(place)
        return
    place_here = Path(folder.path) / "planning"
    shutil.rmtree(place_here, ignore_errors=True)
    place_here.mkdir(parents=True)
    try:
        yield place_here
    finally:
        shutil.rmtree(place_here, ignore_errors=True)


def _gathered(found: Found, spool: Spool, groups: Groups, watch: Watch) -> list[Missed]:
    """Everything found into the spool; what could not be read."""
    missed = []
    for one in found:
        if isinstance(one, Unread):
            missed.append(Missed(source=one.source, dispatch=None, step="read", error=one.error))
        else:
            groups.add(spool.add(one), one.text)
        watch(len(spool), len(missed))
    return missed


def _cut(spool: Spool, groups: Groups, shard: int) -> Iterator[list[int]]:
    """The numbers of each shard's dispatches: groups one after the other, in the order of their firsts."""
    members: list[int] = []
    size = 0
    for number in sorted(range(len(spool)), key=lambda number: (groups.first[number], number)):
        if members and (len(members) == shard or size + spool.size(number) > _LARGEST):
            yield members
            members, size = [], 0
        members.append(number)
        size += spool.size(number)
    if members:
        yield members


def _committed(folder: Folder, spool: Spool, number: int, members: list[int]) -> Planned:
    content = b"".join(map(spool.line, members))
    folder.commit(_dispatches(number), gzip.compress(content, 6, mtime=0))
    return Planned(shard=number, dispatches=len(members), digest=blake2b(content, digest_size=8).hexdigest())


def _copies(spool: Spool, groups: Groups, cut: Iterable[list[int]]) -> Iterator[Copy]:
    """In the order of the shards, where the first of a group stands before its copies."""
    of = (0, 0)
    for shard, members in enumerate(cut):
        for line, number in enumerate(members):
            if groups.first[number] == number:
                of = (shard, line)
            else:
                yield _copy(spool, groups, number, (shard, line), of)


def _copy(spool: Spool, groups: Groups, number: int, at: tuple[int, int], of: tuple[int, int]) -> Copy:
    own, first = spool.dispatch(number), spool.dispatch(groups.first[number])
    similar = groups.similar[number]
    return Copy(dispatch=own.id, source=own.source, copy_of=first.id, similarity=similar, at=at, of=of)


def jsonl(rows: Iterable[msgspec.Struct]) -> bytes:
    """Rows as lines of JSON."""
    return b"".join(_ENCODER.encode(row) + b"\n" for row in rows)
