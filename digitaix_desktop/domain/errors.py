"""Refusals a shopkeeper can act upon: what happened, and what to do next."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules import formats


class Cents(NamedTuple):
    """Money inside a sentence, in cents: written in the reader's language, by what it is for."""

    cents: int
    unit: str = "piece"

    def written(self, language: str) -> str:
        """The amount as it is written in `language`."""
        return formats.unit_price(self.cents, self.unit, language)


class Quantity(NamedTuple):
    """A quantity inside a sentence: written in the reader's language, with its unit."""

    milli: int
    unit: str = "piece"

    def written(self, language: str) -> str:
        """The quantity as it is written in `language`."""
        return formats.asked_quantity(self.milli, self.unit, language)


def fill_in(template: str, values: dict[str, object], language: str = "en") -> str:
    """A sentence with its values, amounts and counts written as `language` writes them."""
    return template.format(**{name: _written(each, language) for name, each in values.items()})


def _written(value: object, language: str) -> object:
    if isinstance(value, Cents | Quantity):
        return value.written(language)
    if type(value) is int:  # what is more than a number, as a row of a sheet, says so itself
        return formats.count(value, language)
    return value


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
        return fill_in(self.message, self.values)


class NotYet(ShopError):
    """Nothing was done, through no fault of what was asked: later it can be asked once more."""


class ChangedMeanwhile(ShopError):
    """What the user looked at is no longer what is stored."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” was changed meanwhile. Look at it again, then try once more."
    )


class NotFound(ShopError):
    """Nothing here goes by that name, number or code."""

    message = QT_TRANSLATE_NOOP("Errors", "Nothing found for “{what}”. Check it and try again.")
