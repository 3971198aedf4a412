"""Which column or key holds what: usual names in French and English, and the caller's own."""

import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from ..errors import InputError
from .dates import iso
from .item import Draft
from .options import Options

USUAL = {
    "text": "text texte body corps content contenu article articletext fulltext maintext bodytext textbrut rawtext",
    "title": "title titre headline",
    "url": "url canonicalurl link lien adresse",
    "published": "published publie publication date datepublished publishedat pubdate datedepublication "
    "datepublication publicationdate parution datedeparution publieele publiele",
    "modified": "modified updated datemodified updatedat modifiedat modifie modifiele datedemodification misajour",
    "outlet": "outlet media journal publisher sitename site newspaper titredepresse editeur",
    "author": "author auteur autrice authors auteurs byline",
    "agency": "agency agence",
    "language": "language langue lang",
}
_USUAL = {field: names.split() for field, names in USUAL.items()}
_LONGEST = 2000  # characters of a field other than the text


def columns(names: Iterable[str], options: Options) -> dict[str, str]:
    """Our field → the name in the table that holds it. Raises InputError where no column holds a text."""
    there = {_bare(name): name for name in reversed(list(names))}
    found = {field: there[usual] for field, known in _USUAL.items() for usual in reversed(known) if usual in there}
    for field, name in options.columns:
        if _bare(name) not in there:
            raise InputError(f"there is no column '{name}'; there are: {_listed(there.values())}")
        found[field] = there[_bare(name)]
    if "text" not in found:
        raise InputError(f"no column holds the text; there are: {_listed(there.values())}; say --column text=NAME")
    return found


def draft(row: Mapping[str, Any], named: Mapping[str, str]) -> Draft:
    """What a row says, by the names that `columns` found."""
    said = {field: written(row.get(name)) for field, name in named.items()}
    for when in ("published", "modified"):
        said[when] = iso(said.get(when))
    text = said.pop("text", None) or ""
    return Draft(text=text, **{field: value[:_LONGEST] if value else None for field, value in said.items()})


def written(value: Any) -> str | None:
    """A cell as text: a list's items joined, a named thing's name; None for one that is empty."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(written, value[:20]))) or None
    if isinstance(value, dict):
        return written(value.get("name") or value.get("value"))
    return str(value).strip("\ufeff") if value not in (None, "") else None


def _bare(name: str) -> str:
    """A name without accents, case and what stands between its words."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if c.isalnum())


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(str(name)[:40] for name in names)[:20]) or "none"
