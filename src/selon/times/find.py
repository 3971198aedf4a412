"""Find the times of a dispatch and resolve them on the calendar: the main path of this stage."""

import re
from collections.abc import Iterator
from datetime import date

from ..model import Passage, Time, TimeMod, TimeType
from ..parse.columns import Parse
from . import absolute, nth, relative, seasons
from .grammar import Match, matches
from .ranges import following, goes_on, is_range, joined, own_range, week_before
from .scene import Found, Scene, as_day
from .tense import Way, aside, governor, way
from .values import bounds
from .vet import kept
from .words import PLAIN, context, first_word, known

# What these passages say is said elsewhere, or is no part of the report.
_SKIPPED = ("duplicate", "navigation", "related", "comments", "promo")
_ROUGHLY = re.compile(
    r"\b(?:vers|environ|(?:aux alentours|aux environs|autour) d[eu])(?: le| la| l')? ?$", re.IGNORECASE
)
_SINCE = re.compile(r"\bdepuis(?: le| la| l')?(?: mois d(?:e |'))? ?$", re.IGNORECASE)
_LIMIT = re.compile(
    r"\b(?:(?P<until>jusqu')(?:aux?|à|en)?|(?P<by>d'ici)(?: à| au| le)?|dès|à (?:partir|compter) d[eu]|(?P<aim>pour))"
    r"(?: le| la| l')? ?$",
    re.IGNORECASE,
)
_MOVED = re.compile(r"\b(?:(?P<to>à|aux?|pour|jusqu'(?:à|aux?|en))(?: le)?|du|de|d') ?$", re.IGNORECASE)
_BEFORE = re.compile(r"(?<!\w)(?:avant|(?P<by>d'ici)(?: à| au)?)(?: (?:le|la|l'))? ?$", re.IGNORECASE)
_EVE = re.compile(r"\bveille (?:du|de la|de l'|d'une?|des) ?[^.,;:!?()«»\n]*\b(?:de|du) ?$", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:heures?|jours?|semaines?|mois|ans?|années?|minutes?) avant (?:le |la |l')?$", re.IGNORECASE
)
_OPENING = 40  # characters: a date further into the body does not open it

_RESOLVERS = {
    "iso": absolute.iso, "numeric": absolute.numeric, "date": absolute.date_of, "days": absolute.days,
    "night": absolute.night, "month": absolute.month, "year": absolute.year, "years": absolute.years,
    "decade": seasons.decade, "century": seasons.century, "season": seasons.season, "quarter": seasons.quarter,
    "feast": seasons.feast, "famous": seasons.famous, "weekday": relative.weekday, "day": relative.on_day,
    "tonight": relative.tonight, "focus": relative.on_focus, "then": relative.on_spoken, "eve": relative.eve,
    "clock": relative.on_stage, "stage": relative.on_stage, "offset": relative.offset, "span": relative.span,
    "ago": relative.ago, "duration": relative.duration, "half": relative.half, "set": relative.repeated,
    "beyond": nth.beyond, "numbered": nth.numbered, "dayof": nth.of_month, "weekdayof": nth.of_week, "nth": nth.nth,
    "daymonth": absolute.day_and_month, "term": seasons.term, "counted": nth.counted, "hours": relative.hours,
}  # fmt: skip


def find(text: str, passages: tuple[Passage, ...], parse: Parse | None, published: str | None) -> tuple[Time, ...]:
    """The calendar expressions and durations in a text as received, in text order, with TIMEX3 values.

    `passages` tells which parts to read; without any, the whole text is. Weekdays and dates without a year
    are resolved from `anchor` on the side that the governing verb's tense tells; `parse` gives that verb.
    """
    found = sorted(_all(text, passages, parse, anchor(text, passages, published)), key=lambda one: one.start)
    return tuple(_time(at, one) for at, one in enumerate(found, 1))


def anchor(text: str, passages: tuple[Passage, ...], published: str | None) -> date | None:
    """The day a dispatch speaks from: its publication's, else its date line's, else None.

    A date that opens the body ("23 juin 2012. - ") counts as a date line.
    """
    return as_day(published) or _dateline(text, passages)


def _dateline(text: str, passages: tuple[Passage, ...]) -> date | None:
    plain = text.translate(PLAIN)
    scene = Scene(plain, None, None, None, lambda start, end: None)
    opening = next((p for p in passages if p.kind == "body"), None)
    places = [p for p in passages if p.kind == "dateline"]
    for passage in [*places, *([opening] if opening else [])]:
        end = passage.end if passage.kind == "dateline" else min(passage.end, passage.start + _OPENING)
        for match in matches(plain, passage.start, end):
            opens = passage.kind == "dateline" or match.start == passage.start
            days = [as_day(one.value) for one in _resolve(match, scene)] if opens else []
            if days and days[-1]:
                return days[-1]
    return None


def _all(text: str, passages: tuple[Passage, ...], parse: Parse | None, base: date | None) -> Iterator[Found]:
    plain = text.translate(PLAIN)
    scene = Scene(plain, base, base, None, lambda start, end: _side(plain, parse, start, end), stage=base)
    spans = [(p.start, p.end) for p in passages if p.kind not in _SKIPPED] if passages else [(0, len(text))]
    for start, end in spans:
        scene = scene.next_passage(start)
        found = [m for m in matches(plain, max(0, start), min(end, len(text))) if kept(m, scene)]
        at = 0
        while at < len(found):
            read, used = _read(found, at, scene, parse)
            explicit = any("year" in m.groups or m.rule.kind in ("iso", "numeric") for m in found[at : at + used])
            scene = scene.after(read, explicit, aside=aside(parse, found[at].start, found[at].end))
            yield from read
            at += used


def _read(found: list[Match], at: int, scene: Scene, parse: Parse | None) -> tuple[list[Found], int]:
    """The times of the match at `at`, and how many matches they take: two where they are the ends of a range."""
    one, other = found[at], found[at + 1] if at + 1 < len(found) else None
    first = own_range(one, _resolve(one, scene), scene.text)
    if other is None or len(first) != 1:
        return first, 1
    if is_range(one, other, scene.text) and not _is_moved(one, parse):
        last = _resolve(other, scene.after(first, explicit="year" in one.groups))
        return ([joined(one, other, first[0], last[0])], 2) if len(last) == 1 else (first, 1)
    return _in_turn(found, at, first[0], scene)


def _in_turn(found: list[Match], at: int, first: Found, scene: Scene) -> tuple[list[Found], int]:
    """ "mardi, mercredi et jeudi": each the next after the one before; none past the dispatch's day in the past."""
    days, after = [first], at + 1
    while after < len(found) and goes_on(found[after - 1], found[after], scene.text):
        days += [following(days[-1], day) for day in _resolve(found[after], scene)]
        after += 1
    last, behind = as_day(days[-1].value), scene.way(found[at].start, found[at].end) == "past"
    if len(days) > 1 and behind and last and scene.anchor and last > scene.anchor:
        days = [week_before(day) for day in days]
    return days, after - at


def _is_moved(match: Match, parse: Parse | None) -> bool:
    """ "reporté du 3 juin au 8 juillet": two days, and no time from one to the other."""
    verb = governor(parse, match.start, match.end)
    return parse is not None and verb is not None and parse.lemma[verb].lower() in context("moving")


def _side(plain: str, parse: Parse | None, start: int, end: int) -> Way | None:
    """The verb's side, unless the words before say more.

    What is put off to a day, or is to last until it, lies ahead; "depuis" is behind. What has lasted until a day
    has ended by then.
    """
    side = way(parse, start, end)
    if _SINCE.search(plain, max(0, start - 20), start):
        return "past"
    verb = governor(parse, start, end)
    lemma = parse.lemma[verb].lower() if parse and verb is not None else ""
    if lemma in context("moving") and (bound := _MOVED.search(plain, max(0, start - 12), start)):
        return "future" if bound["to"] else None
    if _EVE.search(plain, max(0, start - 60), start):
        return "future"
    limit = _LIMIT.search(plain, max(0, start - 16), start)
    return _within(limit, side, lemma, weekday=_is_weekday(plain[start:end])) if limit else side


def _is_weekday(written: str) -> bool:
    """ "vendredi" by itself, and not "vendredi 3 mai", which is one day of a year."""
    return known("weekdays", first_word(written)) is not None and not re.search(r"\d", written)


def _within(limit: re.Match[str], side: Way | None, lemma: str, weekday: bool) -> Way | None:
    """The side of a day that something lasts until, is done by, aimed at or begins from; a date may be either's."""
    if limit["by"] or (limit["aim"] and weekday):
        return "future"
    if limit["until"] and side == "past":
        lasted = lemma in context("lasting_verbs")
        return side if lasted else "future" if weekday or lemma in context("extending") else None
    return "future" if side is None and (limit["until"] or weekday) else side


def _resolve(match: Match, scene: Scene) -> list[Found]:
    mod = _mod(match, scene)
    found = _RESOLVERS[match.rule.kind](match, scene)
    return [_bounded(one if one.mod else one._replace(mod=mod), scene.text) for one in found]


def _bounded(one: Found, text: str) -> Found:
    """ "avant Noël", "d'ici au 3 mars" tell only when it is over; "deux jours avant le 3 mars" counts from it."""
    inside = re.match(r"(?:avant|d'ici(?: à)?) ", text[one.start : one.end], re.IGNORECASE)
    head = text[max(0, one.start - 24) : one.start] + (inside[0] if inside else "")
    before = _BEFORE.search(head)
    value = one.value or ""
    if before is None or one.within or not value[:4].isdigit() or "T" in value or _COUNTED.search(head):
        return one
    first, last = bounds(value)
    return one._replace(within=(None, last if before["by"] or one.mod == "END" else first))


def _mod(match: Match, scene: Scene) -> TimeMod | None:
    approx: TimeMod | None = known("approx", match.groups.get("approx", "")) or None
    edge = absolute.edge_of(match) or match.rule.mod or approx
    rough = edge is None and _ROUGHLY.search(scene.text, max(0, match.start - 25), match.start)
    return "APPROX" if rough else edge


def _time(number: int, one: Found) -> Time:
    earliest, latest = one.within or bounds(None if one.repeated else one.value)
    return Time(
        id=f"t{number}", start=one.start, end=one.end, value=one.value, mod=one.mod,
        type=_type(one), earliest=earliest, latest=latest,
    )  # fmt: skip


def _type(one: Found) -> TimeType:
    if one.repeated:
        return "SET"
    value = one.value or ""
    return "DURATION" if value.startswith("P") else "TIME" if "T" in value else "DATE"
