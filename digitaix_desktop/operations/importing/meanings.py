"""Words that stand for a value: units, VAT rates, yes and no."""

from __future__ import annotations

import re
from decimal import Decimal

from digitaix_desktop.operations.importing.numbers import decimal_of, parse_decimal
from digitaix_desktop.operations.importing.table import Cell
from digitaix_desktop.operations.importing.text import folded

PIECE = "piece"

ABSENT = frozenset(
    {
        "",
        "-",
        "--",
        "—",
        "–",
        "/",
        "n/a",
        "N/A",
        "na",
        "NA",
        "nc",
        "NC",
        "n/c",
        "N/C",
        "n.c.",
        "N.C.",
        "?",
        "??",
        "null",
    }
)
"""What people and programs write into a cell that holds nothing."""

_UNITS: dict[str, tuple[str, int]] = {}
"""Folded word → the unit it is sold in, and how many of it make one of that unit."""
for _unit, _share, _words in (
    (
        "kg",
        1,
        "kg k kgs kilo kilos kilogramme kilogrammes kilogram kilograms kilogramm kgnet kilogramo "
        "kilogramos chilo chili chilogrammo chilogrammi",
    ),
    ("kg", 10, "100g 100gr 100grammes hg"),
    ("kg", 1000, "g gr grs gramme grammes gram grams gramm gramos grammi"),
    ("l", 1, "l lt ltr litre litres liter liters litro litros litri"),
    ("l", 10, "dl decilitre decilitres 100ml"),
    ("l", 100, "cl centilitre centilitres"),
    ("l", 1000, "ml millilitre millilitres"),
    ("m", 1, "m ml metre metres meter meters mtr metro metros metri mlineaire metrelineaire"),
    ("m", 100, "cm centimetre centimetres"),
):
    for _word in _words.split():
        _UNITS.setdefault(_word, (_unit, _share))

_PIECES = frozenset(
    "piece pieces pce pces pc pcs p u un une unite unites unit units each ea stk st stuck stueck "
    "und unds ud uds unidad pz pza pezzo article articles paire paires pair lot lots boite boites "
    "bte bouteille bouteilles btl bt pot pots sachet sachets paquet paquets carton cartons colis "
    "barquette botte bouquet tige plant plante bocal flacon tube rouleau sac bidon canette "
    "fut kit set pack packs coffret exemplaire ex bund bd topf topfe packung beutel flasche glas "
    "dose karton kiste schale paar becher botella botellas caja bote bolsa lata manojo piezas "
    "pieza bottiglia bottiglie confezione scatola vasetto busta mazzo pezzi bottle bottles jar box "
    "bag bunch can tin".split()
)

_LEADING = frozenset(
    "prix vendu vendue vendus vendues vente € eur euros au a la le les l un une par per pro al "
    "the by".split()
)
"""What leads to the unit: "Prix au kg", "€/kg", "à la pièce", "les 100 g"."""

_BY_WEIGHT = frozenset(
    {"au poids", "vendu au poids", "vente au poids", "a la coupe", "vendu a la coupe", "vrac",
     "en vrac", "a peser", "by weight"}
)  # fmt: skip

LEGAL_VAT_BP = frozenset({0, 210, 550, 850, 1000, 2000})
"""French rates (CGI art. 278 to 281 nonies, 296), 8.5 % overseas; 0 where VAT is not due."""

_VAT_WORDS = {
    "normal": 2000, "taux normal": 2000, "tva normale": 2000, "tva taux normal": 2000,
    "normale": 2000, "plein": 2000, "taux plein": 2000,
    "intermediaire": 1000, "taux intermediaire": 1000,
    "reduit": 550, "taux reduit": 550, "reduite": 550, "tva reduite": 550, "tva taux reduit": 550,
    "super reduit": 210, "taux super reduit": 210, "particulier": 210, "taux particulier": 210,
    "exonere": 0, "exoneree": 0, "exempt": 0, "sans tva": 0, "non soumis": 0, "aucune": 0,
    "exento": 0, "exenta": 0, "iva exento": 0, "no gravado": 0, "iva no gravado": 0, "esente": 0,
    "esente iva": 0, "steuerfrei": 0, "tax exempt": 0, "zero rated": 0,
}  # fmt: skip
_RATE = re.compile(r"(\d{1,2}(?:[.,]\d{1,2})?)\s*%")
_LONE_RATE = re.compile(
    r"^(?:tva|vat|taux|t)?\s*(?:a|à|de|:|-)?\s*(\d{1,2}(?:[.,]\d{1,2})?)$", re.I
)
_MOST_VAT = Decimal(30)

_YES = frozenset(
    "1 true vrai oui yes o y x ok actif active activee actifs on publie publiee published publish "
    "visible enabled enable ja si verdadero vero wahr disponible online current aktiv".split()
) | {"en ligne", "en vente", "mis en ligne", "mise en ligne", "catalog search", "a la vente"}
_NO = frozenset(
    "0 false faux non no n off inactif inactive inactifs draft brouillon archive archived "
    "archivee masque masquee hidden disabled disable desactive desactivee prive privee private "
    "nein falso falsch supprime supprimee discontinued offline unpublished trash pending "
    "invisible inaktiv".split()
) | {"hors ligne", "non publie", "non publiee", "hors vente", "not visible individually"}
_TICKS = frozenset("✓✔☑✅")
_CROSSES = frozenset("✗✘☐❌")


def unit_of(word: str) -> tuple[str, int] | None:
    """The unit a word names and how many make one of it: "100 g" is (kg, 10); None if unknown."""
    words = folded(word).split()
    while len(words) > 1 and words[0] in _LEADING:
        del words[0]
    plain = "".join(words)
    if plain.startswith("1") and plain[1:2].isalpha():
        plain = plain[1:]
    if plain in _UNITS:
        return _UNITS[plain]
    if folded(word) in _BY_WEIGHT:
        return ("kg", 1)
    return (PIECE, 1) if plain in _PIECES else None


def part_of(share: int, measure: str) -> str:
    """The part of a kilo, litre or metre that something is told by, as people say it: `100 g`."""
    small = {"kg": "g", "l": "ml", "m": "mm"}.get(measure.casefold())
    return f"1/{share} {measure}" if small is None else f"{1000 / share:g} {small}"


def vat_of(cell: Cell) -> int | None:
    """A VAT rate in basis points: 20, "5,5 %", 0.055, "TVA 20", "Taux réduit"; None if none."""
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, int | float):
        return _rate(decimal_of(cell))
    if not isinstance(cell, str):
        return None
    bare = parse_decimal(cell)
    if bare is not None:
        return _rate(bare)
    percents = _RATE.findall(cell)
    if percents:
        # "FR Taux standard (20%)" says one rate; "5,5 % ou 20 %" says none.
        return _percent(percents[0]) if len(set(percents)) == 1 else None
    lone = _LONE_RATE.match(cell.strip())
    if lone:
        return _percent(lone.group(1))
    return _VAT_WORDS.get(folded(cell))


def _percent(text: str) -> int | None:
    value = parse_decimal(text)
    return int(value * 100) if value is not None and 0 <= value <= _MOST_VAT else None


def _rate(value: Decimal) -> int | None:
    """Percents, or a fraction of one: nobody has a VAT between 0 and 1 %, or of one per mille."""
    if value == 0:
        return 0
    if 1 < value < 2 and int((value - 1) * 10_000) in LEGAL_VAT_BP:
        value -= 1  # the factor that leads to the price with tax: 1.2, 1.055
    basis_points = value * 10_000 if Decimal("0.01") <= value < Decimal("0.5") else value * 100
    if value < 0 or value > _MOST_VAT or basis_points != basis_points.to_integral_value():
        return None
    return int(basis_points) if basis_points >= 100 else None


def is_yes(cell: Cell) -> bool | None:
    """Yes (True), no (False), or neither (None) as programs and people put it."""
    if isinstance(cell, bool) or cell is None:
        return cell
    if isinstance(cell, int | float):
        return True if cell == 1 else False if cell in (0, -1) else None
    if not isinstance(cell, str):
        return None
    sign = cell.strip()
    if sign in _TICKS or sign in _CROSSES:
        return sign in _TICKS
    if sign == "-1":
        return False
    plain = folded(sign)
    if plain in _YES:
        return True
    return False if plain in _NO else None
