"""When, where, on what occasion and to whom something was said."""

from collections.abc import Callable

import pytest

from selon.context import Context
from selon.model import Place, Statement, Time

StatementsOf = Callable[..., tuple[Statement, ...]]


def context(text: str, day: str = "", place: str = "") -> Context:
    """A context with one day and one place at these words."""
    times, places = (), ()
    if day:
        at = text.index(day)
        times = (Time(id="t1", start=at, end=at + len(day), value="2024-05-06", type="DATE"),)
    if place:
        at = text.index(place)
        places = (Place(id="p1", start=at, end=at + len(place), name=place),)
    return Context(times=times, places=places)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Le maire a dit lundi que le pont était sûr.", "2024-05-06"),
        ("Lundi, le maire a dit que le pont était sûr.", "2024-05-06"),
        ("« Le pont est sûr », a dit le maire lundi.", "2024-05-06"),
        ("Le maire a dit que le pont rouvrirait lundi.", None),
    ],
)
def test_the_day_of_saying_stands_outside_the_content(statements_of: StatementsOf, text: str, date: str | None) -> None:
    day = "Lundi" if "Lundi" in text else "lundi"
    (statement,) = statements_of(text, context(text, day=day))
    assert statement.date == date


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("« Le pont est sûr », a dit le maire à Lomé.", "p1"),
        ("Le maire a dit que le pont de Lomé était sûr.", None),
        ("« Le pont est sûr », a dit le maire de Lomé.", None),
    ],
)
def test_the_place_of_saying(statements_of: StatementsOf, text: str, place: str | None) -> None:
    (statement,) = statements_of(text, context(text, place="Lomé"))
    assert statement.place == place


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("« Le pont est sûr », a dit le maire lors d'une conférence de presse.", "une conférence de presse"),
        ("« Le pont est sûr », a dit le maire dans un communiqué.", "un communiqué"),
        ("« Le pont est sûr », a dit le maire.", None),
    ],
)
def test_the_occasion(statements_of: StatementsOf, text: str, occasion: str | None) -> None:
    (statement,) = statements_of(text)
    span = statement.occasion
    assert (None if span is None else text[span.start : span.end]) == occasion


def test_whom_it_is_said_to(statements_of: StatementsOf) -> None:
    (statement,) = statements_of("Le maire a demandé au gouvernement togolais de réparer le pont.")
    assert len(statement.addressees) == 1
    assert statement.speaker not in statement.addressees
