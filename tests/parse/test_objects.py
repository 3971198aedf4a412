"""Objects behind days and places, names that end in another word, verbs of saying beside a quotation."""

from collections.abc import Callable

import pytest

from selon.parse.columns import Parse

Parsed = Callable[[str], Parse]


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        (
            "Le président chilien Paul Martel a rencontré mardi à Lima le chancelier allemand Olaf Berg.",
            "rencontré",
            "chancelier",
        ),
        ("La ministre a reçu jeudi à Dakar les délégués du port.", "reçu", "délégués"),
    ],
)
def test_an_object_behind_day_and_place(parsed: Parsed, text: str, verb: str, noun: str) -> None:
    parse = parsed(text)
    phrase = parse.quote(*parse.subtree(parse.child(parse.form.index(verb), "obj") or 0))
    assert noun in phrase


def test_a_day_is_nobody_s_object(parsed: Parsed) -> None:
    parse = parsed("Le maire a condamné mercredi le tireur.")
    assert parse.dep[parse.form.index("mercredi")] == "obl:mod"


def test_a_capitalised_word_behind_a_name_is_of_the_name(parsed: Parsed) -> None:
    parse = parsed("Le président français Emmanuel Macron a rencontré le maire.")
    at = parse.form.index("Macron")
    assert (parse.pos[at], parse.form[parse.head[at]]) == ("PROPN", "Emmanuel")


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("« Ça suffit », s'indigne le maire, Paul Martel.", "indigne"),
        ("« Je les comprends », soupire Nadia Brunel.", "soupire"),
        ("« On y est presque ! » peste un voyageur.", "peste"),
        ("La France dément avoir livré des armes.", "dément"),
    ],
)
def test_a_verb_of_saying_is_a_verb(parsed: Parsed, text: str, verb: str) -> None:
    parse = parsed(text)
    assert parse.pos[parse.form.index(verb)] == "VERB"


def test_who_denies_governs_what_is_denied(parsed: Parsed) -> None:
    parse = parsed("La France dément avoir livré des armes.")
    verb, below = parse.form.index("dément"), parse.form.index("livré")
    assert (parse.head[below], parse.dep[below]) == (verb, "xcomp")
    assert (parse.head[parse.form.index("France")], parse.dep[parse.form.index("France")]) == (verb, "nsubj")
