"""How a site is served: who may come in, under which names it answers, and whether it takes judgements."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from secrets import token_bytes

from ..errors import OptionError

LANGUAGES = ("fr", "en")
LOCAL = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Settings:
    """What the command line says of a site.

    `hosts`: names that a request may call it by; a page of another site that resolves to this machine is refused.
    `token`: what everybody must show. `user_header`: the header in which a reverse proxy names the reader.
    `language`: the interface's, None for what the browser asks for. `secret`: keys the tokens of forms.
    """

    judge: bool = False
    hosts: frozenset[str] = frozenset(LOCAL)
    token: str | None = None
    user_header: str | None = None
    language: str | None = None
    secret: bytes = field(default_factory=lambda: token_bytes(32), repr=False)


def settings(
    host: str,
    *,
    names: tuple[str, ...] = (),
    token: str | None = None,
    user_header: str | None = None,
    judge: bool = False,
    language: str | None = None,
) -> Settings:
    """The settings of a site that listens on `host`. Raises OptionError where anybody could come in."""
    if not is_loopback(host) and not token and not user_header:
        raise OptionError(
            f"host: '{host}' lets others in; give --token, or --user-header where a reverse proxy knows who they are"
        )
    if token is not None and len(token) < 12:
        raise OptionError("token: it is shorter than 12 characters; take a longer one")
    known = frozenset(name.lower() for name in (*LOCAL, host, *names) if name not in ("0.0.0.0", "::"))
    return Settings(judge=judge, hosts=known, token=token, user_header=user_header, language=language)


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the address."""
    try:
        return host.lower() == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
