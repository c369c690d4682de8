"""The one way that new products come into the shop's file: made ready, and then given their place.

`made_ready` needs nothing of the file: it may be done beforehand, in another process (`maker`).
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Sequence
from operator import add
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection

from digitaix_desktop.operations.changes import MOVES_IN_A_CHANGE, movement_body, put_body
from digitaix_desktop.operations.newcomers import Basis, NewGoods, Ready
from digitaix_desktop.storage.goods_rows import GoodsRows, goods_rows, write_goods
from digitaix_desktop.storage.ledger import FirstLines, first_lines, write_first
from digitaix_desktop.storage.meta import Meta
from digitaix_desktop.storage.outbox import Spelt, SqlOutbox
from digitaix_desktop.storage.prepared import Columns
from digitaix_desktop.storage.products import PUT_PURCHASE_PRICE, PUT_SUPPLIER
from digitaix_desktop.storage.projection import usual_low
from digitaix_desktop.storage.rows import all_groups, by_authors
from digitaix_desktop.storage.settings import SqlSettings
from digitaix_protocol.rules.chain import canonical, digest


class _Rows(NamedTuple):
    """The rows of `Ready` goods, but for their place."""

    goods: GoodsRows
    changes: Spelt
    """The change that brings each product."""
    groups: Sequence[str]
    """Of each product, which groups it has (`rows.all_groups`)."""
    variant_groups: Sequence[Sequence[str]]
    """Of each product, the same of its variants."""
    lines: FirstLines
    moves: Spelt
    """The changes that bring the lines, many to each."""
    bought: Columns
    suppliers: Columns


def made_ready(goods: NewGoods, basis: Basis, new_id: Callable[[], UUID]) -> Ready:
    """Make goods ready; nothing but identifiers is drawn, and nothing is looked up."""
    products, ids = goods.products, [each.id for each in goods.products]
    counted = [(new_id(), count) for count in goods.counted]
    together = [
        counted[start : start + MOVES_IN_A_CHANGE]
        for start in range(0, len(counted), MOVES_IN_A_CHANGE)
    ]
    shelves = {count.variant_id.hex: (count.qty_milli, 0, True) for count in goods.counted}
    rows = _Rows(
        goods_rows(products, shelves, basis.trade, basis.usual_low_milli),
        _spelt(
            "product.put", "product", ids, map(put_body, products), new_id, is_sent=basis.is_sent
        ),
        [all_groups(each.group_names) for each in products],
        [[all_groups(variant.group_names) for variant in each.variants] for each in products],
        first_lines(counted),
        _spelt(
            "stock.move",
            "stock",
            [moves[0][1].variant_id for moves in together],
            ({"movements": [movement_body(*each) for each in moves]} for moves in together),
            new_id,
            is_sent=basis.is_sent,
        ),
        PUT_PURCHASE_PRICE.columns(
            [{"variant_id": id, "cents": cents} for id, cents in goods.bought.items()]
        ),
        PUT_SUPPLIER.columns(
            [{"product_id": id, "name": name} for id, name in goods.suppliers.items()]
        ),
    )
    return Ready(basis, ids, goods.photos, lambda: rows)


def to_bytes(ready: Ready) -> bytes:
    """Goods made ready, to be handed to another process."""
    ids = [each.int for each in ready.product_ids]
    rows = pickle.dumps(ready.rows(), pickle.HIGHEST_PROTOCOL)
    return pickle.dumps((ready.basis, ids, ready.photos, rows), pickle.HIGHEST_PROTOCOL)


def of_bytes(held: bytes) -> Ready:
    """What `to_bytes` was given, by a process of our own.

    The rows are unpacked only as they are written: long before, they would have left the
    processor's own memory again.
    """
    basis, ids, photos, rows = pickle.loads(held)  # noqa: S301 - see above
    made = [UUID(int=each) for each in ids]
    return Ready(basis, made, photos, lambda: pickle.loads(rows))  # noqa: S301 - see above


def _spelt(
    kind: str,
    entity: str,
    entity_ids: Sequence[UUID],
    bodies: Iterable[Any],
    new_id: Callable[[], UUID],
    *,
    is_sent: bool,
) -> Spelt:
    """Changes of one kind; bodies are asked for only where they are sent."""
    count, told = len(entity_ids), [canonical(body) for body in bodies] if is_sent else []
    return Spelt(
        [kind] * count,
        [entity] * count,
        [id.hex for id in entity_ids],
        [str(new_id()) for _ in entity_ids],
        told,
        [digest(body) for body in told],
        [None] * count,
    )


class SqlNewcomers:
    """`operations.newcomers.Newcomers` in the shop's file."""

    def __init__(
        self,
        connection: Connection,
        meta: Meta,
        outbox: SqlOutbox,
        settings: SqlSettings,
        new_id: Callable[[], UUID],
        now_ms: int,
    ) -> None:
        self._connection, self._meta, self._outbox = connection, meta, outbox
        self._settings, self._new_id, self._now_ms = settings, new_id, now_ms

    def basis(self) -> Basis:
        """What they are to be made for."""
        profile = self._settings.profile()
        low = usual_low(self._connection)
        return Basis(profile.default_vat_bp, profile.trade, low, self._outbox.keeps)

    def make(self, goods: NewGoods) -> Ready:
        """Make goods ready to be written."""
        return made_ready(goods, self.basis(), self._new_id)

    def write(self, ready: Ready) -> None:
        """Write them and note them to be sent, under the numbers and stamps that come next."""
        rows: _Rows = ready.rows()
        stamps, device_id = self._outbox.note(rows.changes), self._meta.device_id
        authors = by_authors(stamps, str(device_id), rows.changes.mutation_id)
        of_variants = [
            author + groups
            for author, theirs in zip(authors, rows.variant_groups, strict=True)
            for groups in theirs
        ]
        write_goods(self._connection, rows.goods, map(add, authors, rows.groups), of_variants)
        moved = self._outbox.note(rows.moves)
        of_each = [moved[place // MOVES_IN_A_CHANGE] for place in range(len(rows.lines.ids))]
        write_first(self._connection, rows.lines, of_each, device_id, self._now_ms)
        PUT_PURCHASE_PRICE.put(self._connection, rows.bought)
        PUT_SUPPLIER.put(self._connection, rows.suppliers)
