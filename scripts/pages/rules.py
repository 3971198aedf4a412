"""docs/reference/rules.md: what every rule that a record can name means, with an example."""

import csv
import tomllib
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

_RULES = Path(__file__).parents[2] / "src" / "selon" / "data" / "ontology" / "rules.csv"
_PASSAGES = Path(__file__).with_name("passages.toml")
_TOP = """# The rules

This page is made by `scripts/reference` from `src/selon/data/ontology/rules.csv` and `scripts/pages/passages.toml`.

Every fact of a record says which rule read it: `why.rule`, or `why` for a passage. `¶` in an example is a line end.
The last column tells how often a rule was right among the facts it read where that was measured; it is what
`why.score` gives.
"""


def page() -> str:
    """The page as Markdown."""
    with _RULES.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    stages = groupby(rows, key=lambda row: row["rule"].partition("/")[0])
    return "\n".join([_TOP, *(line for stage, own in stages for line in _stage(stage, list(own))), *_passages()])


def names() -> set[str]:
    """All names that the page explains."""
    with _RULES.open(encoding="utf-8", newline="") as lines:
        return {row["rule"] for row in csv.DictReader(lines)} | set(_meanings())


def _stage(stage: str, rows: list[dict[str, str]]) -> Iterator[str]:
    yield f"## {stage.capitalize()}\n"
    yield "| rule | reads | example | right |\n|---|---|---|---|"
    for row in rows:
        right = f"{row['right']} of {row['read']}" if row["read"] else "not measured"
        yield f"| `{row['rule']}` | {row['meaning']} | {row['example']} | {right} |"
    yield ""


def _passages() -> Iterator[str]:
    yield "## Passages\n"
    yield "| why | what gave it away |\n|---|---|"
    for name, meaning in _meanings().items():
        yield f"| `{name}` | {meaning} |"
    yield ""


def _meanings() -> dict[str, str]:
    return tomllib.loads(_PASSAGES.read_text("utf-8"))
