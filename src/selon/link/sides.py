"""Both sides of a pair as people are shown them: what it is, where it stands, in which words."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..errors import StoreError
from ..model import Dispatch, Record
from ..store import link_questions as ask
from ..store.ledger import Kind
from ..store.store import Store

_BEFORE, _AFTER = 120, 160  # characters around what is shown
_GONE = "no longer in the database"


class Side(NamedTuple):
    """One of a pair: a line for what it is, and a line with its words for each place that is shown."""

    head: str
    words: tuple[str, ...]


def side(store: Store, kind: Kind, member: str) -> Side:
    """What a member of the ledger stands for."""
    if kind == "copy":
        return _entry(store, member)
    if ":" not in member:
        return _base(store, kind, member)
    key, _, local = member.rpartition(":")
    found = _told(store, key, kind, local)
    return found or Side(member, (_GONE,))


def _entry(store: Store, key: str) -> Side:
    record = _record(store, key)
    if record is None:
        return Side(key, (_GONE,))
    return Side(_where(record.dispatch), (_clean(record.dispatch.text[: _BEFORE + _AFTER]),))


def _base(store: Store, kind: Kind, base: str) -> Side:
    told = [_told(store, key, kind, local) for key, local in ask.standing(store, kind, base)]
    found = [one for one in told if one]
    if not found:
        return Side(base, ())
    return Side(found[0].head, tuple(words for one in found for words in one.words))


def _told(store: Store, key: str, kind: Kind, local: str) -> Side | None:
    record = _record(store, key)
    if record is None:
        return None
    teller = _TELLERS["event" if kind == "account" and local.startswith("e") else kind]
    for head, start, end in teller(record, local):
        return Side(head, (f"{_where(record.dispatch)}: {_around(record.dispatch.text, start, end)}",))
    return None


def _record(store: Store, key: str) -> Record | None:
    try:
        return store.entry(key).record
    except StoreError:
        return None


_Told = Iterator[tuple[str, int, int]]


def _actor(record: Record, local: str) -> _Told:
    for actor in record.actors:
        if actor.id == local:
            titles = [f"{office.title} {office.body or ''}".strip() for office in actor.offices]
            mention = actor.mentions[0] if actor.mentions else None
            start, end = (mention.start, mention.end) if mention else (0, 0)
            yield ", ".join(dict.fromkeys([actor.name, actor.type, *titles])), start, end


def _quotation(record: Record, local: str) -> _Told:
    for said in record.statements:
        if said.id == local and said.content:
            speaker = _name(record, said.speaker) if said.speaker else "nobody named"
            yield f"said by {speaker}", said.content[0].start, said.content[-1].end


def _event(record: Record, local: str) -> _Told:
    for done in record.events:
        if done.id == local:
            who = [_name(record, one.actor) for one in done.actors]
            whom = [_name(record, one.actor) for one in done.recipients]
            kind = " ".join(filter(None, (done.type, done.mode, f"({done.status})")))
            yield f"{kind}: {', '.join(who) or '?'} → {', '.join(whom) or '?'}", done.anchor.start, done.anchor.end


def _issue(record: Record, local: str) -> _Told:
    for held in record.positions:
        if held.issue == local:
            yield held.proposal, held.evidence.start, held.evidence.end


def _account(record: Record, local: str) -> _Told:
    for told in record.accounts:
        if told.id == local:
            at = record.dispatch.text.find(told.about)
            yield told.about, max(0, at), max(0, at) + len(told.about)


_TELLERS: dict[Kind, Callable[[Record, str], _Told]] = {
    "actor": _actor,
    "quotation": _quotation,
    "event": _event,
    "issue": _issue,
    "account": _account,
}


def _name(record: Record, local: str) -> str:
    return next((actor.name for actor in record.actors if actor.id == local), local)


def _where(dispatch: Dispatch) -> str:
    return ", ".join(filter(None, (dispatch.outlet, dispatch.published, dispatch.title or dispatch.url)))


def _around(text: str, start: int, end: int) -> str:
    """The words, marked, with some of the text before and behind."""
    before, behind = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    return _clean(f"{before}[{text[start:end]}]{behind}")


def _clean(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
