"""Positions as statements of the type "DNA Statement": who (person, organization) is for or against what (concept).

What is said without a stance, and the condition of a position, are notes of the type "Annotation". Dispatches without
a day are dated 1970-01-01, since DNA has no document without a date.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

from ...errors import OptionError
from ...model import Dispatch, Position, Span
from ...store.entry import Entry
from ..days import day_of
from ..options import Options
from ..words import line
from .content import Content, start
from .document import Document, document

_AGREES = {"for": 1, "against": 0, "conditional": 1}
_LONGEST = 190  # characters of a short text


def write(entries: Iterable[Entry], out: Path, _: Options) -> int:
    """Write a database with a document for each dispatch; the number of documents."""
    count = 0
    try:
        with closing(sqlite3.connect(out)) as database:
            database.executescript((files("selon") / "export" / "dna" / "schema.sql").read_text("utf-8"))
            content = start(database)
            for entry in entries:
                _write(content, entry)
                count += 1
            database.commit()
    except sqlite3.Error as error:
        raise OptionError(f"out: the database cannot be written ({error})") from error
    return count


def _write(content: Content, entry: Entry) -> None:
    shown = document(entry.record.dispatch.text)
    number = _document(content, entry, shown)
    for position in entry.record.positions:
        _position(content, entry, number, shown, position)
    for statement in entry.record.statements:
        who = entry.who.get(statement.speaker or "")
        words = f"{line(who.name) if who else '?'}: {statement.act}"
        for span in statement.content:
            _note(content, number, shown, span, words)


def _document(content: Content, entry: Entry, shown: Document) -> int:
    dispatch = entry.record.dispatch
    return content.document(
        title=_short(dispatch.title or shown.text) or entry.key,
        text=shown.text,
        author=_short(dispatch.author or ""),
        source=_short(dispatch.outlet or dispatch.agency or dispatch.source or ""),
        notes=f"{entry.key} {line(dispatch.url or '')}".strip(),
        date=_seconds(dispatch),
    )


def _position(content: Content, entry: Entry, number: int, shown: Document, one: Position) -> None:
    begin, stop = shown.place(one.evidence)
    who = entry.who.get(one.actor)
    actor = next((actor for actor in entry.record.actors if actor.id == one.actor), None)
    if begin >= stop or who is None or actor is None:
        return
    name = _short(who.name)
    person, organization = (name, _behind(entry, actor.of)) if actor.type == "person" else ("", name)
    concept = _short(_concept(entry, one))
    content.stance(number, begin, stop, (person, organization, concept), _AGREES[one.stance], actor.type)
    if one.condition:
        _note(content, number, shown, one.evidence, f"{name}: {one.stance}, {line(one.condition)}")


def _concept(entry: Entry, position: Position) -> str:
    """The proposal's words as the record first gives them for the issue, so that one issue is one concept."""
    return next(one.proposal for one in entry.record.positions if one.issue == position.issue)


def _behind(entry: Entry, actor: str | None) -> str:
    """Whom a person acts for."""
    who = entry.who.get(actor or "")
    return _short(who.name) if who else ""


def _note(content: Content, number: int, shown: Document, span: Span, words: str) -> None:
    begin, stop = shown.place(span)
    if begin < stop:
        content.annotation(number, begin, stop, words)


def _short(words: str) -> str:
    return line(words)[:_LONGEST].rstrip()


def _seconds(dispatch: Dispatch) -> int:
    """Seconds since 1970 of the local time that the dispatch gives: DNA has no time zones."""
    try:
        when = datetime.fromisoformat(dispatch.published or "")
    except ValueError:
        when = datetime.fromisoformat(day_of(dispatch.published) or "1970-01-01")
    return int(when.replace(tzinfo=UTC).timestamp())
