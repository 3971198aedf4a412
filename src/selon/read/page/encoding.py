"""The characters of a page: by its mark, as UTF-8, by what it declares, else as the Western encodings."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.I)
_HEAD = 4096
_BROKEN = 0.001  # share of bytes that may be broken in what is still UTF-8
# What browsers take these names for, since pages that declare them hold the wider set.
_WIDER = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}


def characters(content: bytes) -> str:
    """The page as text, without NUL characters; bytes that fit no encoding become U+FFFD."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace").replace("\0", "")
    content = content.replace(b"\0", b"")
    text = content.decode("utf-8", "replace")
    if text.count("\ufffd") <= _BROKEN * len(content):
        return text
    return content.decode(_declared(content), "replace")


def _declared(content: bytes) -> str:
    found = _DECLARED.search(content[:_HEAD])
    name = found[1].decode("ascii", "replace").lower() if found else "cp1252"
    try:
        codec = codecs.lookup(_WIDER.get(name, name))
    except LookupError:
        return "cp1252"
    return codec.name if codec.name not in ("utf-8", "utf-16", "utf-7") and _is_text(codec) else "cp1252"


def _is_text(codec: codecs.CodecInfo) -> bool:
    """Codecs like hex or zip are no encodings of characters."""
    return bool(getattr(codec, "_is_text_encoding", True))
