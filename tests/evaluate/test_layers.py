"""How each layer counts, on small cases and on our own gold read perfectly."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from selon.evaluate import layers
from selon.evaluate.case import Case
from selon.evaluate.gold import Gold
from selon.evaluate.load import load_all
from selon.evaluate.measure import measure
from selon.model import Passage, Place, Record, Span, Time

QUALITY = Path(__file__).parents[2] / "quality" / "gold" / "open"
TEXT = "Le maire a dit non. Il promet une école à Dori mardi. Lire aussi : la pluie"
ANNOTATION: dict[str, Any] = {
    "id": "ecole",
    "actors": {"mayor": {"names": ["Le maire"], "type": "person"}, "clerk": {"names": ["Paul"], "type": "person"}},
    "noise": [{"text": "Lire aussi : la pluie", "kind": "related"}],
    "statements": [
        {"content": ["non"], "kind": "indirect", "cue": "a dit", "source": "Le maire", "speaker": "mayor"},
        {
            "content": ["une école à Dori mardi"],
            "kind": "indirect",
            "cue": "promet",
            "speaker": "mayor",
            "optional": True,
        },
    ],
    "events": [{"anchor": "promet", "type": "AGREE", "actors": ["mayor"], "recipients": [], "status": "actual"}],
    "positions": [{"actor": ["mayor"], "stance": "for", "proposal": "une école", "evidence": "promet une école"}],
    "times": [{"text": "mardi", "value": "2019-10-08"}],
    "places": [{"text": "Dori", "iso3": "BFA"}],
}
GOLD = msgspec.convert(ANNOTATION, Gold)
Make = Callable[[Gold, str], Record]


@pytest.fixture
def right(perfect: Make) -> Record:
    return perfect(GOLD, TEXT)


def counts(layer: str, record: Record) -> tuple[int, int, int]:
    tally = layers.LAYERS[layer](Case(GOLD, record, TEXT))
    return tally.tp, tally.fp, tally.fn


@pytest.mark.parametrize("layer", [name for name in layers.LAYERS if name != "noise"])
def test_all_found(layer: str, right: Record) -> None:
    assert counts(layer, right) == (1, 0, 0)


@pytest.mark.parametrize("layer", [name for name in layers.LAYERS if name != "noise"])
def test_nothing_found(layer: str, right: Record) -> None:
    empty = Record(selon="0", model="", data="", dispatch=right.dispatch)
    assert counts(layer, empty) == (0, 0, 1)


def test_optional_statements_cost_nothing_either_way(right: Record) -> None:
    required, optional = right.statements
    assert counts("statements", replace(right, statements=(required,))) == (1, 0, 0)
    assert counts("statements", replace(right, statements=(optional,))) == (0, 0, 1)
    assert counts("statements", replace(right, statements=(required, optional, required))) == (1, 1, 0)


def test_a_wrong_speaker_is_a_miss_and_a_false_find(right: Record) -> None:
    wrong = replace(right, statements=tuple(replace(s, speaker="clerk") for s in right.statements))
    unknown = replace(right, statements=tuple(replace(s, speaker=None) for s in right.statements))
    assert counts("statements", wrong) == (1, 0, 0)
    assert counts("statements+speaker", wrong) == counts("statements+speaker", unknown) == (0, 1, 1)
    assert layers.speaker_accuracy(Case(GOLD, wrong, TEXT)) == (0, 1)
    assert layers.speaker_accuracy(Case(GOLD, right, TEXT)) == (1, 1)


def test_where_nobody_is_named_any_speaker_will_do(right: Record) -> None:
    nameless = replace(GOLD, statements=tuple(replace(s, speaker=None) for s in GOLD.statements))
    case = Case(nameless, right, TEXT)
    assert layers.statements_with_speaker(case).tp == 1
    assert layers.speaker_accuracy(case) == (0, 0)


def test_strict_wants_nearly_all_of_the_content(right: Record) -> None:
    wide = Span(start=11, end=18)  # "dit non": half of it is right
    loose = replace(right, statements=(replace(right.statements[0], content=(wide,)),))
    assert (counts("statements", loose), counts("statements-strict", loose)) == ((1, 0, 0), (0, 1, 1))


def test_recall_counts_required_statements_by_kind(right: Record) -> None:
    assert layers.recall_by_kind(Case(GOLD, right, TEXT)) == {"indirect": (1, 1)}


def test_events_need_type_actor_and_place_in_the_text(right: Record) -> None:
    event = right.events[0]
    stranger = replace(right, events=(replace(event, actors=()),))
    assert (counts("events", stranger), counts("event-types", stranger)) == ((0, 1, 1), (1, 0, 0))
    assert counts("event-types", replace(right, events=(replace(event, type="REJECT"),))) == (0, 1, 1)
    far = replace(GOLD, events=(replace(GOLD.events[0], anchor="maire"),))
    text = TEXT.replace("non.", "non. Il pleut. Il vente.")
    moved = replace(
        right, events=(replace(event, anchor=Span(start=text.index("promet"), end=text.index("promet") + 6)),)
    )
    assert layers.events(Case(far, moved, text)).tp == 0


def test_positions_take_conditional_for_either_side(right: Record) -> None:
    position = right.positions[0]
    assert counts("positions", replace(right, positions=(replace(position, stance="conditional"),))) == (1, 0, 0)
    assert counts("positions", replace(right, positions=(replace(position, stance="against"),))) == (0, 1, 1)
    assert counts("positions", replace(right, positions=(replace(position, actor="clerk"),))) == (0, 1, 1)


def test_times_and_places_need_the_right_value(right: Record) -> None:
    time, place = right.times[0], right.places[0]
    assert counts("times", replace(right, times=(replace(time, value="2019-10-01"),))) == (0, 1, 1)
    assert counts("places", replace(right, places=(replace(place, iso3="MLI"),))) == (0, 1, 1)


def test_further_times_cost_and_further_places_do_not(right: Record) -> None:
    time = Time(id="t9", start=0, end=2, value="2019", type="DATE")
    place = Place(id="p9", start=0, end=2, name="Le", iso3="FRA")
    assert counts("times", replace(right, times=(*right.times, time))) == (1, 1, 0)
    assert counts("places", replace(right, places=(*right.places, place))) == (1, 0, 0)


def test_noise_counts_letters_and_digits(right: Record) -> None:
    assert counts("noise", right) == (16, 0, 0)
    body = Passage(start=0, end=19, kind="body", why="test")
    promo = Passage(start=0, end=8, kind="promo", why="test")
    assert counts("noise", replace(right, passages=(body,))) == (0, 0, 16)
    assert counts("noise", replace(right, passages=(*right.passages, promo))) == (16, 7, 0)


def test_faults_name_the_document_and_show_the_fact(right: Record) -> None:
    case = Case(GOLD, replace(right, statements=()), TEXT)
    (fault,) = layers.statements(case).faults
    assert fault == ("statements", "ecole", "missed", "[indirect] mayor: non")


def test_our_gold_read_perfectly_is_perfect(perfect: Make) -> None:
    figures = measure(Case(gold, perfect(gold, text), text) for gold, text in load_all(QUALITY))
    assert {name: figures.layers[name].f1 for name in layers.LAYERS if figures.layers[name].f1 < 1.0} == {}


def test_our_gold_read_carelessly_is_not(careless: Make) -> None:
    figures = measure(Case(gold, careless(gold, text), text) for gold, text in load_all(QUALITY))
    assert all(0.1 < figures.layers[name].f1 < 0.98 for name in layers.LAYERS), figures.floors()
