"""How many were killed, injured or arrested: numbers beside the words of `data/fr/magnitudes.toml`."""

import tomllib
from collections.abc import Iterator
from functools import cache

from ..lang.inflect import inflect
from ..lang.sources import folder
from ..model import Magnitude
from ..parse.columns import Parse
from .draft import Draft
from .scene import Scene

_COUNTED = {
    "ASSAULT": ("killed", "injured"),
    "COERCE": ("arrested", "killed"),
    "PROTEST": ("arrested", "killed", "injured"),
}


def magnitude(scene: Scene, draft: Draft) -> Magnitude:
    """The counts that the event's sentence gives, or the next one where it gives none."""
    kinds = _COUNTED.get(draft.type, ())
    sentence = scene.parse.sentence_of[draft.token]
    for number in (sentence, sentence + 1):
        if number >= len(scene.parse.sentences) or not kinds:
            break
        found = {
            kind: n for kind in kinds if (n := _count(scene.parse, *scene.parse.sentences[number], kind)) is not None
        }
        if found:
            return Magnitude(**found)
    return Magnitude()


def _count(parse: Parse, first: int, last: int, kind: str) -> int | None:
    """The number that a word of this kind governs or describes, the greatest of several."""
    words = _words()[kind]
    found = [n for token in range(first, last) for n in _at(parse, token, words)]
    return max(found, default=None)


def _at(parse: Parse, token: int, words: dict[str, frozenset[str]]) -> Iterator[int]:
    form = parse.form[token].lower()
    if parse.pos[token] in {"NOUN", "ADJ"} and _singular(form) in words["nouns"]:
        yield from _number(parse, token)
    if form in words["participles"] and parse.pos[token] in {"VERB", "ADJ", "NOUN"}:
        for counted in _described(parse, token):
            yield from _number(parse, counted)
    if form in words["verbs"] and parse.pos[token] == "VERB":
        for child in parse.children[token]:
            if parse.dep[child] == "obj":
                yield from _number(parse, child)


def _described(parse: Parse, token: int) -> Iterator[int]:
    """The noun that a participle is said of."""
    yield from (c for c in parse.children[token] if parse.dep[c].startswith("nsubj"))
    if parse.dep[token] in {"acl", "amod", "appos"}:
        yield parse.head[token]


def _number(parse: Parse, noun: int) -> Iterator[int]:
    """The number of a noun: "douze soldats", "une dizaine de soldats"; itself where it is a number."""
    for token in (noun, *(c for c in parse.children[noun] if parse.dep[c] in {"nummod", "det", "amod"} and c < noun)):
        value = value_of(parse, token)
        if value is not None:
            yield value
    for token in (noun, parse.head[noun] if parse.dep[noun] == "nmod" else noun):
        if parse.lemma[token].lower() in _collectives() and "Number=Plur" not in parse.morph[token]:
            yield _collectives()[parse.lemma[token].lower()]
            return


def value_of(parse: Parse, token: int) -> int | None:
    """The value of a number in figures or letters; "un" and "une" are articles, so none."""
    if parse.pos[token] != "NUM" and not parse.form[token].isdecimal():
        return None
    begin = token
    while begin and parse.pos[begin - 1] == "NUM" and (_is_thousand(parse, begin) or parse.head[begin - 1] == token):
        begin -= 1
    digits = "".join(c for t in range(begin, token + 1) for c in parse.form[t] if c.isdecimal())
    if digits and "," not in parse.form[token]:
        return int(digits) if len(digits) < 9 else None
    return _spelled(" ".join(parse.form[begin : token + 1]).lower())


def _is_thousand(parse: Parse, token: int) -> bool:
    """ "1 300": three figures behind others."""
    return len(parse.form[token]) == 3 and parse.form[token].isdecimal() and parse.form[token - 1].isdecimal()


def _spelled(text: str) -> int | None:
    """ "quatre-vingt-douze", "deux cents", "trois mille"."""
    total = current = 0
    for word in text.replace("-", " ").split():
        value = _units().get(word.rstrip("s") if word not in {"trois", "six", "dix"} else word)
        if value is None:
            if word != "et":
                return None
        elif value >= 100:
            current = max(current, 1) * value
            total, current = (total + current, 0) if value == 1000 else (total, current)
        elif value == 20 and current == 4:
            current = 80
        else:
            current += value
    return total + current or None


def _singular(form: str) -> str:
    return form[:-1] if form.endswith("s") and form not in {"corps", "décès"} else form


@cache
def _units() -> dict[str, int]:
    names = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()
    tens = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "nonante": 90}
    return {name: at for at, name in enumerate(names, 1)} | tens | {"cent": 100, "mille": 1000, "huitante": 80}


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((folder() / "fr" / "magnitudes.toml").read_text("utf-8"))


@cache
def _collectives() -> dict[str, int]:
    return {word: int(str(value)) for word, value in _table()["collectives"].items()}


@cache
def _words() -> dict[str, dict[str, frozenset[str]]]:
    return {kind: _of_kind(_table()[kind]) for kind in ("killed", "injured", "arrested")}


def _of_kind(words: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    single = [p for p in words["participles"] if " " not in p]
    return {
        "nouns": frozenset(words["nouns"]),
        "participles": frozenset(p + ending for p in single for ending in ("", "e", "s", "es")),
        "verbs": frozenset(form for verb in words["verbs"] for form in inflect(verb)),
    }
