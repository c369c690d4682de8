"""Hybrid logical clocks: one order of events across PCs whose clocks differ.

Kulkarni, Demirbas et al., "Logical Physical Clocks", 2014. A stamp is a 63-bit integer,
`(milliseconds << 16) | counter`; on the wire 16 lower-case hex digits, so that text order
is number order.
"""

from __future__ import annotations

import re

COUNTER_BITS = 16
AHEAD_MS = 60_000
"""How far ahead of the server's clock a stamp may be before the server puts its own."""
LATEST_MS = 1 << 46
"""The year 4199. A clock that says later is wrong, and following it would use up the 63 bits."""

_ON_THE_WIRE = re.compile(r"[0-7][0-9a-f]{15}", re.ASCII)


def pack(ms: int, counter: int = 0) -> int:
    """The stamp of a moment, in UTC epoch milliseconds."""
    return (ms << COUNTER_BITS) | counter


def millis(stamp: int) -> int:
    """The moment inside a stamp, in UTC epoch milliseconds."""
    return stamp >> COUNTER_BITS


def tick(last: int, physical_ms: int) -> int:
    """The next stamp after `last`: it never goes back, whatever the PC's clock does."""
    return max(last + 1, pack(min(max(physical_ms, 0), LATEST_MS)))


def ticks(last: int, physical_ms: int, count: int) -> range:
    """So many stamps after `last`, one after the other."""
    first = tick(last, physical_ms)
    return range(first, first + count)


def observe(last: int, seen: int) -> int:
    """What `last` becomes once a stamp of another device was seen; absurd ones are not followed."""
    return last if millis(seen) > LATEST_MS else max(last, seen)


def tame(stamp: int, server_ms: int, last: int) -> int:
    """The stamp the server stores: its own, where the PC's clock runs too far ahead."""
    if millis(stamp) > server_ms + AHEAD_MS:
        return tick(last, server_ms)
    return stamp


def to_wire(stamp: int) -> str:
    """A stamp as 16 lower-case hex digits."""
    return f"{stamp:016x}"


def from_wire(text: str) -> int:
    """Read a stamp from the wire; `ValueError` if it is not one of 63 bits, spelt as `to_wire`."""
    if _ON_THE_WIRE.fullmatch(text) is None:
        raise ValueError(f"not a stamp: {text!r}")
    return int(text, 16)
