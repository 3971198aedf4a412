"""What a run left behind → its records, shard by shard, and its copies."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from ..codec import decode
from ..errors import FormatError, InputError
from ..model import Record


class Line(NamedTuple):
    """A line of a shard: where it stands, and the record in it or why there is none."""

    where: str
    record: Record | None
    error: str | None = None


class Copy(msgspec.Struct, frozen=True, kw_only=True):
    """That a dispatch repeats the text of another. `source` tells apart those that share an id."""

    dispatch: str
    copy_of: str
    similarity: float
    source: str | None = None


_COPY = msgspec.json.Decoder(Copy)


def shards(run: Path) -> list[Path]:
    """The files of records of a run folder, or the file itself. Raises InputError where there are none."""
    if run.is_file():
        return [run]
    found = sorted((run / "shards").glob("*.jsonl")) if run.is_dir() else []
    if not found:
        raise InputError(f"'{run}' is neither a folder of `selon run` nor a file of records; nothing in shards/*.jsonl")
    return found


def lines(shard: Path) -> Iterator[Line]:
    """The lines of a shard, one by one. A broken one costs only itself. Raises InputError."""
    try:
        with shard.open("rb") as file:
            for at, line in enumerate(file, 1):
                if line.strip():
                    yield _line(f"{shard}:{at}", line)
    except OSError as error:
        raise InputError(f"'{shard}' cannot be read ({error.strerror})") from error


def _line(where: str, line: bytes) -> Line:
    try:
        return Line(where, decode(line))
    except FormatError as error:
        return Line(where, None, str(error))


def copies(run: Path) -> Iterator[Copy | str]:
    """The copies that a run found; for a broken line, where and what is wrong. None for a single file."""
    path = run / "copies.jsonl"
    if not path.is_file():
        return
    with path.open("rb") as file:
        for at, line in enumerate(file, 1):
            try:
                yield _COPY.decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                yield f"{path}:{at}: {error}"
