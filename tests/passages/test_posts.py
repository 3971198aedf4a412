"""What is read in an embedded post. All posts are invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selon.passages.cut import cut
from selon.passages.posts import posts

FRAME = "Le port rouvre\nLes dockers ont repris le travail lundi après deux semaines.\n{}\nLa suite dépend du vote."


@pytest.mark.parametrize(
    ("post", "words", "account", "date"),
    [
        ("Les quais tournent #Selbahttps://t.co/x1pic.twitter.com/y2\n— Port (PS) (@port) 21 Novembre 2015",
         "Les quais tournent #Selba", "Port (PS) (@port)", "21 Novembre 2015"),
        ('"Les quais tournent" (Interview) https://t.co/x1 pic.twitter.com/y2\n— Radio Sud (@rsud) 17 Novembre 2015',
         "Les quais tournent", "Radio Sud (@rsud)", "17 Novembre 2015"),
        ("« Les quais tournent »\n— Jeanne Martin (@jmartin) November 21, 2015",
         "Les quais tournent", "Jeanne Martin (@jmartin)", "November 21, 2015"),
        ("RT @port_selba: Les quais tournent\n— Jeanne Martin (@jmartin)",
         "Les quais tournent", "Jeanne Martin (@jmartin)", None),
        ("Voir cette publication sur Instagram\nUn matin\nUne publication partagée par Jeanne (@jm) le 3 Mai 2019",
         "Un matin", "Jeanne (@jm)", "3 Mai 2019"),
    ],
)  # fmt: skip
def test_words_account_and_date(post: str, words: str, account: str, date: str | None) -> None:
    text = FRAME.format(post)
    (found,) = posts(text, cut(text))
    assert text[found.text_start : found.text_end] == words
    assert text[found.account_start : found.account_end] == account
    assert f"{found.name} ({found.handle})" == account
    assert found.date == date
    assert date is None or (found.date_start, found.date_end) == (text.index(date), text.index(date) + len(date))


@pytest.mark.parametrize("line", ["— Jeanne Martin , présidente de la région", "https://t.co/x1", "@port_selba"])
def test_no_post_without_words_and_account(line: str) -> None:
    text = FRAME.format(line)
    assert posts(text, cut(text)) == ()


pieces = st.sampled_from(["— ", "A B ", "(@ab) ", "3 mai 2016", "\n", '"', "https://t.co/x", "RT @ab: ", "é ", "x"])


@settings(max_examples=100, deadline=None)
@given(st.lists(pieces).map("".join))
def test_spans_lie_in_the_text_and_in_order(text: str) -> None:
    for post in posts(text, cut(text)):
        assert 0 <= post.text_start < post.text_end <= post.account_start < post.account_end <= len(text)
