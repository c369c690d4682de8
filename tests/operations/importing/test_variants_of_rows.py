"""Sizes and colours, in the ways that files write them."""

from __future__ import annotations

from digitaix_desktop.operations.importing.fields import Field
from tests.operations.importing.test_rows_left_aside import add_up
from tests.spreadsheets.tables import plan_of


def test_one_row_a_size_is_one_product() -> None:
    plan = plan_of(
        "Désignation;Taille;Couleur;Réf;Prix;Stock\n"
        "Jean;40;Brut;J40;79;2\n"
        "Ceinture;TU;;CE;35;4\n"
        "Jean;42;Brut;J42;79;5\n"
        "Jean;42;Noir;J42N;89;1"
    )
    jean, belt = plan.products
    assert [variant.options for variant in jean.variants] == [
        (("Taille", "40"), ("Couleur", "Brut")),
        (("Taille", "42"), ("Couleur", "Brut")),
        (("Taille", "42"), ("Couleur", "Noir")),
    ]
    assert [variant.sku for variant in jean.variants] == ["J40", "J42", "J42N"]
    assert (jean.sku, jean.price_cents, jean.stock_milli) == (None, None, None)
    assert (belt.sku, belt.price_cents, belt.stock_milli, belt.variants) == ("CE", 3_500, 4_000, ())
    assert jean.rows == (2, 4, 5)
    assert add_up(plan)


def test_a_grid_of_sizes_and_colours_is_one_product_of_all_of_them() -> None:
    plan = plan_of(
        "Modèle;Réf;Couleur;Prix TTC;36;37;38\n"
        "Basket;;Blanc;79;1;;0\nBasket;;Noir;82;;4;\nDerby;D1;Marron;120;1;1;1"
    )
    trainers, derby = plan.products
    assert [
        (*(value for _, value in each.options), each.price_cents, each.stock_milli)
        for each in trainers.variants
    ] == [
        ("Blanc", "36", 7_900, 1_000),
        ("Blanc", "38", 7_900, 0),
        ("Noir", "37", 8_200, 4_000),
    ]
    assert (derby.sku, len(derby.variants)) == ("D1", 3)
    assert add_up(plan)


def test_the_price_all_variants_share_is_the_product_s() -> None:
    plan = plan_of("Nom;Taille;Prix\nPull;S;49\nPull;M;49")
    assert plan.products[0].price_cents == 4_900


def test_one_reference_for_all_sizes_is_the_product_s_and_no_variant_s() -> None:
    plan = plan_of("Nom;Réf;Taille;Prix\nPull Lucie S;LUC;S;49\nPull Lucie M;LUC;M;49")
    [pull] = plan.products
    assert (pull.name, pull.sku) == ("Pull Lucie", "LUC")
    assert [variant.sku for variant in pull.variants] == [None, None]


def test_names_written_once_above_their_sizes() -> None:
    plan = plan_of("Nom;Taille;Prix\nPull;S;49\n;M;49\n;L;55\nRobe;38;69\n;40;69")
    assert [(each.name, len(each.variants)) for each in plan.products] == [("Pull", 3), ("Robe", 2)]


def test_a_third_thing_to_choose_is_told_with_the_second() -> None:
    plan = plan_of(
        "Handle;Title;Option1 Name;Option1 Value;Option2 Name;Option2 Value;Option3 Name;"
        "Option3 Value;Variant Price\n"
        "t;Tee;Taille;S;Couleur;Bleu;Matière;Coton;10\nt;;;S;;Bleu;;Lin;12"
    )
    assert [(each.options, each.price_cents) for each in plan.products[0].variants] == [
        ((("Taille", "S"), ("Couleur / Matière", "Bleu / Coton")), 1_000),
        ((("Taille", "S"), ("Couleur / Matière", "Bleu / Lin")), 1_200),
    ]
    assert add_up(plan)


def test_a_handle_that_comes_back_holds_the_product_together() -> None:
    plan = plan_of(
        "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src\n"
        "lampe,Lampe,Title,Default Title,L1,69.99,https://ex.fr/1.jpg\n"
        "gants,Gants,Couleur,Vert,G1,9.99,https://ex.fr/2.jpg\n"
        "gants,,,Jaune,G2,15.99,https://ex.fr/3.jpg\n"
        "gants,,,,,,https://ex.fr/4.jpg",
        separator=",",
    )
    lamp, gloves = plan.products
    assert lamp.variants == ()
    assert (lamp.sku, lamp.price_cents) == ("L1", 6_999)
    assert [dict(variant.options) for variant in gloves.variants] == [
        {"Couleur": "Vert"},
        {"Couleur": "Jaune"},
    ]
    assert gloves.images == ("https://ex.fr/2.jpg", "https://ex.fr/3.jpg", "https://ex.fr/4.jpg")
    assert add_up(plan)


def test_a_variation_without_its_parent_is_left_out_with_a_reason() -> None:
    plan = plan_of(
        "Type;SKU;Name;Regular price;Parent;Attribute 1 name;Attribute 1 value(s)\n"
        "simple;A;Bol;12;;;\n"
        "variation;B-S;;25;GONE;Taille;S"
    )
    [rejected] = plan.rejected
    assert rejected.row == 3
    assert "GONE" in str(rejected.reason)
    assert add_up(plan)


def test_a_variant_without_price_has_its_parent_s() -> None:
    plan = plan_of(
        "Type;SKU;Name;Regular price;Parent;Attribute 1 name;Attribute 1 value(s)\n"
        "variable;T;Tee;20;;Taille;S, M\n"
        "variation;T-S;;;T;Taille;S\n"
        "variation;T-M;;22;T;Taille;M"
    )
    [tee] = plan.products
    assert [variant.price_cents for variant in tee.variants] == [2_000, 2_200]
    assert tee.sku == "T"


def test_what_a_simple_product_is_made_of_is_no_choice() -> None:
    plan = plan_of(
        "Type;SKU;Name;Regular price;Parent;Attribute 1 name;Attribute 1 value(s)\n"
        "simple;A;Album;12;;Support;Vinyle"
    )
    assert plan.products[0].variants == ()


def test_sizes_listed_in_one_cell_are_a_variant_each_and_their_stock_is_nobody_s() -> None:
    plan = plan_of("Nom,Tailles,Prix,Stock\nPull,S;M;L,49,10\nRobe,M/L,69,2", separator=",")
    pull, robe = plan.products
    assert [dict(variant.options) for variant in pull.variants] == [
        {"Taille": "S"},
        {"Taille": "M"},
        {"Taille": "L"},
    ]
    assert all(variant.stock_milli is None for variant in pull.variants)
    assert [dict(variant.options) for variant in robe.variants] == [{"Taille": "M/L"}]
    assert [repair.row for repair in plan.repairs] == [2]


def test_the_same_size_twice_is_left_out() -> None:
    plan = plan_of("Nom;Taille;Prix;Stock\nPull;S;49;1\nPull;S;49;1\nPull;S;55;3")
    assert len(plan.products[0].variants) == 1
    assert [each.row for each in plan.skipped] == [3]
    assert [each.row for each in plan.rejected] == [4]
    assert add_up(plan)


def test_a_colour_that_offers_no_choice_only_describes() -> None:
    plan = plan_of("Nom;Couleur;Prix\nChignin;Blanc;12\nMondeuse;Rouge;14")
    assert all(product.variants == () for product in plan.products)


def test_colours_of_one_flower_are_a_choice() -> None:
    plan = plan_of("Nom;Couleur;Prix\nRose;Rouge;2,50\nRose;Blanche;2,50\nBouquet;;25")
    assert [len(product.variants) for product in plan.products] == [2, 0]


def test_a_column_for_each_size_is_a_variant_each() -> None:
    plan = plan_of(
        "Réf;Désignation;Prix TTC;S;M;L;XL;Total\nLUC;Pull;49;1;2;0;;3\nCLA;Robe;69;;x;1;;1"
    )
    pull, robe = plan.products
    assert [(dict(each.options)["Taille"], each.stock_milli) for each in pull.variants] == [
        ("S", 1_000),
        ("M", 2_000),
        ("L", 0),
    ]
    assert [each.price_cents for each in pull.variants] == [4_900] * 3
    assert pull.sku == "LUC"
    assert [each.stock_milli for each in robe.variants] == [None, 1_000]
    assert add_up(plan)


def test_one_name_in_several_packagings_is_one_product() -> None:
    plan = plan_of("Nom;Contenance;Prix\nHuile;25 cl;8\nHuile;1 L;25\nMiel;500 g;9")
    oil, _ = plan.products
    assert [(each.options, each.price_cents) for each in oil.variants] == [
        ((("Contenance", "25 cl"),), 800),
        ((("Contenance", "1 L"),), 2_500),
    ]
    apart = plan_of("Nom;Contenance;Prix\nHuile;25 cl;8\nMiel;500 g;9")
    assert [each.variants for each in apart.products] == [(), ()]


def test_sizes_in_words_over_prices_are_a_choice() -> None:
    plan = plan_of("Bouquet;Petit;Moyen;Grand\nRoses;25;35;45\nPivoines;30;;55")
    assert [
        [(dict(each.options)["Taille"], each.price_cents) for each in product.variants]
        for product in plan.products
    ] == [
        [("Petit", 2_500), ("Moyen", 3_500), ("Grand", 4_500)],
        [("Petit", 3_000), ("Grand", 5_500)],
    ]


def test_one_stock_beside_prices_of_several_sizes_is_told_not_dropped() -> None:
    plan = plan_of("Bouquet;Petit;Moyen;Stock\nRoses;25;35;12\nPivoines;30;;7\nLys;20;28;0")
    assert [[each.stock_milli for each in product.variants] for product in plan.products] == [
        [None, None],
        [7_000],
        [0, 0],
    ]
    [told] = plan.repairs
    assert (told.row, told.field, told.before, told.after) == (2, Field.STOCK, "12", None)


def test_a_column_for_each_packaging_is_a_price_each() -> None:
    plan = plan_of("Bière;25 cl;50 cl;Catégorie\nBlonde;3,50;6,00;Pression\nBrune;4,00;;Pression")
    blonde, brune = plan.products
    assert [(each.options, each.price_cents) for each in blonde.variants] == [
        ((("Contenance", "25 cl"),), 350),
        ((("Contenance", "50 cl"),), 600),
    ]
    assert [each.price_cents for each in brune.variants] == [400]


def test_a_word_in_a_size_s_column_leaves_the_row_out() -> None:
    plan = plan_of("Nom;Prix;36;38;40\nPull;49;1;2;1\nRobe;69;1;abc;1\nJean;79;1;1;1")
    assert [(each.row, each.field) for each in plan.rejected] == [(3, Field.STOCK)]
    assert add_up(plan)


def test_a_parent_called_by_its_reference_is_one_product_with_its_sizes() -> None:
    plan = plan_of(
        "Réf;Nom;Référence parent;Taille;Prix\nTS;Tee;;;\nTS-S;Tee S;TS;S;20\nTS-M;Tee M;TS;M;22"
    )
    [tee] = plan.products
    assert (tee.name, tee.sku, tee.rows) == ("Tee", "TS", (2, 3, 4))
    assert [variant.price_cents for variant in tee.variants] == [2_000, 2_200]
    assert add_up(plan)
