"""Words for paper: never a black square, never a torn amount."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.documents.typesetting import (
    Face,
    fonts,
    lines_within,
    printable,
    width_mm,
    wrapped,
    writable,
)

NBSP, THIN = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("given_text", "on_paper"),
    [
        ("Crème brûlée à l’œuf", "Crème brûlée à l’œuf"),
        (f"1{THIN}234,50{NBSP}€", f"1{THIN}234,50{NBSP}€"),
        ("e\u0301te\u0301", "été"),
        ("Rose 🌹 rouge", "Rose rouge"),
        ("👨‍👩‍👧 famille ❤️", "famille"),
        ("1️⃣ lot", "1 lot"),
        ("🌹🌹", "?"),
        ("四川 pizza", "? pizza"),
        ("שלום", "?"),
        ("Ｔ－ｓｈｉｒｔ", "T-shirt"),
        ("Thé 抹茶 20 g", "Thé ? 20 g"),
        ("٣ pièces", "3 pièces"),
        ("a\tb\nc\0d\u200be", "a b cde"),
        ("Größe → L", "Größe -> L"),
        ("Quoi ??", "Quoi ??"),
        ("Ελιές, Икра, bánh mì, şiş", "Ελιές, Икра, bánh mì, şiş"),
        ("", ""),
    ],
)
def test_what_the_fonts_lack_is_replaced_sensibly(given_text: str, on_paper: str) -> None:
    assert printable(given_text) == on_paper


@given(st.text(st.characters(codec=None)))
def test_printable_text_has_a_picture_for_every_letter_in_every_face(words: str) -> None:
    for letter in printable(words):
        for face in Face:
            assert fonts()[face].face.charToGlyph.get(ord(letter), 0) != 0


@given(st.text(st.characters(codec="utf-8", categories=["L"], max_codepoint=0x24F)))
def test_european_letters_are_printed_as_they_are(words: str) -> None:
    assert printable(words) == unicodedata.normalize("NFC", words)


@pytest.mark.parametrize(
    ("first", "last"),
    [(0x00C0, 0x024F), (0x0370, 0x03E1), (0x0400, 0x052F), (0x1E00, 0x1EFF), (0x1F00, 0x1FFF)],
    ids=["Latin", "Greek", "Cyrillic", "Vietnamese", "old Greek"],
)
def test_every_letter_of_these_scripts_is_printed_as_it_is(first: int, last: int) -> None:
    letters = [chr(code) for code in range(first, last + 1) if chr(code).isalpha()]
    lost = [each for each in letters if "?" in printable(f"a{each}b")]
    assert not lost


def test_the_signs_of_french_amounts_are_in_the_fonts() -> None:
    assert {ord(sign) for sign in f"€{NBSP}{THIN}«»’œŒ°½"} <= writable()


@given(st.text(st.characters(codec="utf-8")), st.floats(20, 94))
def test_wrapped_lines_fit_and_lose_no_letter(words: str, room: float) -> None:
    words = printable(words)
    lines = wrapped(words, Face.BOLD, 9.3, room)
    assert "".join("".join(lines).split()) == "".join(words.split())


@given(
    st.lists(
        st.sampled_from(["chemise", "bleu-vert", "x" * 80, "1 234,50 €", "-12,00 €", "0,312 kg"]),
        min_size=1,
    ),
    st.floats(18, 94),
)
def test_no_line_is_too_wide_and_no_amount_is_torn(parts: list[str], room: float) -> None:
    parts = [part.replace(" ", NBSP) for part in parts]
    lines = wrapped(" ".join(parts), Face.BOLD, 9.3, room)
    assert all(width_mm(line, Face.BOLD, 9.3) <= room for line in lines)
    for part in parts:
        if NBSP in part:
            assert any(part in line for line in lines)


def test_words_joined_by_a_hyphen_break_after_it() -> None:
    assert wrapped("Aix-les-Bains", Face.REGULAR, 10, 16) == ["Aix-les-", "Bains"]
    assert wrapped("du 3 - 5", Face.REGULAR, 10, 60) == ["du 3 - 5"]


@pytest.mark.parametrize(
    "together", ["« Les trois alpages »", "à 24,90 €", "de 400 g", "Vraiment ?", "1 l"]
)
def test_a_line_never_ends_before_what_belongs_to_it(together: str) -> None:
    last = together.split(" ")[-1]
    for room in range(12, 40):
        lines = wrapped(f"Coffret {together} bleu", Face.BOLD, 9.3, room)
        assert not any(line.endswith("«") for line in lines)
        assert last not in [line.split()[0] for line in lines]


def test_what_has_no_room_becomes_smaller_before_it_is_ended_by_an_ellipsis() -> None:
    lines, size = lines_within("Fromagerie des Thermes", Face.BOLD, 12, 40, most=1, least=6)
    assert (lines, size < 12) == (["Fromagerie des Thermes"], True)

    lines, size = lines_within("Fromagerie " * 20, Face.BOLD, 12, 40, most=2, least=8)
    assert (len(lines), size, lines[-1][-1]) == (2, 8, "…")
    assert all(width_mm(line, Face.BOLD, size) <= 40 for line in lines)
