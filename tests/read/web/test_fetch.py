"""Fetching, from a server that these tests start on this machine."""

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from read.material import TEXT, errors, page, read
from selon.model import Dispatch
from selon.read.item import Unread
from selon.read.web.client import Client, client


class Site(ThreadingHTTPServer):
    """Answers by path, and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.pages: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.asked: list[tuple[str, str]] = []
        self.url = f"http://127.0.0.1:{self.server_port}"

    def put(self, path: str, content: str | bytes, status: int = 200, **headers: str) -> str:
        body = content.encode() if isinstance(content, str) else content
        self.pages[path] = (status, {name.replace("_", "-"): value for name, value in headers.items()}, body)
        return self.url + path

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


class Answers(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        self.server.asked.append((self.path, self.headers["User-Agent"]))
        status, headers, body = self.server.pages.get(self.path, (404, {}, b"none"))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def site() -> Iterator[Site]:
    client.cache_clear()
    server = Site()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def fetch(*urls: str, **options: object) -> list[Dispatch | Unread]:
    return read(*urls, **{"fetch": True, "allow_private": True, "pause": 0.0, **options})


def test_a_page(site: Site) -> None:
    (dispatch,) = fetch(site.put("/a", page()))
    assert isinstance(dispatch, Dispatch)
    assert dispatch.text.endswith(TEXT)
    assert (dispatch.source, dispatch.url) == (f"{site.url}/a", f"{site.url}/a")
    assert site.paths == ["/robots.txt", "/a"]
    assert all(agent.startswith("selon/") for _, agent in site.asked)


def test_a_private_address_is_refused_unless_allowed(site: Site) -> None:
    url = site.put("/a", page())
    assert "private network" in errors(fetch(url, allow_private=False))[0]
    assert site.asked == []


def test_robots_are_heeded(site: Site) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /closed")
    every = fetch(site.put("/closed/a", page()), site.put("/open", page()))
    assert [type(each).__name__ for each in every] == ["Unread", "Dispatch"]
    assert "robots.txt" in errors(every)[0]
    assert site.paths == ["/robots.txt", "/open"]


def test_robots_that_cannot_be_had_allow_nothing(site: Site) -> None:
    site.put("/robots.txt", "", 503)
    assert "robots.txt" in errors(fetch(site.put("/a", page())))[0]


def test_redirects_are_followed_and_counted(site: Site) -> None:
    site.put("/b", page())
    (dispatch,) = fetch(site.put("/a", "", 301, Location="/b"))
    assert isinstance(dispatch, Dispatch)
    assert dispatch.url == f"{site.url}/b"
    assert "redirects more than" in errors(fetch(site.put("/c", "", 302, Location="/c")))[0]


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://g.example/a", "http://169.254.1.1/", "//[::1]/"])
def test_each_redirect_is_checked(site: Site, target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from selon.read.web import address

    public = address.is_public
    monkeypatch.setattr(address, "is_public", lambda ip: str(ip) == "127.0.0.1" or public(ip))
    (why,) = errors(fetch(site.put("/a", "", 302, Location=target), allow_private=False))
    assert "only addresses with http" in why or "private network" in why


def test_what_is_too_large_is_not_taken(site: Site) -> None:
    assert "larger than" in errors(fetch(site.put("/a", b"x" * 50_000), max_size=10_000))[0]


def test_what_is_packed_is_unpacked_under_limits(site: Site) -> None:
    (dispatch,) = fetch(site.put("/a", gzip.compress(page().encode()), Content_Encoding="gzip"))
    assert isinstance(dispatch, Dispatch)
    assert dispatch.text.endswith(TEXT)
    bomb = site.put("/b", gzip.compress(b"a" * 30_000_000), Content_Encoding="gzip")
    assert "larger than 5 MB" in errors(fetch(bomb))[0]


@pytest.mark.parametrize("status", [404, 500])
def test_a_status_is_told(site: Site, status: int) -> None:
    assert f"status {status}" in errors(fetch(site.put("/a", page(), status)))[0]


def test_a_sitemap_with_its_pages(site: Site) -> None:
    inner = f"<urlset><url><loc>{site.put('/a', page())}</loc></url><url><loc>{site.url}/none</loc></url></urlset>"
    index = f"<sitemapindex><sitemap><loc>{site.put('/s.xml', inner)}</loc></sitemap></sitemapindex>"
    every = fetch(site.put("/i.xml", index))
    assert [each.source for each in every] == [f"{site.url}/a", f"{site.url}/none"]
    assert isinstance(every[0], Dispatch)


def test_a_sitemap_that_lists_itself_has_an_end(site: Site) -> None:
    index = f"<sitemapindex><sitemap><loc>{site.url}/i.xml</loc></sitemap></sitemapindex>"
    assert len(fetch(site.put("/i.xml", index))) == 1


def test_a_host_is_asked_with_a_pause(site: Site) -> None:
    waited: list[float] = []
    asking = Client(allow_private=True, pause=5.0, sleep=waited.append)
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 7")
    for path in ("/a", "/b"):
        asking.get(site.put(path, page()), 10**6)
    asking.http.close()
    assert len(waited) == 2
    assert all(5.0 < each <= 7.0 for each in waited)


@pytest.mark.parametrize("url", ["http://", "http://[", "http://no-such-host.invalid/"])
def test_addresses_that_lead_nowhere(url: str) -> None:
    assert len(errors(fetch(url))) == 1
