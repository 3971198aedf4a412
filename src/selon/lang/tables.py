"""CSV tables of language data, checked against a schema; an error names file, line and remedy."""

import csv
import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from ..errors import DataError, InputError
from .compiled import current
from .sources import folder, own_files

if TYPE_CHECKING:
    import _csv

Row = TypeVar("Row", bound=msgspec.Struct)


@cache
def table(name: str, row: type[Row]) -> tuple[Row, ...]:
    """The rows of `data/<name>.csv` behind the user's own of the same table, each checked as a `row`.

    A row of the user's replaces those of ours that have the same `name`, where rows have one. Raises DataError
    with file and line for an unknown column, a missing one that has no default, or a value of the wrong type. A
    cell of several values is written with `|` between them where the field is a tuple.
    """
    compiled = current()
    if compiled is not None and name in compiled.tables:
        return msgspec.msgpack.decode(compiled.tables[name], type=tuple[row, ...])  # type: ignore[valid-type]
    added = tuple(found for file in own_files().get(name.rpartition("/")[2], ()) for found in _read(file, row))
    named = {getattr(one, "name", None) for one in added} - {None}
    ours = rows(f"{name}.csv", (folder() / f"{name}.csv").read_text("utf-8"), row)
    return (*added, *(one for one in ours if not named or getattr(one, "name", None) not in named))


def _read(file: Path, row: type[Row]) -> tuple[Row, ...]:
    try:
        return rows(str(file), file.read_text("utf-8"), row)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{file}: cannot be read as UTF-8 ({error}); `selon data check` tells more") from error


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
    _check_header(file, header, set(fields), {f.name for f in msgspec.structs.fields(row) if f.required})
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


def _check_header(file: str, header: list[str], known: set[str], needed: set[str]) -> None:
    wrong = (set(header) - known) | (needed - set(header))
    if wrong or len(header) > len(set(header)):
        what = f"columns {', '.join(sorted(wrong)) or 'that stand twice'} are missing or unknown"
        raise DataError(file, 1, what, f"Expected: {', '.join(sorted(known))}")
