"""Components by name."""

import pytest

from selon.errors import NoSuch
from selon.registry import component


def test_a_parser_is_found_by_its_name() -> None:
    assert component("parser", "spacy").__name__ == "FrenchParser"


@pytest.mark.parametrize(
    ("kind", "name", "message"),
    [
        ("parser", "spacey", "no parser called 'spacey'; known: spacy. Did you mean 'spacy'?"),
        ("parser", "zzz", "no parser called 'zzz'; known: spacy."),
        ("printer", "spacy", "no printer called 'spacy'; known: none."),
    ],
)
def test_an_unknown_name_lists_the_known_ones(kind: str, name: str, message: str) -> None:
    with pytest.raises(NoSuch) as caught:
        component(kind, name)
    assert str(caught.value) == message
