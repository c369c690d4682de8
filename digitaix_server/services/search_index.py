"""What an index of the products offers, whichever database it lives in, and what all share.

The index is a projection: it holds what customers may see and can be rebuilt from the products.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from digitaix_protocol.rules import spelling
from digitaix_server.services.goods import folded

_WORD = re.compile(r"\w+")
_FOLDED = re.compile(r"[^\W_]+")
MOST_WORDS = 8
LAST_LETTER = "\U0010ffff"


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

    def known(self, db: Session, first: str, last: str) -> Iterable[tuple[str, int]]:
        """The words of the index from `first` to before `last`, and how many products have each."""


def words_of(typed: str) -> list[str]:
    """The words of a text as they were typed."""
    return _WORD.findall(typed)


def folded_words(typed: str) -> list[str]:
    """The words of a text without case and accents."""
    return _FOLDED.findall(folded(typed))


def some_shop_is_suspended(db: Session) -> bool:
    """Whether hits must be asked for their shops: they rarely must."""
    return bool(db.scalar(text("SELECT 1 FROM shop WHERE suspended_ms IS NOT NULL LIMIT 1")))


def meant(index: SearchIndex, db: Session, typed: str) -> str:
    """Known words that come close to mistyped ones that find nothing; none if none do."""

    def begin(letters: str) -> Iterable[tuple[str, int]]:
        return index.known(db, letters, letters + LAST_LETTER)

    def finds(tried: Sequence[str]) -> bool:
        return bool(index.find(db, " ".join(tried), 0, 1).products)

    return " ".join(spelling.meant(folded_words(typed)[:MOST_WORDS], begin, finds))
