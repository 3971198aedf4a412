"""Which tokens of a parse are verbs of saying."""

from collections.abc import Callable

import pytest

from selon.lang.schema import CueRow
from selon.lang.speech import find, phrase_end
from selon.lang.tables import table
from selon.parse.columns import Parse

Parsed = Callable[[str], Parse]


def found(parse: Parse) -> dict[str, str]:
    return {parse.form[token]: row.lemma for token, row in find(parse).items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le maire affirme que tout va bien.", {"affirme": "affirmer"}),
        ("La direction a fait savoir que l'usine fermerait.", {"fait": "faire savoir"}),
        ("« Rien ne va », a-t-il répété.", {"répété": "répéter"}),
        ("Le bateau a coulé près du phare.", {}),
    ],
)
def test_verbs_of_saying_and_their_rows(parsed: Parsed, text: str, expected: dict[str, str]) -> None:
    assert found(parsed(text)) == expected


def test_a_longer_phrase_hides_the_verbs_inside_it(parsed: Parsed) -> None:
    assert "savoir" not in found(parsed("Le ministre a fait savoir qu'il partirait."))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le rapport fait état de douze disparus.", "fait état"),
        ("Le rapport fait aujourd'hui état de douze disparus.", "fait aujourd'hui état"),
        ("La direction a fait savoir que l'usine fermerait.", "fait savoir"),
    ],
)
def test_a_phrase_ends_behind_its_last_word(parsed: Parsed, text: str, words: str) -> None:
    parse = parsed(text)
    ((verb, row),) = find(parse).items()
    assert parse.quote(verb, phrase_end(parse, verb, row)) == words


def test_a_phrase_that_is_not_there_ends_behind_its_verb(parsed: Parsed) -> None:
    parse = parsed("Le maire fait des travaux.")
    row = next(row for row in table("fr/cues", CueRow) if row.lemma == "faire savoir")
    assert phrase_end(parse, 2, row) == 3
