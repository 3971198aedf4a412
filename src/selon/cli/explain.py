"""`selon explain`: what a rule means, and how often it was right."""

import json
from typing import TYPE_CHECKING, Any

import click

from .output import write

if TYPE_CHECKING:
    from ..lang.schema import RuleRow


@click.command(short_help="Tell what a rule means and how often it was right.")
@click.argument("rule", required=False, metavar="[RULE]")
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True, help="As what."
)
def explain(rule: str | None, form: str) -> None:
    """Print a rule's meaning, an example, and its precision measured on selon's own gold.

    RULE is what a record gives as why.rule, as statements/cue-after; without it, all rules are listed.
    """
    from ..errors import NoSuch
    from ..lang.rules import rules

    known = rules()
    if rule is not None and rule not in known:
        raise NoSuch("rule", rule, known)
    chosen = list(known.values()) if rule is None else known[rule]
    write([(_json(chosen) if form == "json" else _text(chosen)) + "\n"], None)


def _json(chosen: "RuleRow | list[RuleRow]") -> str:
    facts = [_facts(row) for row in chosen] if isinstance(chosen, list) else _facts(chosen)
    return json.dumps(facts, indent=2, ensure_ascii=False)


def _facts(row: "RuleRow") -> dict[str, Any]:
    from ..lang.rules import score

    figures = {"read": row.read, "right": row.right, "precision": score(row.rule)}
    return {"rule": row.rule, "meaning": row.meaning, "example": row.example} | figures


def _text(chosen: "RuleRow | list[RuleRow]") -> str:
    return _listed(chosen) if isinstance(chosen, list) else _explained(chosen)


def _listed(rows: "list[RuleRow]") -> str:
    """A line a rule; figures only where something was read."""
    from ..lang.rules import score

    width = max(len(row.rule) for row in rows)
    lines = [f"{'rule':{width}}  {'read':>5} {'right':>5} {'precision':>9}  meaning"]
    for row in rows:
        share = score(row.rule)
        counted = f"{row.read:5} {row.right:5}" if row.read else f"{'-':>5} {'-':>5}"
        lines.append(f"{row.rule:{width}}  {counted} {'-' if share is None else f'{share:.2f}':>9}  {row.meaning}")
    return "\n".join(lines)


def _explained(row: "RuleRow") -> str:
    example = row.example.replace(" ¶ ", "\n         ")
    return f"{row.rule}\n\n{row.meaning}\n\nexample: {example}\n\nprecision: {_measured(row)}"


def _measured(row: "RuleRow") -> str:
    from ..lang.rules import score

    share = score(row.rule)
    if not row.read:
        return "never measured"
    counted = f"{row.right} of {row.read} facts that it read in selon's own gold were right"
    return f"none: {counted}, too few for a figure" if share is None else f"{share:.2f}: {counted}"
