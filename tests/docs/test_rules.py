"""Every rule that a record can name is explained in docs/reference/rules.md, and none besides."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from scripts.pages import rules

import selon
from selon.lang.schema import StanceRow
from selon.model import Record
from selon.statements.choose import _ORDER

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "selon"
EXPLAINED = rules.names()


def constants(module: str) -> Iterator[str]:
    """The strings of a module outside its docstrings."""
    tree = ast.parse((SOURCE / module).read_text("utf-8"))
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node.value


def test_rules_of_statements_are_explained() -> None:
    assert {f"statements/{name}" for name in _ORDER} <= EXPLAINED


def test_the_words_of_stance_are_explained() -> None:
    kind = next(field.type for field in msgspec.structs.fields(StanceRow) if field.name == "pos")
    assert {f"positions/{name}" for name in get_args(kind) if name not in {"modal", "verdict"}} <= EXPLAINED


def test_whys_of_passages_are_explained() -> None:
    named = {word for module in SOURCE.glob("passages/*.py") for word in constants(f"passages/{module.name}")}
    kinds = {name.partition(".")[0] for name in EXPLAINED if "." in name}
    parts = {word: word.partition(".") for word in named}
    whys = {word for word, (kind, _, why) in parts.items() if kind in kinds and why.replace("-", "").isalpha()}
    assert whys <= EXPLAINED


def facts(record: Record) -> Iterator[str]:
    """The rules that a record names."""
    for passage in record.passages:
        yield passage.why
    for fact in (*record.actors, *record.statements, *record.events, *record.positions):
        yield fact.why.rule


@pytest.mark.parametrize(
    "path", [*ROOT.glob("examples/*.txt"), *ROOT.glob("quality/gold/open/*.txt")], ids=lambda p: p.stem
)
def test_rules_of_records_are_explained(path: Path) -> None:
    record = selon.read(path.read_text("utf-8"), published="2024-03-06")
    assert set(facts(record)) - EXPLAINED == set()
