"""What a time expression is resolved against: the date of the dispatch, and the dates spoken of before it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from ..model import TimeMod
from .tense import Aside, Way
from .values import day

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_STOP = re.compile(r"[.!?;\n] ")
# In days: how old a day may be to be still spoken of in the next paragraph, if it led its own, and if not.
_RECENT, _JUST_NOW = 31, 2
_LEAD = 30  # characters at the head of a paragraph; a date in them is what the paragraph is about


class Found(NamedTuple):
    """An expression with its value; None where it cannot be known.

    `within`: first day and the day after the last, where the value does not tell them, as of a range or a bound.
    """

    start: int
    end: int
    value: str | None
    mod: TimeMod | None = None
    repeated: bool = False
    within: tuple[str | None, str | None] | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """`anchor` dates the dispatch; `focus` is the day last spoken of; `dated`: where a year was last read, and the
    value that it stands in. `spoken` is the day last read, however old, and `last` the last date, day or not. `stage`
    is the day that the telling stands at, from which "dans la soirée" is reckoned, and `passing` one, with its end,
    by which the rest of its sentence goes. `night`: `focus` was a night; `led`: `focus` was read at the head of the
    passage, which begins at `start`."""

    text: str
    anchor: date | None
    focus: date | None
    dated: tuple[int, str] | None
    way: Callable[[int, int], Way | None]
    spoken: date | None = None
    night: bool = False
    led: bool = False
    start: int = 0
    last: str | None = None
    stage: date | None = None
    passing: tuple[int, date] | None = None

    def after(self, found: Iterable[Found], explicit: bool, aside: Aside = None) -> "Scene":
        """The scene for what follows these expressions. `explicit`: they name their year; `aside`: told by the way."""
        scene = self
        for one in found:
            if one.value and one.value[:4].isdigit():
                last = scene.last if aside == "noun" else one.value
                scene = replace(scene, last=last, dated=(one.end, one.value) if explicit else scene.dated)
            if (when := as_day(one.value)) and one.within is None:
                scene = scene._at_day(one, when, aside)
        return scene

    def _at_day(self, one: Found, when: date, aside: Aside) -> "Scene":
        return replace(
            self, focus=when, spoken=when, last=one.value, night=(one.value or "").endswith("TNI"),
            led=one.start - self.start < _LEAD, stage=self.stage if aside else when,
            passing=self.passing if aside == "noun" else (one.end, when),
        )  # fmt: skip

    def told_on(self, start: int) -> date | None:
        """The day that the telling stands at; for the rest of its sentence, that of the day named in passing."""
        if self.passing and not _STOP.search(self.text, self.passing[0], start):
            return self.passing[1]
        return self.stage or self.anchor

    def at(self, day: date) -> "Scene":
        """The same, read from another day."""
        return replace(self, anchor=day, focus=day, stage=day, passing=None)

    def next_passage(self, start: int) -> "Scene":
        """The scene at the head of the passage at `start`, where only recent days are still spoken of."""
        age = (self.anchor - self.focus).days if self.focus and self.anchor else -1
        near = 0 <= age <= (_RECENT if self.led else _JUST_NOW)
        focus, night = (self.focus, self.night) if near else (self.anchor, False)
        stage = self.stage if near and self.stage == self.focus else self.anchor
        return replace(
            self, focus=focus, dated=None, night=night, led=near and self.led, start=start, stage=stage, passing=None
        )

    def year_nearby(self, start: int, fine: bool) -> int | None:
        """The year last read before `start` in the same sentence; `fine`: only if it stood with its month."""
        if self.dated is None or _STOP.search(self.text, self.dated[0], start):
            return None
        value = self.dated[1]
        return int(value[:4]) if not fine or len(value) >= len("2016-03") else None


def as_day(value: str | None) -> date | None:
    """The day of a value that names one."""
    found = _DAY.match(value or "")
    return day(int(found[1]), int(found[2]), int(found[3])) if found else None


def choose(candidates: Iterable[date | None], base: date, side: Way | None, strict: bool = False) -> date | None:
    """The occurrence meant: the last one up to `base`, the next one from it, or the nearest where `side` is None.

    Nearest leans to the past: news tells more often what happened. `strict` leaves out `base` itself.
    """
    days = [d for d in candidates if d and not (strict and d == base)]
    if side == "past":
        return max((d for d in days if d <= base), default=None)
    if side == "future":
        return min((d for d in days if d >= base), default=None)
    return min(days, key=lambda d: (base - d).days if d <= base else (d - base).days * 1.5, default=None)
