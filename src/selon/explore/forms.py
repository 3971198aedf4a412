"""Tokens of forms: a form counts only where it was made for the browser that sends it."""

from hmac import compare_digest, digest
from secrets import token_hex

from starlette.requests import Request
from starlette.responses import Response

from .settings import Settings

COOKIE = "selon-form"


def mark(request: Request) -> str:
    """What tells this browser from others: from its cookie, else new."""
    told = request.cookies.get(COOKIE, "")
    return told if len(told) == 32 and told.isalnum() else token_hex(16)


def token(browser: str, settings: Settings) -> str:
    """The token that a form for this browser holds."""
    return digest(settings.secret, b"form" + browser.encode(), "sha256").hex()


def is_ours(request: Request, sent: str, settings: Settings) -> bool:
    """Whether a form was made for the browser that has sent it."""
    browser = request.cookies.get(COOKIE)
    return browser is not None and compare_digest(sent.encode(), token(browser, settings).encode())


def keep(response: Response, name: str, value: str, *, days: int | None = None) -> None:
    """Set a cookie that no script can read and no other site makes the browser send."""
    response.set_cookie(name, value, max_age=days and days * 24 * 3600, path="/", httponly=True, samesite="strict")
