"""Names: countries, capitals and seats, organisations of our tables, and what the parser calls a name.

The tables decide first: the parser's labels flip with the context ("Washington" as a person).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from ..lang.known import find_organisations, forms, organisations_called, persons
from ..lang.schema import MetonymRow, OrganisationRow
from ..lang.world import (
    countries,
    country_lookup,
    metonym_lookup,
    metonyms,
    region_lookup,
    regions,
)
from ..parse.columns import Parse
from .acronyms import contradicted, spelt_out, unsupported
from .candidate import Candidate, candidate
from .coreference.takenup import anaphors
from .labelled import labelled, surnames
from .nationality import demonyms, spoken_of
from .standing import inside_name, is_place

_ARTICLES = frozenset({"le", "la", "l'", "les", "du", "au", "aux", "des"})


def find(parse: Parse) -> list[Candidate]:
    """All names, in text order, none overlapping another."""
    known = [*_organisations(parse), *_metonyms(parse), *_countries(parse), *_regions(parse)]
    chosen = _without_overlaps(known)
    persons = list(labelled(parse, chosen))
    chosen = _without_overlaps([*persons, *(c for c in chosen if not _is_surname(c, persons))])
    chosen += demonyms(parse, chosen)
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
    if first is None or last is None or _breaks(parse, first, start, last, end):
        return None
    return candidate(parse, first, last + 1, **fields)


def _breaks(parse: Parse, first: int, start: int, last: int, end: int) -> bool:
    """Whether the form is only a part of a word with hyphens ("Val-de-France")."""
    return parse.text[parse.start[first] : start].endswith("-") or parse.text[end : parse.end[last]].startswith("-")


def _countries(parse: Parse) -> Iterator[Candidate]:
    for hit in country_lookup().find(parse.text):
        found = _made(parse, hit.start, hit.end, form="name", type="country", **_country(hit.keys[0]))
        if found is not None and not inside_name(parse, found) and not _is_bare_surname(parse, found):
            yield found


def _is_bare_surname(parse: Parse, found: Candidate) -> bool:
    """ "le mandat de Hollande": a country's by-name that is a known person's surname too needs its article."""
    before = parse.form[found.first - 1].lower() if found.first else ""
    row = countries()[found.key.removeprefix("iso3:")]
    return found.name in _surnames() - {row.name} and before not in {"la", "le", "l'", "les", "en", "au", "aux"}


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row.name.split()[-1] for row in persons())


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
        meant = _decides(parse, row)  # no gender: a town's is not its government's
        found = _made(parse, hit.start, hit.end, form="metonym", **meant) if meant else None
        if found is not None and not (row.kind == "capital" and is_place(parse, found)):
            yield found


def _decides(parse: Parse, row: MetonymRow) -> dict[str, object]:
    """Who is meant by a place: its state, or what it hosts where the text names that; empty where neither is told."""
    if row.hosts:
        hosted = organisations_called()[row.hosts][0]
        rows = {one for hit in find_organisations(parse.text) for one in hit.keys}
        if any(one is hosted or one.of in forms(hosted) for one in rows):
            return {"type": hosted.type, "key": f"org:{hosted.name}"}
        if row.iso3 not in spoken_of(parse):
            return {}
    return {"type": "country", "key": f"iso3:{row.iso3}"}


def _organisations(parse: Parse) -> Iterator[Candidate]:
    hits = find_organisations(parse.text)
    read = {(parse.text[hit.start : hit.end], row) for hit in hits for row in hit.keys}
    full = {row.name for form, row in read if form not in row.acronyms}
    sure = {row.name for form, row in read if _sure(form, row)}
    spelt, told_of = spelt_out(parse.text), spoken_of(parse)
    for hit in hits:
        form = parse.text[hit.start : hit.end]
        rows = [r for r in hit.keys if not contradicted(form, r, spelt) and not unsupported(form, r, full, told_of)]
        row = next((r for r in rows if _sure(form, r) or r.name in sure), None)
        row = row or next((r for r in rows if r.of in told_of and _stands_as_name(parse, hit.start, form)), None)
        if row is not None:
            found = _made(parse, hit.start, hit.end, **_organisation(row, form))
            if found is not None:
                yield _branch(parse, found) or found


def _branch(parse: Parse, found: Candidate) -> Candidate | None:
    """ "CGT-Cheminots": a part of the organisation with a name of its own."""
    at, form = found.last, parse.form
    joined = (
        form[at : at + 1] == ["-"] and parse.end[at - 1] == parse.start[at] and parse.end[at] == parse.start[at + 1]
    )
    if (
        not joined
        or not form[at + 1][:1].isupper()
        or country_lookup().find(form[at + 1])
        or find_organisations(form[at + 1])
    ):
        return None
    return replace(found, last=at + 2, name=parse.quote(found.first, at + 2), key="", of=found.key)


def _stands_as_name(parse: Parse, start: int, form: str) -> bool:
    """An ambiguous form where a name stands: in brackets, or behind an article in lower case."""
    token = parse.at(start)
    before = parse.form[token - 1] if token else ""
    if token is not None and _goes_on(parse, token + len(form.split())):
        return False
    return before == "(" or (before in _ARTICLES and (form.isupper() or form[:1].isupper()))


def _goes_on(parse: Parse, behind: int) -> bool:
    """ "Ligue des Sports": a name that the form only begins."""
    at = behind + (parse.form[behind : behind + 1] in (["de"], ["des"], ["du"], ["d'"]))
    return at < len(parse) and parse.form[at][:1].isupper()


def _sure(form: str, row: OrganisationRow) -> bool:
    """An ambiguous form counts only where a sure one stands in the text too."""
    return form not in row.ambiguous


def _organisation(row: OrganisationRow, form: str) -> dict[str, object]:
    of = f"iso3:{row.of}" if row.of in countries() else f"org:{row.of}" if row.of else ""
    return {
        "form": "name", "type": row.type, "key": f"org:{row.name}", "of": of, "gender": row.gender or _gender_of(form),
        "plural": row.number == "plural", "sector": row.sector,
    }  # fmt: skip


def _gender_of(form: str) -> str:
    """What the first word of a name tells: "La Voix", "journal La Voix"."""
    word = form.partition(" ")[0].lower()
    noun = anaphors().get(word)
    return {"le": "m", "la": "f"}.get(word) or (noun.gender if noun else "")
