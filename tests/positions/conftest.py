"""A reader of positions in short dispatches."""

from collections.abc import Callable

import pytest

from selon.actors.read import read as read_actors
from selon.cast import Cast
from selon.context import Context
from selon.lang.speech import find
from selon.model import Passage, Position
from selon.parse.columns import Parse
from selon.positions.read import read
from selon.statements.read import read as read_statements

Told = Callable[[str], tuple[Cast, tuple[Position, ...]]]


@pytest.fixture(scope="session")
def told(parsed: Callable[[str], Parse]) -> Told:
    """A function from a text to its cast and its positions."""

    def positions(text: str) -> tuple[Cast, tuple[Position, ...]]:
        parse, passages = parsed(text), (Passage(start=0, end=len(text), kind="body", why="test"),)
        cues = find(parse)
        cast = read_actors(parse, cues, None)
        statements = read_statements(parse, cast, cues, Context(passages))
        return cast, read(parse, cast, statements, passages)

    return positions
