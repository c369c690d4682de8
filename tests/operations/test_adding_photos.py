"""Many photos at once: to the goods they are of, to new ones, and all of it undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from digitaix_desktop.operations.adding_photos import AddPhotos, Brought
from digitaix_desktop.operations.views.products import Filter, Wanted
from digitaix_protocol.rules.media import MOST_PHOTOS
from tests.helpers.books import assert_books_agree
from tests.helpers.make import AShop, a_shop

ONE, TWO, THREE = "1" * 64, "2" * 64, "3" * 64


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[AShop]:
    with a_shop(tmp_path) as shop:
        yield shop


def test_photos_go_to_products_sizes_and_new_products_and_one_undo_takes_all_back(
    shop: AShop,
) -> None:
    soap, rose = shop.add(name="Savon"), shop.add(name="Rosier")
    [variant] = rose.variants
    done = shop.do(
        AddPhotos(
            (
                Brought((ONE, TWO), soap.id),
                Brought((TWO,), rose.id, (variant.id,)),
                Brought((THREE,), new_name="Lampe"),
            )
        )
    )

    assert shop.product(soap.id).media == (ONE, TWO)
    assert shop.product(rose.id).media == ()
    assert shop.product(rose.id).variants[0].media == (TWO,)
    [lamp] = shop.reader.product_page(Wanted(filter=Filter.TO_COMPLETE, words="lampe"), 0, 9)
    assert lamp.photo == THREE
    assert shop.reader.waiting_photos() == 3
    assert_books_agree(shop)

    assert done.undo is not None
    shop.do(done.undo)

    assert shop.product(soap.id).media == ()
    assert shop.product(rose.id).variants[0].media == ()
    assert shop.reader.product_total(Wanted(words="lampe")) == 0
    assert_books_agree(shop)


def test_photos_come_behind_those_that_are_there_each_once(shop: AShop) -> None:
    soap = shop.add()
    shop.do(AddPhotos((Brought((ONE,), soap.id),)))
    shop.do(AddPhotos((Brought((TWO, ONE), soap.id),)))
    assert shop.product(soap.id).media == (ONE, TWO)
    many = tuple(f"{number:064}" for number in range(2 * MOST_PHOTOS))
    shop.do(AddPhotos((Brought(many, soap.id),)))
    assert len(shop.product(soap.id).media) == MOST_PHOTOS


def test_the_same_photos_again_change_nothing(shop: AShop) -> None:
    soap = shop.add()
    shop.do(AddPhotos((Brought((ONE,), soap.id),)))
    again = shop.do(AddPhotos((Brought((ONE,), soap.id),)))
    assert again.undo is None


def test_a_product_without_photo_shows_that_of_its_first_size(shop: AShop) -> None:
    rose = shop.add(name="Rosier")
    shop.do(AddPhotos((Brought((TWO,), rose.id, (rose.variants[0].id,)),)))
    [card] = shop.reader.product_page(Wanted(), 0, 9)
    assert card.photo == TWO
