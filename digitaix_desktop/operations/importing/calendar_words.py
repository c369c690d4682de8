"""Time as shops write it: "48 h" or "2 à 3 jours" to make something, "avril à juin" to sell it."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime

from digitaix_desktop.operations.importing.numbers import parse_decimal
from digitaix_desktop.operations.importing.table import Cell
from digitaix_desktop.operations.importing.text import fold, text_of
from digitaix_protocol.rules.seasons import is_day

MOST_MINUTES = 366 * 1440
_LEAP = 2024
_LONGEST = 60
"""Characters of what may say a time; a longer cell is something else, and not looked through."""
_PLAIN = str.maketrans({"à": "a", "é": "e", "-": " a ", "–": " a "})
_MINUTES = {"m": 1, "h": 60, "j": 1440, "d": 1440, "s": 7 * 1440, "w": 7 * 1440}
_UNIT = (
    r"min(?:ute)?s?|h(?:(?:eu|ou)rs?e?s?)?|j(?:(?:ou)?rs?)?|d(?:ays?)?|s(?:em(?:aine)?s?)?|weeks?"
)
_BEFORE = r"(?:sous |env(?:iron)? |delai (?:de )?|comptez |minimum |min )*"
_RANGE = rf"(?:\d+ ?(?:{_UNIT})? ?(?:a|ou|to) )?"
_LEAD = re.compile(rf"{_BEFORE}{_RANGE}(\d+(?:[.,]\d+)?) ?({_UNIT})\.?(?: ouvr\w+)?(?: minimum)?")
_COUNTED_IN = re.compile(r"\b(minute|heure|hour|jour|day|semaine|week)s?\b|\b([hj])\b")
_MONTHS = (
    "janv jan|fevr fev feb|mars mar|avr apr|mai may|juin jun|juil jul|aout aug|sept sep|oct|nov|dec"
).split("|")
_DAY_AND_MONTH = re.compile(r"(?:(\d{1,2})(?:er|st|nd|rd|th)? )?([a-z]{3,9})(?: \d{4})?")
_IN_FIGURES = re.compile(r"(\d{1,2})[/.\-](\d{1,2})(?:[/.\-]\d{2,4})?")
_ISO = re.compile(r"\d{4}-(\d\d)-(\d\d)")
_UNTIL = re.compile(
    r"\s*(?:→|–|—|>|\bjusqu'?\s?(?:en|au|a|à)\b|\bà\b|\bau\b|\ba\b|\bto\b|\s-\s)\s*"
)
_HYPHEN = re.compile(r"(?<=[a-zéûô.])-(?=[a-z0-9])|(?<=/\d\d)-(?=\d)|(?<=/\d{4})-(?=\d)")
_ALWAYS = re.compile(r"\b(?:toute?s?|tous|annee|annuel|permanent\w*|all|always|year)\b")
_LEADS_ON = re.compile(r"^(?:de |du |d'|from |en |le )")


def lead_of(cell: Cell, counted_in: int | None = None) -> int | None:
    """How long something takes, in minutes: of "2 à 3 jours" the longer; None if it isn't said.

    `counted_in` is what one of a plain number stands for, in minutes.
    """
    text = text_of(cell)
    if isinstance(cell, bool) or len(text) > _LONGEST:
        return None
    number = cell if isinstance(cell, int | float) else parse_decimal(text)
    if number is not None:
        minutes = None if counted_in is None else round(float(number) * counted_in)
    else:
        plain = text.casefold().translate(_PLAIN)
        found = _LEAD.fullmatch(" ".join(plain.split()))
        amount = parse_decimal(found[1]) if found else None
        unit = found[2] if found else ""
        size = 1 if unit.startswith("m") else _MINUTES.get(unit[:1], 0)
        minutes = None if amount is None else round(float(amount) * size)
    return minutes if minutes is not None and 0 <= minutes <= MOST_MINUTES else None


def counted_in(heading: str) -> int | None:
    """What numbers below a heading count, in minutes: "Délai (jours)"."""
    found = _COUNTED_IN.search(fold(heading))
    return _MINUTES[(found[1] or found[2])[0]] if found else None


def day_of(cell: Cell, *, ends: bool = False) -> str | None:
    """A day of the year as `MM-DD`: a date, "15 avril", "15/04"; a month begins, or `ends`."""
    if isinstance(cell, date):  # and a datetime
        day = cell.date() if isinstance(cell, datetime) else cell
        return f"{day:%m-%d}"
    text = _LEADS_ON.sub("", text_of(cell).casefold().strip(" ."))
    if found := _ISO.match(text):
        month, number = int(found[1]), int(found[2])
    elif found := _IN_FIGURES.fullmatch(text):
        month, number = int(found[2]), int(found[1])
    elif (found := _DAY_AND_MONTH.fullmatch(fold(text))) and (month := _month(found[2])):
        last = calendar.monthrange(_LEAP, month)[1]
        last = 28 if month == 2 else last
        number = int(found[1]) if found[1] else last if ends else 1
    else:
        return None
    day_said = f"{month:02}-{number:02}"
    return day_said if is_day(day_said) else None


def season_of(cell: Cell) -> tuple[str, str] | None:
    """From which day of the year to which: "avril à juin", "15/12 - 15/03", "décembre"."""
    if isinstance(cell, date) or len(text_of(cell)) > _LONGEST:
        return None
    text = _HYPHEN.sub(" - ", text_of(cell).casefold().strip())
    parts = [part for part in _UNTIL.split(text) if part.strip()]
    if not 1 <= len(parts) <= 2 or (len(parts) == 1 and any(c.isdigit() for c in text)):
        return None  # one day alone is no season
    first, last = day_of(parts[0]), day_of(parts[-1], ends=True)
    return (first, last) if first and last else None


def says_always(text: str) -> bool:
    """Whether it says that there is some all year round: "toute l'année", "permanent"."""
    return _ALWAYS.search(fold(text)) is not None


def _month(name: str) -> int:
    for number, beginnings in enumerate(_MONTHS, 1):
        if any(name.startswith(begins) for begins in beginnings.split()):
            return number
    return 0
