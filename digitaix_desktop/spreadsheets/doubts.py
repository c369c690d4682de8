"""Settles which of several price columns is the price customers pay, and asks where it can't."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.guess import Question
from digitaix_desktop.operations.importing.numbers import Money, decimals_of, parse_money
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.operations.importing.text import fold, folded, text_of
from digitaix_desktop.spreadsheets.draft import Draft
from digitaix_desktop.spreadsheets.heading_words import (
    ARRIVED_WORDS,
    ORDERED_WORDS,
    PRICE_WORDS,
    STOCK_WORDS,
    WITH_TAX_WORDS,
    WITHOUT_TAX_WORDS,
)
from digitaix_desktop.spreadsheets.senses import is_unitary, senses_of, without_number, words_of
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

ALWAYS_LOWER = QT_TRANSLATE_NOOP(
    "Importing",
    "Always lower than “{heading}”: probably your purchase price. It never leaves the shop.",
)
WHICH_PRICE = QT_TRANSLATE_NOOP("Importing", "“{heading}” is already taken as the price.")

ORDERED = QT_TRANSLATE_NOOP(
    "Importing",
    "The file is an order: what was ordered need not be there yet. Once it comes, receive it with "
    "the same file: Stock, Delivery.",
)
_ORDER = re.compile(
    r"\b(?:bons? de commandes?|commandes? fournisseurs?|confirmations? de (?:(?:la|votre|notre|"
    r"vos) )?commandes?|accuses? de reception (?:de )?(?:(?:la|votre|vos) )?commandes?|a commander|"
    r"purchase orders?|order (?:confirmation|acknowledge?ment)|pro ?forma|to order|bestellung|"
    r"auftragsbestatigung|orden de compra|ordine (?:di acquisto|fornitore)|conferma d ordine)\b|"
    r"^(?:(?:votre|notre) )?commande(?: (?:n|no|num|numero|du|chez|client|fournisseur)\b| ?\d|$)"
)
_DELIVERY = re.compile(r"\b(?:livraisons?|delivery|lieferschein|factures?|invoice|rechnung)\b")
_NUMBERED_ORDER = re.compile(
    r"^(?:(?:n|no|num|numero|ref|reference)(?: de| d)? )?"
    r"(?:commande|order|bestellung|pedido|ordine)"
    r"(?: (?:n|no|nr|num|numero|number|id|ref))?$"
)

_HIGHEST_VAT = Decimal("1.28")
"""What the highest VAT of Europe (Hungary, 27 %) makes of one, and a little for rounding."""

_CENT = Decimal("0.01")
_PLAIN_WORDS = frozenset("unitaire unit net de en € eur article".split())
_MOSTLY = 0.8
_TO_BE_ASKED = 60
"""Confidence with which a column is taken and asked about: below `guess.SURE`."""
_HT = frozenset({"ht", "h.t", "h.t.", "hors taxe", "hors taxes"})
_PRICES = (Field.PRICE, Field.PRICE_EXCL_TAX)


def settle_prices(columns: Draft) -> None:
    """Leave doubtful price columns aside with a question; say whether prices include tax."""
    if _tells_of_a_delivery(columns):
        _take_for_what_was_paid(columns)
    _take_as_told_beside(columns)
    sure = [
        column
        for column, (what, _) in columns.taken.items()
        if what in _PRICES and not _is_doubtful(columns, column)
    ]
    doubtful = [
        column
        for column in range(len(columns.headings))
        if _is_doubtful(columns, column)
        and columns.profiles[column].money >= 0.5
        and columns.profiles[column].zeros < 0.9
        and (column in columns.taken or _says_only_that(without_number(columns.headings[column])))
    ]
    main = next((c for c in sure if columns.taken[c][0] is Field.PRICE), sure[0] if sure else None)
    if main is None:
        doubtful = sorted(doubtful, key=lambda column: _is_lower(columns, column, doubtful))
    for column in doubtful:
        taken = columns.taken.get(column)
        if main is None:
            # The only price there is: taken as such, though whether with tax stays open.
            if taken is not None and taken[0] in _PRICES:
                main = column
            elif _repeats_a_price(columns, column):
                main = _taken_instead(columns, column)
            continue
        if taken is not None and taken[0] in _PRICES:
            del columns.taken[column]
        columns.questions.append(_question(columns, column, main))
    if main is not None:
        _doubt_distant_price(columns)
    _doubt_amounts_of_vat(columns)
    columns.tax = _tax_of(columns)


def _tells_of_a_delivery(columns: Draft) -> bool:
    """Whether columns say how much was ordered and what came: their "PU" is what was paid."""
    words = [set(words_of(heading).split()) for heading in columns.headings]
    counted = [each for each in words if each & STOCK_WORDS]
    return any(each & ARRIVED_WORDS for each in counted) and any(
        each & ORDERED_WORDS for each in counted
    )


def _take_as_told_beside(columns: Draft) -> None:
    """A price is without tax where a column says "HT" of every row, as Sage's "PV HT/TTC" does."""
    price = columns.column_of(Field.PRICE)
    if price is None or columns.column_of(Field.PRICE_EXCL_TAX) is not None:
        return
    if set(words_of(columns.headings[price]).split()) & (WITH_TAX_WORDS | WITHOUT_TAX_WORDS):
        return
    for column in range(len(columns.headings)):
        told = {folded(text) for cell in columns.samples[column] if (text := text_of(cell))}
        if column not in columns.taken and told and told <= _HT:
            columns.taken[price] = (Field.PRICE_EXCL_TAX, columns.taken[price][1])
            return


def _take_for_what_was_paid(columns: Draft) -> None:
    priced = [column for column, (what, _) in columns.taken.items() if what in _PRICES]
    if len(priced) != 1 or columns.column_of(Field.PURCHASE_PRICE) is not None:
        return
    if is_unitary(set(words_of(columns.headings[priced[0]]).split())):
        columns.taken[priced[0]] = (Field.PURCHASE_PRICE, 75)


def _repeats_a_price(columns: Draft, column: int) -> bool:
    """Whether the very same heading stands over another column, "Prix" and "Prix"."""
    base = without_number(columns.headings[column])
    return any(
        without_number(heading) == base
        for other, heading in enumerate(columns.headings)
        if other != column
    ) and any(sense.meaning in _PRICES for sense in senses_of(base)[:1])


def _is_lower(columns: Draft, column: int, others: list[int]) -> bool:
    """Whether each row costs less there than in another of the columns: what the shop pays."""
    return any(_always_lower(columns, column, other) for other in others if other != column)


def _taken_instead(columns: Draft, column: int) -> int:
    """The column as the price that a like one was taken for, which is always lower."""
    for other, (what, sureness) in list(columns.taken.items()):
        if what in _PRICES and _always_lower(columns, other, column):
            del columns.taken[other]
            columns.taken[column] = (what, sureness)
    return column


def _says_only_that(heading: str) -> bool:
    """Whether a heading is "PU" or "Prix net" and nothing else: others are left aside silently."""
    return set(words_of(heading).split()) <= PRICE_WORDS | _PLAIN_WORDS


def _doubt_distant_price(columns: Draft) -> None:
    """A "price without tax" that no VAT leads to the price with it is what the shop pays."""
    with_tax, without = columns.column_of(Field.PRICE), columns.column_of(Field.PRICE_EXCL_TAX)
    if with_tax is None or without is None:
        return
    pairs = _pairs(columns, without, with_tax)
    distant = sum(low * _HIGHEST_VAT < high or low > high for low, high in pairs)
    if pairs and distant > len(pairs) / 2:
        del columns.taken[without]
        columns.questions.append(_question(columns, without, with_tax))


def _doubt_amounts_of_vat(columns: Draft) -> None:
    """A "VAT" that added to the price without it gives the price with it is no rate."""
    places = [
        columns.column_of(field) for field in (Field.PRICE_EXCL_TAX, Field.VAT_RATE, Field.PRICE)
    ]
    without, vat, with_tax = places
    if without is None or vat is None or with_tax is None:
        return
    amounts = (_amounts(columns, column) for column in (without, vat, with_tax))
    rows = [row for row in zip(*amounts, strict=False) if all(row)]
    added = sum(abs((low or 0) + (tax or 0) - (high or 0)) <= _CENT for low, tax, high in rows)
    if rows and added > len(rows) / 2:
        del columns.taken[vat]


def _is_doubtful(columns: Draft, column: int) -> bool:
    heading = columns.headings[column]
    return _repeats_a_price(columns, column) or any(
        sense.doubtful and sense.meaning in _PRICES for sense in senses_of(heading)
    )


def _question(columns: Draft, column: int, main: int) -> Question:
    heading, other = columns.headings[column], columns.headings[main]
    lower = _always_lower(columns, column, main)
    choices = (
        (Field.PURCHASE_PRICE, Field.PRICE_EXCL_TAX)
        if lower is not False
        else (Field.PRICE, Field.PRICE_EXCL_TAX, Field.PURCHASE_PRICE)
    )
    free = tuple(each for each in choices if columns.column_of(each) is None or each is Field.PRICE)
    sentence = ALWAYS_LOWER if lower else WHICH_PRICE
    return Question(column, heading, free, Reason(sentence, {"heading": other}))


def _always_lower(columns: Draft, column: int, main: int) -> bool | None:
    """Whether each row costs less there than in the main price column; None without any pair."""
    pairs = _pairs(columns, column, main)
    return all(low < high for low, high in pairs) if pairs else None


def _pairs(columns: Draft, column: int, main: int) -> list[tuple[Decimal, Decimal]]:
    """What both columns say of the same row, where both say something; zero says nothing."""
    return [
        (low, high)
        for low, high in zip(_amounts(columns, column), _amounts(columns, main), strict=False)
        if low and high
    ]


def _amounts(columns: Draft, column: int) -> list[Decimal | None]:
    cells = columns.samples[column]
    decimals = decimals_of(cells)
    found = [parse_money(cell, decimals) for cell in cells]
    return [money.amount if isinstance(money, Money) else None for money in found]


def _tax_of(columns: Draft) -> str | None:
    """What the price's heading says of tax; None if it says nothing."""
    price = columns.column_of(Field.PRICE)
    if price is None:
        return "excl" if columns.column_of(Field.PRICE_EXCL_TAX) is not None else None
    words = set(words_of(columns.headings[price]).split())
    if words & WITH_TAX_WORDS and words & WITHOUT_TAX_WORDS:
        return None  # "Prix HT ou TTC"
    if words & WITH_TAX_WORDS or columns.column_of(Field.PRICE_EXCL_TAX) is not None:
        return "incl"
    return "excl" if words & WITHOUT_TAX_WORDS else None


def doubt_one_of_several_stocks(columns: Draft) -> None:
    """Of "Stock cabine" and "Stock revente" neither is surely what can be sold: it is asked.

    One that is the sum of the others says itself that it is all there is.
    """
    taken = columns.column_of(Field.STOCK)
    if taken is None:
        return
    sureness = _says_stock(columns, taken)
    others = [
        column
        for column in range(len(columns.headings))
        if column not in columns.taken
        and columns.profiles[column].quantities >= _MOSTLY
        and _says_stock(columns, column) == sureness > 0
    ]
    if not others:
        return
    whole = next((at for at in (taken, *others) if _is_sum(columns, at, [taken, *others])), None)
    del columns.taken[taken]
    columns.taken[taken if whole is None else whole] = (
        Field.STOCK,
        _TO_BE_ASKED if whole is None else 95,
    )


def doubt_what_was_ordered(columns: Draft, said: Iterable[str]) -> None:
    """What an order lists need not have come: left aside, unless the user says that it is there.

    `said` are the titles above the list, and what its file and sheet are called.
    """
    taken = columns.column_of(Field.STOCK)
    if taken is None or set(words_of(columns.headings[taken]).split()) & ARRIVED_WORDS:
        return
    words = [fold(each) for each in said]
    numbered = any(_NUMBERED_ORDER.match(words_of(each)) for each in columns.headings)
    if not numbered and not any(map(_ORDER.search, words)):
        return
    if any(map(_DELIVERY.search, words)):
        return
    del columns.taken[taken]
    columns.questions.append(
        Question(taken, columns.headings[taken], (Field.STOCK,), Reason(ORDERED))
    )


def _says_stock(columns: Draft, column: int) -> int:
    senses = senses_of(without_number(columns.headings[column]))
    return senses[0].score if senses and senses[0].meaning is Field.STOCK else 0


def _is_sum(columns: Draft, column: int, all_of_them: list[int]) -> bool:
    parts = [other for other in all_of_them if other != column]
    if len(parts) < 2:
        return False
    rows = zip(
        _amounts(columns, column), *(_amounts(columns, part) for part in parts), strict=False
    )
    return all(
        whole == sum(each or 0 for each in held) for whole, *held in rows if whole is not None
    )
