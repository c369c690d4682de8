"""Who is called when nobody answers an order, and when what nobody fetches goes back.

Minutes are counted while the shop is open: nobody is called at night for what came at night.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, time, timedelta
from enum import IntEnum
from typing import Any

from digitaix_protocol.rules.opening import Opening, after_open, open_ms
from digitaix_protocol.rules.order_states import State

USUAL_ANSWER_MINUTES = 30
"""So long an order may lie before it calls louder, where the shop says nothing else."""
USUAL_KEPT_DAYS = 3
"""So many days what is ready is kept after its time, where the shop says nothing else."""
SILENT_MINUTES = 120
"""So long a customer has to answer a question, once they were written to."""
UNANSWERED = frozenset({State.TO_CONFIRM, State.RECEIVED})
"""Where an order stands that nobody has taken on."""
_DAY_MS = 86_400_000
_ROUND = timedelta(minutes=5)
_ADDRESS = re.compile(
    r"[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9][a-zA-Z0-9.-]*[.][a-zA-Z][a-zA-Z0-9-]+"
)
"""What browsers take for an address (HTML, 4.10.5.1.5), with an end that is no number."""


def is_address(text: str) -> bool:
    """Whether a letter can be sent there: nothing in it means anything else in a letter's head,
    such as its end, or one more address."""
    return len(text) <= 200 and _ADDRESS.fullmatch(text) is not None


class Call(IntEnum):
    """How far the call for somebody has gone."""

    NOBODY = 0
    LOUDER = 1
    """On the shop's own PCs."""
    SECOND_CONTACT = 2
    """A letter to who else answers for the shop."""
    TOWN_HALL = 4
    """It is listed for the town hall. Each stands for so many times the set time."""


def call(placed: datetime, now: datetime, hours: Opening, answer_minutes: int) -> Call:
    """Who is called for an order that nobody has taken on; nobody ever with a set time of 0.

    Moments are on the town's clocks.
    """
    if answer_minutes <= 0:
        return Call.NOBODY
    times = open_ms(placed, now, hours) // (answer_minutes * 60_000)
    return max(one for one in Call if one <= times)


def silent_from(written: datetime, hours: Opening) -> datetime:
    """From when on a customer's silence is taken for a no; moments are on the town's clocks.

    Counted while the shop is open: what is asked at closing time is not over by the morning. It is
    a round time, for it is told.
    """
    over = after_open(written, SILENT_MINUTES, hours) or written + timedelta(days=1)
    midnight = datetime.combine(over, time())
    return midnight + -((midnight - over) // _ROUND) * _ROUND


def deadline_ms(order: Mapping[str, Any], kept_days: int) -> int:
    """Until when an order is kept: so many days after its slot, or after it was ready.

    `order` is an order's record. One without a slot is kept from when it was last made ready on.
    """
    until = order.get("pickup_to_ms") or order.get("pickup_from_ms") or 0
    ready = max(
        (each["at_ms"] for each in order["events"] if each.get("to") == State.READY),
        default=order["placed_ms"],
    )
    return int(max(until, ready)) + kept_days * _DAY_MS
