import io
import os
from pathlib import Path

import pytest

from selon.errors import InputError
from selon.model import Dispatch
from selon.read.item import Unread
from selon.read.options import Options
from selon.read.sources import dispatches
from selon.read.text import dispatch

TEXT = "« Tout est prêt », a déclaré la ministre.\r\n"


def read(*paths: Path | str, **options: object) -> list[Dispatch | Unread]:
    return list(dispatches([str(path) for path in paths], Options(**options)))  # type: ignore[arg-type]


def errors(found: list[Dispatch | Unread]) -> list[str]:
    return [str(each) for each in found if isinstance(each, Unread)]


def test_a_file_with_what_the_caller_knows(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(TEXT.encode())
    (found,) = read(file, published="2024-05-02", outlet="La Gazette", title="Prêts", url="https://example.org/1")
    assert isinstance(found, Dispatch)
    assert (found.text, found.source, found.language) == (TEXT, str(file), "fr")
    assert (found.published, found.outlet, found.title) == ("2024-05-02", "La Gazette", "Prêts")
    assert found.url == "https://example.org/1"


def test_the_same_text_has_the_same_id_in_any_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    (tmp_path / "b.txt").write_bytes(TEXT.encode("cp1252"))
    (tmp_path / "c.txt").write_bytes((TEXT + "!").encode())
    ids = [found.id for found in read(tmp_path) if isinstance(found, Dispatch)]
    assert ids[0] == ids[1] != ids[2]
    assert len(ids[0]) == 16


def test_a_folder_gives_its_texts_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.TXT", "c.md", ".hidden.txt", "under/d.txt", ".git/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, "utf-8")
    names = [Path(found.source or "").name for found in read(tmp_path)]
    assert names == ["a.TXT", "b.txt", "d.txt"]


def test_an_error_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_bytes(b"%PDF-1.4 rest")
    (tmp_path / "d.txt").write_text(TEXT, "utf-8")
    found = read(tmp_path / "absent.txt", tmp_path)
    assert [type(each).__name__ for each in found] == ["Unread", "Dispatch", "Unread", "Unread", "Dispatch"]
    assert errors(found) == [
        f"{tmp_path / 'absent.txt'}: no such file or folder",
        f"{tmp_path / 'b.txt'}: the file is empty",
        f"{tmp_path / 'c.txt'}: this is a PDF, not plain text; extract its text first, for example with pdftotext",
    ]


def test_a_folder_without_texts(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text(TEXT, "utf-8")
    (why,) = errors(read(tmp_path))
    assert why.startswith(f"{tmp_path}: nothing to read in this folder")


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as stream:  # sparse: a gigabyte that takes no room
        stream.truncate(10**9)
    (why,) = errors(read(file))
    assert "larger than 5 MB" in why
    assert "--max-size" in why


def test_the_limit_can_be_moved(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT * 10, "utf-8")
    assert errors(read(file, max_size=100))
    assert not errors(read(file, max_size=1000))


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, "utf-8")
    file.chmod(0)
    assert errors(read(file)) == [f"{file}: no permission to read it"]


def test_permission_is_told_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert errors(read(tmp_path / "a.txt")) == [f"{tmp_path / 'a.txt'}: no permission to read it"]


def test_a_path_that_no_system_knows() -> None:
    assert len(errors(read("a\0b"))) == 1


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("cp1252"))))
    (found,) = read("-")
    assert isinstance(found, Dispatch)
    assert (found.text, found.source) == (TEXT, "standard input")


@pytest.mark.parametrize("text", ["", " \n", "un \ud800 deux"])
def test_text_that_no_record_can_hold(text: str) -> None:
    with pytest.raises(InputError):
        dispatch(text, Options())
