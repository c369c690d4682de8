"""Tells what a file is by its first bytes and its parts: names and extensions lie too often."""

from __future__ import annotations

import lzma
import os
import re
import stat
import zipfile
import zlib
from enum import Enum
from pathlib import Path

from digitaix_desktop.operations.importing.refusals import (
    Damaged,
    EmptyFile,
    Encrypted,
    FileLocked,
    FileMissing,
    LockFile,
    NotATable,
    NumbersDocument,
    TooLarge,
    TooOld,
)
from digitaix_desktop.spreadsheets import limits


class Kind(Enum):
    """The formats that are read."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    ODS = "ods"
    XLS = "xls"
    HTML = "html"
    XML = "xml"
    TEXT = "csv"


_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_EXCEL = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x00\x06\x00")
_OTHER = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"MZ",
    b"\x7fELF", b"SQLite format", b"RIFF", b"{\\rtf", b"BM\x36", b"II*\x00", b"MM\x00*", b"ID3",
    b"OggS", b"BZh", b"\xfd7zXZ", b"%!PS",
)  # fmt: skip
_OTHER_TABLES = (
    b"ID;PWXL", b"ID;PCALC", b"ID;PSCALC", b"TABLE\r\n0,1\r\n", b"TABLE\n0,1\n",
)  # fmt: skip
"""SYLK and DIF: tables written as text of their own kind."""
_FLAT_ODS = b"urn:oasis:names:tc:opendocument"
_WEB_PAGE = re.compile(
    rb"^[\s\x00]*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|table|meta|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEAD = 4096
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    OSError,
    EOFError,
    RuntimeError,
    ValueError,
)
"""What reading a part of a broken archive may end in."""


def kind_of(path: Path) -> Kind:
    """What the file is; refuses what can't be read, before anything of it is opened."""
    try:
        about = path.stat()
        size = about.st_size
        if not stat.S_ISREG(about.st_mode):  # a folder; or a pipe, which could be waited for
            raise NotATable(name=_called(path))
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except FileNotFoundError:
        raise FileMissing(name=path.name) from None
    except OSError:
        raise FileLocked(name=path.name) from None
    if path.name.startswith("~$") and size < _HEAD:
        raise LockFile(name=path.name)
    if not head.strip(b"\x00\r\n\t \xef\xbb\xbf\xff\xfe"):
        raise EmptyFile(name=path.name)
    if head.startswith(_ZIP):
        if size > limits.WORKBOOK_BYTES:
            raise TooLarge(name=path.name)
        return _kind_of_zip(path)
    if head.startswith(_CFB):
        if size > limits.WORKBOOK_BYTES:
            raise TooLarge(name=path.name)
        return _kind_of_compound(path)
    if head.startswith(_OLD_EXCEL):
        raise TooOld(name=path.name)
    if head.startswith(_OTHER_TABLES) or (head.startswith(b"<?xml") and _FLAT_ODS in head):
        raise TooOld(name=path.name)
    if head.startswith(_OTHER):
        raise NotATable(name=path.name)
    if size > limits.TEXT_BYTES:
        raise TooLarge(name=path.name)
    return _kind_of_text(head, path.name)


def _called(path: Path) -> str:
    """What a folder is called, also where it was typed as `.`; the root has but its path."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - a link keeps its own name
    return whole.name or str(whole)


def _kind_of_text(head: bytes, name: str) -> Kind:
    plain = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    if b"urn:schemas-microsoft-com:office:spreadsheet" in plain and b"<?xml" in plain[:200]:
        return Kind.XML
    lowered = plain.lower().lstrip()
    if _WEB_PAGE.match(plain) or (lowered.startswith(b"<") and b"<table" in lowered):
        return Kind.HTML
    if plain.lstrip().startswith((b"<?xml", b"<rss", b"<feed", b"{", b"[{")):
        raise NotATable(name=name)
    controls = sum(byte < 9 or 13 < byte < 32 for byte in plain)
    if controls > len(plain) * 0.05:
        raise NotATable(name=name)
    return Kind.TEXT


def _kind_of_zip(path: Path) -> Kind:
    """A workbook is a zip archive: look at its list of parts, unpack nothing."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            names = {entry.filename for entry in entries}
            protected = any(entry.flag_bits & 1 for entry in entries)
            mimetype = (
                archive.read("mimetype")[:100] if "mimetype" in names and not protected else b""
            )
            manifest = (
                archive.open("META-INF/manifest.xml").read(200_000)
                if "META-INF/manifest.xml" in names and not protected
                else b""
            )
    except UNREADABLE:
        raise Damaged(name=path.name) from None
    if protected or b"encryption-data" in manifest:
        raise Encrypted(name=path.name)
    if any(name.endswith(".iwa") or name == "Index.zip" for name in names):
        raise NumbersDocument(name=path.name)
    _check_size(path, entries)
    if "xl/workbook.bin" in names:
        return Kind.XLSB
    if any(name.startswith("xl/") for name in names) or (
        "[Content_Types].xml" in names and any(name.endswith("workbook.xml") for name in names)
    ):
        return Kind.XLSX
    if b"opendocument.spreadsheet" in mimetype or (
        "content.xml" in names and not mimetype and "mimetype" not in names
    ):
        return Kind.ODS
    raise NotATable(name=path.name)


def _check_size(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > limits.ENTRIES:
        raise TooLarge(name=path.name)
    read = [
        entry
        for entry in entries
        if "/media/" not in entry.filename and not entry.filename.startswith("Pictures/")
    ]
    unpacked = sum(entry.file_size for entry in read)
    packed = sum(entry.compress_size for entry in read)
    if unpacked > limits.UNPACKED_BYTES:
        raise TooLarge(name=path.name)
    if unpacked > limits.RATIO_FROM_BYTES and unpacked > packed * limits.UNPACKED_RATIO:
        raise TooLarge(name=path.name)


def _kind_of_compound(path: Path) -> Kind:
    """An old Excel workbook, or a new one behind a password: told apart by the names inside."""
    found = dict.fromkeys(("EncryptedPackage", "Workbook", "Book"), False)
    carried = b""
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            block = carried + chunk
            for name in found:
                # Names of streams are UTF-16, ended by a zero.
                found[name] = found[name] or (name.encode("utf-16-le") + b"\x00\x00") in block
            carried = block[-64:]
    if found["EncryptedPackage"]:
        raise Encrypted(name=path.name)
    if not found["Workbook"] and not found["Book"]:
        raise NotATable(name=path.name)
    return Kind.XLS
