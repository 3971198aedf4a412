"""What passes between readers: bytes with a name (`Item`), what was read in them (`Draft`), what was not (`Unread`)."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeAlias

from ..errors import InputError
from .options import Options

HEAD = 8192  # bytes that are looked at to tell a kind


@dataclass(frozen=True)
class Unread:
    """A source that gave no dispatch; `error` is a line fit to be shown, without the source's name."""

    source: str
    error: str

    def __str__(self) -> str:
        return f"{self.source or 'empty path'}: {self.error}"


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A text and what its container says about it, before the options fill what is open.

    `member`: which part of the source it was, as "row 12"; None where the source holds one text. `fetched`: when
    a crawler or we got it, which no date of its own can follow.
    """

    text: str = ""
    member: str | None = None
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    author: str | None = None
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    fetched: str | None = None

    def filled(self, other: "Draft") -> "Draft":
        """This draft, with what it leaves open taken from another."""
        names = [each.name for each in fields(self)]
        open_: dict[str, Any] = {name: getattr(other, name) for name in names if not getattr(self, name)}
        return replace(self, **open_)


@dataclass(frozen=True, kw_only=True)
class Item:
    """Bytes with a name: a file, a member of an archive, a page from the web.

    `path`: the file itself, where the bytes are those of a file; `known`: what the container says of it;
    `depth`: how many containers it was taken out of; `label`: what its name would be without its packing.
    """

    source: str
    stream: io.BufferedReader
    path: str | None = None
    known: Draft = field(default_factory=Draft)
    depth: int = 0
    label: str | None = None

    @property
    def name(self) -> str:
        """The last part of its name, in small letters: what its ending is read from."""
        return (self.label or self.source.rpartition("#")[2].rpartition("/")[2]).lower()

    def head(self) -> bytes:
        """The first bytes, which stay to be read. Raises OSError."""
        return self.stream.peek(HEAD)[:HEAD]

    def content(self, limit: int) -> bytes:
        """All bytes. Raises InputError where there are more than `limit`."""
        found = self.stream.read(limit + 1)
        if len(found) > limit:
            raise InputError(f"larger than {limit / 1e6:g} MB, which no dispatch is; raise --max-size if it is one")
        return found

    def member(self, name: str, stream: io.BufferedReader, known: Draft | None = None) -> "Item":
        """Something that lies in this item, under `name`."""
        source = f"{self.source}#{name}" if name else self.source
        return Item(source=source, stream=stream, known=(known or Draft()).filled(self.known), depth=self.depth + 1)


Found: TypeAlias = Draft | Item | Unread
Read: TypeAlias = Callable[[Item, Options], Iterator[Found]]


class _Filled(io.RawIOBase):
    """Reads from another stream, which it never closes, until as much is there as was asked for."""

    def __init__(self, inner: Any) -> None:
        self.inner = inner

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        view, done = memoryview(buffer).cast("B"), 0
        while done < len(view) and (piece := self.inner.read(len(view) - done)):
            view[done : done + len(piece)] = piece
            done += len(piece)
        return done


def whole(inner: Any) -> io.BufferedReader:
    """Any stream of bytes as one that can be looked ahead in; the inner one is left open."""
    return io.BufferedReader(_Filled(inner), HEAD)


def buffered(content: bytes) -> io.BufferedReader:
    """Bytes at hand as such a stream."""
    return whole(io.BytesIO(content))
