"""One scoring function a layer: a case (gold beside record) in, a tally out.

An annotation marked optional is free either way; a found fact that is matched with it is free too.
"""

from collections.abc import Callable, Sequence

from ..model import Event, Position
from .case import NOWHERE, Case, Item, settle
from .gold import GoldEvent, GoldPosition
from .match import Pair, Range, letters, likeness, overlap, pair, same_time
from .tally import Fault, Share, Tally

LENIENT, STRICT = 0.5, 0.8  # likeness from which a found statement counts as the annotated one
EVENT_REACH = 1  # sentences that an event's anchor may be off: reports name an act twice in a row
Parts = Callable[[Case, GoldEvent, Event], bool]  # whether the parties of two events are the same
MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})  # who is first named in talks is no matter


def statement_pairs(case: Case, least: float) -> list[Pair]:
    """Statements matched by their contents alone."""
    return pair(case.annotated, case.reported, lambda g, f: likeness(g.characters, f.characters), least)


def statements(case: Case) -> Tally:
    """Statements whose content is half the annotated one or more."""
    return settle("statements", case, case.annotated, case.reported, statement_pairs(case, LENIENT))


def statements_strict(case: Case) -> Tally:
    """Statements whose content is nearly exactly the annotated one."""
    return settle("statements-strict", case, case.annotated, case.reported, statement_pairs(case, STRICT))


def statements_with_speaker(case: Case) -> Tally:
    """Statements that are also given to the right speaker."""
    pairs = statement_pairs(case, LENIENT)
    return settle("statements+speaker", case, case.annotated, case.reported, pairs, case.right_speaker)


def speaker_accuracy(case: Case) -> Share:
    """Of the statements that were found and whose speaker is known: how many were given to the right one."""
    matched = [(case.annotated[p.gold], case.reported[p.found]) for p in statement_pairs(case, LENIENT)]
    judged = [(g, f) for g, f in matched if g.fact.speaker and not g.optional]
    return Share(sum(case.right_speaker(g, f) for g, f in judged), len(judged))


def recall_by_kind(case: Case) -> dict[str, Share]:
    """Recall of direct, mixed and indirect statements."""
    hit = {p.gold for p in statement_pairs(case, LENIENT)}
    shares: dict[str, Share] = {}
    for i, item in enumerate(case.annotated):
        if not item.optional:
            kind = item.fact.kind
            shares[kind] = shares.get(kind, Share()).plus(Share(int(i in hit), 1))
    return shares


def _near(case: Case, gold: Item[GoldEvent], found: Item[Event]) -> float:
    """Above 0 for an event of the right type at about the right place, the nearer the more."""
    if found.fact.type not in (gold.fact.type, *gold.fact.also):
        return 0.0
    if case.sentences.apart(gold.span.start, found.span.start) > EVENT_REACH:
        return 0.0
    return 1.0 - abs(gold.span.start - found.span.start) / 1e6


def same_parts(case: Case, gold: GoldEvent, found: Event) -> bool:
    """An actor in common, and a recipient where gold has one."""
    actors = [part.actor for part in found.actors]
    recipients = [part.actor for part in found.recipients]
    if gold.type in MUTUAL:
        return not gold.actors or case.identities.any_is(actors + recipients, gold.actors)
    if gold.actors and not case.identities.any_is(actors, gold.actors):
        return False
    return not gold.recipients or case.identities.any_is(recipients, gold.recipients)


def any_parts(_case: Case, _gold: GoldEvent, _found: Event) -> bool:
    """Whoever takes part."""
    return True


def event_items(case: Case) -> tuple[list[Item[GoldEvent]], list[Item[Event]]]:
    """Events annotated and found."""
    golds = [
        Item(e, case.span(e.anchor, e.anchor_nth) or NOWHERE, f"{e.type} {e.anchor!r}", e.optional)
        for e in case.gold.events
    ]
    found = [Item(e, e.anchor, f"{e.type} {case.text[e.anchor.start : e.anchor.end]!r}") for e in case.record.events]
    return golds, found


def event_pairs(case: Case, parts: Parts) -> list[Pair]:
    """Events matched by type and place, where `parts` finds the parties right."""
    golds, found = event_items(case)
    return pair(golds, found, lambda g, f: _near(case, g, f) * parts(case, g.fact, f.fact), 0.5)


def events(case: Case) -> Tally:
    """Events of the right type, between the right parties, in the same sentence or the next."""
    return settle("events", case, *event_items(case), event_pairs(case, same_parts))


def event_types(case: Case) -> Tally:
    """The same without regard to who takes part."""
    return settle("event-types", case, *event_items(case), event_pairs(case, any_parts))


def _same_stance(case: Case, gold: Item[GoldPosition], found: Item[Position]) -> float:
    """Above 0 for the right stance of the right actor, the more evidence is shared the more."""
    stances = {gold.fact.stance, found.fact.stance}
    if len(stances) > 1 and "conditional" not in stances:
        return 0.0
    if not case.identities.any_is([found.fact.actor], gold.fact.actor):
        return 0.0
    shared = overlap(gold.span, found.span)
    if shared <= 0 and case.sentences.apart(gold.span.start, found.span.start):
        return 0.0
    return 1.0 + max(0, shared) / 1e6


def position_items(case: Case) -> tuple[list[Item[GoldPosition]], list[Item[Position]]]:
    """Positions annotated and found."""
    golds = [
        Item(p, case.span(p.evidence, p.nth) or NOWHERE, f"{'/'.join(p.actor)} {p.stance}: {p.proposal}", p.optional)
        for p in case.gold.positions
    ]
    found = [Item(p, p.evidence, f"{p.actor} {p.stance}: {p.proposal}") for p in case.record.positions]
    return golds, found


def position_pairs(case: Case) -> list[Pair]:
    """Positions matched by actor, stance and place."""
    golds, found = position_items(case)
    return pair(golds, found, lambda g, f: _same_stance(case, g, f), 0.5)


def positions(case: Case) -> Tally:
    """Stances of the right actor, read in the same sentence; conditional goes with either side."""
    return settle("positions", case, *position_items(case), position_pairs(case))


def times(case: Case) -> Tally:
    """Time expressions that overlap and have the same value; a value that nobody can know is free."""
    golds = [
        Item(t, span, f"{t.text} = {t.value}", t.optional or t.value is None)
        for t in case.gold.times
        if (span := case.span(t.text, t.nth))
    ]
    found = [Item(t, t, f"{case.text[t.start : t.end]} = {t.value}") for t in case.record.times]
    pairs = pair(golds, found, lambda g, f: overlap(g.span, f.span), 1)
    return settle("times", case, golds, found, pairs, lambda g, f: same_time(g.fact.value or "", f.fact.value))


def places(case: Case) -> Tally:
    """Annotated places found in the right country. Others found cost nothing: gold lists event places only."""
    golds = [Item(p, span, f"{p.text} = {p.iso3}") for p in case.gold.places if (span := case.span(p.text, p.nth))]
    found = [Item(p, p, p.name) for p in case.record.places]
    pairs = pair(golds, found, lambda g, f: overlap(g.span, f.span), 1)
    hit = {p.gold for p in pairs if golds[p.gold].fact.iso3 == found[p.found].fact.iso3}
    missed = [g for i, g in enumerate(golds) if i not in hit]
    faults = tuple(Fault("places", case.gold.id, "missed", g.shown) for g in missed)
    return Tally(len(hit), len(pairs) - len(hit), len(missed), faults)


def noise(case: Case) -> Tally:
    """Characters of what is not the article."""
    marked = [span for n in case.gold.noise if (span := case.span(n.text, n.nth))]
    passages = [p for p in case.record.passages if p.kind not in ("headline", "body")]
    truth, found = letters(case.text, marked), letters(case.text, passages)
    faults = [Fault("noise", case.gold.id, "missed", shown) for shown in _unshared(case, marked, found)]
    faults += [Fault("noise", case.gold.id, "spurious", shown) for shown in _unshared(case, passages, truth)]
    return Tally(len(truth & found), len(found - truth), len(truth - found), tuple(faults))


def _unshared(case: Case, spans: Sequence[Range], other: frozenset[int]) -> list[str]:
    """The parts of a side that the other does not wholly have."""
    return [case.text[s.start : s.end] for s in spans if letters(case.text, [s]) - other]


LAYERS: dict[str, Callable[[Case], Tally]] = {
    "statements": statements,
    "statements-strict": statements_strict,
    "statements+speaker": statements_with_speaker,
    "events": events,
    "event-types": event_types,
    "positions": positions,
    "times": times,
    "places": places,
    "noise": noise,
}
