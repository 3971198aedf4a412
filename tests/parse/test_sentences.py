"""Where sentences begin."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selon.parse.sentences import boundaries


def sentences(text: str) -> list[str]:
    starts = boundaries(text)
    return [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


@pytest.mark.parametrize(
    "expected",
    [
        ["Le port est fermé.", "Les bateaux attendent."],
        ["Que faire ?", "Personne ne sait."],
        ["Jamais !", "Il l'a juré."],
        ["Il hésite…", "Puis il part."],
        ["Il hésite...", "Puis il part."],
        ["M. Tissot est parti.", "Mme Vidal reste."],
        ["Le projet de J. Roche avance.", "Il sera voté."],
        ["« Jamais ! », a-t-il dit.", "Il est parti."],
        ["« C'est fini. »", "Le maire est parti."],
        ["« C'est fini. »", "« Nous partons. »"],
        ['"C\'est fini."', "Le maire est parti."],
        ["Le vote est clos.", "« Nous avons gagné », dit-elle."],
        ["Le vote est clos.", "300 électeurs manquaient."],
        ["La dette atteint 3.5 milliards."],
        ["Il est parti (enfin !) ce matin."],
        ["L'affaire est close (pour l'instant.)", "Le juge part."],
        ["Voir www.exemple.fr pour la suite."],
    ],
)
def test_sentences_of_one_line(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


def test_a_line_ends_a_sentence() -> None:
    assert sentences("Un titre sans point\nLe texte commence") == ["Un titre sans point", "Le texte commence"]


def test_a_stop_without_a_space_behind_it_ends_one_too() -> None:
    assert sentences("Ils veulent la paix.Le ministre aussi.") == ["Ils veulent la paix.", "Le ministre aussi."]


def test_nothing_begins_in_nothing() -> None:
    assert boundaries("") == []
    assert boundaries("\n\n") == []


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet='aB1 .!?…\n«»"()M\u00a0', max_size=60))
def test_starts_rise_and_lie_in_the_text(text: str) -> None:
    starts = boundaries(text)
    assert starts == sorted(set(starts))
    assert all(0 <= at < len(text) for at in starts)
