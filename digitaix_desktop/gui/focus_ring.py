"""The focus, always visible: 2 px of air, then 2 px of lake, around whatever has it.

A widget cannot paint outside itself, so the ring is a widget of its own that follows. It appears
when focus came by a key, and around anything typed in; where a click put the focus, on the button
itself or on whatever it leads to, the ring comes with the next key.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from digitaix_desktop.gui.painting import outline, painter_for
from digitaix_desktop.gui.theme import look

_AIR, _WIDTH = 2, 2
_TYPED_IN = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
_RINGED = (*_TYPED_IN, QAbstractButton, QComboBox)
_USED = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress)
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.ParentChange)
_HEARD = (*_MOVES, QEvent.Type.Hide, QEvent.Type.KeyPress)


class _Ring(QWidget):
    def __init__(self, parent: QWidget, air: bool) -> None:
        super().__init__(parent)
        self._air = air
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        worn = look()
        painter = painter_for(self)
        around = worn.radius + _AIR + _WIDTH
        if not self._air:  # the white of a field reaches its ring, as if it had one thick border
            inside = self.rect().adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH)
            outline(painter, inside, worn.colours.paper, around - _WIDTH, _AIR + 1)
        outline(painter, self.rect(), worn.colours.lake, around, _WIDTH)
        painter.end()


class FocusRing(QObject):
    """Follows the focus through all windows of the application.

    A widget of another kind asks for a ring by its property `ring` (true), or refuses one.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: _Ring | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._by_key = True
        """Whether keys are what is used now, rather than the mouse."""
        app.installEventFilter(self)
        app.focusChanged.connect(self._follow)

    def target(self) -> QWidget | None:
        """The widget that wears the ring now, if any."""
        if self._ring is None or not isValid(self._ring) or self._ring.isHidden():
            return None
        return self._target

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._leave()
        if new is None or not self._wants_ring(new):
            return
        self._target = new
        host = _host_of(new)
        self._ring = _Ring(host, air=not isinstance(new, _TYPED_IN))
        watched: QWidget | None = new
        while watched is not None and watched is not host:
            self._watched.append(watched)
            watched = watched.parentWidget()
        self._ring.setVisible(isinstance(new, _TYPED_IN) or self._by_key)
        self._place()

    def _wants_ring(self, widget: QWidget) -> bool:
        asked = widget.property("ring")
        return isinstance(widget, _RINGED) if asked is None else bool(asked)

    def _leave(self) -> None:
        self._watched.clear()
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = self._target = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Move with the widget and everything it lies in; a key brings the ring out."""
        kind = event.type()
        if kind in _USED:
            self._by_key = kind == QEvent.Type.KeyPress
        if kind in _HEARD and watched in self._watched:
            if self._ring is None or not isValid(self._ring):
                return False
            if kind in _MOVES:
                self._place()
            elif watched is self._target:
                self._ring.setVisible(kind == QEvent.Type.KeyPress)
        return False

    def _place(self) -> None:
        if self._ring is None or self._target is None or not isValid(self._target):
            return
        host = self._ring.parentWidget()
        if host is None:
            return
        out = _AIR + _WIDTH
        place = QRect(self._target.mapTo(host, QPoint(0, 0)), self._target.size())
        self._ring.setGeometry(place.adjusted(-out, -out, out, out))
        self._ring.raise_()


def _host_of(widget: QWidget) -> QWidget:
    """What the ring is drawn on: the window, or what scrolls the widget, which cuts it off."""
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        area = above.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is above:
            return above
        above = area
    return above if above is not None else widget
