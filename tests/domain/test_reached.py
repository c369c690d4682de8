from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.domain.reached import Reached, is_phone, reached


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", Reached()),
        ("06 39 98 41 27", Reached(phone="06 39 98 41 27")),
        (" 0639984127 ", Reached(phone="0639984127")),
        ("06.39.98.41.27", Reached(phone="06.39.98.41.27")),
        ("+33 6 39 98 41 27", Reached(phone="+33 6 39 98 41 27")),
        ("+33 (0)6 39 98 41 27", Reached(phone="+33 (0)6 39 98 41 27")),
        ("+41 79 123 45 67", Reached(phone="+41 79 123 45 67")),
        ("(022) 123 45 67", Reached(phone="(022) 123 45 67")),
        ("jeanne@exemple.fr", Reached(email="jeanne@exemple.fr")),
        ("j.perret+fleurs@poste.exemple.fr", Reached(email="j.perret+fleurs@poste.exemple.fr")),
        ("repasse demain", Reached(rest="repasse demain")),
        ("jeanne@exemple", Reached(rest="jeanne@exemple")),
        ("2e porte à gauche", Reached(rest="2e porte à gauche")),
        ("vers 17h30", Reached(rest="vers 17h30")),
        ("06 39 98 41 27 (son fils)", Reached(phone="06 39 98 41 27", rest="son fils")),
        (
            "06 39 98 41 27 / jeanne@exemple.fr",
            Reached(phone="06 39 98 41 27", email="jeanne@exemple.fr"),
        ),
        (
            "0639984127 ou 04 50 01 02 03",
            Reached(phone="0639984127", rest="ou 04 50 01 02 03"),
        ),
    ],
)
def test_numbers_addresses_and_words_are_told_apart(typed: str, expected: Reached) -> None:
    assert reached(typed) == expected


@pytest.mark.parametrize("words", ["", "voisine", "06 39 98 41 27 (son fils)", "a@b.fr", "12345"])
def test_only_a_number_alone_can_be_called(words: str) -> None:
    assert not is_phone(words)


@given(st.text(max_size=60))
def test_no_letter_and_no_digit_is_lost(typed: str) -> None:
    told = reached(typed)
    kept = sorted(each for part in told for each in part if each.isalnum())
    assert kept == sorted(each for each in typed if each.isalnum())
