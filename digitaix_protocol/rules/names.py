"""How a customer is named where others may read it: first name and initial, `Martine D.`.

Slips, boards and lists show no more than that. The full name stays with the contact, which is
purged; a name typed at the counter is read whole on the order's own sheet, on that PC alone.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST_FIRST_NAME = 24
"""Characters of a first name that are shown; what is longer is cut, with an ellipsis."""

_INSIDE_A_NAME = "-'’."
_CIVILITIES = {
    "m": "M.",
    "mr": "M.",
    "mme": "Mme",
    "mlle": "Mlle",
    "monsieur": "M.",
    "madame": "Mme",
    "mrs": "Mrs",
    "ms": "Ms",
    "dr": "Dr",
}


def short_name(full: str) -> str:
    """The name to show for somebody who signed `full`: `Martine D.`; empty for no name at all.

    `DUPONT Martine`, as forms often have it, is read with the family name first; an address
    typed in place of a name shows only what stands before the @; figures are left out.
    """
    words = [word for word in map(_clean, _parts(full)) if word]
    if not words:
        return ""
    civility = _CIVILITIES.get(words[0].rstrip(".").lower()) if len(words) > 1 else None
    if civility is not None:
        return f"{civility} {_initial(words[-1])}."
    if len(words) > 1 and _shouted(words[0]) and not _shouted(words[-1]):
        first, family = words[-1], words[0]
    else:
        first, family = words[0], words[-1]
    first = _cased(first)
    if len(first) > LONGEST_FIRST_NAME:
        first = f"{first[: LONGEST_FIRST_NAME - 1]}…"
    return f"{first} {_initial(family)}." if len(words) > 1 else first


def _parts(full: str) -> list[str]:
    """The words of a name; of `martine.dupont@exemple.fr`, the words before the @."""
    return [
        part
        for word in full.split()
        for part in (re.split(r"[._]", word.split("@")[0]) if "@" in word else [word])
    ]


def _clean(word: str) -> str:
    """A word with letters only: no figure, no sign, nothing that turns the reading around."""
    word = unicodedata.normalize("NFC", word)
    kept = "".join(
        letter
        for letter in word
        if letter in _INSIDE_A_NAME or unicodedata.category(letter)[0] in "LM"
    ).strip(_INSIDE_A_NAME)
    return kept if any(letter.isalpha() for letter in kept) else ""


def _shouted(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _cased(word: str) -> str:
    """`martine` and `MARTINE` as `Martine`; a name typed with both cases stays as it is."""
    if not (word.islower() or _shouted(word)):
        return word
    return re.sub(r"[^-'’.]+", lambda part: part[0][:1].upper() + part[0][1:].lower(), word)


def _initial(family: str) -> str:
    """The letter of a family name: `D` for Dupont, `A` for d'Arc."""
    if len(family) > 2 and family[0] in "dl" and family[1] in "'’":
        family = family[2:]
    return family[0].upper()[:1]
