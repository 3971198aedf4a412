"""Web pages: the article's text, and what the page says about it."""

from collections.abc import Iterator

from .item import Draft, Found, Item
from .options import Options


def read(item: Item, options: Options) -> Iterator[Found]:
    """The one article of a page. Raises InputError where there is none."""
    from trafilatura import extract

    yield Draft(text=extract(item.content(options.max_size)) or "")
