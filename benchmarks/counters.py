"""Counter PCs of a shop on a marketplace, without a window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from benchmarks.catalogue import Line, lines
from digitaix_desktop.domain.products import Product, Unit, Variant
from digitaix_desktop.operations.changes import add_products
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.remote import marketplace
from digitaix_desktop.remote.marketplace import Address, HttpMarketplace
from digitaix_desktop.storage.books import Books
from digitaix_desktop.sync import pairing
from digitaix_desktop.workbench import Workbench

APP = "benchmark"
_AT_ONCE = 2000


@contextmanager
def counter(data: Path) -> Iterator[Workbench]:
    """A counter PC on its own data."""
    bench = Workbench(DataFolder(data))
    try:
        yield bench
    finally:
        bench.close()


def join(bench: Workbench, url: str, code: str) -> tuple[HttpMarketplace, str]:
    """Have a counter PC join: its line and its token, which is kept nowhere else."""
    address = Address.typed(url)
    with bench.books.open() as books:
        device_id = books.meta.device_id
    paired = marketplace.pair(
        address,
        code.replace("-", ""),
        device_id=device_id,
        device_name="Comptoir",
        machine_tag="benchmark",
        app=APP,
    )
    with bench.books.open() as books:
        pairing.join(books, paired, Unwatched())
    return HttpMarketplace(address, paired.token, APP), paired.token


def stock_up(bench: Workbench, count: int, photos: Sequence[str] = ()) -> None:
    """Put so many invented products on the shelves, all in one transaction.

    `photos`, if there are any, go round among them.
    """
    products: list[Product] = []
    with bench.books.open() as books:
        for number, line in enumerate(lines(count)):
            media = (photos[number % len(photos)],) if photos else ()
            products.append(replace(_product(books, line), media=media))
            if len(products) == _AT_ONCE:
                add_products(books, products)
                products = []
        add_products(books, products)


def _product(books: Books, line: Line) -> Product:
    product_id = books.new_id()
    return Product(
        id=product_id,
        name=line.name,
        description=line.description,
        brand=line.brand,
        category=line.category,
        price_cents=round(line.price * 100),
        unit=Unit.PIECE,
        vat_bp=round(line.vat * 100),
        web_visible=line.online == "oui",
        variants=(Variant(books.new_id(), product_id, (), line.sku, (line.barcode,)),),
    )
