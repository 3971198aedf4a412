"""Whom an embedded post names. Its words are not parsed, so only names that mean one actor alone are read in it."""

from collections.abc import Iterator
from dataclasses import replace

from msgspec.structs import replace as with_fields

from ..cast import Cast
from ..context import Post
from ..lang.known import find_organisations
from ..lang.world import countries, country_lookup
from ..model import Actor, Mention, Why
from .identity import words


def with_named(cast: Cast, text: str, posts: tuple[Post, ...]) -> Cast:
    """The cast with the states and organisations that posts name: as further mentions, or as actors of their own."""
    actors = list(cast.actors)
    for post in posts:
        for actor in _named(text, post):
            at = next((at for at, other in enumerate(actors) if _is_same(actor, other)), None)
            if at is None:
                actors.append(with_fields(actor, id=f"a{len(actors) + 1}"))
            else:
                actors[at] = with_fields(actors[at], mentions=(*actors[at].mentions, *actor.mentions))
    return replace(cast, actors=tuple(actors))


def _named(text: str, post: Post) -> Iterator[Actor]:
    words_of_post = text[post.text_start : post.text_end]
    for hit in find_organisations(words_of_post):
        row, form = hit.keys[0], words_of_post[hit.start : hit.end]
        if len(hit.keys) == 1 and form not in row.ambiguous:
            yield _actor(post, hit.start, hit.end, name=row.name, type=row.type, qid=row.qid or None)
    for place in country_lookup().find(words_of_post):
        if len(place.keys) == 1:
            state = countries()[place.keys[0]]
            yield _actor(
                post, place.start, place.end, name=state.name, type="country", iso3=state.iso3, qid=state.qid or None
            )


def _actor(post: Post, start: int, end: int, **facts: str | None) -> Actor:
    mention = Mention(start=post.text_start + start, end=post.text_start + end, form="name")
    return Actor(id="", mentions=(mention,), why=Why(rule="actors/name"), **facts)  # type: ignore[arg-type]


def _is_same(one: Actor, other: Actor) -> bool:
    if one.iso3 or other.iso3:
        return one.iso3 == other.iso3
    return (one.qid is not None and one.qid == other.qid) or words(one.name) == words(other.name)
