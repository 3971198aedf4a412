"""`selon export` as it is typed."""

from collections.abc import Callable
from pathlib import Path

import click
import pytest

from sample import record
from selon.cli.export import export
from selon.codec import encode
from selon.export import FORMATS, NETWORKS


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    def call(*words: str) -> tuple[int, str]:
        status = int(export.main(list(words), prog_name="selon export", standalone_mode=False) or 0)
        return status, capfd.readouterr().err

    return call


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    path.write_bytes(encode(record(published="2024-05-06")) + b"\n")
    return path


def test_the_help_lists_formats_and_networks_with_a_line_each() -> None:
    lines = export.get_help(click.Context(export, info_name="export", terminal_width=120)).splitlines()
    for name, meaning in (FORMATS | NETWORKS).items():
        assert sum(line.split() == [name, *meaning.split()] for line in lines) == 1


def test_records_are_exported(run: Callable[..., tuple[int, str]], records: Path, tmp_path: Path) -> None:
    assert run(str(records), "--as", "plover", "--out", str(tmp_path / "e.jsonl")) == (0, "")
    assert (tmp_path / "e.jsonl").read_text("utf-8").count("\n") == 1


@pytest.mark.parametrize(
    "more", [("--since", "2025"), ("--until", "2023-12"), ("--as", "graphml", "--network", "conflict")]
)
def test_nothing_to_export(
    more: tuple[str, ...], run: Callable[..., tuple[int, str]], records: Path, tmp_path: Path
) -> None:
    status, err = run(str(records), "--as", "plover", "--out", str(tmp_path / "e"), *more)
    assert status == 1
    assert err.startswith("selon: nothing to export: ")
    assert not (tmp_path / "e").exists()


def test_a_broken_line_is_told_and_costs_itself(
    run: Callable[..., tuple[int, str]], records: Path, tmp_path: Path
) -> None:
    records.write_bytes(records.read_bytes() + b"{}\n")
    status, err = run(str(records), "--as", "jsonl", "--out", str(tmp_path / "e"))
    assert (status, err.count("\n")) == (1, 1)
    assert "records.jsonl:2: not a record" in err
    assert (tmp_path / "e").read_bytes() == records.read_bytes().split(b"\n")[0] + b"\n"


def test_dispatches_without_a_date_are_counted(run: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_bytes(encode(record()) + b"\n" + encode(record(published="2024-05-06")) + b"\n")
    assert run(str(path), "--as", "jsonl", "--out", str(tmp_path / "e"), "--since", "2024") == (
        0, "selon: 1 dispatches without a date of publication were left out\n",
    )  # fmt: skip


def test_what_is_not_there_is_told(run: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    from selon.errors import InputError

    with pytest.raises(InputError, match="there is no such file or folder"):
        run(str(tmp_path / "no.db"), "--as", "jsonl", "--out", str(tmp_path / "e"))


def test_a_database_is_exported(run: Callable[..., tuple[int, str]], records: Path, tmp_path: Path) -> None:
    from selon.store.store import Store

    with Store.open(str(tmp_path / "selon.db"), create=True) as store:
        store.load(records)
        store.refresh()
    status, err = run(str(tmp_path / "selon.db"), "--as", "jsonl", "--out", str(tmp_path / "e"))
    assert (status, err) == (0, "")
    assert (tmp_path / "e").read_bytes() == records.read_bytes()
