"""What one heading may mean, by its words alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.numbers import is_foreign
from digitaix_desktop.operations.importing.text import fold
from digitaix_desktop.spreadsheets import heading_words, headings
from digitaix_desktop.spreadsheets.heading_patterns import PATTERNS
from digitaix_desktop.spreadsheets.headings import Meaning

TYPO_CUTOFF = 88
"""How alike (rapidfuzz ratio, 0 to 100) a heading with a slip must be to a known one."""

SHORTEST_TYPO = 5
"""Characters below which a slip makes another word."""

_SHORT_WORD = 3

_FEED = re.compile(r"^g:(?=[a-z])")
"""The mark of Google's own words in a feed."""
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_DOTTED = re.compile(r"\b[A-Za-z](?:\.[A-Za-z])+\b")
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_TABLE_PREFIX = re.compile(r"^[A-Za-z]{1,3}_(?=[A-Za-z])")
"""The table that a program's column is of: `AR_Design` in Sage."""

_NUMBER_SIGN = re.compile(r"#(?!\s*\d)")
"""In "Item #", which is no item but its number; "Option #1" only counts."""

_COMMENT = re.compile(r"#[^\W\d]")
"""The sign that some programs begin a line of headings with: "#Kategorie"."""

_GLUED_WORDS = re.compile(
    r"^(prix|px|tarif|stock|qte|quantite|code|ref|taux|nom|libelle|date|price|sale|sales|selling|"
    r"retail|cost|unit|product|item|purchase)"
    r"(vente|achat|ttc|ht|public|unitaire|unit|mini?|maxi?|alerte|reel|actuel|dispo|barres?|"
    r"article|produit|famille|fournisseur|tva|creation|stock|price|cost|name|code|qty|quantity|"
    r"level|date)$"
)
_GLUED_NUMBER = re.compile(r"(?<=[a-z])(?=\d)")
_PREFIX = re.compile(r"^(?:variant|product|produit|article|item|art|prod|p)\b\s*")
_COUNTED_HERE = re.compile(r"^(?:current|new|available|on hand) quantity\b|^quantity on hand\b")
_STOCK_NUMBER = re.compile(
    r"^(?:n|num|numero)(?: de| d)? (?:stock|inventaire|inventario)$|"
    r"^(?:stock|inventory) (?:n|no|nr|num|numero|number)$"
)
"""What the piece is called by in the shop's book, as jewellers number theirs."""
_PER_MEASURE = re.compile(r"\b(?:kg|kilo|litre|100 ?g|100 ?ml|l)\b")
_OF_A_HUNDRED = re.compile(r"\b100 (?:gr?|grammes?|grams?|ml)\b")
_OF_A_PACK = re.compile(r"\b\d+ ?cl\b")
"""What the usual bottle holds, no number of a tariff: "Prix 75 cl"."""
_GERMAN_PER = re.compile(r"\bpro(?= (?:kg|kilo|l|liter|100|m|meter|stuck|stueck)\b)")
"""In "Preis pro kg"; elsewhere a price "pro" is one for professionals."""
_EUROS = frozenset("€ eur euro euros".split())
_BESIDE_EUROS = _EUROS | frozenset("ttc ht en le la au par per kg kilo litre l 100g g 100".split())
_BOUGHT_AT_ONCE = re.compile(r"\bbuy (?:it )?now\b|\bachat immediat\b")
"""What customers pay without bidding; the shop doesn't buy."""

_KINDS_OF_PRICES = heading_words.SELLING_WORDS | heading_words.PURCHASE_WORDS
_TAXES = frozenset("tva vat iva mwst btw tax".split())
_SAID_OF_TAX = frozenset("ex exc excl excluding exclusive inc incl including inclusive".split())
_TAX = frozenset({"tva", "vat"})
_UNITARY = frozenset("pu puht puttc unitaire unit unitario einzelpreis stuckpreis".split())


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning a heading may have, and how surely its words say so (0 to 100).

    `doubtful` words fit several things, as "PU": a purchase price or a price without tax.
    """

    meaning: Meaning
    score: int
    doubtful: bool = False


def words_of(heading: str) -> str:
    """The heading folded: "RegularPrice" and "prix_ttc" are two words, "P.V." is one.

    WooCommerce's `attribute_pa_size` is an attribute; "pa" alone would be a purchase price.
    """
    spelt = _NUMBER_SIGN.sub(" n ", _FEED.sub("", heading).replace("_", " "))
    spelt = _DOTTED.sub(lambda found: found.group().replace(".", ""), spelt)
    return fold(_CAMEL.sub(" ", spelt)).replace("attribute pa ", "attribute ")


@lru_cache(maxsize=4096)
def senses_of(heading: str) -> tuple[Sense, ...]:
    """Every meaning the heading may have, the surest first; none for words nobody knows."""
    words = words_of(heading)
    if not words:
        return ()
    known = _known(heading, words)
    found: list[Sense] = []
    if known is not None:
        if known[0] is None:
            return (Sense(None, known[1]),)
        found.append(Sense(*known))
    prices = _price_senses(_GLUED_NUMBER.sub(" ", words))  # "PV1"
    if is_foreign(heading):
        # Taken only where no price in euros stands beside it; its rows are then refused.
        prices = [replace(sense, score=min(sense.score, 55)) for sense in prices]
    found += prices
    found += _stock_senses(words, heading)
    if not found and _is_of_a_carton(words):
        return (Sense(None, 90),)
    if not found:
        found += _pattern_senses(words) or _pattern_senses(_GLUED_NUMBER.sub(" ", words))
    if not found and _is_about_something_else(set(words.split())):
        return (Sense(None, 80),)
    if not found and (apart := _unglued(words)) != words:
        return senses_of(apart)
    if not found:
        found += _slip_senses(words)
    return tuple(sorted(found, key=lambda sense: -sense.score))


def _unglued(words: str) -> str:
    """Words that a program writes without a gap, and in capitals: "PRIXACHAT", "STOCKMINI"."""
    return " ".join(_GLUED_WORDS.sub(r"\1 \2", word) for word in words.split())


def _known(heading: str, words: str) -> tuple[Meaning, int] | None:
    """The whole heading as a known one, in one of the ways it may be spelt."""
    without_brackets = words_of(_BRACKETS.sub(" ", heading))  # "Couleur (obligatoire)"
    with_gaps = _GLUED_NUMBER.sub(" ", words)  # "productOptionName1"
    without_table = words_of(_TABLE_PREFIX.sub("", heading))
    spellings = (
        words,
        *([] if _NUMBER_SIGN.search(heading) else [fold(heading)]),
        without_brackets,
        with_gaps,
        _PREFIX.sub("", with_gaps),
        without_table,
        *([fold(heading[1:])] if _COMMENT.match(heading) else []),
    )
    return next((headings.EXACT[each] for each in spellings if each in headings.EXACT), None)


def _is_of_a_carton(words: str) -> bool:
    """A barcode that no customer takes to the counter: "EAN carton"."""
    tokens = set(words.split())
    return bool(tokens & heading_words.CARTON_WORDS and tokens & heading_words.BARCODE_WORDS)


def _is_about_something_else(tokens: set[str]) -> bool:
    """A date, or a price or quantity of another kind: known well enough to be left aside."""
    if tokens & heading_words.DATE_WORDS:
        return True
    if tokens & (heading_words.PRICE_WORDS | heading_words.PURCHASE_ALONE):
        return True
    return bool(tokens & heading_words.STOCK_WORDS and tokens & heading_words.NOT_THE_STOCK_WORDS)


def _price_senses(words: str) -> list[Sense]:
    """Prices are told apart by the words around the word for price."""
    tokens = set(_GERMAN_PER.sub("par", words).split())
    if tokens & _EUROS and tokens <= _BESIDE_EUROS:
        tokens.add("prix")
    if "hors taxe" in words:
        tokens.add("ht")
    if tokens & _TAXES and tokens & _SAID_OF_TAX:
        tokens.add("prix")  # "Trade ex VAT"
    if words.startswith("p ") and tokens & _KINDS_OF_PRICES:
        tokens.add("prix")  # "P. vente"
    if tokens & heading_words.WITH_TAX_WORDS:
        tokens -= heading_words.ONLY_IF_WITHOUT_TAX
    is_price = tokens & heading_words.PRICE_WORDS
    if (
        tokens & heading_words.PURCHASE_WORDS
        and not _BOUGHT_AT_ONCE.search(words)
        and (is_price or tokens & heading_words.PURCHASE_ALONE)
    ):
        about_it = tokens & (heading_words.DATE_WORDS | heading_words.ABOUT_PURCHASES)
        about_it |= tokens & heading_words.OTHER_COSTS
        if tokens & (heading_words.WITHOUT_TAX_WORDS | heading_words.WITH_TAX_WORDS):
            about_it -= _TAX  # "Wholesale price (excl. VAT)"
        if words.split()[0] in heading_words.PRICE_WORDS:
            about_it = about_it - {"ref"}  # "Prix achat réf", not the supplier's reference
        return [] if about_it else [Sense(Field.PURCHASE_PRICE, 95)]
    if not is_price or tokens & heading_words.NOT_THE_PRICE_WORDS:
        return []
    without = tokens & heading_words.WITHOUT_TAX_WORDS
    if without and not tokens & heading_words.WITH_TAX_WORDS:
        # "Prix net" is a price after rebate as often as one without tax.
        score = min(_price_score(words, tokens) + 4, 98)
        return [Sense(Field.PRICE_EXCL_TAX, score, doubtful=without == {"net"})]
    included = bool(tokens & heading_words.WITH_TAX_WORDS)
    score = _price_score(words, tokens) + (5 if included else 0)
    return [Sense(Field.PRICE, score, doubtful=is_unitary(tokens) and not included)]


def _price_score(words: str, tokens: set[str]) -> int:
    """How surely a price is the one customers pay."""
    if words == "sale price":  # a promotion for some programs, the price for others
        return 60
    if words.removeprefix("product ") == "retail price":  # beside "Price", what the maker advises
        return 87
    if is_unitary(tokens):
        return 72
    score = 94 if tokens & heading_words.SELLING_WORDS else 88
    if tokens & heading_words.ADVISED_WORDS and "vente" not in tokens:
        score = 90
    if tokens & heading_words.MAKER_ADVISED_WORDS:
        score = 80
    if "montant" in tokens and not tokens & heading_words.SELLING_WORDS:
        score = 50
    if _PER_MEASURE.search(words):
        score = min(score, 70)
    if tokens & heading_words.PACK_WORDS:
        score -= 30
    if words.endswith("sur place"):
        score -= 2  # "à emporter" beside it is what is collected
    numbered = set(_OF_A_HUNDRED.sub("", words).split())
    if any(word.isdigit() and word != "1" for word in numbered) and not _OF_A_PACK.search(words):
        score -= 25  # "Tarif 2", "Prix par 6"
    return score


def is_unitary(tokens: set[str]) -> bool:
    """Whether a heading is of a price of one that may as well be what the shop pays: "PU HT"."""
    return bool(tokens & _UNITARY) and not tokens & heading_words.SELLING_WORDS


def _stock_senses(words: str, heading: str) -> list[Sense]:
    tokens = set(words.split())
    if words.startswith("on hand"):
        return [Sense(Field.STOCK, 92)]
    if not tokens & heading_words.STOCK_WORDS or heading.rstrip().endswith("?"):
        return []
    if _STOCK_NUMBER.match(words):
        return []
    if _COUNTED_HERE.match(words):
        return [Sense(Field.STOCK, 96)]
    if tokens & heading_words.NOT_THE_STOCK_WORDS:
        return []
    if tokens & heading_words.ARRIVED_WORDS:
        return [Sense(Field.STOCK, 70)]
    if tokens & heading_words.NOT_LATELY_WORDS:
        return [Sense(Field.STOCK, 62)]
    if tokens & heading_words.SURELY_STOCK_WORDS:
        said_outright = len(tokens) == 1 or "total" in tokens
        return [Sense(Field.STOCK, 99 if said_outright else 98)]
    return [Sense(Field.STOCK, 75 if tokens & heading_words.AVAILABLE_WORDS else 85)]


def _pattern_senses(words: str) -> list[Sense]:
    """Headings with a number or a word more than the known ones."""
    tokens = set(words.split())
    for pattern in PATTERNS:
        if pattern.heading.search(words) and not tokens & pattern.unless:
            score = pattern.weaker_score if tokens & pattern.weaker else pattern.score
            return [Sense(pattern.field, score)]
    shorter = _PREFIX.sub("", words)
    known = headings.EXACT.get(shorter) if shorter and shorter != words else None
    return [Sense(known[0], min(known[1], 85))] if known else []


def _slip_senses(words: str) -> list[Sense]:
    """A known heading with a slip of the finger: "Desgination", "Categrie"."""
    if len(words) < SHORTEST_TYPO or any(c.isdigit() for c in words):
        return []
    from rapidfuzz import fuzz, process

    match = process.extractOne(words, _slippable(), scorer=fuzz.ratio, score_cutoff=TYPO_CUTOFF)
    if match is None or not _is_slip(words, match[0]):
        return []
    meaning, score = headings.EXACT[match[0]]
    return [Sense(meaning, round(score * match[1] / 100 * 0.85))]


def _is_slip(words: str, known: str) -> bool:
    """Whether word stands for word: "À emporter" lacks one of "TVA emporter".

    Short words are written right: "In stock" is no slip of "Min stock".
    """
    written, meant = words.split(), known.split()
    return len(written) == len(meant) and all(
        one == other or min(len(one), len(other)) > _SHORT_WORD
        for one, other in zip(written, meant, strict=True)
    )


@lru_cache(maxsize=1)
def _slippable() -> tuple[str, ...]:
    return tuple(phrase for phrase in headings.EXACT if len(phrase) >= SHORTEST_TYPO)


def without_number(heading: str) -> str:
    """A repeated heading without the number that tells it apart."""
    base, _, number = heading.rpartition(" (")
    return base if base and number.rstrip(")").isdigit() else heading
