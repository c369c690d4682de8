"""Which goods of the shop a line of somebody else's list is about: a till's, a supplier's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol
from uuid import UUID

from digitaix_desktop.domain.barcodes import read_barcode
from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.operations.importing.text import fold
from digitaix_desktop.operations.ports import Matches, Shop

_NOBODY = UUID(int=0)


class Called(Protocol):
    """What a list calls goods by; nothing where it doesn't say."""

    @property
    def name(self) -> str:
        """Its name, or its reference or barcode in that place."""

    @property
    def options(self) -> str:
        """Its size and colour, in the list's order."""

    @property
    def sku(self) -> str:
        """Its reference."""

    @property
    def barcode(self) -> str:
        """Its barcode, as barcodes are kept."""

    @property
    def also(self) -> tuple[str, ...]:
        """What other columns call it."""


def articles_of(
    shop: Shop, lines: Sequence[Called], *, references_are_own: bool = True
) -> list[Variant | None]:
    """For each line what the shop knows it as: by reference, then barcode, then name.

    What a list calls an article may be its reference or its barcode, too. Where references are
    those of another house, the barcode comes first, and a name that says otherwise.
    """
    names = {name for line in lines for name, _ in _readings(line)}
    matches = shop.products.matching(
        {each for line in lines for each in (line.sku, line.name) if each},
        {each for line in lines for each in (line.barcode, _as_barcode(line.name)) if each},
        names,
    )
    ids = {*matches.by_sku.values(), *matches.by_barcode.values(), *matches.by_name.values()}
    known = _Known(matches, shop.products.get_many(ids))
    ways = known.own if references_are_own else known.foreign
    return [next(filter(None, ways(line)), None) for line in lines]


class _Known:
    """The goods that one of the lines may be about."""

    def __init__(self, matches: Matches, held: dict[UUID, Product]) -> None:
        self._matches, self._held = matches, held

    def own(self, line: Called) -> Iterator[Variant | None]:
        """What a list that goes by the shop's references means, the surest first."""
        yield from self._by_reference(line)
        yield from self._by_barcode(line)
        yield from self._by_name(line)

    def foreign(self, line: Called) -> Iterator[Variant | None]:
        """What a list of another house means: its reference may be that of something else here."""
        yield from self._by_barcode(line)
        named = next(filter(None, self._by_name(line)), None)
        referred = next(filter(None, self._by_reference(line)), None)
        same = named is None or referred is None or named.product_id == referred.product_id
        yield referred if same else named
        yield named

    def _by_reference(self, line: Called) -> Iterator[Variant | None]:
        for code in (line.sku, line.name):
            product = self._held.get(self._matches.by_sku.get(code) or _NOBODY)
            yield _of_reference(product, line, code)

    def _by_barcode(self, line: Called) -> Iterator[Variant | None]:
        for code in (line.barcode, _as_barcode(line.name)):
            product = self._held.get(self._matches.by_barcode.get(code) or _NOBODY)
            yield _of_barcode(product, code)

    def _by_name(self, line: Called) -> Iterator[Variant | None]:
        for name, label in _readings(line):
            product = self._held.get(self._matches.by_name.get(name) or _NOBODY)
            yield _of_label(product, label)


def _as_barcode(name: str) -> str:
    """A name of figures alone, as barcodes are kept."""
    return (read_barcode(name).code or "") if name.isdecimal() else ""


def _of_reference(product: Product | None, line: Called, sku: str) -> Variant | None:
    """The one of that reference; where all sizes go by the model's, the size must be said too."""
    shelf = product.shelf if product is not None else ()
    same = [each for each in shelf if sku and each.sku == sku]
    if len(same) < 2:
        return same[0] if same else None
    said = (_labelled(same, label) for label in (line.options, *(b for _, b in _readings(line))))
    return next((variant for variant in said if variant is not None), None)


def _of_barcode(product: Product | None, barcode: str) -> Variant | None:
    shelf = product.shelf if product is not None else ()
    return next((each for each in shelf if barcode and barcode in each.barcodes), None)


def _of_label(product: Product | None, label: str) -> Variant | None:
    if product is None:
        return None
    shelf = product.shelf
    if len(shelf) == 1 and not label:
        return shelf[0]
    return _labelled(shelf, label)


def _labelled(variants: Sequence[Variant], label: str) -> Variant | None:
    wanted = sorted(fold(label).split())
    same = [each for each in variants if wanted and sorted(fold(each.label).split()) == wanted]
    return same[0] if len(same) == 1 else None


def _readings(line: Called) -> list[tuple[str, str]]:
    """A name and what it may say of size or colour: "Pull Lucie - M" may be a pull in M."""
    found = []
    for called in filter(None, (line.name, *line.also)):
        found.append((called, line.options))
        for sign in (" - ", ", ", " / ", " (", " ") if not line.options else ():
            name, cut, label = called.rpartition(sign)
            if cut and name.strip():
                found.append((name.strip(), label.strip(" )")))
    return found
