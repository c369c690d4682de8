"""What others may read of a customer's name."""

from __future__ import annotations

import pytest

from digitaix_protocol.rules.names import LONGEST_FIRST_NAME, short_name


@pytest.mark.parametrize(
    ("full", "shown"),
    [
        ("Martine Dupont", "Martine D."),
        ("martine dupont", "Martine D."),
        ("MARTINE DUPONT", "Martine D."),
        ("  Martine   Dupont  ", "Martine D."),
        ("DUPONT Martine", "Martine D."),
        ("Jean-Pierre de la Tour", "Jean-Pierre T."),
        ("JEAN-PIERRE MARTIN", "Jean-Pierre M."),
        ("Élise Éluard", "Élise É."),
        ("e\u0301lise e\u0301luard", "Élise É."),
        ("Jeanne d'Arc", "Jeanne A."),
        ("Jeanne d’Arc", "Jeanne A."),
        ("Sinéad O'Brien", "Sinéad O."),
        ("Anouk McKay", "Anouk M."),
        ("Mme Dupont", "Mme D."),
        ("M. Dupont", "M. D."),
        ("madame Claire Dupont", "Mme D."),
        ("Martine", "Martine"),
        ("M", "M"),
        ("山田 太郎", "山田 太."),
    ],
)
def test_a_customer_is_named_by_first_name_and_initial(full: str, shown: str) -> None:
    assert short_name(full) == shown


@pytest.mark.parametrize("nothing", ["", "   ", "06 39 98 41 27", "!!!", "-"])
def test_no_name_stays_empty_rather_than_showing_something_else(nothing: str) -> None:
    assert short_name(nothing) == ""


def test_an_address_or_a_number_typed_as_a_name_is_not_shown() -> None:
    assert short_name("martine.dupont@exemple.fr") == "Martine D."
    assert short_name("Martine 0639984127") == "Martine"


def test_signs_that_could_turn_or_break_the_slip_are_left_out() -> None:
    assert short_name("Mar\u202etine <b>Dupont</b>") == "Martine B."
    assert short_name("Mar\x00tine\x1b Dupont") == "Martine D."


def test_a_very_long_first_name_is_cut_with_an_ellipsis() -> None:
    shown = short_name("A" + "b" * 100 + " Dupont")

    assert shown.endswith("… D.")
    assert len(shown) == LONGEST_FIRST_NAME + 3
