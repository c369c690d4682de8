"""What may go wrong on the line or at its other end. None of it stops the shop."""

from __future__ import annotations

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP


class Trouble(ShopError):
    """The exchange did not happen; everything is kept here meanwhile."""

    retry_after_s: int | None = None


class LineDown(Trouble):
    """No answer, or one that says: later."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The marketplace does not answer. Everything is saved here and will be sent by itself "
        "when the connection is back.",
    )


class AskedToWait(LineDown):
    """The server answers, and asks this PC to come back a little later."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The marketplace has much to do and asked this PC to wait a moment. Everything is saved "
        "here; it goes on by itself.",
    )


class NobodyAnswers(LineDown):
    """At the address a shop wants to join: nothing will leave by itself from there."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "Nobody answers at this address. Check it against the town hall's letter, and that this "
        "PC is on the internet, then try again.",
    )


class CannotKeep(Trouble):
    """What came, or what was sent, could not be noted on this PC."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "This PC could not note what it exchanged with the marketplace. Make room on its disk; "
        "it is tried again by itself.",
    )


class Nonsense(Trouble):
    """An answer that is none of this protocol."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The address answers, but not as a DigitAix marketplace. Check the address; "
        "everything is saved here meanwhile.",
    )


class Refused(Trouble):
    """The server can't read what this program sends."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The marketplace could not read what was sent. Nothing is lost: update DigitAix, or "
        "call the town hall if it goes on.",
    )


class TokenRefused(Trouble):
    """This PC is no longer known to the marketplace."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The marketplace no longer knows this PC. Everything is saved here; connect it again in "
        "Settings with a new code.",
    )


class DeviceCloned(TokenRefused):
    """Two computers hold one copy of this PC's data, and both are at work."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "Two computers work with a copy of the same data. Everything is saved here; connect each "
        "of them again in Settings with a new code.",
    )


class ShopSuspended(Trouble):
    """The town hall has taken the shop off the marketplace."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The town hall has suspended this shop on the marketplace. Everything is saved here; "
        "call the town hall.",
    )


class UpgradeNeeded(Trouble):
    """The server speaks a newer protocol only."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The marketplace needs a newer DigitAix. Everything is saved here; update the program.",
    )


class StreamForked(Trouble):
    """The server knows another past of this PC: it was restored from an old copy."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "This PC's data was put back from a copy: it compares itself with the marketplace. You can "
        "go on working.",
    )


class ServerForgot(Trouble):
    """The server was restored from an old copy."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The marketplace was put back from a copy: this PC gives back what is missing there. You "
        "can go on working.",
    )


class CursorGone(Trouble):
    """Too long away, or another epoch: pull everything anew."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "This PC was away for long: it catches up with the marketplace. You can go on working.",
    )


class TooLarge(Trouble):
    """The batch is larger than the server takes."""

    message = QT_TRANSLATE_NOOP("Errors", "Too much at once for the marketplace.")


class PhotoNotTaken(Trouble):
    """A photo that the marketplace refuses or has no room for."""

    message = QT_TRANSLATE_NOOP("Errors", "The marketplace does not take this photo.")
    room = False
    """Whether it is room that lacks: then it may be tried again later."""


class CodeRefused(ShopError):
    """The code of the town hall's letter, or of another PC, is not good."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "This code is not known, or no longer good. Check it letter by letter, or ask for a new "
        "one: the town hall, or another PC of the shop in its Settings.",
    )


class TooManyTries(ShopError):
    """Codes were tried too often."""

    message = QT_TRANSLATE_NOOP("Errors", "Too many tries. Wait a few minutes, then try again.")


class WrongAddress(ShopError):
    """What was typed is no address of a marketplace."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{address}” is not a secure web address. Type it as on the town hall's letter; it "
        "begins with https://",
    )
