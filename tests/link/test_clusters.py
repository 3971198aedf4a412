"""Clusters follow from judgements alone, people's first, in whatever order they were given."""

from itertools import permutations

import pytest

from selon.link.clusters import clusters
from selon.store.ledger import Judgement

Row = tuple[str, str, str, float | None, str]


def judgement(row: Row, ident: int) -> Judgement:
    left, right, verdict, score, judge = row
    return Judgement(kind="actor", left=left, right=right, verdict=verdict, score=score, judge=judge, id=ident)


CASES: list[tuple[str, list[Row], set[frozenset[str]]]] = [
    ("joined", [("a", "b", "same", 0.9, "selon"), ("b", "c", "same", 0.8, "selon")], {frozenset("abc")}),
    (
        "a negative parts a chain at its weakest",
        [("a", "b", "same", 0.9, "selon"), ("b", "c", "same", 0.8, "selon"), ("a", "c", "different", 0.1, "selon")],
        {frozenset("ab"), frozenset("c")},
    ),
    (
        "what people keep apart nothing joins",
        [("a", "b", "same", 1.0, "selon"), ("b", "c", "same", 1.0, "selon"), ("a", "c", "different", None, "ida")],
        {frozenset("ab"), frozenset("c")},
    ),
    (
        "what people join the program does not part",
        [("a", "b", "same", None, "ida"), ("a", "b", "different", 0.0, "selon")],
        {frozenset("ab")},
    ),
    (
        "people beat the program along a chain",
        [("a", "b", "same", None, "ida"), ("b", "c", "same", None, "ida"), ("a", "c", "different", 0.0, "selon")],
        {frozenset("abc")},
    ),
    ("doubt joins nothing", [("a", "b", "unsure", 0.6, "selon")], set()),
]


@pytest.mark.parametrize(("rows", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_clusters_in_any_order_of_judging(rows: list[Row], expected: set[frozenset[str]]) -> None:
    judgements = [judgement(row, ident) for ident, row in enumerate(rows, 1)]
    for order in permutations(judgements):
        found: dict[str, set[str]] = {}
        for member, cluster in clusters(order).items():
            found.setdefault(cluster, set()).add(member)
        assert {frozenset(members) for members in found.values()} == expected


def test_the_last_word_of_people_counts() -> None:
    rows: list[Row] = [("a", "b", "same", None, "ida"), ("b", "a", "different", None, "ida")]
    found = clusters([judgement(row, ident) for ident, row in enumerate(rows, 1)])
    assert found["a"] != found["b"]


def test_a_withdrawn_judgement_counts_no_more() -> None:
    gone = Judgement(kind="actor", left="a", right="b", verdict="same", id=1, withdrawn_by="ida")
    assert clusters([gone]) == {}


def test_an_id_of_the_world_names_a_cluster() -> None:
    rows: list[Row] = [("0a:a1", "person.ida", "same", 1.0, "selon"), ("person.ida", "Q12", "same", 1.0, "selon")]
    found = clusters([judgement(row, ident) for ident, row in enumerate(rows, 1)])
    assert set(found.values()) == {"Q12"}
