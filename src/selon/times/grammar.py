"""The patterns of `data/fr/times.csv`, compiled, and where they match: leftmost, then longest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from ..lang.schema import NonEmpty, Row
from ..lang.tables import table
from .words import DIGIT, Atom, atoms, opening

Kind = Literal[
    "iso", "numeric", "date", "days", "night", "month", "year", "years", "decade", "century", "weekday", "day",
    "tonight", "focus", "then", "eve", "clock", "offset", "span", "season", "quarter", "ago", "duration", "half", "set",
    "feast", "famous", "beyond", "numbered", "dayof", "weekdayof", "nth", "daymonth", "term", "counted", "hours",
    "stage",
]  # fmt: skip
_PART = re.compile(r"\{(\w+)(?::(\w+))?\}(\?)?")
_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[ '-]")
_GAP = "(?:(?<=') ?| {1,3})"  # none is needed after an elision
_SPACED = ("{tail}?", "{hour}?")  # atoms that bring their own gap


class PatternRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A row of `times.csv`: a pattern, how it is resolved, and a sentence in which it stands.

    `pattern` is a sequence of tokens: words (`|` between alternatives, `_` for an inner space), atoms of
    `times.toml` as `{month}` or, where one stands twice, `{day:first}`; a final `?` makes a token optional.
    `shift` counts units from the date; `part` is a part of the day. `value` is what `example` gives when
    it was published on `published`; `example_mod` is that value's modifier.
    """

    kind: Kind
    pattern: NonEmpty
    shift: int = 0
    part: str = ""
    mod: Literal["START", "MID", "END", "APPROX"] | None = None
    example: NonEmpty
    published: str | None = None
    value: NonEmpty
    example_mod: Literal["START", "MID", "END", "APPROX"] | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern found at `start` to `end` of the text; `groups`: what each atom matched, and where."""

    start: int
    end: int
    rule: PatternRow
    groups: dict[str, str]
    spans: dict[str, tuple[int, int]]


def matches(text: str, start: int, end: int) -> Iterator[Match]:
    """The expressions between `start` and `end` of a text in plain characters, without overlap."""
    index, openers, at = _index(), _openers(), start
    words = [*_WORD.finditer(text, start, end), None]
    for word, after in pairwise(words):
        if word is None or word.start() < at:
            continue
        first = word.group().lower()
        key = DIGIT if first[0].isdigit() else first
        if key not in openers:
            continue
        pair = text[word.start() : after.end()].lower() if after else ""
        candidates = index.get(pair) or index.get(key, ())
        found = _longest(candidates, text, word.start(), end) if candidates else None
        if found:
            at = found.end
            yield found


Source = tuple[str, PatternRow]


def _longest(candidates: tuple[Source, ...], text: str, start: int, end: int) -> Match | None:
    best: tuple[re.Match[str], PatternRow] | None = None
    for source, rule in candidates:
        found = _compiled(source).match(text, start, end)
        if found and (best is None or found.end() > best[0].end()):
            best = found, rule
    return _match(*best) if best else None


def _match(found: re.Match[str], rule: PatternRow) -> Match:
    groups = {name: value for name, value in found.groupdict().items() if value is not None}
    return Match(found.start(), found.end(), rule, groups, {name: found.span(name) for name in groups})


@cache
def _index() -> dict[str, tuple[Source, ...]]:
    """The patterns under each word, and each two words, that they can begin with; order is the table's."""
    index: dict[str, list[Source]] = {}
    rows: list[tuple[str, PatternRow, frozenset[str]]] = []
    for rule in table("fr/times", PatternRow):
        source, keys = expression(rule.pattern)
        rows.append((source, rule, keys))
        index |= {key: [] for key in keys}
    for source, rule, keys in rows:
        for key, found in index.items():
            if key in keys or _BREAK.split(key)[0] in keys:
                found.append((source, rule))
    return {key: tuple(found) for key, found in index.items()}


@cache
def _openers() -> frozenset[str]:
    """The first word of each key: most words of a text are none."""
    return frozenset(_BREAK.split(key)[0] for key in _index())


@cache
def _compiled(source: str) -> re.Pattern[str]:
    """Compiled when a text first needs it: most texts need few, and compiling all takes longer than reading one."""
    return re.compile(source, re.IGNORECASE)


def expression(pattern: str) -> tuple[str, frozenset[str]]:
    """A pattern's regular expression and the first words that it can begin with."""
    regex, keys, opening, gap = "", set[str](), True, ""
    for token in pattern.split():
        if token == ",":
            regex += " ?,"
            continue
        optional = token.endswith("?")
        body = _token(token.removesuffix("?"))
        keys |= body.keys if opening else set()
        # a token that may be absent takes a gap with it: the one after it where it opens the pattern
        piece = f"{body.pattern}{_GAP}" if opening and optional else f"{'' if token in _SPACED else gap}{body.pattern}"
        regex += f"(?:{piece})?" if optional else piece
        opening = opening and optional
        gap = "" if opening else _GAP
    return rf"(?<![\w@#])(?:{regex})(?!\w|-\w)", frozenset(keys)


def _token(token: str) -> Atom:
    choices = [_alternative(choice) for choice in token.split("|")]
    return Atom("(?:" + "|".join(c.pattern for c in choices) + ")", frozenset().union(*(c.keys for c in choices)))


def _alternative(choice: str) -> Atom:
    """One alternative of a token: words and atoms glued together, as "mi-{month}" or "{edge}?{month}"."""
    pattern, keys, at, opens = "", set[str](), 0, True
    for part in [*_PART.finditer(choice), None]:
        literal = choice[at : part.start() if part else len(choice)].replace("_", " ")
        if literal:
            keys |= {opening(literal)} if opens else set()
            opens = False
        pattern += re.escape(literal).replace(r"\ ", " ")
        if part:
            atom = atoms()[part[1]]
            keys |= atom.keys if opens else set()
            opens = opens and bool(part[3])
            named = atom.pattern if part[1] in ("tail", "hour") else f"(?P<{part[2] or part[1]}>{atom.pattern})"
            pattern += f"(?:{named})?" if part[3] else named
            at = part.end()
    return Atom(pattern, frozenset(keys))
