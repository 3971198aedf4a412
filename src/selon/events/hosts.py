"""A trigger where it stands: alone, or a noun carried by a light verb ("mener un raid", "subir un raid")."""

from dataclasses import dataclass

from ..lang.triggers import Found
from ..parse.columns import Parse
from .governors import support
from .scene import Scene

# Nouns that tell how far the act has come whose name follows: "a annoncé l'instauration d'un couvre-feu".
_STAGES = frozenset(
    "instauration imposition lancement début reprise poursuite organisation conduite ouverture série vague "
    "intensification multiplication entrée".split()
)


@dataclass(frozen=True, slots=True)
class Host:
    """A trigger's tokens, and the light verb that carries it where there is one."""

    found: Found
    verb: int | None
    part: str = ""

    @property
    def head(self) -> int:
        """The token that heads the trigger."""
        return self.found.tokens[0]

    @property
    def verbal(self) -> bool:
        """Whether the trigger is a verb or a phrase with one."""
        return self.found.row.pos in {"verb", "phrase"}


def host(scene: Scene, found: Found) -> Host:
    """The trigger with its light verb."""
    token = found.tokens[0]
    if found.row.pos in {"verb", "phrase", "adj"}:
        return Host(found, token if found.row.pos != "adj" else None)
    verb = _light_verb(scene.parse, token)
    row = None if verb is None else support(scene.parse, verb)
    return Host(found, verb, row.part if row else "") if row else Host(found, None)


def _light_verb(parse: Parse, noun: int) -> int | None:
    """The light verb whose object, passive subject or described noun this is."""
    for child in parse.children[noun]:
        if parse.dep[child].startswith("acl") and support(parse, child) is not None:
            return child
    behind = _relative_verb(parse, noun)
    if behind is not None:
        return behind
    head, dep = parse.head[noun], parse.dep[noun]
    staged = dep == "nmod" and parse.lemma[head].lower() in _STAGES
    if (dep == "conj" or staged) and head != noun:
        return _light_verb(parse, head)
    return head if dep in {"obj", "nsubj:pass", "obl:arg"} and support(parse, head) is not None else None


def _relative_verb(parse: Parse, noun: int) -> int | None:
    """The light verb of a relative clause that follows: "les raids aériens que l'aviation mène"."""
    at, limit = noun + 1, parse.sentences[parse.sentence_of[noun]][1]
    while at < limit and parse.pos[at] == "ADJ":
        at += 1
    if at >= limit or parse.form[at].lower() not in {"que", "qu'"}:
        return None
    verb = next((t for t in range(at + 1, min(limit, at + 8)) if parse.pos[t] == "VERB"), None)
    return verb if verb is not None and support(parse, verb) is not None else None
