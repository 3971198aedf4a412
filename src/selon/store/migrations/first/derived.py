"""The tables of the ledger and of counts, as they were first."""

from alembic import op
from sqlalchemy import JSON, Column, Identity

from .types import NUMBER, REAL, WORDS


def make() -> None:
    """Make these tables and their indices."""
    _judgements()
    _clusters()
    _who()
    _names()
    _issues()
    _outlets()
    _ties()
    _pairs()
    _counts()
    _notes()


def _judgements() -> None:
    op.create_table(
        "judgements",
        Column("id", NUMBER, Identity(), primary_key=True),
        Column("kind", WORDS, nullable=False),
        Column("left", WORDS, nullable=False),
        Column("right", WORDS, nullable=False),
        Column("verdict", WORDS, nullable=False),
        Column("score", REAL),
        Column("reasons", JSON(), nullable=False),
        Column("judge", WORDS, nullable=False),
        Column("at", WORDS, nullable=False),
        Column("withdrawn_by", WORDS),
    )
    op.create_index("judgements_left", "judgements", ["kind", "left"])
    op.create_index("judgements_right", "judgements", ["kind", "right"])


def _clusters() -> None:
    op.create_table(
        "clusters",
        Column("kind", WORDS, primary_key=True, autoincrement=False),
        Column("member", WORDS, primary_key=True, autoincrement=False),
        Column("cluster", WORDS, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("clusters_cluster", "clusters", ["kind", "cluster"])


def _who() -> None:
    op.create_table(
        "who",
        Column("id", WORDS, primary_key=True, autoincrement=False),
        Column("n", NUMBER, nullable=False),
        Column("name", WORDS, nullable=False),
        Column("type", WORDS, nullable=False),
        Column("iso3", WORDS),
        Column("qid", WORDS),
        Column("dispatches", NUMBER, nullable=False),
        Column("statements", NUMBER, nullable=False),
        Column("events", NUMBER, nullable=False),
        Column("positions", NUMBER, nullable=False),
        Column("first", WORDS, nullable=False),
        Column("last", WORDS, nullable=False),
    )
    op.create_index("who_dispatches", "who", ["dispatches", "n"])
    op.create_index("who_n", "who", ["n"])
    op.create_index("who_type", "who", ["type", "dispatches", "n"])


def _names() -> None:
    op.create_table(
        "names",
        Column("n", NUMBER, primary_key=True, autoincrement=False),
        Column("who", WORDS, nullable=False),
        Column("name", WORDS, nullable=False),
        Column("total", NUMBER, nullable=False),
    )
    op.create_index("names_who", "names", ["who"])


def _issues() -> None:
    op.create_table(
        "issues",
        Column("id", WORDS, primary_key=True, autoincrement=False),
        Column("n", NUMBER, nullable=False),
        Column("proposal", WORDS, nullable=False),
        Column("positions", NUMBER, nullable=False),
        Column("actors", NUMBER, nullable=False),
        Column("first", WORDS, nullable=False),
        Column("last", WORDS, nullable=False),
    )
    op.create_index("issues_n", "issues", ["n"])
    op.create_index("issues_positions", "issues", ["positions", "n"])


def _outlets() -> None:
    op.create_table(
        "outlets",
        Column("name", WORDS, primary_key=True, autoincrement=False),
        Column("n", NUMBER, nullable=False),
        Column("dispatches", NUMBER, nullable=False),
        Column("copies", NUMBER, nullable=False),
        Column("statements", NUMBER, nullable=False),
        Column("first", WORDS, nullable=False),
        Column("last", WORDS, nullable=False),
    )
    op.create_index("outlets_dispatches", "outlets", ["dispatches", "n"])


def _ties() -> None:
    op.create_table(
        "ties",
        Column("n", NUMBER, primary_key=True, autoincrement=False),
        Column("actor", WORDS, nullable=False),
        Column("recipient", WORDS, nullable=False),
        Column("type", WORDS, nullable=False),
        Column("month", WORDS, nullable=False),
        Column("total", NUMBER, nullable=False),
    )
    op.create_index("ties_actor", "ties", ["actor"])
    op.create_index("ties_month", "ties", ["month"])
    op.create_index("ties_recipient", "ties", ["recipient"])


def _pairs() -> None:
    op.create_table(
        "pairs",
        Column("n", NUMBER, primary_key=True, autoincrement=False),
        Column("actor", WORDS, nullable=False),
        Column("recipient", WORDS, nullable=False),
        Column("type", WORDS, nullable=False),
        Column("total", NUMBER, nullable=False),
        Column("first", WORDS, nullable=False),
        Column("last", WORDS, nullable=False),
    )
    op.create_index("pairs_actor", "pairs", ["actor"])
    op.create_index("pairs_recipient", "pairs", ["recipient"])
    op.create_index("pairs_total", "pairs", ["total", "n"])
    op.create_index("pairs_type", "pairs", ["type", "total"])


def _counts() -> None:
    op.create_table(
        "counts",
        Column("facet", WORDS, primary_key=True, autoincrement=False),
        Column("value", WORDS, primary_key=True, autoincrement=False),
        Column("shown", WORDS, nullable=False),
        Column("total", NUMBER, nullable=False),
        sqlite_with_rowid=False,
    )


def _notes() -> None:
    op.create_table(
        "notes",
        Column("name", WORDS, primary_key=True, autoincrement=False),
        Column("content", WORDS, nullable=False),
    )
