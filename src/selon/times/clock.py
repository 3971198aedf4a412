"""Times of day: "15 heures", "18 h 40 UTC", "soir"."""

import re

from .grammar import Match
from .words import known

_AFTERNOON = ("TAF", "TEV")
_LATE = ("soir", "soirée", "après-midi")


def hour_of(match: Match) -> str:
    """What a match says of the time of day, as TIMEX3 adds it to a date: "T15:00Z", "TEV" or nothing.

    "8 heures" in the evening, or "8 heures du soir", is 20:00.
    """
    part = match.rule.part or known("parts", match.groups.get("part", "")) or ""
    written = match.groups.get("clock")
    if not written:
        return str(part)
    numbers = [int(n) for n in re.findall(r"\d+", written)]
    late = part in _AFTERNOON or written.lower().endswith(_LATE)
    hour = numbers[0] + (12 if late and numbers[0] < 12 else 0)
    minute = numbers[1] if len(numbers) > 1 else 0
    return f"T{hour:02d}:{minute:02d}{known('zones', match.groups.get('zone', '')) or ''}"
