"""Files of sold articles, as tills write them: article, quantity, date, and nothing of money."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pytest

from digitaix_desktop.operations.importing.sold import NoDay, NoSales, SalesFile
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.papers import read_sales
from digitaix_desktop.spreadsheets.sales import clock_of, day_of
from tests.spreadsheets.files import an_xlsx


def read(folder: Path, text: str, name: str = "ventes.csv") -> SalesFile:
    path = folder / name
    path.write_text(text, "utf-8")
    return read_sales(path, Unwatched())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Date;N° ticket;Article;Qté;Prix TTC;Mode de paiement\n"
            "02/01/2025;123;Bol;1;12;CB\n02/01/2025;124;Vase;2;30;Espèces\nTotal;;;3;42;",
            [("Bol", "", "", 1000, "123"), ("Vase", "", "", 2000, "124")],
        ),
        (
            "Order ID;Date;Customer;Product;Quantity;Total\n"
            "1001;2025-01-02;Paul;Bol;1;12\n1002;2025-01-02;Anne;Vase;-1;-30",
            [("Bol", "", "", 1000, "1001"), ("Vase", "", "", -1000, "1002")],
        ),
        (
            "Date de vente;Code article;Code-barres;Article;Quantité vendue;CA TTC\n"
            "02/01/2025;B1;3760214580121;Bol;3;36\n02/01/2025;F1;;Tomme;0,350;7,20\n",
            [("Bol", "B1", "3760214580121", 3000, ""), ("Tomme", "F1", "", 350, "")],
        ),
        (
            "Journal des ventes\nDate;Type;Désignation;Quantité\n"
            "02/01/2025;Vente;Bol;1\n02/01/2025;Retour;Bol;1\n",
            [("Bol", "", "", 1000, ""), ("Bol", "", "", -1000, "")],
        ),
        (
            "Date,Time,Item,Qty,Gross Sales\n2025-01-02,10:15:00,Bol,1,$12.00\n"
            "2025-01-02,10:16:30,Vase,2,$30.00\n",
            [("Bol", "", "", 1000, ""), ("Vase", "", "", 2000, "")],
        ),
    ],
)
def test_tills_are_understood_and_their_money_is_passed_over(
    tmp_path: Path, text: str, said: list[tuple[object, ...]]
) -> None:
    sales = read(tmp_path, text)

    found = [(e.name, e.sku, e.barcode, e.quantity_milli, e.ticket) for e in sales.lines]
    assert found == said
    assert {each.day for each in sales.lines} == {date(2025, 1, 2)}
    assert sales.unread == ()
    for kept in sales.lines:
        assert "12" not in kept.key.replace("123", "").replace("124", "").replace("0121", "")


def test_a_workbook_s_own_dates_are_taken(tmp_path: Path) -> None:
    path = an_xlsx(
        tmp_path / "ventes.xlsx",
        {
            "Ventes": [
                ["Date", "Article", "Qté"],
                [datetime.fromisoformat("2025-01-02 09:30"), "Bol", 2],
            ]
        },
    )
    [line] = read_sales(path, Unwatched()).lines

    assert (line.day, line.at) == (date(2025, 1, 2), time(9, 30))


def test_the_day_may_stand_in_the_name_or_above_the_headings(tmp_path: Path) -> None:
    rows = "Article;Qté\nBol;2\nVase;1\n"
    named = read(tmp_path, rows, "ventes 2026-11-27.csv")
    above = read(tmp_path, "Ventes du 27/11/2026;\n" + rows)

    assert {each.day for each in (*named.lines, *above.lines)} == {date(2026, 11, 27)}
    with pytest.raises(NoDay, match=r"ventes\.csv"):
        read(tmp_path, rows)


@pytest.mark.parametrize(
    "text", ["Date;Montant\n02/01/2025;12\n", "Date;Article\n02/01/2025;Bol\n", "Bonjour\nMadame\n"]
)
def test_what_sells_nothing_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(NoSales, match=r"ventes\.csv"):
        read(tmp_path, text)


def test_a_row_that_makes_no_sense_is_named(tmp_path: Path) -> None:
    sales = read(tmp_path, "Date;Article;Qté\n02/01/2025;Bol;deux\nhier;Vase;1\n03/01/2025;Pot;1\n")

    assert [each.row for each in sales.unread] == [2, 3]
    assert [each.name for each in sales.lines] == ["Pot"]


@pytest.mark.parametrize(
    ("text", "day"),
    [("2/1/25", date(2025, 1, 2)), ("2025-01-02T10:00:00Z", date(2025, 1, 2)),
     ("31/02/2025", None), ("20250102", date(2025, 1, 2)), ("lundi", None),
     ("2.1.2025", date(2025, 1, 2))],
)  # fmt: skip
def test_days_are_read_as_they_are_written(text: str, day: date | None) -> None:
    assert day_of(text) == day


def test_american_days_are_told_by_their_column(tmp_path: Path) -> None:
    sales = read(tmp_path, "Date;Item;Qty\n01/02/2025;Bol;1\n01/27/2025;Bol;1\n")
    assert [each.day for each in sales.lines] == [date(2025, 1, 2), date(2025, 1, 27)]


def test_clocks_are_read_as_they_are_written() -> None:
    read = [clock_of(text) for text in ("9h05", "21:30:15", "9:30 PM", "25:00", "")]
    assert read == [time(9, 5), time(21, 30, 15), time(21, 30), None, None]


def test_movements_that_are_no_sales_are_passed_over(tmp_path: Path) -> None:
    sales = read(
        tmp_path,
        "Date;Type;Article;Quantité\n02/01/2025;Entrée;Bol;10\n02/01/2025;Vente;Bol;1\n",
    )
    assert [each.quantity_milli for each in sales.lines] == [1000]


def test_an_article_that_is_a_code_keeps_its_name_beside_it(tmp_path: Path) -> None:
    said = read(tmp_path, "Date;Article;Désignation;Qté\n02/01/2025;B1;Bol  bleu;2\n")

    [line] = said.lines
    assert (line.name, line.also, line.article) == ("B1", ("Bol bleu",), "B1 Bol bleu")
