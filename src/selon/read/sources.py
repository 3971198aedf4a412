"""Everything that can be read, to dispatches: the way from a path or an address to `Dispatch` or `Unread`."""

from collections.abc import Iterable, Iterator

from ..errors import InputError
from ..model import Dispatch
from ..registry import component
from .addresses import fetched, is_address
from .files import files, opened
from .item import Draft, Found, Item, Read, Unread
from .kinds import kind
from .options import Options
from .revisions import Revisions
from .text import finished

DEEPEST = 4  # containers in containers: a page in a WARC in a gzip in a ZIP


def dispatches(sources: Iterable[str], options: Options) -> Iterator[Dispatch | Unread]:
    """The dispatches in files, folders, addresses and on standard input ("-"), each when it is asked for.

    What cannot be read is an `Unread` and costs only itself. A text with the URL of an earlier one in the same
    stream names that one as `replaces`. Never raises on any content.
    """
    revisions = Revisions()
    for source in sources:
        for found in _found(source, options):
            yield found if isinstance(found, Unread) else revisions.linked(found)


def _found(source: str, options: Options) -> Iterator[Dispatch | Unread]:
    for name in [source] if is_address(source) else files(source):
        if isinstance(name, Unread):
            yield name
            continue
        try:
            item = fetched(name, options) if is_address(source) else opened(name)
        except InputError as error:
            yield Unread(name, str(error))
            continue
        with item.stream:
            yield from read(item, options)


def read(item: Item, options: Options) -> Iterator[Dispatch | Unread]:
    """All that is in an item, and in what lies in it."""
    try:
        for found in _reader(item)(item, options):
            yield from _taken(found, item, options)
    except InputError as error:
        yield Unread(item.source, str(error))
    except BaseException as error:  # a library stumbled over hostile bytes: that costs this item alone
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":  # of libraries in Rust
            raise
        yield Unread(item.source, f"it cannot be read ({type(error).__name__}: {error})")


def _reader(item: Item) -> Read:
    if item.depth > DEEPEST:
        raise InputError(f"it lies in {item.depth} containers, one in another; unpack the outer ones first")
    read: Read = component("source", kind(item.name, item.head()))
    return read


def _taken(found: Found, item: Item, options: Options) -> Iterator[Dispatch | Unread]:
    if isinstance(found, Item):
        yield from read(found, options)
    elif isinstance(found, Draft):
        yield _finished(found, item, options)
    else:
        yield found


def _finished(draft: Draft, item: Item, options: Options) -> Dispatch | Unread:
    source = f"{item.source}#{draft.member}" if draft.member else item.source
    try:
        return finished(draft.filled(item.known), options, source)
    except InputError as error:
        return Unread(source, str(error))
