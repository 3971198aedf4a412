"""Who affirms that another has attacked or oppressed accuses him: "Lima affirme que l'armée chilienne a tiré"."""

from collections.abc import Iterator

from ..lang.schema import TriggerRow
from ..model import Argument, Statement
from .draft import Draft
from .scene import Scene

_DEEDS = frozenset({"ASSAULT", "COERCE"})
_PARTIES = frozenset({"country", "armed_group", "igo", "organisation"})
_STATE = frozenset({"GOV", "MIL", "COP", "JUD", "SPY"})
_ROW = TriggerRow(
    lemma="affirmer",
    pos="verb",
    type="ACCUSE",
    mode="allege",
    frame="subj>que",
    example="Lima affirme que l'armée chilienne a ouvert le feu.",
)


def allegations(scene: Scene, drafts: list[Draft]) -> Iterator[Draft]:
    """An accusation for each statement of one party in which another party does harm."""
    known = {d.token for d in drafts}
    for statement in scene.statements:
        cue = statement.cue
        token = None if cue is None else scene.parse.at(cue.end - 1)
        if token is None or token in known or statement.kind == "direct" or statement.act not in {"say", "claim"}:
            continue
        accused = _accused(scene, statement, drafts)
        if accused and statement.source is not None and statement.speaker is not None and cue is not None:
            source = Argument(actor=statement.speaker, start=statement.source.start, end=statement.source.end)
            span = (cue.start, cue.end)
            yield Draft("allegation", "ACCUSE", _ROW, token, span, (source,), accused, "actual")


def _accused(scene: Scene, statement: Statement, drafts: list[Draft]) -> tuple[Argument, ...]:
    speaker = statement.speaker
    if speaker is None or scene.cast.actor(speaker).type not in _PARTIES:
        return ()
    for draft in drafts:
        if draft.type in _DEEDS and draft.statement == statement.id and draft.status == "claimed" and draft.actors:
            others = tuple(a for a in draft.actors if _is_other(scene, a.actor, speaker))
            if len(others) == len(draft.actors):
                return others
    return ()


def _is_other(scene: Scene, ident: str, speaker: str) -> bool:
    """Whether this is a party, and not the speaker's own side.

    Two bodies of a state that is not named are of one side: a prefecture that tells of an arrest accuses nobody.
    """
    one, other = scene.cast.actor(ident), scene.cast.actor(speaker)
    shared = {one.id, one.of} & {other.id, other.of} - {None}
    unnamed = None in {one.codes.country, other.codes.country}
    one_state = unnamed and {one.codes.sector, other.codes.sector} <= _STATE
    return one.type in _PARTIES | {"person"} and not shared and not one_state
