"""The program's own export, read back literally: nothing in it has to be guessed or mended.

Lists made by hand hold titles between rows, totals, a category written once, sizes listed in one
cell. In our own export the same words are what they say: a product may be called "Total".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from digitaix_desktop.operations.importing.cells import RowReader
from digitaix_desktop.operations.importing.fields import NAME_LIMIT, Field
from digitaix_desktop.operations.importing.grouping import Family
from digitaix_desktop.operations.importing.line import Line
from digitaix_desktop.operations.importing.meanings import PIECE
from digitaix_desktop.operations.importing.plan import PlannedProduct, PlannedVariant
from digitaix_desktop.operations.importing.table import Cell
from digitaix_desktop.operations.importing.text import text_of
from digitaix_desktop.operations.importing.wordings import Wordings

OWN_COLUMNS: Mapping[Field, str] = {
    Field.NAME: "Nom",
    Field.DESCRIPTION: "Description",
    Field.CATEGORY: "Catégorie",
    Field.BRAND: "Marque",
    Field.SKU: "Référence",
    Field.BARCODE: "Code-barres",
    Field.PRICE: "Prix TTC",
    Field.VAT_RATE: "TVA",
    Field.UNIT: "Unité",
    Field.STOCK: "Stock",
    Field.PURCHASE_PRICE: "Prix d’achat",
    Field.OPTION1_NAME: "Nom option 1",
    Field.OPTION1_VALUE: "Valeur option 1",
    Field.OPTION2_NAME: "Nom option 2",
    Field.OPTION2_VALUE: "Valeur option 2",
    Field.PARENT: "Parent",
    Field.PUBLISHED: "En ligne",
    Field.INGREDIENTS: "Ingrédients",
    Field.ALLERGENS: "Allergènes",
    Field.TRACES: "Traces",
    Field.ORIGIN: "Origine",
    Field.NET_QUANTITY: "Quantité nette",
    Field.MAKER: "Fabricant responsable",
    Field.MAKER_ADDRESS: "Adresse du fabricant",
    Field.MAKER_CONTACT: "Contact du fabricant",
    Field.WARNINGS: "Avertissements",
    Field.WITHDRAWAL: "Sans rétractation",
    Field.TO_ORDER: "Sur commande",
    Field.LEAD_TIME: "Délai en minutes",
    Field.SEASON: "Saison",
    Field.EXAMPLE_PHOTO: "Photo d’exemple",
    Field.LEAST: "Minimum",
    Field.STEP: "Par pas de",
    Field.TOLERANCE: "Tolérance",
    Field.PIECE_WEIGHT: "Poids d’une pièce",
    Field.PRICE_PER: "Prix affiché pour",
    Field.PROMO_PRICE: "Prix promo TTC",
    Field.PROMO_FROM: "Promo du",
    Field.PROMO_TO: "Promo jusqu’au",
    Field.PROMO_REASON: "Motif de la promo",
    Field.ALCOHOL: "Alcool",
    Field.LOW: "Seuil de réassort",
    Field.TARGET: "Commander jusqu’à",
    Field.SHELF: "Emplacement",
    Field.SUPPLIER: "Fournisseur",
}
"""What the columns of an export hold, in their order, with their headings."""

_HEADINGS = tuple(OWN_COLUMNS.values())
_COUNTS = tuple(
    list(OWN_COLUMNS).index(last) + 1
    for last in (
        Field.SUPPLIER,
        Field.ALCOHOL,
        Field.PROMO_REASON,
        Field.PRICE_PER,
        Field.PUBLISHED,
    )
)
"""How many columns exports have, and had before: each program added its own behind the others."""


def own_columns(cells: Sequence[Cell]) -> Mapping[Field, str]:
    """The columns of an export with these headings, of today or of an earlier program; none if
    it is no export as it was written, or has something beside it."""
    filled = [text_of(cell) for cell in cells]
    while filled and not filled[-1]:
        filled.pop()
    for count in _COUNTS:
        if tuple(filled) == _HEADINGS[:count]:
            return dict(list(OWN_COLUMNS.items())[:count])
    return {}


def is_own(headings: Sequence[str], mapping: Mapping[Field, int]) -> bool:
    """Whether a table is an export whose columns still hold what they were written for."""
    places = {field: place for place, field in enumerate(list(OWN_COLUMNS)[: len(mapping)])}
    count = len(places)
    is_whole = count in _COUNTS and dict(mapping) == places
    return is_whole and tuple(headings[:count]) == _HEADINGS[:count]


_GUARD = "'"
_TREACHEROUS = frozenset("=+-@\t\r'")


def guarded(text: str) -> str:
    """A text as it stands in an export that is itself text: no program takes it for a formula."""
    return _GUARD + text if text[:1] in _TREACHEROUS else text


def unguarded(cell: Cell) -> Cell:
    """The text that was guarded."""
    if isinstance(cell, str) and cell[:1] == _GUARD and cell[1:2] in _TREACHEROUS:
        return cell[1:]
    return cell


class OwnWordings(Wordings):
    """Reads the words of an export as they stand."""

    def name(self, number: int, cell: Cell) -> str:
        """The name; too long a one, typed since, is cut as anywhere."""
        text = text_of(cell)
        return text if len(text) <= NAME_LIMIT else super().name(number, cell)

    def plain(self, cell: Cell) -> str | None:
        """A brand, whatever it is called."""
        return text_of(cell) or None

    def category(self, cell: Cell) -> str | None:
        """A category, whatever it is called."""
        return text_of(cell) or None

    def description(self, number: int, cell: Cell) -> str | None:  # noqa: ARG002 - overrides
        """A description, signs and all."""
        return text_of(cell) or None

    def options(self, cells: Sequence[Cell]) -> tuple[tuple[str, str], ...]:
        """Names and values of the axes, whatever they are called."""
        options = []
        for name_column, value_column, _ in self._axes:
            name, value = (
                text_of(cells[column]) if column < len(cells) else ""
                for column in (name_column, value_column)
            )
            if value:
                options.append((name, value))
        return tuple(options)


class OwnReader(RowReader):
    """Reads rows of an export: words as they stand, numbers as anywhere: some may be typed anew."""

    words_read_by = OwnWordings
    weighed_may_hold = True

    def _read_sku(self, cell: Cell) -> str | None:
        return text_of(cell) or None


def own_families(lines: Sequence[Line]) -> list[Family]:
    """The rows of each product: those of one parent, or a row by itself."""
    families: dict[object, Family] = {}
    for line in lines:
        key = line.parent or line.number
        family = families.get(key)
        if family is None:
            families[key] = Family(line, [line] if line.parent else [])
        else:
            family.variants.append(line)
    for each in families.values():
        each.share_reference()
    return list(families.values())


def own_product(family: Family) -> PlannedProduct:
    """The product that was exported to these rows."""
    head = family.head
    prices = {line.price_cents for line in family.lines}
    plain = not family.variants
    return PlannedProduct(
        name=head.name,
        description=head.description,
        sku=head.sku if plain else family.shared_sku,
        barcode=head.barcode if plain else None,
        category=head.category,
        brand=head.brand,
        price_cents=prices.pop() if len(prices) == 1 else None,
        vat_bp=head.vat_bp,
        stock_milli=head.stock_milli if plain else None,
        unit=head.unit or PIECE,
        published=head.published,
        purchase_price_cents=head.purchase_price_cents if plain else None,
        variants=tuple(_variants(family)),
        images=(),
        rows=tuple(line.number for line in family.lines),
        details=head.details,
    )


def _variants(family: Family) -> Iterator[PlannedVariant]:
    for line in family.variants:
        yield PlannedVariant(
            options=line.options,
            sku=line.sku,
            barcode=line.barcode,
            price_cents=line.price_cents,
            stock_milli=line.stock_milli,
            purchase_price_cents=line.purchase_price_cents,
            row=line.number,
            promo_cents=line.promo_cents,
        )
