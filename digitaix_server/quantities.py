"""How much of a product: the usual amounts, what they come to, and what customers type."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import partial

from digitaix_protocol.rules.amounts import divide_half_up, line_total, plus_bp
from digitaix_protocol.rules.formats import asked_quantity, money
from digitaix_server.language import Words
from digitaix_server.services.views import ProductPage

USUAL_AMOUNTS = 3
_SIZES = {
    "piece": {"": 1000},
    "kg": {"": 1, "g": 1, "kg": 1000},
    "l": {"": 1000, "l": 1000, "cl": 10, "ml": 1},
    "m": {"": 1000, "m": 1000, "cm": 10},
}
"""Units a customer may write behind a figure, in milli-units of the one sold; none: the page's."""
TYPED_UNIT = {"piece": "", "kg": "g", "l": "l", "m": "m"}
_FIGURE = re.compile(r"([0-9]{1,7}(?:[.,][0-9]{1,3})?)\s*([a-z]{0,2})")


def usual(page: ProductPage, most: int) -> tuple[int, ...]:
    """Amounts to offer in one tap, in milli-units, none above `most`."""
    steps = (page.min_milli + page.step_milli * step for step in range(USUAL_AMOUNTS))
    fitting = tuple(amount for amount in (page.portions or steps) if amount <= most)
    return fitting[:USUAL_AMOUNTS] or (page.min_milli,)


def promise(page: ProductPage, words: Words, price_cents: int, amount: int) -> str:
    """What an amount of something weighed or measured comes to, and between which bounds."""
    least, most = (plus_bp(amount, bp) for bp in (-page.tolerance_bp, page.tolerance_bp))
    say = partial(asked_quantity, unit=page.unit, language=words.language)
    if least == most:
        text = words.gettext("%(total)s for %(least)s, measured for you.")
    elif page.unit == "kg":
        text = words.gettext(
            "About %(total)s. Cut and weighed for you, from %(least)s to %(most)s: you pay for "
            "the exact weight, in the shop."
        )
    else:
        text = words.gettext(
            "About %(total)s. Measured for you, from %(least)s to %(most)s: you pay for the exact "
            "quantity, in the shop."
        )
    return text % {
        "total": money(line_total(price_cents, amount), words.language),
        "least": say(least),
        "most": say(most),
    }


def rule(page: ProductPage, words: Words) -> str:
    """From how much on, and by which steps, it is sold."""
    say = partial(asked_quantity, unit=page.unit, language=words.language)
    return words.gettext("From %(least)s, in steps of %(step)s.") % {
        "least": say(page.min_milli),
        "step": say(page.step_milli),
    }


def advice(page: ProductPage, words: Words, asked: int | None) -> str:
    """What to write instead of a quantity that is not sold."""
    say = partial(asked_quantity, unit=page.unit, language=words.language)
    if asked is None:
        text = words.gettext("Write a quantity, such as %(least)s.")
        return text % {"least": say(page.min_milli)}
    steps = (asked - page.min_milli) // page.step_milli
    less = page.min_milli + steps * page.step_milli
    if less < page.min_milli:
        return words.gettext("Sold from %(least)s on.") % {"least": say(page.min_milli)}
    text = words.gettext("Not sold in this quantity: try %(less)s or %(more)s.")
    return text % {"less": say(less), "more": say(less + page.step_milli)}


def typed(text: str, unit: str) -> int | None:
    """What a customer typed as a quantity, in milli-units: `350`, `350 g` and `0,35 kg` alike.

    Below ten, kilograms are meant: nobody asks for two grams. None if it is no quantity.
    """
    found = _FIGURE.fullmatch(text.strip().lower().replace("\N{NO-BREAK SPACE}", " "))
    if found is None or found[2] not in _SIZES[unit]:
        return None
    try:
        figure = Decimal(found[1].replace(",", "."))
    except InvalidOperation:
        return None
    size = _SIZES[unit][found[2]]
    if unit == "kg" and not found[2] and figure < 10:
        size = 1000
    milli = figure * size
    return int(milli) if milli == int(milli) and milli > 0 else None


def preparation(minutes: int | None, words: Words) -> str:
    """When a reservation can be collected, as far as the shop has said."""
    if not minutes:
        return words.gettext("To be collected during opening hours")
    return words.gettext("Ready about %(length)s after you reserve, during opening hours") % {
        "length": lasting(minutes, words)
    }


def lasting(minutes: int, words: Words) -> str:
    """How long it takes: `45 minutes`, `2 hours`, `3 days`."""
    if minutes < 60:
        return words.ngettext("%(num)s minute", "%(num)s minutes", minutes) % {"num": minutes}
    if minutes < 24 * 60:
        hours = divide_half_up(minutes, 60)
        return words.ngettext("%(num)s hour", "%(num)s hours", hours) % {"num": hours}
    days = divide_half_up(minutes, 24 * 60)
    return words.ngettext("%(num)s day", "%(num)s days", days) % {"num": days}
