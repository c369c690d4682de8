from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.operations.importing.numbers import (
    Counted,
    Decimals,
    Money,
    NumberFault,
    cents,
    decimals_of,
    exact_cents,
    parse_decimal,
    parse_money,
    parse_quantity,
    with_tax,
)

AMOUNTS = st.integers(1, 999_999_999)


def grouped(whole: int, separator: str) -> str:
    return f"{whole:,}".replace(",", separator)


@given(AMOUNTS, st.sampled_from(["", " ", "\u00a0", "\u202f", "'"]), st.sampled_from([".", ","]))
def test_an_amount_is_read_back_however_it_is_grouped(
    amount: int, group: str, decimal_sign: str
) -> None:
    written = f"{grouped(amount // 100, group)}{decimal_sign}{amount % 100:02d}"
    assert parse_decimal(written) == Decimal(amount) / 100


@given(
    AMOUNTS, st.sampled_from(["{} €", "€ {}", "{}€", "EUR {}", "{} EUR", "{} euros", "{} € TTC"])
)
def test_an_amount_in_euros_is_read_back_whatever_stands_around_it(
    amount: int, around: str
) -> None:
    written = around.format(f"{amount // 100},{amount % 100:02d}")
    money = parse_money(written)
    assert isinstance(money, Money)
    assert cents(money.amount) == amount


@given(AMOUNTS)
def test_a_spreadsheet_s_number_is_read_exactly_by_both_ways(amount: int) -> None:
    cell = amount / 100
    assert exact_cents(cell) == amount
    money = parse_money(cell)
    assert isinstance(money, Money)
    assert cents(money.amount) == amount


@given(st.text(max_size=30))
def test_any_text_is_a_price_or_a_fault_and_never_an_accident(text: str) -> None:
    assert isinstance(parse_money(text), Money | NumberFault)
    assert isinstance(parse_quantity(text), Counted | NumberFault)


@given(st.floats())
def test_any_number_is_a_price_or_a_fault(number: float) -> None:
    assert isinstance(parse_money(number), Money | NumberFault)
    assert isinstance(parse_quantity(number), Counted | NumberFault)
    exact = exact_cents(number)
    assert exact is None or exact > 0


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("12,50 €", "12.50"),
        ("1 234,50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("12.5", "12.5"),
        ("EUR 12", "12"),
        ("12€50", "12.50"),
        ("12,-", "12"),
        (",99", "0.99"),
        ("4,167", "4.167"),  # without tax, prices often have three decimals
        ("1.234.567", "1234567"),
        ("1 234 € 50", "1234.50"),
        ("9,90 € pièce", "9.90"),
        ("9,90€/pièce", "9.90"),
        ("9,90 € l’unité", "9.90"),
        ("9,90 Eur.", "9.90"),
    ],
)
def test_prices_as_people_write_them(written: str, amount: str) -> None:
    money = parse_money(written)
    assert isinstance(money, Money)
    assert money.amount == Decimal(amount)


def test_a_thousand_is_told_from_three_decimals_by_the_rest_of_the_column() -> None:
    german = decimals_of(["12,50", "1.234"])
    assert german is Decimals.COMMA
    assert parse_decimal("1.234", german) == 1234
    english = decimals_of(["12.50", "1,234"])
    assert english is Decimals.POINT
    assert parse_decimal("1,234", english) == 1234
    assert parse_decimal("0,125", english) == Decimal("0.125")


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("abc", NumberFault.NOT_A_NUMBER),
        ("3 pour 10 €", NumberFault.SEVERAL),
        ("3 for 10", NumberFault.SEVERAL),
        ("10 - 15", NumberFault.SEVERAL),
        ("12 $", NumberFault.CURRENCY),
        ("£4.20", NumberFault.CURRENCY),
        ("12 CHF", NumberFault.CURRENCY),
        ("-5", NumberFault.NEGATIVE),
        ("12345678901", NumberFault.TOO_LARGE),
        ("12 34,5", NumberFault.NOT_A_NUMBER),
        ("1.23,4", NumberFault.NOT_A_NUMBER),
    ],
)
def test_what_is_no_price_says_why(written: str, fault: NumberFault) -> None:
    assert parse_money(written) is fault


def test_a_price_may_say_what_it_is_the_price_of() -> None:
    per_kilo = parse_money("32,90 €/kg")
    assert isinstance(per_kilo, Money)
    assert per_kilo.per == "kg"
    per_hundred = parse_money("3,20 € / 100g")
    assert isinstance(per_hundred, Money)
    assert per_hundred.per == "100g"
    without = parse_money("10,00 € HT")
    assert isinstance(without, Money)
    assert without.taxed is False


@pytest.mark.parametrize(
    ("written", "milli", "unit"),
    [
        ("12", 12_000, None),
        ("1 248", 1_248_000, None),
        ("3,5 kg", 3_500, "kg"),
        ("12 pcs", 12_000, "pcs"),
        ("12 pièces", 12_000, "pièces"),
        ("-3", -3_000, None),
        ("0", 0, None),
    ],
)
def test_quantities_as_people_write_them(written: str, milli: int, unit: str | None) -> None:
    assert parse_quantity(written) == Counted(milli, unit)


@pytest.mark.parametrize("written", ["12+", "> 12", "plus de 12", "~12", "env. 12", "environ 12"])
def test_a_rough_quantity_is_taken_as_such(written: str) -> None:
    assert parse_quantity(written) == Counted(12_000, None, at_least=True)


def test_more_than_ten_is_at_least_ten() -> None:
    assert parse_quantity(">10") == Counted(10_000, None, at_least=True)
    assert parse_quantity("10+") == Counted(10_000, None, at_least=True)


def test_tax_is_added_exactly_and_rounded_once() -> None:
    assert cents(with_tax(Decimal("490"), 550)) == 51_695
    assert cents(with_tax(Decimal("4.167"), 2000)) == 500
    assert cents(with_tax(Decimal("0.1"), 550)) == 11
