"""A folder of Parquet files, one row a fact, written by DuckDB. Columns have their types whatever they hold."""

import json
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ..errors import OptionError
from ..store.entry import Entry
from .options import Options
from .tables.kinds import TABLES, Table

if TYPE_CHECKING:
    import duckdb

_MEGABYTE = 2**20
_MEMORY = 512 * _MEGABYTE  # what DuckDB may hold at once; the rest waits on disk
_ROW = 16 * _MEGABYTE  # what it sets aside for a row, twice; more where a row is larger


def write(entries: Iterable[Entry], out: Path, _: Options) -> int:
    """Write a file for each table, also where it has no rows; the number of rows."""
    import duckdb

    out.mkdir()
    with TemporaryDirectory(dir=out.parent, prefix="rows-") as spool:
        rows, longest = _spool(entries, Path(spool))
        memory = f"{(_MEMORY + 6 * longest) // _MEGABYTE}MB"
        try:
            with duckdb.connect(config={"memory_limit": memory, "temp_directory": spool, "threads": 1}) as database:
                for table in TABLES:
                    _copy(database, table, Path(spool) / table.name, out / f"{table.name}.parquet", longest)
        except duckdb.Error as error:
            raise OptionError(f"out: Parquet cannot be written ({str(error).splitlines()[0]})") from error
    return rows


def _spool(entries: Iterable[Entry], spool: Path) -> tuple[int, int]:
    """Put the rows on disk as JSON lines, a file for each table; their number, and the bytes of the longest."""
    rows = longest = 0
    with ExitStack() as opened:
        files = [opened.enter_context((spool / table.name).open("wb")) for table in TABLES]
        for entry in entries:
            for table, file in zip(TABLES, files, strict=True):
                for fact in table.rows(entry):
                    row = {column.name: column.take(entry, fact) for column in table.columns}
                    longest = max(longest, file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n"))
                    rows += 1
    return rows, longest


def _copy(database: "duckdb.DuckDBPyConnection", table: Table, rows: Path, out: Path, longest: int) -> None:
    fields = ", ".join(f"{_quoted(c.name)}: {_quoted(c.kind)}" for c in table.columns)
    read = f"read_json({_quoted(str(rows))}, columns = {{{fields}}}, format = 'newline_delimited', "
    options = f"maximum_object_size = {max(_ROW, longest + 1)})"
    database.execute(f"COPY (SELECT * FROM {read}{options}) TO {_quoted(str(out))} (FORMAT parquet, COMPRESSION zstd)")


def _quoted(words: str) -> str:
    """A literal of SQL. Paths may hold quotes; names and types are our own."""
    return "'" + words.replace("'", "''") + "'"
