"""Invented dispatches, made by hand: actors, what they say, do and want, and a store that has been linked."""

from itertools import count
from pathlib import Path
from typing import Any

from selon.ids import dispatch_id
from selon.link.link import link
from selon.model import (
    Account,
    Actor,
    Argument,
    Codes,
    Dispatch,
    Event,
    EventDate,
    Magnitude,
    Mention,
    Office,
    Place,
    Position,
    Record,
    Span,
    Statement,
    Version,
    Why,
)
from selon.store.keys import entry_key
from selon.store.store import Store

RULE = Why(rule="test")


class News:
    """A dispatch that is written while its facts are told. Ids count from 1: a1, s1, e1, q1, c1, p1."""

    _serial = count(1)

    def __init__(
        self, day: str = "2026-05-04", outlet: str = "Le Phare", url: str | None = None, body: str | None = None
    ) -> None:
        """body: what else the text says; words of its own where nothing is given, so that it is nobody's copy."""
        self.day, self.outlet = day, outlet
        serial = next(News._serial)
        self.url = url or f"https://presse.example/{serial}"
        self.text = ""
        self.write(body or " ".join(f"mot{serial}-{word}" for word in range(60)))
        self.actors: dict[str, Actor] = {}
        self.statements: list[Statement] = []
        self.events: list[Event] = []
        self.positions: list[Position] = []
        self.accounts: list[Account] = []
        self.places: list[Place] = []
        self._ids = {letter: count(1) for letter in "aseqcp"}

    def write(self, words: str) -> dict[str, int]:
        """Add words to the text; where they stand."""
        start = len(self.text)
        self.text += f"{words} \n"
        return {"start": start, "end": start + len(words)}

    def _id(self, letter: str) -> str:
        return f"{letter}{next(self._ids[letter])}"

    def actor(self, name: str, type_: str = "person", *, form: str = "name", **given: Any) -> str:
        """Somebody; `office` is a title and a body."""
        ident, span = self._id("a"), self.write(name)
        title = given.get("office")
        self.actors[ident] = Actor(
            id=ident,
            name=name,
            type=type_,
            qid=given.get("qid"),
            iso3=given.get("iso3"),
            codes=Codes(country=given.get("country"), sector=given.get("sector")),
            offices=(Office(**span, title=title[0], body=title[1]),) if title else (),
            of=given.get("of"),
            mentions=(Mention(**span, form=form),),
            why=RULE,
        )
        return ident

    def said(self, words: str, speaker: str | None, kind: str = "direct") -> str:
        """Somebody's words."""
        ident = self._id("s")
        self.statements.append(
            Statement(
                id=ident,
                kind=kind,
                content=(Span(**self.write(words)),),
                cue=None,
                source=None,
                speaker=speaker,
                why=RULE,
            )
        )
        return ident

    def did(self, type_: str, who: list[str], whom: list[str], **given: Any) -> str:
        """An event; `verb`, `date`, `place`, `mode`, `status`, `killed`, `injured`."""
        ident = self._id("e")
        anchor = self.write(given.get("verb", "a frappé"))
        date, place = given.get("date"), given.get("place")
        self.events.append(
            Event(
                id=ident,
                type=type_,
                mode=given.get("mode"),
                anchor=Span(**anchor),
                actors=tuple(Argument(actor=one, **anchor) for one in who),
                recipients=tuple(Argument(actor=one, **anchor) for one in whom),
                date=EventDate(value=date, **anchor) if date else None,
                place=self._place(place) if place else None,
                status=given.get("status", "actual"),
                magnitude=Magnitude(killed=given.get("killed"), injured=given.get("injured")),
                why=RULE,
            )
        )
        return ident

    def _place(self, name: str) -> str:
        ident = self._id("p")
        self.places.append(Place(id=ident, **self.write(name), name=name, iso3="FRA"))
        return ident

    def wants(self, proposal: str, holder: str, stance: str = "for") -> str:
        """A position; gives its issue."""
        number = next(self._ids["q"])
        span = Span(**self.write(proposal))
        self.positions.append(
            Position(
                id=f"q{number}",
                actor=holder,
                stance=stance,
                proposal=proposal,
                issue=f"i{number}",
                evidence=span,
                why=RULE,
            )
        )
        return f"i{number}"

    def tells(self, about: str, *versions: tuple[str, str]) -> str:
        """Versions of a matter, each a teller and a statement."""
        ident = self._id("c")
        told = tuple(Version(by=(by,), statement=statement) for by, statement in versions)
        self.accounts.append(Account(id=ident, about=about, versions=told))
        return ident

    def record(self) -> Record:
        """The record of what was told."""
        return Record(
            selon="0",
            model="none",
            data="none",
            dispatch=Dispatch(
                id=dispatch_id(self.text),
                text=self.text,
                outlet=self.outlet,
                published=self.day,
                url=self.url,
            ),
            actors=tuple(self.actors.values()),
            statements=tuple(self.statements),
            events=tuple(self.events),
            positions=tuple(self.positions),
            accounts=tuple(self.accounts),
            places=tuple(self.places),
        )


class Newsroom:
    """A store of news."""

    def __init__(self, path: Path | str) -> None:
        self.store = Store.open(str(path), create=True)

    def load(self, *news: News) -> None:
        """Load dispatches."""
        self.store.add(one.record() for one in news)

    def link(self, *news: News) -> "Newsroom":
        """Load dispatches and link all."""
        self.load(*news)
        link(self.store)
        return self

    def key(self, news: News) -> str:
        """The key of the entry of a dispatch."""
        return entry_key(news.record().dispatch)

    def member(self, news: News, local: str) -> str:
        """How the ledger names something in a dispatch."""
        return f"{self.key(news)}:{local}"

    def who(self, news: News, local: str = "a1") -> str:
        """Who an actor is across dispatches."""
        return self.store.entry(self.key(news)).who[local].id

    def issue(self, news: News, local: str = "i1") -> str:
        """What an issue is across dispatches."""
        return self.store.entry(self.key(news)).issues[local]

    def together(self, kind: str, one: str, other: str) -> bool:
        """Whether two members are in one cluster."""
        found = self.store.clusters(kind)
        return found.get(one, one) == found.get(other, other)

    def verdict(self, kind: str, one: str, other: str) -> str | None:
        """What is judged of a pair: the last judgement in force."""
        pair = {one, other}
        found = [j for j in self.store.judgements(kind) if {j.left, j.right} == pair]
        return found[-1].verdict if found else None
