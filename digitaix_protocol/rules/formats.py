"""How amounts, quantities, dates and codes are written, on screens, pages and paper alike.

French: a decimal comma, U+202F between thousands, U+00A0 before the unit (IMP. NAT. typography).
Python and Qt each differ from that in places, so there is one formatter, this one.
"""

from __future__ import annotations

from datetime import date, datetime, time

NBSP = "\N{NO-BREAK SPACE}"
THIN = "\N{NARROW NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
"""As wide as the `+` that stands above or below it; what is typed may begin with a hyphen."""

_DAYS = {
    "fr": ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_LONG_DAYS = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    "fr": (
        "janv. févr. mars avril mai juin juil. août sept. oct. nov. déc.".split(),
        "janvier février mars avril mai juin juillet août septembre octobre novembre "
        "décembre".split(),
    ),
    "en": (
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
        "January February March April May June July August September October November "
        "December".split(),
    ),
}


def _language(language: str) -> str:
    return "fr" if language.startswith("fr") else "en"


def _grouped(whole: int, language: str) -> str:
    return f"{whole:,}".replace(",", THIN if language == "fr" else ",")


def count(number_of: int, language: str = "fr") -> str:
    """So many things: `20000` as `20 000`."""
    return number(number_of * 1000, language)


def size(of_bytes: int, language: str = "fr") -> str:
    """Room on a disk, rounded down: `52 Mo`, `1,4 Go`; `52 MB`, `1.4 GB` in English."""
    french = _language(language) == "fr"
    for unit, sign in ((10**12, "T"), (10**9, "G"), (10**6, "M"), (10**3, "k")):
        if of_bytes >= unit:
            tenths = of_bytes * 10 // unit
            shown = tenths if tenths < 100 else tenths // 10 * 10  # `1,4 Go` but `52 Go`
            return f"{number(shown * 100, language)}{NBSP}{sign}{'o' if french else 'B'}"
    return f"{of_bytes}{NBSP}{'octets' if french else 'bytes'}"


def money(cents: int, language: str = "fr") -> str:
    """`2490` as `24,90 €`, or `€24.90` in English; of a minus, `MINUS`."""
    language = _language(language)
    sign = MINUS if cents < 0 else ""
    euros, rest = divmod(abs(cents), 100)
    if language == "fr":
        return f"{sign}{_grouped(euros, language)},{rest:02d}{NBSP}€"
    return f"{sign}€{_grouped(euros, language)}.{rest:02d}"


def number(milli: int, language: str = "fr", least: int = 0) -> str:
    """Milli-units as a plain number: `1500` as `1,5`; at least `least` decimals."""
    language = _language(language)
    sign = MINUS if milli < 0 else ""
    whole, rest = divmod(abs(milli), 1000)
    decimals = f"{rest:03d}".rstrip("0").ljust(least, "0")
    mark = ("," if language == "fr" else ".") + decimals if decimals else ""
    return f"{sign}{_grouped(whole, language)}{mark}"


def quantity(milli: int, unit: str, language: str = "fr") -> str:
    """A measured quantity: `3`, `0,312 kg`, `1,5 l`; pieces carry no unit."""
    if unit == "piece":
        return number(milli, language)
    return f"{number(milli, language, least=3)}{NBSP}{unit}"


def asked_quantity(milli: int, unit: str, language: str = "fr") -> str:
    """A quantity as people ask for it: `300 g` rather than `0,300 kg`, below one unit."""
    smaller = {"kg": ("g", 1), "l": ("cl", 10), "m": ("cm", 10)}
    if unit in smaller and 0 < abs(milli) < 1000:
        name, size = smaller[unit]
        if milli % size == 0:
            return f"{number(milli // size * 1000, language)}{NBSP}{name}"
    if unit == "piece":
        return number(milli, language)
    return f"{number(milli, language)}{NBSP}{unit}"


def unit_price(cents: int, unit: str, language: str = "fr") -> str:
    """A price with its unit: `34,90 €/kg`; by the piece just the price."""
    text = money(cents, language)
    return text if unit == "piece" else f"{text}/{unit}"


def price_for(cents: int, unit: str, per_milli: int, language: str = "fr") -> str:
    """A price with the quantity it is for: `3,49 €/100 g`, `34,90 €/kg`."""
    if unit == "piece" or per_milli == 1000:
        return unit_price(cents, unit, language)
    return f"{money(cents, language)}/{asked_quantity(per_milli, unit, language)}"


def day_of_year(month_day: str, language: str = "fr") -> str:
    """A day of every year, given as `MM-DD`: `1er mai`, `1 May`."""
    language = _language(language)
    month, day = int(month_day[:2]), int(month_day[3:])
    name = _MONTHS[language][1][month - 1]
    return f"{'1er' if language == 'fr' and day == 1 else day} {name}"


def percent(bp: int, language: str = "fr") -> str:
    """Basis points as a rate: `550` as `5,5 %` (`5.5%` in English)."""
    text = number(bp * 10, language)
    return f"{text}{NBSP}%" if _language(language) == "fr" else f"{text}%"


def strength(bp: int, language: str = "fr") -> str:
    """Alcohol by volume as labels write it: `12,5 % vol`."""
    return f"{percent(bp, language)}{NBSP}vol"


def clock(at: datetime, language: str = "fr") -> str:
    """The hour: `14:05`."""
    del language
    return f"{at:%H:%M}"


def hour(at: datetime | time, language: str = "fr") -> str:
    """The hour as one says it: `19 h`, `9 h 30`; in English `19:00`."""
    if _language(language) != "fr":
        return f"{at.hour}:{at.minute:02d}"
    minutes = f"{NBSP}{at.minute:02d}" if at.minute else ""
    return f"{at.hour}{NBSP}h{minutes}"


def day_name(weekday: int, language: str = "fr") -> str:
    """A day of the week, Monday being 0: `lundi`."""
    return _LONG_DAYS[_language(language)][weekday]


def short_day(at: date, language: str = "fr") -> str:
    """The day: `mar. 24 nov.` or `Tue 24 Nov`."""
    language = _language(language)
    return f"{_DAYS[language][at.weekday()]} {at.day} {_MONTHS[language][0][at.month - 1]}"


def long_day(at: date, language: str = "fr") -> str:
    """The day in full: `mardi 24 novembre` or `Tuesday 24 November`."""
    language = _language(language)
    day = "1er" if language == "fr" and at.day == 1 else str(at.day)
    return f"{_LONG_DAYS[language][at.weekday()]} {day} {_MONTHS[language][1][at.month - 1]}"


def day_and_hour(at: datetime, language: str = "fr", *, now: datetime | None = None) -> str:
    """`mar. 24 nov., 14:05`; with a year other than that of `now`, where that is told."""
    year = f" {at.year}" if now is not None and at.year != now.year else ""
    return f"{short_day(at, language)}{year}, {clock(at, language)}"


def pickup_code(code: str) -> str:
    """A pickup code as people read it out: `K7F2QX` as `K7F 2QX`."""
    return f"{code[:3]} {code[3:]}"


def phone(number_text: str) -> str:
    """A French number in pairs: `0639984127` as `06 39 98 41 27`; others as they came."""
    digits = number_text.replace(" ", "").replace(".", "").replace("-", "")
    if len(digits) == 10 and digits.isdigit() and digits.startswith("0"):
        return NBSP.join(digits[i : i + 2] for i in range(0, 10, 2))
    return number_text
