"""The cheesemonger's screens: orders in columns, one being weighed, one put aside, the slip."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]

from digitaix_desktop.gui.screens.counter import CounterPlace
from digitaix_desktop.gui.screens.orders import OrdersPlace
from digitaix_desktop.gui.screens.preview import Preview
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.order_card import OrderCard
from digitaix_desktop.operations.counter import Way
from digitaix_desktop.operations.documents import Document, Kind
from digitaix_desktop.operations.print_setup import Setup
from digitaix_desktop.operations.printing import ROLL_58, ROLL_80, OwnPaper, Paper
from digitaix_desktop.papers import document_pdf
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.words import Words
from digitaix_desktop.workbench import ReadOnlyBench
from scripts.pictures.florist import dialogs, open_product, to_the_end
from scripts.pictures.looks import shrink
from scripts.pictures.stage import Stage, pass_time

_SHEET_SCALE = 1.3
_SLIP_SCALE = 200 / 72


def shop(stage: Stage) -> None:
    """Orders, and the goods they are about."""
    stage.up_to_date()
    _counter(stage)
    _orders(stage)
    _goods(stage)


def _counter(stage: Stage) -> None:
    """A customer at the counter: pieces, something weighed, something weighed later."""
    stage.go("stock")
    place = stage.part(CounterPlace)
    stage.shoot("comptoir-vide")
    for name, weight in (
        ("Chèvre cendré", ""), ("Raclette fumée", "0,62"), ("Beurre de baratte", ""),
        ("Bleu de la Doriette", "0,24"), ("Chèvre cendré", ""), ("Crème crue", None),
        ("Mélange pour fondue", "0,8"), ("Beurre de baratte", ""), ("Tomme grise", "0,385"),
        ("Chèvre cendré", ""),
    ):  # fmt: skip
        _sell(stage, place, name)
        if weight:
            stage.type(place.card.weight.edit, weight)
            stage.keys("Return")
    stage.press(place.card.pieces.one_more)
    stage.hush()
    stage.shoot("comptoir-piece")
    _sell(stage, place, "Meule d’alpage")
    stage.hush()
    stage.shoot("comptoir-balance")
    stage.type(place.card.weight.edit, "0,285")
    stage.hush()
    stage.shoot("comptoir-poids")
    stage.keys("Return")
    stage.shoot("comptoir")
    stage.press(place.ways[Way.LOST])
    _sell(stage, place, "Beurre de baratte")
    stage.hush()
    stage.shoot("perte")
    stage.press(place.ways[Way.CORRECTED])
    _sell(stage, place, "Beurre de baratte")
    stage.type(place.card.correction.edit, "11")
    stage.press(place.card.correction.chips()[2])
    stage.hush()
    stage.shoot("correction")
    stage.keys("Return")
    stage.hush()
    stage.press(place.card.movements)
    stage.until(lambda: bool(dialogs(stage)), "movements")
    stage.shoot("mouvements")
    for dialog in dialogs(stage):
        dialog.close()
    stage.window.activateWindow()  # no window system does so once a dialog is gone
    stage.press(place.reorder_chip)
    stage.hush()
    stage.shoot("a-recommander")
    stage.press(place.reorders.expect)
    stage.press(place.ways[Way.RECEIVED])
    stage.hush()
    stage.shoot("reception")
    stage.press(place.card.findChildren(Button, "delivery")[0])
    pass_time()
    stage.keys("Esc")
    stage.type(place.delivery.rows[0].edit, "0,3")
    stage.keys("Return")
    stage.hush()
    stage.shoot("livraison")
    _inventory(stage, place)


def _inventory(stage: Stage, place: CounterPlace) -> None:
    """The shelves are counted; some of it differs."""
    stage.press(place.count_chip)
    stage.hush()
    stage.shoot("inventaire-vide")
    page = place.inventory
    stage.press(page.begin_state.findChildren(Button)[0])
    for name, found in (("Beurre de baratte", "9"), ("Bleu de la Doriette", "1,85"),
                        ("Chèvre cendré", "11"), ("Crème crue", "3,5"),
                        ("Raclette fumée", "3,48")):  # fmt: skip
        stage.type(page.card.articles, name)
        stage.keys("Return")
        pass_time()
        stage.type(page.card.edit, found)
        stage.keys("Return")
        pass_time()
    stage.hush()
    stage.shoot("inventaire")
    stage.press(page.finish)
    stage.shoot("inventaire-ecarts")
    stage.press(page.drop)
    stage.hush()


def _sell(stage: Stage, place: CounterPlace, name: str) -> None:
    """By its name: the goods of the sample town have no barcodes."""
    stage.type(place.card.articles, name)
    stage.keys("Return")
    pass_time()


def _orders(stage: Stage) -> None:
    stage.go("orders")
    place = stage.part(OrdersPlace)
    stage.until(lambda: sum(place.board.counts()) > 0, "orders")
    stage.shoot("commandes")
    _open(stage, place, "Inès")
    stage.shoot("commandes-fiche")
    _open(stage, place, "Camille")
    block = place.sheet.lines.open_block()
    if block is None:
        raise LookupError("no line to weigh")
    stage.type(block.weigh.edit, "0,312")
    stage.shoot("commandes-pesee")
    stage.type(block.weigh.edit, "0,420")
    stage.press(block.note)
    stage.shoot("commandes-trop-lourd")
    stage.type(block.weigh.edit, "0,312")
    stage.press(block.note)
    stage.shoot("commandes-pesee-suite")
    stage.hush()
    _open(stage, place, "Zoé")
    stage.shoot("commandes-prete")
    place.sheet.print()
    _seen(stage, "apercu-bon")
    if not place.sheet.ways.part.isHidden():
        stage.press(place.sheet.ways.part)
        stage.shoot("commandes-remise-partielle")
    stage.keys("Esc")
    stage.hush()
    stage.press(place.ended_button)
    stage.shoot("commandes-terminees")
    stage.press(place.ended_button)
    _put_aside(stage, place)
    _missing(stage, place)
    _together(stage, place)


def _missing(stage: Stage, place: OrdersPlace) -> None:
    """An article is missing: others are offered, then the answer is waited for."""
    place.aside.begin_anew()
    stage.keys("Esc")
    _open(stage, place, "Camille")
    sheet = place.sheet
    view = next(each for each in sheet.lines.views() if not each.is_open())
    stage.press(view.face)
    block = sheet.lines.open_block()
    if block is None:
        raise LookupError("no article that could be missing")
    stage.press(block.miss)
    stage.type(sheet.missing.articles, "beurre")
    stage.keys("Return")
    stage.shoot("commandes-manquant")
    stage.press(sheet.missing.ask_online)
    stage.hush()
    stage.press(view.face)
    stage.shoot("commandes-question")
    stage.keys("Esc")


def _together(stage: Stage, place: OrdersPlace) -> None:
    """Several orders are chosen, then gathered in one round."""
    stage.press(place.together_button)
    stage.shoot("commandes-ensemble-choisir")
    stage.press(place.begin_button)
    stage.hush()
    row = next(each for each in place.picking.rows if not each.more.isHidden())
    stage.press(row.more)
    stage.hush()
    stage.shoot("commandes-ensemble")


def _put_aside(stage: Stage, place: OrdersPlace) -> None:
    stage.keys("Ctrl+N")
    form = place.aside.form
    for words in ("tomme", "beurre"):
        stage.type(form.articles, words)
        stage.keys("Return")
    stage.type(form.articles, "chev")
    stage.shoot("mettre-de-cote-chercher")
    form.articles.clear()
    stage.type(form.name, "Hortense Vidal")
    stage.type(form.contact, "06 39 98 12 80")
    stage.shoot("mettre-de-cote")


def _goods(stage: Stage) -> None:
    for name, picture in (("Meule d’alpage", "fiche-poids"), ("Chèvre cendré", "fiche-aliment")):
        stage.go("products")
        place = open_product(stage, name)
        stage.shoot(picture)
        to_the_end(place)
        stage.shoot(f"{picture}-suite")
    place.shelf.selectAll()
    place.bulk.labels.emit()
    page = stage.part(CounterPlace).labels
    stage.until(lambda: not page.preview.pixmap().isNull(), "preview")
    stage.shoot("etiquettes")
    stage.press(page.see)
    _seen(stage, "apercu-etiquettes")


def _seen(stage: Stage, name: str) -> None:
    """What lies over the window to be printed."""
    preview = stage.part(Preview)
    stage.until(lambda: preview.view.count() > 0, "the pages")
    stage.until(lambda: preview.view.picture() is not None, "the page")
    stage.shoot(name)
    preview.reject()


def _open(stage: Stage, place: OrdersPlace, name: str) -> None:
    """Click the card of the customer of that name."""
    cards = place.board.findChildren(OrderCard)
    stage.press(next(card for card in cards if card.face().name.startswith(name)))


def papers(data: Path, language: str, folder: Path) -> list[Path]:
    """What is printed of orders, on every paper, as the printers get it."""
    bench, words = ReadOnlyBench(DataFolder(data)), Words(language)
    taken = []
    try:
        cards = bench.queries.board()
        found = next(card for card in cards if card.customer.startswith("Camille"))
        one, many = (found.id,), tuple(card.id for card in cards)
        for name, document, paper in (
            ("bon-a6", Document(Kind.SLIP, one), Paper.A6),
            ("bon-a5", Document(Kind.SLIP, one), Paper.A5),
            ("bon-a4", Document(Kind.SLIP, one), Paper.A4),
            ("bon-80", Document(Kind.SLIP, one), ROLL_80),
            ("bon-58", Document(Kind.SLIP, one), ROLL_58),
            ("preparation-80", Document(Kind.PREPARATION, one), ROLL_80),
            ("sac-62x29", Document(Kind.BAG, one, bags=3), OwnPaper(62, 29)),
            ("a-rassembler-a4", Document(Kind.PICK, many), Paper.A4),
            ("jour-a4", Document(Kind.DAY, many, "2026-11-24"), Paper.A4),
        ):
            setup = Setup(paper=paper)
            pdf = document_pdf(document, setup, bench.queries, words, duplicate=False).pdf
            path = folder / f"{name}-{language}.png"
            with pypdfium2.PdfDocument(BytesIO(pdf)) as pages:
                scale = _SHEET_SCALE if paper in (Paper.A4, Paper.A5) else _SLIP_SCALE
                pages[0].render(scale=scale).to_pil().save(path)
            shrink(path)
            taken.append(path)
    finally:
        bench.close()
    return taken
