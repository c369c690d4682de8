from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.domain.barcodes import (
    BarcodeFault,
    check_digit,
    is_ean13,
    is_trade_number,
    read_barcode,
)

BODIES = st.text("0123456789", min_size=12, max_size=12).filter(lambda body: body.strip("0") != "")


def test_check_digits_are_those_printed_on_real_articles() -> None:
    assert check_digit("544900000099") == "6"
    assert check_digit("9638507") == "4"
    assert check_digit("03600029145") == "2"


@given(BODIES)
def test_a_code_with_its_check_digit_is_a_trade_number(body: str) -> None:
    code = body + check_digit(body)
    assert is_trade_number(code)
    assert is_ean13(code)
    wrong = body + str((int(code[-1]) + 1) % 10)
    assert not is_trade_number(wrong)
    assert not is_ean13(wrong)


@given(BODIES)
def test_a_right_code_is_kept_as_it_stands(body: str) -> None:
    code = body + check_digit(body)
    assert read_barcode(code).code == code


@given(st.text("0123456789", min_size=11, max_size=11).filter(lambda body: body[0] != "0"))
def test_a_zero_lost_in_front_is_put_back_where_the_check_digit_proves_it(body: str) -> None:
    code = "0" + body + check_digit("0" + body)
    assert read_barcode(code.lstrip("0")).code == code


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("3760214580121.0", "3760214580121"),
        ("'3760214580121", "3760214580121"),
        ("3 760214 580121", "3760214580121"),
        ("3\u00a0760214\u202f580121", "3760214580121"),
        ("3.760214580121E+12", "3760214580121"),
        ("036000291452", "0036000291452"),  # a UPC-A is an EAN-13 with a zero in front
        ("03760214580121", "3760214580121"),  # a GTIN-14 around an EAN-13
        ("96385074", "96385074"),
        ("978-2-07-036822-8", "9782070368228"),
        ("2-07-036822-X", "9782070368228"),  # the ten signs of an older book
        ("3760214580121 / 3760214580220", "3760214580121"),  # two codes of one article
        ("12345", "12345"),  # the shop's own labels
        ("LUC-01", "LUC-01"),
    ],
)
def test_a_code_is_understood_however_it_was_written(written: str, code: str) -> None:
    assert read_barcode(written).code == code


@pytest.mark.parametrize("written", ["3,76E+12", "3.76021E+12", "3,76E12", "4E+12"])
def test_digits_lost_to_scientific_notation_are_never_made_up(written: str) -> None:
    assert read_barcode(written).code is None
    assert read_barcode(written).fault is BarcodeFault.DIGITS_LOST


@pytest.mark.parametrize("written", ["3760214580122", "96385075", "376021458012100000"])
def test_a_code_whose_check_digit_is_wrong_is_not_kept(written: str) -> None:
    assert read_barcode(written).fault is BarcodeFault.WRONG_CHECK_DIGIT


@pytest.mark.parametrize("written", ["", "  ", "-", "n/a", "néant", "0", "0000000000000"])
def test_what_stands_for_no_barcode_is_none(written: str) -> None:
    assert read_barcode(written).code is None
    assert read_barcode(written).fault is None


@pytest.mark.parametrize("written", ["voir étiquette", "code à venir"])
def test_words_are_no_barcode(written: str) -> None:
    assert read_barcode(written).fault is BarcodeFault.NOT_A_CODE
