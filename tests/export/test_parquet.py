"""Parquet is read back by DuckDB and by Polars, with the same types whatever it holds."""

from collections.abc import Callable
from pathlib import Path

import duckdb
import polars
import pytest

from selon.export.tables.kinds import TABLES
from selon.store.entry import Entry


@pytest.fixture
def folder(made: Callable[..., Path], plain_entry: Entry, hostile_entry: Entry) -> Path:
    return made("parquet", plain_entry, hostile_entry)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_duckdb_reads_the_types_of_the_table(table, folder: Path) -> None:  # type: ignore[no-untyped-def]
    with duckdb.connect() as database:
        told = database.execute(f"DESCRIBE SELECT * FROM '{folder / table.name}.parquet'").fetchall()
    assert [(name, kind.replace('"', "")) for name, kind, *_ in told] == [
        (column.name, column.kind.replace('"', "")) for column in table.columns
    ]


def test_polars_reads_lists_and_structs(folder: Path) -> None:
    events = polars.read_parquet(folder / "events.parquet")
    assert events["type"].to_list() == ["AGREE", "ACCUSE"]
    assert events["actors"].to_list()[0] == [{"start": 79, "end": 88, "actor": "a2"}]
    assert events["actor_names"].to_list()[0] == ["le préfet"]
    assert polars.read_parquet(folder / "mentions.parquet").height == 1
    assert polars.read_parquet(folder / "offices.parquet").height == 0


def test_texts_come_back(folder: Path, hostile_entry: Entry) -> None:
    texts = polars.read_parquet(folder / "dispatches.parquet")["text"].to_list()
    assert texts[1] == hostile_entry.record.dispatch.text.replace("\0", "\ufffd")


def test_a_long_text_fits(made: Callable[..., Path], plain_entry: Entry) -> None:
    import msgspec

    dispatch = msgspec.structs.replace(plain_entry.record.dispatch, text="é" * 9_000_000)
    long = msgspec.structs.replace(plain_entry, record=msgspec.structs.replace(plain_entry.record, dispatch=dispatch))
    texts = polars.read_parquet(made("parquet", long) / "dispatches.parquet")["text"]
    assert texts.str.len_chars().to_list() == [9_000_000]
