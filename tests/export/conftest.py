"""Entries for the tests of exports: the sample record, one with hostile strings, and two that disagree."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sample import record
from selon.export.options import Options
from selon.export.out import export
from selon.export.records import who
from selon.model import (
    Actor,
    Argument,
    Codes,
    Dispatch,
    Event,
    EventDate,
    Mention,
    Passage,
    Position,
    Record,
    Span,
    Statement,
    Why,
)
from selon.store.entry import Entry

WHY = Why(rule="test")
HOSTILE = "=1+1\t\x07 <b>&\r\n« L’été 🎈\nfinit », dit \u2028 Zoé\x00\x0b-X."


def entry(made: Record, key: str = "k1", **more: object) -> Entry:
    """An entry whose actors are who their own record says."""
    return Entry(key=key, record=made, who=who(made.actors), **more)  # type: ignore[arg-type]


@pytest.fixture
def plain_entry() -> Entry:
    """The sample record, in which an actor does something to another."""
    return entry(record(published="2024-05-06", outlet="L’Écho", url="https://example.org/1"))


@pytest.fixture
def hostile_entry() -> Entry:
    """Every string that comes from outside holds what breaks some format."""
    start, end = HOSTILE.index("L’été"), HOSTILE.index(" »")
    return entry(
        Record(
            selon="0",
            model="none",
            data="none",
            dispatch=Dispatch(
                id="h",
                text=HOSTILE,
                title='=HYPERLINK("x")',
                outlet="@a\tb\nc",
                url="javascript:0",
                published="2024-05",
            ),
            passages=(Passage(start=0, end=len(HOSTILE), kind="body", why="all"),),
            actors=(
                Actor(id="a1", name="+Zoé\t<&>\x07\x0b", type="person",
                      mentions=(Mention(start=0, end=4, form="name"),), why=WHY),
                Actor(id="a2", name="-X\n", type="country", iso3="FRA", codes=Codes(country="FRA"), why=WHY),
            ),
            statements=(
                Statement(id="s1", kind="direct", content=(Span(start=start, end=end), Span(start=0, end=8)), cue=None,
                          source=None, speaker="a1", addressees=("a2",), why=WHY),
            ),
            events=(
                Event(id="e1", type="ACCUSE", mode="allege", anchor=Span(start=start, end=end),
                      date=EventDate(value="2024-05-03", start=0, end=4),
                      actors=(Argument(actor="a1", start=0, end=4),),
                      recipients=(Argument(actor="a2", start=0, end=9),),
                      status="claimed", claimed_by=("a1",), why=WHY),
            ),
            positions=(
                Position(id="q1", actor="a1", stance="conditional", proposal="@finir\tl’été", issue="i1",
                         condition="=si\x0b", evidence=Span(start=start, end=end), why=WHY),
            ),
        ),
        key="../../h|1",
    )  # fmt: skip


def stance(key: str, day: str | None, actor: str, kind: str, issue: str = "fermer le port") -> Entry:
    """A dispatch in which somebody takes a stance."""
    made = Record(
        selon="0", model="none", data="none", dispatch=Dispatch(id=key, text="Texte.", published=day),
        actors=(Actor(id="a1", name=actor, type="person", why=WHY),),
        positions=(Position(id="q1", actor="a1", stance=kind, proposal=issue, issue="i1",  # type: ignore[arg-type]
                            evidence=Span(start=0, end=5), why=WHY),),
    )  # fmt: skip
    return entry(made, key)


@pytest.fixture
def debate() -> list[Entry]:
    """Three actors on two issues, over four days and one dispatch without a day."""
    return [
        stance("1", "2024-05-01", "Ida Lorne", "for"),
        stance("2", "2024-05-02T08:00:00", "Paul Rême", "against"),
        stance("3", "2024-05-03", "Ana Sol", "conditional"),
        stance("4", "2024-05-04", "Paul Rême", "against", "taxer les quais"),
        stance("5", None, "Ida Lorne", "against", "taxer les quais"),
    ]


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., Path]:
    """A function that exports entries in a format and gives the path."""

    def make(form: str, *entries: Entry, network: str = "actor") -> Path:
        out = tmp_path / f"out.{form}"
        assert export(form, entries, out, Options(network=network)).written
        return out

    return make
