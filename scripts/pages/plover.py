"""docs/reference/plover.md: the event types and modes, with their triggers and their measured precision."""

import csv
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parents[2] / "src" / "selon" / "data"
_TOP = """# The event types

This page is made by `scripts/reference` from `src/selon/data/ontology/plover.toml`, `fr/triggers.csv` and the counts
of `python -m selon.evaluate.types --update`.

Types, modes and scores are PLOVER's (manual 2.0, draft); the meanings are in our own words. *Triggers* counts the
French verbs, nouns and expressions that tell an event of the type or mode. *Read* counts the events over our own gold,
*right* those of them with the right type and parties, *typed* those with the right type whoever takes part. Modes are
not annotated there: an event of a mode counts by its type and parties.
"""


def page() -> str:
    """The page as Markdown."""
    types: dict[str, Any] = tomllib.loads((_DATA / "ontology" / "plover.toml").read_text("utf-8"))["types"]
    triggers = Counter((row["type"], row["mode"]) for row in _rows("fr/triggers.csv"))
    measured = {(row["type"], row["mode"]): row for row in _rows("ontology/type_counts.csv")}
    lines = ["| type | mode | meaning | triggers | read | right | typed |", "|---|---|---|--:|--:|--:|--:|"]
    for name, entry in types.items():
        lines.extend(_type(name, entry, triggers, measured))
    return _TOP + "\n" + "\n".join(lines) + "\n"


def _rows(name: str) -> list[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _type(
    name: str,
    entry: dict[str, Any],
    triggers: Counter[tuple[str, str]],
    measured: dict[tuple[str, str], dict[str, str]],
) -> Iterator[str]:
    own = [row for (kind, _), row in measured.items() if kind == name]
    total = sum(count for (kind, _), count in triggers.items() if kind == name)
    yield f"| {name} | | {entry['meaning']} | {total} | {_sums(own)} |"
    for mode in entry["modes"]:
        row = [measured[name, mode]] if (name, mode) in measured else []
        yield f"| | {mode} | | {triggers[name, mode]} | {_sums(row)} |"


def _sums(rows: list[dict[str, str]]) -> str:
    return " | ".join(str(sum(int(row[key]) for row in rows)) if rows else "–" for key in ("read", "right", "typed"))
