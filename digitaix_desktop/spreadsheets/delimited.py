"""Reads tables kept as text: comma, semicolon, tab or bar between the cells."""

from __future__ import annotations

import csv
import io
import math
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from digitaix_desktop.spreadsheets import limits

SEPARATORS = (";", ",", "\t", "|")
_SAMPLE_LINES = 200
_SAMPLE_CHARS = 200_000
_SEP_LINE = re.compile(r'^"?sep=(.)"?\s*(?:\r\n|\r|\n|$)', re.IGNORECASE)
_AS_TEXT = re.compile(r'^="(.*)"$', re.DOTALL)
_WITH_POINT = re.compile(r"^\s*\d+\.\d{1,2}\s*€?\s*$")
_WHOLE = re.compile(r"^\s*€?\s*\d{1,6}$")
_TWO_DIGITS = re.compile(r"^\d{2}\s*(?:€|eur)?\s*$", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n|\r|\n")


def split_text(text: str) -> tuple[Iterator[list[str]], str | None]:
    """The records of a text (empty lines are empty records), and the separator found.

    None as separator: one cell a line. Excel's `sep=` line is obeyed and not counted.
    """
    text = _unwrapped(text)
    stated = _SEP_LINE.match(text)
    if stated:
        separator: str | None = stated.group(1)
        text = text[stated.end() :]
    else:
        separator = find_separator(text)
    if separator is None:
        return _records(text, "\x1f", quoted=True), None
    return _records(text, separator, quoted=_quotes_close(text, separator)), separator


def find_separator(text: str) -> str | None:
    """The separator that cuts the first lines into the same number of cells most often."""
    sample = text[:_SAMPLE_CHARS]
    best, best_score = None, 0.0
    for separator in SEPARATORS:
        if separator not in sample:
            continue
        score = _regularity(sample, separator)
        if score > best_score:
            best, best_score = separator, score
    return best


def commas_part_decimals_too(text: str, separator: str | None) -> bool:
    """Whether "4,50" stands bare between commas, so that no row fits the headings any more.

    Most rows are longer than the headings, by numbers of two digits after whole ones.
    """
    if separator != ",":
        return False
    records = list(islice(_records(text[:_SAMPLE_CHARS], separator, quoted=True), _SAMPLE_LINES))
    start = next((place for place, each in enumerate(records) if _are_words(each)), len(records))
    width = len(records[start]) if start < len(records) else 0
    below = [record for record in records[start + 1 :] if any(record)]
    if any(_WITH_POINT.match(cell) for record in below for cell in record):
        return False
    cut = sum(
        any(record[width:]) and any(map(_is_cut_number, record, record[1:])) for record in below
    )
    return cut > 0 and cut >= 0.8 * len(below)


def _are_words(record: list[str]) -> bool:
    """Headings: several cells, none of them a figure."""
    filled = [cell for cell in record if cell.strip()]
    return len(filled) > 2 and all(any(c.isalpha() for c in cell) for cell in filled)


def _is_cut_number(whole: str, rest: str) -> bool:
    return _WHOLE.match(whole) is not None and _TWO_DIGITS.match(rest) is not None


def _regularity(sample: str, separator: str) -> float:
    widths: list[int] = []
    for record in _records(sample, separator, quoted=True):
        if any(cell.strip() for cell in record):
            widths.append(len(record))
        if len(widths) >= _SAMPLE_LINES:
            break
    if len(sample) >= _SAMPLE_CHARS and len(widths) > 1:
        widths.pop()  # the last record was cut by the sample's end
    several = [width for width in widths if width > 1]
    if not several:
        return 0.0
    usual, times = Counter(several).most_common(1)[0]
    # Rows shorter or longer than usual happen (totals, notes); a separator of sentences gives
    # ever other widths. Half the lines as one cell: it isn't what parts this file.
    return (times / len(widths)) * (len(several) / len(widths)) * math.sqrt(min(usual, 6))


def _records(text: str, separator: str, *, quoted: bool) -> Iterator[list[str]]:
    csv.field_size_limit(limits.TEXT_BYTES)
    lines = io.StringIO(text, newline="")
    if not quoted:
        return _line_by_line(lines, separator)
    # `a, "b, c"`: written by hand, with a space before the quote.
    spaced = f'{separator} "' in text
    return csv.reader(lines, delimiter=separator, skipinitialspace=spaced)


def _line_by_line(lines: io.StringIO, separator: str) -> Iterator[list[str]]:
    """Records of one line each; a line with a quote too many is cut at every separator."""
    for line in lines:
        if line.count('"') % 2 == 0:
            yield next(csv.reader([line], delimiter=separator), [])
        else:
            cells = next(csv.reader([line], delimiter=separator, quoting=csv.QUOTE_NONE), [])
            yield [_bare(cell) for cell in cells]


def _bare(cell: str) -> str:
    """A cell without the quotes around it; one inside is an inch sign."""
    return cell[1:].removesuffix('"') if cell.startswith('"') else cell


def _quotes_close(text: str, separator: str) -> bool:
    """Whether quotes are there to enclose cells; a lone inch sign would swallow whole rows."""
    if '"' not in text:
        return True
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        for record in reader:
            for cell in record:
                if "\n" in cell and _looks_swallowed(cell, separator, len(record)):
                    return False
    except csv.Error as error:
        return "unexpected end of data" not in str(error)
    return True


def _looks_swallowed(cell: str, separator: str, width: int) -> bool:
    """A "cell" that holds several lines cut just as the rows around it are."""
    lines: list[str] = _LINE_END.split(cell)
    cut = sum(line.count(separator) >= max(width - 1, 2) for line in lines[1:])
    return cut >= 2 and cut >= 0.6 * (len(lines) - 1)


def _unwrapped(text: str) -> str:
    """The text without quotes around whole lines, as when a CSV was saved as one of one column."""
    if not text.startswith('"'):
        return text
    lines = [line for line in _LINE_END.split(text[:_SAMPLE_CHARS])[:50] if line.strip()]
    wrapped = sum(_is_one_quoted_cell(line) for line in lines)
    if wrapped < 0.9 * len(lines):
        return text
    return "\n".join(
        line[1:-1].replace('""', '"') if line.startswith('"') and line.endswith('"') else line
        for line in _LINE_END.split(text)
    )


def _is_one_quoted_cell(line: str) -> bool:
    """Whether a line is one cell in quotes, with a separator inside."""
    if not (line.startswith('"') and line.endswith('"') and len(line) > 1):
        return False
    inside = line[1:-1].replace('""', "")
    return '"' not in inside and any(separator in inside for separator in SEPARATORS)


def clean_cell(cell: str) -> str | None:
    """A cell without the marks that only Excel understands (`="00123"`); None if it is empty."""
    if not cell or cell.isspace():
        return None
    if cell.startswith("="):
        as_text = _AS_TEXT.match(cell)
        if as_text:
            return as_text.group(1).replace('""', '"') or None
    return cell if len(cell) <= limits.CELL_TEXT else cell[: limits.CELL_TEXT]
