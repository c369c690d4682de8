"""Typed words as the search index is asked for them."""

from __future__ import annotations

from sqlalchemy import Integer, column, select, table, text

_SEARCH = table("product_search", column("rowid", Integer))
MATCHING = select(_SEARCH.c.rowid).where(text("product_search MATCH :phrase"))


def phrase(words: str) -> str:
    """Words as the search index is asked: each a beginning, all of them, in any order."""
    cleaned = (word.replace('"', "") for word in words.split())
    return " ".join(f'"{word}"*' for word in cleaned if any(c.isalnum() for c in word))
