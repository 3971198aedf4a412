"""TIMEX3 values: how they are written, shifted along the calendar, and what days they cover.

Values are ISO 8601 with TIMEX3's additions: "2016-03-03TEV" (evening), "2016-W12-WE" (week-end),
"2016-SU" (summer), "2016-Q1", "2016-H1", "193" (the 1930s), "19" (the 20th century), "P3M", "PXW".
"""

import re
from calendar import monthrange
from datetime import date, timedelta

_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first months; the meteorologist's, as they are whole months
_SHAPES = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?", "day"),
        (r"(\d{4})-W(\d\d)(-WE)?", "week"),
        (r"(\d{4})-(SP|SU|FA|WI)", "season"),
        (r"(\d{4})-([QH])(\d)", "part"),
        (r"(\d{4})-(\d\d)", "month"),
        (r"(\d{2,4})", "years"),
    )
)


def day(year: int, month: int, number: int) -> date | None:
    """A day of the calendar, or None where there is none (31 February, year 0)."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def later(base: date, unit: str, count: int) -> date | None:
    """The day `count` units (D, W, M, Y) after `base`; None when the calendar ends before."""
    try:
        if unit in "DW":
            return base + timedelta(days=count * (7 if unit == "W" else 1))
        months = base.year * 12 + base.month - 1 + count * (12 if unit == "Y" else 1)
        year, month = divmod(months, 12)
        return date(year, month + 1, min(base.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError, IndexError):
        return None


def at_unit(when: date, unit: str) -> str:
    """The calendar unit that a day lies in: Y year, M month, W week, E week-end, Q decade, C century."""
    year, week, _ = when.isocalendar()
    return {
        "D": when.isoformat(),
        "W": f"{year:04d}-W{week:02d}",
        "E": f"{year:04d}-W{week:02d}-WE",
        "M": f"{when.year:04d}-{when.month:02d}",
        "Y": f"{when.year:04d}",
        "Q": f"{when.year:04d}"[:3],
        "C": f"{when.year:04d}"[:2],
    }[unit]


def length(count: int | None, unit: str, factor: int, half: bool = False) -> str:
    """A duration; a count of None is an unknown number: "PXM". `unit` has a T before hours and minutes."""
    if count is None:
        large = {10: "DE", 100: "CE"}.get(factor, unit)
        return f"PTX{unit[1]}" if unit[0] == "T" else f"PX{large}"
    letter, clock = unit[-1], "T" if unit[0] == "T" else ""
    total = count * factor + (factor // 2 if half else 0)
    rest = {"Y": "6M", "TH": "30M", "TM": "30S", "M": "15D", "D": "T12H"}.get(unit, "") if half and factor == 1 else ""
    return f"P{clock}{total}{letter}{rest}"


def decimal(count: float, unit: str, factor: int) -> str:
    """A length that is no whole number of its unit: 3.5 hours are PT3H30M, 1.5 years P1Y6M."""
    parts = {"TH": ("TH", "M", 60), "TM": ("TM", "S", 60), "Y": ("Y", "M", 12), "D": ("D", "TH", 24)}.get(unit)
    total = count * factor
    if parts is None or total.is_integer():
        return f"P{'T' if unit[0] == 'T' else ''}{total:g}{unit[-1]}"
    rest = round((total - int(total)) * parts[2])
    clock, large = ("T", unit[-1]) if unit[0] == "T" else ("", unit)
    return f"P{clock}{int(total)}{large}{'T' if parts[1][0] == 'T' else ''}{rest}{parts[1][-1]}"


def bounds(value: str | None) -> tuple[str | None, str | None]:
    """First day of a value and the day after its last, in ISO form; (None, None) for durations and sets."""
    for shape, name in _SHAPES:
        found = shape.fullmatch(value or "")
        if found:
            first, last = _covered(name, found.groups())
            return (first.isoformat(), last.isoformat()) if first and last else (None, None)
    return None, None


def _covered(name: str, groups: tuple[str, ...]) -> tuple[date | None, date | None]:
    if name == "years":
        missing = 4 - len(groups[0])
        first = day(int(groups[0]) * 10**missing, 1, 1)
        return first, day(int(groups[0]) * 10**missing + 10**missing, 1, 1)
    if name == "week":
        return _week(int(groups[0]), int(groups[1]), bool(groups[2]))
    start, months = _months(name, groups)
    if name == "day":
        first = day(int(groups[0]), int(groups[1]), int(groups[2]))
        return first, later(first, "D", 1) if first else None
    first = day(int(groups[0]), start, 1)
    return first, later(first, "M", months) if first else None


def _months(name: str, groups: tuple[str, ...]) -> tuple[int, int]:
    """First month and number of months."""
    if name == "season":
        return _SEASONS[groups[1]], 3
    if name == "part":
        size = 3 if groups[1] == "Q" else 6
        return (int(groups[2]) - 1) * size + 1, size
    return int(groups[1]), 1


def _week(year: int, number: int, end: bool) -> tuple[date | None, date | None]:
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None, None
    return (later(monday, "D", 5) if end else monday), later(monday, "D", 7)


def season_start(season: str, year: int) -> date:
    """The first day of a season; a winter bears the year of its December."""
    return date(year, _SEASONS[season], 1)
