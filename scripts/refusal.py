"""How a command says that it cannot go on."""

from __future__ import annotations


class Refusal(Exception):
    """What stands in the way and what to do about it, in words for the terminal."""
