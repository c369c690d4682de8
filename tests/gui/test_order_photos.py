"""Articles of an order show what they look like, open or not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.gui.screens.orders import OrdersPlace
from digitaix_desktop.gui.widgets.thumbnail import Thumbnail
from digitaix_desktop.operations.photos import SetPhotos
from digitaix_protocol.rules.order_states import State
from tests.helpers.counter import Counter


def photograph(till: Counter, folder: Path, product: Product, colour: str, *, own: bool) -> None:
    """A photo of one colour, of the product or of its first variant."""
    path = folder / f"{colour}.png"
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    name = till.parts.photos.take_bytes(path.read_bytes())
    till.do(SetPhotos(product.id, (), (name,), product.shelf[0].id if own else None))


def shows(part: QWidget, colour: str) -> bool:
    """Whether the photo in that part is of that colour, as near as a JPEG keeps it."""
    [photo] = part.findChildren(Thumbnail)
    shown = photo.grab().toImage().pixelColor(photo.width() // 2, photo.height() // 3)
    wanted = QColor(colour)
    parts = (QColor.red, QColor.green, QColor.blue)
    return all(abs(part(shown) - part(wanted)) < 24 for part in parts)


def test_articles_show_their_photo_and_a_variants_own_goes_first(
    qtbot: QtBot, till: Counter, tmp_path: Path
) -> None:
    soap = till.add("Savon")
    cheese = till.add("Beaufort", price_cents=3490, vat_bp=550, unit=Unit.KG)
    photograph(till, tmp_path, soap, "red", own=False)
    photograph(till, tmp_path, soap, "blue", own=True)
    photograph(till, tmp_path, cheese, "lime", own=False)
    order = till.order_of([(soap, 2000), (cheese, 300)], state=State.PREPARING)
    till.receive(order)
    place = OrdersPlace(till.parts)
    qtbot.addWidget(place)
    place.resize(1366, 900)
    place.show()

    place.show_order(order.id)
    lines = place.sheet.lines
    block = lines.open_block()
    assert block is not None
    face = lines.view(order.lines[0].id).face

    # Read beside the window, one batch after the other: until then the initial stands there.
    qtbot.waitUntil(lambda: shows(block, "lime"), timeout=5_000)
    lines.view(order.lines[1].id).set_open(False, "")
    qtbot.waitUntil(lambda: shows(face, "blue"), timeout=5_000)
    assert shows(lines.view(order.lines[1].id).face, "lime")
    lines.view(order.lines[1].id).set_open(True, "")
    again = lines.open_block()
    assert again is not None
    assert shows(again, "lime")
