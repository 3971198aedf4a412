"""Tables: what is wrong with a row is said with its place and its remedy."""

import re
from pathlib import Path
from typing import Literal

import msgspec
import pytest

from selon.errors import DataError, InputError
from selon.lang import tables


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    form: str
    kind: Literal["a", "b"] = "a"
    forms: tuple[str, ...] = ()
    count: int = 0


def rows(text: str) -> list[Row]:
    return list(tables.rows("fr/invented.csv", text, Row))


HEADER = "form,kind,forms,count\n"


def test_cells_become_typed_values() -> None:
    assert rows(HEADER + 'un,b,x| y |,3\n"deux, trois",,,\n') == [
        Row(form="un", kind="b", forms=("x", "y"), count=3),
        Row(form="deux, trois"),
    ]


def test_a_file_may_begin_with_a_byte_order_mark() -> None:
    assert rows("\ufeff" + HEADER + "un,a,,1\n") == [Row(form="un", count=1)]


def test_a_row_and_its_line_are_told_apart_from_faults() -> None:
    found = list(tables.numbered("f.csv", HEADER + "un,a,,1\ndeux,c,,1\n", Row))
    assert [(line, type(row)) for line, row in found] == [(2, Row), (3, DataError)]


@pytest.mark.parametrize(
    ("text", "line", "what", "remedy"),
    [
        ("kind,count\na,1\n", 1, "columns form are missing or unknown", "Expected: count, form, forms, kind"),
        (HEADER.replace("count", "number"), 1, "columns number are missing or unknown", "Expected:"),
        ("form,kind,kind\nun,a,a\n", 1, "columns that stand twice", "Expected:"),
        (HEADER + "un,a,,1\ndeux,c,,1\n", 3, "kind", "lang/schema"),
        (HEADER + "un,a,,many\n", 2, "count", "lang/schema"),
        (HEADER + ",a,,1\n", 2, "form", "lang/schema"),
        (HEADER + "un,a\n", 2, "too many or too few cells", "Quote cells that hold a comma"),
        (HEADER + "un, deux,a,,1\n", 2, "too many or too few cells", "Quote cells that hold a comma"),
    ],
)
def test_errors_name_file_line_and_remedy(text: str, line: int, what: str, remedy: str) -> None:
    with pytest.raises(DataError, match=rf"^fr/invented\.csv:{line}: .*{re.escape(what)}.*\. .*{re.escape(remedy)}"):
        rows(text)


def test_columns_that_have_a_default_may_be_left_out() -> None:
    assert rows("form\nun\n") == [Row(form="un")]


class Named(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    name: str
    kind: str = ""


@pytest.fixture
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder; ours beside it holds a table "world/towns" with Ars and Berk."""
    (tmp_path / "world").mkdir()
    (tmp_path / "world" / "towns.csv").write_text("name,kind\nArs,a\nBerk,b\n")
    own = tmp_path / "own" / "towns.csv"
    own.parent.mkdir()
    monkeypatch.setattr(tables, "folder", lambda: tmp_path)
    monkeypatch.setattr(tables, "current", lambda: None)
    monkeypatch.setattr(tables, "own_files", lambda: {"towns": (own,)})
    return own


def test_the_users_rows_come_first_and_replace_ours_of_the_same_name(ours: Path) -> None:
    ours.write_text("name,kind\nBerk,mine\nCany,\n")
    found = tables.table.__wrapped__("world/towns", Named)
    assert found == (Named(name="Berk", kind="mine"), Named(name="Cany"), Named(name="Ars", kind="a"))


def test_a_faulty_row_of_the_users_is_told_with_its_file(ours: Path) -> None:
    ours.write_text("name,sort\nBerk,mine\n")
    with pytest.raises(DataError, match=r"towns\.csv:1: columns sort are missing or unknown"):
        tables.table.__wrapped__("world/towns", Named)
    ours.write_bytes(b"name\nB\xe9rk\n")
    with pytest.raises(InputError, match="cannot be read as UTF-8"):
        tables.table.__wrapped__("world/towns", Named)
