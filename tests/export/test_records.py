"""Entries from records that are in no store."""

from pathlib import Path

import pytest

from sample import record
from selon.codec import encode
from selon.errors import InputError
from selon.export.records import entries, who
from selon.model import Actor, Why


def test_lines_that_are_no_records_cost_only_themselves(tmp_path: Path) -> None:
    told: list[str] = []
    file = tmp_path / "r.jsonl"
    file.write_bytes(encode(record()) + b"\n{broken\n\n" + encode(record()) + b"\n")
    found = list(entries(file, told.append))
    assert [(entry.key, entry.copy_of) for entry in found] == [
        ("0123456789abcdef", None),
        ("0123456789abcdef-2", "0123456789abcdef"),
    ]
    assert len(told) == 1
    assert told[0].startswith(f"{file}:2: not JSON")


def test_a_run_is_read_shard_by_shard(tmp_path: Path) -> None:
    (tmp_path / "shards").mkdir()
    for name, text in (("00001", "deux"), ("00000", "un")):
        (tmp_path / "shards" / f"{name}.jsonl").write_bytes(encode(record(text)) + b"\n")
    assert [entry.record.dispatch.text for entry in entries(tmp_path, print)] == ["un", "deux"]


def test_a_folder_without_records_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no records"):
        list(entries(tmp_path, print))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"name": "France", "type": "country", "iso3": "FRA", "qid": "Q142"}, "country:FRA"),
        ({"name": "Ida Lorne", "type": "person", "qid": "Q1"}, "Q1"),
        ({"name": "Éva  D’Été", "type": "person"}, "person:eva d ete"),
        ({"name": "…", "type": "group"}, "group:…"),
    ],
)
def test_who_an_actor_is_across_dispatches(told: dict[str, str], expected: str) -> None:
    actor = Actor(id="a1", why=Why(rule="test"), **told)  # type: ignore[arg-type]
    assert who([actor])["a1"].id == expected
