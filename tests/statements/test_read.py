"""Kinds, order, ids and nesting of statements."""

from collections.abc import Callable

import pytest

from selon.model import Cue, Span, Statement, Why
from selon.statements.read import numbered

StatementsOf = Callable[..., tuple[Statement, ...]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("« Le pont est sûr », a dit le maire.", "direct"),
        ("Le maire a dit que « le pont est sûr ».", "direct"),
        ("Le maire a dit que le pont était « très sûr ».", "mixed"),
        ("Le maire a dit que le pont était sûr.", "indirect"),
        ("« Le pont est sûr.\n« Il tiendra », a dit le maire.", "direct"),
    ],
)
def test_kinds(statements_of: StatementsOf, text: str, kind: str) -> None:
    assert [s.kind for s in statements_of(text)] == [kind]


def made(content: tuple[int, int], cue: tuple[int, int] | None) -> Statement:
    return Statement(
        id="", kind="direct", content=(Span(start=content[0], end=content[1]),),
        cue=None if cue is None else Cue(start=cue[0], end=cue[1], lemma="dire"),
        source=None, speaker=None, why=Why(rule="test"),
    )  # fmt: skip


def test_ids_stand_in_text_order() -> None:
    named = numbered([made((50, 60), (61, 65)), made((0, 10), (11, 15))])
    assert [(s.id, s.content[0].start) for s in named] == [("s1", 0), ("s2", 50)]


def test_a_statement_is_within_the_narrowest_that_holds_cue_and_content() -> None:
    named = numbered([made((0, 100), (101, 105)), made((10, 90), (91, 95)), made((20, 40), (41, 45))])
    assert {s.id: s.within for s in named} == {"s1": None, "s2": "s1", "s3": "s2"}


@pytest.mark.parametrize("inner", [made((20, 40), None), made((20, 40), (141, 145)), made((20, 140), (15, 18))])
def test_cue_or_content_outside_is_not_within(inner: Statement) -> None:
    assert [s.within for s in numbered([made((0, 100), (101, 105)), inner])] == [None, None]


def test_nothing_is_said_in_nothing(statements_of: StatementsOf) -> None:
    assert statements_of("Le bateau a coulé.") == ()
    assert statements_of("") == ()


def test_every_statement_tells_its_rule(statements_of: StatementsOf) -> None:
    (statement,) = statements_of("Selon le maire, le pont est sûr.")
    assert statement.why.rule == "statements/according-to"
