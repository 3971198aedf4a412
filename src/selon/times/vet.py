"""Which matches are no times: ages, counts, names, distances. Precision comes first."""

import re

from .grammar import Match
from .scene import Scene
from .words import context, known

_BEFORE = re.compile(r"([\w]+)(?:['’]|\W*\s|-t-|\W)?$")
_NAME_OF = re.compile(r"(\w+) (?:du|de la|de l'|de|d') ?$")
_CHAIN = re.compile(r"(?:1[0-9]|20)\d\d(?: ?,| et| ou| puis|, puis| à| -) ?(?:en |de |d'|à )?$")
_OPEN = re.compile(r"[(\[] ?$")
_DATED = ("depuis", "il y a", "voici", "voilà", "dans ")
_NAMED = re.compile(r" [A-ZÀ-Þ]")
_OF = re.compile(r"(\w+) (?:de |d')$")
_HOURS = r"(?:[01]?\d|2[0-4]) ?(?:h|heures?)(?: ?[0-5]\d)?"
_RANGE_OPEN, _RANGE_ON = re.compile(r"\b(?:de|entre) $"), re.compile(rf" (?:à|et) {_HOURS}", re.IGNORECASE)
_RANGE_BEHIND = re.compile(rf"\b(?:de|entre) {_HOURS} $", re.IGNORECASE)
_AFTER = re.compile(r" ?([a-zà-ÿœ]+)")


def kept(match: Match, scene: Scene) -> bool:
    """Whether a match is a time where it stands."""
    check = _CHECKS.get(match.rule.kind)
    return (check is None or check(match, scene.text)) and not _nowadays(match, scene)


def _nowadays(match: Match, scene: Scene) -> bool:
    """ "aujourd'hui" means these times in somebody's speech and before an office, unless a verb's tense dates it."""
    text = scene.text
    if match.groups or not text[match.start : match.end].lower().startswith("aujourd"):
        return False
    quoted = text.rfind("«", 0, match.start) > text.rfind("»", 0, match.start)
    office = text[: match.start].endswith(", ") and bool(_AFTER.match(text, match.end))
    glossed = text[: match.start].endswith("(")  # "la société (aujourd'hui …)"
    return (quoted or office or glossed) and scene.way(match.start, match.end) is None


def _word_before(text: str, at: int) -> str:
    """The word before a place, on the same side of any stop; empty after punctuation."""
    found = re.search(r"(\w+)['\- ]{1,2}$", text[max(0, at - 40) : at])
    return found.group(1) if found else ""


def _word_after(text: str, at: int) -> str:
    """The word in lower case that follows directly; empty before punctuation or a capital."""
    found = _AFTER.match(text, at)
    return found.group(1) if found else ""


def _year(match: Match, text: str) -> bool:
    """Four digits are a year after a word that takes one, alone in brackets, or closing a noun phrase."""
    before = text[max(0, match.start - 60) : match.start]
    after = _word_after(text, match.end)
    if text[match.end : match.end + 1] in ("°", "%") or text[match.start - 1 : match.start] in (
        "©",
        "/",
        "-",
        "_",
        "+",
    ):
        return False
    if not _may_follow(after, sure=_word_before(text, match.start).lower() in context("year_before")):
        return False
    if _OPEN.search(before):
        return True
    return bool(_CHAIN.search(before)) or _takes_year(_word_before(text, match.start)) or _year_of(match, text, before)


def _year_of(match: Match, text: str, before: str) -> bool:
    """ "le traité de 1998", "à partir de 2030"; but not "un total de 1998" nor "de 2000 Maliens"."""
    found = _OF.search(before)
    modern = "1500" < match.groups["year"] < "2100"
    counted = found is None or found[1] in context("counted") or bool(_NAMED.match(text, match.end))
    return modern and not counted


def _may_follow(after: str, sure: bool = False) -> bool:
    """Whether a word may follow a year; what looks like a plural is counted by the digits: "2000 soldats"."""
    return not after or after in context("year_after") or (sure and not after.endswith(("s", "x")))


def _takes_year(word: str) -> bool:
    if word.lower() in context("year_before"):
        return True
    return len(word) > 3 and word.islower() and word.isalpha() and word not in context("not_year_before")


def _edge_year(match: Match, text: str) -> bool:
    return "edge" in match.groups or _may_follow(_word_after(text, match.end), sure=True)


def _one_year(match: Match, text: str) -> bool:
    bare = match.end - match.start == len("2016")
    return _year(match, text) if bare else _edge_year(match, text)


def _range(match: Match, text: str) -> bool:
    """Two years of a range: close to each other and no counts."""
    gap = int(match.groups["year"]) - int(match.groups["first"])
    joined = text[match.spans["first"][1]] == "-"
    return 0 < gap <= 150 and _may_follow(_word_after(text, match.end), sure=joined)


def _month(match: Match, text: str) -> bool:
    """A bare month needs its preposition, and no capital: "mars" is a planet's and "Avril" a person's name too."""
    if len(match.groups) > 1:
        return not _proper_name(match, text)
    written = match.groups["month"]
    if written == "sept":  # seven
        return False
    return written[0].islower() and _word_before(text, match.start).lower() in context("month_before")


def _season(match: Match, text: str) -> bool:
    """ "le Printemps arabe" is no season."""
    return match.groups["season"][0].islower()


def _proper_name(match: Match, text: str) -> bool:
    """ "le Mouvement du 5 avril", "la rue du 4 septembre": a date that is part of a name."""
    found = _NAME_OF.search(text, max(0, match.start - 40), match.start)
    return "year" not in match.groups and found is not None and found[1] in context("named_before")


def _day(match: Match, text: str) -> bool:
    return not _proper_name(match, text)


def _preceded(match: Match, text: str) -> bool:
    """ "le 22/04", "lundi 22/04": elsewhere two numbers with a stroke are a fraction or a count."""
    return "weekday" in match.groups or _word_before(text, match.start).lower() in context("day_before")


def _weekday(match: Match, text: str) -> bool:
    """ "le Journal du Dimanche", "vendredi noir" are names."""
    return not _proper_name(match, text) and _word_after(text, match.end) not in context("named_after")


def _daytime(match: Match, text: str) -> bool:
    """A part of the day in lower case ("Le Soir" is a newspaper), not in a saying."""
    part = match.groups.get("part", "")
    before = text[max(0, match.start - 12) : match.start].lower()
    if part[:1].isupper() or before.endswith(("du jour au ", "du jour ")):
        return False
    return match.rule.kind != "stage" or not re.match(r" (?:de|du|des|d')", text[match.end : match.end + 4])


def _clock(match: Match, text: str) -> bool:
    """ "à 2 heures de route" is a distance, "de 9h à 17h" two times of day; "20 heures" may be counted hours."""
    after = text[match.end : match.end + 14].lower()
    if any(after.startswith(" " + words) for words in context("distance_after")):
        return False
    if _RANGE_BEHIND.search(text[max(0, match.start - 18) : match.start]):
        return False
    return not re.match(r" (?:de|d'|par|après|avant|plus|supplémentaires?)\b", after)


def _duration(match: Match, text: str) -> bool:
    """No ages, no distances, no "un jour" of tales, no minute of silence."""
    after = text[match.end : match.end + 14].lower()
    if any(after.startswith(" " + words) for words in context("distance_after")):
        return False
    if re.search(r"\d[.,/-]$|\bâgée?s? (?:d['e]|seulement)|\bl'âge d", text[max(0, match.start - 25) : match.start]):
        return False
    if not _counted_unit(match) or _opens_range(match, text):
        return False
    unit = known("units", match.groups["unit"]) if "unit" in match.groups else None
    if unit and unit[0] == "Y" and match.groups["unit"].lower() in ("an", "ans") and "n" in match.groups:
        return not _age(match, text)
    if "ten" in match.groups and match.groups["unit"].lower().startswith("an"):
        return not text[max(0, match.start - 3) : match.start].lower().endswith(("d'", "la "))
    return not _saying(match, text)


def _counted_unit(match: Match) -> bool:
    """ "les 24 Heures" is a race, and "9 h" a time of day."""
    unit, count = match.groups.get("unit", ""), match.groups.get("n", "")
    return not unit[:1].isupper() and not (unit == "h" and count.isdecimal() and int(count) < 24)


def _opens_range(match: Match, text: str) -> bool:
    """ "de 20 heures à 5 heures" are times of day, of every day often."""
    hours = match.groups.get("unit", "").lower() in ("h", "heure", "heures")
    return hours and bool(
        _RANGE_OPEN.search(text[max(0, match.start - 6) : match.start]) and _RANGE_ON.match(text, match.end)
    )


def _saying(match: Match, text: str) -> bool:
    written = " ".join(text[match.start : match.end].lower().split())
    if written in ("un jour", "une seconde", "une journée", "la dernière heure", "une minute", "la dernière minute"):
        return not text[match.end :].startswith((" après", " avant", " plus t", " auparavant"))
    singular = ("dernier", "dernière", "prochain", "prochaine")
    if match.groups.keys() == {"unit"} and any(f" {word} " in f" {written} " for word in singular):
        return match.groups["unit"].lower() in ("jour", "heure", "minute", "seconde", "journée")
    return text[max(0, match.start - 3) : match.start].lower() in ("le ", "du ") and "h" in match.groups.get("unit", "")


def _age(match: Match, text: str) -> bool:
    """ "Awa Diallo, 29 ans," "(42 ans)", "un homme de 40 ans", "à 70 ans"; but not "une peine de dix ans"."""
    written = text[match.start : match.end].lower()
    if written.startswith(_DATED):
        return False
    before, after = text[max(0, match.start - 45) : match.start].lower(), text[match.end : match.end + 16].lower()
    noun = re.search(r"(\w+)(?: \w+)? (?:de|d')(?: plus de| moins de| plus d'| moins d')? ?$", before)
    if noun:
        return not any(word in context("lasting") for word in noun.group(0).split())
    if re.match(r" (?:de|d') ?(?:\w+)|,? après|,? avant| plus t| auparavant| d'", after):
        return bool(re.match(r" de (?:plus|moins)\b", after))
    if re.search(r"(?:, |\()$", before):
        return bool(re.match(r"\)|,|\.| et| \(|$", after))
    if before.endswith("dans les "):
        return False
    return bool(
        re.search(
            r"\b(?:à|a|ont|avait|avaient|ses|leurs|les|des|entre|et|ou|de)(?: plus de| moins de)? $",
            before,
        )
    )


_CHECKS = {
    "year": _one_year,
    "years": _range,
    "month": _month,
    "date": _day,
    "days": _day,
    "weekday": _weekday,
    "day": _daytime,
    "then": _daytime,
    "focus": _daytime,
    "stage": _daytime,
    "clock": _clock,
    "duration": _duration,
    "half": _duration,
    "season": _season,
    "ago": _duration,
    "counted": _duration,
    "numbered": _weekday,
    "nth": _day,
    "dayof": _preceded,
    "daymonth": _preceded,
}
