"""The interface's own words in French and English, from `words.csv`."""

import csv
from collections.abc import Callable
from functools import cache
from importlib.resources import files

from ..errors import NoSuch

Say = Callable[..., str]


@cache
def words() -> dict[str, dict[str, str]]:
    """Language → key → words."""
    lines = (files("selon.explore") / "words.csv").read_text("utf-8").splitlines()
    rows = list(csv.DictReader(lines, strict=True))
    return {language: {row["key"]: row[language] for row in rows} for language in ("fr", "en")}


def sayer(language: str) -> Say:
    """A function from a key to words; `{name}` in them is filled from its arguments. It raises NoSuch.

    With a `count`, the key with ".one" is taken where the count calls for the singular.
    """
    known = words()[language]

    def say(key: str, **fill: object) -> str:
        count = fill.get("count")
        one = isinstance(count, int) and (count == 1 or (language == "fr" and count == 0))
        found = known.get(f"{key}.one") if one else None
        found = found or known.get(key)
        if found is None:
            raise NoSuch("word", key, known)
        told = {name: number(value, language) if isinstance(value, int) else value for name, value in fill.items()}
        return found.format(**told) if told else found

    return say


def number(count: int, language: str) -> str:
    """A whole number with its thousands apart: 12 345 in French, 12,345 in English."""
    return f"{count:,}".replace(",", "\u202f") if language == "fr" else f"{count:,}"


def day(value: str | None, language: str) -> str:
    """A day, month or year of the calendar in words, as "6 mars 2024"; what is none of them as it stands."""
    parts = (value or "").partition("T")[0].split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3 or len(parts[0]) != 4:
        return value or ""
    if len(parts) == 1:
        return parts[0]
    month = int(parts[1])
    if not 1 <= month <= 12:
        return value or ""
    named = words()[language]["months"].split("|")[month - 1]
    first = "1er" if language == "fr" and len(parts) == 3 and int(parts[2]) == 1 else ""
    return " ".join(([first or str(int(parts[2]))] if len(parts) == 3 else []) + [named, parts[0]])
