"""What the caller says about the dispatches that are to be read; checked before anything is read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from ..errors import OptionError

LANGUAGES = {"fr": "French"}
MAX_SIZE = 5_000_000
FIELDS = ("text", "title", "url", "published", "modified", "outlet", "author", "agency", "language")

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?")
_SIZE = re.compile(r"(\d+)\s*(|k|M|G)B?", re.IGNORECASE)
_FACTOR = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9}


@dataclass(frozen=True, kw_only=True)
class Options:
    """What is known of a dispatch beside its text, and how sources may be read.

    `max_size`: bytes above which a text or page is refused. `columns`: names of a table's columns as pairs of
    ours and theirs, ("text", "corps"). `fetch`: whether addresses may be fetched; `allow_private`: also from
    private networks; `pause`: seconds between two requests to a host.
    """

    published: str | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    language: str = "fr"
    max_size: int = MAX_SIZE
    columns: tuple[tuple[str, str], ...] = ()
    fetch: bool = False
    allow_private: bool = False
    pause: float = 1.0

    def __post_init__(self) -> None:
        """Raises OptionError for a date, a language or a column that cannot be used."""
        _check_date(self.published)
        _check_language(self.language)
        _check_columns(self.columns)


def _check_date(published: str | None) -> None:
    if published is None:
        return
    try:
        if not _DATE.fullmatch(published):
            raise ValueError("not in ISO format")
        datetime.fromisoformat(published)
    except ValueError as error:
        what = f"published: '{published}' is no date ({error}); write it as 2015-12-03 or 2015-12-03T14:30"
        raise OptionError(what) from error


def _check_language(language: str) -> None:
    if language not in LANGUAGES:
        known = ", ".join(f"{code} ({name})" for code, name in LANGUAGES.items())
        raise OptionError(f"language: '{language}' is not read yet; supported: {known}")


def _check_columns(columns: tuple[tuple[str, str], ...]) -> None:
    for field, _ in columns:
        if field not in FIELDS:
            what = f"column: '{field}' is nothing that a dispatch has; it has: {', '.join(FIELDS)}"
            raise OptionError(f"{what}; write it as text=NAME")


def size(written: str) -> int:
    """A number of bytes from "800", "500k" or "20MB" (powers of ten). Raises OptionError."""
    found = _SIZE.fullmatch(written.strip())
    if not found or not int(found[1]):
        raise OptionError(f"max-size: '{written}' is no size; write it as 800000, 500k or 20MB")
    return int(found[1]) * _FACTOR[found[2].lower()]


def pairs(written: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Columns from "text=corps". Raises OptionError."""
    found = [each.partition("=") for each in written]
    for field, sign, name in found:
        if not (sign and field and name):
            raise OptionError(f"column: '{field}' names no column; write it as text=NAME")
    return tuple((field.strip(), name) for field, _, name in found)
