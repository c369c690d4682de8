"""Identifiers made by whoever creates a thing, so that it has one before the server hears of it."""

from __future__ import annotations

from uuid import UUID


def uuid7(ms: int, random_bits: int) -> UUID:
    """A UUIDv7 (RFC 9562, 5.7) of a moment in UTC epoch milliseconds and 74 random bits."""
    rand_a = (random_bits >> 62) & 0xFFF
    rand_b = random_bits & ((1 << 62) - 1)
    value = ((ms & ((1 << 48) - 1)) << 80) | (0x7 << 76) | (rand_a << 64) | (0b10 << 62) | rand_b
    return UUID(int=value)
