"""A folder of CSV files, one row a fact: UTF-8, every cell in quotes, lists as JSON, an empty cell for unknown.

A spreadsheet takes a cell that begins with = + - @ for a formula, and runs it. Such a cell of text gets an apostrophe
in front, and so does one that begins with an apostrophe: whoever takes one apostrophe away has the text again.
"""

import csv
import json
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from ..store.entry import Entry
from .options import Options
from .tables.kinds import TABLES

GUARD = "'"
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", GUARD)  # the wide forms in East Asian locales


def write(entries: Iterable[Entry], out: Path, _: Options) -> int:
    """Write a file for each table; the number of rows. Tables without rows have a header only."""
    out.mkdir()
    rows = 0
    with ExitStack() as opened:
        files = [opened.enter_context((out / f"{t.name}.csv").open("w", encoding="utf-8", newline="")) for t in TABLES]
        writers = [csv.writer(file, quoting=csv.QUOTE_ALL) for file in files]
        for table, writer in zip(TABLES, writers, strict=True):
            writer.writerow([column.name for column in table.columns])
        for entry in entries:
            for table, writer in zip(TABLES, writers, strict=True):
                for fact in table.rows(entry):
                    writer.writerow([cell(column.take(entry, fact)) for column in table.columns])
                    rows += 1
    return rows


def cell(value: Any) -> str:
    """A value as a cell. Numbers are no formulas, and stay numbers."""
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int | float) else json.dumps(value, ensure_ascii=False)


def guarded(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet could take it for a formula."""
    return GUARD + text if text.startswith(_RISKY) else text
