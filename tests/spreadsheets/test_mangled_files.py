"""Whatever happened to a file on its way, it is read or refused with a sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from digitaix_desktop.operations.importing.refusals import FileRefused
from digitaix_desktop.spreadsheets.reading import read_file
from digitaix_desktop.spreadsheets.recognise import recognise
from tests.spreadsheets.binary_workbooks import an_xlsb
from tests.spreadsheets.files import an_ods, an_xlsx, ods_row

ROWS: list[list[object]] = [["Réf", "Nom", "Prix"], ["A1", "Bol", 12], ["A2", "Vase", 30.5]]
TEXT = "\n".join(";".join(map(str, row)) for row in ROWS) + "\n"


def made(make: Callable[[Path], object]) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a"
        make(path)
        return path.read_bytes()


WHOLE = [
    made(lambda path: an_xlsx(path.with_suffix(".xlsx"), {"A": ROWS}).rename(path)),
    made(lambda path: an_xlsb(path, ROWS)),
    made(lambda path: an_ods(path, "".join(ods_row("A1", "Bol", 12) for _ in range(3)))),
    Path(__file__).with_name("articles.xls").read_bytes(),
    TEXT.encode("cp1252"),
    TEXT.encode("utf-16"),
    f"<html><table><tr><td>{TEXT.replace(';', '<td>').replace(chr(10), '<tr><td>')}".encode(),
]
PUT_IN = (
    b"\x00" * 9, b"\xff\xfe", b"\xed\xa0\x80", "\u202e\u200f".encode(), b"<!DOCTYPE x>", b"&#0;",
    b'"', b"\r" * 50, b"-1", b"9" * 20, b"1e999", b"NaN", b"",
)  # fmt: skip


@st.composite
def mangled(draw: st.DrawFn) -> bytes:
    """A whole file with pieces taken out, put in, doubled or written over."""
    data = draw(st.sampled_from(WHOLE))
    for _ in range(draw(st.integers(1, 4))):
        first = draw(st.integers(0, len(data)))
        last = draw(st.integers(first, min(len(data), first + 200)))
        piece = draw(st.one_of(st.sampled_from(PUT_IN), st.binary(max_size=4)))
        how = draw(st.sampled_from(("cut", "put in", "write over", "double")))
        if how == "cut":
            data = data[:first] + data[last:]
        elif how == "put in":
            data = data[:first] + piece + data[first:]
        elif how == "write over":
            data = data[:first] + piece + data[first + len(piece) :]
        else:
            data = data[:last] + data[first:last] + data[last:]
    return data if draw(st.booleans()) else data[: draw(st.integers(0, len(data)))]


@settings(max_examples=40)
@given(mangled())
def test_a_mangled_file_is_read_or_refused_with_a_sentence(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "liste"
        path.write_bytes(data)
        said = ""
        try:
            counts = recognise(read_file(path)).plan(default_vat_bp=2000).counts
        except FileRefused as refusal:
            said = str(refusal)
            counts = None
        if counts is None:
            assert "“liste”" in said
        else:
            assert counts.rows == counts.accepted + counts.rejected + counts.skipped
