"""What goes to and comes from the marketplace, in the words of a shop."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from digitaix_desktop.operations.views import Notice, WaitingChange
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules import formats

_KINDS = {
    "product.put": ("package", QT_TRANSLATE_NOOP("Exchange", "new product")),
    "product.patch": ("tag", QT_TRANSLATE_NOOP("Exchange", "product changed")),
    "variant.put": ("layers", QT_TRANSLATE_NOOP("Exchange", "new size or colour")),
    "variant.patch": ("tag", QT_TRANSLATE_NOOP("Exchange", "size or colour changed")),
    "stock.move": ("boxes", QT_TRANSLATE_NOOP("Exchange", "stock")),
    "order.create": ("clipboard-list", QT_TRANSLATE_NOOP("Exchange", "order put aside")),
    "order.transition": ("package-check", QT_TRANSLATE_NOOP("Exchange", "order moved on")),
    "order.adjust": ("clipboard-list", QT_TRANSLATE_NOOP("Exchange", "order prepared")),
    "photo": ("image", QT_TRANSLATE_NOOP("Exchange", "photo")),
    "record.patch": ("store", QT_TRANSLATE_NOOP("Exchange", "your shop")),
}
_OTHER = ("refresh-cw", QT_TRANSLATE_NOOP("Exchange", "change"))
_CONFLICTS = {
    "name": QT_TRANSLATE_NOOP("Exchange", "“{name}” was renamed on two PCs"),
    "pricing": QT_TRANSLATE_NOOP("Exchange", "The price of “{name}” was changed on two PCs"),
    "media": QT_TRANSLATE_NOOP("Exchange", "The photos of “{name}” were changed on two PCs"),
    "category": QT_TRANSLATE_NOOP("Exchange", "“{name}” was put into two categories"),
    "deleted": QT_TRANSLATE_NOOP("Exchange", "“{name}” was archived on one PC, not on the other"),
    "web_visible": QT_TRANSLATE_NOOP(
        "Exchange", "“{name}” was put online on one PC and taken off on another"
    ),
}
_CONFLICT = QT_TRANSLATE_NOOP("Exchange", "“{name}” was changed on two PCs")
_SHOP_CONFLICT = QT_TRANSLATE_NOOP("Exchange", "Your shop was described differently on two PCs")
_REASONS = {
    "state": QT_TRANSLATE_NOOP(
        "Exchange", "It was cancelled or moved on elsewhere meanwhile. Look at it again."
    ),
    "bulk-unconfirmed": QT_TRANSLATE_NOOP(
        "Exchange", "So many products at once were not archived on the web, in case of a mistake."
    ),
    "photo-refused": QT_TRANSLATE_NOOP(
        "Exchange", "The marketplace does not take this photo. Take another one of the product."
    ),
    "quota-full": QT_TRANSLATE_NOOP(
        "Exchange",
        "Your shop’s photos take all the room they may. Remove some, or ask the town hall.",
    ),
    "already-exists": QT_TRANSLATE_NOOP("Exchange", "It was already there."),
}
_REASON = QT_TRANSLATE_NOOP(
    "Exchange", "The marketplace could not take it. It stays as the marketplace has it."
)


_OWN_AFFAIRS = {
    "restored": (
        QT_TRANSLATE_NOOP("Exchange", "This PC went back to a copy of the shop"),
        QT_TRANSLATE_NOOP(
            "Exchange",
            "What the marketplace knows came back by itself, later sales too. What was here "
            "before is kept: see the copies in Settings.",
        ),
    ),
    "moved": (
        QT_TRANSLATE_NOOP("Exchange", "Your shop's file comes from another PC"),
        QT_TRANSLATE_NOOP(
            "Exchange",
            "This PC goes on from it; nothing is lost nor counted twice. If the other PC is still "
            "in use, connect this one again with a code of its own, in Settings.",
        ),
    ),
    "stock-mended": (
        QT_TRANSLATE_NOOP("Exchange", "Some stock was reckoned anew"),
        QT_TRANSLATE_NOOP(
            "Exchange",
            "It was not what came and went of the articles; it is now. Articles put right: "
            "{count}.",
        ),
    ),
}
"""What happened on this PC by itself: a title, and what there is to know."""


def tr(text: str) -> str:
    """A text of the exchange, translated."""
    return QCoreApplication.translate("Exchange", text)


def symbol_of(change: WaitingChange) -> str:
    """The icon of a change that waits."""
    return _KINDS.get(change.kind, _OTHER)[0]


def words_of(change: WaitingChange) -> str:
    """What kind of change waits."""
    return tr(_KINDS.get(change.kind, _OTHER)[1])


def conflict_title(entity: str, group: str, name: str) -> str:
    """What two PCs changed."""
    if entity == "profile":
        return tr(_SHOP_CONFLICT)
    return tr(_CONFLICTS.get(group, _CONFLICT)).format(name=name)


def refusal_title(notice: Notice) -> str:
    """What did not go in, or what happened here by itself."""
    if notice.kind in _OWN_AFFAIRS:
        return tr(_OWN_AFFAIRS[notice.kind][0])
    what = str(notice.data.get("what") or "")
    kind = tr(_KINDS.get(what, _OTHER)[1])
    return tr(QT_TRANSLATE_NOOP("Exchange", "{name}, {what}: refused by the marketplace")).format(
        name=notice.name, what=kind
    )


def refusal_reason(notice: Notice) -> str:
    """Why it did not go in, and what is so now."""
    if notice.kind in _OWN_AFFAIRS:
        return tr(_OWN_AFFAIRS[notice.kind][1]).format(count=notice.data.get("count"))
    return tr(_REASONS.get(str(notice.data.get("reason") or ""), _REASON))


def value_words(group: str, value: Any, language: str) -> str:
    """A value of a group as a shop writes it."""
    if group == "pricing" and isinstance(value, dict):
        return _price(value, language)
    if isinstance(value, bool):
        yes, no = _ANSWERS.get(group, (_YES, _NO))
        return tr(yes if value else no)
    if group in ("safety_milli", "web_quota_milli") and isinstance(value, int):
        return formats.number(value, language)
    if group == "media" and isinstance(value, list):
        return tr(QT_TRANSLATE_NOOP("Exchange", "photos: {count}")).format(count=len(value))
    if isinstance(value, dict):
        return " · ".join(str(each) for each in value.values() if each not in (None, "", []))
    return str(value) if value not in (None, "") else "-"


_YES, _NO = QT_TRANSLATE_NOOP("Exchange", "yes"), QT_TRANSLATE_NOOP("Exchange", "no")
_ANSWERS = {
    "deleted": (
        QT_TRANSLATE_NOOP("Exchange", "archived"),
        QT_TRANSLATE_NOOP("Exchange", "in the list"),
    ),
    "web_visible": (
        QT_TRANSLATE_NOOP("Exchange", "online"),
        QT_TRANSLATE_NOOP("Exchange", "not online"),
    ),
}


def _price(value: dict[str, Any], language: str) -> str:
    cents, unit, vat = value.get("price_cents"), value.get("price_unit"), value.get("vat_bp")
    words = formats.unit_price(cents, str(unit or "piece"), language) if cents is not None else "-"
    if vat is not None:
        words += " · " + tr(QT_TRANSLATE_NOOP("Exchange", "VAT {rate}")).format(
            rate=formats.percent(vat, language)
        )
    return words
