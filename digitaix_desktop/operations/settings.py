"""What the shop says of itself, and what this PC has chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.ports import NewChange, Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.operations.views import Profile
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

TRADES = {"clothes": 2000, "food": 550, "flowers": 1000, "other": 2000}
"""What a shop sells, and the VAT rate (basis points) proposed for it."""


@dataclass(frozen=True)
class ChangeProfile:
    """The shop says something else of itself: name, address, what it sells."""

    old: Mapping[str, Any]
    new: Mapping[str, Any]

    @classmethod
    def between(cls, before: Profile, after: Profile) -> ChangeProfile:
        """What was typed into the settings, as a deed."""
        old, new = asdict(before), asdict(after)
        changed = [name for name in new if name != "id" and new[name] != old[name]]
        return cls({name: old[name] for name in changed}, {name: new[name] for name in changed})

    @property
    def changes_nothing(self) -> bool:
        """Whether there is nothing to carry out."""
        return not self.new

    def run(self, shop: Shop) -> Done:
        """Write the fields; each is merged on its own."""
        if self.changes_nothing:
            return Done(Touched.NOTHING)
        versions = shop.settings.profile_versions()
        profile_id = shop.settings.profile().id or shop.new_id()
        body = {
            "id": str(profile_id),
            "groups": {
                name: {
                    "value": value,
                    "base": seen.to_wire() if (seen := versions.get(name)) else None,
                }
                for name, value in self.new.items()
            },
        }
        version = shop.outbox.record(NewChange("record.patch", "profile", profile_id, body))
        shop.settings.save_profile(self.new, version)
        return Done(
            Touched.SETTINGS,
            Said(QT_TRANSLATE_NOOP("Operations", "Your shop's details are saved")),
            replace(self, old=self.new, new=self.old),
        )


@dataclass(frozen=True)
class Choose:
    """This PC chooses: a printer, a language, a size."""

    key: str
    value: object

    def run(self, shop: Shop) -> Done:
        """Write the choice; undone, it is as before."""
        before = shop.settings.get(self.key)
        shop.settings.put(self.key, self.value)
        return Done(Touched.SETTINGS, undo=replace(self, value=before))
