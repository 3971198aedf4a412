"""What a question asks for, and how long answers are paged."""

from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """Conditions that a fact or a dispatch must all meet; None asks for nothing.

    text: words in the small language of `query.py`: of dispatches in title and text, of statements in what is said,
        of positions in proposal and evidence, of events in the words they were read in, of accounts in `about`.
    speaker, actor, recipient: the id of an actor across dispatches, or a name. A name means every actor that has all
        its words in one of its names. speaker: of statements; of positions their holder; of events who claims them;
        of accounts who tells one side. actor: of events the doer; of all else as speaker. recipient: of events; of
        statements whom they are said to. Of a dispatch each must be true of one fact in it (speaker with kind and act,
        actor and recipient with type and status, speaker or actor with stance and issue); actor alone: named in it.
    since, until: 2015, 2015-09 or 2015-09-30, both included. A fact's day is its own date, else the dispatch's.
    outlet: as the dispatch names it, case and accents aside. place: a name, or the ISO 3166 alpha-3 code of a country.
    kind, act: of statements. type, status: of events. stance, issue: of positions; issue is an id.
    copies: whether entries whose text repeats another's are asked too. revisions: whether replaced ones are.
    """

    text: str | None = None
    speaker: str | None = None
    actor: str | None = None
    recipient: str | None = None
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    place: str | None = None
    kind: str | None = None
    act: str | None = None
    type: str | None = None
    status: str | None = None
    stance: str | None = None
    issue: str | None = None
    copies: bool = True
    revisions: bool = False


class Page(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """Some answers in order; `next` is what to give as `after` for those behind them, None at the end."""

    items: tuple[T, ...]
    next: str | None = None
