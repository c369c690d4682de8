"""A PC that is switched off in the middle of the work: what was announced as saved is there."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path
from uuid import UUID

from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.database import Database
from digitaix_desktop.storage.lock import DataLock
from tests.helpers.books import assert_books_agree
from tests.helpers.make import AShop, a_shop

ROOT = Path(__file__).parents[2]

_WORK = """
import sys
from pathlib import Path
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.orders import PutAside, wish_for
from digitaix_desktop.operations.stock import MoveStock
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.database import Database
from digitaix_desktop.storage.lock import DataLock
from digitaix_desktop.storage.system import RandomIds, SystemClock
from tests.helpers.make import AShop, somebody

root, cycle = Path(sys.argv[1]), int(sys.argv[2])
lock = DataLock(root / "in-use.lock")
shop = AShop(root, SystemClock(), RandomIds())
if not cycle:
    shop.pair()
number = 0
while True:
    number += 1
    soap = shop.add(f"Savon {cycle} {number}", stock_milli=5000)
    print("product", soap.id, flush=True)
    shop.do(MoveStock((Moving(soap.variants[0].id, "counter", -number),)))
    print("sale", soap.id, -number, flush=True)
    done = shop.do(PutAside((wish_for(soap),), somebody(name=f"Client {number}")))
    print("order", done.subject, number, flush=True)
"""


def _work_until_switched_off(root: Path, cycle: int, announcements: int) -> list[list[str]]:
    """What a counter PC said was saved, before it was killed in the middle of the next deeds."""
    with subprocess.Popen(
        [sys.executable, "-c", _WORK, str(root), str(cycle)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(announcements)]
        process.kill()  # as hard as the system can: SIGKILL
        said += process.stdout.readlines()
    return [line.split() for line in said if line.endswith("\n")]


def test_nothing_that_was_announced_as_saved_is_lost_when_the_power_goes(tmp_path: Path) -> None:
    chance = random.Random(5)
    announced: list[list[str]] = []
    for cycle in range(4):
        announced += _work_until_switched_off(tmp_path, cycle, chance.randint(1, 60))
        with DataLock(tmp_path / "in-use.lock") as lock:
            assert lock.was_unclean
            Database(DataFolder(tmp_path), unclean=lock.was_unclean).close()
        with a_shop(tmp_path) as shop:
            assert_books_agree(shop)
            _assert_all_there(shop, announced)
    assert len(announced) > 20


def _assert_all_there(shop: AShop, announced: list[list[str]]) -> None:
    products = {row.id for row in shop.rows("SELECT id FROM product")}
    sold = {
        (row.product_id, row.qty_milli)
        for row in shop.rows(
            "SELECT product_id, qty_milli FROM movement JOIN variant ON variant.id = variant_id "
            "WHERE kind = 'counter'"
        )
    }
    orders = {row.id for row in shop.rows("SELECT id FROM orders")}
    for kind, subject, *rest in announced:
        id = subject.replace("-", "")
        match kind:
            case "product":
                assert id in products
            case "sale":
                assert (id, int(rest[0])) in sold
            case _:
                assert id in orders
                [contact] = shop.contacts.get_many([UUID(subject)]).values()
                assert contact.name == f"Client {rest[0]}"
    sent = {row.entity_id for row in shop.rows("SELECT entity_id FROM outbox")}
    assert products <= sent
    assert orders <= sent
