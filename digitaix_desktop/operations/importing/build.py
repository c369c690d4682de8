"""Builds the plan of an import from a table and what its columns hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digitaix_desktop.operations.importing import sentences
from digitaix_desktop.operations.importing.allergens import written_allergens
from digitaix_desktop.operations.importing.cells import RowReader
from digitaix_desktop.operations.importing.columns import (
    Columns,
    filled_down,
    heading_texts,
    is_written_once,
)
from digitaix_desktop.operations.importing.doubles import Doubles
from digitaix_desktop.operations.importing.fields import Aid, Field
from digitaix_desktop.operations.importing.grouping import Families, adopt, group
from digitaix_desktop.operations.importing.implied import with_implied
from digitaix_desktop.operations.importing.line import Line, RowFault
from digitaix_desktop.operations.importing.memory import without_collection
from digitaix_desktop.operations.importing.own import (
    OwnReader,
    is_own,
    own_families,
    own_product,
)
from digitaix_desktop.operations.importing.plan import (
    Counts,
    ImportPlan,
    PlannedProduct,
    Rejected,
    Repair,
    Skipped,
)
from digitaix_desktop.operations.importing.products import make_product, simple_product
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.operations.importing.sorting import RowSorter
from digitaix_desktop.operations.importing.table import Cell, Progress, Row, Table, Unwatched
from digitaix_desktop.operations.importing.text import one_line, text_of

STEP = 2_000
"""Rows between two words to the progress."""


def build_plan(
    table: Table,
    heading_row: int | None,
    mapping: Mapping[Field, int],
    *,
    file: str,
    sheet: str | None = None,
    encoding: str | None = None,
    separator: str | None = None,
    tax: str | None = None,
    default_vat_bp: int | None = None,
    aids: Mapping[Aid, tuple[int, ...]] | None = None,
    headings: Sequence[str] = (),
    progress: Progress | None = None,
) -> ImportPlan:
    """What importing this table would do.

    `mapping` gives the column, from 0, of each field; `heading_row` is the number of the (last)
    row of headings, None without any; `headings` are their texts if they aren't simply that row's.
    `tax` says whether prices include tax ("incl") or not ("excl") whatever their headings say;
    None leaves it to the fields. `default_vat_bp` is the shop's VAT, for prices without tax whose
    row says no rate. `aids` are columns that only help to read the others. `progress` may raise
    to stop the work; nothing is kept then.
    """
    progress = progress or Unwatched()
    start = 0 if heading_row is None else table.index_of(heading_row + 1)
    heading_cells = table.rows[start - 1].cells if heading_row is not None and start else ()
    columns = Columns(mapping, headings or heading_texts(heading_cells, table.width), aids or {})
    rows = table.rows[start:]
    with without_collection():
        reading = _Reading(table, columns, heading_cells, rows, tax, default_vat_bp)
        for done in range(0, len(rows), STEP):
            progress.step(done, len(rows))
            reading.take(rows[done : done + STEP])
        progress.step(len(rows), len(rows))
        return reading.plan(file, sheet, heading_row, encoding, separator)


class _Reading:
    """The work in progress: the lines read so far, and the rows left aside."""

    def __init__(
        self,
        table: Table,
        columns: Columns,
        heading_cells: tuple[Cell, ...],
        rows: Sequence[Row],
        tax: str | None,
        default_vat_bp: int | None,
    ) -> None:
        self._columns = columns
        self._count = len(rows)
        self._lists_children = Aid.CHILDREN in columns.aids
        self._has_parents = Field.PARENT in columns.by_field or self._lists_children
        self._has_options = not columns.by_field.keys().isdisjoint(
            (Field.OPTION1_VALUE, Field.OPTION2_VALUE)
        )
        self._only_colours = columns.by_field.keys().isdisjoint(
            (Field.OPTION1_VALUE, Field.OPTION2_NAME)
        )
        self._is_own = is_own(columns.headings, columns.by_field)
        reader = OwnReader if self._is_own else RowReader
        self._reader = reader(columns, rows, tax=tax, default_vat_bp=default_vat_bp)
        self._sorter = RowSorter(columns, heading_cells, rows, table.spans)
        self._filled = filled_down(table, columns)
        self._title: str | None = None
        self._category_carries = not self._is_own and is_written_once(
            rows, columns.of(Field.CATEGORY)
        )
        self._lines: list[Line] = []
        self._rejected: list[Rejected] = []
        self._skipped: list[Skipped] = []

    def take(self, rows: Sequence[Row]) -> None:
        """Read some more rows."""
        read, why_not, filled = self._reader.read, self._sorter.why_not, self._filled
        may_lack_name = not self._is_own and (self._has_parents or self._has_options)
        for row in rows:
            if filled and row.number in filled:
                row = _with_merged(row, filled[row.number])
            reason = None if self._is_own else why_not(row)
            if reason is not None:
                self._set_aside(row, reason)
                continue
            try:
                line = read(row)
            except RowFault as fault:
                self._rejected.append(Rejected(row.number, fault.field, fault.reason))
                continue
            if not line.name and not may_lack_name:
                reason = sentences.NO_NAME
                self._rejected.append(Rejected(row.number, Field.NAME, Reason(reason)))
                continue
            if self._category_carries and line.category is not None:
                self._title = line.category
            if line.category is None:
                line.category = self._title
            self._lines.append(line)

    def _set_aside(self, row: Row, reason: str) -> None:
        self._skipped.append(Skipped(row.number, Reason(reason)))
        if reason is sentences.TITLE:
            texts = [text for cell in row.cells if (text := text_of(cell))]
            self._title = (one_line(texts[0]).strip(" :-–—*") if texts else "") or None

    def plan(
        self,
        file: str,
        sheet: str | None,
        heading_row: int | None,
        encoding: str | None,
        separator: str | None,
    ) -> ImportPlan:
        """Bring the lines together and count."""
        found = Families()
        repairs = self._reader.repairs
        doubles = Doubles(repairs, found)
        if self._is_own:
            found.families += own_families(self._lines)
            products = tuple(own_product(family) for family in doubles.sift())
        elif self._has_parents or self._has_options:
            if self._lists_children:
                adopt(self._lines)
            group(
                self._lines,
                found,
                has_parents=self._has_parents,
                only_colours=self._only_colours,
            )
            products = tuple(make_product(family, repairs) for family in doubles.sift())
        else:
            products = tuple(
                simple_product(line, repairs) for line in doubles.sift_lines(self._lines)
            )
        if not self._is_own:
            products = _implying(products, repairs)
        rejected = sorted((*self._rejected, *found.rejected), key=lambda each: each.row)
        skipped = sorted((*self._skipped, *found.skipped), key=lambda each: each.row)
        left_out = {each.row for each in rejected} | {each.row for each in skipped}
        if left_out:
            repairs = [repair for repair in repairs if repair.row not in left_out]
        repairs.sort(key=lambda repair: repair.row)
        counts = Counts(
            rows=self._count,
            accepted=self._count - len(rejected) - len(skipped),
            rejected=len(rejected),
            skipped=len(skipped),
            repaired=len(repairs),
            products=len(products),
            variants=sum(len(product.variants) for product in products),
        )
        columns = self._columns
        return ImportPlan(
            file=file,
            sheet=sheet,
            heading_row=heading_row,
            encoding=encoding,
            separator=separator,
            mapping={
                each: columns.headings[columns.by_field[each]]
                for each in Field
                if each in columns.by_field
            },
            counts=counts,
            products=products,
            rejected=tuple(rejected),
            repairs=tuple(repairs),
            skipped=tuple(skipped),
        )


def _implying(
    products: Sequence[PlannedProduct], repairs: list[Repair]
) -> tuple[PlannedProduct, ...]:
    """The products with what they imply; allergens read so are told among the repairs."""
    unread = {repair.row for repair in repairs if repair.field is Field.ALLERGENS}
    found: list[PlannedProduct] = []
    for product in products:
        each = with_implied(product, allergens=unread.isdisjoint(product.rows))
        if each is product:
            found.append(each)
            continue
        if (told := (each.implied or {}).get("food", {}).get("allergens")) and each.rows:
            reason = Reason(sentences.ALLERGENS_IN_CAPITALS)
            repairs.append(
                Repair(each.rows[0], Field.ALLERGENS, "", written_allergens(tuple(told)), reason)
            )
        found.append(each)
    return tuple(found)


def _with_merged(row: Row, values: Mapping[int, Cell]) -> Row:
    """The row with what merged cells above mean for it."""
    cells = list(row.cells)
    for column, value in values.items():
        if column >= len(cells):
            cells.extend([None] * (column + 1 - len(cells)))
        if cells[column] is None:
            cells[column] = value
    return Row(row.number, tuple(cells))
