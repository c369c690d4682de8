"""Alembic's way in: runs on the connection that `storage.database.migrate` hands over."""

from __future__ import annotations

from alembic import context

from digitaix_desktop.storage.tables import Base

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
connection.commit()
