"""A marketplace that was put back from a copy, and PCs that find out that both sides differ."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.domain.products import Product
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.orders import MoveOrder, PutAside, Wish
from digitaix_desktop.operations.stock import MoveStock
from digitaix_desktop.remote.marketplace import HttpMarketplace
from digitaix_desktop.sync.engine import TOKEN_MS, whole_exchange
from digitaix_desktop.sync.ports import Held
from digitaix_desktop.sync.troubles import DeviceCloned, LineDown
from digitaix_desktop.workbench import Workbench
from digitaix_protocol.rules.order_states import State
from digitaix_server import keeping
from digitaix_server.settings import Settings
from tests.helpers.town import Town, a_counter, a_town
from tests.sync.test_agreement import add, on_hand, price, server_stock, the


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with a_town(tmp_path / "town") as town:
        yield town


@pytest.fixture
def pair(town: Town, tmp_path: Path) -> Iterator[tuple[Workbench, Workbench]]:
    """Two PCs of one shop."""
    shop_id, code = town.shop()
    with (
        a_counter(tmp_path / "a", town, code) as one,
        a_counter(tmp_path / "b", town, town.pairing_code(shop_id)) as two,
    ):
        settle(one, two)
        yield one, two


def settle(*benches: Workbench) -> None:
    """Exchange until everybody has heard of everything."""
    for _ in range(3):
        for bench in benches:
            whole_exchange(bench.engine)


def restore(town: Town, copy: Path) -> None:
    town.stop()
    keeping.put_back(copy, town.data / "marketplace.sqlite")
    town.start()


def everything(bench: Workbench) -> tuple[object, ...]:
    """What a PC holds of the shop."""
    with bench.books.open() as books:
        products = books.products.get_many(books.agreement.product_ids())
        orders = [books.orders.get(id) for id in sorted(books.agreement.order_ids())]
        lines = sorted(line.id for stretch in books.agreement.ledger() for line in stretch)
        digest = books.revisions.digest()
    return products, [replace(order, note="") for order in orders], lines, digest


def same(one: Workbench, two: Workbench) -> None:
    assert everything(one) == everything(two)
    for bench in (one, two):
        assert bench.queries.waiting_count() == 0


def test_a_server_put_back_from_a_copy_gets_back_all_it_forgot(
    town: Town, pair: tuple[Workbench, Workbench], tmp_path: Path
) -> None:
    one, two = pair
    rose = add(one, stock=9000)
    settle(one, two)
    keeping.copy_to(Settings(town.data).database_file, tmp_path / "copy.sqlite")
    lily = add(one, "Lys", 900, 5000)
    price(one, rose, 2990)
    whole_exchange(one.engine)
    whole_exchange(two.engine)
    price(two, rose, 3190)  # upon what the other one wrote
    two.desk.do(MoveStock((Moving(rose.shelf[0].id, "counter", -2000),)))
    code = town.reserve("jardin-en-ville", lily.shelf[0].id, 1000)
    settle(one, two)
    [card] = one.queries.board()
    for step in (State.PREPARING, State.READY):
        one.desk.do(MoveOrder(card.id, step))
    one.desk.do(PutAside((Wish(rose.shelf[0].id, 1000),), Contact("Zoé", "0639984127")))
    settle(one, two)
    restore(town, tmp_path / "copy.sqlite")
    assert server_stock(town, rose) == 9000
    # What they do meanwhile waits, and comes after.
    one.desk.do(MoveOrder(card.id, State.COLLECTED))
    two.desk.do(MoveStock((Moving(lily.shelf[0].id, "counter", -1000),)))
    settle(one, two)
    same(one, two)
    assert the(one, rose.id).price_cents == 3190
    assert server_stock(town, rose) == 7000 == on_hand(two, rose)
    assert server_stock(town, lily) == 3000 == on_hand(one, lily)
    order = one.queries.order(card.id)
    assert order is not None
    assert (order.order.code, order.order.state) == (code, State.COLLECTED)
    assert order.order.flags == ()
    assert order.contact.name == "Martine D."
    for bench in (one, two):  # nothing was lost, so there is nothing to tell
        assert [notice.kind for notice in bench.queries.exchanges(0).notices] == []


def test_one_pc_alone_gives_back_what_the_other_did(
    town: Town, pair: tuple[Workbench, Workbench], tmp_path: Path
) -> None:
    """The PC that did it burnt down with the server's newest days."""
    one, two = pair
    rose = add(one, stock=4000)
    settle(one, two)
    keeping.copy_to(Settings(town.data).database_file, tmp_path / "copy.sqlite")
    price(one, rose, 1990)
    one.desk.do(MoveStock((Moving(rose.shelf[0].id, "counter", -1000),)))
    settle(one, two)
    restore(town, tmp_path / "copy.sqlite")
    settle(two)
    assert the(two, rose.id).price_cents == 1990
    assert server_stock(town, rose) == 3000 == on_hand(two, rose)


def test_giving_back_goes_on_where_it_was_cut(
    town: Town,
    pair: tuple[Workbench, Workbench],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one, two = pair
    keeping.copy_to(Settings(town.data).database_file, tmp_path / "copy.sqlite")
    goods = [add(one, f"Plante {number}", stock=1000) for number in range(7)]
    settle(one, two)
    restore(town, tmp_path / "copy.sqlite")
    monkeypatch.setattr("digitaix_desktop.sync.recovering.MOST_ENTITIES", 2)
    sent: list[UUID] = []
    recover = HttpMarketplace.recover

    def cut(self: HttpMarketplace, entities: list[Held]) -> None:
        if len(sent) == 4:
            sent.append(entities[0].id)
            raise LineDown
        sent.extend(each.id for each in entities)
        recover(self, entities)

    monkeypatch.setattr(HttpMarketplace, "recover", cut)
    one.engine.pull_step()
    one.engine.pull_step()
    assert isinstance(one.engine.trouble, LineDown)
    settle(one)
    assert len(set(sent)) == len(sent) - 1  # the page that was cut came again, no other
    settle(one, two)
    same(one, two)
    assert [server_stock(town, each) for each in goods] == [1000] * 7


def test_what_a_pc_lost_of_its_own_is_taken_in_once_more(
    town: Town, pair: tuple[Workbench, Workbench]
) -> None:
    one, two = pair
    goods = [add(one, f"Plante {number}") for number in range(9)]
    settle(one, two)
    lost = goods[4]
    with closing(sqlite3.connect(two.folder.shop)) as file:
        file.execute("DELETE FROM row_rev WHERE entity_id = ?", (lost.id.hex,))
        file.execute("UPDATE product SET name = 'Abîmé' WHERE id = ?", (lost.id.hex,))
        file.execute("UPDATE meta SET value = '00000000deadbeef' WHERE key = 'digest'")
        file.commit()
    settle(two)
    assert the(two, lost.id).name == lost.name
    same(one, two)


def test_what_the_server_lost_of_its_own_is_given_back(
    town: Town, pair: tuple[Workbench, Workbench]
) -> None:
    one, two = pair
    goods = [add(one, f"Plante {number}", stock=2000) for number in range(5)]
    settle(one, two)
    lost: Product = goods[2]
    with town.base.writing() as db:
        connection = db.connection()
        for table, column in (
            ("product", "id"),
            ("change", "entity_id"),
            ("product_search", "product_id"),
        ):
            connection.exec_driver_sql(
                f"DELETE FROM {table} WHERE {column} = ?",  # noqa: S608 - names of ours
                (lost.id.hex,),
            )
        connection.exec_driver_sql("DELETE FROM variant WHERE product_id = ?", (lost.id.hex,))
        connection.exec_driver_sql("UPDATE shop SET digest = '0000000000000001'")
    settle(one, two)
    add(one, "Encore une")
    settle(one, two)
    with town.base.reading() as db:
        found = db.connection().exec_driver_sql("SELECT count(*) FROM product").scalar()
    assert found == 6


def test_a_token_grown_old_is_replaced_by_itself(
    town: Town, pair: tuple[Workbench, Workbench]
) -> None:
    one, _ = pair
    before = one.folder.token.read_text()
    whole_exchange(one.engine)
    assert one.folder.token.read_text() == before
    with one.books.open() as books:
        books.meta.put("token_ms", str(one.clock.now_ms() - TOKEN_MS - 1))
    whole_exchange(one.engine)
    after = one.folder.token.read_text()
    assert after != before
    add(one)
    whole_exchange(one.engine)
    assert one.queries.waiting_count() == 0
    with pytest.raises(Exception, match="no longer knows"):
        HttpMarketplace(one.line()._address, before, "old").pull("", wait_s=0, queued=0)
    one.engine.connect(one.line())  # as after a start
    whole_exchange(one.engine)


def test_a_disk_copied_into_a_second_pc_is_noticed_and_each_pairs_again(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop_id, code = town.shop()

    def on(machine: str) -> None:
        monkeypatch.setattr("digitaix_desktop.workbench.machine_tag", lambda: machine)

    on("first")
    with a_counter(tmp_path / "a", town, code) as bench:
        rose = add(bench, stock=9000)
        whole_exchange(bench.engine)
    copied = tmp_path / "b"
    copied.mkdir()
    for name in ("shop.sqlite", "marketplace-token"):
        source = tmp_path / "a" / name
        if source.exists():
            (copied / name).write_bytes(source.read_bytes())
    refused = []
    for machine, folder in (("second", "b"), ("first", "a"), ("second", "b"), ("first", "a")):
        on(machine)
        with a_counter(tmp_path / folder) as bench:
            bench.engine.connect(bench.line())
            bench.desk.do(MoveStock((Moving(rose.shelf[0].id, "counter", -1000),)))
            try:
                whole_exchange(bench.engine)
            except DeviceCloned:
                refused.append(machine)
    assert set(refused) == {"first", "second"}
    town.app.state.parts.base.clock = lambda: bench.clock.now_ms() + 1000
    for machine, folder in (("second", "b"), ("first", "a")):
        on(machine)
        with a_counter(tmp_path / folder) as bench:
            bench.pair(town.url, town.pairing_code(shop_id), progress=Unwatched())
            bench.engine.connect(bench.line())
            settle(bench)
            assert bench.queries.waiting_count() == 0
    assert server_stock(town, rose) == 5000
