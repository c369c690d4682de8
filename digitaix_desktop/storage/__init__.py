"""The shop's own SQLite file, behind the ports of operations."""
