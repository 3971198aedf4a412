"""The wording in data/fr/passages.toml, checked and compiled into patterns once."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

import msgspec

from ..errors import DataError
from ..lang.sources import folder
from ..model import PassageKind
from .forms import Forms, Lines, alternatives, cased, first_word
from .layout import plain

_FILE = "fr/passages.toml"
_TIME = r"\d{1,2}\s*[:hH](?:\s*\d{2})?(?:\s*m(?:in|n)?)?(?:\s*\(?(?:UTC|GMT|HAE|HNE|CET|CEST)(?:[+-]\d+)?\)?)?"
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
    datelines: dict[str, list[str]]
    promos: dict[str, list[str]]
    posts: dict[str, list[str]]


@dataclass(frozen=True)
class LineRule:
    """A whole line that matches `pattern` is a passage of this kind."""

    kind: PassageKind
    why: str
    pattern: Lines
    max_words: int
    stop: bool


@dataclass(frozen=True)
class Vocabulary:
    """Compiled wording. All patterns are for text made `plain`; sources are without anchors.

    `linking`, `captioning`, `calling`: first words of labels of links, of captions, of calls to readers.
    """

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
    published: str
    promo: str
    comment: Lines
    opening: Lines
    closing: Lines
    by: str
    reporting: re.Pattern[str]
    firm: str
    loose: str
    asking: str
    open_ended: frozenset[str]
    linking: frozenset[str]
    captioning: frozenset[str]
    calling: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The French vocabulary. Raises DataError when the file is not as its schema says."""
    try:
        data = msgspec.convert(tomllib.loads((folder() / _FILE).read_text("utf-8")), _File)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise DataError(_FILE, 1, str(error), "See the structs in selon/passages/vocabulary.py") from error
    return _compiled(data, Forms(_FILE, _named(data), _begun(data)))


def _compiled(data: _File, forms: Forms) -> Vocabulary:
    rules = (
        LineRule(kind=r.kind, why=r.why, pattern=Lines(forms, r.forms), max_words=r.max_words, stop=r.stop)
        for r in data.line
    )
    return Vocabulary(
        lines=tuple(rules),
        menu=frozenset(plain(entry).casefold() for entry in data.menu),
        date=forms.named["date"],
        time=_TIME,
        weekday=alternatives(data.weekdays),
        agency=forms.named["agency"],
        strong=forms.any(data.labels.strong),
        weak=forms.any(data.labels.weak),
        aside=forms.any(data.labels.aside),
        rubric=alternatives([plain(r).upper() for r in data.labels.rubric]),
        caption=forms.any(data.captions["labels"]),
        published=forms.stems(data.datelines["published"]),
        promo=forms.any(data.promos["openings"]),
        comment=Lines(forms, data.comments["traces"]),
        opening=Lines(forms, data.posts["openings"]),
        closing=Lines(forms, data.posts["closings"]),
        by=alternatives(data.posts["by"]),
        reporting=re.compile(rf"(?<!\w){alternatives(data.posts['reporting'])}", re.I),
        firm=alternatives(data.openers.firm),
        loose=alternatives(data.openers.loose),
        asking=alternatives(data.openers.asking),
        open_ended=frozenset(plain(word).casefold() for word in data.openers.open_ended),
        linking=_firsts(forms, data.labels.strong + data.labels.weak)
        | {first_word(plain(r)) for r in data.labels.rubric},
        captioning=_firsts(forms, data.captions["labels"]),
        calling=_firsts(forms, data.promos["openings"]),
    )


def _firsts(forms: Forms, listed: list[str]) -> frozenset[str]:
    return frozenset(word for form in listed for word in forms.firsts(form))


def _begun(data: _File) -> dict[str, frozenset[str]]:
    """The first words of what the names in angle brackets stand for, where they are few."""
    dates = ["le", "#", *data.weekdays, *data.months]
    named = {"agency": data.agencies, "network": data.networks, "date": dates, "time": ["#"]}
    return {name: frozenset(first_word(plain(entry)) for entry in entries) for name, entries in named.items()}


def _named(data: _File) -> dict[str, str]:
    """What the names in angle brackets stand for."""
    day = rf"(?:{alternatives(data.weekdays)},?\s+)?"
    month = alternatives(data.months)
    words = rf"{day}(?:le\s+)?\d{{1,2}}(?:\s?er)?\s+{month}\.?(?:,?\s+\d{{4}})?(?!\d)"
    english = rf"{month}\s+\d{{1,2}},\s+\d{{4}}"
    return {
        "date": rf"(?:{words}|{english}|{day}\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}})",
        "time": _TIME,
        "name": _NAME,
        "agency": cased(data.agencies),
        "network": cased(data.networks),
        "sep": _SEPARATOR,
    }
