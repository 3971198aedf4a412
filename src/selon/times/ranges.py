"""Two dates that are the ends of one time: "de mars à mai", "entre le 3 et le 7 juin"; and days told one by one."""

import re
from datetime import date

from .grammar import Match
from .scene import Found, as_day
from .values import bounds, later

_OPENED = re.compile(r"(?:^|[\s(«'])(?:du|de|d'|des|depuis)(?: (?:le|la|l'))? ?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bentre(?: (?:le|la|les|l'))? ?$", re.IGNORECASE)
_TO = re.compile(r",? ?(?:à|aux?|jusqu'(?:à|aux?|en))(?: (?:le|la|l'))? ?")
_DASH = re.compile(r" ?[-–] ?")
_AND = re.compile(r" et(?: (?:le|la|l'))? ?")
_NEXT = re.compile(r"(?: et| ou| puis|,)(?: (?:le|ce|de))? ?")
_ENDS = ("date", "weekday", "numbered", "month", "year", "numeric", "iso", "season", "quarter", "nth")
_OF_TWO = ("days", "years")  # kinds whose pattern holds both ends


def own_range(match: Match, found: list[Found], text: str) -> list[Found]:
    """The one time of a pattern with two ends ("du 3 au 7 juin"); as they are where both are days told one by one."""
    if match.rule.kind not in _OF_TWO or len(found) != 2:
        return found
    between = text[found[0].end : found[1].start]
    joined = _TO.fullmatch(between) or _DASH.fullmatch(between)
    if joined or (_AND.fullmatch(between) and _BETWEEN.search(text, max(0, match.start - 12), match.start)):
        return [_spanning(*found)]
    return found


def is_range(one: Match, other: Match, text: str) -> bool:
    """Whether two expressions that follow each other are the ends of one time."""
    if one.rule.kind not in _ENDS or other.rule.kind not in _ENDS:
        return False
    between = text[one.end : other.start]
    if _TO.fullmatch(between):
        return bool(_OPENED.search(text, max(0, one.start - 16), one.start))
    if _AND.fullmatch(between):
        return bool(_BETWEEN.search(text, max(0, one.start - 12), one.start))
    return one.rule.kind == other.rule.kind == "month" and bool(_DASH.fullmatch(between))


def joined(one: Match, other: Match, first: Found, last: Found) -> Found:
    """The time from `first` to `last` in one reckoning: the end that names no year, or week, goes by the other."""
    if first.value is None or last.value is None:
        return Found(first.start, last.end, None)
    if "weekday" in other.groups and not {"day", "alone"} & other.groups.keys():
        return _spanning(first, following(first, last))
    if _dated(other) and not _dated(one):
        return _spanning(_in_year(first, last, before=True), last)
    return _spanning(first, last if _dated(other) else _in_year(last, first, before=False))


def goes_on(one: Match, other: Match, text: str) -> bool:
    """ "mardi et mercredi": whether the second weekday is counted from the first."""
    plain = all(m.rule.kind == "weekday" and "relative" not in m.groups for m in (one, other))
    return plain and bool(_NEXT.fullmatch(text[one.end : other.start]))


def following(first: Found, last: Found) -> Found:
    """The last, a weekday, moved to the week after the first day."""
    start, end = as_day(first.value), as_day(last.value)
    if start is None or end is None:
        return last
    when = later(start, "D", (end - start).days % 7)
    return last._replace(value=when.isoformat() + (last.value or "")[10:]) if when else last


def week_before(one: Found) -> Found:
    """The same weekday of the week before."""
    day = as_day(one.value)
    when = later(day, "D", -7) if day else None
    return one._replace(value=when.isoformat() + (one.value or "")[10:]) if when else one


def _dated(match: Match) -> bool:
    return bool(match.groups.keys() & {"year", "short", "iso", "numeric"})


def _in_year(moved: Found, fixed: Found, before: bool) -> Found:
    """The value in the year that brings it next to the fixed one, before or after it."""
    year = int((fixed.value or "")[:4])
    near = [_of_year(moved, year + n) for n in ((0, -1) if before else (0, 1))]
    limit = _start(fixed)
    fits = (one for one in near if (_start(one) <= limit if before else _start(one) >= limit))
    return next(fits, moved)


def _of_year(one: Found, year: int) -> Found:
    return one._replace(value=f"{year:04d}{(one.value or '')[4:]}")


def _start(one: Found) -> str:
    return bounds(one.value)[0] or ""


def _spanning(first: Found, last: Found) -> Found:
    begin, end = bounds(first.value)[0], bounds(last.value)[1]
    ordered = begin is not None and end is not None and date.fromisoformat(begin) < date.fromisoformat(end)
    return Found(
        first.start, last.end, first.value if ordered else None, mod=first.mod,
        within=(begin, end) if ordered else None,
    )  # fmt: skip
