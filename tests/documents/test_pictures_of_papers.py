"""All that is printed, on every paper, looks as it did when somebody looked at it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from digitaix_desktop.documents.bag_labels import write_bag_labels
from digitaix_desktop.documents.listing import write_listing
from digitaix_desktop.operations.paper_lists import BagLabel, ListedRow, Listing, Section
from digitaix_desktop.operations.printing import (
    ROLL_58,
    AnyPaper,
    OwnPaper,
    Paper,
    Roll,
    Sheet,
)
from digitaix_desktop.operations.slips import Dress, PickupSlip, preparation_slip
from tests.helpers.drawn import Pictures, difference, drawn
from tests.helpers.slips import ALL_PAPERS, NBSP, THIN, a_line, a_slip, printed

_FRENCH = {
    "No right of withdrawal": "Sans droit de rétractation",
    "Preparation": "Préparation",
    "Printed {when}. Stays in the shop.": "Imprimé {when}. Reste en boutique.",
}


def name_of(paper: AnyPaper) -> str:
    """How a paper is called in the name of a picture."""
    if isinstance(paper, Roll):
        return f"roll{paper.width_mm}"
    return paper.name if isinstance(paper, Paper) else f"{paper.width_mm}x{paper.height_mm}"


def a_logo() -> bytes:
    """A mountain, as a shop may have one."""
    picture = Image.new("RGB", (240, 120), "white")
    ImageDraw.Draw(picture).polygon([(10, 110), (90, 20), (130, 70), (160, 40), (230, 110)], "teal")
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def full_slip() -> PickupSlip:
    """One with all that may stand on a slip."""
    return a_slip(
        lines=(
            a_line(remarks=("Contient : lait", "Sans droit de rétractation")),
            a_line(
                "Coffret découverte des trois massifs, affinage de printemps",
                detail="Bois, grand",
                asked="2",
                prepared="2",
                price=f"564,50{NBSP}€",
                total=f"1{THIN}129,00{NBSP}€",
            ),
            a_line("Œufs", asked="12", prepared="", price=f"0,45{NBSP}€", total=f"5,40{NBSP}€"),
        ),
        total=f"1{THIN}145,29{NBSP}€",
        hours=f"mardi–samedi 8{NBSP}h – 12{NBSP}h{NBSP}30, 15{NBSP}h – 19{NBSP}h",
        mention="14 jours après le retrait pour changer d’avis (L221-18).",
        dress=Dress(a_logo(), "#0B6B88"),
    )


def long_slip() -> PickupSlip:
    """One that flows over several pages, and was printed before."""
    lines = tuple(a_line(f"Tomme n° {n}, affinée en cave naturelle") for n in range(1, 15))
    return a_slip(lines=lines, total=f"152,46{NBSP}€", duplicate="DUPLICATA")


def listed(listing: Listing, paper: Paper | Roll) -> bytes:
    out = BytesIO()
    write_listing(listing, out, paper)
    return out.getvalue()


@pytest.mark.parametrize("paper", ALL_PAPERS, ids=name_of)
def test_a_slip(paper: Paper | Roll, pictures: Pictures) -> None:
    pictures.shows(f"slip-{name_of(paper)}", printed(full_slip(), paper))


@pytest.mark.parametrize("paper", [Paper.A5, Paper.A6, ROLL_58], ids=name_of)
def test_a_long_slip_that_was_printed_before(paper: Paper | Roll, pictures: Pictures) -> None:
    pictures.shows(f"long-slip-{name_of(paper)}", printed(long_slip(), paper))


@pytest.mark.parametrize("paper", [Paper.A5, Paper.A6, ROLL_58], ids=name_of)
def test_a_slip_of_which_something_is_missing(paper: Paper | Roll, pictures: Pictures) -> None:
    nothing = {"prepared": "", "total": "", "price": ""}
    blue = a_line("Bleu des Aillons, affiné à l’ancienne en tunnel de pierre", detail="Demi",
                  absent="Remplacé par Tomme des Bauges", **nothing)  # fmt: skip
    cream = a_line("Crème crue", asked=f"50{NBSP}cl", absent="Non fourni", **nothing)
    slip = a_slip(lines=(a_line(), blue, a_line("Tomme des Bauges"), cream))
    pictures.shows(f"missing-slip-{name_of(paper)}", printed(slip, paper))


@pytest.mark.parametrize("paper", ALL_PAPERS, ids=name_of)
def test_a_preparation_slip(paper: Paper | Roll, pictures: Pictures) -> None:
    lines = tuple(replace(line, prepared="") for line in full_slip().lines)
    slip = preparation_slip(
        replace(full_slip(), lines=lines),
        lambda text: _FRENCH[text],
        datetime(2026, 11, 24, 9, 0, tzinfo=UTC),
    )
    pictures.shows(f"preparation-{name_of(paper)}", printed(slip, paper))


@pytest.mark.parametrize("paper", ALL_PAPERS, ids=name_of)
def test_a_pick_list(paper: Paper | Roll, pictures: Pictures) -> None:
    row = ListedRow("Beaufort d’été, à la coupe", "K7F 2QX, BCD FGH", f"1,250{NBSP}kg")
    long = ListedRow(
        "Coffret découverte des trois massifs, affinage de printemps", "K7F 2QX", f"12{NBSP}pièces"
    )
    sections = (Section("Vitrine", "", (row, long)), Section("Réserve", "", (row,)))
    listing = Listing("À rassembler", "Fromagerie des Thermes", "3 commandes", sections, "")
    pictures.shows(f"pick-list-{name_of(paper)}", listed(listing, paper))


@pytest.mark.parametrize("paper", ALL_PAPERS, ids=name_of)
def test_the_orders_of_a_day(paper: Paper | Roll, pictures: Pictures) -> None:
    row = ListedRow("Beaufort d’été, à la coupe", "", f"300{NBSP}g")
    sections = tuple(
        Section(
            f"{code} · {who}", "11:00 – 11:30", (row,) * rows, f"31,98{NBSP}€", f"DX{code[:3]}2QX"
        )
        for code, who, rows in (("K7F 2QX", "Martine D.", 2), ("BCD 2QX", "Jean-Baptiste L.", 1))
    )
    listing = Listing("Mardi 24 novembre", "Fromagerie des Thermes", "2 commandes", sections, "")
    pictures.shows(f"day-{name_of(paper)}", listed(listing, paper))


@pytest.mark.parametrize("paper", [OwnPaper(62, 29), ROLL_58, Paper.A4], ids=name_of)
def test_labels_of_bags(paper: Sheet | Roll, pictures: Pictures) -> None:
    slot, shop = "mar. 24 nov., 11:00 – 11:30", "Fromagerie des Thermes"
    labels = [
        BagLabel("K7F 2QX", "DXK7F2QX", "Martine D.", slot, f"{bag}/2", shop) for bag in (1, 2)
    ]
    out = BytesIO()
    write_bag_labels(labels, out, paper)
    pictures.shows(f"bags-{name_of(paper)}", out.getvalue())


# What is seen, and what is not -------------------------------------------------------------


def test_a_lost_line_and_a_moved_block_are_seen() -> None:
    whole = drawn(printed(full_slip()))
    assert difference(whole, drawn(printed(replace(full_slip(), hours="")))) is not None
    assert (
        difference(whole, drawn(printed(replace(full_slip(), customer="Jean-Baptiste L."))))
        is not None
    )
    moved = whole.copy()
    block = whole.crop((20, 40, 160, 90))
    moved.paste(255, (20, 40, 160, 90))
    moved.paste(block, (20, 43))
    assert difference(whole, moved) is not None
    rule = whole.copy()
    rule.paste(255, (0, _darkest_row(whole), whole.width, _darkest_row(whole) + 1))
    assert difference(whole, rule) is not None


def test_how_edges_are_smoothed_is_not_seen() -> None:
    whole = drawn(printed(full_slip()))
    softer = whole.resize((whole.width * 2, whole.height * 2), Image.Resampling.BICUBIC)
    assert difference(whole, softer.resize(whole.size, Image.Resampling.BOX)) is None
    assert difference(whole, whole.point(lambda grey: max(0, grey - 6))) is None


def _darkest_row(picture: Image.Image) -> int:
    """The row of dots with most ink: a rule across the page."""
    rows = picture.resize((1, picture.height), Image.Resampling.BOX)
    return min(range(picture.height), key=lambda row: rows.getpixel((0, row)) or 0)
