"""The sealed quarter: totals only, and every look is written down."""

from pathlib import Path

import pytest

from selon.errors import InputError
from selon.evaluate.measure import measure
from selon.evaluate.sealed import MARK, guard, is_sealed, note


def test_a_quarter_is_sealed_whatever_else_there_is() -> None:
    sealed = [n for n in range(2000) if is_sealed(f"own-{n}")]
    assert 430 < len(sealed) < 570
    assert is_sealed("own-1") == is_sealed("own-1")


def test_errors_and_records_of_a_sealed_folder_are_refused(tmp_path: Path) -> None:
    guard(tmp_path, "all", tmp_path)
    (tmp_path / MARK).write_text("")
    guard(tmp_path, None, None)
    with pytest.raises(InputError, match="sealed; its errors and records are not shown"):
        guard(tmp_path, "events", None)
    with pytest.raises(InputError, match="sealed"):
        guard(tmp_path, None, tmp_path / "out")


def test_every_look_is_written_down(tmp_path: Path) -> None:
    note(tmp_path, measure([]))
    assert list(tmp_path.iterdir()) == []
    (tmp_path / MARK).write_text("first\n")
    note(tmp_path, measure([]))
    first, look = (tmp_path / MARK).read_text().splitlines()
    assert first == "first"
    assert " selon " in look
    assert "events=0.000" in look
