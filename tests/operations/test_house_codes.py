from __future__ import annotations

from pathlib import Path
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.domain.barcodes import is_ean13, read_barcode
from digitaix_desktop.domain.house_codes import (
    LAST_NUMBER,
    PREFIXES,
    house_code,
    number_of,
    part_of,
)
from digitaix_desktop.operations.changing_many import ChangeMany
from digitaix_desktop.operations.house_codes import HouseCodes
from digitaix_desktop.operations.many_kept import packed, unpacked
from digitaix_desktop.operations.products import AddVariant, ArchiveProducts
from digitaix_desktop.operations.settings import ChangeProfile
from tests.helpers.make import AShop, CountedIds, a_shop


@given(st.sampled_from(PREFIXES), st.uuids(), st.integers(1, LAST_NUMBER))
def test_every_house_code_is_a_right_ean_13_of_the_shop_s_own_range(
    prefix: str, stream: UUID, number: int
) -> None:
    code = house_code(prefix, part_of(stream), number)
    assert is_ean13(code)
    assert code.startswith(prefix)
    assert read_barcode(code).code == code
    assert number_of(code) == number


@given(st.uuids(), st.integers(1, LAST_NUMBER), st.integers(1, LAST_NUMBER))
def test_two_numbers_are_two_codes(stream: UUID, one: int, other: int) -> None:
    part = part_of(stream)
    assert (house_code("20", part, one) == house_code("20", part, other)) == (one == other)


def _codes(shop: AShop) -> list[str]:
    return [row.code for row in shop.rows("SELECT code FROM barcode ORDER BY code")]


def test_goods_without_one_get_the_next_and_others_keep_theirs(shop: AShop) -> None:
    soap, rose = shop.add("Savon"), shop.add("Rosier", barcode="3760000000017")
    shirt = shop.add("Chemise")
    shop.do(AddVariant(shirt.id, (("Taille", "M"),)))

    shop.do(ChangeMany((soap.id, rose.id, shirt.id), HouseCodes()))
    codes = _codes(shop)
    assert len(set(codes)) == 4
    house = [code for code in codes if code.startswith("20")]
    assert sorted(number_of(code) for code in house) == [1, 2, 3]
    assert shop.reader.by_barcode(house[0]) is not None

    shop.desk.undo()
    assert _codes(shop) == ["3760000000017"]


def test_a_number_once_given_is_not_given_again(shop: AShop) -> None:
    soap = shop.add("Savon")
    shop.do(ChangeMany((soap.id,), HouseCodes()))
    [first] = _codes(shop)
    shop.desk.undo()
    shop.do(ChangeMany((soap.id,), HouseCodes()))
    [second] = _codes(shop)
    assert number_of(second) == number_of(first) + 1


def test_a_code_of_archived_goods_stays_taken(shop: AShop) -> None:
    soap = shop.add("Savon")
    shop.do(ChangeMany((soap.id,), HouseCodes()))
    shop.do(ArchiveProducts((soap.id,)))
    shop.do(ChangeMany((shop.add("Autre").id,), HouseCodes()))
    assert len(set(_codes(shop))) == 2


def test_the_shop_chooses_what_its_codes_begin_with(shop: AShop) -> None:
    shop.do(ChangeProfile({"house_prefix": ""}, {"house_prefix": "27"}))
    shop.do(ChangeMany((shop.add("Savon").id,), HouseCodes()))
    [code] = _codes(shop)
    assert code.startswith("27")


def test_two_pcs_without_a_line_give_different_codes(tmp_path: Path) -> None:
    given_out = []
    for name, first in (("a", 1), ("b", 5_000)):
        with a_shop(tmp_path / name, ids=CountedIds(first)) as shop:
            products = tuple(shop.add(f"Savon {n}").id for n in range(20))
            shop.do(ChangeMany(products, HouseCodes()))
            given_out += _codes(shop)
    assert len(set(given_out)) == 40


def test_a_pc_that_meets_its_own_range_elsewhere_moves_on(shop: AShop) -> None:
    with shop.books.open() as books:
        part = part_of(books.stream_id)
    strange = house_code("20", part, 7)
    shop.add("D’ailleurs", barcode=strange)
    shop.do(ChangeMany((shop.add("Savon").id,), HouseCodes()))
    [new] = [code for code in _codes(shop) if code != strange]
    assert new[2:7] != part


def test_one_size_alone_may_get_one(shop: AShop) -> None:
    shirt = shop.add("Chemise")
    shop.do(AddVariant(shirt.id, (("Taille", "M"),)))
    one = shop.product(shirt.id).shelf[1].id
    change = HouseCodes(one)
    shop.do(ChangeMany((shirt.id,), change))
    shelf = shop.product(shirt.id).shelf
    assert [bool(each.barcodes) for each in shelf] == [False, True]
    assert unpacked(packed(HouseCodes(), []))[0] == HouseCodes()
