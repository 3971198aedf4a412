"""Embedded posts: what the owner of the account says."""

from ..cast import Cast
from ..context import Context, Post
from ..model import Cue, Span, Statement, Why


def read(cast: Cast, context: Context) -> list[Statement]:
    """A direct statement for each post; the dash before its signature, or the account, is the cue."""
    return [_statement(cast, context, post) for post in context.posts]


def _statement(cast: Cast, context: Context, post: Post) -> Statement:
    return Statement(
        id="",
        kind="direct",
        content=(Span(start=post.text_start, end=post.text_end),),
        cue=Cue(start=post.account_start, end=post.account_end, lemma="@"),
        source=Span(start=post.account_start, end=post.account_end),
        speaker=cast.accounts.get(post.text_start),
        date=_date(context, post),
        act="say",
        why=Why(rule="statements/post"),
    )


def _date(context: Context, post: Post) -> str | None:
    """The value of the date under the post."""
    return next((t.value for t in context.times if t.start == post.date_start), None)
