"""Who is meant by which words, on our own gold: floors, and what the command prints."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from selon.evaluate.chains import load
from selon.evaluate.coreference import main, tally

GOLD = Path(__file__).parents[2] / "quality" / "coreference"


@pytest.mark.parametrize(("folder", "share", "false"), [("open", 0.86, 1), ("apart", 0.79, 4)])
def test_mentions_stand_with_the_right_actor(folder: str, share: float, false: int) -> None:
    counted = tally(load(path) for path in sorted((GOLD / folder).glob("*.txt")))
    assert sum(counted.right.values()) / sum(counted.wanted.values()) >= share
    assert sum(counted.false.values()) <= false


def test_a_mention_with_another_is_a_false_join_and_named(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(
        "2024-05-16\n[p:M. Paul Mérand] dort. [p:M. Mérand] est arrivé. [x:Il] a quitté la salle. [x:Paul Ruy] part."
    )
    result = CliRunner().invoke(main, [str(tmp_path), "--errors"])
    assert result.exit_code == 0
    assert "one: x 'Il' with p" in result.output
    assert "CoNLL" in result.output
