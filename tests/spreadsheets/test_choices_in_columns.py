"""Variants that a file lists in its own way: in a parent's cell, in one cell, in columns."""

from __future__ import annotations

from digitaix_desktop.operations.importing.plan import PlannedProduct
from tests.spreadsheets.tables import guess_of, mapped, plan_of


def _told(product: PlannedProduct) -> list[tuple[dict[str, str], str | None, int | None]]:
    return [(dict(each.options), each.sku, each.price_cents) for each in product.variants]


def test_a_parent_row_that_lists_its_variants_gathers_their_rows() -> None:
    bag, tee = plan_of(
        "sku;product_type;name;price;qty;product_online;visibility;configurable_variations\n"
        "BAG;simple;Sac;34;5;1;Catalog, Search;\n"
        "T-S;simple;Tee-S;24;2;1;Not Visible Individually;\n"
        "T-M;simple;Tee-M;26;3;1;Not Visible Individually;\n"
        "T;configurable;Tee;;0;1;Catalog, Search;sku=T-S,size=S|sku=T-M,size=M|sku=GONE,size=L"
    ).products

    assert (bag.name, bag.variants) == ("Sac", ())
    assert (tee.name, tee.sku, tee.published) == ("Tee", "T", True)
    assert _told(tee) == [({"size": "S"}, "T-S", 2400), ({"size": "M"}, "T-M", 2600)]


def test_sizes_and_as_many_references_in_one_cell_are_taken_pair_by_pair() -> None:
    [ring, pearl] = plan_of(
        "Title;Price;SKU;Option1 name;Option1 value\n"
        'Bague;45;"BA-50,BA-52";Taille;"50,52"\n'
        "Perle;30;P1;Diamètre;7,5"
    ).products

    assert _told(ring) == [({"Taille": "50"}, "BA-50", 4500), ({"Taille": "52"}, "BA-52", 4500)]
    assert ring.sku is None
    assert _told(pearl) == [({"Diamètre": "7,5"}, "P1", 3000)]


def test_a_price_for_each_packaging_makes_a_variant_of_each() -> None:
    moka, kenya = plan_of(
        "Désignation;Prix 250 g;Prix 1 kg\nMoka;5,90;20,00\nKenya;;22,00"
    ).products

    assert _told(moka) == [
        ({"Contenance": "250 g"}, None, 590),
        ({"Contenance": "1 kg"}, None, 2000),
    ]
    assert _told(kenya) == [({"Contenance": "1 kg"}, None, 2200)]


def test_one_price_told_in_two_measures_is_one_price() -> None:
    comte, _ = plan_of(
        "Désignation;Prix 100 g;Prix 1 kg\nComté;2,49;24,90\nBeaufort;3,10;31,00"
    ).products

    assert (comte.variants, comte.price_cents, comte.unit) == ((), 2490, "kg")


def test_a_second_column_of_barcodes_holds_where_the_first_is_empty() -> None:
    upc, ean, none = plan_of(
        "Item,Price,UPC,EAN\nVélo,499,012345678905,\nSonnette,9.90,,3760214580121\nGants,20,,",
        ",",
    ).products

    assert upc.barcode == "0012345678905"
    assert ean.barcode == "3760214580121"
    assert none.barcode is None


def test_articles_that_are_codes_beside_names_are_the_references() -> None:
    found = mapped(guess_of("Article;Libellé;PVTTC;Stk\nA1;Stylo;1,20;100\nA2;Cahier;2,30;40"))

    assert (found["sku"], found["name"], found["stock"]) == ("Article", "Libellé", "Stk")


def test_the_colour_of_a_key_on_the_till_is_nothing_to_choose() -> None:
    found = mapped(guess_of("Nom;Prix TTC;Couleur\nCroissant;1,30;#FF0000\nÉclair;3,20;#00FF00"))

    assert "Couleur" not in found.values()


def test_what_is_taken_away_is_priced_as_such() -> None:
    found = mapped(
        guess_of("Nom;Prix TTC sur place;Prix TTC à emporter\nCroissant;1,50;1,30\nÉclair;3,50;3")
    )

    assert found["price"] == "Prix TTC à emporter"


def test_of_several_paths_in_one_tree_the_deepest_is_the_category() -> None:
    [bag] = plan_of(
        'sku;name;price;categories\nB;Sac;34;"Default Category/Gear,Default Category/Gear/Bags"'
    ).products

    assert bag.category == "Gear/Bags"


def test_wines_of_one_name_are_told_apart_by_vintage_and_bottle_not_by_colour() -> None:
    chignin, mondeuse = plan_of(
        "Domaine;Cuvée;Couleur;Millésime;Contenance;Prix public TTC\n"
        "Ardoises;Chignin;Blanc;2023;75cl;9,50\nArdoises;Chignin;Blanc;2022;75cl;9,90\n"
        "Ardoises;Mondeuse;Rouge;2022;75cl;11\nArdoises;Mondeuse;Rouge;2022;150cl;24"
    ).products

    assert [price for _, _, price in _told(chignin)] == [950, 990]
    assert [options["Millésime"] for options, _, _ in _told(chignin)] == ["2023", "2022"]
    assert [options["Contenance"] for options, _, _ in _told(mondeuse)] == ["75cl", "150cl"]


def test_a_colour_names_the_wine_where_vintages_and_bottles_are_chosen_too() -> None:
    plan = plan_of(
        "Réf;Appellation;Cuvée;Couleur;Millésime;Contenance;Prix TTC\n"
        "A;Chinon;;Rouge;2022;75 cl;12\nB;Chinon;;Rouge;2022;Magnum;26\n"
        "C;Chinon;;Rouge;2021;75 cl;13\nD;Chinon;;Blanc;2022;75 cl;14\n"
        "E;Chinon;Silex;Blanc;2022;75 cl;19"
    )

    red, white, silex = plan.products
    assert (red.name, white.name, silex.name) == (
        "Chinon Rouge",
        "Chinon Blanc",
        "Chinon Silex Blanc",
    )
    assert _told(red) == [
        ({"Millésime": "2022", "Contenance": "75 cl"}, "A", 1200),
        ({"Millésime": "2022", "Contenance": "Magnum"}, "B", 2600),
        ({"Millésime": "2021", "Contenance": "75 cl"}, "C", 1300),
    ]


def test_a_vintage_may_be_headed_in_short() -> None:
    [sancerre] = plan_of(
        "Code;Désignation;Mill.;Prix TTC\nA1;Sancerre;2022;18\nA2;Sancerre;2023;19"
    ).products

    assert [options for options, _, _ in _told(sancerre)] == [
        {"Millésime": "2022"},
        {"Millésime": "2023"},
    ]


def test_prices_under_a_heading_nobody_knows_are_no_references() -> None:
    found = mapped(guess_of("Fleur;Prix la tige;Botte de 10\nRose;3,50;30,00\nPivoine;4,00;35,00"))

    assert found == {"name": "Fleur", "price": "Prix la tige"}


def test_a_row_of_single_words_below_the_headings_says_how_to_fill_them() -> None:
    plan = plan_of(
        "Réf;Désignation;Prix TTC;TVA\nune par ligne;intitulé;montant;taux\n"
        "A;Bol;5;20\nB;Pot;6;20\nC;Plat;7;20"
    )

    assert (plan.counts.skipped, plan.counts.rejected, plan.counts.products) == (1, 0, 3)
