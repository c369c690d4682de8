"""The ledger of one variant, line by line, with what lay on the shelf after each."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import false, select

from digitaix_desktop.operations.views.stock import LedgerLine
from digitaix_desktop.storage.meta import DEVICE
from digitaix_desktop.storage.reading.asking import Asking
from digitaix_desktop.storage.tables import MetaRow, MovementRow
from digitaix_protocol.rules.fold import COUNT


class AskingLedger(Asking):
    """Stock movements as the shop looks back on them."""

    def ledger(self, variant_id: UUID) -> Sequence[LedgerLine]:
        """All lines, oldest first, in the one order of a ledger (`rules.fold`)."""
        with self._database.reading() as connection:
            device = connection.execute(select(MetaRow.value).where(MetaRow.key == DEVICE)).scalar()
            here = false() if device is None else MovementRow.device_id == UUID(device)
            query = (
                select(
                    MovementRow.at_ms,
                    MovementRow.kind,
                    MovementRow.reason,
                    MovementRow.qty_milli,
                    here.label("here"),
                )
                .where(MovementRow.variant_id == variant_id)
                # Identifiers in hexadecimal stand in the order of their texts: `fold.Place`.
                .order_by(MovementRow.hlc, MovementRow.device_id, MovementRow.id)
            )
            lines, on_hand = [], 0
            for at_ms, kind, reason, milli, is_here in connection.execute(query):
                on_hand = milli if kind == COUNT else on_hand + milli
                lines.append(LedgerLine(at_ms, kind, reason, milli, on_hand, here=bool(is_here)))
        return lines
