"""Web pages: the article's text, and what the page says about it."""

from collections.abc import Iterator
from dataclasses import replace

from ..errors import InputError
from .item import Found, Item
from .markup import parsed, trim
from .options import Options
from .page.body import body
from .page.encoding import characters
from .page.facts import facts


def read(item: Item, options: Options) -> Iterator[Found]:
    """The one article of a page. Raises InputError where there is none."""
    tree = parsed(characters(item.content(options.max_size)))
    if tree is None:
        raise InputError("this page is empty")
    trim(tree)
    told = facts(tree, item.known)  # before the text, which takes the tree apart
    text = body(tree)
    if not text:
        raise InputError("no article was found on this page; if it has one, save its text")
    yield replace(told, text=text)
