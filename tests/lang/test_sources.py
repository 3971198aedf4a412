"""Where tables lie, and what they add up to."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from selon.errors import InputError
from selon.lang import sources


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of the user's, named as `use` would name it, and forgotten at the end."""
    monkeypatch.setenv(sources.VARIABLE, str(tmp_path))
    sources.own_files.cache_clear()
    yield tmp_path
    sources.own_files.cache_clear()


def test_the_digest_is_of_the_content() -> None:
    assert re.fullmatch("[0-9a-f]{16}", sources.digest())
    assert sources.digest() == sources.digest.__wrapped__()


def test_the_digest_tells_the_users_tables_apart(place: Path) -> None:
    alone = sources.digest.__wrapped__()
    (place / "persons.csv").write_text("name,origin\nIda Lorne,test\n")
    sources.own_files.cache_clear()
    added = sources.digest.__wrapped__()
    (place / "persons.csv").write_text("name,origin\nAda Lorne,test\n")
    assert len({alone, added, sources.digest.__wrapped__()}) == 3


def test_every_data_file_is_reached_by_the_digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "_FOLDER", tmp_path)
    seen = []
    for name in ("fr/cues.csv", "fr/times.toml", "world/places.tsv.gz"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
        seen.append(sources.digest.__wrapped__())
    (tmp_path / "tables.compiled").write_bytes(b"x")
    assert len(set(seen)) == 3
    assert sources.digest.__wrapped__() == seen[-1]


def test_the_users_tables_are_found_wherever_they_lie(place: Path) -> None:
    (place / "deep").mkdir()
    for path in (place / "persons.csv", place / "deep" / "persons.csv", place / "deep" / "notes.txt"):
        path.write_text("")
    assert sources.own_files() == {"persons": (place / "deep" / "persons.csv", place / "persons.csv")}


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such folder"):
        sources.use(tmp_path / "none")
