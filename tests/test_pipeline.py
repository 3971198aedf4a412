"""What the main path does before and after the stages. These tests need no model."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from selon.model import Dispatch
from selon.pipeline import record
from selon.work import Work

ROOT = Path(__file__).parents[1]
ENGLISH = (
    "Port reopens on Monday\n"
    'The mayor of Brimont, Ida Lorne, said on Friday that the port would reopen on Monday. "Everything is ready", '
    "she told reporters in Lyon, who had waited for hours outside the harbour office. The dockers have been on "
    "strike since 2 May 2024, and their union says that it was not asked."
)
FRENCH = (
    "Le port rouvre lundi\n"
    "La maire de Brimont a annoncé vendredi que le port rouvrirait lundi. Elle a cité le message du capitaine : "
    '"We are ready to sail as soon as the last crane is back at work, and we thank everybody who has helped us '
    'to get there in spite of the storm and of the strike." Les dockers attendent que la promesse soit tenue.'
)


def test_a_text_in_another_language_is_reported_and_not_read() -> None:
    work = Work(Dispatch(id="x", text=ENGLISH))
    assert work.reading.text == ""
    read = record(work, None, "none")
    (failure,) = read.failures
    assert failure.step == "language"
    assert "does not look like French (English, " in failure.error
    assert (read.statements, read.actors, read.times, read.places) == ((), (), (), ())
    assert read.passages


def test_a_french_text_that_quotes_english_is_read() -> None:
    work = Work(Dispatch(id="x", text=FRENCH))
    assert (work.foreign, work.failures) == (False, [])
    assert work.reading.text.startswith("Le port rouvre lundi\n")


def _french() -> Iterator[str]:
    """Every French text at hand: our gold and examples, and what lies beside a checkout."""
    shared = ROOT.parent / "shared"
    for folder in (ROOT / "quality" / "gold", ROOT / "examples", shared / "gold"):
        yield from (path.read_text("utf-8") for path in sorted(folder.rglob("*.txt")))
    for path in sorted((shared / "corpus").glob("*.jsonl")):
        yield from (json.loads(line)["text"] for line in path.read_text("utf-8").splitlines())


def test_no_french_dispatch_is_refused() -> None:
    from selon.read.language import foreign

    refused = [text[:80] for text in _french() if foreign(text) is not None]
    assert refused == []


@pytest.mark.parametrize("text", ["", " \n", "Bref.", "Corvalie : Emil Stanel élu"])
def test_short_texts_are_not_judged(text: str) -> None:
    assert not Work(Dispatch(id="x", text=text)).foreign
