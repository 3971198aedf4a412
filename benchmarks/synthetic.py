"""Records that nobody read: as many as wanted, the same for the same seed, in the proportions of real ones.

A tenth are copies of others. Names, places, issues and words are drawn so that few are frequent and many are rare.
"""

from collections.abc import Iterator
from itertools import accumulate, count
from random import Random

from selon.ids import dispatch_id
from selon.model import (
    Account,
    Actor,
    Argument,
    Cue,
    Dispatch,
    Event,
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

RULE = Why(rule="synthetic", score=0.9)
_TYPES = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION".split()
_STANCES = ("for", "against", "conditional")
_ACTS = ("say", "claim", "deny", "promise", "ask", "reject")
_SYLLABLES = "ba cor da fel gri ho jan ker lo mar no pol qui ros sar tel ul vos zan bri ché del fré gau".split()
_OUTLETS, _PLACES, _COUNTRIES, _PEOPLE, _ISSUES, _WORDS = 200, 2_000, 150, 30_000, 3_000, 40_000
_STATEMENTS, _EVENTS, _ACTORS, _MENTIONS = 6, 3, 9, 3
_KNOWN = "coalition président ministre guerre accord attaque armée gouvernement frontière sommet".split()


class Archive:
    """Draws records. `copies`: the share of dispatches that repeat another's text in another outlet."""

    def __init__(self, seed: int = 5, copies: float = 0.1) -> None:
        self._random, self._copies = Random(seed), copies
        self._words = [*_KNOWN, *(self._word() for _ in range(_WORDS))]
        self._weights = list(accumulate(1 / (at + 10) for at in range(len(self._words))))
        self._names = [f"{self._word().title()} {self._word().title()}" for _ in range(_PEOPLE)]
        self._countries = [self._word().title() for _ in range(_COUNTRIES)]
        self._places = [self._word().title() for _ in range(_PLACES)]
        self._issues = [" ".join(self._drawn(5)) for _ in range(_ISSUES)]

    def records(self, number: int) -> Iterator[Record]:
        """So many records."""
        last: Record | None = None
        for at in range(number):
            if last is not None and self._random.random() < self._copies:
                dispatch = last.dispatch
                again = Dispatch(id=dispatch.id, text=dispatch.text, title=dispatch.title, **self._place(at))
                yield Record(**{**_fields(last), "dispatch": again})
            else:
                last = self._record(at)
                yield last

    def _word(self) -> str:
        return "".join(self._random.choices(_SYLLABLES, k=self._random.randint(2, 4)))

    def _drawn(self, number: int) -> list[str]:
        return self._random.choices(self._words, cum_weights=self._weights, k=number)

    def _rare(self, size: int) -> int:
        """A number below `size`; small ones are frequent."""
        return int(size ** self._random.random()) - 1

    def _place(self, at: int) -> dict[str, str]:
        outlet = self._rare(_OUTLETS)
        day = f"{self._random.randint(2010, 2024)}-{self._random.randint(1, 12):02}-{self._random.randint(1, 28):02}"
        return {"url": f"https://outlet{outlet}.example/{at}", "outlet": f"Outlet {outlet}", "published": day}

    def _record(self, at: int) -> Record:
        names = list(dict.fromkeys(self._actor() for _ in range(_ACTORS)))
        sentences = [
            f"{' '.join(self._drawn(14)).capitalize()}, a déclaré {names[n % len(names)][0]}." for n in range(24)
        ]
        text = "\n".join(sentences)
        starts = list(accumulate((len(sentence) + 1 for sentence in sentences), initial=0))
        spans = [Span(start=start, end=start + len(s)) for start, s in zip(starts, sentences, strict=False)]
        dispatch = Dispatch(id=dispatch_id(text), text=text, title=" ".join(self._drawn(8)), **self._place(at))
        return Record(
            selon="0",
            model="synthetic",
            data="synthetic",
            dispatch=dispatch,
            passages=tuple(Passage(start=span.start, end=span.end, kind="body", why="synthetic") for span in spans),
            **self._facts(names, spans),
        )

    def _actor(self) -> tuple[str, str]:
        if self._random.random() < 0.4:
            return self._countries[self._rare(_COUNTRIES)], "country"
        return self._names[self._rare(_PEOPLE)], "person"

    def _facts(self, names: list[tuple[str, str]], spans: list[Span]) -> dict[str, tuple[object, ...]]:
        idents = [f"a{n}" for n in range(1, len(names) + 1)]
        numbers = count(1)
        return {
            "actors": tuple(map(self._known, idents, names, [spans] * len(names))),
            "statements": tuple(self._statement(n, spans, idents) for n in range(1, _STATEMENTS + 1)),
            "events": tuple(self._event(n, spans, idents) for n in range(1, _EVENTS + 1)),
            "positions": tuple(self._position(n, spans, idents) for n in range(1, self._random.randint(0, 2) + 1)),
            "accounts": (self._account(idents),) if self._random.random() < 0.1 else (),
            "times": tuple(_time(next(numbers), span) for span in spans[:4]),
            "places": tuple(self._where(n, spans[n]) for n in range(1, 5)),
        }

    def _known(self, ident: str, name: tuple[str, str], spans: list[Span]) -> Actor:
        called, kind = name
        mentions = tuple(
            Mention(start=s.start, end=s.start + 9, form="name") for s in self._random.sample(spans, _MENTIONS)
        )
        office = Office(start=mentions[0].start, end=mentions[0].end, title="ministre", body=self._countries[0])
        offices = (office,) if kind == "person" else ()
        iso3 = f"{self._countries.index(called):03}" if kind == "country" else None
        return Actor(id=ident, name=called, type=kind, iso3=iso3, offices=offices, mentions=mentions, why=RULE)  # type: ignore[arg-type]

    def _statement(self, n: int, spans: list[Span], idents: list[str]) -> Statement:
        span = spans[n * 3]
        cue = Cue(start=span.start, end=span.end, lemma="déclarer")
        others = tuple(self._random.sample(idents, self._random.randint(0, 1)))
        return Statement(
            id=f"s{n}",
            kind=self._random.choice(("direct", "indirect", "mixed")),
            content=(span,),
            cue=cue,
            source=span,
            speaker=self._random.choice(idents),
            addressees=others,
            act=self._random.choice(_ACTS),
            why=RULE,
        )

    def _event(self, n: int, spans: list[Span], idents: list[str]) -> Event:
        span = spans[n * 5]
        one, other = self._random.choice(idents), self._random.choice(idents)
        part = {"start": span.start, "end": span.end}
        return Event(
            id=f"e{n}",
            type=_TYPES[self._rare(len(_TYPES))],  # type: ignore[arg-type]
            anchor=span,
            actors=(Argument(actor=one, **part),),
            recipients=(Argument(actor=other, **part),),
            place="p1",
            why=RULE,
        )

    def _position(self, n: int, spans: list[Span], idents: list[str]) -> Position:
        return Position(
            id=f"q{n}",
            actor=self._random.choice(idents),
            stance=self._random.choice(_STANCES),  # type: ignore[arg-type]
            proposal=self._issues[self._rare(_ISSUES)],
            issue=f"i{n}",
            evidence=spans[n],
            why=RULE,
        )

    def _account(self, idents: list[str]) -> Account:
        versions = (Version(by=(idents[0],), statement="s1"), Version(by=(idents[-1],), statement="s2"))
        return Account(id="c1", about=" ".join(self._drawn(4)), versions=versions)

    def _where(self, n: int, span: Span) -> Place:
        place = self._rare(_PLACES)
        spot = {"lat": 40 + place / 100, "lon": place / 50}
        return Place(id=f"p{n}", start=span.start, end=span.end, name=self._places[place], iso3="FRA", **spot)


def _time(n: int, span: Span) -> Time:
    return Time(id=f"t{n}", start=span.start, end=span.end, value="2015-12-03", type="DATE")


def _fields(record: Record) -> dict[str, object]:
    return {name: getattr(record, name) for name in record.__struct_fields__}
