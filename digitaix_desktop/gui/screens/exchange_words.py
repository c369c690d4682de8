"""What was refused or changed on two PCs, in the words of a shop: why, and what to do next."""

from __future__ import annotations

from digitaix_desktop.gui.screens.exchange_deeds import DeedWords
from digitaix_desktop.operations.conflicts import Conflict
from digitaix_desktop.operations.views.exchange import Notice
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_desktop.words import Words

_CONFLICTS = {
    "name": QT_TRANSLATE_NOOP("Exchange", "“{name}” was renamed on two PCs"),
    "pricing": QT_TRANSLATE_NOOP("Exchange", "The price of “{name}” was changed on two PCs"),
    "media": QT_TRANSLATE_NOOP("Exchange", "The photos of “{name}” were changed on two PCs"),
    "category": QT_TRANSLATE_NOOP("Exchange", "“{name}” was put into two categories"),
    "description": QT_TRANSLATE_NOOP("Exchange", "“{name}” was described on two PCs"),
    "deleted": QT_TRANSLATE_NOOP("Exchange", "“{name}” was archived on one PC, not on the other"),
    "web_visible": QT_TRANSLATE_NOOP(
        "Exchange", "“{name}” was put online on one PC and taken off on another"
    ),
}
_CONFLICT = QT_TRANSLATE_NOOP("Exchange", "“{name}” was changed on two PCs: {what}")
_SHOP_CONFLICT = QT_TRANSLATE_NOOP("Exchange", "Your shop was described on two PCs: {what}")
_EDITED = QT_TRANSLATE_NOOP("Exchange", "“{name}” was archived, then changed on another PC")
_EDITED_WHY = QT_TRANSLATE_NOOP(
    "Exchange", "What was changed is kept, and it stays archived. Should it come back?"
)
_CONFLICT_WHY = QT_TRANSLATE_NOOP(
    "Exchange", "The most recent is kept. If the other one is right, one click is enough."
)
_REASONS = {
    "state": QT_TRANSLATE_NOOP(
        "Exchange", "It was cancelled or moved on elsewhere meanwhile. Look at it again."
    ),
    "answered": QT_TRANSLATE_NOOP(
        "Exchange", "The customer answered, or was asked anew, meanwhile. Look at the order again."
    ),
    "photo-refused": QT_TRANSLATE_NOOP(
        "Exchange", "The marketplace does not take this photo. Take another one of the product."
    ),
    "quota-full": QT_TRANSLATE_NOOP(
        "Exchange",
        "Your shop’s photos take all the room they may. Remove some, or ask the town hall.",
    ),
    "already-exists": QT_TRANSLATE_NOOP("Exchange", "It was already there."),
    "too-large": QT_TRANSLATE_NOOP(
        "Exchange",
        "It is too long to be sent, and stays on this PC only. Shorten it, then save it again.",
    ),
    "malformed": QT_TRANSLATE_NOOP(
        "Exchange",
        "The marketplace could not read it. Look for a newer DigitAix, or call the town hall.",
    ),
    "unknown-kind": QT_TRANSLATE_NOOP(
        "Exchange", "This marketplace does not know of such things yet. Call the town hall."
    ),
    "unknown-product": QT_TRANSLATE_NOOP(
        "Exchange", "The marketplace does not have it. Call the town hall if it happens again."
    ),
    "too-many-variants": QT_TRANSLATE_NOOP(
        "Exchange", "It has more sizes and colours than a product may have. Split it in two."
    ),
}
_REASON = QT_TRANSLATE_NOOP(
    "Exchange", "The marketplace could not take it. It stays as the marketplace has it."
)


_OWN_AFFAIRS = {
    "restored": (
        QT_TRANSLATE_NOOP("Exchange", "This PC went back to a copy of the shop"),
        QT_TRANSLATE_NOOP("Exchange", "What was here before is kept: see the copies in Settings."),
    ),
    "moved": (
        QT_TRANSLATE_NOOP("Exchange", "Your shop's file comes from another PC"),
        QT_TRANSLATE_NOOP(
            "Exchange",
            "This PC goes on from it; nothing is lost nor counted twice. If the other PC is still "
            "in use, both will ask for a code, once: each then goes its own way.",
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
_COMES_BACK = QT_TRANSLATE_NOOP(
    "Exchange", "What the marketplace knows comes back by itself, later sales too."
)
_LEFT_BEHIND = QT_TRANSLATE_NOOP(
    "Exchange", "Changes that had not been sent yet, and stayed behind in it: {count}."
)
_NAMES_DAMAGED = QT_TRANSLATE_NOOP("Exchange", "The customers' names on this PC were unreadable")
_NAMES_COME = QT_TRANSLATE_NOOP(
    "Exchange",
    "The names of open orders come back from the marketplace by themselves. The damaged file is "
    "set aside, and deleted after a week.",
)
_NAMES_GONE = QT_TRANSLATE_NOOP(
    "Exchange",
    "Your orders are all here, under their codes. The damaged file is set aside, and deleted after "
    "a week: if you need its names, call for help before.",
)


class NoticeWords:
    """Says notices in one language."""

    def __init__(self, words: Words, deeds: DeedWords) -> None:
        self._words, self._deeds = words, deeds

    def conflict(self, about: Conflict, name: str) -> tuple[str, str]:
        """What two PCs changed, and what became of it."""
        if is_edit_of_archived(about):
            return self._say(_EDITED).format(name=name), self._say(_EDITED_WHY)
        what = self._deeds.group(about.group)
        if about.entity == "profile":
            title = self._say(_SHOP_CONFLICT).format(what=what)
        else:
            title = self._say(_CONFLICTS.get(about.group, _CONFLICT)).format(name=name, what=what)
        return title, self._say(_CONFLICT_WHY)

    def refusal(self, notice: Notice) -> tuple[str, str]:
        """What did not go in, and why; what is so now. Or what happened here by itself."""
        if notice.kind == "names-damaged":
            why = _NAMES_COME if notice.data.get("paired") else _NAMES_GONE
            return self._say(_NAMES_DAMAGED), self._say(why)
        if notice.kind in _OWN_AFFAIRS:
            title, why = _OWN_AFFAIRS[notice.kind]
            said = [self._say(why).format(count=notice.data.get("count"))]
            if notice.kind == "restored" and notice.data.get("paired", True):
                said.insert(0, self._say(_COMES_BACK))
            if left := notice.data.get("left"):
                said.append(self._say(_LEFT_BEHIND).format(count=left))
            return self._say(title), " ".join(said)
        kind = self._deeds.kind(str(notice.data.get("what") or ""))
        title = f"{notice.name} · {kind}" if notice.name else kind
        reason = _REASONS.get(str(notice.data.get("reason") or ""), _REASON)
        return title, self._say(reason)

    def _say(self, text: str) -> str:
        return self._words.text("Exchange", text)


def is_edit_of_archived(about: Conflict) -> bool:
    """Whether it asks to restore what was archived: that was kept, and an edit came after."""
    return about.group == "deleted" and about.kept.value is True
