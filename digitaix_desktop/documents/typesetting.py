"""Words for paper: the print fonts, what they can write, and how text breaks into lines.

Paper has no fallback fonts, so every text goes through `printable` first: a character that the
fonts lack would otherwise come out as a black square. Lengths are millimetres, sizes are points.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from enum import Enum, unique
from functools import cache, lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from digitaix_desktop.paths import resource

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

MM = 72 / 25.4
"""One millimetre, in points."""
ELLIPSIS = "…"
UNWRITABLE = "?"
"""Stands for letters of a script that the fonts do not have."""


@unique
class Face(Enum):
    """The three faces that slips and labels are set in."""

    REGULAR = "NotoSans-Regular"
    BOLD = "NotoSans-Bold"
    ITALIC = "NotoSans-Italic"


_T = TypeVar("_T")
_AS_THEY_ARE = frozenset({"code", "scan_code", "language", "colour"})
"""Fields that are no words: what scanners read, and what nobody reads."""
_loading = Lock()
_NO_BREAK = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}"
_NO_BREAK_SET = frozenset(_NO_BREAK)
_MISSING = "\0"  # a letter without a picture, until a run of them becomes one question mark
_BREAK = re.compile(rf"[^\S{_NO_BREAK}]+")
_AFTER_HYPHEN = re.compile(r"(?<=[^\W\d]-)(?=[^\W\d])")
# Plain spaces as people type them where French typography wants none to break
_GLUED = re.compile(r"(?<=«) | (?=[»:;!?€%](?!\w))|(?<=\d) (?=(?:k?g|[cm]?l|[cm]?m)(?!\w))")
_AMOUNT = re.compile(rf"[\d.,\-+€%/{_NO_BREAK}]")

# What looks or means the same, where Unicode's own decompositions say nothing.
_INSTEAD = str.maketrans({
    "\N{MINUS SIGN}": "-", "\N{HYPHEN}": "-", "\N{NON-BREAKING HYPHEN}": "-",
    "→": "->", "←": "<-", "⇒": "=>", "✕": "x", "✗": "x", "✘": "x", "✖": "x", "☓": "x",
    "✓": "v", "✔": "v", "★": "*", "☆": "*", "■": "•", "●": "•", "▪": "•", "◦": "•", "‣": "•",
    "➤": "•", "►": "•", "、": ",", "。": ".", "・": "·", "「": "«", "」": "»",
})  # fmt: skip


@cache
def _loaded() -> dict[Face, TTFont]:
    from reportlab import rl_config
    from reportlab.pdfbase.pdfmetrics import registerFont  # 0.35 s: only once something is printed

    from digitaix_desktop.documents.embedding import PrintFont

    rl_config.useA85 = 0  # pages as bytes rather than as letters: smaller, and made sooner
    fonts: dict[Face, TTFont] = {
        face: PrintFont(face.value, str(resource(f"fonts/{face.value}.ttf"))) for face in Face
    }
    for font in fonts.values():
        registerFont(font)
    return fonts


def fonts() -> dict[Face, TTFont]:
    """The faces, read and registered with reportlab once; safe on any thread."""
    with _loading:
        return _loaded()


@cache
def writable() -> frozenset[int]:
    """The code points that all faces have a picture for.

    Those beyond U+FFFF are left out: reportlab prints them, but no reader finds them in the text.
    """
    known = (
        {code for code, glyph in font.face.charToGlyph.items() if glyph and code <= 0xFFFF}
        for font in fonts().values()
    )
    return frozenset(set.intersection(*known))


def printable(text: str) -> str:
    """`text` in characters that the fonts have, on one line, changed as little as can be.

    Emoji and controls go; letters lose a mark, or take their plain form, before they become `?`.
    """
    text = unicodedata.normalize("NFC", text)
    done = "".join(_written(letter) for letter in text)
    done = re.sub(f"{_MISSING}+", UNWRITABLE, done)
    done = re.sub(r" {2,}", " ", done).strip(" ")
    return done or (UNWRITABLE if text.strip() else "")


def is_whole_in_print(text: str) -> bool:
    """Whether the fonts have all of its letters, in one form or another; signs may go."""
    letters = (_written(letter) for letter in unicodedata.normalize("NFC", text))
    return _MISSING not in letters


def in_print(words: _T) -> _T:
    """What is to be printed, whole, in characters that the fonts have."""
    ready: _T = _in_print(words)
    return ready


def _in_print(value: Any) -> Any:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, tuple):
        return tuple(_in_print(each) for each in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    ready = {
        field.name: _in_print(getattr(value, field.name))
        for field in fields(value)
        if field.init and field.name not in _AS_THEY_ARE
    }
    return replace(value, **ready)


@cache
def _written(letter: str) -> str:
    kind = unicodedata.category(letter)
    if letter in "\t\n\r\v\f" or kind in ("Zs", "Zl", "Zp"):
        return letter if letter in _NO_BREAK else " "
    if kind in ("Cc", "Cf", "Cs", "Co", "Cn"):
        return ""
    simpler = letter.translate(_INSTEAD)
    for form in (simpler, unicodedata.normalize("NFKC", letter)):
        if all(ord(part) in writable() for part in form):
            return form
    parts = unicodedata.normalize("NFKD", letter)
    kept = "".join(part for part in parts if ord(part) in writable())
    if kept and not all(unicodedata.combining(part) for part in kept):
        return kept
    digit = unicodedata.digit(letter, None)
    if digit is not None:
        return str(digit)
    return "" if kind[0] == "M" or kind in ("So", "Sk") else _MISSING


def width_mm(text: str, face: Face, size: float) -> float:
    """How wide a text is."""
    return _width(text, face) * size / MM


@lru_cache(maxsize=8192)
def _width(text: str, face: Face) -> float:
    """How wide it is at a size of one point: the same words come on most slips."""
    return float(fonts()[face].stringWidth(text, 1))


def fitting(text: str, face: Face, size: float, room_mm: float) -> float:
    """The size, at most `size`, at which `text` fits on one line."""
    wide = width_mm(text, face, size)
    return size if wide <= room_mm else size * room_mm / wide


def wrapped(text: str, face: Face, size: float, room_mm: float) -> list[str]:
    """`text` in lines no wider than the room; amounts and quantities stay in one piece.

    Only a single amount wider than the whole room is left too wide: set it with `fitting`.
    """
    lines: list[str] = []
    line = ""
    for space, word in _words(text):
        joined = f"{line}{space}{word}" if line else word
        if width_mm(joined, face, size) <= room_mm:
            line = joined
            continue
        if line:
            lines.append(line)
        *full, line = _broken(word, face, size, room_mm)
        lines += full
    return [*lines, line] if line else lines


def _words(text: str) -> list[tuple[str, str]]:
    """What must not be broken if it can be helped, each with what joins it to the one before."""
    return [
        ("" if number else " ", part)
        for word in _BREAK.split(_GLUED.sub("\N{NO-BREAK SPACE}", text))
        if word
        for number, part in enumerate(_AFTER_HYPHEN.split(word))
    ]


def _broken(word: str, face: Face, size: float, room_mm: float) -> list[str]:
    """A word in pieces that fit, cut anywhere but inside an amount or before a mark."""
    pieces: list[str] = []
    piece = ""
    for unit in _units(word):
        if piece and width_mm(piece + unit, face, size) > room_mm:
            pieces.append(piece)
            piece = ""
        piece += unit
    return [*pieces, piece]


def _units(word: str) -> list[str]:
    """The letters of a word, but each amount whole, with its unit."""
    units: list[str] = []
    for letter in word:
        before = units[-1] if units else ""
        if before and (
            unicodedata.combining(letter)
            or letter in _NO_BREAK
            or before[-1] in _NO_BREAK
            or (_AMOUNT.match(letter) and _AMOUNT.match(before[-1]))
            or (letter.isalpha() and before[0].isdigit() and not _NO_BREAK_SET.isdisjoint(before))
        ):
            units[-1] += letter
        else:
            units.append(letter)
    return units


def lines_within(
    text: str, face: Face, size: float, room_mm: float, most: int, least: float
) -> tuple[list[str], float]:
    """`text` on at most `most` lines and the size for it: smaller first, then ended by `…`."""
    while True:
        lines = wrapped(text, face, size, room_mm)
        if len(lines) <= most:
            return lines, size
        if size <= least:
            break
        size = max(least, size * 0.94)
    last = lines[most - 1]
    while last and width_mm(last + ELLIPSIS, face, size) > room_mm:
        last = last[:-1]
    return [*lines[: most - 1], last.rstrip() + ELLIPSIS], size
