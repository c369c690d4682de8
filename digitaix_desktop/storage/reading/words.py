"""Typed words as the search index is asked for them."""

from __future__ import annotations

from sqlalchemy import Integer, Select, column, select, table, text

from digitaix_desktop.storage.rows import folded

MOST_WORDS, MOST_LETTERS = 12, 60
"""Nobody types more; what is pasted by mistake is not worth the time it would take to look for."""

_SEARCH = table("product_search", column("rowid", Integer))
_MATCHING = select(_SEARCH.c.rowid).where(text("product_search MATCH :phrase"))


def phrase(words: str) -> str:
    """Words as the search index is asked: each a beginning, all of them, in any order.

    Signs part words and mean nothing more, so that no text is a wrong question; empty when there
    is nothing to look for.
    """
    return " ".join(f'"{word}"*' for word in asked(words))


def asked(words: str) -> list[str]:
    """The words that are looked for, without the signs between them."""
    signs = "".join(each if each.isalnum() else " " for each in folded(words[:1000]))
    return [word[:MOST_LETTERS] for word in signs.split()[:MOST_WORDS]]


def found(phrase: str, most: int | None = None) -> Select[int]:
    """The numbers of the products that a phrase finds, `most` of them at the most."""
    return _MATCHING.params(phrase=phrase).limit(most)
