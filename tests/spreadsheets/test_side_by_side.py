"""A list printed in several columns of a page is one list."""

from __future__ import annotations

from digitaix_desktop.operations.importing.plan import ImportPlan
from digitaix_desktop.operations.importing.table import Span
from digitaix_desktop.spreadsheets.recognise import recognise
from tests.spreadsheets.tables import a_file, a_table, lines


def plan_of(text: str, *spans: Span) -> ImportPlan:
    return recognise(a_file(a_table(lines(text), spans))).plan()


def named(plan: ImportPlan) -> list[tuple[str, int | None, str]]:
    return [(each.name, each.price_cents, each.category or "") for each in plan.products]


def test_both_parts_are_read_the_left_one_first() -> None:
    plan = plan_of(
        "Tarif 2026\n"
        "Réf;Désignation;Prix TTC;;Réf;Désignation;Prix TTC\n"
        "A1;Marteau;12,50;;B1;Pince;9,90\n"
        "A2;Tournevis;4,20;;B2;Mètre;à voir\n"
        "A3;Scie;18,00"
    )
    assert named(plan) == [
        ("Marteau", 1250, ""), ("Tournevis", 420, ""), ("Scie", 1800, ""), ("Pince", 990, ""),
    ]  # fmt: skip
    [metre] = plan.rejected
    assert str(metre.row) == "4 (E:H)"
    counts = plan.counts
    assert counts.rows == counts.accepted + counts.rejected + counts.skipped


def test_a_title_across_the_parts_stands_above_the_right_one_too() -> None:
    plan = plan_of(
        "Article;Prix;Article;Prix\nFROMAGES\nComté;28;Brie;15\nVINS\nChablis;18;Irancy;21\n",
        Span(2, 0, 2, 3),
        Span(4, 0, 4, 3),
    )
    assert [(name, category.casefold()) for name, _, category in named(plan)] == [
        ("Comté", "fromages"), ("Brie", "fromages"), ("Chablis", "vins"), ("Irancy", "vins"),
    ]  # fmt: skip


def test_three_parts_each_with_titles_of_its_own() -> None:
    plan = plan_of(
        ";Produit;PV TTC;Produit;PV TTC;Produit;PV TTC\n"
        ";Vis;1,00;Clou;0,50;Écrou;0,20\n"
        ";Rivet;2,00;;;Goujon;3,00\n"
    )
    assert [name for name, _, _ in named(plan)] == ["Vis", "Rivet", "Clou", "Écrou", "Goujon"]


def test_names_in_two_languages_are_no_two_lists() -> None:
    plan = plan_of("Nom;Description;Prix;Nom;Description\nBol;Un bol;12;Bowl;A bowl\n")
    assert named(plan) == [("Bol", 1200, "")]
    plan = plan_of("Nom;Nom;Prix;Prix\nBol;Bowl;12;14\nVase;Vase;30;31\n")
    assert len(plan.products) == 2


def test_a_part_that_lacks_a_heading_leaves_all_as_it_is() -> None:
    plan = plan_of("Réf;Nom;Prix;Réf;Nom\nA1;Bol;12;X9;Coupe\nA2;Vase;30;X8;Pot\n")
    assert [name for name, _, _ in named(plan)] == ["Bol", "Vase"]
