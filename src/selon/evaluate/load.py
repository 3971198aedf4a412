"""Gold documents from their files: with their texts beside them, or standoff with the texts kept elsewhere."""

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ..errors import FormatError, InputError
from .gold import Gold, faults
from .standoff import Json, attached, texts

_FACTS = frozenset({"digest", "actors"})


def load(path: Path) -> tuple[Gold, str]:
    """One annotation with its text, checked. Raises InputError, or FormatError that names file and remedy."""
    beside = path.with_suffix(".txt")
    try:
        text = beside.read_text(encoding="utf-8")
        gold = msgspec.json.decode(path.read_bytes(), type=Gold)
    except OSError as error:
        raise InputError(
            f"{error.filename}: {error.strerror}; a gold document is two files, ID.txt and ID.json"
        ) from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise FormatError(f"{path}: {error}; correct the annotation or save its text as UTF-8") from error
    return _checked(path, gold), text


def _checked(path: Path, gold: Gold, text: str | None = None) -> Gold:
    said = path.with_suffix(".txt").read_text(encoding="utf-8") if text is None else text
    wrong = next(faults(gold, said), None)
    if wrong:
        raise FormatError(f"{path}: {wrong}")
    return gold


def load_all(folder: Path, corpus: Path | None = None) -> list[tuple[Gold, str]]:
    """All annotations of a folder and its subfolders, in the order of their paths.

    Standoff ones take their texts from `corpus`; without it they are an InputError.
    """
    paths = sorted(folder.rglob("*.json"))
    if not paths:
        raise InputError(f"{folder}: no gold document there; expected files ID.txt and ID.json")
    return list(_loaded(paths, corpus))


def _loaded(paths: list[Path], corpus: Path | None) -> Iterator[tuple[Gold, str]]:
    held: dict[str, str] | None = None
    for path in paths:
        if path.with_suffix(".txt").exists() or (standoff := _standoff(path)) is None:
            yield load(path)
            continue
        if corpus is None:
            raise InputError(f"{path}: holds no text; name the file with the texts: --texts FILE.jsonl")
        held = texts(corpus) if held is None else held
        if standoff["digest"] not in held:
            raise InputError(
                f"{path}: no text with its digest in {corpus}; take the version of that day from the `site` it names"
            )
        text = held[standoff["digest"]]
        yield _checked(path, attached(standoff, text), text), text


def _standoff(path: Path) -> Json | None:
    """The annotation if it is a standoff one."""
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return held if isinstance(held, dict) and held.keys() >= _FACTS else None
