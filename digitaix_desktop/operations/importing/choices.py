"""Choices that a program writes into one cell, with what they are called."""

from __future__ import annotations

import re

from digitaix_desktop.operations.importing.text import fold

_PARTS = re.compile(r"\s*[|;,\n]\s*|\s*\]\s*\[\s*")
_NAMED = re.compile(r"^(?P<name>[^=:]*[^\W\d_][^=:]*?)\s*(?:=|:(?!//))\s*(?P<value>.+)$")
_WRITTEN_SO = re.compile(r"\([^)]*\w\s*:\s*\w[^)]*\)")
_AFTER = re.compile(r"\s*:[^,]*(?:,|$)\s*")

Named = tuple[tuple[str, str], ...]


def named_choices(text: str) -> Named:
    """Name and value of each choice told as such: "[Taille=S]", "Taille : S, Couleur : Bleu".

    BigCommerce says "Name=Taille|Value=S". None of it: an empty tuple.
    """
    if "=" not in text and ":" not in text:
        return ()
    found: list[tuple[str, str]] = []
    for part in _PARTS.split(text.strip("[] ")):
        match = _NAMED.match(part)
        if match is None:
            return ()
        found.append((match["name"].strip(), match["value"].strip()))
    said = [(fold(name), value) for name, value in found]
    names = [value for name, value in said if name in ("name", "nom")]
    values = [value for name, value in said if name in ("value", "valeur")]
    if names and len(names) == len(values):
        found = list(zip(names, values, strict=True))
    if len(found) > 2:  # a product is shown with two axes at most
        rest = found[1:]
        found[1:] = [(" / ".join(name for name, _ in rest), " / ".join(at for _, at in rest))]
    return tuple(found)


def says_how_written(heading: str) -> bool:
    """Whether a heading tells the parts of each item: "Attribute (Name:Type:Position)"."""
    return _WRITTEN_SO.search(heading) is not None


def first_parts(text: str) -> str:
    """The first part of each item so written: "Taille:select:0, Couleur:color:1"."""
    return "|".join(part for part in _AFTER.split(text) if part)
