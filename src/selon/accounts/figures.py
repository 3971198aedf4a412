"""Different figures for the same count: "13 500 manifestants selon la police, 100 000 selon les organisateurs"."""

from collections.abc import Iterator
from itertools import pairwise

from ..model import Statement
from ..parse.columns import Parse
from .scene import Draft, Scene, Side

_REACH = 2  # sentences from one figure to the other
_STEM = 5
_DEATH = frozenset("tuer mourir mort décéder décès périr abattre victime cadavre corps tué".split())
_NO_COUNT = frozenset(
    "heure jour mois an année euro dollar franc pourcent pour-cent kilomètre mètre fois siècle minute semaine".split()
)
_MONTHS = frozenset("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split())


def read(scene: Scene) -> Iterator[Draft]:
    """Drafts for neighbouring statements that each give one count, of the same things, by opposed sources."""
    yield from _counterclaims(scene)
    counted = [(said, found) for said in scene.statements if said.speaker and (found := _count(scene, said))]
    for (one, first), (other, second) in pairwise(counted):
        if one.speaker is None or other.speaker is None or not scene.opposed(one.speaker, other.speaker):
            continue
        near = scene.sentence(scene.tokens[other.id].start) - scene.sentence(scene.tokens[one.id].start) <= _REACH
        unit = first[1] or second[1]
        alike = first[1] == second[1] and bool(_words(scene, one) & _words(scene, other))
        same = unit and (not first[1] or not second[1] or alike)
        if near and same and first[0] != second[0]:
            sides = (Side(one.speaker, one), Side(other.speaker, other))
            yield Draft(first[2] or second[2], sides, scene.tokens[other.id].start)


def _counterclaims(scene: Scene) -> Iterator[Draft]:
    """ "… 8 000 personnes selon la police, 30 000 selon le syndicat": a second figure with a source of its own."""
    for said in scene.statements:
        count = _count(scene, said) if said.speaker and said.source else None
        if count is None or said.speaker is None or said.source is None:
            continue
        behind = scene.parse.tokens_within(said.source.end, len(scene.parse.text)).start
        other = _sourced(scene, behind, count)
        if other is not None and scene.opposed(said.speaker, other):
            yield Draft(count[2] or count[0], (Side(said.speaker, said), Side(other, None)), behind)


def _sourced(scene: Scene, begin: int, count: tuple[str, str, str]) -> str | None:
    """The source of another figure for the same count, in the rest of the sentence behind a first source."""
    parse = scene.parse
    if begin >= len(parse):
        return None
    end = parse.sentences[parse.sentence_of[begin]][1]
    start = next((t for t in range(begin, min(end, begin + 4)) if _is_number(parse, t)), None)
    if start is None:
        return None
    at, digits = start, ""
    while at < end and _is_number(parse, at):
        digits, at = digits + parse.form[at], at + 1
    if at < end and parse.lemma[at].lower() == count[1]:
        at += 1
    words = [form.lower() for form in parse.form[at : at + 2]]
    if digits == count[0] or not words or (words[0] != "selon" and words != ["d'", "après"]):
        return None
    parts = [scene.cast.at(t) for t in range(at + len(words) - (words[0] == "selon"), min(end, at + 6))]
    return next((part.actor for part in parts if part is not None), None)


def _words(scene: Scene, said: Statement) -> frozenset[str]:
    """What befell those who are counted: verbs, and words for the dead and the injured."""
    parse = scene.parse
    tokens = scene.tokens[said.id]
    lemmas = [parse.lemma[t].lower() for t in tokens if parse.pos[t] in {"NOUN", "VERB", "ADJ"}]
    verbs = {parse.lemma[t].lower()[:_STEM] for t in tokens if parse.pos[t] == "VERB"}
    dead = {"mort" for lemma in lemmas if lemma in _DEATH}
    return frozenset(verbs | dead | {"bless" for lemma in lemmas if lemma.startswith("bless")})


def _is_number(parse: Parse, token: int) -> bool:
    """A numeral; the parser takes those in digits for articles, too."""
    return parse.pos[token] == "NUM" or parse.form[token][:1].isdigit()


def _count(scene: Scene, said: Statement) -> tuple[str, str, str] | None:
    """The one figure of a statement: its digits, what is counted (lemma, or "" for a bare figure) and its words."""
    parse = scene.parse
    found: list[list[int]] = []
    for token in scene.tokens.get(said.id, range(0)):
        if _is_number(parse, token) and (not found or found[-1][-1] != token - 1):
            found.append([token])
        elif _is_number(parse, token):
            found[-1].append(token)
    if len(found) != 1:
        return None
    last = found[0][-1]
    digits = "".join(parse.form[t] for t in found[0]).replace(" ", "")
    return _unit(scene, digits, last, len(scene.tokens[said.id]))


def _unit(scene: Scene, digits: str, last: int, size: int) -> tuple[str, str, str] | None:
    parse, noun = scene.parse, last + 1
    if noun < len(parse) and parse.pos[noun] == "NOUN":
        lemma = parse.lemma[noun].lower()
        return None if lemma in _NO_COUNT | _MONTHS else (digits, lemma, parse.form[noun])
    return (digits, "", "") if size <= 5 else None  # a bare figure is the whole statement: "100 000 selon X"
