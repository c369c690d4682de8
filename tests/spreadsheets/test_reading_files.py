"""Files on disk, read by the process of their own."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from digitaix_desktop.operations.importing.refusals import Damaged
from digitaix_desktop.operations.importing.table import Span
from digitaix_desktop.spreadsheets.reading import read_file
from digitaix_desktop.spreadsheets.recognise import recognise
from tests.spreadsheets.files import an_ods, an_xlsx, ods_row, with_part


def test_an_xlsx_gives_its_sheets_rows_and_kinds_of_values(tmp_path: Path) -> None:
    day = dt.date(2026, 3, 12)
    path = an_xlsx(
        tmp_path / "a.xlsx",
        {
            "Stock": [["Nom", "Prix", "En ligne", "Le"], None, ["Bol", 12.5, True, day]],
            "Vide": [],
            "Autre": [[None, "x"]],
        },
    )
    found = read_file(path)
    assert (found.kind, found.encoding, found.separator, found.name) == (
        "xlsx", None, None, "a.xlsx",
    )  # fmt: skip
    stock, empty, other = found.tables
    assert [(row.number, row.cells) for row in stock.rows] == [
        (1, ("Nom", "Prix", "En ligne", "Le")),
        (3, ("Bol", 12.5, True, day)),
    ]
    assert (empty.name, list(empty.rows)) == ("Vide", [])
    assert other.rows[0].cells == (None, "x")


def test_merged_cells_and_hidden_sheets_are_told(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Nom", "Taille"])
    sheet.append(["Pull", "S"])
    sheet.append([None, "M"])
    sheet.merge_cells("A2:A3")
    book.create_sheet("Listes").sheet_state = "hidden"
    book["Listes"]["A1"] = "x"
    book.save(tmp_path / "a.xlsx")
    first, hidden = read_file(tmp_path / "a.xlsx").tables
    assert first.spans == (Span(2, 0, 3, 0),)
    assert hidden.hidden


def test_an_ods_is_read_though_it_declares_a_million_empty_rows(tmp_path: Path) -> None:
    path = an_ods(
        tmp_path / "a.ods",
        ods_row("Nom", "Prix")
        + ods_row("Bol", 12.5)
        + '<table:table-row table:number-rows-repeated="1048574">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    )
    [table] = read_file(path).tables
    assert [row.cells for row in table.rows] == [("Nom", "Prix"), ("Bol", 12.5)]


def test_a_file_is_what_it_holds_whatever_it_is_called(tmp_path: Path) -> None:
    book = an_xlsx(tmp_path / "a.xlsx", {"A": [["Nom", "Prix"], ["Bol", 12]]})
    assert read_file(book.rename(tmp_path / "a.csv")).kind == "xlsx"
    text = tmp_path / "b.xlsx"
    text.write_text("Nom;Prix\nBol;12\n")
    found = read_file(text)
    assert (found.kind, found.encoding, found.separator) == ("csv", "utf-8", ";")


def test_a_web_page_named_xls_gives_its_table(tmp_path: Path) -> None:
    path = tmp_path / "export.xls"
    path.write_text(
        "<html><body><table><tr><th>Nom</th><th colspan=2>Prix TTC</th><th>Stock</th></tr>"
        "<tr><td>Th&eacute; vert</td><td>12,50 €</td><td></td><td>3</td></tr></table></body></html>"
    )
    guess = recognise(read_file(path))
    [tea] = guess.plan().products
    assert (tea.name, tea.price_cents, tea.stock_milli) == ("Thé vert", 1_250, 3_000)


def test_a_web_page_is_read_as_its_reader_sees_it(tmp_path: Path) -> None:
    path = tmp_path / "export.xls"
    path.write_text(
        "<html><style>td > b {color: red}</style><script>if (a < b) x('<table>')</script>"
        "<!-- <table><tr><td>avant</td></tr></table> --><table class=l'ancien><TR><TH>Nom<TH>Prix"
        '<tr title="a > b"><td>Th&eacute;<br>vert <b>bio</b> &lt; 50 g<td>12,50<td/><td>3 < 4'
        "</table><table></table>"
    )
    [table] = read_file(path).tables
    assert [row.cells for row in table.rows] == [
        ("Nom", "Prix"),
        ("Thé\nvert bio < 50 g", "12,50", None, "3 < 4"),
    ]


def test_an_xml_spreadsheet_named_xls_gives_its_table(tmp_path: Path) -> None:
    path = tmp_path / "export.xls"
    path.write_text(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
        ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Art"><Table>'
        '<Row><Cell><Data ss:Type="String">Nom</Data></Cell>'
        '<Cell ss:Index="3"><Data ss:Type="String">Prix</Data></Cell></Row>'
        '<Row ss:Index="4"><Cell><Data ss:Type="String">Bol</Data></Cell>'
        '<Cell ss:Index="3"><Data ss:Type="Number">12.5</Data></Cell></Row>'
        "</Table></Worksheet></Workbook>"
    )
    [table] = read_file(path).tables
    assert [(row.number, row.cells) for row in table.rows] == [
        (1, ("Nom", None, "Prix")),
        (4, ("Bol", None, 12.5)),
    ]


def test_row_numbers_of_a_text_are_those_a_spreadsheet_would_show(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('sep=;\nNom;Texte\nBol;"deux\nlignes"\n\nVase;x\n')
    [table] = read_file(path).tables
    assert [row.number for row in table.rows] == [1, 2, 4]


def test_one_far_cell_does_not_keep_the_table_from_being_read(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Nom", "Prix"])
    sheet.append(["Bol", 12])
    sheet["XFD1048576"] = "x"
    book.save(tmp_path / "far.xlsx")
    found = read_file(tmp_path / "far.xlsx")
    assert [row.cells for row in found.tables[0].rows] == [("Nom", "Prix"), ("Bol", 12)]
    assert [str(warning) for warning in found.warnings] == [
        "Some cells lie far outside the table: they were left out."
    ]


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    class Impatient:
        def step(self, done: int, total: int) -> None:
            raise Stopped

    path = tmp_path / "a.csv"
    path.write_text("Nom;Prix\n" + "Bol;12\n" * 5_000)
    with pytest.raises(Stopped):
        read_file(path, progress=Impatient())


def test_a_long_file_tells_how_far_it_is(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []

    class Watching:
        def step(self, done: int, total: int) -> None:
            steps.append((done, total))

    path = tmp_path / "a.csv"
    path.write_text("Nom;Prix\n" + "Bol;12\n" * 9_000)
    guess = recognise(read_file(path, progress=Watching()))
    assert steps[-1] == (9_001, 9_002)
    steps.clear()
    guess.plan(progress=Watching())
    assert steps[0] == (0, 9_000)
    assert steps[-1] == (9_000, 9_000)


@pytest.mark.parametrize(
    ("letters", "declared"),
    [("utf-16", "UTF-16"), ("utf-16-le", ""), ("utf-16-be", "UTF-16BE"), ("latin-1", "ISO-8859-1")],
)
@pytest.mark.parametrize("parts", ["xl/worksheets/", ""])
def test_a_workbook_may_be_written_in_any_letters(
    tmp_path: Path, letters: str, declared: str, parts: str
) -> None:
    path = an_xlsx(tmp_path / "a.xlsx", {"Thés": [("Nom", "Prix"), ("Thé vert", 12.5)]})
    with zipfile.ZipFile(path) as archive:
        held = {each: archive.read(each).decode() for each in archive.namelist()}
    said = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    for name, part in held.items():
        if name.startswith(parts):
            bare = re.sub(r"^<\?xml[^>]*\?>", "", part)
            with_part(path, name, (said + bare.lstrip()).encode(letters))
    [table] = read_file(path).tables
    assert (table.name, [row.cells for row in table.rows]) == (
        "Thés",
        [("Nom", "Prix"), ("Thé vert", 12.5)],
    )


def test_an_ods_in_utf_16_is_read_too(tmp_path: Path) -> None:
    path = an_ods(tmp_path / "a.ods", ods_row("Nom", "Prix") + ods_row("Thé vert", 12.5))
    with zipfile.ZipFile(path) as archive:
        content = archive.read("content.xml").decode().replace('encoding="UTF-8"', "")
    with_part(path, "content.xml", content.encode("utf-16"))
    [table] = read_file(path).tables
    assert [row.cells for row in table.rows] == [("Nom", "Prix"), ("Thé vert", 12.5)]


def test_a_part_that_is_not_in_the_letters_it_says_is_damaged(tmp_path: Path) -> None:
    path = an_xlsx(tmp_path / "a.xlsx", {"Thés": [("Nom", "Prix"), ("Thé vert", 12.5)]})
    with_part(path, "xl/worksheets/sheet1.xml", b"\xff\xfe<\x00w\x00\x00\xd8\x00")
    with pytest.raises(Damaged):
        read_file(path)
