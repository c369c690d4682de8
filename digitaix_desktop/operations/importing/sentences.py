"""What is said about single rows, in the words of a shop."""

from __future__ import annotations

from digitaix_desktop.operations.importing.numbers import NumberFault
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

NO_NAME = QT_TRANSLATE_NOOP("Importing", "This row has no name.")
A_DATE = QT_TRANSLATE_NOOP(
    "Importing", "The spreadsheet made a date of it ({value}): type it again, as text."
)
NO_PARENT = QT_TRANSLATE_NOOP(
    "Importing", "The product it belongs to (“{parent}”) is not in the file, or was left out."
)
SAME_SKU = QT_TRANSLATE_NOOP("Importing", "Row {row} already has the reference “{sku}”.")
SAME_NAME = QT_TRANSLATE_NOOP(
    "Importing",
    "Row {row} already has the name “{name}”, and no reference or barcode tells them apart.",
)
SAME_OPTIONS = QT_TRANSLATE_NOOP(
    "Importing", "Row {row} of the same product already has the same choice (“{options}”)."
)
NO_OPTIONS = QT_TRANSLATE_NOOP(
    "Importing",
    "It belongs to the same product as row {row}, but no size or colour tells it apart.",
)
NO_VAT = QT_TRANSLATE_NOOP(
    "Importing",
    "The price is without tax and the VAT is not known: add a VAT column, or set the shop's VAT.",
)
BAD_VAT = QT_TRANSLATE_NOOP("Importing", "“{value}” is not a VAT rate.")

PRICE_FAULTS = {
    NumberFault.NOT_A_NUMBER: QT_TRANSLATE_NOOP("Importing", "“{value}” is not a price."),
    NumberFault.SEVERAL: QT_TRANSLATE_NOOP(
        "Importing", "“{value}” is an offer for several, not the price of one."
    ),
    NumberFault.A_DATE: QT_TRANSLATE_NOOP(
        "Importing", "The spreadsheet turned the price into a date ({value}): type it again."
    ),
    NumberFault.NEGATIVE: QT_TRANSLATE_NOOP("Importing", "The price is below zero ({value})."),
    NumberFault.TOO_LARGE: QT_TRANSLATE_NOOP("Importing", "“{value}” is too much for a price."),
    NumberFault.CURRENCY: QT_TRANSLATE_NOOP("Importing", "“{value}” is not in euros."),
}
STOCK_FAULTS = {
    NumberFault.NOT_A_NUMBER: QT_TRANSLATE_NOOP("Importing", "“{value}” is not a quantity."),
    NumberFault.SEVERAL: QT_TRANSLATE_NOOP("Importing", "“{value}” is not one quantity."),
    NumberFault.A_DATE: QT_TRANSLATE_NOOP(
        "Importing", "The spreadsheet turned the quantity into a date ({value}): type it again."
    ),
    NumberFault.NEGATIVE: QT_TRANSLATE_NOOP("Importing", "“{value}” is not a quantity."),
    NumberFault.TOO_LARGE: QT_TRANSLATE_NOOP("Importing", "“{value}” is too much for a quantity."),
    NumberFault.CURRENCY: QT_TRANSLATE_NOOP("Importing", "“{value}” is not a quantity."),
}

ALLERGENS_UNREAD = QT_TRANSLATE_NOOP(
    "Importing", "Not all of these are among the 14 allergens: tick them in the product’s sheet."
)
LEAD_UNREAD = QT_TRANSLATE_NOOP(
    "Importing", "How long this takes is not clear: say it in the product’s sheet."
)
SEASON_UNREAD = QT_TRANSLATE_NOOP(
    "Importing", "These are no two days of the year: say the season in the product’s sheet."
)
ALLERGENS_IN_CAPITALS = QT_TRANSLATE_NOOP(
    "Importing", "Read from the ingredients, where they stand in capitals."
)
ALCOHOL_VAT = QT_TRANSLATE_NOOP("Importing", "A drink with alcohol: its VAT is {vat} %.")
ZERO_BACK = QT_TRANSLATE_NOOP("Importing", "Zero put back in front: the check digit proves it.")
CODE_CLEANED = QT_TRANSLATE_NOOP("Importing", "Barcode cleaned of what is no digit.")
DIGITS_LOST = QT_TRANSLATE_NOOP(
    "Importing", "The spreadsheet lost the end of this barcode: scan or type it again."
)
WRONG_CHECK_DIGIT = QT_TRANSLATE_NOOP(
    "Importing", "The barcode's last digit doesn't fit the others: scan or type it again."
)
NOT_A_CODE = QT_TRANSLATE_NOOP("Importing", "This is no barcode.")
SAME_BARCODE = QT_TRANSLATE_NOOP("Importing", "Row {row} already has this barcode.")
SHOP_VAT = QT_TRANSLATE_NOOP("Importing", "Tax added, VAT {vat} %: the file says none.")
VAT_FOUND = QT_TRANSLATE_NOOP("Importing", "VAT found from the prices with and without tax.")
VAT_WORD = QT_TRANSLATE_NOOP("Importing", "Rate understood from its name.")
ZERO_PRICE = QT_TRANSLATE_NOOP("Importing", "A price of zero is taken as no price yet.")
NO_PRICE = QT_TRANSLATE_NOOP("Importing", "It says no price: complete it here.")
BELOW_ZERO = QT_TRANSLATE_NOOP("Importing", "Stock below zero is taken as none left.")
AT_LEAST = QT_TRANSLATE_NOOP("Importing", "“{value}” is taken as exactly that many.")
NONE_LEFT = QT_TRANSLATE_NOOP("Importing", "“{value}” is taken as none left.")
NO_COUNT = QT_TRANSLATE_NOOP("Importing", "It says there is some, not how many.")
STOCK_SHARED = QT_TRANSLATE_NOOP(
    "Importing", "One stock for several sizes: count them, then enter each."
)
PRICED_BY_MEASURE = QT_TRANSLATE_NOOP(
    "Importing", "Counted in pieces, priced by measure: weigh or measure it, then enter the stock."
)
PER_BASE = QT_TRANSLATE_NOOP("Importing", "Price of {of} turned into that of 1 {unit}.")
COUNTED_BY = QT_TRANSLATE_NOOP("Importing", "Counted by {of}, as the row is sold: kept in {unit}.")
PLAIN = QT_TRANSLATE_NOOP("Importing", "Formatting of a web page made plain text.")
NAME_CUT = QT_TRANSLATE_NOOP("Importing", "Name too long: cut at {limit} characters.")

TOTAL = QT_TRANSLATE_NOOP("Importing", "A total, not a product.")
TITLE = QT_TRANSLATE_NOOP("Importing", "A title: the category of the rows below.")
NOTE = QT_TRANSLATE_NOOP("Importing", "A note, not a product.")
HEADING_AGAIN = QT_TRANSLATE_NOOP("Importing", "The headings once more.")
INSTRUCTIONS = QT_TRANSLATE_NOOP("Importing", "Instructions for filling in, not a product.")
DOUBLE = QT_TRANSLATE_NOOP("Importing", "The same as row {row}.")
