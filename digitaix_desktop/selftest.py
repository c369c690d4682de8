"""`--self-test`: what the packed program needs is there and works. Run on every build."""

from __future__ import annotations

import io
import sqlite3
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

from digitaix_desktop.paths import DataFolder, resource

_CASES: list[tuple[str, Callable[[Path], None]]] = []


def _case(name: str) -> Callable[[Callable[[Path], None]], Callable[[Path], None]]:
    def add(case: Callable[[Path], None]) -> Callable[[Path], None]:
        _CASES.append((name, case))
        return case

    return add


def run() -> int:
    """Try each part in an empty folder; a line for each, 0 if all hold."""
    failed = 0
    for name, case in _CASES:
        with tempfile.TemporaryDirectory(prefix="digitaix-self-test-") as folder:
            try:
                case(Path(folder))
            except Exception:  # noqa: BLE001 - whatever it is, the build is not good
                failed += 1
                print(f"FAILED {name}\n{traceback.format_exc()}")
            else:
                print(f"ok {name}")
    return 1 if failed else 0


def _expect(holds: object, what: str) -> None:
    if not holds:
        raise AssertionError(what)


@_case(f"database: SQLite {sqlite3.sqlite_version}, migrations, FTS5")
def _database(folder: Path) -> None:
    from digitaix_desktop.operations.products import AddProduct
    from digitaix_desktop.operations.views.products import Wanted
    from digitaix_desktop.workbench import Workbench

    bench = Workbench(DataFolder(folder))
    try:
        bench.desk.do(AddProduct("Rosier ancien", 2490, 1000, stock_milli=3000))
        found = bench.queries.product_page(Wanted(words="ros"), 0, 5)
        _expect([card.name for card in found] == ["Rosier ancien"], "search finds nothing")
    finally:
        bench.close()


@_case("spreadsheets: an xlsx is read in a process of its own")
def _spreadsheet(folder: Path) -> None:
    from openpyxl import Workbook

    from digitaix_desktop.spreadsheets.reading import read_file
    from digitaix_desktop.spreadsheets.recognise import recognise

    book = Workbook()
    sheet = book.active
    if sheet is None:
        raise AssertionError("openpyxl made no sheet")
    for row in (("Désignation", "Prix TTC", "Stock"), ("Rosier", 24.9, 3), ("Pivoine", 12.5, 7)):
        sheet.append(row)
    path = folder / "catalogue.xlsx"
    book.save(path)
    plan = recognise(read_file(path)).plan()
    _expect([each.price_cents for each in plan.products] == [2490, 1250], "prices are misread")


@_case("imports: products are made ready in a process of its own")
def _import(folder: Path) -> None:
    from digitaix_desktop.operations.importing.keeping import packed
    from digitaix_desktop.operations.importing.ways import ImportWays
    from digitaix_desktop.operations.newcomers import Basis
    from digitaix_desktop.spreadsheets.reading import read_file
    from digitaix_desktop.spreadsheets.recognise import recognise
    from digitaix_desktop.storage.making_ahead import MakingAhead

    path = folder / "catalogue.csv"
    path.write_text("Désignation;Prix TTC;Stock\nRosier;24,90;3\nPivoine;12,50;7\n", "utf-8")
    products = recognise(read_file(path)).plan().products
    basis = Basis(None, "", 2000, is_sent=True)
    with MakingAhead().begin(0, ImportWays(), basis) as helper:
        helper.hear(packed(products))
        made = [len(each.product_ids) for each in helper.take(len(products))]
    _expect(made == [2], "nothing is made ready")


@_case("photos: a picture is opened in a process of its own")
def _photo(folder: Path) -> None:
    from PIL import Image

    from digitaix_desktop.operations.photos import PictureFile
    from digitaix_desktop.photos.reading import Ready, opened

    path = folder / "photo.webp"
    Image.new("RGB", (40, 30), "red").save(path)
    [answer] = opened([PictureFile(path)])
    _expect(isinstance(answer, Ready), "a picture is refused")


@_case("documents: a slip with QR and Code 128")
def _slip(folder: Path) -> None:
    del folder
    from digitaix_desktop.documents.test_page import PrinterTest, write_test_page

    out = io.BytesIO()
    page = PrinterTest("Page d’essai", "Jardin en Ville", "Comptoir", "24 nov.", "DX", "80 mm")
    write_test_page(page, out)
    _expect(out.getvalue().startswith(b"%PDF"), "no PDF")


@_case("secure connections: certificates of this system")
def _tls(folder: Path) -> None:
    del folder
    import ssl

    import truststore

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    _expect(context.verify_mode is ssl.CERT_REQUIRED, "certificates are not checked")


@_case("language: French texts and Qt's own")
def _language(folder: Path) -> None:
    del folder
    from digitaix_desktop.domain.errors import ChangedMeanwhile
    from digitaix_desktop.words import Words

    said = Words("fr").explain(ChangedMeanwhile(name="Rosier"))
    _expect("Rosier" in said and "changed" not in said, "no French")


@_case("window: opens, shows itself, closes")
def _window(folder: Path) -> None:
    from digitaix_desktop.app import open_and_close

    _expect(resource("icons").is_dir(), "no icons")
    open_and_close(DataFolder(folder))
