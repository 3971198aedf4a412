"""An export is whole or absent."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from selon.errors import NoSuch, OptionError
from selon.export import FORMATS
from selon.export.options import Options
from selon.export.out import FOLDERS, export
from selon.registry import component
from selon.store.entry import Entry

QUICK = [form for form in FORMATS if form != "conllu"]  # which loads the model


@pytest.mark.parametrize("form", FORMATS)
def test_each_listed_format_is_registered(form: str) -> None:
    assert callable(component("export", form))


def test_an_unknown_format_lists_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(NoSuch, match=r"no export called 'gefx'.*Did you mean 'gexf'"):
        export("gefx", [], tmp_path / "x", Options())


@pytest.mark.parametrize("form", QUICK)
def test_hostile_strings_break_no_format(form: str, made: Callable[..., Path], hostile_entry: Entry) -> None:
    assert made(form, hostile_entry).exists()


@pytest.mark.parametrize("form", QUICK)
def test_the_same_entries_give_the_same_bytes(
    form: str, tmp_path: Path, plain_entry: Entry, hostile_entry: Entry
) -> None:
    texts = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        out = tmp_path / name / "out"
        export(form, [plain_entry, hostile_entry], out, Options())
        files = sorted(path for path in (tmp_path / name).rglob("*") if path.is_file())
        texts.append([(file.name, file.read_bytes()) for file in files])
    assert texts[0] == texts[1] != []


@pytest.mark.parametrize("form", QUICK)
def test_a_failure_leaves_what_was_there(form: str, tmp_path: Path, plain_entry: Entry) -> None:
    def broken() -> Iterator[Entry]:
        yield plain_entry
        raise RuntimeError

    out = tmp_path / "out"
    if form not in FOLDERS:
        out.write_text("before")
    with pytest.raises(RuntimeError):
        export(form, broken(), out, Options())
    assert [path.name for path in tmp_path.iterdir()] == ([] if form in FOLDERS else ["out"])
    assert form in FOLDERS or out.read_text() == "before"


@pytest.mark.parametrize("form", QUICK)
def test_nothing_is_written_of_nothing(form: str, tmp_path: Path) -> None:
    assert export(form, [], tmp_path / "out", Options()) == (0, 0)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_there_is_not_overwritten(tmp_path: Path, plain_entry: Entry) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine").touch()
    with pytest.raises(OptionError, match="is there already; name a new folder"):
        export("csv", [plain_entry], tmp_path / "out", Options())


@pytest.mark.parametrize(("form", "out"), [("jsonl", "no/where"), ("jsonl", ".")])
def test_a_place_that_cannot_be_written_is_told_first(form: str, out: str, tmp_path: Path) -> None:
    with pytest.raises(OptionError, match=r"^out: "):
        export(form, [], tmp_path / out, Options())
