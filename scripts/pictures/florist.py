"""The florist's screens: the day, a product, the settings, help; and all that with no line."""

from __future__ import annotations

import json
import shutil
import socket
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QScrollArea

from digitaix_desktop.gui.screens.copies import CopiesSheet
from digitaix_desktop.gui.screens.photo_matching import PhotoMatching
from digitaix_desktop.gui.screens.printer_assistant import PAPER, PrinterAssistant
from digitaix_desktop.gui.screens.printer_which import Way
from digitaix_desktop.gui.screens.products import ProductsPlace
from digitaix_desktop.gui.screens.settings import SettingsPlace
from digitaix_desktop.gui.screens.settings_copies import CopiesBlock
from digitaix_desktop.gui.screens.settings_dress import DressBlock
from digitaix_desktop.gui.screens.settings_printer import PrinterBlock
from digitaix_desktop.gui.screens.today_care import CareCard
from digitaix_desktop.paths import resource
from digitaix_server.services.sampling import PHOTOS, TOWN
from scripts.pictures.stage import Stage, pass_time


def online(stage: Stage) -> None:
    """A morning with orders."""
    stage.up_to_date()
    stage.hush()
    stage.shoot("aujourdhui")
    stage.window.search()
    stage.type(stage.window.form.search, "rosi")
    stage.shoot("chercher")
    stage.type(stage.window.form.search, {"fr": "impr", "en": "prin"}[stage.look.language])
    stage.shoot("chercher-faire")
    stage.window.form.search.clear()
    _product(stage)
    _photos(stage)
    _settings(stage)
    stage.keys("F1")
    stage.until(lambda: bool(dialogs(stage)), "help")
    stage.shoot("aide")
    for dialog in dialogs(stage):
        dialog.close()
    _copies(stage)


def offline(stage: Stage) -> None:
    """The line is down, and work goes on."""
    chip = stage.window.status()
    words = ("Hors ligne", "Offline")
    stage.until(lambda: chip.text().startswith(words), "offline")
    stage.go("products")
    place = stage.part(ProductsPlace)
    stage.until(lambda: place.products.rowCount() > 0, "products")
    for name, price in (("Cyclamen", "7,50"), ("Orchidée", "29,90")):
        _open(stage, name)
        stage.type(place.sheet.form.price, price)
        stage.keys("Return")
        pass_time()
    place.both.close_sheet()
    stage.go("exchanges")
    stage.shoot("echanges-hors-ligne")


def _product(stage: Stage) -> None:
    stage.go("products")
    place = _open(stage, "Bouquet champêtre")
    stage.shoot("fiche-fleurs")
    to_the_end(place)
    stage.shoot("fiche-fleurs-suite")
    place.both.close_sheet()


def _photos(stage: Stage) -> None:
    """A folder of photos, named as its owner named them."""
    folder = Path.cwd() / "Photos"
    folder.mkdir()
    shop = next(shop for shop in json.loads(TOWN.read_text("utf-8"))["shops"])
    shown = [product for product in shop["products"] if product.get("photos")][:5]
    for place, product in enumerate(shown):
        photo = PHOTOS / product["photos"][0]
        name = product["name"] if place < len(shown) - 1 else "IMG_2041"
        shutil.copy(photo, folder / f"{name}{photo.suffix}")
    stage.go("products")
    stage.will_choose(folder)
    stage.part(ProductsPlace).head.match_photos.emit()
    dialog = stage.part(PhotoMatching)
    stage.until(lambda: bool(dialog.found) and dialog.add.isVisible(), "the photos")
    stage.shoot("photos")
    dialog.reject()


def _settings(stage: Stage) -> None:
    stage.go("settings")
    names = "reglages reglages-reservations reglages-comptoir reglages-impression reglages-postes"
    sections = stage.part(SettingsPlace).sections()
    for chip, name in zip(sections, [*names.split(), "reglages-copies"], strict=True):
        stage.press(chip)
        if name == "reglages-impression":
            _printer(stage)
        stage.shoot(name)
        if name == "reglages-impression":
            _dressed(stage)
    stage.press(sections[0])


def _printer(stage: Stage) -> None:
    """A receipt printer on the network is set up."""
    stage.press(stage.part(PrinterBlock).set_up)
    dialog = stage.part(PrinterAssistant)
    with socket.create_server(("127.0.0.1", 0)) as printer:
        stage.press(dialog.which.ways[Way.NETWORK])
        stage.type(dialog.which.address, f"127.0.0.1:{printer.getsockname()[1]}")
        stage.shoot("imprimante-1")
        dialog.go_on()
        stage.until(lambda: dialog.step() == PAPER, "the printer's answer")
    stage.shoot("imprimante-2")
    dialog.go_on()
    stage.type(dialog.trial.last, "13")
    stage.shoot("imprimante-3")
    dialog.go_on()
    stage.shoot("imprimante-4")
    dialog.go_on()
    stage.window.activateWindow()  # no window system does so once a dialog is gone
    stage.hush()


def _dressed(stage: Stage) -> None:
    """The shop's papers with its logo and its colour."""
    block = stage.part(DressBlock)
    logo = Path.cwd() / "logo.png"
    QIcon(str(resource("icons/flower-2.svg"))).pixmap(240, 240).save(str(logo))
    block.take(logo)
    stage.until(block.logo.holds, "the logo")
    block.take_colour("#1d6b3a")
    stage.until(lambda: block.slip.count() > 0 and block.slip.picture() is not None, "the slip")
    place = stage.part(SettingsPlace)
    place.bring(block)
    stage.shoot("reglages-papiers")


def _copies(stage: Stage) -> None:
    """Copies of the shop; then the stick they go to is away."""
    stage.go("settings")
    block = stage.part(CopiesBlock)
    stage.part(SettingsPlace).show_block(block)
    stick = Path.cwd() / "CLE-USB"
    stick.mkdir()
    stage.will_choose(stick)
    stage.press(block.choose_button)
    stage.until(lambda: bool(list(stick.glob("*/*/shop-*"))), "a copy on the stick")
    shutil.rmtree(stick)
    stage.press(block.back)
    sheet = stage.part(CopiesSheet)
    stage.until(lambda: bool(sheet.buttons), "the copies")
    stage.shoot("sauvegardes")
    sheet.reject()
    pass_time(1100)  # the next copy is named by another second
    stage.press(block.now)
    stage.go("today")
    card = stage.part(CareCard)
    stage.until(card.isVisible, "the stick is missed")
    stage.hush()
    stage.shoot("aujourdhui-sauvegardes")


def _open(stage: Stage, name: str) -> ProductsPlace:
    return open_product(stage, name)


def open_product(stage: Stage, name: str) -> ProductsPlace:
    """The sheet of the product whose name begins so."""
    place = stage.part(ProductsPlace)
    stage.until(lambda: place.products.rowCount() > 0, "products")
    cards = [place.products.card(row) for row in range(place.products.rowCount())]
    card = next(card for card in cards if card is not None and card.name.startswith(name))
    place.show_product(card.id)
    pass_time()
    return place


def to_the_end(place: ProductsPlace) -> None:
    """Scroll the sheet down."""
    for scroll in place.sheet.findChildren(QScrollArea):
        scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())


def dialogs(stage: Stage) -> list[QDialog]:
    """What lies over the window."""
    return [each for each in stage.window.findChildren(QDialog) if each.isVisible()]
