"""Annotations of others' texts without a word of them: every quoted string as offsets in a text kept elsewhere.

A standoff annotation is a gold document in which a string that stands in the text is `[[start, end]]`, its code
points (an occurrence is then plain, and there is no `nth`), and one that is put together of the text's words, such
as a proposal, a list of such spans and of the few words that are not in the text. `digest` is the SHA-256 of the text
in UTF-8; attached to any other text the annotation is refused. Actors are numbered: a coder's key is often a name.
"""

import json
import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from ..errors import FormatError, InputError
from .gold import Gold, locate

Json = dict[str, Any]
Piece = list[int] | str
_LISTS = ("noise", "statements", "events", "positions", "accounts", "times", "places")
_KEPT = frozenset("kind type status stance speaker iso3 qid of value mod date optional killed injured arrested".split())
_KEYS = frozenset({"actors", "recipients", "claimed_by", "also", "actor", "by", "also_speaker"})
_ACTORS = (_KEYS - {"also"}) | {"speaker", "of"}
_QUOTED = {"text": "nth", "content": "nth", "evidence": "nth", "cue": "cue_nth", "source": "source_nth"}
_QUOTED |= {"anchor": "anchor_nth", "statement": "nth"}
_WORD = re.compile(r"\S+")


def digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8."""
    return sha256(text.encode()).hexdigest()


def detached(gold: Json, text: str, about: Mapping[str, str]) -> Json:
    """The standoff form of an annotation; `about`: which site has the text, and under which licence."""
    gold = _numbered(gold)
    kept = {"id": gold["id"], "published": gold.get("published"), "outlet": gold.get("outlet"), **about}
    kept |= {"language": gold.get("language", "fr"), "digest": digest(text)}
    kept["actors"] = {key: _detached(actor, text) for key, actor in gold["actors"].items()}
    return kept | {name: [_detached(fact, text) for fact in gold.get(name, ())] for name in _LISTS}


def _numbered(gold: Json) -> Json:
    """The annotation with `a1`, `a2` … for the keys of its actors."""
    numbers = {key: f"a{number}" for number, key in enumerate(gold["actors"], 1)}
    told = {numbers[key]: _renamed(actor, numbers) for key, actor in gold["actors"].items()}
    return gold | {"actors": told} | {name: [_renamed(f, numbers) for f in gold.get(name, ())] for name in _LISTS}


def _renamed(fact: Json, numbers: Mapping[str, str]) -> Json:
    """One entry with the numbers of its actors; what is no key, such as the code of a state, stays."""
    held: Json = {}
    for name, value in fact.items():
        if name in _ACTORS and isinstance(value, str):
            held[name] = numbers.get(value, value)
        elif name in _ACTORS and value is not None:
            held[name] = [numbers.get(key, key) for key in value]
        elif name == "versions":
            held[name] = [_renamed(version, numbers) for version in value]
        else:
            held[name] = value
    return held


def _detached(fact: Json, text: str) -> Json:
    """One entry: keys and labels as they are, quoted strings as spans, other words as pieces."""
    held: Json = {}
    for name, value in fact.items():
        if name in _KEPT or name in _KEYS:
            held[name] = value
        elif name in _QUOTED and value is not None:
            held[name] = _spans(value, fact.get(_QUOTED[name]) or 1, text)
        elif name == "names":
            held[name] = [pieces(one, text) for one in value]
        elif name == "versions":
            held[name] = [_detached(version, text) for version in value]
        elif isinstance(value, str) and name != "note":
            held[name] = pieces(value, text)
    return held


def _spans(quoted: str | list[str], nth: int, text: str) -> list[list[int]]:
    parts = [quoted] if isinstance(quoted, str) else quoted
    spans = [locate(text, part, nth) or locate(text, part) for part in parts]
    return [[span.start, span.end] for span in spans if span is not None]


def pieces(words: str, text: str) -> list[Piece]:
    """A phrase as spans of the text, the longest first from the left, and the words that the text does not have."""
    tokens = list(_WORD.finditer(words))
    found: list[Piece] = []
    at = 0
    while at < len(tokens):
        last = len(tokens)
        while last > at and locate(text, words[tokens[at].start() : tokens[last - 1].end()]) is None:
            last -= 1
        span = locate(text, words[tokens[at].start() : tokens[last - 1].end()]) if last > at else None
        found.append(tokens[at].group() if span is None else [span.start, span.end])
        at = max(last, at + 1)
    return found


def attached(standoff: Json, text: str) -> Gold:
    """The annotation with the words of its text. Raises FormatError where the text is another."""
    if digest(text) != standoff.get("digest"):
        raise FormatError(
            f"{standoff.get('id')}: the text at hand is not the one that was annotated (its digest differs); "
            "take the version that the annotation names"
        )
    held: Json = {name: standoff.get(name) for name in ("id", "language", "outlet", "published")}
    held["actors"] = {key: _attached(actor, text) for key, actor in standoff["actors"].items()}
    held |= {name: [_attached(fact, text) for fact in standoff.get(name, ())] for name in _LISTS}
    return msgspec.convert(held, type=Gold)


def _attached(fact: Json, text: str) -> Json:
    held: Json = {}
    for name, value in fact.items():
        if name in _QUOTED:
            held |= _quotes(name, value, text)
        elif name == "names":
            held[name] = [_joined(one, text) for one in value]
        elif name == "versions":
            held[name] = [_attached(version, text) for version in value]
        else:
            held[name] = value if name in _KEPT or name in _KEYS else _joined(value, text)
    return held


def _quotes(name: str, spans: list[list[int]], text: str) -> Json:
    """A quoted string with the number of its occurrence; several parts are counted by the first."""
    quoted = [text[start:end] for start, end in spans]
    numbers = [_occurrence(text, text[start:end], start) for start, end in spans]
    return {name: quoted if name == "content" else quoted[0], _QUOTED[name]: max(numbers, default=1)}


def _occurrence(text: str, quoted: str, start: int) -> int:
    """Which occurrence of a string begins at an offset, counted as gold counts: overlapping ones too."""
    return 1 + sum(text.startswith(quoted, at) for at in range(start)) if text.find(quoted) < start else 1


def _joined(held: list[Piece], text: str) -> str:
    return " ".join(piece if isinstance(piece, str) else text[piece[0] : piece[1]] for piece in held)


def texts(path: Path) -> dict[str, str]:
    """Texts by their digest, out of JSON lines with a field `text`. Raises InputError, FormatError."""
    try:
        with path.open(encoding="utf-8") as lines:
            return {digest(text): text for text in _texts(lines)}
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; name the file of JSON lines that holds the texts") from error
    except (ValueError, KeyError, TypeError) as error:
        raise FormatError(f"{path}: not JSON lines with a field `text` each ({error})") from error


def _texts(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        if line.strip():
            yield str(json.loads(line)["text"])
