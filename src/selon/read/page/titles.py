"""The headline of a page: as its readers see it, without the name of the site."""

import html
import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from .linked import Linked
from .meta import Meta

_LONGEST = 1000
_SHARE = 0.4  # of the title in the head that a heading must fill to be the same headline
_TAIL = re.compile(r"\s+[|–—·•»:-]+\s+")
_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def title(tree: Any, meta: Meta, linked: Linked) -> str | None:
    """The headline. The head of the page says which of the headings is meant, where they agree."""
    headline = linked.first("headline")
    named = meta.first("og:title", "twitter:title", "dc.title", "dc:title") or headline
    head = named or next((words(each) for each in tree.iter("title") if not _drawn(each)), None)
    headings = [words(each) for each in tree.iter("h1")][:20]
    if head is None:
        return next(filter(None, headings), None)
    shown = [each for each in (*headings, headline or "") if _within(each, head)]
    if shown:
        return _clean(max(shown, key=len))
    return _clean(_bare(head, sites(meta, linked), certain=named is not None))


def sites(meta: Meta, linked: Linked) -> list[str]:
    """Names under which the site goes."""
    return [*meta.all("og:site_name", "application-name", "apple-mobile-web-app-title"), *linked.names("publisher")]


def words(element: Any) -> str:
    """The text of an element on one line."""
    return " ".join("".join(element.itertext())[:_LONGEST].split())


def _drawn(element: Any) -> bool:
    """Whether it is the title of a drawing, which pages hold by the hundred."""
    return any(above.tag == "svg" for above in element.iterancestors())


def _within(heading: str, head: str) -> bool:
    one, other = folded(heading), folded(head)
    return bool(one) and one in other and len(one) >= _SHARE * len(other)


def _bare(head: str, names: Iterable[str], certain: bool) -> str:
    """The title without " - Site" at its end; without any tail where it stood in `title` alone."""
    breaks = [(found.start(), folded(head[found.end() :])) for found in _TAIL.finditer(head)]
    known = [folded(name) for name in names if folded(name)]
    for start, tail in breaks:
        if any(tail in name or (name in tail and len(tail) < 2 * len(name)) for name in known):
            return head[:start]
    return head[: breaks[-1][0]] if breaks and not certain else head


def _clean(title: str) -> str | None:
    return " ".join(html.unescape(title).split()) or None


def folded(title: str) -> str:
    """A title without what typesetting changes: marks, spaces, case."""
    flat = unicodedata.normalize("NFKC", html.unescape(title)).translate(_MARKS)
    return re.sub(r"\s+", "", flat).casefold()
