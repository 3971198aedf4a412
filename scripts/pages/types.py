"""A type of the model or of a schema in words that need no Python."""

from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

_WORDS = {str: "text", int: "whole number", float: "number", bool: "true or false"}


def shown(kind: Any) -> str:
    """ "text, or null", "`que` `inf`", "list of Span" as Markdown."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        pattern = next((meta.pattern for meta in inner[1:] if getattr(meta, "pattern", None)), None)
        return f"{shown(inner[0])} like `{_escaped(pattern)}`" if pattern else shown(inner[0])
    if origin is Literal:
        return " ".join(f"`{value}`" for value in inner if value != "")
    if origin in (Union, UnionType):
        return _either(inner)
    if origin is tuple:
        return f"list of {shown(inner[0])}"
    return _WORDS.get(kind) or f"[{kind.__name__}](#{kind.__name__.lower()})"


def _either(kinds: tuple[Any, ...]) -> str:
    words = [shown(kind) for kind in kinds if kind is not NoneType]
    return " or ".join(words) + (", or null" if NoneType in kinds else "")


def _escaped(pattern: str) -> str:
    return pattern.replace("|", "\\|")
