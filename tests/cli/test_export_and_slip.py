"""`export` writes what imports again to the same products; `slip` writes an order's slip."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path
from uuid import uuid4

import pytest
from openpyxl import load_workbook

from digitaix_desktop import papers
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.operations.importing.applying import CatalogueImport
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.products import ArchiveProducts
from digitaix_desktop.operations.views.products import Filter
from tests.helpers import paper
from tests.helpers.make import a_line, a_shop, an_order, somebody
from tests.helpers.terminal import Terminal
from tests.helpers.tiny_disk import a_tiny_disk

NBSP = "\N{NO-BREAK SPACE}"
CATALOGUE = """Réf;Désignation;Rayon;Prix TTC;TVA;Prix d'achat;Stock;Unité;Taille;En ligne
S1;Savon;Soins;4,50;20;1,80;12;;;oui
F1;Tomme;Fromages;18,90;5,5;11;2,35;kg;;oui
P1;Pull Lucie;Mode;49;20;20;3;;S;oui
P2;Pull Lucie;Mode;52;20;21;0;;M;oui
R1;Robe Clara;Mode;69;20;;4;;38;oui
R1;Robe Clara;Mode;69;20;;2;;40;oui
V1;Vœux d’été « À bientôt »;Fêtes;3;20;;7;;;non
"""


def fill(terminal: Terminal) -> None:
    """A shop of several kinds of goods, one of them archived and one that looks like a formula."""
    path = terminal.home / "catalogue.csv"
    path.write_text(CATALOGUE, "utf-8")
    made = papers.read_catalogue(path, None, Unwatched()).plan()
    with a_shop(terminal.data) as shop:
        CatalogueImport(shop.desk).start("catalogue.csv", made.products, Unwatched())
        shop.add('=HYPERLINK("http://example.com")', stock_milli=1000)
        shop.do(ArchiveProducts((shop.add("Ancien modèle").id,)))


def shelves(terminal: Terminal) -> list[tuple[object, ...]]:
    """Everything that is to come back: prices and costs in cents, stock in milli-units."""
    with a_shop(terminal.data) as shop:
        return [
            (
                *_of_product(sheet.product),
                variant.options,
                variant.sku,
                sheet.product.price_of(variant),
                sheet.stock[variant.id].on_hand_milli,
                sheet.purchase_cents.get(variant.id),
            )
            for sheet in shop.reader.every_product()
            for variant in sheet.product.shelf
        ]


def _of_product(product: Product) -> tuple[object, ...]:
    return product.name, product.category, product.vat_bp, product.unit, product.web_visible


def test_an_export_imports_into_an_empty_shop_to_the_same_products(
    terminal: Terminal, tmp_path: Path
) -> None:
    fill(terminal)
    exported = tmp_path / "Été.xlsx"

    answer = terminal.types("export", exported)

    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"Produits enregistrés dans {exported}{NBSP}: 6.\n"
    elsewhere = Terminal(tmp_path / "ailleurs")
    answer = elsewhere.types("import", exported)
    assert (answer.code, answer.err) == (0, "")
    here = shelves(terminal)
    assert shelves(elsewhere) == here
    assert ("Tomme", "Fromages", 550, Unit.KG, True, (), "F1", 1890, 2350, 1100) in here
    assert ("Vœux d’été « À bientôt »", "Fêtes", 2000, Unit.PIECE, False) in [
        row[:5] for row in here
    ]
    assert "Ancien modèle" not in {row[0] for row in here}
    with a_shop(elsewhere.data) as shop:
        assert shop.reader.product_counts()[Filter.ALL] == 6

    assert terminal.types("import", exported).code == 0
    assert shelves(terminal) == here


def test_a_name_that_looks_like_a_formula_is_text_in_the_workbook(
    terminal: Terminal, tmp_path: Path
) -> None:
    fill(terminal)
    assert terminal.types("export", tmp_path / "a.xlsx").code == 0
    [sheet] = load_workbook(tmp_path / "a.xlsx").worksheets
    [cell] = [row[0] for row in sheet.iter_rows() if str(row[0].value).startswith("=")]
    assert cell.data_type == "s"


def test_an_export_changed_by_hand_changes_the_shop(terminal: Terminal, tmp_path: Path) -> None:
    fill(terminal)
    path = tmp_path / "a.xlsx"
    assert terminal.types("export", path).code == 0
    book = load_workbook(path)
    [sheet] = book.worksheets
    titles = {cell.value: column for column, cell in enumerate(sheet[1], 1)}
    for row in range(2, sheet.max_row + 1):
        if sheet.cell(row, titles["Référence"]).value == "S1":
            sheet.cell(row, titles["Prix TTC"]).value = "5,20 €"
            sheet.cell(row, titles["Nom"]).value = "Savon doux"
    sheet.append(["Bougie", None, "Maison", None, "B1", None, 9.9, 0.2])
    book.save(path)

    answer = terminal.types("import", path)

    assert (answer.code, answer.err) == (0, "")
    told = {row[6]: (row[0], row[7]) for row in shelves(terminal)}
    assert told["S1"] == ("Savon doux", 520)
    assert told["B1"] == ("Bougie", 990)
    assert len(told) == 8


def test_an_empty_shop_exports_headings_that_import_to_nothing(
    terminal: Terminal, tmp_path: Path
) -> None:
    with a_shop(terminal.data):
        pass
    assert terminal.types("export", tmp_path / "a.xlsx").code == 0
    answer = terminal.types("import", tmp_path / "a.xlsx")
    assert (answer.code, answer.err) == (0, "")


def test_what_can_t_be_written_is_refused_in_one_line(terminal: Terminal, tmp_path: Path) -> None:
    answer = terminal.types("export", tmp_path / "a.xlsx")
    assert answer.code == 1
    assert answer.line.startswith(f"Il n’y a pas encore de boutique dans {terminal.data}.")
    assert not terminal.data.exists()
    with a_shop(terminal.data):
        pass
    wrong = (tmp_path / "nulle-part" / "a.xlsx", tmp_path)
    for answer, to in zip(terminal.types_all(("export", to) for to in wrong), wrong, strict=True):
        assert (answer.code, answer.out) == (1, "")
        assert f"«{NBSP}{to}{NBSP}» ne peut pas être écrit" in answer.line
    before = tmp_path / "a.xlsx"
    before.write_bytes(b"avant")
    (terminal.data / "shop.sqlite").write_bytes(b"plus rien")
    assert terminal.types("export", before).code == 1
    assert before.read_bytes() == b"avant"
    assert sorted(tmp_path.iterdir()) == [before, terminal.home]


def test_a_slip_is_found_by_its_code_however_it_is_typed(
    terminal: Terminal, tmp_path: Path
) -> None:
    with a_shop(terminal.data) as shop:
        lines = (a_line(name="Savon à l’œillet", qty_milli=2000), a_line(name="Crème brûlée"))
        order = an_order(code="K7F2QX", lines=lines)
        with shop.books.open() as books:
            books.orders.save(order)
        shop.contacts.put(order.id, somebody(name="Zoé Lefèvre"))

    codes = {code: tmp_path / f"{code}.pdf" for code in ("K7F2QX", "k7f 2qx", "DXK7F2QX")}
    answers = terminal.types_all(("slip", code, "--to", pdf) for code, pdf in codes.items())
    for answer, pdf in zip(answers, codes.values(), strict=True):
        assert (answer.code, answer.err) == (0, "")
        assert answer.out == f"Bon enregistré dans {pdf}.\n"
        told = paper.text(pdf.read_bytes())
        for words in ("Bon de retrait", "K7F 2QX", "Savon à l’œillet", "Crème brûlée", "Zoé L."):
            assert words in told
        assert "13,50 €" in told
        assert "Lefèvre" not in told
        assert paper.scanned(pdf.read_bytes(), 203, tmp_path) == [
            "CODE-128:DXK7F2QX",
            "QR-Code:DXK7F2QX",
        ]


def test_an_unknown_order_is_told_in_one_line(terminal: Terminal, tmp_path: Path) -> None:
    with a_shop(terminal.data):
        pass
    answer = terminal.types("slip", "AAAAAA", "--to", tmp_path / "bon.pdf")
    assert (answer.code, answer.out) == (1, "")
    assert answer.line == f"Rien trouvé pour «{NBSP}AAAAAA{NBSP}». Vérifiez, puis réessayez."
    assert not (tmp_path / "bon.pdf").exists()


def test_a_text_export_opens_in_a_french_excel_and_holds_no_formula(terminal: Terminal) -> None:
    fill(terminal)
    done = terminal.types("export", "produits.csv")
    raw = (terminal.home / "produits.csv").read_bytes()
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))

    assert done.code == 0
    assert raw.startswith(b"\xef\xbb\xbf")
    assert rows[0][:2] == ["Nom", "Description"]
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "@")]
    assert next(row for row in rows if row[0] == "Tomme")[6:10] == ["18,9", "5,5 %", "kg", "2,35"]
    before = shelves(terminal)
    assert terminal.types("import", "produits.csv", "--stock", "count").code == 0
    assert shelves(terminal) == before
    assert any(str(each[0]).startswith("=HYPERLINK") for each in before)


def test_a_file_of_another_ending_is_refused(terminal: Terminal) -> None:
    fill(terminal)
    assert terminal.types("export", "produits.pdf").code == 2
    assert terminal.types("template", "modele.csv").code == 2


a_disk_of_its_own = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux makes disks of a few kB for one program"
)


def much_to_export(terminal: Terminal) -> None:
    """More than a tiny disk holds, in either format."""
    with a_shop(terminal.data) as shop:
        for _ in range(240):
            shop.add(" ".join(str(uuid4()) for _ in range(5)))  # nothing that packs well


@a_disk_of_its_own
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_an_export_that_a_full_disk_cuts_short_is_refused_and_leaves_no_half_file(
    ending: str, terminal: Terminal, tmp_path: Path
) -> None:
    much_to_export(terminal)
    with a_tiny_disk(tmp_path / "clé") as disk:
        name = f"produits.{ending}"
        there, terminal.within = disk.path / name, disk.within
        (disk.held / name).write_text("celui d’avant", "utf-8")

        answer = terminal.types("export", there)

        assert (answer.code, answer.out) == (1, "")
        assert "le disque est plein" in answer.line
        assert str(there) in answer.line
        assert [each.name for each in disk.held.iterdir()] == [name]
        assert (disk.held / name).read_text("utf-8") == "celui d’avant"


@a_disk_of_its_own
@pytest.mark.parametrize("what", ["export", "template"])
def test_a_disk_that_is_full_already_is_told_in_one_line(
    what: str, terminal: Terminal, tmp_path: Path
) -> None:
    with a_shop(terminal.data) as shop:
        shop.add("Savon")
    with a_tiny_disk(tmp_path / "clé") as disk:
        (disk.held / "photos.zip").write_bytes(b"0" * 16_384)
        terminal.within = disk.within

        answer = terminal.types(what, disk.path / "produits.xlsx")

        assert (answer.code, answer.out) == (1, "")
        assert "le disque est plein" in answer.line
        assert [each.name for each in disk.held.iterdir()] == ["photos.zip"]


@a_disk_of_its_own
def test_a_disk_too_full_for_the_parts_of_a_workbook_is_told_in_one_line(
    terminal: Terminal, tmp_path: Path
) -> None:
    much_to_export(terminal)
    with a_tiny_disk(tmp_path / "temp") as disk:
        terminal.more["TMPDIR"], terminal.within = str(disk.path), disk.within
        answer = terminal.types("export", terminal.home / "produits.xlsx")
        assert (answer.code, answer.out) == (1, "")
        assert "le disque est plein" in answer.line
        assert not (terminal.home / "produits.xlsx").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a limit that only other systems have")
def test_an_export_that_grows_too_large_for_its_disk_leaves_no_half_file(
    terminal: Terminal, tmp_path: Path
) -> None:
    import resource

    much_to_export(terminal)
    folder = tmp_path / "clé"
    folder.mkdir()

    def no_room() -> None:
        room = 33_000  # what looking into the shop's own file takes beside it
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    answer = terminal.types("export", folder / "produits.xlsx", before=no_room)

    assert (answer.code, answer.out) == (1, "")
    assert "produits.xlsx" in answer.line
    assert list(folder.iterdir()) == []
