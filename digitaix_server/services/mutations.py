"""What each kind of mutation does to the open books; catalogue, profile and stock here.

A handler changes its draft only, and refuses by raising: then nothing of the mutation is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from pydantic_core import to_json

from digitaix_protocol import bodies
from digitaix_protocol.rules import hlc
from digitaix_protocol.rules.fold import COUNT, KINDS
from digitaix_protocol.rules.merge import Merged, Version, merge
from digitaix_server.services import conflicts, shapes
from digitaix_server.services.drafts import PRODUCT, PROFILE, Doc, Draft
from digitaix_server.services.shapes import Malformed
from digitaix_server.services.shelves import MovementLine

MOST_VARIANTS = 2000
LONGEST = 3 * 1024 * 1024
"""Bytes of one entity, as it is pulled and as it can be given back: a product with all its
variants, an order with its history. A PC takes it in whole, within one answer."""
MOST_MOVEMENTS = 5000
TOO_LONG = "too-large"
UNKNOWN_PRODUCT, UNKNOWN_VARIANT, OTHER_PRODUCT = (
    "unknown-product",
    "unknown-variant",
    "variant-of-another-product",
)


class Refusal(Exception):
    """A mutation that cannot be done: why, and the entity whose present state explains it."""

    def __init__(self, reason: str, entity: str = "", entity_id: UUID | None = None) -> None:
        super().__init__(reason)
        self.reason, self.entity, self.entity_id = reason, entity, entity_id


# The catalogue -----------------------------------------------------------------------------


def put_product(draft: Draft, body: bodies.ProductPut) -> None:
    """A new product; known already, all its groups are merged as if nobody had seen them."""
    shapes.check_groups(shapes.ProductGroups, body.groups)
    doc = draft.product(body.id)
    if doc is None:
        doc = {"groups": body.groups, "ver": _written(draft, body.groups), "variants": []}
        draft.products[body.id] = doc
    else:
        doc = _merged_product(draft, body.id, doc, body.groups, {})
    for variant in body.variants:
        doc = _with_variant(draft, body.id, doc, variant)
    draft.products[body.id] = doc


def patch_product(draft: Draft, body: bodies.Patch) -> None:
    """Some of a product's groups anew."""
    values, bases = _values(body.groups)
    shapes.check_groups(shapes.ProductGroups, values)
    doc = draft.product(body.id)
    if doc is None:
        raise Refusal(UNKNOWN_PRODUCT)
    merged = _merged_product(draft, body.id, doc, values, bases)
    if merged is not doc:
        draft.products[body.id] = merged
        conflicts.note_archived(draft, body.id, doc, body)
        if merged["groups"].get(conflicts.DELETED):
            conflicts.note_edited(draft, body.id, doc, body)


def put_variant(draft: Draft, body: bodies.VariantPut, product_id: UUID) -> None:
    """A variant more; known already, its groups are merged."""
    doc = draft.product(product_id)
    if doc is None:
        raise Refusal(UNKNOWN_PRODUCT)
    changed = _with_variant(draft, product_id, doc, body)
    if changed is not doc:
        draft.products[product_id] = changed


def patch_variant(draft: Draft, body: bodies.Patch) -> None:
    """Some of a variant's groups anew."""
    values, bases = _values(body.groups)
    shapes.check_groups(shapes.VariantGroups, values)
    owner = draft.owner(body.id)
    doc = draft.product(owner) if owner is not None else None
    if owner is None or doc is None:
        raise Refusal(UNKNOWN_VARIANT)
    merged = _merged_variant(draft, body.id, doc, values, bases)
    if merged is not doc:
        draft.products[owner] = merged
        conflicts.note_archived(draft, owner, doc, body)


def _written(draft: Draft, groups: Mapping[str, Any]) -> dict[str, list[str]]:
    return dict.fromkeys(groups, draft.author.wire)


def _values(
    groups: Mapping[str, bodies.PatchValue],
) -> tuple[dict[str, Any], dict[str, Version | None]]:
    """A patch's values, and the versions its author saw. `Malformed`."""
    try:
        bases = {
            group: Version.from_wire(patch.base) if patch.base else None
            for group, patch in groups.items()
        }
    except ValueError as error:
        raise Malformed("a base that is no version") from error
    return {group: patch.value for group, patch in groups.items()}, bases


def _merge(
    draft: Draft,
    groups: Mapping[str, Any],
    ver: Mapping[str, Any],
    values: Mapping[str, Any],
    bases: Mapping[str, Version | None],
) -> Merged:
    versions = {group: Version.from_wire(version) for group, version in ver.items()}
    seen = {
        # The stamp may have been tamed since its author saw it; the mutation is the same one.
        group: versions[group]
        if base and group in versions and versions[group].mutation_id == base.mutation_id
        else base
        for group, base in bases.items()
    }
    return merge(groups, versions, values, draft.author.version, seen)


def _wire(versions: Mapping[str, Version]) -> dict[str, list[str]]:
    return {group: version.to_wire() for group, version in versions.items()}


def _merged_product(
    draft: Draft,
    product_id: UUID,
    doc: Doc,
    values: Mapping[str, Any],
    bases: Mapping[str, Version | None],
) -> Doc:
    merged = _merge(draft, doc["groups"], doc["ver"], values, bases)
    for lost in merged.lost:
        draft.conflict(PRODUCT, product_id, lost)
    if not merged.changed:
        return doc
    _not_too_many(merged.groups)
    return {**doc, "groups": merged.groups, "ver": _wire(merged.versions)}


def _merged_variant(
    draft: Draft,
    variant_id: UUID,
    doc: Doc,
    values: Mapping[str, Any],
    bases: Mapping[str, Version | None],
) -> Doc:
    text = str(variant_id)
    place, variant = next(
        (place, variant) for place, variant in enumerate(doc["variants"]) if variant["id"] == text
    )
    merged = _merge(draft, variant["groups"], variant["ver"], values, bases)
    for lost in merged.lost:
        draft.conflict("variant", variant_id, lost)
    if not merged.changed:
        return doc
    _not_too_many(merged.groups)
    variants = list(doc["variants"])
    variants[place] = {"id": text, "groups": merged.groups, "ver": _wire(merged.versions)}
    return {**doc, "variants": variants}


def _with_variant(draft: Draft, product_id: UUID, doc: Doc, put: bodies.VariantPut) -> Doc:
    """The product with one variant more, or with a known one merged."""
    shapes.check_groups(shapes.VariantGroups, put.groups)
    owner = draft.owner(put.id)
    if owner == product_id:
        return _merged_variant(draft, put.id, doc, put.groups, {})
    if owner is not None:
        raise Refusal(OTHER_PRODUCT, PRODUCT, owner)
    if len(doc["variants"]) >= MOST_VARIANTS:
        raise Refusal("too-many-variants", PRODUCT, product_id)
    draft.owners[put.id] = product_id
    new = {"id": str(put.id), "groups": put.groups, "ver": _written(draft, put.groups)}
    return {**doc, "variants": [*doc["variants"], new]}


def _not_too_many(groups: Mapping[str, Any]) -> None:
    if len(groups) > 2 * shapes.MOST_GROUPS:
        raise Malformed("too many groups")


def check_length(draft: Draft) -> None:
    """Refuse what would make an entity longer than any PC could take in or give back. `Refusal`.

    Movements are facts: those of an order stay, and what it would tell of them is left out.
    """
    docs = [draft.profile] if draft.profile else []
    if any(_is_too_long(doc) for doc in (*draft.products.values(), *docs)):
        raise Refusal(TOO_LONG)
    if any(map(_is_too_long, draft.orders.values())):
        if not draft.movements:
            raise Refusal(TOO_LONG)
        draft.orders.clear()
        draft.lost.clear()


def _is_too_long(doc: Mapping[str, Any]) -> bool:
    return len(to_json(doc)) > LONGEST


# The profile -------------------------------------------------------------------------------


def patch_profile(draft: Draft, body: bodies.ProfilePatch) -> None:
    """What the shop says of itself; of no other shop."""
    if body.id != draft.books.shop_id:
        raise Refusal("unknown-record")
    values, bases = _values(body.groups)
    shapes.check_groups(shapes.ProfileGroups, values)
    doc = draft.profile or draft.books.profile()
    merged = _merge(draft, doc["groups"], doc["ver"], values, bases)
    for lost in merged.lost:
        # What the town wrote for the shop, before any PC of it, was only there in the meantime.
        if lost.lost_by.hlc > 0:
            draft.conflict(PROFILE, body.id, lost)
    if merged.changed:
        _not_too_many(merged.groups)
        draft.profile = {**doc, "groups": merged.groups, "ver": _wire(merged.versions)}


# Stock -------------------------------------------------------------------------------------


def move_stock(draft: Draft, body: bodies.StockMove) -> None:
    """Lines for the ledger: facts of the shop, taken whatever the stock says."""
    if not body.movements:
        raise Malformed("no movement")
    add_movements(draft, body.movements)


def add_movements(draft: Draft, movements: list[bodies.Movement]) -> None:
    """Add to the ledger what it does not hold yet. `Malformed`, and then nothing is added.

    A line of goods nobody here knows is taken too: what happened in the shop has happened.
    """
    if len(movements) > MOST_MOVEMENTS:
        raise Malformed("too many movements")
    for movement in movements:
        check_movement(movement)
        add_movement(draft, movement, draft.author.device_id)


def check_movement(movement: bodies.Movement) -> None:
    """Refuse a line that no ledger can hold. `Malformed`."""
    if movement.kind not in KINDS:
        raise Malformed(f"no kind of movement: {movement.kind}")
    if movement.kind == COUNT and movement.qty_milli < 0:
        raise Malformed("a count below zero")
    shapes.check_moments(movement.at_ms)


def add_movement(draft: Draft, movement: bodies.Movement, device_id: UUID) -> None:
    """Add a line that `device_id` wrote, unless it is there."""
    if draft.has_movement(movement.id):
        return
    draft.movements[movement.id] = MovementLine(
        id=movement.id,
        variant_id=movement.variant_id,
        kind=movement.kind,
        qty_milli=movement.qty_milli,
        hlc=_stamp(draft, movement),
        device_id=device_id,
        at_ms=draft.author.at_ms if movement.at_ms is None else movement.at_ms,
        reason=movement.reason,
        ref_type=movement.ref_type,
        ref_id=movement.ref_id,
    )


def _stamp(draft: Draft, movement: bodies.Movement) -> int:
    """The movement's own stamp where it has one that is not ahead of the clock."""
    if movement.hlc is None:
        return draft.author.hlc
    stamp = hlc.from_wire(movement.hlc)
    ahead = hlc.millis(stamp) > draft.books.now + hlc.AHEAD_MS
    return draft.author.hlc if ahead else stamp


# Conflicts ---------------------------------------------------------------------------------


def resolve_conflict(draft: Draft, body: bodies.ConflictResolve) -> None:
    """Somebody of the shop has chosen: the conflict is taken off all its PCs."""
    if not conflicts.is_known(draft, body.id):
        raise Refusal("unknown-conflict")
    draft.settled[body.id] = body.took
