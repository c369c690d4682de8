from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest

from digitaix_desktop.domain.errors import ChangedMeanwhile, NotFound
from digitaix_desktop.domain.products import NameMissing, PriceOutOfRange, Product, Unit
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.products import (
    AddProduct,
    AddVariant,
    ArchiveProducts,
    ChangeProduct,
    ChangeVariant,
    PublishProducts,
)
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.views.products import Filter, Wanted
from digitaix_desktop.operations.views.profile import Profile
from digitaix_protocol.rules.visibility import Visibility
from tests.helpers.make import AShop

SIZE_M = (("Taille", "M"),)


def _said(done: Done) -> str:
    assert done.said is not None
    return done.said.template.format(**done.said.values)


def test_name_and_price_are_enough_to_be_online(shop: AShop) -> None:
    shop.do(ChangeProfile({"default_vat_bp": None}, {"default_vat_bp": 550}))
    done = shop.do(AddProduct("  Beaufort d’été ", price_cents=3490, unit=Unit.KG, vat_bp=None))

    [card] = shop.reader.product_page(Wanted(), 0, 10)
    assert (card.name, card.facts.visibility, card.has_stock) == (
        "Beaufort d’été",
        Visibility.ONLINE,
        False,
    )
    assert shop.product(card.id).vat_bp == 550
    assert _said(done) == "“Beaufort d’été” added"


def test_goods_by_weight_are_sold_by_small_steps(shop: AShop) -> None:
    cheese, soap = shop.add("Beaufort", unit=Unit.KG), shop.add("Savon")

    assert (cheese.step_milli, soap.step_milli) == (50, 1000)


def test_a_first_stock_is_a_count(shop: AShop) -> None:
    soap = shop.add("Savon", stock_milli=5000, barcode="3760000000017")

    assert [row.kind for row in shop.rows("SELECT kind FROM movement")] == ["count"]
    assert shop.reader.by_barcode(" 3760000000017 ") == (soap.id, soap.variants[0].id)


@pytest.mark.parametrize(
    ("deed", "refusal"),
    [
        (AddProduct("   ", price_cents=450), NameMissing),
        (AddProduct("Savon", price_cents=-1), PriceOutOfRange),
        (AddProduct("Savon", price_cents=10**9), PriceOutOfRange),
    ],
)
def test_what_no_product_can_be_is_refused_and_nothing_is_written(
    deed: AddProduct, refusal: type[Exception], shop: AShop
) -> None:
    shop.pair()
    with pytest.raises(refusal):
        shop.do(deed)

    assert shop.reader.product_counts()[Filter.ALL] == 0
    assert shop.reader.waiting_count() == 0
    assert shop.told == []


def _changed(product: Product, **values: object) -> ChangeProduct:
    return ChangeProduct.between(product, replace(product, **values))  # type: ignore[arg-type]


def test_a_sheet_becomes_one_deed_with_only_what_was_changed(shop: AShop) -> None:
    soap = shop.add("Savon", price_cents=450)
    deed = _changed(soap, name="Savon noir", category="Hygiène")

    assert set(deed.new) == {"name", "category"}
    assert not deed.changes_nothing
    assert _changed(soap).changes_nothing
    shop.do(deed)

    after = shop.product(soap.id)
    assert (after.name, after.category, after.price_cents) == ("Savon noir", "Hygiène", 450)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"name": "Savon noir"}, "“Savon noir” renamed"),
        ({"price_cents": 500}, "Price of “Savon” changed: {price}"),
        ({"vat_bp": 550}, "VAT of “Savon” changed"),
        ({"price_cents": None}, "“Savon” changed"),
        ({"web_visible": False}, "“Savon” taken off the web"),
        ({"name": "Savon noir", "category": "Bain"}, "“Savon noir” changed"),
    ],
)
def test_what_was_done_is_said_in_the_words_of_a_shop(
    values: dict[str, object], sentence: str, shop: AShop
) -> None:
    said = shop.do(_changed(shop.add("Savon"), **values)).said

    assert said is not None
    assert said.template.replace("{name}", str(said.values["name"])) == sentence


def test_a_sheet_left_as_it_was_is_no_deed(shop: AShop) -> None:
    shop.pair()
    soap = shop.add("Savon")
    waiting, profile = shop.reader.waiting_count(), shop.reader.profile()
    [variant] = soap.variants

    for deed in (
        _changed(soap),
        ChangeVariant.between(variant, variant),
        ChangeProfile.between(profile, profile),
    ):
        assert deed.changes_nothing
        done = shop.do(deed)
        assert (done.undo, done.said, done.touched) == (None, None, Touched.NOTHING)
    assert shop.reader.waiting_count() == waiting


def test_who_looked_at_something_else_is_asked_to_look_again(shop: AShop) -> None:
    soap = shop.add("Savon", price_cents=450)
    shop.do(_changed(soap, price_cents=480))

    with pytest.raises(ChangedMeanwhile, match="“Savon” was changed meanwhile"):
        shop.do(_changed(soap, price_cents=500))
    shop.do(_changed(soap, name="Savon noir"))

    after = shop.product(soap.id)
    assert (after.name, after.price_cents) == ("Savon noir", 480)


def test_a_change_that_no_product_can_have_leaves_all_as_it_was(shop: AShop) -> None:
    shop.pair()
    soap = shop.add("Savon")
    waiting = shop.reader.waiting_count()

    with pytest.raises(NameMissing):
        shop.do(_changed(soap, name=""))

    assert shop.product(soap.id) == soap
    assert shop.reader.waiting_count() == waiting


def test_a_price_of_its_own_and_codes_belong_to_the_variant(shop: AShop) -> None:
    shirt = shop.add("Chemise", price_cents=4900)
    [plain] = shirt.variants
    deed = ChangeVariant.between(
        plain, replace(plain, price_cents=3900, sku="CH-1", barcodes=("3760000000024",))
    )
    done = shop.do(deed)

    after = shop.product(shirt.id)
    assert after.price_of(after.variants[0]) == 3900
    assert shop.reader.by_barcode("3760000000024") == (shirt.id, plain.id)
    with pytest.raises(ChangedMeanwhile):
        shop.do(deed)
    shop.desk.undo_this(done)
    assert shop.reader.by_barcode("3760000000024") is None


def test_a_size_taken_away_comes_back_as_itself(shop: AShop) -> None:
    shirt = shop.add("Chemise")
    done = shop.do(AddVariant(shirt.id, SIZE_M))
    [_, medium] = shop.product(shirt.id).variants
    assert _said(done) == "“Chemise, M” added"
    shop.desk.undo_this(done)
    assert medium not in shop.product(shirt.id).shelf

    shop.do(AddVariant(shirt.id, SIZE_M))

    assert [each.id for each in shop.product(shirt.id).shelf] == [shirt.variants[0].id, medium.id]


def test_only_what_changes_is_published_and_taken_back(shop: AShop) -> None:
    online = shop.add("Savon", stock_milli=1000)
    kept_back = shop.add("Miel", stock_milli=1000, web_visible=False)
    done = shop.do(PublishProducts((online.id, kept_back.id)))

    assert shop.reader.product_counts()[Filter.ONLINE] == 2
    assert _said(done) == "“Miel” put online"
    shop.desk.undo_this(done)
    assert shop.product(online.id).web_visible
    assert not shop.product(kept_back.id).web_visible


def test_archived_products_leave_every_list_and_can_come_back(shop: AShop) -> None:
    soap, honey = shop.add("Savon", barcode="3760000000017", stock_milli=1000), shop.add("Miel")
    done = shop.do(ArchiveProducts((soap.id, honey.id)))

    assert _said(done) == "2 products archived"
    assert shop.reader.product_counts()[Filter.ALL] == 0
    assert shop.reader.search("sav") == []
    assert shop.reader.by_barcode("3760000000017") is None
    shop.desk.undo_this(done)
    assert [each.title for each in shop.reader.search("sav")] == ["Savon"]
    assert shop.reader.by_barcode("3760000000017") is not None


def test_archiving_what_is_archived_is_no_deed_to_undo(shop: AShop) -> None:
    soap = shop.add("Savon")
    shop.do(ArchiveProducts((soap.id,)))

    assert shop.do(ArchiveProducts((soap.id,))).undo is None
    assert shop.do(PublishProducts((uuid4(),))).undo is None


def test_a_product_nobody_has_is_said_to_be_none(shop: AShop) -> None:
    with pytest.raises(NotFound):
        shop.do(ChangeProduct(uuid4(), {}, {"name": "Savon"}))


def test_the_profile_is_written_field_by_field_and_taken_back(shop: AShop) -> None:
    before = shop.reader.profile()
    done = shop.do(ChangeProfile.between(before, Profile(name="Épicerie", default_vat_bp=550)))

    assert (shop.reader.profile().name, shop.reader.profile().default_vat_bp) == ("Épicerie", 550)
    shop.desk.undo_this(done)
    assert shop.reader.profile() == before
    assert ChangeProfile.between(before, before).changes_nothing
