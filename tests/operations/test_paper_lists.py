"""What is printed of several orders, and what is chosen of printers and papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.operations.choices import PRINTER, PRINTING
from digitaix_desktop.operations.documents import Document, Kind
from digitaix_desktop.operations.paper_lists import bag_labels, pick_listing, picks_of
from digitaix_desktop.operations.print_setup import (
    Setup,
    paper_name,
    paper_named,
    setup_of,
    with_setup,
)
from digitaix_desktop.operations.printing import ROLL_58, ROLL_80, OwnPaper, Paper, Roll
from digitaix_desktop.operations.views.orders import OrderSheet
from digitaix_desktop.words import local_time
from tests.helpers.make import a_line, an_order

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)


def opened(**changed: Any) -> OrderSheet:
    order = an_order(**changed)
    return OrderSheet(order, Contact("Martine Dupont"), seen=False, printed_ms=None)


class Chosen:
    def __init__(self, kept: Mapping[str, object]) -> None:
        self._kept = kept

    def setting(self, key: str) -> object:
        return self._kept.get(key)


def test_a_round_fetches_each_variant_once_for_all_who_want_it() -> None:
    line = a_line(qty_milli=2000)
    again = replace(line, id=uuid4(), qty_milli=3000)
    done = a_line(prepared_milli=1000)
    gone = a_line(dropped=True)
    sheets = [opened(code="K7F2QX", lines=(line, done)), opened(code="BCDFGH", lines=(again, gone))]

    picks = picks_of(sheets, {})
    [row] = picks.rows

    assert (row.milli, row.portions) == (5000, (("K7F2QX", 2000), ("BCDFGH", 3000)))
    [section] = pick_listing(picks, "", str, "fr", NOW).sections
    said = section.rows[0].detail.replace("\N{NO-BREAK SPACE}", " ")
    assert said == "K7F 2QX × 2, BCD FGH × 3", "who fetches for several knows how much for whom"


def test_each_bag_of_an_order_has_a_label_with_its_number() -> None:
    labels = bag_labels(opened(code="K7F2QX"), 3, "Chez Moi", "fr", local_time)
    assert [label.bag for label in labels] == ["1/3", "2/3", "3/3"]
    assert {(label.shown_code, label.scan_code, label.customer) for label in labels} == {
        ("K7F 2QX", "DXK7F2QX", "Martine D.")
    }


@pytest.mark.parametrize(
    "paper", [Paper.A4, Paper.A6, ROLL_80, ROLL_58, Roll(80, 512), OwnPaper(62, 29)]
)
def test_a_paper_is_kept_by_its_name(paper: Any) -> None:
    assert paper_named(paper_name(paper)) == paper


@pytest.mark.parametrize("name", ["", "A7", "roll", "roll80-", "62x", None, 7, "rollx-3"])
def test_what_is_no_paper_is_none(name: object) -> None:
    assert paper_named(name) is None


def test_a_head_is_never_wider_than_its_paper() -> None:
    assert paper_named("roll58-832") == Roll(58, 58 * 8)


def test_a_printer_chosen_before_there_were_papers_still_prints_slips_on_a6() -> None:
    chosen = Chosen({PRINTER: "Comptoir"})
    assert setup_of(chosen, Kind.SLIP) == Setup("Comptoir", Paper.A6)
    assert setup_of(chosen, Kind.DAY) == Setup("", Paper.A4)


def test_each_kind_of_document_has_its_own_printer_and_paper() -> None:
    kept = with_setup(Chosen({}), Kind.SLIP, Setup("tcp:192.168.1.50:9100", ROLL_80))
    chosen = Chosen({PRINTING: with_setup(Chosen({PRINTING: kept}), Kind.DAY, Setup("Bureau"))})

    assert setup_of(chosen, Kind.SLIP) == Setup("tcp:192.168.1.50:9100", ROLL_80)
    assert setup_of(chosen, Kind.SLIP).dots == 576
    assert setup_of(chosen, Kind.DAY) == Setup("Bureau", Paper.A6)
    assert setup_of(chosen, Kind.DAY).dots == 0


def test_a_document_is_kept_by_what_it_is_of() -> None:
    document = Document(Kind.BAG, (uuid4(),), bags=3)
    assert Document.read(document.written()) == document
    with pytest.raises(ValueError, match="nonsense"):
        Document.read({"kind": "nonsense"})
