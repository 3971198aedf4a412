"""Inverted verb groups, and nouns in -ant."""

from dataclasses import replace

import pytest

from selon.parse.inversion import untangle

from .test_repair import parse_of

GROUP = (", PUNCT -", "a VERB -", "-t PRON -", "-elle PRON -", "confié VERB Tense=Past|VerbForm=Part", "hier ADV -")


def test_auxiliary_and_clitic_depend_on_the_participle() -> None:
    parse = replace(parse_of(*GROUP), head=[0, 3, 3, 0, 3, 4])
    untangle(parse)
    assert (parse.head[1], parse.dep[1], parse.pos[1]) == (4, "aux:tense", "AUX")
    assert (parse.head[3], parse.dep[3]) == (4, "nsubj")
    assert (parse.head[4], parse.head[0]) == (0, 0)


def test_the_participle_becomes_the_root_where_its_group_held_it() -> None:
    parse = replace(parse_of(*GROUP), head=[3, 3, 3, 3, 3, 4])
    untangle(parse)
    assert (parse.head[4], parse.dep[4]) == (4, "ROOT")


def test_a_question_without_a_participle_is_left() -> None:
    parse = parse_of("a VERB -", "-t PRON -", "-elle PRON -", "faim NOUN -")
    untangle(parse)
    assert parse.head == [0, 0, 0, 0]


@pytest.mark.parametrize(
    ("columns", "pos"),
    [
        (("notre DET -", "correspondant VERB Tense=Pres|VerbForm=Part"), "NOUN"),
        (("en ADP -", "parlant VERB Tense=Pres|VerbForm=Part"), "VERB"),
        (("le DET -", "chant VERB Mood=Ind|VerbForm=Fin"), "VERB"),
    ],
)
def test_a_form_in_ant_behind_a_determiner_is_a_noun(columns: tuple[str, ...], pos: str) -> None:
    parse = parse_of(*columns)
    untangle(parse)
    assert parse.pos[1] == pos
