"""An export that is whole or absent: it is made beside its place and then given its name."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from ..errors import OptionError
from ..registry import component
from ..store.entry import Entry
from .options import Options

FOLDERS = ("csv", "parquet", "brat")


class Done(NamedTuple):
    """How many dispatches went in, and how many lines, rows, nodes or files came out."""

    dispatches: int
    written: int


def check(form: str, out: Path) -> None:
    """Raises OptionError, before work is spent, where an export can't go to `out`."""
    if not out.parent.is_dir():
        raise OptionError(f"out: there is no folder '{out.parent}'; make it first")
    if form in FOLDERS:
        if out.exists() and not (out.is_dir() and not any(out.iterdir())):
            raise OptionError(f"out: '{out}' is there already; name a new folder, {form} writes several files")
    elif out.exists() and not out.is_file():
        raise OptionError(f"out: '{out}' is no file; name a file")


def export(form: str, entries: Iterable[Entry], out: Path, options: Options) -> Done:
    """Write the entries in a format of the registry. Where nothing was written, `out` stays as it was.

    Raises NoSuch for an unknown format, OptionError where `out` cannot be written, and what `entries` raises.
    """
    write = component("export", form)
    check(form, out)
    counted = _Counted(entries)
    try:
        with TemporaryDirectory(dir=out.parent, prefix=".selon-") as beside:
            written = write(counted, Path(beside) / out.name, options)
            if written:
                _publish(Path(beside), out)
    except OSError as error:
        raise OptionError(f"out: '{out}' cannot be written ({error.strerror or error})") from error
    return Done(counted.count, written)


def _publish(beside: Path, out: Path) -> None:
    """Companions first, so that a file that is there has them."""
    for part in sorted(beside.iterdir(), key=lambda part: part.name == out.name):
        part.replace(out.parent / part.name)


class _Counted(Iterable[Entry]):
    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = entries
        self.count = 0

    def __iter__(self) -> Iterator[Entry]:
        for entry in self.entries:
            self.count += 1
            yield entry
