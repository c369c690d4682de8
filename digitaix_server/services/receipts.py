"""What is written down of each mutation, so that it takes effect once and is answered alike."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from digitaix_protocol.messages import PushRequest, PushResult
from digitaix_protocol.rules import hlc
from digitaix_server.services import pulling
from digitaix_server.services.drafts import ORDER
from digitaix_server.services.upserts import among, chunks, insert_many
from digitaix_server.tables import ContactRow, ReceiptRow


@dataclass(frozen=True, slots=True)
class Receipt:
    """What is kept of a mutation."""

    seq: int
    mutation_id: UUID
    hash: str
    status: str
    rev: int
    hlc: int
    extra: str | None


_COLUMNS = (
    ReceiptRow.seq,
    ReceiptRow.mutation_id,
    ReceiptRow.hash,
    ReceiptRow.status,
    ReceiptRow.rev,
    ReceiptRow.hlc,
    ReceiptRow.extra,
)


def of_batch(db: Session, shop_id: UUID, batch: PushRequest) -> dict[int, Receipt]:
    """The receipts of this batch's numbers and of the one before it."""
    rows = db.execute(
        select(*_COLUMNS).where(
            ReceiptRow.shop_id == shop_id,
            ReceiptRow.stream_id == batch.stream_id,
            ReceiptRow.seq >= batch.first_seq - 1,
            ReceiptRow.seq < batch.first_seq + len(batch.mutations),
        )
    )
    return {row.seq: Receipt(*row) for row in rows}


def of_mutations(db: Session, shop_id: UUID, mutations: Sequence[UUID]) -> dict[UUID, Receipt]:
    """Receipts of mutations that took effect before, on whichever stream of the shop."""
    found: dict[UUID, Receipt] = {}
    for keys in chunks(mutations):
        # First those that there are, which their index alone tells: asked for whole, SQLite would
        # rather read all of the shop's receipts. Of what is new there are none.
        known = list(
            db.scalars(
                select(ReceiptRow.mutation_id).where(
                    ReceiptRow.shop_id == shop_id, among(db, ReceiptRow.mutation_id, keys)
                )
            )
        )
        for mutation_id in dict.fromkeys(known):
            row = db.execute(
                select(*_COLUMNS)
                .where(ReceiptRow.shop_id == shop_id, ReceiptRow.mutation_id == mutation_id)
                .limit(1)
            ).one()
            found[mutation_id] = Receipt(*row)
    return found


def store(
    db: Session, shop_id: UUID, stream_id: UUID, receipts: Sequence[Receipt], at_ms: int
) -> None:
    """Write down what became of new mutations of a stream."""
    insert_many(
        db,
        ReceiptRow,
        [
            {
                "shop_id": shop_id,
                "stream_id": stream_id,
                "seq": receipt.seq,
                "mutation_id": receipt.mutation_id,
                "hash": receipt.hash,
                "status": receipt.status,
                "rev": receipt.rev,
                "hlc": receipt.hlc,
                "at_ms": at_ms,
                "extra": receipt.extra,
            }
            for receipt in receipts
        ],
    )


def result(receipt: Receipt) -> PushResult:
    """A receipt as it is answered, the first time and every other."""
    extra = json.loads(receipt.extra) if receipt.extra else {}
    return PushResult.model_construct(
        seq=receipt.seq,
        status=receipt.status,
        rev=receipt.rev,
        hlc=hlc.to_wire(receipt.hlc),
        reason=extra.get("reason"),
        current=extra.get("current"),
        lost=extra.get("lost", []),
    )


def with_note(db: Session, shop_id: UUID, answer: PushResult) -> PushResult:
    """Put the customer's note back into a refused order: receipts keep no word of a customer."""
    if answer.current is None or answer.current["e"] != ORDER:
        return answer
    data = answer.current["data"]
    contact = db.get(ContactRow, (shop_id, UUID(data["id"])))
    data = pulling.order_data(data, contact)
    return answer.model_copy(update={"current": {**answer.current, "data": data}})
