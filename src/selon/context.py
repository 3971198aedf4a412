"""What the stages that read facts are told beside the parse and the cast."""

from dataclasses import dataclass

from .model import Passage, Place, Time


@dataclass(frozen=True, slots=True)
class Post:
    """Characters `text_start` to `text_end` are the post's words, without the links at their end.

    `account_start` to `account_end` span "Name (@handle)". `date` is as written, with its span, or None.
    """

    text_start: int
    text_end: int
    account_start: int
    account_end: int
    name: str
    handle: str
    date: str | None
    date_start: int | None
    date_end: int | None


@dataclass(frozen=True)
class Context:
    """A dispatch's passages, embedded posts, times and places."""

    passages: tuple[Passage, ...] = ()
    posts: tuple[Post, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
