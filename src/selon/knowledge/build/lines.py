"""The JSON objects of a file that holds one a line, plain or packed, as a stream."""

import bz2
import gzip
import lzma
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, TypeVar, cast

import msgspec

from ...errors import InputError

Shape = TypeVar("Shape")
LONGEST = 64_000_000  # bytes: the longest entities of Wikidata have some 5 million
_OPENERS: dict[str, Callable[..., Any]] = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open}


def lines(path: Path, counts: Counter[str]) -> Iterator[bytes]:
    """Each object's text, without the brackets of a list around all of them and the commas between.

    What no object can be is counted as "broken"; so is what a file that was cut off lacks at its end.
    Raises InputError where the file cannot be opened.
    """
    try:
        with _open(path) as stream:
            yield from _objects(stream, counts)
    except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
        raise InputError(f"{path}: {error.strerror}; name a file that holds a JSON object a line") from error
    except (OSError, EOFError, lzma.LZMAError, zlib.error):
        counts["broken"] += 1


def _open(path: Path) -> BinaryIO:
    return cast(BinaryIO, _OPENERS.get(path.suffix.lower(), open)(path, "rb"))


def _objects(stream: BinaryIO, counts: Counter[str]) -> Iterator[bytes]:
    while line := stream.readline(LONGEST):
        text = line.strip().rstrip(b",").rstrip()
        if text.startswith(b"{"):
            yield text
        elif text not in (b"", b"[", b"]"):
            counts["broken"] += 1


def decoded(text: bytes, decoder: msgspec.json.Decoder[Shape], counts: Counter[str]) -> Shape | None:
    """The object, None and one more "broken" where it is no JSON or not of the shape."""
    try:
        return decoder.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        counts["broken"] += 1
        return None
