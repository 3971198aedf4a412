"""Answers to responses: what every page needs around its own, in the reader's language."""

from typing import Any, get_args
from urllib.parse import parse_qsl, unquote, urlencode

import msgspec
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from .. import __version__
from ..model import EventType, Stance, Status
from . import forms
from .gexf import written
from .headlines import titles
from .page import Ask, Page, asked
from .pages import network
from .render import render
from .settings import LANGUAGES

MENU = (
    ("search", "/"),
    ("actors", "/actors"),
    ("issues", "/issues"),
    ("events", "/events"),
    ("accounts", "/accounts"),
    ("timeline", "/timeline"),
    ("network", "/network"),
    ("map", "/map"),
    ("outlets", "/outlets"),
)
SECTION = {"dispatch": "search", "actor": "actors", "issue": "issues", "event": "events"}
_SAMPLES = {
    "statement": "m content",
    "event": "m event",
    "position": "m position",
    "time": "m time",
    "place": "m place",
}
_TONGUE, NAME = "selon-language", "selon-reader"
CHOICES: dict[str, Any] = {
    "event_types": get_args(EventType),
    "stances": get_args(Stance),
    "statuses": get_args(Status),
    "tie_types": ("SAY", *get_args(EventType)),
    "samples": {**_SAMPLES, "aside": "aside"},
}


def language(request: Request) -> str:
    """The interface's language: asked for, chosen before, set on the command line, else the browser's."""
    told = (request.query_params.get("lang"), request.cookies.get(_TONGUE), request.app.state.settings.language)
    chosen = next((value for value in told if value in LANGUAGES), None)
    if chosen:
        return chosen
    preferred = request.headers.get("accept-language", "").lower()
    return "en" if preferred.startswith("en") else "fr"


def reader(request: Request) -> str | None:
    """Who reads: as the proxy says, else as the reader has said when judging."""
    header = request.app.state.settings.user_header
    told = request.headers.get(header) if header else unquote(request.cookies.get(NAME, ""))
    return told[:60].strip() or None if told else None


def page(request: Request, of: Page, ask: Ask, answer: msgspec.Struct) -> Response:
    """A page with its answer."""
    headlines = titles(request.app.state.store, answer)
    values = {"asked": ask, "answer": answer, "headlines": headlines, "json_href": _beside(request, of.json_path)}
    extra = answer.around(ask) if hasattr(answer, "around") else {}
    return html(request, of.name, {**values, **extra})


def html(request: Request, name: str, values: dict[str, Any], status: int = 200, keep: dict[str, str] = {}) -> Response:  # noqa: B006
    """A page by the name of its template. `keep`: cookies to set."""
    tongue, browser = language(request), forms.mark(request)
    settings = request.app.state.settings
    around = {
        "page": name,
        "section": SECTION.get(name, name),
        "menu": MENU,
        "version": __version__,
        "reader": reader(request),
        "reader_fixed": bool(settings.user_header),
        "judging": settings.judge,
        "form_token": forms.token(browser, settings),
        "other_language": _address(request, lang="en" if tongue == "fr" else "fr"),
        "address": lambda **changes: _address(request, **changes),
        "json_href": None,
        "query": f"?{request.url.query}" if request.url.query else "",
    }
    shown = render(f"{name}.html", tongue, **{**around, **CHOICES, **values})
    response = HTMLResponse(shown, status, {"Content-Language": tongue, "Vary": "Accept-Language, Cookie"})
    if request.cookies.get(forms.COOKIE) != browser:
        forms.keep(response, forms.COOKIE, browser)
    if request.query_params.get("lang") in LANGUAGES:
        forms.keep(response, _TONGUE, tongue, days=365)
    for cookie, value in keep.items():
        forms.keep(response, cookie, value)
    return response


def error(request: Request, kind: str, what: str, status: int) -> Response:
    """A page that says what went wrong."""
    return html(request, "error", {"kind": kind, "what": what}, status)


def gexf(request: Request) -> Response:
    """The network that the same parameters draw, for Gephi and its like."""
    of = network.PAGE
    drawn = network.gather(request.app.state.store, asked(of, dict(request.query_params)))  # type: ignore[arg-type]
    headers = {"Content-Disposition": 'attachment; filename="selon-network.gexf"'}
    return Response(written(drawn.drawn), media_type="application/gexf+xml", headers=headers)


def _address(request: Request, **changes: str | None) -> str:
    """This page's address with some parameters changed, those that are None left out."""
    kept = [(name, value) for name, value in parse_qsl(request.url.query) if name not in changes]
    query = urlencode(kept + [(name, value) for name, value in changes.items() if value is not None])
    return _path(request) + (f"?{query}" if query else "")


def _beside(request: Request, path: str) -> str:
    """The address of this page's JSON."""
    query = f"?{request.url.query}" if request.url.query else ""
    return (path if "{" not in path else f"{_path(request)}.json") + query


def _path(request: Request) -> str:
    """The path as it was asked for, never one that a browser takes for another host."""
    return "/" + request.url.path.lstrip("/")
