"""Participles of saying that share one auxiliary."""

from selon.parse.columns import Parse
from selon.parse.coordination import share

from .test_repair import parse_of

PAST = "Tense=Past|VerbForm=Part"


def shared(*columns: str) -> Parse:
    parse = parse_of(*columns)
    parse.dep[:] = ["acl" if morph else "dep" for morph in parse.morph]
    share(parse)
    return parse


def test_the_second_participle_joins_the_first() -> None:
    parse = shared(
        "Il PRON -", "a AUX -", f"déploré VERB {PAST}", "tout PRON -", ", PUNCT -", f"rappelé VERB {PAST}", "le DET -",
        "plan NOUN -", ". PUNCT -",
    )  # fmt: skip
    assert (parse.dep[5], parse.head[5]) == ("conj", 2)


def test_a_participle_that_describes_a_noun_is_left() -> None:
    parse = shared(
        "Il PRON -", "a AUX -", f"salué VERB {PAST}", "le DET -", "plan NOUN -", f"annoncé VERB {PAST}", ". PUNCT -"
    )
    assert parse.dep[5] == "acl"


def test_another_clause_in_between_ends_the_sharing() -> None:
    parse = shared(
        "Il PRON -", "a AUX -", f"salué VERB {PAST}", "qui PRON -", "part VERB VerbForm=Fin", ", PUNCT -",
        f"rappelé VERB {PAST}", "le DET -", ". PUNCT -",
    )  # fmt: skip
    assert parse.dep[6] == "acl"
