"""The spool → tables in our schema. What a row would lack is counted, and the row left out."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from ...errors import InputError
from ...lang import schema
from ...lang.world import countries
from .spool import Spool
from .titles import title

_FORMS = 8  # variants a row keeps: what comes later is seldom French
_TERMS = """
select t.person, p.label, coalesce(nullif(t.of_body, ''), nullif(p.of_body, ''), h.of_body, ''),
       t.since, t.until, p.head or (h.post is not null)
from term t join person n on n.id = t.person left join post p on p.id = t.post left join heads h on h.post = t.post
order by t.person, t.since, t.until, p.label
"""


def write(spool: Spool, folder: Path, origin: str, counts: Counter[str]) -> None:
    """Write persons.csv, offices.csv, organisations.csv and places_own.csv. Raises InputError.

    Homonyms get their id behind the name; forms that several rows share, and single words, are `ambiguous`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _resolve(spool, counts)
        _write(folder, "organisations", schema.OrganisationRow, _bodies(spool, origin), counts)
        _write(folder, "places_own", schema.PlaceRow, _places(spool), counts)
        _write(folder, "offices", schema.OfficeRow, _offices(spool, origin), counts)
        _write(folder, "persons", schema.PersonRow, _persons(spool, origin), counts)
    except OSError as error:
        raise InputError(f"{error.filename or folder}: {error.strerror}; name a folder that can be written") from error


def _write(
    folder: Path, name: str, row: type[schema.Row], rows: Iterable[dict[str, str]], counts: Counter[str]
) -> None:
    part = folder / f"{name}.csv.part"
    with part.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, row.__struct_fields__, restval="", lineterminator="\n")
        table.writeheader()
        for cells in rows:
            counts[name] += 1
            table.writerow(cells)
    part.replace(folder / f"{name}.csv")


def _resolve(spool: Spool, counts: Counter[str]) -> None:
    """Terms with a title of ours, a start and a body that is known; and the names that rows will have."""
    spool.do("create table named (kind text, id text, name text, primary key (kind, id))")
    for kind in ("body", "person"):
        _name(spool, kind)
    spool.do("create table held (person text, title text, body text, since text, until text, head text)")
    for person, label, body, since, until, head in spool.ask(_TERMS):
        called, reason = title(label or ""), ""
        where = _body(spool, body)
        reason = "without a post that is named" if not label else "without a title of ours" if not called else ""
        reason = reason or ("without a body" if not where else "without a start" if not since else "")
        if reason:
            counts[f"terms {reason}"] += 1
            continue
        row = (person, called, where, since, until, "yes" if head else "")
        spool.do("insert into held values (?,?,?,?,?,?)", row)


def _name(spool: Spool, kind: str) -> None:
    """Names are keys: of several with one name, the first keeps it."""
    first = "row_number() over (partition by name order by length(id), id) = 1"
    unique = f"case when {first} then name else name || ' (' || id || ')' end"
    spool.do(f"insert into named select '{kind}', id, {unique} from {kind}")


def _body(spool: Spool, ident: str) -> str:
    """A country's code, an organisation's or a place's name; empty where nothing is known of it."""
    if not ident:
        return ""
    code = countries_by_qid().get(ident, ident if ident in countries() else "")
    if code:
        return code
    rows = [name for (name,) in spool.ask("select name from named where kind = 'body' and id = ?", (ident,))]
    return (rows or [name for (name,) in spool.ask("select name from place where id = ?", (ident,))] or [""])[0]


@cache
def countries_by_qid() -> dict[str, str]:
    """Our codes of countries by their ids of Wikidata."""
    return {row.qid: code for code, row in countries().items() if row.qid}


def _offices(spool: Spool, origin: str) -> Iterator[dict[str, str]]:
    question = (
        "select distinct n.name, h.title, h.body, h.since, h.until, h.head from held h "
        "join named n on n.kind = 'person' and n.id = h.person order by 1, 4, 2, 3"
    )
    keys = ("person", "title", "body", "since", "until", "head")
    for row in spool.ask(question):
        yield {**dict(zip(keys, row, strict=True)), "origin": origin}


def _persons(spool: Spool, origin: str) -> Iterator[dict[str, str]]:
    """Those who hold an office that is written."""
    held = "where p.id in (select person from held)"
    shared = _shared(spool, f"select p.id, p.name, p.variants from person p {held}")
    fields = "n.name, p.name, p.variants, p.gender, p.qid"
    rows = f"select {fields} from person p join named n on n.kind='person' and n.id = p.id {held}"
    for name, plain, variants, gender, qid in spool.ask(rows + " order by n.name"):
        forms = _forms(name, plain, variants)
        yield {
            "name": name, "variants": "|".join(forms[1:]), "gender": gender, "qid": qid, "origin": origin,
            "ambiguous": "|".join(form for form in forms if form in shared or " " not in form),
        }  # fmt: skip


def _bodies(spool: Spool, origin: str) -> Iterator[dict[str, str]]:
    shared = _shared(spool, "select id, name, variants || '|' || acronyms from body")
    rows = (
        "select n.name, b.name, b.variants, b.acronyms, b.iso3, b.type, b.code, b.sector, b.qid "
        "from body b join named n on n.kind='body' and n.id = b.id order by n.name"
    )
    for name, plain, variants, acronyms, iso3, kind, code, sector, qid in spool.ask(rows):
        short = [one for one in acronyms.split("|") if one and one != name]
        forms = [form for form in _forms(name, plain, variants) if form not in short]
        yield {
            "name": name, "type": kind, "acronyms": "|".join(short), "variants": "|".join(forms[1:]), "of": iso3,
            "code": code, "sector": sector, "qid": qid, "number": "singular", "origin": origin,
            "ambiguous": "|".join(form for form in [*forms, *short] if form in shared),
        }  # fmt: skip


def _places(spool: Spool) -> Iterator[dict[str, str]]:
    """The towns whose offices are written."""
    rows = "select distinct name, iso3 from place where name in (select body from held) order by name"
    for name, iso3 in spool.ask(rows):
        yield {"name": name, "iso3": iso3, "kind": "town"}


def _forms(name: str, plain: str, variants: str) -> list[str]:
    return list(dict.fromkeys(filter(None, (name, plain, *variants.split("|")[:_FORMS]))))


def _shared(spool: Spool, rows: str) -> frozenset[str]:
    """The forms that several rows have."""
    spool.do("drop table if exists form")
    spool.do("create table form (form text, id text, primary key (form, id))")
    for ident, name, variants in spool.ask(rows):
        for form in _forms(name, name, variants):
            spool.do("insert or ignore into form values (?,?)", (form, ident))
    return frozenset(form for (form,) in spool.ask("select form from form group by form having count(*) > 1"))
