"""Photos that a file names: whose they are, and how each comes to its product in time."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from digitaix_desktop.domain.errors import NotFound
from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.desk import Desk, Touched
from digitaix_desktop.operations.importing.comparing import variant_for
from digitaix_desktop.operations.importing.plan import PlannedProduct
from digitaix_desktop.operations.many import Edit
from digitaix_desktop.operations.ports import DuePhoto, NamedPhoto, Progress, Shop
from digitaix_desktop.operations.taking_back import carry_out
from digitaix_protocol.rules.media import MOST_PHOTOS

_LONGEST = 60
"""Letters of a source that are shown: its end, where its own name stands."""
_SECRET = re.compile(r"[?#].*|(?<=//)[^/@]*@", re.DOTALL)
MINUTE_MS = 60_000
PAUSES_MS = tuple(minutes * MINUTE_MS for minutes in (1, 5, 30, 3 * 60, 12 * 60, 24 * 60, 48 * 60))
"""How long until a photo is looked for again that was out of reach; then it is given up."""


class PhotoOutOfReach(Exception):
    """It can't be had now: no line, or its server is busy."""


class PhotoNotToBeHad(Exception):
    """There is no such photo, or none that may be taken."""


class PhotoSource(Protocol):
    """Where photos come from: folders, zips, the web."""

    def rest(self) -> None:
        """Nothing is asked for now: what was found where is forgotten, for files may come."""

    def close(self) -> None:
        """Cut what is under way: it is out of reach. From any thread."""

    def take(self, source: str, folder: str) -> str:
        """Keep the photo that a file names so; its name.

        `PhotoOutOfReach` for now, `PhotoNotToBeHad` for good; `OSError` on a full disk.
        """


@dataclass(frozen=True, slots=True)
class Gathered:
    """How many photos came, and how many never will: each once, however many products show it."""

    come: int = 0
    lost: int = 0


class PhotoGathering:
    """Brings the photos that imports named, one by one, each in a step of its own."""

    def __init__(self, desk: Desk, source: PhotoSource, now_ms: Callable[[], int]) -> None:
        self._desk, self._source, self._now_ms = desk, source, now_ms

    def gather(self, progress: Progress) -> Gathered:
        """All that are due now; may be stopped and repeated."""
        come, lost = set[str](), set[str]()
        try:
            while (due := self._desk.step(lambda shop: shop.awaited.due())) is not None:
                fate = self._one(due)
                if fate is not None:
                    (come if fate else lost).add(due.named.source)
                progress.step(len(come), 0)
        finally:
            self._source.rest()
        return Gathered(len(come), len(lost - come))

    def close(self) -> None:
        """Wait for nothing that comes from elsewhere; from any thread."""
        self._source.close()

    def next_in_ms(self) -> int | None:
        """In how many milliseconds the next one is due; none where none is awaited."""
        at = self._desk.step(lambda shop: shop.awaited.next_ms())
        return None if at is None else max(0, at - self._now_ms())

    def _one(self, due: DuePhoto) -> bool | None:
        """Whether it came, or never will (False); None if it may still."""
        try:
            photo = self._source.take(due.named.source, due.folder)
        except PhotoOutOfReach:
            pause = PAUSES_MS[due.tries] if due.tries < len(PAUSES_MS) else None
            again = None if pause is None else self._now_ms() + pause
            self._desk.step(lambda shop: shop.awaited.put_off(due.number, again), Touched.IMPORTS)
            return False if again is None else None
        except PhotoNotToBeHad:
            self._desk.step(lambda shop: shop.awaited.put_off(due.number, None), Touched.IMPORTS)
            return False
        self._desk.step(lambda shop: _hang(shop, due, photo), Touched.PRODUCTS | Touched.IMPORTS)
        return True


def is_address(source: str) -> bool:
    """Whether a cell names a place on the web rather than a file."""
    start = source.strip().casefold()
    return start.startswith(("http://", "https://", "//", "www."))


def shown_source(source: str) -> str:
    """A file's name, or an address without what may be secret in it, short enough to be read."""
    bare = _SECRET.sub("", source) if is_address(source) else source
    return bare if len(bare) <= _LONGEST else f"…{bare[-_LONGEST:]}"


def photos_named(planned: PlannedProduct, product: Product, *, is_new: bool) -> list[NamedPhoto]:
    """The photos that a planned product names, each for the product or the variant it shows."""
    found: list[NamedPhoto] = []
    theirs: set[str] = set()
    for line in planned.variants:
        variant = variant_for(line, product, planned) if line.images else None
        if variant is None:
            continue
        theirs.update(line.images)
        found += [
            NamedPhoto(product.id, variant.id, place, source, is_new)
            for place, source in enumerate(line.images)
        ]
    own = [image for image in planned.images if image not in theirs]
    return [
        *(
            NamedPhoto(product.id, None, place, source, is_new)
            for place, source in enumerate(own[:MOST_PHOTOS])
        ),
        *found,
    ]


def _hang(shop: Shop, due: DuePhoto, photo: str) -> None:
    """Show a photo that has come, behind those that the file names before it."""
    shop.awaited.come(due.number, photo)
    named = due.named
    try:
        product = shop.products.get(named.product_id)
    except NotFound:
        return
    variant = next((each for each in product.variants if each.id == named.variant_id), None)
    if product.deleted or (named.variant_id is not None and variant is None):
        return
    held = list(product.media if variant is None else variant.media)
    if photo in held or len(held) >= MOST_PHOTOS:
        return
    earlier = [held.index(name) for name in shop.awaited.before(due) if name in held]
    later = _first_later(shop, due, held)
    place = max(earlier) + 1 if earlier else later
    change = {"media": [*held[:place], photo, *held[place:]]}
    edit = Edit(change) if variant is None else Edit({}, {variant.id: change})
    items = carry_out(shop, [(product, edit)])
    shop.photos.to_send([photo])
    if not named.is_new:
        shop.deeds.add_items(due.deed_id, [(id, {**before, "photo": True}) for id, before in items])


def _first_later(shop: Shop, due: DuePhoto, held: list[str]) -> int:
    """Before those of the same import that are named after it; else behind all."""
    theirs = shop.awaited.of(due.deed_id, [due.named.product_id]).get(due.named.product_id, set())
    return next((place for place, name in enumerate(held) if name in theirs), len(held))
