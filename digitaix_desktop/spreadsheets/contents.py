"""What a column holds, whatever its heading claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from digitaix_desktop.domain.barcodes import is_trade_number, read_barcode
from digitaix_desktop.operations.importing.calendar_words import lead_of, season_of
from digitaix_desktop.operations.importing.fields import Aid, Field
from digitaix_desktop.operations.importing.meanings import (
    LEGAL_VAT_BP,
    PIECE,
    is_yes,
    unit_of,
    vat_of,
)
from digitaix_desktop.operations.importing.numbers import (
    Counted,
    Money,
    NumberFault,
    decimals_of,
    parse_money,
    parse_quantity,
)
from digitaix_desktop.operations.importing.table import Cell
from digitaix_desktop.operations.importing.text import folded, text_of

SAMPLE = 200
"""Cells of a column that are looked at."""

_IMAGE = re.compile(
    r"\.(?:jpe?g|png|webp|gif|heic|bmp|tiff?|avif|svg)(?:$|[?#|;,\s])", re.IGNORECASE
)
_URL = re.compile(r"^https?://", re.IGNORECASE)
_STOCK_WORDS = frozenset({"en stock", "rupture", "rupture de stock", "epuise", "illimite"})
_SENTENCE_ENDS = (".", ",", ":", ";", "!", "?", "…")
_A_RUN = 4
"""Cells from which ascending numbers are no chance."""
_SMALL_CODES = frozenset("0123456")
_MOVES = frozenset(
    (
        "entree sortie entrees sorties in out entry exit mouvement transfert transfer ajustement "
        "adjustment reception retour return vente sale perte casse inventaire correction eingang "
        "ausgang entrada salida entrata uscita"
    ).split()
)
"""What a list of stock movements says of each: no product is of such a kind."""
_WITH_CENTS = re.compile(r"^\d+[.,]\d{2}(?:\s?(?:€|eur))?$", re.IGNORECASE)
_YEAR = re.compile(r"^(?:19|20)\d{2}$")
_PRICED = re.compile(r"[€$£]|\beur\b|^\d[\d ]*[.,]\d{2}$", re.IGNORECASE)
"""Written as money is: no code has such signs."""
_HEX_COLOUR = re.compile(r"^#?(?:[0-9a-f]{6}|[0-9a-f]{8})$", re.IGNORECASE)
"""The colour of a key on a till's screen."""
_ROW_TYPES = frozenset(
    (
        "simple variable variation grouped external configurable virtual downloadable bundle "
        "subscription product variant"
    ).split()
)
_KINDS = frozenset(
    (
        "consumable storable service goods inventory stockable consommable bien marchandise "
        "prestation physical digital numerique physique produit fourniture consu consumible "
        "almacenable servicio servizio dienstleistung ware"
    ).split()
) | {"non inventory", "article stockable", "storable product", "physical good", "non stock"}
"""What accounting programs tell goods from services by: no shop sorts its shelves so."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Shares (0 to 1) of a column's filled cells that can be read as this or that.

    `count` is how many filled cells were looked at; lengths are in characters. `counted_on` says
    that each is a number above the one before: rows are numbered, nothing is counted.
    """

    count: int
    letters: float = 0.0
    words: float = 0.0
    money: float = 0.0
    amounts: float = 0.0
    cents: float = 0.0
    trade_numbers: float = 0.0
    codes: float = 0.0
    rates: float = 0.0
    legal_rates: float = 0.0
    yes_no: float = 0.0
    links: float = 0.0
    images: float = 0.0
    units: float = 0.0
    measured: float = 0.0
    quantities: float = 0.0
    dates: float = 0.0
    distinct: float = 0.0
    zeros: float = 0.0
    fill: float = 1.0
    length: float = 0.0
    small_codes: bool = False
    row_types: float = 0.0
    sentences: float = 0.0
    moves: float = 0.0
    screen_colours: float = 0.0
    kinds: float = 0.0
    phrases: float = 0.0
    decimals: float = 0.0
    counted_on: bool = False
    seasons: float = 0.0
    leads: float = 0.0
    years: float = 0.0
    priced: float = 0.0
    digits: float = 0.0
    capitals: float = 0.0


EMPTY = Profile(0)


def profile(cells: Sequence[Cell]) -> Profile:
    """Look at a sample of a column's filled cells."""
    filled = [cell for cell in cells if cell is not None and text_of(cell)][:SAMPLE]
    count = len(filled)
    if not count:
        return EMPTY
    decimals = decimals_of(filled)
    texts = [text_of(cell) for cell in filled]
    moneys = [parse_money(cell, decimals) for cell in filled]
    counted = [parse_quantity(cell, decimals) for cell in filled]
    rates = [vat_of(cell) for cell in filled]

    def share(hits: Iterable[bool]) -> float:
        return sum(hits) / count

    return Profile(
        count=count,
        words=share(any(c.isalpha() for c in text) for text in texts),
        letters=share(sum(c.isalpha() for c in text) >= 3 for text in texts),
        money=share(map(_may_be_money, moneys, texts)),
        amounts=share(isinstance(each, Money) for each in moneys),
        cents=share(isinstance(each, Money) and each.amount % 1 != 0 for each in moneys),
        trade_numbers=share(map(_is_trade_number, texts)),
        codes=share(map(_may_be_barcode, texts)),
        rates=share(rate is not None for rate in rates),
        legal_rates=share(rate in LEGAL_VAT_BP and rate != 0 for rate in rates),
        yes_no=share(is_yes(cell) is not None for cell in filled),
        links=share(_URL.match(text) is not None for text in texts),
        images=share(_IMAGE.search(text) is not None for text in texts),
        units=share(unit_of(text) is not None for text in texts),
        measured=share(map(_is_measure, counted)),
        quantities=share(map(_may_be_quantity, counted, texts)),
        dates=share(isinstance(cell, date) or _is_date(text_of(cell)) for cell in filled),
        distinct=len(set(texts)) / count,
        zeros=share(isinstance(each, Money) and each.amount == 0 for each in moneys),
        fill=count / min(len(cells), SAMPLE),
        length=sum(map(len, texts)) / count,
        small_codes=all(text in _SMALL_CODES for text in texts),
        sentences=share(text.endswith(_SENTENCE_ENDS) for text in texts),
        decimals=share(_WITH_CENTS.search(text) is not None for text in texts),
        moves=share(folded(text).partition(" ")[0] in _MOVES for text in texts),
        screen_colours=share(_HEX_COLOUR.match(text) is not None for text in texts),
        kinds=share(folded(text) in _KINDS for text in texts),
        seasons=share(season_of(cell) is not None for cell in filled),
        leads=share(lead_of(cell, 1) is not None for cell in filled),
        years=share(_YEAR.match(text) is not None for text in texts),
        digits=share(any(c.isdigit() for c in text) for text in texts),
        capitals=share(text.isupper() for text in texts),
        priced=share(_PRICED.search(text) is not None for text in texts),
        phrases=share(" " in text for text in texts),
        row_types=share(folded(text).split(" ")[0] in _ROW_TYPES for text in texts),
        counted_on=_is_counted_on(texts),
    )


def _is_counted_on(texts: Sequence[str]) -> bool:
    if len(texts) < _A_RUN or not all(text.isdecimal() for text in texts):
        return False
    return all(int(one) < int(next_one) for one, next_one in pairwise(texts))


def _may_be_money(money: Money | NumberFault, text: str) -> bool:
    """Money, also in another currency or sign (the row will be refused, the column is right)."""
    if isinstance(money, Money):
        return len(text) < 11 or not text.isdigit()
    return money in (NumberFault.CURRENCY, NumberFault.SEVERAL, NumberFault.NEGATIVE)


def _may_be_quantity(counted: Counted | NumberFault, text: str) -> bool:
    if not isinstance(counted, Counted):
        return folded(text) in _STOCK_WORDS
    return counted.unit is None or unit_of(counted.unit) is not None  # "3 j" is a duration


def _is_trade_number(text: str) -> bool:
    return len(text) >= 8 and is_trade_number(text.replace(" ", "").removesuffix(".0"))


def _may_be_barcode(text: str) -> bool:
    if _is_trade_number(text):
        return True
    digits = re.sub(r"[\s'.\-\u00a0]", "", text)
    if digits.isdigit() and 11 <= len(digits) <= 14:
        return True
    reading = read_barcode(text)
    return "e+" in text.lower() or (reading.code is not None and is_trade_number(reading.code))


def _is_measure(counted: Counted | NumberFault) -> bool:
    if not isinstance(counted, Counted) or not counted.unit:
        return False
    unit = unit_of(counted.unit)
    return unit is not None and unit[0] != PIECE


_DATE = re.compile(r"^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?:\s|$)|^\d{4}-\d{2}-\d{2}(?:[T\s]|$)")


def _is_date(text: str) -> bool:
    return _DATE.match(text) is not None


def fitness(meaning: Field | Aid, held: Profile, score: int) -> float:
    """How well what the column holds agrees with a meaning: 0 is a veto, 1 full agreement.

    `score` is how sure the heading is: with a plain heading over a few bad cells ("Prix" over
    "abc"), the column is right and the cells are wrong.
    """
    if held.count == 0:
        # Worth taking only for its heading, and after any column that holds something.
        return 0.85 if score >= 90 else 0.0
    plainly_else = (
        held.yes_no == 1 or held.measured > 0.5 or held.dates > 0.5 or held.screen_colours > 0.5
    )
    sure = score >= 85 and not plainly_else and held.trade_numbers <= 0.5
    if meaning in (Field.CATEGORY, Field.BRAND, Field.SUPPLIER) and not held.words:
        return 0.0  # "18;19" are numbers of shelves, which name none
    few_and_sure = 0.7 if sure and held.count <= 3 else 0.0
    if meaning in (Field.SEASON, Field.LEAD_TIME, Field.TO_ORDER):
        few_and_sure = 0.0  # "PE27" is no season of the year, however few rows say so
    if meaning is Field.UNIT and not held.units:
        few_and_sure = 0.0  # "Neuf" is no unit, however few rows say so
    if sure and meaning in (Field.PRICE, Field.PRICE_EXCL_TAX):
        # "Prix" over words: each row is refused for what it says, never the column in silence.
        few_and_sure = max(few_and_sure, 0.5)
    check = _CHECKS.get(meaning) if isinstance(meaning, Field) else None
    return max(check(held), few_and_sure) if check else 1.0


def _name(held: Profile) -> float:
    if held.links > 0.3 or held.trade_numbers > 0.5 or held.dates > 0.5:
        return 0.0
    if held.letters < 0.5:
        # "501" may be a pair of jeans, but a column of numbers is rather one of codes.
        return 0.8 if held.words >= 0.5 else 0.43
    return 1.0 if held.length <= 120 else 0.6


def _price(held: Profile) -> float:
    if held.trade_numbers > 0.5 or held.dates > 0.5:
        return 0.0
    if held.yes_no == 1 and held.count > 3 and held.distinct * held.count > 1:
        return 0.0  # ones and zeros: yes and no
    if held.zeros > 0.9 or (held.legal_rates == 1 and held.count > 3):
        return 0.5  # a column nobody fills; or one of rates
    return 1.0 if held.money >= 0.5 else 0.0 if held.money < 0.2 else 0.5


def _vat(held: Profile) -> float:
    if held.small_codes and held.count > 1 and held.distinct * held.count > 1:
        return 0.0
    if held.rates < 0.5 or held.small_codes:
        return 0.0
    return 1.0 if held.rates >= 0.8 else 0.6


def _stock(held: Profile) -> float:
    if held.trade_numbers > 0.5 or held.dates > 0.5 or held.quantities < 0.4:
        return 0.0
    return 0.0 if held.measured > 0.6 else 1.0


def _sku(held: Profile) -> float:
    if held.links > 0.3 or held.dates > 0.5 or held.length > 60:
        return 0.0
    if held.count >= 3 and (held.distinct * held.count <= 1 or held.distinct < 0.3):
        return 0.0  # "XX" on every row tells no article from another
    if held.cents > 0.3 or held.decimals > 0.5:
        return 0.0
    return 0.8 if held.trade_numbers > 0.8 else 1.0


def _barcode(held: Profile) -> float:
    if held.codes >= 0.5:
        return 1.0
    if held.codes >= 0.1:
        return 0.85
    return 0.0 if held.letters > 0.6 and held.length > 20 else 0.6


def _category(held: Profile) -> float:
    if held.links > 0.3 or held.length < 2 or held.length > 120:
        return 0.0
    if held.row_types > 0.7 or held.kinds > 0.7:
        return 0.0
    if held.letters < 0.5:
        return 0.3
    return 0.6 if held.count >= 20 and held.distinct > 0.9 else 1.0


def _brand(held: Profile) -> float:
    if held.links > 0.3 or held.length > 80:
        return 0.0
    return 1.0 if held.letters >= 0.4 else 0.3


def _unit(held: Profile) -> float:
    if held.units >= 0.5:
        return 1.0
    return 0.8 if held.yes_no == 1 else 0.0  # "Sold by weight": yes or no


def _weight(held: Profile) -> float:
    return 1.0 if held.quantities >= 0.5 or held.money >= 0.5 else 0.0


def _option(held: Profile) -> float:
    if held.links > 0.3 or held.length > 60 or held.screen_colours > 0.5:
        return 0.0
    if held.yes_no == 1 and held.words == 1:
        return 0.0  # "Déclinaison": whether there is a choice, not which
    return 1.0


def _image(held: Profile) -> float:
    return 1.0 if held.images >= 0.3 or held.links >= 0.5 else 0.0


def _published(held: Profile) -> float:
    return 1.0 if held.yes_no >= 0.6 else 0.0


def _to_order(held: Profile) -> float:
    return 1.0 if held.yes_no >= 0.8 else 0.0


def _lead(held: Profile) -> float:
    return 1.0 if held.leads >= 0.5 else 0.0


def _season(held: Profile) -> float:
    """Days of the year; "PE27" is a collection, and says nothing of when there is any."""
    return 1.0 if held.seasons >= 0.4 else 0.0


def _description(held: Profile) -> float:
    return 0.0 if held.links > 0.5 or held.letters < 0.3 else 1.0


_CHECKS = {
    Field.NAME: _name,
    Field.DESCRIPTION: _description,
    Field.SKU: _sku,
    Field.BARCODE: _barcode,
    Field.CATEGORY: _category,
    Field.BRAND: _brand,
    Field.PRICE: _price,
    Field.PRICE_EXCL_TAX: _price,
    Field.PURCHASE_PRICE: _price,
    Field.VAT_RATE: _vat,
    Field.STOCK: _stock,
    Field.UNIT: _unit,
    Field.WEIGHT: _weight,
    Field.OPTION1_VALUE: _option,
    Field.OPTION2_VALUE: _option,
    Field.IMAGE: _image,
    Field.PUBLISHED: _published,
    Field.TO_ORDER: _to_order,
    Field.LEAD_TIME: _lead,
    Field.SEASON: _season,
}
