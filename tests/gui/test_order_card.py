from __future__ import annotations

from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.theme import Theme
from digitaix_desktop.gui.widgets.order_card import OrderCard, OrderFace

FACE = OrderFace(
    "T3K 9HP", "Lucas M.", "ven. 27, 17:00", "réponse avant 18:40", "alert", "3 articles · 86,00 €"
)


def lines(card: OrderCard, wide: int) -> list[str]:
    return [row.words for row in card._rows(wide)]


def test_what_is_too_long_for_a_narrow_column_takes_a_second_line(qtbot: QtBot) -> None:
    card = OrderCard(face=FACE)
    qtbot.addWidget(card)
    assert lines(card, 300)[3:] == ["réponse avant 18:40", "3 articles · 86,00 €"]
    narrow = lines(card, 100)
    assert narrow[3:] == ["réponse avant", "18:40", "3 articles", "86,00 €"]
    assert card.heightForWidth(124) > card.heightForWidth(324)


def test_larger_letters_are_laid_out_anew(qtbot: QtBot, theme: Theme) -> None:
    card = OrderCard(face=FACE)
    qtbot.addWidget(card)
    usual = lines(card, 140)
    theme.set_grand(True)
    assert len(lines(card, 140)) > len(usual)
