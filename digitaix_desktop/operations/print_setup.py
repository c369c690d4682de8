"""What is printed, on which printer and paper: chosen on each PC for each kind of document."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as NoBase64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from digitaix_desktop.operations.choices import (
    LABEL_PRINTER,
    PAGE_PRINTER,
    PRINTER,
    PRINTING,
    SLIP_COLOUR,
    SLIP_LOGO,
)
from digitaix_desktop.operations.documents import Kind
from digitaix_desktop.operations.printing import (
    ROLL_58,
    ROLL_80,
    AnyPaper,
    OwnPaper,
    Paper,
    Roll,
)
from digitaix_desktop.operations.slips import Dress

_OWN = re.compile(r"([1-9][0-9]{1,2})x([1-9][0-9]{1,2})")
_ROLL = re.compile(r"roll([1-9][0-9]{1,2})(?:-([1-9][0-9]{1,3}))?")
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.\-]{0,61}[A-Za-z0-9])?")
RECEIPT_PORT = 9100
NARROWEST_DOTS, WIDEST_DOTS = 200, 832
"""What receipt printers' heads have, from the narrowest to the widest."""


def paper_name(paper: AnyPaper) -> str:
    """A paper as it is kept in the settings: `A6`, `roll80-576`, `62x29`."""
    if isinstance(paper, Paper):
        return paper.name
    if isinstance(paper, Roll):
        return f"roll{paper.width_mm}-{paper.dots}"
    return f"{paper.width_mm}x{paper.height_mm}"


def paper_named(name: object) -> AnyPaper | None:
    """The paper of that name; none if it is no such name."""
    if not isinstance(name, str):
        return None
    if name in Paper.__members__:
        return Paper[name]
    if found := _ROLL.fullmatch(name):
        width = int(found[1])
        usual = {58: ROLL_58.dots, 80: ROLL_80.dots}.get(width, (width - 8) * 8)
        dots = int(found[2]) if found[2] else usual
        return Roll(width, max(NARROWEST_DOTS, min(dots, WIDEST_DOTS, width * 8)))
    if found := _OWN.fullmatch(name):
        return OwnPaper(int(found[1]), int(found[2]))
    return None


@dataclass(frozen=True, slots=True)
class Setup:
    """Where a kind of document comes out."""

    printer: str = ""
    """A queue of the system's, `raw:` and a queue, or `tcp:host:port`; nothing for a PDF."""
    paper: AnyPaper = Paper.A6

    @property
    def dots(self) -> int:
        """Of a receipt printer's head, where dots are what it takes."""
        takes_dots = self.printer.startswith(("raw:", "tcp:"))
        if not takes_dots:
            return 0
        return self.paper.dots if isinstance(self.paper, Roll) else ROLL_80.dots

    @property
    def page(self) -> AnyPaper:
        """What is laid out: for a printer that takes dots always a roll."""
        return ROLL_80 if self.dots and not isinstance(self.paper, Roll) else self.paper

    def written(self) -> dict[str, str]:
        """As it is kept."""
        return {"printer": self.printer, "paper": paper_name(self.paper)}


USUAL_PAPER: Mapping[Kind, AnyPaper] = {
    Kind.SLIP: Paper.A6,
    Kind.PREPARATION: Paper.A6,
    Kind.BAG: OwnPaper(62, 29),
    Kind.PICK: Paper.A4,
    Kind.DAY: Paper.A4,
    Kind.LABELS: OwnPaper(57, 32),
    Kind.LABEL_SHEETS: Paper.A4,
    Kind.REORDER: Paper.A4,
    Kind.SAMPLE: Paper.A6,
    Kind.TEST: Paper.A6,
    Kind.STEPS: ROLL_80,
}
_CHOSEN_BEFORE: Mapping[Kind, str] = {
    Kind.SLIP: PRINTER,
    Kind.LABELS: LABEL_PRINTER,
    Kind.LABEL_SHEETS: PAGE_PRINTER,
    Kind.REORDER: PAGE_PRINTER,
}
"""Where the printer of some was kept before each kind had its paper too."""


class Chosen(Protocol):
    """Who knows what was chosen on this PC."""

    def setting(self, key: str) -> object:
        """What was chosen under a name; none if nothing was."""


def typed_address(text: str) -> str | None:
    """A printer's address as it was typed, on the usual port unless one is named; or none."""
    text = text.strip().removeprefix("tcp:").strip("/")
    host, colon, port = text.rpartition(":")
    if not colon:
        host, port = text, str(RECEIPT_PORT)
    if not _HOST.fullmatch(host) or not port.isdigit() or not 0 < int(port) < 65536:
        return None
    return f"tcp:{host}:{int(port)}"


def setup_of(chosen: Chosen, kind: Kind) -> Setup:
    """Where a kind of document comes out."""
    kept = chosen.setting(PRINTING)
    of_kind = kept.get(kind.value) if isinstance(kept, Mapping) else None
    if isinstance(of_kind, Mapping):
        printer, paper = of_kind.get("printer"), paper_named(of_kind.get("paper"))
        return Setup(printer if isinstance(printer, str) else "", paper or USUAL_PAPER[kind])
    printer = chosen.setting(_CHOSEN_BEFORE[kind]) if kind in _CHOSEN_BEFORE else None
    return Setup(printer if isinstance(printer, str) else "", USUAL_PAPER[kind])


def printer_taken(chosen: Chosen, kind: Kind, printer: str, before: Setup) -> Setup:
    """Another printer for a kind of document, with the paper it most likely has."""
    if printer == before.printer:
        return before
    if Setup(printer).dots:
        return Setup(printer, _learnt(chosen, printer) or ROLL_80)
    paper = USUAL_PAPER[kind] if before.dots else before.paper
    return Setup(printer, paper)


def receipt_printers(chosen: Chosen) -> list[Setup]:
    """The receipt printers that something comes out of here."""
    setups = {each.printer: each for each in _setups(chosen) if each.dots}
    return [setups[printer] for printer in sorted(setups)]


def _learnt(chosen: Chosen, printer: str) -> Roll | None:
    papers = (each.paper for each in _setups(chosen) if each.printer == printer)
    return next((paper for paper in papers if isinstance(paper, Roll)), None)


def _setups(chosen: Chosen) -> list[Setup]:
    return [setup_of(chosen, kind) for kind in USUAL_PAPER]


def with_setup(chosen: Chosen, kind: Kind, setup: Setup) -> dict[str, Any]:
    """All that is chosen for papers, with one kind of them coming out elsewhere."""
    return with_setups(chosen, (kind,), setup)


def with_setups(chosen: Chosen, kinds: Iterable[Kind], setup: Setup) -> dict[str, Any]:
    """All that is chosen for papers, with these kinds of them coming out elsewhere."""
    kept = chosen.setting(PRINTING)
    others = dict(kept) if isinstance(kept, Mapping) else {}
    return {**others, **{kind.value: setup.written() for kind in kinds}}


_SLIPS = frozenset({Kind.SLIP, Kind.PREPARATION})
_LISTS = frozenset({Kind.PICK, Kind.DAY})
_ON_A4 = frozenset({Kind.LABEL_SHEETS, Kind.REORDER})
_LABELS = frozenset({Kind.BAG, Kind.LABELS})


def carried_by(paper: AnyPaper) -> frozenset[Kind]:
    """What can be laid out on a paper."""
    if isinstance(paper, OwnPaper):
        return _LABELS
    if isinstance(paper, Roll):
        return _SLIPS | _LISTS | _LABELS
    return _SLIPS | _LISTS | {Kind.BAG} | (_ON_A4 if paper is Paper.A4 else frozenset())


def usual_on(paper: AnyPaper) -> frozenset[Kind]:
    """What one would expect on a paper."""
    if isinstance(paper, OwnPaper):
        return _LABELS
    return _LISTS | _ON_A4 if paper is Paper.A4 else _SLIPS


def dress_of(chosen: Chosen) -> Dress:
    """The shop's logo and colour, as they were chosen on this PC."""
    logo, colour = chosen.setting(SLIP_LOGO), chosen.setting(SLIP_COLOUR)
    try:
        picture = b64decode(logo, validate=True) if isinstance(logo, str) else b""
    except NoBase64:
        picture = b""
    return Dress(picture, colour if isinstance(colour, str) else "")
