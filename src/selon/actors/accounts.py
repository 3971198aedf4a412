"""Whose account a post is from: an actor of the dispatch, one of our tables, or one of its own."""

from ..cast import Cast
from ..context import Post
from ..lang.known import find_organisations
from ..lang.schema import OrganisationRow
from ..model import Actor, ActorType, Mention, Why
from .identity import same_person, words


def with_accounts(cast: Cast, posts: tuple[Post, ...]) -> Cast:
    """The cast with the owner of each post's account; `cast.accounts` tells who, by the post's offset."""
    actors, owners = list(cast.actors), {}
    for post in posts:
        owner = _known(post, actors)
        if owner is None:
            owner = _new(post, len(actors) + 1)
            actors.append(owner)
        owners[post.text_start] = owner.id
    return Cast(tuple(actors), cast.parts, owners, cast.members)


def _known(post: Post, actors: list[Actor]) -> Actor | None:
    """The actor of the dispatch that bears the account's name, or is the organisation that it names."""
    row = _organisation(post)
    names = {words(row.name), *(words(v) for v in (*row.variants, *row.acronyms))} if row else {words(post.name)}
    for actor in actors:
        if words(actor.name) in names or (actor.type == "person" and same_person(actor.name, post.name)):
            return actor
    return None


def _organisation(post: Post) -> OrganisationRow | None:
    hits = [hit for hit in find_organisations(post.name) if hit.end - hit.start > len(post.name) / 3]
    return hits[0].keys[0] if hits else None


def _new(post: Post, number: int) -> Actor:
    row = _organisation(post)
    kind: ActorType = row.type if row else "person" if len(post.name.split()) in {2, 3} else "organisation"
    return Actor(
        id=f"a{number}",
        name=row.name if row else post.name,
        type=kind,
        qid=row.qid or None if row else None,
        mentions=(Mention(start=post.account_start, end=post.account_end, form="name"),),
        why=Why(rule="actors/account"),
    )
