"""Paths to files and bytes: folders are walked, sizes bounded, and every trouble told in a line."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import InputError

STDIN = "-"


@dataclass(frozen=True)
class Unread:
    """A source that gave no dispatch; `error` is a line fit to be shown, without the source's name."""

    source: str
    error: str

    def __str__(self) -> str:
        return f"{self.source or 'empty path'}: {self.error}"


def files(path: str) -> Iterator[str | Unread]:
    """The files that a path stands for: itself, or the texts below a folder, in order of their names.

    Hidden files and folders are passed over, and so are files that are not called `*.txt`. A folder
    that cannot be listed is told beside the others' files.
    """
    if path == STDIN or not Path(path).is_dir():
        yield path
        return
    troubles: list[OSError] = []
    found = [str(Path(folder) / name) for folder, names in _walk(path, troubles) for name in names]
    yield from sorted(found)
    yield from (Unread(str(trouble.filename), _plainly(trouble)) for trouble in troubles)
    if not found and not troubles:
        yield Unread(path, "no texts in this folder (files called *.txt are looked for)")


def _walk(path: str, troubles: list[OSError]) -> Iterator[tuple[str, list[str]]]:
    for folder, below, names in os.walk(path, onerror=troubles.append):
        below[:] = [name for name in below if not name.startswith(".")]
        yield folder, [name for name in names if name.lower().endswith(".txt") and not name.startswith(".")]


def content(path: str, max_size: int) -> bytes:
    """The bytes of a file, or of standard input for "-". Never reads much more than `max_size`.

    Raises InputError when the file cannot be read or is larger.
    """
    try:
        found = _standard_input(max_size) if path == STDIN else _file(path, max_size)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise InputError(_plainly(error)) from error
    if len(found) > max_size:
        raise InputError(f"larger than {max_size / 1e6:g} MB, which no dispatch is; raise --max-size if it is one")
    return found


def _file(path: str, max_size: int) -> bytes:
    with Path(path).open("rb") as stream:
        return stream.read(max_size + 1)


def _standard_input(max_size: int) -> bytes:
    if sys.stdin is None:  # closed by whoever started us
        raise InputError("it is closed; name a file")
    return sys.stdin.buffer.read(max_size + 1)


def _plainly(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
