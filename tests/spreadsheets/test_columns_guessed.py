"""What a column is taken for, what is asked, and what the user's word changes."""

from __future__ import annotations

import pytest

from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.refusals import (
    UnknownField,
    UnknownHeading,
    UnknownSheet,
)
from digitaix_desktop.spreadsheets.recognise import recognise
from digitaix_desktop.spreadsheets.senses import senses_of
from tests.spreadsheets.tables import a_file, a_table, guess_of, lines, mapped


@pytest.mark.parametrize(
    ("heading", "values", "field"),
    [
        ("Stock minimum", ["2", "3", "1"], Field.STOCK),
        ("Seuil d'alerte stock", ["2", "3", "1"], Field.STOCK),
        ("Qté par carton", ["6", "12", "6"], Field.STOCK),
        ("Quantité vendue", ["6", "12", "6"], Field.STOCK),
        ("Quantité", ["75 cl", "1 kg", "500 g"], Field.STOCK),
        ("Gestion du stock", ["Oui", "Non", "Oui"], Field.STOCK),
        ("Statut", ["actif", "archivé", "actif"], Field.UNIT),
        ("Date de création", ["01/02/2024", "02/02/2024", "03/02/2024"], Field.NAME),
        ("Date du prix", ["01/02/2024", "02/02/2024", "03/02/2024"], Field.PRICE),
        ("Prix d'achat", ["4,50", "8,00", "2,10"], Field.PRICE),
        ("Prix livraison", ["4,50", "8,00", "2,10"], Field.PRICE),
        ("Prix promo", ["4,50", "8,00", "2,10"], Field.PRICE),
        ("Code TVA", ["1", "2", "1"], Field.VAT_RATE),
        ("Montant TVA", ["2,40", "1,10", "3,00"], Field.VAT_RATE),
        ("Code famille", ["12", "14", "12"], Field.CATEGORY),
        ("Couleur de fond", ["#ff0000", "#00ff00", "#0000ff"], Field.OPTION2_VALUE),
        ("EAN carton", ["13760214580128", "13760214580227", "x"], Field.BARCODE),
        ("Photo", ["oui", "non", "oui"], Field.IMAGE),
        ("Image alt text", ["un bol", "un vase", "un pot"], Field.IMAGE),
    ],
)
def test_a_tempting_wrong_column_stays_aside(heading: str, values: list[str], field: Field) -> None:
    names = ["Bol", "Vase", "Pot"]
    text = f"Article;{heading}\n" + "\n".join(map(";".join, zip(names, values, strict=True)))
    assert mapped(guess_of(text)).get(field.value) != heading


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Item #", Field.SKU),
        ("AR_Design", Field.NAME),
        ("AR_PrixAch", Field.PURCHASE_PRICE),
        ("Trade price", Field.PURCHASE_PRICE),
        ("Prezzo IVA esclusa", Field.PRICE_EXCL_TAX),
        ("Preis zzgl. MwSt.", Field.PRICE_EXCL_TAX),
        ("Preis inkl. MwSt.", Field.PRICE),
        ("€/kg", Field.PRICE),
        ("TTC", Field.PRICE),
        ("HT", Field.PRICE_EXCL_TAX),
    ],
)
def test_a_heading_of_another_program_or_country_is_known(heading: str, meaning: Field) -> None:
    assert senses_of(heading)[0].meaning is meaning


def test_the_trade_s_price_is_not_the_customer_s() -> None:
    found = mapped(guess_of("Item #;Item description;RRP;Trade price\n1;Bowl;12;6\n2;Vase;30;15"))
    assert (found["sku"], found["name"]) == ("Item #", "Item description")
    assert (found["price"], found["purchase_price"]) == ("RRP", "Trade price")


def test_a_real_stock_is_preferred_to_an_alert_or_a_pack() -> None:
    found = mapped(guess_of("Nom;Qté colis;Stock alerte;Qté\nBol;6;2;40\nVase;12;1;3"))
    assert found["stock"] == "Qté"


@pytest.mark.parametrize("heading", ["Qté livrée", "Quantité reçue", "Quantity delivered"])
def test_what_a_delivery_note_brings_is_its_quantity_but_not_the_stock_beside_one(
    heading: str,
) -> None:
    assert mapped(guess_of(f"Article;{heading}\nBol;6\nVase;2\nPot;1"))["stock"] == heading
    both = f"Article;{heading};Stock\nBol;6;8\nVase;2;2\nPot;1;4"
    assert mapped(guess_of(both))["stock"] == "Stock"


def test_a_slip_in_a_heading_is_forgiven() -> None:
    found = mapped(guess_of("Desgination;Categrie;Prix TTC\nBol;Vaisselle;12\nVase;Déco;30"))
    assert found["name"] == "Desgination"
    assert found["category"] == "Categrie"


def test_thirteen_digits_with_right_check_digits_are_barcodes_under_any_unknown_heading() -> None:
    found = mapped(
        guess_of("Nom;Zxcv;Prix\nBol;3760214580121;12\nVase;3760214580220;30\nPot;3760214580237;5")
    )
    assert found["barcode"] == "Zxcv"


def test_references_that_are_all_barcodes_are_barcodes() -> None:
    found = mapped(guess_of("Code;Libellé;PV\n3760214580121;Bol;12\n3760214580220;Vase;30"))
    assert found["barcode"] == "Code"


def test_a_unit_price_beside_the_price_is_asked_about_and_left_aside_meanwhile() -> None:
    guess = guess_of("Désignation;P.V. TTC;PU\nPull;49,00;21,50\nRobe;69,00;31,00")
    assert "PU" not in mapped(guess).values()
    [question] = guess.questions
    assert question.heading == "PU"
    assert question.choices == (Field.PURCHASE_PRICE, Field.PRICE_EXCL_TAX)
    assert "Always lower than “P.V. TTC”" in str(question.reason)
    answered = guess.with_column(question.column, Field.PURCHASE_PRICE)
    assert not answered.questions
    assert answered.plan().products[0].purchase_price_cents == 2_150


def test_a_unit_price_alone_is_the_price() -> None:
    guess = guess_of("Désignation;PU;Qté\nPull;49,00;2\nRobe;69,00;1")
    assert mapped(guess)["price"] == "PU"
    assert not guess.questions


def test_a_supplier_s_tariff_far_below_the_shop_price_is_no_price_without_tax() -> None:
    guess = guess_of("Libellé;Tarif HT;PPC TTC\nSavon;2,10;5,90\nGel;3,10;7,90")
    assert mapped(guess) == {"name": "Libellé", "price": "PPC TTC"}
    assert [question.heading for question in guess.questions] == ["Tarif HT"]


@pytest.mark.parametrize(
    "text",
    [
        "Nom;PV HT;PV TTC\nTable;100;\nBol;10;12\nPot;20;24\nVase;30;36",
        "Nom;PV HT;PV TTC\nTable;100;0\nBol;10;0\nPot;20;24",
    ],
)
def test_prices_are_compared_row_by_row_and_only_where_both_stand(text: str) -> None:
    assert mapped(guess_of(text))["price_excl_tax"] == "PV HT"


def test_amounts_of_vat_are_no_rates() -> None:
    guess = guess_of("Nom;Prix HT;TVA;Prix TTC\nBol;10;2,00;12\nPain;1;0,06;1,06")
    assert "vat_rate" not in mapped(guess)
    assert [each.vat_bp for each in guess.plan().products] == [2000, 550]


def test_prices_to_take_away_are_no_vat() -> None:
    found = mapped(guess_of("Produit;Sur place;À emporter\nCroissant;1,40;1,30\nCafé;2,20;2,00"))
    assert found == {"name": "Produit", "price": "À emporter"}


def test_a_till_with_two_prices_and_rates_is_read_by_the_first_of_each() -> None:
    found = mapped(
        guess_of("PLU;Libellé;PV 1;PV 2;TVA 1;TVA 2\n1;Café;1,50;2,00;10;20\n2;Thé;2,50;3,00;10;20")
    )
    assert (found["price"], found["vat_rate"], found["sku"]) == ("PV 1", "TVA 1", "PLU")


def test_the_price_of_a_bottle_goes_before_that_of_its_carton() -> None:
    found = mapped(guess_of("Vin;Prix TTC carton;Prix TTC unité\nChignin;54;9\nApremont;48;8"))
    assert found["price"] == "Prix TTC unité"


def test_repeated_headings_are_told_apart() -> None:
    guess = guess_of("Nom;Prix;Photo;Photo\nBol;12;a.jpg;b.jpg\nVase;30;c.jpg;")
    assert guess.headings == ("Nom", "Prix", "Photo", "Photo (2)")
    assert guess.plan().products[0].images == ("a.jpg", "b.jpg")


def test_the_user_s_word_goes_before_the_guess() -> None:
    guess = guess_of("Nom;Tarif A;Tarif B\nBol;12;10\nVase;30;28")
    changed = guess.with_mapping({"price": "tarif b", "description": "Tarif A"})
    assert mapped(changed) == {"name": "Nom", "price": "Tarif B", "description": "Tarif A"}
    assert "price" not in mapped(changed.with_mapping({"price": ""}))


def test_a_column_may_be_named_by_its_number() -> None:
    guess = guess_of("Nom;;Prix\nBol;x;12\nVase;y;30").with_mapping({"brand": "column 2"})
    assert guess.plan().products[0].brand == "x"


def test_a_heading_or_field_that_is_not_there_is_refused_by_name() -> None:
    guess = guess_of("Nom;Prix\nBol;12")
    with pytest.raises(UnknownHeading, match=r"“Tarif”.*Nom · Prix"):
        guess.with_mapping({"price": "Tarif"})
    with pytest.raises(UnknownField, match=r"“colour”.*option1_value"):
        guess.with_mapping({"colour": "Nom"})


def test_by_hand_a_file_is_read_that_no_guess_understands() -> None:
    rows = lines("Zut;Flop\nBol;12\nVase;30")
    guess = recognise(a_file(a_table(rows)), by_hand={"name": "Zut", "price": "Flop"})
    assert guess.heading_row == 1
    assert [each.price_cents for each in guess.plan().products] == [1_200, 3_000]


def test_the_sheet_of_the_articles_is_proposed_and_another_can_be_named() -> None:
    readme = a_table(lines("Bienvenue\nRemplir l'onglet Articles"), name="Lisez-moi")
    articles = a_table(lines("Code;Libellé;PV TTC\n1;Bol;12\n2;Vase;30"), name="Articles")
    old = a_table(lines("Code;Libellé;PV TTC\n1;Pot;3"), name="Anciens")
    book = a_file(readme, articles, old)
    assert recognise(book).sheet == "Articles"
    assert recognise(book, sheet="anciens").plan().products[0].name == "Pot"
    with pytest.raises(UnknownSheet, match=r"“2025”.*Its sheets are: .*Articles"):
        recognise(book, sheet="2025")


@pytest.mark.parametrize("heading", ["", "???", "—", "日本語", "a" * 500, "(", "[[", "Ø"])
def test_no_heading_breaks_the_guess(heading: str) -> None:
    senses_of(heading)


def test_a_price_column_full_of_words_is_refused_row_by_row_and_not_in_silence() -> None:
    guess = guess_of("Nom;Prix\nBol;12\n" + "".join(f"Vase {n};abc\n" for n in range(30)))
    assert mapped(guess)["price"] == "Prix"
    assert guess.plan().counts.rejected == 30
