"""DNA's database: its tables, statements that point to their words, and a password that DNA accepts."""

import hashlib
import sqlite3
from base64 import b64decode
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from selon.export.dna.document import document
from selon.model import Span
from selon.store.entry import Entry

STATED = """
    SELECT p.Value, o.Value, c.Value, a.Value, s.Start, s.Stop, d.Text FROM STATEMENTS s
    JOIN DATASHORTTEXT dp ON dp.StatementId = s.ID AND dp.VariableId = 1 JOIN ENTITIES p ON p.ID = dp.Entity
    JOIN DATASHORTTEXT do ON do.StatementId = s.ID AND do.VariableId = 2 JOIN ENTITIES o ON o.ID = do.Entity
    JOIN DATASHORTTEXT dc ON dc.StatementId = s.ID AND dc.VariableId = 3 JOIN ENTITIES c ON c.ID = dc.Entity
    JOIN DATABOOLEAN a ON a.StatementId = s.ID JOIN DOCUMENTS d ON d.ID = s.DocumentId
"""


def asked(path: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute(query).fetchall()


def test_stances_are_statements_that_point_to_their_words(
    made: Callable[..., Path], plain_entry: Entry, hostile_entry: Entry
) -> None:
    one, other = asked(made("dna", plain_entry, hostile_entry), STATED)
    assert one[:4] == ("Ida Lorne", "", "rouvrir", 1)
    assert one[6][one[4] : one[5]] == "rouvrira"
    units = other[6].encode("utf-16-le")
    assert units[other[4] * 2 : other[5] * 2].decode("utf-16-le") == "L’été 🎈\nfinit"


def test_the_database_is_sound(made: Callable[..., Path], plain_entry: Entry, hostile_entry: Entry) -> None:
    path = made("dna", plain_entry, hostile_entry)
    assert asked(path, "PRAGMA integrity_check") == [("ok",)]
    assert asked(path, "PRAGMA foreign_key_check") == []
    assert asked(path, "SELECT Value FROM SETTINGS WHERE Property = 'version'")[0][0].startswith("3.0")
    kinds = asked(path, "SELECT Variable, DataType FROM VARIABLES WHERE StatementTypeId = 1 ORDER BY ID")
    assert kinds == [
        ("person", "short text"), ("organization", "short text"), ("concept", "short text"), ("agreement", "boolean"),
    ]  # fmt: skip
    assert (
        asked(path, "SELECT COUNT(*) FROM ENTITIES")[0][0] * 3
        == asked(path, "SELECT COUNT(*) FROM ATTRIBUTEVALUES")[0][0]
    )


def test_documents_have_dates_and_what_is_said(made: Callable[..., Path], plain_entry: Entry) -> None:
    path = made("dna", plain_entry)
    assert asked(path, "SELECT datetime(Date, 'unixepoch'), Source FROM DOCUMENTS") == [
        ("2024-05-06 00:00:00", "L’Écho")
    ]
    notes = [note for (note,) in asked(path, "SELECT Value FROM DATALONGTEXT")]
    assert notes == ["Ida Lorne: say", "Ida Lorne: say", "?: say"]


def test_a_condition_is_a_note(made: Callable[..., Path], hostile_entry: Entry) -> None:
    assert ("+Zoé <&>: conditional, =si",) in asked(made("dna", hostile_entry), "SELECT Value FROM DATALONGTEXT")


def test_the_password_is_the_documented_one(made: Callable[..., Path], plain_entry: Entry) -> None:
    """Salt of 16 bytes and SHA-256 of salt and password, hashed 100,000 times in all."""
    kept = b64decode(asked(made("dna", plain_entry), "SELECT Password FROM CODERS")[0][0])
    found = kept[:16] + b"selon"
    for _ in range(100_000):
        found = hashlib.sha256(found).digest()
    assert kept[16:] == found


@pytest.mark.parametrize("text", ["a\r\nb🎈c\rd", "🎈🎈 été", "\r\n\r\n", "x\r"])
def test_offsets_follow_the_text_as_java_counts_it(text: str) -> None:
    shown = document(text)
    assert "\r" not in shown.text
    for end in range(1, len(text) + 1):
        start, stop = shown.place(Span(start=0, end=end))
        words = text[:end].replace("\r\n", "\n").replace("\r", "\n")
        got = shown.text.encode("utf-16-le")[start * 2 : stop * 2].decode("utf-16-le")
        assert got == words or (text[end - 1] == "\r" and got == words[:-1])
