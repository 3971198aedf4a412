"""What is known beforehand: how long it takes to load, and how fast texts are searched for it."""

import subprocess
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter

from .texts import Sample

ALL = "all three"
_ROUNDS = 5
_LOADING = """
from time import perf_counter
begun = perf_counter()
from selon.lang import nouns
from selon.lang import known, world
imported = perf_counter()
for rows in (known.titles, known.groups, known.bodies, known.portfolios, known.organisations, known.persons,
             known.offices, world.countries, world.regions, world.metonyms):
    rows()
read = perf_counter()
for index in (known.organisations_called, known.persons_called, world.adjective_countries, world.demonym_countries,
              world.capitals, world.country_lookup, world.region_lookup, world.metonym_lookup,
              known.organisation_lookup, nouns.noun_lookup):
    index()
known.office_holders("président", "FRA", "2015")
print(imported - begun, read - imported, perf_counter() - read)
"""


def loading(repeats: int) -> dict[str, float]:
    """The median seconds of fresh processes: the code, the tables, the indices that linking needs."""
    told = [_loaded() for _ in range(repeats)]
    return {
        name: median(times) for name, times in zip(("code", "tables", "indices"), zip(*told, strict=True), strict=True)
    }


def _loaded() -> tuple[float, ...]:
    out = subprocess.run([sys.executable, "-c", _LOADING], check=True, capture_output=True, text=True).stdout
    return tuple(map(float, out.split()))


def speeds(texts: Sample) -> dict[str, float]:
    """Megabytes of UTF-8 a second, by lookup, and of all of them together as a dispatch is searched."""
    from selon.lang.known import organisation_lookup
    from selon.lang.world import country_lookup, metonym_lookup

    lookups = {"organisations": organisation_lookup(), "countries": country_lookup(), "metonyms": metonym_lookup()}
    finders: dict[str, Callable[[str], object]] = {name: one.find for name, one in lookups.items()}
    finders[ALL] = lambda text: [one.find(text) for one in lookups.values()]
    told = [dispatch.text for dispatch in texts.dispatches]
    size = sum(len(text.encode("utf-8", "replace")) for text in told) / 1e6
    return {name: size / _seconds(find, told) for name, find in finders.items()}


def _seconds(find: Callable[[str], object], texts: list[str]) -> float:
    """The least of some rounds: what is slower is other work on the machine."""
    rounds = []
    for _ in range(_ROUNDS):
        begun = perf_counter()
        for text in texts:
            find(text)
        rounds.append(perf_counter() - begun)
    return min(rounds)
