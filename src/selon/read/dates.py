"""Dates as containers write them, to ISO 8601 with the time and zone that they give, and no more."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|UTC|GMT)?)?",
    re.I,
)
_MAIL = re.compile(r"(?:[A-Za-z]{3},\s*)?\d{1,2} [A-Za-z]{3} \d{4}")
_LONGEST = 60


def iso(written: str | None) -> str | None:
    """A container's date in ISO 8601: a day, or a day with its time and zone; None where it is none."""
    written = (written or "").strip()
    if not written or len(written) > _LONGEST:
        return None
    found = _ISO.fullmatch(written)
    return _from_parts(found) if found else _from_mail(written)


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
    if not _MAIL.match(written):
        return None
    try:
        return parsedate_to_datetime(written).isoformat().replace("+00:00", "Z")
    except (TypeError, ValueError, IndexError):
        return None


def moment(told: str) -> datetime | None:
    """The moment of an ISO date, for comparing: without a zone it is taken as UTC, without a time as midnight."""
    try:
        found = datetime.fromisoformat(told)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
