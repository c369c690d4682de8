"""The ledger of one variant, line by line, with what lay on the shelf after each."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from digitaix_desktop.operations.views.stock import LedgerLine
from digitaix_desktop.storage.meta import DEVICE
from digitaix_desktop.storage.reading.asking import Asking
from digitaix_desktop.storage.rows import movement_from_row
from digitaix_desktop.storage.tables import MetaRow, MovementRow
from digitaix_protocol.rules.fold import COUNT


class AskingLedger(Asking):
    """Stock movements as the shop looks back on them."""

    def ledger(self, variant_id: UUID) -> Sequence[LedgerLine]:
        """All lines, oldest first, in the one order of a ledger (`rules.fold`)."""
        query = select(MovementRow.__table__).where(MovementRow.variant_id == variant_id)
        with self._database.reading() as connection:
            device = connection.execute(select(MetaRow.value).where(MetaRow.key == DEVICE)).scalar()
            movements = [movement_from_row(row) for row in connection.execute(query)]
        movements.sort(key=lambda each: each.entry.place)
        lines, on_hand = [], 0
        for each in movements:
            on_hand = each.qty_milli if each.kind == COUNT else on_hand + each.qty_milli
            here = device is not None and each.device_id == UUID(device)
            lines.append(
                LedgerLine(each.at_ms, each.kind, each.reason, each.qty_milli, on_hand, here=here)
            )
        return lines
