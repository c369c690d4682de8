"""Workbooks whose parts are written in other letters than UTF-8: the same, with parts in UTF-8.

The format allows UTF-16, and XML any letters that it declares; the fast reader knows UTF-8 alone.
"""

from __future__ import annotations

import codecs
import io
import re
import zipfile
from pathlib import Path

from digitaix_desktop.spreadsheets.sniffing import UNREADABLE

_DECLARED = re.compile(rb"^\s*<\?xml[^>]*\bencoding\s*=\s*[\"']([A-Za-z][\w.\-]{1,30})[\"']")
_DECLARATION = re.compile(r"^\ufeff?\s*<\?xml[^>]*\?>")
_MARKED = (
    (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)  # fmt: skip
_XML = (".xml", ".rels")
_HEAD, _CHUNK = 400, 1 << 20


def in_plain_letters(path: Path) -> io.BytesIO | None:
    """The workbook with all of its XML in UTF-8; None if it is so already.

    `ValueError` where a part is not in the letters that it says.
    """
    with zipfile.ZipFile(path) as old:
        parts = [each for each in old.infolist() if each.filename.lower().endswith(_XML)]
        told = {each.filename: _letters_of(old, each) for each in parts}
        others = {name: letters for name, letters in told.items() if letters is not None}
        if not others:
            return None
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
            for entry in old.infolist():
                if "/media/" not in entry.filename:
                    _copy(old, new, entry, others.get(entry.filename))
    made.seek(0)
    return made


def _letters_of(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> str | None:
    """The letters of a part; None for UTF-8, and for what the reader itself may refuse."""
    try:
        with archive.open(entry) as part:
            head = part.read(_HEAD)
    except UNREADABLE:
        return None
    for mark, letters in _MARKED:
        if head.startswith(mark):
            return letters
    declared = _DECLARED.match(head)
    said = "utf-8" if declared is None else declared[1].decode("ascii")
    try:
        name = codecs.lookup(said).name
    except LookupError:
        return None
    return None if name in ("utf-8", "ascii") else name


def _copy(
    old: zipfile.ZipFile, new: zipfile.ZipFile, entry: zipfile.ZipInfo, letters: str | None
) -> None:
    with old.open(entry) as part, new.open(entry.filename, "w") as copy:
        if letters is None:
            while chunk := part.read(_CHUNK):
                copy.write(chunk)
            return
        decoder = codecs.getincrementaldecoder(letters)()
        text = _DECLARATION.sub("", decoder.decode(part.read(_CHUNK)), count=1)
        copy.write(text.encode())
        while chunk := part.read(_CHUNK):
            copy.write(decoder.decode(chunk).encode())
        copy.write(decoder.decode(b"", final=True).encode())
