"""What a file and its columns are called on the screens of an import."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QObject

from digitaix_desktop.operations.importing.columns import Columns
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.guess import Guess
from digitaix_desktop.operations.importing.overview import Finding, Kind
from digitaix_desktop.words import Words
from digitaix_protocol.rules import formats

PRICES = (Field.PRICE, Field.PRICE_EXCL_TAX)
AXES = (Field.OPTION1_VALUE, Field.OPTION2_VALUE)


class ImportWords(QObject):
    """Says these things in the language of `words`."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.language = words.language

    def field(self, field: Field) -> str:
        """What a column of this kind is called."""
        names = {
            Field.NAME: self.tr("Name"),
            Field.DESCRIPTION: self.tr("Description"),
            Field.SKU: self.tr("Reference"),
            Field.BARCODE: self.tr("Barcode"),
            Field.CATEGORY: self.tr("Category"),
            Field.BRAND: self.tr("Brand"),
            Field.PRICE: self.tr("Price incl. tax"),
            Field.PRICE_EXCL_TAX: self.tr("Price without tax"),
            Field.VAT_RATE: self.tr("VAT"),
            Field.PURCHASE_PRICE: self.tr("Purchase price"),
            Field.STOCK: self.tr("Stock"),
            Field.UNIT: self.tr("Sold by"),
            Field.WEIGHT: self.tr("Weight"),
            Field.OPTION1_NAME: self.tr("Name of the choice"),
            Field.OPTION1_VALUE: self.tr("Size, colour…"),
            Field.OPTION2_NAME: self.tr("Name of the 2nd choice"),
            Field.OPTION2_VALUE: self.tr("2nd choice"),
            Field.PARENT: self.tr("Belongs to"),
            Field.IMAGE: self.tr("Photo"),
            Field.PUBLISHED: self.tr("Online"),
            **self._details(),
        }
        return names[field]

    def _details(self) -> dict[Field, str]:
        return {
            Field.INGREDIENTS: self.tr("Ingredients"),
            Field.ALLERGENS: self.tr("Allergens"),
            Field.TRACES: self.tr("Traces"),
            Field.ORIGIN: self.tr("Origin"),
            Field.NET_QUANTITY: self.tr("Net quantity"),
            Field.ALCOHOL: self.tr("Alcohol"),
            Field.MAKER: self.tr("Maker"),
            Field.MAKER_ADDRESS: self.tr("Maker’s address"),
            Field.MAKER_CONTACT: self.tr("Maker’s e-mail"),
            Field.WARNINGS: self.tr("Warnings"),
            Field.WITHDRAWAL: self.tr("Why not given back"),
            Field.TO_ORDER: self.tr("Made to order"),
            Field.LEAD_TIME: self.tr("Ready after"),
            Field.SEASON: self.tr("Season"),
            Field.EXAMPLE_PHOTO: self.tr("Photo as example"),
            Field.LEAST: self.tr("Sold from"),
            Field.STEP: self.tr("In steps of"),
            Field.TOLERANCE: self.tr("Give or take"),
            Field.PIECE_WEIGHT: self.tr("Weight of a piece"),
            Field.PRICE_PER: self.tr("Price shown for"),
            Field.PROMO_PRICE: self.tr("Promotional price"),
            Field.PROMO_FROM: self.tr("Promotion from"),
            Field.PROMO_TO: self.tr("Promotion until"),
            Field.PROMO_REASON: self.tr("Reason of the promotion"),
            Field.LOW: self.tr("Order again at"),
            Field.TARGET: self.tr("Order up to"),
            Field.SHELF: self.tr("Place in the shop"),
            Field.SUPPLIER: self.tr("Supplier"),
        }

    def heads(self, guess: Guess) -> dict[Field, str]:
        """What our headings say over this file: sizes and colours by their own names."""
        heads = {field: self.field(field) for field in Field}
        columns = Columns(guess.mapping, guess.headings)
        for axis, name in zip(AXES, (Field.OPTION1_NAME, Field.OPTION2_NAME), strict=True):
            if axis in guess.mapping and name not in guess.mapping:
                said = columns.axis_name(axis)
                heads[axis] = heads[axis] if said.startswith("Option") else said
        return heads

    def choice(self, field: Field) -> str:
        """What a column may be, as an answer to a question."""
        if field is Field.PRICE:
            return self.tr("Selling price incl. tax")
        if field is Field.PRICE_EXCL_TAX:
            return self.tr("Selling price without tax")
        return self.field(field)

    def heading(self, heading: str, column: int) -> str:
        """The file's own heading, as it stands there."""
        if heading == f"column {column + 1}":
            return self.tr("no heading")
        return self.tr("“{heading}”").format(heading=heading)

    def file(self, guess: Guess) -> str:
        """Which file it is and how it was understood: sheet, headings, separator, letters."""
        parts = [guess.file.name]
        if guess.sheet:
            parts.append(self.tr("sheet “{sheet}”").format(sheet=guess.sheet))
        parts.append(self.rows(guess))
        return " · ".join(parts)

    def rows(self, guess: Guess) -> str:
        """Where its headings stand."""
        if guess.heading_row is None:
            return self.tr("no headings")
        return self.tr("headings in row {row}").format(row=guess.heading_row)

    def letters(self, guess: Guess) -> str:
        """How a text file's bytes were understood; nothing for a workbook, which says it itself."""
        if guess.file.encoding is None:
            return ""
        separators = {
            ";": self.tr("columns separated by semicolons"),
            ",": self.tr("columns separated by commas"),
            "\t": self.tr("columns separated by tabs"),
            "|": self.tr("columns separated by bars"),
        }
        separated = separators.get(guess.file.separator or "", "")
        accents = self.tr("accents read as {encoding}").format(
            encoding=_ENCODINGS.get(guess.file.encoding, guess.file.encoding.upper())
        )
        return " · ".join(part for part in (separated, accents) if part)

    def counted(self, finding: Finding) -> str:
        """How many of what: `17 codes-barres`, `4 codes-barres perdus`, `1 prix absent`."""
        count = len(finding.rows)
        match finding.kind:
            case Kind.MISSING:
                return self.tr("%Ln missing price(s)", "", count)
            case Kind.REFUSED:
                return self.tr("%Ln row(s) left out", "", count)
            case Kind.LOST:
                return self._lost(finding.field, count)
            case Kind.MENDED:
                return self._mended(finding.field, count)

    def _lost(self, field: Field | None, count: int) -> str:
        if field is Field.BARCODE:
            return self.tr("%Ln lost barcode(s)", "", count)
        if field in PRICES:
            return self.tr("%Ln missing price(s)", "", count)
        if field is Field.STOCK:
            return self.tr("%Ln stock(s) to count", "", count)
        return self.tr("%Ln value(s) to type again", "", count)

    def _mended(self, field: Field | None, count: int) -> str:
        match field:
            case Field.BARCODE:
                return self.tr("%Ln barcode(s)", "", count)
            case Field.PRICE | Field.PRICE_EXCL_TAX:
                return self.tr("%Ln price(s)", "", count)
            case Field.VAT_RATE:
                return self.tr("%Ln VAT rate(s)", "", count)
            case Field.STOCK:
                return self.tr("%Ln stock(s)", "", count)
            case Field.NAME:
                return self.tr("%Ln name(s)", "", count)
            case Field.ALLERGENS:
                return self.tr("allergens of %Ln product(s)", "", count)
            case Field.DESCRIPTION:
                return self.tr("%Ln description(s)", "", count)
        return self.tr("%Ln value(s)", "", count)

    def detail(self, finding: Finding) -> str:
        """The sentence beside the count: the reason, or what lacks something."""
        if finding.kind is Kind.MISSING and len(finding.rows) == 1 and finding.before:
            return finding.before
        return self._words.say(finding.reason)

    def written(self, field: Field, text: str) -> str:
        """An amount or rate of a repair as one reads it here; anything else as it stands."""
        try:
            hundredths = round(Decimal(text) * 100)
        except (InvalidOperation, OverflowError, ValueError):
            return text
        if field in PRICES:
            return formats.money(hundredths, self.language)
        return formats.percent(hundredths, self.language) if field is Field.VAT_RATE else text

    def figure(self, count: int) -> str:
        """A count with its thousands parted."""
        return formats.count(count, self.language)


_ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "cp1252": "Windows",
    "cp850": "DOS",
    "mac_roman": "Mac",
    "ascii": "UTF-8",
}
