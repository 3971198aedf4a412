"""What stands to the left of a cue."""

from collections.abc import Callable

import pytest

from selon.statements.left import complete, content_before
from selon.statements.scene import Scene


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("« Le pont est sûr », dit le maire.", "dit", "Le pont est sûr"),
        ("Le pont est sûr, dit le maire.", "dit", "Le pont est sûr"),
        ("Le port dort ; le pont est sûr, dit le maire.", "dit", "le pont est sûr"),
        ("Or le pont est « très solide », dit le maire.", "dit", "le pont est « très solide »"),
        ("Le maire est clair : « Le pont est sûr », dit-il.", "dit", "Le pont est sûr"),
        ("dit le maire.", "dit", None),
    ],
)
def test_content_before(scene_of: Callable[[str], Scene], text: str, cue: str, content: str | None) -> None:
    scene = scene_of(text)
    found = content_before(scene, next(t for t, form in enumerate(scene.parse.form) if form == cue))
    assert (None if found is None else text[slice(*found)]) == content


@pytest.mark.parametrize(
    ("text", "expected"), [("Le pont est sûr.", True), ("Un pont sûr.", False), ("Réparer le pont.", False)]
)
def test_a_conjugated_verb_makes_a_clause(scene_of: Callable[[str], Scene], text: str, expected: bool) -> None:
    assert complete(scene_of(text), (0, len(text))) is expected
