"""When two PCs changed one thing: what was kept, and the deed that takes the other value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from digitaix_desktop.operations.desk import Command
from digitaix_desktop.operations.products import ChangeProduct, ChangeVariant
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.views import Notice
from digitaix_protocol.rules.hlc import from_wire, millis


@dataclass(frozen=True, slots=True)
class Side:
    """One of two values, and when it was written (UTC ms)."""

    value: Any
    at_ms: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """A group of values that two PCs wrote: the later one was kept."""

    entity: str
    entity_id: UUID
    product_id: UUID | None
    group: str
    kept: Side
    other: Side

    def take_other(self) -> Command:
        """The deed that puts the value that lost in place of the one that was kept."""
        old, new = {self.group: self.kept.value}, {self.group: self.other.value}
        if self.entity == "profile":
            return ChangeProfile(old, new)
        if self.entity == "variant" and self.product_id is not None:
            return ChangeVariant(self.product_id, self.entity_id, old, new)
        return ChangeProduct(self.entity_id, old, new)


def conflict_of(notice: Notice) -> Conflict | None:
    """What a notice of that kind tells; none if it is of another kind, or not to be read."""
    if notice.kind != "conflict":
        return None
    data = notice.data
    try:
        return Conflict(
            entity=str(data["entity"]),
            entity_id=UUID(str(data["entity_id"])),
            product_id=notice.entity_id,
            group=str(data["group"]),
            kept=_side(data, "kept"),
            other=_side(data, "lost"),
        )
    except (KeyError, ValueError, TypeError, IndexError):
        return None


def _side(data: Mapping[str, Any], name: str) -> Side:
    return Side(data[name], millis(from_wire(str(data[f"{name}_by"][0]))))
