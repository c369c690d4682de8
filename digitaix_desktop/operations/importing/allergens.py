"""Allergens as lists and labels write them: in a column of their own, or among the ingredients."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum

from digitaix_desktop.operations.importing.meanings import ABSENT, is_yes
from digitaix_desktop.operations.importing.table import Cell
from digitaix_desktop.operations.importing.text import fold, text_of
from digitaix_protocol.rules.information import ALLERGENS

NONE_OF_THEM = "aucun"
_NOTHING = {"aucun", "aucune", "none", "neant", "sans", "sans allergene", "0", "non", "no", "ras"}
_LEADING = re.compile(
    r"^(?:(?:contient|contiennent|contains?|presence|allergenes?|allergens?|"
    r"d|de|du|des|la|le|les|l|of|the|en|fr)\s+)+"
)
"""What leads to the names: "Contient des sulfites", "Présence de lait", "Allergènes : ..."."""
_PARTS = re.compile(r"[,;/|\n•()\[\]]|\bet\b|\band\b")
_ALSO: Mapping[str, str] = {
    "gluten": "ble|seigle|orge|avoine|epeautre|wheat|cereales|cereales contenant du gluten|"
    "cereals containing gluten|farine de ble|wheat flour",
    "crustaceans": "crustace|crustacean|shellfish|crevettes",
    "eggs": "oeuf|egg|oeufs|œuf",
    "fish": "poissons",
    "peanuts": "arachide|cacahuete|cacahuetes|peanut",
    "soy": "soy|soybeans|soybean",
    "milk": "lactose|produits laitiers|lait de vache|lait de chevre|beurre|dairy|laits",
    "nuts": "fruit a coque|fruits a coques|noix|noisette|noisettes|amande|amandes|tree nuts|"
    "pistaches|noix de cajou|noix de pecan|almonds|hazelnuts|walnuts",
    "celery": "celeris|celeri rave",
    "mustard": "moutardes",
    "sesame": "graines de sesame|sesame seeds",
    "sulphites": "sulfite|sulphite|sulfites|anhydride sulfureux|so2|sulfur dioxide|"
    "anhydride sulfureux et sulfites",
    "lupin": "lupins",
    "molluscs": "mollusque|mollusc|molluscs|mollusks",
}
_CODES = {
    fold(name): code
    for code, names in ALLERGENS.items()
    for name in (code, *names, *_ALSO[code].split("|"))
}
_TRACE_MARKS = frozenset({"t", "tr", "trace", "traces"})


class Tick(Enum):
    """What a cell says of its column's allergen."""

    IN = "in"
    TRACES = "traces"
    OUT = "out"


_IN_FOOD = {
    name: code
    for code, names in {
        "gluten": "froment|semoule|kamut|boulgour|chapelure",
        "crustaceans": "crevette|crabe|homard|langouste|langoustine|langoustines|ecrevisses",
        "eggs": "jaune d oeuf|jaunes d oeufs|blanc d oeuf|blancs d oeufs",
        "fish": "anchois|cabillaud|colin|hareng|lieu noir|merlu|morue|saumon|sardine|sardines|"
        "thon|truite",
        "milk": "creme|creme fraiche|fromage|fromages|babeurre|lactoserum|caseine|emmental|"
        "mozzarella|"
        "parmesan|yaourt|lait entier|lait cru|lait ecreme|poudre de lait|lait en poudre",
        "nuts": "pistache|cajou|noix de macadamia|noix de pecan|noix du bresil",
        "molluscs": "moule|moules|huitre|huitres|calamar|calamars|encornet|poulpe|seiche|"
        "saint jacques",
    }.items()
    for name in names.split("|")
}
"""Ingredients that are among the fourteen, under their own name."""
_NO_ALLERGENS = frozenset(
    "noix de coco|noix de muscade|noix muscade|beurre de cacao|lait de coco|creme de coco|"
    "farine de riz|farine de mais|farine de sarrasin|farine de chataigne|sans gluten|"
    "sans lactose|gluten free".split("|")
)
_TRACES = re.compile(r"\b(?:peut contenir|traces?|may contain)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 4
_LONGEST_MARK = 3
"""Letters of what is in capitals for another reason: AOP, IGP, UHT."""


def allergens_of(cell: Cell) -> list[str] | None:
    """The codes named in a cell: none of them for "aucun", None where a word is not known."""
    text = fold(text_of(cell).replace("*", " "))
    if not text:
        return None
    if text in _NOTHING:
        return []
    named = [_bare(part) for part in _PARTS.split(text_of(cell).casefold())]
    codes = [_CODES.get(part) for part in named if part]
    if not codes or any(code is None for code in codes):
        return None
    return list(dict.fromkeys(code for code in codes if code))


def allergen_of(heading: str) -> str | None:
    """The code of the one allergen that a column is named after."""
    return _CODES.get(_bare(heading))


def tick_of(cell: Cell) -> Tick | None:
    """What a cell of such a column says; None if it is no tick at all."""
    text = text_of(cell)
    if fold(text) in _TRACE_MARKS:
        return Tick.TRACES
    if text in ABSENT:
        return Tick.OUT
    said = is_yes(cell)
    return None if said is None else Tick.IN if said else Tick.OUT


def ticked(cells: Sequence[tuple[str, Cell]]) -> tuple[list[str] | None, list[str]]:
    """The allergens and traces that are ticked among these codes.

    Nothing ticked says "none of the fourteen" only where all fourteen are asked about.
    """
    marks = [(code, tick_of(cell)) for code, cell in cells]
    inside = list(dict.fromkeys(code for code, mark in marks if mark is Tick.IN))
    traces = {code: mark for code, mark in marks if mark is Tick.TRACES and code not in inside}
    is_told = inside or traces or {code for code, _ in cells} == set(ALLERGENS)
    is_plain = all(mark is not None for _, mark in marks)
    return (inside if is_told and is_plain else None), list(traces)


def allergens_in(ingredients: object) -> list[str] | None:
    """The codes that a list of ingredients sets in capitals, as labels must (EU 1169/2011, 21).

    None where it does so nowhere, leaves one it names in small letters, or sets a word in
    capitals that may be an allergen unknown here: half a list of allergens is worse than none.
    What it may contain traces of is not in it.
    """
    if not isinstance(ingredients, str):
        return None
    text = _TRACES.split(ingredients, maxsplit=1)[0]
    words = [(word, fold(word)) for word in _WORD.findall(text)]
    if sum(not word.isupper() for word, _ in words) < len(words) / 3:
        return None
    codes, small = list[str](), set[str]()
    place = 0
    while place < len(words):
        count, code = _named_at([plain for _, plain in words[place : place + _MOST_WORDS]])
        written = [word for word, _ in words[place : place + count]]
        loud = any(len(word) > 1 and word.isupper() for word in written)
        if code and loud:
            codes.append(code)
        elif code:
            small.add(code)
        elif code is None and loud and len(written[0]) > _LONGEST_MARK:
            return None
        place += count
    return list(dict.fromkeys(codes)) if codes and small <= set(codes) else None


def _named_at(words: list[str]) -> tuple[int, str | None]:
    """How many of the first words name an allergen, and which: "" for what only sounds like it."""
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count])
        if phrase in _NO_ALLERGENS:
            return count, ""
        if code := _CODES.get(phrase) or _IN_FOOD.get(phrase):
            return count, code
    return 1, None


def _bare(part: str) -> str:
    return _LEADING.sub("", fold(part))


def written_allergens(codes: tuple[str, ...] | None) -> str:
    """A list of allergens as an export has it, and `allergens_of` reads it."""
    if codes is None:
        return ""
    names = [ALLERGENS[code][0] if code in ALLERGENS else code for code in codes]
    return ", ".join(names) or NONE_OF_THEM
