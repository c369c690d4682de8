"""Finding products by words: one small interface, an index for each kind of database.

The index is a projection: it holds what customers may see and can be rebuilt from the products.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple, Protocol
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from digitaix_protocol.rules import spelling
from digitaix_server.services.goods import folded

_WORD = re.compile(r"\w+")
MOST_WORDS = 8
_LAST_LETTER = "\U0010ffff"
_KNOWN = text("SELECT term, doc FROM product_search_words WHERE term >= :first AND term < :last")


class Entry(NamedTuple):
    """What a product is found by."""

    shop_id: UUID
    product_id: UUID
    name: str
    category: str
    brand: str


@dataclass(frozen=True, slots=True)
class Hits:
    """One page of what was found, the best first, and how much there is in all."""

    products: tuple[tuple[UUID, UUID], ...]
    """(shop, product) pairs."""
    total: int


class SearchIndex(Protocol):
    """An index of the products that customers see."""

    def forget(self, db: Session, products: Sequence[tuple[UUID, UUID]]) -> None:
        """Take (shop, product) pairs out; those not in it are no matter."""

    def add(self, db: Session, entries: Sequence[Entry]) -> None:
        """Put products in that are not in it."""

    def find(self, db: Session, words: str, offset: int, limit: int) -> Hits:
        """Products that hold all the words, or words that begin so; accents don't count."""

    def meant(self, db: Session, words: str) -> str:
        """Known words that come close to mistyped ones that find nothing; none if none do."""


def _place(shop_id: UUID, product_id: UUID) -> int:
    """The row of a product in the index, made from its ids, so that no other table is needed."""
    digest = blake2b(shop_id.bytes + product_id.bytes, digest_size=8).digest()
    return int.from_bytes(digest) >> 1


def _folded(words: str) -> list[str]:
    """Words as the index has them."""
    return _WORD.findall(folded(words))[:MOST_WORDS]


class SqliteIndex:
    """FTS5 with accents folded: in SQLite, its own virtual table."""

    def forget(self, db: Session, products: Sequence[tuple[UUID, UUID]]) -> None:
        """See `SearchIndex`."""
        if products:
            db.connection().exec_driver_sql(
                "DELETE FROM product_search WHERE rowid = ?",
                [(_place(*product),) for product in products],
            )

    def add(self, db: Session, entries: Sequence[Entry]) -> None:
        """See `SearchIndex`."""
        if entries:
            db.connection().exec_driver_sql(
                "INSERT INTO product_search(rowid, shop_id, product_id, name, category, brand) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (_place(shop, product), shop.hex, product.hex, *found_by)
                    for shop, product, *found_by in entries
                ],
            )

    def find(self, db: Session, words: str, offset: int, limit: int) -> Hits:
        """See `SearchIndex`; what stands in the name counts more than category and brand."""
        query = _query(words)
        if not query:
            return Hits((), 0)
        where = "FROM product_search WHERE product_search MATCH :query"
        if db.scalar(text("SELECT 1 FROM shop WHERE suspended_ms IS NOT NULL LIMIT 1")):
            where += " AND shop_id IN (SELECT id FROM shop WHERE suspended_ms IS NULL)"
        total = db.execute(text(f"SELECT count(*) {where}"), {"query": query}).scalar_one()
        rows = db.execute(
            text(
                f"SELECT shop_id, product_id {where} "
                "ORDER BY bm25(product_search, 0, 0, 10, 2, 2), rowid LIMIT :limit OFFSET :offset"
            ),
            {"query": query, "limit": limit, "offset": offset},
        )
        return Hits(tuple((UUID(shop), UUID(product)) for shop, product in rows), total)

    def meant(self, db: Session, words: str) -> str:
        """See `SearchIndex`."""

        def begin(letters: str) -> Iterable[tuple[str, int]]:
            asked = {"first": letters, "last": letters + _LAST_LETTER}
            return [(term, times) for term, times in db.execute(_KNOWN, asked)]

        def finds(tried: Sequence[str]) -> bool:
            return bool(self.find(db, " ".join(tried), 0, 1).products)

        return " ".join(spelling.meant(_folded(words), begin, finds))


def _query(words: str) -> str:
    """What a customer typed, as a query that nothing in it can turn into another."""
    return " ".join(f'"{word}"*' for word in _WORD.findall(words)[:MOST_WORDS])


def index(db: Session) -> SearchIndex:
    """The index for this database. `NotImplementedError` where there is none yet."""
    dialect = db.get_bind().dialect.name
    if dialect != "sqlite":
        raise NotImplementedError(f"no search index for {dialect}")
    return SqliteIndex()
