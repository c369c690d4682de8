"""The grocer's screen: two PCs changed one price, and a customer cancelled meanwhile."""

from __future__ import annotations

from digitaix_desktop.gui.screens.exchanges import ExchangesPage
from scripts.pictures.stage import Stage


def exchanges(stage: Stage) -> None:
    """What wants to be looked at."""
    stage.go("exchanges")
    stage.shoot("echanges")
    page = stage.part(ExchangesPage)
    stage.press(page.history)
    stage.shoot("echanges-historique")
    page.list.back.emit()
