"""Which country a place lies in: the sentence, then the dispatch, then the largest town of the name."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log10

from ..lang.world import adjective_countries
from .gazetteer import Site
from .names import Name

# Inhabitants: a smaller town says nothing of what the dispatch is about; one with namesakes, of a country that
# is not spoken of, is likely to be a namesake that no table has.
SMALL, LARGE = 30_000, 100_000
LOWER = re.compile(r"[a-zà-ÿ]{4,}(?:-[a-zà-ÿ]+)*")
GIVEN = re.compile(r" ?(?:,|\(|,? en|,? au|,? aux)? ?$")
SENTENCE_END = re.compile(r"[.!?…][»\")]*\s+(?=[^a-zà-ÿ])|\n+")


@dataclass(frozen=True)
class Setting:
    """The countries that a dispatch is about: weights by code, and the code that each sentence is set in."""

    weights: Mapping[str, float]
    by_sentence: dict[int, str]
    beside: dict[Name, str]
    ends: tuple[int, ...]

    @property
    def main(self) -> str | None:
        """The country of most mentions; None where no country is mentioned."""
        return max(self.weights, key=self.weights.__getitem__, default=None)

    def near(self, name: Name) -> str | None:
        """The country that is given right behind the name, else the one in which its sentence is set."""
        return self.beside.get(name) or self.by_sentence.get(_sentence(self.ends, name.start))


def _sentence(ends: tuple[int, ...], at: int) -> int:
    return bisect_right(ends, at)


def setting(text: str, names: Sequence[Name], placed: set[Name], headline: int) -> Setting:
    """The setting of a plain text, from its names and those found to be places; `headline`: where it ends."""
    weights: defaultdict[str, float] = defaultdict(float)
    ends = tuple(match.end() for match in SENTENCE_END.finditer(text))
    by_sentence: dict[int, str] = {}
    for name in names:
        if all(option.kind == "town" and option.people < SMALL for option in name.options):
            continue  # a village is placed by what is spoken of, not the other way round
        codes = {option.iso3 for option in name.options if option.iso3 and (name.acts or len(name.options) == 1)}
        share = (2.0 if name in placed else 1.0) + (2.0 if name.end <= headline and name.kind == "country" else 0.0)
        for code in codes:
            weights[code] += share / len(codes)
        if name in placed and name.kind == "country" and len(codes) == 1:
            by_sentence.setdefault(_sentence(ends, name.start), *codes)
    _count_adjectives(text, weights)
    return Setting(weights, by_sentence, _given(text, names), ends)


def _given(text: str, names: Sequence[Name]) -> dict[Name, str]:
    """ "Portsmouth (Grande-Bretagne)", "Hambourg, en Allemagne", "Chambéry (Savoie)"."""
    given: dict[Name, str] = {}
    for name, after in pairwise(names):
        codes = {option.iso3 for option in after.options}
        between = text[name.end : after.start]
        apt = name.kind in ("town", "unknown") and after.kind in ("country", "place") and len(codes) == 1
        if apt and between.strip() and GIVEN.fullmatch(between) and (code := codes.pop()):
            given[name] = code
    return given


def _count_adjectives(text: str, weights: defaultdict[str, float]) -> None:
    for word in LOWER.findall(text):
        codes = adjective_countries().get(word, ())
        for code in codes:
            weights[code] += 0.5 / len(codes)


def choose(name: Name, setting: Setting) -> Site | None:
    """What the name means here; None for a name that is in no table, or only far towns'."""
    near = setting.near(name)

    def likely(site: Site) -> float:
        size = 20.0 if site.kind == "country" else log10(site.people + 1) if site.people else 5.0
        spoken_of = setting.weights.get(site.iso3 or "", 0.0)
        said = (2.5 + min(spoken_of, 20) / 10) if spoken_of >= 1 else 0.0
        explicit = 10.0 if name in setting.beside else 2.0
        return size + said + (explicit if near and site.iso3 == near else 0.0) + (1.0 if site.seat else 0.0)

    site = max(name.options, key=likely, default=None)
    strange = len(name.options) > 1 and site is not None and site.kind == "town" and site.people < LARGE
    spoken = setting.weights.get(site.iso3 or "", 0) or near == site.iso3 if site else 0
    return None if strange and setting.weights and not spoken else site


def country(name: Name, setting: Setting) -> str | None:
    """The country of a name that is in no table: its sentence's, else the dispatch's."""
    return setting.near(name) or setting.main
