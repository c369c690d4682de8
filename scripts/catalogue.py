"""Looks for what a reader would stumble over in a translated catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

PLACEHOLDER = re.compile(r"\{\w*\}|%L?\d+|%L?n")
# French sets these marks off by a no-break space (U+00A0 or U+202F), never by a plain one.
PLAIN_SPACE = re.compile(r" (?:[:;!?»€]|%(?![\dLn]))|« ")
STRAIGHT_APOSTROPHE = re.compile(r"\w'\w")


def faults(catalogue: Path, language: str) -> Iterator[str]:
    """Each fault in one line: untranslated, a placeholder lost or invented, poor typography."""
    tree = ElementTree.parse(catalogue)  # noqa: S314 - our own file
    for context in tree.iter("context"):
        for message in context.iter("message"):
            where = f"{context.findtext('name')}: “{message.findtext('source')}”"
            for fault in _faults_of(message, language):
                yield f"{where}: {fault}"


def _faults_of(message: ElementTree.Element, language: str) -> Iterator[str]:
    translation = message.find("translation")
    if translation is None:
        yield "not translated"
        return
    numerus = message.get("numerus") == "yes"
    texts = [form.text or "" for form in translation.iter("numerusform")]
    if not numerus:
        texts = [translation.text or ""]
    if translation.get("type") == "unfinished" or not texts or not all(texts):
        yield "not translated"
        return
    source = PLACEHOLDER.findall(message.findtext("source") or "")
    if "%n" in source:
        yield "a count is written %Ln, with its thousands parted"
    for text in texts:
        yield from _faults_in(text, source, numerus=numerus, language=language)


def _faults_in(text: str, source: list[str], *, numerus: bool, language: str) -> Iterator[str]:
    wanted, found = set(source), set(PLACEHOLDER.findall(text))
    if numerus:  # "one article" needs no figure
        wanted.discard("%Ln")
        found.discard("%Ln")
    if wanted != found:
        yield f"“{text}” has {_names(found)} where the source has {_names(wanted)}"
    if language == "fr" and PLAIN_SPACE.search(text):
        yield f"“{text}” needs a no-break space beside the mark"
    if language == "fr" and STRAIGHT_APOSTROPHE.search(text):
        yield f"“{text}” has a straight apostrophe: write ’"


def _names(placeholders: set[str]) -> str:
    return " ".join(sorted(placeholders)) or "no placeholder"
