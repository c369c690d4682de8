"""Search as you type in 100,000 products: every word typed letter by letter, as the window asks.

The floor asks the same file's search index alone for as many identities, without names or stock.
"""

from __future__ import annotations

import random
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from benchmarks.catalogue import SEED, lines
from benchmarks.counters import counter, stock_up
from benchmarks.measuring import Figure, median, percentile, timed
from digitaix_desktop.operations.queries import Queries
from digitaix_desktop.operations.views.products import Found, Wanted
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.reading.words import phrase

PRODUCTS = 100_000
ASKED = 60
BOUND_S = 0.010
PAGE = 200
FOUND = 12


def run() -> list[Figure]:
    """The search field of the window, and the list of products with its count."""
    typed = list(_typed())
    with tempfile.TemporaryDirectory() as folder, counter(Path(folder)) as bench:
        stock_up(bench, PRODUCTS)
        queries = bench.queries
        field = [timed(lambda text=text: queries.search(text, FOUND))[0] for text in typed]
        grid = [
            timed(
                lambda wanted=Wanted(words=text): (
                    queries.product_total(wanted),
                    queries.product_page(wanted, 0, PAGE),
                )
            )[0]
            for text in typed
        ]
        slips = list(_mistyped())
        near = [timed(lambda text=text: _near(queries, text))[0] for text in slips]
        bare = _bare(DataFolder(Path(folder)).shop, typed)
    return [
        Figure("a letter in the search field, p95", percentile(field, 95), bound=BOUND_S),
        Figure("  its median, against the index alone", median(field), median(bare)),
        Figure("a mistyped word in the search field, p95", percentile(near, 95), bound=BOUND_S),
        Figure(
            "a letter in the list of products, p95", percentile(grid, 95), note="with its count"
        ),
    ]


def _typed() -> Iterator[str]:
    """What people type, as it grows: the beginnings of a name's words, codes, barcodes."""
    chance = random.Random(SEED)
    for line in chance.sample(list(lines(PRODUCTS)), ASKED):
        words = line.name.split()
        what = chance.choice((line.name, words[0], " ".join(words[1:3]), line.sku, line.barcode))
        for end in range(1, len(what) + 1):
            yield what[:end]


def _mistyped() -> Iterator[str]:
    """Words of names with one slip of the finger in each."""
    chance = random.Random(SEED + 1)
    for line in chance.sample(list(lines(PRODUCTS)), ASKED):
        word = max(line.name.split(), key=len)
        place = chance.randrange(1, max(2, len(word) - 1))
        yield chance.choice(
            (
                word[:place] + word[place + 1 :],
                word[:place] + chance.choice("aeilnrst") + word[place:],
                word[:place] + word[place : place + 2][::-1] + word[place + 2 :],
            )
        )


def _near(queries: Queries, text: str) -> Sequence[Found]:
    """What the field does: it asks what was meant only where nothing was found."""
    found = queries.search(text, FOUND)
    if found or not (meant := queries.meant(text)):
        return found
    return queries.search(meant, FOUND)


def _bare(shop: Path, typed: list[str]) -> list[float]:
    with closing(sqlite3.connect(f"file:{shop}?mode=ro", uri=True)) as connection:
        query = "SELECT rowid FROM product_search WHERE product_search MATCH ? LIMIT ?"
        return [
            timed(lambda asked=phrase(text): connection.execute(query, (asked, FOUND)).fetchall())[
                0
            ]
            for text in typed
            if phrase(text)
        ]
