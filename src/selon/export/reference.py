"""The reference page of exports, made from the code's own columns: `python -m selon.export.reference > FILE`."""

import csv
import sys
from collections.abc import Iterable, Iterator
from importlib.resources import files

from . import FORMATS, NETWORKS
from .brat.configuration import ACTORS
from .events.codes import CONVENTIONS
from .ftm import SCHEMATA
from .gdelt import COLUMNS as GDELT
from .plover import AUXILIARY
from .polecat import COLUMNS as POLECAT
from .tables.kinds import TABLES

_TOP = """# What exports hold

This page is made by `scripts/reference` from the code's own lists of columns. How to make an export, and who uses
which: [how to export](../how-to/export.md). The fields of a record: [the record](record.md).
"""
_TABLES = """\
One table for each kind of fact, one row a fact. In CSV a list is JSON, an empty cell is unknown, every cell is in
quotes, and text that begins with = + - @ or an apostrophe has an apostrophe in front, which whoever reads the text
back takes away. In Parquet a list is a list, and unknown is NULL. Columns without a meaning here are the record's own
fields, a struct's field behind its name and `_`."""
_GRAPH = """\
Nodes: `label`, `kind` (actor or issue), `type`, and where known `iso3`, `qid`, `country`, `sector`. Edges: `weight`,
`relation` (the one seen most often, `mixed` where two were seen equally often), and how often each relation was seen:
`says_to`, `says_of` and PLOVER's types in the actor network, `for`, `against` and `conditional` in the issue network.
In the congruence and conflict networks the weight is the number of issues, and `issues` names them: each issue counts
once for two actors, who is for something on a condition is for it, and who has taken both stances agrees and disagrees
with everybody who has taken one. Time: GraphML has `start` and `end` on an edge, GEXF `first`, `last` and a spell for
each run of days. Only events that are told as having happened tie actors."""
_DNA = """\
A document for each dispatch, with line feeds alone at line ends; dates are the dispatch's local time, 1970-01-01
where it has none. Positions are statements of the type *DNA Statement*: `person` and whom it acts for as
`organization` (an actor that is no person is the `organization`), the proposal as `concept`, `agreement` 1 for and on
a condition, 0 against. What is said, and the conditions of positions, are notes of the type *Annotation*. Start and
Stop count UTF-16 units, as DNA does. The coder is *Admin*, the password `selon`."""
_FTM = """\
Article for a dispatch, Mention for an actor in it, Event for what is told as having happened, Note for a statement
or a position (keyword `statement` or `position`; `entity` is who speaks), and each actor once:"""
_BRAT = """\
`KEY.txt` is the text as received, `KEY.ann` its annotations, `annotation.conf` their types. A span over a line
break or a tabulator is written in fragments. Events: `Statement` (trigger: the cue, else the content), `Position`, and
PLOVER's types. Relations: `ActsFor`, `Holds` (an office), `Equiv` (the same actor). Attributes: `Form`, `Kind`,
`Status`, `Stance`. Notes give the ids of the record. Types of actors: """
_CONLLU = """\
The dispatch is parsed once more, with the parser installed now. MISC holds `Start` and `End` in characters of the
text as received, and the layers `Actor`, `Cue`, `Event`, `Place`, `Position`, `Speaker`, `Statement`, `Time`, each
with the ids of the record behind B- on a fact's first token and I- on its others. Comments give the dispatch's key and
who each actor id is."""


def page() -> str:
    """The page as Markdown; the same on every machine."""
    return "\n".join([_TOP, *_formats(), *_tables(), *_networks(), *_events(), *_others()]) + "\n"


def _formats() -> Iterator[str]:
    yield from _rows(("format", "what it is"), ((f"`{name}`", meaning) for name, meaning in FORMATS.items()))


def _tables() -> Iterator[str]:
    yield f"\n## csv, parquet\n\n{_TABLES}"
    for table in TABLES:
        yield f"\n### {table.name}\n"
        told = ((f"`{c.name}`", f"`{c.kind}`".replace("|", "\\|"), c.meaning) for c in table.columns)
        yield from _rows(("column", "type", "meaning"), told)


def _networks() -> Iterator[str]:
    yield f"\n## graphml, gexf\n\n{_GRAPH}\n"
    yield from _rows(("network", "who is tied to whom"), ((f"`{name}`", told) for name, told in NETWORKS.items()))


def _events() -> Iterator[str]:
    modes = ", ".join(f"`{status}` has the mode `{mode}`" for status, mode in AUXILIARY.items())
    yield f"\n## plover\n\nA line an event. {CONVENTIONS['plover']} By status: {modes}.\n"
    yield f"## polecat\n\n{CONVENTIONS['plover']}\n\n{_numbered(POLECAT)}\n"
    countries = "Countries of actors are CAMEO's, of places FIPS 10-4."
    yield f"## gdelt\n\n{CONVENTIONS['gdelt']} {countries}\n\n{_numbered(GDELT)}\n"
    yield "The CAMEO code of each PLOVER type and mode, and its weight on Goldstein's scale:\n"
    text = (files("selon") / "export" / "events" / "cameo.csv").read_text("utf-8")
    header, *rows = csv.reader(text.splitlines())
    yield from _rows(header, rows)


def _others() -> Iterator[str]:
    yield f"\n## dna\n\n{_DNA}\n\n## ftm\n\n{_FTM}\n"
    yield from _rows(("type of actor", "schema"), SCHEMATA.items())
    yield f"\n## brat\n\n{_BRAT}{', '.join(ACTORS.values())}.\n\n## conllu\n\n{_CONLLU}"


def _numbered(names: Iterable[str]) -> str:
    return ", ".join(f"{number} {name}" for number, name in enumerate(names, start=1)) + "."


def _rows(header: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    titles = list(header)
    yield f"| {' | '.join(titles)} |"
    yield f"|{'---|' * len(titles)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


if __name__ == "__main__":
    sys.stdout.write(page())
