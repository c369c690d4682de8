"""What a customer chooses on a product's page: which variant, and how much of it.

The page works without scripts, so what can be chosen, what is sold out in which combination and
what each usual portion comes to are all written into it; what comes back is read here again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from digitaix_protocol.rules.formats import asked_quantity
from digitaix_server import quantities
from digitaix_server.language import Words
from digitaix_server.services.goods import best
from digitaix_server.services.views import Availability, Photo, ProductPage, VariantSheet
from digitaix_server.styling import MOST_CHIPS


@dataclass(frozen=True, slots=True)
class Option:
    """One chip, or one entry of a list."""

    value: str
    text: str
    chosen: bool
    off: Availability | None = None
    """Why it cannot be had whatever else is chosen."""
    price: int | None = None
    """Cents, where it differs from its neighbours'."""
    out_with: tuple[str, ...] = ()
    """Chips of the other axis with which it cannot be had, as `axis-place`."""


@dataclass(frozen=True, slots=True)
class Group:
    """One thing to choose: a size, a colour, or one of several variants."""

    name: str
    field: str
    place: int
    options: tuple[Option, ...]
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What a product's page offers to choose, and what has been chosen so far."""

    can_reserve: bool
    groups: tuple[Group, ...] = ()
    amounts: tuple[int, ...] = ()
    """Milli-units."""
    chosen_milli: int = 0
    variant: VariantSheet | None = None
    """What is chosen, once it is one variant."""
    photos: tuple[Photo, ...] = ()
    """The product's, that of the choice first."""
    photo_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The chips that each photo goes with, as `axis-place`."""
    typed_unit: str = ""
    rule: str = ""
    other: bool = False
    other_text: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What came back from the page: a variant and how much, or why not, in words."""

    variant: VariantSheet | None = None
    qty_milli: int = 0
    refusal: str = ""
    quantity_error: str = ""


class Given(dict[str, str]):
    """The fields of the form as they were sent; what is missing is empty."""

    def __missing__(self, _name: str) -> str:
        """A field that was not sent."""
        return ""


NOTHING = Given()
FIELDS = ("choice-0", "choice-1", "variant", "quantity", "other")
"""What a choice is made with."""


def offer(page: ProductPage, words: Words, given: Given = NOTHING, error: str = "") -> Choice:
    """What to show of a product; `given` keeps what was chosen before a refusal."""
    buyable = [v for v in page.variants if v.availability.can_be_had]
    variant, first = chosen(page, given), _photo(page, given)
    shown = tuple(sorted(page.photos, key=lambda photo: photo.name != first))
    if not buyable:
        return Choice(can_reserve=False, variant=variant, photos=shown)
    bounding = [variant] if variant in buyable else buyable
    most = max(each.available_milli for each in bounding if each is not None)
    amounts = quantities.usual(page, most)
    usual = amounts[min(1, len(amounts) - 1)] if page.unit != "piece" else amounts[0]
    milli = int(given["quantity"]) if given["quantity"] in map(str, amounts) else usual
    return Choice(
        can_reserve=True,
        groups=_groups(page, given),
        amounts=amounts,
        chosen_milli=milli,
        variant=variant,
        photos=shown,
        photo_of={photo.name: _goes_with(page, photo) for photo in page.photos},
        typed_unit=quantities.TYPED_UNIT[page.unit],
        rule=quantities.rule(page, words),
        other=given["quantity"] == "other",
        other_text=given["other"][:12],
        error=error,
    )


def _grid(page: ProductPage) -> dict[tuple[str, str], VariantSheet] | None:
    """The variants by their two options, if two axes tell every variant apart."""
    if len(page.axes) != 2 or any(len(axis.values) > MOST_CHIPS for axis in page.axes):
        return None
    names = tuple(axis.name for axis in page.axes)
    grid: dict[tuple[str, str], VariantSheet] = {}
    for variant in page.variants:
        options = dict(variant.options)
        if set(options) != set(names) or len(variant.options) != 2:
            return None
        grid[options[names[0]], options[names[1]]] = variant
    return grid if len(grid) == len(page.variants) else None


def _groups(page: ProductPage, given: Given) -> tuple[Group, ...]:
    if len(page.variants) == 1:
        return ()
    grid = _grid(page)
    if grid is not None:
        return tuple(_axis(page, grid, place, given) for place in (0, 1))
    labels = [variant.label for variant in page.variants]
    apart = len(set(labels)) == len(labels) and all(labels)
    options = tuple(
        Option(
            value=str(variant.id),
            text=variant.label if apart else f"{variant.label or page.name} ({place + 1})",
            chosen=given["variant"] == str(variant.id),
            off=_why_not([variant]),
            price=variant.price_cents if page.several_prices else None,
        )
        for place, variant in enumerate(page.variants)
    )
    name = page.axes[0].name if len(page.axes) == 1 else ""
    return (Group(name, "variant", 0, options, listed=len(options) > MOST_CHIPS),)


def _axis(
    page: ProductPage, grid: Mapping[tuple[str, str], VariantSheet], place: int, given: Given
) -> Group:
    axis, other = page.axes[place], page.axes[1 - place]

    def variant(value: str, beside: str) -> VariantSheet | None:
        return grid.get((value, beside) if place == 0 else (beside, value))

    def is_out(value: str, beside: str) -> bool:
        found = variant(value, beside)
        return found is None or not found.availability.can_be_had

    options = []
    for value in axis.values:
        out = tuple(at for at, beside in enumerate(other.values) if is_out(value, beside))
        options.append(
            Option(
                value=value,
                text=value,
                chosen=given[f"choice-{place}"] == value or len(axis.values) == 1,
                off=_why_not([each for b in other.values if (each := variant(value, b))]),
                out_with=tuple(f"{1 - place}-{at}" for at in out),
            )
        )
    return Group(axis.name, f"choice-{place}", place, tuple(options))


def _why_not(variants: Sequence[VariantSheet]) -> Availability | None:
    """Why none of some variants can be had; none where one can."""
    found = best([variant.availability for variant in variants])
    return None if found.can_be_had else found


def picks(page: ProductPage) -> dict[UUID, dict[str, str]]:
    """The fields of the form that choose each variant, and their values."""
    if len(page.variants) == 1:
        return {page.variants[0].id: {}}
    if _grid(page) is None:
        return {variant.id: {"variant": str(variant.id)} for variant in page.variants}
    return {
        variant.id: {
            f"choice-{at}": dict(variant.options)[axis.name] for at, axis in enumerate(page.axes)
        }
        for variant in page.variants
    }


def chosen(page: ProductPage, given: Given) -> VariantSheet | None:
    """What is chosen, once it is one variant."""
    wanted = picks(page)
    return next(
        (
            variant
            for variant in page.variants
            if all(given[name] == value for name, value in wanted[variant.id].items())
        ),
        None,
    )


def _photo(page: ProductPage, given: Given) -> str:
    """The photo that shows what has been chosen so far, where that is one; else nothing."""
    wanted = picks(page)
    names = {
        variant.photo
        for variant in page.variants
        if all(given[name] in ("", value) for name, value in wanted[variant.id].items())
    }
    return names.pop() if len(names) == 1 else ""


def _goes_with(page: ProductPage, photo: Photo) -> tuple[str, ...]:
    """The chips that mean this photo: each value that all variants share which it shows."""
    showing = [variant for variant in page.variants if variant.photo == photo.name]
    if not showing or len(page.variants) == 1:
        return ()
    if _grid(page) is None:
        return tuple(f"0-{at}" for at, each in enumerate(page.variants) if each in showing)
    return tuple(
        f"{place}-{at}"
        for place, axis in enumerate(page.axes)
        for at, value in enumerate(axis.values)
        if all((axis.name, value) in variant.options for variant in showing)
    )


def read(page: ProductPage, given: Given, words: Words) -> Wanted:
    """Read the form of a product's page: what is wanted, or why it cannot be."""
    variant, refusal = _variant(page, given, words)
    if variant is None:
        return Wanted(refusal=refusal)
    if variant.availability is Availability.IN_STORE:
        return Wanted(refusal=words.gettext("This article is to be seen in the shop."))
    if variant.availability is Availability.OUT_OF_SEASON:
        return Wanted(refusal=words.gettext("This article is out of season."))
    if variant.availability is Availability.SOLD_OUT:
        text = words.gettext("%(what)s: sold out. Another choice may still be there.")
        return Wanted(refusal=text % {"what": variant.label or page.name})
    qty = _quantity(page, given)
    if qty is None or qty < page.min_milli or (qty - page.min_milli) % page.step_milli:
        return Wanted(variant, quantity_error=quantities.advice(page, words, qty))
    if qty > variant.available_milli:
        left = asked_quantity(variant.available_milli, page.unit, words.language)
        return Wanted(
            variant,
            refusal=words.gettext("Only %(left)s left of it. Choose less.") % {"left": left},
        )
    return Wanted(variant, qty)


def _variant(page: ProductPage, given: Given, words: Words) -> tuple[VariantSheet | None, str]:
    if len(page.variants) == 1:
        return page.variants[0], ""
    grid = _grid(page)
    if grid is None:
        found = next((v for v in page.variants if str(v.id) == given["variant"]), None)
        names = [axis.name for axis in page.axes]
    else:
        found = grid.get((given["choice-0"], given["choice-1"]))
        names = [axis.name for at, axis in enumerate(page.axes) if not given[f"choice-{at}"]]
        if found is None and not names:
            text = words.gettext("%(what)s: sold out. Another choice may still be there.")
            return None, text % {"what": f"{given['choice-0']}, {given['choice-1']}"}
    if found is None:
        text = words.gettext("Choose first: %(what)s.")
        return None, text % {"what": ", ".join(names) or words.gettext("which one")}
    return found, ""


def _quantity(page: ProductPage, given: Given) -> int | None:
    if given["quantity"] != "other":
        return int(given["quantity"]) if re.fullmatch(r"[0-9]{1,9}", given["quantity"]) else None
    return quantities.typed(given["other"], page.unit)
