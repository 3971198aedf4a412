"""When a page was published and changed: by JSON-LD and meta first, then marked times, the URL, visible dates."""

import re
from collections.abc import Iterable
from typing import Any

from ..dates import iso, moment
from .linked import Linked
from .meta import Meta
from .visible import day

_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "publication_date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc:date.created",
    "dc.date", "dc:date", "dcterms.date", "citation_publication_date", "citation_date", "bepress_citation_date",
    "pubdate", "publish-date", "publishdate", "date", "cxenseparse:recs:publishtime",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified",
    "dc:date.modified", "last-modified", "lastmod", "revised",
)  # fmt: skip
_URL = re.compile(r"/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/_.-]|$)")
_MIDNIGHT = re.compile(r"T00:00:00")
_OLDEST = "1990"


def published(tree: Any, meta: Meta, linked: Linked, url: str | None, before: str | None) -> str | None:
    """When the article came out; `before` is a moment that it cannot be later than.

    The first source that gives a day is believed; sources that agree with it may add time and zone.
    """
    said = [linked.first("datePublished"), *meta.all(*_PUBLISHED), *_marked(tree, "datePublished", "published")]
    stated = _possible(said, before)
    if not stated:
        stated = _possible([_in_url(url), day(tree)], before)
    return _fullest(stated)


def modified(tree: Any, meta: Meta, linked: Linked, before: str | None) -> str | None:
    """When the article was last changed: the latest of all that is stated."""
    said = [linked.first("dateModified"), *meta.all(*_MODIFIED), *_marked(tree, "dateModified", "updated")]
    stated = _possible(said, before)
    return max(stated, key=lambda each: (moment(each) or moment(_OLDEST + "-01-01"), len(each)), default=None)


def _marked(tree: Any, prop: str, name: str) -> list[str | None]:
    """Times that markup calls by this property or class; `pubdate` is how HTML 5 once called the first."""
    query = (
        f"//*[@itemprop='{prop}' or contains(concat(' ', @class, ' '), ' {name} ')][@datetime or @title or @content]"
    )
    found = list(tree.xpath(query))[:20]
    if prop == "datePublished":
        found += list(tree.xpath("//time[@pubdate and @datetime]"))[:5]
    return [each.get("datetime") or each.get("content") or each.get("title") for each in found]


def _in_url(url: str | None) -> str | None:
    found = _URL.search(url or "")
    return f"{found[1]}-{found[2]}-{found[3]}" if found else None


def _possible(said: Iterable[str | None], before: str | None) -> list[str]:
    """Dates that can be: not before the web, not behind the day that the page was fetched."""
    told = [_day_only(each) for each in map(iso, said) if each]
    return [each for each in told if each > _OLDEST and (not before or each[:10] <= before[:10])]


def _day_only(told: str) -> str:
    """Midnight to the second is how programs write a day without a time."""
    return told[:10] if _MIDNIGHT.search(told) else told


def _fullest(stated: list[str]) -> str | None:
    same = [each for each in stated if each[:10] == stated[0][:10]]
    return max(same, key=lambda each: (len(each) > 10) + (len(each) > 19), default=None)
