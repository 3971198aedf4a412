"""Web pages: the article's text, and what the page says about it."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from typing import Any

from lxml import html

from ..errors import InputError
from .item import Found, Item
from .markup import parsed, trim
from .options import Options
from .page.body import body, paragraphs
from .page.encoding import characters
from .page.facts import facts

_MOST = 25_000  # elements above which rules and extractor take minutes; articles have hundreds to thousands
_BEGINNING = 500


def read(item: Item, options: Options) -> Iterator[Found]:
    """The one article of a page. Raises InputError where there is none."""
    tree = parsed(characters(item.content(options.max_size)))
    if tree is None:
        raise InputError("this page is empty")
    trim(tree)
    large = sum(1 for _ in tree.iter()) > _MOST
    told = facts(_head(tree) if large else tree, item.known)  # before the text, which takes the tree apart
    text = paragraphs(tree) if large else body(tree)
    if not text:
        raise InputError("no article was found on this page; if it has one, save its text")
    yield replace(told, text=text)


def _head(tree: Any) -> Any:
    """A page with nothing but the beginning of its head."""
    alone = html.HtmlElement()
    alone.tag = "html"
    head = tree.find("head")
    alone.extend([] if head is None else deepcopy(list(head[:_BEGINNING])))
    return alone
