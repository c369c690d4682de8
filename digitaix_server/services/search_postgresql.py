"""The search in PostgreSQL: a `tsvector` for each product, and each shop's own list of words.

Words are folded here, as the embedded database folds its own, so that both find alike; no
extension and no dictionary of the database is needed. A shop's words are counted under its lock,
so that no shop waits for another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import bindparam, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session
from sqlalchemy.types import BigInteger, Text, Uuid

from digitaix_server.services.search_index import (
    MOST_WORDS,
    Entry,
    Hits,
    folded_words,
    some_shop_is_suspended,
)

_LONGEST = 200
"""Letters of a word that are kept: far below what a `tsvector` takes."""
_MANY = (
    bindparam("products", type_=ARRAY(Uuid)),
    bindparam("vectors", type_=ARRAY(Text)),
    bindparam("words", type_=ARRAY(Text)),
    bindparam("times", type_=ARRAY(BigInteger)),
)
_OUT = text(
    "DELETE FROM product_search WHERE shop_id = :shop AND product_id = ANY(:products) "
    "RETURNING tsvector_to_array(words)"
).bindparams(_MANY[0])
_IN = text(
    "INSERT INTO product_search (shop_id, product_id, words) "
    "SELECT :shop, product_id, CAST(words AS tsvector) "
    "FROM unnest(:products, :vectors) AS entry (product_id, words)"
).bindparams(_MANY[0], _MANY[1])
_COUNT = text(
    "INSERT INTO product_search_words AS known (shop_id, word, times) "
    "SELECT :shop, word, times FROM unnest(:words, :times) AS entry (word, times) "
    "ON CONFLICT (shop_id, word) DO UPDATE SET times = known.times + excluded.times"
).bindparams(_MANY[2], _MANY[3])
_UNUSED = text(
    "DELETE FROM product_search_words WHERE shop_id = :shop AND word = ANY(:words) AND times <= 0"
).bindparams(_MANY[2])
_KNOWN = text(
    "SELECT word, sum(times) FROM product_search_words "
    "WHERE word >= :first AND word < :last GROUP BY word"
)
_WEIGHTS = "'{0.1, 0.1, 0.2, 1}'"
"""Of category and brand (C, B), and of the name (A)."""


class PostgreSQLIndex:
    """A `SearchIndex` in PostgreSQL."""

    def forget(self, db: Session, products: Sequence[tuple[UUID, UUID]]) -> None:
        """See `SearchIndex`."""
        for shop, its in _by_shop(products).items():
            gone = db.execute(_OUT, {"shop": shop, "products": its}).scalars()
            lost = Counter(word for words in gone for word in words)
            if lost:
                _count(db, shop, Counter({word: -times for word, times in lost.items()}))
                db.execute(_UNUSED, {"shop": shop, "words": list(lost)})

    def add(self, db: Session, entries: Sequence[Entry]) -> None:
        """See `SearchIndex`."""
        by_shop: dict[UUID, list[Entry]] = {}
        for entry in entries:
            by_shop.setdefault(entry.shop_id, []).append(entry)
        for shop, its in by_shop.items():
            weighed = [_weighed(entry) for entry in its]
            asked = {
                "shop": shop,
                "products": [entry.product_id for entry in its],
                "vectors": [_vector(words) for words in weighed],
            }
            db.execute(_IN, asked)
            _count(db, shop, Counter(word for words in weighed for word in words))

    def find(self, db: Session, words: str, offset: int, limit: int) -> Hits:
        """See `SearchIndex`; what stands in the name counts more than category and brand."""
        query = " & ".join(f"'{word[:_LONGEST]}':*" for word in folded_words(words)[:MOST_WORDS])
        if not query:
            return Hits((), 0)
        where = "FROM product_search WHERE words @@ CAST(:query AS tsquery)"
        if some_shop_is_suspended(db):
            where += " AND shop_id IN (SELECT id FROM shop WHERE suspended_ms IS NULL)"
        total = db.execute(text(f"SELECT count(*) {where}"), {"query": query}).scalar_one()
        rows = db.execute(
            text(
                f"SELECT shop_id, product_id {where} "
                f"ORDER BY ts_rank({_WEIGHTS}, words, CAST(:query AS tsquery), 1) DESC, "
                "product_id, shop_id LIMIT :limit OFFSET :offset"
            ),
            {"query": query, "limit": limit, "offset": offset},
        )
        return Hits(tuple((shop, product) for shop, product in rows), total)

    def known(self, db: Session, first: str, last: str) -> Iterable[tuple[str, int]]:
        """See `SearchIndex`."""
        rows = db.execute(_KNOWN, {"first": first, "last": last})
        return [(word, int(products)) for word, products in rows]


def _by_shop(products: Sequence[tuple[UUID, UUID]]) -> dict[UUID, list[UUID]]:
    found: dict[UUID, list[UUID]] = {}
    for shop, product in products:
        found.setdefault(shop, []).append(product)
    return found


def _count(db: Session, shop: UUID, words: Counter[str]) -> None:
    """Words came, or went: always in the same order."""
    if words:
        asked = {"shop": shop, "words": sorted(words), "times": [words[w] for w in sorted(words)]}
        db.execute(_COUNT, asked)


def _weighed(entry: Entry) -> dict[str, str]:
    """What a product is found by: each word with what it counts for."""
    others = folded_words(f"{entry.category} {entry.brand}")
    found = dict.fromkeys((word[:_LONGEST] for word in others), "C")
    return found | dict.fromkeys((word[:_LONGEST] for word in folded_words(entry.name)), "A")


def _vector(words: dict[str, str]) -> str:
    """Words as PostgreSQL reads them; there is nothing in a word that it would take for a sign."""
    return " ".join(
        f"'{word}':{place}{weight}" for place, (word, weight) in enumerate(words.items(), 1)
    )
