from __future__ import annotations

from pathlib import Path

from digitaix_desktop.operations.importing.correcting import with_cell
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.guess import Guess
from digitaix_desktop.operations.importing.overview import Kind, Overview, look_over
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.papers import read_catalogue
from digitaix_desktop.words import Words

FILE = """Désignation;Réf.;Taille;P.V. TTC;Qté;EAN
Pull col rond Lucie;LUC-01;M;49,00;3;3760214580121
Pull col rond Lucie;LUC-02;L;49,00;2;3,76E+12
Robe Clara;CLA-01;38;69,00 EUR;1;
Robe Clara;CLA-02;40;EUR 69;2;
Manteau Sienne;SIE-01;M;149,00;1;
Jean droit Paolo;PAO-03;42;3 pour 10;5;
Chemise Livia;LIV-02;S;;3;
TOTAL;;;;17;
"""


def guessed(tmp_path: Path, text: str = FILE) -> Guess:
    path = tmp_path / "arrivage.csv"
    path.write_text(text, "utf-8")
    return read_catalogue(path, None, Unwatched())


def overview(guess: Guess, usual_vat_bp: int | None = None) -> Overview:
    return look_over(guess, guess.plan(default_vat_bp=usual_vat_bp), usual_vat_bp=usual_vat_bp)


def test_what_was_mended_is_grouped_by_what_it_was(tmp_path: Path) -> None:
    seen = overview(guessed(tmp_path))

    prices = next(each for each in seen.mended if each.field is Field.PRICE)
    assert prices.rows == (4, 5)
    assert Words("en").say(prices.reason) == "“69,00 EUR / EUR 69” read as €69.00."


def test_what_is_left_to_correct_is_counted_once_a_row(tmp_path: Path) -> None:
    seen = overview(guessed(tmp_path))

    found = {(each.kind, each.field): each.rows for each in seen.to_correct}
    assert found[Kind.LOST, Field.BARCODE] == (3,)
    assert found[Kind.REFUSED, Field.PRICE] == (7,)
    assert found[Kind.MISSING, Field.PRICE] == (8,)
    assert seen.corrections == sum(len(rows) for rows in found.values())


def test_a_missing_price_names_what_lacks_it(tmp_path: Path) -> None:
    seen = overview(guessed(tmp_path))

    missing = next(each for each in seen.to_correct if each.kind is Kind.MISSING)
    assert missing.before == "Chemise Livia, S"
    assert seen.unpriced == {8}


def test_the_shops_vat_is_shown_where_it_fills_in(tmp_path: Path) -> None:
    guess = guessed(tmp_path)

    assert overview(guess).without_vat == len(guess.plan().products)
    filled = overview(guess, 550)
    assert filled.without_vat == 0
    vat = next(each for each in filled.mended if each.field is Field.VAT_RATE)
    assert Words("fr").say(vat.reason).count("5,5") == 1


def test_a_cell_typed_anew_is_read_anew(tmp_path: Path) -> None:
    guess = guessed(tmp_path)
    price = guess.mapping[Field.PRICE]

    mended = with_cell(with_cell(guess, 8, price, "59,90"), 7, price, "79")

    seen = overview(mended)
    assert seen.unpriced == frozenset()
    assert not seen.rejected
    assert seen.rows[8].price_cents == 5990
    assert overview(guess).rejected


def test_a_cell_beyond_the_end_of_its_row_can_be_typed(tmp_path: Path) -> None:
    guess = guessed(tmp_path)

    mended = with_cell(guess, 8, 5, "3760214580121")

    assert mended.table.rows[7].cells[5] == "3760214580121"
    assert with_cell(guess, 99, 0, "x") is guess
