"""Tables: what migrations make is what the code expects, and what the model has."""

from pathlib import Path

import msgspec
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text

from selon import model
from selon.errors import StoreError
from selon.store import migrate
from selon.store.derived import METADATA
from selon.store.store import Store

FACTS = {
    "passages": model.Passage,
    "actors": model.Actor,
    "mentions": model.Mention,
    "offices": model.Office,
    "statements": model.Statement,
    "events": model.Event,
    "positions": model.Position,
    "accounts": model.Account,
    "versions": model.Version,
    "times": model.Time,
    "places": model.Place,
    "failures": model.Failure,
    "dispatches": model.Dispatch,
}
ELSEWHERE = {"actors": {"offices", "mentions"}, "events": {"actors", "recipients"}, "accounts": {"versions"}}


def test_migrations_make_the_tables_that_the_code_expects(store: Store) -> None:
    with store._engine.connect() as connection:
        context = MigrationContext.configure(connection)
        made = inspect(connection).get_table_names()
        found = compare_metadata(context, METADATA)
    found = [change for change in found if not str(getattr(change[1], "name", "")).startswith("search_")]
    found = [change for change in found if not getattr(change[1], "name", "").endswith("_words")]
    assert found == []
    assert {f"search_{name}" for name in ("dispatches", "statements", "events", "positions")} <= set(made)


@pytest.mark.parametrize("name", FACTS)
def test_every_field_of_the_model_has_a_column(name: str) -> None:
    columns = set(METADATA.tables[name].columns.keys())
    for field in msgspec.structs.fields(FACTS[name]):
        inside = {column for column in columns if column == field.name or column.startswith(f"{field.name}_")}
        assert inside or field.name in ELSEWHERE.get(name, ()) or (name, field.name) == ("dispatches", "text")


def test_the_newest_migration_is_ours() -> None:
    folder = Path(migrate.__file__).parent / "migrations"
    assert ScriptDirectory(str(folder)).get_heads() == [migrate.HEAD]


def test_a_missing_database_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="make it with selon load RUN --into"):
        Store.open(str(tmp_path / "none.db"))


def test_a_database_of_others_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE accounts (id INTEGER)"))
    engine.dispose()
    with pytest.raises(StoreError, match="tables that selon did not make"):
        Store.open(str(path), create=True)


@pytest.mark.parametrize(
    ("version", "told"), [("0000", "bring it up to date with selon load"), ("9999", "update selon")]
)
def test_another_version_says_what_to_do(url: str, store: Store, version: str, told: str) -> None:
    with store._write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": version})
    with pytest.raises(StoreError, match=told):
        Store.open(url)


def test_what_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("this is a text and no database, but long enough " * 50)
    with pytest.raises(StoreError, match="not a database"):
        Store.open(str(tmp_path / "text.db"))
    with pytest.raises(StoreError, match="no database that selon knows"):
        Store.open("mysql://host/database")
    with pytest.raises(StoreError, match="is a folder"):
        Store.open(str(tmp_path))


def test_a_password_is_not_told() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(StoreError) as raised:
        Store.open("postgresql://somebody:secret@127.0.0.1:1/none?connect_timeout=1")
    assert "secret" not in str(raised.value)


def test_a_missing_driver_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "psycopg", None)
    with pytest.raises(StoreError, match=r"selon\[postgres\]"):
        Store.open("postgresql://host/none")


def test_who_only_asks_cannot_write(url: str, store: Store) -> None:
    with Store.open(url) as reader, pytest.raises(StoreError):
        reader.refresh()
