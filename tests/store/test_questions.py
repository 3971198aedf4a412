"""What both stores must answer alike."""

import archive
import msgspec
import pytest

from selon.errors import OptionError, StoreError
from selon.model import Record
from selon.store.store import Store
from selon.store.wanted import Wanted

MOREL = "person.ivan-morel"


def other(text: str, url: str, **dispatch: str) -> Record:
    """The record's facts in another text, which has the sample's text at its beginning."""
    return archive.record(archive.TEXT + text, url, **dispatch)


@pytest.fixture
def three(store: Store) -> Store:
    """Three dispatches of different days and outlets."""
    store.add(
        [
            archive.record(),
            other("Les élus négocient.", "https://b.example/2", outlet="AFP", published="2015-06-01", title="Deux"),
            other("L'élu a négocié.", "https://c.example/3", outlet="Écho", published="2016-01-01", title="Trois"),
        ]
    )
    return store


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("coalition", ["Trois", "Deux", "Coalition : la Corvalie refuse"]),
        ("COALITIONS", ["Trois", "Deux", "Coalition : la Corvalie refuse"]),
        ("NEGOCIE", ["Trois", "Deux"]),
        ("négociations", ["Trois", "Deux"]),
        ("l'ONU -élus", ["Coalition : la Corvalie refuse"]),
        ('"a négocié"', ["Trois"]),
        ('"coalition une"', []),
        ("trois OR deux", ["Trois", "Deux"]),
        ("-trois", ["Deux", "Coalition : la Corvalie refuse"]),
        ("introuvable", []),
        ("«»", []),
    ],
)
def test_words_are_found(three: Store, text: str, titles: list[str]) -> None:
    assert [found.where.title for found in three.dispatches(Wanted(text=text)).items] == titles


@pytest.mark.parametrize("text", ['"', "a'b", "NOT (", "x:y", "* NEAR/2", "';--", "\\", "&|!<->", "\x00", "%_", "{}^", "-"])
def test_any_text_is_a_search(three: Store, text: str) -> None:
    for question in (three.dispatches, three.statements, three.events, three.positions, three.accounts):
        question(Wanted(text=text, speaker=text, outlet=text, place=text))
    three.facets(Wanted(text=text))
    three.actors(text)
    three.issues(text)
