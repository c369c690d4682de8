"""When two PCs changed one thing: what was kept, and the deeds that settle it, one way or other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any
from uuid import UUID

from digitaix_desktop.operations.desk import Command, Done, Touched
from digitaix_desktop.operations.ports import NewChange, Shop
from digitaix_desktop.operations.products import ArchiveProducts, ChangeProduct, ChangeVariant
from digitaix_desktop.operations.said import Said
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.views.exchange import Notice
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules.hlc import from_wire, millis

KEPT, LOST = "kept", "lost"
_CHANGEABLE = ("product", "variant", "profile")
_KEPT = QT_TRANSLATE_NOOP("Operations", "It stays as it is")
_AGAIN = QT_TRANSLATE_NOOP("Operations", "Both values are to be compared again")


@dataclass(frozen=True, slots=True)
class Side:
    """One of two values, when it was written (UTC ms), and on which PC, if that is known."""

    value: Any
    at_ms: int
    pc: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A group of values that two PCs wrote: the later one was kept."""

    notice_id: int
    id: UUID | None
    """The marketplace's; none for one that only this PC was told of."""
    entity: str
    entity_id: UUID
    product_id: UUID | None
    group: str
    kept: Side
    other: Side

    def keep(self) -> Settle:
        """The deed that leaves it as it is."""
        return Settle(self.notice_id, self.id, KEPT)

    def take_other(self) -> Settle:
        """The deed that puts the value that lost in place of the one that was kept."""
        return Settle(self.notice_id, self.id, LOST, TakeValue(self))


def conflict_of(notice: Notice) -> Conflict | None:
    """What a notice of that kind tells; none if it is of another kind, or not to be read."""
    data = notice.data
    if notice.kind != "conflict" or data.get("entity") not in _CHANGEABLE:
        return None
    try:
        return Conflict(
            notice_id=notice.id,
            id=notice.ref_id,
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
    hlc, device = data[f"{name}_by"][:2]
    called = data.get("names") or {}
    return Side(data[name], millis(from_wire(str(hlc))), str(called.get(device, "")))


@dataclass(frozen=True)
class TakeValue:
    """The value that lost takes the place of whatever stands there now."""

    conflict: Conflict

    def run(self, shop: Shop) -> Done:
        """Change it as anybody would, from what it is at this moment."""
        about = self.conflict
        group, new = about.group, {about.group: about.other.value}
        if about.entity == "profile":
            held = asdict(shop.settings.profile())
            return ChangeProfile({group: held.get(group)}, new).run(shop)
        if about.entity == "variant" and about.product_id is not None:
            variant = shop.products.get(about.product_id).variant(about.entity_id)
            old = {group: variant.groups().get(group)}
            return ChangeVariant(about.product_id, about.entity_id, old, new).run(shop)
        if group == "deleted":
            return ArchiveProducts((about.entity_id,), bool(about.other.value)).run(shop)
        old = {group: shop.products.get(about.entity_id).groups().get(group)}
        return ChangeProduct(about.entity_id, old, new).run(shop)


@dataclass(frozen=True)
class Settle:
    """A conflict was looked at: all PCs of the shop are told, and which value was taken.

    Its undo puts everything back, the conflict among what is to be looked at too.
    """

    notice_id: int
    conflict_id: UUID | None
    took: str | None
    change: Command | None = None

    def run(self, shop: Shop) -> Done:
        """Take the other value, if that is it, and the conflict off the lists."""
        said, touched, undo = Said(_KEPT), Touched.EXCHANGES, None
        if self.change is not None:
            done = self.change.run(shop)
            said, touched, undo = done.said or said, touched | done.touched, done.undo
        shop.notices.settle(self.notice_id, seen=self.took is not None)
        if self.conflict_id is not None:
            body = {"id": str(self.conflict_id), "took": self.took}
            kind = "conflict.resolve"
            shop.outbox.record(NewChange(kind, "conflict", self.conflict_id, body))
        back = None if self.took is None else replace(self, took=None, change=undo)
        return Done(touched, said if self.took is not None else Said(_AGAIN), back)
