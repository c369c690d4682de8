"""Two PCs of a shop did one thing at once: both list it, one click settles it on both."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from digitaix_desktop.operations.conflicts import Conflict, conflict_of
from digitaix_desktop.operations.photos import SetPhotos
from digitaix_desktop.operations.products import AddProduct, ArchiveProducts, ChangeProduct
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.workbench import Workbench
from tests.helpers.town import a_counter, a_town
from tests.sync.test_agreement import add, exchange, price, the

Pair = tuple[Workbench, Workbench]


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    """Two PCs of one shop, in step."""
    with ExitStack() as open_:
        town = open_.enter_context(a_town(tmp_path / "town"))
        shop_id, code = town.shop()
        till = open_.enter_context(a_counter(tmp_path / "a", town, code))
        office = open_.enter_context(a_counter(tmp_path / "b", town, town.pairing_code(shop_id)))
        in_step(till, office)
        yield till, office


def in_step(*benches: Workbench) -> None:
    for bench in (*benches, *benches):
        exchange(bench)


def conflict(bench: Workbench) -> Conflict:
    [notice] = bench.queries.exchanges(0).notices
    found = conflict_of(notice)
    assert found is not None
    return found


def test_taking_the_other_price_settles_it_on_both_pcs_and_can_be_undone(pair: Pair) -> None:
    till, office = pair
    rose = add(till)
    in_step(till, office)
    price(till, rose, 2600)
    price(office, rose, 2700)
    in_step(till, office)
    on_till, on_office = conflict(till), conflict(office)
    assert (on_till.kept.value, on_till.other.value) == (
        on_office.kept.value,
        on_office.other.value,
    )
    lost = on_till.other.value["price_cents"]

    office.desk.do(on_office.take_other())
    in_step(office, till)
    assert the(till, rose.id).price_cents == the(office, rose.id).price_cents == lost
    assert till.queries.notice_count() == office.queries.notice_count() == 0

    office.desk.undo()
    in_step(office, till)
    assert the(till, rose.id).price_cents == on_till.kept.value["price_cents"]
    assert till.queries.notice_count() == office.queries.notice_count() == 1


def test_a_price_changed_a_third_time_still_gives_way_to_the_one_that_is_right(pair: Pair) -> None:
    till, office = pair
    rose = add(till)
    in_step(till, office)
    price(till, rose, 2600)
    price(office, rose, 2700)
    in_step(till, office)
    price(till, rose, 3100)
    right = conflict(till).other.value["price_cents"]
    till.desk.do(conflict(till).take_other())
    in_step(till, office)
    assert the(office, rose.id).price_cents == right
    assert office.queries.notice_count() == 0


def test_what_is_settled_here_stays_so_until_the_marketplace_has_heard_of_it(pair: Pair) -> None:
    till, office = pair
    rose = add(till)
    in_step(till, office)
    price(till, rose, 2600)
    price(office, rose, 2700)
    in_step(till, office)
    till.desk.do(conflict(till).keep())
    till.engine.pull_step()  # brings nothing new, and nothing back
    office.desk.do(conflict(office).take_other())
    exchange(office)
    till.engine.pull_step()
    assert till.queries.notice_count() == 0
    in_step(till, office)
    assert till.queries.notice_count() == office.queries.notice_count() == 0


def test_two_addresses_of_the_shop_are_compared_like_two_prices(pair: Pair) -> None:
    till, office = pair
    for bench, street in ((till, "1 rue des Fleurs"), (office, "12 rue des Fleurs")):
        profile = bench.queries.profile()
        bench.desk.do(ChangeProfile.between(profile, replace(profile, street=street)))
    in_step(till, office)
    right = conflict(till).other.value
    till.desk.do(conflict(till).take_other())
    in_step(till, office)
    assert till.queries.profile().street == office.queries.profile().street == right
    assert office.queries.notice_count() == 0


@pytest.mark.parametrize("archived_is_told_first", [True, False])
def test_a_product_edited_here_and_archived_there_comes_back_with_one_click(
    pair: Pair, archived_is_told_first: bool
) -> None:
    till, office = pair
    rose = add(till)
    in_step(till, office)
    office.desk.do(ArchiveProducts((rose.id,)))
    if archived_is_told_first:
        exchange(office)
    now = the(till, rose.id)
    till.desk.do(ChangeProduct.between(now, replace(now, name="Rosier rouge")))
    till.desk.do(ChangeProduct.between(the(till, rose.id), replace(now, name="Rosier blanc")))
    in_step(till, office)
    assert the(till, rose.id).deleted
    asked = conflict(office)
    assert (asked.group, asked.kept.value, asked.other.value) == ("deleted", True, False)
    till.desk.do(conflict(till).take_other())
    in_step(till, office)
    back = the(office, rose.id)
    assert (back.name, back.deleted) == ("Rosier blanc", False)
    assert till.queries.notice_count() == office.queries.notice_count() == 0


def test_who_edits_an_archived_product_knowingly_is_asked_nothing(pair: Pair) -> None:
    till, office = pair
    rose = add(till)
    till.desk.do(ArchiveProducts((rose.id,)))
    in_step(till, office)
    price(office, rose, 1900)
    in_step(till, office)
    assert office.queries.notice_count() == 0


def test_one_barcode_given_on_two_pcs_is_told_once_on_each(pair: Pair) -> None:
    till, office = pair
    for bench, name in ((till, "Savon"), (office, "Savon d’Alep")):
        alep = bench.desk.do(AddProduct(name, 450, 2000, barcode="3760000000017")).subject
    assert alep is not None
    in_step(till, office)
    for bench in pair:
        [notice] = bench.queries.exchanges(0).notices
        assert notice.kind == "double"
        assert {*notice.data["names"]} == {"Savon", "Savon d’Alep"}  # type: ignore[misc]
        bench.settle_notice(notice.id)
    price(till, the(till, alep), 500)
    in_step(till, office)
    assert till.queries.notice_count() == office.queries.notice_count() == 0


@pytest.mark.parametrize("taken_by", [0, 1])
def test_the_photos_of_both_sides_are_on_both_pcs_whichever_is_taken(
    pair: Pair, taken_by: int
) -> None:
    rose = add(pair[0])
    in_step(*pair)
    for bench, colour in zip(pair, ("red", "green"), strict=True):
        out = io.BytesIO()
        Image.new("RGB", (900, 900), colour).save(out, "PNG")
        bench.desk.do(SetPhotos(rose.id, (), (bench.take_photo(out.getvalue()),)))
    in_step(*reversed(pair))  # the later value is there first: the earlier is no product's ever
    about = conflict(pair[taken_by])
    pair[taken_by].desk.do(about.take_other())
    in_step(*pair)
    for bench in pair:
        assert the(bench, rose.id).media == tuple(about.other.value)
        assert all(bench.photos.has(each) for each in (*about.kept.value, *about.other.value))
