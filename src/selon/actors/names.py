"""Names: countries, capitals and seats, organisations of our tables, and what the parser calls a name.

The tables decide first: the parser's labels flip with the context ("Washington" as a person).
"""

from collections.abc import Iterable, Iterator
from functools import cache

from ..lang.known import bodies, find_organisations
from ..lang.schema import OrganisationRow
from ..lang.world import (
    adjective_countries,
    countries,
    country_lookup,
    demonym_countries,
    metonym_lookup,
    metonyms,
    region_lookup,
    regions,
)
from ..parse.columns import Parse
from .candidate import Candidate, candidate
from .labelled import labelled, surnames

_ARTICLES = frozenset({"le", "la", "l'", "les", "du", "au", "aux", "des"})


def find(parse: Parse) -> list[Candidate]:
    """All names, in text order, none overlapping another."""
    known = [*_organisations(parse), *_metonyms(parse), *_countries(parse), *_regions(parse)]
    chosen = _without_overlaps(known)
    persons = list(labelled(parse, chosen))
    chosen = _without_overlaps([*persons, *(c for c in chosen if not _is_surname(c, persons))])
    chosen += _demonyms(parse, chosen)
    chosen += surnames(parse, chosen)
    return sorted(chosen, key=lambda c: c.first)


def _is_surname(found: Candidate, persons: list[Candidate]) -> bool:
    """ "Hollande" in a dispatch about François Hollande is no country."""
    names = {p.name.split()[-1] for p in persons if p.type == "person" and len(p.name.split()) > 1}
    return found.type == "country" and found.name in names


def _without_overlaps(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Longer candidates before shorter ones; among equals the earlier in the list."""
    kept: list[Candidate] = []
    for one in sorted(candidates, key=lambda c: c.first - c.last):
        if not any(one.overlaps(other) for other in kept):
            kept.append(one)
    return kept


def _made(parse: Parse, start: int, end: int, **fields: object) -> Candidate | None:
    first, last = parse.at(start), parse.at(end - 1)
    if first is None or last is None:
        return None
    return candidate(parse, first, last + 1, **fields)


def _countries(parse: Parse) -> Iterator[Candidate]:
    for hit in country_lookup().find(parse.text):
        found = _made(parse, hit.start, hit.end, form="name", type="country", **_country(hit.keys[0]))
        if found is not None and not _inside_name(parse, found):
            yield found


def _country(iso3: str) -> dict[str, object]:
    article = countries()[iso3].article
    return {"key": f"iso3:{iso3}", "gender": {"le": "m", "la": "f"}.get(article, ""), "plural": article == "les"}


def _regions(parse: Parse) -> Iterator[Candidate]:
    for hit in region_lookup().find(parse.text):
        row = regions()[hit.keys[0]]
        found = _made(
            parse, hit.start, hit.end, form="name", type="organisation", key=f"region:{row.name}", of=f"iso3:{row.iso3}"
        )
        if found is not None:
            yield found


def _metonyms(parse: Parse) -> Iterator[Candidate]:
    """A capital stands for its government; behind "à" or "de … à" it is a place, and no actor."""
    for hit in metonym_lookup().find(parse.text):
        row = metonyms()[hit.keys[0]]
        found = _made(parse, hit.start, hit.end, form="metonym", type="country", key=f"iso3:{row.iso3}")  # no gender
        if found is not None and not (row.kind == "capital" and _is_place(parse, found)):
            yield found


def _is_place(parse: Parse, found: Candidate) -> bool:
    """A capital is a place unless it stands where somebody acts or is dealt with."""
    before = parse.form[found.first - 1].lower() if found.first else ""
    if parse.form[found.last : found.last + 1] == ["("] or _inside_name(parse, found):
        return True
    if before in {"par", "avec", "contre", "selon", "envers"}:
        return False
    if before in {"de", "d'"}:
        return found.first < 2 or parse.form[found.first - 2].lower() not in _governments()
    dep = parse.dep[found.head]
    return not (dep.startswith("nsubj") or dep in {"obl:agent", "obj", "iobj", "ROOT", "conj"} or not before)


def _inside_name(parse: Parse, found: Candidate) -> bool:
    """Whether a hyphen or a capitalised word makes it part of a longer name ("France Dimanche")."""
    before = parse.text[parse.start[found.first] - 1 : parse.start[found.first]]
    behind = parse.text[parse.end[found.last - 1] : parse.end[found.last - 1] + 1]
    if before == "-" or behind == "-":
        return True
    left, right = found.first - 1, found.last
    begins = found.first == parse.sentences[parse.sentence_of[found.first]][0]
    capital = not begins and left > 0 and parse.form[left][:1].isupper() and parse.pos[left] == "PROPN"
    follows = (
        right < len(parse) and parse.form[right][:1].isupper() and parse.dep[right] in {"flat:name", "flat:foreign"}
    )
    return capital or (follows and parse.head[right] == found.head)


@cache
def _governments() -> frozenset[str]:
    """Nouns before "de" and a capital that mean a government: "le régime de", "les autorités de"."""
    rows = [row for row in bodies() if row.represents_country == "yes"]
    return frozenset(form for row in rows for form in (row.lemma, row.plural))


def _organisations(parse: Parse) -> Iterator[Candidate]:
    hits = find_organisations(parse.text)
    sure = {row.name for hit in hits for row in hit.keys if _sure(parse.text[hit.start : hit.end], row)}
    spoken_of = _spoken_of(parse)
    for hit in hits:
        form = parse.text[hit.start : hit.end]
        row = next((r for r in hit.keys if _sure(form, r) or r.name in sure), None)
        row = row or next((r for r in hit.keys if r.of in spoken_of and _stands_as_name(parse, hit.start, form)), None)
        if row is not None:
            found = _made(parse, hit.start, hit.end, **_organisation(row))
            if found is not None:
                yield found


def _spoken_of(parse: Parse) -> frozenset[str]:
    """The countries that the dispatch names, or names the inhabitants or affairs of."""
    named = {code for hit in country_lookup().find(parse.text) for code in hit.keys}
    return frozenset(named | {adjective_countries().get(form.lower(), ("",))[0] for form in parse.form})


def _stands_as_name(parse: Parse, start: int, form: str) -> bool:
    """An ambiguous form where a name stands: in brackets, or behind an article in lower case."""
    token = parse.at(start)
    before = parse.form[token - 1] if token else ""
    return before == "(" or (before in _ARTICLES and (form.isupper() or form[:1].isupper()))


def _sure(form: str, row: OrganisationRow) -> bool:
    """An ambiguous form counts only where a sure one stands in the text too."""
    return form not in row.ambiguous


def _organisation(row: OrganisationRow) -> dict[str, object]:
    of = f"iso3:{row.of}" if row.of in countries() else f"org:{row.of}" if row.of else ""
    return {
        "form": "name", "type": row.type, "key": f"org:{row.name}", "of": of, "gender": row.gender,
        "plural": row.number == "plural", "sector": row.sector,
    }  # fmt: skip


def _demonyms(parse: Parse, known: list[Candidate]) -> Iterator[Candidate]:
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


def adjectives(parse: Parse, taken: Iterable[Candidate]) -> list[Candidate]:
    """Nationalities ("les frappes britanniques"): the country acts, but the adjective does not speak.

    Of a form that several countries share, the one that the dispatch names counts.
    """
    inside = {t for c in taken for t in range(c.first, c.last)}
    named = {code for hit in country_lookup().find(parse.text) for code in hit.keys}
    found = []
    for token, form in enumerate(parse.form):
        codes = adjective_countries().get(form) if form[:1].islower() and parse.pos[token] in {"ADJ", "NOUN"} else None
        if codes and token not in inside:
            code = next((c for c in codes if c in named), codes[0])
            name = countries()[code].name
            found.append(
                candidate(
                    parse, token, token + 1, form="nominal", type="country", key=f"iso3:{code}", name=name, speaks=False
                )
            )
    return found
