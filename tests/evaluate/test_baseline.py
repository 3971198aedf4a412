"""Floors: what shuts the gate, and how they may move."""

from pathlib import Path

import pytest

from selon.errors import FormatError, QualityError
from selon.evaluate.baseline import Baseline, Lowered, complaints, digest, dump, load, updated

BASE = Baseline(gold="g1", floors={"statements": 0.8, "times": 0.9})


@pytest.mark.parametrize(
    ("measured", "gold", "expected"),
    [
        ({"statements": 0.8, "times": 0.9}, "g1", []),
        ({"statements": 0.85, "times": 0.95}, "g1", []),
        ({"statements": 0.7899, "times": 0.9}, "g1", ["statements fell by 0.0101: 0.7899, floor 0.8000"]),
        ({"statements": 0.5, "times": 0.5}, "g1", ["statements fell by 0.3000", "times fell by 0.4000"]),
        ({"statements": 0.8}, "g1", ["times is no longer measured; its floor is 0.9000"]),
        ({"statements": 0.8, "times": 0.9, "noise": 0.7}, "g1", ["noise has no floor yet (0.7000)"]),
        ({"statements": 0.8, "times": 0.9}, "g2", ["the gold has changed"]),
    ],
)
def test_complaints(measured: dict[str, float], gold: str, expected: list[str]) -> None:
    wrong = complaints(BASE, measured, gold)
    assert len(wrong) == len(expected)
    assert all(line.startswith(start) for line, start in zip(wrong, expected, strict=True))


def test_an_update_raises_floors_and_takes_the_new_gold() -> None:
    after = updated(BASE, {"statements": 0.82, "times": 0.9, "noise": 0.7}, "g2", None)
    assert after == Baseline(gold="g2", floors={"statements": 0.82, "times": 0.9, "noise": 0.7})
    assert updated(None, {"times": 0.1}, "g1", None) == Baseline(gold="g1", floors={"times": 0.1})


@pytest.mark.parametrize("reason", [None, "", "  "])
@pytest.mark.parametrize("measured", [{"statements": 0.79, "times": 0.95}, {"statements": 0.9}])
def test_an_update_lowers_nothing_without_a_reason(measured: dict[str, float], reason: str | None) -> None:
    with pytest.raises(QualityError, match="--allow-lower REASON"):
        updated(BASE, measured, "g2", reason)


def test_a_lowered_floor_keeps_its_reason_for_ever() -> None:
    once = updated(BASE, {"statements": 0.79, "times": 0.95}, "g1", "stricter\ngold")
    entry = Lowered(figure="statements", before=0.8, after=0.79, reason="stricter gold")
    assert once == Baseline(gold="g1", floors={"statements": 0.79, "times": 0.95}, lowered=(entry,))
    assert updated(once, {"statements": 0.85, "times": 0.95}, "g1", None).lowered == (entry,)


def test_the_file_gives_back_what_was_written(tmp_path: Path) -> None:
    entry = Lowered(figure="statements+speaker", before=0.8, after=0.75, reason='« "guillemets" » \\ ok')
    base = Baseline(gold="abc", floors={"statements+speaker": 0.75, "times": 0.0}, lowered=(entry,))
    (tmp_path / "b.toml").write_text(dump(base), encoding="utf-8")
    assert load(tmp_path / "b.toml") == base


@pytest.mark.parametrize("content", ["floors = [", "gold = 3\n[floors]", 'gold = "x"\n[floors]\n[ceilings]\n'])
def test_a_damaged_file_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "b.toml").write_text(content, encoding="utf-8")
    with pytest.raises(FormatError, match=r"b\.toml.*restore the file"):
        load(tmp_path / "b.toml")


def test_no_file_is_no_baseline(tmp_path: Path) -> None:
    assert load(tmp_path / "b.toml") is None


def test_the_digest_sees_contents_and_names_and_nothing_else(tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "a.txt").write_text("un")
    (gold / "a.json").write_text("{}")
    before = digest(gold)
    (gold / "notes.md").write_text("not gold")
    assert digest(gold) == before
    (gold / "a.txt").write_text("deux")
    assert digest(gold) != before
    (gold / "a.txt").write_text("un")
    (gold / "a.txt").rename(gold / "b.txt")
    assert digest(gold) != before
