"""Bytes to text: Unicode by its marks, the encodings of Western Europe by charset-normalizer.

Line ends are kept. Only encodings that French was ever written in on the common systems are tried:
left to choose among a hundred, a detector takes a short text in Windows-1252 for a Central European
or a Macintosh one, and a wrong guess looks like text.
"""

import codecs
import re

from ..errors import InputError
from .binary import foreign, garbled

_MARKS = (  # UTF-32 before UTF-16, whose mark begins its own
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WESTERN = ["cp1252", "latin_1"]
# The letter œ and the euro sign of Latin-9 are ½ and ¤ in the other two, where no word holds them.
_LATIN_9 = re.compile(rb"[A-Za-z]\xbd|\xbd[a-z]|\xbc[a-z]|\xa4")
_C1 = re.compile(rb"[\x80-\x9f]")
_TRIED = "UTF-8, UTF-16, Windows-1252, Latin-1 and Latin-9"
_NOT_FRENCH = re.compile(r"[^\x00-\x7f€…‘’“”•–—œŒŸ«»\xa0°²³·½¼àâæçèéêëîïôùûüÿÀÂÆÇÈÉÊËÎÏÔÙÛÜñÑáíóúäöß]")
_MULTIBYTE = re.compile(rb"[\xc3\xc5][\x80-\xbf]|\xe2[\x80-\x82][\x80-\xbf]|\xc2[\xa0-\xbf]")


def decode(content: bytes) -> str:
    """The text in `content`, without a byte order mark. Raises InputError when it holds none."""
    if not content:
        raise InputError("the file is empty")
    if reason := foreign(content):
        raise InputError(reason)
    text = next((t for way in _WAYS if (t := way(content)) is not None), None)
    if text is None:
        raise InputError(f"this is no text in a known encoding; tried {_TRIED}; save it as UTF-8")
    if reason := garbled(text):
        raise InputError(reason)
    if not text.strip():
        raise InputError("the file holds nothing but white space")
    return text


def _marked(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding)
    return None


def _unmarked_utf16(content: bytes) -> str | None:
    """UTF-16 without a mark: in a text in Latin letters nearly every second byte is zero."""
    sample = content[:4000]
    zeros = sample[0::2].count(0), sample[1::2].count(0)
    most, least = max(zeros), min(zeros)
    if len(content) % 2 or most < 0.35 * len(sample) or least > 0.02 * len(sample):
        return None
    return _strictly(content, "utf-16-le" if zeros[1] == most else "utf-16-be")


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        what = f"this begins as {encoding.upper()} but breaks at byte {error.start} ({error.reason}); save it as UTF-8"
        raise InputError(what) from error


def _utf8(content: bytes) -> str | None:
    """UTF-8; a few broken bytes in what is clearly UTF-8 become U+FFFD, which a reader sees."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", "replace")
        return text if len(_MULTIBYTE.findall(content)) > 3 * text.count("\ufffd") else None


def _western(content: bytes) -> str | None:
    from charset_normalizer import from_bytes  # most texts are UTF-8 and never need it

    latin_9 = _LATIN_9.search(content) and not _C1.search(content)
    best = from_bytes(content, cp_isolation=["iso8859_15"] if latin_9 else _WESTERN).best()
    return str(best) if best else _french(content)


def _french(content: bytes) -> str | None:
    """Windows-1252 where all of it is French: detectors doubt texts of a few words full of accents."""
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return None if _NOT_FRENCH.search(text) else text


_WAYS = (_marked, _unmarked_utf16, _utf8, _western)  # the first that knows the content decides
