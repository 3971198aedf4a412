"""The gate as it is run, with measured figures put in its hands."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from selon.evaluate import gate
from selon.evaluate.baseline import load
from selon.evaluate.measure import Figures, measure
from selon.evaluate.tally import Share, Tally


class Bench:
    """A folder of gold and a file of floors of our own, and what will be measured next."""

    def __init__(self, folder: Path) -> None:
        self.gold, self.floors = folder / "gold", folder / "baseline.toml"
        self.gold.mkdir()
        (self.gold / "a.txt").write_text("Texte.")
        self.measured(8)

    def measured(self, right: int) -> None:
        """`right` of ten statements; all other figures 0."""
        tally = Tally(tp=right, fp=10 - right, fn=10 - right)
        empty = measure([])
        self.figures = Figures(1, empty.layers | {"statements": tally}, Share(right, 10), {"direct": Share(right, 10)})

    def run(self, *options: str) -> Result:
        where = ["--gold", str(self.gold), "--baseline", str(self.floors)]
        return CliRunner().invoke(gate.main, [*where, *options])


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    bench = Bench(tmp_path)
    monkeypatch.setattr(gate, "figures_of", lambda _: bench.figures)
    return bench


def test_without_floors_the_gate_is_shut_until_they_are_set(bench: Bench) -> None:
    assert "set them with --update" in bench.run().stderr
    assert bench.run().exit_code == 1
    assert bench.run("--update").exit_code == 0
    assert bench.run().exit_code == 0


def test_a_fall_is_named_with_its_size(bench: Bench) -> None:
    bench.run("--update")
    bench.measured(7)
    result = bench.run()
    assert result.exit_code == 1
    assert "statements fell by 0.1000: 0.7000, floor 0.8000" in result.stderr
    assert "speaker-accuracy fell by 0.1000" in result.stderr
    assert "recall-direct fell by 0.1000" in result.stderr
    assert "7" in result.stdout, "the table is shown all the same"


def test_of_gold_with_sealed_texts_figures_are_shown_where_the_look_is_noted(bench: Bench) -> None:
    mark = bench.gold / "sealed" / "SEALED"
    mark.parent.mkdir()
    mark.touch()
    shown = bench.run("--update").stdout
    noted = mark.read_text()
    assert "F1" in shown
    assert len(noted.splitlines()) == 1
    bench.measured(7)
    result = bench.run()
    assert "F1" not in result.stdout
    assert "fell by 0.1000" in result.stderr
    assert mark.read_text() == noted


def test_a_rise_passes_and_is_kept_by_an_update(bench: Bench) -> None:
    bench.run("--update")
    bench.measured(9)
    assert bench.run().exit_code == 0
    bench.run("--update")
    bench.measured(8)
    assert bench.run().exit_code == 1


def test_changed_gold_shuts_the_gate_until_an_update(bench: Bench) -> None:
    bench.run("--update")
    (bench.gold / "a.txt").write_text("Texte corrigé.")
    assert "the gold has changed" in bench.run().stderr
    bench.run("--update")
    assert bench.run().exit_code == 0


def test_floors_fall_only_with_a_reason(bench: Bench) -> None:
    bench.run("--update")
    before = bench.floors.read_text()
    bench.measured(6)
    refused = bench.run("--update")
    assert (refused.exit_code, bench.floors.read_text()) == (1, before)
    assert "statements from 0.8000 to 0.6000" in refused.stderr
    assert bench.run("--update", "--allow-lower", "the parser was replaced").exit_code == 0
    base = load(bench.floors)
    assert base is not None
    assert {entry.reason for entry in base.lowered} == {"the parser was replaced"}


def test_misuse_and_broken_files_have_status_2(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    assert bench.run("--allow-lower", "no update asked for").exit_code == 2
    bench.floors.write_text("not = [toml")
    assert bench.run().exit_code == 2
    monkeypatch.undo()
    shutil.rmtree(bench.gold)
    result = bench.run()
    assert (result.exit_code, "no gold document there" in result.stderr) == (2, True)
