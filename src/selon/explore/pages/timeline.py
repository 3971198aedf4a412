"""Timeline: how much is said, done and stood for over time, and the single facts, newest first."""

from collections.abc import Callable
from typing import Any

import msgspec

from ...errors import OptionError, StoreError
from ...store.answers import Moment
from ...store.entry import Who
from ...store.store import Store
from ...store.wanted import Wanted
from ..counted import by_month
from ..draw.bars import Bars, bars
from ..page import Page, Paged, or_none
from .actors import KINDS

_ROLES = {"statement": "speaker", "event": "actor", "position": "holder"}


class TimelineAsk(Paged, frozen=True, kw_only=True):
    """`show`: statement, event or position; empty for all of them. `actor`: an id or a name."""

    show: str = ""
    actor: str = ""
    since: str = ""
    until: str = ""


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """Counts by month, and moments. `actor`: whose they are, None for everybody's."""

    actor: Who | None
    chart: Bars
    items: tuple[Moment, ...]
    next: str | None


def gather(store: Store, ask: TimelineAsk) -> Timeline:
    """The answer. Raises OptionError for what can't be shown, and StoreError."""
    if ask.show and ask.show not in KINDS:
        raise OptionError(f"show: '{ask.show}' is none of {', '.join(KINDS)}")
    actor = who_is(store, ask.actor) if ask.actor else None
    wanted = Wanted(copies=False, **or_none({"since": ask.since, "until": ask.until}))
    counted = {
        month: kinds for month, kinds in by_month(store, actor.id if actor else None).items() if _within(month, ask)
    }
    items, after = _moments(store, ask, wanted, actor)
    return Timeline(actor=actor, chart=bars(counted, (ask.show,) if ask.show else KINDS), items=items, next=after)


def _within(month: str, ask: TimelineAsk) -> bool:
    """Whether a month lies in the time asked for, as exactly as both are known."""
    return (not ask.since or month >= ask.since[: len(month)]) and (
        not ask.until or month[: len(ask.until)] <= ask.until
    )


def who_is(store: Store, asked: str) -> Who:
    """The actor with this id, else the one with this name that is in most dispatches. Raises OptionError."""
    try:
        known = store.actor(asked).actor
    except StoreError:
        found = store.actors(name=asked, limit=1).items
        if not found:
            raise OptionError(f"actor: nobody is called '{asked}'; /actors lists names") from None
        known = found[0]
    return Who(id=known.id, name=known.name)


def _moments(
    store: Store, ask: TimelineAsk, wanted: Wanted, actor: Who | None
) -> tuple[tuple[Moment, ...], str | None]:
    after = ask.after or None
    if actor and not ask.show:
        page = store.timeline(actor.id, wanted, limit=ask.limit, after=after)
        return page.items, page.next
    show = ask.show or "statement"
    whose = {"speaker" if show == "statement" else "actor": actor.id} if actor else {}
    questions: dict[str, Callable[..., Any]] = {
        "statement": store.statements,
        "event": store.events,
        "position": store.positions,
    }
    found = questions[show](msgspec.structs.replace(wanted, **whose), limit=ask.limit, after=after)
    moments = (Moment(day=fact.day, role=_ROLES[show], **{show: fact}) for fact in found.items)
    return tuple(moments), found.next


PAGE = Page("timeline", "/timeline", TimelineAsk, Timeline, gather, "Facts over time.")
