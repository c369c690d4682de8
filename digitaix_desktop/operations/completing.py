"""Filling in what the law asks, for many products in one gesture; each with one undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from digitaix_desktop.domain.errors import ChangedMeanwhile, ShopError
from digitaix_desktop.domain.particulars import NO_WITHDRAWAL, Safety, Withdrawal
from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.changes import patch_products
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.products import ChangeProduct
from digitaix_desktop.operations.said import Said
from digitaix_desktop.operations.views.profile import Profile
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules.information import FLOWER_TRADE, Kind, Reason, kind_of

_MOST_BRAND = 100_000


class NothingToFillIn(ShopError):
    """No default has anything to say of these products."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "There is nothing to fill in from what the shop knows. Open a product and type what it "
        "says is missing: a brand’s maker is then known for all its products.",
    )


class NoBrand(ShopError):
    """A maker is shared by the products of one brand, and this product has none."""

    message = QT_TRANSLATE_NOOP("Errors", "Give the product its brand first.")


class MakerUnknown(ShopError):
    """The maker of a product is not said whole, so there is nothing to share."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "Type the maker, the postal address and the e-mail address first."
    )


@dataclass(frozen=True)
class ChangeProducts:
    """Many products changed at once, or changed back: those changed elsewhere since stay."""

    changes: tuple[ChangeProduct, ...]
    said: Said | None = None

    def run(self, shop: Shop) -> Done:
        """Change those that are as they were looked at; a refusal if none is."""
        held = shop.products.get_many(change.product_id for change in self.changes)
        as_seen = [
            change
            for change in self.changes
            if change.product_id in held and _is_as_seen(held[change.product_id], change)
        ]
        if self.changes and not as_seen:
            names = [each.name for each in held.values()]
            raise ChangedMeanwhile(name=names[0] if names else "")
        patch_products(shop, [(held[change.product_id], change.new) for change in as_seen])
        back = tuple(replace(change, old=change.new, new=change.old) for change in as_seen)
        return Done(Touched.PRODUCTS, self.said, ChangeProducts(back))


def _is_as_seen(product: Product, change: ChangeProduct) -> bool:
    groups = product.groups()
    return all(groups.get(group) == value for group, value in change.old.items())


def _change_all(
    shop: Shop, products: Sequence[Product], change: Callable[[Product], Product]
) -> Done | None:
    """Change each product that is to be otherwise; none if none is."""
    deeds = [ChangeProduct.between(product, change(product)) for product in products]
    changes = tuple(deed for deed in deeds if not deed.changes_nothing)
    if not changes:
        return None
    said = Said(
        QT_TRANSLATE_NOOP("Operations", "{count} products completed"), {"count": len(changes)}
    )
    if len(changes) == 1:
        name = shop.products.get(changes[0].product_id).name
        said = Said(QT_TRANSLATE_NOOP("Operations", "“{name}” completed"), {"name": name})
    return ChangeProducts(changes, said).run(shop)


@dataclass(frozen=True)
class ShareMaker:
    """What is said of a product's maker is said of all products of its brand.

    Warnings stay each product's own.
    """

    product_id: UUID

    def run(self, shop: Shop) -> Done:
        """Fill it in wherever it is missing or otherwise."""
        product = shop.products.get(self.product_id)
        if not product.brand.strip():
            raise NoBrand
        if not product.safety.whole:
            raise MakerUnknown
        of_brand = shop.products.get_many(shop.products.of_brand(product.brand, _MOST_BRAND))
        done = _change_all(
            shop,
            list(of_brand.values()),
            lambda each: replace(each, safety=of_maker(product.safety, each.safety)),
        )
        if done is None:
            raise NothingToFillIn
        return replace(done, subject=self.product_id)


def of_maker(maker: Safety, own: Safety) -> Safety:
    """A product's safety information with another maker; its warnings stay, if it has any."""
    return replace(maker, warnings=own.warnings or maker.warnings)


@dataclass(frozen=True)
class CompleteProducts:
    """What brands and the shop's trade know is filled in, where products say nothing yet.

    The VAT of the trade, the maker of the brand, and for what spoils at once the reason why it
    cannot be given back. Nothing that was typed is written over, and what nobody can know for
    the shop (allergens, ingredients) is not invented.
    """

    product_ids: tuple[UUID, ...]

    def run(self, shop: Shop) -> Done:
        """Fill in all of them; a refusal if nothing could be."""
        profile = shop.settings.profile()
        makers: dict[str, Safety | None] = {}

        def completed(product: Product) -> Product:
            brand = product.brand.strip()
            if brand not in makers:
                makers[brand] = shop.products.maker_of(brand) if brand else None
            return complete(product, profile, makers[brand])

        done = _change_all(shop, list(shop.products.get_many(self.product_ids).values()), completed)
        if done is None:
            raise NothingToFillIn
        return done


def complete(product: Product, profile: Profile, maker: Safety | None) -> Product:
    """A product with what its trade and its brand know of it."""
    vat_bp = profile.default_vat_bp if product.vat_bp is None else product.vat_bp
    kind = kind_of(
        profile.trade,
        has_food="food" in product.particulars(),
        has_safety="safety" in product.particulars(),
    )
    safety = product.safety
    if kind is Kind.GOODS and maker is not None and not safety.whole:
        safety = of_maker(maker, safety)
    withdrawal = product.withdrawal
    if withdrawal == NO_WITHDRAWAL:
        withdrawal = usual_withdrawal(product, profile.trade, kind)
    return replace(product, vat_bp=vat_bp, safety=safety, withdrawal=withdrawal)


def usual_withdrawal(product: Product, trade: str, kind: Kind) -> Withdrawal:
    """Flowers and what is freshly cut or cooked spoil at once; a jar of jam may be given back."""
    fresh = product.unit.measured or product.making.to_order
    if (kind is Kind.EXEMPT and trade == FLOWER_TRADE) or (kind is Kind.FOOD and fresh):
        return Withdrawal(excluded=True, reason=Reason.PERISHABLE.value)
    return NO_WITHDRAWAL


def own_make(profile: Profile) -> Safety:
    """The shop as the maker of what it makes itself."""
    place = " ".join(part for part in (profile.postcode, profile.city) if part)
    return Safety(
        profile.name, ", ".join(part for part in (profile.street, place) if part), profile.email
    )
