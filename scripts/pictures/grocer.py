"""The grocer's screen: two PCs changed one price, and a customer cancelled meanwhile."""

from __future__ import annotations

from scripts.pictures.stage import Stage


def exchanges(stage: Stage) -> None:
    """What wants to be looked at."""
    stage.go("exchanges")
    stage.shoot("echanges")
