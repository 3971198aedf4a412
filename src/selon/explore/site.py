"""The site on a store: pages as HTML and JSON behind the guard, the files they need, and judging where it is wanted."""

import os
from collections.abc import Callable
from typing import Any

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from ..errors import NoSuch, OptionError, SelonError, StoreError
from ..store import explore_questions, verdicts
from ..store.store import Store
from . import show
from .describe import described
from .guard import Guard
from .judging import Judging
from .page import Page, asked, given
from .pages.listed import PAGES
from .settings import Settings

SECONDS = 8.0  # the longest that a question may take


def site(store: Store, settings: Settings, ledger: Store | None = None) -> Starlette:
    """The application. `ledger`: the same database open for writing, where readers judge. Raises StoreError."""
    explore_questions.limit(store, SECONDS)
    if ledger is not None:
        verdicts.prepare(ledger)
    judging = Judging(store, settings, ledger)
    made = Starlette(
        routes=[*_routes(), *judging.routes(), Mount("/static", StaticFiles(packages=[("selon.explore", "static")]))],
        middleware=[Middleware(Guard, settings=settings)],
        exception_handlers={HTTPException: _told, SelonError: _told},
    )
    made.state.store, made.state.settings = store, settings
    return made


def _routes() -> list[Route]:
    """JSON first: a name within a path may hold any character, also a dot."""
    pages = [Route(page.json_path, _json(page)) for page in PAGES]
    pages += [Route(page.path, _html(page)) for page in PAGES]
    openapi = JSONResponse(described(PAGES))
    return [Route("/openapi.json", lambda request: openapi), Route("/network.gexf", _kept(show.gexf)), *pages]


def _gathered(page: Page, request: Request) -> tuple[Any, Any]:
    ask = asked(page, given(request))
    return ask, page.gather(request.app.state.store, ask)


def _json(page: Page) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        _, gathered = _gathered(page, request)
        return Response(msgspec.json.encode(gathered), media_type="application/json")

    return _kept(answer)


def _html(page: Page) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        ask, gathered = _gathered(page, request)
        return show.page(request, page, ask, gathered)

    return _kept(answer)


def _kept(answer: Callable[[Request], Response]) -> Callable[[Request], Response]:
    """The answer, or a page that says that there is none; a fault of ours costs this page and no other."""

    def kept(request: Request) -> Response:
        try:
            return answer(request)
        except Exception as error:
            if os.environ.get("SELON_DEBUG") and not isinstance(error, SelonError):
                raise
            return _told(request, error)

    return kept


def _told(request: Request, error: Exception) -> Response:
    """An error as a page or as JSON, whichever was asked for; never a traceback."""
    status, kind = _kind(error)
    what = error.detail if isinstance(error, HTTPException) else str(error) if isinstance(error, SelonError) else ""
    if request.url.path.endswith(".json"):
        return JSONResponse({"error": kind, "what": what}, status)
    return show.error(request, kind, what, status)


def _kind(error: Exception) -> tuple[int, str]:
    if isinstance(error, HTTPException):
        return error.status_code, "missing" if error.status_code == 404 else "refused"
    if isinstance(error, StoreError) and ("interrupted" in str(error) or "statement timeout" in str(error)):
        return 503, "slow"
    if isinstance(error, StoreError):
        missing = any(words in str(error) for words in ("has no", "there is no"))
        return (404, "missing") if missing else (500, "fault")
    if isinstance(error, NoSuch):
        return 404, "missing"
    return (400, "wrong") if isinstance(error, OptionError) else (500, "fault")
