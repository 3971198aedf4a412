"""What an account is about, as a short phrase in the text's words."""

from ..model import Statement
from ..parse.nouns import noun_phrase
from .scene import Scene

_LONGEST = 12  # words


def charge(scene: Scene, said: Statement) -> str:
    """What somebody is charged with: the infinitive behind "de", else the beginning of what is said."""
    parse, tokens = scene.parse, scene.tokens[said.id]
    for token in tokens:
        if "VerbForm=Inf" in parse.morph[token] and parse.form[token - 1].lower() in {"de", "d'"}:
            return _short(scene, token, tokens.stop)
    return _short(scene, tokens.start, tokens.stop)


def blamed(scene: Scene, verb: int) -> str:
    """What a verb of accusing lays at somebody's door: its object, or what follows it."""
    parse, end = scene.parse, scene.parse.sentences[scene.sentence(verb)][1]
    found = parse.child(verb, "obj", "nsubj:pass")
    if found is not None and found > verb and scene.cast.at(found) is None:
        return parse.quote(*noun_phrase(parse, found))
    infinitives = (t for t in range(verb + 1, end) if "VerbForm=Inf" in parse.morph[t])
    return _short(scene, next(infinitives, min(verb + 1, end - 1)), end)


def _short(scene: Scene, first: int, last: int) -> str:
    """At most twelve words, up to the first comma that is not among the first three."""
    parse, end = scene.parse, min(last, first + _LONGEST)
    for token in range(first + 3, end):
        if parse.form[token] in {",", ";", ".", ":"}:
            end = token
            break
    while end - 1 > first and parse.pos[end - 1] in {"ADP", "DET", "PUNCT", "CCONJ", "SCONJ", "PRON", "AUX"}:
        end -= 1
    return parse.quote(first, end)


def action_of(scene: Scene, actors: frozenset[str], tokens: range) -> str | None:
    """The noun phrase that names what these actors do ("les raids russes", "l'offensive du régime")."""
    parse = scene.parse
    for part in scene.cast.parts:
        if part.actor not in actors or not tokens.start <= part.head < tokens.stop:
            continue
        head = parse.head[part.head]
        owned = parse.dep[part.head] in {"amod", "nmod", "det"} and parse.pos[head] == "NOUN" and head in tokens
        if owned and (scene.cast.headed(head) is None):
            return parse.quote(*noun_phrase(parse, head))
    return None
