"""Names that could be places: countries, seas, towns, unknown capitalised names, sites and bodies."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from ..lang.lookup import APOSTROPHES, SPACES, Hit
from ..lang.schema import PlaceNounRow
from ..lang.tables import table
from ..lang.world import adjective_countries, demonym_countries, metonyms
from .gazetteer import Site, known, towns

Kind = Literal["country", "place", "town", "unknown", "site", "body", "part"]

PLAIN = {**dict.fromkeys(map(ord, APOSTROPHES), "'"), **dict.fromkeys(map(ord, SPACES), " "), 0x2011: "-", 0x2010: "-"}
ARABIC = r"(?:al|el|as|ash|at|ad|an|ar|az|ez|es|er|et|ed|en)-"
WORD = rf"(?:{ARABIC})?[A-ZÀ-ÖØ-ÞŒŠŽŞİ]\w*(?:['-]\w+)*\.?(?<!\w\w\.)"
LINK = r" (?:de la |de l'|de |du |des |d'|la |le |les |sur |el |al |en |aux |sous |lès |y )"
SEQUENCE = re.compile(rf"(?<![\w-]){WORD}(?:(?:{LINK}| ){WORD})*")
LINKS = re.compile(LINK)
# Words that stand before a name with a capital of their own, at the start of a sentence.
OPENERS = re.compile(r"^(?:[LDQSNCJM]'|(?:Les?|La|Des?|Du|Au|Aux|En|À|A|Dans|Depuis|Vers|Près de|Selon|Pour|Avec) )")
HIDDEN = re.compile(r"\b(?:[Aa]u|[Dd]u|([Aa]ux|[Dd]es)) $")
METROPOLIS = 1_000_000  # inhabitants
PART = re.compile(
    r"\b(?:(?:extrême|grand|moyen)[ -])?(?:nord|sud|est|ouest|centre)(?:-(?:est|ouest))? (?:du|de ce) pays\b", re.I
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in characters `start` to `end` (excluded), and what it can mean; `options` may be empty."""

    start: int
    end: int
    kind: Kind
    options: tuple[Site, ...] = ()

    @property
    def acts(self) -> bool:
        """Whether the name is likely to stand for those who govern: a country or a seat of government."""
        return self.kind == "country" or any(option.seat for option in self.options)


def plain(text: str) -> str:
    """The text with one kind of apostrophe, space and hyphen; offsets stay the same."""
    return text.translate(PLAIN)


def names(text: str) -> list[Name]:
    """All names in a plain text, in order, none overlapping."""
    hits = known().find(text)
    found = [_hit(hit) for hit in hits if not _in_capitals(text[hit.start : hit.end])]
    found += [Name(m.start(), m.end(), "part") for m in PART.finditer(text)]
    found += _bodies(text)
    spans = {(hit.start, hit.end): hit for hit in hits}
    for match in SEQUENCE.finditer(text):
        found += (
            n for n in _sequence(text, match.start(), match.end(), spans) if _free(n, found) and _is_name(text, n)
        )
    return sorted((_site(text, name) for name in found), key=lambda name: name.start)


def _in_capitals(form: str) -> bool:
    """Whether a run of capitalised words makes the whole form; "Méditerranée orientale" goes beyond one."""
    return form[0].isupper() and form.split()[-1].rpartition("'")[2][:1].isupper()


def _free(name: Name, found: list[Name]) -> bool:
    return not any(name.start < other.end and other.start < name.end for other in found)


def _is_name(text: str, name: Name) -> bool:
    """Whether the words are a name at all: no inhabitants, no institution's first word, no acronym."""
    if name.kind == "country":
        return True
    words = text[name.start : name.end].split()
    if name.end - name.start < 2 or (name.kind == "town" and _is_acronym(text, name)):
        return False
    if nouns().get(words[0]) == "word" or nouns().get(" ".join(words)) == "word" or words[-1] in demonym_countries():
        return False
    if name.kind == "unknown" and any(nouns().get(word) == "word" for word in words):
        return False
    common = words[0] in nouns() or words[0].lower() in nouns()
    if common and len(words) == 1 and name.kind in ("unknown", "town"):
        return False
    digit = re.match(r" ?\d", text[name.end : name.end + 2])
    return not (digit or (name.kind == "unknown" and any(w.isupper() and len(w) > 1 for w in words)))


def _is_acronym(text: str, name: Name) -> bool:
    """A short name in capitals is a town's only in a line of capitals: "CAN" is a cup."""
    word = text[name.start : name.end]
    around = text[max(0, name.start - 30) : name.start] + text[name.end : name.end + 30]
    return name.start > 2 and len(word) < 5 and word.isupper() and any(letter.islower() for letter in around)


def _hit(hit: Hit[Site]) -> Name:
    kind: Kind = "country" if any(option.kind == "country" for option in hit.keys) else "place"
    return Name(hit.start, hit.end, kind, hit.keys)


def _sequence(text: str, start: int, end: int, hits: dict[tuple[int, int], Hit[Site]]) -> Iterator[Name]:
    """The names in a run of capitalised words: the longest known one from the left, then the rest."""
    while start < end:
        cuts = [end, *reversed([start + m.start() for m in LINKS.finditer(text[start:end])])]
        name = next(filter(None, (_known(text, start, cut, hits) for cut in cuts)), None)
        opener = OPENERS.match(text[start:end])
        if name is None and opener:
            start += opener.end()
            continue
        yield name or Name(start, cuts[-1], "unknown")
        link = LINKS.match(text[name.end if name else cuts[-1] : end])
        start = (name.end if name else cuts[-1]) + (link.end() if link else end)


def _known(text: str, start: int, end: int, hits: dict[tuple[int, int], Hit[Site]]) -> Name | None:
    hit = hits.get((start, end))
    if hit and (country := _hit(hit)).kind == "country":
        return country
    options = (*(hit.keys if hit else ()), *(town for town in towns(text[start:end]) if not hit or _rivals(town, hit)))
    # "au Caire", "des Cayes": the article of the town's name is hidden in the preposition.
    if not options and (hidden := HIDDEN.search(text, max(0, start - 5), start)):
        options = towns(("Les " if hidden[1] else "Le ") + text[start:end])
    if not options:
        return None
    # A town that is a seat of government, as Tobrouk was, is first of all a town.
    at_home = {option.iso3 for option in options if option.kind == "town"}
    options = tuple(option for option in options if option.kind != "seat" or option.iso3 not in at_home)
    return Name(start, end, "place" if hit else "town", options)


def _rivals(town: Site, hit: Hit[Site]) -> bool:
    """Whether a town may be meant though a sea, a region or a site bears the name: it is large, or lies there."""
    return town.people >= METROPOLIS or town.seat or any(site.iso3 == town.iso3 for site in hit.keys)


@cache
def nouns() -> dict[str, str]:
    """Common noun, any form → its kind in `place_nouns`."""
    rows = table("world/place_nouns", PlaceNounRow)
    return {form: row.kind for row in reversed(rows) for form in row.forms}


def choice(*kinds: str) -> str:
    """A pattern for all nouns of these kinds, the longest first."""
    forms = sorted((form for form, kind in nouns().items() if kind in kinds), key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, forms)) + ")"


@cache
def _site_nouns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    of = r"d(?:e la |e l'|e |u |es |')"
    site, street = choice("site", "street"), choice("street")
    return re.compile(rf"\b{site} $"), re.compile(rf"\b{site} {of}$"), re.compile(rf"\b{street} {of}$")


def _site(text: str, name: Name) -> Name:
    """ "stade X", "prison de X" with an unknown X, "rue de X" with any: the noun belongs to the name of a site."""
    if name.kind not in ("unknown", "town", "place"):
        return name
    beside, of, street_of = _site_nouns()
    left, words = max(0, name.start - 25), text[name.start : name.end].split()
    noun = beside.search(text, left, name.start) or street_of.search(text, left, name.start)
    if noun is None and name.kind == "unknown" and not any(nouns().get(w) == "word" for w in words[1:]):
        noun = of.search(text, left, name.start)
    return replace(name, start=noun.start(), kind="site", options=()) if noun else name


@cache
def _body_noun() -> re.Pattern[str]:
    return re.compile(rf"\b{choice('body')}\b(?: ([a-zà-ÿ-]+))?")


def _bodies(text: str) -> Iterator[Name]:
    """ "Parlement israélien": the adjective tells the country; "européen" and the like tell that it is no state's."""
    for match in _body_noun().finditer(text):
        if match[0].startswith(("ambassade", "consulat")):
            continue
        codes = adjective_countries().get(match[1] or "", ())
        end = match.end() if codes else match.end(1) - len(match[1]) - 1 if match[1] else match.end()
        if match[1] not in ("européen", "européenne", "panafricain", "mondial", "de", "du", "des"):
            seat = metonyms().get(match[0])
            codes = codes or ((seat.iso3,) if seat else ())
            options = tuple(Site(name=match[0], iso3=code, kind="body") for code in codes)
            yield Name(match.start(), end, "body", options)
