"""A date that readers see on the page, for pages that state none: only where it is surely the article's."""

import re
from collections.abc import Iterator
from typing import Any

_MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
           "décembre")  # fmt: skip
_NAMED = {month[:4].replace("é", "e").replace("û", "u"): at for at, month in enumerate(_MONTHS, 1)}
_NAMED |= {"jui": 6, "juil": 7}
_WRITTEN = re.compile(
    r"^[\s,;:|·–-]*(?P<lead>(?:date|publi[ée]+e?s?|paru|post[ée]+|mis en ligne|rédigé|par [\w .'-]{3,40})?\b[\s,:|-]*(?:le\b|du\b)?)\s*"
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)?\s*"
    r"(?:(?P<day>\d{1,2})(?:er)?\s+(?P<month>[a-zéûA-ZÉÛ]{3,9})\.?\s+(?P<year>(?:19|20)\d{2})"
    r"|(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>(?:19|20)\d{2}))"
    r"(?:[\s,à|-]*\d{1,2}\s*[h:]\s*\d{0,2})?[\s.,;:|-]*$",
    re.I,
)
_CALLED = re.compile(r"date|publi|posted|parution|time(?!line)|entry-meta|horodat", re.I)
_ELSEWHERE = re.compile(
    r"comment|forum|sidebar|related|widget|footer|reply|tweet|agenda|event|recent|teaser|similar", re.I
)
_OUTSIDE = frozenset("aside footer nav blockquote li form".split())
_LONGEST = 90
_MOST = 20_000  # elements that are looked at


def day(tree: Any) -> str | None:
    """The day in ISO form: one that is called a date or « publié le », else the only one that stands by itself."""
    found = list(_dates(tree))
    called = [told for told, sure in found if sure]
    if called:
        return called[0]
    days = {told for told, _ in found}
    return days.pop() if len(days) == 1 else None


def _dates(tree: Any) -> Iterator[tuple[str, bool]]:
    for number, element in enumerate(tree.iter()):
        if number > _MOST:
            return
        text = element.text if isinstance(element.tag, str) else None
        found = _WRITTEN.match(text) if text and 8 <= len(text.strip()) <= _LONGEST else None
        told = _iso(found) if found else None
        if found and told and not _is_elsewhere(element):
            yield told, bool(found["lead"].strip(" ,:|-")) or _is_called(element)


def _iso(found: "re.Match[str]") -> str | None:
    if found["d"]:
        year, month, day = int(found["y"]), int(found["m"]), int(found["d"])
    else:
        name = found["month"].lower().replace("é", "e").replace("û", "u")
        month = _NAMED.get(name[:4]) or _NAMED.get(name[:3]) or 0
        year, day = int(found["year"]), int(found["day"])
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def _is_called(element: Any) -> bool:
    return any(_CALLED.search(each.get("class") or each.get("id") or "") for each in _near(element, 2))


def _is_elsewhere(element: Any) -> bool:
    """Whether it stands where other articles, comments or posts are listed."""
    near = list(_near(element, 12))
    return any(
        each.tag in _OUTSIDE or _ELSEWHERE.search(_names(each)) for each in near if each.tag not in ("body", "html")
    )


def _names(element: Any) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"[:200]


def _near(element: Any, levels: int) -> Iterator[Any]:
    yield element
    for level, above in enumerate(element.iterancestors(), 1):
        if level >= levels:
            return
        yield above
