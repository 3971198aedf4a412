"""Whether a trigger with its arguments tells enough for an event, and tells it outright."""

from ..model import Argument
from .elsewhere import is_elsewhere
from .hosts import Host
from .people import possessor, quantities
from .roles import Arguments
from .scene import Scene
from .slots import fill, objects
from .voice import agent, is_passive

_WORDS = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_OF_ACTS = frozenset({"ACCUSE", "SUPPORT", "REJECT"})


def is_told(scene: Scene, at: Host, actors: Arguments, recipients: Arguments) -> bool:
    """Whether enough is told for an event: an argument; of weak triggers an actor and something for the other side."""
    if not (actors or recipients) or is_elsewhere(scene, at, actors) or is_description(scene, at):
        return False
    if is_adverbial(scene, at):
        return False
    if actors and recipients:
        return not _is_direct(scene, at) or at.found.row.type not in _WORDS
    if at.found.row.type == "SANCTION" and at.found.row.pos == "noun" and not actors:
        return False  # "les sanctions contre le royaume": a state of things
    if at.found.row.type in _OF_ACTS and not recipients and _is_own(scene, at, actors):
        return False
    if is_quoted(scene, at):
        return False
    if at.found.row.strength == "strong" or _is_enough(scene, at, actors):
        return not is_modifier(scene, at)
    return bool(actors) and at.verbal and any(True for slot in at.found.roles.recipient for _ in fill(scene, at, slot))


def _is_enough(scene: Scene, at: Host, actors: Arguments) -> bool:
    """A noun whose doer stands behind "par", or that several do with each other: "une réunion des ministres"."""
    if at.found.row.pos != "noun" or not actors:
        return False
    if at.found.roles.mutual:
        return all(scene.parse.has(t, "Number=Plur") for a in actors for t in _head(scene, a))
    return any(True for _ in fill(scene, at, "par"))


def _head(scene: Scene, argument: Argument) -> list[int]:
    tokens = scene.parse.tokens_within(argument.start, argument.end)
    return [t for t in tokens if scene.parse.head[t] not in tokens]


def is_adverbial(scene: Scene, at: Host) -> bool:
    """ "en accord avec", "en coopération avec": a manner of doing something else."""
    parse = scene.parse
    words = [parse.form[c].lower() for c in parse.children[at.head] if parse.dep[c] in {"case", "det"}]
    return at.found.row.pos == "noun" and at.found.row.type == "AGREE" and words == ["en"]


def _is_direct(scene: Scene, at: Host) -> bool:
    statement = scene.statement(at.head)
    return statement is not None and statement.kind == "direct" and at.head not in scene.told_by


def is_quoted(scene: Scene, at: Host) -> bool:
    """Whether a quotation's words tell it, which may be figurative, hasty or half said."""
    statement = scene.statement(at.head)
    return statement is not None and statement.kind != "indirect" and at.head not in scene.told_by


def _is_own(scene: Scene, at: Host, actors: Arguments) -> bool:
    """ "a défendu sa décision": nobody but the actor is concerned."""
    doing = {a.actor for a in actors}
    nouns = objects(scene.parse, at.head) if at.verbal else []
    owners = [
        a for n in nouns for c in scene.parse.children[n] if scene.parse.has(c, "Poss=Yes") for a in possessor(scene, c)
    ]
    return bool(owners) and all(a.actor in doing for a in owners)


def is_description(scene: Scene, at: Host) -> bool:
    """A participle that only describes somebody: "des hommes accusés de vol"; in a headline it is news."""
    if not at.verbal or scene.in_headline(at.head) or not is_passive(scene.parse, at.head):
        return False
    return scene.parse.dep[at.head].startswith(("acl", "amod")) and agent(scene.parse, at.head) is None


def is_modifier(scene: Scene, at: Host) -> bool:
    """A noun that tells what kind of thing another is: "groupe de soutien"; "une vague d'attaques" counts attacks."""
    parse, noun = scene.parse, at.head
    head = parse.head[noun]
    if at.found.row.pos != "noun" or parse.dep[noun] != "nmod" or parse.pos[head] != "NOUN" or head in scene.triggers:
        return False
    words = [parse.form[c].lower() for c in parse.children[noun] if parse.dep[c] in {"case", "det"}]
    return words in (["de"], ["d'"]) and parse.lemma[head].lower() not in quantities()
