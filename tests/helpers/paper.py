"""Reading printed pages back as a counter does: text, scanned codes, and where the words lie.

Uses poppler and zbar, not the libraries that made the page. A missing program is an error.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path

_WORD = re.compile(
    r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
)
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">')


@dataclass(frozen=True, slots=True)
class Box:
    """A word and the room it takes on the page, in points from the top left corner."""

    word: str
    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: Box) -> bool:
        """Whether the letters themselves run into each other, not just their line spacing."""
        mine, its = self._letters(), other._letters()
        across = min(self.right, other.right) - max(self.left, other.left)
        return across > 0.1 and min(mine[1], its[1]) - max(mine[0], its[0]) > 0.1

    def _letters(self) -> tuple[float, float]:
        quarter = (self.bottom - self.top) * 0.25
        return self.top + quarter, self.bottom - quarter


def pages_text(pdf: bytes) -> list[str]:
    """The text of each page in reading order; every kind of space becomes a plain one."""
    text = _run(["pdftotext", "-layout", "-", "-"], pdf).decode()
    return [_plain(page) for page in text.split("\f")[:-1]]


def text(pdf: bytes) -> str:
    """All text, its runs of spaces and lines made one space: for words that may wrap."""
    return " ".join(" ".join(pages_text(pdf)).split())


def words(pdf: bytes) -> list[list[Box]]:
    """The words of each page, where they lie."""
    page_parts = _run(["pdftotext", "-bbox", "-", "-"], pdf).decode().split("<page ")[1:]
    return [
        [Box(unescape(word), *map(float, box)) for *box, word in _WORD.findall(part)]
        for part in page_parts
    ]


def page_sizes_mm(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each page, to the millimetre."""
    found = _PAGE.findall(_run(["pdftotext", "-bbox", "-", "-"], pdf).decode())
    return [(round(float(w) / 72 * 25.4), round(float(h) / 72 * 25.4)) for w, h in found]


SLIP_CODES = ("qrcode", "code128")
SHELF_CODES = ("code128", "ean13", "ean8")
"""The kinds of codes on slips and on shelf labels, as zbar calls them."""


def scanned(
    pdf: bytes, dpi: int, folder: Path, *, page: int = 1, kinds: Sequence[str] = SLIP_CODES
) -> list[str]:
    """What a scanner reads from a page printed in black dots, as `QR-Code:…`, `CODE-128:…`."""
    picture = folder / f"page-{page}-{dpi}"
    pages = ["-f", str(page), "-l", str(page), "-singlefile"]
    _run(["pdftoppm", "-mono", "-r", str(dpi), *pages, "-", str(picture)], pdf)
    return codes_in(picture.with_suffix(".pbm"), kinds)


def codes_in(picture: Path, kinds: Sequence[str] = SLIP_CODES) -> list[str]:
    """What a scanner reads from a picture; a line of text is no code of another kind by chance."""
    only = ["-Sdisable", *(f"-S{kind}.enable" for kind in kinds)]
    read = _run(["zbarimg", "--nodbus", "-q", *only, str(picture)], b"")
    return sorted(read.decode().split())


def _plain(page: str) -> str:
    return re.sub(r"[^\S\n]", " ", page)


def _run(command: list[str], given: bytes) -> bytes:
    done = subprocess.run(command, input=given, capture_output=True, timeout=60)
    assert done.returncode == 0, f"{command[0]}: {done.stderr.decode()}"
    return done.stdout
