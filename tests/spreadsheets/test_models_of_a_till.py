"""Tills write a row for each size, and name it by its size and colour too."""

from __future__ import annotations

from digitaix_desktop.operations.importing.fields import Field
from tests.operations.importing.test_rows_left_aside import add_up
from tests.spreadsheets.tables import plan_of


def test_the_size_and_colour_a_till_adds_to_each_name_are_no_part_of_it() -> None:
    plan = plan_of(
        "Code;Libellé;Coloris;Taille;PV TTC;Stock\n"
        "1;ROBE LIN MARINE 36;MARINE;36;89;1\n"
        "2;ROBE LIN MARINE 38;MARINE;38;89;2\n"
        "3;ROBE LIN ROSE POUDRE T.36;ROSE POUDRE;36;89;0\n"
        "4;JEAN 7/8 BRUT - 25;BRUT;25;99;4\n"
        "5;JEAN 7/8 BRUT - 26;BRUT;26;99;4\n"
        "6;FOULARD SOIE TU;;TU;55;4\n"
    )
    dress, jeans, scarf = plan.products
    assert [dress.name, jeans.name, scarf.name] == ["ROBE LIN", "JEAN 7/8", "FOULARD SOIE"]
    assert [tuple(value for _, value in each.options) for each in dress.variants] == [
        ("36", "MARINE"),
        ("38", "MARINE"),
        ("36", "ROSE POUDRE"),
    ]
    assert [each.sku for each in jeans.variants] == ["4", "5"]
    assert (scarf.variants, scarf.stock_milli) == ((), 4_000)
    assert add_up(plan)


def test_a_name_that_happens_to_end_like_its_colour_keeps_it() -> None:
    plan = plan_of(
        "Nom;Couleur;Taille;Prix\n"
        "Polo Bleu;Bleu;S;39\nPolo Bleu;Bleu;M;39\nPull;Vert;S;59\nPull;Vert;M;59\n"
        "Veste;Noir;S;99\nVeste;Noir;M;99\n"
    )
    assert [product.name for product in plan.products] == ["Polo Bleu", "Pull", "Veste"]


def test_codes_under_modele_hold_the_sizes_together_and_are_the_product_s_reference() -> None:
    plan = plan_of(
        "Code article;Modèle;Libellé;Coloris;Taille;PV TTC\n"
        "10234MA36;10234;ROBE LIN MARINE 36;MARINE;36;89\n"
        "10234MA38;10234;ROBE LIN MARINE 38;MARINE;38;89\n"
        "10302BR25;10302;JEAN BRUT 25;BRUT;25;99\n"
        "10302BR26;10302;JEAN BRUT 26;BRUT;26;99\n"
    )
    assert plan.mapping[Field.PARENT] == "Modèle"
    assert [(product.name, product.sku) for product in plan.products] == [
        ("ROBE LIN", "10234"),
        ("JEAN", "10302"),
    ]
    assert [each.sku for each in plan.products[0].variants] == ["10234MA36", "10234MA38"]


def test_a_model_s_reference_is_its_product_s_beside_those_of_its_sizes() -> None:
    plan = plan_of(
        "Réf modèle;Réf;Désignation;Taille;Prix\nROB;ROB-36;Robe;36;89\nROB;ROB-38;Robe;38;89\n"
    )
    [dress] = plan.products
    assert (dress.sku, [each.sku for each in dress.variants]) == ("ROB", ["ROB-36", "ROB-38"])


def test_a_handle_of_a_web_address_is_no_reference() -> None:
    plan = plan_of("Handle;Title;SKU;Size;Price\nrobe-lin;Robe;R36;36;89\nrobe-lin;;R38;38;89\n")
    assert plan.products[0].sku is None


def test_styles_of_a_line_sheet_are_references_and_its_wholesale_price_is_what_one_pays() -> None:
    plan = plan_of(
        "Style;Style Name;Colour;Size;EAN Code;WHS EUR;RRP EUR\n"
        "NW-100;Rain Jacket;Navy;S;5413000200014;62;139\n"
        "NW-100;Rain Jacket;Navy;M;5413000200021;62;139\n"
    )
    [jacket] = plan.products
    assert (jacket.sku, jacket.price_cents, jacket.purchase_price_cents) == (
        "NW-100",
        13_900,
        6_200,
    )
    assert [each.barcode for each in jacket.variants] == ["5413000200014", "5413000200021"]
