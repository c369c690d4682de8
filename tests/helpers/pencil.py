"""Amounts and quantities as a reader adds them up: from the words that are shown, by pencil."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

_SHARES = {"g": Decimal("0.001"), "cl": Decimal("0.01"), "cm": Decimal("0.01")}


def euros(shown: str, language: str = "fr") -> Decimal:
    """`1 234,50 €`, `34,90 €/kg`, or `€1,234.50` in English."""
    return _number(shown.split("/")[0], language)


def how_much(shown: str, language: str = "fr") -> Decimal:
    """`3`, `300 g` or `0,312 kg`, in whole units."""
    unit = re.search(r"[a-z]+$", shown)
    return _number(shown, language) * _SHARES.get(unit[0] if unit else "", Decimal(1))


def costs(price: Decimal, quantity: Decimal) -> Decimal:
    """What so much comes to, to the cent: halves go up."""
    return (price * quantity).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def _number(shown: str, language: str) -> Decimal:
    digits = re.sub(r"[^\d.,-]", "", shown)
    return Decimal(digits.replace(",", ".") if language == "fr" else digits.replace(",", ""))
