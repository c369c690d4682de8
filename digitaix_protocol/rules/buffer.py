"""How much of its stock a shop may have sold unheard: what the web holds back of it.

A shop whose PC is offline goes on selling. The longer it has been silent while it was open (`age`)
and the more its counter usually sells of an article (`Pace`), the less the web may promise.

Whole numbers in and out, and whole numbers in between wherever a step more or less would show: the
same stock gives the same answer on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import isqrt

from digitaix_protocol.rules.opening import HOUR_MS, USUAL, Week, week_ms

MISSED_PPM = 1_000
"""How often, of a million silences, the counter may sell more than was held back: SYNC's `a`."""
HALF_LIFE_MS = 28 * 86_400_000
"""A sale counts half as much after four weeks."""
SHRINK_DAYS = 14
"""How many days of its own an article is given by its category before it speaks for itself."""
UNSURE_AFTER_MS = 8 * HOUR_MS
"""After so many open hours unheard, everything is asked of the shop before it is promised."""
TWICE = 2
"""A silence is expected to last as long again: until then the counter sells what is promised."""
_MILLION = 1_000_000
_LANDMARK_MS = 1_767_225_600_000  # 2026-01-01: weights grow from here, and reach far in a double
_FURTHEST_MS = 3650 * 86_400_000
_MOST_MEAN = 1_000 * _MILLION
_GRID = 1_000
_WEEK_MS = 7 * 86_400_000
_LN_2 = 0.6931471805599453


# What was learnt --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Pace:
    """What a counter sells of an article: so many times an open hour, so much each time."""

    per_hour_micro: int = 0
    """Movements in a million open hours."""
    basket_milli: int = 1000
    """How much one of them takes, in milli-units."""


NONE = Pace()


@dataclass(frozen=True, slots=True)
class Tally:
    """Sales over the counter, each weighing half as much as one four weeks later.

    Weights are counted from a fixed day on (forward decay), so a tally is a plain sum: sales may
    come in any order, late ones too, and two tallies add up. `articles` and `since` say over how
    many articles it is kept and since when each.
    """

    moves: float = 0.0
    milli: float = 0.0
    since: float = 0.0
    articles: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Both together, as the articles of a category are."""
        return Tally(
            self.moves + other.moves,
            self.milli + other.milli,
            self.since + other.since,
            self.articles + other.articles,
        )


def weight(at_ms: int) -> float:
    """What a sale of that moment weighs in a tally."""
    at_ms = max(_LANDMARK_MS - _FURTHEST_MS, min(at_ms, _LANDMARK_MS + 5 * _FURTHEST_MS))
    return float(2.0 ** ((at_ms - _LANDMARK_MS) / HALF_LIFE_MS))


def _rate(tally: Tally, now_ms: int, week: Week) -> tuple[float, float]:
    """Movements and open hours of a tally as they weigh now, all its articles together."""
    now = weight(now_ms)
    share = week_ms(week) / _WEEK_MS
    whole = share * HALF_LIFE_MS / HOUR_MS / _LN_2
    hours = whole * max(0.0, tally.articles - tally.since / now)
    return max(0.0, tally.moves) / now, hours


def mean_pace(tally: Tally, now_ms: int, above: Pace = NONE, week: Week = USUAL) -> Pace:
    """What the articles of a tally sell on average, each as if `above` had been its first days.

    Called with an article's own tally it is the article's pace, `above` then being that of its
    category; with the tally of a category, that of the category, `above` being the shop's.
    """
    moves, hours = _rate(tally, now_ms, week)
    lent = SHRINK_DAYS * week_ms(week) / 7 / HOUR_MS
    expected = above.per_hour_micro / _MILLION * lent
    if hours + lent <= 0:
        return NONE
    per_hour = (moves + expected) / (hours + lent)
    taken = max(0.0, tally.milli) / weight(now_ms) + expected * above.basket_milli
    times = moves + expected
    basket = above.basket_milli if times <= 0 else max(1, round(taken / times))
    return Pace(-int(-per_hour * _MILLION // 1), basket)


# What is held back ------------------------------------------------------------------------------


def buffer_milli(pace: Pace, age_ms: int, *, whole: bool, missed_ppm: int = MISSED_PPM) -> int:
    """How much to hold back after so long unheard, in milli-units.

    `whole` for what is sold by the piece: so many sales as are exceeded once in a thousand such
    silences. By weight, as far above the mean as a bell curve is as seldom.
    """
    mean = -(-pace.per_hour_micro * max(0, age_ms) // HOUR_MS)
    if mean <= 0:
        return 0
    if whole:
        pieces = quantile(mean, missed_ppm) * max(1000, pace.basket_milli)
        return -(-pieces // 1000) * 1000
    mean_milli = -(-mean * pace.basket_milli // _MILLION)
    spread = isqrt(_sigmas_hundredfold(missed_ppm) ** 2 * mean_milli * pace.basket_milli)
    return mean_milli + -(-spread // 100)


def quantile(mean_micro: int, missed_ppm: int = MISSED_PPM) -> int:
    """The least number that a Poisson variable exceeds at most `missed_ppm` times in a million.

    Its mean is in millionths, and rounded up to a thousandth.
    """
    if mean_micro <= 0:
        return 0
    if mean_micro > _MOST_MEAN:
        mean = -(-mean_micro // _MILLION)
        return mean + _sigmas_hundredfold(missed_ppm) * (isqrt(mean) + 1) // 100 + 1
    return _quantile(-(-mean_micro // _GRID), missed_ppm)


@lru_cache(maxsize=20_000)
def _quantile(mean_thousandths: int, missed_ppm: int) -> int:
    """Summed in whole numbers: the terms `mean^k / k!` against their own total, no `exp` needed."""
    terms, term, total, k = [], 1 << 256, 0, 0
    while term << 64 > total:
        terms.append(term)
        total += term
        k += 1
        term = term * mean_thousandths // (k * 1000)
    left = total * (_MILLION - missed_ppm)
    reached = 0
    for number, each in enumerate(terms):
        reached += each * _MILLION
        if reached >= left:
            return number
    return len(terms)


def _sigmas_hundredfold(missed_ppm: int) -> int:
    """How far a bell curve's edge is as seldom passed: 3.1 of its widths for one in a thousand."""
    for ppm, sigmas in ((100, 372), (1_000, 310), (10_000, 233), (50_000, 165)):
        if missed_ppm <= ppm:
            return sigmas
    return 128


def sure_milli(free_milli: int, reserved_milli: int, buffer: int, quota_milli: int = 0) -> int:
    """How much of what is free the web may promise without asking.

    `quota_milli` is what the counter leaves to the web whatever happens (escrow): as long as open
    orders take less than that, the silence of the shop does not matter.
    """
    return max(0, min(free_milli, max(free_milli - buffer, quota_milli - reserved_milli)))
