"""What stands before every page: who may ask, how much, and which headers go out with the answer."""

from hmac import compare_digest, digest
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .settings import Settings

LONGEST_QUERY, LARGEST_BODY = 4_000, 20_000  # bytes
ENTRY, PASS = "/enter", "selon-pass"
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """Refuses what should not reach a page, and dresses every answer with the headers above."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app, self.settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request. Anything but HTTP (a websocket) is not served."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            refusal = refused(scope, self.settings)
            await (refusal or self.app)(scope, receive, _dressed(send, scope))


def refused(scope: Scope, settings: Settings) -> Response | None:
    """The answer to a request that goes no further, None for one that may."""
    headers = Headers(scope=scope)
    if hostname(headers.get("host", "")) not in settings.hosts:
        return PlainTextResponse("This site does not answer to that host name; see --allow-host.\n", 421)
    if scope["method"] not in ("GET", "HEAD", "POST"):
        return PlainTextResponse("Only GET and POST are served.\n", 405)
    if len(scope["query_string"]) > LONGEST_QUERY:
        return PlainTextResponse("The query is too long.\n", 414)
    if scope["method"] == "POST" and not _fits(headers):
        return PlainTextResponse("The form is too large, or its length is not told.\n", 413)
    if scope["method"] == "POST" and not _same_origin(headers):
        return PlainTextResponse("The form comes from another site.\n", 403)
    if not _may_enter(scope, headers, settings):
        return _stopped(scope, settings)
    return None


def hostname(host: str) -> str:
    """The name in a Host header, without its port; empty where it is none."""
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""


def _fits(headers: Headers) -> bool:
    length = headers.get("content-length", "")
    return length.isascii() and length.isdigit() and int(length) <= LARGEST_BODY


def _same_origin(headers: Headers) -> bool:
    """A browser says where a form comes from. Who sends no Origin is no browser; the form's token still counts."""
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")


def _may_enter(scope: Scope, headers: Headers, settings: Settings) -> bool:
    if settings.user_header and not headers.get(settings.user_header, "").strip():
        return False
    if not settings.token or scope["path"] == ENTRY or scope["path"].startswith("/static/"):
        return True
    scheme, _, told = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and compare_digest(told.strip().encode(), settings.token.encode()):
        return True
    shown = cookie_parser(headers.get("cookie", "")).get(PASS, "")
    return compare_digest(shown.encode(), pass_of(settings).encode())


def pass_of(settings: Settings) -> str:
    """What the cookie of somebody who has shown the token holds; worthless after a restart."""
    return digest(settings.secret, (settings.token or "").encode(), "sha256").hex()


def _stopped(scope: Scope, settings: Settings) -> Response:
    if settings.user_header:
        return PlainTextResponse("The reverse proxy has not said who you are.\n", 401)
    if scope["path"].endswith(".json"):
        return PlainTextResponse("Show the token: Authorization: Bearer …\n", 401, {"WWW-Authenticate": "Bearer"})
    return Response(status_code=303, headers={"Location": ENTRY})


def _dressed(send: Send, scope: Scope) -> Send:
    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
            if not scope["path"].startswith("/static/"):
                headers["Cache-Control"] = "no-store"
        await send(message)

    return dressed
