"""Embedded posts."""

import pytest

from selon.cast import Cast
from selon.context import Context, Post
from selon.model import Time
from selon.statements.posts import read

POST = Post(
    text_start=10, text_end=60, account_start=65, account_end=90, name="Ida Lorne", handle="@idalorne",
    date="6 mai 2024", date_start=91, date_end=101,
)  # fmt: skip


def test_the_owner_of_the_account_speaks() -> None:
    (statement,) = read(Cast(accounts={10: "a7"}), Context(posts=(POST,)))
    assert (statement.kind, statement.speaker) == ("direct", "a7")
    assert [(s.start, s.end) for s in statement.content] == [(10, 60)]
    assert statement.cue is not None
    assert (statement.cue.start, statement.cue.end, statement.cue.lemma) == (65, 90, "@")


def test_an_owner_may_be_unknown() -> None:
    assert read(Cast(), Context(posts=(POST,)))[0].speaker is None


@pytest.mark.parametrize(("start", "date"), [(91, "2024-05-06"), (40, None)])
def test_the_date_is_the_one_under_the_post(start: int, date: str | None) -> None:
    day = Time(id="t1", start=start, end=start + 10, value="2024-05-06", type="DATE")
    assert read(Cast(), Context(posts=(POST,), times=(day,)))[0].date == date
