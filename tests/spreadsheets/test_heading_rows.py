"""Where the headings stand: below titles, on two rows, nowhere."""

from __future__ import annotations

from digitaix_desktop.operations.importing.table import Cell, Span
from digitaix_desktop.spreadsheets.recognise import recognise
from tests.spreadsheets.tables import a_file, a_table, guess_of, mapped


def test_titles_above_the_headings_are_passed_over() -> None:
    guess = guess_of(
        "CATALOGUE NOËL;;\nContact : 06 00 00 00 00;;\n;;\n"
        "N°;PRODUITS;PRIX U. TTC\n1;Coffret;24,90\n2;Bol;12"
    )
    assert guess.heading_row == 4
    assert mapped(guess) == {"sku": "N°", "name": "PRODUITS", "price": "PRIX U. TTC"}


def test_two_rows_of_headings_with_merged_cells_are_read_as_one() -> None:
    rows: list[list[Cell]] = [
        ["Article", None, "Prix", None, None, "Stock"],
        ["Code", "Libellé", "Achat HT", "HT", "TTC", "Qté"],
        ["A1", "Bol", 3, 10, 12, 5],
        ["A2", "Vase", 2, 5, 6, 8],
    ]
    guess = recognise(a_file(a_table(rows, [Span(1, 0, 1, 1), Span(1, 2, 1, 4)])))
    assert guess.heading_row == 2
    assert mapped(guess) == {
        "sku": "Article Code",
        "name": "Article Libellé",
        "purchase_price": "Prix Achat HT",
        "price_excl_tax": "Prix HT",
        "price": "Prix TTC",
        "stock": "Stock Qté",
    }


def test_two_rows_of_headings_in_a_text_file_are_read_as_one() -> None:
    guess = guess_of(";;Tarif;;\nCode;Libellé;HT;TTC;Stock\nA1;Bol;10;12;5\nA2;Vase;5;6;8")
    assert guess.heading_row == 2
    assert mapped(guess)["price"] == "Tarif TTC"


def test_a_row_of_units_below_the_headings_belongs_to_them() -> None:
    guess = guess_of("Désignation;Prix;TVA;Stock\n;€ HT;%;pièces\nBol;10;20;3\nPot;20;20;0")
    assert (guess.heading_row, guess.tax) == (2, "excl")
    assert [each.price_cents for each in guess.plan().products] == [1_200, 2_400]


def test_blank_columns_between_the_others_do_no_harm() -> None:
    guess = guess_of(";Nom;;Prix;;Stock\n;Bol;;12;;4\n;Vase;;30;;2")
    assert mapped(guess) == {"name": "Nom", "price": "Prix", "stock": "Stock"}


def test_without_headings_columns_speak_by_what_they_hold() -> None:
    guess = guess_of(
        "Bougie figue;3760214580121;18,00;12\nVase bleu;3760214580220;36,50;3\n"
        "Plaid laine;3760214580237;59,90;4"
    )
    assert guess.heading_row is None
    assert mapped(guess) == {
        "name": "column 1",
        "barcode": "column 2",
        "price": "column 3",
        "stock": "column 4",
    }
    assert guess.plan().counts.rows == 3


def test_a_list_of_names_alone_is_a_catalogue() -> None:
    guess = guess_of("Produits\nBougie\nVase\nPlaid")
    assert guess.heading_row == 1
    assert [product.name for product in guess.plan().products] == ["Bougie", "Vase", "Plaid"]


def test_many_headings_nobody_knows_do_not_hide_the_known_ones() -> None:
    guess = guess_of("Nom;Prix;x;x;x;x;x;x;Q1;Q2\nBol;12\nVase;30")
    assert guess.heading_row == 1
    assert mapped(guess) == {"name": "Nom", "price": "Prix"}


def test_sizes_below_a_merged_heading_are_the_headings() -> None:
    top: list[Cell] = ["Modèle", "Couleur", "Prix", "Tailles", "", "", "Total"]
    rows: list[list[Cell]] = [
        list(top),
        ["", "", "", "S", "M", "L", ""],
        ["Polo", "Bleu", 29, 1, 2, 3, 6],
        ["Polo", "Rouge", 29, 0, 1, 1, 2],
        ["Veste", "Noir", 89, 1, "", 1, 2],
    ]
    guess = recognise(a_file(a_table(rows, [Span(1, 3, 1, 5)])))
    assert guess.headings[3:6] == ("S", "M", "L")
    polo, jacket = guess.plan().products
    assert len(polo.variants) == 6
    assert [each.options for each in jacket.variants] == [
        (("Couleur", "Noir"), ("Taille", "S")),
        (("Couleur", "Noir"), ("Taille", "L")),
    ]


def test_packagings_called_by_a_word_over_prices_are_a_choice() -> None:
    guess = guess_of(
        "Vin;Millésime;Bouteille 75 cl;Magnum 150 cl;Carton de 6\nChablis;2022;18;38;105\n"
        "Irancy;2021;21;;120"
    )
    chablis, irancy = guess.plan().products
    assert [each.price_cents for each in chablis.variants] == [1800, 3800]
    assert [each.options for each in irancy.variants] == [(("Contenance", "Bouteille 75 cl"),)]


def test_pizzas_of_two_widths_come_in_sizes() -> None:
    plan = guess_of("Nom;26 cm;33 cm\nMargherita;9;12\nReine;11;14").plan()
    assert {name for each in plan.products[0].variants for name, _ in each.options} == {"Taille"}
