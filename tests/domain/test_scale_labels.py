from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.domain.barcodes import check_digit, is_ean13
from digitaix_desktop.domain.scale_labels import (
    ITEM_DIGITS,
    PREFIXES,
    Holds,
    ScaleFormat,
    ScaleLabel,
)

_FORMATS = st.builds(
    ScaleFormat,
    st.lists(st.sampled_from(PREFIXES), min_size=1, max_size=3, unique=True).map(tuple),
    st.sampled_from(ITEM_DIGITS),
    st.sampled_from(Holds),
)


def printed(prefix: str, middle: str, value: int) -> str:
    body = f"{prefix}{middle}{value:05}"
    return body + check_digit(body)


@given(_FORMATS, st.data())
def test_what_a_scale_prints_is_read_back(form: ScaleFormat, data: st.DataObject) -> None:
    prefix = data.draw(st.sampled_from(form.prefixes))
    middle = f"{data.draw(st.integers(0, 99_999)):05}"
    value = data.draw(st.integers(0, 99_999))

    label = form.read(printed(prefix, middle, value))

    assert label == ScaleLabel(prefix, middle[: form.item_digits], form.holds, value)
    assert is_ean13(label.article_code)
    assert label.article_code == form.read(printed(prefix, middle, 0)).article_code  # type: ignore[union-attr]
    assert ScaleFormat.parse(form.written()) == form


def test_another_beginning_or_a_wrong_check_digit_is_no_label() -> None:
    form = ScaleFormat(("21",))
    code = printed("21", "00123", 285)
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    assert form.read(code) is not None
    assert form.read(wrong) is None
    assert form.read(printed("22", "00123", 285)) is None
    assert form.read("3760214580121") is None


def test_a_weight_is_grams_and_a_price_is_divided_by_the_price_of_a_kilo() -> None:
    assert ScaleLabel("21", "00123", Holds.WEIGHT, 285).milli(None) == 285
    priced = ScaleLabel("02", "0123", Holds.PRICE, 995)
    assert priced.milli(3490) == 285
    assert priced.milli(None) is None
    assert priced.milli(0) is None
    assert ScaleLabel("21", "00123", Holds.WEIGHT, 0).milli(None) is None


@pytest.mark.parametrize(
    "written", ["", "weight", "weight/5/", "weight/3/21", "x/5/21", "weight/5/99"]
)
def test_what_is_no_format_is_none(written: str) -> None:
    assert ScaleFormat.parse(written) is None
