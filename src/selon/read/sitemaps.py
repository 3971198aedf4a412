"""Sitemaps: lists of addresses, which are fetched when the caller has asked for it."""

from collections.abc import Iterator
from typing import Any

from ..errors import InputError
from .addresses import fetched
from .dates import iso
from .item import Draft, Found, Item, Unread
from .options import Options
from .xml import first, local, parsed, words

_MOST = 50_000  # by the format's own definition


def read(item: Item, options: Options) -> Iterator[Found]:
    """The pages that a sitemap lists, or the sitemaps of an index. Raises InputError unless asked to fetch."""
    root = parsed(item.content(10 * options.max_size))
    if local(root) == "sitemapindex" and item.depth:
        raise InputError("this index of sitemaps stands in another, which the format rules out")
    entries = [each for each in root if local(each) in ("url", "sitemap")][:_MOST]
    if not options.fetch:
        count = f"{len(entries)} address{'es' if len(entries) != 1 else ''}"
        raise InputError(f"this is a sitemap, a list of {count}; add --fetch to read what lies there")
    for entry in entries:
        yield from _entry(entry, item, options)


def _entry(entry: Any, item: Item, options: Options) -> Iterator[Found]:
    url = words(first(entry, "loc"))
    if not url:
        return
    try:
        yield fetched(url, options, _known(entry), item.depth + 1)
    except InputError as error:
        yield Unread(url, str(error))


def _known(entry: Any) -> Draft:
    """What a sitemap of news says of its pages."""
    news = first(entry, "news")
    if news is None:
        return Draft()
    return Draft(
        outlet=words(first(news, "publication", "name")),
        title=words(first(news, "title")),
        published=iso(words(first(news, "publication_date"))),
        language=words(first(news, "publication", "language")),
    )
