"""Which version of the tables a database has, and how it comes to ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from sqlalchemy import Connection, Engine, inspect, text

from ..errors import StoreError

HEAD = "0001"  # the newest file in migrations/versions
_LOCK = 7_365_108  # any number: who migrates or loads on PostgreSQL holds this lock
State = Literal["empty", "foreign", "older", "current", "newer"]


def state(connection: Connection) -> State:
    """What stands in the database: nothing, something of others, or selon's tables in some version."""
    tables = set(inspect(connection).get_table_names())
    if "alembic_version" not in tables:
        return "foreign" if tables else "empty"
    version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if version is None:
        return "empty"
    return "current" if version == HEAD else "older" if version < HEAD else "newer"


def check(found: State, url: str) -> None:
    """Raises StoreError, which says what to do, unless the database is current."""
    why = {
        "empty": f"holds no records yet; load some with selon load RUN --into {url}",
        "foreign": "holds tables that selon did not make; name another database",
        "older": f"was made by an older selon; bring it up to date with selon load --into {url}",
        "newer": "was made by a newer selon; update selon to read it",
    }
    if found != "current":
        raise StoreError(f"'{url}' {why[found]}")


def upgrade(engine: Engine, url: str) -> None:
    """Bring an empty or older database to our version, in one transaction."""
    with engine.begin() as connection, alone(connection):
        found = state(connection)
        if found not in ("empty", "older"):
            check(found, url)
            return
        _upgrade(connection)


@contextmanager
def alone(connection: Connection) -> Iterator[None]:
    """Wait until nobody else writes, till the transaction's end. SQLite sees to that when it begins."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    yield


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    command.upgrade(config, "head")
