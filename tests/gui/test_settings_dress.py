"""Logo and colour of the shop's papers: dropped, picked, seen at once, or refused."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.screens.settings_dress import DressBlock
from digitaix_desktop.operations.print_setup import dress_of
from digitaix_desktop.operations.slips import readable
from tests.helpers.counter import Counter
from tests.helpers.gestures import drop

PATIENCE_MS = 20_000


@pytest.fixture
def block(till: Counter, qtbot: QtBot) -> DressBlock:
    block = DressBlock(till.parts)
    qtbot.addWidget(block)
    block.resize(900, 560)
    block.show()
    block.read()
    qtbot.waitUntil(lambda: block.slip.count() > 0 and block.slip.picture() is not None)
    return block


def drawn(block: DressBlock, qtbot: QtBot, before: QImage | None) -> QImage:
    """The slip once it looks otherwise."""
    qtbot.waitUntil(lambda: block.slip.picture() not in (None, before), timeout=PATIENCE_MS)
    picture = block.slip.picture()
    assert picture is not None
    return picture


def has(picture: QImage, hue: str) -> bool:
    """Whether anything on it is mostly of that part of red, green and blue."""
    for x in range(0, picture.width(), 2):
        for y in range(picture.height()):
            colour = picture.pixelColor(x, y)
            parts = {"r": colour.red(), "g": colour.green(), "b": colour.blue()}
            if parts.pop(hue) > 1.5 * max(parts.values()) + 10:
                return True
    return False


def test_a_logo_is_dropped_seen_on_the_slip_and_removed(
    block: DressBlock, till: Counter, qtbot: QtBot, tmp_path: Path
) -> None:
    bare = drawn(block, qtbot, None)
    path = tmp_path / "logo.png"
    Image.new("RGBA", (1600, 800), (255, 0, 0, 255)).save(path)
    drop(block, path)
    dressed = drawn(block, qtbot, bare)

    assert has(dressed, "r")
    assert not has(bare, "r")
    kept = Image.open(io.BytesIO(dress_of(till.parts.queries).logo))
    assert max(kept.size) <= 640, "what is kept is small, and no file of anybody's"
    assert kept.format == "JPEG"

    QTest.mouseClick(block.remove, Qt.MouseButton.LeftButton)
    assert dress_of(till.parts.queries).logo == b""
    assert not has(drawn(block, qtbot, dressed), "r")
    till.parts.asker.undo()
    assert dress_of(till.parts.queries).logo


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "PNG"),
        (b"%PDF-1.7", "PDF"),
        (b"GIF89a\0\0", "HEIC"),
    ],
    ids=["drawing", "document", "nothing"],
)
def test_what_is_no_picture_is_refused_with_what_to_do(
    block: DressBlock, till: Counter, qtbot: QtBot, tmp_path: Path, content: bytes, why: str
) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(content)
    block.take(path)
    qtbot.waitUntil(lambda: why in block.notice.text(), timeout=PATIENCE_MS)
    assert dress_of(till.parts.queries).logo == b""


def test_a_colour_is_one_click_and_stays_readable(
    block: DressBlock, till: Counter, qtbot: QtBot
) -> None:
    before = drawn(block, qtbot, None)
    green = next(each for each in block.colours.swatches() if each.colour == "#1d6b3a")
    QTest.mouseClick(green, Qt.MouseButton.LeftButton)
    assert dress_of(till.parts.queries).colour == "#1d6b3a"
    assert has(drawn(block, qtbot, before), "g")
    assert not block.notice.text()

    block.take_colour("#ffff00")
    assert "darker" in block.notice.text()
    chosen = dress_of(till.parts.queries).colour
    assert chosen not in ("#ffff00", "")
    assert readable(chosen) == chosen, "what is shown is what is printed"
    own = [each for each in block.colours.swatches() if each.isChecked()]
    assert [each.colour for each in own] == [chosen]
