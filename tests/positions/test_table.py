"""The tables of stances and proposals, and that each row reads its own example."""

from collections import Counter
from typing import get_args

import pytest

from selon.lang.cues import words_of
from selon.lang.schema import KindRow, StanceFrame, StanceRow, StanceValue
from selon.lang.tables import table
from selon.positions.nouns import nouns

ROWS = table("fr/stances", StanceRow)
KINDS = table("fr/proposals", KindRow)


def test_there_are_rows_for_every_stance() -> None:
    found = Counter(row.stance for row in ROWS)
    assert len(ROWS) >= 350
    assert set(found) == set(get_args(StanceValue))
    assert min(found.values()) >= 15


def test_every_frame_is_used() -> None:
    assert {frame for row in ROWS for frame in row.frames} == set(get_args(StanceFrame))


def test_no_entry_and_no_example_stands_twice() -> None:
    assert [key for key, times in Counter((r.lemma, r.pos) for r in ROWS).items() if times > 1] == []
    assert [key for key, times in Counter(r.example for r in ROWS).items() if times > 1] == []


def test_a_negation_never_keeps_the_stance() -> None:
    assert [row.lemma for row in ROWS if row.negated == row.stance] == []


def test_kinds_are_disjoint_from_what_is_no_action() -> None:
    assert {"plan", "law", "pact", "body", "vain", "thought"} <= {row.kind for row in KINDS}
    assert nouns("action").isdisjoint(nouns("vain"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.pos}:{row.lemma}")
def test_a_row_reads_its_example(row: StanceRow, told) -> None:
    _, positions = told(row.example)
    negated = not {"ne", "n'"}.isdisjoint(word for part in row.example.split() for word in words_of(part))
    assert [position.stance for position in positions] == [row.negated if negated and row.negated else row.stance]
