"""docs/reference/known.md: how many rows of which kind the tables of known actors hold."""

from collections import Counter
from collections.abc import Iterable, Iterator

from selon.lang import known
from selon.lang.schema import CountryRow, MetonymRow, OfficeRow
from selon.lang.tables import table

_TOP = """# Who is known

This page is made by `scripts/reference` from the tables of `src/selon/data/world`.

Names in a dispatch are held against these tables, offices at its date. [The files](data.md) tells what the columns
mean, [Look into the tables](../how-to/known-actors.md) how to ask them, check them and make bigger ones.
"""
_YEARS = range(2000, 2026)
_PARLIAMENT = ("président de l'Assemblée", "président du Sénat", "président de la Chambre", "président du Parlement")
_GROUPS = (
    ("heads of state", ("président", "roi", "reine", "émir", "sultan", "empereur", "pape", "grand-duc", "prince")),
    ("heads of government", ("Premier ministre", "chancelier", "chef du gouvernement")),
    ("foreign ministers", ("ministre des Affaires étrangères", "secrétaire d'État")),
    ("defence ministers", ("ministre de la Défense", "secrétaire à la Défense")),
    ("other ministers", ("ministre", "vice-ministre", "secrétaire au")),
    ("spokespersons", ("porte-parole",)),
)


def page() -> str:
    """The page as Markdown."""
    countries, metonyms = table("world/countries", CountryRow), table("world/metonyms", MetonymRow)
    bodies, persons = known.organisations(), known.persons()
    parts = [
        _counted("Countries and regions", "kind", (row.kind for row in countries)),
        _counted("Places that stand for those who decide there", "kind", (row.kind for row in metonyms)),
        _counted("Organisations by type", "type", (row.type for row in bodies)),
        _counted("Organisations by sector", "sector", (row.sector for row in bodies)),
        _counted("Terms in office", "office", map(_group, known.offices())),
        _years(),
        _forms(len(persons), len(bodies)),
    ]
    return "\n".join([_TOP, *(line for part in parts for line in part)])


def _counted(title: str, what: str, kinds: Iterable[str]) -> Iterator[str]:
    counts = Counter(kinds)
    yield f"## {title}\n"
    yield f"| {what} | rows |\n|---|---|"
    yield from (f"| {kind} | {count:,} |" for kind, count in sorted(counts.items(), key=lambda one: (-one[1], one[0])))
    yield f"| all | {sum(counts.values()):,} |\n"


def _group(row: OfficeRow) -> str:
    """Of a state, by its title; what is no state's is an organisation's or an armed group's."""
    if len(row.body) != 3 or not row.body.isupper():
        return "heads of organisations" if row.head == "yes" else "other offices of organisations"
    for name, starts in _GROUPS:
        if row.title.startswith(starts) and not row.title.startswith(
            ("président de l'Assemblée", "président du Sénat")
        ):
            return name
    return "other offices of states"


def _years() -> Iterator[str]:
    yield "## Offices held in a year\n"
    yield "Terms that cover some day of the year, and the states with a head of state or government among them.\n"
    yield "| year | terms | states |\n|---|---|---|"
    for year in _YEARS:
        rows = [row for row in known.offices() if known.covers(row, str(year))]
        states = {row.body for row in rows if row.head == "yes" and len(row.body) == 3 and row.body.isupper()}
        yield f"| {year} | {len(rows):,} | {len(states)} |"
    yield ""


def _forms(persons: int, bodies: int) -> Iterator[str]:
    people = sum(len(known.forms(row)) for row in known.persons())
    named = sum(len(known.forms(row)) for row in known.organisations())
    doubtful = sum(len(row.ambiguous) for row in (*known.persons(), *known.organisations()))
    yield "## Names\n"
    yield "| | rows | names, acronyms and spellings |\n|---|---|---|"
    yield f"| persons | {persons:,} | {people:,} |"
    yield f"| organisations | {bodies:,} | {named:,} |\n"
    yield f"{doubtful:,} of these forms are ambiguous: they count only where the text gives evidence.\n"
