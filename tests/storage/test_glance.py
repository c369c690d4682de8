"""What the first paint needs to know is read again, whatever was chosen."""

from __future__ import annotations

from digitaix_desktop.operations.choices import ALERT_VOLUME, LANGUAGE, LARGE, QUIET_FROM
from digitaix_desktop.operations.settings import Choose
from digitaix_desktop.storage.glance import chosen
from tests.helpers.make import AShop


def test_every_choice_is_seen_before_the_books_are_open(shop: AShop) -> None:
    choices = {LANGUAGE: "en", LARGE: True, QUIET_FROM: 720, ALERT_VOLUME: 40, "share": 0.5}
    for key, value in choices.items():
        shop.do(Choose(key, value))
    shop.do(Choose("nothing", None))
    assert chosen(shop.folder) == {**choices, "nothing": None}


def test_a_shop_without_a_file_has_chosen_nothing(shop: AShop) -> None:
    shop.close()
    for path in shop.folder.shop.parent.glob("shop.sqlite*"):
        path.unlink()
    assert chosen(shop.folder) == {}
