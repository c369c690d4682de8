"""Movements that count once, however often and on however many PCs their file is imported.

The identifier of such a movement is made of what it is about, so that the ledger knows it again.
One that was taken back may be brought in anew: it then goes by the next identifier of its row.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID, uuid5

from digitaix_desktop.operations.ports import Shop

ALONE = UUID("6f0a1c52-51a5-5a1e-9a7e-1d6b6c0f4a10")
"""Stands for the shop as long as no marketplace has given it a name of its own."""


def taking_back(movement_id: UUID) -> UUID:
    """The identifier of the movement that takes this one back."""
    return uuid5(movement_id, "undone")


def not_yet_counted(shop: Shop, keys: Iterable[str]) -> dict[str, UUID]:
    """Those of the rows that do not count yet, each with the identifier of its movement."""
    owner = shop.settings.profile().id
    # What was imported before the shop joined a marketplace is known by the name it had then.
    owners = (ALONE,) if owner is None else (owner, ALONE)
    left, found, turn = list(dict.fromkeys(keys)), dict[str, UUID](), 0
    while left:
        tried = {key: [uuid5(each, f"{key}|{turn}") for each in owners] for key in left}
        asked = [id for ids in tried.values() for id in ids]
        held = shop.stock.held([*asked, *map(taking_back, asked)])
        left = []
        for key, ids in tried.items():
            there = [id for id in ids if id in held]
            if not there:
                found[key] = ids[0]
            elif any(taking_back(id) in held for id in there):
                left.append(key)
        turn += 1
    return found
