"""Whose position it is: the subject of the verb, the owner of the noun, the speaker of the statement."""

from functools import cache

from ..lang.inflect import inflect
from ..model import Statement
from ..parse.columns import Parse
from ..parse.phrases import is_finite, is_present_participle, left_subject, right_subject, subject
from .lexicon import Hit, conjugated
from .scene import Scene

_FIRST = frozenset({"je", "j'", "nous", "-je", "-nous", "on", "-on"})
_THIRD = frozenset({"il", "elle", "ils", "elles"})
_GOVERNING = frozenset(
    "vouloir venir aller tenir continuer décider souhaiter compter persister promettre oser entendre tenter essayer "
    "chercher viser".split()
)
_SUPPORT = frozenset(
    "lancer réitérer renouveler exprimer faire formuler adresser manifester afficher confirmer maintenir redire "
    "apporter réaffirmer marquer annoncer multiplier déposer présenter avoir tenir prononcer émettre signifier".split()
)
_OWNING = frozenset({"de", "d'", "du", "des", "par"})


def holders(scene: Scene, hit: Hit) -> tuple[str, ...]:
    """The actors whose stance a word tells; empty where the text names nobody."""
    if hit.row.pos == "noun":
        found = _owner(scene, hit.head)
        said = scene.statement(hit.head)
        if said is not None and said.kind == "direct" and said.speaker != found:
            return ()  # "sa volonté de nuire": an opponent's word for it
    elif hit.row.pos == "adj":
        found = _bearer(scene, hit.head)
    elif _has_passive(hit) and is_passive(scene.parse, hit):
        return _agents(scene, hit.head)
    else:
        return doers(scene, hit.head) if _counts(scene, hit) else ()
    return () if found is None else (found,)


def _has_passive(hit: Hit) -> bool:
    """A verb of one word: reflexives and phrases have no passive with another subject."""
    return " " not in hit.row.lemma and not hit.row.lemma.startswith("s'")


def is_passive(parse: Parse, hit: Hit) -> bool:
    """ "le parti sommé de partir", "a été autorisé à": the subject is the one who is asked."""
    verb = hit.head
    if "Tense=Past" not in parse.morph[verb]:
        return False
    bare = parse.child(verb, "aux:tense") is None and parse.dep[verb] in {"acl", "amod"}
    return _was(parse, verb) or (bare and not conjugated(parse, hit))


def _was(parse: Parse, verb: int) -> bool:
    return any(parse.dep[c] == "aux:pass" and parse.lemma[c] == "être" for c in parse.children[verb])


def _agents(scene: Scene, verb: int) -> tuple[str, ...]:
    agent = scene.parse.child(verb, "obl:agent")
    return () if agent is None else _joint(scene, agent)


def doer(scene: Scene, verb: int) -> str | None:
    """The first of `doers`."""
    return next(iter(doers(scene, verb)), None)


def doers(scene: Scene, verb: int) -> tuple[str, ...]:
    """The actors of a verb's subject; of a quoted "nous", and of "il" in reported words, the speaker."""
    who, said, cued = _subject(scene, verb), scene.statement(verb), scene.cued(verb)
    form = "" if who is None else scene.parse.form[who].lower()
    if form in _FIRST and said is not None and said is not cued:
        return () if said.speaker is None else (said.speaker,)
    if form in _THIRD and said is not None and who is not None and _means_speaker(scene, said, who):
        return (said.speaker,) if said.speaker else ()
    joint = _interrupted(scene, verb) if who is None else _joint(scene, who)
    if cued is not None and cued.speaker is not None:
        return (cued.speaker, *(actor for actor in joint[1:] if actor != cued.speaker))
    return joint


def _interrupted(scene: Scene, verb: int) -> tuple[str, ...]:
    """ "La Suède, a-t-il dit, est prête à": the actor that is all of the words before the cue."""
    said = scene.statement(verb)
    first = None if said is None or len(said.content) < 2 else scene.parse.at(said.content[0].start)
    if said is None or first is None or scene.parse.start[verb] < said.content[1].start:
        return ()
    last = scene.parse.at(said.content[0].end - 1)
    part = scene.cast.covering(first if last is None else last)
    return (part.actor,) if part is not None and part.first <= first + 1 else ()


def _subject(scene: Scene, verb: int) -> int | None:
    who = left_subject(scene.parse, verb)
    if who is None and scene.parse.dep[verb].startswith(("cop", "aux")):
        verb = scene.parse.head[verb]  # "est d'accord": the subject is the noun's
    who = subject(scene.parse, verb) if who is None else who
    if who is None and scene.parse.dep[verb] == "amod":
        return scene.parse.head[verb]
    if who is None or (who > verb and scene.cast.at(who) is None):
        return right_subject(scene.parse, verb)
    return who


def _joint(scene: Scene, who: int) -> tuple[str, ...]:
    """ "la Suède et la Norvège": the actors of a subject and of what is joined to it."""
    parse = scene.parse
    named = _apposed(scene, who)
    also = [
        c for c in (*parse.children[who], *parse.children[parse.head[who]]) if c != who and _is_joined(parse, who, c)
    ]
    tokens = [named if named is not None else who, *also]
    actors = (scene.actor((token,)) for token in tokens)
    return tuple(dict.fromkeys(actor for actor in actors if actor is not None))


def _is_joined(parse: Parse, who: int, other: int) -> bool:
    """A conjunct, or a second subject that the parser hangs on the verb behind "et"."""
    if parse.head[other] == who:
        return parse.dep[other] == "conj"
    both = parse.dep[other] == parse.dep[who] == "nsubj" and parse.head[other] == parse.head[who]
    return both and who < other < parse.head[who] and parse.child(other, "cc") is not None


def _apposed(scene: Scene, relative: int) -> int | None:
    """ "le parti de gauche Unidad, qui": the name right before the relative pronoun, not a complement."""
    parse, before = scene.parse, relative - 1
    if parse.form[relative].lower() != "qui" or before < 1 or parse.pos[before] != "PROPN":
        return None
    part = scene.cast.covering(before)
    if part is None or part.form != "name" or part.first < 1 or parse.pos[part.first - 1] in {"ADP", "DET"}:
        return None
    return part.head


def _means_speaker(scene: Scene, said: Statement, who: int) -> bool:
    """ "X a dit qu'il voulait": the pronoun that opens words reported of a person."""
    person = said.speaker is not None and scene.cast.actor(said.speaker).type == "person"
    return said.kind != "direct" and person and scene.parse.start[who] == said.content[0].start


def _counts(scene: Scene, hit: Hit) -> bool:
    """A conjugated verb, a gerund, or an infinitive that tells what its subject does."""
    parse, verb = scene.parse, hit.head
    if conjugated(parse, hit) or is_present_participle(parse, verb):
        return not is_hypothetical(parse, verb)
    if "VerbForm=Inf" not in parse.morph[verb]:
        return False
    head = parse.head[verb]
    if parse.dep[verb] in {"xcomp", "ccomp", "obl:arg"} and parse.form[head].lower() in _governing():
        return is_finite(parse, head)
    if parse.child(verb, "aux:tense") is not None and parse.dep[verb] in {"xcomp", "ccomp", "obl:arg"}:
        return True  # "affirme avoir refusé": done
    return parse.dep[verb] in {"advcl", "acl"} and parse.form[verb - 1].lower() == "pour"


def is_hypothetical(parse: Parse, verb: int) -> bool:
    """ "si le gouvernement refuse", "au cas où il refuserait": nobody has refused."""
    begin = parse.sentences[parse.sentence_of[verb]][0]
    marks = [c for c in parse.children[verb] if parse.dep[c] == "mark"]
    near = [form.lower() for form in parse.form[max(begin, verb - 5) : verb]]
    if any(near[at : at + 2] == ["cas", "où"] for at in range(len(near))):
        return True
    supposed = any(
        parse.form[t].lower() == "si" and (parse.pos[t] == "SCONJ" or parse.dep[t] == "mark")
        for t in range(max(begin, verb - 5), verb)
    )
    return supposed or any(parse.form[c].lower() == "s'" for c in marks) or near[:1] == ["si"]


@cache
def _governing() -> frozenset[str]:
    return frozenset().union(*(inflect(verb) for verb in _GOVERNING))


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
    below = parse.children[noun]
    agents = [c for child in below for c in parse.children[child] if parse.dep[child] == "nmod" and _has_par(parse, c)]
    for child in (*below, *agents):
        case = next((parse.form[c].lower() for c in parse.children[child] if parse.dep[c] == "case"), "")
        owns = parse.has(child, "Poss=Yes") or case in _OWNING or parse.dep[child] == "amod"
        found = scene.cast.at(child) if owns else None
        if found is not None:
            return found.actor
    head = parse.head[noun]
    supported = parse.dep[noun] in {"obj", "obl:arg"} and parse.lemma[head] in _SUPPORT and is_finite(parse, head)
    return doer(scene, head) if supported else None


def _has_par(parse: Parse, token: int) -> bool:
    return any(parse.dep[c] == "case" and parse.form[c].lower() == "par" for c in parse.children[token])


def speaker(scene: Scene, token: int) -> str | None:
    """Who says the statement that the token stands in."""
    said = scene.statement(token)
    return None if said is None else said.speaker
