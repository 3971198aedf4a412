"""What came from outside is shown and steers nothing."""

import pytest
from markupsafe import Markup

from selon.explore.render import marked, render
from selon.explore.safe import clip, link, shown
from selon.model import Span
from selon.store.answers import Snippet


def test_marks_of_direction_and_control_characters_are_seen() -> None:
    assert shown("a\u202eb\u2066c\x07") == "a[U+202E]b[U+2066]c␇"
    assert shown("\ud800") == "[U+D800]"
    assert shown(None) == ""
    assert shown(Markup("<b>")) == "<b>"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "/relative",
        "http:",
        "https://",
        "http://[broken",
        "https://a.example/" + "a" * 3000,
        None,
    ],
)
def test_only_pages_of_the_web_are_links(url: str | None) -> None:
    assert link(url) is None


def test_a_page_of_the_web_is_a_link() -> None:
    assert link("https://journal.example/a?b=c#d") == "https://journal.example/a?b=c#d"


def test_clip() -> None:
    assert clip("  a \n b ") == "a b"
    assert clip("x" * 400, 10) == "x" * 10 + "…"


def test_marks_are_laid_into_escaped_text() -> None:
    found = Snippet(text="<b> & le port", start=0, marks=(Span(start=9, end=13), Span(start=0, end=3)))
    assert marked(found) == "<mark>&lt;b&gt;</mark> &amp; le <mark>port</mark>"


def test_marks_outside_the_text_are_left_out() -> None:
    found = Snippet(text="port", start=0, marks=(Span(start=0, end=2), Span(start=1, end=3), Span(start=3, end=9)))
    assert marked(found) == "<mark>po</mark>rt"


def test_everything_printed_is_escaped() -> None:
    values = {"kind": "wrong", "what": "<script>\u202e"}
    around = {"page": "error", "section": "", "menu": (), "version": "", "reader": "<i>", "other_language": "/"}
    page = render("error.html", "fr", **values, **around, json_href=None)
    assert "&lt;script&gt;[U+202E]" in page
    assert "<i>" not in page
