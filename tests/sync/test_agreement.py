"""A counter PC and a real marketplace over a real socket: nothing lost, doubled or silent."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.domain.products import Product
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.asking import AskCustomer, Way
from digitaix_desktop.operations.desk import Command
from digitaix_desktop.operations.handing_over import BringBack
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.importing.ways import AbsentWay, ImportWays
from digitaix_desktop.operations.orders import CancelOrder, MoveOrder, PutAside, SeeOrders, Wish
from digitaix_desktop.operations.products import AddProduct, ArchiveProducts, ChangeProduct
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.stock import CountStock, MoveStock
from digitaix_desktop.operations.views.products import Filter, Wanted
from digitaix_desktop.papers import read_catalogue
from digitaix_desktop.sync.engine import whole_exchange
from digitaix_desktop.sync.status import Link
from digitaix_desktop.sync.troubles import CodeRefused, LineDown, TokenRefused
from digitaix_desktop.workbench import AlreadyPaired, OtherShop, Workbench
from digitaix_protocol.rules.order_states import State
from digitaix_server.services import deadlines, devices, orders, silences
from digitaix_server.tables import CustomerLinkRow, OrderRow, ProductRow
from tests.helpers.town import Town, a_counter, a_town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with a_town(tmp_path / "town") as town:
        yield town


def add(bench: Workbench, name: str = "Rosier", price: int = 2490, stock: int = 3000) -> Product:
    done = bench.desk.do(AddProduct(name, price, 1000, stock_milli=stock))
    assert done.subject is not None
    return the(bench, done.subject)


def the(bench: Workbench, product_id: UUID) -> Product:
    sheet = bench.queries.product(product_id)
    assert sheet is not None
    return sheet.product


def on_hand(bench: Workbench, product: Product) -> int:
    sheet = bench.queries.product(product.id)
    assert sheet is not None
    return sum(line.on_hand_milli for line in sheet.stock.values())


def exchange(bench: Workbench) -> None:
    whole_exchange(bench.engine)


def server_stock(town: Town, product: Product) -> int | None:
    with town.base.reading() as db:
        row = db.connection().exec_driver_sql(
            "SELECT on_hand_milli FROM stock WHERE variant_id = ?", (product.shelf[0].id.hex,)
        )
        return row.scalar()


def price(bench: Workbench, product: Product, cents: int) -> None:
    now = the(bench, product.id)
    bench.desk.do(ChangeProduct.between(now, replace(now, price_cents=cents)))


def test_a_shop_that_worked_alone_is_paired_without_retyping_anything(
    town: Town, tmp_path: Path
) -> None:
    shop_id, code = town.shop()
    with a_counter(tmp_path / "a") as bench:
        rose = add(bench)
        bench.desk.do(MoveStock((Moving(rose.shelf[0].id, "counter", -1000),)))
        bench.desk.do(
            PutAside((Wish(rose.shelf[0].id, 1000),), Contact("Martine Durand", "0639984127"))
        )
        done = bench.desk.do(PutAside((Wish(rose.shelf[0].id, 1000),), Contact("Zoé")))
        assert done.subject is not None
        bench.desk.do(CancelOrder(done.subject))  # over before anybody else heard of it
        profile = bench.queries.profile()
        bench.desk.do(ChangeProfile.between(profile, replace(profile, street="12 rue des Fleurs")))
        bench.pair(town.url, code, Unwatched())
        bench.engine.connect(bench.line())
        exchange(bench)
        assert bench.queries.waiting_count() == 0
        assert bench.queries.notice_count() == 0

    with a_counter(tmp_path / "b", town, town.pairing_code(shop_id)) as other:
        exchange(other)
        assert [card.name for card in other.queries.product_page(Wanted(), 0, 9)] == ["Rosier"]
        assert on_hand(other, rose) == 2000
        [order] = other.queries.board()
        assert order.customer == "Martine D."
        assert other.queries.profile().street == "12 rue des Fleurs"


def test_who_was_named_at_this_counter_keeps_the_whole_name_here(
    town: Town, tmp_path: Path
) -> None:
    shop_id, code = town.shop()
    with a_counter(tmp_path / "a", town, code) as bench:
        exchange(bench)
        wish = Wish(add(bench).shelf[0].id, 1000)
        done = bench.desk.do(PutAside((wish,), Contact("Mme Bertrand", "0639984127")))
        assert done.subject is not None
        exchange(bench)
        here = bench.queries.order(done.subject)
        assert here is not None
        assert here.contact.name == "Mme Bertrand"
        with a_counter(tmp_path / "b", town, town.pairing_code(shop_id)) as other:
            exchange(other)
            there = other.queries.order(done.subject)
            assert there is not None
            assert there.contact.name == "Mme B."


def test_what_is_sold_at_the_counter_leaves_the_web(town: Town, tmp_path: Path) -> None:
    with a_counter(tmp_path / "a", town, town.shop()[1]) as bench:
        exchange(bench)
        rose = add(bench)
        bench.desk.do(MoveStock((Moving(rose.shelf[0].id, "counter", -2000),)))
        exchange(bench)
        assert server_stock(town, rose) == 1000 == on_hand(bench, rose)


def test_an_order_of_the_web_comes_is_handed_over_and_the_one_stock_is_right(
    town: Town, tmp_path: Path
) -> None:
    with a_counter(tmp_path / "a", town, town.shop()[1]) as bench:
        exchange(bench)
        rose = add(bench)
        exchange(bench)
        code = town.reserve("jardin-en-ville", rose.shelf[0].id, 2000)
        exchange(bench)
        [card] = bench.queries.board()
        assert (card.code, card.customer, card.seen) == (code, "Martine D.", False)
        assert bench.queries.product_page(Wanted(), 0, 1)[0].reserved_milli == 2000
        for step in (State.PREPARING, State.READY, State.COLLECTED):
            bench.desk.do(MoveOrder(card.id, step))
        exchange(bench)
        assert bench.queries.board() == []
        assert server_stock(town, rose) == 1000 == on_hand(bench, rose)
        bench.desk.undo()  # the customer came back at once
        exchange(bench)
        assert server_stock(town, rose) == 3000 == on_hand(bench, rose)
        assert bench.queries.board()[0].state is State.READY


def test_an_order_that_its_customer_asks_to_cancel_calls_until_somebody_deals_with_it(
    town: Town, tmp_path: Path
) -> None:
    with a_counter(tmp_path / "a", town, town.shop()[1]) as bench:
        exchange(bench)
        rose = add(bench)
        exchange(bench)
        town.reserve("jardin-en-ville", rose.shelf[0].id, 1000)
        exchange(bench)
        [card] = bench.queries.board()
        bench.desk.do(MoveOrder(card.id, State.PREPARING))
        exchange(bench)
        with town.base.writing() as db:
            [token] = db.scalars(select(CustomerLinkRow.token)).all()
            orders.cancel_by_customer(db, token)
        exchange(bench)
        assert bench.queries.unseen_count() == 1
        bench.desk.do(MoveOrder(card.id, State.READY))
        exchange(bench)
        assert bench.queries.unseen_count() == 0


def test_a_question_is_asked_once_the_marketplace_has_it_and_calls_if_its_letter_comes_back(
    town: Town, tmp_path: Path
) -> None:
    with a_counter(tmp_path / "a", town, town.shop()[1]) as bench:
        exchange(bench)
        rose = add(bench)
        exchange(bench)
        town.reserve("jardin-en-ville", rose.shelf[0].id, 2000)
        exchange(bench)
        [card] = bench.queries.board()
        bench.desk.do(MoveOrder(card.id, State.PREPARING))
        opened = bench.queries.order(card.id)
        assert opened is not None
        bench.desk.do(AskCustomer(card.id, opened.order.lines[0].id, (Way("less", 1000),)))
        assert bench.queries.board()[0].asked == "unsent"
        exchange(bench)
        [card] = bench.queries.board()
        assert (card.asked, card.seen) == ("open", True)
        with town.base.writing() as db:
            [shop_id] = db.scalars(select(OrderRow.shop_id)).all()
            silences.not_reached(db, shop_id, card.id)
        exchange(bench)
        [card] = bench.queries.board()
        assert (card.asked, card.seen) == ("unreached", False)


def test_an_order_whose_goods_are_sold_calls_for_somebody_once_more(
    town: Town, tmp_path: Path
) -> None:
    with a_counter(tmp_path / "a", town, town.shop()[1]) as bench:
        exchange(bench)
        rose = add(bench, stock=2000)
        bench.desk.do(ChangeProduct.between(rose, replace(rose, web_quota_milli=1000)))
        exchange(bench)
        town.reserve("jardin-en-ville", rose.shelf[0].id, 1000)
        exchange(bench)
        [card] = bench.queries.board()
        bench.desk.do(SeeOrders((card.id,)))
        bench.desk.do(MoveStock((Moving(rose.shelf[0].id, "counter", -2000),)))
        assert bench.queries.unseen_count() == 0
        exchange(bench)
        assert bench.queries.unseen_count() == 1
        bench.desk.do(SeeOrders((card.id,)))
        exchange(bench)
        assert bench.queries.unseen_count() == 0
        with town.base.reading() as db:
            [row] = db.scalars(select(ProductRow.data)).all()
        assert json.loads(row)["groups"]["web_quota_milli"] == 1000


def test_what_one_pc_has_in_hand_does_not_call_on_the_other(town: Town, tmp_path: Path) -> None:
    shop_id, code = town.shop()
    with a_counter(tmp_path / "a", town, code) as till:
        exchange(till)
        rose = add(till)
        exchange(till)
        with a_counter(tmp_path / "b", town, town.pairing_code(shop_id)) as office:
            exchange(office)
            town.reserve("jardin-en-ville", rose.shelf[0].id, 1000)
            exchange(till)
            exchange(office)
            assert till.queries.unseen_count() == office.queries.unseen_count() == 1
            [card] = till.queries.board()
            till.desk.do(MoveOrder(card.id, State.PREPARING))
            wish = Wish(rose.shelf[0].id, 1000)
            till.desk.do(PutAside((wish,), Contact("Mme Bertrand")))
            exchange(till)
            exchange(office)
            assert len(office.queries.board()) == 2
            assert office.queries.unseen_count() == 0
            town.reserve("jardin-en-ville", rose.shelf[0].id, 1000)
            exchange(office)
            assert office.queries.unseen_count() == 1, "one that nobody has seen"


def test_a_lost_answer_is_asked_again_and_nothing_counts_twice(town: Town, tmp_path: Path) -> None:
    with a_counter(tmp_path / "a", town, town.shop()[1]) as bench:
        exchange(bench)
        rose = add(bench)
        exchange(bench)
        bench.desk.do(MoveStock((Moving(rose.shelf[0].id, "counter", -1000),)))
        line = bench.line()
        with bench.books.open() as books:
            batch = books.agreement.waiting(500, 900_000)
        assert batch is not None
        first = line.push(batch)  # the work is done, the answer never read
        again = line.push(batch)
        assert [result.rev for result in first] == [result.rev for result in again]
        exchange(bench)
        assert server_stock(town, rose) == 2000


def test_an_old_copy_of_the_file_goes_on_anew_and_loses_no_sale(town: Town, tmp_path: Path) -> None:
    folder = tmp_path / "a"
    with a_counter(folder, town, town.shop()[1]) as bench:
        exchange(bench)
        rose = add(bench, stock=9000)
        exchange(bench)
    old = (folder / "shop.sqlite").read_bytes()
    with a_counter(folder) as bench:
        bench.engine.connect(bench.line())
        bench.desk.do(MoveStock((Moving(rose.shelf[0].id, "counter", -1000),)))
        exchange(bench)
    (folder / "shop.sqlite").write_bytes(old)
    with a_counter(folder) as bench:
        bench.engine.connect(bench.line())
        bench.desk.do(MoveStock((Moving(rose.shelf[0].id, "counter", -3000),)))
        exchange(bench)
        exchange(bench)
        assert bench.queries.waiting_count() == 0
        assert server_stock(town, rose) == 5000 == on_hand(bench, rose)


def test_two_pcs_change_the_same_price_and_the_value_that_lost_is_told(
    town: Town, tmp_path: Path
) -> None:
    shop_id, code = town.shop()
    with a_counter(tmp_path / "a", town, code) as till:
        exchange(till)
        rose = add(till)
        exchange(till)
        with a_counter(tmp_path / "b", town, town.pairing_code(shop_id)) as office:
            exchange(office)
            price(till, rose, 2600)
            price(office, rose, 2700)
            exchange(till)
            exchange(office)
            exchange(till)
            kept = the(office, rose.id).price_cents
            assert the(till, rose.id).price_cents == kept
            assert kept in {2600, 2700}
            lost = 2600 + 2700 - kept
            for bench in (till, office):
                [notice] = bench.queries.exchanges(0).notices
                assert notice.kind == "conflict"
                assert str(lost) in str(notice.data["lost"])
                assert len({*notice.data["names"]}) == 2  # type: ignore[misc]


def test_a_step_the_server_refuses_is_told_and_taken_back(town: Town, tmp_path: Path) -> None:
    shop_id, code = town.shop()
    with a_counter(tmp_path / "a", town, code) as till:
        exchange(till)
        rose = add(till)
        exchange(till)
        town.reserve("jardin-en-ville", rose.shelf[0].id, 1000)
        exchange(till)
        with a_counter(tmp_path / "b", town, town.pairing_code(shop_id)) as office:
            exchange(office)
            [card] = till.queries.board()
            office.desk.do(CancelOrder(card.id))
            exchange(office)
            till.desk.do(MoveOrder(card.id, State.PREPARING))
            till.desk.do(MoveOrder(card.id, State.READY))
            exchange(till)
            assert till.queries.board() == []
            [notice] = till.queries.exchanges(0).notices  # of two steps one: it is one order
            assert notice.kind == "refusal"
            assert notice.name.replace(" ", "") == card.code


@pytest.mark.parametrize("pulled_first", [False, True])
def test_goods_that_go_back_are_told_once_where_a_step_came_too_late_as_well(
    town: Town, tmp_path: Path, pulled_first: bool
) -> None:
    with a_counter(tmp_path / "a", town, town.shop()[1]) as till:
        exchange(till)
        rose = add(till)
        exchange(till)
        town.reserve("jardin-en-ville", rose.shelf[0].id, 1000)
        exchange(till)
        [card] = till.queries.board()
        till.desk.do(MoveOrder(card.id, State.PREPARING))
        with town.base.writing() as db:
            [token] = db.scalars(select(CustomerLinkRow.token)).all()
            orders.cancel_by_customer(db, token)
        if pulled_first:
            till.engine.pull_step()
        exchange(till)
        exchange(till)
        [notice] = till.queries.exchanges(0).notices
        assert (notice.kind, notice.entity_id) == ("refusal", card.id)


def test_a_bag_that_two_pcs_handed_over_is_told_and_put_right_in_one_gesture(
    town: Town, tmp_path: Path
) -> None:
    shop_id, code = town.shop()
    with a_counter(tmp_path / "a", town, code) as till:
        exchange(till)
        rose = add(till)
        exchange(till)
        town.reserve("jardin-en-ville", rose.shelf[0].id, 1000)
        exchange(till)
        with a_counter(tmp_path / "b", town, town.pairing_code(shop_id)) as office:
            exchange(office)
            [card] = till.queries.board()
            for bench in (till, office):
                bench.desk.do(MoveOrder(card.id, State.COLLECTED))
            for bench in (till, office, till):
                exchange(bench)
            for bench in (till, office):
                [notice] = bench.queries.exchanges(0).notices
                assert (notice.kind, notice.entity_id) == ("handed-twice", card.id)
            assert server_stock(town, rose) == 1000
            sheet = till.queries.order(card.id)
            assert sheet is not None
            till.desk.do(BringBack(card.id, tuple(sheet.order.beyond_milli.items())))
            for bench in (till, office):
                exchange(bench)
                assert on_hand(bench, rose) == server_stock(town, rose) == 2000
                sheet = bench.queries.order(card.id)
                assert sheet is not None
                assert not sheet.order.beyond_milli


def test_packed_goods_of_an_order_that_the_marketplace_ended_are_told_to_be_put_back(
    town: Town, tmp_path: Path
) -> None:
    with a_counter(tmp_path / "a", town, town.shop()[1]) as till:
        exchange(till)
        profile = till.queries.profile()
        till.desk.do(ChangeProfile.between(profile, replace(profile, kept_days=0)))
        rose = add(till)
        exchange(till)
        town.reserve("jardin-en-ville", rose.shelf[0].id, 1000)
        exchange(till)
        [card] = till.queries.board()
        till.desk.do(MoveOrder(card.id, State.READY))
        exchange(till)
        exchange(till)
        assert deadlines.end_overdue(town.base) == 1
        exchange(till)
        assert till.queries.board() == []
        [notice] = till.queries.exchanges(0).notices
        assert (notice.kind, notice.data["by"]) == ("ended", "server")


def test_while_the_server_is_away_the_shop_works_and_catches_up_by_itself(
    town: Town, tmp_path: Path
) -> None:
    with a_counter(tmp_path / "a", town, town.shop()[1]) as bench:
        exchange(bench)
        town.stop()
        rose = add(bench)
        with pytest.raises(LineDown):
            exchange(bench)
        assert bench.status().link is Link.OFFLINE
        assert bench.status().waiting == 2
        town.start()
        exchange(bench)
        assert bench.status().up_to_date
        assert server_stock(town, rose) == 3000


def test_the_waiting_count_is_true_after_each_of_fifty_random_deeds(
    town: Town, tmp_path: Path
) -> None:
    rng = random.Random(50)
    with a_counter(tmp_path / "a", town, town.shop()[1]) as bench:
        exchange(bench)
        products = [add(bench, f"Produit {n}") for n in range(3)]
        exchange(bench)
        waiting = 0
        for n in range(50):
            some = rng.choice(products)
            deeds: list[tuple[Command | None, int]] = [
                (MoveStock((Moving(some.shelf[0].id, "counter", -1000),)), 1),
                (CountStock(some.shelf[0].id, rng.randrange(9) * 1000), 1),
                (AddProduct(f"Nouveau {n}", 100, 1000), 1),
                (AddProduct(f"Compté {n}", 100, 1000, stock_milli=1000), 2),
                (PutAside((Wish(some.shelf[0].id, 1000),), Contact("Zoé")), 1),
                (None, 0),
            ]
            deed, changes = rng.choice(deeds)
            if deed is None:
                exchange(bench)
                waiting = 0
            else:
                bench.desk.do(deed)
                waiting += changes
            status = bench.status()
            assert status.waiting == waiting
            assert status.up_to_date is (waiting == 0)


def test_a_wrong_code_is_refused_plainly_and_pairs_nothing(town: Town, tmp_path: Path) -> None:
    town.shop()
    with a_counter(tmp_path / "a") as bench:
        with pytest.raises(CodeRefused):
            bench.pair(town.url, "BBBB-CCCC-DDDD", Unwatched())
        assert bench.queries.pairing() is None


def test_a_revoked_pc_keeps_working_and_asks_for_a_new_code(town: Town, tmp_path: Path) -> None:
    shop_id, code = town.shop()
    with a_counter(tmp_path / "a", town, code) as bench:
        exchange(bench)
        with bench.books.open() as books:
            device_id = books.meta.device_id
        with town.base.writing() as db:
            devices.revoke(db, shop_id, device_id)
        rose = add(bench)
        with pytest.raises(TokenRefused):
            exchange(bench)
        assert bench.status().link is Link.STOPPED
        assert bench.status().waiting == 2
        bench.pair(town.url, town.pairing_code(shop_id), Unwatched())
        bench.engine.connect(bench.line())
        exchange(bench)
        assert server_stock(town, rose) == 3000


def test_names_travel_beside_the_changes_and_stay_out_of_the_shops_file(
    town: Town, tmp_path: Path
) -> None:
    with a_counter(tmp_path / "a", town, town.shop()[1]) as bench:
        exchange(bench)
        rose = add(bench)
        bench.desk.do(PutAside((Wish(rose.shelf[0].id, 1000),), Contact("Zéphyrine Quenelle")))
        exchange(bench)
        assert bench.queries.board()[0].customer == "Zéphyrine Q."
    with closing(sqlite3.connect(tmp_path / "a" / "shop.sqlite")) as file:
        assert "phyrine" not in "\n".join(file.iterdump())


def test_an_archived_product_leaves_the_other_pc_too_and_comes_back_by_undo(
    town: Town, tmp_path: Path
) -> None:
    shop_id, code = town.shop()
    with a_counter(tmp_path / "a", town, code) as till:
        exchange(till)
        rose = add(till)
        exchange(till)
        with a_counter(tmp_path / "b", town, town.pairing_code(shop_id)) as office:
            exchange(office)
            till.desk.do(ArchiveProducts((rose.id,)))
            exchange(till)
            exchange(office)
            assert office.queries.product_counts()[Filter.ALL] == 0
            till.desk.undo()
            exchange(till)
            exchange(office)
            assert office.queries.product_counts()[Filter.ALL] == 1


def test_a_code_of_another_shop_never_mixes_two_shops(town: Town, tmp_path: Path) -> None:
    _, code = town.shop()
    other_id, other_code = town.shop("La Cave du Lac")
    with a_counter(tmp_path / "a", town, code) as bench:
        exchange(bench)
        add(bench)
        with pytest.raises(OtherShop, match="a code of “Jardin en Ville”"):
            bench.pair(town.url, other_code, Unwatched())
        with town.base.reading() as db:
            assert devices.of_shop(db, other_id) == []  # nor does that shop list a PC it never had
        with pytest.raises(AlreadyPaired, match=town.url):
            bench.pair("http://127.0.0.1:1", other_code, Unwatched())
        exchange(bench)
        held = bench.queries.pairing()
        assert held is not None
        assert held.shop_name == "Jardin en Ville"


def test_a_shop_that_left_comes_back_with_all_it_has(town: Town, tmp_path: Path) -> None:
    shop_id, code = town.shop()
    with a_counter(tmp_path / "a", town, code) as bench:
        exchange(bench)
        rose = add(bench)
        exchange(bench)
        add(bench, "Pivoine")
        bench.unpair()
        price(bench, rose, 2600)
        bench.pair(town.url, town.pairing_code(shop_id), Unwatched())
        bench.engine.connect(bench.line())
        exchange(bench)
    with a_counter(tmp_path / "b", town, town.pairing_code(shop_id)) as other:
        exchange(other)
        assert other.queries.product_counts()[Filter.ALL] == 2
        assert the(other, rose.id).price_cents == 2600
        assert on_hand(other, rose) == 3000


def test_an_import_may_archive_most_of_the_shop_once_the_shop_has_agreed(
    town: Town, tmp_path: Path
) -> None:
    _, code = town.shop()
    with a_counter(tmp_path / "a") as bench:
        bench.pair(town.url, code, Unwatched())
        bench.engine.connect(bench.line())
        for number in range(30):
            add(bench, f"Article {number}")
        exchange(bench)
        path = tmp_path / "liste.csv"
        path.write_text("Nom;Prix TTC\nArticle 0;24,90\n", "utf-8")
        plan = read_catalogue(path, None, Unwatched()).plan()
        ways = ImportWays(absent=AbsentWay.ARCHIVE, has_units=False)
        deed = bench.imports.start("liste.csv", plan.products, Unwatched(), ways)
        exchange(bench)

        assert deed.archived == 29
        assert bench.queries.product_counts()[Filter.ALL] == 1
        assert bench.queries.notice_count() == 0
        with town.base.reading() as db:
            alive = db.connection().exec_driver_sql(
                "SELECT count(*) FROM product WHERE NOT deleted"
            )
            assert alive.scalar() == 1

        bench.imports.undo(deed.id, Unwatched())
        exchange(bench)
        assert bench.queries.product_counts()[Filter.ALL] == 30
