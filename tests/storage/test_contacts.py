"""Customers' names and numbers: in a file apart, never in backups, gone once purged."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest

from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.operations.copies import Why
from digitaix_desktop.operations.orders import MoveOrder, PutAside, wish_for
from digitaix_desktop.storage.backups import backup
from digitaix_desktop.storage.contacts import ContactsFile
from digitaix_protocol.rules.order_states import State
from tests.helpers.make import AShop, a_shop, somebody

PLANTED = ("Philomène", "Vauquelin", "0612345678", "philomene@exemple.fr")
_SPELT = [text.encode(encoding) for text in PLANTED for encoding in ("utf-8", "utf-16-le")]


@pytest.fixture
def contacts(tmp_path: Path) -> Iterator[ContactsFile]:
    with closing(ContactsFile(tmp_path / "contacts.sqlite")) as opened:
        yield opened


def _planted() -> Contact:
    return Contact(f"{PLANTED[0]} {PLANTED[1]}", PLANTED[2], PLANTED[3])


def _named_in(*paths: Path) -> list[str]:
    """Files in whose bytes a planted name lies, folded or not."""
    folded = [b"philomene", b"vauquelin", *_SPELT]
    return [path.name for path in paths if any(each in path.read_bytes() for each in folded)]


def _all_but_contacts(shop: AShop) -> list[Path]:
    files = [path for path in shop.folder.root.rglob("*") if path.is_file()]
    return [path for path in files if not path.name.startswith("contacts")]


def test_no_name_is_ever_in_the_shops_file_its_log_or_its_backups(tmp_path: Path) -> None:
    with a_shop(tmp_path) as shop:
        shop.pair()
        soap = shop.add("Savon", stock_milli=5000)
        done = shop.do(PutAside((wish_for(soap),), _planted()))
        assert done.subject is not None
        shop.do(MoveOrder(done.subject, State.COLLECTED))
        assert shop.reader.ended()[0].customer == "Philomène V."
        copy = backup(shop.folder, Why.ASKED)
        assert _named_in(*_all_but_contacts(shop)) == []
        assert _named_in(copy) == []
        assert _named_in(shop.folder.contacts) == ["contacts.sqlite"]
    assert _named_in(*_all_but_contacts(shop)) == []


def test_a_purged_name_is_gone_from_the_bytes_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "contacts.sqlite"
    orders = [uuid4() for _ in range(50)]
    with closing(ContactsFile(path)) as contacts:
        for order in orders:
            contacts.put(order, _planted())
        kept = uuid4()
        contacts.put(kept, somebody(name="Martine"))
        assert _named_in(path)

        contacts.purge([*orders, uuid4()])

        assert _named_in(*tmp_path.iterdir()) == []
        assert set(contacts.get_many([*orders, kept])) == {kept}


def test_a_name_that_was_corrected_is_gone_too(contacts: ContactsFile, tmp_path: Path) -> None:
    order = uuid4()
    contacts.put(order, _planted())
    contacts.put(order, somebody(name="Martine Dupont", phone="", email=""))

    assert _named_in(*tmp_path.iterdir()) == []
    assert contacts.get_many([order])[order].name == "Martine Dupont"


def test_contacts_come_back_as_they_were_written_for_as_many_orders_as_asked(
    contacts: ContactsFile,
) -> None:
    written = {uuid4(): Contact(f"Nom {n}", f"06{n:08d}", f"{n}@exemple.fr") for n in range(1100)}
    for order, contact in list(written.items())[:1000]:
        contacts.put(order, contact)

    found = contacts.get_many([*written, *written])

    assert found == dict(list(written.items())[:1000])
    assert contacts.get_many([]) == {}


@pytest.mark.parametrize("name", ["", "O'Brien", '"; DROP TABLE contact', "日本 太郎", "x" * 5000])
def test_any_name_will_do(name: str, contacts: ContactsFile) -> None:
    order = uuid4()
    contacts.put(order, Contact(name=name))

    assert contacts.get_many([order])[order].name == name


def test_several_threads_may_ask_and_write_at_once(contacts: ContactsFile) -> None:
    orders = [uuid4() for _ in range(40)]
    troubles: list[BaseException] = []

    def work(mine: list[object]) -> None:
        try:
            for order in orders:
                contacts.put(order, _planted())
                assert contacts.get_many(orders)
                assert contacts.matching("philo", 100)
        except BaseException as error:  # noqa: BLE001 - told by the test's own thread
            troubles.append(error)

    threads = [threading.Thread(target=work, args=([],)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert troubles == []
    assert len(contacts.matching("vauquelin", 100)) == 40
