from hypothesis import given
from hypothesis import strategies as st

from selon.store.query import Query, Term, parse
from selon.store.snippet import marks, snippet
from selon.store.words import fold, folded, indexed, stem, words


def test_words_lose_accents_case_and_elisions() -> None:
    assert [word.folded for word in words("L’ÉLYSÉE, qu'aujourd'hui l'Œuvre…")] == [
        "elysee",
        "aujourd",
        "hui",
        "oeuvre",
    ]


def test_forms_of_a_word_share_a_stem() -> None:
    groups = [
        "négocier négocié négociées négocient NEGOCIATIONS",
        "détenu détenus",
        "réfugié refugiées",
        "refus refuse",
    ]
    assert [len({stem(fold(word)) for word in group.split()}) for group in groups] == [1] * len(groups)


def test_words_that_differ_keep_their_stems_apart() -> None:
    assert len({stem(fold(word)) for word in "Paris par parti agent âge Syrie sur coalition".split()}) == 8


@given(st.text())
def test_places_of_words_lie_in_the_text(text: str) -> None:
    found = list(words(text))
    assert [(word.folded, word.stem) for word in found] == indexed(text)
    for word in found:
        assert fold(text[word.start : word.end]) == word.folded
        assert word.folded.isascii()
        assert word.folded.isalnum()


@given(st.text(), st.text())
def test_any_search_of_any_text_marks_within_it(text: str, search: str) -> None:
    query = parse(search)
    for mark in marks(text, query):
        assert 0 <= mark.start < mark.end <= len(text)
    piece = snippet(text, query)
    assert text[piece.start : piece.start + len(piece.text)] == piece.text
    assert all(0 <= mark.start < mark.end <= len(piece.text) for mark in piece.marks)


def test_a_search_is_divided() -> None:
    found = parse('guerre "Cessez-le-feu unique" -Syrie l’ONU OR Otan OU -UE')
    phrase = Term(("cessez", "le", "feu", "unique"), True)
    either = (Term((stem("onu"),), False), Term((stem("otan"),), False))
    assert found.all == ((Term((stem("guerre"),), False),), (phrase,), either)
    assert [term.words for term in found.none] == [(stem("syrie"),), (stem("ue"),)]


def test_a_search_without_words_is_empty() -> None:
    assert parse('"" - OR «»') == Query((), ())


def test_names_are_compared_as_a_whole() -> None:
    assert folded("L'Écho  du Nord") == folded("echo DU nord")
