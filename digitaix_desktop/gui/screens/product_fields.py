"""Fields of the product sheet, each bound to the part of a product or variant it stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from digitaix_desktop.domain.products import Product, Unit, Variant, usual_portion


class Grouped(Protocol):
    """What is cut into groups that are changed one by one: a product, a variant."""

    def groups(self) -> dict[str, Any]:
        """Its values, group by group."""


T = TypeVar("T", bound=Grouped)


@dataclass(frozen=True)
class Bound(Generic[T]):
    """A field, what it shows of a thing, and the thing with what was typed."""

    group: str
    widget: QWidget
    show: Callable[[T], None]
    take: Callable[[T], T]

    def typing(self) -> bool:
        """Whether something is being typed into it that was not entered yet."""
        if not self.widget.hasFocus():
            return False
        if isinstance(self.widget, QLineEdit):
            return self.widget.isModified()
        if isinstance(self.widget, QPlainTextEdit):
            return self.widget.document().isModified()
        return False


def held_by_typing(fields: Iterable[Bound[T]], seen: T) -> Mapping[str, Any]:
    """The groups being typed at, as the user saw them: a change elsewhere must not go unseen."""
    groups = seen.groups()
    return {field.group: groups[field.group] for field in fields if field.typing()}


def gone_back(field: Bound[T], seen: T, event: QEvent) -> bool:
    """Whether this was Escape in a field being typed into, which shows again what was there."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    if event.key() != Qt.Key.Key_Escape or not field.typing():
        return False
    field.show(seen)
    return True


def sold_by(product: Product, unit: Unit) -> Product:
    """The product counted in another unit; its portions become usual ones where pieces turn into
    weights or back."""
    if unit.measured == product.unit.measured:
        return replace(product, unit=unit)
    portion = usual_portion(unit)
    return replace(product, unit=unit, step_milli=portion, min_milli=portion)


def with_code(variant: Variant, code: str) -> Variant:
    """The variant with another first barcode, or without it; its further ones stay."""
    others = tuple(other for other in variant.barcodes[1:] if other != code)
    return replace(variant, barcodes=(code, *others) if code else others)
