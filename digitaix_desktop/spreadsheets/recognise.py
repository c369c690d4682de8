"""Guesses what a file's columns mean: by their headings, and by what they hold."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from digitaix_desktop.operations.importing.columns import heading_texts, unit_in
from digitaix_desktop.operations.importing.fields import Aid, Field
from digitaix_desktop.operations.importing.guess import (
    ColumnGuess,
    Guess,
    field_named,
    find_heading,
)
from digitaix_desktop.operations.importing.meanings import PIECE
from digitaix_desktop.operations.importing.own import own_columns, unguarded
from digitaix_desktop.operations.importing.refusals import (
    FileRefused,
    NoCatalogue,
    OnlyHeadings,
    UnknownHeading,
    UnknownSheet,
)
from digitaix_desktop.operations.importing.table import Cell, ReadFile, Row, Table
from digitaix_desktop.operations.importing.text import folded, text_of
from digitaix_desktop.spreadsheets.alike import alike, joined
from digitaix_desktop.spreadsheets.bare import take_by_content
from digitaix_desktop.spreadsheets.contents import SAMPLE, fitness, profile
from digitaix_desktop.spreadsheets.doubts import (
    doubt_one_of_several_stocks,
    doubt_what_was_ordered,
    settle_prices,
)
from digitaix_desktop.spreadsheets.draft import Draft
from digitaix_desktop.spreadsheets.families import (
    find_axis_name,
    find_lead_time,
    find_models,
    find_parts_of_names,
    find_what_is_weighed,
    leave_worths_aside,
)
from digitaix_desktop.spreadsheets.identities import (
    doubt_references,
    find_barcodes,
    find_codes_of_articles,
    find_more_barcodes,
    find_name,
    find_what_tells_names_apart,
)
from digitaix_desktop.spreadsheets.layouts import Layout, find_layout
from digitaix_desktop.spreadsheets.prepacked import (
    find_net_quantities,
    find_strengths,
    find_ticked_allergens,
)
from digitaix_desktop.spreadsheets.purpose import refuse_what_is_no_catalogue
from digitaix_desktop.spreadsheets.senses import senses_of, without_number, words_of
from digitaix_desktop.spreadsheets.side_by_side import below_each_other
from digitaix_desktop.spreadsheets.wide import find_wide

_OF_A_VARIANT = re.compile(r"\b(?:variants?|variantes?|variations?|declinaisons?)\b")
"""A picture of the row's size or colour, where another column has those of the product."""
_ONE_RATE = re.compile(
    r"\b(?:tax|taxe|tva|vat|iva|impuesto|imposta|mwst|steuer)\b.*\d\s*%", re.IGNORECASE
)

_ROW_TYPE_HEADINGS = frozenset(
    {"type", "product type", "field type", "item type", "item", "typ", "tipo", "type de produit"}
)

_RARELY = 0.3
"""Share of filled cells below which a column is rather a special case of another."""

_OWN_WORTH = 100.0
"""More than any guess is worth."""

_PRICES = frozenset({Field.PRICE, Field.PRICE_EXCL_TAX})
_SOLD_AS = _PRICES | {Field.BARCODE, Field.STOCK}
"""What a list under headings nobody knows must have one of, to be one of products."""

_CHOICES = frozenset({Field.OPTION1_VALUE, Field.OPTION2_VALUE, Field.NET_QUANTITY})
"""What there is to choose: bottles of 75 cl and magnums, or all of 75 cl."""

_UNKNOWN = 0.5
"""What headings are worth that nobody knows."""

_AMOUNT = 55
"""Confidence of "Montant": an amount, which need not be the price of one."""

LOWEST = 40
"""Confidence below which a column is left aside."""


def recognise(
    read: ReadFile, *, sheet: str | None = None, by_hand: Mapping[str, str] | None = None
) -> Guess:
    """The proposed sheet, headings and meaning of each column.

    `sheet` names the sheet to take; else the one that looks most like a catalogue is, or all that
    are parts of one list with it: they are a table of the file as well, its first. `by_hand`
    sets fields by heading and goes before any guess. Raises NoCatalogue, SalesNotProducts or
    FiguresNotProducts for a file that lists no products, UnknownSheet, UnknownHeading and
    UnknownField for names that aren't there.
    """
    by_hand = by_hand or {}
    for name in by_hand:
        field_named(name)
    if sheet is not None and read.table(sheet) is None:
        together = _all_that_are_alike(read, by_hand)
        if together is None or together.table.name != sheet:
            names = " · ".join(each.name for each in read.tables)
            raise UnknownSheet(sheet=sheet, name=read.name, sheets=names)
        return together
    found, refusal = _every_sheet(read, _candidates(read, sheet), by_hand)
    if not found:
        raise refusal or NoCatalogue(name=read.name)
    best = max(found, key=lambda each: each.worth)
    return (_together(read, best, found, by_hand) if sheet is None else None) or best.guess


def _every_sheet(
    read: ReadFile, tables: Sequence[Table], by_hand: Mapping[str, str]
) -> tuple[list[_Found], FileRefused | None]:
    found: list[_Found] = []
    refusal: FileRefused | None = None
    for table in tables:
        try:
            found.append(_recognise_table(read, table, by_hand))
        except FileRefused as reason:
            refusal = refusal or reason
    return found, refusal


def _all_that_are_alike(read: ReadFile, by_hand: Mapping[str, str]) -> Guess | None:
    found, _ = _every_sheet(read, _candidates(read, None), by_hand)
    best = max(found, key=lambda each: each.worth, default=None)
    return None if best is None else _together(read, best, found, by_hand)


def _together(
    read: ReadFile, best: _Found, found: Sequence[_Found], by_hand: Mapping[str, str]
) -> Guess | None:
    """The list that several sheets are parts of, the best among them; None if they aren't."""
    parts = alike(best.guess, [each.guess for each in found])
    if not parts:
        return None
    table = joined(parts)
    try:
        whole = _recognise_table(replace(read, tables=(table, *read.tables)), table, by_hand).guess
    except FileRefused:
        return None
    known = best.guess.mapping.keys() - _CHOICES  # the whole list tells those
    whole = _understood_alike(whole, best.guess, known)
    return whole if whole.mapping.keys() >= known else None


def _understood_alike(whole: Guess, best: Guess, known: Set[Field]) -> Guess:
    """The list under the same headings, where a column means what it means in its likeliest part:
    "Vendu par" holds units, though another sheet has pots of 12 under it."""
    lacking = known - whole.mapping.keys()
    columns = tuple(
        there if here.field is None and there.field in lacking else here
        for here, there in zip(whole.columns, best.columns, strict=True)
    )
    return replace(whole, columns=columns)


def _candidates(read: ReadFile, sheet: str | None) -> list[Table]:
    if sheet is not None:
        table = read.table(sheet)
        return [] if table is None else [table]
    filled = [table for table in read.tables if table.rows]
    return [table for table in filled if not table.hidden] or filled


@dataclass(slots=True)
class _Found:
    guess: Guess
    worth: float


def _recognise_table(read: ReadFile, table: Table, by_hand: Mapping[str, str]) -> _Found:
    if table.rows and own_columns(table.rows[0].cells):
        return _Found(_own_export(read, table).with_mapping(by_hand), _OWN_WORTH)
    layout = _layout_by_hand(table, by_hand) or find_layout(table)
    whole, layout = below_each_other(table, layout)
    if whole is not table:
        read = replace(read, tables=tuple(whole if each is table else each for each in read))
        table = whole
    columns = _look_at(table, layout)
    if layout.heading_row is not None:
        _take_by_heading(columns)
        find_wide(columns)
    take_by_content(columns, every_field=layout.heading_row is None or layout.worth <= _UNKNOWN)
    find_barcodes(columns)
    _find_row_types(columns)
    find_axis_name(columns)
    leave_worths_aside(columns)
    find_models(columns)
    doubt_references(columns)
    find_name(columns)
    find_parts_of_names(columns)
    find_what_is_weighed(columns)
    find_lead_time(columns)
    find_what_tells_names_apart(columns)
    find_net_quantities(columns)
    find_strengths(columns)
    find_ticked_allergens(columns)
    find_codes_of_articles(columns)
    find_more_barcodes(columns)
    settle_prices(columns)
    doubt_one_of_several_stocks(columns)
    above = table.rows[: layout.start - 1] if layout.heading_row is not None else ()
    titles = [text_of(cell) for row in above for cell in row.cells]
    doubt_what_was_ordered(columns, (*titles, read.path.stem, table.name))
    _find_aids(columns)
    guess = Guess(
        file=read,
        table=table,
        heading_row=layout.heading_row,
        columns=tuple(
            ColumnGuess(column, heading, *columns.taken.get(column, (None, 0)))
            for column, heading in enumerate(layout.headings)
        ),
        questions=tuple(columns.questions),
        tax=columns.tax,
        aids=columns.aids,
    ).with_mapping(by_hand)
    named_by_hand = any(field_named(name) is Field.NAME for name in by_hand)
    prices = [each for each in guess.columns if each.field in _PRICES]
    has_price = bool(prices)
    if not named_by_hand:
        # Headings nobody knows may still be those of another list: "CA 2025".
        first = heading_texts(table.rows[0].cells, table.width) if table.rows else ()
        headings = first if layout.heading_row is None else layout.headings
        refuse_what_is_no_catalogue(
            read.name,
            headings,
            columns.profiles,
            titles=titles,
            has_price=any(each.confidence > _AMOUNT for each in prices),
        )
    only_words = layout.heading_row is None and table.width > 1 and len(guess.mapping) == 1
    sold_as = _SOLD_AS.intersection(guess.mapping) or columns.aids
    only_words |= 0 < layout.worth <= _UNKNOWN and not sold_as
    only_words |= layout.heading_row is None and not sold_as and _has_words_for_codes(columns)
    if Field.NAME not in guess.mapping or (only_words and not named_by_hand):
        raise NoCatalogue(name=read.name)
    if not table.rows[layout.start :]:
        raise OnlyHeadings(name=read.name)
    surety = sum(each.confidence for each in guess.columns if each.field) / 100
    rows = len(table.rows) - layout.start
    return _Found(guess, surety + min(rows, 200) / 100 + (1 if has_price else 0))


def _has_words_for_codes(columns: Draft) -> bool:
    """Whether what was taken for references holds names of people or places: a rota."""
    column = columns.column_of(Field.SKU)
    cells = [] if column is None else columns.samples[column]
    texts = [text for cell in cells if (text := text_of(cell))]
    return bool(texts) and not any(c.isdigit() for text in texts for c in text)


def _own_export(read: ReadFile, table: Table) -> Guess:
    """Our own export: there is nothing to guess."""
    columns = tuple(
        ColumnGuess(column, heading, field, 100)
        for column, (field, heading) in enumerate(own_columns(table.rows[0].cells).items())
    )
    if read.encoding is not None:
        rows = [Row(number, tuple(map(unguarded, cells))) for number, cells in table.rows]
        table = replace(table, rows=rows)
    return Guess(file=read, table=table, heading_row=table.rows[0].number, columns=columns)


def _layout_by_hand(table: Table, by_hand: Mapping[str, str]) -> Layout | None:
    """The first row that has every heading named by hand, where the guessed one lacks some."""
    wanted = [heading for heading in by_hand.values() if heading.strip()]
    if not wanted:
        return None
    guessed = find_layout(table)
    if _has_all(guessed.headings, wanted):
        return guessed
    for place, row in enumerate(table.rows[:60]):
        headings = tuple(heading_texts(row.cells, table.width))
        if _has_all(headings, wanted):
            return Layout(row.number, headings, place + 1, 1.0)
    return None


def _has_all(headings: tuple[str, ...], wanted: Sequence[str]) -> bool:
    try:
        for heading in wanted:
            find_heading(heading, headings)
    except UnknownHeading:
        return False
    return True


def _look_at(table: Table, layout: Layout) -> Draft:
    """Sample every column, from the beginning and from further down the table."""
    rows = table.rows[layout.start :]
    step = max(1, len(rows) // (SAMPLE * 2))
    chosen = [*rows[:SAMPLE], *rows[SAMPLE::step]]
    samples: list[list[Cell]] = [[] for _ in layout.headings]
    for row in chosen:
        for column, cells in enumerate(samples):  # also where a row ends early: rows are compared
            cells.append(row.cells[column] if column < len(row.cells) else None)
    return Draft(layout.headings, [profile(cells) for cells in samples], samples)


def _take_by_heading(columns: Draft) -> None:
    """Give each field to the column that claims it best, the surest claims first."""
    claims: list[tuple[bool, float, int, Field]] = []
    for column, heading in enumerate(columns.headings):
        if heading == f"column {column + 1}":
            continue
        for sense in senses_of(without_number(heading)):
            if not isinstance(sense.meaning, Field):
                continue
            held = columns.profiles[column]
            worth = sense.score * fitness(sense.meaning, held, sense.score)
            if held.fill < _RARELY:
                worth *= 0.9  # filled on a few rows only: a like column holds more
            if worth >= LOWEST:
                claims.append((held.count == 0, -worth, column, sense.meaning))
    for _, worth, column, meaning in sorted(claims):  # what holds something first
        if column in columns.taken or columns.column_of(meaning) is not None:
            continue
        columns.taken[column] = (meaning, round(-worth))


def _find_row_types(columns: Draft) -> None:
    """The column that tells parents from variants, as WooCommerce and Wix have it."""
    for column, heading in enumerate(columns.headings):
        if columns.profiles[column].row_types > 0.8 and words_of(heading) in _ROW_TYPE_HEADINGS:
            columns.aids[Aid.ROW_TYPE] = (column,)
            columns.taken.pop(column, None)
            return


def _find_aids(columns: Draft) -> None:
    """Draft that hold nothing to keep but say how the others are to be read."""
    images: list[int] = []
    image = columns.column_of(Field.IMAGE)
    with_tax = columns.column_of(Field.PRICE) is not None
    main_price = Field.PRICE if with_tax else Field.PRICE_EXCL_TAX
    for column, heading in enumerate(columns.headings):
        held = columns.profiles[column]
        if heading.strip().casefold() in ("id", "product id"):
            columns.aids[Aid.ROW_ID] = (column,)
        if column in columns.taken:
            continue
        senses = senses_of(without_number(heading))
        meaning = senses[0].meaning if senses else None
        if meaning is Field.IMAGE and fitness(Field.IMAGE, held, 90) >= 0.8 and held.count:
            if _OF_A_VARIANT.search(folded(heading)):
                columns.aids[Aid.VARIANT_IMAGE] = (column,)
            else:
                images.append(column)
        elif meaning is Field.PUBLISHED and columns.column_of(Field.PUBLISHED) is not None:
            if held.yes_no >= 0.5:
                columns.aids.setdefault(Aid.STATUS, (column,))
        elif isinstance(meaning, Aid) and held.count:
            columns.aids.setdefault(meaning, (column,))
        elif meaning is main_price and held.money >= 0.5 and _names_a_measure(heading):
            columns.aids.setdefault(Aid.MEASURE_PRICE, (column,))
        elif held.yes_no == 1 and _ONE_RATE.search(heading):
            flags = columns.aids.get(Aid.RATE_FLAGS, ())
            columns.aids[Aid.RATE_FLAGS] = (*flags, column)
    if image is not None and images:
        columns.aids[Aid.MORE_IMAGES] = tuple(images)


def _names_a_measure(heading: str) -> bool:
    """Whether a heading says that it is about a kilo, litre or metre: "Prix au kg"."""
    unit = unit_in(heading)
    return unit is not None and unit[0] != PIECE
