"""Workbooks of Excel 97 to 2003, binary ones and those with macros: read as an .xlsx is."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from digitaix_desktop.operations.importing import refusals
from digitaix_desktop.spreadsheets.reading import read_file
from digitaix_desktop.spreadsheets.recognise import recognise
from tests.spreadsheets.binary_workbooks import FAILED, an_xlsb
from tests.spreadsheets.files import an_xlsx, with_part

OLD = Path(__file__).with_name("articles.xls")
"""Made for this test in a spreadsheet program: a notice, articles under two merged titles with a
code kept as text, days, a formula and one that fails, a row that is hidden, and a hidden sheet."""


def test_an_old_workbook_gives_its_values_days_and_merged_cells() -> None:
    read = read_file(OLD)
    assert [(table.name, table.hidden) for table in read.tables] == [
        ("Lisez-moi", False),
        ("Articles", False),
        ("Brouillon", True),
    ]
    articles = read.tables[1]
    assert articles.rows[3].cells == (
        "00012", "Œufs ×6", 3760214580121.0, 2.9, 0.055, 12.0, date(2024, 3, 1),
    )  # fmt: skip
    assert articles.rows[5].cells[5:] == (None, datetime(2024, 3, 1, 12, 30))  # noqa: DTZ001 - a sheet knows no zone
    assert len(articles.spans) == 3


def test_an_old_workbook_is_understood() -> None:
    plan = recognise(read_file(OLD)).plan()
    assert plan.sheet == "Articles"
    eggs, leek = plan.products
    assert (eggs.sku, eggs.barcode, eggs.stock_milli) == ("00012", "3760214580121", 12_000)
    assert (leek.category, leek.vat_bp, leek.stock_milli) == ("LÉGUMES", 550, None)


@pytest.mark.parametrize("left", [600, 1_500, 4_000, 6_000])
def test_an_old_workbook_cut_short_is_damaged(tmp_path: Path, left: int) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(OLD.read_bytes()[:left])
    with pytest.raises((refusals.Damaged, refusals.NotATable)):
        read_file(path)


def test_a_binary_workbook_is_read(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Réf", "Désignation", "Prix TTC", "Stock", "En ligne"],
        ["00012", "Œufs ×6", 2.9, 12, True],
        ["00013", "Poireau", 1.8, FAILED, False],
    ]
    read = read_file(an_xlsb(tmp_path / "a.xlsb", rows))
    assert read.kind == "xlsb"
    eggs, leek = recognise(read).plan().products
    assert (eggs.name, eggs.sku, eggs.price_cents, eggs.published) == (
        "Œufs ×6",
        "00012",
        290,
        True,
    )
    assert (leek.stock_milli, leek.published) == (None, False)


def test_a_workbook_with_macros_is_read_and_its_macros_are_not(tmp_path: Path) -> None:
    path = an_xlsx(tmp_path / "a.xlsm", {"A": [["Nom", "Prix"], ["Bol", 12]]})
    with_part(path, "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 not looked at")
    assert [product.name for product in recognise(read_file(path)).plan().products] == ["Bol"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.slk", b"ID;PWXL;N;E\r\nC;Y1;X1;K\"Nom\"\r\nE\r\n"),
        ("a.dif", b"TABLE\r\n0,1\r\n\"EXCEL\"\r\nVECTORS\r\n0,2\r\n"),
        (
            "a.fods",
            b'<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:'
            b'opendocument:xmlns:office:1.0"></office:document>',
        ),
    ],
)  # fmt: skip
def test_other_kinds_of_tables_are_to_be_saved_anew(
    tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(refusals.TooOld, match=r"\.xlsx"):
        read_file(path)


def test_a_list_whose_first_heading_is_an_identifier_is_a_list(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("ID;Prix;Nom\n1;12;Bol\n2;30;Vase\n")
    assert len(recognise(read_file(path)).plan().products) == 2
