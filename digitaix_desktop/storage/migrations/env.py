"""Alembic's way in: runs inside the transaction that `storage.migrating.upgrade` hands over."""

from __future__ import annotations

from alembic import context

from digitaix_desktop.storage.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
