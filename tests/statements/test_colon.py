"""Quotations behind a colon, headlines, quotations that go on."""

from collections.abc import Callable

import pytest

from selon.lang.quotes import quotations
from selon.model import Passage
from selon.statements.colon import continued, headlines, is_speech, read
from selon.statements.scene import Draft, Scene

SceneOf = Callable[[str], Scene]
Shown = Callable[[Scene, Draft], tuple[list[str], str | None, str | None]]
QUOTE = "« Le pont est vraiment sûr »"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        (f"Le maire a prévenu : {QUOTE}.", "a prévenu"),
        (f"Le maire a salué les secours : {QUOTE}.", "a salué"),
    ],
)
def test_the_subject_before_the_colon_speaks(scene_of: SceneOf, shown: Shown, text: str, cue: str) -> None:
    scene = scene_of(text)
    (draft,) = read(scene, [])
    assert shown(scene, draft) == (["Le pont est vraiment sûr"], cue, "Le maire")


@pytest.mark.parametrize(
    "text", [f"Un titre : {QUOTE}.", f"Le maire a lu {QUOTE}.", "Le maire a lu un livre : « Le pont »."]
)
def test_no_verb_no_colon_or_a_short_term_gives_nothing(scene_of: SceneOf, text: str) -> None:
    assert list(read(scene_of(text), [])) == []


def test_words_that_another_rule_has_read_are_left(scene_of: SceneOf) -> None:
    text = f"Le maire a prévenu : {QUOTE}."
    (quote,) = quotations(text)
    assert list(read(scene_of(text), [(quote.inner_start, quote.inner_end)])) == []


@pytest.mark.parametrize(
    ("title", "source"),
    [("Paul Mérand : le pont est sûr", "Paul Mérand"), ("Togo : le pont est sûr", None), ("Le pont est sûr", None)],
)
def test_a_person_heads_a_headline(scene_of: SceneOf, shown: Shown, title: str, source: str | None) -> None:
    text = f"{title}\nPaul Mérand a vu le pont."
    scene = scene_of(text)
    found = list(headlines(scene, (Passage(start=0, end=len(title), kind="headline", why="test"),)))
    assert [shown(scene, draft) for draft in found] == ([] if source is None else [(["le pont est sûr"], ":", source)])


def test_a_long_quotation_is_speech_and_a_term_is_none() -> None:
    assert [is_speech(text, quotations(text)[0]) for text in (QUOTE, "« le pont »")] == [True, False]


def test_a_quotation_that_stands_alone_goes_on_with_what_stands_before(scene_of: SceneOf) -> None:
    text = f"Le maire a dit que tout allait bien. {QUOTE}."
    scene = scene_of(text)
    told = Draft("that-clause", ((19, 35),), (9, 14), source=(0, 8), subject=1, verb=3)
    assert [draft.rule for draft in continued(scene, [told])] == ["that-clause", "continued"]
    quoted = Draft("cue-after", ((text.index("Le pont"), text.index(" »")),), (9, 14))
    assert continued(scene, [quoted]) == [quoted]


def test_a_quotation_of_another_paragraph_is_left(scene_of: SceneOf) -> None:
    text = f"Le maire a dit que tout allait bien.\n{QUOTE}."
    told = Draft("that-clause", ((19, 35),), (9, 14), source=(0, 8), subject=1, verb=3)
    assert continued(scene_of(text), [told]) == [told]
