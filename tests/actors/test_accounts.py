"""Whose account a post is from."""

import pytest

from selon.actors.accounts import with_accounts
from selon.cast import Cast
from selon.context import Post
from selon.model import Actor, ActorType, Why


def post(name: str, start: int = 0) -> Post:
    return Post(
        text_start=start, text_end=start + 10, account_start=start + 12, account_end=start + 30,
        name=name, handle="@invented", date=None, date_start=None, date_end=None,
    )  # fmt: skip


def known(name: str, kind: ActorType) -> Actor:
    return Actor(id="a1", name=name, type=kind, why=Why(rule="actors/name"))


@pytest.mark.parametrize(
    ("name", "kind", "account"),
    [
        ("Ida Lorne", "person", "Ida Lorne"),
        ("Ida Lorne", "person", "ida lorne"),
        ("ONU", "igo", "Nations unies"),
        ("Ligue des transporteurs", "organisation", "Ligue des Transporteurs"),
    ],
)
def test_an_actor_of_the_dispatch(name: str, kind: ActorType, account: str) -> None:
    cast = with_accounts(Cast((known(name, kind),)), (post(account),))
    assert len(cast.actors) == 1
    assert cast.accounts == {0: "a1"}


@pytest.mark.parametrize(
    ("account", "kind"), [("Rosa Almeida", "person"), ("Radio Brimont Info Continue", "organisation"), ("ONU", "igo")]
)
def test_an_actor_of_its_own(account: str, kind: str) -> None:
    cast = with_accounts(Cast((known("Ida Lorne", "person"),)), (post(account),))
    new = cast.actors[-1]
    assert (new.id, new.type, new.why.rule) == ("a2", kind, "actors/account")
    assert [(m.start, m.end) for m in new.mentions] == [(12, 30)]


def test_two_posts_of_one_account_have_one_owner() -> None:
    cast = with_accounts(Cast(), (post("Rosa Almeida"), post("Rosa Almeida", 100)))
    assert len(cast.actors) == 1
    assert set(cast.accounts.values()) == {"a1"}
