"""A layout seen before maps itself, and its price rule computes what the file doesn't say."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.guess import Guess
from digitaix_desktop.operations.importing.remembering import (
    MOST,
    Layout,
    as_last_time,
    forgotten,
    layout_key,
    layout_of,
    remembered,
)
from digitaix_desktop.operations.importing.rule import Ending, PriceRule, coefficient_of, with_rule
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.papers import read_catalogue

LIST = """Désignation;Réf.;PU;Qté;Obs.
Pull Lucie;LUC-01;21,50;3;rayon 2
Robe Clara;CLA-01;31,00;1;
"""


def read(folder: Path, text: str = LIST) -> Guess:
    path = folder / "liste.csv"
    path.write_text(text, "utf-8")
    return read_catalogue(path, None, Unwatched())


def test_corrections_come_back_with_the_next_file_of_the_layout(tmp_path: Path) -> None:
    guess = read(tmp_path)
    taken = guess.with_column(2, Field.PURCHASE_PRICE).with_column(4, Field.CATEGORY)
    taken = taken.with_column(3, None)
    rule = PriceRule(2400, Ending.N90)
    kept = remembered(None, taken, Layout({}, 5, "Maison Léman", rule))

    other = read(tmp_path, LIST.replace("Pull Lucie", "Gilet Inès").replace("Réf.", "REF"))
    layout = layout_of(kept, other)

    assert layout is not None
    assert (layout.supplier, layout.rule, layout.seen_ms) == ("Maison Léman", rule, 5)
    mapped = as_last_time(other, layout)
    assert mapped.mapping == taken.mapping
    assert mapped.questions == ()


def test_columns_in_another_order_are_found_by_their_headings(tmp_path: Path) -> None:
    taken = read(tmp_path).with_column(2, Field.PURCHASE_PRICE)
    kept = remembered({}, taken, Layout({}, 1))
    moved = read(tmp_path, "Réf.;PU;Désignation;Obs.;Qté\nLUC-01;21,50;Pull Lucie;rayon 2;3\n")
    layout = layout_of(kept, moved)

    assert layout is not None
    assert as_last_time(moved, layout).mapping[Field.PURCHASE_PRICE] == 1


def test_another_layout_and_lists_without_headings_are_not_mistaken(tmp_path: Path) -> None:
    kept = remembered({}, read(tmp_path), Layout({}, 1))
    more = read(tmp_path, LIST.replace(";Obs.", ";Rayon"))
    bare = read(tmp_path, "Pull Lucie;LUC-01;21,50\nRobe Clara;CLA-01;31,00\n")

    assert layout_of(kept, more) is None
    assert layout_key(bare) is None
    assert layout_of(remembered(kept, bare, Layout({}, 1)), bare) is None


def test_a_layout_can_be_forgotten_and_the_oldest_give_way(tmp_path: Path) -> None:
    guess = read(tmp_path)
    kept = remembered({}, guess, Layout({}, 7))
    assert forgotten(kept, guess) == {}

    full = {f"{n}": {"columns": {}, "seen_ms": n + 100} for n in range(MOST)}
    kept = remembered(full, guess, Layout({}, 5000))
    assert len(kept) == MOST
    assert "0" not in kept
    assert layout_of(kept, guess) is not None


@pytest.mark.parametrize("nonsense", [None, 3, [], {"columns": 4}, {"columns": {"a": "colour"}}])
def test_what_makes_no_sense_is_passed_over(tmp_path: Path, nonsense: object) -> None:
    guess = read(tmp_path)
    key = layout_key(guess)
    layout = layout_of({key: nonsense}, guess)

    assert layout is None or as_last_time(guess, layout).mapping == guess.mapping


def test_prices_are_computed_where_the_file_has_none_and_said_to_be(tmp_path: Path) -> None:
    text = "Nom;Prix d'achat HT;Prix TTC\nPull;21,50;\nRobe;31,00;69,00\nGilet;;\n"
    plan = with_rule(read(tmp_path, text).plan(), PriceRule(2400, Ending.N90))

    assert [each.price_cents for each in plan.products] == [5190, 6900, None]
    [repair] = [each for each in plan.repairs if each.field is Field.PRICE]
    assert (repair.row, repair.before, repair.after) == (2, "21.50", "51.90")
    assert plan.counts.repaired == len(plan.repairs)


@given(
    bought=st.integers(1, 10_000_00),
    milli=st.integers(1, 100_000),
    ending=st.sampled_from([Ending.N90, Ending.N95, Ending.N00]),
)
def test_a_rounded_price_ends_as_it_should_and_is_never_below_the_coefficient(
    bought: int, milli: int, ending: Ending
) -> None:
    price = PriceRule(milli, ending).price(bought)

    assert price % 100 == int(ending)
    assert 0 <= price * 1000 - bought * milli < 100_000


@pytest.mark.parametrize(
    ("typed", "milli"),
    [("2,4", 2400), ("x 2.35", 2350), ("×3", 3000), ("0", None), ("abc", None), ("1,23456", None),
     ("-2", None), ("1e9", None), ("nan", None)],
)  # fmt: skip
def test_a_coefficient_is_read_as_people_type_it(typed: str, milli: int | None) -> None:
    assert coefficient_of(typed) == milli


def test_a_rule_is_kept_as_it_was() -> None:
    rule = PriceRule(2350, Ending.N95)
    assert PriceRule.of_json(rule.to_json()) == rule
    assert PriceRule.of_json({"coefficient_milli": -1, "ending": "90"}) is None
    assert PriceRule.of_json({"coefficient_milli": 2000, "ending": "99"}) is None
