"""New products, made ready apart from the shop's books: those only give them their place.

What is written of a product that nobody has yet follows from itself and from a few choices of the
shop. So it can be made beforehand, and by another process, while the books write what came before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol
from uuid import UUID

from digitaix_desktop.domain.products import Product
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.ports import NamedPhoto


class Basis(NamedTuple):
    """What the shop has chosen, as far as new products depend on it."""

    usual_vat_bp: int | None
    """For goods of which nobody says another, in basis points."""
    trade: str
    usual_low_milli: int
    """At how much left more is ordered, where goods say nothing else."""
    is_sent: bool
    """Whether the shop is on a marketplace, so that they are spelt out to travel."""


@dataclass(frozen=True, slots=True)
class NewGoods:
    """Products that were just made, and what is known of them beside."""

    products: Sequence[Product]
    counted: Sequence[Moving] = ()
    """What was found of their variants: of each at most once."""
    bought: Mapping[UUID, int] = field(default_factory=dict)
    """What variants cost the shop, in cents."""
    suppliers: Mapping[UUID, str] = field(default_factory=dict)
    """Who products are bought from."""
    photos: Sequence[NamedPhoto] = ()
    """The photos to be looked for once they are there."""


class Ready(NamedTuple):
    """New goods ready to be written; they fit the books only as long as their basis holds."""

    basis: Basis
    product_ids: Sequence[UUID]
    photos: Sequence[NamedPhoto]
    rows: Callable[[], Any]
    """All that is written of them but for its place, as the books have it."""


class Newcomers(Protocol):
    """The one way that new products come into the shop's books."""

    def basis(self) -> Basis:
        """What they are to be made for."""

    def make(self, goods: NewGoods) -> Ready:
        """Make goods ready to be written."""

    def write(self, ready: Ready) -> None:
        """Write them and note them to be sent, under the numbers and stamps that come next."""
