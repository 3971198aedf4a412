"""XML from strangers, parsed safely: no entities of its own, no network, limits on size and depth."""

import re
from collections.abc import Iterator
from html.entities import name2codepoint
from typing import Any

from lxml import etree

from ..errors import InputError
from .item import Found, Item
from .options import Options

_ENTITY = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z]{2,8});")
_HOSTILE = tuple("<!ENTITY".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def read(item: Item, options: Options) -> Iterator[Found]:
    """XML whose root no reader knows. Raises InputError that names the root."""
    root = parsed(item.content(options.max_size))
    known = "RSS, Atom, sitemaps, NewsML-G2 and NITF are read"
    raise InputError(f"this is XML with the root '{local(root)[:40]}', which no reader knows; {known}")
    yield  # a reader is a generator


def parsed(content: bytes) -> Any:
    """The root element. Raises InputError for broken XML, for entities of its own, and for what is too deep."""
    check(content)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content.lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError(f"this XML is broken: {str(error)[:200]}") from error
    if root is None:
        raise InputError("this XML holds no element")
    return root


def mended(content: bytes) -> bytes:
    """The same XML, well-formed: what is open is closed, what is too deep is left out. Raises InputError.

    Feeds are often broken, and libraries that read them all the same take minutes over hostile ones.
    """
    check(content)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True, remove_comments=True
    )
    root = etree.fromstring(_ENTITY.sub(_numbered, content.lstrip()), parser)
    if root is None:
        raise InputError("this XML is broken from its beginning")
    mended_: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return mended_


def _numbered(found: "re.Match[bytes]") -> bytes:
    """An entity of HTML, which XML does not know, as a number."""
    name = found[1].decode("ascii")
    return f"&#{name2codepoint[name]};".encode() if name in name2codepoint else b""


def check(content: bytes) -> None:
    """Raises InputError for XML that defines entities of its own."""
    if any(words in content for words in _HOSTILE):
        raise InputError("this XML defines entities, which could make it grow without bounds; expand them first")


def local(element: Any) -> str:
    """An element's name without its namespace."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def below(element: Any, *path: str) -> list[Any]:
    """The elements that a path of local names leads to; "*" stands for any, a leading "//" for any depth."""
    steps = "/".join(f"*[local-name()='{step}']" for step in path)
    found: list[Any] = element.xpath(f".//{steps}")
    return found


def first(element: Any, *path: str) -> Any:
    """The first of those elements, or None."""
    return next(iter(below(element, *path)), None)


def words(element: Any) -> str | None:
    """The text of an element on one line; None where there is none."""
    if element is None:
        return None
    return " ".join("".join(element.itertext()).split()) or None
