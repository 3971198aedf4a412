"""Nationalities: inhabitants as groups, adjectives as their country, and which countries a dispatch speaks of."""

from collections.abc import Iterable, Iterator

from ..lang.world import adjective_countries, countries, country_lookup, demonym_countries
from ..parse.columns import Parse
from .candidate import Candidate, candidate


def named_countries(parse: Parse) -> frozenset[str]:
    """The codes of the countries that the dispatch names."""
    return frozenset(code for hit in country_lookup().find(parse.text) for code in hit.keys)


def spoken_of(parse: Parse) -> frozenset[str]:
    """The countries that the dispatch names, or names the inhabitants or affairs of."""
    return named_countries(parse) | {adjective_countries().get(form.lower(), ("",))[0] for form in parse.form}


def country_of(parse: Parse, adjective: str) -> str:
    """The code of an adjective's country; of those that share it the one that is named, else none."""
    codes = adjective_countries().get(adjective.lower(), ())
    if len(codes) < 2:
        return codes[0] if codes else ""
    named = named_countries(parse)
    return next((code for code in codes if code in named), "")


def demonyms(parse: Parse, known: list[Candidate]) -> Iterator[Candidate]:
    """Inhabitants: "les Russes", "six Russes": a group of the country."""
    taken = {t for c in known for t in range(c.first, c.last)}
    codes = demonym_countries()
    for token, form in enumerate(parse.form):
        if form in codes and token not in taken and parse.form[token - 1 : token] and parse.pos[token] != "ADJ":
            iso3 = codes[form][0]
            yield candidate(
                parse,
                token,
                token + 1,
                form="nominal",
                type="group",
                key=f"people:{iso3}",
                of=f"iso3:{iso3}",
                plural=form.endswith("s"),
            )


def demonym_gender(form: str) -> str:
    """ "f" for a form that adds an ending to another of the same people ("Espagnole", "Italienne"), else "m", or
    unknown for one that has no such other ("Belge")."""
    codes = demonym_countries()
    shorter = (form[: -len(ending)] for ending in ("e", "ne", "sse", "te", "le") if form.endswith(ending))
    if any(codes.get(one) == codes.get(form) for one in shorter):
        return "f"
    longer = (form + ending for ending in ("e", "ne", "sse", "te", "le"))
    return "m" if any(codes.get(one) == codes.get(form) for one in longer) else ""


def adjectives(parse: Parse, taken: Iterable[Candidate]) -> list[Candidate]:
    """Nationalities ("les frappes britanniques"): the country acts, but the adjective does not speak.

    Of a form that several countries share ("coréen"), the one that the dispatch names counts.
    """
    inside = {t for c in taken for t in range(c.first, c.last)}
    found = []
    for token, form in enumerate(parse.form):
        fits = form[:1].islower() and parse.pos[token] in {"ADJ", "NOUN"} and token not in inside
        code = country_of(parse, form) if fits else ""
        if code:
            name = countries()[code].name
            found.append(
                candidate(
                    parse, token, token + 1, form="nominal", type="country", key=f"iso3:{code}", name=name, speaks=False
                )
            )
    return found
