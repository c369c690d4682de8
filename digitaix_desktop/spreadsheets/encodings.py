"""Finds how the bytes of a text file spell its words.

A mark at the start settles it, then zero bytes (UTF-16 and UTF-32 without mark), then UTF-8 if
every byte fits. What remains is one byte a letter: Windows, DOS or old Mac, told apart by which
of them gives French (and neighbouring) words rather than signs inside words.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

SAMPLE = 400_000
"""Bytes looked at where all of them would tell no more."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile("[\x00-\x08\x0c\x0e-\x1f\x7f]")
"""Nothing a product is called by: zero bytes, the mark that ends DOS files (0x1a), bells."""

_ONE_BYTE = ("cp1252", "cp850", "mac_roman")
_LETTERS = {
    **dict.fromkeys("éèàç", 4),
    **dict.fromkeys("êâîôûëïùöäüß", 3),
    **dict.fromkeys("œñáíóúìòÉÀÈÇÊÂÎÔÛÖÄÜŒãõåæøÿ", 2),
}
_SIGNS_FITTING = frozenset("€°«»’“”–—…®©™½¼¾²³µ±×§•\u00a0£")
_HIGH = re.compile(rb"[\x80-\xff]")
_MOJIBAKE = re.compile(
    "Ã[\u0080-\u00bf©¨ª«§´®¯»¼¹‰ˆŠŒ€‚ƒ„…†‡\u00a0]|â‚¬|â€[™œ\u009d“”¦]|Â[°«»\u00a0²³]"
)


def decode(data: bytes) -> tuple[str, str]:
    """The text of a file and the name of its encoding, as Python calls it; accents composed."""
    encoding = find_encoding(data)
    text = data.decode(encoding, errors="replace")
    if encoding == "utf-8":
        text = _undo_double(text)
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return _CONTROLS.sub("", text.lstrip("\ufeff").replace("\x0b", " ")), encoding


def find_encoding(data: bytes) -> str:
    """The encoding that reads these bytes best."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if b"\x00" in data[:SAMPLE]:
        wide = _wide_encoding(data)
        if wide:
            return wide
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    if _mostly_utf8(data):
        return "utf-8"
    sample = _around_high_bytes(data)
    return max(_ONE_BYTE, key=lambda encoding: _fitness(sample, encoding))


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without mark, by where the zero bytes stand."""
    sample = data[: SAMPLE // 4 * 4]
    quarter = max(len(sample) // 4, 1)
    zeros = [sample[place::4].count(0) / quarter for place in range(4)]
    if zeros[2] > 0.9 and zeros[3] > 0.9:
        return "utf-32-le"
    if zeros[0] > 0.9 and zeros[1] > 0.9:
        return "utf-32-be"
    even, odd = (zeros[0] + zeros[2]) / 2, (zeros[1] + zeros[3]) / 2
    if odd > 0.5 and even < 0.2:
        return "utf-16-le"
    return "utf-16-be" if even > 0.5 and odd < 0.2 else None


def _mostly_utf8(data: bytes) -> bool:
    """UTF-8 with a few broken bytes, as after a careless cut or paste."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(1 for c in text[:SAMPLE] if ord(c) > 127) - text[:SAMPLE].count("\ufffd")
    return whole >= 5 and broken * 10 <= whole


def _around_high_bytes(data: bytes) -> bytes:
    """The bytes beyond ASCII with their neighbours: the rest reads alike in every encoding."""
    if len(data) <= SAMPLE:
        return data
    pieces: list[bytes] = []
    for count, match in enumerate(_HIGH.finditer(data)):
        if count > SAMPLE // 20:
            break
        pieces.append(data[max(match.start() - 4, 0) : match.end() + 4])
    return b"\n".join(pieces)


def _fitness(data: bytes, encoding: str) -> int:
    """How French a text these bytes make: letters inside words for, signs inside words against."""
    text = data.decode(encoding, errors="replace")
    score = 0
    for match in re.finditer("[^\x00-\x7f]", text):
        place, char = match.start(), match.group()
        before = text[place - 1] if place else " "
        after = text[place + 1] if place + 1 < len(text) else " "
        in_word = before.isalpha() or after.isalpha()
        if char == "\ufffd" or unicodedata.category(char) in ("Cc", "Cn"):
            score -= 8
        elif char.isalpha():
            worth = _LETTERS.get(char, -2)
            if char.isupper() and before.islower():
                worth = -4
            elif char.islower() and before.isupper() and after.isupper():
                worth = -3
            elif not in_word:
                worth = min(worth, 0)
            score += worth
        elif char in _SIGNS_FITTING:
            between = before.isalpha() and after.isalpha() and char not in "’\u00a0"
            score += -3 if between else 1
            if char == "€" and (before.isdigit() or before in " \u00a0" or after.isdigit()):
                score += 3
        else:
            score -= 5 if in_word else 1
    return score


def _undo_double(text: str) -> str:
    """Read again what was UTF-8 read as Windows and saved as UTF-8: "Ã©" for "é"."""
    found = len(_MOJIBAKE.findall(text[:SAMPLE]))
    if found < 2:
        return text
    genuine = sum(c in "éèàçêù" for c in text[:SAMPLE])
    if genuine > found:
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text
