"""Wire XML: NewsML-G2 (items and messages of several items) and NITF, to drafts."""

from collections.abc import Iterator
from typing import Any

from ..errors import InputError
from .dates import iso
from .item import Draft, Found, Item, Unread
from .markup import text_of
from .options import Options
from .xml import below, first, local, parsed, words


def read(item: Item, options: Options) -> Iterator[Found]:
    """Every news item in the document. Raises InputError where there is none."""
    root = parsed(item.content(options.max_size))
    items = [root] if local(root) == "newsItem" else below(root, "newsItem")
    documents = [] if items else ([root] if local(root) == "nitf" else below(root, "nitf"))
    drafts = [newsml(each) for each in items] + [nitf(each) for each in documents]
    if not drafts:
        raise InputError("no news item is in this XML; NewsML-G2 (newsItem) and NITF are read")
    for number, draft in enumerate(drafts, 1):
        yield from _numbered(draft, number if len(drafts) > 1 else None, item)


def _numbered(draft: Draft, number: int | None, item: Item) -> Iterator[Found]:
    """Items without words, as of a picture, are told by their place."""
    from dataclasses import replace

    member = f"item {number}" if number else None
    if draft.text:
        yield replace(draft, member=member)
    else:
        source = f"{item.source}#{member}" if member else item.source
        yield Unread(source, "this news item holds no text (a picture, a video or a list)")


def newsml(item: Any) -> Draft:
    """What a NewsML-G2 item says: dates, agency and byline of its metadata, the text of its inline content."""
    inner = first(item, "contentSet", "inlineXML", "nitf")
    inside = nitf(inner) if inner is not None else Draft(text=_content(item))
    said = Draft(
        url=words(first(item, "contentMeta", "altId")) if _is_address(first(item, "contentMeta", "altId")) else None,
        agency=_called(first(item, "itemMeta", "provider")) or _called(first(item, "contentMeta", "infoSource")),
        author=words(first(item, "contentMeta", "by")) or _called(first(item, "contentMeta", "creator")),
        title=words(first(item, "contentMeta", "headline")) or words(first(item, "itemMeta", "title")),
        published=_day(item, "contentCreated") or _day(item, "firstCreated") or _day(item, "versionCreated"),
        modified=_day(item, "contentModified") or _day(item, "versionCreated"),
        language=_language(first(item, "contentMeta", "language")),
    )
    return said.filled(inside)


def _content(item: Any) -> str:
    inline = first(item, "contentSet", "inlineXML")
    if inline is not None:
        body = first(inline, "body")
        return text_of(inline if body is None else body)
    data = first(item, "contentSet", "inlineData")
    return "" if data is None else "".join(data.itertext()).strip()


def nitf(document: Any) -> Draft:
    """What a NITF document says; its headline, byline and dateline stand outside the text."""
    content = first(document, "body.content")
    return Draft(
        text="" if content is None else text_of(content),
        agency=words(first(document, "body.head", "distributor")) or _source(document),
        author=words(first(document, "byline")),
        title=words(first(document, "hl1")) or words(first(document, "head", "title")),
        published=_norm(first(document, "date.issue")) or _norm(first(document, "date.release")),
        modified=_norm(first(document, "date.release")),
    )


def _source(document: Any) -> str | None:
    copyrighted = first(document, "doc.copyright")
    return copyrighted.get("holder") if copyrighted is not None else None


def _called(element: Any) -> str | None:
    """The name of a provider: written out, or the end of its code, as in "nprov:AFP"."""
    if element is None:
        return None
    code = element.get("literal") or (element.get("qcode") or "").rpartition(":")[2]
    return words(first(element, "name")) or code or words(element)


def _day(item: Any, name: str) -> str | None:
    return iso(words(first(item, name)))


def _norm(element: Any) -> str | None:
    return iso(element.get("norm")) if element is not None else None


def _language(element: Any) -> str | None:
    return (element.get("tag") or "")[:2].lower() or None if element is not None else None


def _is_address(element: Any) -> bool:
    return (words(element) or "").startswith(("http://", "https://"))
