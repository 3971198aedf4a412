"""A cue with its subject behind it."""

from collections.abc import Callable

import pytest

from selon.statements.after import read
from selon.statements.scene import Draft, Scene

SceneOf = Callable[[str], Scene]
Shown = Callable[[Scene, Draft], tuple[list[str], str | None, str | None]]


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ("« Tout va bien », dit Paul Mérand.", ["Tout va bien"], "dit", "Paul Mérand"),
        ("« Tout va bien », a dit le maire hier.", ["Tout va bien"], "a dit", "le maire"),
        ("Tout va bien, affirme le maire.", ["Tout va bien"], "affirme", "le maire"),
        ("Cependant, tout va bien, affirme le maire.", ["tout va bien"], "affirme", "le maire"),
        ("« Tout », a dit le maire, « va bien ».", ["Tout", "va bien"], "a dit", "le maire"),
        ("Tout va « très bien », a dit le maire.", ["Tout va « très bien »"], "a dit", "le maire"),
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
        "Que dit-il ?",
        "Le maire, Paul Mérand, dénonce les machines.",
        "Le maire affirme que tout va bien.",
        "Le bateau a coulé près du phare.",
    ],
)
def test_what_is_no_cue_behind_its_content(scene_of: SceneOf, text: str) -> None:
    assert list(read(scene_of(text))) == []


def test_a_cue_before_the_closing_mark_adds_no_empty_content(scene_of: SceneOf) -> None:
    for draft in read(scene_of("« Tout va bien, dit le maire »")):
        assert all(start < end for start, end in draft.content)
