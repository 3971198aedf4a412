"""CSV tables of language data, checked against a schema; an error names file, line and remedy."""

import csv
import hashlib
import io
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, TypeVar

import msgspec

from ..errors import DataError

if TYPE_CHECKING:
    import _csv

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
    return rows(f"{name}.csv", (folder() / f"{name}.csv").read_text("utf-8"), row)


def rows(file: str, text: str, row: type[Row]) -> tuple[Row, ...]:
    """The rows of a table's text; `file` is its name in errors. Raises DataError for the first fault."""
    lines, columns = _opened(file, text, row)
    try:
        # All at once costs less than half of one by one, but does not tell which row is wrong.
        filled = [_values(columns, cells) for cells in lines if cells]
        return msgspec.convert(filled, tuple[row, ...], strict=False)  # type: ignore[valid-type]
    except (msgspec.ValidationError, ValueError, csv.Error):
        return tuple(_sound(found) for _, found in numbered(file, text, row))


def numbered(file: str, text: str, row: type[Row]) -> Iterator[tuple[int, Row | DataError]]:
    """Each row with its line, or what is wrong with it. Raises DataError for a header that does not fit."""
    lines, columns = _opened(file, text, row)
    while True:
        try:
            cells = next(lines)
        except StopIteration:
            return
        except csv.Error as error:
            yield lines.line_num, DataError(file, lines.line_num, f"the row is no CSV ({error})", "Check its quotes")
            continue
        if cells:
            yield lines.line_num, _row(file, lines.line_num, columns, cells, row)


def _opened(file: str, text: str, row: type[Row]) -> tuple["_csv.Reader", list[tuple[str, bool]]]:
    """A reader behind the header, and for each column its name and whether its cells hold several values."""
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    fields = {f.name: "tuple" in str(f.type) for f in msgspec.structs.fields(row)}
    header = next(lines, [])
    _check_header(file, header, set(fields))
    return lines, [(name, fields[name]) for name in header]


def _row(file: str, line: int, columns: list[tuple[str, bool]], cells: list[str], row: type[Row]) -> Row | DataError:
    if len(cells) != len(columns):
        return DataError(file, line, "the row has too many or too few cells", "Quote cells that hold a comma")
    try:
        return msgspec.convert(_values(columns, cells), row, strict=False)
    except msgspec.ValidationError as error:
        return DataError(file, line, str(error), "See the table's schema in selon/lang/schema")


def _values(columns: list[tuple[str, bool]], cells: list[str]) -> dict[str, str | list[str]]:
    """The filled cells by column. Raises ValueError for too many or too few cells."""
    return {
        name: [one for part in value.split("|") if (one := part.strip())] if several else value
        for (name, several), cell in zip(columns, cells, strict=True)
        if (value := cell.strip()) or several
    }


def _sound(found: Row | DataError) -> Row:
    if isinstance(found, DataError):
        raise found
    return found


def _check_header(file: str, header: list[str], known: set[str]) -> None:
    wrong = set(header) ^ known
    if wrong or len(header) > len(known):
        what = f"columns {', '.join(sorted(wrong)) or 'that stand twice'} are missing or unknown"
        raise DataError(file, 1, what, f"Expected: {', '.join(sorted(known))}")


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
