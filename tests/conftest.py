"""Fixtures for all tests. The French model is loaded at most once a session."""

from collections.abc import Callable

import pytest

from selon.parse.columns import Parse


@pytest.fixture(scope="session")
def parsed() -> Callable[[str], Parse]:
    """A function from a text of plain body paragraphs (one a line) to its parse."""
    from selon.model import Passage
    from selon.parse.french import FrenchParser
    from selon.passages.reading import reading

    parser = FrenchParser()

    def parse(text: str) -> Parse:
        body = Passage(start=0, end=len(text), kind="body", why="test")
        return next(parser.parse([reading(text, [body])]))

    return parse
