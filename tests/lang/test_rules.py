"""Every rule that the code can give as a reason is explained, and nothing else is."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import selon
from selon.lang.rules import FEWEST, precision, rules
from selon.lang.schema import StanceRow

SOURCE = Path(selon.__file__).parent
STAGES = ("actors", "statements", "events", "positions")
# The row's part of speech names a position's rule; modals and verdicts have rules of their own.
BY_POS = set(get_args(StanceRow.__annotations__["pos"])) - {"modal", "verdict"}


def test_every_rule_in_the_code_has_a_row_and_every_row_a_rule() -> None:
    used = {f"{stage}/{rule.removeprefix(f'{stage}/')}" for stage in STAGES for rule in named(stage)}
    assert used == set(rules())


def test_counts_are_possible() -> None:
    assert [row.rule for row in rules().values() if row.right > row.read] == []


@pytest.mark.parametrize(
    ("read", "right", "share"), [(0, 0, None), (FEWEST - 1, 4, None), (FEWEST, 4, 0.8), (30, 29, 0.97)]
)
def test_precision_of_too_few_is_none(read: int, right: int, share: float | None) -> None:
    assert precision(read, right) == share


def named(stage: str) -> Iterator[str]:
    """The strings in a stage's code that become the name of a rule."""
    trees = [ast.parse(path.read_text("utf-8")) for path in sorted((SOURCE / stage).glob("*.py"))]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    places = dict(place for node in nodes for place in parameters(node))
    for node in nodes:
        for value in values(node, places):
            if isinstance(value, ast.Attribute) and value.attr == "pos":
                yield from BY_POS
            yield from (name for name in strings(value) if name != f"{stage}/")


def parameters(node: ast.AST) -> Iterator[tuple[str, int]]:
    """A function or a struct that takes a `rule`, and at which place."""
    if isinstance(node, ast.FunctionDef):
        names = [argument.arg for argument in node.args.args]
    elif isinstance(node, ast.ClassDef):
        names = [s.target.id for s in node.body if isinstance(s, ast.AnnAssign) and isinstance(s.target, ast.Name)]
    else:
        return
    if "rule" in names:
        yield node.name, names.index("rule")


def values(node: ast.AST, places: dict[str, int]) -> Iterator[ast.expr]:
    """Expressions whose value is a rule: arguments, what `_rule` returns, assignments, rows of a loop."""
    if isinstance(node, ast.Call):
        yield from (keyword.value for keyword in node.keywords if keyword.arg == "rule")
        place = places.get(node.func.id) if isinstance(node.func, ast.Name) else None
        yield from node.args[place : place + 1] if place is not None else ()
    elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
        yield from (value for at in rule_at(node.targets[0]) for value in node.value.elts[at : at + 1])
    elif isinstance(node, ast.FunctionDef):
        yield from in_function(node)


def in_function(function: ast.FunctionDef) -> Iterator[ast.expr]:
    inside = list(ast.walk(function))
    if function.name == "_rule":
        yield from (n.value for n in inside if isinstance(n, ast.Return) and n.value)
    rows = [n for n in inside if isinstance(n, ast.Tuple) and all(isinstance(e, ast.Tuple) for e in n.elts)]
    for at in (at for n in inside if isinstance(n, ast.For) for at in rule_at(n.target)):
        yield from (row.elts[at] for several in rows for row in several.elts if isinstance(row, ast.Tuple))


def rule_at(target: ast.expr) -> list[int]:
    """Where in a tuple that is unpacked a `rule` stands."""
    names = [getattr(e, "attr", getattr(e, "id", "")) for e in target.elts] if isinstance(target, ast.Tuple) else []
    return [names.index("rule")] if "rule" in names else []


def strings(value: ast.expr) -> set[str]:
    """The strings that an expression can give; those of a condition decide only."""
    if isinstance(value, ast.IfExp):
        return strings(value.body) | strings(value.orelse)
    if isinstance(value, ast.Constant):
        return {value.value} if isinstance(value.value, str) else set()
    inner = (child for child in ast.iter_child_nodes(value) if isinstance(child, ast.expr))
    return set().union(*map(strings, inner))
