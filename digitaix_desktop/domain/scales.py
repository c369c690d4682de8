"""Scales that are asked for their weight over a serial line, and what they answer.

Two protocols that many shop scales speak, or can be set to: TOLEDO 8217, where `W` is answered by
the weight or by a byte of states, and MT-SICS, where `SI` is answered by a line that says both.
What is asked and how the answer reads stands here; the line itself is the outside's affair.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

SPEEDS = (1200, 2400, 4800, 9600, 19200)
USUAL_SPEED = 9600
MOST_MILLI = 1_000_000
"""A ton: whatever says more was misheard."""


class ScaleMoving(ShopError):
    """What lies on the scale has not come to rest."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "The scale is still moving. Let it come to rest, then read it again."
    )


class ScaleBelowZero(ShopError):
    """Less than nothing lies on it: it was set to zero with something on it."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "The scale is below zero. Take everything off, set it to zero, then weigh again."
    )


class ScaleOverloaded(ShopError):
    """More lies on it than it can weigh."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "There is too much on the scale. Weigh it in parts, or type the weight."
    )


class ScaleEmpty(ShopError):
    """Nothing lies on it."""

    message = QT_TRANSLATE_NOOP("Errors", "There is nothing on the scale yet.")


class ScaleSilent(ShopError):
    """Nobody answers on its line."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The scale does not answer. Is it switched on and plugged in? Type the weight meanwhile.",
    )


class ScaleUnclear(ShopError):
    """It answers in another way than it was said to."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The scale answered something that could not be read. Look at its kind and speed in "
        "Settings; type the weight meanwhile.",
    )


class Spoken(StrEnum):
    """The protocols that are understood."""

    TOLEDO = "toledo_8217"
    SICS = "mt_sics"


@dataclass(frozen=True, slots=True)
class Talk:
    """How a scale is asked: the bytes, how its answer ends, and the shape of its bytes."""

    ask: bytes
    ends: bytes
    data_bits: int
    parity: str


_TALKS = {
    Spoken.TOLEDO: Talk(b"W", b"\r", 7, "E"),
    Spoken.SICS: Talk(b"SI\r\n", b"\n", 8, "N"),
}
_TOLEDO_WEIGHT = re.compile(rb"\x02 *(\d{0,4}(?:\.\d{1,3})?) *N?\r")
_TOLEDO_STATES = re.compile(rb"\x02 *\?(.)\r", re.DOTALL)
_MOTION, _OVER, _UNDER, _NO_ZERO = 1, 2, 4, 8
_SICS = re.compile(rb"S ([SD]) +(-?) *(\d+(?:\.\d+)?) *(kg|g)\b")
_SICS_SAYS: Mapping[bytes, type[ShopError]] = {
    b"S I": ScaleMoving,
    b"S +": ScaleOverloaded,
    b"S -": ScaleBelowZero,
}


@dataclass(frozen=True, slots=True)
class Scale:
    """The scale of a PC: what it speaks, and how fast."""

    spoken: Spoken
    speed: int = USUAL_SPEED

    @classmethod
    def of(cls, held: object) -> Scale | None:
        """What `kept` gave; none if it makes no sense."""
        if not isinstance(held, Mapping) or held.get("speed") not in SPEEDS:
            return None
        spoken = str(held.get("spoken"))
        return cls(Spoken(spoken), held["speed"]) if spoken in {*Spoken} else None

    def kept(self) -> dict[str, object]:
        """As it is written down."""
        return {"spoken": self.spoken.value, "speed": self.speed}

    @property
    def talk(self) -> Talk:
        """How it is asked."""
        return _TALKS[self.spoken]

    def read(self, answer: bytes) -> int:
        """The weight at rest, in grams. `ShopError` says why there is none."""
        if not answer:
            raise ScaleSilent
        milli = _toledo(answer) if self.spoken is Spoken.TOLEDO else _sics(answer)
        if milli > MOST_MILLI:
            raise ScaleUnclear
        if milli <= 0:
            raise ScaleEmpty if milli == 0 else ScaleBelowZero
        return milli


def _toledo(answer: bytes) -> int:
    if told := _TOLEDO_STATES.search(answer):
        states = told[1][0]
        for bit, error in (
            (_MOTION, ScaleMoving),
            (_OVER, ScaleOverloaded),
            (_UNDER | _NO_ZERO, ScaleBelowZero),
        ):
            if states & bit:
                raise error
        raise ScaleEmpty
    weight = _TOLEDO_WEIGHT.search(answer)
    if weight is None or not weight[1]:
        raise ScaleUnclear
    return _grams(weight[1], in_kilos=True)


def _sics(answer: bytes) -> int:
    if weight := _SICS.search(answer):
        if weight[1] == b"D":
            raise ScaleMoving
        grams = _grams(weight[3], in_kilos=weight[4] == b"kg")
        return -grams if weight[2] else grams
    for beginning, error in _SICS_SAYS.items():
        if answer.strip().startswith(beginning):
            raise error
    raise ScaleUnclear


def _grams(figures: bytes, *, in_kilos: bool) -> int:
    """To the nearest gram: finer ones tell tenths."""
    number = Decimal(figures.decode("ascii"))
    return int(
        (number * 1000 if in_kilos else number).quantize(Decimal(1), rounding="ROUND_HALF_UP")
    )
