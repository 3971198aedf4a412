"""Fixed forms found in running text."""

import pytest

from selon.lang.lookup import FOLDING, Lookup, fold

FORMS = Lookup(
    [
        ("États-Unis", "USA"),
        ("Mali", "MLI"),
        ("Égypte", "EGY"),
        ("Burkina Faso", "BFA"),
        ("Côte d'Ivoire", "CIV"),
        ("Corée", "KOR"),
        ("Corée du Nord", "PRK"),
        ("Congo", "COD"),
        ("Congo", "COG"),
        ("ministre", "m"),
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le Mali proteste", [("Mali", "MLI")]),
        ("Un Malinois et la Somalie", []),
        ("le mali", []),
        ("l'Égypte, d’Egypte, EGYPTE", [("Égypte", "EGY"), ("Egypte", "EGY"), ("EGYPTE", "EGY")]),
        (
            "ÉTATS-UNIS, ETATS-UNIS, Etats Unis",
            [("ÉTATS-UNIS", "USA"), ("ETATS-UNIS", "USA"), ("Etats Unis", "USA")],
        ),
        ("Burkina-Faso et Burkina\u00a0Faso", [("Burkina-Faso", "BFA"), ("Burkina\u00a0Faso", "BFA")]),
        ("en Côte d’Ivoire", [("Côte d’Ivoire", "CIV")]),
        ("la Corée du Nord", [("Corée du Nord", "PRK")]),
        ("la Corée du Nordique", [("Corée", "KOR")]),
        ("Ministre, ministre, MINISTRE", [("Ministre", "m"), ("ministre", "m"), ("MINISTRE", "m")]),
        ("", []),
    ],
)
def test_forms_are_whole_words_in_their_typographic_variants(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[hit.start : hit.end], hit.keys[0]) for hit in FORMS.find(text)] == found


def test_a_shared_form_gives_all_its_keys() -> None:
    assert FORMS.find("au Congo")[0].keys == ("COD", "COG")


def test_folding_keeps_every_offset() -> None:
    text = "L’État d’Øresund\u202f– Ÿ, ŒUVRE, Île"
    assert len(fold(text)) == len(text)


def test_no_forms_find_nothing() -> None:
    assert Lookup[str]([]).find("Mali") == []


@pytest.mark.parametrize("long", [1, 200])
@pytest.mark.parametrize("text", ["", "a-b`c\td", "l’Égypte\u00a0: ÀÉÎ – «\u202fØ\u202f»", "\ud800 l’État", "日本 – Ÿ"])
def test_folding_is_the_translation_by_the_table(text: str, long: int) -> None:
    assert fold(text * long) == (text * long).translate(FOLDING)
