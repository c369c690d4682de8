"""Print fonts whose embedded parts are made once, not once a document.

reportlab cuts a font down to the letters of each document, and that was a third of the time a slip
took. Here the letters of French come first and always in the same places, so nearly every document
embeds the very same part, which is kept. Imported when something is printed: reportlab is slow.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont, makeToUnicodeCMap

COMMON = (
    "àâäæçéèêëîïôöœùûüÿñÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸÑ«»’‘“”–—…€°·•›²³½×ßáíóúÁÍÓÚ\N{NARROW NO-BREAK SPACE}"
)
"""Letters of French and signs of prices beside ASCII, which reportlab puts first by itself."""
PARTS_KEPT = 48


class PrintFont(TTFont):
    """A font that is embedded from parts made before."""

    def splitString(  # noqa: N802 - reportlab's own name
        self, text: str, doc: Any, encoding: str = "utf-8"
    ) -> Any:
        """The text in the bytes of its parts; the common letters have their places already."""
        if doc not in self.state:
            super().splitString(COMMON, doc, encoding)
        return super().splitString(text, doc, encoding)

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab's own name
        """Write the parts that the document uses into it."""
        state = self.state[doc]
        state.frozen = 1
        for number, letters in enumerate(state.subsets):
            font, widths, names = self._part(number, tuple(letters))
            name = self._part_name(number)
            object_name = self.getSubsetInternalName(number, doc)[1:]
            described = pdfdoc.PDFDictionary(self._description(name))
            described["FontFile2"] = doc.Reference(_stream(*font), f"fontFile:{name}")
            written: Any = pdfdoc.PDFTrueTypeFont()
            written.Name, written.BaseFont = object_name, name
            written.FirstChar, written.LastChar = 0, len(letters) - 1
            written.Widths = widths
            written.ToUnicode = doc.Reference(_stream(*names), f"toUnicodeCMap:{name}")
            written.FontDescriptor = doc.Reference(described, f"fontDescriptor:{name}")
            doc.Reference(written, object_name)
            doc.idToObject["BasicFonts"].dict[object_name] = written
        del self.state[doc]

    def _part_name(self, number: int) -> str:
        parts = (SUBSETN(number), b"+", self.face.name, self.face.subfontNameX)
        return b"".join(parts).decode("latin-1")

    @lru_cache(maxsize=PARTS_KEPT)  # noqa: B019 - the three fonts live as long as the program
    def _part(self, number: int, letters: Sequence[int]) -> tuple[Any, Any, Any]:
        """The font's part with its length, its widths, and which letter each byte is."""
        face: Any = self.face
        part = face.makeSubset(letters)
        widths = " ".join(f"{face.getCharWidth(code):g}" for code in letters)
        names = makeToUnicodeCMap(self._part_name(number), letters).encode("latin-1")
        return (
            (zlib.compress(part), len(part)),
            f"[ {widths} ]",
            (zlib.compress(names), None),
        )

    def _description(self, name: str) -> dict[str, Any]:
        face: Any = self.face
        symbolic, not_symbolic = 1 << 2, 1 << 5
        return {
            "Type": "/FontDescriptor",
            "Ascent": f"{face.ascent:g}",
            "CapHeight": f"{face.capHeight:g}",
            "Descent": f"{face.descent:g}",
            "Flags": f"{face.flags & ~not_symbolic | symbolic}",
            "FontBBox": "[ " + " ".join(f"{each:g}" for each in face.bbox) + " ]",
            "FontName": pdfdoc.PDFName(name),
            "ItalicAngle": f"{face.italicAngle:g}",
            "StemV": f"{face.stemV:g}",
            "MissingWidth": f"{face.defaultWidth:g}",
        }


def _stream(packed: bytes, length: int | None) -> Any:
    """A stream whose content is compressed already."""
    about: dict[str, Any] = {"Filter": pdfdoc.PDFName("FlateDecode")}
    if length is not None:
        about["Length1"] = length
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(about), packed)
