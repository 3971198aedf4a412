"""Where results go: standard output, or a file that is either whole or not there at all."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile

import click

from ..errors import OptionError


def tell(what: str) -> None:
    """A line on standard error. Names come from outside: what could steer a terminal is not printed."""
    line = "".join(c if c.isprintable() else " " for c in what)
    click.echo(f"selon: {' '.join(line.split())}", err=True)


class Closed(Exception):
    """Whoever read our standard output has stopped reading."""


def check(out: Path) -> None:
    """Raises OptionError, before work is spent, where `out` can't be a file."""
    if out.is_dir():
        raise OptionError(f"out: '{out}' is a folder; name a file")
    if not out.parent.is_dir():
        raise OptionError(f"out: there is no folder '{out.parent}'; make it first")


def write(pieces: Iterable[str], out: Path | None) -> None:
    """Write the pieces in order, each when it is there. Raises Closed or OptionError."""
    if out is None:
        _to_stdout(pieces)
        return
    try:
        _to_file(pieces, out)
    except OSError as error:
        raise OptionError(f"out: '{out}' cannot be written ({error.strerror})") from error


def _to_stdout(pieces: Iterable[str]) -> None:
    if sys.stdout is None:  # closed by whoever started us
        raise OptionError("standard output is closed; name a file with --out")
    for piece in pieces:
        try:
            _put(piece)
        except OSError as error:
            # Python flushes standard output once more at its end, which would fail aloud.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            if isinstance(error, BrokenPipeError):
                raise Closed from error
            raise OptionError(f"standard output cannot be written ({error.strerror})") from error


def _put(piece: str) -> None:
    """UTF-8, except on a terminal that shows another encoding."""
    encoding = (sys.stdout.encoding if sys.stdout.isatty() else None) or "utf-8"
    sys.stdout.flush()
    sys.stdout.buffer.write(piece.encode(encoding, "replace"))
    sys.stdout.buffer.flush()


def _to_file(pieces: Iterable[str], out: Path) -> None:
    if out.exists() and not out.is_file():  # a device or a pipe
        with out.open("w", encoding="utf-8") as device:
            device.writelines(pieces)
        return
    rest = iter(pieces)
    first = next(rest, None)
    if first is None:
        return
    with NamedTemporaryFile("w", encoding="utf-8", newline="", dir=out.parent, delete=False) as part:
        try:
            part.write(first)
            part.writelines(rest)
            part.close()
            _publish(Path(part.name), out)
        except BaseException:
            Path(part.name).unlink(missing_ok=True)
            raise


def _publish(part: Path, out: Path) -> None:
    """Give the finished file its name, and the permissions that a new file would have had."""
    mask = os.umask(0)
    os.umask(mask)
    part.chmod(out.stat().st_mode & 0o777 if out.exists() else 0o666 & ~mask)
    part.replace(out)
