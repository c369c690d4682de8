"""Receipt printers: dots that read back, and what becomes of a print that is cut off."""

from __future__ import annotations

import socket
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageStat

from digitaix_desktop.documents.escpos import receipts
from digitaix_desktop.documents.network_printer import NetworkPrinters
from digitaix_desktop.documents.printers import AllPrinters
from digitaix_desktop.operations.printing import (
    ROLL_58,
    ROLL_80,
    PerhapsPrinted,
    PrinterNeedsHelp,
    PrinterOff,
    PrinterOutOfPaper,
    PrintOrder,
    PrintOutcome,
    PrintState,
    Roll,
)
from digitaix_desktop.operations.slips import Dress
from tests.helpers.following import print_and_follow
from tests.helpers.paper import codes_in
from tests.helpers.receipt_printer import COVER_OPEN, NO_PAPER, picture_of, receipt_printer
from tests.helpers.slips import a_slip, printed


class NoSystem:
    """A PC whose own print system nobody asks here."""

    def __getattr__(self, name: str) -> object:
        raise AssertionError(name)


def an_order(address: str) -> PrintOrder:
    page = printed(a_slip(), ROLL_80)
    from digitaix_desktop.operations.printing import OwnPaper

    return PrintOrder(page, address, OwnPaper(80, 100), "K7F2QX", dots=576)


def all_printers() -> AllPrinters:
    return AllPrinters(NoSystem(), NetworkPrinters())  # type: ignore[arg-type]


def followed(printers: AllPrinters, address: str) -> PrintOutcome:
    return print_and_follow(printers, an_order(address), lambda _seconds: None)


@pytest.mark.parametrize("roll", [ROLL_80, ROLL_58, Roll(80, 512)])
def test_what_the_head_prints_reads_back(roll: Roll, tmp_path: Path) -> None:
    picture = picture_of(receipts(printed(a_slip(), roll), roll.dots))

    assert picture.width == roll.dots
    margin = picture.convert("L").resize((picture.width * 2, picture.height * 2))
    paper = margin.point(lambda grey: 255 if grey > 127 else 0)
    framed = paper.crop((-80, 0, paper.width + 80, paper.height))
    framed.paste(255, (0, 0, 80, paper.height))
    framed.paste(255, (paper.width + 80, 0, paper.width + 160, paper.height))
    framed.save(tmp_path / "page.png")
    assert codes_in(tmp_path / "page.png") == ["CODE-128:DXK7F2QX", "QR-Code:DXK7F2QX"]


@pytest.mark.parametrize("roll", [ROLL_58, ROLL_80])
def test_a_pale_logo_is_seen_on_a_roll_in_as_many_dots_as_it_is_dark(roll: Roll) -> None:
    logo = Image.new("RGB", (300, 200), "#fff4d0")  # lighter than half, all of it
    logo.paste("#f0c060", (100, 0, 200, 200))
    kept = BytesIO()
    logo.save(kept, "PNG")
    slip = a_slip(dress=Dress(kept.getvalue()))
    shown = picture_of(receipts(printed(slip, roll), roll.dots)).convert("L")
    middle, top, third = roll.dots // 2, 40, 34
    dark, light = (
        ImageStat.Stat(shown.crop((left, top, left + 20, top + 60))).mean[0]
        for left in (middle - 10, middle + third)
    )
    assert dark < 60 < light < 250


def test_each_copy_is_cut_off() -> None:
    page = printed(a_slip(), ROLL_80)
    assert receipts(page, 576, copies=3).count(b"\x1dVB\x00") == 3


@pytest.mark.parametrize("answers", [True, False])
def test_a_page_comes_out_once_and_the_printer_is_believed(answers: bool) -> None:
    with receipt_printer(answers=answers) as printer:
        outcome = followed(all_printers(), printer.address)
        assert outcome.state is PrintState.PRINTED
        assert printer.cuts() == 1


def test_a_printer_that_is_off_takes_nothing() -> None:
    with receipt_printer() as printer:
        printer.switch_off()
        with pytest.raises(PrinterOff):
            all_printers().submit(an_order(printer.address))
        printer.switch_on()
        assert followed(all_printers(), printer.address).state is PrintState.PRINTED
        assert printer.cuts() == 1


@pytest.mark.parametrize(
    ("status", "why"), [(NO_PAPER, PrinterOutOfPaper), (COVER_OPEN, PrinterNeedsHelp)]
)
def test_a_printer_that_needs_a_hand_is_sent_nothing(status: int, why: type[Exception]) -> None:
    with receipt_printer(status=status) as printer:
        assert isinstance(all_printers().in_the_way(printer.address), why)
        with pytest.raises(why):
            all_printers().submit(an_order(printer.address))
        assert not printer.taken


def test_a_printer_that_dies_while_it_reads_has_printed_no_whole_page() -> None:
    with receipt_printer(dies_after=2000) as printer:
        # Whether it dies before all was sent, or with the rest in the line's own buffers.
        outcome = followed(all_printers(), printer.address)
        assert outcome.state is not PrintState.PRINTED
        assert outcome.refusal is not None
        assert printer.cuts() == 0


def test_a_printer_that_reads_nothing_is_not_believed_to_have_printed() -> None:
    with socket.socket() as deaf:
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        deaf.bind(("127.0.0.1", 0))
        deaf.listen()
        printers = AllPrinters(NoSystem(), NetworkPrinters(takes_s=0.2))  # type: ignore[arg-type]
        with pytest.raises(PrinterOff):
            printers.submit(an_order(f"tcp:127.0.0.1:{deaf.getsockname()[1]}"))


def test_of_a_printer_that_dies_with_the_whole_page_nobody_says_that_it_printed() -> None:
    with receipt_printer(keeps_quiet_at_the_end=True) as printer:
        outcome = followed(all_printers(), printer.address)
        assert outcome.state is PrintState.UNCERTAIN
        assert isinstance(outcome.refusal, PerhapsPrinted)


def test_after_a_restart_nobody_knows_what_a_network_printer_was_sent() -> None:
    with receipt_printer() as printer:
        before = all_printers()
        job = before.submit(an_order(printer.address))
        again = all_printers()
        assert again.look(job).state is PrintState.UNCERTAIN
        with pytest.raises(PerhapsPrinted):
            again.find(printer.address, "K7F2QX")
        before.withdraw(job)
