"""Which variant, and how much: what a product's page offers and makes of the answer."""

from __future__ import annotations

import pytest

from digitaix_server.quantities import typed
from tests.helpers.customer import Customer
from tests.helpers.stalls import Goods, Stall

SIZES = [
    [("Taille", size), ("Couleur", colour)] for size in ("S", "M") for colour in ("Marine", "Écru")
]


def page_of(stall: Stall, goods: Goods) -> str:
    return f"/boutique/{stall.slug}/produit/{goods.id}"


@pytest.fixture
def jumper(stall: Stall) -> Goods:
    """S/Écru is sold out."""
    return stall.sells("Pull marin", 8900, [2000, 0, 1000, 3000], options=SIZES)


@pytest.mark.parametrize(
    ("text", "unit", "milli"),
    [
        ("350", "kg", 350),
        ("350 g", "kg", 350),
        ("350g", "kg", 350),
        ("0,35 kg", "kg", 350),
        ("0.35", "kg", 350),
        ("1,5", "kg", 1500),
        ("2", "kg", 2000),
        ("3", "piece", 3000),
        ("0,75", "l", 750),
        ("75 cl", "l", 750),
        ("1,5", "m", 1500),
        ("150 cm", "m", 1500),
        ("", "kg", None),
        ("abc", "kg", None),
        ("-3", "piece", None),
        ("0", "piece", None),
        ("1e9", "kg", None),
        ("0,0001", "kg", None),
        ("3 kg", "piece", None),
        ("99999999999", "kg", None),
        ("٣", "piece", None),
    ],
)
def test_a_quantity_is_read_as_people_write_it(text: str, unit: str, milli: int | None) -> None:
    assert typed(text, unit) == milli


def test_size_and_colour_are_chosen_with_chips_and_what_is_out_together_is_marked(
    customer: Customer, stall: Stall, jumper: Goods
) -> None:
    customer.opens(page_of(stall, jumper))

    form = customer.form("/reserver")
    assert {"choice-0", "choice-1", "quantity", "other"} <= form.names
    assert "choice-0" not in form.fields  # nothing is guessed for the customer
    assert customer.html.count('class="choice out-1-1"') == 1  # S, with Écru
    assert customer.html.count('class="choice out-0-0"') == 1  # Écru, with S


def test_a_choice_that_is_missing_is_asked_for_and_the_rest_is_kept(
    customer: Customer, stall: Stall, jumper: Goods
) -> None:
    customer.opens(page_of(stall, jumper))
    text = customer.sends("/reserver", **{"choice-1": "Marine"})

    assert customer.refused
    assert "Choisissez d’abord\N{NO-BREAK SPACE}: Taille." in customer.html
    assert 'role="alert"' in customer.html
    assert customer.form("/reserver").fields["choice-1"] == ["Marine"]
    assert "Pull marin" in text


def test_a_combination_that_is_sold_out_is_refused_in_words(
    customer: Customer, stall: Stall, jumper: Goods
) -> None:
    customer.opens(page_of(stall, jumper))
    text = customer.sends("/reserver", **{"choice-0": "S", "choice-1": "Écru"})

    assert customer.refused
    assert "S, Écru : rupture" in text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_combination_that_is_there_goes_to_the_reservation(
    customer: Customer, stall: Stall, jumper: Goods
) -> None:
    customer.opens(page_of(stall, jumper))
    text = customer.sends("/reserver", **{"choice-0": "M", "choice-1": "Écru"})

    assert customer.path == "/reserver"
    assert "M, Écru" in text


def test_one_axis_shows_sold_out_values_that_cannot_be_chosen(
    customer: Customer, stall: Stall
) -> None:
    scarf = stall.sells(
        "Écharpe", 4500, [0, 1000], options=[[("Couleur", "Gris")], [("Couleur", "Bleu")]]
    )
    customer.opens(page_of(stall, scarf))
    assert customer.html.count(" disabled") == 1

    customer.sends("/reserver", variant=str(scarf.variants[0]))
    assert customer.refused
    assert "Gris\N{NO-BREAK SPACE}: rupture" in customer.html

    customer.opens(page_of(stall, scarf))
    customer.sends("/reserver", variant=str(scarf.variants[1]))
    assert customer.path == "/reserver"


def test_very_many_variants_become_a_list(customer: Customer, stall: Stall) -> None:
    thread = stall.sells(
        "Fil à coudre", 250, 5000, options=[[("Teinte", f"{n}")] for n in range(60)]
    )

    customer.opens(page_of(stall, thread))
    assert customer.html.count("<option") == 61

    customer.sends("/reserver", variant=str(thread.variants[59]))
    assert customer.path == "/reserver"


def test_variants_without_options_or_with_the_same_ones_can_still_be_told_apart(
    customer: Customer, stall: Stall
) -> None:
    odd = stall.sells("Savon", 600, 5000, options=[[("Parfum", "Rose")], [("Parfum", "Rose")], []])

    text = customer.opens(page_of(stall, odd))

    assert "Rose (1)" in text
    assert "Rose (2)" in text
    assert "Savon (3)" in text


def test_another_quantity_is_typed_with_its_rule_beside(customer: Customer, stall: Stall) -> None:
    tomme = stall.sells("Tomme", 2000, 5000, unit="kg")

    text = customer.opens(page_of(stall, tomme))
    assert "À partir de 100 g, par 50 g." in text.replace("\N{NO-BREAK SPACE}", " ")

    customer.sends("/reserver", quantity="other", other="125")
    assert customer.refused
    assert 'aria-invalid="true"' in customer.html
    assert 'aria-describedby="other-hint other-error"' in customer.html
    assert "essayez 100 g ou 150 g" in customer.text.replace("\N{NO-BREAK SPACE}", " ")
    assert customer.form("/reserver").fields["other"] == ["125"]

    text = customer.sends("/reserver", quantity="other", other="0,45 kg")
    assert customer.path == "/reserver"
    assert "450 g" in text.replace("\N{NO-BREAK SPACE}", " ")


def test_what_is_measured_to_the_millimetre_is_not_said_to_vary(
    customer: Customer, stall: Stall
) -> None:
    selling = {"step_milli": 100, "min_milli": 300, "tolerance_bp": 0}
    cloth = stall.sells("Lin", 2290, 9000, unit="m", selling=selling)

    text = customer.opens(page_of(stall, cloth)).replace("\N{NO-BREAK SPACE}", " ")

    assert "22,90 € pour 1 m, à votre mesure." in text
    assert "de 1 m à 1 m" not in text


def test_more_than_there_is_is_refused_with_what_is_left(customer: Customer, stall: Stall) -> None:
    last = stall.sells("Orchidée", 2900, 2000)

    assert "Plus que 2" in customer.opens(page_of(stall, last))
    text = customer.sends("/reserver", quantity="other", other="3")

    assert customer.refused
    assert "Il n’en reste que 2" in text


@pytest.mark.parametrize("quantity", ["", "0", "-1000", "1", "abc", "999999999999", "1000.5"])
def test_a_quantity_that_is_none_never_gets_into_the_basket(
    customer: Customer, stall: Stall, quantity: str
) -> None:
    goods = stall.sells("Tomme entière")
    customer.opens(page_of(stall, goods))
    customer.sends("/reserver", quantity=quantity)

    assert customer.refused
    assert "Votre panier est vide" in customer.opens("/panier")


def test_what_was_chosen_goes_back_to_the_page_and_the_forms_token_does_not(
    customer: Customer, stall: Stall, jumper: Goods
) -> None:
    customer.opens(page_of(stall, jumper))
    form = customer.form("/reserver")
    chosen = form.fields | {"choice-0": ["M"], "choice-1": ["Marine"], "other": [""]}
    answer = customer.client.post(
        f"{page_of(stall, jumper)}/choisir", data=chosen, follow_redirects=False
    )

    assert answer.status_code == 303
    place = answer.headers["location"]
    assert place == f"{page_of(stall, jumper)}?choice-0=M&choice-1=Marine&quantity=1000"
    customer.opens(place)
    assert customer.form("/reserver").fields["choice-0"] == ["M"]


def test_what_cannot_be_reserved_is_said_once(customer: Customer, stall: Stall) -> None:
    for said, goods in (
        ("À voir en boutique", stall.sells("Olivier", 89000, None)),
        ("Rupture", stall.sells("Muguet", 690, 0)),
    ):
        assert customer.opens(page_of(stall, goods)).count(said) == 1
        assert customer.opens(f"/boutique/{stall.slug}").count(said) == 1
        stall.changes(goods, web_visible=False)


def test_a_value_says_why_it_cannot_be_had(customer: Customer, stall: Stall) -> None:
    scarf = stall.sells(
        "Écharpe",
        4500,
        [0, 1000, None],
        options=[[("Couleur", colour)] for colour in ("Gris", "Bleu", "Vert")],
    )

    text = customer.opens(page_of(stall, scarf))

    assert "Gris Rupture Bleu Vert À voir en boutique" in text
