"""Names: countries, capitals and seats, organisations of our tables, and what the parser calls a name.

The tables decide first: the parser's labels flip with the context ("Washington" as a person).
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ..lang import known
from ..lang.lookup import Lookup
from typing import Any as OrganisationRow
from ..lang.world import country_lookup, demonym_countries, metonym_lookup, metonyms, regions, region_lookup
from ..model import ActorType, MentionForm
from ..parse.columns import Entity, Parse
from .candidate import Candidate

_NAME_WORD = re.compile(r"[^\W\d_]")
_PARTICLES = frozenset("de du des d' la le les el al ben bin ibn ould abou abd van von der den di da dos y e".split())
_CIVIL = {
    "m.": "m",
    "mm.": "m",
    "mme": "f",
    "mmes": "f",
    "mlle": "f",
    "me": "",
    "mgr": "m",
    "dr": "",
    "monsieur": "m",
    "madame": "f",
}


def find(parse: Parse) -> list[Candidate]:
    """All names, in text order, none overlapping another."""
    known = [*_organisations(parse), *_metonyms(parse), *_countries(parse), *_regions(parse)]
    chosen = _without_overlaps(known)
    persons = [c for e in parse.entities for c in _entity(parse, e, chosen)]
    chosen = _without_overlaps([*persons, *chosen])
    return sorted([*chosen, *_demonyms(parse, chosen)], key=lambda c: c.first)


def _without_overlaps(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Longer candidates before shorter ones; among equals the earlier in the list."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: c.first - c.last):
        if not any(candidate.overlaps(other) for other in kept):
            kept.append(candidate)
    return kept


def _made(parse: Parse, start: int, end: int, **fields: object) -> Candidate | None:
    first, last = parse.at(start), parse.at(end - 1)
    if first is None or last is None:
        return None
    return candidate(parse, first, last + 1, **fields)


def candidate(parse: Parse, first: int, last: int, **fields: object) -> Candidate:
    """A candidate of these tokens, headed by the token that governs the others."""
    head = next((t for t in range(first, last) if not first <= parse.head[t] < last), first)
    values: dict[str, object] = {"name": parse.quote(first, last), **fields}
    return Candidate(first=first, last=last, head=head, **values)  # type: ignore[arg-type]


def _countries(parse: Parse) -> Iterator[Candidate]:
    for hit in country_lookup().find(parse.text):
        found = _made(parse, hit.start, hit.end, form="name", type="country", key=f"iso3:{hit.keys[0]}")
        if found is not None:
            yield found


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
        found = _made(parse, hit.start, hit.end, form="metonym", type="country", key=f"iso3:{row.iso3}")
        if found is not None and not (row.kind == "capital" and _is_place(parse, found)):
            yield found


def _is_place(parse: Parse, found: Candidate) -> bool:
    before = parse.form[found.first - 1].lower() if found.first else ""
    return before in {"à", "vers", "dans", "près", "pour", "-"} or parse.form[found.last : found.last + 1] == ["("]


@cache
def _organisation_lookup() -> Lookup[OrganisationRow]:
    return Lookup(
        (form, row)
        for row in getattr(known, "organisations", tuple)()
        for form in (row.name, *row.acronyms, *row.variants)
        if form
    )


def _organisations(parse: Parse) -> Iterator[Candidate]:
    hits = _organisation_lookup().find(parse.text)
    found_names = {row.name for hit in hits for row in hit.keys if _sure(parse.text[hit.start : hit.end], row)}
    for hit in hits:
        row = next((r for r in hit.keys if _sure(parse.text[hit.start : hit.end], r) or r.name in found_names), None)
        if row is not None:
            found = _made(parse, hit.start, hit.end, **_organisation(row))
            if found is not None:
                yield found


def _sure(form: str, row: OrganisationRow) -> bool:
    """An ambiguous acronym counts only where the full name stands in the text too."""
    return row.ambiguous == "no" or len(form.split()) > 1


def _organisation(row: OrganisationRow) -> dict[str, object]:
    of = f"iso3:{row.of}" if len(row.of) == 3 and row.of.isupper() else ""
    return {
        "form": "name",
        "type": row.type,
        "key": f"org:{row.name}",
        "of": of,
        "gender": row.gender,
        "sector": row.sector,
    }


def _entity(parse: Parse, entity: Entity, known: list[Candidate]) -> Iterator[Candidate]:
    """A person or organisation by the parser's label, trimmed to its name."""
    first, last = _trimmed(parse, entity.first, entity.last)
    if first >= last or not _NAME_WORD.search(parse.form[first]):
        return
    person = entity.label == "PER" and _looks_like_person(parse, first, last)
    if person and not any(c.first <= first and last <= c.last for c in known):
        yield candidate(parse, first, last, form="name", type="person", gender=_gender_before(parse, first))
    elif entity.label in {"ORG", "MISC"} and not any(c.first < last and first < c.last for c in known):
        yield from _organisation_entity(parse, entity, first, last)


def _organisation_entity(parse: Parse, entity: Entity, first: int, last: int) -> Iterator[Candidate]:
    proper = parse.form[first][:1].isupper() and (entity.label == "ORG" or parse.pos[first] == "PROPN")
    starts = parse.sentences[parse.sentence_of[first]][0] == first
    if proper and not (starts and last - first == 1 and parse.pos[first] not in {"PROPN", "NOUN"}):
        yield candidate(parse, first, last, form="name", type="organisation", gender=determiner_gender(parse, first))


def _trimmed(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """Without civilities, articles, lower-case words at the start and marks at the end."""
    while first < last and (parse.form[first].lower() in _CIVIL or not parse.form[first][:1].isupper()):
        first += 1
    while last > first and not _NAME_WORD.search(parse.form[last - 1]):
        last -= 1
    return first, last


def _looks_like_person(parse: Parse, first: int, last: int) -> bool:
    words = [parse.form[t] for t in range(first, last)]
    capitals = all(w[:1].isupper() or w.lower() in _PARTICLES or "-" in w or w == "'" for w in words)
    verbal = last - first == 1 and parse.pos[first] in {"VERB", "ADV", "DET", "PRON", "ADP", "AUX"}
    return capitals and last - first <= 7 and not verbal and not words[0].isupper() | (len(words[0]) < 2)


def _gender_before(parse: Parse, first: int) -> str:
    """The gender that a civility before the name gives."""
    return _CIVIL.get(parse.form[first - 1].lower(), "") if first else ""


def determiner_gender(parse: Parse, first: int) -> str:
    """The gender that an article before the token shows: "m", "f" or unknown."""
    form = parse.form[first - 1].lower() if first else ""
    return {"le": "m", "un": "m", "du": "m", "au": "m", "ce": "m", "la": "f", "une": "f", "cette": "f"}.get(form, "")


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
