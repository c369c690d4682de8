"""Pages of a PDF as dots, by PDFium: for screens, and for printers that take dots only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
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


@dataclass(frozen=True, slots=True)
class ColourPage:
    """A page, four bytes for each dot: blue, green, red, and one that says nothing."""

    width: int
    height: int
    stride: int
    dots: bytes


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of each page, in points."""
    with _pdfium:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return [document.get_page_size(number) for number in range(len(document))]
        finally:
            document.close()


def colour_page(pdf: bytes, number: int, dpi: float) -> ColourPage:
    """One page as a screen shows it; counted from 0."""
    with _pdfium:
        document = pypdfium2.PdfDocument(pdf)
        try:
            page = document[number]
            bitmap = page.render(scale=dpi / 72, prefer_bgrx=True)
            dots = bytes(bitmap.buffer)  # a copy: its memory ends with the bitmap
            shown = ColourPage(bitmap.width, bitmap.height, bitmap.stride, dots)
            bitmap.close()
            page.close()
            return shown
        finally:
            document.close()


def joined(pdfs: Sequence[bytes]) -> bytes:
    """Several documents as one, in their order."""
    if len(pdfs) == 1:
        return pdfs[0]
    with _pdfium:
        whole = pypdfium2.PdfDocument.new()
        try:
            for pdf in pdfs:
                part = pypdfium2.PdfDocument(pdf)
                whole.import_pages(part)
                part.close()
            out = BytesIO()
            whole.save(out)
            return out.getvalue()
        finally:
            whole.close()


def grey_pages(pdf: bytes, dpi: float) -> Iterator[GreyPage]:
    """The pages in black or white dots, as printers print them.

    Edges that a driver would have to dither are what makes bar codes unreadable.
    """
    with _pdfium:
        document = pypdfium2.PdfDocument(pdf)
        count = len(document)
    try:
        for number in range(count):
            with _pdfium:
                page = _drawn(document[number], dpi)
            yield page
    finally:
        with _pdfium:
            document.close()


def _drawn(page: pypdfium2.PdfPage, dpi: float) -> GreyPage:
    bitmap = page.render(
        scale=dpi / 72,
        grayscale=True,
        no_smoothtext=True,
        no_smoothpath=True,
        no_smoothimage=True,
    )
    try:
        # a copy: the bitmap's memory ends with the bitmap
        return GreyPage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    finally:
        bitmap.close()
        page.close()
