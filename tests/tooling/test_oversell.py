"""The simulation that chose how stock is held back: a small one, by the very rule."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from benchmarks import oversell
from benchmarks.oversell_shop import Outcome, Shop
from benchmarks.oversell_town import Calendar, Line, a_history


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Outcome]:
    return oversell.simulate(Line("10 %, 8 h each", 0.10, 8), runs=3, products=100, days=42)


def _by_silence(one: Outcome) -> float:
    return one.not_met["offline"] / one.accepted


def _refused(one: Outcome) -> float:
    return one.refused_wrongly / one.wanted


def test_holding_back_by_age_beats_every_fixed_quantity_on_both_counts(
    outcomes: dict[str, Outcome],
) -> None:
    ours = outcomes["twice the age, to confirm"]
    assert ours.asked > 0
    for fixed in ("fixed 1", "fixed 2"):
        assert _by_silence(ours) < _by_silence(outcomes[fixed])
        assert _refused(ours) < _refused(outcomes[fixed])


def test_without_anything_held_back_orders_of_a_silent_shop_are_not_met(
    outcomes: dict[str, Outcome],
) -> None:
    assert _by_silence(outcomes["none"]) > 2 * _by_silence(outcomes["twice the age, to confirm"])


def test_a_shop_that_is_never_away_and_scans_all_meets_what_it_accepted() -> None:
    history = a_history(1, Line("always there", 1e-9, 4), Calendar(21), products=60)
    calm = tuple(
        event._replace(chance=min(0.4, max(0.3, event.chance))) for event in history.events
    )
    outcome = Shop(replace(history, events=calm), oversell.fixed(0)).live()

    assert outcome.accepted > 0
    assert outcome.not_met == {"offline": 0, "count": 0, "counter_over_reservation": 0}


def test_every_run_tells_the_same(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["oversell", "--quick"])
    assert (oversell.main(), oversell.main()) == (0, 0)

    said = capsys.readouterr().out
    half = len(said.splitlines()) // 2
    first, second = said.splitlines()[: half - 1], said.splitlines()[half : 2 * half - 1]
    assert first == second
    assert sum(line.startswith("| 10 %, 8 h each |") for line in first) == len(oversell.POLICIES)
