"""Values of expressions that name their date, wholly or but for the year."""

import re
from datetime import date
from functools import cache

from ..model import TimeMod
from .clock import hour_of
from .grammar import Match
from .scene import Found, Scene, choose
from .tense import Way
from .values import day, later
from .words import atoms, first_word, known, words

_YEAR_OFF, _HALF = 366, 183  # days: how far off a day may be that is known by its weekday, and ahead if no tense tells
_LATEST = 2030  # two digits of a year beyond are the last century's, where the dispatch bears no date


def iso(match: Match, scene: Scene) -> list[Found]:
    """ "2016-05-14", "2014-05-02T18:40Z"; seconds are dropped."""
    written = match.groups["iso"].upper()
    year, month, number = (int(part) for part in written[:10].split("-"))
    if not day(year, month, number):
        return []
    value = re.sub(r"(T\d\d:\d\d):\d\d", r"\1", written)
    return [Found(match.start, match.end, value)]


def numeric(match: Match, scene: Scene) -> list[Found]:
    """ "07/08/2014": the day comes first in French; two digits are a year of this century."""
    number, month, year = (int(part) for part in re.split(r"[/.]", match.groups["numeric"]))
    when = day(year + 2000 if year < 100 else year, month, number)
    return [Found(match.start, match.end, when.isoformat() + hour_of(match))] if when else []


def day_and_month(match: Match, scene: Scene) -> list[Found]:
    """ "le 22/04": the day comes first, and the year is the nearest."""
    number, month_number = (int(part) for part in match.groups["daymonth"].split("/"))
    if scene.anchor is None:
        return [Found(match.start, match.end, None)]
    around = [day(scene.anchor.year + n, month_number, number) for n in (-1, 0, 1)]
    when = choose(around, scene.anchor, scene.way(match.start, match.end))
    return [Found(match.start, match.end, when.isoformat() + hour_of(match) if when else None)]


def date_of(match: Match, scene: Scene) -> list[Found]:
    """ "jeudi 3 mars 2016", "le 4 juin", "le 4 juin dernier"."""
    known_day, when = _resolve(match, scene, "day", "month")
    if not known_day:
        return []
    return [Found(match.start, match.end, when.isoformat() + hour_of(match) if when else None)]


def days(match: Match, scene: Scene) -> list[Found]:
    """ "les 3 et 4 mars": one time for each day named."""
    known_day, last = _resolve(match, scene, "day", "month")
    if not known_day:
        return []
    found = [_earlier(match, name, last) for name in ("first", "second") if name in match.groups]
    value = last.isoformat() + hour_of(match) if last else None
    return [*found, Found(match.spans["day"][0], match.end, value)]


def _earlier(match: Match, name: str, last: date | None) -> Found:
    number = day_of(match.groups[name])
    when = last and (day(last.year, last.month, number) if number <= last.day else _month_before(last, number))
    return Found(*match.spans[name], when.isoformat() if when else None)


def _month_before(last: date, number: int) -> date | None:
    before = later(last.replace(day=1), "M", -1)
    return day(before.year, before.month, number) if before else None


def night(match: Match, scene: Scene) -> list[Found]:
    """ "la nuit du 3 au 4 mars" belongs to its first day."""
    if "till" in match.groups or "month" in match.groups:
        name = "second" if "till" in match.groups else "day"
        known_day, second = _resolve(match, scene, name, "till" if name == "second" else "month")
        if not known_day:
            return []
        first = later(second, "D", -1) if second else None
    else:
        first = weekday_near(match, scene, scene.way(match.start, match.end))
    return [Found(match.start, match.end, f"{first.isoformat()}TNI" if first else None)]


def weekday_near(match: Match, scene: Scene, side: Way | None) -> date | None:
    """The last day of that name up to the dispatch's, or the next one if it lies ahead."""
    if scene.anchor is None:
        return None
    number = known("weekdays", match.groups["weekday"])
    around = [later(scene.anchor, "D", n) for n in range(-7, 8)]
    return choose([d for d in around if d and d.isoweekday() == number], scene.anchor, side or "past")


def month(match: Match, scene: Scene) -> list[Found]:
    """ "mars 2016", "fin août", "avril dernier"."""
    number = known("months", match.groups["month"])
    year, side, strict = year_of(match, scene, number)
    base = _base(match, scene)
    if year is None and base is None:
        return [Found(match.start, match.end, None)]
    if year is None and base is not None:
        near = [day(base.year + n, number, 1) for n in (-2, -1, 0, 1, 2)]
        when = choose(near, base.replace(day=1), side, strict)
        year = when.year if when else None
    return [Found(match.start, match.end, f"{year:04d}-{number:02d}" if year else None)]


def year(match: Match, scene: Scene) -> list[Found]:
    """ "2016", "fin 2016"."""
    return [Found(match.start, match.end, match.groups["year"])]


def years(match: Match, scene: Scene) -> list[Found]:
    """ "de 2012 à 2016": two years."""
    first, last = match.groups["first"], match.groups["year"]
    if not first < last:
        return []
    return [Found(*match.spans["first"], first), Found(*match.spans["year"], last)]


def day_of(written: str) -> int:
    """The number of a day of the month: "3", "1er", "premier"."""
    digits = re.match(r"\d+", written)
    return int(digits.group()) if digits else 1


def _base(match: Match, scene: Scene) -> date | None:
    follows = known("relatives", match.groups.get("relative", "").removesuffix("s")) == 2
    return scene.focus if follows else scene.anchor


def _resolve(match: Match, scene: Scene, number_name: str, month_name: str) -> tuple[bool, date | None]:
    """Whether there is such a day at all, and the day itself if its year can be known."""
    number = day_of(match.groups[number_name])
    month_number = known("months", match.groups[month_name])
    if day(2000, month_number, number) is None:
        return False, None
    named, side, strict = year_of(match, scene, month_number)
    if named is not None:
        when = day(named, month_number, number)
        return when is not None, when
    base = _base(match, scene)
    if base is None:
        return True, None
    days = [day(base.year + n, month_number, number) for n in (-2, -1, 0, 1, 2)]
    return True, _of_name(match, days, base, side) or choose(days, base, side, strict)


def _of_name(match: Match, days: list[date | None], base: date, side: Way | None) -> date | None:
    """The day that falls on the weekday named with it: "vendredi 15 mars" tells its year.

    None where that would be far off: then the weekday is rather a slip.
    """
    name = known("weekdays", match.groups.get("second", "")) or known("weekdays", match.groups.get("weekday", ""))
    first, last = (-_YEAR_OFF, 0) if side == "past" else (0, _YEAR_OFF) if side == "future" else (-_YEAR_OFF, _HALF)
    near = [d for d in days if d and first <= (d - base).days <= last]
    return choose([d for d in near if d.isoweekday() == name], base, None)


def year_of(match: Match, scene: Scene, month_number: int | None) -> tuple[int | None, Way | None, bool]:
    """The year if the text gives one; else the side of the dispatch's date to look on, and whether strictly."""
    if "year" in match.groups:
        return int(match.groups["year"]), None, False
    if "short" in match.groups:
        return _wholeyear_of(int(match.groups["short"].lstrip("'")), scene), None, False
    if "span" in match.groups:
        return _year_of_span(match, scene), None, False
    relative = known("relatives", match.groups.get("relative", "").removesuffix("s"))
    if relative is not None:
        return None, "past" if relative < 0 else "future", True
    beside = _year_beside(match, scene) if month_number else None
    return beside, None if beside else scene.way(match.start, match.end), False


def _wholeyear_of(short: int, scene: Scene) -> int:
    """ "juillet 98": the last such year up to the one after the dispatch's."""
    latest = scene.anchor.year + 1 if scene.anchor else _LATEST
    return latest - (latest - short) % 100


def _year_of_span(match: Match, scene: Scene) -> int | None:
    code = known("spans", match.groups["span"])
    base = scene.focus if code.endswith("@") else scene.anchor
    return base.year + int(code[1:3]) if base and code[0] == "Y" else None


def _year_beside(match: Match, scene: Scene) -> int | None:
    """In "de juin à septembre 2016", "le 3 mars 2012 puis le 5 mai" one year serves both."""
    ahead = _ahead().match(scene.text, match.end)
    return int(ahead["year"]) if ahead else scene.year_nearby(match.start, fine=True)


@cache
def _ahead() -> re.Pattern[str]:
    pieces = {name: atoms()[name].pattern for name in ("weekday", "day", "month", "year")}
    link = r"(?: ?,)? ?(?:et|à|au|ou|puis|-|jusqu'au|jusqu'en|jusqu'à) (?:le |la |fin |début |mi-)?"
    shape = r"(?:{weekday} )?(?:(?:{day}) )?(?:{month}) (?P<year>{year})".format(**pieces)
    return re.compile(link + shape, re.IGNORECASE)


def edge_of(match: Match) -> TimeMod | None:
    """START, MID or END where the expression names a part of its unit."""
    edge: TimeMod | None = words()["edges"].get(first_word(match.groups.get("edge", ""))) or None
    return edge
