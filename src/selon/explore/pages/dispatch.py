"""A dispatch: its text in pieces, its facts in reading order, what was judged of them, its copies and revisions."""

from typing import Any

import msgspec

from ...model import Record
from ...store.answers import Where
from ...store.entry import Entry
from ...store.store import Store
from ...store.verdicts import Verdict, verdicts
from ..facts import Fact, facts
from ..marks import Piece, pieces
from ..page import Ask, Page
from ..safe import clip


class DispatchAsk(Ask, frozen=True, kw_only=True):
    """`key`: of the entry, or a dispatch's id."""

    key: str


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One entry. `verdicts`: by the record's id of the fact. `replaces`, `revisions`: earlier and later texts."""

    key: str
    headline: str | None
    record: Record
    facts: tuple[Fact, ...]
    pieces: tuple[Piece, ...]
    verdicts: dict[str, Verdict]
    copy_of: Where | None
    copies: tuple[Where, ...]
    replaces: tuple[Where, ...]
    revisions: tuple[Where, ...]


def gather(store: Store, ask: DispatchAsk) -> Reading:
    """The answer. Raises StoreError where there is no such entry."""
    entry = store.entry(ask.key)
    found = facts(entry.record, entry.who)
    same = [where for where in store.copies(entry.key) if where.key != entry.key]
    chain = store.revisions(entry.key)
    line = [where.key for where in chain]
    at = line.index(entry.key) if entry.key in line else 0
    return Reading(
        key=entry.key,
        headline=_headline(entry),
        record=entry.record,
        facts=found,
        pieces=pieces(entry.record),
        verdicts=said_of(found, verdicts(store, entry.record.dispatch.id)),
        copy_of=next((where for where in same if where.key == entry.copy_of), None),
        copies=tuple(where for where in same if where.key != entry.copy_of)[:50],
        replaces=tuple(chain[:at]),
        revisions=tuple(chain[at + 1 :]) if at < len(line) else (),
    )


def _headline(entry: Entry) -> str | None:
    """The first passage that is a headline, for a dispatch whose container gives no title."""
    text = entry.record.dispatch.text
    found = (text[passage.start : passage.end] for passage in entry.record.passages if passage.kind == "headline")
    return clip(next(found, "") or text.strip().partition("\n")[0], 140) or None


def said_of(found: tuple[Fact, ...], given: list[Verdict]) -> dict[str, Verdict]:
    """The last verdict on each fact: said of the same words, and of this fact where several stand there."""
    last: dict[str, Verdict] = {}
    for verdict in given:
        there = [fact for fact in found if (fact.kind, fact.start, fact.end) == verdict.place[1:]]
        same = [fact for fact in there if was(fact) == verdict.was] or (there if len(there) == 1 else [])
        last.update({fact.id: verdict for fact in same})
    return last


def was(fact: Fact) -> dict[str, str]:
    """What a fact says, as a verdict on it remembers."""
    told = {"speaker": fact.who[0].name if fact.who else "", "words": fact.words[:200]}
    label: dict[str, Any] = {"event": {"type": fact.label}, "position": {"stance": fact.label}}
    return {**told, **label.get(fact.kind, {})}


PAGE = Page("dispatch", "/dispatch/{key:path}", DispatchAsk, Reading, gather, "A dispatch with its facts.")
