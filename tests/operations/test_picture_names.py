"""Whose photo a picture is: shops call their files as they like."""

from __future__ import annotations

from pathlib import PurePosixPath as Path
from uuid import UUID, uuid4

import pytest

from digitaix_desktop.operations.picture_names import (
    Called,
    PictureNames,
    in_order,
    name_from,
)

ROSE, SHIRT, CHEESE, OTHER, NUMBER = (uuid4() for _ in range(5))
BLUE_M, BLUE_L, RED_M = (uuid4() for _ in range(3))

GOODS = (
    Called(ROSE, uuid4(), "Rosier « Pierre de Ronsard »", "ROS-001", ("3760214580121",)),
    Called(SHIRT, BLUE_M, "Tee-shirt été", "TS-BLEU-M", (), ("M", "Bleu marine")),
    Called(SHIRT, BLUE_L, "Tee-shirt été", "TS-BLEU-L", (), ("L", "Bleu marine")),
    Called(SHIRT, RED_M, "Tee-shirt été", "TS-ROUGE-M", (), ("M", "Rouge")),
    Called(CHEESE, uuid4(), "Comté"),
    Called(OTHER, uuid4(), "Comté vieux", "AB"),
    Called(NUMBER, uuid4(), "Vase", "1204", ("0036000291452",)),
)


def whose(name: str) -> UUID | None:
    owner = PictureNames(GOODS).owner(Path(name))
    return None if owner is None else owner.product_id


@pytest.mark.parametrize(
    ("name", "product"),
    [
        ("ROS-001.jpg", ROSE),
        ("ros_001.JPG", ROSE),
        ("ROS001-2.jpg", ROSE),
        ("ROS-001 (3).jpg", ROSE),
        ("ROS-001_1024x768.jpg", ROSE),
        ("rosier rouge ROS-001 face.jpg", ROSE),
        ("3760214580121.jpg", ROSE),
        ("3760214580121_2.heic", ROSE),
        ("photo-3760214580121-dos.png", ROSE),
        ("036000291452.jpg", NUMBER),  # UPC-A of a code kept as EAN-13
        ("rosier-pierre-de-ronsard.jpg", ROSE),
        ("Rosier pierre de ronsard 02.jpg", ROSE),
        ("01 - Rosier Pierre de Ronsard.jpg", ROSE),
        ("rosier_pierre_de_ronsard_detail.jpg", ROSE),
        ("comte.jpg", CHEESE),
        ("Comté2.jpg", CHEESE),
        ("comte-vieux-a.jpg", OTHER),
        ("AB.jpg", OTHER),
        ("1204.jpg", NUMBER),
        ("1204_1.jpg", NUMBER),
        ("ROS-001/1.jpg", ROSE),
        ("Comté/IMG_2041.HEIC", CHEESE),
        ("tee-shirt-ete.jpg", SHIRT),
    ],
)
def test_a_picture_belongs_to_the_goods_its_name_says(name: str, product: UUID) -> None:
    assert whose(name) == product


@pytest.mark.parametrize(
    "name",
    [
        "IMG_1204.jpg",  # a camera's number, not the reference
        "20260512_093211.jpg",
        "comte-et-raisin.jpg",  # something else than what it begins like
        "vieux.jpg",
        "lampe AB cuivre.jpg",  # two letters are no reference among other words
        "3760214580122.jpg",
        "tee-shirt-ete-vert.jpg",
        "photo.jpg",
        "1.jpg",
        "été.jpg",
    ],
)
def test_a_picture_that_says_nothing_sure_belongs_to_nothing(name: str) -> None:
    assert whose(name) is None


def test_sizes_and_colours_are_recognised() -> None:
    names = PictureNames(GOODS)
    blue = names.owner(Path("Tee-shirt été bleu marine 2.jpg"))
    assert blue is not None
    assert set(blue.variant_ids) == {BLUE_M, BLUE_L}
    assert blue.name == "Tee-shirt été, Bleu marine"
    one = names.owner(Path("ts-bleu-m.jpg"))
    assert one is not None
    assert one.variant_ids == (BLUE_M,)


def test_a_model_is_what_the_references_of_its_sizes_begin_with() -> None:
    dress, coat, polo, scarf = uuid4(), uuid4(), uuid4(), uuid4()
    navy, sand = (uuid4(), uuid4()), uuid4()
    goods = [
        Called(dress, navy[0], "Robe", "10234MA36", (), ("36", "MARINE")),
        Called(dress, navy[1], "Robe", "10234MA38", (), ("38", "MARINE")),
        Called(dress, sand, "Robe", "10234SA36", (), ("36", "SABLE")),
        Called(coat, uuid4(), "Manteau", "10235NO36", (), ("36", "NOIR")),
        Called(coat, uuid4(), "Manteau", "10235NO38", (), ("38", "NOIR")),
        Called(polo, uuid4(), "Polo", "MC-27", (), ("Écru", "S")),
        Called(polo, uuid4(), "Polo", "MC-27", (), ("Ciel", "S")),
        Called(scarf, uuid4(), "Foulard", "10501FLTU", (), ("FLEURI",)),
    ]
    names = PictureNames(goods)

    def found(name: str) -> tuple[UUID, int] | None:
        owner = names.owner(Path(name))
        return owner and (owner.product_id, len(owner.variant_ids))

    assert found("10234.jpg") == (dress, 0)
    assert found("10234-marine-dos.jpg") == (dress, 2)
    assert found("10235_2.jpg") == (coat, 0)
    assert found("1023.jpg") is None  # two models begin so
    assert found("10234 rouge.jpg") is None
    assert found("MC-27 écru.jpg") == (polo, 1)
    assert found("MC-27.jpg") == (polo, 0)
    assert found("10501-fleuri.jpg") == (scarf, 1)
    assert found("10501.jpg") is None  # nothing else says that it is no mere number


def test_a_name_of_two_products_says_nothing() -> None:
    twins = [Called(uuid4(), uuid4(), "Savon"), Called(uuid4(), uuid4(), "savon", "SAV-1")]
    names = PictureNames(twins)
    assert names.owner(Path("savon.jpg")) is None
    owner = names.owner(Path("SAV1.jpg"))
    assert owner is not None
    assert owner.product_id == twins[1].product_id


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("lampe_de-chevet_2.jpg", "Lampe de chevet"),
        ("IMG_2041.HEIC", "IMG_2041"),
        ("Thé vert (1).jpg", "Thé vert"),
        ("T-shirt.jpg", "T shirt"),
        ("7.jpg", "7"),
    ],
)
def test_a_new_product_is_called_as_its_file(file: str, name: str) -> None:
    assert name_from(Path(file)) == name


def test_pictures_are_in_the_order_of_their_numbers() -> None:
    files = ["rose 10.jpg", "rose 2.jpg", "rose.jpg", "rose-1.jpg", "iris.jpg"]
    ordered = sorted(map(Path, files), key=in_order)
    assert [each.name for each in ordered] == [
        "iris.jpg", "rose.jpg", "rose-1.jpg", "rose 2.jpg", "rose 10.jpg",
    ]  # fmt: skip
