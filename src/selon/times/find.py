"""Find the times of a dispatch and resolve them on the calendar: the main path of this stage."""

import re
from collections.abc import Iterator
from datetime import date

from ..model import Passage, Time, TimeMod, TimeType
from ..parse.columns import Parse
from . import absolute, relative
from .grammar import Match, matches
from .scene import Found, Scene, as_day
from .tense import Way, way
from .values import bounds
from .vet import kept
from .words import PLAIN, known

# What these passages say is said elsewhere, or is no part of the report.
_SKIPPED = ("duplicate", "navigation", "related", "comments", "promo")
_ROUGHLY = re.compile(
    r"\b(?:vers|environ|(?:aux alentours|aux environs|autour) d[eu])(?: le| la| l')? ?$", re.IGNORECASE
)
_SINCE = re.compile(r"\bdepuis(?: le| la| l')?(?: mois d(?:e |'))? ?$", re.IGNORECASE)
_LIMIT = re.compile(
    r"(?:(?P<until>jusqu')(?:aux?|à|en)?|(?P<by>d'ici)(?: à| au| le)?|dès|à (?:partir|compter) d[eu])(?: le)? ?$", re.I
)
_OPENING = 40  # characters: a date further into the body does not open it

_RESOLVERS = {
    "iso": absolute.iso, "numeric": absolute.numeric, "date": absolute.date_of, "days": absolute.days,
    "night": absolute.night, "month": absolute.month, "year": absolute.year, "years": absolute.years,
    "decade": absolute.decade, "century": absolute.century, "season": absolute.season, "quarter": absolute.quarter,
    "feast": absolute.feast, "famous": absolute.famous, "weekday": relative.weekday, "day": relative.on_day,
    "tonight": relative.tonight, "focus": relative.on_focus, "then": relative.on_spoken, "eve": relative.eve,
    "clock": relative.on_focus, "offset": relative.offset, "span": relative.span, "ago": relative.ago,
    "duration": relative.duration, "half": relative.half, "set": relative.repeated,
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
    scene = Scene(plain, base, base, None, lambda start, end: _side(plain, parse, start, end))
    spans = [(p.start, p.end) for p in passages if p.kind not in _SKIPPED] if passages else [(0, len(text))]
    for start, end in spans:
        scene = scene.next_passage(start)
        for match in matches(plain, max(0, start), min(end, len(text))):
            if kept(match, scene):
                found = _resolve(match, scene)
                if match.rule.kind == "days":  # a span is no day to come back to
                    yield from found
                    continue
                scene = scene.after(found, explicit="year" in match.groups or match.rule.kind in ("iso", "numeric"))
                yield from found


def _side(plain: str, parse: Parse | None, start: int, end: int) -> Way | None:
    """The verb's side, but what something lasts until or begins from lies ahead if the verb's tense is open.

    "Il a prolongé la trêve jusqu'au 3 mars" tells nothing: then the nearest such day is meant.
    """
    side = way(parse, start, end)
    if _SINCE.search(plain, max(0, start - 20), start):
        return "past"
    limit = _LIMIT.search(plain, max(0, start - 16), start)
    if limit is None:
        return side
    if side == "past" and limit["until"]:
        return None
    weekday = plain[start].isalpha()  # a date is the nearest of its name, past or not
    ahead = limit["by"] or (side is None and (limit["until"] or weekday))
    return "future" if ahead else side


def _resolve(match: Match, scene: Scene) -> list[Found]:
    mod = _mod(match, scene)
    return [one._replace(mod=mod) for one in _RESOLVERS[match.rule.kind](match, scene)]


def _mod(match: Match, scene: Scene) -> TimeMod | None:
    approx: TimeMod | None = known("approx", match.groups.get("approx", "")) or None
    edge = absolute.edge_of(match) or match.rule.mod or approx
    rough = edge is None and _ROUGHLY.search(scene.text, max(0, match.start - 25), match.start)
    return "APPROX" if rough else edge


def _time(number: int, one: Found) -> Time:
    earliest, latest = bounds(None if one.repeated else one.value)
    return Time(
        id=f"t{number}", start=one.start, end=one.end, value=one.value, mod=one.mod,
        type=_type(one), earliest=earliest, latest=latest,
    )  # fmt: skip


def _type(one: Found) -> TimeType:
    if one.repeated:
        return "SET"
    value = one.value or ""
    return "DURATION" if value.startswith("P") else "TIME" if "T" in value else "DATE"
