"""Lists to pick by, the orders of a day, labels of bags: on sheets, rolls and labels."""

from __future__ import annotations

import unicodedata
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digitaix_desktop.documents.bag_labels import write_bag_labels
from digitaix_desktop.documents.listing import write_listing
from digitaix_desktop.documents.typesetting import printable
from digitaix_desktop.operations.paper_lists import BagLabel, ListedRow, Listing, Section
from digitaix_desktop.operations.printing import ROLL_58, ROLL_80, OwnPaper, Paper, Roll
from tests.helpers.paper import page_sizes_mm, pages_text, scanned, text, words
from tests.helpers.slips import ALL_PAPERS, NBSP, THIN

LABELS = (OwnPaper(62, 29), OwnPaper(100, 50), OwnPaper(40, 30), ROLL_80, ROLL_58)
any_words = st.text(st.characters(codec="utf-8"), max_size=90)
amounts = st.sampled_from(["1", f"300{NBSP}g", f"123{THIN}456,250{NBSP}kg", f"0,312{NBSP}kg"])


def a_listing(*sections: Section) -> Listing:
    return Listing(
        "À rassembler", "Fromagerie des Thermes", "3 commandes", sections, "Rien à rassembler."
    )


def a_section(heading: str = "Vitrine", rows: int = 2, scan_code: str = "") -> Section:
    row = ListedRow("Beaufort d’été, à la coupe", "K7F 2QX, BCD FGH", f"1,250{NBSP}kg")
    return Section(heading, "", (row,) * rows, scan_code=scan_code)


def a_label(bag: str = "2/3") -> BagLabel:
    slot = "mar. 24 nov., 11:00 – 11:30"
    return BagLabel("K7F 2QX", "DXK7F2QX", "Martine D.", slot, bag, "Fromagerie des Thermes")


def listed(listing: Listing, paper: Paper | Roll) -> bytes:
    out = BytesIO()
    write_listing(listing, out, paper)
    return out.getvalue()


def labelled(labels: tuple[BagLabel, ...], paper: Paper | OwnPaper | Roll) -> bytes:
    out = BytesIO()
    write_bag_labels(labels, out, paper)
    return out.getvalue()


@pytest.mark.parametrize("paper", ALL_PAPERS)
def test_a_list_says_what_to_fetch_where_and_for_whom(paper: Paper | Roll) -> None:
    shown = text(listed(a_listing(a_section(), a_section("Réserve")), paper))
    for part in ("À rassembler", "3 commandes", "Vitrine", "Réserve", "1,250 kg", "K7F 2QX"):
        assert part in shown


@pytest.mark.parametrize("paper", [Paper.A4, Paper.A5, Paper.A6])
def test_a_long_list_flows_onto_numbered_pages(paper: Paper) -> None:
    pages = pages_text(listed(a_listing(*(a_section(f"Rayon {n}", 4) for n in range(24))), paper))
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert f"{number}/{len(pages)}" in page
        assert "À rassembler" in page
    shown = " ".join(pages)
    assert all(f"Rayon {n}" in shown for n in range(24))


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("paper", [Paper.A4, Paper.A5, Paper.A6, ROLL_80])
def test_the_orders_of_a_day_can_be_scanned_from_its_sheet(
    paper: Paper | Roll, dpi: int, tmp_path: Path
) -> None:
    pdf = listed(a_listing(a_section("K7F 2QX · Martine D.", scan_code="DXK7F2QX")), paper)
    assert scanned(pdf, dpi, tmp_path) == ["QR-Code:DXK7F2QX"]


def test_a_day_without_orders_says_so() -> None:
    assert "Rien à rassembler." in text(listed(a_listing(), Paper.A4))


@pytest.mark.parametrize("paper", LABELS)
def test_a_bag_says_whose_it_is_and_which_of_how_many(
    paper: OwnPaper | Roll, tmp_path: Path
) -> None:
    pdf = labelled(tuple(a_label(f"{n}/3") for n in (1, 2, 3)), paper)

    pages = pages_text(pdf)
    assert len(pages) == 3
    for number, page in enumerate(pages, start=1):
        for part in ("K7F 2QX", "Martine D.", f"{number}/3"):
            assert part in " ".join(page.split())
        for dpi in (203, 300):
            assert scanned(pdf, dpi, tmp_path, page=number) == ["QR-Code:DXK7F2QX"]


def test_on_a_sheet_labels_stand_below_each_other() -> None:
    pdf = labelled(tuple(a_label(f"{n}/9") for n in range(1, 10)), Paper.A4)
    assert page_sizes_mm(pdf) == [(210, 297)]
    assert all(f"{n}/9" in text(pdf) for n in range(1, 10))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.builds(
            Section,
            heading=any_words,
            detail=any_words,
            rows=st.lists(
                st.builds(ListedRow, name=any_words, detail=any_words, amount=amounts), max_size=4
            ).map(tuple),
            aside=amounts,
            scan_code=st.sampled_from(["", "DXK7F2QX"]),
        ),
        max_size=6,
    ),
    st.sampled_from(ALL_PAPERS),
)
def test_whatever_the_words_no_amount_is_cut_and_nothing_overprinted(
    sections: list[Section], paper: Paper | Roll
) -> None:
    pdf = listed(a_listing(*sections), paper)

    lines = "\n".join(pages_text(pdf)).splitlines()
    for row in (row for section in sections for row in section.rows):
        plain = row.amount.replace(NBSP, " ").replace(THIN, " ")
        assert any(plain in line for line in lines), f"{plain} is cut"
    for page in words(pdf):
        for word in page:
            assert word.left > 0
            assert word.right < paper.width_mm / 25.4 * 72
        for one, other in combinations(page, 2):
            assert not one.touches(other), f"{one} over {other}"


@settings(max_examples=60, deadline=None)
@given(
    any_words,
    st.sampled_from(["heading", "section", "name", "row"]),
    st.sampled_from(ALL_PAPERS),
)
def test_the_words_of_a_list_are_printed_whole(given: str, place: str, paper: Paper | Roll) -> None:
    row = ListedRow(
        given if place == "name" else "Savon", given if place == "row" else "", f"1{NBSP}kg"
    )
    heading = given if place == "heading" else "Vitrine"
    section = Section(heading, given if place == "section" else "", (row,))
    # Readers take ligatures apart and space marks as they like.
    shown, wanted = (
        "".join(unicodedata.normalize("NFKC", each).split())
        for each in (text(listed(a_listing(section), paper)), printable(given))
    )
    if place in {"name", "row", "section"}:  # an amount stands beside their first line
        shown = shown.replace("1kg", "", 1)
    assert wanted in shown


@settings(max_examples=40, deadline=None)
@given(any_words, any_words, st.sampled_from(LABELS))
def test_whatever_the_name_a_label_stays_in_its_place(
    customer: str, slot: str, paper: OwnPaper | Roll
) -> None:
    label = BagLabel("K7F 2QX", "DXK7F2QX", customer, slot, "12/12", "")
    pdf = labelled((label,), paper)
    assert {"K7F", "2QX", "12/12"} <= set(text(pdf).split())
    [page] = words(pdf)
    for word in page:
        assert word.left > 0
        assert word.right < paper.width_mm / 25.4 * 72
    for one, other in combinations(page, 2):
        assert not one.touches(other), f"{one} over {other}"
