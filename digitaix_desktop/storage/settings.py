"""What this PC has chosen, and the shop's profile, in the shop's file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert as upsert

from digitaix_desktop.domain.outside import MOST
from digitaix_desktop.operations.views.profile import Profile
from digitaix_desktop.storage.judging import judge_anew
from digitaix_desktop.storage.meta import SHOP, Meta
from digitaix_desktop.storage.projection import refresh_all
from digitaix_desktop.storage.tables import ProfileRow, SettingRow
from digitaix_protocol.rules import opening, slots
from digitaix_protocol.rules.merge import Version

_NUMBERS = {
    "default_vat_bp",
    "preparation_minutes",
    "low_milli",
    "cover_weeks",
    "slot_orders",
    "slot_last_minutes",
    "answer_minutes",
    "kept_days",
}
_FIELDS = frozenset(each.name for each in fields(Profile)) - {"id"}


def read_profile(connection: Connection, shop_id: str | None) -> Profile:
    """The shop as customers see it; what a newer program says, or makes no sense, is left aside."""
    held = {
        row.field: row.value
        for row in connection.execute(select(ProfileRow.field, ProfileRow.value))
        if row.field in _FIELDS and _makes_sense(row.field, row.value)
    }
    return Profile(id=UUID(shop_id) if shop_id else None, **held)


def _makes_sense(field: str, value: object) -> bool:
    if field in _NUMBERS:
        return type(value) is int and 0 <= value <= MOST
    match field:
        case "slot_minutes":
            return type(value) is int and slots.LEAST_MINUTES <= value <= slots.MOST_MINUTES
        case "hours":
            return opening.read_week(value) is not None
        case "closings":
            listed = value if isinstance(value, list) else [None]
            return all(opening.read_closing(one) is not None for one in listed)
        case "pause":
            return slots.read_pause(value) is not None
    return isinstance(value, str)


def read_setting(connection: Connection, key: str) -> object:
    """A choice, or None where nothing was chosen."""
    return connection.execute(select(SettingRow.value).where(SettingRow.key == key)).scalar()


class SqlSettings:
    """`ports.Settings` in the shop's file."""

    def __init__(self, connection: Connection, meta: Meta) -> None:
        self._connection, self._meta = connection, meta

    def get(self, key: str) -> object:
        """A choice, or None where nothing was chosen."""
        return read_setting(self._connection, key)

    def put(self, key: str, value: object) -> None:
        """Choose; the value is anything JSON can say."""
        statement = upsert(SettingRow).values(key=key, value=value)
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=[SettingRow.key], set_={"value": statement.excluded.value}
            )
        )

    def profile(self) -> Profile:
        """The shop as customers see it."""
        return read_profile(self._connection, self._meta.get(SHOP))

    def profile_versions(self) -> Mapping[str, Version]:
        """Who wrote each field of the profile."""
        rows = self._connection.execute(select(ProfileRow.field, ProfileRow.version))
        return {row.field: Version.from_wire(row.version) for row in rows if row.version}

    def save_profile(self, fields: Mapping[str, Any], version: Version) -> None:
        """Write fields of the profile."""
        self.take_profile(fields, dict.fromkeys(fields, version))

    def take_profile(self, fields: Mapping[str, Any], versions: Mapping[str, Version]) -> None:
        """Write fields of the profile as several PCs wrote them."""
        if not fields:
            return
        statement = upsert(ProfileRow)
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=[ProfileRow.field],
                set_={
                    "value": statement.excluded.value,
                    "version": statement.excluded.version,
                },
            ),
            [
                {
                    "field": name,
                    "value": value,
                    "version": versions[name].to_wire() if name in versions else None,
                }
                for name, value in fields.items()
            ],
        )
        if "trade" in fields:
            judge_anew(self._connection)
        if "low_milli" in fields:
            refresh_all(self._connection)
