"""Sentences in the terminal, in the user's language."""

from __future__ import annotations

from digitaix_desktop.domain.errors import fill_in
from digitaix_desktop.language import usual_language
from digitaix_desktop.words import Words


def say(template: str, **values: object) -> None:
    """Say a sentence of the context `Cli` with these values in it."""
    words = Words(usual_language())
    print(fill_in(words.text("Cli", template), values, words.language))
