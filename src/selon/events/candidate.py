"""A trigger as an event that may be told: what its frame and its clause say of it, before anything is decided."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..lang.roles import roles
from ..lang.schema import TriggerRow
from ..lang.triggers import Found
from ..model import EventType, Statement, Status
from .hosts import Host, host
from .negation import is_refusal
from .roles import Arguments, cast_roles
from .scene import Scene
from .status import judge

_HARM = frozenset({"ASSAULT", "COERCE"})
_STATE = frozenset({"GOV", "MIL", "COP", "JUD", "SPY"})
_PARTIES = frozenset({"country", "armed_group", "igo", "organisation"})
_CHARGE = TriggerRow(
    lemma="affirmer",
    pos="verb",
    type="ACCUSE",
    mode="allege",
    frame="subj>que",
    example="Lima affirme que l'armée chilienne a ouvert le feu.",
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger with the type and status that its words give it, and the sides that its frame finds.

    `refused`: its own negation makes a refusal of it ("n'approuve pas").
    """

    at: Host
    type: EventType
    status: Status
    refused: bool
    actors: Arguments
    recipients: Arguments

    @property
    def head(self) -> int:
        """The token that heads the trigger."""
        return self.at.head


def candidates(scene: Scene) -> Iterator[Candidate]:
    """Every trigger of a dispatch and every charge, in text order, but for nouns that a verb of an event carries."""
    found = {**_charges(scene), **scene.triggers}
    for token in sorted(found):
        at = host(scene, found[token])
        if at.found.row.pos != "noun" or at.verb not in scene.triggers:  # "a signé un accord": the verb tells it
            yield _candidate(scene, at)


def _candidate(scene: Scene, at: Host) -> Candidate:
    refused = is_refusal(scene, at)
    status = judge(scene, at, but_negation=refused)
    actors, recipients = cast_roles(scene, at)
    return Candidate(at, "REJECT" if refused else at.found.row.type, status, refused, actors, recipients)


def _charges(scene: Scene) -> dict[int, Found]:
    """Which party says in words of its own that another has attacked or oppressed: "Lima affirme que …"."""
    found: dict[int, Found] = {}
    for said in scene.statements:
        token = None if said.cue is None else scene.parse.at(said.cue.end - 1)
        if (
            token is not None
            and said.kind != "direct"
            and said.act in {"say", "claim"}
            and _charges_another(scene, said)
        ):
            found[token] = Found(_CHARGE, roles(_CHARGE.frame), (token,))
    return found


def _charges_another(scene: Scene, said: Statement) -> bool:
    """Whether a party tells of a harm that somebody else has done."""
    if said.speaker is None or scene.cast.actor(said.speaker).type not in _PARTIES:
        return False
    tokens = (t for span in said.content for t in scene.parse.tokens_within(span.start, span.end))
    harms = (scene.triggers[t] for t in tokens if t in scene.triggers and scene.triggers[t].row.type in _HARM)
    doers = [a.actor for harm in harms for a in cast_roles(scene, host(scene, harm))[0]]
    return bool(doers) and not any(_one_side(scene, doer, said.speaker) for doer in doers)


def _one_side(scene: Scene, one: str, other: str) -> bool:
    """Whether two act for the same; two bodies of a state that is not named do: a prefecture that tells of an
    arrest accuses nobody."""
    mine, yours = scene.cast.actor(one), scene.cast.actor(other)
    unnamed = None in {mine.codes.country, yours.codes.country}
    one_state = unnamed and {mine.codes.sector, yours.codes.sector} <= _STATE
    return one_state or not {mine.id, mine.of}.isdisjoint({yours.id, yours.of} - {None})
