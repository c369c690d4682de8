"""Hybrid logical clocks: one order of events across PCs whose clocks differ.

Kulkarni, Demirbas et al., "Logical Physical Clocks", 2014. A stamp is a 63-bit integer,
`(milliseconds << 16) | counter`; on the wire 16 lower-case hex digits, so that text order
is number order.
"""

from __future__ import annotations

COUNTER_BITS = 16
AHEAD_MS = 60_000
"""How far ahead of the server's clock a stamp may be before the server puts its own."""


def pack(ms: int, counter: int = 0) -> int:
    """The stamp of a moment, in UTC epoch milliseconds."""
    return (ms << COUNTER_BITS) | counter


def millis(stamp: int) -> int:
    """The moment inside a stamp, in UTC epoch milliseconds."""
    return stamp >> COUNTER_BITS


def tick(last: int, physical_ms: int) -> int:
    """The next stamp after `last`: it never goes back, whatever the PC's clock does."""
    return max(last + 1, pack(physical_ms))


def observe(last: int, seen: int) -> int:
    """What `last` becomes once a stamp of another device was seen."""
    return max(last, seen)


def tame(stamp: int, server_ms: int, last: int) -> int:
    """The stamp the server stores: its own, where the PC's clock runs too far ahead."""
    if millis(stamp) > server_ms + AHEAD_MS:
        return tick(last, server_ms)
    return stamp


def to_wire(stamp: int) -> str:
    """A stamp as 16 lower-case hex digits."""
    return f"{stamp:016x}"


def from_wire(text: str) -> int:
    """Read a stamp from the wire; `ValueError` if it is not one."""
    if len(text) != 16 or text != text.lower():
        raise ValueError(f"not a stamp: {text!r}")
    stamp = int(text, 16)
    if stamp >= 1 << 63:
        raise ValueError(f"not a 63-bit stamp: {text!r}")
    return stamp
