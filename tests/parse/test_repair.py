"""Verbs that the parser takes for something else."""

import pytest

from selon.parse.columns import Parse
from selon.parse.repair import repair


def parse_of(*columns: str) -> Parse:
    """One sentence from "form pos morph" a token; `-` for no morphology, and the first token as root."""
    form, pos, morph = (list(column) for column in zip(*(line.split() for line in columns), strict=True))
    start = [sum(len(word) + 1 for word in form[:at]) for at in range(len(form))]
    return Parse(
        text=" ".join(form),
        start=start,
        end=[at + len(word) for at, word in zip(start, form, strict=True)],
        form=form,
        lemma=[word.lower() for word in form],
        pos=pos,
        morph=["" if features == "-" else features for features in morph],
        dep=["ROOT"] + ["dep"] * (len(form) - 1),
        head=[0] * len(form),
        sentences=[(0, len(form))],
    )


@pytest.mark.parametrize(
    ("columns", "token"),
    [
        ((", PUNCT -", "juge ADJ -", "le DET -", "maire NOUN -"), 1),
        (("Vidal PROPN -", "tonne NOUN -", ": PUNCT -"), 1),
        (("Il PRON -", "tonne NOUN -", ": PUNCT -"), 1),
        (("qui PRON -", "affirme ADJ -", "que SCONJ -"), 1),
        ((", PUNCT -", "déclara VERB VerbForm=Inf", "le DET -", "maire NOUN -"), 1),
        ((", PUNCT -", "avertit VERB Tense=Past|VerbForm=Part", "le DET -", "maire NOUN -"), 1),
    ],
)
def test_presents_and_pasts_become_conjugated_verbs(columns: tuple[str, ...], token: int) -> None:
    parse = repair(parse_of(*columns))
    assert parse.pos[token] == "VERB"
    assert "VerbForm=Fin" in parse.morph[token]


def test_a_participle_gets_its_auxiliary() -> None:
    parse = repair(parse_of(", PUNCT -", "a AUX -", "tweeté ADJ -", "le DET -", "maire NOUN -"))
    assert (parse.pos[2], parse.dep[1], parse.head[1]) == ("VERB", "aux:tense", 2)
    assert "VerbForm=Part" in parse.morph[2]


@pytest.mark.parametrize(
    ("columns", "token"),
    [
        (("le DET -", "juge NOUN -", "dort VERB VerbForm=Fin"), 1),
        (("un DET -", "invité NOUN -", "parle VERB VerbForm=Fin"), 1),
        ((", PUNCT -", "barque NOUN -", "le DET -"), 1),
        (("a AUX -", "dit VERB VerbForm=Part"), 1),
        (("veut VERB VerbForm=Fin", "déclarer VERB VerbForm=Inf"), 1),
        (("en ADP -", "affirmant VERB VerbForm=Part"), 1),
    ],
)
def test_all_else_stays_as_it_is(columns: tuple[str, ...], token: int) -> None:
    before = parse_of(*columns)
    after = repair(parse_of(*columns))
    assert (after.pos[token], after.morph[token]) == (before.pos[token], before.morph[token])
