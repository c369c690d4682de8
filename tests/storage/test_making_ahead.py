"""A large import has its products made ready by another process; what goes in is the same."""

from __future__ import annotations

import json
import pickle
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from digitaix_desktop.operations.importing.ahead import CHUNK, WORTH_HELP, Help, Helper, Nobody
from digitaix_desktop.operations.importing.applying import CatalogueImport
from digitaix_desktop.operations.importing.details import Details
from digitaix_desktop.operations.importing.keeping import packed
from digitaix_desktop.operations.importing.plan import PlannedProduct, PlannedVariant
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.importing.ways import ImportWays, StockWay
from digitaix_desktop.operations.newcomers import Basis, Ready
from digitaix_desktop.operations.ports import Progress
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.views.deeds import DeedState
from digitaix_desktop.storage import making_ahead
from digitaix_desktop.storage.maker import MAKING
from digitaix_desktop.storage.making_ahead import MakingAhead, _Maker
from tests.helpers.books import assert_books_agree
from tests.helpers.make import AShop, a_shop

MANY = WORTH_HELP + CHUNK // 2


def planned(number: int) -> PlannedProduct:
    """All sorts of products: some with sizes, photos, suppliers, food."""
    name = f"Savon {number:05}"
    plain = PlannedProduct(
        name, "Doux & “bon”", f"SAV-{number}", f"37{number:011}", "Hygiène", "Léman", 450, None,
        number * 1000, "piece", number % 3 > 0, 210, (), (), (number,),
    )  # fmt: skip
    match number % 4:
        case 0:
            sizes = tuple(
                PlannedVariant((("Taille", size),), None, None, 450, 2000, 200, number)
                for size in "SML"
            )
            return replace(plain, barcode=None, stock_milli=None, variants=sizes)
        case 1:
            return replace(plain, images=(f"{number}.jpg", "https://photos.example/à.jpg"))
        case 2:
            food = {"ingredients": "miel, AMANDES", "allergens": ["nuts"], "net_milli": 250}
            details: Details = {
                "food": food,
                "bought_from": {"name": "Rucher"},
                "reorder": {"low_milli": 9},
            }
            return replace(plain, details=details)
    return plain


class Watched:
    """The help a shop has, and how much of it was given."""

    def __init__(self) -> None:
        self.given = 0
        self._help = MakingAhead()

    def expect(self) -> None:
        self._help.expect()

    def expect_no_more(self) -> None:
        self._help.expect_no_more()

    @contextmanager
    def begin(self, done: int, ways: ImportWays, basis: Basis) -> Iterator[Helper]:
        with self._help.begin(done, ways, basis) as self._helper:
            yield self

    def hear(self, plan: Iterable[bytes]) -> bytes:
        return self._helper.hear(plan)

    def take(self, count: int) -> Sequence[Ready]:
        ready = self._helper.take(count)
        self.given += len(ready)
        return ready

    def end(self) -> None:
        self._helper.end()

    def die(self) -> None:
        """It is killed, as for want of memory."""
        assert isinstance(self._helper, _Maker)
        assert self._helper._process is not None
        self._helper._process.kill()


_TABLES = "product variant barcode purchase_price supplier movement stock awaited_photo deed_item"
_OF_ITS_MOMENT = {"hlc", "at_ms", "count_hlc", "due_ms"}
_IDENTIFIER = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}|\b0[0-9a-f]{15}\b")


def told(value: Any) -> Any:
    """A value without what is drawn, or follows the clock."""
    return _IDENTIFIER.sub("*", value) if isinstance(value, str) else value


def _rows(shop: AShop, table: str) -> list[Any]:
    rows = [row._asdict() for row in shop.rows(f"SELECT * FROM {table}")]  # noqa: S608 - our names
    return sorted(
        repr([(name, told(value)) for name, value in row.items() if name not in _OF_ITS_MOMENT])
        for row in rows
    )


def contents(shop: AShop) -> dict[str, list[Any]]:
    """All that an import leaves behind, but for identifiers and moments."""
    found = {table: _rows(shop, table) for table in _TABLES.split()}
    bodies = [(row.kind, json.loads(told(row.body))) for row in shop.rows("SELECT * FROM outbox")]
    found["put"] = [body for kind, body in bodies if kind == "product.put"]
    found["moved"] = [
        move for kind, body in bodies if kind == "stock.move" for move in body["movements"]
    ]
    return found


def imported(
    root: Path,
    help: Help,
    products: Sequence[PlannedProduct],
    progress: Progress = Unwatched(),
    ways: ImportWays = ImportWays(),
    *,
    paired: bool = True,
) -> dict[str, list[Any]]:
    """What a shop holds once it has imported products with somebody's help."""
    with a_shop(root) as shop:
        if paired:
            shop.pair()
        deed = CatalogueImport(shop.desk, help).start("tarif.csv", products, progress, ways)
        assert deed.state is DeedState.DONE
        assert_books_agree(shop)
        return contents(shop)


@pytest.mark.parametrize("paired", [True, False])
def test_what_is_made_ready_elsewhere_is_what_would_be_made_here(
    tmp_path: Path, paired: bool
) -> None:
    help, products = Watched(), [planned(number) for number in range(MANY)]
    helped = imported(tmp_path / "helped", help, products, paired=paired)
    assert help.given == -(-MANY // CHUNK)
    assert len(helped["product"]) == MANY
    assert helped == imported(tmp_path / "alone", Nobody(), products, paired=paired)


class Does:
    """Does something once the first step is done."""

    def __init__(self, what: Callable[[], object]) -> None:
        self._what: Callable[[], object] | None = what

    def step(self, done: int, total: int) -> None:
        if done and self._what is not None:
            what, self._what = self._what, None
            what()


def test_an_import_goes_on_without_help_where_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    help, products = Watched(), [planned(number) for number in range(MANY)]
    assert len(imported(tmp_path / "shop", help, products)["product"]) == MANY
    assert help.given == 0


def test_an_import_goes_on_without_help_that_died(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making_ahead, "_LEAD", 1)  # else all may lie ready before it dies
    help, products = Watched(), [planned(number) for number in range(WORTH_HELP + 9 * CHUNK)]
    held = imported(tmp_path / "shop", help, products, Does(help.die))
    assert len(held["product"]) == len(products)
    assert 0 < help.given < len(products) // CHUNK


def test_what_the_shop_has_already_is_changed_and_not_made_twice(tmp_path: Path) -> None:
    products = [planned(number) for number in range(MANY)]
    help = Watched()
    with a_shop(tmp_path) as shop:
        known = shop.add(products[CHUNK].name)
        deed = CatalogueImport(shop.desk, help).start("tarif.csv", products, Unwatched())
        assert (deed.created, deed.updated) == (MANY - 1, 1)
        assert shop.product(known.id).brand == "Léman"
        assert_books_agree(shop)


def test_what_the_shop_chooses_meanwhile_holds_for_all_that_goes_in_later(tmp_path: Path) -> None:
    products = [replace(planned(3), name=f"Savon {n:05}", sku=None) for n in range(MANY)]
    with a_shop(tmp_path) as shop:
        usual = Does(
            lambda: shop.do(ChangeProfile({"default_vat_bp": None}, {"default_vat_bp": 550}))
        )
        CatalogueImport(shop.desk, MakingAhead()).start("tarif.csv", products, usual)
        rows = shop.rows("SELECT vat_bp, count(*) AS count FROM product GROUP BY vat_bp")
        assert {row.vat_bp: row.count for row in rows} == {None: CHUNK, 550: MANY - CHUNK}


class Cut(Exception):
    """It ends in the middle."""


def cut() -> None:
    raise Cut


def test_an_import_cut_short_goes_on_where_it_ended_and_is_undone_whole(tmp_path: Path) -> None:
    products = [planned(number) for number in range(WORTH_HELP + 2 * CHUNK)]
    with a_shop(tmp_path) as shop, pytest.raises(Cut):
        CatalogueImport(shop.desk, MakingAhead()).start("tarif.csv", products, Does(cut))
    help = Watched()
    with a_shop(tmp_path) as shop:
        [begun] = shop.reader.long_deeds(1)
        assert begun.done == CHUNK
        imports = CatalogueImport(shop.desk, help)
        assert imports.resume(begun.id, Unwatched()).created == len(products)
        assert help.given
        assert_books_agree(shop)
        assert imports.undo(begun.id, Unwatched()).stayed == 0
        assert not shop.rows("SELECT * FROM product WHERE deleted = 0")


def test_a_large_delivery_comes_in_rather_than_being_counted(tmp_path: Path) -> None:
    ways = ImportWays(StockWay.ADD)
    help, products = Watched(), [replace(planned(3), name=f"S {n}") for n in range(MANY)]
    held = imported(tmp_path, help, [replace(each, sku=None) for each in products], ways=ways)
    assert help.given == 0
    assert held["movement"]
    assert all("'goods_in'" in row for row in held["movement"])


def test_who_waits_ends_with_whom_it_waits_for() -> None:
    with MAKING.started([], stdin=subprocess.PIPE) as waiting:
        assert waiting.stdin is not None
        waiting.stdin.close()  # as it is once the program was killed
        assert waiting.wait(30) == 0


def test_who_makes_ahead_ends_when_nobody_takes_it() -> None:
    plan = b"".join(packed([planned(number) for number in range(MANY)]))
    with MAKING.started([], stdin=subprocess.PIPE) as making:
        assert making.stdin is not None
        assert making.stdout is not None
        making.stdin.write(pickle.dumps((0, ImportWays(), Basis(None, "", 2000, True))) + plan)
        making.stdin.close()
        making.stdout.close()
        assert making.wait(30) is not None
