"""Whether a noun can be the subject of a verb."""

from dataclasses import replace

import pytest

from selon.parse.agreement import agrees
from selon.parse.entities import trim

from .test_repair import parse_of

MANY, ONE = "Number=Plur", "Number=Sing"


@pytest.mark.parametrize(
    ("noun", "verb", "agreeing"),
    [
        (f"témoins NOUN {MANY}", f"demande VERB VerbForm=Fin|{ONE}", False),
        (f"témoin NOUN {ONE}", f"demandent VERB VerbForm=Fin|{MANY}", True),
        (f"témoins NOUN {MANY}", f"demandent VERB VerbForm=Fin|{ONE}", True),
        (f"Verts PROPN {MANY}", f"demande VERB VerbForm=Fin|{ONE}", True),
        (f"témoins NOUN {MANY}", "demander VERB VerbForm=Inf", True),
    ],
)
def test_a_plural_is_no_subject_of_a_singular(noun: str, verb: str, agreeing: bool) -> None:
    assert agrees(parse_of("des DET -", noun, verb), 2, 1) is agreeing


def test_what_a_collective_leads_agrees_with_it() -> None:
    parse = replace(
        parse_of(f"dizaine NOUN {ONE}", f"témoins NOUN {MANY}", f"parle VERB VerbForm=Fin|{ONE}"), head=[1, 1, 2]
    )
    assert agrees(parse, 2, 1)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("la Santé Roman Kervel", ["Roman", "Kervel"]),
        ("le Premier Roman Kervel", ["Roman", "Kervel"]),
        ("hier Roman Marc Kervel", ["Roman", "Marc", "Kervel"]),
    ],
)
def test_a_name_begins_behind_the_title(words: str, name: list[str]) -> None:
    from selon.parse.columns import Entity

    parse = parse_of(*(f"{word} PROPN -" for word in words.split()))
    parse.entities.append(Entity(1, 4, "PER"))
    trim(parse)
    assert parse.form[parse.entities[0].first : parse.entities[0].last] == name
