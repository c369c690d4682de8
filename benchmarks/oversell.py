"""`python3 scripts/dev.py oversell`: what each way of holding stock back costs, and what it saves.

Every policy lives through the same seeded weeks of the same shops. The policies by age decide by
`rules.buffer` itself, with what they have learnt since the first day.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Iterator

from benchmarks.oversell_shop import Outcome, Policy, Say, Shop
from benchmarks.oversell_town import Calendar, Line, a_history
from digitaix_protocol.rules.buffer import TWICE, UNSURE_AFTER_MS, Pace, buffer_milli
from digitaix_protocol.rules.opening import HOUR_MS

LINES = (
    Line("3 %, 4 h each", 0.03, 4),
    Line("10 %, 8 h each", 0.10, 8),
    Line("30 %, 20 h each", 0.30, 20),
    Line("10 %, 8 h each, two PCs", 0.10, 8, pcs=2),
)
_HEADINGS = (
    "| shop offline | policy | accepted, not met: silence | miscounted | over a reservation "
    "| wrongly refused | asked | found after | lost of 1,000 € |"
)


def fixed(pieces: int) -> Policy:
    """So many are always kept back."""
    return lambda free, _age, _pace: Say.YES if free > pieces else Say.NO


def closed_after(hours: int) -> Policy:
    """Nothing is sold once the shop has been silent for so long."""
    return lambda free, age, _pace: Say.YES if free > 0 and age <= hours * HOUR_MS else Say.NO


def by_age(missed_ppm: int, *, asks: bool = False, times: int = 1) -> Policy:
    """What the counter may have sold since is kept back; if it `asks`, the shop decides of it.

    `times` the age: what it may sell until the order is seen as well.
    """

    def decide(free: int, age: int, pace: Callable[[], Pace]) -> Say:
        if free < 1:
            return Say.NO
        if age == 0:
            return Say.YES
        if asks and age >= UNSURE_AFTER_MS:
            return Say.ASK
        held = buffer_milli(pace(), times * age, whole=True, missed_ppm=missed_ppm) // 1000
        if free > held:
            return Say.YES
        return Say.ASK if asks else Say.NO

    return decide


POLICIES: dict[str, Policy] = {
    "none": fixed(0),
    "fixed 1": fixed(1),
    "fixed 2": fixed(2),
    "age, a = 0.01": by_age(10_000),
    "age, a = 0.001": by_age(1_000),
    "closed after 1 h": closed_after(1),
    "age, a = 0.001, to confirm": by_age(1_000, asks=True),
    "twice the age, to confirm": by_age(1_000, asks=True, times=TWICE),
}


def simulate(line: Line, runs: int, products: int, days: int) -> dict[str, Outcome]:
    """Every policy through the same weeks of so many shops."""
    calendar = Calendar(days)
    outcomes = {name: Outcome() for name in POLICIES}
    for seed in range(runs):
        history = a_history(seed, line, calendar, products)
        for name, policy in POLICIES.items():
            outcomes[name].add(Shop(history, policy).live())
    return outcomes


def rows(line: Line, outcomes: dict[str, Outcome]) -> Iterator[str]:
    """The lines of the table, one a policy."""
    for name, one in outcomes.items():
        found = f"{statistics.median(one.found_after):.0f} min" if one.found_after else "-"
        yield (
            f"| {line.name} | {name} "
            f"| {_percent(one.not_met['offline'], one.accepted, 3)} "
            f"| {_percent(one.not_met['count'], one.accepted, 2)} "
            f"| {_percent(one.not_met['counter_over_reservation'], one.accepted, 2)} "
            f"| {_percent(one.refused_wrongly, one.wanted, 1)} "
            f"| {_percent(one.asked, one.wanted, 1)} "
            f"| {found} | {1000 * one.lost_cents / max(1, one.wanted_cents):.1f} € |"
        )


def _percent(part: int, whole: int, digits: int) -> str:
    return f"{100 * part / max(1, whole):.{digits}f} %"


def main() -> int:
    """Print the table; 0."""
    parser = argparse.ArgumentParser(prog="dev.py oversell", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="two shops, 40 articles, 3 weeks")
    asked = parser.parse_args()
    runs, products, days = (2, 40, 21) if asked.quick else (20, 200, 60)
    start = time.perf_counter()
    print(f"{runs} shops, {products} articles, {days} days each\n\n{_HEADINGS}")
    print("|---" * _HEADINGS.count(" | ") + "|---|", flush=True)
    wanted = none_there = 0
    for line in LINES:
        outcomes = simulate(line, runs, products, days)
        for row in rows(line, outcomes):
            print(row, flush=True)
        wanted += outcomes["none"].wanted
        none_there += outcomes["none"].none_there
    print(
        f"\n{wanted} wanted to reserve; for {_percent(none_there, wanted, 0)} nothing was there. "
        f"Took {time.perf_counter() - start:.0f} s."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
