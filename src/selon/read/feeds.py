"""RSS and Atom, by feedparser: the full text of an entry where the feed has it, else its summary."""

import io
from collections.abc import Iterator
from typing import Any

from ..errors import InputError
from .dates import iso
from .item import Draft, Found, Item, Unread
from .markup import plain
from .options import Options
from .xml import mended

_MOST = 100_000


def read(item: Item, options: Options) -> Iterator[Found]:
    """A draft for each entry. Raises InputError for what is no feed, or an empty one."""
    import feedparser

    content = mended(item.content(options.max_size))
    feed = feedparser.parse(io.BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        why = feed.get("bozo_exception")
        raise InputError(f"no entries were found in this feed{f' ({why})' if why else ''}")
    outlet = _line(feed.feed.get("title"))
    language = (feed.feed.get("language") or "")[:2].lower() or None
    for number, entry in enumerate(feed.entries[:_MOST], 1):
        member = f"entry {number}"
        try:
            yield _entry(entry, member, Draft(outlet=outlet, language=language), item)
        except Exception as error:  # of hostile markup: that costs this entry alone
            yield Unread(f"{item.source}#{member}", f"it cannot be read ({type(error).__name__})")


def _entry(entry: Any, member: str, known: Draft, item: Item) -> Found:
    text = _text(entry)
    if not text.strip():
        return Unread(f"{item.source}#{member}", "this entry holds no text, only an address; read the page itself")
    updated = dict.get(entry, "updated")  # its own `get` answers with `published` where this is missing
    return Draft(
        text=text,
        member=member,
        url=entry.get("link") or None,
        outlet=_line((entry.get("source") or {}).get("title")) or known.outlet,
        author=_line(entry.get("author")),
        title=_line(entry.get("title")),
        published=iso(dict.get(entry, "published") or dict.get(entry, "created")) or iso(updated),
        modified=iso(updated),
        language=known.language,
    )


def _text(entry: Any) -> str:
    """The longest of what the feed gives as content, else the summary, without markup."""
    given = [each.get("value") or "" for each in entry.get("content") or []]
    return plain(max(given, key=len)) if any(given) else plain(entry.get("summary") or "")


def _line(said: str | None) -> str | None:
    return " ".join(plain(said).split())[:500] or None if said else None
