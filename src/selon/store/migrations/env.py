"""Run by Alembic: it migrates on the connection that `migrate.py` hands over, and opens none itself."""

from alembic import context

from selon.store.derived import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
