"""`selon stats`: how much there is in a database, and what is most frequent."""

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import click

from .answers import as_table, form_option
from .output import tell, write

if TYPE_CHECKING:
    from ..store.answers import Facets, Stats

_INNER = (
    "records",
    "texts",
    "parts",
    "versions",
    "clusters",
    "names",
    "ties",
    "pairs",
)  # rows that mean nothing to a reader
_FACETS = ("outlet", "speaker", "actor", "type", "stance", "place")
_WORDS = {"who": "actors across dispatches", "actors": "actors, counted in each dispatch"}


@click.command(no_args_is_help=True, short_help="Show how much there is in a database.")
@click.argument("db", metavar="DB")
@form_option
def stats(db: str, form: str) -> None:
    """Show how much there is in a database: dispatches, facts, days, and what is most frequent."""
    from ..store.store import Store

    with Store.open(db) as store:
        told, facets = store.stats(), store.facets()
    write([{"json": _json, "csv": _csv, "text": _text}[form](told, facets)], None)
    if told.stale:
        tell(f"something was loaded or linked since this was counted; count anew with selon load --into {db}")


def _json(told: "Stats", facets: "Facets") -> str:
    import msgspec

    return (
        json.dumps({**msgspec.to_builtins(told), "facets": msgspec.to_builtins(facets)}, indent=2, ensure_ascii=False)
        + "\n"
    )


def _csv(told: "Stats", facets: "Facets") -> str:
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(("what", "value", "count"))
    for what, counts in (("rows", told.rows), ("language", told.languages), ("failure", told.failures)):
        writer.writerows((what, value, count) for value, count in counts.items())
    writer.writerows((name, one.name, one.count) for name in _FACETS for one in getattr(facets, name))
    return out.getvalue()


def _text(told: "Stats", facets: "Facets") -> str:
    sizes = [
        (_WORDS.get(name, name), f"{count:,}") for name, count in told.rows.items() if name not in _INNER and count
    ]
    days = [("days", f"{told.first} to {told.last}")] if told.first else []
    shares = [(f"in language {name}", f"{count:,}") for name, count in told.languages.items()]
    failures = [(f"failed: {step}", f"{count:,}") for step, count in told.failures.items()]
    tables = [as_table(("what", "how much"), [*days, *sizes, *shares, *failures])]
    rows: list[tuple[Any, ...]] = [
        (name, one.name, str(one.count)) for name in _FACETS for one in getattr(facets, name)[:5]
    ]
    return "\n".join([*tables, *([as_table(("most frequent", "", "dispatches"), rows)] if rows else [])])
