"""Choices that a program writes into one cell with their names, and names parted over columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.operations.importing.choices import named_choices
from tests.spreadsheets.tables import guess_of, plan_of


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("[Taille=S]", (("Taille", "S"),)),
        ("[Taille=S][Couleur=Bleu]", (("Taille", "S"), ("Couleur", "Bleu"))),
        ("Taille : S, Couleur : Bleu", (("Taille", "S"), ("Couleur", "Bleu"))),
        ("Type=Rectangle|Name=Size|Value=M", (("Size", "M"),)),
        ("A=1;B=2;C=3", (("A", "1"), ("B / C", "2 / 3"))),
        ("16:9", ()),
        ("S", ()),
        ("Couleur: Noir, Blanc", ()),
        ("https://ex.fr/a", ()),
    ],
)
def test_choices_told_with_their_names(text: str, choices: tuple[tuple[str, str], ...]) -> None:
    assert named_choices(text) == choices


@given(st.text(max_size=60))
def test_any_text_names_at_most_two_choices(text: str) -> None:
    found = named_choices(text)
    assert len(found) <= 2
    assert all(value for _, value in found)


def test_choices_in_one_cell_become_the_axes_of_the_product() -> None:
    (shirt,) = plan_of(
        'Réf;Article;Déclinaison;Prix TTC\nA1;Polo;"Taille : S, Couleur : Bleu";29\n'
        'A2;Polo;"Taille : M, Couleur : Bleu";29'
    ).products
    assert [variant.options for variant in shirt.variants] == [
        (("Taille", "S"), ("Couleur", "Bleu")),
        (("Taille", "M"), ("Couleur", "Bleu")),
    ]


def test_a_heading_may_say_how_its_cells_are_written() -> None:
    (shirt,) = plan_of(
        "Product name;Reference;Attribute (Name:Type:Position)*;Value (Value:Position)*;Price\n"
        "Polo;A1;Taille:select:0, Couleur:color:1;S:0, Bleu:1;29\n"
        "Polo;A2;Taille:select:0, Couleur:color:1;M:0, Bleu:1;29"
    ).products
    assert [variant.options for variant in shirt.variants] == [
        (("Taille", "S"), ("Couleur", "Bleu")),
        (("Taille", "M"), ("Couleur", "Bleu")),
    ]


def test_what_comes_back_is_the_model_s_reference_and_the_other_the_size_s() -> None:
    polo, mug = plan_of(
        "Item number;Title;Variation details;Custom label (SKU);Price\n"
        "101;Polo;[Taille=S];P-S;29\n101;Polo;[Taille=M];P-M;29\n102;Mug;;;12"
    ).products
    assert [variant.sku for variant in polo.variants] == ["P-S", "P-M"]
    assert mug.sku == "102"


def test_references_of_shelves_make_no_product_of_many() -> None:
    plan = plan_of("Code;Réf;Nom;Taille;Prix\nV;A1;Vis;4;1\nV;A2;Clou;4;1\nO;A3;Pince;;9")
    assert [product.name for product in plan.products] == ["Vis", "Clou", "Pince"]


def test_dimensions_tell_like_names_with_their_own_references_apart() -> None:
    lamp, mirror = plan_of(
        "Désignation;Dimensions;Prix TTC;Réf\nLampe;20 cm;49;L20\nLampe;30 cm;69;L30\n"
        "Miroir;40 cm;89;M40"
    ).products
    assert [variant.sku for variant in lamp.variants] == ["L20", "L30"]
    assert mirror.name == "Miroir"


def test_the_parts_of_a_name_are_told_together() -> None:
    plan = plan_of(
        "Appellation;Cuvée;Couleur;Prix TTC\nChablis;Vieilles vignes;Blanc;18,50\n"
        "Irancy;Vieilles vignes;Rouge;21\nIrancy;Irancy;Rouge;19"
    )
    assert [product.name for product in plan.products] == [
        "Chablis Vieilles vignes",
        "Irancy Vieilles vignes",
        "Irancy",
    ]


@pytest.mark.parametrize(
    ("heading", "axis"),
    [
        ("Libellé couleur", "Couleur"),
        ("color_name", "Color"),
        ("meta:attribute_pa_size", "Size"),
        ("Taille", "Taille"),
        ("Option value", "Option"),
    ],
)
def test_an_axis_is_called_by_its_own_word(heading: str, axis: str) -> None:
    plan = plan_of(f"Nom;{heading};Prix\nPolo;Rouge;29\nPolo;Bleu;29")
    assert {name for v in plan.products[0].variants for name, _ in v.options} == {axis}


def test_a_price_with_or_without_tax_is_asked() -> None:
    assert guess_of("Nom;Prix HT ou Prix TTC\nPolo;29\nMug;12").tax is None


def test_a_price_of_100_g_makes_one_of_the_kilo() -> None:
    tea, mug = plan_of("Name;Price;Price Unit\nTea;12.00;100g\nMug;9.00;").products
    assert (tea.price_cents, tea.unit) == (12_000, "kg")
    assert (mug.price_cents, mug.unit) == (900, "piece")


def test_a_duration_is_no_stock() -> None:
    plan = plan_of("PLU;Morceau;Prix/Kg;Conservation\n12;Entrecôte;32,90;3 j\n13;Merguez;14,50;2 j")
    assert [product.stock_milli for product in plan.products] == [None, None]


def test_a_note_below_the_total_is_no_product() -> None:
    plan = plan_of("Désignation;Prix;Stock\nBol;18;12\nVase;36;3\nTotal;;15\nFait par Marie;;")
    assert [product.name for product in plan.products] == ["Bol", "Vase"]
    assert plan.counts.skipped == 2


def test_the_tax_below_a_delivery_note_is_no_product() -> None:
    plan = plan_of(
        "Réf;Désignation;Qté livrée;PU HT;Montant HT\nA1;Bol;6;7,00;42,00\n"
        "Total HT;;;;42,00\nTVA 20 %;;;;8,40\nTotal TTC;;;;50,40",
        default_vat_bp=2000,
    )
    assert [product.name for product in plan.products] == ["Bol"]
    assert plan.counts.skipped == 3
