"""ZIP archives: each member that some reader knows, in the archive's order."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from ..errors import InputError
from .item import HEAD, Found, Item, Unread
from .kinds import known
from .options import Options
from .packed import Bounded

_MOST = 1_000_000
_OFFICE = "[Content_Types].xml"


def read(item: Item, options: Options) -> Iterator[Found]:
    """Each member as an item of its own. Raises InputError for what is no ZIP, or is an office document."""
    try:
        archive = zipfile.ZipFile(_seekable(item, options))
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise InputError(f"this ZIP archive is broken ({error}); fetch it again") from error
    with archive:
        if _OFFICE in archive.namelist()[:50]:
            raise InputError("this is an office document; save it as plain text first")
        for info in archive.infolist()[:_MOST]:
            if not info.is_dir() and known(info.filename):
                yield from _member(archive, info, item)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, item: Item) -> Iterator[Found]:
    if info.flag_bits & 1:
        yield Unread(f"{item.source}#{info.filename}", "it is encrypted; unpack it first")
        return
    try:
        with archive.open(info) as inner:
            packed = max(1, info.compress_size)
            yield item.member(info.filename, io.BufferedReader(Bounded(inner, lambda: packed), HEAD))
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
        yield Unread(f"{item.source}#{info.filename}", f"it cannot be unpacked ({error})")


def _seekable(item: Item, options: Options) -> Any:
    """A ZIP's list of members stands at its end, so that one within another stream must be held."""
    return item.path or io.BytesIO(item.content(20 * options.max_size))
