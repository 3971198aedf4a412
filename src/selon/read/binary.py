"""Tells files that are no plain text by their first bytes, and what to do with each."""

import re

_SAVE = "save it as plain text first"
_UNPACK = "unpack it first"
_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF", "extract its text first, for example with pdftotext"),
    (b"PK\x03\x04", "a ZIP archive or an office document", f"{_UNPACK}, or {_SAVE}"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document", _SAVE),
    (b"{\\rtf", "a rich-text document (RTF)", _SAVE),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"BZh", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a zstd archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"\x89PNG\r\n\x1a\n", "an image", "type or recognise its text first"),
    (b"\xff\xd8\xff", "an image", "type or recognise its text first"),
    (b"GIF8", "an image", "type or recognise its text first"),
    (b"SQLite format 3\x00", "a database", "export its texts first"),
    (b"\x7fELF", "a program", "name a text"),
)
_MARKUP = re.compile(r"\s*<(?:!doctype html|html|\?xml|rss|feed)\b", re.IGNORECASE)
# Tab, line feed, vertical tab, form feed and carriage return lay text out; wires still send
# STX, ETX and their like around a dispatch, so a few of the others are let through.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_TOO_MANY = 0.01
_SAMPLE = 100_000  # characters; enough to judge by


def foreign(content: bytes) -> str | None:
    """What a file is, and the remedy, when its first bytes say that it is not text; else None."""
    for signature, kind, remedy in _SIGNATURES:
        if content.startswith(signature):
            return f"this is {kind}, not plain text; {remedy}"
    return None


def garbled(text: str) -> str | None:
    """Why decoded characters are no plain text (control characters, markup); None when they are."""
    if "\0" in text:
        return "this is binary data (it holds NUL bytes), not plain text; name a text"
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > 2 + _TOO_MANY * len(sample):
        return "this is binary data (it is full of control characters), not plain text; name a text"
    if _MARKUP.match(sample):
        return "this is a web page or XML, not plain text; save the article's text first"
    return None
