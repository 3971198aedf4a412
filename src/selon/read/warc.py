"""Web archives (WARC), record by record: the pages among the answers that a crawler got."""

from collections.abc import Iterator
from typing import Any

from ..errors import InputError
from .dates import iso
from .forward import Forward
from .item import Draft, Found, Item, Unread, buffered
from .options import Options

_PAGES = ("text/html", "application/xhtml+xml")


def read(item: Item, options: Options) -> Iterator[Found]:
    """Each page as an item with its URL and the day of its fetching as known. Raises InputError where it breaks."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    count = pages = 0
    try:
        for record in ArchiveIterator(
            Forward(item.stream), record_types=WarcRecordType.response | WarcRecordType.resource, auto_decode="all"
        ):
            count += 1
            if _is_page(record):
                pages += 1
                yield _page(record, item, options)
        if not pages:
            raise InputError(f"none of the {count} answers in this archive is a page")
    except (OSError, ValueError) as error:
        raise InputError(f"the archive breaks behind record {count} ({error}); what came before was read") from error


def _is_page(record: Any) -> bool:
    if record.http_headers is not None and record.http_headers.status_code != 200:
        return False
    kind = record.http_content_type or record.headers.get("Content-Type") or ""
    return kind.split(";")[0].strip().lower() in _PAGES


def _page(record: Any, item: Item, options: Options) -> Found:
    url = record.headers.get("WARC-Target-URI")
    name = record.record_id.removeprefix("<").removesuffix(">") or str(record.stream_pos)
    content = record.reader.read(options.max_size + 1)
    if len(content) > options.max_size:
        return Unread(f"{item.source}#{name}", f"the page is larger than {options.max_size / 1e6:g} MB")
    known = Draft(url=url.strip("<> ") if url else None, fetched=iso(record.headers.get("WARC-Date")))
    return item.member(name, buffered(content), known)
