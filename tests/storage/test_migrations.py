"""Every older file reaches today's form with all that is in it, or stays exactly as it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from digitaix_desktop.domain.products import Unit
from digitaix_desktop.operations.copies import Why
from digitaix_desktop.operations.labels import NotePrintedLabels
from digitaix_desktop.operations.products import ChangeProduct
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.backups import backup
from digitaix_desktop.storage.database import Database
from digitaix_desktop.storage.engines import Purpose, engine_for
from digitaix_desktop.storage.looking import APPLICATION, HEAD, revision_of
from digitaix_desktop.storage.migrating import SCRIPTS, create, migrate, upgrade
from digitaix_desktop.storage.tables import Base
from tests.helpers.make import AShop, a_shop, somebody
from tests.helpers.rights import contents

ROWS = 3
"""How many rows each table of an older file is given."""


def _script() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    return ScriptDirectory.from_config(config)


def _revisions() -> list[str]:
    return [each.revision for each in reversed(list(_script().walk_revisions()))]


def _tables(file: sqlite3.Connection) -> dict[str, list[tuple[Any, ...]]]:
    """The columns of each table of our own; those inside the search index are SQLite's."""
    names = file.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        "AND name NOT LIKE 'product_search_%' AND name <> 'alembic_version'"
    ).fetchall()
    return {name: file.execute(f"PRAGMA table_info({name})").fetchall() for (name,) in names}


def _value(kind: str, number: int) -> object:
    """Something that fits a column, and differs from row to row."""
    kind = kind.upper()
    if kind.startswith("CHAR"):
        return f"{number:032x}"
    if "JSON" in kind:
        return "[]"
    if "BLOB" in kind:
        return b"x"
    return number if "INT" in kind or "BOOL" in kind else f"text {number}"


def _fill(path: Path) -> None:
    """Rows in every table, by plain SQL: this test must not change when the program does."""
    with closing(sqlite3.connect(path)) as file:
        for name, columns in _tables(file).items():
            marks = ",".join("?" * len(columns))
            for number in range(1, ROWS + 1):
                values = [_value(kind, number) for _, _, kind, *_ in columns]
                file.execute(f"INSERT INTO {name} VALUES ({marks})", values)  # noqa: S608
        file.commit()


def _counts(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as file:
        return {
            name: file.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608
            for name in _tables(file)
        }


@pytest.mark.parametrize("revision", _revisions())
def test_a_filled_file_of_each_older_program_loses_no_row(revision: str, tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    upgrade(folder.shop, target=revision)
    _fill(folder.shop)
    before = _counts(folder.shop)
    assert set(before.values()) == {ROWS}

    Database(folder).close()

    after = _counts(folder.shop)
    assert {name: after.get(name) for name in before} == before
    assert revision_of(folder) == HEAD
    backups = [path.name for path in folder.backups.glob("*")]
    assert len(backups) == (0 if revision == HEAD else 1)


def test_head_is_the_newest_migration_and_there_is_one_line_of_them() -> None:
    assert _script().get_heads() == [HEAD]
    assert _revisions() == sorted(_revisions())
    assert all(len(each) == len(HEAD) for each in _revisions())


def test_an_import_cut_short_by_an_older_program_can_still_be_continued(tmp_path: Path) -> None:
    path = tmp_path / "shop.sqlite"
    upgrade(path, target="0001")  # where the plan lay in the deed's own row
    _fill(path)

    upgrade(path)

    with closing(sqlite3.connect(path)) as file:
        asked = "SELECT plan FROM deed JOIN deed_plan ON deed_plan.deed_id = deed.id"
        assert file.execute(asked).fetchall() == [(b"x",)] * ROWS


def test_large_changes_of_an_older_program_are_called_changes_and_imports_imports(
    tmp_path: Path,
) -> None:
    path = tmp_path / "shop.sqlite"
    upgrade(path, target="0009")
    change, update = '{"groups": {}, "variants": {}}', '{"groups": {}, "counted": {}}'
    deeds: dict[str, tuple[str, list[str | None], bytes | None]] = {
        "Prix +10 %": ("done", [change, change], None),
        "En ligne": ("running", [], b'many:{"change": "online"}'),
        "liste.xlsx": ("done", [change], None),
        "Liste sans fin": ("done", [update, update], None),
        "Arrivage": ("done", [None, change], None),
        "Sans suite": ("running", [], b"x"),
    }
    with closing(sqlite3.connect(path)) as file:
        for number, (name, (state, items, plan)) in enumerate(deeds.items()):
            id = f"{number:032x}"
            file.execute("INSERT INTO deed VALUES (?, 0, ?, ?, 0, 9, NULL)", (id, name, state))
            for place, before in enumerate(items):
                item = (id, place, f"{place:032x}", before, None)
                file.execute("INSERT INTO deed_item VALUES (?, ?, ?, ?, ?)", item)
            if plan is not None:
                file.execute("INSERT INTO deed_plan VALUES (?, ?)", (id, plan))
        file.commit()

    upgrade(path)

    with closing(sqlite3.connect(path)) as file:
        kinds = dict(file.execute("SELECT name, kind FROM deed").fetchall())
    assert {name for name, kind in kinds.items() if kind == "many"} == {"Prix +10 %", "En ligne"}
    assert set(kinds.values()) == {"many", None}


def test_the_tables_of_the_program_are_those_of_the_migrations(tmp_path: Path) -> None:
    path = tmp_path / "shop.sqlite"
    upgrade(path)
    engine = engine_for(path, Purpose.WRITING)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_name": lambda name, kind, _: (
                    kind != "table" or not str(name).startswith("product_search")
                ),
            },
        )
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_the_indexes_of_the_program_are_those_of_the_migrations(tmp_path: Path) -> None:
    migrated, declared = tmp_path / "migrated.sqlite", tmp_path / "declared.sqlite"
    upgrade(migrated)
    engine = engine_for(declared, Purpose.WRITING)
    Base.metadata.create_all(engine)
    engine.dispose()

    def indexes(path: Path) -> dict[str, str]:
        with closing(sqlite3.connect(path)) as file:
            rows = file.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
            ).fetchall()
        return {name: " ".join(sql.split()) for name, sql in rows}

    assert indexes(migrated) == indexes(declared)


def test_a_new_file_says_whose_it_is(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    create(folder)

    with closing(sqlite3.connect(folder.shop)) as file:
        assert file.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
        assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert [path.name for path in tmp_path.iterdir()] == ["shop.sqlite"]


def test_a_new_file_that_was_begun_and_cut_short_is_begun_again(tmp_path: Path) -> None:
    (tmp_path / "shop.new").write_bytes(b"half a file")
    (tmp_path / "shop.new-wal").write_bytes(b"half a log")

    Database(DataFolder(tmp_path)).close()

    assert [path.name for path in tmp_path.iterdir()] == ["shop.sqlite"]


def _scripts_with(tmp_path: Path, body: str) -> Path:
    """Today's migrations, and one more."""
    scripts = tmp_path / "scripts"
    (scripts / "versions").mkdir(parents=True)
    for source in (SCRIPTS / "env.py", *(SCRIPTS / "versions").glob("0*.py")):
        (scripts / source.relative_to(SCRIPTS)).write_bytes(source.read_bytes())
    (scripts / "versions" / "9999_next.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f"revision, down_revision = '9999', {HEAD!r}\nbranch_labels = depends_on = None\n"
        f"def upgrade():\n{body}\n"
    )
    return scripts


FAILING = {
    "a mistake": """
    op.execute("DELETE FROM product")
    op.add_column("variant", sa.Column("colour", sa.Text()))
    op.execute("UPDATE meta SET value = 'changed'")
    raise ValueError("half-way")
""",
    "a table rebuilt by half": """
    with op.batch_alter_table("product") as batch:
        batch.drop_column("description")
    op.execute("INSERT INTO nowhere VALUES (1)")
""",
    "rows that refer to nothing": """
    op.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
    op.execute("CREATE TABLE child (id INTEGER REFERENCES parent (id))")
    op.execute("INSERT INTO child VALUES (5)")
""",
}


@pytest.mark.parametrize("body", FAILING.values(), ids=FAILING.keys())
def test_a_migration_that_fails_half_way_leaves_the_file_as_it_was(
    body: str, tmp_path: Path
) -> None:
    folder, scripts = DataFolder(tmp_path / "data"), _scripts_with(tmp_path, body)
    with a_shop(folder.root) as shop:
        savon = shop.add("Savon", stock_milli=5000)
    before = contents(folder.root)

    with pytest.raises(Exception, match=r"half-way|nowhere|refer to nothing"):
        migrate(folder, HEAD, scripts)

    after = contents(folder.root)
    [copy] = [name for name in after if name not in before and name != "backups"]
    assert copy.startswith("backups/shop-")
    assert {name: after[name] for name in before} == before
    with a_shop(folder.root) as shop:
        assert shop.product(savon.id) == savon


def test_a_migration_that_rebuilds_a_parent_keeps_its_children(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    scripts = _scripts_with(
        tmp_path,
        """
    with op.batch_alter_table("owner", recreate="always") as batch:
        batch.add_column(sa.Column("colour", sa.Text()))
""",
    )
    folder.root.mkdir()
    create(folder)
    with closing(sqlite3.connect(folder.shop)) as file:
        file.execute("CREATE TABLE owner (id INTEGER PRIMARY KEY)")
        file.execute(
            "CREATE TABLE owned (id INTEGER REFERENCES owner (id) ON DELETE CASCADE NOT NULL)"
        )
        file.execute("INSERT INTO owner VALUES (1)")
        file.execute("INSERT INTO owned VALUES (1)")
        file.commit()

    migrate(folder, HEAD, scripts)

    with closing(sqlite3.connect(folder.shop)) as file:
        assert file.execute("SELECT count(*) FROM owned").fetchone() == (1,)
        assert file.execute("SELECT colour FROM owner").fetchall() == [(None,)]


def test_no_migration_begins_without_a_backup(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    scripts = _scripts_with(tmp_path, "    op.execute('DROP TABLE product')\n")
    with a_shop(folder.root) as shop:
        shop.add("Savon")
    folder.backups.write_text("in the way of the folder")
    before = contents(folder.root)

    with pytest.raises(FileExistsError):
        migrate(folder, HEAD, scripts)

    assert contents(folder.root) == before


def test_a_backup_is_one_whole_file_and_holds_no_customer(shop: AShop) -> None:
    savon = shop.add("Savon", stock_milli=5000)
    shop.contacts.put(savon.id, somebody(name="Philomène Vauquelin"))

    copy = backup(shop.folder, Why.ASKED)

    assert list(shop.folder.backups.iterdir()) == [copy]
    assert b"Vauquelin" not in copy.read_bytes()
    restored = DataFolder(shop.folder.root / "restored")
    restored.root.mkdir()
    restored.shop.write_bytes(copy.read_bytes())
    with a_shop(restored.root) as again:
        assert again.product(savon.id) == savon
        assert again.add("Beaufort").name == "Beaufort"


def test_a_backup_holds_what_was_saved_a_moment_ago(shop: AShop) -> None:
    """Also what still lies in the log, beside the file."""
    for number in range(5):
        shop.add(f"Savon {number}")
    copy = backup(shop.folder, Why.ASKED)

    with closing(sqlite3.connect(copy)) as file:
        assert file.execute("SELECT count(*) FROM product").fetchone() == (5,)


def test_labels_of_an_older_program_that_say_what_is_so_are_known_to_without_looking(
    shop: AShop,
) -> None:
    """Only those of 100 g, which now say so, are compared."""
    goods = [shop.add("Savon"), shop.add("Comté", unit=Unit.KG)]
    comte = replace(goods[1], per_milli=100)
    shop.do(ChangeProduct.between(goods[1], comte))
    shop.do(NotePrintedLabels.of(shop.reader.labels([each.id for each in goods])))
    as_now = "SELECT source FROM label ORDER BY source"
    with closing(sqlite3.connect(shop.folder.shop)) as file:
        before = file.execute(as_now).fetchall()
        file.execute("UPDATE label SET source = json_remove(source, '$[11]')")
        script = _script().get_revision("0023")
        assert script is not None
        file.execute(script.module.LABELS_AS_THEY_ARE)
        after = file.execute(as_now).fetchall()

    assert [each in before for each in after] == ["Savon" in source for (source,) in after]
    assert len(after) == 2
