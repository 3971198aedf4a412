"""The stage on texts of plain paragraphs."""

from collections.abc import Callable
from datetime import date

import pytest

from selon.actors.read import read
from selon.cast import Cast
from selon.context import Post
from selon.lang.speech import find
from selon.parse.columns import Parse


@pytest.fixture(scope="session")
def cast_of(parsed: Callable[[str], Parse]) -> Callable[..., Cast]:
    """A function from a text, its day and its posts to its cast."""

    def cast(text: str, day: date | None = None, posts: tuple[Post, ...] = ()) -> Cast:
        parse = parsed(text)
        return read(parse, find(parse), day, posts)

    return cast
