"""The first tables."""

from alembic import op

from selon.store.derived import METADATA
from selon.store.match import creation

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables."""
    METADATA.create_all(op.get_bind())
    for statement in creation(op.get_bind().dialect.name):
        op.execute(statement)
