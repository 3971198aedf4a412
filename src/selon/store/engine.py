"""A path or URL to an engine, and the database's errors in our words."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError, SQLAlchemyError

from ..errors import StoreError

_JSON: dict[str, Any] = {
    "json_serializer": lambda value: msgspec.json.encode(value).decode(),
    "json_deserializer": msgspec.json.decode,
}
_WAIT = 60_000  # milliseconds that one writer waits for another
_KNOWN = "name a file (selon.db) or postgresql://user@host/database"


def engine(url: str, *, create: bool, write: bool) -> Engine:
    """An engine for a path of SQLite, sqlite:///path or postgresql://… Raises StoreError. Connects to nothing yet."""
    if "://" not in url:
        return _sqlite(Path(url), create, write)
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StoreError(f"'{url}' is no address of a database; {_KNOWN}") from error
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(Path(parsed.database or ""), create, write)
    if parsed.get_backend_name() == "postgresql":
        return _postgres(parsed, write)
    raise StoreError(f"'{parsed.get_backend_name()}' is no database that selon knows; {_KNOWN}")


def _sqlite(path: Path, create: bool, write: bool) -> Engine:
    if path.is_dir() or not path.name:
        raise StoreError(f"'{path}' is a folder; {_KNOWN}")
    if not path.exists() and not create:
        raise StoreError(f"there is no database '{path}'; make it with selon load RUN --into {path}")
    if not path.parent.is_dir():
        raise StoreError(f"there is no folder '{path.parent}' for the database; make it first")
    made = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": _WAIT / 1000}, **_JSON)
    event.listen(made, "connect", _prepared(write))
    event.listen(made, "begin", _beginning("BEGIN IMMEDIATE" if write else "BEGIN"))
    return made


def _prepared(write: bool) -> Any:
    """WAL lets others read while one writes; a question can then not change anything."""
    settings = ["journal_mode=WAL", "synchronous=NORMAL", "temp_store=MEMORY", "cache_size=-65536"]
    settings = settings if write else [*settings[2:], "query_only=ON"]

    def prepare(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # transactions begin where we say, also before a SELECT
        for setting in settings:
            connection.execute(f"PRAGMA {setting}")

    return prepare


def _beginning(words: str) -> Any:
    return lambda connection: connection.exec_driver_sql(words)


def _postgres(url: URL, write: bool) -> Engine:
    options = "" if write else "-c default_transaction_read_only=on"
    try:
        return create_engine(url.set(drivername="postgresql+psycopg"), connect_args={"options": options}, **_JSON)
    except (ImportError, NoSuchModuleError) as error:
        raise StoreError("PostgreSQL needs a driver: pip install 'selon[postgres]'") from error


@contextmanager
def told(url: str) -> Iterator[None]:
    """Errors of the database as StoreError, in one line and without the password of the address."""
    try:
        yield
    except OperationalError as error:
        raise StoreError(f"{_shown(url)}: the database cannot be used: {reason(error)}") from error
    except SQLAlchemyError as error:
        raise StoreError(f"{_shown(url)}: {reason(error)}") from error


def _shown(url: str) -> str:
    return make_url(url).render_as_string(hide_password=True) if "://" in url else url


def reason(error: Exception) -> str:
    """What the database says is wrong, on one line."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return " ".join(str(cause).split())
