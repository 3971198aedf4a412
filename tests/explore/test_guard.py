"""Who may ask, and what goes out with every answer."""

import re

import pytest

from selon.errors import OptionError
from selon.explore.guard import hostname
from selon.explore.settings import is_loopback, settings


def test_every_answer_is_dressed(ask) -> None:
    for path in ("/", "/actors.json", "/static/base.css", "/nothing", "/openapi.json"):
        headers = ask(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


def test_pages_hold_no_script_and_no_style_of_their_own(ask) -> None:
    for path in ("/", "/network", "/map", "/timeline"):
        shown = ask(path).text
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*src=)", shown), path


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8800", "127.0.0.1.evil.example", "", "[::1", "a b"])
def test_a_foreign_host_name_is_refused(ask, host: str) -> None:
    assert ask("/", headers={"host": host}).status_code == 421


def test_known_host_names_are_answered(database: str, client) -> None:
    ask = client(database, settings("127.0.0.1", names=("archive.example",)))
    for host in ("localhost:1", "127.0.0.1", "[::1]:8800", "ARCHIVE.example"):
        assert ask("/", headers={"host": host}).status_code == 200


def test_limits_on_what_is_asked(ask) -> None:
    assert ask("/?q=" + "a" * 4_100).status_code == 414
    assert ask("/?q=" + "a" * 301).status_code == 400
    assert ask("/actors?size=1000").status_code == 400
    assert ask("/", method="PUT").status_code == 405
    assert ask("/?after=nonsense").status_code == 400
    assert ask("/?since=yesterday").status_code == 400
    assert ask("/?q=%00").status_code == 400


def test_only_a_page_of_the_site_may_post(database: str, client) -> None:
    ask = client(database, settings("127.0.0.1", token="a-long-enough-token"))
    form = {"token": "x", "pass": "a-long-enough-token"}
    assert ask("/enter", data=form, headers={"origin": "http://evil.example"}).status_code == 403
    assert ask("/enter", data=form, headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert ask("/enter", data=form, headers={"origin": "null"}).status_code == 403
    assert ask("/enter", data={"pass": "a" * 30_000}).status_code == 413


def test_a_token_is_asked_for_and_kept(database: str, client) -> None:
    ask = client(database, settings("0.0.0.0", token="a-long-enough-token"))
    assert ask("/").headers["location"] == "/enter"
    assert ask("/actors.json").status_code == 401
    assert ask("/actors.json", headers={"authorization": "Bearer a-long-enough-token"}).status_code == 200
    assert ask("/actors.json", headers={"authorization": "Bearer another-long-token"}).status_code == 401
    page = ask("/enter").text
    form = {"token": re.search(r'name="token" value="(\w+)"', page)[1], "pass": "wrong"}
    assert ask("/enter", data=form).status_code == 401
    assert ask("/enter", data=form | {"pass": "a-long-enough-token"}).status_code == 303
    assert ask("/").status_code == 200


def test_a_proxy_names_the_reader(database: str, client) -> None:
    ask = client(database, settings("127.0.0.1", user_header="X-Remote-User"))
    assert ask("/").status_code == 401
    assert "ada@paper.example" in ask("/", headers={"x-remote-user": "ada@paper.example"}).text


def test_others_are_only_let_in_with_a_lock() -> None:
    with pytest.raises(OptionError, match="--token"):
        settings("0.0.0.0")
    with pytest.raises(OptionError, match="12 characters"):
        settings("0.0.0.0", token="short")
    assert "0.0.0.0" not in settings("0.0.0.0", token="a-long-enough-token").hosts


@pytest.mark.parametrize(
    ("host", "local"), [("127.0.0.1", True), ("::1", True), ("localhost", True), ("10.0.0.1", False), ("x", False)]
)
def test_is_loopback(host: str, local: bool) -> None:
    assert is_loopback(host) is local


def test_hostname() -> None:
    assert hostname("Localhost:80") == "localhost"
    assert hostname("[::1]:80") == "::1"
    assert hostname("user@evil") == "evil"
