from __future__ import annotations

import pytest

from digitaix_protocol.rules.contents import held_by, net_of


@pytest.mark.parametrize(
    ("values", "unit", "milli"),
    [
        (["Magnum 1,5 l"], "l", 1500),
        (["Bouteille 75 cl"], "l", 750),
        (["Carton de 6 × 75 cl"], "l", 4500),
        (["Magnum"], "l", 1500),
        (["2023", "Jéroboam"], "l", 3000),
        (["Magnum"], "kg", 750),
        (["500g"], "kg", 500),
        (["2 kg", "Nature"], "kg", 2000),
        (["0.33L"], "l", 330),
        (["Rouge"], "l", 750),
        ([], "l", 750),
        (["500 g"], "l", 750),  # a weight says nothing of litres
        (["75 cl", "50 cl"], "l", 750),  # which of them?
        (["Taille 40"], "kg", 750),
        (["20 clés"], "l", 750),
        (["1,0005 kg"], "kg", 750),
        (["0 g"], "kg", 750),
    ],
)
def test_a_size_says_how_much_it_holds(values: list[str], unit: str, milli: int) -> None:
    assert net_of(values, 750, unit) == milli


def test_without_a_net_quantity_of_the_product_nothing_is_made_up() -> None:
    assert net_of(["10 litres"], None, "kg") is None


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("verrine 180g", (180, "kg")),
        ("3 x 180 g", (540, "kg")),
        ("bocal 50 cl", (500, "l")),
        ("Magnum", (1500, "l")),
        ("BIB 3L", (3000, "l")),
        ("400 g (240 g égoutté)", None),
        ("75 cl, 750 ml", (750, "l")),
        ("12 mois", None),
        ("", None),
    ],
)
def test_words_name_one_quantity_or_none(text: str, held: tuple[int, str] | None) -> None:
    assert held_by(text) == held
