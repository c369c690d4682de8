"""The photos of a product: which ones, in which order; undone like any other deed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from digitaix_desktop.domain.errors import ChangedMeanwhile
from digitaix_desktop.operations.photos import SetPhotos, TooManyPhotos
from tests.helpers.make import AShop, a_shop

ONE, TWO = "1" * 64, "2" * 64


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[AShop]:
    with a_shop(tmp_path) as shop:
        yield shop


def test_photos_are_added_rearranged_and_removed_and_each_is_undone(shop: AShop) -> None:
    soap = shop.add()

    def media() -> tuple[str, ...]:
        return shop.product(soap.id).media

    shop.do(SetPhotos(soap.id, (), (ONE, TWO)))
    turned = shop.do(SetPhotos(soap.id, (ONE, TWO), (TWO, ONE)))
    assert media() == (TWO, ONE)
    assert turned.undo is not None
    shop.do(turned.undo)
    assert media() == (ONE, TWO)
    removed = shop.do(SetPhotos(soap.id, (ONE, TWO), (TWO,)))
    assert media() == (TWO,)
    assert removed.undo is not None
    shop.do(removed.undo)
    assert media() == (ONE, TWO)


def test_a_variant_has_photos_of_its_own(shop: AShop) -> None:
    soap = shop.add()
    [variant] = soap.variants

    shop.do(SetPhotos(soap.id, (), (ONE,), variant.id))

    found = shop.product(soap.id)
    assert (found.media, found.variants[0].media) == ((), (ONE,))


def test_what_another_pc_changed_meanwhile_is_not_overwritten(shop: AShop) -> None:
    soap = shop.add()
    shop.do(SetPhotos(soap.id, (), (ONE,)))

    with pytest.raises(ChangedMeanwhile):
        shop.do(SetPhotos(soap.id, (), (TWO,)))
    assert shop.product(soap.id).media == (ONE,)


def test_a_product_shows_twenty_photos_at_most(shop: AShop) -> None:
    soap = shop.add()
    many = tuple(f"{number:064x}" for number in range(21))

    with pytest.raises(TooManyPhotos):
        shop.do(SetPhotos(soap.id, (), many))
