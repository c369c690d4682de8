"""A page to draw on: millimetres from the top left corner, and the ink that slips are made of."""

from __future__ import annotations

import io
from dataclasses import dataclass
from enum import Enum, unique
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from digitaix_desktop.documents.typesetting import MM, Face, fitting, fonts, width_mm
from digitaix_desktop.operations.printing import Sheet
from digitaix_desktop.operations.slips import readable

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

HEAVY_MM = 0.38
"""Rules between the parts of a page: three dots at 203 dpi."""
FINE_MM = 0.125
"""Rules between lines: one dot at 203 dpi."""
CAPITALS = 0.714
"""How high capitals of Noto Sans are, as a part of the size."""
_SAID = {
    byte: chr(byte) if 32 <= byte < 127 and chr(byte) not in "()\\" else f"\\{byte:03o}"
    for byte in range(256)
}
"""How a byte is written in a string of PDF."""


@unique
class Align(Enum):
    """Which point of a text is given: where it begins, its middle, or where it ends."""

    LEFT = 0.0
    MIDDLE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Text:
    """How a text looks."""

    face: Face
    size: float

    def width_mm(self, text: str) -> float:
        """How wide it is in this look."""
        return width_mm(text, self.face, self.size)


class Sheets:
    """The pages of a document, one after another."""

    def __init__(self, out: BinaryIO, page: Sheet, language: str, colour: str = "") -> None:
        from reportlab.pdfgen.canvas import Canvas

        fonts()
        self._page = page
        size = (page.width_mm * MM, page.height_mm * MM)
        # invariant: equal documents are equal bytes; no time, no random id
        self.canvas: Canvas = Canvas(out, pagesize=size, invariant=1, lang=language)
        self._accent = rgb(colour)
        self._inked: bool | None = None

    def describe(self, title: str, author: str) -> None:
        """What a reader or a print queue shows for this document."""
        self.canvas.setTitle(title)
        self.canvas.setAuthor(author)
        self.canvas.setCreator("DigitAix Desktop")
        self.canvas.setViewerPreference("PrintScaling", "None")  # also when printed from a reader

    def next_page(self) -> None:
        """Go on to the next page."""
        self.canvas.showPage()
        self._inked = None

    def save(self) -> None:
        """Write the document."""
        self.canvas.showPage()
        self.canvas.save()

    def y(self, mm: float) -> float:
        """Points from the lower edge for millimetres from the upper one."""
        return self.up(mm) * MM

    def up(self, mm: float) -> float:
        """Millimetres from the lower edge for millimetres from the upper one."""
        return self._page.height_mm - mm

    def write(
        self,
        text: str,
        look: Text,
        x: float,
        baseline: float,
        room: float,
        align: Align = Align.LEFT,
        *,
        accent: bool = False,
    ) -> None:
        """One line of text; it is made smaller rather than cut when it has no room."""
        size = fitting(text, look.face, look.size, room)
        left = x - width_mm(text, look.face, size) * align.value
        self._ink(accent=accent)
        self._put(text, look.face, size, _x(left), self.y(baseline))

    def _put(self, text: str, face: Face, size: float, x: float, y: float) -> None:
        """Words as a page of PDF says them: reportlab's own way takes three times as long."""
        font, canvas = fonts()[face], cast("Any", self.canvas)
        document = canvas._doc  # what its fonts ask for
        said = [f"BT 1 0 0 1 {x:.3f} {y:.3f} Tm"]
        for part, letters in font.splitString(text, document):
            name = font.getSubsetInternalName(part, document)
            words = letters.decode("latin-1").translate(_SAID)
            said.append(f"{name} {size:.3f} Tf ({words}) Tj")
        self.canvas.addLiteral(" ".join(said) + " ET")

    def _ink(self, *, accent: bool) -> None:
        if accent is self._inked:
            return
        self._inked = accent
        if accent and self._accent is not None:
            self.canvas.setFillColorRGB(*self._accent)
            self.canvas.setStrokeColorRGB(*self._accent)
        else:
            self.canvas.setFillGray(0)
            self.canvas.setStrokeGray(0)

    def picture(self, content: bytes, left: float, top: float, room: float, high: float) -> float:
        """A picture as large as fits, its upper left corner there; answers how wide it came out."""
        wide, tall = picture_size(content, room, high)
        if wide:
            from reportlab.lib.utils import ImageReader

            reader = ImageReader(io.BytesIO(content))
            place = (_x(left), self.y(top + tall), wide * MM, tall * MM)
            self.canvas.drawImage(reader, *place, mask="auto")
        return wide

    def write_struck(self, text: str, look: Text, x: float, baseline: float, room: float) -> None:
        """One line of text that is crossed out, and can be read all the same."""
        self.write(text, look, x, baseline, room)
        middle = baseline - CAPITALS * look.size / MM * 0.36
        self.rule(x, x + min(room, look.width_mm(text)), middle, FINE_MM)

    def write_spaced(self, text: str, look: Text, middle: float, baseline: float) -> None:
        """A code under its bars, letter by letter."""
        apart = look.size * 0.22
        wide = look.width_mm(text) + apart * (len(text) - 1) / MM
        self._ink(accent=False)
        self.canvas.setFont(look.face.value, look.size)
        self.canvas.drawString(_x(middle - wide / 2), self.y(baseline), text, charSpace=apart)

    def rule(self, left: float, right: float, y: float, thick: float) -> None:
        """A line across, `thick` millimetres, centred on `y`; heavy ones in colour."""
        self._ink(accent=thick >= HEAVY_MM)
        height = thick * MM
        bottom = self.y(y) - height / 2
        self.canvas.rect(_x(left), bottom, (right - left) * MM, height, stroke=0, fill=1)

    def stroke(self, left: float, top: float, right: float, bottom: float, thick: float) -> None:
        """A straight line between two points."""
        self._ink(accent=False)
        self.canvas.setLineWidth(thick * MM)
        self.canvas.line(_x(left), self.y(top), _x(right), self.y(bottom))

    def boxed(self, text: str, look: Text, right: float, top: float, *, solid: bool) -> float:
        """A word in a rounded box, or white on black; answers where the box begins."""
        wide, high = boxed_width(text, look), look.size * (0.58 if solid else 0.74)
        inset = 0.0 if solid else HEAVY_MM / 2  # half of the line lies outside its path
        self.canvas.setLineWidth(HEAVY_MM * MM)
        self._ink(accent=not solid)
        self.canvas.roundRect(
            _x(right - wide + inset),
            self.y(top + high - inset),
            (wide - 2 * inset) * MM,
            (high - 2 * inset) * MM,
            1.0 * MM,
            stroke=int(not solid),
            fill=int(solid),
        )
        if solid:
            self.canvas.setFillGray(1)
        self._inked = None
        self.canvas.setFont(look.face.value, look.size)
        base = top + (high + CAPITALS * look.size / MM) / 2
        self.canvas.drawCentredString(_x(right - wide / 2), self.y(base), text)
        self._inked = None
        return right - wide

    def tick_box(self, left: float, top: float, side: float) -> None:
        """A box to tick by hand."""
        self._ink(accent=False)
        self.canvas.setLineWidth(FINE_MM * 2 * MM)
        place = (_x(left), self.y(top + side), side * MM, side * MM)
        self.canvas.rect(*place, stroke=1, fill=0)


def _x(mm: float) -> float:
    return mm * MM


def picture_size(content: bytes, room: float, high: float) -> tuple[float, float]:
    """How large a picture comes out that has so much room; nothing if it is none."""
    if not content:
        return 0.0, 0.0
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(content)) as image:
            across, down = image.size
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        return 0.0, 0.0
    scale = min(room / across, high / down)
    return across * scale, down * scale


def rgb(colour: str) -> tuple[float, float, float] | None:
    """A colour given as `#rrggbb`, dark enough to be read on white; none for black."""
    dark = readable(colour)
    if not dark:
        return None
    red, green, blue = (int(dark[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return round(red, 3), round(green, 3), round(blue, 3)


def boxed_width(text: str, look: Text) -> float:
    """How wide `Sheets.boxed` makes a word, box included."""
    return look.width_mm(text) + look.size * 0.5
