"""Every word of the pages has its French, and no translation loses a value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import digitaix_server
from digitaix_server.language import LANGUAGES, Words, choose, words

PACKAGE = Path(digitaix_server.__file__).parent
VALUE = re.compile(r"%\(\w+\)s")
NBSP, THIN = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


def sources() -> Iterator[tuple[str, ...]]:
    """The texts of code and templates that are marked for translation."""
    keywords: dict[str, tuple[int, ...] | None] = dict.fromkeys(
        ("_", "gettext", "mark", "say"), None
    )
    keywords["ngettext"] = (1, 2)
    methods = [("**.py", "python"), ("templates/**.html", "jinja2")]
    for _file, _line, message, _comments, _context in extract_from_dir(
        PACKAGE, methods, keywords=keywords
    ):
        yield message if isinstance(message, tuple) else (message,)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_missing(language: str) -> None:
    known = Words(language)
    lacking = [message for message in sources() if message[0] and message[0] not in known.sources]

    assert lacking == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_left_of_a_text_that_is_gone(language: str) -> None:
    assert words(language).sources - {message[0] for message in sources()} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_values_they_are_given(language: str) -> None:
    path = PACKAGE / "translations" / language / "LC_MESSAGES" / "storefront.po"
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language)
    for message in catalogue:
        if not message.id:
            continue
        source = message.id if isinstance(message.id, str) else message.id[0]
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        for text in texts:
            assert set(VALUE.findall(str(text))) == set(VALUE.findall(source))


def test_french_is_spaced_and_quoted_as_french_is() -> None:
    for text in words("fr").texts:
        assert not re.search(rf"(?<!{NBSP}):(?=\s|$)", text), text
        assert not re.search(rf"(?<!{THIN})[;!?](?=\s|$)", text), text
        assert not re.search(rf"«(?!{NBSP})|(?<!{NBSP})»", text), text
        assert "'" not in text, text


def test_counting_follows_each_languages_rule() -> None:
    assert words("fr").ngettext("%(num)s product", "%(num)s products", 0) == "%(num)s produit"
    assert words("fr").ngettext("%(num)s product", "%(num)s products", 2) == "%(num)s produits"
    assert words("en").ngettext("%(num)s product", "%(num)s products", 0) == "%(num)s products"


@pytest.mark.parametrize(
    ("cookie", "wish", "language"),
    [
        (None, None, "fr"),
        (None, "de", "fr"),
        (None, "en", "en"),
        (None, "en-GB,en;q=0.9", "en"),
        (None, "fr;q=0.4, en;q=0.8", "en"),
        (None, "en;q=0", "fr"),
        (None, "en;q=nonsense, fr", "fr"),
        ("en", "fr", "en"),
        ("xx", "en", "en"),
    ],
)
def test_the_language_is_chosen_by_hand_first_then_by_the_browser(
    cookie: str | None, wish: str | None, language: str
) -> None:
    assert choose(cookie, wish) == language
