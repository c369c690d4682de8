"""Reads the words of a row: names, descriptions, categories, choices, images."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time, timedelta

from digitaix_desktop.operations.importing import sentences
from digitaix_desktop.operations.importing.choices import (
    first_parts,
    named_choices,
    says_how_written,
)
from digitaix_desktop.operations.importing.columns import Columns
from digitaix_desktop.operations.importing.fields import NAME_LIMIT, Aid, Field
from digitaix_desktop.operations.importing.line import RowFault
from digitaix_desktop.operations.importing.meanings import ABSENT
from digitaix_desktop.operations.importing.plan import Repair
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.operations.importing.table import Cell
from digitaix_desktop.operations.importing.text import (
    has_markup,
    one_line,
    plain_text,
    text_of,
    tidy_text,
)

_IMAGE_SPLIT = re.compile(
    r"\s+(?=https?://)|\s*[|;\n]\s*|\s*,\s*(?=https?://)|,\s+|(?<=\.jpg),|(?<=\.png),|(?<=\.jpeg),|(?<=\.webp),",
    re.I,
)
_MAY_LIST = re.compile(r"[|;,\s]")
_PATHS = re.compile(r"\s*,\s*")
_ROOT = re.compile(
    r"^(?:(?:default category|accueil|home|root|racine|tout|tous|all|catalogue?)\s*[>/|]\s*)+|"
    r"^accueil\s*,\s*",
    re.IGNORECASE,
)
"""The top of a program's tree of categories, which is no category."""


class Wordings:
    """Reads the columns of words of one table; `repairs` is told what was cut or made plain."""

    def __init__(self, columns: Columns, repairs: list[Repair]) -> None:
        of = columns.of
        self._repairs = repairs
        images = (columns.by_field.get(Field.IMAGE), *columns.aids.get(Aid.MORE_IMAGES, ()))
        self._images = tuple(column for column in images if column is not None)
        self._variant_images = columns.aids.get(Aid.VARIANT_IMAGE, ())
        self._axes = tuple(
            (of(name), of(value), "" if name in columns.by_field else columns.axis_name(value))
            for name, value in (
                (Field.OPTION1_NAME, Field.OPTION1_VALUE),
                (Field.OPTION2_NAME, Field.OPTION2_VALUE),
            )
            if value in columns.by_field
        )
        self._in_parts = frozenset(
            column
            for axis in self._axes
            for column in axis[:2]
            if column < len(columns.headings) and says_how_written(columns.headings[column])
        )
        self._name_parts = columns.aids.get(Aid.NAME_PARTS, ())
        self._third = columns.aid(Aid.OPTION3_NAME), columns.aid(Aid.OPTION3_VALUE)
        self._lists_categories = "x,y,z" in columns.heading(Field.CATEGORY).replace(" ", "")
        self._plain: dict[Cell, str | None] = {}
        self._categories: dict[Cell, str | None] = {}

    def _repair(
        self, number: int, field: Field, before: str, after: str | None, sentence: str
    ) -> None:
        reason = Reason(sentence, {"limit": NAME_LIMIT})
        self._repairs.append(Repair(number, field, before, after, reason))

    def name(self, number: int, cell: Cell) -> str:
        """A name on one line, not longer than we keep; "" if there is none.

        Raises RowFault for a date: the file held other words before the spreadsheet read them.
        """
        if type(cell) is str:
            raw = cell.strip()
        else:
            _refuse_date(cell, Field.NAME)
            raw = text_of(cell)
        name = one_line(raw)
        if name is raw:
            if len(name) <= NAME_LIMIT:
                return name
        elif has_markup(raw):
            self._repair(number, Field.NAME, raw, name, sentences.PLAIN)
        if len(name) > NAME_LIMIT:
            short = name[: NAME_LIMIT - 1].rstrip() + "…"
            self._repair(number, Field.NAME, name, short, sentences.NAME_CUT)
            return short
        return name

    def whole_name(self, number: int, cells: Sequence[Cell], name: str) -> str:
        """The name that several columns tell together, in their order: "Irancy Les Mazelots"."""
        said: list[str] = []
        for column in self._name_parts:
            part = one_line(text_of(cells[column])) if column < len(cells) else ""
            if part and part not in ABSENT and part.casefold() not in " ".join(said).casefold():
                said.append(part)
        return self.name(number, " ".join(said)) if said else name

    def plain(self, cell: Cell) -> str | None:
        """A category or brand: a few words that come again and again."""
        if cell not in self._plain:
            text = one_line(text_of(cell))
            self._plain[cell] = None if text in ABSENT else text
        return self._plain[cell]

    def category(self, cell: Cell) -> str | None:
        """The category that says most, of those that a cell may list."""
        if cell in self._categories:
            return self._categories[cell]
        text = one_line(text_of(cell))
        if "," in text and (" > " in text or self._lists_categories or _lists_paths(text)):
            # WooCommerce and Magento list every level of each category, PrestaShop from the top.
            paths = _PATHS.split(text)
            text = max(reversed(paths), key=lambda path: path.count(" > ") + path.count("/"))
        text = _ROOT.sub("", text).lstrip("/> ")
        found = self._categories[cell] = None if text in ABSENT or text == "0" else text
        return found

    def description(self, number: int, cell: Cell) -> str | None:
        """A description in plain words; WooCommerce writes its line breaks as `\\n`."""
        raw = text_of(cell)
        if not raw:
            return None
        text = raw.replace("\\n", "\n") if "\\n" in raw else raw
        if not has_markup(text):
            return tidy_text(text) or None
        plain = plain_text(text)
        if "<" not in text and has_markup(plain):
            plain = plain_text(plain)  # OpenCart's: the marks themselves written as `&lt;`
        self._repair(number, Field.DESCRIPTION, raw, plain or None, sentences.PLAIN)
        return plain or None

    def images(self, cells: Sequence[Cell]) -> tuple[str, ...]:
        """Every image the row names, file names or addresses, each once."""
        return self._named(self._images, cells)

    def variant_images(self, cells: Sequence[Cell]) -> tuple[str, ...]:
        """Those of the size or colour alone, where a column says so."""
        return self._named(self._variant_images, cells)

    @staticmethod
    def _named(columns: Sequence[int], cells: Sequence[Cell]) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for column in columns:
            text = text_of(cells[column]) if column < len(cells) else ""
            if text and _MAY_LIST.search(text) is None:
                found[text] = None
            elif text:
                found.update((part, None) for part in _IMAGE_SPLIT.split(text) if part)
        return tuple(found)

    def options(self, cells: Sequence[Cell]) -> tuple[tuple[str, str], ...]:
        """Names and values of the axes, an axis without value left out."""
        size = len(cells)
        options = []
        for name_column, value_column, heading in self._axes:
            cell = cells[value_column] if value_column < size else None
            _refuse_date(cell, Field.OPTION1_VALUE)
            value = one_line(text_of(cell))
            if value and value not in ABSENT:
                name = one_line(text_of(cells[name_column])) if name_column < size else heading
                if self._in_parts:
                    name = first_parts(name) if name_column in self._in_parts else name
                    value = first_parts(value) if value_column in self._in_parts else value
                options.append((name, value))
            else:
                options.append(("", ""))
        if len(options) == 1 or not options[1][1]:
            options[:1] = named_choices(options[0][1]) or options[:1]
            options[2:] = []
        if self._third[1] < size and len(options) > 1:
            name, value = (one_line(text_of(cells[at])) if at < size else "" for at in self._third)
            if value and value not in ABSENT:
                options[1] = _joined(options[1][0], name), _joined(options[1][1], value)
        return tuple(options) if any(value for _, value in options) else ()


def _joined(second: str, third: str) -> str:
    """Two things to choose told as one: a product is shown with two axes at most."""
    return " / ".join(part for part in (second, third) if part)


def _refuse_date(cell: Cell, field: Field) -> None:
    """Refuse what the spreadsheet took for a day: what it was ("3/6" months, "Mai 68") is lost."""
    if isinstance(cell, date | time | timedelta):
        raise RowFault(field, Reason(sentences.A_DATE, {"value": text_of(cell)}))


def _lists_paths(text: str) -> bool:
    """Whether a cell lists several places in one tree: `Shop/Bags,Shop/Bags/Leather`."""
    paths = _PATHS.split(text)
    return "/" in text and len({path.partition("/")[0] for path in paths}) == 1
