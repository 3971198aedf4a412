"""The tables of facts and of the parts that actors take in them, as they were first."""

from alembic import op
from sqlalchemy import JSON, Column

from .types import NUMBER, REAL, WORDS


def make() -> None:
    """Make these tables and their indices."""
    _statements()
    _events()
    _positions()
    _accounts()
    _versions()
    _parts()


def _statements() -> None:
    op.create_table(
        "statements",
        Column("n", NUMBER, primary_key=True, autoincrement=False),
        Column("entry", NUMBER, nullable=False),
        Column("id", WORDS, nullable=False),
        Column("kind", WORDS, nullable=False),
        Column("content", JSON(), nullable=False),
        Column("cue_start", NUMBER),
        Column("cue_end", NUMBER),
        Column("cue_lemma", WORDS),
        Column("source_start", NUMBER),
        Column("source_end", NUMBER),
        Column("speaker", WORDS),
        Column("addressees", JSON(), nullable=False),
        Column("within", WORDS),
        Column("date", WORDS),
        Column("place", WORDS),
        Column("occasion_start", NUMBER),
        Column("occasion_end", NUMBER),
        Column("act", WORDS, nullable=False),
        Column("why_rule", WORDS, nullable=False),
        Column("why_score", REAL),
        Column("day", WORDS, nullable=False),
        Column("text", WORDS, nullable=False),
    )
    op.create_index("statements_act", "statements", ["act", "day", "n"])
    op.create_index("statements_day", "statements", ["day", "n"])
    op.create_index("statements_entry", "statements", ["entry", "id"])


def _events() -> None:
    op.create_table(
        "events",
        Column("n", NUMBER, primary_key=True, autoincrement=False),
        Column("entry", NUMBER, nullable=False),
        Column("id", WORDS, nullable=False),
        Column("type", WORDS, nullable=False),
        Column("mode", WORDS),
        Column("contexts", JSON(), nullable=False),
        Column("anchor_start", NUMBER, nullable=False),
        Column("anchor_end", NUMBER, nullable=False),
        Column("date_value", WORDS),
        Column("date_start", NUMBER),
        Column("date_end", NUMBER),
        Column("place", WORDS),
        Column("status", WORDS, nullable=False),
        Column("claimed_by", JSON(), nullable=False),
        Column("statement", WORDS),
        Column("magnitude_killed", NUMBER),
        Column("magnitude_injured", NUMBER),
        Column("magnitude_arrested", NUMBER),
        Column("why_rule", WORDS, nullable=False),
        Column("why_score", REAL),
        Column("day", WORDS, nullable=False),
        Column("words", WORDS, nullable=False),
    )
    op.create_index("events_day", "events", ["day", "n"])
    op.create_index("events_entry", "events", ["entry", "id"])
    op.create_index("events_kinds", "events", ["entry", "type"])
    op.create_index("events_type", "events", ["type", "day", "n"])


def _positions() -> None:
    op.create_table(
        "positions",
        Column("n", NUMBER, primary_key=True, autoincrement=False),
        Column("entry", NUMBER, nullable=False),
        Column("id", WORDS, nullable=False),
        Column("actor", WORDS, nullable=False),
        Column("stance", WORDS, nullable=False),
        Column("proposal", WORDS, nullable=False),
        Column("issue", WORDS, nullable=False),
        Column("condition", WORDS),
        Column("evidence_start", NUMBER, nullable=False),
        Column("evidence_end", NUMBER, nullable=False),
        Column("basis", WORDS),
        Column("why_rule", WORDS, nullable=False),
        Column("why_score", REAL),
        Column("day", WORDS, nullable=False),
        Column("words", WORDS, nullable=False),
        Column("base", WORDS, nullable=False),
        Column("topic", WORDS, nullable=False),
    )
    op.create_index("positions_day", "positions", ["day", "n"])
    op.create_index("positions_entry", "positions", ["entry", "id"])
    op.create_index("positions_kinds", "positions", ["entry", "stance"])
    op.create_index("positions_stance", "positions", ["stance", "day", "n"])
    op.create_index("positions_topic", "positions", ["topic", "day", "n"])


def _accounts() -> None:
    op.create_table(
        "accounts",
        Column("n", NUMBER, primary_key=True, autoincrement=False),
        Column("entry", NUMBER, nullable=False),
        Column("id", WORDS, nullable=False),
        Column("about", WORDS, nullable=False),
        Column("day", WORDS, nullable=False),
        Column("cluster", WORDS, nullable=False),
    )
    op.create_index("accounts_day", "accounts", ["day", "n"])
    op.create_index("accounts_entry", "accounts", ["entry", "id"])


def _versions() -> None:
    op.create_table(
        "versions",
        Column("entry", NUMBER, primary_key=True, autoincrement=False),
        Column("account", WORDS, primary_key=True, autoincrement=False),
        Column("at", NUMBER, primary_key=True, autoincrement=False),
        Column("by", JSON(), nullable=False),
        Column("statement", WORDS),
        sqlite_with_rowid=False,
    )


def _parts() -> None:
    op.create_table(
        "parts",
        Column("entry", NUMBER, primary_key=True, autoincrement=False),
        Column("role", WORDS, primary_key=True, autoincrement=False),
        Column("fact", NUMBER, primary_key=True, autoincrement=False),
        Column("at", NUMBER, primary_key=True, autoincrement=False),
        Column("actor", WORDS, nullable=False),
        Column("start", NUMBER),
        Column("end", NUMBER),
        Column("day", WORDS, nullable=False),
        Column("who", WORDS, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("parts_fact", "parts", ["fact", "role"])
    op.create_index("parts_who", "parts", ["who", "role", "day", "fact"])
