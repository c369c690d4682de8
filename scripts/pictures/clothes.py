"""The clothes shop's screens: the products in all their ways, and a day without orders."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel

from digitaix_desktop.gui.screens.products import ProductsPlace
from digitaix_desktop.operations.views.products import Filter
from scripts.pictures.florist import open_product, to_the_end
from scripts.pictures.stage import Stage, pass_time


def products(stage: Stage) -> None:
    """Cards, lines, a few of them, and one."""
    stage.up_to_date()
    stage.hush()
    stage.shoot("aujourdhui-vide")
    stage.go("orders")
    stage.shoot("commandes-vides")
    stage.go("products")
    place = stage.part(ProductsPlace)
    stage.until(lambda: place.products.rowCount() > 0, "products")
    stage.shoot("produits")
    place.head.show_as_list(True)
    stage.shoot("produits-liste")
    place.head.show_as_list(False)
    place.head.show_category("Accessoires")
    stage.shoot("produits-filtre")
    place.head.show_all()
    place.head.show_filter(Filter.SOLD_OUT)
    stage.shoot("produits-rien")
    place.head.show_all()
    place.search("chemisse")
    stage.shoot("produits-faute-de-frappe")
    place.head.show_all()
    _several(stage, place)
    _sheets(stage)
    _add(stage, place)


def _several(stage: Stage, place: ProductsPlace) -> None:
    place.head.choose_several.emit()
    for row in range(0, 7, 2):
        index = place.products.index(row)
        place.shelf.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    stage.shoot("produits-plusieurs")
    place.work.open_panel("price")
    stage.type(place.work.panels["price"].first_field(), "5")
    stage.shoot("produits-prix")
    place.work.open_panel("promotion")
    stage.shoot("produits-promotion")
    place.work.put_away()
    place.work.let_go.emit()


def _sheets(stage: Stage) -> None:
    place = open_product(stage, "Pull marin")
    stage.shoot("fiche-vetements")
    grid = place.sheet.variants.grid
    grid.chosen.emit(next(cell.id for cell in grid.cells() if cell.id is not None))
    place.sheet.scroll_to(place.sheet.variants)
    stage.shoot("fiche-declinaisons")
    to_the_end(place)
    stage.shoot("fiche-vetements-suite")
    place.both.close_sheet()


def _add(stage: Stage, place: ProductsPlace) -> None:
    stage.go("products")
    place.new()
    form = place.quick_add.form
    stage.type(form.name, "Gants en laine Névé")
    stage.type(form.price, "29,90")
    stage.shoot("ajouter")
    stage.keys("Return")
    pass_time()
    stage.shoot("ajouter-fait")
