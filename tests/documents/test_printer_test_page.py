"""The printer's test page shows what a slip needs from a printer."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from digitaix_desktop.documents.test_page import PrinterTest, write_test_page
from digitaix_desktop.operations.printing import Paper
from tests.helpers.paper import page_sizes_mm, scanned, text

PAGE = PrinterTest(
    title="Page d’essai",
    shop_name="Fromagerie des Thermes 🧀",
    printer_name="Comptoir",
    date="mar. 24 nov., 14:05",
    scan_hint="Scannez chaque code pendant l’installation : la fenêtre dit ceux qu’elle a lus.",
    ruler_hint="Posez une règle dessus : 8 cm doivent mesurer 8 cm.",
)


def printed(paper: Paper = Paper.A6) -> bytes:
    out = BytesIO()
    write_test_page(PAGE, out, paper)
    return out.getvalue()


@pytest.mark.parametrize("paper", list(Paper))
def test_every_code_of_the_test_page_is_read_at_203_dpi(paper: Paper, tmp_path: Path) -> None:
    pdf = printed(paper)
    assert page_sizes_mm(pdf) == [(paper.width_mm, paper.height_mm)]
    assert scanned(pdf, 203, tmp_path) == [
        "CODE-128:DXTEST3", "CODE-128:DXTEST4", "QR-Code:DXTEST6", "QR-Code:DXTEST9",
    ]  # fmt: skip


def test_the_test_page_names_shop_printer_and_day() -> None:
    shown = text(printed())
    for part in ("Page d’essai", "Fromagerie des Thermes", "Comptoir · mar. 24 nov., 14:05"):
        assert part in shown
    assert "éèêàçœ ÀÉÇŒ « » € 0123456789" in shown
