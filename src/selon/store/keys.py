"""Keys of entries, ids of actors and issues before linking, and days that can be compared."""

import re
from datetime import date
from hashlib import blake2b

from ..model import Actor, Dispatch, Position
from .words import folded, words

_ISO = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_WEEK = re.compile(r"(\d{4})-W(\d\d)", re.ASCII)
_LONGEST = 80  # letters of a name in an id
_INDEXED = 600  # characters, of up to four bytes
_DIGEST = 8  # bytes


def digest(*pieces: str) -> str:
    """16 hexadecimal digits that stand for some texts in order."""
    content = "\x1f".join(pieces).encode("utf-8", "surrogatepass")
    return blake2b(content, digest_size=_DIGEST).hexdigest()


def short(text: str | None) -> str | None:
    """A text that an index can hold: PostgreSQL's take 2,704 bytes. A longer one ends in its digest."""
    return text if text is None or len(text) <= _INDEXED else f"{text[: _INDEXED - 17]}…{digest(text)}"


def entry_key(dispatch: Dispatch) -> str:
    """The key of an entry: from the dispatch's id, which is its text's, and where it was found."""
    return digest(dispatch.id, dispatch.url or dispatch.source or "")


def member(key: str, local: str) -> str:
    """How the ledger names an actor, an event, a statement, a position's issue or an account of an entry."""
    return f"{key}:{local}"


def actor_base(actor: Actor, key: str) -> str:
    """The id of an actor before linking; an actor that is nowhere named is nobody but itself."""
    if actor.qid:
        return actor.qid
    if actor.iso3 and actor.type == "country":
        return actor.iso3
    named = any(mention.form == "name" for mention in actor.mentions)
    name = folded(actor.name).replace(" ", "-")[:_LONGEST]
    return f"{actor.type}.{name}" if named and name else member(key, actor.id)


def issue_base(position: Position) -> str:
    """The id of an issue before linking: the same wording of the proposal, forms of words aside."""
    return f"i{digest(' '.join(word.stem for word in words(position.proposal)))}"


def day(*values: str | None) -> str:
    """The first of the values that is a day, a month, a year or a week (its Monday), as exact as it is; else ""."""
    for value in values:
        found = _ISO.match(value or "")
        if week := _WEEK.match(value or ""):
            return _monday(int(week[1]), int(week[2])) or found[0] if found else ""
        if found:
            return found[0]
    return ""


def _monday(year: int, week: int) -> str | None:
    try:
        return date.fromisocalendar(year, week, 1).isoformat()
    except ValueError:
        return None
