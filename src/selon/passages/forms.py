"""The little language in which data/fr/passages.toml writes the wording of lines, and its compilation."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ..errors import DataError
from .layout import plain

_NUMBER = r"\d+(?:[\s.]\d{3})*"
_GAP = r"(?:[\s(\[«\"]+|(?<='))"


def alternatives(entries: Iterable[str]) -> str:
    """Longest first, so that "janvier" is not read as "janv". No letter may follow, save an apostrophe's."""
    listed = sorted({plain(e) for e in entries}, key=lambda e: (-len(e), e))
    return "(?:" + "|".join(re.escape(e) + ("" if e.endswith("'") else r"(?!\w)") for e in listed) + ")"


def cased(entries: Iterable[str]) -> str:
    """Short names such as AP or X only as written: in small letters they are other words."""
    entries = list(entries)
    short, long = [e for e in entries if len(e) <= 4], [e for e in entries if len(e) > 4]
    return f"(?:(?-i:{alternatives(short)})|{alternatives(long)})"


ANY = ""
_FIRST = re.compile(r"\W*(\w+)")


def first_word(line: str) -> str:
    """The first word in small letters of a line made plain; "#" for a number, ANY if there is none."""
    return _first(line[:60])


@lru_cache(maxsize=1024)  # a line is asked for many kinds of wording in a row
def _first(line: str) -> str:
    found = _FIRST.match(line)
    return "#" if line[:1] == "#" or (found and found[1][0].isdigit()) else found[1].casefold() if found else ANY


class Lines:
    """Forms of whole lines, compiled for each first word when a line first begins with it."""

    def __init__(self, forms: "Forms", listed: Iterable[str]) -> None:
        self._forms = forms
        self._listed = [(form, forms.firsts(form)) for form in listed]
        self._known = frozenset(word for _, firsts in self._listed for word in firsts)
        self._patterns: dict[str, re.Pattern[str] | None] = {}

    def match(self, line: str) -> re.Match[str] | None:
        """The match of one of the forms with the whole line, made plain."""
        word = first_word(line)
        word = word if word in self._known else ANY
        if word not in self._patterns:
            forms = [form for form, firsts in self._listed if word in firsts or ANY in firsts]
            self._patterns[word] = self._forms.line(forms) if forms else None
        pattern = self._patterns[word]
        return pattern.match(line) if pattern else None


class Forms:
    """Turns forms into regular expressions. `named` gives the expression of each <name>, `firsts` its first words.

    Raises DataError for an unknown name or a bracket that is not closed.
    """

    def __init__(self, file: str, named: dict[str, str], firsts: dict[str, frozenset[str]] | None = None) -> None:
        self.file, self.named, self._begin = file, named, firsts or {}

    def stems(self, forms: Iterable[str]) -> str:
        """Forms whose last word may go on, for an ending of gender or number."""
        return "(?:" + "|".join(re.escape(plain(f)) for f in forms) + ")"

    def any(self, forms: Iterable[str]) -> str:
        return "(?:" + "|".join(self._form(plain(f)) for f in forms) + ")"

    def line(self, forms: Iterable[str]) -> re.Pattern[str]:
        """A whole line, whatever bullets, brackets and marks stand around it."""
        return re.compile(rf"\W*{self.any(forms)}\W*$", re.I)

    def firsts(self, form: str) -> frozenset[str]:
        """The first words, in small letters, of what the form matches; "#" for a number, ANY for whatever word."""
        return frozenset(self._firsts(_parted(plain(form), " ")))

    def _named_firsts(self, name: str) -> frozenset[str]:
        return self._begin.get(name, frozenset((ANY,)))

    def _firsts(self, units: list[str]) -> Iterator[str]:
        for unit in units:
            if unit[0] in "({":
                close = self._close(unit, 0)
                yield from (w for part in _parted(unit[1:close], "|") for w in self._firsts(_parted(part, " ")))
                if rest := unit[close + 1 :] if unit[0] == "(" else "":  # "(re)lire": with the bracket, or without
                    yield from (rest.casefold(), (unit[1:close] + rest).casefold())
                if unit[0] == "{" or rest:
                    return
            else:
                yield from self._named_firsts(unit[1 : self._close(unit, 0)]) if unit[0] == "<" else {first_word(unit)}
                return
        if all(unit[0] == "(" for unit in units):
            yield ANY

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
            close = self._close(unit, at) if sign in "({<" else at
            inner = unit[at + 1 : close]
            if sign == "<":
                out += self._named(inner)
            elif sign in "({":
                choice = "|".join(self._form(part) for part in _parted(inner, "|"))
                if sign == "{" or _closed(unit, "()"):
                    out += f"(?:{choice})"
                else:  # "(re)lire": the page may show the brackets
                    out += rf"(?:\(?(?:{choice})\)?)?"
            else:
                out += {"…": ".*", "#": _NUMBER}.get(sign) or re.escape(sign)
            at = close + 1
        return out

    def _named(self, name: str) -> str:
        if name not in self.named:
            raise DataError(self.file, 1, f"<{name}> is not known", f"Known: {', '.join(sorted(self.named))}")
        return self.named[name]

    def _close(self, unit: str, at: int) -> int:
        close = _matching(unit, at)
        if close is None:
            raise DataError(self.file, 1, f"a bracket is not closed in '{unit}'", "Close it")
        return close


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


def _matching(unit: str, at: int) -> int | None:
    """Where the bracket opened at `at` closes; None when it does not."""
    pair, depth = {"(": "()", "{": "{}", "<": "<>"}[unit[at]], 0
    for place in range(at, len(unit)):
        depth += (unit[place] == pair[0]) - (unit[place] == pair[1])
        if depth == 0:
            return place
    return None


def _closed(unit: str, pair: str) -> bool:
    return unit[:1] == pair[0] and _matching(unit, 0) == len(unit) - 1
