"""What the rules are called, what they mean, and how often each was right when it was measured."""

from functools import cache

from .schema import RuleRow
from .tables import table

FEWEST = 5  # facts: a share of fewer says nothing


@cache
def rules() -> dict[str, RuleRow]:
    """All rules by name, in the order of the table `data/ontology/rules.csv`."""
    return {row.rule: row for row in table("ontology/rules", RuleRow)}


def precision(read: int, right: int) -> float | None:
    """The share of facts that were right; None of too few."""
    return round(right / read, 2) if read >= FEWEST else None


@cache
def score(rule: str) -> float | None:
    """The precision measured for a rule on our own gold, None where it was never measured."""
    row = rules().get(rule)
    return None if row is None else precision(row.read, row.right)
