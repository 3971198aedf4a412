"""CSV and its like, a row at a time; the first row names the columns."""

import csv
from collections.abc import Iterator
from dataclasses import replace

from ..errors import InputError
from .columns import columns, draft
from .item import Found, Item, Unread
from .lines import texts
from .options import Options

_SEPARATORS = ",;\t|"


def read(item: Item, options: Options) -> Iterator[Found]:
    """A draft for each row, named by the line that it ends on. Raises InputError without a column of texts."""
    csv.field_size_limit(options.max_size)
    lines = (line or "" for line in texts(item.stream, options.max_size))
    head = next(lines, "")
    rows = csv.reader(_without_nul(lines), delimiter=_separator(head), strict=True)
    names = next(csv.reader([head], delimiter=_separator(head)), [])
    named = columns(names, options)
    number = 1
    while True:
        number += 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield Unread(f"{item.source}#row {number}", f"the row is broken: {error}")
            continue
        if row is None:
            return
        if len(row) > len(names):
            why = f"the row has {len(row)} cells where {len(names)} are named; texts with separators need quotes"
            yield Unread(f"{item.source}#row {number}", why)
        elif row:
            yield replace(draft(dict(zip(names, row, strict=False)), named), member=f"row {number}")


def _separator(head: str) -> str:
    found = max(_SEPARATORS, key=head.count)
    if not head.strip():
        raise InputError("the table is empty; its first row names the columns")
    return found


def _without_nul(lines: Iterator[str]) -> Iterator[str]:
    return (line.replace("\0", "") for line in lines)
