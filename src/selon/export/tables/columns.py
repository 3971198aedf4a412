"""The columns of a kind of fact, from the model itself: what is added there is a column here.

A field with a value is a column; a field that holds a struct is a column for each of its fields, `cue_start`; a list
stays a list: of texts, or of structs.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

import msgspec

from ...model import Fact
from ...store.entry import Entry
from ..words import plain

Take = Callable[[Entry, Any], Any]


class Column(NamedTuple):
    """`kind`: its type in SQL. `take`: its value for a fact of an entry; None, a list, or a scalar."""

    name: str
    kind: str
    take: Take
    meaning: str = ""


_SCALARS: dict[type, str] = {
    msgspec.inspect.StrType: "VARCHAR",
    msgspec.inspect.IntType: "BIGINT",
    msgspec.inspect.FloatType: "DOUBLE",
}


def of(kind: type[Fact]) -> Iterator[Column]:
    """The columns of a struct of the model, in the order of its fields."""
    described = msgspec.inspect.type_info(kind)
    assert isinstance(described, msgspec.inspect.StructType)
    for name, path, sql in _columns(described, ()):
        yield Column(name, sql, partial(_taken, path))


def _columns(struct: msgspec.inspect.StructType, above: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...], str]]:
    for field in struct.fields:
        path, kind = (*above, field.name), _present(field.type)
        if isinstance(kind, msgspec.inspect.StructType):
            yield from _columns(kind, path)
        else:
            yield "_".join(path), path, _sql(kind)


def _present(kind: msgspec.inspect.Type) -> msgspec.inspect.Type:
    """What stands there where it is not None."""
    if isinstance(kind, msgspec.inspect.UnionType):
        (kind,) = (one for one in kind.types if not isinstance(one, msgspec.inspect.NoneType))
    return kind


def _sql(kind: msgspec.inspect.Type) -> str:
    if isinstance(kind, msgspec.inspect.LiteralType):
        return "BIGINT" if isinstance(kind.values[0], int) else "VARCHAR"
    if isinstance(kind, msgspec.inspect.VarTupleType):
        return f"{_sql(kind.item_type)}[]"
    if isinstance(kind, msgspec.inspect.StructType):
        inside = ", ".join(f'"{field.name}" {_sql(_present(field.type))}' for field in kind.fields)
        return f"STRUCT({inside})"
    return _SCALARS[type(kind)]


def _taken(path: tuple[str, ...], _: Entry, fact: Any) -> Any:
    value = fact
    for name in path:
        if value is None:
            return None
        value = getattr(value, name)
    if value is None or isinstance(value, int | float):
        return value
    return plain(value) if isinstance(value, str) else clean(msgspec.to_builtins(value))


def clean(value: Any) -> Any:
    """The value with every text as UTF-8 can hold it."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, list | tuple):
        return [clean(one) for one in value]
    if isinstance(value, dict):
        return {name: clean(one) for name, one in value.items()}
    return value
