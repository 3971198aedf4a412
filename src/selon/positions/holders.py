"""Whose position it is: the subject of the verb, the owner of the noun, the speaker of the statement."""

from ..parse.columns import Parse
from ..parse.phrases import is_finite, is_present_participle, right_subject, subject
from .lexicon import Hit
from .scene import Scene

_FIRST = frozenset({"je", "j'", "nous", "-je", "-nous", "on", "-on"})
_THIRD = frozenset({"il", "elle", "ils", "elles"})
_GOVERNING = frozenset("vouloir venir aller tenir continuer décider souhaiter compter persister promettre oser entendre".split())
_SUPPORT = frozenset(
    "lancer réitérer renouveler exprimer faire formuler adresser manifester afficher confirmer maintenir redire "
    "apporter réaffirmer marquer annoncer multiplier déposer présenter avoir tenir prononcer émettre signifier".split()
)
_OWNING = frozenset({"de", "d'", "du", "des", "par"})


def holder(scene: Scene, hit: Hit) -> str | None:
    """The actor whose stance a word tells, or None where the text names nobody."""
    if hit.row.pos == "noun":
        return _owner(scene, hit.head)
    if hit.row.pos == "adj":
        return _bearer(scene, hit.head)
    return doer(scene, hit.head) if _counts(scene, hit.head) else None


def doer(scene: Scene, verb: int) -> str | None:
    """The actor of a verb's subject; of a quoted "nous", and of "il" in reported words, the speaker."""
    parse, who = scene.parse, subject(scene.parse, verb)
    if who is None or (who > verb and scene.cast.at(who) is None):
        who = right_subject(parse, verb)
    if who is None:
        return None
    form, said = parse.form[who].lower(), scene.statement(verb)
    if form in _FIRST:
        return None if said is None else said.speaker
    if form in _THIRD and said is not None and said.kind != "direct" and _is_person(scene, said.speaker):
        return said.speaker if _opens(scene, who, said.content[0].start) else scene.actor((who,))
    return scene.actor((who,))


def _is_person(scene: Scene, actor: str | None) -> bool:
    return actor is not None and scene.cast.actor(actor).type == "person"


def _opens(scene: Scene, token: int, start: int) -> bool:
    """Whether the pronoun begins the reported clause: "X a dit qu'il voulait"."""
    return scene.parse.start[token] == start


def _counts(scene: Scene, verb: int) -> bool:
    """A conjugated verb, a gerund, or an infinitive that tells what its subject does."""
    parse = scene.parse
    if is_finite(parse, verb) or is_present_participle(parse, verb):
        return not is_hypothetical(parse, verb)
    if "VerbForm=Inf" not in parse.morph[verb]:
        return False
    head = parse.head[verb]
    if parse.dep[verb] in {"xcomp", "ccomp", "obl:arg"} and parse.lemma[head] in _GOVERNING:
        return is_finite(parse, head)
    return parse.dep[verb] in {"advcl", "acl"} and parse.form[verb - 1].lower() == "pour"


def is_hypothetical(parse: Parse, verb: int) -> bool:
    """ "si le gouvernement refuse": nobody has refused."""
    begin = parse.sentences[parse.sentence_of[verb]][0]
    marks = [c for c in parse.children[verb] if parse.dep[c] == "mark"]
    near = parse.form[max(begin, verb - 5) : verb]
    return any(parse.form[c].lower() in {"si", "s'"} for c in marks) or (len(near) > 0 and near[0].lower() == "si")


def _bearer(scene: Scene, adjective: int) -> str | None:
    """The subject of "être", of the verb that brings the adjective, or the noun that it stands beside."""
    parse = scene.parse
    if parse.dep[adjective] in {"amod", "acl", "appos"}:
        head = parse.head[adjective]
        own = scene.actor((head,))
        return own if own is not None else doer(scene, parse.head[head])
    return doer(scene, adjective)


def _owner(scene: Scene, noun: int) -> str | None:
    """ "son refus", "l'appel du maire", "le boycott par l'opposition"; "a lancé un appel"."""
    parse = scene.parse
    for child in parse.children[noun]:
        case = next((parse.form[c].lower() for c in parse.children[child] if parse.dep[c] == "case"), "")
        owns = parse.has(child, "Poss=Yes") or case in _OWNING or parse.dep[child] == "amod"
        found = scene.cast.at(child) if owns else None
        if found is not None:
            return found.actor
    head = parse.head[noun]
    supported = parse.dep[noun] in {"obj", "obl:arg"} and parse.lemma[head] in _SUPPORT and is_finite(parse, head)
    return doer(scene, head) if supported else None


def speaker(scene: Scene, token: int) -> str | None:
    """Who says the statement that the token stands in."""
    said = scene.statement(token)
    return None if said is None else said.speaker
