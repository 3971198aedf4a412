"""Which country a place lies in: the sentence, then the dispatch, then the largest town of the name."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
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
MOST = 0.7  # of the known places: then those that nothing is known of lie there too
LOWER = re.compile(r"[a-zà-ÿ]{4,}(?:-[a-zà-ÿ]+)*")
SIDE = r"(?:extrême )?(?:nord|sud|est|ouest|centre|cœur)(?:-est|-ouest)?"
OF = r"(?:de la |de l'|des |du |de |d')"
GIVEN = re.compile(
    rf",? ?\(?(?:en|aux?|dans (?:le|la|les|l')|(?:dans le|dans l'|au|à l') ?{SIDE} {OF}|"
    rf"dans (?:l'état|la province|la région) {OF})? ?",
    re.IGNORECASE,
)
# "Saint-Denis, près de Paris": what is told to be near lies in the same country as a large town.
NEAR = re.compile(
    rf",? ?\(?(?:non loin|tout près|près|à proximité|au large|aux portes|en (?:grande )?banlieue|dans la banlieue|"
    rf"dans (?:l'agglomération|la périphérie)|"
    rf"à [\w ]{{1,20}}(?:kilomètres|km|heures?|minutes)(?: (?:au|à l') ?{SIDE})?|"
    rf"(?:au|à l'|dans le|dans l') ?{SIDE}|de la ville(?: [a-zà-ÿ-]+)?) {OF}",
    re.IGNORECASE,
)
# "l'hôpital Pasteur de Nice", "la prison de Val-Fleury à Douai": a building lies in the town that is named with it.
STANDS = re.compile(r" (?:de|du|d'|à|au) ?")
SENTENCE_END = re.compile(r"[.!?…][»\")]*\s+(?=[^a-zà-ÿ])|\n+")


@dataclass(frozen=True)
class Setting:
    """The countries that a dispatch is about: weights by code, and the code that each sentence is set in.

    `beside`: countries given with a name; `lands`: those of known places, with how many of different names; `alone`:
    whether one town, or one country, is all that is known, and no region.
    """

    weights: Mapping[str, float]
    by_sentence: dict[int, str]
    beside: dict[Name, str]
    ends: tuple[int, ...]
    lands: Mapping[str, int]
    alone: bool

    @property
    def main(self) -> str | None:
        """The country of most mentions; None where no country is mentioned."""
        return max(self.weights, key=self.weights.__getitem__, default=None)

    @property
    def land(self) -> str | None:
        """The country in which most of the known places lie; None where they lie in several."""
        land = max(self.lands, key=self.lands.__getitem__, default=None)
        return land if land and self.lands[land] >= MOST * sum(self.lands.values()) else None

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
    known: dict[str, str] = {}
    for name in names:
        if all(option.kind == "town" and option.people < SMALL for option in name.options):
            continue  # a village is placed by what is spoken of, not the other way round
        codes = {option.iso3 for option in name.options if option.iso3 and (name.acts or len(name.options) == 1)}
        share = (2.0 if name in placed else 1.0) + (2.0 if name.end <= headline and name.kind == "country" else 0.0)
        for code in codes:
            weights[code] += share / len(codes)
        if name in placed and name.kind == "country" and len(codes) == 1:
            by_sentence.setdefault(_sentence(ends, name.start), *codes)
        if name in placed and (land := _land(name)):
            known[text[name.start : name.end]] = land
    _count_adjectives(text, weights)
    alone = len(known) == 1 and not any(option.kind in ("region", "relief") for n in placed for option in n.options)
    return Setting(weights, by_sentence, _given(text, names), ends, Counter(known.values()), alone)


def _land(name: Name, whole: bool = False) -> str | None:
    """The country of a known place: the only one of its name, or of one that is large or a seat of government.

    `whole`: of a country or region of that name, if there is one ("dans l'Ontario" is not the town's).
    """
    regions = [option for option in name.options if option.kind in ("country", "region", "area")]
    options = regions if whole and regions else list(name.options)
    if len({option.iso3 for option in options}) == 1:
        return options[0].iso3
    largest = max(options, key=lambda option: option.people, default=None)
    return largest.iso3 if largest and (largest.seat or largest.people >= LARGE) else None


def _given(text: str, names: Sequence[Name]) -> dict[Name, str]:
    """ "Portsmouth (Grande-Bretagne)", "London, dans l'Ontario", "Saint-Denis, près de Paris"."""
    given: dict[Name, str] = {}
    for name, after in pairwise(names):
        between = text[name.end : after.start]
        stands = name.kind == "site" and after.kind == "town" and STANDS.fullmatch(between)
        if stands or (name.kind in ("town", "unknown", "site") and between.strip() and _tells(between, after)):
            code = _land(after, whole=bool(GIVEN.fullmatch(between)))
            given |= {name: code} if code else {}
    return given


def _tells(between: str, after: Name) -> bool:
    """Whether the words between two names place the first in, or near, the second."""
    if after.kind in ("country", "place") or any(option.kind == "region" for option in after.options):
        return bool(GIVEN.fullmatch(between))
    return after.kind == "town" and bool(NEAR.fullmatch(between))


def _count_adjectives(text: str, weights: defaultdict[str, float]) -> None:
    for word in LOWER.findall(text):
        codes = adjective_countries().get(word, ())
        for code in codes:
            weights[code] += 0.5 / len(codes)


def choose(name: Name, setting: Setting) -> Site | None:
    """What the name means here; None for a name that is in no table, or only far towns'."""
    near = setting.near(name)
    if name in setting.beside and all(site.iso3 != near for site in name.options):
        return None  # "Palma, dans le Cabo Delgado": the text tells another country than all that are known

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
    """The country of a name that is in no table: its sentence's, else that of most places that are known.

    Who acts there does not tell where it is. Nor does one town alone, however often it is named: talks in Geneva may
    be about any dam. Only what every town has, a square or a street, lies in the one that is told of.
    """
    return setting.near(name) or (None if setting.alone and name.kind != "place" else setting.land)
