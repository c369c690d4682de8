"""Names, descriptions and codes that need mending: mended, and said to be."""

from __future__ import annotations

import pytest

from digitaix_desktop.operations.importing import sentences
from digitaix_desktop.operations.importing.fields import NAME_LIMIT, Field
from digitaix_desktop.operations.importing.text import has_markup, one_line, plain_text
from tests.spreadsheets.tables import plan_of


def test_a_name_too_long_is_cut_and_said_to_be() -> None:
    plan = plan_of(f"Nom;Prix\n{'Bol ' * 100};12\nVase;30")
    assert len(plan.products[0].name) == NAME_LIMIT
    assert plan.products[0].name.endswith("…")
    [repair] = plan.repairs
    assert (repair.field, repair.reason.template) == (Field.NAME, sentences.NAME_CUT)


def test_a_description_in_html_becomes_its_words_and_is_said_to() -> None:
    plan = plan_of(
        "Nom;Description;Prix\nThé;<p>Un <b>thé</b></p><ul><li>bio</li></ul>;9\n"
        "Vase;Bleu & blanc;30"
    )
    assert [product.description for product in plan.products] == [
        "Un thé\n\n- bio",
        "Bleu & blanc",
    ]
    assert [repair.row for repair in plan.repairs] == [2]


def test_a_zero_lost_in_front_of_a_barcode_comes_back_and_is_said_to() -> None:
    plan = plan_of("Nom;EAN;Prix\nBol;36000291452;12\nVase;'3760214580121;30\nPot;3,76E+12;5")
    assert [product.barcode for product in plan.products] == [
        "0036000291452",
        "3760214580121",
        None,
    ]
    assert [repair.reason.template for repair in plan.repairs] == [
        sentences.ZERO_BACK,
        sentences.CODE_CLEANED,
        sentences.DIGITS_LOST,
    ]


@pytest.mark.parametrize("piece", ["<a ", "<!--", "<!", '<a b="', "<"])
def test_a_description_made_to_hurt_is_passed_through_once(piece: str) -> None:
    hostile = f"<p>Lin</p> <b>lavé</b>{piece * (6_000_000 // len(piece))}"
    assert has_markup(hostile)
    assert plain_text(hostile).startswith("Lin\n\nlavé")
    assert one_line(hostile).startswith("Lin lavé")
