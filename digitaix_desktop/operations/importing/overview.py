"""A plan looked over before it is decided: what was mended, what is left to correct."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from digitaix_desktop.domain.errors import Cents, Quantity
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.guess import Guess
from digitaix_desktop.operations.importing.plan import (
    ImportPlan,
    PlannedProduct,
    PlannedVariant,
    Rejected,
    Repair,
)
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.operations.importing.table import Cell, Progress, Unwatched
from digitaix_desktop.operations.importing.text import one_line, text_of
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

NO_PRICE_YET = QT_TRANSLATE_NOOP("Importing", "Without a price, customers don't see it yet.")
USUAL_VAT = QT_TRANSLATE_NOOP("Importing", "VAT {vat} %: the file says none.")
READ_AS = QT_TRANSLATE_NOOP("Importing", "“{examples}” read as {amount}.")

_PLAIN_AMOUNT = re.compile(
    r"^\d{1,3}(?:[ \u00a0\u202f]?\d{3})*(?:[.,]\d{1,2})?[ \u00a0\u202f]*€?$", re.ASCII
)
"""An amount that nobody would call mended: "49", "49,00 €", "1 234,5"."""
_EXAMPLES = 3
_STEP = 2_000


class Kind(Enum):
    """What came of the cells that a finding is about."""

    MENDED = auto()
    LOST = auto()
    """Stored without it; to be typed again, now or later."""
    MISSING = auto()
    """The file says nothing there, and customers need it."""
    REFUSED = auto()
    """Its whole row is left out."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Cells of one field that met the same fate, in the order of the file.

    `reason`, `before` and `after` are those of the first row; `field` is None where whole rows
    are meant.
    """

    kind: Kind
    field: Field | None
    reason: Reason
    rows: tuple[int, ...]
    before: str = ""
    after: str | None = None


class Understood(NamedTuple):
    """What a row of the file came to: prices in cents with tax, stock in thousandths."""

    name: str
    price_cents: int | None
    vat_bp: int | None
    stock_milli: int | None
    unit: str
    barcode: str | None
    product: str
    """What its product is called, without what there is to choose."""


@dataclass(frozen=True, slots=True)
class Overview:
    """All that a screen needs to show a plan beside its file. Keys are row numbers."""

    plan: ImportPlan
    mended: tuple[Finding, ...]
    to_correct: tuple[Finding, ...]
    rows: Mapping[int, Understood]
    repairs: Mapping[tuple[int, Field], Repair]
    rejected: Mapping[int, Rejected]
    names: Mapping[int, str]
    """What the rejected rows are called in the file, where they are called anything."""
    skipped: Mapping[int, Reason]
    unpriced: frozenset[int]
    """Rows of what would be sold without a price."""
    read_otherwise: Mapping[int, str]
    """Prices written in an unusual way that were understood, as they stand in the file."""
    without_vat: int
    """How many products would have no VAT at all."""

    @property
    def corrections(self) -> int:
        """How many things are left to correct."""
        return sum(len(each.rows) for each in self.to_correct)


def look_over(
    guess: Guess,
    plan: ImportPlan,
    *,
    usual_vat_bp: int | None = None,
    progress: Progress | None = None,
) -> Overview:
    """Look a plan over; `usual_vat_bp` is the shop's, for products of which the file says none."""
    progress = progress or Unwatched()
    total = len(plan.products)
    rows: dict[int, Understood] = {}
    unpriced: list[int] = []
    no_vat: list[int] = []
    for done, product in enumerate(plan.products):
        if done % _STEP == 0:
            progress.step(done, total)
        unpriced += _take(product, rows)
        if product.vat_bp is None:
            no_vat.append(product.rows[0] if product.rows else 0)
    repairs = {(each.row, each.field): each for each in plan.repairs}
    lost_prices = {row for row, what in repairs if what in (Field.PRICE, Field.PRICE_EXCL_TAX)}
    silent = tuple(sorted(set(unpriced) - lost_prices))
    groups = _Groups()
    for repair in plan.repairs:
        kind = Kind.LOST if repair.after is None else Kind.MENDED
        groups.add(kind, repair.field, repair.reason, repair.row, repair.before, repair.after)
    otherwise = _read_otherwise(guess, rows)
    mended = [*_prices_read(otherwise, rows), *groups.of(Kind.MENDED)]
    if usual_vat_bp is not None and no_vat:
        reason = Reason(USUAL_VAT, {"vat": Quantity(usual_vat_bp * 10)})
        mended.append(Finding(Kind.MENDED, Field.VAT_RATE, reason, tuple(no_vat)))
    for rejected in plan.rejected:
        groups.add(Kind.REFUSED, rejected.field, rejected.reason, rejected.row)
    to_correct = [*groups.of(Kind.REFUSED), *groups.of(Kind.LOST)]
    if silent:
        name = rows[silent[0]].name if silent[0] in rows else ""
        reason = Reason(NO_PRICE_YET)
        to_correct.append(Finding(Kind.MISSING, Field.PRICE, reason, silent, before=name))
    return Overview(
        plan=plan,
        mended=tuple(sorted(mended, key=_most)),
        to_correct=tuple(sorted(to_correct, key=_most)),
        rows=rows,
        repairs=repairs,
        rejected={each.row: each for each in plan.rejected},
        names=dict(_names(guess, plan)),
        skipped={each.row: each.reason for each in plan.skipped},
        unpriced=frozenset(unpriced),
        read_otherwise=otherwise,
        without_vat=0 if usual_vat_bp is not None else len(no_vat),
    )


def _names(guess: Guess, plan: ImportPlan) -> Iterator[tuple[int, str]]:
    column, table = guess.mapping.get(Field.NAME), guess.table
    if column is None:
        return
    for each in plan.rejected:
        cells = table.rows[table.index_of(each.row)].cells
        text = one_line(text_of(cells[column])) if column < len(cells) else ""
        if text:
            yield each.row, text


def _most(finding: Finding) -> int:
    return -len(finding.rows)


def _take(product: PlannedProduct, rows: dict[int, Understood]) -> Iterator[int]:
    """Note what each row of a product came to; gives back the rows sold without a price."""
    own = Understood(
        product.name,
        product.price_cents,
        product.vat_bp,
        product.stock_milli,
        product.unit,
        product.barcode,
        product.name,
    )
    if not product.variants:
        rows.update(dict.fromkeys(product.rows, own))
        if product.price_cents is None and product.rows:
            yield product.rows[0]
        return
    for variant in product.variants:
        rows[variant.row] = _variant(product, variant)
        if variant.price_cents is None and product.price_cents is None:
            yield variant.row
    for number in product.rows:
        rows.setdefault(number, own)


def _variant(product: PlannedProduct, variant: PlannedVariant) -> Understood:
    values = ", ".join(value for _, value in variant.options)
    return Understood(
        f"{product.name}, {values}" if values else product.name,
        product.price_cents if variant.price_cents is None else variant.price_cents,
        product.vat_bp,
        variant.stock_milli,
        product.unit,
        variant.barcode,
        product.name,
    )


def _read_otherwise(guess: Guess, rows: Mapping[int, Understood]) -> dict[int, str]:
    """Rows whose price is a text that takes some reading ("69.0 EUR"), with that text."""
    column = guess.mapping.get(Field.PRICE)
    if column is None:
        return {}
    found: dict[int, str] = {}
    for row in guess.rows:
        cell: Cell = row.cells[column] if column < len(row.cells) else None
        if not isinstance(cell, str) or row.number not in rows:
            continue
        text = cell.strip()
        if text and _PLAIN_AMOUNT.match(text) is None and rows[row.number].price_cents is not None:
            found[row.number] = text
    return found


def _prices_read(otherwise: Mapping[int, str], rows: Mapping[int, Understood]) -> Iterator[Finding]:
    """Prices in unusual writing, as one finding with a few ways of writing the same amount."""
    if not otherwise:
        return
    ways: dict[int, dict[str, None]] = {}
    for number, text in otherwise.items():
        ways.setdefault(rows[number].price_cents or 0, {})[text] = None
    cents, texts = max(ways.items(), key=lambda each: len(each[1]))
    examples = " / ".join(list(texts)[:_EXAMPLES])
    reason = Reason(READ_AS, {"examples": examples, "amount": Cents(cents)})
    yield Finding(Kind.MENDED, Field.PRICE, reason, tuple(otherwise), examples)


@dataclass(slots=True)
class _Group:
    what: Field | None
    reason: Reason
    before: str
    after: str | None
    rows: list[int] = field(default_factory=list)


class _Groups:
    """Findings while they are being gathered: one for each fate, field and sentence."""

    def __init__(self) -> None:
        self._found: dict[tuple[Kind, Field | None, str], _Group] = {}

    def add(
        self,
        kind: Kind,
        what: Field | None,
        reason: Reason,
        row: int,
        before: str = "",
        after: str | None = None,
    ) -> None:
        """One more row that met this fate."""
        group = self._found.setdefault(
            (kind, what, reason.template), _Group(what, reason, before, after)
        )
        group.rows.append(row)

    def of(self, kind: Kind) -> Iterator[Finding]:
        """All findings of a kind."""
        for (each, _, _), group in self._found.items():
            if each is kind:
                yield Finding(
                    kind, group.what, group.reason, tuple(group.rows), group.before, group.after
                )
