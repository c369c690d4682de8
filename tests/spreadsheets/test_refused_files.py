"""Damaged, protected, foreign and hostile files: a clear sentence, in seconds, and no crash."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from digitaix_desktop.operations.importing import refusals
from digitaix_desktop.spreadsheets import limits
from digitaix_desktop.spreadsheets.reading import read_file
from digitaix_desktop.spreadsheets.recognise import recognise
from tests.spreadsheets.files import an_ods, an_xlsx, ods_row, with_part

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 1_000
SHEET_HEAD = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
)


def stream(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\x00" * 3_000


@pytest.mark.parametrize(
    ("name", "content", "refusal"),
    [
        ("a.xlsx", b"", refusals.EmptyFile),
        ("a.csv", b"\xef\xbb\xbf \r\n\r\n", refusals.EmptyFile),
        ("a.xlsx", COMPOUND + stream("EncryptedPackage"), refusals.Encrypted),
        ("a.xls", COMPOUND + stream("WordDocument"), refusals.NotATable),
        ("a.xls", COMPOUND + stream("Workbook"), refusals.Damaged),
        ("a.xls", b"\x09\x02\x06\x00\x00\x00\x10\x00" + b"\x00" * 50, refusals.TooOld),
        ("a.csv", b"%PDF-1.7\n...", refusals.NotATable),
        ("a.xlsx", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, refusals.NotATable),
        ("a.csv", bytes(range(32)) * 100, refusals.NotATable),
        ("a.csv", b"Ref,Nom,Prix\nA,Bol,4,50\nB,Pot,12,00\n", refusals.CommasTwice),
        ("a.csv", b"<?xml version='1.0'?><rss><item/></rss>", refusals.NotATable),
        ("a.csv", b'{"products": []}', refusals.NotATable),
        ("~$a.xlsx", b"\x05Paul" + b" " * 150, refusals.LockFile),
    ],
)
def test_what_can_t_be_read_is_refused_by_what_it_is(
    tmp_path: Path, name: str, content: bytes, refusal: type[refusals.FileRefused]
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(refusal, match=r"“.*”"):
        read_file(path)


def test_a_file_that_went_away_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(refusals.FileMissing, match=r"gone\.xlsx"):
        read_file(tmp_path / "gone.xlsx")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_pipe_is_no_table_and_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "a.csv"
    os.mkfifo(pipe)
    with pytest.raises(refusals.NotATable):
        read_file(pipe)


def test_a_folder_is_no_table(tmp_path: Path) -> None:
    with pytest.raises(refusals.NotATable):
        read_file(tmp_path)


def test_a_workbook_cut_short_is_damaged(tmp_path: Path) -> None:
    path = an_xlsx(tmp_path / "a.xlsx", {"A": [["Nom", "Prix"], ["Bol", 12]]})
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(refusals.Damaged):
        read_file(path)


def test_a_workbook_broken_inside_is_damaged(tmp_path: Path) -> None:
    path = an_xlsx(tmp_path / "a.xlsx", {"A": [["Nom", "Prix"], ["Bol", 12]]})
    with_part(path, "xl/workbook.xml", b"<workbook><sheets>")
    with pytest.raises(refusals.Damaged):
        read_file(path)


def test_a_workbook_without_a_filled_cell_is_empty(tmp_path: Path) -> None:
    with pytest.raises(refusals.EmptyFile):
        read_file(an_xlsx(tmp_path / "a.xlsx", {"A": [], "B": [[" ", ""]]}))


def test_a_protected_ods_is_said_to_be(tmp_path: Path) -> None:
    manifest = '<m xmlns:manifest="u"><manifest:encryption-data/></m>'
    with pytest.raises(refusals.Encrypted, match="password"):
        read_file(an_ods(tmp_path / "a.ods", "", manifest))


def test_a_numbers_document_says_how_to_export_it(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("Index/Document.iwa", "x")
    with pytest.raises(refusals.NumbersDocument, match="Export To"):
        read_file(tmp_path / "a.xlsx")


def test_any_other_archive_is_no_table(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as archive:
        archive.writestr("a.jpg", "x")
    with pytest.raises(refusals.NotATable):
        read_file(tmp_path / "photos.zip")


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = an_xlsx(tmp_path / "a.xlsx", {"A": [["Nom"]]})
    blank = b" " * (limits.RATIO_FROM_BYTES + 1_000_000)
    with_part(path, "xl/worksheets/sheet1.xml", SHEET_HEAD + blank + b"</sheetData></worksheet>")
    assert path.stat().st_size < 1_000_000
    with pytest.raises(refusals.TooLarge):
        read_file(path)


def test_an_ods_that_declares_billions_of_cells_is_refused(tmp_path: Path) -> None:
    rows = ods_row("Nom", "Prix") + (
        '<table:table-row table:number-rows-repeated="1048575">'
        '<table:table-cell table:number-columns-repeated="16384" office:value-type="float"'
        ' office:value="1"/></table:table-row>'
    )
    with pytest.raises(refusals.TooLarge):
        read_file(an_ods(tmp_path / "a.ods", rows))


def test_entities_that_would_fill_the_memory_are_not_unfolded(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY l{place} "{f"&l{place - 1};" * 10}">' for place in range(1, 10))
    rows = '<Row><Cell><Data ss:Type="String">&l9;</Data></Cell></Row>'
    path = tmp_path / "a.xls"
    path.write_text(
        f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{entities}]>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
        ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>'
        f"{rows}</Table></Worksheet></Workbook>"
    )
    with pytest.raises(refusals.Damaged):
        read_file(path)


def test_a_text_longer_than_any_catalogue_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "TEXT_BYTES", 1_000)
    path = tmp_path / "a.csv"
    path.write_text("Nom;Prix\n" + "Bol;12\n" * 500)
    with pytest.raises(refusals.TooLarge):
        read_file(path)


def test_reading_that_never_ends_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SECONDS", -1)
    path = tmp_path / "a.csv"
    path.write_text("Nom;Prix\n" + "Bol;12\n" * 50_000)
    with pytest.raises(refusals.TookTooLong):
        read_file(path)


_PAGE = 10_000_000
"""A size at which looking twice at each part takes hours."""


@pytest.mark.parametrize(
    ("piece", "refusal"),
    [
        ("<a ", refusals.NotATable),
        ("<!--", refusals.NotATable),
        ("<!", refusals.NotATable),
        ("<?", refusals.NotATable),
        ("<![CDATA[", refusals.NotATable),
        ("<script>", refusals.NotATable),
        ('<td a="', refusals.NotATable),
        ("<table>", refusals.NotATable),
        ("<table><tr><td>a", refusals.TooLarge),
        ("<tr><td>a", refusals.TooLarge),
        ("<td colspan=50>a", refusals.TooLarge),
    ],
)
def test_a_page_made_to_hurt_is_passed_through_once(
    tmp_path: Path, piece: str, refusal: type[refusals.FileRefused]
) -> None:
    path = tmp_path / "export.xls"
    path.write_text("<html><table>" + piece * (_PAGE // len(piece)))
    with pytest.raises(refusal):
        read_file(path)


def test_the_number_of_no_letter_at_all_is_text(tmp_path: Path) -> None:
    path = tmp_path / "export.xls"
    number = "&#" + "9" * 5_000
    path.write_text(
        f"<table><tr><td>Nom<td>Prix<tr><td>Bol {number}<td>12<tr><td>Vase<td>9</table>"
    )
    plan = recognise(read_file(path)).plan()
    assert [product.name[:3] for product in plan.products] == ["Bol", "Vas"]
