"""A folder of files that are whole or absent: on this machine, or on any storage that fsspec knows by URL."""

import os
import uuid
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from posixpath import dirname
from typing import Any, TypeVar

from ..errors import SelonError

PART = ".part"
T = TypeVar("T")


class StorageError(SelonError):
    """The run folder cannot be read or written. What was committed before stays."""


class Folder:
    """Files by name below `url`: a path, or a URL as s3://bucket/run. Names use "/" ."""

    def __init__(self, url: str) -> None:
        self.url = url

    def __reduce__(self) -> tuple[type["Folder"], tuple[str]]:
        return Folder, (self.url,)

    @cached_property
    def _place(self) -> tuple[Any, str]:
        from fsspec.core import url_to_fs

        try:
            system, path = url_to_fs(self.url)
        except (ImportError, ValueError) as error:
            raise StorageError(f"'{self.url}' cannot be used: {error}; name a folder or a URL fsspec knows") from error
        return system, path.rstrip("/")

    @property
    def local(self) -> bool:
        """Whether it lies in this machine's file system."""
        from fsspec.implementations.local import LocalFileSystem

        return isinstance(self._place[0], LocalFileSystem)

    @property
    def path(self) -> str:
        """Where it lies, as its file system writes it."""
        return str(self._place[1])

    def exists(self, name: str) -> bool:
        """Whether the file is there: then it is whole."""
        system, path = self._place
        return bool(self._told(name, lambda: system.exists(f"{path}/{name}")))

    def read(self, name: str) -> bytes:
        """The file's bytes. Raises StorageError."""
        system, path = self._place
        try:
            return bytes(self._told(name, lambda: system.cat_file(f"{path}/{name}")))
        except FileNotFoundError as error:
            what = f"{self.url}/{name} is missing: the run cannot go on without it"
            raise StorageError(f"{what}; begin it anew in another folder") from error

    def names(self, below: str) -> list[str]:
        """The names of the whole files in a folder below, in order; none where it does not exist."""
        return [name for name in self._all(below) if not name.endswith(PART)]

    def commit(self, name: str, content: bytes) -> None:
        """Write the file so that it is there whole, or not at all, whatever happens. Raises StorageError."""
        try:
            self._told(name, lambda: self._commit(name, content))
        except FileNotFoundError as error:
            what = f"{self.url}/{name} was taken away while it was written"
            raise StorageError(f"{what}; let only one run at a time work in a folder") from error

    def remove(self, name: str) -> None:
        """Remove the file, if it is there."""
        system, path = self._place
        with suppress(FileNotFoundError):
            self._told(name, lambda: system.rm_file(f"{path}/{name}"))

    def sweep(self) -> None:
        """Remove what a killed run was about to write. One run at a time works in a folder."""
        below = [""] + [f"{folder}/" for folder in ("dispatches", "shards", "tallies")]
        for folder in below:
            for name in self._all(folder.rstrip("/")):
                if name.endswith(PART):
                    self.remove(f"{folder}{name}")

    def _all(self, below: str) -> list[str]:
        system, path = self._place
        try:
            found = self._told(below, lambda: system.ls(f"{path}/{below}".rstrip("/"), detail=False, refresh=True))
        except FileNotFoundError:
            return []
        return sorted(entry.rstrip("/").rpartition("/")[2] for entry in found)

    def _commit(self, name: str, content: bytes) -> None:
        """An object in a bucket appears whole by itself; elsewhere a part is written and then renamed."""
        system, path = self._place
        whole = f"{path}/{name}"
        part = f"{whole}.{uuid.uuid4().hex[:8]}{PART}"
        system.makedirs(dirname(whole), exist_ok=True)
        try:
            self._write(part, content)
            Path(part).replace(whole) if self.local else system.mv(part, whole)
        except BaseException:
            with suppress(Exception):
                system.rm_file(part)
            raise
        if self.local:
            _settle(dirname(whole))

    def _write(self, part: str, content: bytes) -> None:
        with Path(part).open("wb") if self.local else self._place[0].open(part, "wb") as stream:
            stream.write(content)
            if self.local:
                stream.flush()
                os.fsync(stream.fileno())

    def _told(self, name: str, do: Callable[[], T]) -> T:
        """The result; what the storage complains of becomes a line that says what to do."""
        try:
            return do()
        except FileNotFoundError:
            raise
        except OSError as error:
            raise full(f"{self.url}/{name}", error) from error


def full(name: str, error: OSError) -> StorageError:
    """The error for a storage that takes no more, or that is not there."""
    what = f"{name}: {error.strerror or error}"
    return StorageError(f"{what}; mend that and start the same command again: it goes on from here")


def _settle(folder: str) -> None:
    """Let the new name survive a loss of power."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def lines(content: bytes) -> Iterator[bytes]:
    """The lines of a file of JSON lines."""
    return (line for line in content.split(b"\n") if line)
