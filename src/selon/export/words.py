"""Strings from the web made fit for a format: none of them may break a line, a cell, a tag or a path."""

import re
from collections.abc import Iterable
from hashlib import blake2b

from ..model import Span

_UNFIT = re.compile("[\0\ud800-\udfff]")
# XML 1.0 allows no control characters but these three, no halves of characters, and not the last two of the plane.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]+")
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST = 80  # characters of a file's name without its ending

UNREADABLE = "\ufffd"


def plain(text: str) -> str:
    """The text as UTF-8 can hold it and databases accept it; the length, hence every offset, stays the same."""
    return text if text.isascii() and "\0" not in text else _UNFIT.sub(UNREADABLE, text)


def line(text: str) -> str:
    """The text on one line: each run of white space and control characters is one space."""
    return _BREAKS.sub(" ", plain(text)).strip()


def xml(text: str) -> str:
    """A label for XML: on one line, without characters that XML forbids."""
    return _NOT_XML.sub("", line(text))


def quoted(text: str, spans: Iterable[Span]) -> str:
    """The words of the spans, on one line, with " … " where something was left out between them."""
    return " … ".join(line(text[span.start : span.end]) for span in spans)


def file_name(key: str) -> str:
    """A name for a file that means nothing to a file system or a shell, and is another one for another key."""
    safe = _UNSAFE.sub("_", key).strip("._-")[:_LONGEST]
    return safe if safe == key else f"{safe or 'dispatch'}-{digest(key, 4)}"


def digest(words: str, size: int = 8) -> str:
    """The same short name in hexadecimal digits for the same words, wherever they are met."""
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()
