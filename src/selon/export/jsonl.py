"""JSON lines: the records as they are, one a line, as `selon schema` describes them."""

from collections.abc import Iterable
from pathlib import Path

from ..codec import encode
from ..store.entry import Entry
from .options import Options


def write(entries: Iterable[Entry], out: Path, _: Options) -> int:
    """Write a line a record; the number of lines."""
    count = 0
    with out.open("wb") as lines:
        for entry in entries:
            lines.write(encode(entry.record) + b"\n")
            count += 1
    return count
