"""Pickup slips per second, against the same codes and as many words laid bare by reportlab."""

from __future__ import annotations

import io
from functools import partial

from benchmarks.measuring import Figure, median, timed
from digitaix_desktop.documents.slip import write_pickup_slip
from digitaix_desktop.operations.slips import PickupSlip, SlipHeadings, SlipLine

_LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789"
SLIPS = 1000
LINES = 4
BOUND = 1.5


def run() -> list[Figure]:
    """A thousand slips of some lines, no two alike, each laid out once by either."""
    slips = [_slip(number) for number in range(SLIPS)]
    for work in (_ours, _bare):
        work(_slip(SLIPS))  # fonts are read once
    ours, bare = [], []
    for slip in slips:  # in turn: whatever else the machine does then slows both
        ours.append(timed(partial(_ours, slip))[0])
        bare.append(timed(partial(_bare, slip))[0])
    note = f"{SLIPS / sum(ours):.0f} slips a second, median {median(ours) * 1e3:.1f} ms"
    what = f"{SLIPS} different slips of {LINES} lines"
    return [Figure(what, sum(ours), sum(bare), bound=BOUND, note=note)]


def _ours(slip: PickupSlip) -> bytes:
    out = io.BytesIO()
    write_pickup_slip(slip, out)
    return out.getvalue()


def _bare(slip: PickupSlip) -> bytes:
    """A page with both codes and the same words: nothing is measured or wrapped."""
    import segno
    from reportlab.graphics.barcode.code128 import Code128
    from reportlab.lib.pagesizes import A6
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    page = Canvas(out, pagesize=A6)
    for number, row in enumerate(segno.make(slip.scan_code, error="m").matrix):
        for place, dark in enumerate(row):
            if dark:
                page.rect(20 + 3 * place, 330 - 3 * number, 3, 3, stroke=0, fill=1)
    Code128(slip.scan_code, barWidth=0.85, barHeight=34).drawOn(page, 20, 20)
    y = 250
    for words in (slip.shop_name, slip.shop_address, slip.shown_code, slip.customer, slip.slot):
        page.drawString(20, y, words)
        y -= 12
    for line in slip.lines:
        for words in (line.name, line.under_it, line.asked, line.prepared, line.total):
            page.drawString(20, y, words)
            y -= 6
    page.drawString(20, y, f"{slip.total_label} {slip.total}")
    page.save()
    return out.getvalue()


def _slip(number: int) -> PickupSlip:
    code = "".join(_LETTERS[number // len(_LETTERS) ** place % len(_LETTERS)] for place in range(6))
    grams, cents = 200 + number % 300, 500 + number
    price = f"{cents // 100},{cents % 100:02d} €"
    lines = (
        SlipLine("Beaufort d’été, à la coupe", "", "300 g", f"0,{grams} kg", price, "34,90 €/kg"),
        SlipLine("Pain de seigle", "", "2", "2", "8,40 €", "4,20 €"),
        SlipLine("Miel de sapin des Bauges, récolte d’automne", "", "1", "1", "9,80 €", "9,80 €"),
        SlipLine("Pull marin rayé", f"Bleu, {number}", "1", "1", "59,00 €", "59,00 €"),
    )
    return PickupSlip(
        title="Bon de retrait",
        shop_name="Au Bon Rayon",
        shop_address="4 place du Revard, 73100 Aix-les-Bains",
        code=code,
        shown_code=f"{code[:3]} {code[3:]}",
        customer=f"Martine {chr(ord('A') + number % 26)}.",
        slot=f"mar. 24 nov., {8 + number % 11}:00 – {8 + number % 11}:30",
        headings=SlipHeadings("Article", "Demandé", "Préparé", "TTC"),
        lines=lines[:LINES],
        total_label="À régler en boutique",
        total=price,
        note="« En un seul morceau, merci. »",
        footer="Préparé par Julie. Bon de préparation, sans valeur de reçu.",
    )
