"""A pickup slip ready-made: a test names only what it is about."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

from digitaix_desktop.documents.slip import write_pickup_slip
from digitaix_desktop.operations.printing import ROLL_58, ROLL_80, Paper, Roll
from digitaix_desktop.operations.slips import PickupSlip, SlipHeadings, SlipLine

NBSP, THIN = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"

_SLIP = PickupSlip(
    title="Bon de retrait",
    shop_name="Fromagerie des Thermes",
    shop_address="4 place du Revard, 73100 Aix-les-Bains",
    code="K7F2QX",
    shown_code="K7F 2QX",
    customer="Martine D.",
    slot="mar. 24 nov., 11:00 – 11:30",
    headings=SlipHeadings("Article", "Demandé", "Préparé", "TTC", "Prix"),
    lines=(),
    total_label="À régler en boutique",
    total=f"31,98{NBSP}€",
    note=f"«{NBSP}Le beaufort en un seul morceau, merci.{NBSP}»",
    footer="Préparé par Julie, mar. 24 nov., 10:21. Bon de préparation, sans valeur de reçu.",
)


def a_line(name: str = "Beaufort d’été, à la coupe", **changed: Any) -> SlipLine:
    """A line of a slip, sold by weight."""
    line = SlipLine(name, "", f"300{NBSP}g", f"0,312{NBSP}kg", f"10,89{NBSP}€", f"34,90{NBSP}€/kg")
    return replace(line, **changed)


def a_slip(**changed: Any) -> PickupSlip:
    """A slip of one line."""
    return replace(_SLIP, **{"lines": (a_line(),), **changed})


ALL_PAPERS = (Paper.A4, Paper.A5, Paper.A6, ROLL_80, ROLL_58)


def printed(slip: PickupSlip, paper: Paper | Roll = Paper.A6) -> bytes:
    """The slip as PDF."""
    out = BytesIO()
    write_pickup_slip(slip, out, paper)
    return out.getvalue()
