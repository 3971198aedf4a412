"""The little language of the wording: what a form matches."""

import pytest

from selon.errors import DataError
from selon.passages.forms import Forms, Lines
from selon.passages.layout import plain
from selon.passages.vocabulary import vocabulary

FORMS = Forms("forms.toml", {"agency": "(?:AFP|ATS)"})


@pytest.mark.parametrize(
    ("form", "line", "matches"),
    [
        ("lire (aussi)", "Lire aussi", True),
        ("lire (aussi)", "» Lire", True),
        ("lire (aussi)", "Lire encore", False),
        ("lire (aussi)", "Lireaussi", False),
        ("(à) lire", "À lire", True),
        ("(re)lire", "(Re)lire", True),
        ("{voir|lire} aussi", "Voir aussi", True),
        ("# {avis|réactions}", "1 200 réactions", True),
        ("# {avis|réactions}", "réactions", False),
        ("abonnez-vous …", "Abonnez-vous pour lire la suite", True),
        ("abonnez-vous …", "Abonnez-vous", True),
        ("photo : …", "Photo: un quai", True),
        ("photo : …", "Photographie", False),
        ("avec (l') <agency>", "Avec l'ATS", True),
    ],
)
def test_form(form: str, line: str, matches: bool) -> None:
    assert bool(FORMS.line([form]).match(plain(line))) is matches
    assert bool(Lines(FORMS, [form, "jamais vu"]).match(plain(line))) is matches


@pytest.mark.parametrize(
    ("form", "firsts"),
    [
        ("lire (aussi)", {"lire"}),
        ("(à|pour) {voir|lire} aussi", {"a", "pour", "voir", "lire"}),
        ("(re)lire", {"re", "lire", "relire"}),
        ("# {avis|réactions}", {"#"}),
        ("s'abonner", {"s"}),
        ("… dit", {""}),
        ("<agency>", {""}),
        ("©", {""}),
    ],
)
def test_first_words_of_a_form(form: str, firsts: set[str]) -> None:
    assert FORMS.firsts(form) == firsts


@pytest.mark.parametrize("form", ["lire (aussi", "<agence> dit"])
def test_a_faulty_form_names_the_file(form: str) -> None:
    with pytest.raises(DataError, match=r"forms\.toml"):
        FORMS.any([form])


def test_no_rule_matches_an_empty_line_or_a_lone_mark() -> None:
    assert [rule.why for rule in vocabulary().lines for mark in ("", ".", "-") if rule.pattern.match(mark)] == []
