"""A record with a bit of everything, for tests of what is done with records."""

from selon.model import (
    Account,
    Actor,
    Argument,
    Cue,
    Dispatch,
    Event,
    EventDate,
    Failure,
    Passage,
    Place,
    Position,
    Record,
    Span,
    Statement,
    Time,
    Version,
    Why,
)

TEXT = (
    "Le port rouvrira lundi, a annoncé la maire de Brimont, Ida Lorne.\n"
    "« Selon moi, le préfet a promis que tout serait prêt », a-t-elle dit à Brimont.\n"
    "Lire aussi : un port fermé"
)
RULE = Why(rule="test")


def span(words: str, nth: int = 1) -> dict[str, int]:
    """Where some words stand in the sample's text."""
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words)}


def record(text: str = TEXT, **dispatch: str) -> Record:
    """The sample record; its facts overlap in several ways, and one place leads outside the text."""
    return Record(
        selon="0",
        model="none",
        data="none",
        dispatch=Dispatch(id="0123456789abcdef", text=text, source="sample.txt", **dispatch),
        passages=(Passage(**span("Lire aussi : un port fermé"), kind="related", why="link"),),
        actors=(
            Actor(id="a1", name="Ida Lorne", type="person", why=RULE),
            Actor(id="a2", name="le préfet", type="group", why=RULE),
        ),
        statements=(
            Statement(
                id="s1",
                kind="indirect",
                content=(Span(**span("Le port rouvrira lundi")),),
                cue=Cue(**span("a annoncé"), lemma="annoncer"),
                source=Span(**span("la maire de Brimont, Ida Lorne")),
                speaker="a1",
                why=RULE,
            ),
            Statement(
                id="s2",
                kind="direct",
                content=(Span(**span("Selon moi, le préfet a promis que tout serait prêt")),),
                cue=Cue(**span("a-t-elle dit"), lemma="dire"),
                source=None,
                speaker="a1",
                why=RULE,
            ),
            Statement(
                id="s3",
                kind="indirect",
                content=(Span(**span("tout serait prêt")),),
                cue=Cue(**span("a promis"), lemma="promettre"),
                source=Span(**span("le préfet")),
                speaker=None,
                within="s2",
                why=RULE,
            ),
        ),
        events=(
            Event(
                id="e1",
                type="AGREE",
                anchor=Span(**span("a promis")),
                actors=(Argument(**span("le préfet"), actor="a2"),),
                recipients=(Argument(**span("la maire"), actor="a1"),),
                date=EventDate(value="2024-05-06", start=0, end=2),
                place="p1",
                why=RULE,
            ),
        ),
        positions=(
            Position(
                id="q1",
                actor="a1",
                stance="for",
                proposal="rouvrir",
                issue="i1",
                evidence=Span(**span("rouvrira")),
                why=RULE,
            ),
        ),
        accounts=(Account(id="c1", about="la date", versions=(Version(by=("a1",), statement="s1"),)),),
        times=(Time(id="t1", **span("lundi"), value="2024-05-06", type="DATE"),),
        places=(
            Place(id="p1", **span("Brimont", 2), name="Brimont", iso3="FRA"),
            Place(id="p2", start=10_000, end=10_007, name="nowhere"),
        ),
        failures=(Failure(step="places", error="one of them is nowhere"),),
    )
