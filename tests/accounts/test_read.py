"""Accounts: denials, contrary versions, differing figures; events that two sides tell differently."""

from collections.abc import Callable

import pytest

from selon.accounts.read import read
from selon.actors.read import read as read_actors
from selon.cast import Cast
from selon.context import Context
from selon.lang.speech import find
from selon.model import Account, Argument, Event, Passage, Span, Statement, Why
from selon.parse.columns import Parse
from selon.statements.read import read as read_statements

Read = Callable[[str], tuple[Cast, tuple[Statement, ...], tuple[Account, ...]]]


@pytest.fixture
def told(parsed: Callable[[str], Parse]) -> Read:
    """A function from a text to its cast, its statements and its accounts."""

    def accounts(text: str) -> tuple[Cast, tuple[Statement, ...], tuple[Account, ...]]:
        parse, cues = parsed(text), find(parsed(text))
        passages = (Passage(start=0, end=len(text), kind="body", why="test"),)
        cast = read_actors(parse, cues, None)
        statements = read_statements(parse, cast, cues, Context(passages))
        return cast, statements, read(parse, cast, statements, ())

    return accounts


DENIED = [
    ("Le Danemark accuse le Pérou de soutenir les séparatistes. Le Pérou nie ces accusations.", "Danemark", "Pérou"),
    ("Le Danemark accuse le Pérou d'avoir armé les milices, ce que le Pérou dément.", "Danemark", "Pérou"),
    ("Le Danemark affirme que le Pérou a violé la trêve. Le Pérou a rejeté cette accusation.", "Danemark", "Pérou"),
]
DENIED += [
    ("Le Danemark attribue le sabotage au Pérou. Le Pérou nie toute implication.", "Danemark", "Pérou"),
    ("Le Pérou, accusé par le Danemark d'avoir saboté la ligne, dément.", "Danemark", "Pérou"),
]
CONTRARY = (
    "Le Danemark dit viser uniquement des camps de rebelles. "
    "Le Chili affirme que les raids du Danemark visent des villages plutôt que les camps de rebelles."
)
NO_ACCOUNT = [
    "Le Danemark affirme que la trêve tient. Le Pérou affirme que la trêve tient.",
    "Le Danemark a nié ces accusations.",
    "Selon la police, 12 personnes ont été blessées. Le Pérou affirme que 30 personnes ont été arrêtées.",
    "Le Danemark accuse le Pérou de soutenir les séparatistes. Le Pérou dit vouloir la paix.",
    "",
]


@pytest.mark.parametrize(("text", "accuser", "denier"), DENIED)
def test_denial(text: str, accuser: str, denier: str, told: Read) -> None:
    cast, _, accounts = told(text)
    (account,) = accounts
    assert [[cast.actor(by).name for by in version.by] for version in account.versions] == [[accuser], [denier]]
    assert account.about in text


def test_contrary_versions(told: Read) -> None:
    cast, statements, accounts = told(CONTRARY)
    (account,) = accounts
    assert account.about == "les raids du Danemark"
    assert [version.statement for version in account.versions] == [s.id for s in statements]
    assert [cast.actor(v.by[0]).name for v in account.versions] == ["Danemark", "Chili"]


FIGURES = [
    ("La marche a réuni 8 000 manifestants selon la police, 30 000 selon le syndicat.", "manifestants"),
    ("L'armée affirme que 12 soldats ont été tués. Le Pérou affirme que 30 soldats ont été tués.", "soldats"),
]


@pytest.mark.parametrize(("text", "about"), FIGURES)
def test_figures(text: str, about: str, told: Read) -> None:
    (account,) = told(text)[2]
    assert account.about == about
    assert len({by for version in account.versions for by in version.by}) == 2


@pytest.mark.parametrize("text", NO_ACCOUNT)
def test_no_account(text: str, told: Read) -> None:
    assert told(text)[2] == ()


def event(ident: str, by: str, status: str, start: int) -> Event:
    """An attack by a1 on a3, as `by` tells it."""
    return Event(
        id=ident,
        type="ASSAULT",
        anchor=Span(start=start, end=start + 7),
        actors=(Argument(start=0, end=1, actor="a1"),),
        recipients=(Argument(start=0, end=1, actor="a3"),),
        status=status,  # type: ignore[arg-type]
        claimed_by=(by,),
        why=Why(rule="test"),
    )


def test_events_claimed_and_denied(parsed: Callable[[str], Parse]) -> None:
    text = "L'attaque aurait visé le port. L'attaque n'a pas eu lieu."
    parse = parsed(text)
    events = (event("e1", "a2", "claimed", 2), event("e2", "a1", "denied", 33))
    (account,) = read(parse, Cast(), (), events)
    assert account.about == "attaque"
    assert [version.by for version in account.versions] == [("a2",), ("a1",)]


def test_events_that_agree(parsed: Callable[[str], Parse]) -> None:
    parse = parsed("L'attaque aurait visé le port. L'attaque a bien eu lieu.")
    assert read(parse, Cast(), (), (event("e1", "a2", "claimed", 2), event("e2", "a1", "claimed", 33))) == ()
