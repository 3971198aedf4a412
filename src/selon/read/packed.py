"""Compressed streams: what is in them is read as it comes, and a bomb is stopped."""

import bz2
import gzip
import io
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from ..errors import InputError
from .forward import Forward
from .item import HEAD, Found, Item
from .options import Options

_RATIO = 200  # times its size that something may grow; text grows 3 to 10 times, repeated records up to 100
_GRACE = 20_000_000  # bytes below which the ratio says nothing
_LARGEST = 1_000_000_000_000
_BROKEN = (EOFError, OSError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, NotImplementedError, ValueError)


def read_gzip(item: Item, options: Options) -> Iterator[Found]:
    """What a gzip stream holds. WARC is told by its own reader, which knows its records in gzip."""
    yield from _unpacked(item, lambda stream: gzip.GzipFile(fileobj=stream, mode="rb"))


def read_bzip2(item: Item, options: Options) -> Iterator[Found]:
    """What a bzip2 stream holds."""
    yield from _unpacked(item, lambda stream: bz2.BZ2File(stream, "rb"))


def read_xz(item: Item, options: Options) -> Iterator[Found]:
    """What an xz stream holds. Memory that the stream itself may ask for is bounded by the format's own check."""
    yield from _unpacked(item, partial(lzma.open, mode="rb"))


def read_zstd(item: Item, options: Options) -> Iterator[Found]:
    """What a zstd stream holds."""
    from fastwarc.stream_io import ZstdReader

    yield from _unpacked(item, lambda stream: ZstdReader(stream))


def _unpacked(item: Item, opening: Callable[[Any], Any]) -> Iterator[Found]:
    counted = Forward(item.stream)
    inner = opening(counted)
    yield Item(
        source=item.source,
        stream=io.BufferedReader(Bounded(inner, lambda: counted.at), HEAD),
        known=item.known,
        depth=item.depth + 1,
        label=bare(item.name),
    )


def bare(name: str) -> str:
    """A packed file's name without the ending of its packing."""
    return name.rpartition(".")[0] if "." in name else name


class Bounded(io.RawIOBase):
    """What comes out of a packing; raises InputError where that breaks or grows like a bomb.

    What came before an error is given first, and the error at the next read.
    """

    def __init__(self, inner: Any, packed: Callable[[], int]) -> None:
        self.inner, self.packed, self.size = inner, packed, 0
        self.some = getattr(inner, "read1", inner.read)  # the former gives what there is before it fails
        self.error: InputError | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        view, done = memoryview(buffer).cast("B"), 0
        while done < len(view) and (piece := self._piece(len(view) - done)):
            view[done : done + len(piece)] = piece
            done += len(piece)
        if self.error and not done:
            raise self.error
        return done

    def _piece(self, size: int) -> bytes:
        """The next bytes; none at the end, and none more behind an error."""
        if self.error:
            return b""
        try:
            piece: bytes = self.some(min(size, 1 << 16))
        except _BROKEN as error:
            what = f"the packing is broken after {self.size:,} bytes ({error}); fetch it again"
            self.error = InputError(what)
            return b""
        self.size += len(piece)
        if self.size > _LARGEST or self.size > max(_GRACE, _RATIO * self.packed()):
            what = f"it grows to more than {self.size:,} bytes, which only a bomb does; it is not unpacked"
            self.error = InputError(what)
        return piece
