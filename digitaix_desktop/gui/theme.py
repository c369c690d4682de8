"""The look: tokens read once, turned into one palette, one style sheet and painted parts.

`resources/theme/tokens.json` holds every colour and size; the server's pages read the same file.
Painted parts ask `look()` when they paint, so a change of theme needs no signal: setting the
application's palette and style sheet makes every widget repaint and lay itself out again.
"""

from __future__ import annotations

import json
import re
import zlib
from dataclasses import dataclass, fields
from enum import Enum
from functools import cache
from typing import Any, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from digitaix_desktop.paths import resource

Kind = Literal[
    "small",
    "base",
    "name",
    "emphasis",
    "title",
    "code",
    "question",
    "counter-name",
    "counter-weight",
]
Tone = Literal["ink", "muted", "lake", "good", "warn", "bad", "alert"]

_INTER = ("Regular", "Medium", "SemiBold", "Bold")
_TABULAR = "tnum"
_FIGURES = frozenset({"code", "counter-weight"})
"""Steps for codes, hours and weights. Elsewhere words prevail, and Inter's tabular figures bring a
hyphen as wide as a figure along: "Aix-les-Bains" would fall apart."""


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour token of one scheme, under its name in the tokens file."""

    ink: QColor
    muted: QColor
    ground: QColor
    paper: QColor
    sunk: QColor
    line: QColor
    edge: QColor
    field: QColor
    lake: QColor
    lake_dark: QColor
    on_lake: QColor
    lake_soft: QColor
    bar: QColor
    alert: QColor
    alert_ink: QColor
    alert_soft: QColor
    badge: QColor
    on_badge: QColor
    good: QColor
    good_ink: QColor
    good_soft: QColor
    warn: QColor
    warn_ink: QColor
    warn_soft: QColor
    bad: QColor
    bad_ink: QColor
    bad_soft: QColor
    mark: QColor
    on_mark: QColor
    toast: QColor
    toast_text: QColor
    toast_action: QColor

    def words(self, tone: Tone) -> QColor:
        """The colour of words in this tone: dots and edges are too pale to be read."""
        colours = {
            "ink": self.ink,
            "muted": self.muted,
            "lake": self.lake,
            "good": self.good_ink,
            "warn": self.warn_ink,
            "bad": self.bad_ink,
            "alert": self.alert_ink,
        }
        return colours[tone]

    def shape(self, tone: Tone) -> QColor:
        """The colour of a dot, a lamp or an edge in this tone."""
        colours = {
            "ink": self.ink,
            "muted": self.muted,
            "lake": self.lake,
            "good": self.good,
            "warn": self.warn,
            "bad": self.bad,
            "alert": self.alert,
        }
        return colours[tone]

    def soft(self, tone: Tone) -> QColor:
        """The ground behind words in this tone."""
        colours = {
            "lake": self.lake_soft,
            "good": self.good_soft,
            "warn": self.warn_soft,
            "bad": self.bad_soft,
            "alert": self.alert_soft,
        }
        return colours.get(tone, self.sunk)


@cache
def tokens() -> dict[str, Any]:
    """The tokens file as it is written."""
    found: dict[str, Any] = json.loads(resource("theme/tokens.json").read_text("utf-8"))
    return found


@dataclass(frozen=True, slots=True)
class Look:
    """What painted parts need to know: the colours, and how large everything is."""

    colours: Colours
    dark: bool
    scale: float

    @classmethod
    def of(cls, *, dark: bool, grand: bool) -> Look:
        """The look of one scheme, at the usual size or the large one."""
        written = tokens()["colours"]["dark" if dark else "light"]
        names = (field.name for field in fields(Colours))
        colours = Colours(**{name: QColor(written[name.replace("_", "-")]) for name in names})
        return cls(colours, dark, tokens()["grand"] if grand else 1.0)

    def px(self, size: float) -> int:
        """A length drawn as `size` px, at the size the shop has chosen."""
        return round(size * self.scale)

    @property
    def radius(self) -> int:
        """The rounding of cards, fields and buttons."""
        return self.px(tokens()["radius"])

    def height(self, part: str) -> int:
        """The height of a part named in the tokens, such as `control` or `next-step`."""
        return self.px(tokens()["height"][part])

    def width(self, part: str) -> int:
        """The width of a part named in the tokens, such as `rail` or `sheet`."""
        return self.px(tokens()["width"][part])

    def font(
        self, kind: Kind = "base", weight: int | None = None, *, figures: bool = False
    ) -> QFont:
        """The type of one step of the scale; `figures` for columns, where all are equally wide."""
        step = tokens()["type"][kind]
        figures = figures or kind in _FIGURES
        return QFont(_font(self.px(step["px"]), weight or step["weight"], figures=figures))

    def line(self, kind: Kind = "base") -> int:
        """The height of one line of that type."""
        return self.px(tokens()["type"][kind]["line"])

    def tint(self, name: str) -> tuple[QColor, QColor]:
        """The ground and the letter of a product without a photo; the same name, the same two."""
        tints = tokens()["tints"]["dark" if self.dark else "light"]
        ground, letter = tints[zlib.crc32(name.encode()) % len(tints)]
        return QColor(ground), QColor(letter)


@cache
def _font(px: int, weight: int, *, figures: bool) -> QFont:
    """Made once: lists ask for their fonts at each word they paint."""
    font = QFont("Inter")
    font.setPixelSize(px)
    font.setWeight(QFont.Weight(weight))
    if figures:
        font.setFeature(QFont.Tag(_TABULAR), 1)
    return font


class Mode(Enum):
    """Which scheme the shop has chosen."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


_worn: list[Look] = []


def look() -> Look:
    """The look worn now; the light one until a theme is applied."""
    if not _worn:
        _worn.append(Look.of(dark=False, grand=False))
    return _worn[0]


def mode_of(chosen: object) -> Mode:
    """The mode a setting names; as the system where it names none."""
    return Mode(chosen) if chosen in {mode.value for mode in Mode} else Mode.SYSTEM


class Theme(QObject):
    """Dresses the application, and follows the system when it turns light or dark."""

    changed = Signal()

    def __init__(self, app: QApplication, mode: Mode = Mode.SYSTEM, *, grand: bool = False) -> None:
        super().__init__(app)
        self._app, self._mode, self._grand = app, mode, grand
        load_fonts()
        app.setStyle(QStyleFactory.create("Fusion"))
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._ask_system()
        self._dress()

    @property
    def mode(self) -> Mode:
        """The scheme chosen by the shop."""
        return self._mode

    @property
    def grand(self) -> bool:
        """Whether everything is drawn larger."""
        return self._grand

    def set_mode(self, mode: Mode) -> None:
        """Wear light, dark, or whatever the system wears."""
        self._mode = mode
        self._ask_system()
        self._dress()

    def set_grand(self, grand: bool) -> None:
        """Draw everything larger, or at the usual size."""
        self._grand = grand
        self._dress()

    def _ask_system(self) -> None:
        """Have title bars and system dialogs agree with the windows."""
        schemes = {Mode.LIGHT: Qt.ColorScheme.Light, Mode.DARK: Qt.ColorScheme.Dark}
        hints = self._app.styleHints()
        hints.setColorScheme(schemes.get(self._mode, Qt.ColorScheme.Unknown))

    def _follow(self) -> None:
        if self._mode is Mode.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        system_is_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = system_is_dark if self._mode is Mode.SYSTEM else self._mode is Mode.DARK
        wanted = Look.of(dark=dark, grand=self._grand)
        if _worn and _worn[0] == wanted and self._app.styleSheet():
            return
        _worn[:] = [wanted]
        self._app.setFont(wanted.font())
        self._app.setPalette(palette(wanted))
        self._app.setStyleSheet(style_sheet(wanted))
        self.changed.emit()


@cache
def load_fonts() -> None:
    """Make the bundled Inter known; the system's own is never relied upon."""
    for style in _INTER:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/Inter-{style}.ttf")))


def palette(look: Look) -> QPalette:
    """The colours that Fusion itself paints with."""
    c, role = look.colours, QPalette.ColorRole
    made = QPalette()
    for which, colour in (
        (role.Window, c.ground),
        (role.WindowText, c.ink),
        (role.Base, c.paper),
        (role.AlternateBase, c.ground),
        (role.Text, c.ink),
        (role.Button, c.paper),
        (role.ButtonText, c.ink),
        (role.BrightText, c.bad_ink),
        (role.Highlight, c.lake),
        (role.HighlightedText, c.on_lake),
        (role.Accent, c.lake),
        (role.Link, c.lake),
        (role.LinkVisited, c.lake_dark),
        (role.PlaceholderText, c.muted),
        (role.ToolTipBase, c.toast),
        (role.ToolTipText, c.toast_text),
        (role.Light, c.paper),
        (role.Midlight, c.line),
        (role.Mid, c.edge),
        (role.Dark, c.field),
        (role.Shadow, c.edge),
    ):
        made.setColor(which, colour)
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, c.muted)
    return made


def style_sheet(look: Look) -> str:
    """`theme.qss` with its tokens filled in; lengths above 2 px grow with the large size."""
    sheet = resource("theme/theme.qss").read_text("utf-8")
    for field in fields(Colours):
        colour: QColor = getattr(look.colours, field.name)
        sheet = sheet.replace(f"@{field.name.replace('_', '-')}@", colour.name())

    def grown(found: re.Match[str]) -> str:
        size = int(found[1])
        return f"{look.px(size) if size > 2 else size}px"

    return re.sub(r"\b(\d+)px", grown, sheet)
