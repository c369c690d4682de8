"""A shop on a disk of four megabytes that something else fills: run as a program of its own, for
SQLite finds such a disk only from within.

Run with the name of a scene and the folder; the scene asserts, and a failed one ends with 1.
"""

from __future__ import annotations

import errno
import sys
from pathlib import Path

from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.operations.desk import Desk
from digitaix_desktop.operations.orders import PutAside, wish_for
from digitaix_desktop.storage.contacts import ContactsFile
from digitaix_desktop.storage.errors import DiskFull, OnlySalesFit
from digitaix_desktop.storage.room import Room
from digitaix_desktop.storage.writer import WriterThread
from tests.helpers.books import assert_books_agree
from tests.helpers.make import AShop, a_shop, somebody

DISK, RESERVE, BESIDE = 4 << 20, 256 << 10, 64 << 10


class FullShop:
    """A shop with a reserve, as the program has it, only smaller."""

    def __init__(self, shop: AShop) -> None:
        self.shop, self.reserve = shop, shop.folder.reserve
        self.room = Room(shop.folder, reserve=RESERVE, beside_it=BESIDE)
        self.room.set_apart()
        self._filler = shop.folder.root / "films.iso"
        shop.writer.close()
        shop.contacts.close()
        shop.contacts = ContactsFile(shop.folder.contacts, self.room)
        shop.writer = WriterThread(self.room)
        shop.desk = Desk(shop.books.open, shop.writer, shop.contacts, shop.told.append)

    def fill(self) -> None:
        """Take all the room there is."""
        with self._filler.open("ab", buffering=0) as file:
            for piece in (64 << 10, 4 << 10):
                try:
                    while True:
                        file.write(b"x" * piece)
                except OSError as error:
                    if error.errno != errno.ENOSPC:
                        raise

    def make_room(self) -> None:
        """Give it back."""
        self._filler.unlink()

    def keep_for_later(self, size: int) -> bool:
        """What an import does, step by step; whether it went in."""
        try:
            self.shop.desk.step(lambda books: books.settings.put("layouts", "x" * size))
        except OnlySalesFit:
            return False
        return True


def sells_on(full: FullShop) -> None:
    """Sales and names are saved, what can wait is refused, and with room made all goes on."""
    shop = full.shop
    shop.pair()
    soap = shop.add("Savon", stock_milli=9000)
    assert full.reserve.stat().st_size == RESERVE
    full.fill()
    full.room.set_apart()
    assert full.room.is_short  # what can wait stops before the reserve is touched
    assert not full.keep_for_later(1)
    assert full.reserve.exists()

    done = shop.do(PutAside((wish_for(soap),), Contact("Zoé " + "x" * 9000)))

    assert done.subject is not None
    assert shop.contacts.get_many([done.subject])
    assert not full.reserve.exists()
    assert full.room.is_short
    assert not full.keep_for_later(1)
    assert_books_agree(shop)
    full.make_room()
    full.room.set_apart()
    assert full.reserve.exists()
    assert full.keep_for_later(1)


def used_up(full: FullShop) -> None:
    """Once the reserve is used up too, a sale is said not to be saved, and is not."""
    shop = full.shop
    full.fill()
    saved, said = 0, ""
    while not said:
        try:
            shop.do(PutAside((wish_for(shop.add(f"Savon {saved}")),), somebody()))
            saved += 1
        except DiskFull as refusal:
            said = str(refusal)
        full.fill()  # whatever filled it goes on
    assert "NOT saved" in said
    assert full.room.is_spent  # and nobody is told that sales are still saved
    assert len(shop.rows("SELECT id FROM orders")) == saved
    assert_books_agree(shop)


def an_import(full: FullShop) -> None:
    """An import that fills the disk stops, and leaves room to sell."""
    full.fill()
    assert not full.keep_for_later(200_000)
    full.shop.add("Savon")
    assert_books_agree(full.shop)


def main(scene: str, folder: str) -> None:
    """Play one scene."""
    with a_shop(Path(folder)) as shop:
        {"sells_on": sells_on, "used_up": used_up, "an_import": an_import}[scene](FullShop(shop))


if __name__ == "__main__":
    main(*sys.argv[1:])
