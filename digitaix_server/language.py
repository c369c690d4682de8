"""The words of the pages: which language a visitor reads, and gettext catalogues read at start.

The source language of the code is English; the catalogues are plain `.po` files, so that what is
committed is what is shown. French is the town's language, and the one used when in doubt.
"""

from __future__ import annotations

import gettext
from collections.abc import Callable
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

LANGUAGES = {"fr": "Français", "en": "English"}
"""What the pages are written in, each named in its own words."""
DEFAULT = "fr"
COOKIE = "langue"
FOLDER = Path(__file__).parent / "translations"


def mark(message: str) -> str:
    """Mark a text of the code for translators; it is translated where it is shown."""
    return message


class Words(gettext.NullTranslations):
    """One language's catalogue, as templates and routes ask it for their words."""

    def __init__(self, language: str) -> None:
        """Read `translations/<language>/LC_MESSAGES/storefront.po`."""
        super().__init__()
        self.language = language
        path = FOLDER / language / "LC_MESSAGES" / "storefront.po"
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language)
        self._plural: Callable[[int], int] = gettext.c2py(catalogue.plural_expr)
        self._texts: dict[str, tuple[str, ...]] = {}
        for message in catalogue:
            if not message.id or message.fuzzy:
                continue
            source = message.id if isinstance(message.id, str) else message.id[0]
            texts = message.string if isinstance(message.string, tuple) else (message.string,)
            if all(texts):
                self._texts[source] = tuple(map(str, texts))

    @property
    def sources(self) -> frozenset[str]:
        """The English texts that have a translation."""
        return frozenset(self._texts)

    @property
    def texts(self) -> tuple[str, ...]:
        """All translations."""
        return tuple(text for texts in self._texts.values() for text in texts)

    def gettext(self, message: str) -> str:
        """A text in this language; the English one where it has none."""
        return self._texts.get(message, (message,))[0]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """A text that counts `n` things, in this language."""
        texts = self._texts.get(msgid1)
        if texts is None:
            return msgid1 if n == 1 else msgid2
        return texts[min(self._plural(n), len(texts) - 1)]


@cache
def words(language: str) -> Words:
    """The catalogue of a language of `LANGUAGES`."""
    return Words(language)


def choose(cookie: str | None, accept_language: str | None) -> str:
    """The language to write in: the one chosen by hand, else the browser's wish, else French."""
    if cookie in LANGUAGES:
        return str(cookie)
    wishes: list[tuple[float, int, str]] = []
    for place, part in enumerate((accept_language or "")[:400].split(",")):
        tag, _, weight = part.partition(";")
        try:
            quality = float(weight.split("=", 1)[1]) if "=" in weight else 1.0
        except ValueError:
            quality = 0.0
        name = tag.strip().lower().split("-")[0]
        if name in LANGUAGES and quality > 0:
            wishes.append((-quality, place, name))
    return min(wishes)[2] if wishes else DEFAULT
