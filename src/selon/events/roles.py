"""Who acts and who is acted upon: a trigger's frame filled from its own clause."""

from collections.abc import Sequence

from ..cast import Part
from ..lang.roles import Roles
from ..model import Argument, Span
from .hosts import Host, host
from .people import adjective, arguments, possessor, principals
from .scene import Scene
from .slots import fill, objects, subject_of
from .voice import agent, is_passive, surface_subject

_ARMED = frozenset({"MIL", "REB", "COP", "PRM", "SPY", "UAF", "GOV", "CRM"})
# Types whose recipient is the doer of what their object names: "condamne l'attaque".
_OF_ACTS = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
_AIMING = frozenset({"viser", "cibler", "toucher", "frapper", "tuer", "blesser", "atteindre"})
_JOINING = frozenset({"réunir", "rassembler", "associer", "regrouper", "unir", "inclure", "comprendre", "englober"})
Arguments = tuple[Argument, ...]


def cast_roles(scene: Scene, at: Host) -> tuple[Arguments, Arguments]:
    """Actors and recipients, each with the words that it was read in."""
    roles = at.found.roles
    actors = _source(scene, at) or _supported(scene, at, "actor") or first_filled(scene, at, _ordered(scene, at, roles))
    recipients = _recipients(scene, at, actors)
    actors = actors or without(_doers(scene, at), recipients)
    if not actors and not recipients and at.found.roles.mutual and not at.verbal:
        actors = _gathered(scene, at)
    if not actors and at.found.row.type == "MOBILIZE" and at.verbal and is_passive(scene.parse, at.head):
        return recipients, ()  # those who are sent act
    return _mutual(scene, at, actors, recipients) if roles.mutual else (actors, recipients)


def _recipients(scene: Scene, at: Host, actors: Arguments) -> Arguments:
    """Who fills the frame's other side; else whom a deed hits in another way, or who is to do what is asked."""
    kind, found = at.found.row.type, first_filled(scene, at, at.found.roles.recipient, without=actors)
    if not found and kind == "MOBILIZE" and at.verbal and is_passive(scene.parse, at.head):
        return first_filled(scene, at, ("obj",), without=actors)
    found = found or without(_supported(scene, at, "recipient"), actors)
    found = (*found, *without(principals(scene, found), (*actors, *found)))
    if not found and kind == "ASSAULT" and at.found.row.pos == "noun":
        found = without(_aimed_at(scene, at), actors)
    if not found and kind == "REQUEST":
        found = without(_asked(scene, at), actors)
    return found


def _doers(scene: Scene, at: Host) -> Arguments:
    """Who did it where the clause itself does not say: whoever did the deed in which somebody was hit."""
    return _of_cause(scene, at) if at.found.row.type == "ASSAULT" and at.verbal else ()


def _mutual(scene: Scene, at: Host, actors: Arguments, recipients: Arguments) -> tuple[Arguments, Arguments]:
    """Both sides do it to each other; a passive with one of them is no such event ("joint par téléphone")."""
    both = (*actors, *recipients)
    if len(both) < 2 and at.verbal and is_passive(scene.parse, at.head):
        return (), ()
    return both, both if len(both) > 1 else recipients


def _aimed_at(scene: Scene, at: Host) -> Arguments:
    """Whom a deed hits as the subject of a verb: "les raids russes visent les rebelles"."""
    parse = scene.parse
    for verb in range(at.head + 1, scene.sentence(at.head)[1]):
        if parse.lemma[verb] in _AIMING and parse.pos[verb] == "VERB" and surface_subject(parse, verb) == at.head:
            return tuple(a for o in objects(parse, verb) for a in arguments(scene, o))
    return ()


def _of_cause(scene: Scene, at: Host) -> Arguments:
    """Who did the deed in which somebody was hit: "douze civils ont été tués dans une attaque des rebelles"."""
    for child in scene.parse.children[at.head]:
        found = scene.triggers.get(child)
        if found is not None and found.row.pos == "noun" and found.row.type == "ASSAULT":
            return tuple(_of_action(scene, at, child))
    return ()


def _asked(scene: Scene, at: Host) -> Arguments:
    """Who is to do what is asked: "exige la publication par la commission", "demande que la commission publie"."""
    parse = scene.parse
    found = [a for t in fill(scene, at, "que") for a in arguments(scene, t)]
    if not found:
        nouns = objects(parse, at.head) if at.verbal else []
        found = [a for noun in nouns if (who := agent(parse, noun)) is not None for a in arguments(scene, who)]
    return tuple(found) or _members(scene, at)


def _members(scene: Scene, at: Host) -> Arguments:
    """Who is to join: "appelle à une alliance qui réunirait les voisins et l'armée"."""
    parse = scene.parse
    first, last = parse.subtree(at.head)
    for verb in range(max(first, at.head + 1), last):
        if parse.lemma[verb] in _JOINING and parse.dep[verb].startswith("acl"):
            found = [a for o in objects(parse, verb) for a in arguments(scene, o)]
            return tuple({a.actor: a for a in found}.values())
    return ()


def _gathered(scene: Scene, at: Host) -> Arguments:
    """Who takes part: "une réunion s'est tenue lundi, réunissant le ministre et les chefs des partis"."""
    parse = scene.parse
    for verb in range(at.head + 1, scene.sentence(at.head)[1]):
        if parse.lemma[verb] in _JOINING and parse.form[verb].lower().endswith("ant"):
            return tuple(a for o in objects(parse, verb) for a in arguments(scene, o))
    return ()


def _source(scene: Scene, at: Host) -> Arguments:
    """Who says it, where the verb introduces what is said: the source may stand behind a quotation."""
    statement = scene.told_by.get(at.head)
    if statement is None or not at.verbal or at.found.roles.actor[:1] != ("subj",) or statement.source is None:
        return ()
    source = statement.source
    token = next((p.head for p in scene.cast.parts if p.actor == statement.speaker and _within(scene, p, source)), None)
    if token is None:
        return (Argument(actor=statement.speaker or "", start=source.start, end=source.end),)
    return arguments(scene, token)


def _within(scene: Scene, part: Part, span: Span) -> bool:
    return span.start <= scene.parse.start[part.head] < span.end


def _ordered(scene: Scene, at: Host, roles: Roles) -> tuple[str, ...]:
    """A "par" complement comes before all others where there is one: "la prise de la ville par l'armée"."""
    slots = roles.actor
    if "par" in slots and any(True for _ in fill(scene, at, "par")):
        return ("par", *(s for s in slots if s != "par"))
    return slots


def first_filled(scene: Scene, at: Host, slots: Sequence[str], without: Arguments = ()) -> Arguments:
    """The actors in the first slot that holds any but those already taken."""
    taken = {a.actor for a in without}
    for slot in slots:
        found = [a for a in _of_slot(scene, at, slot) if a.actor not in taken]
        if slot == "de" and at.found.row.type == "ASSAULT" and slots == at.found.roles.actor:
            found = [a for a in found if _can_do(scene, a)]
        if found:
            return tuple({a.actor: a for a in reversed(found)}.values())[::-1]
    return ()


def without(arguments: Arguments, others: Arguments) -> Arguments:
    """The arguments whose actor is none of the others'."""
    taken = {a.actor for a in others}
    return tuple(a for a in arguments if a.actor not in taken)


def _can_do(scene: Scene, argument: Argument) -> bool:
    """Whether somebody named by "de" beside an act of violence is its doer rather than where or whom it hit."""
    actor = scene.cast.actor(argument.actor)
    if any(p.start <= argument.start < p.end for p in scene.places) and actor.type != "country":
        return False
    return actor.type in {"country", "armed_group", "person", "igo"} or actor.codes.sector in _ARMED


def _of_slot(scene: Scene, at: Host, slot: str) -> list[Argument]:
    if slot == "adj":
        return [a for t in at.found.tokens for c in scene.parse.children[t] for a in adjective(scene, c)]
    if slot == "poss":
        return [a for t in fill(scene, at, "poss") for a in possessor(scene, t)]
    found: list[Argument] = []
    for token in fill(scene, at, slot):
        if token not in at.found.tokens and not (slot == "de" and _is_venue(scene, at, token)):
            found += _of_action(scene, at, token) if token in scene.triggers else arguments(scene, token)
    return found


def _is_venue(scene: Scene, at: Host, token: int) -> bool:
    """ "l'accord de Genève", "le sommet de Genève" name a place, no party."""
    if at.found.row.type not in {"AGREE", "CONSULT"} or at.found.row.pos != "noun":
        return False
    part = scene.cast.at(token)
    offset = scene.parse.start[token]
    return (part is not None and part.form == "metonym") or any(p.start <= offset < p.end for p in scene.places)


def _of_action(scene: Scene, at: Host, token: int) -> list[Argument]:
    """Who stands behind an action: "tué par un tir des rebelles", "a salué les frappes russes"."""
    found = scene.triggers[token]
    other = host(scene, found)
    if found.row.pos != "noun" or found is at.found or at.head in (other.verb, other.head):
        return list(arguments(scene, token))
    slots = [s for s in found.roles.actor if s != "de" or "de" not in found.roles.recipient]
    told = list(_supported(scene, other, "actor") or first_filled(scene, other, slots))
    return told or [a for a in arguments(scene, token) if at.found.row.type not in _OF_ACTS]


def _supported(scene: Scene, at: Host, part: str) -> Arguments:
    """The subject of a light verb, or its "par" complement in a passive."""
    if at.verb is None or at.verbal or at.part != part:
        return ()
    if at.found.roles.mutual and scene.parse.lemma[at.verb] in {"annoncer", "déclarer"}:
        return ()  # a truce may be announced by others than those who keep it
    if is_passive(scene.parse, at.verb):
        return first_filled(scene, at, ("par",))
    who = subject_of(scene, at.verb)
    return () if who is None else arguments(scene, who)
