"""JSON: our own records and dispatches, ninjs, JSON Feed, and objects with a text under a usual name."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import msgspec

from ..errors import InputError
from . import ninjs
from .columns import columns
from .columns import draft as from_columns
from .item import Draft, Found, Item, Unread
from .lines import lines
from .options import Options


def read(item: Item, options: Options) -> Iterator[Found]:
    """One object, or a list of them. Raises InputError for what is no JSON."""
    whole = parsed(item.content(options.max_size))
    if isinstance(whole, dict) and "jsonfeed.org" in str(whole.get("version", "")):
        whole = whole.get("items")
    if not isinstance(whole, list):
        yield draft(whole, options)
        return
    for number, each in enumerate(whole, 1):
        yield _numbered(each, f"item {number}", item, options)


def read_lines(item: Item, options: Options) -> Iterator[Found]:
    """An object a line, one line at a time."""
    for number, line in enumerate(lines(item.stream, options.max_size), 1):
        member = f"line {number}"
        if line is None:
            yield Unread(f"{item.source}#{member}", f"the line is longer than {options.max_size / 1e6:g} MB")
        elif line.strip():
            yield _line(line, member, item, options)


def _line(line: bytes, member: str, item: Item, options: Options) -> Found:
    try:
        return _numbered(parsed(line), member, item, options)
    except InputError as error:
        return Unread(f"{item.source}#{member}", str(error))


def _numbered(found: Any, member: str, item: Item, options: Options) -> Found:
    try:
        return replace(draft(found, options), member=member)
    except InputError as error:
        return Unread(f"{item.source}#{member}", str(error))
    except Exception as error:  # of hostile objects: that costs this one alone
        return Unread(f"{item.source}#{member}", f"it cannot be read ({type(error).__name__})")


def parsed(content: bytes) -> Any:
    """JSON, parsed. Raises InputError for what is none, or is nested too deep."""
    try:
        return msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"))
    except RecursionError as error:
        raise InputError("this JSON is nested too deep") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(f"this is not JSON: {error}") from error


def draft(found: Any, options: Options) -> Draft:
    """What one object says. Raises InputError for what is no object or holds no text."""
    if not isinstance(found, dict):
        raise InputError("an object with a text was expected here")
    inner = found.get("dispatch")
    if isinstance(inner, dict):  # a record of ours
        found = inner
    if not options.columns and ninjs.is_ninjs(found):
        return ninjs.draft(found)
    return from_columns(found, columns(found, options))
