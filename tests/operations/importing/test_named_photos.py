"""Photos that a file names: found in a folder or on the web, hung up in order, undone with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from digitaix_desktop.operations.importing.applying import CatalogueImport
from digitaix_desktop.operations.importing.named_photos import (
    PAUSES_MS,
    Gathered,
    PhotoGathering,
    PhotoNotToBeHad,
    PhotoOutOfReach,
)
from digitaix_desktop.operations.importing.plan import PlannedProduct, PlannedVariant
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.importing.ways import ImportWays
from digitaix_desktop.operations.photos import SetPhotos
from digitaix_desktop.operations.views.deeds import LongDeed, PhotosNamed
from tests.helpers.books import assert_books_agree
from tests.helpers.make import AShop, a_shop

PHOTOS = {"rose.jpg": "1" * 64, "rose2.jpg": "2" * 64, "rouge.jpg": "3" * 64}
OWN = "9" * 64


class APlace:
    """Pictures by their names, some of them out of reach for now."""

    def __init__(self) -> None:
        self.out_of_reach: set[str] = set()
        self.asked: list[tuple[str, str]] = []

    def rest(self) -> None:
        """Nothing is remembered."""

    def close(self) -> None:
        """Nothing is under way."""

    def take(self, source: str, folder: str) -> str:
        self.asked.append((source, folder))
        if source in self.out_of_reach:
            raise PhotoOutOfReach
        if source not in PHOTOS:
            raise PhotoNotToBeHad
        return PHOTOS[source]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[AShop]:
    with a_shop(tmp_path) as shop:
        yield shop


@pytest.fixture
def place() -> APlace:
    return APlace()


def planned(*images: str, variants: tuple[PlannedVariant, ...] = ()) -> PlannedProduct:
    return PlannedProduct(
        "Rosier", None, "ROS", None, None, None, 2490, 1000, None, "piece", True, None,
        variants, images, (2,),
    )  # fmt: skip


def imported(shop: AShop, *products: PlannedProduct, ways: ImportWays = ImportWays()) -> LongDeed:
    return CatalogueImport(shop.desk).start("roses.csv", products, Unwatched(), ways)


def gathered(shop: AShop, place: APlace) -> Gathered:
    return PhotoGathering(shop.desk, place, shop.clock.now_ms).gather(Unwatched())


def the_rose(shop: AShop) -> UUID:
    [id] = [row.id for row in shop.rows("SELECT id FROM product WHERE NOT deleted")]
    return UUID(id) if isinstance(id, str) else id


def media(shop: AShop) -> tuple[str, ...]:
    return shop.product(the_rose(shop)).media


def history(shop: AShop) -> LongDeed:
    return shop.reader.long_deeds()[0]


def test_photos_come_after_their_product_in_the_order_of_the_file(
    shop: AShop, place: APlace
) -> None:
    imported(shop, planned("rose.jpg", "gone.jpg", "rose2.jpg"))
    assert history(shop).photos.awaited == 3

    assert gathered(shop, place) == Gathered(come=2, lost=1)

    assert media(shop) == (PHOTOS["rose.jpg"], PHOTOS["rose2.jpg"])
    assert shop.reader.waiting_photos() == 2
    found = history(shop)
    assert (found.photos.come, found.photos.lost, found.photos.lost_names) == (2, 1, ("gone.jpg",))
    assert (found.created, found.updated) == (1, 0)
    assert_books_agree(shop)


def test_a_photo_of_several_products_is_counted_once(shop: AShop, place: APlace) -> None:
    place.out_of_reach = {"rose2.jpg"}
    images = ("rose.jpg", "gone.jpg", "rose2.jpg")
    twin = replace(planned(*images), name="Rosier grimpant", sku="ROS-2")
    imported(shop, planned(*images), twin)
    assert history(shop).photos == PhotosNamed(awaited=3)

    assert gathered(shop, place) == Gathered(come=1, lost=1)

    assert history(shop).photos == PhotosNamed(1, 1, 1, ("gone.jpg",))


def test_what_was_out_of_reach_is_looked_for_again_and_takes_its_place(
    shop: AShop, place: APlace
) -> None:
    imported(shop, planned("rose.jpg", "rose2.jpg"))
    place.out_of_reach = {"rose.jpg"}
    assert gathered(shop, place) == Gathered(come=1)
    assert media(shop) == (PHOTOS["rose2.jpg"],)
    place.out_of_reach = set()
    assert gathered(shop, place) == Gathered()  # not at once
    shop.clock.at_ms += PAUSES_MS[0] + 1000
    assert gathered(shop, place) == Gathered(come=1)
    assert media(shop) == (PHOTOS["rose.jpg"], PHOTOS["rose2.jpg"])


def test_what_stays_out_of_reach_is_given_up(shop: AShop, place: APlace) -> None:
    imported(shop, planned("rose.jpg"))
    place.out_of_reach = {"rose.jpg"}
    gathering = PhotoGathering(shop.desk, place, shop.clock.now_ms)
    while gathering.next_in_ms() is not None:
        gathering.gather(Unwatched())
        shop.clock.at_ms += PAUSES_MS[-1] + 1000
    assert len(place.asked) == len(PAUSES_MS) + 1
    assert history(shop).photos.lost == 1


def test_an_import_undone_takes_products_with_their_photos_and_waits_for_no_more(
    shop: AShop, place: APlace
) -> None:
    deed = imported(shop, planned("rose.jpg"))
    gathered(shop, place)
    undone = CatalogueImport(shop.desk).undo(deed.id, Unwatched())
    assert undone.stayed == 0
    assert shop.rows("SELECT id FROM product WHERE NOT deleted") == []
    again = imported(shop, planned("rose.jpg", "rose2.jpg"))
    CatalogueImport(shop.desk).undo(again.id, Unwatched())
    assert gathered(shop, place) == Gathered()
    assert_books_agree(shop)


def test_a_photo_the_shop_added_itself_keeps_the_product_when_the_import_is_undone(
    shop: AShop, place: APlace
) -> None:
    deed = imported(shop, planned("rose.jpg"))
    gathered(shop, place)
    held = media(shop)
    shop.do(SetPhotos(the_rose(shop), held, (*held, OWN)))
    undone = CatalogueImport(shop.desk).undo(deed.id, Unwatched())
    assert undone.stayed == 1
    assert media(shop) == (*held, OWN)


def test_photos_of_known_products_come_behind_their_own_and_go_with_an_undo(
    shop: AShop, place: APlace
) -> None:
    imported(shop, planned())
    shop.do(SetPhotos(the_rose(shop), (), (OWN,)))
    deed = imported(shop, planned("rose.jpg", "rose2.jpg"))
    gathered(shop, place)
    assert media(shop) == (OWN, PHOTOS["rose.jpg"], PHOTOS["rose2.jpg"])
    assert history(shop).updated == 0

    CatalogueImport(shop.desk).undo(deed.id, Unwatched())

    assert media(shop) == (OWN,)
    assert_books_agree(shop)


def test_the_same_file_again_looks_for_nothing(shop: AShop, place: APlace) -> None:
    imported(shop, planned("rose.jpg"))
    gathered(shop, place)
    imported(shop, planned("rose.jpg"))
    assert gathered(shop, place) == Gathered()
    assert media(shop) == (PHOTOS["rose.jpg"],)


def test_a_size_has_its_own_photo(shop: AShop, place: APlace) -> None:
    red = PlannedVariant((("Couleur", "Rouge"),), "R", None, 2490, None, None, 2, ("rouge.jpg",))
    white = PlannedVariant((("Couleur", "Blanc"),), "B", None, 2490, None, None, 3)
    imported(shop, planned("rose.jpg", "rouge.jpg", variants=(red, white)))
    gathered(shop, place)
    product = shop.product(the_rose(shop))
    assert product.media == (PHOTOS["rose.jpg"],)
    assert {each.label: each.media for each in product.variants} == {
        "Rouge": (PHOTOS["rouge.jpg"],),
        "Blanc": (),
    }


def test_photos_are_left_aside_where_nobody_wants_them(shop: AShop, place: APlace) -> None:
    imported(shop, planned("rose.jpg"), ways=ImportWays(photos=False))
    assert gathered(shop, place) == Gathered()


def test_lost_photos_are_looked_for_in_another_folder(shop: AShop, place: APlace) -> None:
    deed = imported(shop, planned("gone.jpg"), ways=ImportWays(photo_folder="/a"))
    gathered(shop, place)
    PHOTOS["gone.jpg"] = "4" * 64
    try:
        shop.desk.step(lambda books: books.awaited.look_again(deed.id, "/b"))
        assert gathered(shop, place) == Gathered(come=1)
    finally:
        del PHOTOS["gone.jpg"]
    assert [folder for _, folder in place.asked] == ["/a", "/b"]
