"""What looks like an event and is none: mere words of saying, sport, accidents, meetings of a crowd."""

from ..model import Argument
from ..parse.columns import Parse
from .domains import is_mishap, is_sport
from .hosts import Host
from .scene import Scene
from .voice import is_passive, surface_subject

Arguments = tuple[Argument, ...]
_NEUTRAL = frozenset({"say", "report", "reply", "recall", "think"})
_DEEDS = frozenset({"COOPERATE", "AID", "RETREAT", "MOBILIZE", "COERCE", "ASSAULT"})
_OFFICIAL = frozenset({"GOV", "LEG", "MIL", "JUD", "PTY", "OPP", "REB", "LAB", "BUS", "ELI", "SPY", "COP"})


def is_elsewhere(scene: Scene, at: Host, actors: Arguments) -> bool:
    """Whether the trigger is used in another sense than its type's."""
    kind = at.found.row.type
    if is_sport(scene, at.head) or is_mere_speech(scene, at) or _is_taken_for_adjective(scene.parse, at):
        return True
    if kind in {"SUPPORT", "REJECT"} and any(_is_polled(scene.parse, a) for a in actors):
        return True
    if kind == "ASSAULT" and (not actors or has_lifeless_subject(scene, at)):
        return is_mishap(scene, at.head) or (not actors and has_lifeless_subject(scene, at))
    return kind == "CONSULT" and bool(actors) and not any(_can_meet(scene, a) for a in actors)


def is_mere_speech(scene: Scene, at: Host) -> bool:
    """ "« Qui vient ? », demande-t-elle", "soutient que P", "« P », poursuit-il": the verb only says what is said."""
    statement = scene.told_by.get(at.head)
    if statement is None or not at.verbal:
        return False
    if at.found.row.type in _DEEDS:
        return True
    if statement.act in _NEUTRAL and statement.why.rule == "statements/cue-after" and at.found.row.pos == "verb":
        return True
    if at.found.row.type == "REQUEST":
        last = statement.content[-1]
        return scene.parse.text[last.start : last.end].rstrip().endswith("?")
    return at.found.row.type == "SUPPORT" and statement.why.rule == "statements/that-clause"


def _is_taken_for_adjective(parse: Parse, at: Host) -> bool:
    """ "n'ayant opposé aucune résistance": a verb, whatever adjective has the same form."""
    return at.found.row.pos == "adj" and any(parse.lemma[c] == "avoir" for c in parse.children[at.head])


def _is_polled(parse: Parse, argument: Argument) -> bool:
    """ "selon un sondage, 54 % des électeurs soutiennent le maire"."""
    first = parse.tokens_within(argument.start, argument.end).start
    return "%" in parse.form[max(0, first - 3) : first + 2]


def has_lifeless_subject(scene: Scene, at: Host) -> bool:
    """ "la pétition qui attaque le décret": somebody acts only through deeds, weapons or people."""
    if not at.verbal or is_passive(scene.parse, at.head):
        return False
    who = surface_subject(scene.parse, at.head)
    if who is None or scene.parse.pos[who] != "NOUN" or who in scene.triggers:
        return False
    part = scene.cast.at(who)
    return part is None or not part.speaks


def _can_meet(scene: Scene, argument: Argument) -> bool:
    actor = scene.cast.actor(argument.actor)
    return actor.type not in {"group", "media"} or actor.codes.sector in _OFFICIAL
