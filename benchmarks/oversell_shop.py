"""One shop's weeks under one policy: what the web promised, and what became of it.

The marketplace knows what the PCs told it; the shelf is what it is. An order is picked a quarter
of an hour after a PC that is online shows it; until then a shopper may take the goods.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from heapq import heappop, heappush

from benchmarks.oversell_town import (
    CATEGORIES,
    COUNTED,
    DAY,
    FIRST_DAY,
    MISCOUNTED,
    UNSCANNED,
    Event,
    History,
    What,
)
from digitaix_protocol.rules.buffer import NONE, Pace, Tally, mean_pace, weight

PICKED_AFTER = 15
HEEDED = 0.7
"""So often a seller who is warned keeps what is reserved; else the shopper has it."""
ANSWERED_WITHIN = DAY
START_MS = round((FIRST_DAY - FIRST_DAY.replace(year=1970, month=1, day=1)).total_seconds() * 1000)


class Say(Enum):
    """What the marketplace answers to who wants to reserve."""

    YES = auto()
    ASK = auto()
    NO = auto()


Policy = Callable[[int, int, Callable[[], Pace]], Say]
"""What is free as far as is known, the age in open milliseconds, and what the counter sells."""


@dataclass(slots=True)
class Outcome:
    """What became of all who wanted to reserve."""

    wanted: int = 0
    none_there: int = 0
    accepted: int = 0
    asked: int = 0
    declined: int = 0
    refused_wrongly: int = 0
    not_met: dict[str, int] = field(
        default_factory=lambda: {"offline": 0, "count": 0, "counter_over_reservation": 0}
    )
    found_after: list[int] = field(default_factory=list)
    wanted_cents: int = 0
    lost_cents: int = 0

    def add(self, other: Outcome) -> None:
        """This shop's as well."""
        for name in ("wanted", "none_there", "accepted", "asked", "declined", "refused_wrongly",
                     "wanted_cents", "lost_cents"):  # fmt: skip
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for cause, count in other.not_met.items():
            self.not_met[cause] += count
        self.found_after += other.found_after


@dataclass(slots=True)
class _Stock:
    """One article: on the shelf, in the marketplace's books, and not told to it yet."""

    shelf: int = 0
    known: int = 0
    reserved: int = 0
    untold: list[int] = field(default_factory=list)
    over: int = 0
    """Taken over a reservation, by who was warned."""


class Shop:
    """A shop that lives through its history."""

    def __init__(self, history: History, policy: Policy) -> None:
        self._history, self._policy = history, policy
        self._passed, self._open = history.calendar.passed, history.calendar.open_minutes
        pcs = len(history.away)
        self._stock = [_Stock(untold=[0] * pcs) for _ in history.products]
        self._sold_untold: list[list[tuple[int, int]]] = [[] for _ in range(pcs)]
        self._starts = [[start for start, _ in spans] for spans in history.away]
        self._since = weight(START_MS)
        self._tallies = [[0.0, 0.0] for _ in history.products]
        self._categories = [[0.0, 0.0] for _ in range(CATEGORIES)]
        self._picks: list[tuple[int, int, int, bool]] = []
        self.outcome = Outcome()

    def live(self) -> Outcome:
        """Through all of it; what became of the orders."""
        do = {
            What.BACK: self._back,
            What.DELIVERY: self._deliver,
            What.RETURN: self._return,
            What.COUNTER: self._sell,
            What.WEB: self._want,
        }
        for event in self._history.events:
            while self._picks and self._picks[0][0] <= event.minute:
                self._pick(*heappop(self._picks))
            do[event.what](event)
        while self._picks:
            self._pick(*heappop(self._picks))
        return self.outcome

    # What the marketplace knows -------------------------------------------------------------------

    def _offline_since(self, pc: int, minute: int) -> int | None:
        """Since which open minute a PC is cut off; none while it is not."""
        now = self._passed[minute]
        place = bisect_right(self._starts[pc], now) - 1
        if place < 0:
            return None
        start, until = self._history.away[pc][place]
        return start if now < until else None

    def _age_ms(self, minute: int) -> int:
        """The stalest PC decides; two minutes are no silence."""
        age = 0
        for pc in range(len(self._starts)):
            since = self._offline_since(pc, minute)
            if since is not None:
                age = max(age, self._passed[minute] - since)
        return age * 60_000 if age > 2 else 0

    def _pace(self, product: int, minute: int) -> Pace:
        """As learnt so far, from nothing on the first day."""
        now = START_MS + minute * 60_000
        category = self._history.products[product].category
        articles = len(self._stock) // CATEGORIES
        shop = Tally(
            sum(one for one, _ in self._categories),
            sum(two for _, two in self._categories),
            self._since * len(self._stock),
            len(self._stock),
        )
        moves, milli = self._categories[category]
        of_category = Tally(moves, milli, self._since * articles, articles)
        above = mean_pace(of_category, now, mean_pace(shop, now, NONE))
        moves, milli = self._tallies[product]
        return mean_pace(Tally(moves, milli, self._since, 1), now, above)

    def _learn(self, product: int, minute: int) -> None:
        heavy = weight(START_MS + minute * 60_000)
        for tally in (
            self._tallies[product],
            self._categories[self._history.products[product].category],
        ):
            tally[0] += heavy
            tally[1] += heavy * 1000

    def _tell(self, stock: _Stock, pc: int, minute: int, quantity: int) -> None:
        if pc < 0 or self._offline_since(pc, minute) is None:
            stock.known += quantity
        else:
            stock.untold[pc] += quantity

    def _back(self, event: Event) -> None:
        """A PC is online again and tells all it did."""
        for product, minute in self._sold_untold[event.pc]:
            self._learn(product, minute)
        self._sold_untold[event.pc].clear()
        for stock in self._stock:
            stock.known += stock.untold[event.pc]
            stock.untold[event.pc] = 0

    # What happens in the shop ---------------------------------------------------------------------

    def _deliver(self, event: Event) -> None:
        stock, up_to = self._stock[event.product], self._history.products[event.product].up_to
        came = max(0, up_to - stock.shelf)
        wrong = 0
        if came and event.chance < MISCOUNTED:
            wrong = 1 if event.chance < MISCOUNTED / 2 else -1
        if event.chance > 1 - COUNTED:
            wrong = stock.shelf - stock.known - sum(stock.untold)
        stock.shelf += came
        self._tell(stock, event.pc, event.minute, came + wrong)

    def _return(self, event: Event) -> None:
        stock = self._stock[event.product]
        stock.shelf += 1
        self._tell(stock, event.pc, event.minute, 1)

    def _sell(self, event: Event) -> None:
        """A shopper takes one, if there is one; the seller is warned of what is reserved."""
        stock = self._stock[event.product]
        if stock.shelf < 1:
            return
        online = self._offline_since(event.pc, event.minute) is None
        if stock.shelf <= stock.reserved and online:
            if event.chance < HEEDED:
                return
            stock.over += 1
        stock.shelf -= 1
        if event.chance > 1 - UNSCANNED:
            return
        self._tell(stock, event.pc, event.minute, -1)
        if online:
            self._learn(event.product, event.minute)
        else:
            self._sold_untold[event.pc].append((event.product, event.minute))

    def _want(self, event: Event) -> None:
        stock, product = self._stock[event.product], self._history.products[event.product]
        there = stock.shelf > stock.reserved
        outcome = self.outcome
        outcome.wanted += 1
        outcome.wanted_cents += product.cents
        outcome.none_there += not there
        free = stock.known - stock.reserved
        say = self._policy(
            free, self._age_ms(event.minute), lambda: self._pace(event.product, event.minute)
        )
        if say is Say.NO:
            outcome.refused_wrongly += there
            outcome.lost_cents += product.cents * there
            return
        stock.reserved += 1
        outcome.accepted += say is Say.YES
        outcome.asked += say is Say.ASK
        due = self._seen(event.minute)
        heappush(self._picks, (due, event.product, event.minute, say is Say.ASK))

    def _seen(self, minute: int) -> int:
        """When an order is picked: as soon as a PC is online in an open hour."""
        reached = self._passed[minute]
        first: int | None = None
        for pc in range(len(self._starts)):
            at = reached
            place = bisect_right(self._starts[pc], at) - 1
            if place >= 0 and at < self._history.away[pc][place][1]:
                at = self._history.away[pc][place][1]
            first = at if first is None else min(first, at)
        at = (first or 0) + PICKED_AFTER
        return self._open[at] if at < len(self._open) else len(self._passed) + PICKED_AFTER

    def _pick(self, minute: int, product: int, placed: int, asked: bool) -> None:
        stock, cents = self._stock[product], self._history.products[product].cents
        stock.reserved -= 1
        in_time = not asked or minute <= placed + ANSWERED_WITHIN
        if in_time and stock.shelf > 0:
            stock.shelf -= 1
            stock.known -= 1
            return
        if asked:  # a question that was answered with no: nothing had been promised
            self.outcome.declined += 1
            self.outcome.refused_wrongly += stock.shelf > 0
            self.outcome.lost_cents += cents * (stock.shelf > 0)
            return
        self.outcome.lost_cents += cents
        self.outcome.found_after.append(minute - placed)
        self.outcome.not_met[self._cause(stock)] += 1
        stock.known -= stock.known + sum(stock.untold) - stock.shelf  # counted again, on the spot

    @staticmethod
    def _cause(stock: _Stock) -> str:
        if stock.over > 0:
            stock.over -= 1
            return "counter_over_reservation"
        return "count" if stock.known + sum(stock.untold) > 0 else "offline"
