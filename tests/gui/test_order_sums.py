"""The amounts of an order on the screen: its lines add up to its total, on the card and opened."""

from __future__ import annotations

import random
import re
from decimal import Decimal

from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.orders import Order
from digitaix_desktop.domain.products import Unit
from digitaix_protocol.rules.order_states import State
from tests.gui.test_orders import Board
from tests.helpers.counter import Counter
from tests.helpers.make import a_line, an_order
from tests.helpers.pencil import euros

_AMOUNT = re.compile(r"[\d\N{NARROW NO-BREAK SPACE}]+,\d\d\N{NO-BREAK SPACE}€(?!/)")


def drawn(till: Counter, chance: random.Random, code: str) -> Order:
    """An order of lines of all kinds, as it was placed."""
    lines = [
        a_line(
            name=f"Article {number}",
            unit=chance.choice(list(Unit)),
            price_cents=chance.randrange(10**6),
            vat_bp=chance.choice([550, 1000, 2000]),
            qty_milli=chance.randrange(1, 10**5),
        )
        for number in range(chance.randrange(1, 6))
    ]
    now_ms = till.parts.now_ms()
    order = an_order(code=code, state=State.PREPARING, placed_ms=now_ms, lines=lines)
    for line in lines[1:]:
        after = (
            line.drop()
            if chance.random() < 0.3
            else line.prepare(chance.randrange(1, 10**5), agreed=True)
        )
        order = order.with_line(after)
    return order


def test_the_lines_of_an_order_add_up_on_its_card_and_on_its_sheet(
    qtbot: QtBot, till: Counter
) -> None:
    chance = random.Random(31)
    orders = [till.receive(drawn(till, chance, f"BCDF{n}{n}")) for n in range(2, 10)]
    board = Board(qtbot, till)
    for order in orders:
        card = board.place.board.card(order.id)
        assert card is not None
        on_card = _AMOUNT.findall(card.accessibleName())[-1]
        board.open(order)
        sheet = board.place.sheet
        kept = [line for line in order.lines if not line.dropped]
        said = [sheet.lines.view(line.id).face.accessibleName() for line in kept]
        whole = sum((euros(_AMOUNT.findall(each)[-1]) for each in said), Decimal(0))
        assert whole == euros(sheet.form.total.text()) == euros(on_card)
        amounts = [euros(each) for each in _AMOUNT.findall(sheet.form.taxes.text())]
        if len({line.vat_bp for line in kept}) > 1:  # of each rate, with its tax
            assert sum(amounts[::2], Decimal(0)) == whole
