"""An import among the deeds of this sitting: the undo key takes it back like any other."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from digitaix_desktop.operations.desk import Desk, Done, Touched
from digitaix_desktop.operations.importing.applying import CatalogueImport
from digitaix_desktop.operations.importing.undoing import undo_stretch
from digitaix_desktop.operations.ports import DeedItem, Progress, Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.operations.views.deeds import DeedState, LongDeed
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

_SEEN = Touched.PRODUCTS | Touched.STOCK | Touched.IMPORTS
_UNDONE = QT_TRANSLATE_NOOP("Operations", "Import of “{name}” undone")
_UNDONE_IN_PART = QT_TRANSLATE_NOOP(
    "Operations", "Import of “{name}” undone; what was changed or sold since stays"
)
_PAGE = 1000


@dataclass(frozen=True)
class TakeBackImport:
    """The undo of an import, of products or of sales."""

    deed_id: UUID

    def run(self, shop: Shop) -> Done:
        """All in one transaction, for whoever can't wait beside it."""
        items: list[DeedItem] = []
        while page := shop.deeds.items(self.deed_id, items[-1].number if items else 0, _PAGE):
            items += page
        undo_stretch(shop, self.deed_id, [item for item in items if item.stayed is None])
        shop.deeds.close(self.deed_id, DeedState.UNDONE)
        return _told(shop.deeds.get(self.deed_id))

    def in_steps(self, desk: Desk, progress: Progress) -> Done:
        """See `InSteps`."""
        return _told(CatalogueImport(desk).undo(self.deed_id, progress))


def remember(desk: Desk, deed: LongDeed) -> None:
    """An import is done, or undone: the undo key knows it from now on, or no longer."""
    desk.undo_stack.forget_long(deed.id)
    if deed.state is DeedState.DONE:
        desk.undo_stack.remember(Done(_SEEN, undo=TakeBackImport(deed.id)))


def _told(deed: LongDeed) -> Done:
    said = _UNDONE_IN_PART if deed.stayed else _UNDONE
    return Done(_SEEN, Said(said, {"name": deed.name}))
