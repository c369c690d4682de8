"""What is kept of a form between its refusal and the page that shows it: for minutes.

A refused form is answered by sending the browser to a page that can be loaded again, so that going
back works. What had been typed is personal: it stands in no address, in no file and in no cookie,
and only the browser that sent it, known by its seal, sees it again.
"""

from __future__ import annotations

import json
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Typed:
    """A reservation's form as it was sent, to be put right."""

    fields: Mapping[str, str] = field(default_factory=dict)
    key: str = ""
    seen: tuple[str, ...] = ()
    """What the page showed of each line."""
    missing: tuple[str, ...] = ()
    """The fields of the contact that are amiss."""
    slots: Mapping[str, str] = field(default_factory=dict)
    """The time chosen for each shop, by the shop's id."""

    def to_text(self) -> str:
        """The same as JSON."""
        return json.dumps(asdict(self))

    @classmethod
    def from_text(cls, text: str) -> Typed:
        """What `to_text` said."""
        content = json.loads(text)
        return cls(
            content["fields"],
            content["key"],
            tuple(content["seen"]),
            tuple(content["missing"]),
            content.get("slots", {}),
        )

    def lacking(self, fields: tuple[str, ...]) -> Typed:
        """The same, with what is amiss."""
        return replace(self, missing=fields)


KEPT_S = 900
MOST = 2_000
"""Visitors remembered at once; those that were refused longest ago are forgotten first."""


class Memory(Protocol[T]):
    """One thing for each visitor, for a quarter of an hour."""

    def keep(self, visitor: str, thing: T) -> None:
        """Remember a thing, instead of the one before."""

    def look(self, visitor: str) -> T | None:
        """What is remembered of a visitor."""

    def take(self, visitor: str) -> T | None:
        """What is remembered of a visitor, for the last time."""


class Remembered(Generic[T]):
    """A `Memory` of this process, where it is the only one."""

    def __init__(self, now_s: Callable[[], float] = time.monotonic) -> None:
        self._now_s = now_s
        self._kept: OrderedDict[str, tuple[float, T]] = OrderedDict()
        self._lock = threading.Lock()

    def keep(self, visitor: str, thing: T) -> None:
        """Remember a thing, instead of the one before."""
        with self._lock:
            self._drop_old()
            self._kept.pop(visitor, None)
            self._kept[visitor] = self._now_s() + KEPT_S, thing
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)

    def look(self, visitor: str) -> T | None:
        """What is remembered of a visitor."""
        with self._lock:
            self._drop_old()
            kept = self._kept.get(visitor)
        return None if kept is None else kept[1]

    def take(self, visitor: str) -> T | None:
        """What is remembered of a visitor, for the last time."""
        with self._lock:
            self._drop_old()
            kept = self._kept.pop(visitor, None)
        return None if kept is None else kept[1]

    def _drop_old(self) -> None:
        while self._kept:
            until, _ = next(iter(self._kept.values()))
            if until > self._now_s():
                return
            self._kept.popitem(last=False)
