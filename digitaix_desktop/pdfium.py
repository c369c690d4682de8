"""Pages of a PDF as grey dots, by PDFium: for screens, and for printers that take dots only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock

import pypdfium2  # type: ignore[import-untyped]

_pdfium = Lock()  # pypdfium2-team/pypdfium2#303: PDFium is not thread safe


@dataclass(frozen=True, slots=True)
class GreyPage:
    """A page, one byte for each dot: 0 is black, 255 white."""

    width: int
    height: int
    stride: int
    """Bytes from one row to the next."""
    dots: bytes


def grey_pages(pdf: bytes, dpi: float, *, smooth: bool) -> Iterator[GreyPage]:
    """The pages: smooth for a screen, black or white dots for a printer.

    Edges that a driver would have to dither are what makes bar codes unreadable.
    """
    with _pdfium:
        document = pypdfium2.PdfDocument(pdf)
        count = len(document)
    try:
        for number in range(count):
            with _pdfium:
                page = _drawn(document[number], dpi, smooth)
            yield page
    finally:
        with _pdfium:
            document.close()


def _drawn(page: pypdfium2.PdfPage, dpi: float, smooth: bool) -> GreyPage:
    bitmap = page.render(
        scale=dpi / 72,
        grayscale=True,
        no_smoothtext=not smooth,
        no_smoothpath=not smooth,
        no_smoothimage=not smooth,
    )
    try:
        # a copy: the bitmap's memory ends with the bitmap
        return GreyPage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    finally:
        bitmap.close()
        page.close()
