"""What is ordered again, on paper and as a spreadsheet."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from digitaix_desktop.documents.order_list import write_order_list
from digitaix_desktop.domain.products import Unit
from digitaix_desktop.operations.reordering import Ordered, order_list
from digitaix_desktop.operations.views.profile import Profile
from digitaix_desktop.spreadsheets.ordering import write_order
from tests.helpers.paper import pages_text

LINES = (
    Ordered(None, "Savon & lait <d’ânesse>", "=S-1", "3760214580121", Unit.PIECE, 12_000, "Écorce"),
    Ordered(None, "Tome des Bauges 🧀", "", "", Unit.KG, 2500, ""),
)


def printed(lines: tuple[Ordered, ...] = LINES) -> list[str]:
    order = order_list(
        lines, Profile(name="Fromagerie des Thermes", city="Aix-les-Bains"), str, "fr",
        datetime(2026, 11, 24, 14, 5),  # noqa: DTZ001 - the day alone is printed
    )  # fmt: skip
    out = BytesIO()
    write_order_list(order, out)
    return pages_text(out.getvalue())


def test_each_supplier_has_pages_of_its_own() -> None:
    first, second = printed()
    for words in ("Écorce", "Fromagerie des Thermes", "=S-1", "Savon & lait <d’ânesse>",
                  "3760214580121", "12"):  # fmt: skip
        assert words in first
    assert "Without supplier" in second
    assert "2,5 kg" in second


def test_a_long_list_repeats_its_headings() -> None:
    pages = printed(tuple(LINES[:1] * 90))
    assert len(pages) > 1
    assert all("Barcode" in page for page in pages)


def test_the_spreadsheet_holds_text_as_text(tmp_path: Path) -> None:
    assert write_order(LINES, tmp_path / "order.xlsx", str) == 2
    rows = list(load_workbook(tmp_path / "order.xlsx").worksheets[0].iter_rows(values_only=True))
    assert rows == [
        ("Supplier", "Reference", "Barcode", "Item", "Quantity", "Unit"),
        ("Écorce", "=S-1", "3760214580121", "Savon & lait <d’ânesse>", 12, "pièce"),
        (None, None, None, "Tome des Bauges 🧀", 2.5, "kg"),
    ]
