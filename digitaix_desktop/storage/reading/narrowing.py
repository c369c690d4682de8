"""Which products a list is about, as conditions that name the index to find them by."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    func,
    literal_column,
    select,
    text,
)
from sqlalchemy.orm import InstrumentedAttribute

from digitaix_desktop.operations.views.products import Filter, Wanted
from digitaix_desktop.storage import brands
from digitaix_desktop.storage.reading.words import MOST_LETTERS, found, phrase
from digitaix_desktop.storage.rows import folded
from digitaix_desktop.storage.tables import (
    PROMISED,
    SEASONAL,
    ProductRow,
)
from digitaix_protocol.rules.visibility import Visibility

T = TypeVar("T")
_OUT_OF_SEASON = text(
    f"SELECT row FROM (SELECT row, json_extract(extra, '$.making.season_from') AS first, "  # noqa: S608
    f"json_extract(extra, '$.making.season_to') AS last FROM product WHERE {SEASONAL}) "
    "WHERE CASE WHEN first <= last THEN :today < first OR :today > last "
    "ELSE :today > last AND :today < first END"
)
"""`seasons.in_season` in SQL. Few products have a season: they have an index of their own."""
IS_BRANDED: ColumnElement[bool] = literal_column("product.brand > ''")
_IS_PROMISED: ColumnElement[bool] = literal_column(str(PROMISED))
"""Word for word the conditions of their indexes, or SQLite would not take them; of no type, or
SQLAlchemy would add `= 1`."""
_FEW = 2000
"""Up to so many matches of a search are looked up one by one; of more, the first are met soon
enough by going along the list."""


def by(column: InstrumentedAttribute[T], *, checked: bool) -> ColumnElement[T]:
    """A column that rows are searched by or, with a plus before it, only checked by.

    (sqlite.org/optoverview.html, "Disqualifying WHERE clause terms using unary +".)
    """
    sign = "+" if checked else ""
    return literal_column(f"{sign}product.{column.name}", column.type)


def reservable(today: date, *, checked: bool) -> Sequence[ColumnElement[bool]]:
    """What `standing` calls online: customers see it and can reserve it today."""
    of_season = _OUT_OF_SEASON.bindparams(today=f"{today:%m-%d}").columns(ProductRow.row)
    return (
        by(ProductRow.visibility, checked=checked) == Visibility.ONLINE.value,
        by(ProductRow.sold_out, checked=checked).is_(False),
        _IS_PROMISED,
        ProductRow.row.not_in(of_season),
    )


def conditions_of(
    connection: Connection, wanted: Wanted, today: date
) -> Sequence[ColumnElement[bool]]:
    """What the rows of a list have in common, with the index to find them by.

    Without statistics SQLite takes the first index that fits, which may leave a hundred times
    more rows to look at than the best one.
    """
    if wanted.filter is Filter.ARCHIVED:
        return _archived(connection, wanted)
    asked = phrase(wanted.words)
    few = bool(asked) and (
        connection.execute(
            select(func.count()).select_from(found(asked, _FEW).subquery())
        ).scalar_one()
        < _FEW
    )
    branded = wanted.brand is not None
    narrowed = few or branded or wanted.category is not None
    conditions: list[ColumnElement[bool]] = [by(ProductRow.deleted, checked=few).is_(False)]
    if asked:
        conditions.append(ProductRow.row.in_(found(asked)))
    if wanted.category is not None:
        conditions.append(by(ProductRow.category, checked=few or branded) == wanted.category)
    if wanted.brand is not None:
        conditions.append(_of_brand(connection, wanted.brand, checked=few))
        conditions.append(IS_BRANDED)
    if wanted.filter is Filter.SOLD_OUT:
        conditions.append(by(ProductRow.sold_out, checked=narrowed).is_(True))
    if wanted.filter is Filter.TO_COMPLETE:
        conditions.append(by(ProductRow.to_complete, checked=narrowed).is_(True))
    if wanted.filter is Filter.OFFLINE:
        light = Visibility.OFFLINE.value
        conditions.append(by(ProductRow.visibility, checked=narrowed) == light)
    if wanted.filter is Filter.ONLINE:
        conditions += reservable(today, checked=narrowed)
    return conditions


def _of_brand(connection: Connection, brand: str, *, checked: bool) -> ColumnElement[bool]:
    """One spelling is what the index of brands is in order for; several are rare."""
    spellings = brands.spellings(connection, brand) or [brand]
    column = by(ProductRow.brand, checked=checked)
    return column == spellings[0] if len(spellings) == 1 else column.in_(spellings)


def _archived(connection: Connection, wanted: Wanted) -> Sequence[ColumnElement[bool]]:
    """What is archived has left the search index: words are looked for in the names, one by one."""
    conditions: list[ColumnElement[bool]] = [ProductRow.deleted.is_(True)]
    if wanted.category is not None:
        conditions.append(by(ProductRow.category, checked=True) == wanted.category)
    if wanted.brand is not None:
        conditions.append(_of_brand(connection, wanted.brand, checked=True))
    for word in folded(wanted.words[:MOST_LETTERS]).split():
        conditions.append(ProductRow.sort_name.contains(word, autoescape=True))
    return conditions
