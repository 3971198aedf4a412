"""Values of expressions that count from the date of the dispatch or from a day spoken of before."""

import re
from datetime import date

from text_to_num import text2num

from .absolute import date_of, weekday_near
from .clock import hour_of
from .grammar import Match, matches
from .scene import Found, Scene, as_day, choose
from .tense import Way
from .values import at_unit, day, decimal, later, length
from .words import known, words

_BEFORE_NOON = re.compile(r"T0\d|T1[01]|TMO")
_STOP = re.compile(r"[.,;:!?()«»\n]|$")
_SAME_DAY = 6  # hours ago that hardly lie in another day than the dispatch's
_MONDAY_TO_WEDNESDAY = 3  # isoweekday up to which "ce week-end" in the past is the last one


def weekday(match: Match, scene: Scene) -> list[Found]:
    """ "mardi", "ce jeudi", "lundi prochain", "dimanche soir"."""
    when = _weekday(match, scene) if scene.anchor else None
    return [Found(match.start, match.end, when.isoformat() + hour_of(match) if when else None)]


def _weekday(match: Match, scene: Scene) -> date | None:
    relative = known("relatives", match.groups.get("relative", ""))
    side = scene.way(match.start, match.end)
    base = scene.focus if relative == 2 else scene.anchor
    if base is None or (relative is None and not _pointed(match, scene)):
        return weekday_near(match, scene, side)
    reach = 7 if relative else 3
    around = [later(base, "D", n) for n in range(-reach, reach + 1)]
    number = known("weekdays", match.groups["weekday"])
    days = [d for d in around if d and d.isoweekday() == number]
    if relative:
        return choose(days, base, "past" if relative < 0 else "future", strict=True)
    nearest = choose(days, base, None)  # "ce jeudi"
    return weekday_near(match, scene, "past") if side == "past" and nearest and nearest > base else nearest


def _pointed(match: Match, scene: Scene) -> bool:
    return scene.text[match.start : match.start + 3].lower() == "ce "


def on_day(match: Match, scene: Scene) -> list[Found]:
    """ "hier", "demain, à 17 heures", "ce matin": days from the dispatch's date."""
    return _shifted(match, scene.anchor)


def on_focus(match: Match, scene: Scene) -> list[Found]:
    """ "la veille", "le soir même": days from the one spoken of."""
    return _shifted(match, scene.focus or scene.anchor)


def on_stage(match: Match, scene: Scene) -> list[Found]:
    """ "dans la soirée", "à 9h30": of the day that the telling stands at, not of one named by the way.

    After a night, which bears the date of its evening, a morning hour is the next day's.
    """
    base = scene.told_on(match.start)
    if base and scene.night and base == scene.focus and _BEFORE_NOON.match(hour_of(match)):
        base = later(base, "D", 1)
    return _shifted(match, base)


def on_spoken(match: Match, scene: Scene) -> list[Found]:
    """ "ce jour-là", "cette nuit-là" point to the day last named, however long ago; to none, where a year came last."""
    return _shifted(match, as_day(scene.last))


def tonight(match: Match, scene: Scene) -> list[Found]:
    """ "cette nuit" is the one that has just ended, unless the verb looks ahead; a night bears its evening's date."""
    ahead = scene.way(match.start, match.end) == "future"
    hour = hour_of(match)
    shift = 0 if ahead else -1
    when = later(scene.anchor, "D", shift + bool(_BEFORE_NOON.match(hour))) if scene.anchor else None
    return [Found(match.start, match.end, when.isoformat() + hour if when else None)]


def eve(match: Match, scene: Scene) -> list[Found]:
    """ "au lendemain de l'attaque de mardi" counts from the day that is named; else it is the day spoken of."""
    stop = _STOP.search(scene.text, match.end, match.end + 80)
    named = _day_within(match, scene, match.end, stop.start() if stop else match.end)
    base = later(named, "D", match.rule.shift) if named else scene.focus or scene.anchor
    return [Found(match.start, match.end, base.isoformat() if base else None)]


def _day_within(match: Match, scene: Scene, start: int, end: int) -> date | None:
    side: Way = "future" if match.rule.shift < 0 else "past"
    for one in matches(scene.text, start, end):
        if one.rule.kind == "weekday" and "weekday" in one.groups:
            return weekday_near(one, scene, side)
        if one.rule.kind == "date":
            return next((as_day(found.value) for found in date_of(one, scene)), None)
    return None


def offset(match: Match, scene: Scene) -> list[Found]:
    """ "trois jours plus tard": counted from the day or year named before; a duration where none was."""
    unit, factor = known("units", match.groups["unit"])
    count = number_of(match)
    year = int(scene.dated[1][:4]) if unit[0] == "Y" and scene.dated else None
    base = day(year, 1, 1) if year else scene.spoken
    if count is None or unit[0] == "T" or base is None:
        return duration(match, scene)
    when = later(base, unit, match.rule.shift * count * factor)
    exact = "D" if unit == "W" and not year else unit
    return [Found(match.start, match.end, at_unit(when, exact) if when else None)]


def _shifted(match: Match, base: date | None) -> list[Found]:
    when = later(base, "D", match.rule.shift) if base else None
    return [Found(match.start, match.end, when.isoformat() + hour_of(match) if when else None)]


def span(match: Match, scene: Scene) -> list[Found]:
    """ "l'année prochaine", "cette semaine", "la fin du mois"."""
    table = "bounded" if "bounded" in match.groups else "spans"
    code = known(table, match.groups["bounded" if table == "bounded" else "span"])
    base = _spoken_of(match, scene, code[0]) if code.endswith("@") else scene.anchor
    if base is None:
        return [Found(match.start, match.end, None)]
    unit, count = code[0], int(code[1:3])
    if code == "E+0" and base.isoweekday() <= _MONDAY_TO_WEDNESDAY and scene.way(match.start, match.end) == "past":
        count = -1
    step, size = {"E": ("W", 1), "Q": ("Y", 10), "C": ("Y", 100)}.get(unit, (unit, 1))
    when = later(base, step, count * size)
    return [Found(match.start, match.end, at_unit(when, unit) if when else None)]


def _spoken_of(match: Match, scene: Scene, unit: str) -> date | None:
    named = scene.year_nearby(match.start, fine=False) if unit == "Y" else None
    return day(named, 1, 1) if named else scene.focus or scene.anchor


def ago(match: Match, scene: Scene) -> list[Found]:
    """ "il y a trois jours", "dans deux ans": a date as fine as its unit."""
    unit, factor = known("units", match.groups["unit"])
    count = number_of(match)
    if count is None:
        return duration(match, scene)
    if unit[0] == "T":
        return _hours_ago(match, scene, count / (1 if unit == "TH" else 60))
    when = later(scene.anchor, unit, match.rule.shift * count * factor) if scene.anchor else None
    return [Found(match.start, match.end, at_unit(when, unit) if when else None)]


def _hours_ago(match: Match, scene: Scene, hours: float) -> list[Found]:
    """ "il y a 24 heures" is the day before; a few hours lie in the dispatch's day, others may not."""
    days, rest = divmod(hours, 24)
    when = later(scene.anchor, "D", match.rule.shift * int(days)) if scene.anchor else None
    known_day = rest == 0 or (days == 0 and rest <= _SAME_DAY)
    return [Found(match.start, match.end, when.isoformat() if when and known_day else None)]


def hours(match: Match, scene: Scene) -> list[Found]:
    """ "entre 17 h et 18 h": the hour at which it begins. Through midnight it is a curfew's, of every day."""
    first, last = (_minutes(match.groups[name]) for name in ("from", "clock"))
    base = scene.told_on(match.start)
    if first >= last:
        return []
    return [Found(match.start, match.end, f"{base.isoformat()}T{first // 60:02d}:{first % 60:02d}" if base else None)]


def _minutes(written: str) -> int:
    hour, *rest = [int(part) for part in re.findall(r"\d+", written)]
    return hour * 60 + (rest[0] if rest else 0)


def duration(match: Match, scene: Scene) -> list[Found]:
    """ "trois mois", "plusieurs jours", "une dizaine de jours", "deux ans et demi"."""
    unit, factor = known("units", match.groups["unit"]) if "unit" in match.groups else ("D", 1)
    written = scene.text[match.start : match.end].lower()
    count = number_of(match)
    if count is None and "n" in match.groups:
        return []
    if "decimal" in match.groups:
        fraction = float(match.groups["decimal"].replace(",", "."))
        return [Found(match.start, match.end, decimal(fraction, unit, factor))]
    if "minutes" in match.groups or "seconds" in match.groups:
        return [Found(match.start, match.end, _timing(match, unit))]
    if count is None and "vague" not in match.groups and _single(written):
        count = 1
    return [Found(match.start, match.end, length(count, unit, factor, half=" demi" in written))]


def _timing(match: Match, unit: str) -> str:
    """A length in hours, minutes and seconds: "2 heures 31 minutes et 12 secondes"."""
    hours = f"{match.groups['n']}H{match.groups['minutes']}M" if "minutes" in match.groups else f"{match.groups['n']}M"
    seconds = match.groups.get("seconds")
    return f"PT{hours}{seconds}S" if seconds else f"PT{hours}"


def _single(written: str) -> bool:
    return written.startswith(("la ", "le ", "cette "))


def number_of(match: Match) -> int | None:
    """The count in a match, from digits, words or a collective ("une dizaine"); None if it has none."""
    if "ten" in match.groups:
        return int(words()["tens"][match.groups["ten"].lower()])
    written = match.groups.get("n", "").lower()
    digits = written.replace(" ", "").replace(".", "")
    if digits.isdecimal():
        return int(digits)
    try:
        return int(text2num("un" if written == "une" else written, "fr")) if written else None
    except ValueError:
        return None


def half(match: Match, scene: Scene) -> list[Found]:
    """ "une demi-heure"."""
    return [Found(match.start, match.end, known("halves", match.groups["half"]))]


def repeated(match: Match, scene: Scene) -> list[Found]:
    """ "chaque lundi", "tous les deux ans"."""
    if "weekday" in match.groups:
        value = f"XXXX-WXX-{known('weekdays', match.groups['weekday'])}{hour_of(match)}"
    elif "unit" in match.groups:
        unit, factor = known("units", match.groups["unit"])
        value = length(number_of(match) or 1, unit, factor)
    else:
        value = "P1D"
    return [Found(match.start, match.end, value, repeated=True)]
