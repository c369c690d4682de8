"""What Alembic runs around each migration: the connection and its transaction are the caller's."""

from __future__ import annotations

from alembic import context

from digitaix_server.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=False,
)
context.run_migrations()
