"""Our French names of countries and their inhabitants beside a list of countries in JSON, one object each.

The fields that are read: `cca3`, `translations.fra.common` and `demonyms.fra` with `m` and `f`.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..errors import InputError
from ..lang.known import plain
from ..lang.schema import CountryRow
from ..lang.world import countries
from .compared import Compared, Difference

_ALIASES = {"UNK": "XKX", "XKK": "XKX"}  # codes for Kosovo, which ISO 3166 has none for


def compare(path: Path) -> Compared:
    """How many French names and demonyms are ours, and all that differ. Raises InputError."""
    told = [fact for entry in _entries(path) for fact in _facts(entry)]
    wrong = [Difference(f"{code} {what}", theirs, _ours(code, what)) for code, what, theirs in told
             if not _has(code, what, theirs)]  # fmt: skip
    return Compared("countries", len(told), tuple(wrong))


def _entries(path: Path) -> list[dict[str, Any]]:
    try:
        read = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; name a list of countries (JSON)") from error
    except ValueError as error:
        raise InputError(f"{path}: no list of countries: {error}") from error
    if not isinstance(read, list) or not all(isinstance(entry, dict) for entry in read):
        raise InputError(f"{path}: no list of countries: expected a list of objects with cca3")
    return read


def _facts(entry: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Code, kind of fact, and what the list says."""
    code = _ALIASES.get(str(entry.get("cca3", "")), str(entry.get("cca3", "")))
    name = _at(entry, "translations", "fra", "common")
    if name:
        yield code, "name", name
    for gender in ("m", "f"):
        demonyms = _at(entry, "demonyms", "fra", gender)
        yield from ((code, f"demonym-{gender}", one.strip()) for one in demonyms.split(",") if one.strip())


def _at(entry: Any, *keys: str) -> str:
    for key in keys:
        entry = entry.get(key) if isinstance(entry, dict) else None
    return entry.strip() if isinstance(entry, str) else ""


def _has(code: str, what: str, theirs: str) -> bool:
    row = countries().get(code)
    return row is not None and _key(theirs) in {_key(form) for form in _forms(row, what)}


def _forms(row: CountryRow, what: str) -> tuple[str, ...]:
    return (row.name, *row.variants) if what == "name" else (*row.demonyms, *row.adjectives)


def _ours(code: str, what: str) -> str:
    row = countries().get(code)
    return ", ".join(_forms(row, what)[:4]) or "nothing" if row else "nothing"


def _key(form: str) -> str:
    """Without case, accents, hyphens and article, which the lists write in several ways."""
    return re.sub(r"^(les|la|le|l') ?", "", plain(form).replace("-", " "))
