"""Columns out of the model, so that tables and model cannot drift apart.

A field becomes a column of its name; a struct inside becomes its fields with the name in front (`cue_lemma`); a list
becomes JSON, unless `tables.py` gives it a table of its own.
"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import msgspec
from msgspec import inspect
from sqlalchemy import JSON, BigInteger, Column, Float, Integer, Text
from sqlalchemy.types import TypeEngine

# Bytewise order on both databases: days and cursors are compared as text.
WORDS = Text().with_variant(Text(collation="C"), "postgresql")
NUMBER = BigInteger().with_variant(Integer, "sqlite")
_SIMPLE: dict[type, TypeEngine[Any]] = {
    inspect.StrType: WORDS,
    inspect.LiteralType: WORDS,
    inspect.IntType: NUMBER,
    inspect.FloatType: Float(53),
    inspect.VarTupleType: JSON(),
}


class Leaf(NamedTuple):
    """A value inside a struct: the way to it, the column's name, what it holds."""

    path: tuple[str, ...]
    name: str
    type: TypeEngine[Any]
    nullable: bool


def leaves(struct: type[msgspec.Struct], leave: Iterable[str] = ()) -> list[Leaf]:
    """The values of a struct in the order of its fields, without the fields in `leave`."""
    described = inspect.type_info(struct)
    assert isinstance(described, inspect.StructType)
    return [
        leaf for field in described.fields if field.name not in leave for leaf in _leaves((field.name,), field.type)
    ]


def _leaves(path: tuple[str, ...], found: inspect.Type, nullable: bool = False) -> Iterable[Leaf]:
    if isinstance(found, inspect.UnionType):
        (only,) = (kind for kind in found.types if not isinstance(kind, inspect.NoneType))
        yield from _leaves(path, only, True)
    elif isinstance(found, inspect.StructType):
        for field in found.fields:
            yield from _leaves((*path, field.name), field.type, nullable)
    else:
        yield Leaf(path, "_".join(path), _SIMPLE[type(found)], nullable)


def columns(struct: type[msgspec.Struct], leave: Iterable[str] = ()) -> list[Column[Any]]:
    """A column for each value of a struct."""
    return [Column(leaf.name, leaf.type, nullable=leaf.nullable) for leaf in leaves(struct, leave)]


def flattener(struct: type[msgspec.Struct], leave: Iterable[str] = ()) -> Callable[[Any], dict[str, Any]]:
    """A function from a value of the struct to its row."""
    found = [(leaf.name, leaf.path, isinstance(leaf.type, JSON)) for leaf in leaves(struct, leave)]

    def row(value: Any) -> dict[str, Any]:
        return {name: _plain(_at(value, path), listed) for name, path, listed in found}

    return row


def _at(value: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        if value is None:
            return None
        value = getattr(value, step)
    return value


def _plain(value: Any, listed: bool) -> Any:
    if listed:
        return msgspec.to_builtins(value)
    return clean(value) if type(value) is str else value


def clean(text: str) -> str:
    """The text without what PostgreSQL cannot hold, and as long as before."""
    return text.replace("\x00", "\ufffd") if "\x00" in text else text
