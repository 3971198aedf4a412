"""Records by hand for tests of what is built on a store. Events and people are invented."""

from collections.abc import Sequence

from selon.ids import dispatch_id
from selon.model import (
    Account,
    Actor,
    Argument,
    Cue,
    Dispatch,
    Event,
    EventDate,
    Failure,
    Mention,
    Office,
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

RULE = Why(rule="test", score=0.9)
LEAD = "Le président de Corvalie, Ivan Morel, refuse la coalition que l’ONU propose."
TEXT = (
    f"{LEAD}\n"
    "« Nous rejetons une coalition unique », a déclaré Ivan Morel à l'ONU le 3 mai.\n"
    "L'armée de Corvalie a bombardé le port de Brimont, affirme la Sarnie. La Corvalie le dément.\n"
)


def span(words: str, text: str = TEXT) -> Span:
    """Where some words stand."""
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def at(words: str) -> dict[str, int]:
    """Where some words stand, as fields."""
    found = span(words)
    return {"start": found.start, "end": found.end}


def actor(ident: str, name: str, kind: str = "person", **more: object) -> Actor:
    """An actor that is named where its name stands first, if it stands anywhere."""
    mentions = (Mention(**at(name), form="name"),) if name in TEXT else ()
    return Actor(id=ident, name=name, type=kind, mentions=mentions, why=RULE, **more)  # type: ignore[arg-type]


def record(text: str = TEXT, url: str | None = "https://journal.example/1", **dispatch: str | None) -> Record:
    """The dispatch above with all that can be read in it."""
    told = {"outlet": "Le Journal", "published": "2015-05-04", "title": "Coalition : la Corvalie refuse", **dispatch}
    return Record(
        selon="0",
        model="none",
        data="none",
        dispatch=Dispatch(id=dispatch_id(text), text=text, url=url, **told),  # type: ignore[arg-type]
        passages=(Passage(start=0, end=len(LEAD), kind="headline", why="test"),),
        actors=_actors(),
        statements=_statements(),
        events=(_event(),),
        positions=(_position(),),
        accounts=(_account(),),
        times=(Time(id="t1", **at("le 3 mai"), value="2015-05-03", type="DATE"),),
        places=(Place(id="p1", **at("Brimont"), name="Brimont", iso3="COR", lat=45.0, lon=3.5),),
        failures=(Failure(step="times", error="one of them is broken"),),
    )


def _actors() -> tuple[Actor, ...]:
    office = Office(**at("président de Corvalie"), title="président", body="Corvalie")
    return (
        actor("a1", "Ivan Morel", offices=(office,), of="a2"),
        actor("a2", "Corvalie", "country", iso3="COR"),
        actor("a3", "ONU", "igo", qid="Q1065"),
        actor("a4", "Sarnie", "country", iso3="SAR"),
        actor("a5", "le port", "group"),
    )


def _statements() -> Sequence[Statement]:
    return (
        Statement(
            id="s1",
            kind="direct",
            content=(span("Nous rejetons une coalition unique"),),
            cue=Cue(**at("a déclaré"), lemma="déclarer"),
            source=span("Ivan Morel"),
            speaker="a1",
            addressees=("a3",),
            date="2015-05-03",
            act="refuse",
            why=RULE,
        ),
        Statement(
            id="s2",
            kind="indirect",
            content=(span("L'armée de Corvalie a bombardé le port de Brimont"),),
            cue=Cue(**at("affirme"), lemma="affirmer"),
            source=span("la Sarnie"),
            speaker="a4",
            act="claim",
            why=RULE,
        ),
    )


def _event() -> Event:
    return Event(
        id="e1",
        type="ASSAULT",
        mode="aerial",
        contexts=("military",),
        anchor=span("a bombardé"),
        actors=(Argument(**at("L'armée de Corvalie"), actor="a2"),),
        recipients=(Argument(**at("le port"), actor="a5"),),
        date=EventDate(value="2015-05", start=0, end=2),
        place="p1",
        status="claimed",
        claimed_by=("a4",),
        statement="s2",
        why=RULE,
    )


def _position() -> Position:
    return Position(
        id="q1",
        actor="a1",
        stance="against",
        proposal="une coalition unique",
        issue="i1",
        evidence=span("Nous rejetons une coalition unique"),
        basis="s1",
        why=RULE,
    )


def _account() -> Account:
    versions = (Version(by=("a4",), statement="s2"), Version(by=("a2",), statement=None))
    return Account(id="c1", about="le bombardement du port de Brimont", versions=versions)
