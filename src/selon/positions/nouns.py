"""Which nouns name a course of action that somebody could take, by kind, and which verbs do not."""

from functools import cache

from ..lang.schema import KindRow
from ..lang.tables import table
from .scene import Scene

_NO_ACTION = frozenset({"vain", "thought"})
_NARROW = {"plan": ("plan", "law"), "law": ("law",), "pact": ("pact", "law")}
_INDEFINITE = frozenset({"un", "une", "des", "d'", "de", "nouveau", "nouvelle"})


@cache
def nouns(kind: str) -> frozenset[str]:
    """The lemmas of a kind of `data/fr/proposals.csv`; of "action" all but things that nobody can do."""
    rows = table("fr/proposals", KindRow)
    if kind == "action":
        return frozenset(lemma for row in rows if row.kind not in _NO_ACTION | {"body"} for lemma in row.lemmas)
    return frozenset(lemma for row in rows if row.kind in _NARROW.get(kind, (kind,)) for lemma in row.lemmas)


def is_proposal(scene: Scene, head: int, wanted: str) -> bool:
    """Whether the noun at `head` can be what a row asks for; persons, countries and names never are."""
    parse = scene.parse
    if parse.pos[head] not in {"NOUN", "ADJ", "VERB"} or scene.somebody(head) is not None:
        return False
    forms = {parse.lemma[head].lower(), _singular(parse.form[head])}
    if forms & nouns("vain"):
        return False
    if forms & nouns("body") and not forms & nouns("pact"):
        return _is_new(scene, head)
    if wanted == "any" and parse.pos[head] == "NOUN":
        return True
    return bool(forms & nouns("action" if wanted == "any" else wanted))


def _is_new(scene: Scene, head: int) -> bool:
    """A body that does not exist yet: "un gouvernement de transition", not "le gouvernement"."""
    return any(c < head and scene.parse.form[c].lower() in _INDEFINITE for c in scene.parse.children[head])


def is_action(scene: Scene, verb: int) -> bool:
    """Whether an infinitive names something done, rather than thought, said or merely lived through."""
    parse, lemma = scene.parse, scene.parse.lemma[verb].lower()
    if lemma == "reconnaître" and parse.child(verb, "obj") is not None:
        return True  # a state or a result, no thought
    if any(parse.dep[c] == "aux:pass" for c in parse.children[verb]):
        return True
    if any(parse.has(c, "Reflex=Yes") for c in parse.children[verb]):
        return f"se {lemma}" not in nouns("thought")
    return lemma not in nouns("thought")


def _singular(form: str) -> str:
    low = form.lower()
    return low[:-1] if low.endswith(("s", "x")) else low
