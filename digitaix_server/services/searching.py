"""Finding products by words: one small interface, an index for each kind of database."""

from __future__ import annotations

from sqlalchemy.orm import Session

from digitaix_server.services.search_embedded import EmbeddedIndex
from digitaix_server.services.search_index import Entry as Entry
from digitaix_server.services.search_index import SearchIndex
from digitaix_server.services.search_index import meant as meant
from digitaix_server.services.search_postgresql import PostgreSQLIndex


def index(db: Session) -> SearchIndex:
    """The index of this session's database."""
    return PostgreSQLIndex() if db.get_bind().dialect.name == "postgresql" else EmbeddedIndex()
