"""What a shop says of itself, as its own PCs wrote it."""

from __future__ import annotations

import json
from typing import Any

from digitaix_server.tables import ShopRow


def groups(shop: ShopRow) -> dict[str, Any]:
    """What the shop says of itself, group by group."""
    said: dict[str, Any] = json.loads(shop.profile)["groups"]
    return said
