"""Titles between the rows of short lists, and packagings called by a word."""

from __future__ import annotations

import pytest

from digitaix_desktop.operations.importing.refusals import NoCatalogue
from digitaix_desktop.operations.importing.table import Span
from digitaix_desktop.spreadsheets.recognise import recognise
from tests.spreadsheets.tables import a_file, a_table, guess_of, lines, mapped, plan_of


def test_a_row_merged_over_a_list_of_two_columns_is_a_category() -> None:
    rows = lines(
        "Plat;Prix\nEntrées;\nSoupe;6,50\nŒuf mayonnaise;5,00\nDesserts;\nFlan;4,50\nPrix TTC;"
    )
    spans = [Span(number, 0, number, 1) for number in (2, 5, 7)]
    plan = recognise(a_file(a_table(rows, spans))).plan()
    assert [(each.name, each.category) for each in plan.products] == [
        ("Soupe", "Entrées"),
        ("Œuf mayonnaise", "Entrées"),
        ("Flan", "Desserts"),
    ]


def test_a_text_file_that_begins_with_a_title_has_titles() -> None:
    plan = plan_of(
        "Artikel;Preis\nSpeisen;\nSuppe;6,50\nSalat;5,00\nGetränke;\nSaft;3,00\nBier;4,40"
    )
    assert [(each.name, each.category) for each in plan.products][-1] == ("Bier", "Getränke")
    assert len(plan.skipped) == 2


def test_titles_are_told_beside_a_column_that_few_rows_fill() -> None:
    plan = plan_of(
        "Nome;Prezzo;Categoria\ncaffetteria;;\nCaffè;1,20;\nOrzo;1,50;\nThé;2,00;\nvini;;\n"
        "Fiano;6,00;Bianchi\nAglianico;6,00;Rossi\nSangria;4,00;"
    )
    categories = {each.name: each.category for each in plan.products}
    assert (categories["Caffè"], categories["Fiano"]) == ("caffetteria", "Bianchi")
    assert categories["Sangria"] == "vini"


def test_a_product_without_its_price_stays_a_product() -> None:
    plan = plan_of("Article;Prix\nSoupe;6,50\nSalade;\nFlan;4,50\nCafé;2,00\nThé;")
    assert [each.name for each in plan.products] == ["Soupe", "Salade", "Flan", "Café", "Thé"]


def test_a_bottle_and_a_magnum_are_two_of_one_wine() -> None:
    plan = plan_of("Vin;Prix 75 cl TTC;Prix Magnum TTC\nIrancy;18,50;38,00\nChablis;15,00;")
    first = plan.products[0]
    assert [(dict(each.options), each.price_cents) for each in first.variants] == [
        ({"Contenance": "75 cl"}, 1850),
        ({"Contenance": "Magnum"}, 3800),
    ]


def test_the_price_of_a_bottle_goes_before_the_one_of_a_magnum() -> None:
    plan = plan_of(
        "Vin;Couleur;Magnum TTC;Prix TTC 75 cl\nIrancy;Rouge;x;18,50\nBrouilly;Rouge;x;9,00"
    )
    assert [each.price_cents for each in plan.products] == [1850, 900]


def test_what_grows_is_called_by_its_kind_and_its_sort() -> None:
    plan = plan_of("Art.-Nr.;Pflanze;Sorte;Preis\nT1;Tomate;Harzfeuer;3,50\nT2;Tomate;Roma;3,20")
    assert [each.name for each in plan.products] == ["Tomate Harzfeuer", "Tomate Roma"]


def test_italian_words_cut_short_are_read() -> None:
    found = mapped(
        guess_of(
            "Cod. art.;Descrizione;Cat. merceologica;Prezzo;Q.tà disp.\nP1;Riso;Cereali;3,20;4"
        )
    )
    assert (found["category"], found["stock"]) == ("Cat. merceologica", "Q.tà disp.")


@pytest.mark.parametrize(
    "text",
    [
        "filmId,title,genres\n1,A Quiet Sea,Drama\n2,Two Moons,Comedy\n3,North,Drama",
        "playerId,name,team,age\n1,Jo,Red,22\n2,Al,Blue,31\n3,Bo,Red,27",
    ],
)
def test_numbers_of_things_are_no_prices(text: str) -> None:
    with pytest.raises(NoCatalogue):
        guess_of(text, ",")


def test_the_same_number_on_every_row_is_no_stock() -> None:
    text = "7;Savon;4,50;12\n7;Bougie;9,00;3\n7;Huile;12,90;8\n7;Encens;3,20;40"
    assert mapped(guess_of(text))["stock"] == "column 4"
    assert [each.stock_milli for each in plan_of(text).products] == [12000, 3000, 8000, 40000]
