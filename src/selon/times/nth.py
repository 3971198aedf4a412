"""Days and weeks that are counted off: "le deuxième dimanche de juin", "le 15 du mois prochain", "lundi en huit"."""

import re
from dataclasses import replace
from datetime import date

from .absolute import date_of, day_of, month, numeric, weekday_near
from .clock import hour_of
from .grammar import Match, matches
from .relative import duration, number_of
from .scene import Found, Scene, as_day
from .values import at_unit, day, later
from .words import known

_LAST = 5  # as a number of `nths`: the last of its kind
_FOLLOWS = 2  # in `relatives`: counted from the day spoken of
_NEAR = 45  # days within which a weekday that bears its number is looked for
_TO_DATE = re.compile(r" ?(?:le |la |l'|du |de la |des |de |ce )?")


def beyond(match: Match, scene: Scene) -> list[Found]:
    """ "lundi en huit": a week after the next Monday."""
    after = scene.anchor and later(scene.anchor, "D", 1)
    near = weekday_near(match, scene.at(after), "future") if after else None
    return [_found(match, near and later(near, "D", match.rule.shift))]


def numbered(match: Match, scene: Scene) -> list[Found]:
    """ "vendredi 29": the nearest day of that name and number; None where none is near."""
    if scene.anchor is None:
        return [_found(match, None)]
    name, number = known("weekdays", match.groups["weekday"]), day_of(match.groups["alone"])
    both = [n for m in range(_NEAR) for n in (-m, m)]
    ways = {"past": list(range(0, -_NEAR, -1)), "future": list(range(_NEAR))}
    steps = ways.get(scene.way(match.start, match.end) or "", both)
    days = (later(scene.anchor, "D", step) for step in steps)
    return [_found(match, next((d for d in days if d and d.isoweekday() == name and d.day == number), None))]


def of_month(match: Match, scene: Scene) -> list[Found]:
    """ "le 15 du mois prochain", "le 3 de ce mois"."""
    shift = known("relatives", match.groups.get("relative", "")) or 0
    base = scene.focus if shift == _FOLLOWS else scene.anchor
    first = base and later(base.replace(day=1), "M", 1 if shift == _FOLLOWS else shift)
    return [_found(match, first and day(first.year, first.month, day_of(match.groups["day"])))]


def of_week(match: Match, scene: Scene) -> list[Found]:
    """ "le mardi de la semaine prochaine"; nothing where the span is no week."""
    code = known("spans", match.groups["span"])
    base = scene.focus if code.endswith("@") else scene.anchor
    if code[0] != "W":
        return []
    week = base and later(base, "W", int(code[1:3]))
    monday = week and later(week, "D", 1 - week.isoweekday())
    return [_found(match, monday and later(monday, "D", known("weekdays", match.groups["weekday"]) - 1))]


def nth(match: Match, scene: Scene) -> list[Found]:
    """ "le deuxième dimanche de juin", "la troisième semaine de mai", "la première quinzaine de mars"."""
    first, count = _first_day(match, scene), known("nths", match.groups["nth"])
    if first is None:
        return [Found(match.start, match.end, None)]
    if "weekday" in match.groups:
        return [_found(match, _nth_weekday(first, known("weekdays", match.groups["weekday"]), count))]
    if "quinzaine" in match.groups["piece"].lower():
        return [_half_of(match, first, count)]
    within = _last_day(first) if count == _LAST else later(first, "W", count - 1)
    return [Found(match.start, match.end, at_unit(within, "W") if within else None)]


def _first_day(match: Match, scene: Scene) -> date | None:
    """The first of the month that is named, or of the dispatch's."""
    if "month" not in match.groups:
        return scene.anchor and scene.anchor.replace(day=1)
    value = month(match, scene)[0].value
    return date.fromisoformat(f"{value}-01") if value else None


def _last_day(first: date) -> date | None:
    following = later(first, "M", 1)
    return following and later(following, "D", -1)


def _nth_weekday(first: date, name: int, count: int) -> date | None:
    start = _last_day(first) if count == _LAST else first
    if start is None:
        return None
    step = -((start.isoweekday() - name) % 7) if count == _LAST else (name - start.isoweekday()) % 7 + 7 * (count - 1)
    found = later(start, "D", step)
    return found if found and found.month == first.month else None


def _half_of(match: Match, first: date, count: int) -> Found:
    """A fortnight is the first or the last half of its month."""
    middle, end = first.replace(day=16), later(first, "M", 1)
    early = count == 1
    within = (
        (first.isoformat(), middle.isoformat()) if early else (middle.isoformat(), end.isoformat() if end else None)
    )
    return Found(match.start, match.end, at_unit(first, "M"), mod="START" if early else "END", within=within)


def counted(match: Match, scene: Scene) -> list[Found]:
    """ "deux semaines avant le 13 mai 1999": counted from the day that follows; a mere duration where none does."""
    unit, factor = known("units", match.groups["unit"])
    base, count = _day_behind(match, scene), number_of(match)
    if base is None or count is None or unit[0] == "T":
        return duration(replace(match, end=match.spans["unit"][1]), scene)
    when = later(base, unit, match.rule.shift * count * factor)
    return [Found(match.start, match.end, at_unit(when, "D" if unit == "W" else unit) if when else None)]


def _day_behind(match: Match, scene: Scene) -> date | None:
    link = _TO_DATE.match(scene.text, match.end)
    start = link.end() if link else match.end
    behind = next(matches(scene.text, start, min(len(scene.text), start + 40)), None)
    if behind is None or behind.start != start or behind.rule.kind not in ("date", "numeric"):
        return None
    read = date_of(behind, scene) if behind.rule.kind == "date" else numeric(behind, scene)
    return as_day(read[0].value) if read else None


def _found(match: Match, when: date | None) -> Found:
    return Found(match.start, match.end, when.isoformat() + hour_of(match) if when else None)
