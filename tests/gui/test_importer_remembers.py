"""The importer keeps what was corrected, whose list it is, and its price rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.rule import Ending, PriceRule
from tests.gui.test_importer import LEFT, Importing, write
from tests.helpers.counter import Counter

LIST = """Désignation;Réf.;Prix d'achat;Qté;Obs.
Pull Lucie;LUC-01;21,50;3;Mode
Robe Clara;CLA-01;31,00;1;Mode
"""
Make = Callable[[], Importing]


@pytest.fixture
def make(till: Counter, qtbot: QtBot) -> Iterator[Make]:
    made: list[Importing] = []

    def importing() -> Importing:
        made.append(Importing(till, qtbot))
        return made[-1]

    yield importing
    for each in made:
        each.window.session.forget()


def test_a_layout_seen_before_maps_itself_with_its_supplier_and_rule(
    make: Make, tmp_path: Path
) -> None:
    first = make()
    first.drop(write(tmp_path / "automne.csv", LIST))
    assert first.window.columns.forget.isHidden()
    first.window.session.set_column(4, Field.CATEGORY)
    first.to_result()
    card = first.window.result.supplier
    assert card.isVisible()
    QTest.keyClicks(card.supplier, "Maison Leman")
    card.ending.setCurrentIndex(card.ending.findData(Ending.N90))
    card.coefficient.setFocus()
    QTest.keyClicks(card.coefficient, "2,4")
    first.enter()
    first.wait(lambda: first.window.session.outlook is not None)
    mended = first.window.result.mended
    assert mended.isVisible()
    assert "Prix d’achat × 2,4" in str(mended.rows.data(mended.rows.index(0)))
    first.run()
    assert first.named("Pull Lucie").product.price_cents == 5190

    again = make()
    again.drop(write(tmp_path / "hiver.csv", LIST.replace("Pull Lucie;LUC-01", "Gilet;GIL-01")))
    session = again.window.session
    assert session.guess is not None
    assert session.guess.mapping[Field.CATEGORY] == 4
    assert session.supplier == "Maison Leman"
    assert session.rule == PriceRule(2400, Ending.N90)
    assert again.window.columns.title.text() == "Maison Leman · Read as the last time."
    again.to_result()
    again.run()
    gilet = again.named("Gilet").product
    assert (gilet.price_cents, gilet.category) == (5190, "Mode")


def test_a_layout_is_forgotten_on_request(make: Make, tmp_path: Path) -> None:
    first = make()
    first.drop(write(tmp_path / "automne.csv", LIST))
    first.window.session.set_column(4, Field.CATEGORY)
    first.to_result()
    first.run()
    again = make()
    again.drop(write(tmp_path / "hiver.csv", LIST))

    QTest.mouseClick(again.window.columns.forget, LEFT)

    assert again.window.session.guess is not None
    assert Field.CATEGORY not in again.window.session.guess.mapping
    assert again.window.columns.forget.isHidden()
    third = make()
    third.drop(write(tmp_path / "printemps.csv", LIST))
    assert third.window.columns.forget.isHidden()
