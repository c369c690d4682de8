"""Both sides have products already: what is the same is matched, shown before, and undone after."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.products import AddProduct, ArchiveProducts
from digitaix_desktop.sync.troubles import TokenRefused
from digitaix_desktop.workbench import Workbench
from digitaix_server.tables import DeviceRow
from tests.helpers.town import Town, a_counter, a_town
from tests.sync.test_agreement import exchange, on_hand, the

CODES = [f"376000000{number:04}" for number in range(20)]


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with a_town(tmp_path / "town") as town:
        yield town


@pytest.fixture
def there(town: Town, tmp_path: Path) -> Iterator[tuple[Workbench, UUID]]:
    """A PC of a shop whose products are on the marketplace, and that shop."""
    shop_id, code = town.shop()
    with a_counter(tmp_path / "there", town, code) as bench:
        for number in range(3):
            put(bench, f"Thé {number}", CODES[number], 5000)
        put(bench, "Sel", "", 5000)
        exchange(bench)
        yield bench, shop_id


def put(bench: Workbench, name: str, barcode: str, stock: int) -> UUID:
    made = bench.desk.do(AddProduct(name, 450, 2000, barcode=barcode, stock_milli=stock)).subject
    assert made is not None
    return made


def test_what_is_there_already_is_shown_before_and_not_doubled(
    town: Town, there: tuple[Workbench, UUID], tmp_path: Path
) -> None:
    other, shop_id = there
    with a_counter(tmp_path / "here") as bench:
        same = [put(bench, f"Thé noir {number}", CODES[number], 7000) for number in (0, 2)]
        own = put(bench, "Miel", CODES[9], 1000)
        salt = put(bench, "Sel", "", 1000)  # a name alone says nothing
        mine = the(bench, same[0]).shelf[0].id
        with bench.books.open() as books:
            books.products.keep_purchase_prices({mine: 210})
        meeting = bench.meet(town.url, town.pairing_code(shop_id), Unwatched())
        assert meeting is not None
        assert ({*meeting.same}, meeting.new, meeting.theirs) == ({*same}, 2, 4)
        assert bench.queries.pairing() is None

        bench.join(Unwatched())
        bench.engine.connect(bench.line())
        exchange(bench)
        exchange(other)
        alive = [each for each in (*same, own, salt) if not the(other, each).deleted]
        assert alive == [own, salt]
        tea = other.queries.search(CODES[0])[0]
        assert on_hand(bench, the(bench, tea.id)) == 5000  # one shelf, counted once
        shelf = the(bench, tea.id).shelf[0].id
        with bench.books.open() as books:
            assert books.products.purchase_prices([shelf]) == {shelf: 210}
        [notice] = bench.queries.exchanges(0).notices
        assert (notice.kind, notice.data["new"]) == ("joined", 2)

        back = tuple(UUID(str(each)) for each in notice.data["same"])  # type: ignore[attr-defined]
        bench.desk.do(ArchiveProducts(back, archived=False))
        exchange(bench)
        exchange(other)
        assert [the(other, each).name for each in same] == ["Thé noir 0", "Thé noir 2"]
        assert on_hand(other, the(other, same[0])) == 7000


def test_who_prefers_to_stay_alone_has_changed_nothing(
    town: Town, there: tuple[Workbench, UUID], tmp_path: Path
) -> None:
    _, shop_id = there
    with a_counter(tmp_path / "here") as bench:
        tea = put(bench, "Thé noir", CODES[0], 7000)
        assert bench.meet(town.url, town.pairing_code(shop_id), Unwatched()) is not None
        bench.stay_alone()
        bench.join(Unwatched())
        assert bench.queries.pairing() is None
        assert not the(bench, tea).deleted
        with town.base.reading() as db:
            revoked = [row.revoked_ms for row in db.query(DeviceRow)]
        assert sorted(each is None for each in revoked) == [False, True]


def test_a_shop_that_left_and_comes_back_is_asked_nothing(
    town: Town, there: tuple[Workbench, UUID]
) -> None:
    bench, shop_id = there
    bench.unpair()
    assert bench.meet(town.url, town.pairing_code(shop_id), Unwatched()) is None
    bench.engine.connect(bench.line())
    exchange(bench)
    assert bench.queries.notice_count() == 0
    tea = bench.queries.search(CODES[0])[0]
    assert on_hand(bench, the(bench, tea.id)) == 5000


def test_a_stolen_pc_is_listed_and_shut_out_by_another(
    town: Town, there: tuple[Workbench, UUID], tmp_path: Path
) -> None:
    bench, shop_id = there
    with a_counter(tmp_path / "stolen", town, town.pairing_code(shop_id)) as stolen:
        exchange(stolen)
        here, other = sorted(bench.pcs(), key=lambda each: not each.here)
        assert (here.here, other.here) == (True, False)
        assert other.seen_ms > 0
        bench.shut_out(other.id)
        assert [each.id for each in bench.pcs()] == [here.id]
        with pytest.raises(TokenRefused):
            exchange(stolen)
