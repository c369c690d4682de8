"""A shop's first hour: the three screens of the first start, then its lists come in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from PySide6.QtWidgets import QDialog

from digitaix_desktop.gui.screens.first_run import FirstRun
from digitaix_desktop.gui.screens.import_run import Stage as Run
from digitaix_desktop.gui.screens.importer import Importer
from digitaix_desktop.gui.screens.products import ProductsPlace
from digitaix_desktop.gui.screens.sales_sheet import SalesSheet
from scripts.pictures.stage import Stage, pass_time

_HEADINGS = (
    "Réf", "Désignation", "Rayon", "P.V. TTC", "Unité", "Stock", "Code EAN",
    "Ingrédients", "Allergènes", "Divers",
)  # fmt: skip
_AUTUMN: Sequence[Sequence[object]] = (
    ("MI-500", "Miel de châtaignier", "Sucré", "12,50 €", "pièce", 14, "3760214580015",
     "Miel de châtaignier", "aucun", 8.2),
    ("CO-340", "Confiture de mirabelles", "Sucré", "6,40 €", "pièce", 22, "3,76E+12",
     "Mirabelles, sucre de canne", "aucun", 3.9),
    ("HU-50", "Huile de noisette, 50 cl", "Salé", "14,90", "pièce", 6, "3760214580039",
     "Noisettes", "Fruits à coque", 9.5),
    ("TO-KG", "Tomme des alpages", "Crémerie", "24,90 €/kg", "kg", "3,450", None,
     "Lait cru de vache, sel, présure, ferments", "Lait", 15.1),
    ("BE-250", "Beurre demi-sel", "Crémerie", "3,95", "pièce", 30, "3760214580053",
     "Crème, sel", "Lait", 2.4),
    ("LE-KG", "Lentilles blondes", "Vrac", "6,20", "kg", 18.5, None,
     "Lentilles", "aucun", 3.6),
    ("PA-01", "Panier gourmand", "Cadeaux", None, "pièce", 4, None, None, None, 31),
    ("CI-75", "Cidre fermier brut, 75 cl", "Boissons", "5,80 €", "pièce", 48, "3760214580084",
     "Cidre de pommes", "Sulfites", 3.1),
    ("PA-02", "Pain d’épices au miel", "Sucré", "7,20 €", "pièce", 9, "3760214580091",
     "Farine de seigle, miel, épices", "Gluten", 4.4),
    ("SA-01", "Saucisson aux noix", "Salé", "8,90 €", "pièce", 11, "3760214580107",
     "Porc, noix, sel", "Fruits à coque", 5.2),
)  # fmt: skip
_TOTAL = (None, "Total", None, None, None, 165.95)
_SALES = (
    ("Date", "Article", "Code EAN", "Qté", "Montant"),
    ("27/11/2026 09:14", "Miel de châtaignier", "3760214580015", 2, "25,00"),
    ("27/11/2026 09:31", "Beurre demi-sel", "3760214580053", 1, "3,95"),
    ("27/11/2026 10:02", "Cidre fermier brut, 75 cl", "3760214580084", 6, "34,80"),
    ("27/11/2026 10:40", "Carte postale", "3760214589995", 3, "4,50"),
    ("27/11/2026 11:15", "Beurre demi-sel", "3760214580053", -1, "-3,95"),
)


def first_hour(stage: Stage) -> None:
    """From nothing to a shop whose lists are kept up to date."""
    cover = stage.part(FirstRun)
    stage.type(cover.shop.form.name, "Épicerie des Halles")
    stage.shoot("premier-demarrage-1")
    stage.press(cover.form.next)
    cover.trade.cards["food"].opened.emit()
    stage.shoot("premier-demarrage-2")
    stage.press(cover.form.next)
    stage.shoot("premier-demarrage-3")
    cover.products.by_hand.emit()
    place = stage.part(ProductsPlace)
    place.quick_add.put_away.emit()
    place.head.import_file.emit()
    importer = stage.part(Importer)
    stage.shoot("importer-1")
    _import(stage, importer, _written("Tarif automne.xlsx", _AUTUMN), "")
    stage.shoot("importer-fait")
    stage.press(importer.form.next)
    _again(stage)
    _sales(stage)
    _history(stage)


def _import(stage: Stage, importer: Importer, path: Path, suffix: str) -> None:
    importer.session.read_file(path)
    stage.until(lambda: importer.session.overview is not None, "the columns")
    stage.shoot(f"importer{suffix}-2")
    stage.press(importer.form.next)
    stage.until(lambda: importer.session.outlook is not None, "the result")
    stage.shoot(f"importer{suffix}-3")
    stage.press(importer.form.next)
    stage.until(lambda: importer.result.run.stage is Run.DONE, "the import")


def _again(stage: Stage) -> None:
    """The same supplier's next list: dearer, one article more, one less."""
    dearer = [
        (*row[:3], "13,20 €" if row[0] == "MI-500" else row[3], *row[4:5], 40, *row[6:])
        for row in _AUTUMN[:-1]
    ]
    new = ("TH-100", "Tisane du soir, 100 g", "Boissons", "8,40 €", "pièce", 12,
           "3760214580114", "Verveine, tilleul", "aucun", 4.1)  # fmt: skip
    stage.go("products")
    stage.part(ProductsPlace).head.import_file.emit()
    importer = stage.part(Importer)
    _import(stage, importer, _written("Tarif hiver.xlsx", [*dearer, new]), "-maj")
    stage.press(importer.form.next)


def _sales(stage: Stage) -> None:
    stage.go("products")
    stage.will_choose(_book("Ventes du 27.xlsx", _SALES))
    stage.part(ProductsPlace).head.import_sales.emit()
    sheet = stage.part(SalesSheet)
    stage.until(lambda: sheet.sales is not None, "the sales")
    stage.shoot("importer-ventes")
    stage.press(sheet.go)
    stage.until(lambda: sheet.deed is not None, "the sales taken off")
    stage.shoot("importer-ventes-fait")
    sheet.accept()


def _history(stage: Stage) -> None:
    stage.part(ProductsPlace).head.see_imports.emit()
    stage.until(lambda: bool(stage.window.findChildren(QDialog)), "the imports")
    stage.shoot("imports")
    pass_time()


def _written(name: str, rows: Sequence[Sequence[object]]) -> Path:
    title = (("Épicerie des Halles, tarif",), ())
    return _book(name, (*title, _HEADINGS, *rows, _TOTAL))


def _book(name: str, rows: Sequence[Sequence[object]]) -> Path:
    path = Path.cwd() / name
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Feuille1")
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path
