"""`selon explore`: a local site on a database of records."""

from collections.abc import Callable
from typing import Any

import click

from ..errors import OptionError
from .output import tell


@click.command(no_args_is_help=True, short_help="Look at a database of records in a browser.")
@click.argument("database", metavar="DB")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8800, show_default=True, help="Port; 0 takes a free one."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--lang", type=click.Choice(("fr", "en")), help="Language of the pages; else what the browser asks for.")
@click.option("--judge", is_flag=True, help="Let readers mark facts right, wrong or amended.")
@click.option("--token", metavar="TEXT", help="Let in only who has this token, 12 characters or more.")
@click.option("--user-header", metavar="NAME", help="Header in which a reverse proxy names the reader.")
@click.option("--allow-host", metavar="NAME", multiple=True, help="Another host name that the site is called by.")
def explore(
    database: str,
    port: int,
    host: str,
    lang: str | None,
    judge: bool,
    token: str | None,
    user_header: str | None,
    allow_host: tuple[str, ...],
) -> None:
    """Start a site on DB, a file of SQLite or postgresql://…, and tell its address. Ctrl-C ends it.

    Nothing in the database is changed without --judge, and nothing is fetched from elsewhere.
    """
    from ..explore.settings import settings
    from ..explore.site import site
    from ..store.store import Store

    chosen = settings(host, names=allow_host, token=token, user_header=user_header, judge=judge, language=lang)
    with Store.open(database) as store:
        ledger = Store.open(database, write=True) if judge else None
        try:
            _serve(site(store, chosen, ledger), host, port)
        finally:
            if ledger:
                ledger.close()


def _serve(app: Callable[..., Any], host: str, port: int) -> None:
    import asyncio
    import socket

    import uvicorn

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, port))
        except OSError as error:
            raise OptionError(f"port: {host} port {port} cannot be used ({error.strerror}); take another") from error
        shown = f"[{host}]" if ":" in host else host
        tell(f"http://{shown}:{listening.getsockname()[1]}/ (Ctrl-C ends it)")
        config = uvicorn.Config(app, log_level="error", access_log=False, server_header=False, limit_concurrency=64)
        asyncio.run(uvicorn.Server(config).serve(sockets=[listening]))
