"""The pickup slip on paper: A6, black on white, read across a counter and by any scanner.

The page gives the code the largest place, then the name, then what to hand over; QR and Code 128
hold the same code. Long orders flow onto further pages, each with the code. Lengths are
millimetres from the top left corner of the A6 page, sizes are points.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import partial
from typing import BinaryIO, TypeVar

from digitaix_desktop.documents.codes import QrCode, code_128, qr_code
from digitaix_desktop.documents.flow import Group, Room, Row, paginated
from digitaix_desktop.documents.sheet import FINE_MM, HEAVY_MM, Align, Sheets, Text, boxed_width
from digitaix_desktop.documents.typesetting import ELLIPSIS, Face, lines_within, printable, wrapped
from digitaix_desktop.operations.printing import Paper
from digitaix_desktop.operations.slips import PickupSlip, SlipHeadings, SlipLine

_Words = TypeVar("_Words", SlipHeadings, SlipLine)

PAGE = Paper.A6
LEFT, RIGHT = 5.6, PAGE.width_mm - 5.6
ROOM = RIGHT - LEFT

SHOP = Text(Face.BOLD, 11.6)
ADDRESS = Text(Face.REGULAR, 7.2)
TITLE = Text(Face.BOLD, 8.6)
DUPLICATE = Text(Face.BOLD, 8)
CODE = Text(Face.BOLD, 33)
FURTHER_CODE = Text(Face.BOLD, 21)
CUSTOMER = Text(Face.BOLD, 13.6)
SLOT = Text(Face.REGULAR, 10)
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

QR_DOTS, FURTHER_QR_DOTS = 9, 6
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
    page = _FirstPage(words)
    further = _FurtherPage(words)
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


class _FirstPage:
    """The shop, what this is, the code, who comes and when."""

    def __init__(self, slip: PickupSlip) -> None:
        self._slip = slip
        self._qr = qr_code(slip.scan_code, QR_DOTS)
        shop_room = ROOM - boxed_width(slip.title, TITLE) - 3.0
        self._shop, size = lines_within(
            slip.shop_name, SHOP.face, SHOP.size, shop_room, most=2, least=8
        )
        self._shop_look = replace(SHOP, size=size)
        self._address, size = lines_within(
            slip.shop_address, ADDRESS.face, ADDRESS.size, shop_room, most=2, least=6
        )
        self._address_look = replace(ADDRESS, size=size)
        self._beside_qr = ROOM - self._qr.side_mm - self._qr.quiet_mm
        self._who, size = lines_within(
            slip.customer, CUSTOMER.face, CUSTOMER.size, self._beside_qr, most=2, least=9
        )
        self._who_look = replace(CUSTOMER, size=size)
        self._when, size = lines_within(
            slip.slot, SLOT.face, SLOT.size, self._beside_qr, most=2, least=7.5
        )
        self._when_look = replace(SLOT, size=size)
        shop_end = 8.9 + 5.0 * (len(self._shop) - 1) + 4.2 * min(len(self._address), 1)
        shop_end += 3.2 * max(len(self._address) - 1, 0)
        self._rule = max(16.25, shop_end + 3.0, 19.4 if slip.duplicate else 0)
        text_end = self._rule + 16.0 + 6.8 * len(self._who) + 5.1 * len(self._when)
        qr_end = self._rule + self._qr.quiet_mm + 0.4 + self._qr.side_mm
        self.height = max(text_end + 5.2, qr_end + self._qr.quiet_mm + 0.4)

    def draw(self, sheets: Sheets) -> None:
        """Draw it at the top of the page, with the rule under it."""
        slip, y = self._slip, 8.9
        start = sheets.boxed(slip.title, TITLE, RIGHT, 5.1, solid=False)
        if slip.duplicate:
            sheets.boxed(slip.duplicate, DUPLICATE, RIGHT, 12.6, solid=True)
        for line in self._shop:
            sheets.write(line, self._shop_look, LEFT, y, start - 3.0 - LEFT)
            y += 5.0
        y -= 0.8
        for line in self._address:
            sheets.write(line, self._address_look, LEFT, y, start - 3.0 - LEFT)
            y += 3.2
        sheets.rule(LEFT, RIGHT, self._rule, HEAVY_MM)
        y = self._rule + 16.0
        sheets.write(slip.shown_code, CODE, LEFT, y, self._beside_qr)
        for line in self._who:
            y += 6.8
            sheets.write(line, self._who_look, LEFT, y, self._beside_qr)
        for line in self._when:
            y += 5.1
            sheets.write(line, self._when_look, LEFT, y, self._beside_qr)
        _draw_qr(sheets, self._qr, self._rule + self._qr.quiet_mm + 0.4)
        sheets.rule(LEFT, RIGHT, self.height, HEAVY_MM)


class _FurtherPage:
    """The code and who comes, smaller, so that a loose page finds its order again."""

    height = 24.6

    def __init__(self, slip: PickupSlip) -> None:
        self._slip = slip
        self._qr = qr_code(slip.scan_code, FURTHER_QR_DOTS)

    def draw(self, sheets: Sheets) -> None:
        """Draw it at the top of the page, with the rule under it."""
        slip = self._slip
        room = ROOM - self._qr.side_mm - self._qr.quiet_mm
        what = " · ".join(part for part in (slip.shop_name, slip.title, slip.duplicate) if part)
        who = " · ".join(part for part in (slip.customer, slip.slot) if part)
        sheets.write(what, ADDRESS, LEFT, 7.6, room)
        sheets.write(slip.shown_code, FURTHER_CODE, LEFT, 15.6, room)
        sheets.write(who, ASKED, LEFT, 20.6, room)
        _draw_qr(sheets, self._qr, 5.4)
        sheets.rule(LEFT, RIGHT, self.height, HEAVY_MM)


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


def _draw_qr(sheets: Sheets, code: QrCode, top: float) -> None:
    left = sheets.left + RIGHT - code.side_mm
    code.draw(sheets.canvas, left, sheets.up(top + code.side_mm))


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
