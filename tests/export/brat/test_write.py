"""brat: what each annotation says stands in the text, and refers to what is there."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from selon.export.brat.lines import Lines
from selon.model import Span
from selon.store.entry import Entry


def read(folder: Path) -> list[tuple[str, dict[str, str]]]:
    """The text and the annotations by id of each pair of files."""
    pairs = []
    for path in sorted(folder.glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as text, path.with_suffix(".ann").open(encoding="utf-8") as lines:
            split = (line.rstrip("\n").split("\t", 1) for line in lines)
            pairs.append((text.read(), {name: rest for name, rest in split if name != "*"}))
    return pairs


@pytest.fixture
def pairs(made: Callable[..., Path], plain_entry: Entry, hostile_entry: Entry) -> list[tuple[str, dict[str, str]]]:
    return read(made("brat", plain_entry, hostile_entry))


def test_every_span_holds_its_words(pairs: list[tuple[str, dict[str, str]]]) -> None:
    count = 0
    for text, lines in pairs:
        for rest in (rest for name, rest in lines.items() if name.startswith("T")):
            told, words = rest.split("\t")
            _, _, offsets = told.partition(" ")
            parts = [tuple(map(int, part.split(" "))) for part in offsets.split(";")]
            assert " ".join(text[start:end] for start, end in parts) == words
            assert not re.search(r"[\n\r\t\u2028]", words)
            count += 1
    assert count > 15


def test_references_lead_to_annotations(pairs: list[tuple[str, dict[str, str]]]) -> None:
    for _, lines in pairs:
        for name, rest in lines.items():
            if name[0] in "ER":
                assert set(re.findall(r":(\S+)", rest)) <= set(lines)
            if name[0] in "A#":
                assert rest.split("\t")[0].split(" ")[1] in lines
            if name[0] == "E":
                kind, _, trigger = rest.split(" ")[0].partition(":")
                assert lines[trigger].startswith(f"{kind} ")


def test_the_configuration_knows_all_types(made: Callable[..., Path], plain_entry: Entry, hostile_entry: Entry) -> None:
    folder = made("brat", plain_entry, hostile_entry)
    known = {line.split("\t")[0] for line in (folder / "annotation.conf").read_text("utf-8").splitlines()}
    assert {"[entities]", "[relations]", "[events]", "[attributes]"} <= known
    for _, lines in read(folder):
        used = {re.split(r"[ :]", rest)[0] for name, rest in lines.items() if name[0] != "#"}
        assert used <= known


def test_names_of_files_lead_nowhere_else(made: Callable[..., Path], hostile_entry: Entry) -> None:
    folder = made("brat", hostile_entry)
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == 3
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+", name) and not name.startswith(".") for name in names)


def test_a_span_over_lines_is_cut() -> None:
    lines = Lines("un deux \n trois\tquatre")
    assert lines.span("Content", [Span(start=0, end=22)]) == "T1"
    assert lines.span("Content", [Span(start=0, end=22)]) == "T1"
    assert lines.span("Content", [Span(start=8, end=9)]) is None
    assert lines.written == ["T1\tContent 0 7;10 15;16 22\tun deux trois quatre"]
