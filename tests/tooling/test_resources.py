"""What is vendored can be used, and what is used is vendored."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).parents[2]
ICONS = ROOT / "resources" / "icons"
FONTS = sorted((ROOT / "resources" / "fonts").glob("*.ttf"))
# No-break spaces of French amounts, and marks that standard PDF fonts lack.
NEEDED = "\u202f\u00a0€œŒ’«»…–·ÀÉÈÊËÎÏÔÛÙÜŸÇàéèêëîïôûùüÿç0123456789"


def test_every_icon_named_in_a_drawing_or_in_code_is_there() -> None:
    sources = [*(ROOT / "ui").glob("*.ui"), *(ROOT / "digitaix_desktop").rglob("*.py")]
    named = {
        name
        for source in sources
        for name in re.findall(r"""["'>]icons:([\w-]+\.svg)""", source.read_text(encoding="utf-8"))
    }

    assert sorted(name for name in named if not (ICONS / name).is_file()) == []


def test_every_icon_takes_the_colour_of_its_words(qtbot: QtBot) -> None:
    icons = sorted(ICONS.glob("*.svg"))

    assert len(icons) > 50
    for icon in icons:
        assert 'stroke="currentColor"' in icon.read_text(encoding="utf-8"), icon.name
        assert QSvgRenderer(str(icon)).isValid(), icon.name


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.stem)
def test_fonts_write_french_and_amounts(qtbot: QtBot, font: Path) -> None:
    raw = QRawFont(str(font), 12)

    assert raw.isValid()
    assert [mark for mark in NEEDED if not raw.supportsCharacter(ord(mark))] == []


@pytest.mark.parametrize("folder", ["icons", "fonts", "licences"])
def test_licences_lie_beside_what_is_not_ours(folder: str) -> None:
    texts = [path for path in (ROOT / "resources" / folder).glob("*.txt") if path.stat().st_size]

    assert texts


def test_figures_of_the_paper_font_are_equally_wide(qtbot: QtBot) -> None:
    raw = QRawFont(str(ROOT / "resources" / "fonts" / "NotoSans-Regular.ttf"), 12)

    widths = raw.advancesForGlyphIndexes(raw.glyphIndexesForString("0123456789"))

    assert len({point.x() for point in widths}) == 1
