"""The words of the calendar, read from `data/fr/times.toml`, and the regular expressions made of them."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..errors import DataError
from ..lang.sources import folder

DIGIT = "#"  # stands for any word that begins with a digit

# One character for one character, so that offsets hold: variants of apostrophe, space and hyphen.
PLAIN = {
    **dict.fromkeys(map(ord, "’‘ʼ`´"), "'"),
    **dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u2007\u2002\u2003\t\r\n"), " "),
    **dict.fromkeys(map(ord, "\u2010\u2011"), "-"),
}

_PAIR = re.compile(r"[^\W\d]\w*[ '-]\w+")
_YEAR = r"(?:1[0-9]|20)[0-9]{2}(?! ?[0-9]{3}\b)(?![.,][0-9])(?! ?(?:%|€|\$|°|£))"
_MINUTES = r"(?: ?[0-5][0-9](?![0-9])(?: ?(?:minutes|min|mn))?)?"
_CLOCK = rf"(?:[01]?[0-9]|2[0-4])(?: ?(?:h(?![a-zà-ÿ])|heures?|:(?=[0-5][0-9])){_MINUTES})"
_OF_DAY = r"(?: (?:du (?:matin|soir)|de (?:l'après-midi|la (?:nuit|matinée|soirée))))"
_ISO_HOUR = r"T[0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?(?:Z|[+-][0-2][0-9]:?[0-5][0-9])?"
_ISO = rf"[12][0-9]{{3}}-[01][0-9]-[0-3][0-9](?:{_ISO_HOUR})?"
_NUMERIC = r"(?:[0-3]?[0-9]/[01]?[0-9]/(?:[12][0-9]{3}|[0-9]{2})|[0-3]?[0-9]\.[01]?[0-9]\.[12][0-9]{3})"
_DAY_AND_MONTH = r"(?:0?[1-9]|[12][0-9]|3[01])/(?:0[1-9]|1[0-2])(?![/0-9])"
_DECIMAL = r"[0-9]{1,3}[.,][0-9]{1,2}"
# "juillet 98", "mai '12": two digits that are no day, or that bear the mark of what they leave out.
_SHORT_YEAR = r"(?:'[0-9]{2}|(?:3[2-9]|[4-9][0-9])(?= ?(?:[.;:!?)»]|,(?! ?[0-9])|$)))(?![0-9])"
_ORDINAL_ENDS = ("ème", "eme", "er", "e")  # of a century: "XXe", "XXème", "Ier"
_TABLE_OF = {  # atoms that are any form of a table
    "month": "months", "weekday": "weekdays", "part": "parts", "season": "seasons", "unit": "units",
    "half": "halves", "ten": "tens", "ordinal": "ordinals", "nth": "nths", "span": "spans", "bounded": "bounded",
    "feast": "feasts", "famous": "famous", "approx": "approx",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Atom:
    """A regular expression, and the first words that what it matches can begin with."""

    pattern: str
    keys: frozenset[str]


@cache
def words() -> dict[str, dict[str, Any]]:
    """The tables of the file, by name. Raises DataError if the file is no TOML."""
    try:
        tables: dict[str, dict[str, Any]] = tomllib.loads((folder() / "fr" / "times.toml").read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DataError("fr/times.toml", 1, str(error), "Mend the TOML") from error
    return {name: {_plain(key): value for key, value in table.items()} for name, table in tables.items()}


def _plain(key: str) -> str:
    return key.translate(PLAIN).lower()


def first_word(form: str) -> str:
    """The key under which a form is looked up: its first word, or DIGIT."""
    found = re.match(r"\w+", form)
    word = found.group().lower() if found else ""
    return DIGIT if word[:1].isdigit() else word


def opening(form: str) -> str:
    """The key under which patterns that begin with the form are found: its first two words, if it has them."""
    found = _PAIR.match(form)
    return found.group().lower() if found else first_word(form)


def known(table: str, form: str) -> Any:
    """What a table says of a form as it stands in the text; None if nothing."""
    return words()[table].get(" ".join(form.lower().split()))


@cache
def context(name: str) -> frozenset[str]:
    """A list of words of the section `context` or `tense`."""
    return frozenset({**words()["context"], **words()["tense"]}[name])


def _choice(forms: Iterable[str]) -> Atom:
    longest = sorted(forms, key=len, reverse=True)
    return Atom(
        "(?:" + "|".join(re.escape(f).replace(r"\ ", " ") for f in longest) + ")", frozenset(map(opening, longest))
    )


def _digits(pattern: str, *more: str) -> Atom:
    return Atom(pattern, frozenset((DIGIT, *more)))


@cache
def atoms() -> dict[str, Atom]:
    """All atoms that a pattern of `times.csv` may name."""
    tables = words()
    return {**_named(tables), **_counted(tables), **_clocks(tables)}


def _named(tables: dict[str, dict[str, Any]]) -> dict[str, Atom]:
    relatives, edges = _choice(tables["relatives"]), _choice(tables["edges"])
    # "fin mars", "fin du mois de mars", "mi-mars", "la fin d'avril"
    link = r"(?: ?- ?| )(?:(?:du |de la |de l'|des |de |d')(?:mois (?:de |d'))?)?"
    return {
        **{atom: _choice(tables[table]) for atom, table in _TABLE_OF.items()},
        "relative": Atom(relatives.pattern + "s?", relatives.keys),
        "edge": Atom(edges.pattern + link, edges.keys),
    }


def _counted(tables: dict[str, dict[str, Any]]) -> dict[str, Atom]:
    numbers = tables["numbers"]
    number, decades, romans = _choice(numbers["words"]), _choice(tables["decades"]), _choice(numbers["roman"])
    spelled = rf"{number.pattern}(?:(?:-et-| et |-| ){number.pattern})*"
    centuries = {roman + end for roman in numbers["roman"] for end in ("", *_ORDINAL_ENDS)}
    return {
        "n": _digits(rf"(?:[0-9]{{1,3}}(?:[ .][0-9]{{3}})+|[0-9]{{1,4}}|{spelled})", *number.keys),
        "vague": _choice(numbers["vague"]),
        "adjective": _choice(numbers["adjectives"]),
        "decade": _digits(rf"(?:(?:1[0-9]|20)[0-9]0|[2-9]0|{decades.pattern})", *decades.keys),
        "century": Atom(rf"{romans.pattern} ?(?:{'|'.join(_ORDINAL_ENDS)})", frozenset(centuries)),
    }


def _clocks(tables: dict[str, dict[str, Any]]) -> dict[str, Atom]:
    part, zone = _choice(tables["parts"]).pattern, _choice(tables["zones"]).pattern
    zoned = rf"(?P<clock>{_CLOCK}{_OF_DAY}?)(?: ?\(?(?P<zone>{zone})\)?)?"
    hour = rf"(?: ?,)? (?:(?:à|vers|dès|avant|après|peu avant|peu après|aux alentours de|à partir de) )?{zoned}"
    daytime = (
        r"(?: (?:aux?|dans la|dans l'|à la|à l'|à|vers|avant|après|jusqu'à|peu avant|peu après|en|très tôt|tard|tôt)"
        rf"(?: début d'| début de| fin d'| fin de)?)? ?(?P<part>{part})"
    )
    return {
        "day": _digits(r"(?:[12][0-9]|3[01]|0?[1-9])(?: ?er\b)?|premier", "premier"),
        "year": _digits(_YEAR),
        "iso": _digits(_ISO),
        "numeric": _digits(_NUMERIC),
        "piece": Atom("(?:semaine|quinzaine)", frozenset()),
        "daymonth": _digits(_DAY_AND_MONTH),
        "short": Atom(_SHORT_YEAR, frozenset()),
        "decimal": _digits(_DECIMAL),
        "alone": _digits(rf"(?:[12][0-9]|3[01]|[1-9])(?: ?er\b)?(?={_not_counting()})"),
        "clock": _digits(_CLOCK + _OF_DAY + "?"),
        "small": _digits(_CLOCK + _OF_DAY),
        "zone": Atom(zone, frozenset()),
        "hour": Atom(hour, frozenset()),
        "tail": Atom(rf"(?:{daytime})?(?:{hour})?", frozenset()),
    }


def _not_counting() -> str:
    """What may follow a day's number: no noun that it could count, as in "vendredi 5 soldats"."""
    after = "|".join(sorted(context("year_after"), key=len, reverse=True))
    return rf" ?(?:[.,;:!?)»](?![0-9])|$)| (?:{after})\b(?! ?[0-9]+ (?!h\b|heures?\b))"


def roman(form: str) -> int | None:
    """The number of a century as it is written: "XXe" is 20."""
    letters = re.sub(rf" ?(?:{'|'.join(_ORDINAL_ENDS)})$", "", form.lower())
    known_forms: list[str] = words()["numbers"]["roman"]
    return known_forms.index(letters) + 1 if letters in known_forms else None
