"""Days of the calendar, and which events have come to pass."""

import re
from datetime import date

HAPPENED = ("actual", "claimed")  # what is planned, asked for, possible or denied has not happened
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def day_of(when: str | None) -> str | None:
    """The day of a date or time in ISO 8601 or TIMEX3; None where it is not known to the day, or is none."""
    found = _DAY.match(when or "")
    if found is None:
        return None
    try:
        return date.fromisoformat(found[0]).isoformat()
    except ValueError:  # the 30th of February, in a text
        return None
