"""Values of expressions that name their date, wholly or but for the year."""

import re
from datetime import date
from functools import cache

from ..model import TimeMod
from .clock import hour_of
from .grammar import Match
from .scene import Found, Scene, choose
from .tense import Way
from .values import day, later, season_start
from .words import atoms, first_word, known, roman, words


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
    number = _number(match.groups[name])
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
    year, side, strict = _year(match, scene, number)
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


def decade(match: Match, scene: Scene) -> list[Found]:
    """ "les années 1930", "les années trente": the first three digits."""
    written = match.groups["decade"].lower()
    value = known("decades", written) or (written[:3] if len(written) == 4 else f"19{written[0]}")
    return [Found(match.start, match.end, value)]


def century(match: Match, scene: Scene) -> list[Found]:
    """ "le XXe siècle": the first two digits of most of its years."""
    number = roman(match.groups["century"])
    return [Found(match.start, match.end, f"{number - 1:02d}")] if number else []


def season(match: Match, scene: Scene) -> list[Found]:
    """ "l'été 2014", "l'hiver prochain"."""
    code = known("seasons", match.groups["season"])
    named, side, strict = _year(match, scene, None)
    if named is None and scene.anchor is not None:
        around = [season_start(code, scene.anchor.year + n) for n in (-1, 0, 1)]
        when = choose(around, scene.anchor, side, strict)
        named = when.year if when else None
    return [Found(match.start, match.end, f"{named:04d}-{code}" if named else None)]


def quarter(match: Match, scene: Scene) -> list[Found]:
    """ "le troisième trimestre", "le premier semestre 2014"."""
    half = "semestre" in scene.text[match.start : match.end].lower()
    number = min(known("ordinals", match.groups["ordinal"]), 2 if half else 4)
    named, _, _ = _year(match, scene, None)
    if named is None and scene.anchor is not None:
        starts = [day(scene.anchor.year + n, (number - 1) * (6 if half else 3) + 1, 1) for n in (-1, 0, 1)]
        when = choose(starts, scene.anchor, scene.way(match.start, match.end))
        named = when.year if when else None
    return [Found(match.start, match.end, f"{named:04d}-{'H' if half else 'Q'}{number}" if named else None)]


def feast(match: Match, scene: Scene) -> list[Found]:
    """ "Noël 1990", "le jour de l'an"."""
    month_number, number = (int(part) for part in known("feasts", match.groups["feast"]).split("-"))
    named, side, strict = _year(match, scene, None)
    if named is None and scene.anchor is not None:
        when = choose(
            [day(scene.anchor.year + n, month_number, number) for n in (-1, 0, 1)], scene.anchor, side, strict
        )
        named = when.year if when else None
    return [Found(match.start, match.end, f"{named:04d}-{month_number:02d}-{number:02d}" if named else None)]


def famous(match: Match, scene: Scene) -> list[Found]:
    """ "les attentats du 11 septembre": the year goes without saying."""
    return [Found(match.start, match.end, known("famous", match.groups["famous"]))]


def _number(written: str) -> int:
    digits = re.match(r"\d+", written)
    return int(digits.group()) if digits else 1


def _base(match: Match, scene: Scene) -> date | None:
    follows = known("relatives", match.groups.get("relative", "").removesuffix("s")) == 2
    return scene.focus if follows else scene.anchor


def _resolve(match: Match, scene: Scene, number_name: str, month_name: str) -> tuple[bool, date | None]:
    """Whether there is such a day at all, and the day itself if its year can be known."""
    number = _number(match.groups[number_name])
    month_number = known("months", match.groups[month_name])
    if day(2000, month_number, number) is None:
        return False, None
    named, side, strict = _year(match, scene, month_number)
    if named is not None:
        when = day(named, month_number, number)
        return when is not None, when
    base = _base(match, scene)
    if base is None:
        return True, None
    return True, choose([day(base.year + n, month_number, number) for n in (-2, -1, 0, 1, 2)], base, side, strict)


def _year(match: Match, scene: Scene, month_number: int | None) -> tuple[int | None, Way | None, bool]:
    """The year if the text gives one; else the side of the dispatch's date to look on, and whether strictly."""
    if "year" in match.groups:
        return int(match.groups["year"]), None, False
    if "span" in match.groups:
        return _year_of_span(match, scene), None, False
    relative = known("relatives", match.groups.get("relative", "").removesuffix("s"))
    if relative is not None:
        return None, "past" if relative < 0 else "future", True
    beside = _year_beside(match, scene) if month_number else None
    return beside, None if beside else scene.way(match.start, match.end), False


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
