from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.icons import app_icon, has_icon, icon, icon_pixmap
from digitaix_desktop.gui.theme import Kind, Look, Mode, Theme, look, style_sheet, tokens
from digitaix_desktop.gui.widgets.label import label, set_tone
from digitaix_desktop.paths import resource

TEXT = [
    *((words, ground) for words in ("ink", "muted") for ground in ("ground", "paper", "sunk")),
    *(("lake", ground) for ground in ("ground", "paper")),
    ("on_lake", "lake"),
    ("on_lake", "lake_dark"),
    ("lake_dark", "lake_soft"),
    ("lake_dark", "bar"),
    ("on_badge", "badge"),
    ("on_mark", "mark"),
    ("toast_text", "toast"),
    ("toast_action", "toast"),
    *(
        (f"{tone}_ink", ground)
        for tone in ("good", "warn", "bad", "alert")
        for ground in ("paper", "ground", f"{tone}_soft")
    ),
    *(("ink", f"{tone}_soft") for tone in ("good", "warn", "bad", "lake")),
]
SHAPES = [("field", "paper"), ("lake", "paper"), ("good", "paper"), ("warn", "paper")]


def luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), TEXT)
def test_words_can_be_read_on_their_ground(words: str, ground: str, dark: bool) -> None:
    colours = Look.of(dark=dark, grand=False).colours
    assert contrast(getattr(colours, words), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_stand_out_from_their_ground(shape: str, ground: str, dark: bool) -> None:
    colours = Look.of(dark=dark, grand=False).colours
    assert contrast(getattr(colours, shape), getattr(colours, ground)) >= 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_initials_can_be_read_on_every_tint(scheme: str) -> None:
    for ground, letter in tokens()["tints"][scheme]:
        assert contrast(QColor(ground), QColor(letter)) >= 4.5


def test_a_product_keeps_its_tint(theme: Theme) -> None:
    assert look().tint("Rosier ancien") == look().tint("Rosier ancien")
    assert len({look().tint(f"Produit {n}")[0].name() for n in range(60)}) == 6


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_style_sheet_has_a_value_for_every_token(dark: bool) -> None:
    sheet = style_sheet(Look.of(dark=dark, grand=False))
    assert not re.search(r"@[\w-]+@", sheet)


def test_the_large_size_makes_type_and_targets_larger() -> None:
    usual, grand = Look.of(dark=False, grand=False), Look.of(dark=False, grand=True)
    assert grand.font("base").pixelSize() == round(usual.font("base").pixelSize() * 1.3)
    assert (usual.height("control"), grand.height("control")) == (40, 52)
    assert "min-height: 38px" in style_sheet(usual)
    assert "min-height: 49px" in style_sheet(grand)
    assert "1px solid" in style_sheet(grand)


def test_figures_of_codes_and_weights_are_all_equally_wide(theme: Theme) -> None:
    kinds: tuple[Kind, ...] = ("code", "counter-weight")
    for kind in kinds:
        metrics = QFontMetricsF(look().font(kind))
        widths = {metrics.horizontalAdvance(figure * 4) for figure in "0123456789"}
        assert len(widths) == 1
    assert look().font().family() == "Inter"


def test_a_hyphen_in_words_is_no_wider_than_the_type_means_it_to_be(theme: Theme) -> None:
    metrics = QFontMetricsF(look().font())
    assert metrics.horizontalAdvance("-") < metrics.horizontalAdvance("0")


def test_words_in_drawings_follow_the_theme(theme: Theme, qtbot: QtBot) -> None:
    words = label("Rupture", "small", "bad")
    qtbot.addWidget(words)
    words.show()
    assert words.font().pixelSize() == 13
    light = words.palette().color(words.foregroundRole())

    theme.set_mode(Mode.DARK)
    dark = words.palette().color(words.foregroundRole())
    set_tone(words, "good")
    good = words.palette().color(words.foregroundRole())

    assert light == Look.of(dark=False, grand=False).colours.bad_ink
    assert dark == Look.of(dark=True, grand=False).colours.bad_ink
    assert good == Look.of(dark=True, grand=False).colours.good_ink


def test_a_change_of_theme_is_told_once(theme: Theme, qtbot: QtBot) -> None:
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(look().dark))

    theme.set_mode(Mode.DARK)
    theme.set_mode(Mode.DARK)
    theme.set_grand(True)

    assert told == [True, True]
    assert theme.mode is Mode.DARK
    assert theme.grand


def test_an_icon_is_sharp_and_in_its_colour(theme: Theme, qapp: QApplication) -> None:
    lake = look().colours.lake
    pixmap = icon_pixmap("printer", 20, lake, ratio=2)
    image = pixmap.toImage()

    assert (pixmap.width(), pixmap.height()) == (40, 40)
    assert pixmap.deviceIndependentSize().width() == 20
    solid = {
        image.pixelColor(x, y).name()
        for x in range(40)
        for y in range(40)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {lake.name()}


def test_every_icon_that_is_shipped_can_be_drawn(theme: Theme) -> None:
    for file in sorted(resource("icons").glob("*.svg")):
        image = icon_pixmap(file.stem, 24, look().colours.ink).toImage()
        drawn = any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))
        assert drawn, file.name


def test_an_icon_that_is_not_shipped_is_refused(theme: Theme) -> None:
    assert not has_icon("no-such-icon")
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_labels_never_read_words_as_markup(theme: Theme, qtbot: QtBot) -> None:
    words: QLabel = label("<b>Tom & Co</b>")
    qtbot.addWidget(words)
    assert words.sizeHint().width() > label("Tom & Co").sizeHint().width()


def test_the_program_has_a_sign_of_its_own_in_every_size(theme: Theme) -> None:
    sign = app_icon()
    for side in (16, 32, 48, 256):
        picture = sign.pixmap(side, side).toImage()
        assert picture.width() == side
        assert picture.pixelColor(side // 2, 1).alpha() > 0, "the mark reaches its edge"
        assert picture.pixelColor(0, 0).alpha() < 255, "and is rounded"
