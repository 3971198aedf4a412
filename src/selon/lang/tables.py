"""CSV tables of language data, checked against a schema; an error names file, line and remedy."""

import csv
import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec

from ..errors import DataError

Row = TypeVar("Row", bound=msgspec.Struct)


def folder() -> Traversable:
    """The folder of the data files that selon ships."""
    return files("selon") / "data"


@cache
def table(name: str, row: type[Row]) -> tuple[Row, ...]:
    """The rows of `data/<name>.csv`, each checked as a `row`.

    Raises DataError with file and line for a missing column, an unknown one or a value of the wrong
    type. A cell of several values is written with `|` between them where the field is a tuple.
    """
    return tuple(_rows(name, (folder() / f"{name}.csv").read_text("utf-8"), row))


def _rows(name: str, text: str, row: type[Row]) -> Iterator[Row]:
    reader = csv.DictReader(text.splitlines(), strict=True)
    fields = {f.name: f for f in msgspec.structs.fields(row)}
    _check_header(name, list(reader.fieldnames or ()), set(fields))
    several = {key for key, f in fields.items() if "tuple" in str(f.type)}
    for cells in reader:
        yield _row(name, reader.line_num, cells, row, several)


def _row(name: str, line: int, cells: dict[str, str], row: type[Row], several: set[str]) -> Row:
    if None in cells or None in cells.values():
        raise DataError(f"{name}.csv", line, "the row has too many or too few cells", "Quote cells that hold a comma")
    values = {
        key: [v.strip() for v in cell.split("|") if v.strip()] if key in several else cell.strip()
        for key, cell in cells.items()
        if cell.strip() or key in several
    }
    try:
        return msgspec.convert(values, row, strict=False)
    except msgspec.ValidationError as error:
        raise DataError(f"{name}.csv", line, str(error), "See the table's schema in selon/lang/schema.py") from error


def _check_header(name: str, header: list[str], known: set[str]) -> None:
    wrong = set(header) ^ known
    if wrong:
        what = f"columns {', '.join(sorted(wrong))} are missing or unknown"
        raise DataError(f"{name}.csv", 1, what, f"Expected: {', '.join(sorted(known))}")


@cache
def digest() -> str:
    """A digest of all data files: the same digest means the same knowledge."""
    total = hashlib.sha256()
    for file in sorted(_walk(folder()), key=lambda f: str(f)):
        total.update(file.name.encode() + b"\0" + file.read_bytes())
    return total.hexdigest()[:16]


def _walk(place: Traversable) -> Iterator[Traversable]:
    for entry in place.iterdir():
        if entry.is_dir():
            yield from _walk(entry)
        elif entry.name.endswith((".csv", ".toml", ".gz")):
            yield entry
