"""Sheets of paper and spreadsheets, from the shop's books: for the window and for `cli` alike."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from digitaix_desktop.domain.errors import NotFound
from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.documents import BatchLabel, Document, Kind, LabelBatch
from digitaix_desktop.operations.importing.guess import Guess
from digitaix_desktop.operations.importing.noted import Note
from digitaix_desktop.operations.importing.sold import SalesFile
from digitaix_desktop.operations.labels import format_of, per_said, price_said
from digitaix_desktop.operations.paper_lists import (
    BagLabel,
    bag_labels,
    day_sheet,
    pick_listing,
    picks_of,
)
from digitaix_desktop.operations.ports import Progress
from digitaix_desktop.operations.print_jobs import printer_words
from digitaix_desktop.operations.print_setup import Setup, dress_of
from digitaix_desktop.operations.printing import (
    TEST_SCAN,
    AnyPaper,
    Laid,
    OwnPaper,
    Paper,
    Roll,
    Sheet,
)
from digitaix_desktop.operations.queries import Queries
from digitaix_desktop.operations.reordering import Ordered, order_list
from digitaix_desktop.operations.slips import (
    PickupSlip,
    SlipHeadings,
    SlipLine,
    address_words,
    headings,
    hours_words,
    pickup_slip,
    preparation_slip,
    was_printed,
)
from digitaix_desktop.operations.views.orders import OrderSheet
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_desktop.words import Words, local_time
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.codes import SCAN_PREFIX

if TYPE_CHECKING:
    from digitaix_desktop.documents.receipt_test import WidthTest

_STEPS_PAGE = OwnPaper(82, 6)
_SCAN_HINT = QT_TRANSLATE_NOOP("Slip", "Scan each code: the set-up window says which it has read.")
_SCANNED = f"{TEST_SCAN}1"


def slip_pdf(
    sheet: OrderSheet, queries: Queries, words: Words, paper: AnyPaper = Paper.A6
) -> bytes:
    """The pickup slip of an order; one that was printed before says so."""
    return _slip(sheet, queries, words, paper, duplicate=was_printed(sheet))[0]


def document_pdf(
    document: Document, setup: Setup, queries: Queries, words: Words, *, duplicate: bool
) -> Laid:
    """A document laid out for its printer and paper; `NotFound` if its orders are gone."""
    match document.kind:
        case Kind.LABELS | Kind.LABEL_SHEETS if document.batch is not None:
            return _labels(document.batch, words)
        case Kind.REORDER:
            return _order_list(document.ordered, queries, words)
        case Kind.SAMPLE:
            return _sample(setup, queries, words)
        case Kind.TEST:
            return _test(setup, queries, words)
        case Kind.STEPS:
            pdf, raw = width_test().laid()
            return Laid(pdf, _STEPS_PAGE, raw)
    return _of_orders(document, setup.page, queries, words, duplicate=duplicate)


def _of_orders(
    document: Document, paper: AnyPaper, queries: Queries, words: Words, *, duplicate: bool
) -> Laid:
    sheets = [found for each in document.orders if (found := queries.order(each)) is not None]
    if document.orders and not sheets:
        raise NotFound(what=document.orders[0])
    if document.kind is Kind.SLIP:
        duplicate = duplicate or was_printed(sheets[0])
        return _slip(sheets[0], queries, words, paper, duplicate=duplicate)
    if document.kind is Kind.PREPARATION:
        return _slip(sheets[0], queries, words, paper, duplicate=duplicate, prepares=True)
    shop = queries.profile().name

    def say(text: str) -> str:
        return words.text("Slip", text)

    out = io.BytesIO()
    if document.kind is Kind.BAG:
        from digitaix_desktop.documents.bag_labels import write_bag_labels

        labels = bag_labels(sheets[0], document.bags, shop, words.language, local_time)
        return _out_of(out, write_bag_labels(labels, out, paper))
    from digitaix_desktop.documents.listing import write_listing

    if document.kind is Kind.PICK:
        picks = picks_of(sheets, _goods(sheets, queries))
        listing = pick_listing(picks, shop, say, words.language, _now())
    else:
        day = date.fromisoformat(document.day)
        long_day = formats.long_day(day, words.language)
        listing = day_sheet(sheets, long_day, shop, say, words.language, _now(), local_time)
    page = paper if isinstance(paper, Paper | Roll) else Paper.A4
    return _out_of(out, write_listing(listing, out, page))


def _out_of(out: io.BytesIO, page: Sheet) -> Laid:
    return Laid(out.getvalue(), page)


def _slip(
    sheet: OrderSheet,
    queries: Queries,
    words: Words,
    paper: AnyPaper,
    *,
    duplicate: bool,
    prepares: bool = False,
) -> Laid:
    def say(text: str) -> str:
        return words.text("Slip", text)

    now = _now()
    slip = pickup_slip(
        sheet,
        queries.profile(),
        say,
        words.language,
        now,
        local_time,
        duplicate=duplicate,
        goods=_goods([sheet], queries),
        dress=dress_of(queries),
    )
    if prepares:
        slip = preparation_slip(slip, say, now)
    return _laid_slip(slip, paper)


def _goods(sheets: Sequence[OrderSheet], queries: Queries) -> dict[UUID, Product]:
    """The products of these orders that are still known."""
    wanted = {line.product_id for sheet in sheets for line in sheet.order.lines}
    found = {each: queries.product(each) for each in wanted}
    return {id: each.product for id, each in found.items() if each is not None}


def width_test() -> WidthTest:
    """How the width of a receipt printer is learnt; reads no font before it is asked to print."""
    from digitaix_desktop.documents.receipt_test import WidthTest

    return WidthTest()


def _test(setup: Setup, queries: Queries, words: Words) -> Laid:
    """A page that shows whether a printer prints slips rightly, on the paper it is set up for."""
    printer = printer_words(setup.printer)
    if isinstance(setup.page, Roll):
        return _test_roll(setup.page, printer, queries, words)
    if isinstance(setup.page, OwnPaper):
        return _test_label(setup.page, printer, queries, words)
    from digitaix_desktop.documents.test_page import PrinterTest, write_test_page

    def say(text: str) -> str:
        return words.text("Slip", text)

    page = PrinterTest(
        title=say(QT_TRANSLATE_NOOP("Slip", "Test page")),
        shop_name=queries.profile().name,
        printer_name=printer,
        date=formats.day_and_hour(_now(), words.language),
        scan_hint=say(_SCAN_HINT),
        ruler_hint=say(
            QT_TRANSLATE_NOOP("Slip", "Lay a ruler beside this line: it should be 80 mm long.")
        ),
        language=words.language,
    )
    out = io.BytesIO()
    paper = setup.page if isinstance(setup.page, Paper) else Paper.A6
    write_test_page(page, out, paper)
    return _out_of(out, paper)


def _sample(setup: Setup, queries: Queries, words: Words) -> Laid:
    """A slip of nobody, dressed as the shop's slips are."""

    def say(text: str) -> str:
        return words.text("Slip", text)

    language, price = words.language, 450
    name = say(QT_TRANSLATE_NOOP("Slip", "An item of yours"))
    line = SlipLine(
        name,
        "",
        "2",
        "2",
        formats.money(2 * price, language),
        formats.unit_price(price, "piece", language),
    )
    slip = PickupSlip(
        title=say(QT_TRANSLATE_NOOP("Slip", "Pickup slip")),
        shop_name=queries.profile().name,
        shop_address=address_words(queries.profile()),
        code="K7F2QX",
        shown_code=formats.pickup_code("K7F2QX"),
        customer="Camille D.",
        slot=formats.day_and_hour(_now(), language),
        headings=headings(say),
        lines=(line, line, line),
        total_label=say(QT_TRANSLATE_NOOP("Slip", "To be settled in the shop")),
        total=formats.money(6 * price, language),
        note="",
        footer="",
        language=language,
        hours=hours_words(queries.profile(), language),
        dress=dress_of(queries),
    )
    return _laid_slip(slip, setup.page)


def _test_roll(roll: Roll, printer: str, queries: Queries, words: Words) -> Laid:
    """A slip of nobody: whoever sees its edges and scans its codes knows that all is well."""

    def say(text: str) -> str:
        return words.text("Slip", text)

    sample = "éèêàçœ ÀÉÇŒ « » €"
    slip = PickupSlip(
        title=say(QT_TRANSLATE_NOOP("Slip", "Test page")),
        shop_name=queries.profile().name,
        shop_address=printer,
        code=_SCANNED.removeprefix(SCAN_PREFIX),
        shown_code="TEST",
        customer=sample,
        slot=formats.day_and_hour(_now(), words.language),
        headings=SlipHeadings("", "", "", ""),
        lines=(SlipLine(sample, "", "1", "1", formats.money(123456, words.language)),),
        total_label="",
        total="",
        note=say(_SCAN_HINT),
        footer="",
        language=words.language,
        dress=dress_of(queries),
    )
    return _laid_slip(slip, roll)


def _test_label(paper: OwnPaper, printer: str, queries: Queries, words: Words) -> Laid:
    """A label of nobody's bag."""
    from digitaix_desktop.documents.bag_labels import write_bag_labels

    label = BagLabel(
        shown_code=words.text("Slip", QT_TRANSLATE_NOOP("Slip", "Test")),
        scan_code=_SCANNED,
        customer="éèêàçœ ÀÉÇŒ €",
        slot=printer,
        bag="1/1",
        shop_name=queries.profile().name,
        language=words.language,
    )
    out = io.BytesIO()
    return _out_of(out, write_bag_labels([label], out, paper))


def _laid_slip(slip: PickupSlip, paper: AnyPaper) -> Laid:
    from digitaix_desktop.documents.slip import write_pickup_slip

    out = io.BytesIO()
    page = paper if isinstance(paper, Paper | Roll) else Paper.A6
    return _out_of(out, write_pickup_slip(slip, out, page))


def read_catalogue(path: Path, sheet: str | None, progress: Progress) -> Guess:
    """What a catalogue file means; of a workbook the likeliest sheet, unless one is named."""
    from digitaix_desktop.spreadsheets.reading import read_file
    from digitaix_desktop.spreadsheets.recognise import recognise

    return recognise(read_file(path, progress=progress), sheet=sheet)


def read_sales(path: Path, progress: Progress) -> SalesFile:
    """What a file of another till's sales says."""
    from digitaix_desktop.spreadsheets.reading import read_file
    from digitaix_desktop.spreadsheets.sales import recognise_sales

    return recognise_sales(read_file(path, progress=progress))


def read_note(path: Path, progress: Progress) -> Note:
    """What a supplier's delivery note says is delivered."""
    from digitaix_desktop.spreadsheets.notes import recognise_note
    from digitaix_desktop.spreadsheets.reading import read_file

    return recognise_note(read_file(path, progress=progress))


def write_catalogue(queries: Queries, path: Path, ending: str = ".xlsx") -> int:
    """Write all products into a workbook, or into text where that is the ending; how many."""
    if ending.lower() == ".csv":
        from digitaix_desktop.spreadsheets.exporting_text import write_text as write
    else:
        from digitaix_desktop.spreadsheets.exporting import write_catalogue as write
    return write(queries.every_product(), path)


def write_order(lines: Sequence[Ordered], words: Words, path: Path) -> int:
    """Write what is ordered again into a workbook; how many lines."""
    from digitaix_desktop.spreadsheets.ordering import write_order as write

    return write(lines, path, lambda text: words.text("OrderList", text))


def write_inventory(queries: Queries, words: Words, path: Path) -> int:
    """Write the inventory under way into a workbook; how many lines."""
    from digitaix_desktop.spreadsheets.counting import write_inventory as write

    sheet = queries.inventory()
    counted = sheet.lines if sheet is not None else ()
    return write(counted, queries.to_count(), path, lambda text: words.text("InventoryList", text))


def _order_list(lines: Sequence[Ordered], queries: Queries, words: Words) -> Laid:
    """What is ordered again, on A4."""
    from digitaix_desktop.documents.order_list import write_order_list

    order = order_list(
        lines,
        queries.profile(),
        lambda text: words.text("OrderList", text),
        words.language,
        _now(),
    )
    out = io.BytesIO()
    write_order_list(order, out)
    return _out_of(out, Paper.A4)


def _labels(batch: LabelBatch, words: Words) -> Laid:
    """Shelf labels, in their order; on a sheet already begun, from that place on."""
    from digitaix_desktop.documents.labels import LabelWords, write_labels

    language, form = words.language, format_of(batch.form)

    def said(label: BatchLabel) -> LabelWords:
        face = label.face
        price, struck = (
            "" if cents is None else price_said(face, cents, language)
            for cents in (face.price_cents, face.struck_cents)
        )
        return LabelWords(face.name, price, struck, per_said(face, language), label.code)

    out = io.BytesIO()
    title = words.text("Labels", QT_TRANSLATE_NOOP("Labels", "Shelf labels"))
    ready = [said(each) for each in batch.labels for _ in range(each.copies)]
    write_labels(ready, form, out, start=batch.start, title=title, language=language)
    return _out_of(out, form.paper)


def write_template(path: Path, words: Words) -> None:
    """Write an empty list of products to be filled in, as a workbook."""
    from digitaix_desktop.spreadsheets.template import write_template as write

    write(path, lambda text: words.text("Template", text))


def _now() -> datetime:
    return datetime.now(UTC).astimezone()
