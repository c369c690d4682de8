"""Whose photo a picture is, by what its file is called: a reference, a barcode, or a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import NamedTuple
from uuid import UUID

from digitaix_desktop.domain.barcodes import is_trade_number, read_barcode
from digitaix_desktop.operations.importing.text import fold, folded

_SURE = 4
"""Signs of a reference that is looked for among other words: "A1" may be anything."""
_LONGEST_COUNTER = 3
"""Digits of a number that only counts the photos of one thing."""
_CAMERA = re.compile(
    r"^(?:(?:img|dsc|dscn|dscf|dcim|pxl|mvimg|vid|sam|gopr|p|cimg|photo|image|picture|scan|"
    r"whatsapp image|screenshot|capture(?: d ecran)?|signal|fb img|received)(?: |(?=\d))|\d)[\d ]*"
    r"(?: (?:at|a|mp|wa\d+|burst\w*|hdr|edit(?:ed)?|copie|copy|\d+))*$"
)
"""What cameras and phones call their pictures, folded; it says nothing of what is on them."""
_SIZE = re.compile(r"^\d{2,5}(?:x\d{2,5}|px)$")
_VIEWS = frozenset(
    "front back side top bottom left right detail details zoom face dos devant derriere dessus "
    "dessous cote profil packshot ambiance main principal principale photo photos image images img "
    "picture pic copie copy final hd web vue view gros plan porte".split()
)
"""Words that tell which view of a thing a picture is."""


@dataclass(frozen=True, slots=True)
class Called:
    """What one variant is called; `options` are its values, none where there is no choice."""

    product_id: UUID
    variant_id: UUID
    name: str
    sku: str = ""
    barcodes: tuple[str, ...] = ()
    options: tuple[str, ...] = ()


class Owner(NamedTuple):
    """Whose photo it is: the product's, or that of some of its variants."""

    product_id: UUID
    variant_ids: tuple[UUID, ...]
    name: str
    """As a person calls it: the product, with the options that were recognised."""


class PictureNames:
    """Recognises the shop's goods in names of files; a name that fits several says nothing."""

    def __init__(self, goods: Iterable[Called]) -> None:
        self._of_product: dict[UUID, list[Called]] = {}
        self._by_sku: dict[str, list[Called]] = {}
        self._by_code: dict[str, list[Called]] = {}
        self._by_name: dict[str, set[UUID]] = {}
        for each in goods:
            self._of_product.setdefault(each.product_id, []).append(each)
            if sku := _joined(folded(each.sku).split()):
                self._by_sku.setdefault(sku, []).append(each)
            for code in each.barcodes:
                self._by_code.setdefault(code.casefold(), []).append(each)
        for product_id, variants in self._of_product.items():
            if name := _joined(fold(variants[0].name).split()):
                self._by_name.setdefault(name, set()).add(product_id)

        self._skus = sorted(self._by_sku)

    def owner(self, called: PurePath) -> Owner | None:
        """Whose photo a picture of that name is; its folder speaks where its own name doesn't."""
        words = fold(called.stem).split()
        found = self._named(words)
        if found is None and says_nothing(called.stem) and called.parent.name:
            found = self._named(fold(called.parent.name).split())
        return found

    def _named(self, words: Sequence[str]) -> Owner | None:
        bare = _bare(words)
        if not bare:  # a number alone may still be a reference
            return self._of(self._by_sku.get(_joined(words), ()))
        return (
            self._of(self._by_sku.get(_joined(words), ()))
            or self._of(self._by_sku.get(_joined(bare), ()))
            or self._coded(words)
            or self._modelled(bare)
            or self._referred(words)
            or self._called(bare)
        )

    def _coded(self, words: Sequence[str]) -> Owner | None:
        """A barcode may stand anywhere: its check digit proves it."""
        for word in words:
            if is_trade_number(word):
                code = read_barcode(word).code or word
                if found := self._of(self._by_code.get(code, ())):
                    return found
        return self._of(self._by_code.get("-".join(words), ()))

    def _referred(self, words: Sequence[str]) -> Owner | None:
        """A reference among other words: the longest, and not a mere number or word."""
        for run in _runs(words):
            key = _joined(run)
            is_sure = len(key) >= _SURE and not key.isdigit() and any(map(str.isdigit, key))
            if is_sure and (found := self._of(self._by_sku.get(key, ()))):
                return found
        return None

    def _modelled(self, words: Sequence[str]) -> Owner | None:
        """What references of one product alone begin with, and then its sizes and colours.

        "10234-marine" is the dress in navy whose sizes are 10234MA36, 10234MA38…
        """
        for end in range(len(words), 0, -1):
            key = _joined(words[:end])
            if len(key) < _SURE or not any(map(str.isdigit, key)):
                continue
            product = self._beginning(key)
            if product is not None and (words[end:] or len(self._of_product[product]) > 1):
                return self._with_options(product, words[end:])
        return None

    def _beginning(self, key: str) -> UUID | None:
        """The one product all of whose references begin so; none where another's does too."""
        place = bisect_left(self._skus, key)
        begun: Counter[UUID] = Counter()
        while place < len(self._skus) and self._skus[place].startswith(key):
            begun.update(each.product_id for each in self._by_sku[self._skus[place]])
            place += 1
            if len(begun) > 1:
                return None
        whole = [each for each, count in begun.items() if count == len(self._of_product[each])]
        return whole[0] if whole else None

    def _called(self, words: Sequence[str]) -> Owner | None:
        """A name with nothing beside it but sizes and colours that it comes in."""
        for end in range(len(words), 0, -1):
            products = self._by_name.get(_joined(words[:end]), ())
            owners = [
                owner
                for product_id in products
                if (owner := self._with_options(product_id, words[end:])) is not None
            ]
            if owners:
                return owners[0] if len(owners) == 1 else None
        unglued = re.sub(r"(?<=[a-z])\d{1,2}$", "", words[-1])  # "rosier2"
        return self._called([*words[:-1], unglued]) if unglued != words[-1] else None

    def _with_options(self, product_id: UUID, words: Sequence[str]) -> Owner | None:
        """Those variants that are all these words say; none where a word says something else."""
        variants = self._of_product[product_id]
        name = variants[0].name
        if not words:
            return Owner(product_id, (), name)
        said = {value: folded(value).split() for each in variants for value in each.options}
        chosen: list[str] = []
        rest = list(words)
        while rest:
            fits = [value for value, parts in said.items() if parts and rest[: len(parts)] == parts]
            if not fits:
                return None
            longest = max(fits, key=lambda value: len(said[value]))
            chosen.append(longest)
            rest = rest[len(said[longest]) :]
        ids = tuple(each.variant_id for each in variants if set(chosen) <= set(each.options))
        return Owner(product_id, ids, f"{name}, {', '.join(chosen)}") if ids else None

    def _of(self, found: Sequence[Called]) -> Owner | None:
        """The one they all are; several sizes of one product are the product."""
        products = {each.product_id for each in found}
        if len(products) != 1:
            return None
        first = found[0]
        if len(found) > 1 or len(self._of_product[first.product_id]) == 1:
            return Owner(first.product_id, (), first.name)
        label = ", ".join(first.options)
        return Owner(
            first.product_id, (first.variant_id,), f"{first.name}, {label}" if label else first.name
        )


def says_nothing(stem: str) -> bool:
    """Whether a file is called as a camera calls it, or by a mere number."""
    words = fold(stem)
    return not words or _CAMERA.match(words) is not None or not _bare(words.split())


def name_from(called: PurePath) -> str:
    """What a new product may be called that is only known by its picture's file."""
    if says_nothing(called.stem):
        return called.stem.strip()
    words = re.sub(r"[_\-.+]+", " ", called.stem).split()
    while len(words) > 1 and _bare([fold(words[-1]) or "1"]) == []:
        words.pop()
    name = " ".join(words)
    return name[:1].upper() + name[1:]


def in_order(called: PurePath) -> tuple[object, ...]:
    """Sorts pictures as a person numbers them: "rose", "rose 2", "rose 10"."""
    parts = re.split(r"(\d+)", fold(" ".join((*called.parent.parts, called.stem))))
    return tuple((0, int(part)) if part.isdigit() else (1, part.strip()) for part in parts if part)


def _bare(words: Sequence[str]) -> list[str]:
    """The words without those that only tell photos of one thing apart, at their end or front."""
    left = list(words)
    while left and (_counts(left[-1]) or left[-1] in _VIEWS):
        left.pop()
    while len(left) > 1 and left[0].isdigit() and len(left[0]) <= _LONGEST_COUNTER:
        left.pop(0)
    return left


def _counts(word: str) -> bool:
    is_number = word.isdigit() and len(word) <= _LONGEST_COUNTER
    return is_number or len(word) == 1 or _SIZE.match(word) is not None


def _runs(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """All neighbours, the longest first."""
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            yield words[start : start + size]


def _joined(words: Sequence[str]) -> str:
    return "".join(words)
