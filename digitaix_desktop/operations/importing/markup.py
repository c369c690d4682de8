"""Passes through the marks of a web page or of a piece of one, each letter once.

`html.parser` looks again at all that is left for each mark that nothing closes: a page, or one
cell, made to hurt takes it minutes.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_MARK = re.compile(
    r"<(?:(!--)|(/?)([a-zA-Z][^\s/<>]*)"
    r"((?>[^<>=]+|=\s*(?:\"[^\"]*\"|'[^']*'|[^\s<>\"']*))*)>?|[!?/][^<>]*>?)"
)
"""A comment's beginning, a tag with its attributes, or what is neither. Where a `<` follows
without `>` before, the mark ends there; the group is atomic, so nothing is tried twice."""
_UNSHOWN = {name: re.compile(rf"</{name}\b[^<>]*>?", re.IGNORECASE) for name in ("script", "style")}
_COMMENT_END = re.compile("--!?>")


class Mark(NamedTuple):
    """The words since the mark before, and the tag that follows them; none at the end."""

    words: str
    tag: str = ""
    attributes: str = ""
    closing: bool = False


def marks(page: str) -> Iterator[Mark]:
    """All of a page in order; comments, scripts and styles are passed over.

    Words are given as they stand, with `&eacute;` for é.
    """
    unclosed: set[re.Pattern[str]] = set()
    at = begun = 0
    words: list[str] = []
    while (found := _MARK.search(page, at)) is not None:
        words.append(page[begun : found.start()])
        at = begun = found.end()
        tag, closing, attributes = (found[3] or "").lower(), bool(found[2]), found[4] or ""
        if tag:
            yield Mark("".join(words), tag, attributes, closing)
            words = []
            if attributes.endswith("/") and not closing:
                yield Mark("", tag, closing=True)
        end = _COMMENT_END if found[1] else None if closing else _UNSHOWN.get(tag)
        if end is not None and end not in unclosed:
            closed = end.search(page, at)
            if closed is None:
                unclosed.add(end)  # nor is any that follows: never look for it again
            else:
                at = begun = closed.end()
                if tag:
                    yield Mark("", tag, closing=True)
    yield Mark("".join([*words, page[begun:]]))


def letters(text: str) -> str:
    """Letters for what stands for them: `&eacute;`."""
    if "&" not in text:
        return text
    try:
        return html.unescape(text)
    except ValueError:  # the number of no letter at all, of thousands of digits
        return text


def without_comments(text: str) -> str:
    """The text without what stands between `<!--` and `-->`."""
    kept, at = [], 0
    while (begin := text.find("<!--", at)) >= 0 and (end := text.find("-->", begin + 4)) >= 0:
        kept += [text[at:begin], " "]
        at = end + 3
    return "".join([*kept, text[at:]])
