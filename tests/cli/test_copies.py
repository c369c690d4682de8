"""`backup` and `restore`: copies made beside the window, and put back while it is closed."""

from __future__ import annotations

from pathlib import Path

import pytest

from digitaix_desktop.storage.backups import copies_in
from tests.helpers.make import SetClock, a_shop
from tests.helpers.terminal import Terminal

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def kept(terminal: Terminal) -> Path:
    """A copy of a shop with one product; the shop itself has a second one."""
    with a_shop(terminal.data, SetClock(1_700_000_000_000)) as shop:
        shop.add("Savon", stock_milli=5000)
    answer = terminal.types("backup")
    assert (answer.code, answer.err) == (0, "")
    with a_shop(terminal.data, SetClock(1_700_000_100_000)) as shop:
        shop.add("Miel")
    [copy] = copies_in(terminal.data / "backups")
    assert answer.out == f"Copie faite{NBSP}: {copy.path}.\n"
    return copy.path


def _names(terminal: Terminal) -> list[str]:
    with a_shop(terminal.data) as shop:
        return sorted(row.name for row in shop.rows("SELECT name FROM product"))


def test_a_copy_is_listed_put_back_and_left_again(terminal: Terminal, kept: Path) -> None:
    [line] = terminal.types("restore").lines
    assert f"produits{NBSP}: 1 " in line
    assert line.endswith(str(kept))

    answer = terminal.types("restore", "newest")

    assert (answer.code, answer.err) == (0, "")
    assert _names(terminal) == ["Savon"]
    aside = answer.lines[-1].rpartition("restore ")[2]
    answer = terminal.types("restore", aside)
    assert (answer.code, answer.err) == (0, "")
    assert _names(terminal) == ["Miel", "Savon"]


def test_beside_the_window_a_copy_is_made_but_none_is_put_back(
    terminal: Terminal, kept: Path
) -> None:
    stick = terminal.home / "clé"
    with terminal.with_the_window_open():
        answer = terminal.types("backup", "--to", stick)
        assert (answer.code, answer.err) == (0, "")
        assert len(answer.lines) == 2
        assert terminal.types("restore", kept).line.startswith("DigitAix est déjà ouvert")
    [line] = terminal.types("restore", stick).lines
    assert f"produits{NBSP}: 2 " in line
    assert _names(terminal) == ["Miel", "Savon"]


def test_what_can_t_be_put_back_is_told_in_one_line(terminal: Terminal, kept: Path) -> None:
    note = terminal.home / "liste.txt"
    note.write_text("Savon")
    answer = terminal.types("restore", note)
    assert (answer.code, answer.out) == (1, "")
    assert "ce n’est pas la copie d’une boutique. Rien n’a été changé" in answer.line
    assert terminal.types("restore", kept.with_name("autre")).line.startswith("Il n’y a pas de co")
    elsewhere = Terminal(terminal.home / "ailleurs")
    assert elsewhere.types("backup").line.startswith("Il n’y a pas encore de boutique")
    assert elsewhere.types("restore").out == "Il n’y a pas encore de copie.\n"
    assert not elsewhere.data.exists()
    assert _names(terminal) == ["Miel", "Savon"]


def test_doctor_says_how_the_file_is_looked_after(terminal: Terminal, kept: Path) -> None:
    answer = terminal.types("doctor")
    assert (answer.code, answer.err) == (0, "")
    assert f"[ok] Stock{NBSP}: il correspond à tous les mouvements." in answer.out
    assert f"[ok] Copies{NBSP}: 1, la plus récente" in answer.out
    kept.rename(kept.with_name("shop-20200101-000000-regular.sqlite"))
    with a_shop(terminal.data) as shop, shop.database.writing() as connection:
        connection.exec_driver_sql("UPDATE stock SET on_hand_milli = 9000")
    answer = terminal.types("doctor")
    assert answer.code == 1
    assert f"à leurs mouvements{NBSP}: 1. " in answer.out
    assert f"[!] Copies{NBSP}: la plus récente" in answer.out
