"""The tables of entries and of what they are made of, as they were first."""

from alembic import op
from sqlalchemy import Boolean, Column, LargeBinary

from .types import NUMBER, REAL, WORDS


def make() -> None:
    """Make these tables and their indices."""
    _dispatches()
    _texts()
    _records()
    _passages()
    _actors()
    _mentions()
    _offices()
    _times()
    _places()
    _failures()


def _dispatches() -> None:
    op.create_table(
        "dispatches",
        Column("n", NUMBER, primary_key=True, autoincrement=False),
        Column("key", WORDS, nullable=False, unique=True),
        Column("id", WORDS, nullable=False),
        Column("source", WORDS),
        Column("url", WORDS),
        Column("outlet", WORDS),
        Column("agency", WORDS),
        Column("author", WORDS),
        Column("title", WORDS),
        Column("published", WORDS),
        Column("modified", WORDS),
        Column("language", WORDS, nullable=False),
        Column("replaces", WORDS),
        Column("selon", WORDS, nullable=False),
        Column("model", WORDS, nullable=False),
        Column("data", WORDS, nullable=False),
        Column("day", WORDS, nullable=False),
        Column("folded", WORDS, nullable=False),
        Column("content", WORDS, nullable=False),
        Column("digest", WORDS, nullable=False),
        Column("statements", NUMBER, nullable=False),
        Column("events", NUMBER, nullable=False),
        Column("positions", NUMBER, nullable=False),
        Column("latest", Boolean(), nullable=False),
        Column("previous", NUMBER),
        Column("original", NUMBER),
        Column("similarity", REAL),
    )
    op.create_index("dispatches_day", "dispatches", ["day", "n"])
    op.create_index("dispatches_id", "dispatches", ["id"])
    op.create_index("dispatches_original", "dispatches", ["original"])
    op.create_index("dispatches_outlet", "dispatches", ["folded", "day", "n"])
    op.create_index("dispatches_url", "dispatches", ["url"])


def _texts() -> None:
    op.create_table(
        "texts",
        Column("id", WORDS, primary_key=True, autoincrement=False),
        Column("text", WORDS, nullable=False),
    )


def _records() -> None:
    op.create_table(
        "records",
        Column("entry", NUMBER, primary_key=True, autoincrement=False),
        Column("body", LargeBinary(), nullable=False),
    )


def _passages() -> None:
    op.create_table(
        "passages",
        Column("entry", NUMBER, primary_key=True, autoincrement=False),
        Column("at", NUMBER, primary_key=True, autoincrement=False),
        Column("start", NUMBER, nullable=False),
        Column("end", NUMBER, nullable=False),
        Column("kind", WORDS, nullable=False),
        Column("of", NUMBER),
        Column("why", WORDS, nullable=False),
        sqlite_with_rowid=False,
    )


def _actors() -> None:
    op.create_table(
        "actors",
        Column("entry", NUMBER, primary_key=True, autoincrement=False),
        Column("id", WORDS, primary_key=True, autoincrement=False),
        Column("name", WORDS, nullable=False),
        Column("type", WORDS, nullable=False),
        Column("iso3", WORDS),
        Column("qid", WORDS),
        Column("codes_country", WORDS),
        Column("codes_sector", WORDS),
        Column("of", WORDS),
        Column("why_rule", WORDS, nullable=False),
        Column("why_score", REAL),
        Column("base", WORDS, nullable=False),
        Column("who", WORDS, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("actors_base", "actors", ["base", "entry"])
    op.create_index("actors_who", "actors", ["who", "entry"])


def _mentions() -> None:
    op.create_table(
        "mentions",
        Column("entry", NUMBER, primary_key=True, autoincrement=False),
        Column("actor", WORDS, primary_key=True, autoincrement=False),
        Column("at", NUMBER, primary_key=True, autoincrement=False),
        Column("start", NUMBER, nullable=False),
        Column("end", NUMBER, nullable=False),
        Column("form", WORDS, nullable=False),
        Column("text", WORDS, nullable=False),
        sqlite_with_rowid=False,
    )


def _offices() -> None:
    op.create_table(
        "offices",
        Column("entry", NUMBER, primary_key=True, autoincrement=False),
        Column("actor", WORDS, primary_key=True, autoincrement=False),
        Column("at", NUMBER, primary_key=True, autoincrement=False),
        Column("start", NUMBER, nullable=False),
        Column("end", NUMBER, nullable=False),
        Column("title", WORDS, nullable=False),
        Column("body", WORDS),
        sqlite_with_rowid=False,
    )


def _times() -> None:
    op.create_table(
        "times",
        Column("entry", NUMBER, primary_key=True, autoincrement=False),
        Column("id", WORDS, primary_key=True, autoincrement=False),
        Column("start", NUMBER, nullable=False),
        Column("end", NUMBER, nullable=False),
        Column("value", WORDS),
        Column("mod", WORDS),
        Column("type", WORDS, nullable=False),
        Column("earliest", WORDS),
        Column("latest", WORDS),
        sqlite_with_rowid=False,
    )


def _places() -> None:
    op.create_table(
        "places",
        Column("entry", NUMBER, primary_key=True, autoincrement=False),
        Column("id", WORDS, primary_key=True, autoincrement=False),
        Column("start", NUMBER, nullable=False),
        Column("end", NUMBER, nullable=False),
        Column("name", WORDS, nullable=False),
        Column("iso3", WORDS),
        Column("geonames", NUMBER),
        Column("lat", REAL),
        Column("lon", REAL),
        Column("folded", WORDS, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("places_folded", "places", ["folded", "entry"])
    op.create_index("places_iso3", "places", ["iso3", "entry"])


def _failures() -> None:
    op.create_table(
        "failures",
        Column("entry", NUMBER, primary_key=True, autoincrement=False),
        Column("at", NUMBER, primary_key=True, autoincrement=False),
        Column("step", WORDS, nullable=False),
        Column("error", WORDS, nullable=False),
        sqlite_with_rowid=False,
    )
