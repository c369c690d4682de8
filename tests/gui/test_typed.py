from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.gui.typed import read_money, read_quantity
from digitaix_protocol.rules import formats


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("12,5", 1250),
        ("12.50 €", 1250),
        ("1 234,50", 123450),
        ("1\N{NARROW NO-BREAK SPACE}234,50\N{NO-BREAK SPACE}€", 123450),
        ("1.234,50", 123450),
        ("1,234.50", 123450),
        ("12€50", 1250),
        ("12 € 5", 1250),
        ("3 euros", 300),
        ("3 EUR", 300),
        (",5", 50),
        ("12,", 1200),
        ("0", 0),
        ("\N{MINUS SIGN}2,50", -250),
    ],
)
def test_an_amount_is_understood_however_it_is_typed(typed: str, cents: int) -> None:
    assert read_money(typed, "fr") == cents
    assert read_money(typed, "en") == cents


@pytest.mark.parametrize(
    "typed", ["", "abc", "€", "1 2", "12,345,6", "1,2,3", "12,5 kg", "--1", "²"]
)
def test_what_is_no_amount_for_sure_is_not_guessed(typed: str) -> None:
    assert read_money(typed, "fr") is None


def test_a_price_is_never_wrong_by_a_thousand() -> None:
    assert read_money("1.234", "fr") == 123400
    assert read_money("1,234", "fr") is None
    assert read_money("1,234", "en") == 123400
    assert read_money("1.234", "en") is None


@given(cents=st.integers(-99_999_999_99, 99_999_999_99), language=st.sampled_from(["fr", "en"]))
def test_an_amount_reads_back_as_it_was_shown(cents: int, language: str) -> None:
    assert read_money(formats.money(cents, language), language) == cents


@given(
    milli=st.integers(-999_999_999, 999_999_999),
    unit=st.sampled_from(["kg", "l", "m"]),
    language=st.sampled_from(["fr", "en"]),
)
def test_a_quantity_reads_back_as_it_was_shown(milli: int, unit: str, language: str) -> None:
    assert read_quantity(formats.quantity(milli, unit, language), unit, language) == milli
    asked = formats.asked_quantity(milli, unit, language)
    assert read_quantity(asked, unit, language) == milli


@given(pieces=st.integers(-999_999, 999_999), language=st.sampled_from(["fr", "en"]))
def test_pieces_read_back_as_they_were_shown(pieces: int, language: str) -> None:
    shown = formats.quantity(pieces * 1000, "piece", language)
    assert read_quantity(shown, "piece", language) == pieces * 1000


@given(typed=st.text(max_size=20), language=st.sampled_from(["fr", "en"]))
def test_nothing_that_is_typed_breaks_a_field(typed: str, language: str) -> None:
    read_money(typed, language)
    for unit in ("piece", "kg", "l", "m"):
        read_quantity(typed, unit, language, near_milli=300)


@pytest.mark.parametrize(
    ("typed", "unit", "milli"),
    [
        ("312 g", "kg", 312),
        ("0,312", "kg", 312),
        ("0.312 kg", "kg", 312),
        ("1,5 kilos", "kg", 1500),
        ("75cl", "l", 750),
        ("150 cm", "m", 1500),
        ("3", "piece", 3000),
    ],
)
def test_a_quantity_is_understood_in_its_smaller_units_too(
    typed: str, unit: str, milli: int
) -> None:
    assert read_quantity(typed, unit, "fr") == milli


@pytest.mark.parametrize(("typed", "unit"), [("3,5", "piece"), ("2 g", "piece"), ("1 l", "kg")])
def test_a_unit_that_does_not_fit_is_refused(typed: str, unit: str) -> None:
    assert read_quantity(typed, unit, "fr") is None


def test_a_bare_number_is_taken_for_the_unit_nearer_to_what_was_asked() -> None:
    assert read_quantity("312", "kg", "fr", near_milli=300) == 312
    assert read_quantity("2", "kg", "fr", near_milli=1800) == 2000
    assert read_quantity("312", "kg", "fr") == 312_000
