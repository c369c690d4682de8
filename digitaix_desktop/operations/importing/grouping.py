"""Brings rows together that tell of one product: parents and variants, sizes, further images."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from digitaix_desktop.operations.importing import sentences
from digitaix_desktop.operations.importing.endings import part_names
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.line import Line
from digitaix_desktop.operations.importing.plan import Rejected, Skipped
from digitaix_desktop.operations.importing.reasons import Reason

_NO_CHOICE = frozenset(
    {"default title", "default", "regular", "standard", "unique", "tu", "t.u.", "t.u", "u",
     "normal", "normale", "taille unique", "one size", "one-size", "os", "onesize", "einheitsgröße",
     "talla única"}
)  # fmt: skip
"""Values that say there is nothing to choose."""


@dataclass(slots=True)
class Family:
    """The rows of one product: its own row (or the first that tells of it), and its variants.

    `shared_sku` is a reference that all variants have alike: the model's, so no variant's own.
    """

    head: Line
    variants: list[Line] = field(default_factory=list)
    others: list[Line] = field(default_factory=list)
    shared_sku: str | None = None

    @property
    def lines(self) -> list[Line]:
        """Every row, in the order of the file."""
        known = {id(line): line for line in (self.head, *self.variants, *self.others)}
        return sorted(known.values(), key=lambda line: line.number)

    def share_reference(self) -> None:
        """Make a reference that several variants have, all of them, the product's."""
        skus = {line.sku for line in self.variants}
        if len(self.variants) > 1 and len(skus) == 1 and None not in skus:
            self.shared_sku = self.variants[0].sku
            for line in self.variants:
                line.sku = None


@dataclass(slots=True)
class Families:
    """Rows brought together, and those that couldn't be."""

    families: list[Family] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


def group(lines: Sequence[Line], found: Families, *, has_parents: bool, only_colours: bool) -> None:
    """Add to `found` the products that these rows tell of, in the order of their first row.

    `only_colours`: the one thing that could set variants apart is a column of colours.
    """
    if not only_colours:
        part_names(lines)
    for members, head in _clusters(lines, has_parents=has_parents):
        _settle(members, head, found)
    _call_by_models(found.families, {line.sku for line in lines})
    if only_colours and all(len(family.variants) < 2 for family in found.families):
        # No product comes in several colours: the column describes, as "Rouge" does a wine.
        for family in found.families:
            family.variants = [line for line in family.variants if line is not family.head]


def _call_by_models(families: Sequence[Family], taken: set[str | None]) -> None:
    """Give products without a row of their own the reference of their model, each to one only."""
    for family in families:
        models = {line.model for line in family.variants}
        if len(models) == 1 and family.shared_sku is None and family.head in family.variants:
            (model,) = models
            if model not in taken:
                family.shared_sku = model
                taken.add(model)


def adopt(lines: Sequence[Line]) -> None:
    """Give rows the parent that lists them, and the choices it lists them under."""
    by_sku = {line.sku: line for line in reversed(lines) if line.sku}
    for line in lines:
        for listed in line.children.split("|") if line.sku and line.children else ():
            said = [part.partition("=") for part in listed.split(",")]
            values = {name.strip(): value.strip() for name, _, value in said if value.strip()}
            child = by_sku.get(values.pop("sku", ""))
            if child is not None and child is not line and values:
                child.parent = line.sku or ""
                child.options = tuple(values.items())


def _clusters(
    lines: Sequence[Line], *, has_parents: bool
) -> Iterable[tuple[list[Line], Line | None]]:
    """Rows of the same product, each with the row that is the product itself if one is."""
    heads = _heads(lines) if has_parents else {}
    own_rows = {id(head) for head in heads.values()}
    same_sku = _shared_skus(lines)
    clusters: dict[object, list[Line]] = {}
    last_named: object = None
    for line in lines:
        key: object
        head = heads.get(id(line))
        if head is not None:
            key = ("row", head.number)
        elif id(line) in own_rows or (line.role and not line.parent and not _is_variation(line)):
            key = ("row", line.number)
        elif line.parent:
            key = ("parent", line.parent.casefold())
        elif line.sku in same_sku and line.options:
            key = ("sku", line.sku)
        elif line.name:
            key = ("name", line.name.casefold(), (line.brand or "").casefold())
        elif last_named is not None and (line.options or (line.is_bare and line.images)):
            key = last_named  # the name is written once, above its sizes
        else:
            key = ("row", line.number)
        if line.name:
            last_named = key
        clusters.setdefault(key, []).append(line)
    for members in clusters.values():
        head = next((line for line in members if id(line) in own_rows), None)
        yield [line for line in members if line is not head], head


def _heads(lines: Sequence[Line]) -> dict[int, Line]:
    """The row each variant's row belongs to, where its parent column calls that row.

    It may be called by its reference or by its number ("id:12"). A row whose parent has a parent
    itself belongs to the topmost.
    """
    by_sku = {line.sku: line for line in reversed(lines) if line.sku}
    by_id = {line.row_id: line for line in lines if line.row_id}
    called: dict[int, Line] = {}
    for line in lines:
        if not line.parent:
            continue
        number = line.parent[3:].strip() if line.parent.lower().startswith("id:") else ""
        head = by_id.get(number) if number else by_sku.get(line.parent)
        if head is not None and head is not line and not _is_variation(head):
            called[id(line)] = head
    topmost: dict[int, Line] = {}
    for line in lines:
        seen = {id(line)}
        head = called.get(id(line))
        while head is not None and id(head) in called and id(head) not in seen:
            seen.add(id(head))
            head = called[id(head)]
        if head is not None and id(head) not in called:
            topmost[id(line)] = head
    return topmost


def _shared_skus(lines: Sequence[Line]) -> set[str]:
    """References that several rows with sizes or colours share: a model's, not a variant's."""
    first: dict[str, Line] = {}
    shared: set[str] = set()
    for line in lines:
        if line.sku and line.options:
            other = first.setdefault(line.sku, line)
            if other is not line and other.options != line.options:
                shared.add(line.sku)
    return shared


def _is_variation(line: Line) -> bool:
    return "variation" in line.role or line.role in ("variante", "declinaison", "variant", "sku")


def _settle(members: list[Line], head: Line | None, found: Families) -> None:
    """Make one product of a cluster, or several where nothing tells its rows apart."""
    everyone = [*([head] if head else []), *members]
    _part_axes(everyone)
    _name_axes(everyone)
    if head is None and all(line.role for line in members):
        # Attributes of a WooCommerce row that is no variation describe it; nothing to choose.
        for line in members:
            if not _is_variation(line):
                line.options = ()
    _drop_no_choice(members)
    if head is None and len(members) == 1 and members[0].role and not _is_variation(members[0]):
        _add_family(members[0], [], [], found)
        return
    with_options = [line for line in members if line.options]
    without = [line for line in members if not line.options]
    if head is None and not with_options:
        _separate(without, found)
        return
    if head is None and without:
        head, without = _own_row(without)
    images = [line for line in without if line.is_bare]
    for line in without:
        if not line.is_bare:
            first = head or with_options[0]
            reason = Reason(sentences.NO_OPTIONS, {"row": first.number})
            found.rejected.append(Rejected(line.number, None, reason))
    if head is None and not any(line.name for line in with_options):
        for line in (*with_options, *images):
            reason = (
                Reason(sentences.NO_PARENT, {"parent": line.parent})
                if line.parent
                else Reason(sentences.NO_NAME)
            )
            found.rejected.append(
                Rejected(line.number, Field.PARENT if line.parent else Field.NAME, reason)
            )
        return
    _add_family(head or _first_named(with_options), with_options, images, found)


def _own_row(without: list[Line]) -> tuple[Line | None, list[Line]]:
    """The row that is the product itself, standing before its sizes; and the rest."""
    named = next((line for line in without if line.name), None)
    return named, [line for line in without if line is not named]


def _first_named(lines: Sequence[Line]) -> Line:
    return next((line for line in lines if line.name), lines[0])


def _separate(lines: list[Line], found: Families) -> None:
    """Rows without any size or colour: a product each, further images apart."""
    current: Family | None = None
    for line in lines:
        if not line.name and not line.parent:
            found.rejected.append(Rejected(line.number, Field.NAME, Reason(sentences.NO_NAME)))
        elif line.parent and not line.name and line.is_bare and current is not None:
            current.others.append(line)
        elif not line.name and line.parent and current is None:
            reason = Reason(sentences.NO_PARENT, {"parent": line.parent})
            found.rejected.append(Rejected(line.number, Field.PARENT, reason))
        elif not line.name and line.parent and current is not None:
            reason = Reason(sentences.NO_OPTIONS, {"row": current.head.number})
            found.rejected.append(Rejected(line.number, None, reason))
        else:
            current = Family(line)
            found.families.append(current)


def _add_family(head: Line, variants: list[Line], others: list[Line], found: Families) -> None:
    """One product, its doubled variants left out."""
    kept: dict[tuple[str, ...], Line] = {}
    for line in variants:
        key = tuple(value.casefold() for _, value in line.options)
        first = kept.setdefault(key, line)
        if first is line:
            continue
        if first.says_the_same(line):
            found.skipped.append(
                Skipped(line.number, Reason(sentences.DOUBLE, {"row": first.number}))
            )
        else:
            told = " / ".join(value for _, value in line.options if value)
            reason = Reason(sentences.SAME_OPTIONS, {"row": first.number, "options": told})
            found.rejected.append(Rejected(line.number, Field.OPTION1_VALUE, reason))
    family = Family(head, list(kept.values()), others)
    family.share_reference()
    found.families.append(family)


def _part_axes(lines: Sequence[Line]) -> None:
    """Part axes written in one cell: "Métal|Taille" named over "Or|52"."""
    if not any("|" in name for line in lines for name, _ in line.options):
        return
    for line in lines:
        if len([value for _, value in line.options if value]) == 1:
            ((names, values),) = ((name, value) for name, value in line.options if value)
            parts = [part.strip() for part in values.split("|")]
            named = [part.strip() for part in names.split("|")] if names else []
            named += [""] * (len(parts) - len(named))
            line.options = tuple(zip(named, parts, strict=False))


def _name_axes(lines: Sequence[Line]) -> None:
    """Give an axis the name it has elsewhere in the same product: it is often written only once."""
    names = [""] * max((len(line.options) for line in lines), default=0)
    for line in lines:
        for place, (name, _) in enumerate(line.options):
            names[place] = names[place] or name
    for line in lines:
        if line.options:
            line.options = tuple(
                (name or names[place] or f"Option {place + 1}", value) if value else ("", "")
                for place, (name, value) in enumerate(line.options)
            )


def _drop_no_choice(members: Sequence[Line]) -> None:
    """Forget an axis that offers nothing to choose, as "Taille unique" on every row."""
    for place in range(max((len(line.options) for line in members), default=0)):
        values = {
            line.options[place][1].casefold() for line in members if len(line.options) > place
        } - {""}
        if len(values) == 1 and values <= _NO_CHOICE:
            for line in members:
                if len(line.options) > place:
                    line.options = (
                        *line.options[:place], ("", ""), *line.options[place + 1 :]
                    )  # fmt: skip
    for line in members:
        if not any(value for _, value in line.options):
            line.options = ()
