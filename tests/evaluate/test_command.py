"""`selon evaluate` with a reader that needs no model."""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from selon.codec import decode
from selon.errors import InputError, NoSuch
from selon.evaluate.command import run
from selon.evaluate.gold import Gold
from selon.evaluate.layers import LAYERS
from selon.evaluate.load import load_all
from selon.evaluate.measure import measure
from selon.evaluate.report import faults, table
from selon.model import Dispatch, Record

QUALITY = Path(__file__).parents[2] / "quality" / "gold" / "open"
Make = Callable[[Gold, str], Record]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, careless: Make) -> list[Dispatch]:
    """Replaces the reader by one that knows the gold; gives the dispatches that it was told."""
    golds = {gold.id: gold for gold, _ in load_all(QUALITY)}
    seen: list[Dispatch] = []

    class Reader:
        def read_many(self, dispatches: Iterable[Dispatch]) -> Iterator[Record]:
            for dispatch in dispatches:
                seen.append(dispatch)
                yield careless(golds[str(dispatch.source)], dispatch.text)

    pipeline = ModuleType("selon.pipeline")
    pipeline.Reader = Reader  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "selon.pipeline", pipeline)
    return seen


def test_the_reader_is_told_text_date_outlet_title_and_no_more(told: list[Dispatch]) -> None:
    run(QUALITY)
    golds = load_all(QUALITY)
    assert [(d.text, d.published, d.outlet, d.title) for d in told] == [
        (text, gold.published, gold.outlet, gold.title) for gold, text in golds
    ]


def test_the_report_has_a_line_for_each_layer(told: list[Dispatch]) -> None:
    report = run(QUALITY)
    assert report.startswith(f"{len(told)} dispatches\n")
    assert all(any(line.startswith(f"{layer} ") for line in report.splitlines()) for layer in LAYERS)
    assert "missed" not in report


def test_errors_list_the_faults_of_one_layer_or_of_all(told: list[Dispatch]) -> None:
    listed = [
        line for line in run(QUALITY, errors="times").splitlines() if " missed: " in line or " spurious: " in line
    ]
    assert listed
    assert all(line.startswith("times ") for line in listed)
    assert len(run(QUALITY, errors="all")) > len(run(QUALITY, errors="times"))


def test_an_unknown_layer_is_refused_before_anything_is_read(told: list[Dispatch]) -> None:
    with pytest.raises(NoSuch, match=r"no layer called 'time'.*Did you mean 'times'"):
        run(QUALITY, errors="time")
    assert told == []


def test_records_are_written_under_the_ids_of_gold(told: list[Dispatch], tmp_path: Path) -> None:
    run(QUALITY, out=tmp_path / "deep" / "records")
    written = sorted((tmp_path / "deep" / "records").iterdir())
    assert [path.stem for path in written] == sorted(gold.id for gold, _ in load_all(QUALITY))
    assert all(decode(path.read_bytes()).dispatch.text for path in written)


def test_a_folder_without_gold_and_one_that_cannot_be_written(told: list[Dispatch], tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold document there"):
        run(tmp_path)
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(InputError, match="name a folder that can be written"):
        run(QUALITY, out=tmp_path / "taken")


def test_figures_of_nothing_are_zero() -> None:
    figures = measure([])
    assert set(figures.floors().values()) == {0.0}
    assert table(figures).startswith("0 dispatches")
    assert faults(figures, "all") == ""
