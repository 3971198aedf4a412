"""Content that is an infinitive: "dit vouloir P", "promet de P", "accuse Y de P"."""

from collections.abc import Set as AbstractSet

from ..lang.schema import CueRow
from .bounds import adverbials_end, clause_text
from .phrase_ends import infinitive_end
from .scene import Scene, SpanPair

_OPENERS = frozenset({"«", '"', "“"})


def infinitive(scene: Scene, verb: int, row: CueRow) -> SpanPair | None:
    """The infinitive behind the verb; with "accuse X de", "appelle X à" its object belongs to it."""
    parse = scene.parse
    found = _infinitive_token(scene, verb, row) if row.strength == "strong" else None
    if found is None or (row.act == "refuse" and _by_many(scene, verb)) or _aim_of_relative(scene, verb, row):
        return None
    begin = adverbials_end(scene, scene.cue_end(verb))
    whole = {"np_de_inf", "np_a_inf"} & set(row.frames)
    direct_object = _object_start(scene, begin, found) if whole else None
    start = direct_object if direct_object is not None else _first_of_infinitive(scene, begin, found)
    return clause_text(parse.text, parse.start[start], infinitive_end(scene, verb, found))


def _by_many(scene: Scene, verb: int) -> bool:
    """ "des manifestants refusent de partir": an act rather than words."""
    who = scene.subject(verb)
    part = None if who is None else scene.cast.at(who)
    return part is None or scene.cast.actor(part.actor).type == "group"


def _aim_of_relative(scene: Scene, verb: int, row: CueRow) -> bool:
    """ "un territoire qu'il espère remporter": what somebody wants, told by the writer."""
    return row.act in {"think", "fear", "hope", "want"} and scene.parse.dep[verb] == "acl:relcl"


def _infinitive_token(scene: Scene, verb: int, row: CueRow) -> int | None:
    """An infinitive with the marker that the row's frames ask for."""
    parse, (_, last) = scene.parse, scene.sentence(verb)
    begin, frames = scene.cue_end(verb), set[str](row.frames)
    for token in range(begin, min(last, begin + 25)):
        if parse.pos[token] in {"VERB", "AUX"} and "VerbForm=Inf" in parse.morph[token]:
            return token if _marker_fits(scene, begin, token, frames) else None
        if "VerbForm=Fin" in parse.morph[token] or parse.form[token] in {".", ";", ":"}:
            return None
    return None


def _first_of_infinitive(scene: Scene, begin: int, token: int) -> int:
    """From the negation, pronouns or adverbs before the infinitive, behind its marker."""
    parse, first = scene.parse, token
    while first - 1 >= begin and (parse.pos[first - 1] in {"ADV", "PRON", "AUX"} or parse.form[first - 1] in _OPENERS):
        first -= 1
    return first


def _marker_fits(scene: Scene, begin: int, token: int, frames: AbstractSet[str]) -> bool:
    parse = scene.parse
    before = _first_of_infinitive(scene, begin, token) - 1
    marker = parse.form[before].lower() if before >= begin else ""
    if marker in {"de", "d'"}:
        return bool(frames & {"de_inf", "a_de_inf", "np_de_inf"})
    if marker == "à":
        return bool(frames & {"a_inf", "np_a_inf"})
    return bool(frames & {"inf", "que"}) and before < begin


def _object_start(scene: Scene, begin: int, infinitive: int) -> int | None:
    """The object between the verb and "de" or "à" ("le Rwanda de soutenir")."""
    parse = scene.parse
    for token in range(begin, infinitive):
        if parse.pos[token] in {"DET", "NOUN", "PROPN", "NUM", "PRON"} and parse.form[token].lower() not in {
            "de",
            "d'",
        }:
            return token
        if parse.pos[token] == "ADP":
            return None
    return None
