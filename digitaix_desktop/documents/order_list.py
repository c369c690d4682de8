"""What is ordered again, on A4: a part for each supplier, each beginning its own page."""

from __future__ import annotations

from html import escape
from typing import BinaryIO

from digitaix_desktop.documents.typesetting import MM, Face, fonts, printable
from digitaix_desktop.operations.reordering import OrderList

_COLUMNS = (32 * MM, 79 * MM, 34 * MM, 24 * MM)
_LEAD = 1.3


def write_order_list(order: OrderList, out: BinaryIO) -> None:
    """Lay the list out; long ones flow onto further pages, under their headings again."""
    from reportlab.lib.colors import Color
    from reportlab.lib.enums import TA_LEFT, TA_RIGHT
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import (
        Flowable,
        PageBreak,
        Paragraph,
        SimpleDocTemplate,
        Spacer,
        Table,
        TableStyle,
    )

    fonts()

    def style(face: Face, size: float, *, right: bool = False) -> ParagraphStyle:
        return ParagraphStyle(
            face.value,
            fontName=face.value,
            fontSize=size,
            leading=size * _LEAD,
            alignment=TA_RIGHT if right else TA_LEFT,
        )

    def words(text: str, look: ParagraphStyle) -> Paragraph:
        return Paragraph(escape(printable(text)), look)

    title, name = style(Face.BOLD, 16), style(Face.BOLD, 12)
    small, cell, strong = style(Face.REGULAR, 9), style(Face.REGULAR, 10), style(Face.BOLD, 10)
    amount = style(Face.BOLD, 11, right=True)
    head = style(Face.BOLD, 9)
    head_right = style(Face.BOLD, 9, right=True)
    grey = Color(0.75, 0.75, 0.75)
    story: list[Flowable] = []
    for number, (supplier, rows) in enumerate(order.parts):
        if number:
            story.append(PageBreak())
        story += [
            words(order.title, title),
            words(supplier, name),
            words(" · ".join(filter(None, (order.shop, order.below))), small),
            Spacer(0, 6 * MM),
        ]
        reference, item, barcode, quantity = order.heads
        table = [
            [words(each, head) for each in (reference, item, barcode)]
            + [words(quantity, head_right)]
        ]
        table += [
            [words(sku, cell), words(text, strong), words(code, cell), words(milli, amount)]
            for sku, text, code, milli in rows
        ]
        story.append(
            Table(
                table,
                colWidths=_COLUMNS,
                repeatRows=1,
                hAlign="LEFT",  # its words begin where those above it do
                style=TableStyle(
                    [
                        ("LINEBELOW", (0, 0), (-1, 0), 1, Color(0, 0, 0)),
                        ("LINEBELOW", (0, 1), (-1, -1), 0.4, grey),
                        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                        ("LEFTPADDING", (0, 0), (-1, -1), 0),
                        ("RIGHTPADDING", (0, 0), (-2, -1), 8),
                        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
                    ]
                ),
            )
        )
    SimpleDocTemplate(
        out,
        pagesize=A4,
        title=printable(order.title),
        author=printable(order.shop),
        lang=order.language,
        leftMargin=18 * MM,
        rightMargin=18 * MM,
        topMargin=16 * MM,
        bottomMargin=16 * MM,
        invariant=1,
    ).build(story)
