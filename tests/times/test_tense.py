"""Which side of the dispatch's date the governing verb puts an expression on; parses are written by hand."""

import pytest

from selon.parse.columns import Parse
from selon.times.find import find
from selon.times.tense import way

FUTURE, IMPERFECT, CONDITIONAL = (
    "Mood=Ind|Tense=Fut|VerbForm=Fin",
    "Mood=Ind|Tense=Imp|VerbForm=Fin",
    "Mood=Cnd|VerbForm=Fin",
)
PRESENT, PARTICIPLE, INFINITIVE = "Mood=Ind|Tense=Pres|VerbForm=Fin", "Tense=Past|VerbForm=Part", "VerbForm=Inf"

Row = tuple[str, str, str, str, str, int]  # form, lemma, pos, morph, dep, head

VOTED: Row = ("voté", "voter", "VERB", PARTICIPLE, "ROOT", 2)
TO_VOTE: Row = ("voter", "voter", "VERB", INFINITIVE, "xcomp", 1)
WILL_BE: Row = ("sera", "être", "AUX", FUTURE, "aux:pass", 2)
HAS: Row = ("a", "avoir", "AUX", PRESENT, "aux:tense", 2)
INVITED: Row = ("invité", "inviter", "VERB", PARTICIPLE, "ROOT", 2)
IS: Row = ("est", "être", "AUX", PRESENT, "aux:pass", 2)


def parse(*rows: Row) -> Parse:
    forms = [row[0] for row in rows]
    starts = [sum(len(form) + 1 for form in forms[:at]) for at in range(len(forms))]
    lemmas, tags, morphs, deps, heads = ([row[n] for row in rows] for n in range(1, 6))
    ends = [start + len(form) for start, form in zip(starts, forms, strict=True)]
    return Parse(" ".join(forms), starts, ends, forms, lemmas, tags, morphs, deps, heads, [(0, len(forms))])  # type: ignore[arg-type]


def sentence(*verbs: Row) -> Parse:
    """The pronoun, the verbs from token 1 on, and a weekday below the last of them."""
    return parse(("Elle", "elle", "PRON", "", "nsubj", 1), *verbs, ("mardi", "mardi", "NOUN", "", "obl", len(verbs)))


@pytest.mark.parametrize(
    ("verbs", "side", "value"),
    [
        ([("partira", "partir", "VERB", FUTURE, "ROOT", 1)], "future", "2019-11-26"),
        ([("partait", "partir", "VERB", IMPERFECT, "ROOT", 1)], "past", "2019-11-19"),
        ([("débute", "débuter", "VERB", PRESENT, "ROOT", 1)], "future", "2019-11-26"),
        ([("irons", "aller", "VERB", PRESENT, "ROOT", 1)], "future", "2019-11-26"),
        ([("finirons", "finir", "VERB", PRESENT, "ROOT", 1)], "future", "2019-11-26"),
        ([("montrons", "montrer", "VERB", PRESENT, "ROOT", 1)], None, "2019-11-19"),
        ([("va", "aller", "VERB", PRESENT, "ROOT", 1), TO_VOTE], "future", "2019-11-26"),
        ([HAS, INVITED], "past", "2019-11-19"),
        ([("part", "partir", "VERB", PRESENT, "ROOT", 1)], None, "2019-11-19"),
        ([("partirait", "partir", "VERB", CONDITIONAL, "ROOT", 1)], "future", "2019-11-26"),
        ([("a", "avoir", "AUX", PRESENT, "aux:tense", 2), VOTED], "past", "2019-11-19"),
        ([("aurait", "avoir", "AUX", CONDITIONAL, "aux:tense", 2), VOTED], "past", "2019-11-19"),
        ([WILL_BE, ("reçue", "recevoir", "VERB", PARTICIPLE, "ROOT", 2)], "future", "2019-11-26"),
        ([IS, ("attendue", "attendre", "VERB", PARTICIPLE, "ROOT", 2)], "future", "2019-11-26"),
        ([("doit", "devoir", "VERB", PRESENT, "ROOT", 1), TO_VOTE], "future", "2019-11-26"),
        ([("appelle", "appeler", "VERB", PRESENT, "ROOT", 1), TO_VOTE], "future", "2019-11-26"),
        ([("devait", "devoir", "VERB", IMPERFECT, "ROOT", 1), TO_VOTE], None, "2019-11-19"),
        ([("vient", "venir", "VERB", PRESENT, "ROOT", 1), TO_VOTE], "past", "2019-11-19"),
    ],
)  # fmt: skip
def test_governing_verb(verbs: list[Row], side: str | None, value: str) -> None:
    parsed = sentence(*verbs)
    start = parsed.text.index("mardi")
    assert way(parsed, start, start + len("mardi")) == side
    assert [t.value for t in find(parsed.text, (), parsed, "2019-11-20")] == [value]


def test_a_clause_opened_by_que_has_its_own_verb() -> None:
    parsed = parse(
        ("Elle", "elle", "PRON", "", "nsubj", 2),
        ("a", "avoir", "AUX", PRESENT, "aux:tense", 2),
        ("dit", "dire", "VERB", PARTICIPLE, "ROOT", 2),
        ("que", "que", "SCONJ", "", "mark", 5),
        ("mardi", "mardi", "NOUN", "", "obl", 2),
        ("partirait", "partir", "VERB", CONDITIONAL, "ccomp", 2),
    )
    assert way(parsed, 15, 20) == "future"


def test_a_day_set_off_by_c_est_belongs_to_the_clause_after_it() -> None:
    parsed = parse(
        ("C'", "ce", "PRON", "", "nsubj", 2),
        ("est", "être", "AUX", PRESENT, "cop", 2),
        ("mardi", "mardi", "NOUN", "", "ROOT", 2),
        ("qu'", "que", "SCONJ", "", "mark", 4),
        ("partira", "partir", "VERB", FUTURE, "ccomp", 2),
    )
    start = parsed.text.index("mardi")
    assert way(parsed, start, start + len("mardi")) == "future"


def test_this_thursday_has_been_where_the_verb_is_past() -> None:
    parsed = parse(
        ("Elle", "elle", "PRON", "", "nsubj", 1),
        ("partait", "partir", "VERB", IMPERFECT, "ROOT", 1),
        ("ce", "ce", "DET", "", "det", 3),
        ("jeudi", "jeudi", "NOUN", "", "obl", 1),
    )
    assert [t.value for t in find(parsed.text, (), parsed, "2019-11-20")] == ["2019-11-14"]


def test_an_object_noun_keeps_its_own_time() -> None:
    parsed = parse(
        ("Elle", "elle", "PRON", "", "nsubj", 1),
        ("commentera", "commenter", "VERB", FUTURE, "ROOT", 1),
        ("vote", "vote", "NOUN", "", "obj", 1),
        ("mardi", "mardi", "NOUN", "", "nmod", 2),
    )
    assert way(parsed, 22, 27) is None


def test_no_parse_tells_nothing() -> None:
    assert way(None, 0, 5) is None
