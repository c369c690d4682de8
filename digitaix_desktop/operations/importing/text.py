"""Words of a cell made plain: folded for comparing, cleaned for keeping."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache

from digitaix_desktop.operations.importing.markup import letters, marks, without_comments
from digitaix_desktop.operations.importing.table import Cell

_MARKS = {ord("œ"): "oe", ord("æ"): "ae", ord("ß"): "ss", ord("’"): "'", ord("ø"): "o"}
_NOT_WORD = re.compile(r"[^a-z0-9%€$]+")
_SPACES = re.compile(r"[\s\u00a0\u202f\u2007\u2009\u200b\ufeff]+")
_NEEDS_CARE = re.compile(r"[^ -%'-;=-~\u00a1-\u02ff]|  |^ | $")
"""Anything but letters composed already and single spaces; `&` and `<` may begin markup."""
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-fA-F]{2,6}|[a-zA-Z]{2,10});")
_LINE_ENDS = frozenset({"p", "br", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3"} | {
    "h4", "h5", "h6", "section", "article", "blockquote", "hr", "pre", "dt", "dd"
})  # fmt: skip
_UNSHOWN = frozenset({"script", "style", "head", "title", "template"})
ERROR_CELLS = frozenset(
    {"#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#VALEUR!", "#NOM?",
     "#NOMBRE!", "#NUL!", "#SPILL!", "#CALC!"}
)  # fmt: skip
"""What a formula that failed leaves in a text file; such a cell counts as empty."""


def fold(text: str) -> str:
    """Small letters without accents, words parted by one space: for comparing, not for keeping."""
    lowered = unicodedata.normalize("NFKD", text.casefold().translate(_MARKS))
    plain = "".join(c for c in lowered if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", plain).strip()


folded = lru_cache(maxsize=8192)(fold)
"""`fold` for values that come again and again: categories, units, sizes."""


def text_of(cell: Cell) -> str:
    """A cell as text, trimmed, numbers in full; "" if it is empty or a failed formula."""
    if isinstance(cell, str):
        text = cell.strip()
        return "" if text.startswith("#") and text in ERROR_CELLS else text
    if cell is None:
        return ""
    if isinstance(cell, float):
        return number_text(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int):
        return str(cell)
    if isinstance(cell, datetime):
        at_midnight = cell.time() == time(0)
        return cell.date().isoformat() if at_midnight else cell.isoformat(" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)


def number_text(number: float) -> str:
    """A spreadsheet's number as it would be typed: `5`, `12.5`, `3760214580121`."""
    if number.is_integer() and abs(number) < 1e16:  # whole numbers are exact so far
        return str(int(number))
    text = repr(number)
    if "e" in text:
        return format(Decimal(text), "f")
    return text if text[-1].isdigit() else ""


def one_line(text: str) -> str:
    """A name: entities read, tags gone, one space between words, composed accents."""
    if not _NEEDS_CARE.search(text):
        return text
    text = letters(text)
    if "<" in text:
        text = _TAG.sub(" ", without_comments(text))
    return unicodedata.normalize("NFC", _SPACES.sub(" ", text).strip())


def has_markup(text: str) -> bool:
    """Whether the text holds HTML tags or entities."""
    if "<" in text and (_TAG.search(text) is not None or _holds_comment(text)):
        return True
    return "&" in text and _ENTITY.search(text) is not None


def _holds_comment(text: str) -> bool:
    begin = text.find("<!--")
    return begin >= 0 and text.find("-->", begin) >= 0


def plain_text(markup: str) -> str:
    """The words of a piece of HTML, one paragraph or list item a line."""
    lines = (_SPACES.sub(" ", line).strip() for line in "".join(_words(markup)).split("\n"))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return unicodedata.normalize("NFC", re.sub(r"(?m)^- \n+", "- ", text))


def tidy_text(text: str) -> str:
    """A description without HTML: lines kept, spaces at their ends gone, composed accents."""
    if text.isascii() and "\n" not in text and "\r" not in text:
        return text.strip()
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return unicodedata.normalize("NFC", "\n".join(line.strip() for line in lines).strip())


def _words(markup: str) -> Iterator[str]:
    """What a reader of the page would see."""
    unshown = 0
    for mark in marks(markup):
        if mark.words and not unshown:
            # Line breaks in the source of a page are only spaces to its reader.
            yield _SPACES.sub(" ", letters(mark.words))
        if mark.tag in _UNSHOWN:
            unshown = max(0, unshown - 1) if mark.closing else unshown + 1
        elif mark.tag == "li":
            yield "" if mark.closing else "\n- "
        elif mark.tag == "p" and mark.closing:
            yield "\n\n"
        elif mark.tag in _LINE_ENDS:
            yield "\n"
