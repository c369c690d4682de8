# ruff: noqa: E501 - lines of files are as long as they are
"""Files in German, Spanish and Italian, of goods of our own."""

from __future__ import annotations

import pytest

from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.refusals import (
    FiguresNotProducts,
    FileRefused,
    NoCatalogue,
    SalesNotProducts,
)
from digitaix_desktop.spreadsheets.senses import senses_of
from tests.spreadsheets.layouts import Layout, check_columns, check_rows
from tests.spreadsheets.tables import guess_of, mapped, plan_of

LAYOUTS = [
    Layout(
        "Loyverse in Spanish: a shop's name in brackets, a column a tax",
        """\
Handle,REF,Nombre,Categoria,Descripción,Vendido por peso,Opción 1 nombre,Opción 1 valor,Opción 2 nombre,Opción 2 valor,Coste,Codigo de barras,Seguir el Inventario,Disponibles para la venta [Horno Sol],Precio [Horno Sol],En inventario [Horno Sol],Existencias bajas [Horno Sol],Stock óptimo [Horno Sol],"impuesto - ""IVA 4%"" (4%)","impuesto - ""IVA 10%"" (10%)"
hogaza,101,Hogaza,Panes,,N,,,,,0.80,,Y,Y,3.20,12,4,20,Y,N
nueces,102,Nueces,Granel,,Y,,,,,6.00,,N,Y,14.50,,,,N,Y
taza,103,Taza,Regalos,,N,Tamaño,Chica,,,2.00,,Y,Y,6.00,5,1,9,N,Y
taza,104,,,,,,Grande,,,2.50,,,Y,8.00,3,1,9,,""",
        {"name": "Nombre", "description": "Descripción", "sku": "REF", "barcode": "Codigo de barras", "category": "Categoria", "price": "Precio [Horno Sol]", "purchase_price": "Coste", "stock": "En inventario [Horno Sol]", "unit": "Vendido por peso", "option1_name": "Opción 1 nombre", "option1_value": "Opción 1 valor", "published": "Disponibles para la venta [Horno Sol]"},
        products=3, variants=2, separator=",",
        aside=("Existencias bajas [Horno Sol]", "Stock óptimo [Horno Sol]", "Seguir el Inventario"),
    ),
    Layout(
        "Etsy in Italian: sizes in one cell",
        """\
TITOLO,DESCRIZIONE,PREZZO,CURRENCY_CODE,QUANTITÀ,TAG,IMMAGINE1,IMMAGINE2,"TIPO VARIANTE 1","NOME VARIANTE 1","VALORI VARIANTE 1",SKU
Ciotola,Fatta al tornio,34,EUR,2,"ciotola,blu",https://ex.fr/a.jpg,https://ex.fr/b.jpg,,,,C1
Anello,Argento,45,EUR,6,anello,https://ex.fr/c.jpg,,Dimensioni,Misura,"S,M,L",A1""",
        {"name": "TITOLO", "description": "DESCRIZIONE", "sku": "SKU", "price": "PREZZO", "stock": "QUANTITÀ", "option1_name": "NOME VARIANTE 1", "option1_value": "VALORI VARIANTE 1", "image": "IMMAGINE1"},
        products=2, variants=3, separator=",",
        aside=("TIPO VARIANTE 1", "TAG"),
    ),
    Layout(
        "A German grocer's list",
        """\
Artikelcode;Artikeltext;Hauptkategorie;Einkaufspreis;VKPreis;Aktionspreis;MwSt-Satz;Bestand;Meldebestand;Mindesthaltbarkeit
K1;Honig 500 g;Feinkost;4,10;6,90;5,90;7;14;3;01.09.2027
K2;Kerze rot;Geschenke;2,00;4,50;0;19;30;5;
K3;Seife;Geschenke;1,10;3,90;0;19;8;5;""",
        {"name": "Artikeltext", "sku": "Artikelcode", "category": "Hauptkategorie", "price": "VKPreis", "vat_rate": "MwSt-Satz", "purchase_price": "Einkaufspreis", "stock": "Bestand"},
        products=3, variants=0, separator=";",
        aside=("Meldebestand", "Aktionspreis", "Mindesthaltbarkeit"),
    ),
    Layout(
        "A Spanish ironmonger's program",
        """\
id;nombre;descripcion;precioCompra;precioVenta;cantidad;cantidadMinimaStock;idProveedor
210;Alicates;Alicates de corte;5.00;9.90;25;4;31
211;Tenazas;Tenazas rusas;6.00;11.50;12;4;31
215;Nivel;Nivel de burbuja;7.50;14.00;6;2;32""",
        {"name": "nombre", "description": "descripcion", "sku": "id", "price": "precioVenta", "purchase_price": "precioCompra", "stock": "cantidad"},
        products=3, variants=0, separator=";",
        aside=("cantidadMinimaStock", "idProveedor"),
    ),
]  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_columns_are_taken_for_what_they_are(layout: Layout) -> None:
    check_columns(layout)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_rows_become_products(layout: Layout) -> None:
    check_rows(layout)


def test_a_tax_for_which_a_column_says_yes_is_the_products() -> None:
    plan = plan_of(LAYOUTS[0].text, ",")
    assert [product.vat_bp for product in plan.products] == [400, 1000, 1000]


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Prezzo ingrosso", None),
        ("Precio mayorista", None),
        ("Staffelpreis", None),
        ("Scorta minima", Field.LOW),
        ("Stock óptimo", None),
        ("Default qty", None),
        ("Giacenze", Field.STOCK),
        ("Px Rev", Field.PURCHASE_PRICE),
        ("Costo d'acquisto", Field.PURCHASE_PRICE),
        ("Ladenpreis", Field.PRICE),
        ("Nettopreis", Field.PRICE_EXCL_TAX),
        ("Opzione 2 valore", Field.OPTION2_VALUE),
        ("Variante 1 Name", Field.OPTION1_NAME),
        ("Marchio", Field.BRAND),
        ("Provenienza", Field.ORIGIN),
        ("age_group", None),
    ],
)
def test_a_heading_says_what_it_means(heading: str, meaning: Field | None) -> None:
    assert senses_of(heading)[0].meaning is meaning


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        (
            "Data;Numero ordine;Cliente;Prodotto;Quantità;Prezzo unitario;Totale\n"
            "02/01/2026;71;Neri;Olio;1;9,50;9,50\n03/01/2026;72;Verdi;Miele;2;7,00;14,00",
            SalesNotProducts,
        ),
        (
            "fecha;folio;cliente;producto;cantidad;precio_unitario;total;forma_pago\n"
            "2026-01-02;F-7;Eva;Nivel;1;14.0;14.0;efectivo",
            SalesNotProducts,
        ),
        (
            "Datum;Belegnummer;Kunde;Bezeichnung;Menge;Einzelpreis;Gesamtpreis\n"
            "02.01.2026;R-7;Kurz;Kerze;2;4,50;9,00",
            SalesNotProducts,
        ),
        (
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID\n"
            "4711,K2,RED CANDLE,6,1/2/2026 8:26,4.50,881\n4712,K3,SOAP,2,1/2/2026 9:10,3.90,882",
            SalesNotProducts,
        ),
        (
            "Date;Date de valeur;Libellé;Débit euros;Crédit euros\n"
            "02/01/2026;03/01/2026;CARTE ÉPICERIE;12,40;\n05/01/2026;05/01/2026;VIREMENT;;900,00",
            FiguresNotProducts,
        ),
        (
            "Buchungstag;Buchungstext;Verwendungszweck;Betrag\n02.01.2026;Lastschrift;Strom;-80,00",
            FiguresNotProducts,
        ),
        (
            "Date;Libellé;Montant\n02/01/2026;CARTE ÉPICERIE;-12,40\n05/01/2026;VIREMENT;900,00",
            FiguresNotProducts,
        ),
        (
            "Jour;Matin;Soir;Qui\nLundi;Ana;Léo;Zoé\nMardi;Léo;Ana;Zoé\nJeudi;Zoé;Léo;Ana",
            NoCatalogue,
        ),
    ],
    ids="Italian orders|Spanish sales|German receipts|invoices|statement|Konto|amounts|rota".split(
        "|"
    ),
)
def test_lists_of_something_else_are_told(text: str, refusal: type[FileRefused]) -> None:
    with pytest.raises(refusal):
        guess_of(text, ";" if ";" in text else ",")


def test_numbers_of_rows_are_no_stock() -> None:
    found = mapped(
        guess_of("1;Bougie;4,50;12\n2;Savon;3,90;40\n3;Miel;6,90;7\n4;Vase;24,00;3\n5;Bol;12,00;9")
    )
    assert found == {"name": "column 2", "price": "column 3", "stock": "column 4"}


def test_a_slip_of_one_row_makes_no_price_of_another_column() -> None:
    rows = ["Bougie;4,50", "Savon;3,90", "Miel;6,90;Miel;6,90", "Vase;24,00", "Bol;12,00"]
    found = mapped(guess_of("\n".join(rows)))
    assert found["price"] == "column 2"


def test_what_goods_are_sold_by_needs_no_heading_beside_a_price() -> None:
    plan = plan_of(
        "Artikel;;Preis\nÄpfel;kg;3,20\nEier;St;0,55\nDill;Bund;1,90\nRettich;100 g;0,70"
    )
    assert [(each.name, str(each.unit)) for each in plan.products] == [
        ("Äpfel", "kg"),
        ("Eier", "piece"),
        ("Dill", "piece"),
        ("Rettich", "kg"),
    ]


def test_francs_of_africa_are_said_to_be_no_euros() -> None:
    plan = plan_of("Article;Prix\nPagne;15 000 FCFA\nBol;12,00")
    assert [(each.row, "euros" in str(each.reason)) for each in plan.rejected] == [(2, True)]


@pytest.mark.parametrize("heading", ["notify_on_stock_below", "Stock désiré", "Stock souhaité"])
def test_the_stock_said_outright_goes_before_any_of_another_kind(heading: str) -> None:
    found = mapped(guess_of(f"Article;{heading};Stock\nBol;5;12\nVase;2;3\nPot;3;8"))
    assert found["stock"] == "Stock"


def test_what_was_sold_day_after_day_is_no_catalogue() -> None:
    days = "Date;Produit;Quantité;Prix\n" + "\n".join(
        f"0{day}/01/2026;{name};{day};4,50"
        for day, name in enumerate(["Bol", "Pot", "Bol", "Pot", "Bol", "Pot"], 1)
    )
    with pytest.raises(SalesNotProducts):
        guess_of(days)


def test_three_numbers_in_a_cell_are_three_sizes() -> None:
    plan = plan_of("Nom;Prix;Taille\nBague;45,00;50,52,54\nAnneau;30,00;52,5")
    assert [len(product.variants) for product in plan.products] == [3, 1]


def test_what_open_food_facts_says_of_allergens_is_read() -> None:
    plan = plan_of(
        "code\tproduct_name\tingredients_text\tallergens\n3760214580121\tPâte\tSucre, lait\ten:milk",
        "\t",
    )
    details = plan.products[0].details
    assert details is not None
    assert details["food"]["allergens"] == ["milk"]


@pytest.mark.parametrize("heading", ["Price (MAD)", "Price (HKD)", "Prix DH", "Price ₹"])
def test_prices_of_another_currency_are_said_whatever_its_code(heading: str) -> None:
    plan = plan_of(f"Name;{heading}\nBowl;70.00\nVase;45.00")
    assert len(plan.rejected) == 2


def test_the_sign_before_the_first_heading_is_none_of_its_words() -> None:
    found = mapped(guess_of("#Produktgruppe;Artikelnummer;Bezeichnung;VK-Preis\nTee;T1;Assam;4,50"))
    assert found["category"] == "#Produktgruppe"
    assert senses_of("Item #")[0].meaning is Field.SKU


@pytest.mark.parametrize(
    "text",
    [
        "Nom;100 g;250 g\nThé vert;4,50;10,00\nThé vert;4,50;9,00",
        "Nom;Rayon;Prix\nMangue;Sirops;4,50\nMangue;Sauces;4,50",
    ],
)
def test_rows_that_differ_are_no_doubles_left_out_in_silence(text: str) -> None:
    plan = plan_of(text)
    assert [each.row for each in plan.rejected] == [3]
    assert not plan.skipped


def test_a_variant_finds_its_product_by_sku_beside_a_number() -> None:
    text = (
        "parent_sku,type,product_number,sku,name,price,color,size\n"
        ",configurable,N1,V-1,Vest,,,\n"
        "V-1,simple,N2,V-1-S,Vest S,40.00,Blue,S\nV-1,simple,N3,V-1-M,Vest M,40.00,Blue,M\n"
        ",simple,N4,H-1,Hat,14.00,,"
    )
    assert mapped(guess_of(text, ","))["sku"] == "sku"
    vest, hat = plan_of(text, ",").products
    assert (vest.name, len(vest.variants), hat.name) == ("Vest", 2, "Hat")


def test_marks_written_as_entities_are_made_plain_too() -> None:
    text = "sku,name,price,description\nA,Kettle,30.00,&lt;p&gt;Boils &amp;amp; whistles&lt;/p&gt;"
    assert plan_of(text, ",").products[0].description == "Boils & whistles"


def test_the_price_paid_may_be_a_reference() -> None:
    columns = mapped(guess_of("Code;Désignation;Prix achat réf;Prix vente réf\nA;Clou;2,00;4,20"))
    assert columns["purchase_price"] == "Prix achat réf"
    assert columns["price"] == "Prix vente réf"


def test_what_a_program_says_in_brackets_is_no_name_of_a_choice() -> None:
    text = (
        "id,name,variant sku,color (variant attribute),price\n"
        "1,Juice,J1,Red,2.00\n1,Juice,J2,Green,2.50"
    )
    (juice,) = plan_of(text, ",").products
    assert juice.variants[0].options == (("Color", "Red"),)


@pytest.mark.parametrize(
    ("headings", "price"),
    [
        ("Producto;Precio unitario;Precio caja", "Precio unitario"),
        ("Producto;Precio docena;Precio unidad", "Precio unidad"),
        ("Artikel;Preis Karton;Stückpreis", "Stückpreis"),
        ("Articolo;Prezzo cartone;Prezzo unitario", "Prezzo unitario"),
        ("Artikel;Alter Preis;Neuer Preis", "Neuer Preis"),
        ("Articolo;Vecchio prezzo;Nuovo prezzo", "Nuovo prezzo"),
        ("Producto;Precio distribuidor;Precio venta", "Precio venta"),
        ("Articolo;Prezzo soci;Prezzo", "Prezzo"),
        ("Producto;Precio mínimo;Precio", "Precio"),
    ],
)
def test_the_price_of_one_today_for_anybody_is_read(headings: str, price: str) -> None:
    text = f"{headings}\nA;2,00;4,20\nB;3,00;6,10\nC;2,50;5,40"
    assert mapped(guess_of(text))["price"] == price


def test_a_net_price_in_spanish_is_without_tax() -> None:
    columns = mapped(guess_of("Producto;Precio neto;IVA\nA;2,00;10\nB;3,50;21\nC;5,00;21"))
    assert columns["price_excl_tax"] == "Precio neto"
