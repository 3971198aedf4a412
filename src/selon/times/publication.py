"""When a text says of itself that it was published and changed: in a note ("Publié le …") or its date line."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ..model import Passage
from .grammar import matches
from .scene import as_day
from .values import day
from .words import PLAIN, words

_STAMPS = ("dateline", "credit")
_HOUR = re.compile(r"\s*(?:[-–|,(]|à)?\s*([01]?[0-9]|2[0-3])\s?[h:]\s?([0-5][0-9])(?![0-9])")
_NAMED = ("date", "numeric", "iso")  # kinds that name a whole date


def publication(text: str, passages: Iterable[Passage]) -> tuple[str | None, str | None]:
    """The moments of publication and of the last change, None where the text does not tell with their year.

    What is said to be published counts before what a date line merely bears.
    """
    told = [stamp for part in passages if part.kind in _STAMPS for stamp in _stamps(text.translate(PLAIN), part)]
    published = [when for kind, when in told if kind == "published"] or [when for kind, when in told if not kind]
    modified = [when for kind, when in told if kind == "modified"]
    return next(iter(published), None), next(iter(modified), None)


def _stamps(plain: str, part: Passage) -> Iterator[tuple[str, str]]:
    """The dates of a note or date line, each with what it is said to be; in a credit, only those that are said so."""
    at = part.start
    for match in matches(plain, part.start, part.end):
        if match.rule.kind not in _NAMED:
            continue
        kind = _kind(plain[at : match.start])
        when = _moment(plain, match.start, match.end, part.end)
        if when and (kind or part.kind == "dateline"):
            yield kind, when
        at = match.end


def _moment(plain: str, start: int, end: int, limit: int) -> str | None:
    """A date with its year, and the hour where one is said with it."""
    found = _date().search(plain, start, end)
    if found is None:
        return None
    when = _day_of(found)
    hour = _HOUR.match(plain, found.end(), limit)
    return f"{when}T{int(hour[1]):02d}:{hour[2]}" if when and hour else when


@cache
def _date() -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, words()["months"]), key=len, reverse=True))
    return re.compile(
        rf"(?P<y>\d{{4}})-(?P<m>\d\d)-(?P<d>\d\d)|(?P<d2>\d{{1,2}})[/.](?P<m2>\d{{1,2}})[/.](?P<y2>\d{{4}})"
        rf"|(?P<d3>\d{{1,2}}|premier)(?: ?er)? (?P<m3>{months}) (?P<y3>\d{{4}})",
        re.IGNORECASE,
    )


def _day_of(found: re.Match[str]) -> str | None:
    year, month, number = (str(found[n] or found[f"{n}2"] or found[f"{n}3"]) for n in "ymd")
    month = words()["months"].get(month.lower(), month)
    when = day(int(year), int(month), 1 if number == "premier" else int(number))
    return when.isoformat() if when and as_day(when.isoformat()) else None


def _kind(before: str) -> str:
    """ "published", "modified" or nothing: the last such word before a date tells."""
    found = list(_said().finditer(before))
    return str(found[-1].lastgroup) if found else ""


@cache
def _said() -> re.Pattern[str]:
    forms = words()["publication"]
    groups = (f"(?P<{kind}>{'|'.join(forms[kind])})" for kind in ("modified", "published"))
    return re.compile(rf"\b(?:{'|'.join(groups)})\w{{0,2}}\b", re.IGNORECASE)
