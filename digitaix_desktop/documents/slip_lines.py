"""The lines of an order on a sheet: names wrap, amounts have columns and are never cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from operator import attrgetter

from digitaix_desktop.documents.flow import Group, Row
from digitaix_desktop.documents.sheet import FINE_MM, Align, Sheets, Text
from digitaix_desktop.documents.sizes import Sizes
from digitaix_desktop.documents.typesetting import Face, wrapped
from digitaix_desktop.operations.slips import PickupSlip, SlipLine

HEADING = Text(Face.REGULAR, 7.2)
NAME = Text(Face.BOLD, 9.3)
DETAIL = Text(Face.REGULAR, 7.2)
REMARK = Text(Face.ITALIC, 7.2)
AMOUNT = Text(Face.REGULAR, 9.3)
PREPARED = Text(Face.BOLD, 9.3)

COLUMN_GAP = 4.2
LEAST_NAME_ROOM = 34.0
BY_HAND = 14.0
"""Room to write down by hand what was weighed or counted."""
BOX = 3.6
"""A box to tick."""


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of amounts."""

    heading: str
    look: Text
    of: Callable[[SlipLine], str]
    by_hand: bool = False
    """Whether a rule to write on stands where it is empty."""


class Columns:
    """As wide as their widest amount: a quantity is never cut, a name wraps instead."""

    def __init__(self, slip: PickupSlip, sizes: Sizes) -> None:
        self._slip, self._sizes = slip, sizes
        self._large = sizes.body
        heads = slip.headings
        columns = [
            _Column(heads.price, AMOUNT, lambda line: line.price),
            _Column(heads.asked, AMOUNT, lambda line: line.asked),
            _Column(heads.prepared, PREPARED, lambda line: line.prepared, by_hand=True),
            _Column(heads.total, AMOUNT, lambda line: line.total),
        ]
        if not slip.total:
            del columns[3]
        if not sizes.prices or not any(line.price for line in slip.lines):
            del columns[0]
            self._under: Callable[[SlipLine], str] = attrgetter("under_it")
        else:
            self._under = attrgetter("detail")
        self._columns = columns
        self.headings_height = 7.2 * self._large
        wide = [self._widest(column) for column in columns]
        gaps = COLUMN_GAP * self._large * len(columns)
        self._name_left = sizes.left + (BOX * self._large + 1.8 if slip.ticks else 0)
        self._whole = sizes.right - self._name_left
        whole = self._whole - gaps
        self._scale = min(1.0, (whole - LEAST_NAME_ROOM) / sum(wide))
        self._rooms = [each * self._scale for each in wide]
        self._name_room = whole - sum(self._rooms)
        rights, right = [], sizes.right
        for room in reversed(self._rooms):
            rights.append(right)
            right -= room + COLUMN_GAP * self._large
        self._rights = rights[::-1]

    def _look(self, look: Text, times: float = 1.0) -> Text:
        return replace(look, size=look.size * self._large * times)

    def _widest(self, column: _Column) -> float:
        lines = [line for line in self._slip.lines if not line.absent]
        look = self._look(column.look)
        by_hand = column.by_hand and any(not column.of(line) for line in lines)
        return max(
            self._look(HEADING).width_mm(column.heading),
            *(look.width_mm(column.of(line)) for line in lines),
            BY_HAND * self._large if by_hand else 1.0,
        )

    def draw_headings(self, sheets: Sheets, y: float) -> None:
        """What stands above the columns."""
        base, look = y + 5.2 * self._large, self._look(HEADING)
        article = self._slip.headings.article
        sheets.write(article, look, self._name_left, base, self._name_room)
        for column, right, room in zip(self._columns, self._rights, self._rooms, strict=True):
            sheets.write(column.heading, look, right, base, room, Align.RIGHT)

    def groups(self) -> list[Group]:
        """The lines, each with all that belongs to it."""
        return [
            Group(self._absent(line), is_line=False) if line.absent else Group(self._rows(line))
            for line in self._slip.lines
        ]

    def _absent(self, line: SlipLine) -> tuple[Row, ...]:
        """Small and crossed out: what was asked and is not in the bag, and what became of it."""
        large = self._large
        what = " · ".join(part for part in (line.name, line.detail, line.asked) if part)
        told = [
            (text, look)
            for said, look in ((what, DETAIL), (line.absent, REMARK))
            for text in wrapped(said, look.face, look.size * large, self._whole)
        ]
        rows = [
            Row(3.3 * large, partial(self._draw_absent, text=text, look=look))
            for text, look in told
        ]
        ruled = Row(1.2 * large, self._draw_rule)
        return (ruled, *rows[:-1], replace(rows[-1], height=rows[-1].height + 1.35 * large))

    def _draw_rule(self, sheets: Sheets, y: float) -> None:
        sheets.rule(self._sizes.left, self._sizes.right, y, FINE_MM)

    def _draw_absent(self, sheets: Sheets, y: float, text: str, look: Text) -> None:
        write = sheets.write_struck if look is DETAIL else sheets.write
        base = y + 2.8 * self._large
        write(text, self._look(look), self._name_left, base, self._whole)

    def _rows(self, line: SlipLine) -> tuple[Row, ...]:
        large = self._large

        def broken(text: str, look: Text) -> list[str]:
            return wrapped(text, look.face, look.size * large, self._name_room)

        first, *names = broken(line.name, NAME) or [""]
        rows = [Row(5.35 * large, partial(self._draw, line=line, name=first))]
        small = [(text, DETAIL) for text in broken(self._under(line), DETAIL)]
        said, size = " · ".join(line.remarks), REMARK.size * large
        # below the amounts there is nothing beside them: they have the whole width
        small += [(text, REMARK) for text in wrapped(said, REMARK.face, size, self._whole)]
        for text, look, high, base in [
            *((text, NAME, 4.2, 2.9) for text in names),
            *((text, look, 3.3, 2.8) for text, look in small),
        ]:
            drawn = partial(self._draw_more, text=text, look=look, baseline=base * large)
            rows.append(Row(high * large, drawn))
        return (*rows[:-1], replace(rows[-1], height=rows[-1].height + 1.35 * large))

    def _draw(self, sheets: Sheets, y: float, line: SlipLine, name: str) -> None:
        sizes, large = self._sizes, self._large
        self._draw_rule(sheets, y)
        base = y + 4.2 * large
        if self._slip.ticks:
            sheets.tick_box(sizes.left, y + 1.2 * large, BOX * large)
        sheets.write(name, self._look(NAME), self._name_left, base, self._name_room)
        for column, right, room in zip(self._columns, self._rights, self._rooms, strict=True):
            value = column.of(line)
            look = self._look(column.look, self._scale)
            sheets.write(value, look, right, base, room, Align.RIGHT)
            if column.by_hand and not value:
                end, wide = base + 1.2 * large, min(BY_HAND * large, room)
                sheets.rule(right - wide, right, end, FINE_MM)

    def _draw_more(self, sheets: Sheets, y: float, text: str, look: Text, baseline: float) -> None:
        room = self._whole if look is REMARK else self._name_room
        sheets.write(text, self._look(look), self._name_left, y + baseline, room)
