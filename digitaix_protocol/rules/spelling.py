"""What somebody meant who mistyped a word: the words that are known and come close to it.

Words are folded (no case, no accents) before they come here. What was typed is the beginning of a
word as often as a whole one, so it is compared with the beginnings of the known words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from string import ascii_lowercase

LONGEST = 40
"""Letters of a word that are looked at."""
_OFFERED = 3
_MOST_TRIES = 9

Known = tuple[str, int]
"""A word of the shop's, and how often it stands there."""
Beginning = Callable[[str], Iterable[Known]]
"""All known words that begin so."""


def mistakes_forgiven(word: str) -> int:
    """How many letters may be wrong in a word: none in a short one, two in a long one.

    Figures are never forgiven: a number that is nearly right is another number.
    """
    if len(word) < 4 or len(word) > LONGEST or not word.isalpha():
        return 0
    return 1 if len(word) < 8 else 2


def distance(typed: str, known: str, most: int) -> int | None:
    """How many letters part what was typed from a beginning of a known word; none for too many.

    A letter missing, too much, another one, or two in the wrong order is one mistake.
    """
    known = known[: len(typed) + most]
    before: list[int] = []
    row = list(range(len(known) + 1))
    for place, letter in enumerate(typed, 1):
        older, before, row = before, row, [place]
        for at, other in enumerate(known, 1):
            cost = min(before[at] + 1, row[at - 1] + 1, before[at - 1] + (letter != other))
            if place > 1 and at > 1 and letter == known[at - 2] and other == typed[place - 2]:
                cost = min(cost, older[at - 2] + 1)
            row.append(cost)
        if min(row) > most and min(before) > most:
            return None
    found = min(row)
    return found if found <= most else None


def _beginnings(word: str) -> Iterator[list[str]]:
    """Where to look for a word, the likeliest places first: few of the words begin so."""
    one, two, three = word[0], word[1], word[2]
    yield [word[:2]]
    yield list(dict.fromkeys([two + one, two + three, one + three]))
    yield [one + letter for letter in ascii_lowercase]
    yield [letter + other for other in (two, one) for letter in ascii_lowercase]


def near(word: str, begin: Beginning, most: int = _OFFERED) -> list[str]:
    """The known words nearest to one that nobody knows, the nearest and most frequent first."""
    forgiven = mistakes_forgiven(word)
    if not forgiven:
        return []
    found: dict[str, tuple[int, int, int]] = {}
    seen: set[str] = set()
    for places in _beginnings(word):
        for place in places:
            if place in seen:
                continue
            seen.add(place)
            for known, times in begin(place):
                if len(known) + forgiven < len(word) or not known.isalpha():
                    continue
                apart = distance(word, known, forgiven)
                if apart is not None:
                    found[known] = (apart, abs(len(known) - len(word)), -times)
        if found:
            break
    return sorted(found, key=lambda known: (found[known], known))[:most]


def meant(
    words: Sequence[str], begin: Beginning, finds: Callable[[Sequence[str]], bool]
) -> list[str]:
    """The words that somebody may have meant who found nothing; empty where nothing comes close.

    Words that are known stay as they are; `finds` says whether some words together find anything.
    """
    offers: list[Sequence[str]] = []
    changed = False
    for word in words:
        if finds([word]):
            offers.append([word])
            continue
        others = near(word, begin)
        if not others:
            return []
        offers.append(others)
        changed = True
    if not changed:
        return []
    for tries, tried in enumerate(product(*offers)):
        if tries == _MOST_TRIES:
            break
        if finds(tried):
            return list(tried)
    return []
