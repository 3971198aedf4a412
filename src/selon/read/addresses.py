"""Addresses of pages and feeds, fetched when the caller has asked for it."""

from datetime import UTC, datetime

from ..errors import InputError
from .item import Draft, Item, buffered
from .options import Options

ASK = "addresses are fetched only when you ask for it: add --fetch"


def is_address(source: str) -> bool:
    """Whether a source is an address on the web rather than a path."""
    return source.lower().startswith(("http://", "https://"))


def fetched(url: str, options: Options, known: Draft | None = None, depth: int = 0) -> Item:
    """What lies at an address. Raises InputError when that may not or cannot be fetched."""
    if not options.fetch:
        raise InputError(ASK)
    from .web.client import client

    answer = client(options.allow_private, options.pause).get(url, options.max_size)
    now = Draft(url=answer.url, fetched=datetime.now(UTC).isoformat(timespec="seconds"))
    return Item(source=url, stream=buffered(answer.content), known=(known or Draft()).filled(now), depth=depth)
