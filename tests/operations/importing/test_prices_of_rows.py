"""Prices with and without tax, by the piece and by weight, absent and unreadable."""

from __future__ import annotations

from datetime import date

from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.table import Cell
from digitaix_desktop.spreadsheets.recognise import recognise
from tests.spreadsheets.tables import a_file, a_table, guess_of, plan_of


def test_a_price_without_tax_gets_the_vat_of_its_row() -> None:
    plan = plan_of("Nom;Prix HT;TVA\nVélo;490;5,5\nGourde;12;0,1\nLivraison;15;0")
    assert [product.price_cents for product in plan.products] == [51_695, 1_320, 1_500]
    assert [product.vat_bp for product in plan.products] == [550, 1_000, 0]
    assert not plan.repairs


def test_a_price_without_tax_or_vat_takes_the_shop_s_vat_and_says_so() -> None:
    plan = plan_of("Nom;Prix HT\nBol;10,00", default_vat_bp=2000)
    assert plan.products[0].price_cents == 1_200
    assert plan.products[0].vat_bp == 2000
    [repair] = plan.repairs
    assert (repair.row, repair.field, repair.after) == (2, Field.PRICE, "12.00")


def test_a_price_without_tax_is_left_out_when_no_vat_is_known() -> None:
    plan = plan_of("Nom;Prix HT\nBol;10,00")
    assert not plan.products
    [rejected] = plan.rejected
    assert (rejected.row, rejected.field) == (2, Field.PRICE_EXCL_TAX)
    assert "VAT" in str(rejected.reason)


def test_the_price_with_tax_is_taken_where_both_stand_and_proves_the_vat() -> None:
    plan = plan_of("Nom;Prix HT;Prix TTC\nBol;10,00;12,00\nPain;1,00;1,06")
    assert [product.price_cents for product in plan.products] == [1_200, 106]
    assert [product.vat_bp for product in plan.products] == [2000, 550]
    assert [repair.field for repair in plan.repairs] == [Field.VAT_RATE, Field.VAT_RATE]


def test_the_user_s_word_on_tax_goes_before_the_heading() -> None:
    neutral = guess_of("Nom;Prix;TVA\nBol;10;20")
    assert neutral.tax is None
    assert neutral.plan().products[0].price_cents == 1_000
    assert neutral.plan(tax="excl").products[0].price_cents == 1_200
    without = guess_of("Nom;Prix HT;TVA\nBol;10;20")
    assert without.tax == "excl"
    assert without.plan(tax="incl").products[0].price_cents == 1_000


def test_a_product_without_price_comes_in_to_be_completed() -> None:
    plan = plan_of("Nom;Réf;Prix\nBol;B1;12\nVase;V1;\nPlat;P1;sur devis\nPot;P2;0")
    assert [product.price_cents for product in plan.products] == [1_200, None, None, None]
    assert [repair.row for repair in plan.repairs] == [4, 5]
    assert not plan.rejected


def test_a_price_that_is_none_leaves_its_row_out_with_a_reason() -> None:
    plan = plan_of("Nom;Prix\nBol;12\nVase;abc\nPlat;3 pour 10\nPot;12 $\nTasse;-3")
    assert [(each.row, each.field) for each in plan.rejected] == [
        (3, Field.PRICE),
        (4, Field.PRICE),
        (5, Field.PRICE),
        (6, Field.PRICE),
    ]
    assert str(plan.rejected[0].reason) == "“abc” is not a price."
    assert plan.counts.accepted == 1


def test_a_vat_that_is_none_leaves_its_row_out() -> None:
    plan = plan_of("Nom;Prix TTC;TVA\nBol;12;20\nVase;10;5,5\nPlat;9;20\nPot;8;Z")
    assert [(each.row, each.field) for each in plan.rejected] == [(5, Field.VAT_RATE)]


def test_a_promotion_is_not_the_price() -> None:
    plan = plan_of("Nom;Prix de vente TTC;Prix promo;Prix barré\nLogo;20,00;18,00;25")
    assert plan.products[0].price_cents == 2_000


def test_what_it_was_bought_for_is_kept_apart_and_never_reported() -> None:
    plan = plan_of("Nom;Prix TTC;Prix d'achat HT\nBol;12;4,50\nVase;30;voir facture")
    assert [product.purchase_price_cents for product in plan.products] == [450, None]
    assert "purchase" not in str(plan.report()["products"])


def test_a_price_per_kilo_makes_the_product_sold_by_weight() -> None:
    plan = plan_of("Produit;Prix au kg;Stock\nTomme;19,90;3,5")
    assert plan.products[0].unit == "kg"
    assert plan.products[0].stock_milli == 3_500


def test_a_price_for_a_hundred_grams_becomes_the_price_of_a_kilo() -> None:
    plan = plan_of("Produit;Prix;Unité\nSafran;3,20;100 g\nThé;8,50;pièce")
    assert [(each.price_cents, each.unit) for each in plan.products] == [
        (3_200, "kg"),
        (850, "piece"),
    ]
    assert plan.repairs[0].reason.values == {"of": "100 g", "unit": "kg"}
    # Customers see it as the list has it.
    assert [each.details for each in plan.products] == [{"selling": {"per_milli": 100}}, None]


def test_a_stock_counted_by_a_hundred_grams_is_kept_in_kilos_and_said() -> None:
    plan = plan_of("Produit;Prix;Unité;Stock\nSafran;3,20;100 g;12\nOlives;1,90;100 g;")
    assert [(each.stock_milli, each.unit) for each in plan.products] == [
        (1_200, "kg"),
        (None, "kg"),
    ]
    [repair] = [each for each in plan.repairs if each.field is Field.STOCK]
    assert (repair.row, repair.before, repair.after) == (2, "12", "1.2")
    assert repair.reason.values == {"of": "100 g", "unit": "kg"}


def test_a_stock_that_names_its_own_unit_is_not_turned_twice() -> None:
    plan = plan_of("Produit;Prix;Unité;Stock\nSafran;3,20;100 g;500 g\nThé;8;pièce;12")
    assert [each.stock_milli for each in plan.products] == [500, 12_000]
    assert not [each for each in plan.repairs if each.field is Field.STOCK]


def test_a_price_per_kilo_is_never_that_of_a_piece() -> None:
    plan = plan_of("Produit;Prix/kg;Vendu par;Stock\nRôti;29,90;kg;3,5\nSaucisson;32;pièce;12")
    assert [(each.price_cents, each.unit, each.stock_milli) for each in plan.products] == [
        (2_990, "kg", 3_500),
        (3_200, "kg", None),
    ]
    assert [(each.row, each.field, each.before) for each in plan.repairs] == [
        (3, Field.STOCK, "12")
    ]
    either = plan_of("Produit;Prix au kg ou pièce;Vendu par\nSaucisson;6,50;pièce")
    assert either.products[0].unit == "piece"


def test_a_price_per_kilo_holds_where_the_price_of_a_piece_is_empty() -> None:
    plan = plan_of(
        "Produit;Prix pièce;Prix au kg\nEntrecôte;;32,90\nSaucisson;6,50;26,00\nBoudin;sur devis;"
    )
    assert [(each.price_cents, each.unit) for each in plan.products] == [
        (3_290, "kg"),
        (650, "piece"),
        (None, "piece"),
    ]


def test_the_unit_of_a_pack_s_content_is_not_what_it_is_sold_by() -> None:
    plan = plan_of("Vin;Prix btl;Unité\nChignin;12,50;cl\nMondeuse;14,00;cl")
    assert [(each.price_cents, each.unit) for each in plan.products] == [
        (1_250, "piece"),
        (1_400, "piece"),
    ]


def test_a_price_under_the_heading_of_another_currency_is_no_price_in_euros() -> None:
    plan = plan_of("Item;Price (£);Qty\nBowl;5.00;2\nPot;;1")
    assert [each.row for each in plan.rejected] == [2]
    assert [each.price_cents for each in plan.products] == [None]
    both = plan_of("Artikel;Preis CHF;Preis EUR\nSchal;65.00;59.00")
    assert [each.price_cents for each in both.products] == [5_900]


def test_another_currency_in_its_own_column_is_said() -> None:
    plan = plan_of("Nom,Price,Currency\nBol,12.00,EUR\nVase,30.00,USD", separator=",")
    assert [(each.row, each.field) for each in plan.rejected] == [(3, Field.PRICE)]


def test_a_date_made_of_a_price_by_the_spreadsheet_is_refused() -> None:
    rows: list[list[Cell]] = [
        ["Nom", "Prix"],
        ["Bol", 12.0],
        ["Vase", date(2024, 5, 12)],
        ["Pot", 3.0],
    ]
    plan = recognise(a_file(a_table(rows))).plan()
    assert [(each.row, each.field) for each in plan.rejected] == [(3, Field.PRICE)]
    assert "date" in str(plan.rejected[0].reason)
