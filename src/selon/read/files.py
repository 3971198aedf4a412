"""Paths to files: folders are walked, streams opened, and every trouble told in a line."""

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from ..errors import InputError
from .item import Item, Unread, whole
from .kinds import known

STDIN = "-"


def files(path: str) -> Iterator[str | Unread]:
    """The files that a path stands for: itself, or those below a folder, in order of their names.

    Hidden files and folders are passed over, and so are files with endings that no reader knows. A folder
    that cannot be listed is told beside the others' files.
    """
    if path == STDIN or not Path(path).is_dir():
        yield path
        return
    troubles: list[OSError] = []
    found = [str(Path(folder) / name) for folder, names in _walk(path, troubles) for name in names]
    yield from sorted(found)
    yield from (Unread(str(trouble.filename), plainly(trouble)) for trouble in troubles)
    if not found and not troubles:
        yield Unread(
            path, "nothing to read in this folder (texts, pages, feeds and archives are told by their endings)"
        )


def _walk(path: str, troubles: list[OSError]) -> Iterator[tuple[str, list[str]]]:
    for folder, below, names in os.walk(path, onerror=troubles.append):
        below[:] = [name for name in below if not name.startswith(".")]
        yield folder, [name for name in names if known(name) and not name.startswith(".")]


def opened(path: str) -> Item:
    """A file, or standard input for "-", ready to be read. Raises InputError when it cannot be opened."""
    try:
        if path == STDIN:
            return Item(source="standard input", stream=_standard_input())
        return Item(source=path, stream=Path(path).open("rb"), path=path)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise InputError(plainly(error)) from error


def _standard_input() -> io.BufferedReader:
    if sys.stdin is None:  # closed by whoever started us
        raise InputError("it is closed; name a file")
    return whole(sys.stdin.buffer)


def plainly(error: OSError | ValueError) -> str:
    """What an operating system's error means, in a few words."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
