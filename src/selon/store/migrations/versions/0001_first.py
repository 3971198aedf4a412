"""The first tables."""

from selon.store.migrations.first import derived, entries, facts, search

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables."""
    for part in (entries, facts, derived, search):
        part.make()
