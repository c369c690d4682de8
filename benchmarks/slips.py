"""Pickup slips per second, against the same codes and as many words laid bare by reportlab."""

from __future__ import annotations

import io
from uuid import uuid4

from benchmarks.measuring import Figure, median, timed
from digitaix_desktop.documents.slip import write_pickup_slip
from digitaix_desktop.operations.slips import PickupSlip, SlipHeadings, SlipLine

TIMES = 100
LINES = 4


def run() -> list[Figure]:
    """One slip of some lines, again and again."""
    slip = _slip()
    for work in (lambda: _ours(slip), lambda: _bare(slip)):
        work()  # fonts are read once
    ours, bare = [], []
    for _ in range(TIMES):
        ours.append(timed(lambda: _ours(slip))[0])
        bare.append(timed(lambda: _bare(slip))[0])
    per_second = f"{1 / median(ours):.0f} slips a second"
    return [Figure(f"a slip of {LINES} lines", median(ours), median(bare), note=per_second)]


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
        for words in (line.name, line.detail, line.asked, line.prepared, line.total):
            page.drawString(20, y, words)
            y -= 6
    page.drawString(20, y, f"{slip.total_label} {slip.total}")
    page.save()
    return out.getvalue()


def _slip() -> PickupSlip:
    code = uuid4().hex[:6].upper()
    lines = (
        SlipLine("Beaufort d’été, à la coupe", "34,90 €/kg", "300 g", "0,312 kg", "10,89 €"),
        SlipLine("Pain de seigle", "4,20 €", "2", "2", "8,40 €"),
        SlipLine("Miel de sapin des Bauges, récolte d’automne", "9,80 €", "1", "1", "9,80 €"),
        SlipLine("Pull marin rayé", "Bleu, L · 59,00 €", "1", "1", "59,00 €"),
    )
    return PickupSlip(
        title="Bon de retrait",
        shop_name="Au Bon Rayon",
        shop_address="4 place du Revard, 73100 Aix-les-Bains",
        code=code,
        shown_code=f"{code[:3]} {code[3:]}",
        customer="Martine D.",
        slot="mar. 24 nov., 11:00 – 11:30",
        headings=SlipHeadings("Article", "Demandé", "Préparé", "TTC"),
        lines=lines[:LINES],
        total_label="À régler en boutique",
        total="88,09 €",
        note="« En un seul morceau, merci. »",
        footer="Préparé par Julie. Bon de préparation, sans valeur de reçu.",
    )
