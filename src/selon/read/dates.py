"""Dates as containers write them, to ISO 8601 with the time and zone that they give, and no more."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|UTC|GMT)?)?",
    re.I,
)
_MAIL = re.compile(r"(?:[^\W\d]+\.?,?\s+)?(\d{1,2}) ([^\W\d]{3,9})\.? (\d{4})(.*)", re.S)
# Months as feeds write them, told by as many letters as are needed: French programs leave them in French.
_MONTHS = {
    "Jan": "jan", "Feb": "feb fév fev", "Mar": "mar", "Apr": "apr avr", "May": "may mai", "Jun": "jun juin",
    "Jul": "jul juil", "Aug": "aug aoû aou", "Sep": "sep", "Oct": "oct", "Nov": "nov", "Dec": "dec déc",
}  # fmt: skip
_LONGEST = 60
# Days as tables and pages in French have them: 06/02/2024, 6.2.24, 06-02-2024 à 18:42; the year first: 2024/2/6.
_FRENCH = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,à-]{1,4}(\d{1,2})[:hH](\d{2}))?")
_YEAR_FIRST = re.compile(r"(\d{4})([/.-])(\d{1,2})\2(\d{1,2})")
_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")  # of Unix, since 1973; or milliseconds
_CENTURY = 70  # years of two digits from here on are of the last century


def iso(written: str | None) -> str | None:
    """A container's date in ISO 8601: a day, or a day with its time and zone; None where it is none."""
    written = (written or "").strip()
    if not written or len(written) > _LONGEST:
        return None
    found = _ISO.fullmatch(written)
    return _from_parts(found) if found else _from_figures(written) or _from_mail(written)


def _from_figures(written: str) -> str | None:
    """A day in figures, the day first as in French or the year first, or Unix seconds."""
    if _SECONDS.fullmatch(written):
        seconds = float(written) / (1000 if len(written.partition(".")[0]) > 10 else 1)
        return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    first = _YEAR_FIRST.fullmatch(written)
    if first:
        return _day(int(first[1]), int(first[3]), int(first[4]))
    found = _FRENCH.fullmatch(written)
    if not found:
        return None
    year = int(found[4]) if len(found[4]) == 4 else int(found[4]) + (1900 if int(found[4]) >= _CENTURY else 2000)
    day = _day(year, int(found[3]), int(found[1]))
    told = f"{day}T{int(found[5]):02}:{found[6]}:00" if day and found[5] else day
    return told if told and moment(told) else None


def _day(year: int, month: int, day: int) -> str | None:
    told = f"{year:04}-{month:02}-{day:02}"
    return told if moment(told) else None


def _from_parts(found: "re.Match[str]") -> str | None:
    year, month, day, hour, minute, second, zone = found.groups()
    told = f"{year}-{month}-{day}"
    if hour:
        told += f"T{hour}:{minute}:{second or '00'}{_zone(zone)}"
    return told if moment(told) else None


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone.upper() in ("Z", "UTC", "GMT"):
        return "Z"
    return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"


def _from_mail(written: str) -> str | None:
    """Dates as in mails and RSS, « sam., 21 nov. 2015 08:30:00 +0100 » too."""
    found = _MAIL.fullmatch(written)
    month = found and _month(found[2].lower())
    if not found or not month:
        return None
    try:
        told = parsedate_to_datetime(f"{found[1]} {month} {found[3]}{found[4] if found[4].strip() else ' 00:00:00'}")
    except (TypeError, ValueError, IndexError):
        return None
    return told.isoformat().replace("+00:00", "Z") if found[4].strip() else told.date().isoformat()


def _month(name: str) -> str | None:
    return next((month for month, known in _MONTHS.items() if name.startswith(tuple(known.split()))), None)


def moment(told: str) -> datetime | None:
    """The moment of an ISO date, for comparing: without a zone it is taken as UTC, without a time as midnight."""
    try:
        found = datetime.fromisoformat(told)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
