"""Columns that look like what a shop sells by, and are not: thresholds, other costs, contents."""

from __future__ import annotations

import pytest

from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.guess import SURE
from digitaix_desktop.operations.importing.refusals import FiguresNotProducts, SalesNotProducts
from digitaix_desktop.spreadsheets.senses import senses_of
from tests.spreadsheets.tables import guess_of, mapped, plan_of


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Nombre d'alertes de stock", None),
        ("Qté cdée", None),
        ("Qté UG", None),
        ("Shortage Qty", None),
        ("Quantity Preorder", None),
        ("N° stock", Field.SKU),
        ("In stock?", None),
        ("EAN Karton", None),
        ("code_barres_conditionnement", None),
        ("CostoTrasporto", None),
        ("Total cost", None),
        ("Estimated Restock Cost", None),
        ("Price Preorder", None),
        ("P. vente", Field.PRICE),
        ("P. achat", Field.PURCHASE_PRICE),
        ("Prix départ cave TTC", Field.PRICE),
        ("Prix départ", Field.PURCHASE_PRICE),
        ("Listino 1", Field.PRICE),
        ("Trade ex VAT", Field.PURCHASE_PRICE),
        ("RRP inc VAT", Field.PRICE),
        ("Verkoopprijs incl. btw", Field.PRICE),
        ("Inkoopprijs", Field.PURCHASE_PRICE),
        ("Minimum voorraad", None),
        ("PRIXACHAT", Field.PURCHASE_PRICE),
        ("STOCKMINI", Field.LOW),
        ("CODEARTICLE", Field.SKU),
        ("Stock initial", Field.STOCK),
    ],
)
def test_a_heading_is_no_more_than_it_says(heading: str, meaning: Field | None) -> None:
    senses = senses_of(heading)
    assert (senses[0].meaning if senses else None) is meaning


@pytest.mark.parametrize(
    ("better", "other"),
    [
        ("Quantité actuelle", "Nombre d'alertes de stock"),
        ("Stock réel", "Stock théorique"),
        ("Physical Stock", "System Stock"),
        ("Stock actuel", "Stock initial"),
        ("Qté livrée", "Qté UG"),
    ],
)
def test_of_two_counts_the_one_that_is_there_is_the_stock(better: str, other: str) -> None:
    text = f"Article;{other};{better};Prix\nBougie;2;12;18\nVase;1;3;36\nTasse;3;9;14"
    assert mapped(guess_of(text))["stock"] == better


def test_a_threshold_alone_leaves_the_stock_unknown() -> None:
    plan = plan_of("Article;Nombre d'alertes de stock;Prix\nBougie;2;18\nVase;1;36")
    assert [product.stock_milli for product in plan.products] == [None, None]


def test_of_two_like_prices_the_lower_is_asked_about() -> None:
    guess = guess_of("Article;Prix;Prix;Stock\nBougie;7,20;18;12\nVase;12;36;3\nTasse;5;14;9")
    assert [product.price_cents for product in guess.plan().products] == [1800, 3600, 1400]
    assert guess.questions[0].heading == "Prix"
    assert guess.questions[0].choices[0] is Field.PURCHASE_PRICE


def test_a_delivery_note_says_what_was_paid() -> None:
    found = mapped(
        guess_of("Réf;Désignation;Qté cdée;Qté reçue;PU HT\nD1;Bougie;12;12;7,2\nD2;Vase;4;3;12")
    )
    assert found["purchase_price"] == "PU HT"
    assert found["stock"] == "Qté reçue"
    assert not {"price", "price_excl_tax"} & found.keys()


def test_a_column_beside_says_that_prices_are_without_tax() -> None:
    plan = plan_of(
        "Code;Désignation;Prix vente;PV HT/TTC\nB1;Bague;100;HT\nB2;Collier;50;HT",
        default_vat_bp=2000,
    )
    assert [product.price_cents for product in plan.products] == [12000, 6000]


def test_prices_by_size_stand_side_by_side() -> None:
    plan = plan_of("Bouquets;Prix S;Prix M;Prix L\nChampêtre;25;35;49\nRoses;29;39;59")
    roses = plan.products[1]
    assert [(dict(each.options), each.price_cents) for each in roses.variants] == [
        ({"Taille": "S"}, 2900),
        ({"Taille": "M"}, 3900),
        ({"Taille": "L"}, 5900),
    ]


def test_a_wine_list_is_headed_by_bottle_and_glass_alone() -> None:
    plan = plan_of(
        "CARTE DES VINS\n;;;Bouteille 75 cl;Verre 12 cl\nVINS BLANCS\n"
        "Chignin;Le Lac;2022;26,00;5,50\nRoussette;Y;2021;29,00;6,00\nVINS ROUGES\n"
        "Mondeuse;Le Lac;2021;28,00;5,80"
    )
    assert [each.name for each in plan.products] == ["Chignin", "Roussette", "Mondeuse"]
    assert [each.category for each in plan.products] == [
        "VINS BLANCS",
        "VINS BLANCS",
        "VINS ROUGES",
    ]
    assert [each.price_cents for each in plan.products[0].variants] == [2600, 550]
    assert all(each.stock_milli is None for each in plan.products)


def test_amounts_under_unknown_words_are_no_stock() -> None:
    plan = plan_of(
        "Plat;Part;Plateau 10 pers.;Allergènes\nLasagnes;8,50;80;lait\nCouscous;9,90;95;gluten\n"
        "Salade;5,50;50;lait"
    )
    assert [product.stock_milli for product in plan.products] == [None, None, None]


def test_what_a_price_is_for_is_no_stock() -> None:
    plan = plan_of(
        "Carottes;FRUITS;0,75;100;g\nPommes;FRUITS;1,50;100;g\nHuile;EPICERIE;4,60;1;L\n"
        "Riz long;EPICERIE;0,90;50;g"
    )
    assert [product.stock_milli for product in plan.products] == [None] * 4


def test_vintages_are_neither_stock_nor_price() -> None:
    plan = plan_of("Chignin;2022;12,50\nRoussette;2021;14,00\nMondeuse;2020;11,00")
    assert [product.price_cents for product in plan.products] == [1250, 1400, 1100]
    assert [product.stock_milli for product in plan.products] == [None, None, None]


def test_a_summary_below_the_list_is_no_product() -> None:
    plan = plan_of("ID;Nom;Prix;Stock\n1;Bougie;18;12\n2;Vase;36;3\nValeur totale du stock;324,00")
    assert [product.name for product in plan.products] == ["Bougie", "Vase"]


def test_numbered_rows_are_named_by_their_description() -> None:
    plan = plan_of("Item;Código;Descripción;Precio\n1;R1;Aceite;35\n2;R2;Bujía;12")
    assert [product.name for product in plan.products] == ["Aceite", "Bujía"]


@pytest.mark.parametrize("heading", ["N°", "#", "Nr."])
def test_the_numbers_of_rows_are_no_references(heading: str) -> None:
    found = mapped(guess_of(f"{heading};Article;Prix\n1;Bougie;18\n2;Vase;36\n3;Tasse;14"))
    assert "sku" not in found


def test_small_codes_are_references() -> None:
    found = mapped(guess_of("PLU;Article;Prix\n1;Pain;3\n2;Brioche;4\n3;Tarte;14"))
    assert found["sku"] == "PLU"


def test_a_unit_of_so_many_grams_is_what_a_piece_holds() -> None:
    plan = plan_of("nom;prix;unite\nDattes;18,90;500g\nHuile;16,90;250ml\nCoffret;45;coffret")
    held = [(each.details or {}).get("food", {}).get("net_milli") for each in plan.products]
    assert held == [500, 250, None]
    assert {each.unit for each in plan.products} == {"piece"}


def test_a_list_of_two_columns_needs_one_known_heading() -> None:
    plan = plan_of("Meuble;Prix\nChaise;35\nMiroir;120 €\nLampe;vendu\nCommode;1 250,00")
    assert [(each.name, each.price_cents) for each in plan.products] == [
        ("Chaise", 3500), ("Miroir", 12000), ("Commode", 125000),
    ]  # fmt: skip
    assert [each.row for each in plan.rejected] == [4]


def test_numbers_name_no_brand() -> None:
    assert "brand" not in mapped(guess_of("Nom;Marque;Prix\nPull;3;59\nRobe;3;89"))


def test_a_currency_in_brackets_or_glued_is_seen() -> None:
    for heading in ("Unit Price (RM)", "price_usd", "Prix (Ar)"):
        assert plan_of(f"Name;{heading}\nCandle;12\nVase;30").counts.rejected == 2


def test_who_ordered_how_much_is_a_list_of_orders() -> None:
    with pytest.raises(SalesNotProducts):
        guess_of("Cliente;Código;Descripción;Precio;Cantidad;Total\nAna;A1;Vela;9,90;2;19,80")


def test_quantities_beside_takings_are_figures() -> None:
    with pytest.raises(FiguresNotProducts):
        guess_of("ART;QUANTITE;CHIFF_AFF\nBrie;120;1500\nComté;80;1800")


def test_what_a_stock_is_worth_is_no_choice() -> None:
    plan = plan_of("Réf;Désignation;PV TTC;Stock;Valeur\nA1;Bougie;18;12;86,4\nA2;Vase;36;3;36")
    assert [product.variants for product in plan.products] == [(), ()]


def test_one_of_several_stocks_is_asked_about() -> None:
    guess = guess_of("Produit;Prix;Stock cabine;Stock revente\nShampoing;22;4;12\nMasque;32;2;6")
    stock = next(each for each in guess.columns if each.field is Field.STOCK)
    assert stock.confidence < SURE


def test_the_sum_of_several_stocks_is_the_stock() -> None:
    found = mapped(guess_of("Nom;Prix;Stock A;Stock B;Stock AB\nBougie;18;4;8;12\nVase;36;1;2;3"))
    assert found["stock"] == "Stock AB"


def test_headings_nobody_knows_stand_below_a_title_too() -> None:
    plan = plan_of(
        "ARRIVAGE DU 12/03\nEspèce;Origine / zone;Engin;Prix/kg\nBar;Atlantique;ligne;34,90\n"
        "Cabillaud;Islande;chalut;22,50\nMoules;Bouchot;élevage;6,90"
    )
    assert [(each.name, each.unit, each.sku) for each in plan.products] == [
        ("Bar", "kg", None), ("Cabillaud", "kg", None), ("Moules", "kg", None),
    ]  # fmt: skip


def test_a_dosage_tells_apart_what_has_one_name() -> None:
    plan = plan_of(
        "Réf;Produit;Saveur;Taux nicotine;PV TTC\nE1;Fruits;Fruitée;3 mg;5,9\n"
        "E2;Fruits;Fruitée;6 mg;5,9\nE3;Menthe;Fraîche;3 mg;5,9"
    )
    assert not plan.rejected
    assert plan.counts.accepted == 3


@pytest.mark.parametrize(
    "heading",
    ["Prix aux 100 g", "PV 100 g", "Prix pour 100 grammes", "€ / 100g", "Prix (€/100 gr)"],
)
def test_a_price_of_100_g_is_none_of_a_piece(heading: str) -> None:
    comte, _ = plan_of(f"Désignation;{heading}\nComté;2,49\nMorbier;1,90").products
    assert (comte.price_cents, comte.unit) == (2490, "kg")
    assert comte.details == {"selling": {"per_milli": 100}}


@pytest.mark.parametrize(
    "text",
    [
        "BON DE COMMANDE N° 4512;;;\nFournisseur : Dupont;;;\n"
        "Réf;Désignation;Qté;PV TTC\nA1;Vis;100;0,05\nA2;Clou;50;0,02",
        "Confirmation de votre commande;;;\nRéf;Désignation;Qté;PV TTC\n"
        "A1;Vis;100;0,05\nA2;Clou;5;1",
        "N° commande;Réf;Désignation;Qté;PV TTC\n12;A1;Vis;100;0,05\n12;A2;Clou;50;0,02",
    ],
)
def test_what_was_ordered_is_no_stock_unless_one_says_so(text: str) -> None:
    guess = guess_of(text)
    assert [(each.heading, each.choices) for each in guess.questions] == [("Qté", (Field.STOCK,))]
    assert {each.stock_milli for each in guess.plan().products} == {None}
    answered = guess.with_column(guess.questions[0].column, Field.STOCK).plan()
    assert answered.products[0].stock_milli == 100_000


def test_what_was_delivered_of_an_order_is_stock() -> None:
    found = mapped(
        guess_of(
            "Bon de livraison;;;\nCommande n° 12;;;\nRéf;Nom;Qté;PV TTC\nA1;Vis;9;1\nA2;Clou;5;1"
        )
    )
    assert found["stock"] == "Qté"
