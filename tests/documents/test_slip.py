"""The pickup slip on paper: what a counter reads, what a scanner reads, and nothing cut."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from digitaix_desktop.documents.slip import write_pickup_slip
from digitaix_desktop.documents.typesetting import printable, writable
from digitaix_desktop.operations.printing import ROLL_58, ROLL_80, Paper, Roll
from digitaix_desktop.operations.slips import (
    Dress,
    PickupSlip,
    SlipHeadings,
    preparation_slip,
)
from tests.helpers.paper import page_sizes_mm, pages_text, scanned, text, words
from tests.helpers.slips import ALL_PAPERS, NBSP, THIN, a_line, a_slip, printed

BOTH_CODES = ["CODE-128:DXK7F2QX", "QR-Code:DXK7F2QX"]
MARGIN_PT = 3 / 25.4 * 72
"""What most printers can't reach, at each edge."""

any_words = st.text(st.characters(codec="utf-8"), max_size=120)
shop_words = st.text(
    st.sampled_from(
        "abc éàçœŒÆ ñ øßẞ ăâî țș ğışİ łżźćą čšž ěřů őű àạậớ ΑΩάή жыйїђ 王 ש ع 🌹 -/’«»"
    ),
    max_size=90,
)
cents = st.integers(0, 10**11)


def amount(value: int) -> str:
    """An amount as French slips show it."""
    whole = f"{value // 100:,}".replace(",", THIN)
    return f"{whole},{value % 100:02d}{NBSP}€"


@st.composite
def slips(draw: st.DrawFn) -> PickupSlip:
    """Slips with names of any length and script, and amounts of any size."""
    lines = draw(
        st.lists(
            st.builds(
                a_line,
                name=any_words | shop_words,
                detail=shop_words,
                price=cents.map(amount),
                remarks=st.lists(shop_words, max_size=2).map(tuple),
                asked=st.sampled_from(["1", f"300{NBSP}g", f"123{THIN}456{THIN}789,250{NBSP}kg"]),
                prepared=st.sampled_from(
                    ["", "12", f"0,312{NBSP}kg", f"99{THIN}999{THIN}999,999{NBSP}kg"]
                ),
                total=cents.map(amount),
                absent=st.sampled_from(["", "", "Non fourni"]),
            ),
            max_size=14,
        )
    )
    return a_slip(
        lines=tuple(lines),
        shop_name=draw(shop_words),
        shop_address=draw(shop_words),
        customer=draw(shop_words),
        note=draw(any_words),
        footer=draw(shop_words),
        hours=draw(shop_words),
        mention=draw(shop_words),
        ticks=draw(st.booleans()),
        total=amount(draw(cents)),
    )


def test_a_slip_is_one_a6_page_that_says_what_to_hand_over() -> None:
    pdf = printed(a_slip())

    assert page_sizes_mm(pdf) == [(105, 148)]
    shown = text(pdf)
    for part in (
        "Bon de retrait", "Fromagerie des Thermes", "4 place du Revard, 73100 Aix-les-Bains",
        "K7F 2QX", "Martine D.", "mar. 24 nov., 11:00 – 11:30", "Article Demandé Préparé TTC",
        "Beaufort d’été, à la coupe 300 g 0,312 kg 10,89 €", "34,90 €/kg",
        "À régler en boutique 31,98 €", "« Le beaufort en un seul morceau, merci. »",
        "DXK7F2QX", "sans valeur de reçu.",
    ):  # fmt: skip
        assert part in shown


@pytest.mark.parametrize("dpi", [203, 300])
def test_both_codes_are_read_back_from_the_page(dpi: int, tmp_path: Path) -> None:
    assert scanned(printed(a_slip()), dpi, tmp_path) == BOTH_CODES


@pytest.mark.parametrize("code", ["BCDFGH", "Z99999", "K2K2K2", "WWWWWW", "X7X7X7"])
def test_any_pickup_code_is_read_back_at_203_dpi(code: str, tmp_path: Path) -> None:
    slip = a_slip(code=code, shown_code=f"{code[:3]} {code[3:]}")
    assert scanned(printed(slip), 203, tmp_path) == [f"CODE-128:DX{code}", f"QR-Code:DX{code}"]


def test_a_long_order_flows_onto_numbered_pages_that_each_carry_the_code(tmp_path: Path) -> None:
    lines = tuple(a_line(f"Tomme n° {number}", total=f"{number},50{NBSP}€") for number in range(30))
    pdf = printed(a_slip(lines=lines))

    pages = pages_text(pdf)
    assert len(pages) == 4
    for number, page in enumerate(pages, start=1):
        assert f"{number}/4" in page
        assert "K7F 2QX" in page
        assert "QR-Code:DXK7F2QX" in scanned(pdf, 203, tmp_path, page=number)
    names = re.findall(r"Tomme n° (\d+) .* (\d+),50 €", "\n".join(pages))
    assert names == [(str(number), str(number)) for number in range(30)]
    assert "À régler en boutique" in pages[-1]
    assert "Tomme n° 29" in pages[-1], "a total never stands on a page without a line"
    assert scanned(pdf, 203, tmp_path, page=4) == BOTH_CODES


def test_a_single_page_carries_no_page_number() -> None:
    assert "1/1" not in text(printed(a_slip()))


def test_a_name_longer_than_a_page_loses_no_word() -> None:
    name = " ".join(f"mot{number}" for number in range(400))
    pdf = printed(a_slip(lines=(a_line(name),)))

    assert len(pages_text(pdf)) > 1
    found = [word.word for page in words(pdf) for word in page if word.word.startswith("mot")]
    assert found == name.split()


def test_a_long_note_is_printed_to_its_end() -> None:
    note = " ".join(f"note{number}" for number in range(500))
    found = [w.word for page in words(printed(a_slip(note=note))) for w in page]
    assert [word for word in found if word.startswith("note")] == note.split()


@pytest.mark.parametrize("paper", ALL_PAPERS)
def test_a_note_that_paper_cannot_hold_sends_to_the_screen(paper: Paper | Roll) -> None:
    on_screen = "(à lire à l’écran)"
    for note, is_whole in (
        ("请包装好, merci", False),
        ("الرجاء", False),
        ("C’est pour offrir 🎁 ★", True),
        ("", True),
    ):
        shown = text(printed(a_slip(note=note, note_on_screen=on_screen), paper))
        assert (on_screen not in shown) is is_whole


@pytest.mark.parametrize("roll", [ROLL_58, ROLL_80])
def test_a_roll_says_what_its_amounts_are(roll: Roll) -> None:
    assert "Demandé › Préparé" in text(printed(a_slip(), roll))


def test_a_reprint_says_so_on_every_page() -> None:
    lines = tuple(a_line(f"Tomme {number}") for number in range(12))
    pages = pages_text(printed(a_slip(lines=lines, duplicate="DUPLICATA")))
    assert len(pages) > 1
    assert all("DUPLICATA" in page for page in pages)
    assert "DUPLICATA" not in text(printed(a_slip()))


def test_equal_slips_are_equal_bytes() -> None:
    assert printed(a_slip()) == printed(a_slip())
    assert printed(a_slip()) != printed(a_slip(customer="Paul M."))


def test_the_document_says_its_title_and_language() -> None:
    pdf = printed(a_slip(language="fr"))
    assert b"/Lang (fr)" in pdf
    assert b"(Bon de retrait K7F 2QX)" in pdf


@pytest.mark.parametrize("paper", ALL_PAPERS)
@pytest.mark.parametrize("dpi", [203, 300])
def test_on_any_paper_both_codes_are_read_back(
    paper: Paper | Roll, dpi: int, tmp_path: Path
) -> None:
    to_prepare = preparation_slip(a_slip(), str, datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    for slip in (a_slip(), to_prepare):
        assert scanned(printed(slip, paper), dpi, tmp_path) == BOTH_CODES


def test_larger_paper_has_larger_words_and_a_column_of_prices() -> None:
    high = {}
    for paper in (Paper.A6, Paper.A5, Paper.A4):
        pdf = printed(a_slip(), paper)
        assert page_sizes_mm(pdf) == [(paper.width_mm, paper.height_mm)]
        [code] = [word for word in words(pdf)[0] if word.word == "K7F"]
        high[paper] = code.bottom - code.top
        columns = "Article Prix Demandé Préparé TTC" in text(pdf)
        assert columns is (paper is not Paper.A6)
    assert high[Paper.A4] > 1.3 * high[Paper.A5] * 0.9 > 1.1 * high[Paper.A6]


@pytest.mark.parametrize("roll", [ROLL_80, ROLL_58])
def test_on_a_roll_a_slip_is_one_page_as_long_as_the_order(roll: Roll, tmp_path: Path) -> None:
    short = printed(a_slip(), roll)
    long = printed(a_slip(lines=tuple(a_line(f"Tomme n° {n}") for n in range(40))), roll)

    [(wide, high)], [(also, higher)] = page_sizes_mm(short), page_sizes_mm(long)
    assert wide == also == roll.width_mm
    assert higher > high + 40 * 5
    shown = text(long)
    assert "Tomme n° 0" in shown
    assert "Tomme n° 39" in shown
    assert scanned(long, 203, tmp_path) == BOTH_CODES


@pytest.mark.parametrize("paper", ALL_PAPERS)
def test_what_the_law_and_the_shop_want_said_stands_on_the_slip(paper: Paper | Roll) -> None:
    line = a_line(remarks=("Contient : lait", "Sans droit de rétractation"))
    slip = a_slip(lines=(line,), hours="Mar.–sam. 8 h – 12 h 30", mention="14 jours pour changer")

    shown = text(printed(slip, paper))

    for part in (
        "Contient : lait", "Sans droit de rétractation", "Mar.–sam. 8 h – 12 h 30",
        "14 jours pour changer", "34,90 €/kg",
    ):  # fmt: skip
        assert part in shown


def test_the_logo_and_the_colour_of_the_shop_are_on_its_sheets() -> None:
    logo = BytesIO()
    Image.new("RGB", (400, 200), (200, 30, 30)).save(logo, "PNG")
    dressed = printed(a_slip(dress=Dress(logo.getvalue(), "#0B6B88")))

    colours = _colours(dressed)

    assert any(red > 180 and green < 60 for red, green, _ in colours)
    assert any(red < 40 and green > 90 and blue > 120 for red, green, blue in colours)
    assert all(max(dot) - min(dot) < 8 for dot in _colours(printed(a_slip())))


def test_a_colour_too_light_to_be_read_is_darkened_and_a_broken_logo_left_out() -> None:
    slip = a_slip(dress=Dress(b"no picture", "#FFFF99"))
    strongest = max(_colours(printed(slip)), key=lambda dot: max(dot) - min(dot))
    assert max(strongest) - min(strongest) > 20
    assert max(strongest) < 160
    assert "Fromagerie des Thermes" in text(printed(slip))


def _colours(pdf: bytes) -> set[tuple[int, int, int]]:
    """All colours of the first page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture = document[0].render(scale=1).to_pil().convert("RGB")
        return {colour for _, colour in picture.getcolors(2**24)}
    finally:
        document.close()


@pytest.mark.parametrize("paper", ALL_PAPERS)
def test_a_preparation_slip_has_boxes_places_to_write_and_no_amounts(paper: Paper | Roll) -> None:
    lines = (a_line(prepared=""), a_line("Diots", prepared="", asked="4"))
    slip = preparation_slip(a_slip(lines=lines), str, datetime(2026, 11, 24, 9, 0, tzinfo=UTC))

    shown = text(printed(slip, paper))

    assert "Diots" in shown
    assert "300 g" in shown
    assert "€" not in shown
    assert "Preparation" in shown


def test_words_of_another_language_fit_their_columns() -> None:
    headings = SlipHeadings("Artikelbezeichnung", "Gewünschte Menge", "Vorbereitet", "Preis")
    shown = text(printed(a_slip(headings=headings)))
    assert "Artikelbezeichnung Gewünschte Menge Vorbereitet Preis" in shown


def test_an_order_without_slot_note_or_prepared_quantities_is_printed_too() -> None:
    line = a_line(prepared="", price="")
    shown = text(printed(a_slip(lines=(line,), slot="", note="", shop_address="")))
    assert "300 g 10,89 €" in shown


def test_a_code_too_long_to_be_scanned_is_refused() -> None:
    with pytest.raises(ValueError, match="too long"):
        write_pickup_slip(a_slip(code="K7F2QX" * 6), BytesIO())


@settings(max_examples=75, deadline=None)
@given(slips(), st.sampled_from(ALL_PAPERS))
def test_whatever_the_words_nothing_is_cut_overprinted_or_a_black_square(
    slip: PickupSlip, paper: Paper | Roll
) -> None:
    pdf = printed(slip, paper)
    edge = MARGIN_PT
    if isinstance(paper, Roll):  # what its head does not reach
        edge = (paper.width_mm - paper.printed_mm) / 2 / 25.4 * 72 - 0.5

    lines = "\n".join(pages_text(pdf)).splitlines()
    there = [line for line in slip.lines if not line.absent]  # what is not costs nothing
    for amounts in [(slip.total,), *((li.asked, li.prepared, li.total) for li in there)]:
        for value in filter(None, amounts):
            plain = value.replace(NBSP, " ").replace(THIN, " ")
            assert any(plain in line for line in lines), f"{plain} is cut"
    for page in words(pdf):
        for word in page:
            assert all(ord(letter) in writable() for letter in word.word)
            assert word.left > edge
            assert word.right < paper.width_mm / 25.4 * 72 - edge
            assert isinstance(paper, Roll) or word.bottom < paper.height_mm / 25.4 * 72
        for one, other in combinations(page, 2):
            assert not one.touches(other), f"{one} over {other}"


_BARE = a_line("", detail="", price="", asked="", prepared="", total="")
_WORDS: dict[str, Callable[[str], PickupSlip]] = {
    "name": lambda words: a_slip(lines=(replace(_BARE, name=words),)),
    "detail": lambda words: a_slip(lines=(replace(_BARE, name="Savon", detail=words),)),
    "remark": lambda words: a_slip(lines=(replace(_BARE, name="Savon", remarks=(words,)),)),
    "note": lambda words: a_slip(note=words),
    "mention": lambda words: a_slip(mention=words),
    "hours": lambda words: a_slip(hours=words),
    "address": lambda words: a_slip(shop_address=words),
    "customer": lambda words: a_slip(customer=words),
}


@settings(max_examples=120, deadline=None)
@given(shop_words | any_words, st.sampled_from(sorted(_WORDS)), st.sampled_from(ALL_PAPERS))
def test_words_are_printed_whole(words: str, place: str, paper: Paper | Roll) -> None:
    shown = text(printed(_WORDS[place](words), paper))
    assert _letters(printable(words)) in _letters(shown)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(shop_words, st.booleans()), min_size=1, max_size=45),
    st.sampled_from(ALL_PAPERS),
)
def test_of_many_lines_each_is_there_once_and_in_its_turn(
    names: list[tuple[str, bool]], paper: Paper | Roll
) -> None:
    lines = tuple(
        a_line(f"N°{number}. {name}", total=f"{number},07{NBSP}€", remarks=("Lait",) * remarked)
        for number, (name, remarked) in enumerate(names)
    )
    shown = "\n".join(pages_text(printed(a_slip(lines=lines, total=f"99,99{NBSP}€"), paper)))
    wanted = [str(number) for number in range(len(names))]
    assert re.findall(r"N°(\d+)\.", shown) == wanted
    assert re.findall(r"(?<![\d,])(\d+),07 €", shown) == wanted
    assert shown.count("99,99 €") == 1
    assert shown.index("99,99 €") > shown.index(f"N°{wanted[-1]}.")


def _letters(words: str) -> str:
    """The letters alone: readers take ligatures apart and space marks as they like."""
    return "".join(unicodedata.normalize("NFKC", words).split())
