"""A shop comes onto the marketplace, or one more PC joins: nothing has to be typed again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from digitaix_desktop.domain.stock import Movement
from digitaix_desktop.operations.changes import put_body
from digitaix_desktop.operations.importing.undoing import keep_edited
from digitaix_desktop.operations.orders import create_body
from digitaix_desktop.operations.ports import NewChange, Progress
from digitaix_desktop.sync.ports import Paired, SyncBooks
from digitaix_protocol.rules.hlc import to_wire

STRETCH = 200


def join(books: SyncBooks, paired: Paired, progress: Progress) -> None:
    """Belong to the marketplace from now on, with all that was written down before.

    The first pairing turns the present products, the whole ledger, the open orders and the
    profile into changes to be sent. A PC that was paired with this shop before keeps its outbox.
    """
    already = books.agreement.paired
    books.agreement.pair(paired)
    if already:
        return
    product_ids, made = list(books.agreement.product_ids()), books.deeds.made()
    for start in range(0, len(product_ids), STRETCH):
        stretch = books.products.get_many(product_ids[start : start + STRETCH]).values()
        keep_edited(books, stretch, made)
        versions = books.outbox.record_many(
            [NewChange("product.put", "product", each.id, put_body(each)) for each in stretch]
        )
        books.products.save(
            [each.written_by(version) for each, version in zip(stretch, versions, strict=True)]
        )
        progress.step(min(start + STRETCH, len(product_ids)), len(product_ids))
    for movements in books.agreement.ledger():
        books.outbox.record(
            NewChange(
                "stock.move",
                "stock",
                movements[0].variant_id,
                {"movements": [_kept(movement) for movement in movements]},
            )
        )
    for order_id in books.agreement.order_ids():
        order = books.orders.get(order_id)
        if not order.is_open:
            continue  # over before the marketplace knew of it; its movements are in the ledger
        books.outbox.record(NewChange("order.create", "order", order.id, create_body(order)))
    _send_profile(books)


def _kept(movement: Movement) -> dict[str, object]:
    """A movement made before there was a marketplace: it brings its own place in the ledger."""
    body: dict[str, object] = {
        "id": str(movement.id),
        "variant_id": str(movement.variant_id),
        "kind": movement.kind,
        "qty_milli": movement.qty_milli,
        "hlc": to_wire(movement.hlc),
        "at_ms": movement.at_ms,
        "device_id": str(movement.device_id),
    }
    if movement.reason:
        body["reason"] = movement.reason
    if movement.ref_type:
        body["ref_type"] = movement.ref_type
    if movement.ref_id:
        body["ref_id"] = str(movement.ref_id)
    return body


def _send_profile(books: SyncBooks) -> None:
    profile = books.settings.profile()
    versions = books.settings.profile_versions()
    typed: Mapping[str, Any] = {
        name: value for name, value in asdict(profile).items() if name in versions
    }
    if not typed or profile.id is None:
        return
    version = books.outbox.record(
        NewChange(
            "record.patch",
            "profile",
            profile.id,
            {
                "id": str(profile.id),
                "groups": {name: {"value": value, "base": None} for name, value in typed.items()},
            },
        )
    )
    books.settings.save_profile(typed, version)
