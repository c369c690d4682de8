"""A shop comes onto the marketplace, or one more PC joins: nothing has to be typed again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from digitaix_desktop.operations.changes import put_body
from digitaix_desktop.operations.importing.undoing import keep_edited
from digitaix_desktop.operations.order_changes import create_body
from digitaix_desktop.operations.ports import NewChange, Progress
from digitaix_desktop.sync.meeting import Meeting
from digitaix_desktop.sync.ports import Paired, SyncBooks
from digitaix_desktop.sync.wire import movement_data

STRETCH = 200
NOBODY = Meeting()


def join(books: SyncBooks, paired: Paired, progress: Progress, meeting: Meeting = NOBODY) -> None:
    """Belong to the marketplace from now on, with all that was written down before.

    The first pairing turns the present products, the whole ledger, the open orders and the
    profile into changes to be sent. A PC that was paired with this shop before keeps its outbox.
    What the marketplace has already, by `meeting`, goes there archived: nothing of it is lost.
    """
    already, epoch = books.agreement.paired, books.agreement.epoch
    books.agreement.pair(paired)
    if already:
        if epoch != str(paired.epoch):  # put back from a copy while this PC was shut out
            books.agreement.send_again()
            books.agreement.begin_giving_back()
        return
    same = {*meeting.same}
    product_ids, made = list(books.agreement.product_ids()), books.deeds.made()
    for start in range(0, len(product_ids), STRETCH):
        stretch = [
            replace(each, deleted=True) if each.id in same else each
            for each in books.products.get_many(product_ids[start : start + STRETCH]).values()
        ]
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
                {"movements": [movement_data(movement) for movement in movements]},
            )
        )
    for order_id in books.agreement.order_ids():
        order = books.orders.get(order_id)
        if not order.is_open:
            continue  # over before the marketplace knew of it; its movements are in the ledger
        books.outbox.record(NewChange("order.create", "order", order.id, create_body(order)))
    _send_profile(books)
    if same:
        paid = books.products.purchase_prices(meeting.twins)  # never sent, so known only here
        books.products.keep_purchase_prices(
            {meeting.twins[variant_id]: cents for variant_id, cents in paid.items()}
        )
        told = {"same": [str(each) for each in meeting.same], "new": meeting.new}
        books.agreement.journal("joined", "product", None, told)


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
