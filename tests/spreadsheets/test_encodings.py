"""Accents come out right however a program spelt them in bytes."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.spreadsheets.encodings import decode, find_encoding

WORDS = (
    "Désignation Quantité été crème brûlée Noël garçon pâté fenêtre où île maïs cœur bœuf goût "
    "château forêt tête-à-tête façade aiguë Réf. Intitulé Catégorie référencé À ÉPICERIE Éclair "
    "Forêt d'été n°5 Pêche mûre Thé glacé Œuf Saône"
).split()
ROWS = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join), min_size=8, max_size=30
).map(lambda names: "Désignation;Prix\n" + "".join(f"{name};12,50\n" for name in names))


@given(ROWS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_marked_and_plain_unicode_is_read_back(text: str, encoding: str) -> None:
    found, name = decode(text.encode(encoding))
    assert found == text
    assert name == encoding


@given(ROWS, st.sampled_from(["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]))
def test_wide_letters_without_a_mark_are_read_back(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)


@given(ROWS, st.sampled_from(["cp1252", "cp850", "mac_roman"]))
def test_windows_dos_and_old_mac_files_are_told_apart(text: str, encoding: str) -> None:
    sayable = text.replace("œ", "oe").replace("Œ", "OE") if encoding == "cp850" else text
    assert decode(sayable.encode(encoding)) == (sayable, encoding)


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "mac_roman"])
def test_one_accent_is_enough(encoding: str) -> None:
    data = "Nom;Prix\nCafé;3\nBol;4\n".encode(encoding)
    assert decode(data) == ("Nom;Prix\nCafé;3\nBol;4\n", encoding)


def test_the_euro_sign_of_windows_is_read() -> None:
    text = "Nom;Prix\nBol;12,50 €\nVase;30 €\n"
    assert decode(text.encode("cp1252")) == (text, "cp1252")


def test_german_umlauts_of_windows_and_dos_are_read() -> None:
    text = "Bezeichnung;Preis\nGrüne Schürze;9,90\nWeiße Bänder;3,50\nKörbchen;5\n"
    assert decode(text.encode("cp1252"))[0] == text
    assert decode(text.encode("cp850"))[0] == text


def test_accents_written_as_two_signs_are_composed() -> None:
    text = "Désignation;Prix\nThé glacé;3\n"
    apart = unicodedata.normalize("NFD", text)
    assert decode(apart.encode())[0] == text


def test_a_text_spoilt_by_reading_it_twice_is_put_right() -> None:
    text = "Désignation;Prix\nThé glacé à la pêche;3 €\n"
    spoilt = text.encode().decode("cp1252")
    assert decode(spoilt.encode())[0] == text


def test_a_few_broken_bytes_do_not_spoil_the_rest() -> None:
    good = "Désignation;Prix\n" + "Thé glacé à la pêche;3\n" * 10
    data = good.encode() + b"Caf\xe9;2\n"
    assert find_encoding(data) == "utf-8"
    assert decode(data)[0].startswith(good)


def test_signs_that_no_product_is_called_by_are_dropped() -> None:
    """Zero bytes, bells, and the mark that ends a file of DOS; FileMaker's line break parts."""
    assert decode(b"Nom;Prix\nB\x07ol\x00;12\n\x1a")[0] == "Nom;Prix\nBol;12\n"
    assert decode(b"Grand\x0bbol;12\n")[0] == "Grand bol;12\n"


@given(st.binary(max_size=400))
def test_any_bytes_are_some_text(data: bytes) -> None:
    text, encoding = decode(data)
    assert isinstance(text, str)
    assert encoding
