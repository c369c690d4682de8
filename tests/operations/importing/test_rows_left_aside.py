"""Titles, totals, notes and repeated headings are no products, and the counts say so."""

from __future__ import annotations

from datetime import date

from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.plan import ImportPlan
from digitaix_desktop.operations.importing.table import Cell, Span
from digitaix_desktop.spreadsheets.recognise import recognise
from tests.spreadsheets.tables import a_file, a_table, plan_of


def add_up(plan: ImportPlan) -> bool:
    counts = plan.counts
    told = sum(len(product.rows) for product in plan.products)
    return (
        counts.rows == counts.accepted + counts.rejected + counts.skipped
        and counts.accepted == told
        and counts.rejected == len(plan.rejected)
        and counts.skipped == len(plan.skipped)
    )


def test_totals_titles_and_notes_are_skipped_and_a_title_becomes_the_category() -> None:
    plan = plan_of(
        "Ma boutique;;;\n"
        "Tarif au 12/03/2026;;;\n"
        "\n"
        "Réf;Désignation;Prix TTC;Stock\n"
        "FLEURS COUPÉES;;;\n"
        "F1;Rose;2,50;40\n"
        "F2;Tulipe;1,80;25\n"
        "PLANTES VERTES;;;\n"
        "P1;Ficus;24,90;3\n"
        "P2;Pothos;12,50;6\n"
        ";Sous-total plantes;37,40;9\n"
        ";TOTAL;41,70;74\n"
        "* Prix valables jusqu'au 30 juin;;;\n"
    )
    assert plan.heading_row == 4
    assert [product.category for product in plan.products] == [
        "FLEURS COUPÉES",
        "FLEURS COUPÉES",
        "PLANTES VERTES",
        "PLANTES VERTES",
    ]
    assert [each.row for each in plan.skipped] == [5, 8, 11, 12, 13]
    assert add_up(plan)


def test_a_total_that_stands_where_codes_do_is_skipped_and_a_product_called_so_is_not() -> None:
    plan = plan_of(
        "Code;Libellé;Prix TTC;Stock\n"
        "F01;Comté;28,90;12\n"
        "F02;Beaufort;34,50;8\n"
        "Total;Lessive liquide;9,90;3\n"
        "Total;13 articles;;\n"
    )
    assert [product.name for product in plan.products] == ["Comté", "Beaufort", "Lessive liquide"]
    assert [each.row for each in plan.skipped] == [5]
    assert add_up(plan)


def test_headings_printed_on_each_page_and_page_numbers_are_skipped() -> None:
    plan = plan_of(
        "Réf;Libellé;PVTTC\n1;Bol;12\n2;Tasse;6\nPage 1;;\nRéf;Libellé;PVTTC\n3;Plat;22\n4;Pot;3"
    )
    assert [product.name for product in plan.products] == ["Bol", "Tasse", "Plat", "Pot"]
    assert [each.row for each in plan.skipped] == [4, 5]
    assert add_up(plan)


def test_instructions_under_the_headings_are_skipped() -> None:
    plan = plan_of(
        "Nom;Réf;Prix TTC;Stock\n"
        "Obligatoire;Facultatif;Obligatoire, en euros;Nombre entier\n"
        "Bol;B1;12;4"
    )
    assert [product.name for product in plan.products] == ["Bol"]
    assert [each.row for each in plan.skipped] == [2]


def test_sums_without_a_word_below_the_last_row_are_skipped() -> None:
    plan = plan_of("Nom;Prix;Stock\nBol;12;4\nVase;30;2\n;;6")
    assert [each.row for each in plan.skipped] == [4]
    assert add_up(plan)


def test_a_row_of_figures_between_products_lacks_its_name() -> None:
    plan = plan_of("Nom;Prix;TVA;Stock\nVase;12,50;20;3\n;5,00;20;1\nPot;3;20;2")
    assert [(each.row, str(each.reason)) for each in plan.rejected] == [
        (3, "This row has no name.")
    ]
    assert not plan.skipped
    assert add_up(plan)


def test_the_last_row_with_a_rate_of_vat_is_no_sum() -> None:
    plan = plan_of("Nom;Prix;TVA;Stock\nVase;12,50;20;3\nPot;3;20;2\n;5,00;20;1")
    assert [each.row for each in plan.rejected] == [4]


def test_sums_above_the_day_of_printing_are_skipped() -> None:
    plan = plan_of("Nom;Prix;Stock\nBol;12;4\nVase;30;2\n;42;6\nÉdité le 12/11/2026;;")
    assert [each.row for each in plan.skipped] == [4, 5]


def test_a_product_called_total_is_a_product() -> None:
    plan = plan_of("Réf;Nom;Prix\nH1;Total Quartz 5W40;32\nH2;Huile;20")
    assert [product.name for product in plan.products] == ["Total Quartz 5W40", "Huile"]


def test_a_product_whose_other_cells_are_empty_is_kept_where_that_happens() -> None:
    plan = plan_of("Nom;Prix\nBol;12\nVase;")
    assert [product.name for product in plan.products] == ["Bol", "Vase"]


def test_a_row_without_name_says_so() -> None:
    plan = plan_of("Nom;Réf;Prix\nBol;B1;12\n;V1;30\nPot;P1;3\nPlat;P2;4")
    assert [(each.row, str(each.reason)) for each in plan.rejected] == [
        (3, "This row has no name.")
    ]
    assert add_up(plan)


def test_empty_rows_are_not_counted_but_numbers_are_those_of_the_sheet() -> None:
    plan = plan_of("Nom;Prix\n\nBol;12\n\nVase;abc\n")
    assert plan.counts.rows == 2
    assert plan.products[0].rows == (3,)
    assert plan.rejected[0].row == 5


def test_a_department_written_once_holds_for_the_rows_below() -> None:
    plan = plan_of(
        "Rayon;Article;Prix\nFromages;Beaufort;32\n;Tomme;20\nCharcuterie;Jambon;18\n;Saucisson;9"
    )
    assert [product.category for product in plan.products] == [
        "Fromages",
        "Fromages",
        "Charcuterie",
        "Charcuterie",
    ]


def test_a_title_is_known_by_all_the_columns_it_leaves_empty() -> None:
    plan = plan_of("Produit;Prix;Origine\nVACHE;;\nTomme;18;Savoie\nCHÈVRE;;\nCrottin;3;Drôme")
    assert [(each.name, each.category) for each in plan.products] == [
        ("Tomme", "VACHE"),
        ("Crottin", "CHÈVRE"),
    ]
    assert add_up(plan)


def test_a_size_or_name_made_a_date_by_the_spreadsheet_leaves_its_row_out() -> None:
    rows: list[list[Cell]] = [
        ["Nom", "Taille", "Prix"],
        ["Chaussette", date(2026, 3, 6), 5],
        ["Chaussette", "6/12 mois", 5],
        [date(1968, 5, 1), None, 9],
    ]
    plan = recognise(a_file(a_table(rows))).plan()
    assert [(each.row, each.field) for each in plan.rejected] == [
        (2, Field.OPTION1_VALUE),
        (4, Field.NAME),
    ]
    assert "2026-03-06" in str(plan.rejected[0].reason)
    assert add_up(plan)


def test_a_stock_of_thousands_is_told_by_how_the_prices_are_written() -> None:
    english = plan_of("Name|Price|Qty\nBolt|0.50|1,250\nSaw|12.00|3", separator="|")
    assert [each.stock_milli for each in english.products] == [1_250_000, 3_000]
    till = plan_of("Nom;Prix;Stock\nTomme;12,50;1.250\nBol;8,00;3.000")
    assert [each.stock_milli for each in till.products] == [1_250, 3_000]


def test_merged_cells_hold_for_all_their_rows_save_stock_and_codes() -> None:
    rows: list[list[Cell]] = [
        ["Modèle", "Taille", "Prix", "Stock"],
        ["Pull", "S", 49, 6],
        [None, "M", None, None],
        [None, "L", None, None],
    ]
    spans = [Span(2, 0, 4, 0), Span(2, 2, 4, 2), Span(2, 3, 4, 3)]
    plan = recognise(a_file(a_table(rows, spans))).plan()
    [pull] = plan.products
    assert [variant.price_cents for variant in pull.variants] == [4_900] * 3
    assert [variant.stock_milli for variant in pull.variants] == [6_000, None, None]
    assert add_up(plan)
