"""What came from outside, made fit to be printed: no control character steers a page, no link leads to a script."""

from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from ..show.lists import visible

_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_NAMED = {code: f"[U+{code:04X}]" for code in (*_BIDI, *range(0xFFF9, 0xFFFC), *range(0xD800, 0xE000))}
_LONGEST_URL = 2000


def shown(value: Any) -> Any:
    """Text with control characters as pictures and marks of direction as [U+202E]; all else as it is.

    The template engine calls it for everything that it prints; escaping comes after.
    """
    if value is None:
        return ""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return visible(value).translate(_NAMED)


def link(url: str | None) -> str | None:
    """The URL where it may be clicked: http or https, with a host. None otherwise."""
    if not url or len(url) > _LONGEST_URL:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def clip(words: str, most: int = 300) -> str:
    """The words on one line, cut with an ellipsis where there are more than `most` characters."""
    line = " ".join(words[: most * 2].split())
    return line if len(line) <= most and len(words) <= most * 2 else line[:most].rstrip() + "…"
