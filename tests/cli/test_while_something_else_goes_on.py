"""Commands beside an open window, and imports that are stopped half-way."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from digitaix_desktop.operations.importing.applying import CatalogueImport
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.views.deeds import DeedState
from digitaix_desktop.operations.views.products import Filter
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.workbench import ReadOnlyBench
from digitaix_protocol.rules.formats import count
from tests.helpers.make import AShop, SetClock, a_line, a_shop, an_order
from tests.helpers.printers import until
from tests.helpers.terminal import Terminal

NBSP = "\N{NO-BREAK SPACE}"
MANY = 10_000


@pytest.fixture
def many(tmp_path: Path) -> Path:
    path = tmp_path / "beaucoup.csv"
    rows = "".join(f"Savon {n};S{n};4,50;20;{n % 50}\n" for n in range(MANY))
    path.write_text("Nom;Réf;Prix;TVA;Stock\n" + rows, "utf-8")
    return path


def test_beside_an_open_window_what_reads_works_and_what_writes_says_so(
    terminal: Terminal, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Nom;Prix\nBol;12\n", "utf-8")
    with a_shop(terminal.data, SetClock(1_700_000_000_000)) as shop:
        shop.add("Savon")
        with shop.books.open() as books:
            books.orders.save(an_order(code="K7F2QX", lines=(a_line(),)))
    reading: list[list[object]] = [
        ["export", tmp_path / "tout.xlsx"],
        ["slip", "K7F2QX", "--to", tmp_path / "bon.pdf"],
        ["doctor"],
        ["import", path, "--dry-run"],
    ]
    writing: list[list[object]] = [
        ["import", path],
        ["sync"],
        ["pair", "--server", "https://example.com", "--code", "BCDFGHJKLMNP"],
    ]
    with terminal.with_the_window_open():
        for answer, words in zip(terminal.types_all(reading), reading, strict=True):
            assert (answer.code, answer.err) == (0, ""), words
        for answer, words in zip(terminal.types_all(writing), writing, strict=True):
            assert (answer.code, answer.out) == (1, ""), words
            assert answer.line.startswith("DigitAix est déjà ouvert avec les données")
    with a_shop(terminal.data) as shop:
        assert shop.reader.product_counts()[Filter.ALL] == 1
    assert terminal.types("import", path).code == 0


def imported(terminal: Terminal) -> int:
    """How far the import has come, seen from outside."""
    if not (terminal.data / "shop.sqlite").exists():
        return 0
    bench = ReadOnlyBench(DataFolder(terminal.data))
    try:
        return next((deed.done for deed in bench.queries.long_deeds(1)), 0)
    finally:
        bench.close()


@pytest.fixture
def heeding_ctrl_c() -> Iterator[None]:
    """Tests that were started in the background are deaf to Ctrl+C, and so is what they start."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="a console of Windows has other signals")
@pytest.mark.usefixtures("heeding_ctrl_c")
def test_an_import_stopped_by_hand_says_how_far_it_came_and_can_go_on(
    terminal: Terminal, many: Path
) -> None:
    process = terminal.starts("import", many)
    until(lambda: imported(terminal) > 0, "the first steps of the import")
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)

    assert (process.returncode, out) == (1, "")
    with a_shop(terminal.data) as shop:
        [deed] = shop.reader.long_deeds()
        assert deed.state is DeedState.RUNNING
        assert 0 < deed.done < MANY
        assert err == (
            f"Arrêté. {count(deed.done)} produits sur {count(MANY)} sont enregistrés{NBSP}: "
            "ouvrez la fenêtre pour continuer ou pour annuler.\n"
        )
        assert shop.reader.product_counts()[Filter.ALL] == deed.done
        CatalogueImport(shop.desk).resume(deed.id, Unwatched())
        everything_is_in(shop)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of files")
def test_an_import_that_meets_a_failing_disk_says_so_and_can_be_undone(
    terminal: Terminal, many: Path
) -> None:
    import resource

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4_000_000, 4_000_000))

    answer = terminal.types("import", many, before=little_room)

    assert (answer.code, answer.out) == (1, "")
    assert "ceci n’a PAS été enregistré" in answer.line
    with a_shop(terminal.data) as shop:
        [deed] = shop.reader.long_deeds()
        assert 0 < deed.done < MANY
        assert f"{count(deed.done)} produits sur {count(MANY)} sont enregistrés" in answer.line
        CatalogueImport(shop.desk).undo(deed.id, Unwatched())
        assert shop.reader.product_counts()[Filter.ALL] == 0
        assert shop.reader.long_deeds()[0].state is DeedState.UNDONE


def everything_is_in(shop: AShop) -> None:
    """Each product of the file once, with the stock it says."""
    assert shop.reader.product_counts()[Filter.ALL] == MANY
    [(variants, stock)] = shop.rows("SELECT COUNT(*), SUM(on_hand_milli) FROM stock")
    assert (variants, stock) == (MANY, 1000 * sum(n % 50 for n in range(MANY)))
