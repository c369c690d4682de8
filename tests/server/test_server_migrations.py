from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import BigInteger, Boolean, Integer, MetaData, Table, func, insert, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.types import CHAR, Uuid

from digitaix_server.database import Database
from digitaix_server.migrating import SCRIPTS, TooNew, _copy, copies, migrate
from digitaix_server.services import purging
from digitaix_server.tables import Base

SEARCH = "product_search"
ROWS = 3


@pytest.fixture
def base(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "marketplace.sqlite")
    yield opened
    opened.close()


def test_the_migrations_make_the_tables_that_the_program_uses(base: Database) -> None:
    migrate(base)
    with base.writer.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, *_: not str(name).startswith(SEARCH)},
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
        reflected.reflect(db.connection(), only=lambda name, _: not name.startswith(SEARCH))
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
            row[column.name] = f"{table.name} {place}"
    return row


def _counts(base: Database, tables: MetaData) -> dict[str, int]:
    with base.reading() as db:
        return {
            table.name: db.scalar(select(func.count()).select_from(table)) or 0
            for table in tables.sorted_tables
        }


def test_a_database_is_copied_whole_before_it_is_changed(base: Database) -> None:
    migrate(base)
    with base.writing() as db:
        db.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
        db.connection().exec_driver_sql("INSERT INTO meta VALUES ('town', 'Valombre')")
    with pytest.raises(TooNew):
        migrate(base)
    assert copies(base.path) == []
    with base.writing() as db:
        db.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    _copy(base, "0001")
    (copy,) = copies(base.path)
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("SELECT value FROM meta WHERE key = 'town'").fetchall() == [
            ("Valombre",)
        ]
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    purging.forget_copies(base, identity_days=30)
    assert copies(base.path) == [copy]
    purging.forget_copies(base, identity_days=-1)
    assert copies(base.path) == []


def test_each_migration_is_numbered_and_follows_the_one_before() -> None:
    numbers = sorted(file.name[:4] for file in (SCRIPTS / "versions").glob("[0-9]*.py"))
    assert numbers == [f"{place + 1:04}" for place in range(len(numbers))]


def test_readers_cannot_write_and_the_writer_keeps_every_commit(base: Database) -> None:
    migrate(base)
    with base.reading() as db:
        assert db.connection().exec_driver_sql("PRAGMA query_only").scalar() == 1
        with pytest.raises(OperationalError):
            db.connection().exec_driver_sql("DELETE FROM shop")
    with base.writing() as db:
        pragma = {
            name: db.connection().exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert pragma == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
