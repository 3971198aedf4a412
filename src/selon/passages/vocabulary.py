"""The wording in data/fr/passages.toml, checked and compiled into patterns once."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import msgspec

from ..errors import DataError
from ..lang.tables import folder
from ..model import PassageKind
from .layout import plain

_FILE = "fr/passages.toml"
_TIME = r"\d{1,2}\s*[:hH](?:\s*\d{2})?(?:\s*m(?:in|n)?)?(?:\s*\(?(?:UTC|GMT|HAE|HNE|CET|CEST)(?:[+-]\d+)?\)?)?"
_NUMBER = r"\d+(?:[\s.]\d{3})*"
_GAP = r"(?:[\s(\[«\"]+|(?<='))"
_NAME = r"(?-i:[A-Z][\w'.-]+)"
_SEPARATOR = r"[>›»/→·|]"


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A table of the file; a key that nothing reads is an error."""


class _Line(_Strict, frozen=True, forbid_unknown_fields=True, kw_only=True):
    kind: PassageKind
    why: str
    forms: list[str]
    max_words: int = 14
    stop: bool = True  # whether such a line may end with a full stop


class _Openers(_Strict, frozen=True, forbid_unknown_fields=True, kw_only=True):
    firm: list[str]
    loose: list[str]
    open_ended: list[str]
    asking: list[str]


class _Labels(_Strict, frozen=True, forbid_unknown_fields=True, kw_only=True):
    strong: list[str]
    weak: list[str]
    rubric: list[str]
    aside: list[str]


class _File(_Strict, frozen=True, forbid_unknown_fields=True, kw_only=True):
    months: list[str]
    weekdays: list[str]
    agencies: list[str]
    networks: list[str]
    menu: list[str]
    openers: _Openers
    labels: _Labels
    captions: dict[str, list[str]]
    line: list[_Line]
    comments: dict[str, list[str]]
    promos: dict[str, list[str]]
    posts: dict[str, list[str]]


@dataclass(frozen=True)
class LineRule:
    """A whole line that matches `pattern` is a passage of this kind."""

    kind: PassageKind
    why: str
    pattern: re.Pattern[str]
    max_words: int
    stop: bool


@dataclass(frozen=True)
class Vocabulary:
    """Compiled wording. All patterns are for text made `plain`; sources are without anchors."""

    lines: tuple[LineRule, ...]
    menu: frozenset[str]
    date: str
    time: str
    weekday: str
    agency: str
    strong: str
    weak: str
    rubric: str
    aside: str
    caption: str
    promo: str
    comment: re.Pattern[str]
    opening: re.Pattern[str]
    closing: re.Pattern[str]
    by: str
    reporting: re.Pattern[str]
    firm: str
    loose: str
    asking: str
    open_ended: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The French vocabulary. Raises DataError when the file is not as its schema says."""
    try:
        data = msgspec.convert(tomllib.loads((folder() / _FILE).read_text("utf-8")), _File)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise DataError(_FILE, 1, str(error), "See the structs in selon/passages/vocabulary.py") from error
    return _compiled(data, _Forms(data))


def _compiled(data: _File, forms: "_Forms") -> Vocabulary:
    rules = (
        LineRule(kind=r.kind, why=r.why, pattern=forms.line(r.forms), max_words=r.max_words, stop=r.stop)
        for r in data.line
    )
    return Vocabulary(
        lines=tuple(rules),
        menu=frozenset(plain(entry).casefold() for entry in data.menu),
        date=forms.named["date"],
        time=_TIME,
        weekday=_alternatives(data.weekdays),
        agency=forms.named["agency"],
        strong=forms.any(data.labels.strong),
        weak=forms.any(data.labels.weak),
        aside=forms.any(data.labels.aside),
        rubric=_alternatives([plain(r).upper() for r in data.labels.rubric]),
        caption=forms.any(data.captions["labels"]),
        promo=forms.any(data.promos["openings"]),
        comment=forms.line(data.comments["traces"]),
        opening=forms.line(data.posts["openings"]),
        closing=forms.line(data.posts["closings"]),
        by=_alternatives(data.posts["by"]),
        reporting=re.compile(rf"(?<!\w){_alternatives(data.posts['reporting'])}", re.I),
        firm=_alternatives(data.openers.firm),
        loose=_alternatives(data.openers.loose),
        asking=_alternatives(data.openers.asking),
        open_ended=frozenset(plain(word).casefold() for word in data.openers.open_ended),
    )


def _alternatives(entries: Iterable[str]) -> str:
    """Longest first, so that "janvier" is not read as "janv". No letter may follow, save an apostrophe's."""
    listed = sorted({plain(e) for e in entries}, key=lambda e: (-len(e), e))
    return "(?:" + "|".join(re.escape(e) + ("" if e.endswith("'") else r"(?!\w)") for e in listed) + ")"


def _cased(entries: Iterable[str]) -> str:
    """Short names such as AP or X only as written: in small letters they are other words."""
    entries = list(entries)
    short, long = [e for e in entries if len(e) <= 4], [e for e in entries if len(e) > 4]
    return f"(?:(?-i:{_alternatives(short)})|{_alternatives(long)})"


class _Forms:
    """Turns forms as written in the file into regular expressions."""

    def __init__(self, data: _File) -> None:
        day = rf"(?:{_alternatives(data.weekdays)},?\s+)?"
        month = _alternatives(data.months)
        words = rf"{day}(?:le\s+)?\d{{1,2}}(?:\s?er)?\s+{month}\.?(?:,?\s+\d{{4}})?(?!\d)"
        english = rf"{month}\s+\d{{1,2}},\s+\d{{4}}"
        self.named = {
            "date": rf"(?:{words}|{english}|{day}\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}})",
            "time": _TIME,
            "name": _NAME,
            "agency": _cased(data.agencies),
            "network": _cased(data.networks),
            "sep": _SEPARATOR,
        }

    def any(self, forms: Iterable[str]) -> str:
        return "(?:" + "|".join(self._form(plain(f)) for f in forms) + ")"

    def line(self, forms: Iterable[str]) -> re.Pattern[str]:
        """A whole line, whatever bullets, brackets and marks stand around it."""
        return re.compile(rf"\W*{self.any(forms)}\W*$", re.I)

    def _form(self, form: str) -> str:
        """Units parted by spaces; an optional unit takes one of the gaps around it along."""
        pattern, begun, loose = "", False, False
        for unit in _parted(form, " "):
            body = self._unit(unit)
            gap = r"\s*" if loose or not re.match(r"[\w({<#…]", unit) else _GAP
            loose = not re.search(r"[\w)}>#…']$", unit)
            if unit == "…":
                pattern += r"(?:\W.*)?"
            elif _closed(unit, "()"):
                pattern += f"(?:{gap}{body})?" if begun else f"(?:{body}{gap})?"
                continue
            else:
                pattern += (gap if begun else "") + body
            begun = True
        return pattern + (r"(?!\w)" if form[-1:].isalnum() else "")

    def _unit(self, unit: str) -> str:
        out, at = "", 0
        while at < len(unit):
            sign = unit[at]
            close = _matching(unit, at) if sign in "({<" else at
            inner = unit[at + 1 : close]
            if sign == "<":
                out += self.named[inner]
            elif sign in "({":
                choice = "|".join(self._form(part) for part in _parted(inner, "|"))
                whole_optional = at == 0 and close == len(unit) - 1
                out += f"(?:{choice})" + ("?" if sign == "(" and not whole_optional else "")
            else:
                out += {"…": ".*", "#": _NUMBER}.get(sign) or re.escape(sign)
            at = close + 1
        return out


def _parted(form: str, sign: str) -> list[str]:
    """The form split at `sign` where no bracket is open."""
    parts, depth = [""], 0
    for letter in form:
        depth += (letter in "({") - (letter in ")}")
        if letter == sign and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return [p for p in parts if p]


def _matching(unit: str, at: int) -> int:
    """Where the bracket opened at `at` closes."""
    pair, depth = {"(": "()", "{": "{}", "<": "<>"}[unit[at]], 0
    for place in range(at, len(unit)):
        depth += (unit[place] == pair[0]) - (unit[place] == pair[1])
        if depth == 0:
            return place
    raise DataError(_FILE, 1, f"a bracket is not closed in '{unit}'", "Close it")


def _closed(unit: str, pair: str) -> bool:
    return unit[:1] == pair[0] and _matching(unit, 0) == len(unit) - 1
