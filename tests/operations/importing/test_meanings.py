from __future__ import annotations

import pytest

from digitaix_desktop.operations.importing.meanings import is_yes, unit_of, vat_of
from digitaix_desktop.operations.importing.table import Cell
from digitaix_desktop.operations.importing.text import fold, one_line, plain_text


@pytest.mark.parametrize(
    ("cell", "basis_points"),
    [
        (20, 2000),
        (5.5, 550),
        (0.055, 550),
        (0.2, 2000),
        (0.021, 210),
        (1.055, 550),
        ("1,2", 2000),
        ("5,5 %", 550),
        ("20%", 2000),
        ("TVA 20", 2000),
        ("Bien - 5,5%", 550),
        ("FR Taux standard (20%)", 2000),
        ("Taux réduit", 550),
        ("Taux normal", 2000),
        ("normale", 2000),
        (0, 0),
        ("exonéré", 0),
    ],
)
def test_a_vat_rate_is_understood(cell: Cell, basis_points: int) -> None:
    assert vat_of(cell) == basis_points


@pytest.mark.parametrize("cell", ["B", "abc", 45, -5, "5,5 % ou 20 %", None, True, "standard"])
def test_what_is_no_vat_rate_is_not_guessed(cell: Cell) -> None:
    assert vat_of(cell) is None


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        ("kg", ("kg", 1)),
        ("Au kilo", ("kg", 1)),
        ("100 g", ("kg", 10)),
        ("g", ("kg", 1000)),
        ("litre", ("l", 1)),
        ("cl", ("l", 100)),
        ("mètre", ("m", 1)),
        ("Pièce", ("piece", 1)),
        ("Unité(s)", ("piece", 1)),
        ("la botte", ("piece", 1)),
        ("€/kg", ("kg", 1)),
        ("Prix au kg", ("kg", 1)),
        ("vendu au kilo", ("kg", 1)),
        ("les 100 g", ("kg", 10)),
        ("l’unité", ("piece", 1)),
        ("mètre linéaire", ("m", 1)),
        ("Au poids", ("kg", 1)),
        ("à la coupe", ("kg", 1)),
        ("net", None),
        ("promo", None),
    ],
)
def test_units_are_understood(word: str, unit: tuple[str, int] | None) -> None:
    assert unit_of(word) == unit


@pytest.mark.parametrize("cell", [1, True, "1", "oui", "Oui", "VRAI", "true", "x", "✓", "En ligne"])
def test_yes_is_yes_in_every_program(cell: Cell) -> None:
    assert is_yes(cell) is True


@pytest.mark.parametrize(
    "cell", [0, False, -1, "-1", "non", "FAUX", "draft", "Brouillon", "archived"]
)
def test_no_is_no_in_every_program(cell: Cell) -> None:
    assert is_yes(cell) is False


@pytest.mark.parametrize("cell", [None, "", "peut-être", 7, "A"])
def test_what_is_neither_is_left_open(cell: Cell) -> None:
    assert is_yes(cell) is None


def test_words_are_compared_without_accents_case_or_marks() -> None:
    assert fold("Désignation (obligatoire) *") == "designation obligatoire"
    assert fold("QTÉ  en\u00a0Stock") == "qte en stock"
    assert fold("Œuf") == "oeuf"


def test_a_name_loses_markup_and_odd_spaces_but_no_letter() -> None:
    assert one_line("Th&eacute; vert &amp;  menthe") == "Thé vert & menthe"
    assert one_line("e\u0301te\u0301") == "été"
    assert one_line("T-shirt 100 % coton < 200 g") == "T-shirt 100 % coton < 200 g"


def test_a_web_page_becomes_the_words_its_reader_sees() -> None:
    markup = "<p>Un <b>thé</b> vert</p><ul><li>bio</li><li>frais</li></ul><script>x()</script>"
    assert plain_text(markup) == "Un thé vert\n\n- bio\n- frais"
