"""A PC's old copy comes back, or a second machine has it too: nothing lost, nothing doubled."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.domain.products import Product
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.choices import PRINTER
from digitaix_desktop.operations.copies import Why
from digitaix_desktop.operations.orders import PutAside, Wish
from digitaix_desktop.operations.photos import SetPhotos
from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.operations.settings import Choose
from digitaix_desktop.operations.stock import MoveStock
from digitaix_desktop.storage.backups import backup
from digitaix_desktop.storage.checking import shelves_that_differ
from digitaix_desktop.storage.restoring import restore
from digitaix_desktop.sync.engine import whole_exchange
from digitaix_desktop.workbench import Workbench
from tests.helpers.town import Town, a_counter, a_town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with a_town(tmp_path / "town") as town:
        yield town


def _add(bench: Workbench, name: str, stock: int = 100_000) -> Product:
    done = bench.desk.do(AddProduct(name, 450, 1000, stock_milli=stock))
    assert done.subject is not None
    sheet = bench.queries.product(done.subject)
    assert sheet is not None
    return sheet.product


def _sell(bench: Workbench, product: Product, pieces: int) -> None:
    bench.desk.do(MoveStock((Moving(product.shelf[0].id, "counter", -1000 * pieces),)))


def _picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (900, 900), "green").save(out, "PNG")
    return out.getvalue()


def _exchange(bench: Workbench) -> None:
    bench.engine.connect(bench.line())
    whole_exchange(bench.engine)
    assert bench.queries.waiting_count() == 0


def _here(bench: Workbench, product: Product) -> int:
    sheet = bench.queries.product(product.id)
    assert sheet is not None
    assert shelves_that_differ(bench.folder) == []
    return sum(line.on_hand_milli for line in sheet.stock.values()) // 1000


def _there(town: Town, product: Product) -> int:
    with town.base.reading() as db:
        row = db.connection().exec_driver_sql(
            "SELECT on_hand_milli FROM stock WHERE variant_id = ?", (product.shelf[0].id.hex,)
        )
        return int(row.scalar() or 0) // 1000


def _copied(bench: Workbench) -> Path:
    return backup(bench.folder, Why.ASKED)


@pytest.mark.parametrize("sent_before_the_copy", [True, False])
@pytest.mark.parametrize("sold_before_it_is_told", [True, False])
def test_a_restored_pc_gets_its_own_later_work_back_and_counts_nothing_twice(
    sent_before_the_copy: bool, sold_before_it_is_told: bool, town: Town, tmp_path: Path
) -> None:
    with a_counter(tmp_path / "a", town, town.shop()[1]) as till:
        _exchange(till)
        soap = _add(till, "Savon")
        _exchange(till)
        _sell(till, soap, 1)
        if sent_before_the_copy:
            _exchange(till)
        copy = _copied(till)
        _sell(till, soap, 10)
        honey = _add(till, "Miel", 7000)
        till.desk.do(PutAside((Wish(soap.shelf[0].id, 1000),), Contact("Zoé")))
        _exchange(till)
    restore(till.folder, copy)

    with a_counter(tmp_path / "a") as till:
        assert _here(till, soap) == 99
        if sold_before_it_is_told:
            _sell(till, soap, 20)
        _exchange(till)
        _exchange(till)
        left = 69 if sold_before_it_is_told else 89
        assert (_here(till, soap), _there(town, soap)) == (left, left)
        assert (_here(till, honey), _there(town, honey)) == (7, 7)
        assert [card.customer for card in till.queries.board()] == ["Zoé"]


def test_one_can_go_back_and_forth_between_a_copy_and_what_was_set_aside(
    town: Town, tmp_path: Path
) -> None:
    with a_counter(tmp_path / "a", town, town.shop()[1]) as till:
        _exchange(till)
        soap = _add(till, "Savon")
        copy = _copied(till)  # holds work that was never sent
        _sell(till, soap, 1)  # neither does the file that is set aside send this
    aside = restore(till.folder, copy)
    assert aside is not None
    with a_counter(tmp_path / "a") as till:
        _sell(till, soap, 10)
        _exchange(till)
        assert _there(town, soap) == 90
    restore(till.folder, aside)
    with a_counter(tmp_path / "a") as till:
        _sell(till, soap, 20)
        _exchange(till)
        assert (_here(till, soap), _there(town, soap)) == (69, 69)


def test_two_machines_with_the_same_file_both_send_and_both_know_all(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no machine can be told from the other, the chain alone tells."""
    monkeypatch.setattr("digitaix_desktop.workbench.machine_tag", lambda: "")
    with a_counter(tmp_path / "till", town, town.shop()[1]) as till:
        _exchange(till)
        soap = _add(till, "Savon")
        _exchange(till)
        _sell(till, soap, 1)  # both machines have this, and neither sent it
    shutil.copytree(tmp_path / "till", tmp_path / "copy")
    for place, pieces in (("copy", 10), ("till", 20), ("copy", 0), ("till", 0)):
        with a_counter(tmp_path / place) as bench:
            if pieces:
                _sell(bench, soap, pieces)
            _exchange(bench)
    for place in ("copy", "till"):
        with a_counter(tmp_path / place) as bench:
            assert (_here(bench, soap), _there(town, soap)) == (69, 69)
            assert bench.queries.exchanges(0).notices == []


def test_a_file_that_moved_to_another_machine_goes_on_there_and_says_so(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_counter(tmp_path / "till", town, town.shop()[1]) as till:
        _exchange(till)
        soap = _add(till, "Savon")
        _exchange(till)
        _sell(till, soap, 1)
    monkeypatch.setattr("digitaix_desktop.workbench.machine_tag", lambda: "another")
    with a_counter(tmp_path / "till") as moved:
        _sell(moved, soap, 2)
        _exchange(moved)
        assert (_here(moved, soap), _there(town, soap)) == (97, 97)
        assert [notice.kind for notice in moved.queries.exchanges(0).notices] == ["moved"]


def test_a_copy_put_back_on_another_pc_brings_names_and_photos_of_the_marketplace(
    town: Town, tmp_path: Path
) -> None:
    with a_counter(tmp_path / "a", town, town.shop()[1]) as till:
        _exchange(till)
        soap = _add(till, "Savon")
        _exchange(till)
        town.reserve("jardin-en-ville", soap.shelf[0].id, 1000)
        _exchange(till)
        copy = _copied(till)
        token = (tmp_path / "a" / "marketplace-token").read_bytes()
    with a_counter(tmp_path / "new") as fresh:
        assert fresh.queries.board() == []
    (tmp_path / "new" / "marketplace-token").write_bytes(token)

    restore(fresh.folder, copy, machine="another")

    with a_counter(tmp_path / "new") as fresh:
        _exchange(fresh)
        assert [card.customer for card in fresh.queries.board()] == ["Martine D."]
        assert _here(fresh, soap) == 100


def test_a_copy_of_the_other_pc_leaves_this_one_who_it_is(town: Town, tmp_path: Path) -> None:
    shop_id, code = town.shop()
    with a_counter(tmp_path / "till", town, code) as till:
        till.desk.do(Choose(PRINTER, "Brother"))
        soap = _add(till, "Savon")
        _exchange(till)
        town.stop()
        _sell(till, soap, 3)  # waits in the copy, and is sent from the other PC in the end
        copy = _copied(till)
        town.start()
        _exchange(till)
        with a_counter(tmp_path / "office", town, town.pairing_code(shop_id)) as office:
            office.desk.do(Choose(PRINTER, "Epson"))
            _exchange(office)
            with office.books.open() as books:
                device = books.agreement.device_id
        restore(office.folder, copy, machine="another")
        with a_counter(tmp_path / "office") as office:
            with office.books.open() as books:
                assert books.agreement.device_id == device
            assert office.queries.setting(PRINTER) == "Epson"
            _sell(office, soap, 1)
            _exchange(office)
            _exchange(till)
            assert (_here(office, soap), _here(till, soap), _there(town, soap)) == (96, 96, 96)
            assert sorted(each.here for each in till.pcs()) == [False, True]


@pytest.mark.parametrize("names", ["away", "unreadable", "damaged inside"])
def test_names_and_photos_that_do_not_lie_beside_the_file_come_back(
    town: Town, tmp_path: Path, names: str
) -> None:
    """The shop's file alone was copied to another PC, or something wrote into that of the names."""
    _, code = town.shop()
    with a_counter(tmp_path / "till", town, code) as till:
        soap = _add(till, "Savon")
        photo = till.take_photo(_picture())
        till.desk.do(SetPhotos(soap.id, (), (photo,)))
        _exchange(till)
        town.reserve("jardin-en-ville", soap.shelf[0].id, 2000)
        _exchange(till)
        [card] = till.queries.board()
    folder = till.folder
    if names == "away":
        folder.contacts.unlink()
    elif names == "unreadable":
        folder.contacts.write_bytes(b"garbage" * 999)
    else:
        content = folder.contacts.read_bytes()
        folder.contacts.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    shutil.rmtree(folder.photos)

    with a_counter(tmp_path / "till") as till:  # nothing stops the shop
        _exchange(till)
        sheet = till.queries.order(card.id)
        assert sheet is not None
        assert sheet.contact.name == "Martine D."
        assert till.photos.has(photo)
        told = [each.kind for each in till.queries.exchanges(0).notices]
        assert told == ([] if names == "away" else ["names-damaged"])
        aside = list(folder.root.glob("contacts-*"))
        assert len(aside) == len(told)
        assert _here(till, soap) == 100
    for path in aside:
        os.utime(path, (0, 0))
    with a_counter(tmp_path / "till"):
        assert not list(folder.root.glob("contacts-*"))  # names are forgotten in time, these too
