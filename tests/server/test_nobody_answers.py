"""An order nobody takes on: a letter to the second contact, once; then the town hall's list."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, update

from digitaix_protocol.rules import order_record
from digitaix_server import cli
from digitaix_server.post import NotSent, Post
from digitaix_server.services import deadlines, escalating, mailing, purging
from digitaix_server.services.views import Placed
from digitaix_server.tables import MailRow, OrderRow
from tests.helpers.post_office import PostOffice, a_post_office
from tests.server.counter import Market, Pc, Shop, patch, product, put_aside
from tests.server.test_orders import cancel, handed_over, level, page, reserve, step, stocked

ALWAYS = [[[0, 1439]]] * 7
JULIE = "julie@exemple.fr"


@pytest.fixture
def office() -> Iterator[PostOffice]:
    with a_post_office() as office:
        yield office


@pytest.fixture
def post(office: PostOffice) -> Post:
    return Post.at(office.address, "marche@ville.example")


@pytest.fixture
def shop(market: Market) -> Shop:
    return market.shop(hours=ALWAYS, answer_minutes=30, second_contact=JULIE, phone="0479000112")


@pytest.fixture
def pc(shop: Shop) -> Pc:
    return shop.pc()


def minutes(market: Market, pc: Pc, count: int) -> None:
    """Time passes, and the PC is heard at its end."""
    market.clock.pass_(seconds=60 * count)
    pc.pull(queued=0)


def placed_in_a_slot(market: Market, shop: Shop, pc: Pc) -> tuple[dict[str, Any], Placed]:
    rose = stocked(shop, pc)
    pc.pull()
    pc.do("record.patch", patch(str(shop.id), hours=None))  # no time need be chosen here
    placed = reserve(market, shop, rose)
    pc.do("record.patch", patch(str(shop.id), hours=ALWAYS))
    return rose, placed


def test_the_second_contact_is_written_to_once_and_never_told_who_reserved(
    market: Market, shop: Shop, pc: Pc, office: PostOffice, post: Post
) -> None:
    _, placed = placed_in_a_slot(market, shop, pc)
    minutes(market, pc, 59)
    assert escalating.write_letters(market.base) == 0
    minutes(market, pc, 2)
    assert escalating.write_letters(market.base) == 1
    assert escalating.write_letters(market.base) == 0
    assert mailing.send_due(market.base, post) == 1
    assert mailing.send_due(market.base, post) == 0

    (letter,) = office.letters
    assert letter["To"] == JULIE
    code = placed.code
    text = letter.get_payload(decode=True).decode()  # type: ignore[union-attr]
    assert f"{code[:3]} {code[3:]}" in text
    for private in ("Martine", "98 41 27", "Un ruban"):
        assert private not in letter.as_string()
        assert private not in text
    with market.base.reading() as db:
        assert db.scalars(select(MailRow.address)).one() == ""


def test_an_order_of_no_time_keeps_no_other_waiting(
    market: Market, shop: Shop, pc: Pc, post: Post, office: PostOffice
) -> None:
    placed_in_a_slot(market, shop, pc)
    odd = market.shop("Hors du temps")
    told = odd.pc().do("order.create", put_aside(product(), 1000))
    assert told["status"] == "applied"
    with market.base.writing() as db:  # as a server took it once
        db.execute(update(OrderRow).where(OrderRow.shop_id == odd.id).values(placed_ms=-(2**53)))
    minutes(market, pc, 61)
    assert escalating.write_letters(market.base) == 1


def test_several_servers_send_it_once(
    market: Market, shop: Shop, pc: Pc, office: PostOffice, post: Post
) -> None:
    placed_in_a_slot(market, shop, pc)
    minutes(market, pc, 61)

    def look() -> None:
        escalating.write_letters(market.base)
        mailing.send_due(market.base, post)

    servers = [threading.Thread(target=look) for _ in range(4)]
    for server in servers:
        server.start()
    for server in servers:
        server.join()
    mailing.send_due(market.base, post)

    assert len(office.letters) == 1


def test_a_letter_that_does_not_go_is_tried_again_later_and_at_last_given_up(
    market: Market, shop: Shop, pc: Pc, office: PostOffice, post: Post
) -> None:
    placed_in_a_slot(market, shop, pc)
    minutes(market, pc, 61)
    escalating.write_letters(market.base)
    office.refuses = True
    assert mailing.send_due(market.base, post) == 0
    office.refuses = False
    assert mailing.send_due(market.base, post) == 0, "not at once again"
    minutes(market, pc, 3)
    assert mailing.send_due(market.base, post) == 1

    with market.base.reading() as db:
        assert db.scalars(select(MailRow.tries)).one() == 2
    with pytest.raises(NotSent):
        Post.at("smtp://127.0.0.1:1", "a@b.fr").send(EmailMessage())
    market.clock.pass_(days=31)
    with market.base.writing() as db:
        purging.purge(db)
        assert db.scalar(select(func.count()).select_from(MailRow)) == 0


def test_who_takes_it_on_in_time_is_written_to_by_nobody(
    market: Market, shop: Shop, pc: Pc, office: PostOffice, post: Post
) -> None:
    _, placed = placed_in_a_slot(market, shop, pc)
    minutes(market, pc, 61)
    escalating.write_letters(market.base)
    step(pc, str(placed.order_id), "accepted")
    assert mailing.send_due(market.base, post) == 0
    assert office.letters == []


def test_the_second_contact_is_shown_to_no_customer(market: Market, shop: Shop) -> None:
    market.shop("Autre").pc()
    for path in ("/", f"/boutique/{shop.slug}", "/recherche?q=julie"):
        assert JULIE not in market.client.get(path).text
    other = market.shop("Encore une").pc()
    other.pull()
    assert JULIE not in str(other.rows)


def test_what_still_nobody_takes_on_is_listed_for_the_town_hall(
    market: Market, shop: Shop, pc: Pc, capsys: pytest.CaptureFixture[str], database: str
) -> None:
    _, placed = placed_in_a_slot(market, shop, pc)
    code = placed.code
    with market.base.reading() as db:
        assert escalating.for_town_hall(db) == []
    minutes(market, pc, 121)
    with market.base.reading() as db:
        (found,) = escalating.for_town_hall(db)
    assert (found.slug, found.code) == (shop.slug, code)
    if not database:
        assert cli.main(["waiting-orders", "--data", str(market.folder)]) == 0
        assert "Orders that nobody has taken on: " in capsys.readouterr().out
    step(pc, str(placed.order_id), "preparing")
    with market.base.reading() as db:
        assert escalating.for_town_hall(db) == []


def test_a_second_contact_who_cannot_be_written_to_is_not_waited_for(
    market: Market, shop: Shop, pc: Pc, office: PostOffice, post: Post
) -> None:
    _, placed = placed_in_a_slot(market, shop, pc)
    office.knows_nobody = True
    minutes(market, pc, 61)
    assert escalating.write_letters(market.base) == 1
    with market.base.reading() as db:
        assert escalating.for_town_hall(db) == []
    assert mailing.send_due(market.base, post) == 0
    with market.base.reading() as db:
        (found,) = escalating.for_town_hall(db)
    assert found.code == placed.code


@pytest.mark.parametrize("address", ["julie@x.fr", "http://x:25", "smtp://", ""])
def test_a_way_out_that_is_none_is_refused_at_the_start(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ValueError, match="begins with"):
        Post.at(address, "a@b.fr")
    with pytest.raises(ValueError, match="sender"):
        Post.at("smtps://mail.example", "")
    if address:
        monkeypatch.setenv("DIGITAIX_SMTP", address)
        assert cli.main(["serve", "--data", str(tmp_path), "--port", "0"]) == 1


# When time is over -------------------------------------------------------------------------------


def ready(market: Market, shop: Shop, pc: Pc) -> tuple[dict[str, Any], Placed]:
    rose, placed = placed_in_a_slot(market, shop, pc)
    for to in ("preparing", "ready"):
        step(pc, str(placed.order_id), to)
    return rose, placed


def test_what_nobody_fetches_goes_back_once_its_days_are_over(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose, placed = ready(market, shop, pc)
    minutes(market, pc, 3 * 24 * 60 - 5)
    assert deadlines.end_overdue(market.base) == 0
    minutes(market, pc, 60 * 24)
    assert deadlines.end_overdue(market.base) == 1
    assert deadlines.end_overdue(market.base) == 0
    assert page(market, placed).state == "not_collected"
    assert level(market, shop, rose).reserved_milli == 0


def test_while_the_shop_is_not_heard_it_waits_and_a_hand_over_stands(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose, placed = ready(market, shop, pc)
    market.clock.pass_(days=9)
    assert deadlines.end_overdue(market.base) == 0, "nobody knows what the shop did meanwhile"
    pc.pull(queued=3)
    assert deadlines.end_overdue(market.base) == 0, "it is back, and has not told all yet"
    order_id = str(placed.order_id)
    result = step(pc, order_id, "collected", movements=handed_over(rose, order_id, -1000))
    assert result["status"] == "applied"
    pc.pull(queued=0)
    assert deadlines.end_overdue(market.base) == 0
    assert page(market, placed).state == "collected"


def test_what_is_left_of_an_order_of_which_a_part_was_fetched_is_the_shops_to_decide(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose, placed = ready(market, shop, pc)
    with market.base.reading() as db:
        [line] = order_record.read(db.scalars(select(OrderRow.data)).one())["lines"]
    part = {
        "id": str(placed.order_id),
        "lines": [{"id": line["id"], "milli": line["qty_milli"] // 2}],
        "movements": handed_over(rose, str(placed.order_id), -line["qty_milli"] // 2),
    }
    assert pc.do("order.hand_over", part)["status"] == "applied"
    minutes(market, pc, 9 * 24 * 60)
    assert deadlines.end_overdue(market.base) == 0
    shown = page(market, placed)
    assert (shown.state, shown.left_cents) == ("ready", line["total_cents"] // 2)
    assert shown.lines[0].handed_milli == line["qty_milli"] // 2
    assert level(market, shop, rose).reserved_milli == line["qty_milli"] // 2


def test_what_was_called_off_is_cancelled_when_its_time_is_over_shop_or_no_shop(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose, placed = ready(market, shop, pc)
    assert cancel(market, placed).cancel_requested
    market.clock.pass_(days=9)
    assert deadlines.end_overdue(market.base) == 1
    assert page(market, placed).state == "cancelled"
    assert level(market, shop, rose).reserved_milli == 0
    late = step(pc, str(placed.order_id), "preparing")
    assert (late["status"], late["reason"]) == ("rejected", "state")
    assert late["current"]["data"]["state"] == "cancelled"
