"""Labels that a shop's scale prints: an EAN-13 with the article, and its weight or its price.

GS1 keeps the numbers from 02, and from 20 to 29, for use inside a shop. What is written in them is
a setting of the scale; nearly all write one of

    2x  iiiii    vvvvv  c
    2x  iiii  p  vvvvv  c

where `2x` says that it is such a label, the `i` are the article's number on the scale, `p` a check
digit of what follows, `vvvvv` grams or cents, and `c` the check digit of the whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from digitaix_desktop.domain.barcodes import check_digit, is_ean13
from digitaix_protocol.rules.amounts import MILLI, divide_half_up

PREFIXES = ("02", *(str(number) for number in range(20, 30)))
ITEM_DIGITS = (5, 4)
_LENGTH, _VALUE = 13, slice(7, 12)


def may_be_a_label(code: str) -> bool:
    """Whether a scale may have printed it, whatever its format: the number is none of trade."""
    return is_ean13(code) and code[:2] in PREFIXES


class Holds(StrEnum):
    """What a label says of the goods."""

    WEIGHT = "weight"
    PRICE = "price"


@dataclass(frozen=True, slots=True)
class ScaleLabel:
    """A label that was read: an article's number, and grams or cents."""

    prefix: str
    item: str
    holds: Holds
    value: int

    @property
    def article_code(self) -> str:
        """The barcode that stands for the article, whatever it weighs: the label of nothing."""
        body = f"{self.prefix}{self.item}".ljust(_LENGTH - 1, "0")
        return body + check_digit(body)

    def milli(self, cents_of_a_kilo: int | None) -> int | None:
        """What it weighs, in thousandths of a kilo; none where the price it was weighed at is not
        known, or the label says nothing."""
        if self.holds is Holds.WEIGHT:
            return self.value or None
        if not cents_of_a_kilo:
            return None
        return divide_half_up(self.value * MILLI, cents_of_a_kilo) or None


@dataclass(frozen=True, slots=True)
class ScaleFormat:
    """How a shop's scale writes its labels."""

    prefixes: tuple[str, ...]
    item_digits: int = ITEM_DIGITS[0]
    holds: Holds = Holds.WEIGHT

    @classmethod
    def parse(cls, written: str) -> ScaleFormat | None:
        """As the shop's profile keeps it; none for what is no format of ours."""
        holds, _, rest = written.partition("/")
        digits, _, prefixes = rest.partition("/")
        known = tuple(prefix for prefix in prefixes.split(",") if prefix in PREFIXES)
        if holds not in {*Holds} or digits not in map(str, ITEM_DIGITS) or not known:
            return None
        return cls(known, int(digits), Holds(holds))

    def written(self) -> str:
        """For the shop's profile: `weight/5/21,22`."""
        return f"{self.holds}/{self.item_digits}/{','.join(self.prefixes)}"

    def read(self, code: str) -> ScaleLabel | None:
        """What a code says, if it is a label of this scale."""
        if not is_ean13(code) or code[:2] not in self.prefixes:
            return None
        return ScaleLabel(code[:2], code[2 : 2 + self.item_digits], self.holds, int(code[_VALUE]))
