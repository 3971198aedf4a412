"""Markup to text, where all of it is the article, as in feeds and wires: a blank line between paragraphs."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html

BLOCKS = frozenset(
    "address article aside blockquote body center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header "
    "hl1 hl2 hr html li main media nav ol p pre section table tbody td tfoot th thead tr ul block media-caption "
    "quote list item cell row head".split()
)
_SILENT = frozenset("script style noscript template title svg iframe object button select textarea".split())
_BREAKS = frozenset({"br", "lb"})
_SPACE = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")
_SPACES, _AROUND, _GAP = re.compile(r" {2,}"), re.compile(r" *\n *"), re.compile(r"\n{3,}")
_UNSEEN = dict.fromkeys(map(ord, "\xad\u200b\u2060\ufeff"))  # where a word may be broken: no part of it
_LONGEST = 5000  # characters of an attribute
_ENTITY = re.compile(r"&#?\w+;")


def plain(markup: str) -> str:
    """The text of a fragment; what holds no tag and no entity comes back as it is."""
    if "<" not in markup and not _ENTITY.search(markup):
        return markup
    tree = parsed(markup)
    body = tree.find("body") if tree is not None else None
    return "" if body is None else text_of(body)


def parsed(markup: str) -> Any:
    """The tree of a page or fragment; None where there is nothing in it."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False, no_network=True, remove_comments=True)
    clean = markup.replace("\0", "").encode("utf-8", "replace")
    try:
        return html.document_fromstring(clean, parser=parser)
    except etree.ParserError:
        return None


def trim(tree: Any) -> None:
    """Cut attributes of absurd length, which every rule about classes would search through."""
    for element in tree.iter(etree.Element):
        for name, value in element.items():
            if len(value) > _LONGEST:
                element.set(name, value[:_LONGEST])


def text_of(tree: Any) -> str:
    """The text below an element of HTML, NITF, NewsML or trafilatura's own, without scripts.

    A blank line stands between its blocks, a line end where a line is broken.
    """
    text = "".join(_pieces(tree)).translate(_UNSEEN)
    text = _AROUND.sub("\n", _SPACES.sub(" ", text))
    return _GAP.sub("\n\n", text).strip()


def _pieces(tree: Any) -> Iterator[str]:
    """Text and breaks in order; walked without recursion, since depth is the writer's choice."""
    silent = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        name = etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""
        quiet = not name or name in _SILENT
        begins = event == "start"
        silent += quiet * (1 if begins else -1)
        if silent or (not begins and element is tree):
            continue
        yield "\n\n" if name in BLOCKS else "\n" if begins and name in _BREAKS else ""
        yield _SPACE.sub(" ", (element.text if begins else element.tail) or "")
