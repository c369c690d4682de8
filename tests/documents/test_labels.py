"""Shelf labels on sheets and rolls: they stand where they are cut, their codes are read back."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from digitaix_desktop.documents.codes import barcode
from digitaix_desktop.documents.labels import LabelWords, write_labels
from digitaix_desktop.operations.labels import ROLLS, SHEETS, LabelFormat, format_of, own_size
from digitaix_desktop.operations.printing import OwnPaper
from tests.helpers.paper import SHELF_CODES, page_sizes_mm, scanned, text, words

JAM = LabelWords(
    "Confiture de myrtilles sauvages", "6,40 €", "7,90 €", "18,29 €/kg", "3760214580121"
)
SOAP = LabelWords("Savon", "4,50 €", code="96385074")
CANDLE = LabelWords("Bougie", "12,00 €", code="ART-123")
ALL = (*SHEETS, *ROLLS, own_size(40, 30))


def printed(form: LabelFormat, *labels: LabelWords, start: int = 0) -> bytes:
    out = BytesIO()
    write_labels(labels, form, out, start=start)
    return out.getvalue()


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("form", ALL, ids=lambda form: form.key)
def test_every_code_is_read_back(form: LabelFormat, dpi: int, tmp_path: Path) -> None:
    pdf = printed(form, JAM, SOAP, CANDLE)
    pages = range(1, 2 if form.on_sheets else 4)
    found = [scanned(pdf, dpi, tmp_path, page=page, kinds=SHELF_CODES) for page in pages]
    assert sorted(code for codes in found for code in codes) == [
        "CODE-128:ART-123",
        "EAN-13:3760214580121",
        "EAN-8:96385074",
    ]


@pytest.mark.parametrize("form", ALL, ids=lambda form: form.key)
def test_a_label_says_it_all_and_stays_on_itself(form: LabelFormat) -> None:
    pdf = printed(form, JAM)
    said = text(pdf)
    for part in ("6,40", "7,90", "18,29", "3760214580121"):
        assert part in said
    points = 72 / 25.4
    for page in words(pdf):
        for box in page:
            assert box.left >= form.left * points
            assert box.right <= (form.left + form.width) * points
            assert box.bottom <= (form.top + form.height + 1) * points  # letters hang lower


@pytest.mark.parametrize("form", SHEETS, ids=lambda form: form.key)
def test_sheets_are_whole_and_begin_where_one_is_free(form: LabelFormat) -> None:
    assert form.left + (form.across - 1) * (form.step_x or form.width) + form.width <= 210.0
    assert form.top + form.down * form.height <= 297.0
    last = form.on_a_sheet - 1
    pdf = printed(form, SOAP, SOAP, start=last)
    assert page_sizes_mm(pdf) == [(210, 297)] * 2
    (first, *_), (second, *_) = words(pdf)
    left, top = form.place(last)
    assert first.left > left * 72 / 25.4
    assert first.top > top * 72 / 25.4
    assert second.top < 40 * 72 / 25.4


def test_each_label_of_a_roll_is_a_page() -> None:
    assert page_sizes_mm(printed(ROLLS[0], SOAP, JAM)) == [(57, 32)] * 2
    assert ROLLS[0].paper == OwnPaper(57, 32)
    assert OwnPaper(57, 32).pwg_name == "custom_57x32mm_57x32mm"


def test_a_size_of_ones_own_is_known_again() -> None:
    assert format_of("45x25") == own_size(45, 25)
    assert format_of("45x9999").height == 210
    assert format_of("anything") is SHEETS[0]


def test_codes_become_ean_only_where_their_digits_are_right() -> None:
    upc = barcode("036000291452", 60)
    wrong = barcode("3760214580122", 60)
    assert upc is not None
    assert wrong is not None
    assert upc.text == "0036000291452"
    assert type(wrong) is not type(upc)
    assert barcode("3760214580121", 20) is None  # too fine to be read
    assert barcode("é" * 10, 60) is None
