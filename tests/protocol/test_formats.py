from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_protocol.rules import formats

NBSP, THIN = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("cents", "french", "english"),
    [
        (2490, f"24,90{NBSP}€", "€24.90"),
        (0, f"0,00{NBSP}€", "€0.00"),
        (5, f"0,05{NBSP}€", "€0.05"),
        (-5, f"−0,05{NBSP}€", "−€0.05"),
        (123456789, f"1{THIN}234{THIN}567,89{NBSP}€", "€1,234,567.89"),
    ],
)
def test_money_is_written_as_each_language_writes_it(cents: int, french: str, english: str) -> None:
    assert formats.money(cents) == french
    assert formats.money(cents, "en") == english


@given(st.integers(-(10**15), 10**15))
def test_an_amount_can_be_read_back_from_what_is_written(cents: int) -> None:
    written = formats.money(cents).removesuffix(f"{NBSP}€").replace(THIN, "")
    euros, rest = written.split(",")

    assert len(rest) == 2
    assert int(euros.replace("−", "") + rest) * (-1 if written.startswith("−") else 1) == cents


@given(st.integers(-(10**15), 10**15))
def test_a_quantity_can_be_read_back_from_what_is_written(milli: int) -> None:
    whole, _, decimals = formats.number(milli, "en").replace(",", "").partition(".")
    sign = -1 if whole.startswith("−") else 1

    assert not decimals.endswith("0")
    assert sign * (int(whole.removeprefix("−")) * 1000 + int(decimals.ljust(3, "0"))) == milli


@pytest.mark.parametrize(
    ("milli", "unit", "measured", "asked"),
    [
        (3000, "piece", "3", "3"),
        (312, "kg", f"0,312{NBSP}kg", f"312{NBSP}g"),
        (1500, "kg", f"1,500{NBSP}kg", f"1,5{NBSP}kg"),
        (250, "l", f"0,250{NBSP}l", f"25{NBSP}cl"),
        (255, "l", f"0,255{NBSP}l", f"0,255{NBSP}l"),
        (2000, "m", f"2,000{NBSP}m", f"2{NBSP}m"),
        (50, "m", f"0,050{NBSP}m", f"5{NBSP}cm"),
        (-312, "kg", f"−0,312{NBSP}kg", f"−312{NBSP}g"),
    ],
)
def test_quantities_are_said_as_a_shop_says_them(
    milli: int, unit: str, measured: str, asked: str
) -> None:
    assert formats.quantity(milli, unit) == measured
    assert formats.asked_quantity(milli, unit) == asked


def test_a_price_by_weight_names_its_unit() -> None:
    assert formats.unit_price(3490, "kg") == f"34,90{NBSP}€/kg"
    assert formats.unit_price(450, "piece") == f"4,50{NBSP}€"


@pytest.mark.parametrize(
    ("bp", "french", "english"),
    [(2000, f"20{NBSP}%", "20%"), (550, f"5,5{NBSP}%", "5.5%"), (210, f"2,1{NBSP}%", "2.1%")],
)
def test_vat_is_written_as_a_rate(bp: int, french: str, english: str) -> None:
    assert formats.percent(bp) == french
    assert formats.percent(bp, "en") == english


def test_days_and_hours_are_written_as_on_a_calendar() -> None:
    at = datetime(2026, 11, 24, 14, 5)  # noqa: DTZ001 - local time, as it is shown

    assert formats.day_and_hour(at) == "mar. 24 nov., 14:05"
    assert formats.day_and_hour(at, "en") == "Tue 24 Nov, 14:05"
    assert formats.long_day(date(2026, 8, 1)) == "samedi 1er août"
    assert formats.long_day(date(2026, 8, 2)) == "dimanche 2 août"
    assert formats.long_day(date(2026, 8, 1), "en") == "Saturday 1 August"


def test_another_language_falls_back_to_english_and_a_french_region_to_french() -> None:
    assert formats.money(100, "fr_CH") == formats.money(100, "fr")
    assert formats.money(100, "de") == formats.money(100, "en")


@pytest.mark.parametrize(
    ("count", "french", "english"),
    [(0, "0", "0"), (999, "999", "999"), (20_000, f"20{THIN}000", "20,000")],
)
def test_counts_are_parted_by_thousands(count: int, french: str, english: str) -> None:
    assert formats.count(count) == french
    assert formats.count(count, "en") == english


@pytest.mark.parametrize(
    ("of_bytes", "french", "english"),
    [
        (0, "0 octets", "0 bytes"),
        (999, "999 octets", "999 bytes"),
        (1_500, "1,5 ko", "1.5 kB"),
        (52_999_999, "52 Mo", "52 MB"),
        (1_449_999_999, "1,4 Go", "1.4 GB"),
        (74_900_000_000, "74 Go", "74 GB"),
        (2_000_000_000_000, "2 To", "2 TB"),
        (1_234_000_000_000_000, f"1{THIN}234 To", "1,234 TB"),
    ],
)
def test_room_on_a_disk_is_said_in_units_that_suit_it(
    of_bytes: int, french: str, english: str
) -> None:
    assert formats.size(of_bytes) == french.replace(" ", NBSP)
    assert formats.size(of_bytes, "en") == english.replace(" ", NBSP)


def test_codes_and_numbers_are_parted_as_people_read_them_out() -> None:
    assert formats.pickup_code("K7F2QX") == "K7F 2QX"
    assert formats.phone("0639984127") == NBSP.join(["06", "39", "98", "41", "27"])
    assert formats.phone("06.39-98 41 27") == NBSP.join(["06", "39", "98", "41", "27"])
    assert formats.phone("+33639984127") == "+33639984127"
    assert formats.phone("") == ""
