"""Alembic's scripts: the database from any older version to today's."""
