"""A disk that is really full: what was set apart of it lets the shop go on selling."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.books import BookKeeper
from digitaix_desktop.storage.room import Room
from tests.helpers.full_shop import BESIDE, DISK, RESERVE
from tests.helpers.make import AShop
from tests.helpers.terminal import ROOT
from tests.helpers.tiny_disk import a_tiny_disk

a_disk_of_its_own = pytest.mark.skipif(sys.platform != "linux", reason="mounts of its own")


@a_disk_of_its_own
@pytest.mark.parametrize("scene", ["sells_on", "used_up", "an_import"])
def test_on_a_full_disk_what_is_sold_is_saved_and_what_can_wait_waits(
    scene: str, tmp_path: Path
) -> None:
    with a_tiny_disk(tmp_path / "disque", DISK) as disk:
        played = subprocess.run(
            [
                *disk.within,
                sys.executable,
                "-m",
                "tests.helpers.full_shop",
                scene,
                str(disk.path / "boutique"),
            ],
            cwd=ROOT,
            env={"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
    assert played.returncode == 0, played.stderr


@a_disk_of_its_own
def test_no_reserve_is_made_where_it_would_be_what_fills_the_disk(tmp_path: Path) -> None:
    with a_tiny_disk(tmp_path / "disque", 256 << 10) as disk:
        room = Room(DataFolder(disk.held), reserve=RESERVE, beside_it=BESIDE)
        room.set_apart()
        assert room.is_short
        assert room.is_little
        assert list(disk.held.iterdir()) == []


def test_on_a_full_disk_photos_are_sent_but_none_is_fetched(shop: AShop) -> None:
    room, theirs, ours = Room(shop.folder), "a" * 64, "b" * 64
    books = BookKeeper(shop.database, shop.clock, shop.ids, room)
    for is_short, next_one in ((False, theirs), (True, None)):
        room.is_short = is_short
        with books.open() as opened:
            opened.photos.to_fetch([theirs])
            found = opened.photos.next()
            assert (found.name if found is not None else None) == next_one
    with books.open() as opened:
        opened.photos.to_send([ours])
        found = opened.photos.next()
        assert found is not None
        assert found.name == ours
