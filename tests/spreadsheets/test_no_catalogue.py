"""Files that list sales, figures, movements or people are refused with a sentence."""

from __future__ import annotations

import pytest

from digitaix_desktop.operations.importing.refusals import (
    FiguresNotProducts,
    FileRefused,
    NoCatalogue,
    OnlyHeadings,
    PeopleNotProducts,
    SalesNotProducts,
)
from tests.spreadsheets.tables import guess_of, mapped


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        (
            "Date;N° ticket;Article;Qté;Prix TTC;Mode de paiement\n"
            "02/01/2025;123;Bol;1;12;CB\n02/01/2025;124;Vase;2;30;Espèces",
            SalesNotProducts,
        ),
        (
            "Order ID;Date;Customer;Product;Quantity;Total\n"
            "1001;2025-01-02;Paul;Bol;1;12\n1002;2025-01-03;Anne;Vase;1;30",
            SalesNotProducts,
        ),
        (
            "Date de vente;Article;Quantité vendue;CA TTC\n02/01/2025;Bol;3;36\n03/01/2025;Pot;1;3",
            SalesNotProducts,
        ),
        (
            "Article;Qté vendue;CA TTC;Marge;% CA\nBol;10;120;60;40%\nVase;30;180;90;60%",
            FiguresNotProducts,
        ),
        (
            "Date;Article;Type mouvement;Quantité;Stock avant;Stock après\n"
            "02/01/2025;Bol;Entrée;10;0;10\n03/01/2025;Bol;Sortie;1;10;9",
            FiguresNotProducts,
        ),
        (
            "Date;Type;Référence;Article;Quantité\n"
            "02/01/2025;Entrée;A1;Bol;10\n03/01/2025;Sortie;A2;Pot;-1",
            FiguresNotProducts,
        ),
        (
            "Famille;CA 2025;CA 2026;Evolution\nBols;1000;1200;20%\nPots;900;800;-11%",
            FiguresNotProducts,
        ),
        (
            "Nom;Prénom;Email;Téléphone;Ville\nDurand;Paul;p@ex.fr;0600000000;Aix",
            PeopleNotProducts,
        ),
        ("Mois;2024;2025\n1;1200;1300\n2;1100;1400", NoCatalogue),
        ("Bonjour Madame,\nVoici notre tarif, valable ce mois.\nCordialement,\nJean", NoCatalogue),
        ("Bonjour;\nVoici notre tarif; valable ce mois.\nCordialement;\nJean", NoCatalogue),
        ("Réf;Désignation;Prix TTC", OnlyHeadings),
    ],
)
def test_what_lists_no_products_is_refused(text: str, refusal: type[FileRefused]) -> None:
    with pytest.raises(refusal, match=r"articles\.xlsx"):
        guess_of(text)


def test_a_catalogue_may_well_say_what_was_sold_or_when_it_changed() -> None:
    found = mapped(
        guess_of(
            "Code;Libellé;Prix TTC;Stock;Qté vendue;Date de création\n"
            "1;Bol;12;4;30;02/01/2025\n2;Vase;30;2;12;03/01/2025"
        )
    )
    assert found == {"sku": "Code", "name": "Libellé", "price": "Prix TTC", "stock": "Stock"}


def test_the_user_s_word_makes_a_catalogue_of_anything() -> None:
    guess = guess_of(
        "Article;Qté vendue;CA TTC;Marge;% CA\nBol;10;120;60;40%", by_hand={"name": "Article"}
    )
    assert guess.plan().products[0].name == "Bol"


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        (
            "Classement du 01/01 au 31/01;;;;\nRang;Produit;Quantité vendue;Montant TTC;Marge\n"
            "1;Bol;12;216,00;100\n2;Vase;4;144,00;60",
            FiguresNotProducts,
        ),
        (
            "État des ventes;Marie;;;\nCode;Désignation;Qté vendue;Prix unit.;Total\n"
            "A1;Eau;5;2,50;12,50\nA2;Café;8;3,00;24,00",
            FiguresNotProducts,
        ),
        (
            "JournalCode;JournalLib;EcritureNum;CompteNum;CompteLib;EcritureLib;Debit;Credit\n"
            "VE;Ventes;1;707000;Ventes;Bol;0,00;15,00\nVE;Ventes;1;411000;Clients;Bol;18,00;0,00",
            FiguresNotProducts,
        ),
        (
            "Semaine;Lundi;Mardi;Mercredi;Jeudi\nMarie;9-12;9-12;;9-12\nJean;14-18;;14-18;14-18",
            NoCatalogue,
        ),
    ],
    ids=["ranking", "what a seller sold", "accounts", "rota"],
)
def test_figures_under_other_names_are_told_too(text: str, refusal: type[FileRefused]) -> None:
    with pytest.raises(refusal):
        guess_of(text)


def test_a_tariff_that_speaks_of_selling_prices_is_a_catalogue() -> None:
    guess = guess_of("Prix de vente 2025;;\nArticle;Prix;Vendus\nBol;12;3\nVase;30;1")
    assert mapped(guess)["price"] == "Prix"
