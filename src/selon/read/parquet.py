"""Parquet, by DuckDB: only the columns that are wanted, a batch of rows at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from tempfile import NamedTemporaryFile
from typing import Any

from ..errors import InputError
from .columns import columns, draft
from .item import Found, Item
from .options import Options

_BATCH = 256
_LARGEST = 4_000_000_000  # bytes that are unpacked to a file where Parquet lies in an archive


def read(item: Item, options: Options) -> Iterator[Found]:
    """A draft for each row, numbered from 1. Raises InputError for broken files and without a column of texts."""
    import duckdb

    with _file(item) as path, duckdb.connect(config=_quiet()) as base:
        try:
            table = base.read_parquet(path)
            named = columns(table.columns, options)
            rows = base.execute(_query(list(named.values())), [path])
            yield from _drafts(rows, named)
        except duckdb.Error as error:
            raise InputError(f"this Parquet cannot be read: {str(error).splitlines()[0][:200]}") from error


def _quiet() -> dict[str, Any]:
    return {"threads": 1, "memory_limit": "512MB", "autoinstall_known_extensions": False}


def _query(names: list[str]) -> str:
    quoted = ", ".join('"' + name.replace('"', '""') + '"' for name in names)
    return f"SELECT {quoted} FROM read_parquet(?)"


def _drafts(rows: Any, named: dict[str, str]) -> Iterator[Found]:
    names, number = list(named.values()), 0
    while batch := rows.fetchmany(_BATCH):
        for row in batch:
            number += 1
            found = draft(dict(zip(names, row, strict=True)), named)
            yield replace(found, member=f"row {number}")


@contextmanager
def _file(item: Item) -> Iterator[str]:
    """The path of the item, which DuckDB wants, or of a copy where it lies in an archive."""
    if item.path:
        yield item.path
        return
    with NamedTemporaryFile(suffix=".parquet") as copy:
        while piece := item.stream.read(1 << 20):
            copy.write(piece)
            if copy.tell() > _LARGEST:
                raise InputError("this Parquet is too large to be read out of an archive; unpack it first")
        copy.flush()
        yield copy.name
