"""Names to whose end a till adds each row's own size and colour: "ROBE LIN MARINE 38".

The model's name is what is left without them. It is taken so only where the whole list is named
like that: elsewhere a name that ends like its colour is simply what the shop calls the product.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from digitaix_desktop.operations.importing.line import Line
from digitaix_desktop.operations.importing.text import folded

_SAID_BEFORE = frozenset("taille t size coloris couleur col color colour pointure p".split())
"""Words that lead to a size or colour in a name: "Robe taille 38", "CHINO T.42"."""
_SHORTEST = 4
_ALWAYS = 0.9
_FEWEST = 2


def shorn(name: str, values: Iterable[str]) -> tuple[str, int]:
    """The name without the choices it ends with, and how many they are; as it is without any."""
    wanted = [words for value in values if (words := folded(value).split())]
    kept, found = name.split(), 0
    while wanted:
        taken = next(((value, n) for value in wanted if (n := _at_the_end(kept, value))), None)
        if taken is None or len("".join(kept[: -taken[1]])) < _SHORTEST:
            break
        wanted.remove(taken[0])
        del kept[-taken[1] :]
        while len(kept) > 1 and folded(kept[-1]) in ("", *_SAID_BEFORE):
            kept.pop()
        found += 1
    return (" ".join(kept).rstrip(" -–—,/(:["), found) if found else (name, 0)


def _at_the_end(words: Sequence[str], value: Sequence[str]) -> int:
    """How many words at the end of a name say this choice; 0 if none do."""
    for count in range(1, min(len(words), len(value) + 1)):
        said = folded(" ".join(words[-count:])).split()
        if said == value or (len(said) == 1 and said[0] in {f"t{value[0]}", f"p{value[0]}"}):
            return count
        if len(said) == len(value) + 1 and said[0] in _SAID_BEFORE and said[1:] == value:
            return count
    return 0


def part_names(lines: Sequence[Line]) -> None:
    """Leave the size and colour out of the names of a list that adds them to every one."""
    chosen = [line for line in lines if line.name and any(value for _, value in line.options)]
    if len(chosen) < _FEWEST or any(line.role for line in chosen):
        return
    named = [shorn(line.name, (value for _, value in line.options)) for line in chosen]
    if sum(found > 0 for _, found in named) < _ALWAYS * len(chosen):
        return
    if len({base.casefold() for base, _ in named}) == len(chosen):
        return  # nothing comes back: each row is a product of its own
    for line, (base, _) in zip(chosen, named, strict=True):
        line.name = base
