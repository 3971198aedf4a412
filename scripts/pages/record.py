"""docs/reference/record.md: the model's types and fields, with the meanings that `record.toml` gives them."""

import tomllib
from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path
from typing import Any

import msgspec

from selon import model

from .types import shown

_WORDS = Path(__file__).with_name("record.toml")
_TOP = """# The record, field by field

This page is made by `scripts/reference` from `src/selon/model.py` and the meanings in `scripts/pages/record.toml`.

A dispatch goes in, a record comes out: a JSON object with the fields below (`selon schema` prints them as JSON
Schema). In Python they are immutable objects of `selon.model` with the same names.

- Offsets count characters (Unicode code points) of `dispatch.text`; `end` is the character behind the last one, so
  that `text[start:end]` gives the words.
- `null` means that the text does not tell, or that selon does not know. Nothing is filled in by guess.
- Every fact has at least one span: what cannot be pointed to is not recorded.
"""


def page() -> str:
    """The page as Markdown. Raises KeyError for a field without a meaning or a meaning without a field."""
    words = tomllib.loads(_WORDS.read_text("utf-8"))
    kinds = _kinds()
    if {kind.__name__ for kind in kinds} != set(words):
        raise KeyError(f"record.toml and the model have different types: {set(words) ^ {k.__name__ for k in kinds}}")
    return "\n".join([_TOP, *(line for kind in kinds for line in _section(kind, words[kind.__name__]))])


def _kinds() -> list[type[msgspec.Struct]]:
    """The record first, then each type where the fields before it first name it."""
    order: list[type[msgspec.Struct]] = [model.Record]
    for kind in order:
        for field in msgspec.structs.fields(kind):
            order.extend(inner for inner in _structs(field.type) if inner not in order)
    return order


def _structs(kind: Any) -> list[type[msgspec.Struct]]:
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return [kind]
    return [inner for part in getattr(kind, "__args__", ()) for inner in _structs(part)]


def _section(kind: type[msgspec.Struct], words: dict[str, str]) -> Iterator[str]:
    fields = msgspec.structs.fields(kind)
    if {field.name for field in fields} != set(words):
        raise KeyError(f"record.toml and {kind.__name__} differ: {set(words) ^ {field.name for field in fields}}")
    yield f"## {kind.__name__}\n\n{cleandoc(kind.__doc__ or '')}\n"
    yield "| field | value | meaning |\n|---|---|---|"
    for field in fields:
        yield f"| `{field.name}` | {shown(field.type)} | {words[field.name]} |"
    yield ""
