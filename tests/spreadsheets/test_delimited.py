"""Separators, quotes and line ends of text files."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.spreadsheets.delimited import (
    clean_cell,
    commas_part_decimals_too,
    split_text,
)

CELLS = st.text(st.sampled_from("abc éà'\"12,;|\t\n"), min_size=0, max_size=12).filter(
    lambda cell: cell == cell.strip()
)


def records(text: str) -> list[list[str]]:
    return list(split_text(text)[0])


@given(
    st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=6, max_size=20),
    st.sampled_from([";", ",", "\t", "|"]),
)
def test_what_a_program_wrote_is_read_back(rows: list[list[str]], separator: str) -> None:
    headings = ["Référence", "Désignation", "Prix"]
    plain = [["A", "Bol", "12"]] * 12
    out = io.StringIO()
    csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL).writerows([headings, *plain, *rows])
    found, said = split_text(out.getvalue())
    assert said == separator
    assert list(found) == [headings, *plain, *rows]


@pytest.mark.parametrize(
    ("text", "twice"),
    [
        ("Ref,Nom,Prix,Stock\nA,Bol,4,50,12\nB,Pot,12,00,3", True),
        ('Ref,Nom,Prix,Stock\nA,Bol,"4,50",12\nB,Pot,"12,00",3', False),
        ("Ref,Nom,Prix,Stock\nA,Bol,4.50,12,13\nB,Pot,12.00,3,10", False),
        ("Ref,Nom,Prix,Stock,\nA,Bol,4,50,12\nB,Pot,12,10,3", False),
        ("Ref,Nom,Prix\nA,Bol,4,\nB,Pot,12,", False),
        ("Ref;Nom;Prix\nA;Bol;4,50\nB;Pot;12,00", False),
    ],
)
def test_commas_between_columns_and_in_prices_alike_are_noticed(text: str, twice: bool) -> None:
    assert commas_part_decimals_too(text, split_text(text)[1]) is twice


def test_decimal_commas_do_not_pass_for_separators() -> None:
    found, separator = split_text("Nom;Prix\nBol;12,50\nVase;30,00\nPot;3,10\n")
    assert separator == ";"
    assert list(found)[1] == ["Bol", "12,50"]


def test_excel_s_own_line_names_the_separator_and_is_no_row() -> None:
    found, separator = split_text("sep=|\nNom|Prix\nBol|12\n")
    assert separator == "|"
    assert list(found) == [["Nom", "Prix"], ["Bol", "12"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_one(end: str) -> None:
    assert records(end.join(["Nom;Prix", "Bol;12", "Vase;30", ""])) == [
        ["Nom", "Prix"],
        ["Bol", "12"],
        ["Vase", "30"],
    ]


def test_a_line_break_inside_quotes_stays_in_its_cell() -> None:
    assert records('Nom;Texte;Prix\nBol;"un\ndeux; trois";12\nVase;x;30\n')[1] == [
        "Bol",
        "un\ndeux; trois",
        "12",
    ]


def test_an_inch_sign_does_not_swallow_the_rows_below() -> None:
    found = records('Réf;Nom;Prix\n1;Écran 24";199\n2;"Tuyau 3/4;12\n3;Vis;1\n4;Clou;2\n')
    assert [row[0] for row in found] == ["Réf", "1", "2", "3", "4"]
    assert found[2] == ["2", "Tuyau 3/4", "12"]


def test_lines_wrapped_whole_in_quotes_are_unwrapped() -> None:
    assert records('"Réf;Nom;Prix"\n"1;Bol ""grand"";12,50"\n"2;Vase;6"\n') == [
        ["Réf", "Nom", "Prix"],
        ["1", 'Bol "grand"', "12,50"],
        ["2", "Vase", "6"],
    ]


def test_a_space_before_a_quote_does_no_harm() -> None:
    assert records('Nom, Prix, Texte\n"Bol, grand", "12.50", "vert, clair"\n"V", "6", "x"\n')[
        1
    ] == [
        "Bol, grand",
        "12.50",
        "vert, clair",
    ]


def test_one_column_has_no_separator() -> None:
    found, separator = split_text("Nom\nBol\nVase\n")
    assert separator is None
    assert list(found) == [["Nom"], ["Bol"], ["Vase"]]


def test_a_number_that_excel_was_told_to_keep_as_text_is_that_text() -> None:
    assert clean_cell('="00123"') == "00123"
    assert clean_cell("  ") is None


@given(st.text(max_size=300))
def test_any_text_is_cut_into_records_without_an_accident(text: str) -> None:
    for record in split_text(text)[0]:
        assert all(isinstance(cell, str) for cell in record)
