from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import openpyxl
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.screens.import_cells import Face, Look
from digitaix_desktop.gui.screens.import_history import ImportHistory
from digitaix_desktop.gui.screens.import_outcome import Outcome
from digitaix_desktop.gui.screens.import_rows import FACE
from digitaix_desktop.gui.screens.import_run import Stage
from digitaix_desktop.gui.screens.import_words import ImportWords
from digitaix_desktop.gui.screens.importer import Importer
from digitaix_desktop.gui.screens.imports import Imports
from digitaix_desktop.gui.screens.products import ProductsPlace
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.toast import Toast
from digitaix_desktop.operations.changing_many import ManyChanges
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.many import Reprice
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.views.deeds import DeedState, LongDeed
from digitaix_desktop.operations.views.products import Filter, ProductSheet, Wanted
from digitaix_desktop.papers import read_catalogue
from tests.helpers.counter import Counter
from tests.helpers.gestures import drop

LEFT, ENTER = Qt.MouseButton.LeftButton, Qt.Key.Key_Return
NBSP, THIN = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"

ARRIVAL = """Désignation;Réf.;Taille;P.V. TTC;PU;TVA;Qté;EAN;Obs.
Pull col rond Lucie;LUC-01;M;49,00;21,50;20;3;3760214580121;rayon 2
Pull col rond Lucie;LUC-02;L;49,00;21,50;20;2;3,76E+12;
Robe Clara;CLA-01;38;69,00 EUR;31,00;20;1;3760214580220;
Robe Clara;CLA-02;40;69,00;31,00;20;2;760214580230;
Manteau Sienne;SIE-01;M;149,00;68,00;20;1;3760214580312;à revoir
Jean droit Paolo;PAO-03;42;79,00;36,00;20;5;3760214580510;
Chemise Livia;LIV-02;S;;26,00;20;3;3760214580619;
TOTAL;;;;;;17;;
"""


class Importing:
    """The import as a user has it before them."""

    def __init__(self, till: Counter, qtbot: QtBot, made: Importer | None = None) -> None:
        self.till, self.qtbot = till, qtbot
        self.closed: list[bool] = []
        self.window = made or Importer(till.parts)
        self.window.done.connect(lambda: self.closed.append(True))
        qtbot.addWidget(self.window)
        self.window.resize(1366, 820)
        self.window.show()
        QTest.qWaitForWindowActive(self.window)
        self.window.setFocus()

    def drop(self, path: Path) -> None:
        assert drop(self.window, path)
        self.wait(lambda: not self.window.session.busy())

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until, timeout=30_000)

    def enter(self) -> None:
        focused = QApplication.focusWidget()
        QTest.keyClick(focused if focused is not None else self.window, ENTER)

    def to_result(self) -> None:
        self.enter()
        self.wait(lambda: self.window.session.outlook is not None)

    def run(self) -> None:
        self.enter()
        self.wait(lambda: self.stage() is not Stage.IMPORTING)

    def stage(self) -> Stage:
        return self.window.result.run.stage

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, LEFT)

    def answer(self, text: str) -> None:
        """Press an answer of the question that is being asked."""
        strip = self.window.columns.strip
        self.click(next(each for each in strip.answers() if each.text() == text))

    def link(self, text: str, words: str) -> None:
        """Press a link below the table, in the line that says `words`."""
        buttons = self.window.columns.findChildren(Button)
        self.click(next(b for b in buttons if b.text() == text and words in b.accessibleName()))

    def head(self, column: int) -> str:
        choice = self.window.columns.heads.choice(column)
        return choice.currentText() or choice.placeholderText()

    def face(self, row: int, column: int) -> Face:
        rows = self.window.columns.table.rows
        face = rows.data(rows.index(row, column), FACE)
        assert isinstance(face, Face)
        return face

    def foot(self) -> str:
        form = self.window.form
        return f"{form.counts.text()} {form.strong.text()}"

    def sheets(self) -> list[ProductSheet]:
        queries = self.till.parts.queries
        cards = queries.product_page(Wanted(), 0, 50)
        found = [queries.product(card.id) for card in cards]
        return [sheet for sheet in found if sheet is not None]

    def named(self, name: str) -> ProductSheet:
        return next(sheet for sheet in self.sheets() if sheet.product.name == name)

    def deeds(self) -> list[LongDeed]:
        return list(self.till.parts.queries.long_deeds())


@pytest.fixture
def importing(till: Counter, qtbot: QtBot) -> Iterator[Importing]:
    made = Importing(till, qtbot)
    yield made
    made.window.session.forget()


@pytest.fixture
def arrival(tmp_path: Path) -> Path:
    return write(tmp_path / "Arrivage automne.csv", ARRIVAL)


def write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def many(path: Path, count: int) -> Path:
    rows = "".join(f"Article {n};REF-{n};{n % 90 + 1},50;20;3\n" for n in range(count))
    return write(path, "Nom;Référence;Prix TTC;TVA;Stock\n" + rows)


# What the file says -------------------------------------------------------------------------


def test_a_dropped_file_is_shown_under_our_headings(importing: Importing, arrival: Path) -> None:
    importing.drop(arrival)

    columns = importing.window.columns
    assert importing.window.form.pages.currentWidget() is columns
    assert [importing.head(n) for n in (0, 1, 2, 3, 5, 6, 7)] == [
        "Name", "Reference", "Taille", "Price incl. tax", "VAT", "Stock", "Barcode",
    ]  # fmt: skip
    assert columns.file.text() == "Arrivage automne.csv · headings in row 1"
    assert importing.face(0, 0) == Face("Pull col rond Lucie")
    assert importing.face(0, 3).text == f"49,00{NBSP}€"
    assert importing.foot() == "8 row(s) read, 1 left aside  · 5 product(s)"


def test_mended_cells_are_underlined_and_doubtful_ones_marked(
    importing: Importing, arrival: Path
) -> None:
    importing.drop(arrival)

    assert importing.face(2, 3).look is Look.MENDED
    assert (importing.face(3, 7).look, importing.face(3, 7).text) == (Look.MENDED, "0760214580230")
    assert (importing.face(1, 7).look, importing.face(1, 7).text) == (Look.DOUBTFUL, "3,76E+12")
    assert (importing.face(6, 3).look, importing.face(6, 3).text) == (Look.DOUBTFUL, "missing")
    assert importing.face(0, 8).look is Look.ASIDE
    assert importing.face(7, 0) == Face("TOTAL", Look.ASIDE, tip=importing.face(7, 1).text)


def test_a_column_to_confirm_is_asked_about_and_answered_in_a_click(
    importing: Importing, arrival: Path
) -> None:
    importing.drop(arrival)
    assert importing.head(4) == "To confirm"
    assert "which price is it?" in importing.window.columns.strip.title()

    importing.answer("Purchase price")

    assert importing.head(4) == "Purchase price"
    importing.to_result()
    importing.run()
    coat = importing.named("Manteau Sienne")
    assert list(coat.purchase_cents.values()) == [6800]
    assert coat.product.price_cents == 14900


def test_an_unanswered_question_leaves_its_column_aside_and_the_result_says_so(
    importing: Importing, arrival: Path
) -> None:
    importing.drop(arrival)
    importing.to_result()

    assert "1 column(s) left aside" in importing.window.result.words.text()
    importing.run()
    assert not importing.named("Manteau Sienne").purchase_cents


def test_a_heading_chosen_by_hand_is_read_anew(importing: Importing, arrival: Path) -> None:
    importing.drop(arrival)
    head = importing.window.columns.heads.choice(8)

    head.setFocus()
    QTest.keyClicks(head, "Cat")  # as lists are used: the letters of an entry

    assert head.currentText() == "Category"
    guess = importing.window.session.guess
    assert guess is not None
    assert guess.mapping[Field.CATEGORY] == 8
    importing.window.setFocus()
    importing.to_result()
    importing.run()
    assert importing.named("Manteau Sienne").product.category == "à revoir"


def test_a_missing_price_is_typed_in_the_table(importing: Importing, arrival: Path) -> None:
    importing.drop(arrival)

    importing.link("Type it", "missing price")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "59,90")
    QTest.keyClick(editor, ENTER)

    importing.wait(lambda: importing.face(0, 3).text == f"59,90{NBSP}€")
    importing.click(importing.window.columns.all_rows)
    importing.window.setFocus()
    importing.to_result()
    importing.run()
    assert importing.named("Chemise Livia").product.price_cents == 5990


def test_only_the_rows_to_correct_are_shown_on_request(importing: Importing, arrival: Path) -> None:
    importing.drop(arrival)
    rows = importing.window.columns.table.rows
    assert rows.rowCount() == 8

    importing.link("See it", "lost barcode")

    assert rows.rowCount() == 1
    assert importing.face(0, 7).text == "3,76E+12"
    importing.click(importing.window.columns.all_rows)
    assert rows.rowCount() == 8


def test_prices_without_tax_are_asked_about_once_where_nothing_says_it(
    importing: Importing, tmp_path: Path
) -> None:
    importing.drop(write(tmp_path / "a.csv", "Nom;Prix;TVA;Stock\nRosier;10,00;10;3\nBuis;5;10;1"))
    columns = importing.window.columns
    assert columns.tax.isVisible()
    assert columns.with_tax.isChecked()

    importing.click(columns.without_tax)

    assert importing.face(0, 1).text == f"10,00 → 11,00{NBSP}€"
    importing.to_result()
    importing.run()
    assert importing.named("Rosier").product.price_cents == 1100


def test_prices_are_not_asked_about_where_the_heading_says_it(
    importing: Importing, arrival: Path
) -> None:
    importing.drop(arrival)

    assert not importing.window.columns.tax.isVisible()


def test_the_vat_nobody_says_is_asked_once_and_becomes_the_shops(
    importing: Importing, tmp_path: Path
) -> None:
    importing.drop(write(tmp_path / "a.csv", "Nom;Prix TTC;Stock\nComté;24,90;3\nMiel;9,90;1"))
    assert importing.window.columns.strip.title() == "Which VAT?"

    importing.answer(f"5,5{NBSP}%")
    importing.window.setFocus()
    importing.to_result()
    assert importing.till.parts.queries.profile().default_vat_bp is None
    assert f"VAT 5,5{NBSP}%" in importing.window.result.sample.words()
    importing.run()

    assert importing.till.parts.queries.profile().default_vat_bp == 550
    assert {sheet.product.vat_bp for sheet in importing.sheets()} == {550}
    assert importing.till.parts.queries.product_counts()[Filter.ONLINE] == 2


@pytest.fixture
def at_a_grocers(till: Counter) -> None:
    before = till.parts.queries.profile()
    food = replace(before, trade="food", default_vat_bp=550)
    till.parts.desk.do(ChangeProfile.between(before, food))


@pytest.mark.usefixtures("at_a_grocers")
def test_the_shops_vat_can_be_another_for_one_file(importing: Importing, tmp_path: Path) -> None:
    importing.drop(write(tmp_path / "a.csv", "Nom;Prix HT;Stock\nSancerre;10,00;3\nGamay;8,00;1"))
    assert importing.face(0, 1).text == f"10,00 → 10,55{NBSP}€"

    importing.link("Another VAT", "")
    importing.answer(f"20{NBSP}%")
    assert importing.face(0, 1).text == f"10,00 → 12,00{NBSP}€"
    assert not importing.window.columns.strip.isVisible()
    importing.to_result()
    importing.run()

    assert {sheet.product.vat_bp for sheet in importing.sheets()} == {2000}
    assert importing.till.parts.queries.profile().default_vat_bp == 550


def test_without_an_answer_the_goods_go_in_and_the_result_says_what_they_lack(
    importing: Importing, tmp_path: Path
) -> None:
    importing.drop(write(tmp_path / "a.csv", "Nom;Prix TTC;Stock\nComté;24,90;3\nMiel;9,90;1"))
    importing.to_result()

    assert "2 without VAT" in importing.window.result.words.text()
    importing.run()
    assert importing.stage() is Stage.DONE
    assert importing.till.parts.queries.product_counts()[Filter.TO_COMPLETE] == 2


def test_another_sheet_of_the_workbook_can_be_chosen(importing: Importing, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.worksheets[0]
    first.title = "Automne"
    for row in (("Nom", "Prix TTC", "Stock"), ("Pull", 49, 3), ("Robe", 69, 1), ("Jupe", 39, 1)):
        first.append(row)
    second = book.create_sheet("Printemps")
    for row in (("Nom", "Prix TTC", "Stock"), ("Foulard", 12, 3), ("Chapeau", 22, 1)):
        second.append(row)
    path = tmp_path / "collections.xlsx"
    book.save(path)
    importing.drop(path)
    sheet = importing.window.columns.sheet
    assert sheet.isVisible()
    assert sheet.currentText() == "Automne + Printemps"  # alike: one list in two parts
    assert importing.face(0, 0).text == "Automne"

    for name in ("Automne", "Printemps"):
        sheet.setFocus()
        QTest.keyClick(sheet, Qt.Key.Key_Down)
        importing.wait(lambda: not importing.window.session.busy())
        assert sheet.currentText() == name

    assert importing.window.form.pages.currentWidget() is importing.window.columns
    assert importing.face(0, 0).text == "Foulard"


def test_the_first_step_says_how_the_file_was_understood(
    importing: Importing, arrival: Path
) -> None:
    importing.drop(arrival)
    importing.click(importing.window.form.back)

    step = importing.window.file
    assert step.name.text() == "Arrivage automne.csv"
    assert "headings in row 1" in step.about.text()
    assert "semicolons" in step.about.text()
    assert "UTF-8" in step.about.text()
    importing.enter()
    assert importing.window.form.pages.currentWidget() is importing.window.columns


def test_a_file_dropped_later_takes_the_place_of_the_first(
    importing: Importing, arrival: Path, tmp_path: Path
) -> None:
    importing.drop(arrival)
    importing.to_result()

    importing.drop(write(tmp_path / "b.csv", "Nom;Prix TTC;TVA\nBuis;5;10\nRosier;9;10"))

    assert importing.window.form.pages.currentWidget() is importing.window.columns
    assert importing.face(0, 0).text == "Buis"


# What can't be read -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("vide.csv", b""),
        ("photo.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(600)),
        ("commandes.csv", b"Commande;Client;Date;Quantite;Total\n1;Durand;1/3;2;12\n2;B;2/3;1;4\n"),
    ],
)
def test_a_refusal_is_one_calm_sentence_with_the_way_on(
    importing: Importing, tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    importing.drop(path)

    step = importing.window.file
    assert importing.window.form.pages.currentWidget() is step
    assert name in step.refusal.text()
    assert step.notice.isVisible()
    assert step.again.isVisible()
    assert step.other.isVisible()
    importing.drop(write(tmp_path / "bon.csv", "Nom;Prix TTC;TVA\nBuis;5;10\nRosier;9;10"))
    assert not step.notice.isVisible()
    assert importing.window.form.pages.currentWidget() is importing.window.columns


def test_a_file_put_right_meanwhile_is_read_again(importing: Importing, tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "")
    importing.drop(path)
    write(path, "Nom;Prix TTC;TVA\nBuis;5;10\nRosier;9;10")

    importing.click(importing.window.file.again)

    importing.wait(lambda: not importing.window.session.busy())
    assert importing.face(0, 0).text == "Buis"


def test_a_folder_or_a_link_is_not_taken(importing: Importing, tmp_path: Path) -> None:
    assert not drop(importing.window, tmp_path)


# What it comes to ---------------------------------------------------------------------------


def test_the_result_is_known_before_anything_is_stored(importing: Importing, arrival: Path) -> None:
    importing.till.add("Manteau Sienne", price_cents=12900)
    importing.drop(arrival)
    importing.to_result()

    title = importing.window.result.title.text()
    assert title == "4 new, 1 updated, 2 to correct"
    assert [sheet.product.name for sheet in importing.sheets()] == ["Manteau Sienne"]
    assert importing.deeds() == []


def test_enter_leads_from_the_file_to_the_products_and_undo_takes_it_all_back(
    importing: Importing, arrival: Path
) -> None:
    importing.drop(arrival)
    importing.to_result()
    importing.run()

    assert importing.stage() is Stage.DONE
    assert importing.window.result.title.text() == (
        "5 product(s) imported, 4 ready for the storefront"
    )
    assert len(importing.sheets()) == 5
    sweater = importing.named("Pull col rond Lucie").product
    assert [(each.label, each.barcode) for each in sweater.shelf] == [
        ("M", "3760214580121"),
        ("L", ""),
    ]

    importing.click(importing.window.form.back)
    importing.wait(lambda: importing.stage() is Stage.UNDONE)
    assert importing.sheets() == []
    assert importing.deeds()[0].state is DeedState.UNDONE
    importing.enter()
    assert importing.closed == [True]


def test_large_counts_are_parted_by_thousands(till: Counter) -> None:
    deed = LongDeed(uuid4(), 0, "Tarif.csv", DeedState.DONE, 20_000, 20_000, 18_500, 1_500)
    outcome = Outcome(till.parts, ImportWords(till.parts.words))
    told = outcome.after(Stage.DONE, deed, None)
    assert told.title == f"20{THIN}000 product(s) imported"
    assert told.words.startswith(f"18{THIN}500 new, 1{THIN}500 updated.")


def test_see_the_products_closes_the_window(importing: Importing, arrival: Path) -> None:
    importing.drop(arrival)
    importing.to_result()
    importing.run()
    importing.enter()

    assert importing.closed == [True]
    assert len(importing.sheets()) == 5


def test_the_same_file_again_changes_nothing(
    importing: Importing, arrival: Path, till: Counter, qtbot: QtBot
) -> None:
    importing.drop(arrival)
    importing.to_result()
    importing.run()
    again = Importing(till, qtbot)
    again.drop(arrival)
    again.to_result()

    assert again.window.result.title.text().startswith("5 unchanged")
    again.run()
    assert len(again.sheets()) == 5
    assert (again.deeds()[0].created, again.deeds()[0].updated) == (0, 0)


def test_rows_left_out_are_listed_with_number_and_reason(
    importing: Importing, tmp_path: Path
) -> None:
    text = "Nom;Prix TTC;TVA\nBuis;5;10\nRosier;3 pour 10;10\nLaurier;9;10\n"
    importing.drop(write(tmp_path / "a.csv", text))
    importing.to_result()

    rows = importing.window.result.to_correct.rows
    lines = [str(rows.data(rows.index(n, 0))) for n in range(rows.rowCount())]
    assert lines[1].startswith("Row 3 ")
    assert "3 pour 10" in lines[1]


def test_a_name_that_several_columns_tell_is_shown_whole(
    importing: Importing, tmp_path: Path
) -> None:
    text = (
        "Appellation;Cuvée;Millésime;Prix TTC\n"
        "Mercurey;;2021;29,90\nMercurey;;2022;31,50\nChablis;Montmains;2022;26,50\n"
    )
    importing.drop(write(tmp_path / "a.csv", text))

    assert importing.head(1) == "Name"  # over the column that comes first in the table
    assert importing.face(0, 0).text == "Mercurey"
    assert importing.face(2, 0).text == "Chablis Montmains"


def test_mended_figures_are_told_as_they_are_read_here(
    importing: Importing, tmp_path: Path
) -> None:
    text = "Nom;Prix TTC;Unité;TVA\nJambon cru;3,45;100 g;5,5\nSaucisson;7,90;pièce;5,5\n"
    importing.drop(write(tmp_path / "a.csv", text))
    importing.to_result()

    rows = importing.window.result.mended.rows
    lines = [str(rows.data(rows.index(n, 0))) for n in range(rows.rowCount())]
    assert lines[1].endswith("“3,45 €” → 34,50 €")


def test_closing_before_the_import_stores_nothing(importing: Importing, arrival: Path) -> None:
    importing.drop(arrival)
    importing.to_result()
    importing.click(importing.window.form.close)

    assert importing.closed == [True]
    assert importing.sheets() == []
    assert importing.window.session.guess is None
    assert importing.window.columns.table.rows.rowCount() == 0


# Large files, stopping, going on ------------------------------------------------------------


def test_a_large_file_is_planned_beside_the_window_and_the_latest_plan_wins(
    importing: Importing, tmp_path: Path
) -> None:
    importing.drop(many(tmp_path / "gros.csv", 3_000))
    session = importing.window.session
    overviews: list[object] = []
    session.planned.connect(lambda: overviews.append(session.overview))

    session.set_column(1, None)
    assert importing.foot().startswith("Reading the rows")
    assert not importing.window.form.next.isEnabled()
    session.set_column(1, Field.BRAND)

    importing.wait(lambda: session.overview is not None and not session.busy())
    assert len(overviews) == 1
    assert session.overview is not None
    assert session.overview.plan.products[7].brand == "REF-7"
    assert importing.window.form.next.isEnabled()


def stopped(importing: Importing, tmp_path: Path) -> None:
    """An import stopped by its button once some products are in."""
    importing.drop(many(tmp_path / "gros.csv", 4_000))
    importing.to_result()
    strip = importing.window.result.progress
    stop = next(each for each in strip.findChildren(Button) if each.text() == "Stop")

    def press_stop(done: int, _total: int) -> None:
        if done and stop.isEnabled():
            importing.click(stop)

    importing.window.result.run.progressed.connect(press_stop)
    importing.run()
    importing.wait(lambda: importing.deeds()[0].done > 0)


def test_what_went_in_stays_and_it_goes_on_from_there(importing: Importing, tmp_path: Path) -> None:
    stopped(importing, tmp_path)
    count = importing.till.parts.queries.product_counts()[Filter.ALL]
    assert 0 < count < 4_000
    assert f"{importing.deeds()[0].done}"[-3:] in importing.window.result.title.text()
    importing.window.result.run.progressed.disconnect()

    importing.run()

    assert importing.stage() is Stage.DONE
    assert importing.till.parts.queries.product_counts()[Filter.ALL] == 4_000


def test_a_stopped_import_can_be_left_as_far_as_it_got(
    importing: Importing, tmp_path: Path
) -> None:
    stopped(importing, tmp_path)
    count = importing.till.parts.queries.product_counts()[Filter.ALL]

    importing.click(importing.window.form.quiet)

    assert importing.stage() is Stage.DONE
    assert importing.deeds()[0].state is DeedState.DONE
    assert importing.till.parts.queries.product_counts()[Filter.ALL] == count


class StopAfter:
    """A power cut, after so many steps."""

    def __init__(self, steps: int) -> None:
        self._left = steps

    def step(self, done: int, total: int) -> None:
        self._left -= 1
        if self._left < 0:
            raise KeyboardInterrupt


def cut_short(till: Counter, path: Path) -> LongDeed:
    products = read_catalogue(path, None, Unwatched()).plan().products
    with pytest.raises(KeyboardInterrupt):
        till.parts.imports.start(path.name, products, StopAfter(2))
    return till.parts.queries.long_deeds()[0]


def test_an_import_cut_short_by_a_crash_is_offered_to_be_continued(
    till: Counter, qtbot: QtBot, tmp_path: Path
) -> None:
    deed = cut_short(till, many(tmp_path / "gros.csv", 900))
    importing = Importing(till, qtbot, Importer.for_deed(till.parts, deed))
    assert importing.window.form.next.text() == "Continue"
    assert "gros.csv" in importing.window.result.words.text()

    importing.run()

    assert importing.stage() is Stage.DONE
    assert till.parts.queries.product_counts()[Filter.ALL] == 900


def test_or_to_be_undone(till: Counter, qtbot: QtBot, tmp_path: Path) -> None:
    deed = cut_short(till, many(tmp_path / "gros.csv", 900))
    importing = Importing(till, qtbot, Importer.for_deed(till.parts, deed))

    importing.click(importing.window.form.back)

    importing.wait(lambda: importing.stage() is Stage.UNDONE)
    assert till.parts.queries.product_counts()[Filter.ALL] == 0


def test_an_undo_cut_short_is_finished(till: Counter, qtbot: QtBot, tmp_path: Path) -> None:
    products = read_catalogue(many(tmp_path / "a.csv", 900), None, Unwatched()).plan().products
    deed = till.parts.imports.start("a.csv", products, Unwatched())
    with pytest.raises(KeyboardInterrupt):
        till.parts.imports.undo(deed.id, StopAfter(1))
    importing = Importing(
        till, qtbot, Importer.for_deed(till.parts, till.parts.queries.long_deeds()[0])
    )
    assert importing.window.form.next.text() == "Finish undoing"

    importing.enter()

    importing.wait(lambda: importing.stage() is Stage.UNDONE)
    assert till.parts.queries.product_counts()[Filter.ALL] == 0


# Earlier imports ----------------------------------------------------------------------------


def test_an_earlier_import_is_undone_from_the_first_step(
    importing: Importing, arrival: Path, till: Counter, qtbot: QtBot
) -> None:
    importing.drop(arrival)
    importing.to_result()
    importing.run()
    later = Importing(till, qtbot)
    history = later.window.findChild(ImportHistory)
    assert history is not None
    assert history.isVisible()
    for words in ("Undo the import", "Yes, undo it"):
        later.click(next(each for each in history.findChildren(Button) if each.text() == words))

    later.wait(lambda: later.stage() is Stage.UNDONE)
    assert later.sheets() == []


def test_a_message_never_lies_over_the_way_to_undo_an_import(
    importing: Importing, arrival: Path
) -> None:
    importing.drop(arrival)
    importing.to_result()
    importing.run()
    toast = Toast(importing.window)
    toast.show_deed("35 photos of your import added.", undoable=False)
    back = importing.window.form.back
    assert back.isVisible()
    taken = QRect(back.mapTo(importing.window, QPoint(0, 0)), back.size())
    assert not toast.geometry().intersects(taken)


def test_before_the_import_its_first_products_are_shown_as_they_will_be(
    importing: Importing, tmp_path: Path
) -> None:
    page = '"<h6><span style=""color:red"">Doux et parfumé</span></h6>"'
    importing.drop(
        write(
            tmp_path / "boutique.csv",
            "Nom;Prix TTC;TVA;Stock;Description;Image\n"
            f"Savon;4,50;20;12;{page};https://images.example/savon.jpg\n"
            "Bougie;9,00;20;3;Cire;https://images.example/bougie.jpg\n",
        )
    )
    importing.to_result()
    result = importing.window.result

    assert result.sample.isVisible()
    words = result.sample.words()
    assert words[0] == "Savon"
    assert [each for each in words[1:5] if each] == [f"4,50{NBSP}€", f"VAT 20{NBSP}%", "stock 12"]
    assert result.photos.title.text().startswith("2 photo")
    rows = result.mended.rows
    said = [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]
    assert any("Doux et parfumé" in each for each in said)
    assert not any("<" in each for each in said)
    importing.run()
    assert not result.sample.isVisible()


def test_sizes_of_several_prices_are_shown_from_the_lowest_on(
    importing: Importing, tmp_path: Path
) -> None:
    text = "Nom;Taille;Prix TTC;TVA\nBouquet;Moyen;45;20\nBouquet;Petit;35;20\n"
    importing.drop(write(tmp_path / "bouquets.csv", text))
    importing.to_result()
    assert f"from 35,00{NBSP}€" in importing.window.result.sample.words()


@pytest.mark.parametrize(("count", "lines", "more"), [(5, 5, ""), (6, 4, "and 2 more product(s)")])
def test_no_product_is_left_out_of_the_sample_unsaid(
    count: int, lines: int, more: str, importing: Importing, tmp_path: Path
) -> None:
    importing.drop(many(tmp_path / "articles.csv", count))
    importing.to_result()
    words = importing.window.result.sample.words()
    assert [each for each in words if each.startswith("Article")] == [
        f"Article {n}" for n in range(lines)
    ]
    assert [each for each in words if "more" in each] == ([more] if more else [])


def test_an_import_of_an_earlier_sitting_is_undone_from_the_products(
    importing: Importing, arrival: Path, till: Counter, qtbot: QtBot
) -> None:
    importing.drop(arrival)
    importing.to_result()
    importing.run()
    place = ProductsPlace(till.parts)
    qtbot.addWidget(place)
    place.show()

    place.head.see_imports.emit()

    imports = place.window().findChild(Imports)
    assert imports is not None
    press(imports, "Undo the import")
    asked = [each.text() for each in imports.history.findChildren(QLabel)]
    assert any("it added will be archived" in words for words in asked)
    assert importing.sheets() != []  # nothing happens before a yes
    press(imports, "Yes, undo it")
    qtbot.waitUntil(lambda: imports.run.stage is Stage.UNDONE, timeout=30_000)
    assert importing.sheets() == []
    assert "The import is undone" in imports.said.text()
    assert [deed.state for deed in till.parts.queries.long_deeds()] == [DeedState.UNDONE]
    imports.reject()
    assert not imports.isVisible()


def test_a_large_change_is_called_a_change_and_undone_from_the_same_list(
    till: Counter, qtbot: QtBot
) -> None:
    soap = till.add("Savon", price_cents=1000)
    changes = ManyChanges(till.bench.desk)
    changes.start("Prix +10 %", [soap.id], Reprice(1000), Unwatched())
    place = ProductsPlace(till.parts)
    qtbot.addWidget(place)
    place.show()
    place.head.see_imports.emit()
    imports = place.window().findChild(Imports)
    assert imports is not None

    said = [each.text() for each in imports.history.findChildren(QLabel)]
    assert "1 product(s) changed" in said
    press(imports, "Undo the change")
    press(imports, "Yes, undo it")
    qtbot.waitUntil(lambda: imports.run.stage is Stage.UNDONE, timeout=30_000)

    assert "The change is undone" in imports.said.text()
    assert not any("import is" in each.text() for each in imports.findChildren(QLabel))
    assert till.product(soap.id).price_cents == 1000
    imports.reject()


def press(inside: QWidget, words: str) -> None:
    buttons = inside.findChildren(Button)
    button = next(each for each in buttons if each.text() == words and each.isVisible())
    QTest.mouseClick(button, LEFT)


def test_a_shop_without_imports_shows_no_history(importing: Importing) -> None:
    assert not importing.window.file.history.isVisible()


def test_where_room_lacks_words_are_cut_before_figures_and_codes(
    importing: Importing, tmp_path: Path
) -> None:
    words = "Lait cru de vache, sel, présure, ferments lactiques, croûte lavée à la main"
    rows = "".join(
        f"REF-{n};Tomme grise des alpages de la haute vallée {n};Crémerie fine;24,90;18,500;"
        f"37602145800{n};{words};{words}\n"
        for n in range(10, 20)
    )
    heads = "Référence;Nom;Catégorie;Prix TTC;Stock;Code-barres;Ingrédients;Description\n"
    importing.drop(write(tmp_path / "liste.csv", heads + rows))
    table = importing.window.columns.table
    metrics = QFontMetrics(look().font(figures=True))

    assert table.horizontalScrollBar().maximum() == 0
    for place, text in ((3, "24,90 €"), (5, "3760214580010")):
        assert table.columnWidth(place) >= metrics.horizontalAdvance(text) + 24


@pytest.mark.parametrize("wide", [1366, 1400, 1401])
def test_columns_that_fit_are_never_scrolled(
    importing: Importing, tmp_path: Path, wide: int
) -> None:
    importing.window.resize(wide, 820)
    importing.drop(
        write(
            tmp_path / "liste.csv",
            "Réf;Nom du produit;Prix TTC;TVA;Stock;Rayon\nV1;Assiette plate;8,50;20;4;Table\n",
        )
    )

    table = importing.window.columns.table
    assert table.horizontalScrollBar().maximum() == 0
    widths = [table.columnWidth(place) for place in range(6)]
    assert sum(widths) == table.viewport().width()


@pytest.mark.parametrize("size", [(1024, 700), (1366, 820)])
@pytest.mark.parametrize("count", [6, 9, 13])
def test_names_stay_whole_however_many_columns_there_are(
    importing: Importing, tmp_path: Path, size: tuple[int, int], count: int
) -> None:
    name, cheese = "Comté AOP 18 mois d’alpage, la part", "Lait cru de vache, sel, présure"
    rows = "".join(
        f"{name};COM-{n};Fromages à la coupe;Fruitière des Monts;29,90;5,5;3,5;kg;{cheese};"
        f"lait;France;{cheese} {n};Affiné dix-huit mois en cave naturelle {n}\n"
        for n in range(10, 20)
    )
    heads = (
        "Désignation;Réf.;Rayon;Marque;P.V. TTC;TVA;Stock;Unité;Ingrédients;Allergènes;Origine;"
        "Composition;Description\n"
    )
    kept = (";".join(line.split(";")[:count]) for line in (heads + rows).splitlines())
    importing.window.resize(*size)
    importing.drop(write(tmp_path / "liste.csv", "\n".join(kept)))
    table = importing.window.columns.table

    inside = table.columnWidth(0) - 24
    assert inside >= QFontMetrics(look().font(figures=True)).horizontalAdvance(name)
