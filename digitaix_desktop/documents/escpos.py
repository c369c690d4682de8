"""Pages as receipt printers take them: dots, by the ESC/POS command that all of them know.

A page is a picture (GS v 0), so accents, the euro sign and codes look as they were laid out,
whatever code page the printer thinks in. Epson's reference: ESC/POS Application Programming Guide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digitaix_desktop.pdfium import GreyPage, grey_pages

DPI = 203
BAND = 128
"""Rows sent at once: small printers hold little, and begin to print with the first of them."""
START = b"\x1b@"
"""ESC @: forget whatever was set before."""
CUT = b"\x1bd\x04\x1dVB\x00"
"""ESC d 4 feeds past the tear bar where there is no knife; GS V B 0 feeds to the knife and cuts."""
DARK = 128


def receipts(pdf: bytes, dots: int, copies: int = 1) -> bytes:
    """The pages for a head of so many dots, each cut off; what lies beside the head is left out."""
    pages = [_picture(page, dots) for page in grey_pages(pdf, DPI)]
    return b"".join(START + page + CUT for _ in range(copies) for page in pages)


def steps_apart(pages: Iterable[GreyPage], widths: Iterable[int]) -> bytes:
    """Pages as pictures of their own, each so many dots wide from its left edge, on one piece."""
    drawn = (_picture(page, wide, 0) for page, wide in zip(pages, widths, strict=True))
    return START + b"".join(drawn) + CUT


def _picture(page: GreyPage, dots: int, skipped: int | None = None) -> bytes:
    """The middle of the page: a roll lies in the middle of its printer."""
    if skipped is None:
        skipped = max(0, (page.width - dots) // 2)
    wide = min(dots, page.width)
    rows = [
        _packed(page.dots[start + skipped : start + skipped + wide])
        for start in range(0, page.height * page.stride, page.stride)
    ]  # of a page narrower than the head, its whole width
    while rows and not any(rows[-1]):
        rows.pop()
    return b"".join(_bands(rows, (wide + 7) // 8))


def _bands(rows: list[bytes], across: int) -> Iterator[bytes]:
    for start in range(0, len(rows), BAND):
        band = rows[start : start + BAND]
        yield picture(band, across)


def picture(rows: list[bytes], across: int) -> bytes:
    """Rows of so many bytes as one GS v 0."""
    size = across.to_bytes(2, "little") + len(rows).to_bytes(2, "little")
    return b"\x1dv0\x00" + size + b"".join(rows)


_DARK = bytes(1 if grey < DARK else 0 for grey in range(256))


def _packed(greys: bytes) -> bytes:
    """A row of dots, eight to a byte, black being 1."""
    across = (len(greys) + 7) // 8
    dark = greys.translate(_DARK).ljust(across * 8, b"\0")
    return int(dark.translate(_DIGITS), 2).to_bytes(across, "big")


_DIGITS = bytes(ord("1") if dot == 1 else ord("0") for dot in range(256))
