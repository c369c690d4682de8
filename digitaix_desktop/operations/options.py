"""What can be done with the sizes and colours of a product: named anew, put in order, more of them.

A variant stays the same one through all of this, so its stock, codes and sales stay with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.operations.changes import patch_variant, put_variant
from digitaix_desktop.operations.changing_many import TakeBack
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.many import EachAlone, Edit, counted
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

MOST_AXES = 2
MOST_VARIANTS = 400
"""More sizes and colours than any shelf has; a slip of the keyboard makes as many soon."""
Options = tuple[tuple[str, str], ...]


class OptionTaken(ShopError):
    """Two sizes, or two colours, that are called alike."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{value}” is there already: type another name, or take one of the two away."
    )


class OptionMissing(ShopError):
    """A size or colour without a name."""

    message = QT_TRANSLATE_NOOP("Errors", "Type what it is called, such as M or blue.")


class TooManyOptions(ShopError):
    """A third way to differ, or hundreds of variants."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "A product can differ in two ways, such as size and colour, with 400 variants at most. "
        "Make a second product of it.",
    )


def axes_of(variants: Sequence[Variant]) -> dict[str, list[str]]:
    """What variants differ in, with the values each way, in their order."""
    found: dict[str, list[str]] = {}
    for variant in variants:
        for name, value in variant.options:
            values = found.setdefault(name, [])
            if value not in values:
                values.append(value)
    return found


class _OfOptions(EachAlone):
    def said(self, count: int, first: str) -> Said:
        """See `Change`."""
        words = QT_TRANSLATE_NOOP("Operations", "Sizes and colours of “{name}” changed")
        return counted(words, words, 1, first) if count else Said(words, {"name": first})


def _named(text: str) -> str:
    name = " ".join(text.split())
    if not name:
        raise OptionMissing
    return name


def _with_options(product: Product, options: Mapping[UUID, Options]) -> Edit:
    """Other options for some variants; those taken away keep what they were called."""
    seen: dict[frozenset[tuple[str, str]], UUID] = {}
    for variant in product.shelf:
        now = options.get(variant.id, variant.options)
        other = seen.setdefault(frozenset(now), variant.id)
        if other != variant.id:
            raise OptionTaken(value=", ".join(value for _, value in now))
    return Edit(
        {},
        {id: {"options": [list(option) for option in named]} for id, named in options.items()},
    )


@dataclass(frozen=True, slots=True)
class RenameValue(_OfOptions):
    """One size or colour is called otherwise, wherever it stands."""

    axis: str
    old: str
    new: str

    def edit(self, product: Product) -> Edit:
        """Refuse a name that another value has."""
        new = _named(self.new)
        values = axes_of(product.shelf).get(self.axis, [])
        if any(new.casefold() == each.casefold() for each in values if each != self.old):
            raise OptionTaken(value=new)
        changed = {
            variant.id: tuple(
                (axis, new if (axis, value) == (self.axis, self.old) else value)
                for axis, value in variant.options
            )
            for variant in product.shelf
            if (self.axis, self.old) in variant.options and new != self.old
        }
        return _with_options(product, changed)


@dataclass(frozen=True, slots=True)
class RenameAxis(_OfOptions):
    """What they differ in is called otherwise."""

    old: str
    new: str

    def edit(self, product: Product) -> Edit:
        """Refuse the name of the other way."""
        new = _named(self.new)
        axes = axes_of(product.shelf)
        if any(new.casefold() == each.casefold() for each in axes if each != self.old):
            raise OptionTaken(value=new)
        changed = {
            variant.id: tuple(
                (new if axis == self.old else axis, value) for axis, value in variant.options
            )
            for variant in product.shelf
            if new != self.old and any(axis == self.old for axis, _ in variant.options)
        }
        return _with_options(product, changed)


@dataclass(frozen=True, slots=True)
class AddAxis(_OfOptions):
    """They differ in one way more; those there are get one value of it, and keep their stock."""

    axis: str
    value: str

    def edit(self, product: Product) -> Edit:
        """Refuse a third way."""
        axis, value = _named(self.axis), _named(self.value)
        axes = axes_of(product.shelf)
        if any(axis.casefold() == each.casefold() for each in axes):
            raise OptionTaken(value=axis)
        if len(axes) >= MOST_AXES:
            raise TooManyOptions
        more = ((axis, value),)
        return _with_options(product, {each.id: each.options + more for each in product.shelf})


@dataclass(frozen=True, slots=True)
class OrderValues(_OfOptions):
    """The sizes, or the colours, in another order."""

    axis: str
    values: tuple[str, ...]

    def edit(self, product: Product) -> Edit:
        """Values that are not named come last, in the order they had."""
        shelf = product.shelf
        wanted = axes_of(shelf)
        if self.axis not in wanted:
            return Edit({})
        known = wanted[self.axis]
        named = [value for value in dict.fromkeys(self.values) if value in known]
        wanted[self.axis] = named + [value for value in known if value not in named]
        ordered = _ordered(shelf, wanted, self.axis)
        return Edit(
            {},
            {
                variant.id: {"position": place}
                for place, variant in enumerate(ordered)
                if variant.position != place
            },
        )


def _ordered(
    shelf: Sequence[Variant], wanted: Mapping[str, Sequence[str]], axis: str
) -> list[Variant]:
    """Variants so placed that each way shows its values in the order wanted.

    Values show in the order in which they come first. Going along one way first may bring a value
    of the other too early where a combination is missing: then the other way about may not.
    """
    names = list(wanted)

    def by(order: Sequence[str]) -> list[Variant]:
        def key(variant: Variant) -> list[int]:
            held = dict(variant.options)
            return [
                wanted[name].index(held[name]) if name in held else len(wanted[name])
                for name in order
            ]

        return sorted(shelf, key=key)

    tries = [by(names), by([axis, *(name for name in names if name != axis)])]
    for tried in tries:
        if axes_of(tried) == dict(wanted):
            return tried
    return tries[-1]


@dataclass(frozen=True)
class AddValue:
    """One more size or colour: with two ways, one variant for each value of the other."""

    product_id: UUID
    axis: str
    value: str

    def run(self, shop: Shop) -> Done:
        """Add those that are missing; what was taken away comes back, with its stock."""
        product, value = shop.products.get(self.product_id), _named(self.value)
        axes = axes_of(product.shelf)
        if any(value.casefold() == each.casefold() for each in axes.get(self.axis, ())):
            raise OptionTaken(value=value)
        others = [name for name in axes if name != self.axis]
        rows = [()] if not others else [((others[0], each),) for each in axes[others[0]]]
        if len(product.shelf) + len(rows) > MOST_VARIANTS:
            raise TooManyOptions
        added: dict[str, Any] = {}
        for row in rows:
            held = dict((*row, (self.axis, value)))
            options = tuple((name, held[name]) for name in axes or (self.axis,))
            product, variant_id = _put(shop, product, options)
            added[str(variant_id)] = {"deleted": [True, False]}
        undo = TakeBack(((product.id, {"groups": {}, "variants": added}),))
        said = QT_TRANSLATE_NOOP("Operations", "“{name}” added")
        return Done(
            Touched.PRODUCTS | Touched.STOCK,
            Said(said, {"name": f"{product.name}, {value}"}),
            undo,
            subject=product.id,
        )


def _put(shop: Shop, product: Product, options: Options) -> tuple[Product, UUID]:
    for variant in product.variants:
        if variant.deleted and frozenset(variant.options) == frozenset(options):
            return patch_variant(shop, product, variant, {"deleted": False}), variant.id
    last = max((variant.position for variant in product.variants), default=-1)
    new = Variant(shop.new_id(), product.id, options, position=last + 1)
    return put_variant(shop, product, new), new.id
