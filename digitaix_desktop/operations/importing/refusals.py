"""Files that are refused as a whole, each with what to do next."""

from __future__ import annotations

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP


class FileRefused(ShopError):
    """A file that can't be imported; every refusal of this module is one."""


class FileMissing(FileRefused):
    """There is no file of that name."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "There is no file “{name}” any more. Check where it was saved, and choose it again.",
    )


class FileLocked(FileRefused):
    """The system doesn't let us read it."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” can't be opened. Close it in any other program, or copy it to the desktop,"
        " and try again.",
    )


class EmptyFile(FileRefused):
    """Nothing in it at all, or no filled cell."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” is empty. Check that it was saved, or export it again."
    )


class NotATable(FileRefused):
    """A picture, a PDF, a letter, a program…"""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” holds no table. Choose a spreadsheet (.xlsx, .xls, .ods) or a .csv file.",
    )


class NumbersDocument(FileRefused):
    """Apple Numbers keeps its tables in a format of its own."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is a Numbers document. In Numbers, choose File, Export To, Excel,"
        " then import that file.",
    )


class LockFile(FileRefused):
    """The small `~$…` file that Excel puts beside an open workbook."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is only the mark that Excel leaves beside an open workbook."
        " Choose the workbook itself.",
    )


class Encrypted(FileRefused):
    """It opens with a password only."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is protected by a password. Open it in your spreadsheet program, save a copy"
        " without password, and import the copy.",
    )


class Damaged(FileRefused):
    """Cut short, or broken inside."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is damaged or was not copied to its end. Copy or export it again,"
        " or open it in your spreadsheet program and save it under a new name.",
    )


class TooOld(FileRefused):
    """Excel 2 to 4, or a format we don't read."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is in a very old or unusual format. Open it in your spreadsheet program"
        " and save it as .xlsx, then import that file.",
    )


class TooLarge(FileRefused):
    """More than the limits of what is read."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is too large to be read safely. Save only the sheet of your products"
        " in a new file, or split it, and import that.",
    )


class TookTooLong(FileRefused):
    """Reading didn't end in the time allowed."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "Reading “{name}” took too long and was stopped. Save only the sheet of your products"
        " in a new file, and import that.",
    )


class CommasTwice(FileRefused):
    """A text file whose commas part both columns and decimals."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” has commas between its columns and in its prices: where one ends can't be told."
        " Export it again with semicolons, or as .xlsx.",
    )


class NoCatalogue(FileRefused):
    """No column of it can be the name of a product."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "No list of products was found in “{name}”: no column holds their names."
        " If one does, say which.",
    )


class OnlyHeadings(FileRefused):
    """Headings, and no row below them."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” has headings and nothing below them. Check that it was exported whole,"
        " or fill in a row for each product.",
    )


class SalesNotProducts(FileRefused):
    """Orders, invoices or till sales: each row is a sale, not a product."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” lists sales or orders, not products (“{heading}”)."
        " Export the list of articles from your till instead.",
    )


class FiguresNotProducts(FileRefused):
    """Statistics, stock movements, customers…"""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” holds figures or movements, not a list of products (“{heading}”)."
        " Export the list of articles instead.",
    )


class PeopleNotProducts(FileRefused):
    """Customers, suppliers, staff."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” lists people, not products (“{heading}”). Export the list of articles instead.",
    )


class UnknownSheet(FileRefused):
    """No sheet of that name in the workbook."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "There is no sheet “{sheet}” in “{name}”. Its sheets are: {sheets}."
    )


class UnknownHeading(FileRefused):
    """No column of that heading in the sheet."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "There is no column “{heading}” in this sheet. Its columns are: {headings}."
    )


class UnknownField(FileRefused):
    """Not one of the names that a column can be given."""

    message = QT_TRANSLATE_NOOP("Errors", "“{field}” can't be imported. Choose one of: {fields}.")
