"""Tells what an item is: by its first bytes where these are unmistakable, else by the ending of its name."""

import re

_SIGNATURES = (
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"PAR1", "parquet"),
    (b"WARC/", "warc"),
)
PACKED = {".gz": "gzip", ".bz2": "bzip2", ".xz": "xz", ".zst": "zstd", ".zip": "zip"}
_ENDINGS = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".xml": "xml",
    ".rss": "feed",
    ".atom": "feed",
    ".nitf": "wire",
    ".newsml": "wire",
    ".warc": "warc",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".eml": "mail",
}
_ROOTS = {
    "html": "html",
    "rss": "feed",
    "feed": "feed",
    "RDF": "feed",
    "urlset": "sitemap",
    "sitemapindex": "sitemap",
    "newsItem": "wire",
    "newsMessage": "wire",
    "nitf": "wire",
}
_PROLOG = re.compile(rb"(?:\s+|<\?.*?\?>|<!--.*?-->|<!doctype(?:[^>\[]|\[.*?\])*>)*", re.S | re.I)
_TAG = re.compile(rb"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s/>]")
_MARKUP = re.compile(rb"\s*<(?:[!?]|/?[A-Za-z][\w:.-]*[\s/>])")
_WEB = frozenset("head body div p article section main header span table h1 h2 meta title script blockquote".split())
_LINES = re.compile(rb"\s*\{[^\n]*\}[ \t\r]*\n\s*\{")
_OBJECT = re.compile(rb"\s*(?:\[\s*(?:\{|\])|\{\s*[\"}])")
_MAIL = re.compile(rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Message-ID|Received):", re.I)


def known(name: str) -> bool:
    """Whether a file's name ends as one that a reader knows; "a.txt.gz" and "b.zip" do."""
    return ending(name) in _ENDINGS or ending(name) in PACKED


def ending(name: str) -> str:
    """The last ending of a name with its dot, in small letters; "" where there is none."""
    head, dot, last = name.lower().rpartition(".")
    return dot + last if head else ""


def kind(name: str, head: bytes) -> str:
    """The name of the reader (as in `registry.py`) for something of this name that begins with `head`."""
    for signature, told in _SIGNATURES:
        if head.startswith(signature):
            return told
    named = _ENDINGS.get(ending(name), "text")
    if named in ("csv", "mail"):
        return named
    bare = head.removeprefix(b"\xef\xbb\xbf")
    return _written(bare, named)


def _written(head: bytes, named: str) -> str:
    """The kind of what is text: markup, JSON or a mail, whatever it is called."""
    if _MARKUP.match(head):
        return _marked(head, named)
    if _OBJECT.match(head):
        return "jsonl" if named == "jsonl" or _LINES.match(head) else "json"
    if named == "text" and _MAIL.match(head):
        return "mail"
    return named


def _marked(head: bytes, named: str) -> str:
    prolog = _PROLOG.match(head)
    found = _TAG.match(head, prolog.end() if prolog else 0)
    root = found[1].decode("ascii", "replace") if found else ""
    told = _ROOTS.get(root) or _ROOTS.get(root.lower())
    if told or named in ("html", "feed", "wire"):
        return told or named
    return "html" if root.lower() in _WEB or b"<!doctype html" in head[:500].lower() else "xml"
