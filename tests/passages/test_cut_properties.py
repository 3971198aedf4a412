"""What holds for the passages of any text."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from selon.model import Passage
from selon.passages.cut import cut

SENTENCE = "Le texte doit revenir devant les députés, qui l'examineront au mois de juin."
pieces = st.sampled_from(
    [
        *(
            "Lire aussi : ",
            "A lire aussi ",
            "Selon ",
            "le ",
            "ministre",
            " (@a) ",
            "— ",
            "https://t.co/x",
            "#",
            "RT @a ",
        ),
        *("«", "»", '"', "(", ")", ". ", "\n", "\r\n", "\ufeff", "\u00a0", "\u2028", "é", "İ", "\U0001f600", "\ud800"),
        *("3 mai 2016", " - ", "PARIS ", "AFP", "© ", "Photo : ", "Accueil\n", "12 réactions\n", SENTENCE),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.lists(pieces).map("".join)), st.one_of(st.none(), st.text()))
@example("\n", "")
@example("— A (@a)", None)
def test_passages_are_ordered_disjoint_and_leave_out_only_blanks(text: str, title: str | None) -> None:
    at = 0
    for passage in cut(text, title):
        assert at <= passage.start < passage.end <= len(text)
        assert _blank(text[at : passage.start])
        at = passage.end
    assert _blank(text[at:])


def _blank(text: str) -> bool:
    return all(c.isspace() or c in "\ufeff\u00ad" or 0x2000 <= ord(c) <= 0x2060 for c in text)


@settings(max_examples=100, deadline=None)
@given(st.lists(pieces).map("".join))
def test_a_duplicate_points_to_an_article_passage(text: str) -> None:
    passages = cut(text)
    article = {p.start for p in passages if p.kind in ("headline", "body")}
    assert all(_points(p, article) for p in passages)


def _points(passage: Passage, article: set[int]) -> bool:
    return (passage.of in article) if passage.kind == "duplicate" else passage.of is None


@pytest.mark.parametrize(
    "text",
    [
        "le ministre a dit oui. " * 45_000,
        "a" * 1_000_000,
        "\n".join(f"ligne numéro {n}" for n in range(50_000)),
        "\n".join(f"Le ministre a annoncé lundi que la réforme numéro {n} serait votée" for n in range(15_000)),
        "Lire aussi : " * 80_000,
        "— A (@abc) 3 mai 2016 " * 45_000,
    ],
    ids=["sentences", "letters", "lines", "near copies", "labels", "signatures"],
)
def test_time_grows_with_length_only(text: str) -> None:
    begun = time.perf_counter()
    cut(text)
    assert time.perf_counter() - begun < 10  # quadratic work would take minutes
