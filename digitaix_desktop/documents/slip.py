"""The pickup slip on paper: A6, black on white, read across a counter and by any scanner.

The page gives the code the largest place, then the name, then what to hand over; QR and Code 128
hold the same code. Long orders flow onto further pages, each with the code. Lengths are
millimetres from the top left corner of the A6 page, sizes are points.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import partial
from typing import BinaryIO, TypeVar

from digitaix_desktop.documents.codes import code_128
from digitaix_desktop.documents.flow import Group, Room, Row, paginated
from digitaix_desktop.documents.sheet import FINE_MM, HEAVY_MM, Align, Sheets, Text
from digitaix_desktop.documents.slip_heads import LEFT, PAGE, RIGHT, ROOM, FirstPage, FurtherPage
from digitaix_desktop.documents.typesetting import ELLIPSIS, Face, lines_within, printable, wrapped
from digitaix_desktop.operations.printing import Paper
from digitaix_desktop.operations.slips import PickupSlip, SlipHeadings, SlipLine

_Words = TypeVar("_Words", SlipHeadings, SlipLine)

HEADING = Text(Face.REGULAR, 7.2)
NAME = Text(Face.BOLD, 9.3)
DETAIL = Text(Face.REGULAR, 7.2)
ASKED = Text(Face.REGULAR, 9.3)
PREPARED = Text(Face.BOLD, 9.3)
TOTAL_LABEL = Text(Face.BOLD, 12)
TOTAL = Text(Face.BOLD, 16.5)
NOTE = Text(Face.ITALIC, 8.6)
FOOTER = Text(Face.REGULAR, 6.6)
PAGE_NUMBER = Text(Face.BOLD, 9)
BARS_TEXT = Text(Face.REGULAR, 7)

HEADINGS_HEIGHT = 7.2
COLUMN_GAP = 4.2
LEAST_NAME_ROOM = 34.0
BY_HAND = 14.0
"""Room to write down by hand what was weighed or counted."""
BARS_TOP, BARS_HEIGHT = 123.4, 12.2
FOOT = 142.7
BODY_END = 138.2
"""Where rows end on a page whose foot is the footer alone."""


def write_pickup_slip(slip: PickupSlip, out: BinaryIO, paper: Paper = PAGE) -> None:
    """Lay the slip out on A6 pages; on larger paper they stand side by side, to be cut.

    Raises `ValueError` for a code too long to be printed as a readable Code 128.
    """
    words = _in_print(slip)
    sheets = Sheets(out, PAGE, paper, slip.language)
    sheets.describe(f"{words.title} {words.shown_code}", words.shop_name)
    page = FirstPage(words)
    further = FurtherPage(words)
    columns = _columns(words)
    room = Room(
        BODY_END - page.height - HEADINGS_HEIGHT,
        BODY_END - further.height - HEADINGS_HEIGHT,
        BODY_END - BARS_TOP + 3.0,
    )
    pages = paginated(_groups(words, columns), room)
    for number, groups in enumerate(pages, start=1):
        head = page if number == 1 else further
        head.draw(sheets)
        y = head.height
        if any(group.is_line for group in groups):
            _draw_headings(sheets, words.headings, columns, y)
            y += HEADINGS_HEIGHT
        for row in (row for group in groups for row in group.rows):
            row.draw(sheets, y)
            y += row.height
        if number == len(pages):
            _draw_bars(sheets, words.scan_code)
        _draw_foot(sheets, words.footer, f"{number}/{len(pages)}" if len(pages) > 1 else "")
        if number < len(pages):
            sheets.next_page()
    sheets.save()


def _in_print(slip: PickupSlip) -> PickupSlip:
    """The slip in characters that the fonts have."""
    return replace(
        slip,
        headings=_all_printable(slip.headings),
        lines=tuple(_all_printable(line) for line in slip.lines),
        **{
            field.name: printable(getattr(slip, field.name))
            for field in fields(slip)
            if field.name not in ("headings", "lines", "code", "language")
        },
    )


def _all_printable(words: _Words) -> _Words:
    return replace(
        words, **{field.name: printable(getattr(words, field.name)) for field in fields(words)}
    )


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns end, how wide they are, and how much smaller they had to become."""

    name_room: float
    rooms: tuple[float, float, float]
    scale: float

    @property
    def rights(self) -> tuple[float, float, float]:
        """The right edges of asked, prepared and total."""
        total = RIGHT
        prepared = total - self.rooms[2] - COLUMN_GAP
        return prepared - self.rooms[1] - COLUMN_GAP, prepared, total


def _columns(slip: PickupSlip) -> _Columns:
    """Columns as wide as their widest amount: a quantity is never cut, a name wraps instead."""
    by_hand = BY_HAND if any(not line.prepared for line in slip.lines) else 0.0
    wide = (
        _widest(slip.headings.asked, ASKED, [line.asked for line in slip.lines]),
        max(by_hand, _widest(slip.headings.prepared, PREPARED, [li.prepared for li in slip.lines])),
        _widest(slip.headings.total, ASKED, [line.total for line in slip.lines]),
    )
    room = ROOM - LEAST_NAME_ROOM - 3 * COLUMN_GAP
    scale = min(1.0, room / sum(wide))
    rooms = (wide[0] * scale, wide[1] * scale, wide[2] * scale)
    return _Columns(ROOM - sum(rooms) - 3 * COLUMN_GAP, rooms, scale)


def _widest(heading: str, look: Text, values: list[str]) -> float:
    return max(HEADING.width_mm(heading), *(look.width_mm(value) for value in values), 1.0)


def _groups(slip: PickupSlip, columns: _Columns) -> list[Group]:
    """All that flows: the lines, the total, the note."""
    lines = [Group(_line_rows(line, columns)) for line in slip.lines]
    total = Row(10.0, partial(_draw_total, label=slip.total_label, total=slip.total))
    notes = wrapped(slip.note, NOTE.face, NOTE.size, ROOM)
    note_rows = [Row(4.1, partial(_draw_note, text=text)) for text in notes]
    # The total takes a line of the order and the note's beginning along when it changes the page.
    end = Group((total, *note_rows[:2]), with_previous=True, is_line=False)
    return [*lines, end, *(Group((row,), is_line=False) for row in note_rows[2:])]


def _line_rows(line: SlipLine, columns: _Columns) -> tuple[Row, ...]:
    names = wrapped(line.name, NAME.face, NAME.size, columns.name_room) or [""]
    details = wrapped(line.detail, DETAIL.face, DETAIL.size, columns.name_room)
    rows = [Row(5.35, partial(_draw_line, line=line, name=names[0], columns=columns))]
    rows += [
        Row(4.2, partial(_draw_more, text=name, look=NAME, columns=columns, baseline=2.9))
        for name in names[1:]
    ]
    rows += [
        Row(3.3, partial(_draw_more, text=detail, look=DETAIL, columns=columns, baseline=2.8))
        for detail in details
    ]
    last = rows[-1]
    return (*rows[:-1], replace(last, height=last.height + 1.35))


def _draw_line(sheets: Sheets, y: float, line: SlipLine, name: str, columns: _Columns) -> None:
    sheets.rule(LEFT, RIGHT, y, FINE_MM)
    base = y + 4.2
    sheets.write(name, NAME, LEFT, base, columns.name_room)
    values = ((line.asked, ASKED), (line.prepared, PREPARED), (line.total, ASKED))
    for (value, look), right, room in zip(values, columns.rights, columns.rooms, strict=True):
        smaller = replace(look, size=look.size * columns.scale)
        sheets.write(value, smaller, right, base, room, Align.RIGHT)
    if not line.prepared:
        end = columns.rights[1]
        sheets.rule(end - min(BY_HAND, columns.rooms[1]), end, base + 1.2, FINE_MM)


def _draw_more(
    sheets: Sheets, y: float, text: str, look: Text, columns: _Columns, baseline: float
) -> None:
    sheets.write(text, look, LEFT, y + baseline, columns.name_room)


def _draw_total(sheets: Sheets, y: float, label: str, total: str) -> None:
    sheets.rule(LEFT, RIGHT, y, HEAVY_MM)
    amount_room = min(TOTAL.width_mm(total), ROOM * 0.6)
    sheets.write(label, TOTAL_LABEL, LEFT, y + 7.4, ROOM - amount_room - COLUMN_GAP)
    sheets.write(total, TOTAL, RIGHT, y + 7.6, amount_room, Align.RIGHT)


def _draw_note(sheets: Sheets, y: float, text: str) -> None:
    sheets.write(text, NOTE, LEFT, y + 2.9, ROOM)


def _draw_headings(sheets: Sheets, words: SlipHeadings, columns: _Columns, y: float) -> None:
    base = y + 5.2
    sheets.write(words.article, HEADING, LEFT, base, columns.name_room)
    titles = (words.asked, words.prepared, words.total)
    for title, right, room in zip(titles, columns.rights, columns.rooms, strict=True):
        sheets.write(title, HEADING, right, base, room, Align.RIGHT)


def _draw_bars(sheets: Sheets, text: str) -> None:
    bars = code_128(text, PAGE.width_mm)
    left = sheets.left + (PAGE.width_mm - bars.width_mm) / 2
    bars.draw(sheets.canvas, left, sheets.up(BARS_TOP + BARS_HEIGHT), BARS_HEIGHT)
    sheets.write_spaced(text, BARS_TEXT, PAGE.width_mm / 2, 138.4)


def _draw_foot(sheets: Sheets, words: str, page: str) -> None:
    """The footer, in the middle of a single page, beside the number of one of several."""
    room = ROOM - 9.0 if page else ROOM
    lines, size = lines_within(words, FOOTER.face, FOOTER.size, room, most=1, least=6.2)
    if lines and lines[0].endswith(ELLIPSIS):
        lines, size = lines_within(words, FOOTER.face, FOOTER.size, room, most=2, least=5.6)
    look = replace(FOOTER, size=size)
    y = FOOT if len(lines) < 2 else FOOT - 0.8
    for line in lines:
        if page:
            sheets.write(line, look, LEFT, y, room)
        else:
            sheets.write(line, look, PAGE.width_mm / 2, y, room, Align.MIDDLE)
        y += 2.7
    if page:
        sheets.write(page, PAGE_NUMBER, RIGHT, FOOT, 8.0, Align.RIGHT)
