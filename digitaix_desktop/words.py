"""Turns marked text into the user's language. The only part outside `gui` that knows Qt's core."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from digitaix_desktop.domain.errors import ShopError, fill_in
from digitaix_desktop.language import LANGUAGES
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.operations.said import Said
from digitaix_desktop.paths import resource
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules import moments
from digitaix_protocol.rules.slots import Clock

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

log = logging.getLogger(__name__)
_FROM_A_CELL = frozenset({"value", "name", "sku", "parent", "options", "heading"})
_FROM_HEADINGS = frozenset({"heading", "headings"})
_LONGEST_SAID = 80
"""Characters of a cell that a sentence repeats."""
_BY_NUMBER = re.compile(r"\bcolumn ([0-9]+)\b")
_NUMBERED = QT_TRANSLATE_NOOP("Importing", "column {number}")
"""What a column without a heading is called; it can be named so in any of the languages."""
_BUG = QT_TRANSLATE_NOOP(
    "Errors",
    "Something went wrong in the program itself. Nothing you saved is lost; the details are in "
    "the log, for whoever helps you.",
)


class Words:
    """Says marked texts in one language; amounts and quantities are written as it writes them."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "fr"
        self._translator: QTranslator | None = None

    def get_ready(self) -> None:
        """Load the catalogue of the language, before anything is said."""
        self._loaded()

    def text(self, context: str, source: str) -> str:
        """A marked text, translated; itself where there is no translation."""
        translator = self._loaded()
        said = translator.translate(context, source) if translator is not None else ""
        return said or source

    def say(self, said: Said | Reason) -> str:
        """What was done or found, as a sentence."""
        if isinstance(said, Said):
            template, values = self.text("Operations", said.template), dict(said.values)
        else:
            template = self.text("Importing", said.template)
            values = {
                name: _short(value) if name in _FROM_A_CELL else value
                for name, value in self._values(said.values).items()
            }
        return fill_in(template, values, self.language)

    def explain(self, error: BaseException) -> str:
        """A refusal as its sentence; anything else, which is a bug, as one calm sentence."""
        if isinstance(error, ShopError):
            template = self.text("Errors", error.message)
            return fill_in(template, self._values(error.values), self.language)
        return self.text("Errors", _BUG)

    def _values(self, values: Mapping[str, object]) -> dict[str, object]:
        return {name: self._value(name, value) for name, value in values.items()}

    def _value(self, name: str, value: object) -> object:
        if isinstance(value, Reason):
            return self.say(value)
        if name in _FROM_HEADINGS and isinstance(value, str):
            called = self.text("Importing", _NUMBERED)
            return _BY_NUMBER.sub(lambda found: called.format(number=found[1]), value)
        return value

    def _loaded(self) -> QTranslator | None:
        """The catalogue of the language; English is what the code says."""
        if self.language == "en":
            return None
        if self._translator is None:
            from PySide6.QtCore import QTranslator

            loading, path = QTranslator(), catalogue(self.language)
            if not loading.load(str(path)):
                log.error("No translations at %s", path)
            self._translator = loading  # only now: another thread may ask meanwhile
        return self._translator


def _short(value: object) -> object:
    """A value of a file, as much of it as a sentence can bear."""
    if isinstance(value, str) and len(value) > _LONGEST_SAID:
        return value[: _LONGEST_SAID - 1] + "…"
    return value


def catalogue(language: str) -> Path:
    """The compiled texts of a language."""
    return resource(f"translations/digitaix_{language}.qm")


def local_midnights(now_ms: int, days: int) -> list[int]:
    """The starts of the last `days` local days, oldest first; the last one is today's."""
    today = datetime.fromtimestamp(now_ms / 1000).astimezone()
    starts = []
    for back in range(days - 1, -1, -1):
        day = (today - timedelta(days=back)).date()
        start = datetime(day.year, day.month, day.day).astimezone()
        starts.append(int(start.timestamp() * 1000))
    return starts


def on_the_clock(ms: int) -> datetime:
    """A moment as the clock on the wall shows it, without a time zone."""
    return local_time(ms).replace(tzinfo=None)


CLOCK = Clock(on_the_clock, lambda shown: round(shown.timestamp() * 1000))
"""The shop's own clock, as the rules of pickup slots ask it."""


def local_time(ms: int) -> datetime:
    """A moment as the clock on the wall shows it."""
    return datetime.fromtimestamp(moments.within(ms) / 1000).astimezone()
