"""What the shop says of itself, and what this PC has chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.ports import NewChange, Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.operations.views.profile import Profile
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

TRADES = {"clothes": 2000, "food": 550, "flowers": 1000, "other": 2000}
"""What a shop sells, and the VAT rate (basis points) proposed for it."""

_ADDRESS = frozenset({"street", "postcode", "city"})
_DETAILS = _ADDRESS | {"name", "phone", "email"}
_SAVED = {
    frozenset({"name"}): QT_TRANSLATE_NOOP("Operations", "Your shop's name is saved"),
    _ADDRESS: QT_TRANSLATE_NOOP("Operations", "Your shop's address is saved"),
    frozenset({"phone"}): QT_TRANSLATE_NOOP("Operations", "Your shop's phone number is saved"),
    frozenset({"email"}): QT_TRANSLATE_NOOP("Operations", "Your shop's e-mail address is saved"),
    _DETAILS: QT_TRANSLATE_NOOP("Operations", "Your shop's details are saved"),
    frozenset({"about"}): QT_TRANSLATE_NOOP("Operations", "What you say of your shop is saved"),
    frozenset({"trade"}): QT_TRANSLATE_NOOP(
        "Operations", "What you sell is changed: the sheets of your products follow"
    ),
    frozenset({"default_vat_bp"}): QT_TRANSLATE_NOOP("Operations", "Your usual VAT is saved"),
    frozenset({"trade", "default_vat_bp"}): QT_TRANSLATE_NOOP(
        "Operations", "What you sell and your usual VAT are saved"
    ),
    frozenset({"preparation_minutes"}): QT_TRANSLATE_NOOP(
        "Operations", "The time you need to prepare is saved"
    ),
    frozenset({"hours"}): QT_TRANSLATE_NOOP("Operations", "Your opening hours are saved"),
    frozenset({"closings"}): QT_TRANSLATE_NOOP("Operations", "The days you are closed are saved"),
    frozenset({"slot_minutes", "slot_orders", "slot_last_minutes"}): QT_TRANSLATE_NOOP(
        "Operations", "Your pickup slots are saved"
    ),
    frozenset({"answer_minutes", "second_contact"}): QT_TRANSLATE_NOOP(
        "Operations", "Who is called when nobody answers is saved"
    ),
    frozenset({"kept_days"}): QT_TRANSLATE_NOOP("Operations", "How long orders are kept is saved"),
    frozenset({"house_prefix"}): QT_TRANSLATE_NOOP(
        "Operations", "What your in-store barcodes begin with is saved"
    ),
    frozenset({"scale_labels"}): QT_TRANSLATE_NOOP(
        "Operations", "How your scale writes its labels is saved"
    ),
}
"""What is said of fields that changed: the first that holds all of them, in this order."""
_SEVERAL = QT_TRANSLATE_NOOP("Operations", "What you changed about your shop is saved")


_PAUSED = QT_TRANSLATE_NOOP("Operations", "No reservations are taken for now")
_GOES_ON = QT_TRANSLATE_NOOP("Operations", "Reservations are taken again")


def _saved(new: Mapping[str, Any]) -> str:
    changed = frozenset(new)
    if changed == {"pause"}:
        return _GOES_ON if new["pause"] is None else _PAUSED
    return next((words for fields, words in _SAVED.items() if changed <= fields), _SEVERAL)


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
        change = NewChange("record.patch", "profile", profile_id, body, replaced=dict(self.old))
        version = shop.outbox.record(change)
        shop.settings.save_profile(self.new, version)
        return Done(
            Touched.SETTINGS,
            Said(_saved(self.new)),
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
