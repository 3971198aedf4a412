"""When and where an event is told to be: in its own clause, not in another event's."""

from collections.abc import Callable

import pytest

from selon.actors.read import read as read_actors
from selon.context import Context
from selon.events.read import read
from selon.lang.speech import find
from selon.model import Event, Place, Time
from selon.parse.columns import Parse
from selon.statements.read import read as read_statements

Parsed = Callable[[str], Parse]


def first(parsed: Parsed, text: str, time: str = "", place: str = "") -> Event:
    """The first event of a text in which one word tells a time and one a place."""
    parse, cues = parsed(text), find(parsed(text))
    at, where = text.find(time), text.find(place)
    times = [Time(id="t1", value="2020-03-05", type="DATE", start=at, end=at + len(time))] if time else []
    places = [Place(id="p1", name=place, start=where, end=where + len(place))] if place else []
    cast = read_actors(parse, cues, None, ())
    statements = read_statements(parse, cast, cues, Context((), (), (), ()))
    return read(parse, cast, statements, (), tuple(times), tuple(places))[0]


def test_the_clause_s_own_day_and_place(parsed: Parsed) -> None:
    event = first(parsed, "Le Ghana a bombardé jeudi le Togo à Kara.", "jeudi", "Kara")
    assert (event.date and event.date.value, event.place) == ("2020-03-05", "p1")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Le Ghana a menacé de rompre les négociations, dont la reprise est prévue jeudi.", "jeudi"),
        ("Le Ghana a appelé le Togo au calme après une frappe menée jeudi.", "jeudi"),
    ],
)
def test_a_day_in_another_s_clause_is_not_the_event_s(parsed: Parsed, text: str, word: str) -> None:
    assert first(parsed, text, word).date is None


def test_a_place_of_another_event_is_not_the_event_s(parsed: Parsed) -> None:
    assert first(parsed, "Le Ghana a appelé le Togo au calme après une frappe à Kara.", "", "Kara").place is None
