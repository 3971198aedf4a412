"""Prepositional cues."""

from collections.abc import Callable

import pytest

from selon.statements.according import read
from selon.statements.scene import Draft, Scene

SceneOf = Callable[[str], Scene]
Shown = Callable[[Scene, Draft], tuple[list[str], str | None, str | None]]


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ("Selon le maire, le pont est sûr.", ["le pont est sûr"], "Selon", "le maire"),
        ("Le pont est sûr, selon le maire.", ["Le pont est sûr"], "selon", "le maire"),
        ("Le convoi, selon le maire, a franchi le pont.", ["Le convoi", "a franchi le pont"], "selon", "le maire"),
        ("D’après Paul Mérand, le pont est sûr.", ["le pont est sûr"], "D’après", "Paul Mérand"),
        ("Pour Paul Mérand, le pont est sûr.", ["le pont est sûr"], "Pour", "Paul Mérand"),
        ("Selon Paul Mérand (parti rural), le pont est sûr.", ["le pont est sûr"], "Selon", "Paul Mérand"),
    ],
)
def test_content_cue_and_source(
    scene_of: SceneOf, shown: Shown, text: str, content: list[str], cue: str, source: str
) -> None:
    scene = scene_of(text)
    (draft,) = read(scene)
    assert shown(scene, draft) == (content, cue, source)


@pytest.mark.parametrize(
    "text",
    [
        "Le prix varie selon la saison.",
        "Pour le pont, il faut du bois.",
        "Le maire a voté pour le pont.",
        "Selon",
        "Le maire part selon.",
    ],
)
def test_what_names_nobody(scene_of: SceneOf, text: str) -> None:
    assert list(read(scene_of(text))) == []


def test_each_count_has_its_own_source(scene_of: SceneOf, shown: Shown) -> None:
    scene = scene_of("Ils étaient 300 selon la police, 900 selon les syndicats.")
    assert [shown(scene, draft)[0] for draft in read(scene)][-1] == ["900"]
