"""The ledger, and what linking rewrites from it."""

import pytest

import archive
from selon.errors import StoreError
from selon.store.ledger import Cluster, Judgement
from selon.store.store import Store
from selon.store.wanted import Wanted

MOREL = "person.ivan-morel"


@pytest.fixture
def two(store: Store) -> Store:
    store.add([archive.record(), archive.record(archive.TEXT + "Un.", "https://b.example/2")])
    return store


def test_judgements_are_added_and_withdrawn(two: Store) -> None:
    wanted = Judgement(kind="actor", left=MOREL, right="Q1", verdict="same", score=0.8, reasons=("name",))
    other = Judgement(kind="event", left="a:e1", right="b:e1", verdict="different", judge="somebody")
    first, second = two.judge([wanted, other])
    assert list(two.judgements()) == [first, second]
    assert list(two.judgements(member="Q1")) == [first]
    assert first.at is not None
    withdrawn = two.withdraw(first.id or 0, "me")
    assert list(two.judgements()) == [second]
    assert list(two.judgements("actor", withdrawn=True)) == [withdrawn]
    with pytest.raises(StoreError, match="withdrawn already, by me"):
        two.withdraw(first.id or 0, "you")
    with pytest.raises(StoreError, match="not there"):
        two.withdraw(99, "you")


def test_bases_are_what_linking_compares(two: Store) -> None:
    bases = {base.id: base for base in two.bases()}
    assert bases[MOREL].names == ("Ivan Morel",)
    assert bases[MOREL].offices == ("président, Corvalie",)
    assert bases[MOREL].count == 2
    assert set(bases) >= {"COR", "SAR", "Q1065"}
    assert [base.id for base in two.bases("igo")] == ["Q1065"]


def test_clusters_of_actors_say_who_is_who(two: Store) -> None:
    first, second = two.entries()
    alone = Cluster(kind="actor", member=f"{second.key}:a1", cluster="person.other")
    two.rewrite("actor", [Cluster(kind="actor", member=MOREL, cluster="Q9"), alone])
    assert [entry.who["a1"].id for entry in two.entries()] == ["Q9", "person.other"]
    assert [said.where.key for said in two.statements(Wanted(speaker="Q9")).items] == [first.key]
    assert {actor.id for actor in two.actors("morel").items} == {"Q9", "person.other"}
    two.add([archive.record(archive.TEXT + "Deux.", "https://c.example/3")])
    assert [entry.who["a1"].id for entry in two.entries()] == ["Q9", "person.other", "Q9"]
    two.rewrite("actor", [])
    assert {entry.who["a1"].id for entry in two.entries()} == {MOREL}


def test_clusters_of_issues_and_accounts_group(two: Store) -> None:
    first, second = two.entries()
    base = first.issues["i1"]
    two.rewrite("issue", [Cluster(kind="issue", member=base, cluster="coalition")])
    assert [entry.issues["i1"] for entry in two.entries()] == ["coalition", "coalition"]
    assert two.issue("coalition").positions == 2
    members = [Cluster(kind="account", member=f"{entry.key}:c1", cluster="port") for entry in (first, second)]
    two.rewrite("account", members)
    assert {told.cluster for told in two.accounts().items} == {"port"}
    assert two.clusters("account") == {member.member: "port" for member in members}


def test_clusters_of_copies_overrule_and_can_be_undone(two: Store) -> None:
    first, second = two.entries()
    two.rewrite("copy", [Cluster(kind="copy", member=second.key, cluster=first.key)])
    assert [entry.copy_of for entry in two.entries()] == [None, first.key]
    two.rewrite("copy", [])
    assert [entry.copy_of for entry in two.entries()] == [None, None]


def test_a_cluster_of_another_kind_is_refused(two: Store) -> None:
    with pytest.raises(StoreError, match="nothing was changed"):
        two.rewrite("copy", [Cluster(kind="actor", member="a", cluster="b")])
