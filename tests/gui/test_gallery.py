"""Every part, painted in each look: no warning from Qt, and something to look at.

`pytest tests/gui/test_gallery.py --basetemp=DIR` leaves the pictures in DIR.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.theme import Mode, Theme, look
from digitaix_desktop.gui.widgets.bar_chart import Bar, BarChart
from digitaix_desktop.gui.widgets.button import Button, NextStepButton, Variant
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.chip import Chip
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.conflict_block import ConflictBlock, OneSide
from digitaix_desktop.gui.widgets.empty_state import EmptyState
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.money_edit import MoneyEdit
from digitaix_desktop.gui.widgets.order_card import OrderCard, OrderFace
from digitaix_desktop.gui.widgets.product_card import CARD, CardFace
from digitaix_desktop.gui.widgets.product_grid import ProductGrid
from digitaix_desktop.gui.widgets.progress_strip import ProgressStrip
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit
from digitaix_desktop.gui.widgets.rail import Rail
from digitaix_desktop.gui.widgets.search_field import SearchField
from digitaix_desktop.gui.widgets.search_results import SearchResults
from digitaix_desktop.gui.widgets.sheet import Sheet
from digitaix_desktop.gui.widgets.status_chip import StatusChip
from digitaix_desktop.gui.widgets.steps_header import StepsHeader
from digitaix_desktop.gui.widgets.tag import Tag
from digitaix_desktop.gui.widgets.thumbnail import Thumbnail
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_desktop.gui.widgets.toast import Toast
from digitaix_desktop.gui.widgets.traffic_light import Lamp, TrafficLight
from digitaix_desktop.gui.widgets.weigh_field import WeighField
from digitaix_desktop.operations.views.products import Found, FoundKind

LOOKS = [(Mode.LIGHT, False), (Mode.DARK, False), (Mode.LIGHT, True)]
NAMES = ["Rosier ancien", "Bouquet champêtre", "Pull col rond Lucie", "Écharpe laine", "Cyclamen"]


class Faces(QAbstractListModel):
    def rowCount(  # noqa: N802 - Qt's name
        self, parent: QModelIndex | QPersistentModelIndex | None = None
    ) -> int:
        return 30

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        name = NAMES[index.row() % len(NAMES)]
        sold_out = index.row() % 4 == 3
        face = CardFace(
            name,
            "24,90\N{NO-BREAK SPACE}€",
            "stock 0" if sold_out else "stock 14",
            "bad" if sold_out else "muted",
            "Rupture" if sold_out else "En ligne",
            "bad" if sold_out else "good",
        )
        return face if role == CARD else None


def words() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    for kind in ("question", "code", "title", "emphasis", "name", "base", "small"):
        column.addWidget(label(f"Rosier « ancien » 0123456789 {kind}", kind))
    line = QHBoxLayout()
    for tone in ("muted", "lake", "good", "warn", "bad", "alert"):
        line.addWidget(label(tone, "name", tone))
        line.addWidget(Tag(text=tone, tone=tone, symbol="scale" if tone == "warn" else ""))
    column.addLayout(line)
    return page


def buttons() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    variants: tuple[Variant, ...] = ("filled", "tinted", "outlined", "text", "muted")
    for enabled in (True, False):
        line = QHBoxLayout()
        for variant in variants:
            hint = "Entrée" if variant in ("filled", "tinted") else ""
            button = Button(text="Noter", variant=variant, symbol="printer", key_hint=hint)
            button.setEnabled(enabled)
            line.addWidget(button)
        column.addLayout(line)
    line = QHBoxLayout()
    line.addWidget(NextStepButton(text="Préparer", symbol="package-check"))
    line.addWidget(Tick(text="Imprimer chaque bon"))
    ticked = Tick(text="Imprimer chaque bon")
    ticked.setChecked(True)
    line.addWidget(ticked)
    column.addLayout(line)
    return page


def fields() -> QWidget:
    page = QWidget()
    grid = QGridLayout(page)
    price, wrong, stock, empty = MoneyEdit(), MoneyEdit(), QuantityEdit(unit="kg"), MoneyEdit()
    price.set_amount(4900)
    wrong.setText("abc")
    wrong.setProperty("wrong", True)
    stock.set_quantity(312)
    empty.setPlaceholderText("49,00 €")
    vat = Choice()
    vat.addItems(["5,5 %", "10 %", "20 %"])
    off = MoneyEdit()
    off.setEnabled(False)
    head, asks, aside = Choice(), Choice(), Choice()
    for choice, text in ((head, "Prix TTC"), (asks, "À confirmer"), (aside, "Ignorée")):
        choice.addItem(text)
    head.set_face("head")
    asks.set_face("head", "warn")
    aside.set_face("head", left_aside=True)
    for place, field in enumerate((price, wrong, stock, empty, vat, off, head, asks, aside)):
        grid.addWidget(field, place // 3, place % 3)
    return page


def weighing() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    for weight in (312, 345, 250, None):
        field = WeighField()
        field.set_asked(300, 270, 330)
        field.set_weight(weight)
        column.addWidget(field)
    return page


def chips() -> QWidget:
    page = QWidget()
    flow = FlowLayout(page)
    group = QButtonGroup(page)
    for text, count in (("Tous", 248), ("En ligne", 231), ("À compléter", 9), ("Rupture", 8)):
        chip = Chip(text=text, count=count)
        group.addButton(chip)
        flow.addWidget(chip)
    group.buttons()[0].setChecked(True)
    flow.addWidget(Chip(text="Catégorie", opens_menu=True))
    states = [StatusChip() for _ in range(4)]
    states[0].show_up_to_date("09:12")
    states[1].show_waiting(3)
    states[2].show_offline("14:05")
    states[3].show_to_see(2)
    for state in states:
        flow.addWidget(state)
    return page


def cards() -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    faces = [
        OrderFace("T3K 9HP", "Lucas M.", "ven. 27, 17:00", "réponse avant 18:40", "alert",
                  "1 plateau · 86,00 €", is_new=True),
        OrderFace("K7F 2QX", "Martine D.", "11:00 – 11:30", "dans 48 min", "warn",
                  "4 articles · 31,98 €"),
        OrderFace("D9R 3FW", "Chantal B.", "10:00 – 10:30", "prévenu à 9:55", "good",
                  "2 articles · 21,40 €"),
    ]  # fmt: skip
    for face in faces:
        row.addWidget(OrderCard(face=face))
    second = row.itemAt(1)
    card = second.widget() if second is not None else None
    assert isinstance(card, OrderCard)
    card.setChecked(True)
    for name in NAMES:
        row.addWidget(Thumbnail(name=name, side=56))
    return page


def light() -> QWidget:
    page = Card()
    column = QVBoxLayout(page)
    for lamp, state, missing in (
        (Lamp.GOOD, "En ligne", []),
        (Lamp.WARN, "À voir en boutique", [("maker", "Adresse du fabricant")]),
        (Lamp.BAD, "Pas en ligne", [("price", "Prix"), ("vat", "TVA"), ("photo", "Photo")]),
        (Lamp.DARK, "Hors ligne, par choix", []),
    ):
        part = TrafficLight()
        part.show_state(lamp, state, "Pas réservable sans :" if missing else "", missing)
        column.addWidget(part)
    return page


def week() -> QWidget:
    page = Card()
    column = QVBoxLayout(page)
    chart = BarChart()
    days = zip(
        ("mer.", "jeu.", "ven.", "sam.", "dim.", "lun.", "mar."), (4, 3, 6, 9, 0, 3, 4), strict=True
    )
    chart.set_bars([Bar(day, value, now=day == "mar.") for day, value in days])
    column.addWidget(chart)
    return page


def steps() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    header = StepsHeader()
    header.set_steps(["Le fichier", "Les colonnes", "Le résultat"])
    header.set_current(1)
    column.addWidget(header)
    times = iter([0, 4000])
    strip = ProgressStrip(clock_ms=lambda: next(times))
    strip.begin("Import de « Arrivage automne.xlsx »")
    strip.step(12_400, 50_000)
    column.addWidget(strip)
    return page


def conflict() -> QWidget:
    block = ConflictBlock()
    block.show_conflict(
        "Rosier ancien",
        "Le prix du rosier ancien a été changé sur deux postes",
        "Le plus récent est gardé. Si c’est l’autre qui est juste, un clic suffit.",
        OneSide("24,90 €", "Claire, poste Comptoir, 13:58"),
        OneSide("26,90 €", "Paul, poste Atelier, 13:51"),
    )
    return block


def empty() -> QWidget:
    state = EmptyState()
    state.say("package", "Pas encore de produits", "Glissez ici le fichier d’un fournisseur.")
    state.offer("Choisir un fichier", "file-spreadsheet")
    state.offer_other("Ajouter à la main")
    return state


def rail() -> QWidget:
    made = Rail()
    made.set_shop("Le Ramoneur Savoyard")
    for key, title, symbol in (
        ("today", "Aujourd’hui", "sun"),
        ("orders", "Commandes", "clipboard-list"),
        ("products", "Produits", "package"),
        ("settings", "Réglages", "settings"),
    ):
        made.add_place(key, title, symbol)
    made.set_current("orders")
    made.set_badge("orders", 1)
    return made


def grid() -> QWidget:
    made = ProductGrid()
    made.setModel(Faces(made))
    made.setCurrentIndex(made.model().index(1, 0))
    made.resize(look().px(700), look().px(500))
    return made


def sheet() -> QWidget:
    made = Sheet()
    made.set_title("K7F 2QX", "code")
    made.set_tag("En préparation")
    body = QWidget()
    column = QVBoxLayout(body)
    column.addWidget(weighing())
    column.addStretch(1)
    made.set_body(body)
    made.set_foot(NextStepButton(text="Prête", symbol="package-check"))
    made.resize(look().width("sheet"), look().px(620))
    return made


def search() -> QWidget:
    page = QWidget()
    page.resize(look().px(560), look().px(300))
    field = SearchField(page)
    field.setGeometry(8, 12, look().width("search"), look().height("control"))
    results = SearchResults(page)
    found = [
        Found(FoundKind.PRODUCT, uuid4(), "Rosier ancien", "24,90 € · stock 14"),
        Found(FoundKind.ORDER, uuid4(), "R4T 8KB", "Samir B. · aujourd’hui 14:00"),
        Found(FoundKind.PRODUCT, uuid4(), "Rose de Noël, pot de 12 cm, blanche", "stock 3"),
    ]
    results.show_found(found, field.geometry(), "rosier")
    toast = Toast(page)
    toast.show_deed("Prix de « Rosier » changé : 24,90 €")
    return page


PARTS = [
    words, buttons, fields, weighing, chips, cards, light, week, steps, conflict, empty, rail, grid,
    sheet, search,
]  # fmt: skip


@pytest.mark.parametrize(("mode", "grand"), LOOKS)
@pytest.mark.parametrize("part", PARTS, ids=lambda part: str(part.__name__))
def test_each_part_is_painted_in_each_look(
    part: Callable[[], QWidget], mode: Mode, grand: bool, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    theme.set_mode(mode)
    theme.set_grand(grand)
    page = part()
    qtbot.addWidget(page)
    page.show()
    QTest.qWaitForWindowExposed(page)
    picture = page.grab()

    assert picture.save(str(tmp_path / f"{part.__name__}.png"))
    image = picture.toImage()
    colours = {
        image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    }
    assert len(colours) > 4, "nothing was painted"
