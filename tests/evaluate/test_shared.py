"""Beside the gold and the scorer that stand next to a checkout, where there are any: same figures, floors held."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from selon.codec import encode
from selon.evaluate.case import Case
from selon.evaluate.command import figures_of
from selon.evaluate.gold import Gold
from selon.evaluate.load import load_all
from selon.evaluate.measure import Figures, measure
from selon.model import Record

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "eval" / "score.py"
OURS = ROOT / "quality" / "gold" / "open"
SETS = [OURS, SHARED / "gold" / "dev", SHARED / "gold" / "seeds"]
# Raised by hand as the reader gets better; what is not listed has no floor yet. Of the times, the shared gold counts a
# range twice and writes PXH for "quelques heures", where the record has one time with two ends and PTXH.
FLOORS: dict[str, dict[str, float]] = {
    "dev": {
        "statements": 0.91, "statements-strict": 0.84, "statements+speaker": 0.89, "speaker-accuracy": 0.95,
        "times": 0.91, "places": 0.97, "noise": 0.98, "events": 0.54, "event-types": 0.75, "positions": 0.55,
    },
    "seeds": {
        "statements": 0.94, "statements+speaker": 0.94, "times": 0.90, "places": 0.95, "noise": 0.98,
        "events": 0.95, "positions": 0.80,
    },
}  # fmt: skip


def needs(path: Path) -> None:
    if not path.exists():
        pytest.skip("no shared gold beside this checkout; quality/gold is measured by the gate")


def as_scored(figures: Figures) -> dict[str, Any]:
    """Our figures in the shape that the shared scorer prints."""
    rows: dict[str, Any] = {
        name: {"p": t.p, "r": t.r, "f1": t.f1, "tp": t.tp, "fp": t.fp, "fn": t.fn} for name, t in figures.layers.items()
    }
    rows["speaker-accuracy"] = {"accuracy": figures.speakers.value, "of": figures.speakers.of}
    rows["recall-by-kind"] = {kind: {"r": share.value, "of": share.of} for kind, share in figures.recall.items()}
    return rows


@pytest.mark.parametrize("reader", ["perfect", "careless"])
@pytest.mark.parametrize("gold", SETS, ids=lambda path: path.parent.name + "-" + path.name)
def test_our_figures_are_those_of_the_shared_scorer(
    gold: Path, reader: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    needs(SCORER)
    needs(gold)
    make: Callable[[Gold, str], Record] = request.getfixturevalue(reader)
    cases = [Case(g, make(g, text), text) for g, text in load_all(gold)]
    for case in cases:
        (tmp_path / f"{case.gold.id}.json").write_bytes(encode(case.record))
    command = [sys.executable, str(SCORER), str(gold), str(tmp_path), "--json"]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    ours = as_scored(measure(cases))
    assert theirs.pop("documents") == len(cases)
    assert theirs.pop("missing") == []
    assert {name: ours[name] for name in theirs} == theirs


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_floors_on_the_shared_gold(name: str) -> None:
    needs(SHARED / "gold" / name)
    if not FLOORS[name]:
        pytest.skip(f"no floors set for {name} yet")
    measured = figures_of(SHARED / "gold" / name).floors()
    fallen = {figure: measured[figure] for figure, floor in FLOORS[name].items() if measured[figure] < floor}
    assert fallen == {}
