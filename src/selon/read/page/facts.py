"""What a page says about itself: headline, outlet, author, address, language, dates."""

import re
from typing import Any
from urllib.parse import urljoin, urlsplit

from ..item import Draft
from . import when
from .linked import Linked
from .meta import Meta
from .titles import title, words
from .visible import is_elsewhere

_LONGEST = 300
_SIGNED = "//*[@rel='author' or @itemprop='author' or contains(@class, 'byline') or contains(@class, 'author')]"
_BY = re.compile(r"^[\s,|]*(?:par\s|auteurs?\s*:|by\s)\s*", re.I)
_TAG = re.compile(r"<[^<>]*>")
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d+[a-z_]*/(?=https?://)")


def facts(tree: Any, known: Draft) -> Draft:
    """A draft without a text. `known` is what the container says: the address it was fetched from, and when."""
    meta, linked = Meta(tree), Linked(tree)
    url = _url(meta, known.url)
    return Draft(
        url=url,
        outlet=_outlet(meta, linked),
        author=_author(tree, meta, linked),
        title=_plain(title(tree, meta, linked)),
        published=when.published(tree, meta, linked, url, known.fetched),
        modified=when.modified(tree, meta, linked, known.fetched),
        language=_language(tree, meta),
    )


def _outlet(meta: Meta, linked: Linked) -> str | None:
    """The name of the site; an address is none."""
    names = map(_plain, [*meta.all("og:site_name", "dc.publisher"), *linked.names("publisher")])
    return next((name.rstrip("/") for name in names if name and "://" not in name), None)


def _url(meta: Meta, fetched: str | None) -> str | None:
    """The canonical address, where it is on the same site as the one that was fetched or none is known."""
    stated = meta.links.get("canonical") or meta.first("og:url")
    full = _ARCHIVED.sub("", urljoin(fetched or "", stated.strip())) if stated else None
    if not full or not _is_article(full) or (fetched and _site(full) != _site(_ARCHIVED.sub("", fetched))):
        return fetched
    return full[:2000]


def _is_article(url: str) -> bool:
    """Whether it leads further than to the front page, which careless pages give for all their articles."""
    parts = urlsplit(url)
    return parts.scheme in ("http", "https") and bool(parts.path.strip("/") or parts.query)


def _site(url: str) -> str:
    return ".".join((urlsplit(url).hostname or "").split(".")[-2:])


def _author(tree: Any, meta: Meta, linked: Linked) -> str | None:
    """Those who signed, by name; addresses of profiles are no names."""
    stated = linked.names("author") or meta.all("author", "article:author", "dc.creator", "parsely-author")
    names = [name for name in map(_plain, stated) if name and "://" not in name and "www." not in name]
    if not names:
        names = [words(each) for each in tree.xpath(_SIGNED)[:20] if not is_elsewhere(each)][:1]
    signed = [_BY.sub("", name) for name in names if 2 < len(name) <= 100]
    return ", ".join(dict.fromkeys(signed)) or None


def _language(tree: Any, meta: Meta) -> str | None:
    stated = tree.get("lang") or meta.first("content-language", "og:locale", "dc.language", "language") or ""
    found = re.match(r"[A-Za-z]{2}(?=[-_]|$)", stated.strip())
    return found[0].lower() if found else None


def _plain(said: str | None) -> str | None:
    """Words without markup and line breaks, of a bearable length."""
    return " ".join(_TAG.sub(" ", said).split())[:_LONGEST] or None if said else None
