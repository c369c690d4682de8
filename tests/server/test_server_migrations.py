from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import BigInteger, Boolean, Integer, MetaData, Table, func, insert, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.types import CHAR, Uuid

from digitaix_protocol.rules.buffer import weight
from digitaix_protocol.rules.hlc import pack
from digitaix_server.database import Database
from digitaix_server.migrating import SCRIPTS, TooNew, migrate
from digitaix_server.services import purging
from digitaix_server.services.shelves import MovementLine
from digitaix_server.tables import Base, DeviceRow, ShopRow, StockRow
from tests.helpers.postgres import KINDS, Cluster

OWN = ("product_search", "remembered")
"""Tables that only one kind of database has."""
ROWS = 3
NOW, DAY_MS = 1_795_000_000_000, 86_400_000


@pytest.fixture(params=KINDS)
def base(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Database]:
    """A database with nothing in it."""
    with ExitStack() as stack:
        where: Path | str = tmp_path / "marketplace.sqlite"
        if request.param == "postgresql":
            cluster: Cluster = request.getfixturevalue("cluster")
            where = stack.enter_context(cluster.database("template0"))
        yield stack.enter_context(closing(Database(where)))


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Database]:
    """An embedded database with nothing in it."""
    with closing(Database(tmp_path / "marketplace.sqlite")) as opened:
        yield opened


def test_the_migrations_make_the_tables_that_the_program_uses(base: Database) -> None:
    migrate(base)
    with base.store.readers.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, *_: not str(name).startswith(OWN)},
        )
        differences = compare_metadata(context, Base.metadata)
    assert differences == []


def test_shop_data_is_keyed_and_indexed_by_shop_first() -> None:
    directories = {
        *("meta", "shop", "token", "enrolment_code", "basket", "basket_line"),
        *("cart_order", "customer_link"),
    }
    for table in Base.metadata.sorted_tables:
        if table.name in directories:
            continue
        assert next(iter(table.primary_key)).name == "shop_id", table.name
        for index in table.indexes:
            assert next(iter(index.columns)).name == "shop_id", index.name


def test_no_migration_loses_a_row(base: Database) -> None:
    """Filled at the first revision, through every one since: the counts stay."""
    migrate(base, "0001")
    reflected = MetaData()
    with base.writing() as db:
        reflected.reflect(db.connection(), only=lambda name, _: not name.startswith(OWN))
        shop_ids = [uuid4() for _ in range(ROWS)]
        for table in reflected.sorted_tables:
            if table.name == "alembic_version":
                continue
            for place in range(ROWS):
                db.execute(insert(table).values(_row(table, shop_ids, place)))
    before = _counts(base, reflected)
    assert before["stock"] == before["receipt"] == ROWS
    migrate(base)
    assert _counts(base, reflected) == before


def test_what_was_sold_before_weighs_as_if_it_had_been_counted_all_along(base: Database) -> None:
    migrate(base, "0005")
    shop, device, variant, other = (uuid4() for _ in range(4))
    sold = [
        ("goods_in", 9000, 5),
        ("counter", -2000, 4),
        ("counter", -1000, 2),
        ("counter", 1000, 2),
    ]
    lines = [_line(variant, device, *each) for each in sold]
    lines.append(_line(other, device, "till_import", -3000, 3))
    reflected = MetaData()
    with base.writing() as db:
        reflected.reflect(db.connection(), only=lambda name, _: not name.startswith(OWN))
        tables = reflected.tables
        rows = {name: _row(tables[name], [shop], 0) for name in ("shop", "device")}
        rows["device"] |= {"id": device.hex, "shop_id": shop.hex, "seen_ms": NOW}
        for name, row in rows.items():
            db.execute(insert(tables[name]).values(row))
        for each in (variant, other):
            row = _row(tables["stock"], [shop], 0) | {"variant_id": each.hex}
            db.execute(insert(tables["stock"]).values(row))
        for line in lines:
            row = {
                name: value.hex if isinstance(value, UUID) else value
                for name, value in line.as_row(shop).items()
            }
            db.execute(insert(tables["movement"]).values(row))
    migrate(base)
    with base.reading() as db:
        here = db.get_one(StockRow, (shop, variant))
        known = db.get_one(DeviceRow, (shop, device))
        found = db.get_one(ShopRow, shop)
    moves, milli = map(sum, zip(*(line.sold(NOW) for line in lines[:4]), strict=True))
    assert (here.sold_weight, here.sold_milli_weight) == pytest.approx((moves, milli))
    assert here.since_weight == pytest.approx(weight(NOW - 5 * DAY_MS))
    assert (known.emptied_ms, known.sold_ms) == (NOW, NOW - 2 * DAY_MS)
    assert found.counter_weight == pytest.approx(milli)
    assert found.till_weight == pytest.approx(lines[4].sold(NOW)[1])
    assert found.till_until_ms == NOW - 3 * DAY_MS


def _line(variant: UUID, device: UUID, kind: str, milli: int, days_ago: int) -> MovementLine:
    at_ms = NOW - days_ago * DAY_MS
    return MovementLine(uuid4(), variant, kind, milli, pack(at_ms), device, at_ms, "", "", None)


def _row(table: Table, shop_ids: list[UUID], place: int) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for column in table.columns:
        if column.name == "shop_id" or (table.name == "shop" and column.name == "id"):
            row[column.name] = shop_ids[place].hex
        elif (table.name, column.name) == ("device", "id") or column.name == "device_id":
            row[column.name] = UUID(int=place).hex
        elif column.name == "basket_id" or (table.name == "basket" and column.name == "id"):
            row[column.name] = f"basket {place}"
        elif isinstance(column.type, Boolean):
            row[column.name] = False
        elif isinstance(column.type, BigInteger | Integer):
            row[column.name] = place
        elif isinstance(column.type, Uuid | CHAR):
            row[column.name] = uuid4().hex
        elif column.name == "data":
            row[column.name] = '{"groups": {"media": ["a", "b"]}, "variants": []}'
        else:
            length = getattr(column.type, "length", None)
            row[column.name] = f"{place} {table.name}"[:length]
    return row


def _counts(base: Database, tables: MetaData) -> dict[str, int]:
    with base.reading() as db:
        return {
            table.name: db.scalar(select(func.count()).select_from(table)) or 0
            for table in tables.sorted_tables
        }


def test_a_file_is_copied_whole_before_it_is_changed(file: Database) -> None:
    migrate(file)
    with file.writing() as db:
        db.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
        db.connection().exec_driver_sql("INSERT INTO meta VALUES ('town', 'Valombre')")
    with pytest.raises(TooNew):
        migrate(file)
    assert file.store.copies() == []
    with file.writing() as db:
        db.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    file.store.keep_copy("0001")
    (copy,) = file.store.copies()
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("SELECT value FROM meta WHERE key = 'town'").fetchall() == [
            ("Valombre",)
        ]
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    purging.forget_copies(file, identity_days=30)
    assert file.store.copies() == [copy]
    purging.forget_copies(file, identity_days=-1)
    assert file.store.copies() == []


def test_each_migration_is_numbered_and_follows_the_one_before() -> None:
    numbers = sorted(file.name[:4] for file in (SCRIPTS / "versions").glob("[0-9]*.py"))
    assert numbers == [f"{place + 1:04}" for place in range(len(numbers))]


def test_the_file_s_readers_cannot_write_and_its_writer_keeps_every_commit(file: Database) -> None:
    migrate(file)
    with file.reading() as db:
        assert db.connection().exec_driver_sql("PRAGMA query_only").scalar() == 1
        with pytest.raises(OperationalError):
            db.connection().exec_driver_sql("DELETE FROM shop")
    with file.writing() as db:
        pragma = {
            name: db.connection().exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert pragma == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
