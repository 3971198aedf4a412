"""The tables of the full-text search, as they were first."""

from alembic import op

_NAMES = ("dispatches", "statements", "events", "positions", "accounts", "names", "issues")


def make() -> None:
    """Make these tables: of FTS5 on SQLite, which keep no text; with tsvectors on PostgreSQL."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    for name in _NAMES:
        if sqlite:
            op.execute(f"CREATE VIRTUAL TABLE search_{name} USING fts5(words, stems, content='', tokenize='ascii')")
        else:
            op.execute(f"CREATE TABLE search_{name} (n BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)")
            op.execute(f"CREATE INDEX search_{name}_words ON search_{name} USING gin (words)")
