"""The stage on texts of plain paragraphs."""

from collections.abc import Callable

import pytest

from selon.actors.read import read as read_actors
from selon.context import Context
from selon.lang.speech import find
from selon.model import Passage, Statement
from selon.parse.columns import Parse
from selon.statements.read import read
from selon.statements.scene import Draft, Scene


@pytest.fixture(scope="session")
def scene_of(parsed: Callable[[str], Parse]) -> Callable[[str], Scene]:
    """A function from a text to what the rules look at."""

    def scene(text: str) -> Scene:
        parse = parsed(text)
        cues = find(parse)
        return Scene(parse, read_actors(parse, cues, None), cues)

    return scene


@pytest.fixture(scope="session")
def statements_of(scene_of: Callable[[str], Scene]) -> Callable[..., tuple[Statement, ...]]:
    """A function from a text, and its context, to its statements."""

    def statements(text: str, context: Context | None = None) -> tuple[Statement, ...]:
        scene = scene_of(text)
        whole = Passage(start=0, end=len(text), kind="body", why="test")
        return read(scene.parse, scene.cast, scene.cues, context or Context((whole,)))

    return statements


@pytest.fixture(scope="session")
def shown() -> Callable[[Scene, Draft], tuple[list[str], str | None, str | None]]:
    """A function from a draft to its content, cue and source in words."""

    def show(scene: Scene, draft: Draft) -> tuple[list[str], str | None, str | None]:
        text = scene.parse.text
        cue = None if draft.cue is None else text[slice(*draft.cue)]
        return [text[s:e] for s, e in draft.content], cue, None if draft.source is None else text[slice(*draft.source)]

    return show
