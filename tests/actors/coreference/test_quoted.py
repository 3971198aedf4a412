"""Who says "je" and "nous"."""

from collections.abc import Callable

import pytest

from selon.actors.coreference.quoted import with_first_persons
from selon.cast import Cast
from selon.model import Cue, Span, Statement, Why
from selon.parse.columns import Parse

Parsed = Callable[[str], Parse]
CastOf = Callable[..., Cast]


def said(ident: str, text: str, words: str, speaker: str | None) -> Statement:
    """A statement of some words of the text."""
    start = text.index(words)
    return Statement(
        id=ident, kind="direct", content=(Span(start=start, end=start + len(words)),), speaker=speaker,
        cue=Cue(start=0, end=1, lemma="dire"), source=None, why=Why(rule="statements/quoted"),
    )  # fmt: skip


def whose(cast: Cast, text: str, words: str) -> str | None:
    """The name of the actor that the first occurrence of some words means."""
    at = text.index(words)
    names = [a.name for a in cast.actors for m in a.mentions if (m.start, m.end) == (at, at + len(words))]
    return names[0] if names else None


@pytest.mark.parametrize(
    ("text", "words", "speaker", "name"),
    [
        ("« Je pars », a dit Paul Mérand.", "Je", "Paul Mérand", "Paul Mérand"),
        ("« Gardez ma maison », a dit Paul Mérand.", "ma", "Paul Mérand", "Paul Mérand"),
        ("« Nous partons », ont dit les grévistes.", "Nous", "les grévistes", "les grévistes"),
        ("Amnesty International a parlé. « Nous partons », a dit sa présidente, Rosa Almeida.", "Nous",
         "Rosa Almeida", "Amnesty International"),
        ("« Nous partons », a dit Paul Mérand.", "Nous", "Paul Mérand", None),
        ("« Je pars », a dit la police.", "Je", "la police", None),
    ],
)  # fmt: skip
def test_first_persons_are_those_who_speak(
    parsed: Parsed, cast_of: CastOf, text: str, words: str, speaker: str, name: str | None
) -> None:
    cast = cast_of(text)
    ident = next(a.id for a in cast.actors if a.name == speaker)
    content = text[text.index("«") + 2 : text.index("»") - 1]
    assert whose(with_first_persons(parsed(text), cast, (said("s1", text, content, ident),)), text, words) == name


def test_of_two_statements_the_inner_one_counts(parsed: Parsed, cast_of: CastOf) -> None:
    text = "Paul Mérand raconte que Rosa Almeida a crié : « Je pars »."
    cast = cast_of(text)
    paul, rosa = (next(a.id for a in cast.actors if a.name == name) for name in ("Paul Mérand", "Rosa Almeida"))
    outer = said("s1", text, "Rosa Almeida a crié : « Je pars »", paul)
    inner = said("s2", text, "Je pars", rosa)
    assert whose(with_first_persons(parsed(text), cast, (outer, inner)), text, "Je") == "Rosa Almeida"


def test_without_quotation_marks_nobody_says_je(parsed: Parsed, cast_of: CastOf) -> None:
    text = "Paul Mérand dit : je pars."
    cast = cast_of(text)
    assert with_first_persons(parsed(text), cast, (said("s1", text, "je pars", cast.actors[0].id),)) == cast
