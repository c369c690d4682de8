"""Refusals a shopkeeper can act upon: what happened, and what to do next."""

from __future__ import annotations

from typing import ClassVar

from digitaix_desktop.translatable import QT_TRANSLATE_NOOP


class ShopError(Exception):
    """Something a user can cause; `message` is a template that `values` fill in.

    Shown in the user's language by `words.explain`. Anything that is not a `ShopError`
    is a bug: logged whole, and told in one calm sentence.
    """

    message: ClassVar[str] = ""

    def __init__(self, **values: object) -> None:
        super().__init__(values)
        self.values = values

    def __str__(self) -> str:
        """The sentence in English, as logs and scripts show it."""
        return self.message.format(**self.values)


class ChangedMeanwhile(ShopError):
    """What the user looked at is no longer what is stored."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” was changed meanwhile. Look at it again, then try once more."
    )


class NotFound(ShopError):
    """Nothing here goes by that name, number or code."""

    message = QT_TRANSLATE_NOOP("Errors", "Nothing found for “{what}”. Check it and try again.")
