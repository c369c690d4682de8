"""Why a list of products is empty, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from digitaix_desktop.operations.views.products import Filter, Wanted
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

_SAID = {
    Filter.ONLINE: QT_TRANSLATE_NOOP("ProductsPlace", "Nothing is online yet"),
    Filter.TO_COMPLETE: QT_TRANSLATE_NOOP("ProductsPlace", "Nothing has to be completed"),
    Filter.SOLD_OUT: QT_TRANSLATE_NOOP("ProductsPlace", "Nothing is sold out"),
    Filter.OFFLINE: QT_TRANSLATE_NOOP("ProductsPlace", "Nothing is offline"),
    Filter.ARCHIVED: QT_TRANSLATE_NOOP("ProductsPlace", "Nothing is archived any more"),
}
_FOUND = QT_TRANSLATE_NOOP("ProductsPlace", "Nothing found for “{words}”")
_HERE = QT_TRANSLATE_NOOP("ProductsPlace", "Nothing here")


def why_empty(wanted: Wanted) -> tuple[str, str]:
    """The icon and the heading of a list that nothing is in."""
    source = _FOUND if wanted.words else _SAID.get(wanted.filter, _HERE)
    said = QCoreApplication.translate("ProductsPlace", source)
    return ("search" if wanted.words else "package"), said.format(words=wanted.words)
