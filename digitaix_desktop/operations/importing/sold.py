"""What another till sold, as its file says it: article, quantity, date. No amount is ever kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.operations.importing.refusals import FileRefused
from digitaix_desktop.operations.importing.text import fold
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

USUAL_TILL = "caisse"
"""What a till is called that nobody has named."""
NOON = time(12)
"""When goods are taken to be sold of which only the day is known."""
NO_QUANTITY = QT_TRANSLATE_NOOP("Importing", "“{value}” is no quantity.")
NO_DATE = QT_TRANSLATE_NOOP("Importing", "“{value}” is no date.")


class NoSales(FileRefused):
    """No column of it holds articles."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is no list of sold articles: no column holds their names or references. In your "
        "till, export the articles sold, with their quantity and date.",
    )


class NoQuantities(NoSales):
    """How many were sold stands nowhere."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is no list of sold articles: no column holds their quantities. In your till, "
        "export the articles sold, with their quantity and date.",
    )


class NoDay(FileRefused):
    """The day of the sales stands nowhere."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” doesn't say when its articles were sold. Export it with the date, or write the "
        "day into the file's name: sales 2026-11-27.csv.",
    )


@dataclass(frozen=True, slots=True)
class Sold:
    """A line of a till's file. `quantity_milli` is below zero for what came back."""

    row: int
    name: str
    options: str
    sku: str
    barcode: str
    quantity_milli: int
    day: date
    at: time | None
    ticket: str
    also: tuple[str, ...] = ()
    """What other columns call it: an *Article* may be a code, and the name stand beside it."""

    @property
    def article(self) -> str:
        """What it is called, for people."""
        if self.also and " " not in self.name:
            return f"{self.name} {self.also[0]}"
        name = f"{self.name}, {self.options}" if self.name and self.options else self.name
        return name or self.sku or self.barcode

    @property
    def at_ms(self) -> int:
        """When it was sold, in UTC epoch milliseconds; noon where only the day is known."""
        return int(datetime.combine(self.day, self.at or NOON).astimezone().timestamp() * 1000)

    @property
    def key(self) -> str:
        """All that tells this line from another of its day, but no amount."""
        said = (
            self.ticket,
            self.at.isoformat("seconds") if self.at else "",
            self.sku,
            self.barcode,
            fold(self.name),
            fold(self.options),
            str(self.quantity_milli),
        )
        return "|".join(part.replace("|", " ") for part in said)


@dataclass(frozen=True, slots=True)
class Unread:
    """A row that can't be understood."""

    row: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class SalesFile:
    """What a file of sales says."""

    name: str
    lines: tuple[Sold, ...]
    unread: tuple[Unread, ...] = ()


def numbered(lines: Iterable[Sold], till: str) -> Iterator[tuple[str, Sold]]:
    """Each line with what it is known by on any PC: till, day, line, and its turn among equals."""
    turns: Counter[str] = Counter()
    named = fold(till) or USUAL_TILL
    for line in lines:
        key = f"till|{named}|{line.day.isoformat()}|{line.key}"
        turns[key] += 1
        yield f"{key}|{turns[key]}", line
