"""Records as one self-contained web page: no script, nothing fetched, everything from outside escaped."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files
from itertools import chain

from ..model import Record
from . import Screen
from .lists import Entry, Listing, header, listings, visible
from .marks import Mark, Segment, marks, segments

_LEGEND = {
    "content": "said",
    "source": "source",
    "cue": "cue",
    "time": "time",
    "place": "place",
    "event": "event",
    "party": "actor or recipient",
    "aside": "not the article",
}


def render(records: Iterable[Record], screen: Screen) -> Iterator[str]:
    """The page in pieces, an article for each record."""
    style = (files("selon.show") / "page.css").read_text("utf-8")
    rest = iter(records)
    first = next(rest, None)
    yield (
        '<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_safe(_title(first))}</title>\n<style>\n{style}</style>\n</head>\n<body>\n{_legend()}\n"
    )
    for number, record in enumerate([] if first is None else chain([first], rest), 1):
        yield _article(record, f"r{number}-")
    yield "</body>\n</html>\n"


def _title(first: Record | None) -> str:
    """What the page is about: the first dispatch's headline, else the line that it begins with."""
    if first is None:
        return "selon"
    begin = first.dispatch.title or first.dispatch.text.strip().partition("\n")[0]
    return f"{' '.join(begin.split())[:80]} – selon"


def _legend() -> str:
    names = "\n".join(f'<span class="{kind}">{name}</span>' for kind, name in _LEGEND.items())
    return f'<p class="legend">{names}</p>'


def _article(record: Record, prefix: str) -> str:
    lists = "\n".join(_listing(listing, prefix) for listing in listings(record))
    return f'<article>\n{_header(record)}\n<div class="text">{_text(record, prefix)}</div>\n{lists}\n</article>\n'


def _header(record: Record) -> str:
    title = record.dispatch.title
    lines = header(record)[1 if title else 0 :]
    shown = [f"<h1>{_safe(title)}</h1>"] if title else []
    shown += [f'<p class="origin">{_safe(line)}</p>' for line in lines]
    url = record.dispatch.url or ""
    if url.startswith(("https://", "http://")):  # no other scheme may be clicked
        shown.append(f'<p class="origin"><a href="{_safe(url)}" rel="noreferrer">source</a></p>')
    return "\n".join(shown)


def _text(record: Record, prefix: str) -> str:
    text, found = visible(record.dispatch.text), marks(record)
    targets = _targets(found, prefix)
    return "".join(targets.get(s.start, "") + _segment(text, s) for s in segments(len(text), found))


def _targets(found: list[Mark], prefix: str) -> dict[int, str]:
    """For each fact an anchor where its first words stand, by offset."""
    first: dict[str, int] = {}
    for mark in found:
        if mark.of:
            first[mark.of] = min(mark.start, first.get(mark.of, mark.start))
    anchors: dict[int, str] = defaultdict(str)
    for fact, start in first.items():
        anchors[start] += f'<a id="{_safe(prefix + fact)}"></a>'
    return anchors


def _segment(text: str, segment: Segment) -> str:
    words = _safe(text[segment.start : segment.end])
    if not segment.marks:
        return words
    classes = " ".join(sorted({mark.kind for mark in segment.marks}))
    notes = "; ".join(dict.fromkeys(mark.note for mark in segment.marks))
    return f'<span class="{classes}" title="{_safe(notes)}">{words}</span>'


def _listing(listing: Listing, prefix: str) -> str:
    entries = "\n".join(_entry(entry, prefix) for entry in listing.entries)
    return f"<h2>{listing.heading}</h2>\n<ul>\n{entries}\n</ul>"


def _entry(entry: Entry, prefix: str) -> str:
    link = f'<a href="#{_safe(prefix + entry.id)}">{_safe(entry.id)}</a> ' if entry.id else ""
    label = f"<small>{_safe(entry.label)}</small> " if entry.label else ""
    return f"<li>{link}{label}{_safe(entry.words)}</li>"


def _safe(words: str) -> str:
    return escape(visible(words), quote=True)
