"""Fetching, one page at a time: with limits on time, size and redirects, and what robots.txt allows."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from urllib.robotparser import RobotFileParser

import httpx

from ...errors import InputError
from .transport import Checked

AGENT = f"selon/{version('selon')} (reads news pages that its user names)"
_TIMEOUT = httpx.Timeout(20.0, connect=10.0)
_LONGEST = 60.0  # seconds for a whole answer, however steadily it drips
_REDIRECTS = 5
_ROBOTS_SIZE = 500_000
_LONGEST_PAUSE = 30.0
_HOSTS = 10_000  # that are remembered


@dataclass(frozen=True)
class Answer:
    """A page as it came, and the address that it came from at last."""

    url: str
    content: bytes


@dataclass
class Client:
    """Remembers for each host its rules for robots and when it was last asked."""

    allow_private: bool = False
    pause: float = 1.0
    sleep: Callable[[float], None] = time.sleep
    robots: dict[str, RobotFileParser] = field(default_factory=dict)
    last: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.http = httpx.Client(
            transport=Checked(self.allow_private),
            timeout=_TIMEOUT,
            follow_redirects=False,
            trust_env=False,
            headers={"User-Agent": AGENT, "Accept-Encoding": "gzip", "Accept-Language": "fr,*;q=0.5"},
        )

    def get(self, url: str, max_size: int) -> Answer:
        """The page at an address. Raises InputError that says why there is none."""
        for _ in range(_REDIRECTS + 1):
            here = _parsed(url)
            rules = self._rules(here)
            if not rules.can_fetch("selon", url):
                raise InputError(f"robots.txt of {here.host} asks programs to leave this page alone")
            status, headers, content = self._asked(here, max_size, self._patience(rules))
            if status not in (301, 302, 303, 307, 308) or "location" not in headers:
                return Answer(url, _page(status, content))
            url = str(here.join(headers["location"]))
        raise InputError(f"it redirects more than {_REDIRECTS} times")

    def _rules(self, url: httpx.URL) -> RobotFileParser:
        """A host's robots.txt. One that is missing allows all; one that cannot be had allows nothing."""
        site = f"{url.scheme}://{url.netloc.decode('ascii')}"
        if site not in self.robots:
            rules = RobotFileParser()
            status, _, content = self._asked(httpx.URL(f"{site}/robots.txt"), _ROBOTS_SIZE, 0)
            if status >= 500:
                raise InputError(f"robots.txt of {url.host} cannot be had (status {status}); try again later")
            rules.parse(content.decode("utf-8", "replace").splitlines() if status == 200 else [])
            _bounded(self.robots)
            self.robots[site] = rules
        return self.robots[site]

    def _patience(self, rules: RobotFileParser) -> float:
        return min(_LONGEST_PAUSE, max(self.pause, float(rules.crawl_delay("selon") or 0)))

    def _asked(self, url: httpx.URL, max_size: int, pause: float) -> tuple[int, httpx.Headers, bytes]:
        self._wait(url.host, pause)
        try:
            with self.http.stream("GET", url) as response:
                return response.status_code, response.headers, _body(response, max_size)
        except httpx.TimeoutException as error:
            raise InputError(f"{url.host} does not answer in time; try again later") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise InputError(f"{url.host} cannot be reached ({error})") from error

    def _wait(self, host: str, pause: float) -> None:
        rest = self.last.get(host, -pause) + pause - time.monotonic() if pause else 0
        if host in self.last and rest > 0:
            self.sleep(rest)
        _bounded(self.last)
        self.last[host] = time.monotonic()


def _parsed(url: str) -> httpx.URL:
    try:
        found = httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as error:
        raise InputError(f"this is no address ({error})") from error
    if found.scheme not in ("http", "https") or not found.host:
        raise InputError("only addresses with http and https are fetched")
    return found


def _body(response: httpx.Response, max_size: int) -> bytes:
    """The bytes as they were sent: what is compressed is unpacked later, under limits."""
    ends, pieces, size = time.monotonic() + _LONGEST, [], 0
    for piece in response.iter_raw():
        pieces.append(piece)
        size += len(piece)
        if size > max_size:
            raise InputError(f"it is larger than {max_size / 1e6:g} MB; raise --max-size, or download it first")
        if time.monotonic() > ends:
            raise InputError(f"it was not whole after {_LONGEST:g} seconds; try again later")
    return b"".join(pieces)


def _page(status: int, content: bytes) -> bytes:
    if status != 200:
        raise InputError(f"the server answered with status {status}")
    if not content:
        raise InputError("the server answered with nothing")
    return content


def _bounded(known: dict[str, object] | dict[str, RobotFileParser] | dict[str, float]) -> None:
    while len(known) >= _HOSTS:
        known.pop(next(iter(known)))


@cache
def client(allow_private: bool, pause: float) -> Client:
    """The client of this process: hosts are asked with a pause whatever sources name them."""
    return Client(allow_private, pause)
