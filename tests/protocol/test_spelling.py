from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_protocol.rules.spelling import distance, meant, mistakes_forgiven, near

KNOWN = {
    "savon": 12, "savonnier": 1, "rosier": 5, "rose": 9, "lavande": 3, "beaufort": 2,
    "chemise": 4, "pantalon": 2, "ecru": 1, "marteau": 1,
}  # fmt: skip


def _begin(letters: str) -> Iterable[tuple[str, int]]:
    return [(word, times) for word, times in KNOWN.items() if word.startswith(letters)]


def _finds(words: Sequence[str]) -> bool:
    return all(any(known.startswith(word) for known in KNOWN) for word in words)


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("savom", "savon"),
        ("svaon", "savon"),
        ("asvon", "savon"),
        ("zavon", "savon"),
        ("avon", "savon"),
        ("savoon", "savon"),
        ("rsier", "rosier"),
        ("lavnade", "lavande"),
        ("bauefort", "beaufort"),
        ("pantallon", "pantalon"),
        ("chemize", "chemise"),
        ("chmis", "chemise"),
    ],
)
def test_one_slip_still_finds(typed: str, known: str) -> None:
    assert near(typed, _begin)[0] == known


@pytest.mark.parametrize("typed", ["sav", "xyz", "3760214580121", "ch42", "perceuse", ""])
def test_what_is_no_slip_finds_nothing(typed: str) -> None:
    assert near(typed, _begin) == []


def test_words_that_are_known_stay_as_they_are() -> None:
    assert meant(["rosier", "savom"], _begin, _finds) == ["rosier", "savon"]
    assert meant(["rosier", "perceuse"], _begin, _finds) == []
    assert meant(["rosier", "savon"], _begin, _finds) == []


@given(st.text("abcdefgh", min_size=4, max_size=12), st.data())
def test_any_one_slip_is_within_one(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdefghz"))
    slips = [word[:at] + word[at + 1 :], word[:at] + letter + word[at:]]
    slips.append(word[:at] + letter + word[at + 1 :])
    if at + 1 < len(word):
        slips.append(word[:at] + word[at + 1] + word[at] + word[at + 2 :])
    for slip in slips:
        found = distance(slip, word, 2)
        assert found is not None
        assert found <= 1
        assert distance(slip, word + "rest", 2) is not None


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_is_a_fault(typed: str, known: str) -> None:
    assert mistakes_forgiven(typed) in (0, 1, 2)
    near(typed, lambda _letters: [(known, 1)])
