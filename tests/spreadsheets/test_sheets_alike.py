"""Several sheets: the right one is proposed, or all where they are parts of one list."""

from __future__ import annotations

import json
from pathlib import Path

from digitaix_desktop.operations.importing.plan import ImportPlan
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.operations.importing.table import Table, Unwatched
from digitaix_desktop.papers import read_catalogue
from digitaix_desktop.spreadsheets.recognise import recognise
from digitaix_desktop.words import Words
from tests.spreadsheets.files import an_xlsx
from tests.spreadsheets.tables import a_file, a_table, lines


def wines(name: str = "Vins") -> Table:
    return a_table(
        lines("Tarif 2025\nRéf;Désignation;Prix TTC\nV1;Chablis;18\nV2;Irancy;21\n;Total;39"),
        name=name,
    )


def cheeses(name: str = "Fromages") -> Table:
    return a_table(lines("Réf;Désignation;Prix TTC\nF1;Comté;28\nF2;Brie;à voir"), name=name)


def notice() -> Table:
    return a_table(lines("À lire avant de remplir\nMerci"), name="Lisez-moi")


def plan_of(*tables: Table, sheet: str | None = None) -> ImportPlan:
    return recognise(a_file(*tables), sheet=sheet).plan()


def test_departments_on_a_sheet_each_are_one_list_and_its_categories() -> None:
    plan = plan_of(notice(), wines(), cheeses())
    assert plan.sheet == "Vins + Fromages"
    assert [(each.name, each.category) for each in plan.products] == [
        ("Chablis", "Vins"),
        ("Irancy", "Vins"),
        ("Comté", "Fromages"),
    ]
    counts = plan.counts
    assert counts.rows == counts.accepted + counts.rejected + counts.skipped


def test_a_row_is_told_as_its_own_sheet_has_it() -> None:
    plan = plan_of(wines(), cheeses())
    [brie] = plan.rejected
    assert str(brie.row) == "3 (Fromages)"
    said = Reason("Row {row}: {reason}", {"row": brie.row, "reason": "…"})
    assert Words("en").say(said) == "Row 3 (Fromages): …"
    assert json.loads(json.dumps([brie.row])) == [int(brie.row)]


def test_the_part_s_columns_hold_the_category_where_they_say_it() -> None:
    first = a_table(lines("Nom;Rayon;Prix\nBol;Table;12\nVase;Déco;30"), name="Maison")
    second = a_table(lines("Nom;Rayon;Prix\nPull;Hauts;49\nJupe;Bas;39"), name="Mode")
    plan = plan_of(first, second)
    assert [each.category for each in plan.products] == ["Table", "Déco", "Hauts", "Bas"]
    assert plan.counts.skipped == 0


def test_sheets_whose_names_say_nothing_are_no_categories() -> None:
    plan = plan_of(wines("Feuil1"), cheeses("Feuil2"))
    assert {each.category for each in plan.products} == {None}


def test_one_of_them_can_be_chosen_and_so_can_all() -> None:
    assert [each.name for each in plan_of(wines(), cheeses(), sheet="Fromages").products] == [
        "Comté"
    ]
    assert plan_of(wines(), cheeses(), sheet="Vins + Fromages").counts.products == 3


def test_the_same_list_month_by_month_is_not_put_together() -> None:
    assert plan_of(wines("Janvier"), wines("Février")).sheet == "Janvier"


def test_other_headings_are_another_list() -> None:
    other = a_table(lines("Fournisseur;Ville;Téléphone\nDupont;Lyon;04"), name="Adresses")
    assert plan_of(wines(), other).sheet == "Vins"


def test_a_workbook_of_departments_is_read_whole(tmp_path: Path) -> None:
    path = an_xlsx(
        tmp_path / "a.xlsx",
        {
            "Femme": [["Réf", "Nom", "Prix TTC"], ["A1", "Robe", 59], ["A2", "Jupe", 39]],
            "Homme": [["Réf", "Nom", "Prix TTC"], ["B1", "Polo", 29]],
        },
    )
    guess = read_catalogue(path, None, Unwatched())
    assert [each.category for each in guess.plan().products] == ["Femme", "Femme", "Homme"]
    again = read_catalogue(path, guess.table.name, Unwatched())
    assert again.plan().counts == guess.plan().counts


def test_what_there_is_to_choose_may_differ_from_sheet_to_sheet() -> None:
    heads = "Réf;Appellation;Couleur;Millésime;Contenance;Prix TTC\n"
    bottles = heads + "A;Chinon;Rouge;2022;75 cl;12\nB;Chinon;Rouge;2022;Magnum;26\n"
    boxes = heads + "C;Pays d'Oc;Rouge;;5 l;19\nD;Pays d'Oc;Rosé;;5 l;18\n"
    years = heads + "E;Tavel;Rosé;2023;75 cl;16\nF;Tavel;Rosé;2024;75 cl;17\n"
    plan = plan_of(
        a_table(lines(bottles), name="Loire"),
        a_table(lines(boxes), name="Cubis"),
        a_table(lines(years), name="Rhône"),
    )
    assert [(each.name, each.category, len(each.variants)) for each in plan.products] == [
        ("Chinon Rouge", "Loire", 2),
        ("Pays d'Oc Rouge", "Cubis", 1),
        ("Pays d'Oc Rosé", "Cubis", 1),
        ("Tavel Rosé", "Rhône", 2),
    ]


def test_a_column_understood_in_one_sheet_is_understood_in_all_of_them() -> None:
    stems = a_table(
        lines("Nom;Vendu par;Prix\nRose;tige;3\nTulipe;botte;9\nMimosa;pièce;6"), name="Coupées"
    )
    plants = a_table(
        lines(
            "Nom;Vendu par;Prix\n" + "\n".join(f"Plante {n};pot de {n}0;{n}9" for n in range(1, 9))
        ),
        name="Plantes",
    )
    plan = plan_of(stems, plants)
    assert plan.sheet == "Coupées + Plantes"
    assert len(plan.products) == 11
