"""`digitaix-desktop import-sales`: what another till sold leaves the stock, each line once."""

from __future__ import annotations

from tests.helpers.make import a_shop
from tests.helpers.terminal import Terminal

SALES = """Date;Ticket;Article;Qté;Prix TTC
02/01/2099;1;Pivoine;2;19,80
02/01/2099;2;Pivoine;-1;-9,90
02/01/2099;3;Cactus;1;5
"""


def test_sales_leave_the_stock_once_and_unknown_articles_are_listed(terminal: Terminal) -> None:
    catalogue, sales = terminal.home / "liste.csv", terminal.home / "ventes.csv"
    catalogue.write_text("Nom;Référence;Prix TTC;Stock\nPivoine;P1;9,90;5\n", "utf-8")
    sales.write_text(SALES, "utf-8")
    terminal.types("import", catalogue)

    would = terminal.types("import-sales", sales, "--dry-run")
    first = terminal.types("import-sales", sales)
    again = terminal.types("import-sales", sales)
    other = terminal.types("import-sales", sales, "--till", "Marché")
    wrong = terminal.types("import-sales", catalogue)

    assert [each.code for each in (would, first, again, other, wrong)] == [3, 3, 3, 3, 1]
    assert "Cactus" in first.line
    assert "2 comptée(s), dont 1 retour(s)" in first.out
    assert "0 comptée(s)" in again.out
    with a_shop(terminal.data) as shop:
        [sheet] = list(shop.reader.every_product())
    assert [line.on_hand_milli for line in sheet.stock.values()] == [3000]


def test_sales_of_a_shop_that_knows_them_all_end_with_nothing_left_out(terminal: Terminal) -> None:
    catalogue, sales = terminal.home / "liste.csv", terminal.home / "ventes 2099-01-02.csv"
    catalogue.write_text("Nom;Référence;Prix TTC;Stock\nPivoine;P1;9,90;5\n", "utf-8")
    sales.write_text("Article;Qté\nPivoine;2\n", "utf-8")
    terminal.types("import", catalogue)

    assert terminal.types("import-sales", sales).code == 0
