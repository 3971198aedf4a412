"""Records as plain text: ⟦s1: …⟧ around what was said, (related) before what is not the article, lists below."""

import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..model import Record
from . import Screen
from .lists import Entry, header, listings, visible
from .marks import marks


def render(records: Iterable[Record], screen: Screen) -> Iterator[str]:
    """Each record as a block of lines no wider than the screen; a rule parts them."""
    for number, record in enumerate(records):
        rule = "\n" + "=" * min(screen.width, 72) + "\n\n" if number else ""
        yield rule + "\n".join(_lines(record, screen.width)) + "\n"


def _lines(record: Record, width: int) -> Iterator[str]:
    top = header(record)
    above = "".join(visible(line) + "\n" for line in top) + ("\n" if top else "")
    for line in (above + _marked(record).strip()).split("\n"):
        yield from textwrap.wrap(line.strip(), width, break_long_words=False, break_on_hyphens=False) or [""]
    for listing in listings(record):
        yield from ("", listing.heading.upper())
        indent = max(len(entry.id) for entry in listing.entries) + 2
        for entry in listing.entries:
            yield from _entry(entry, indent, width)


def _entry(entry: Entry, indent: int, width: int) -> list[str]:
    label = f"({entry.label}) " if entry.label else ""
    return textwrap.wrap(
        visible(label + entry.words).replace("\n", " "),
        max(width, indent + 10),
        initial_indent=entry.id.ljust(indent),
        subsequent_indent=" " * indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _marked(record: Record) -> str:
    """The text with brackets put in at the borders of statements and before asides."""
    opening: dict[int, str] = defaultdict(str)
    closing: dict[int, str] = defaultdict(str)
    for mark in sorted(marks(record), key=lambda m: m.start - m.end):  # the outer opens before the inner
        if mark.kind == "aside":
            opening[mark.start] += f"({mark.note.rpartition(' ')[2]}) "
        elif mark.kind == "content":
            opening[mark.start] += f"⟦{mark.of}: "
            closing[mark.end] += "⟧"
    shown, at = [], 0
    text = visible(record.dispatch.text)
    for border in sorted({*opening, *closing}):
        shown.append(text[at:border] + closing[border] + opening[border])
        at = border
    return "".join(shown) + text[at:]
