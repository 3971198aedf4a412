"""Tables: what is wrong with a row is said with its place and its remedy."""

import re
from typing import Literal

import msgspec
import pytest

from selon.errors import DataError
from selon.lang import tables
from selon.lang.tables import digest, folder


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
        ("form,kind\nun,a\n", 1, "columns count, forms are missing or unknown", "Expected: count, form, forms, kind"),
        (HEADER.replace("count", "number"), 1, "columns count, number are missing or unknown", "Expected:"),
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


def test_the_digest_is_of_the_content() -> None:
    assert re.fullmatch("[0-9a-f]{16}", digest())
    assert digest() == digest.__wrapped__()


def test_every_data_file_is_reached_by_the_digest() -> None:
    names = {entry.name for entry in tables._walk(folder())}
    assert {"cues.csv", "countries.csv", "times.toml"} <= names
