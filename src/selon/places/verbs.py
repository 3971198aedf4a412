"""What the verb that governs a name makes of it: a place that something is done at, or a receiver."""

from functools import cache

from ..lang.schema import PlaceVerbRow
from ..lang.tables import table
from ..parse.columns import Parse
from .names import Name, nouns
from .scene import Scene
from .wording import WORDS


@cache
def _verbs() -> dict[str, str]:
    return {row.lemma: row.kind for row in table("world/place_verbs", PlaceVerbRow)}


def is_given(scene: Scene, name: Name, left: str) -> bool:
    """ "demander à X", "face à X", "soutien à X": X is who is meant, not where."""
    last = WORDS.findall(left)[-1:]
    if last and nouns().get(last[0].lower().rpartition("'")[2]) == "aid":
        return True
    head = scene.head(name)
    if head is None or scene.parse is None or not name.acts:
        return False
    lemma = scene.parse.lemma[head]
    return _verbs().get(lemma) == "give" or nouns().get(lemma) == "aid"


def happens(scene: Scene, name: Name) -> bool:
    """ "a explosé à X", "est née à X": the verb takes no receiver, so that X is where."""
    head = scene.head(name)
    return head is not None and scene.parse is not None and _verbs().get(scene.parse.lemma[head]) == "happen"


def is_object(scene: Scene, name: Name) -> bool:
    """ "quitter X", "X est assiégée"."""
    parse, head = scene.parse, scene.head(name)
    token = parse.at(name.start) if parse else None
    if parse is None or head is None or token is None:
        return False
    kind, dep = _verbs().get(parse.lemma[head]), parse.dep[token]
    # Objects that are names are often mislabelled; what stands right behind the verb is its object.
    follows = dep == "obj" or (token == head + 1 and dep != "nsubj")
    passive = dep == "nsubj:pass" and not name.acts and scene.label(name) == "LOC"
    struck = kind == "hit" and (not name.acts or _by_event(parse, head))
    return passive or (follows and (kind == "reach" or struck))


def _by_event(parse: Parse, verb: int) -> bool:
    """ "deux explosions frappent X" happens there, whatever X is; "un embargo frappe X" does not."""
    subject = parse.child(verb, "nsubj")
    return subject is not None and nouns().get(parse.form[subject].lower().rpartition("'")[2].partition("-")[0]) in (
        "event",
        "act",
    )
