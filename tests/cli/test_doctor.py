"""`doctor` looks at disk, file, clock, printer and link, and says for each what to do."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from digitaix_desktop.cli import doctor
from digitaix_desktop.operations.choices import PRINTER
from digitaix_desktop.operations.importing.applying import CatalogueImport
from digitaix_desktop.operations.importing.plan import PlannedProduct
from digitaix_desktop.operations.settings import Choose
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.words import Words
from tests.helpers.make import SetClock, a_shop
from tests.helpers.printers import virtual_printer
from tests.helpers.receipt_printer import receipt_printer
from tests.helpers.terminal import Answer, Terminal

NBSP = "\N{NO-BREAK SPACE}"
A_WHILE_AGO_MS = 1_700_000_000_000
"""November 2023: nothing is written later than this PC's clock says."""


def finding(answer: Answer, about: str) -> str:
    """The line about one thing."""
    [line] = [line for line in answer.lines if line.partition(" ")[2].startswith(about)]
    return line


def test_a_folder_without_a_shop_is_looked_at_and_left_as_it_is(terminal: Terminal) -> None:
    answer = terminal.types("doctor")
    assert (answer.code, answer.err) == (0, "")
    assert [line.split(NBSP)[0] for line in answer.lines] == [
        "[ok] Disque",
        "[ok] Fichier",
        "[ok] Imprimante",
        "[ok] Horloge",
        "[ok] Connexion",
    ]
    assert "le code de la mairie" in finding(answer, "Connexion")
    assert not terminal.data.exists()


def test_a_healthy_shop_is_told_so_while_its_window_is_open(terminal: Terminal) -> None:
    with a_shop(terminal.data, SetClock(A_WHILE_AGO_MS)) as shop:
        shop.add()
    with terminal.with_the_window_open():
        answer = terminal.types("doctor")
    assert (answer.code, answer.err) == (0, "")
    assert "entier et lisible" in finding(answer, "Fichier")


def test_a_broken_file_is_told_once_and_the_rest_is_looked_at_all_the_same(
    terminal: Terminal,
) -> None:
    with a_shop(terminal.data, SetClock(A_WHILE_AGO_MS)) as shop:
        for number in range(200):
            shop.add(f"Savon {number}")
    path = terminal.data / "shop.sqlite"
    content = bytearray(path.read_bytes())
    content[8192 : len(content) - 8192] = b"\xff" * (len(content) - 16384)
    path.write_bytes(content)

    answer = terminal.types("doctor")

    assert (answer.code, answer.err) == (1, "")
    bad = [line for line in answer.lines if line.startswith("[!]")]
    assert len(bad) == 2
    assert str(path) in bad[0]
    assert "remettez-la" in bad[0]
    assert finding(answer, "Disque").startswith("[ok]")
    assert "pas regardées" in finding(answer, "Imprimante")  # only the file knows which
    assert path.read_bytes() == bytes(content)


def test_a_file_of_a_newer_program_says_what_to_install(terminal: Terminal) -> None:
    with a_shop(terminal.data, SetClock(A_WHILE_AGO_MS)):
        pass
    with closing(sqlite3.connect(terminal.data / "shop.sqlite")) as file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
        file.commit()
    answer = terminal.types("doctor")
    assert answer.code == 1
    assert "une version plus récente" in "".join(answer.lines)


def test_virtual_printer_that_is_there_and_one_that_went_away_are_told_apart(
    terminal: Terminal, tmp_path: Path
) -> None:
    with virtual_printer() as printer:
        terminal.more = {"CUPS_SERVER": printer.server}
        with a_shop(terminal.data, SetClock(A_WHILE_AGO_MS)) as shop:
            shop.do(Choose(PRINTER, printer.name))
        answer = terminal.types("doctor")
        assert answer.code == 0
        assert finding(answer, "Imprimante") == f"[ok] Imprimante{NBSP}: {printer.name} est là."
        with a_shop(terminal.data, SetClock(A_WHILE_AGO_MS)) as shop:
            shop.do(Choose(PRINTER, "Au grenier"))
        answer = terminal.types("doctor")
        assert answer.code == 1
        told = finding(answer, "Imprimante")
        assert told.startswith("[!]")
        assert "Au grenier n’est plus là. Allumez-la, ou choisissez-en une autre" in told
    answer = terminal.types("doctor")  # the print system itself is gone
    assert answer.code == 1
    assert "[!] Le service d’impression de ce poste ne répond pas." in answer.out
    assert finding(answer, "Connexion").startswith("[ok]")


def test_a_receipt_printer_is_asked_at_its_address(terminal: Terminal) -> None:
    with receipt_printer() as printer:
        with a_shop(terminal.data, SetClock(A_WHILE_AGO_MS)) as shop:
            shop.do(Choose(PRINTER, printer.address))
        named = printer.address.removeprefix("tcp:")
        told = finding(terminal.types("doctor"), "Imprimante")
        assert told == f"[ok] Imprimante{NBSP}: {named} est là."
    told = finding(terminal.types("doctor"), "Imprimante")
    assert told.startswith("[!]")
    assert f"{named} ne répond pas" in told


def test_an_import_that_was_cut_short_is_told(terminal: Terminal) -> None:
    class Cut(Exception):
        pass

    class AfterOneStep:
        def step(self, done: int, total: int) -> None:
            if done:
                raise Cut

    products = [a_planned_product(f"Savon {number}") for number in range(450)]
    with a_shop(terminal.data, SetClock(A_WHILE_AGO_MS)) as shop, pytest.raises(Cut):
        CatalogueImport(shop.desk).start("catalogue.xlsx", products, AfterOneStep())
    answer = terminal.types("doctor")
    assert answer.code == 1
    assert (
        f"l’import de «{NBSP}catalogue.xlsx{NBSP}» s’est arrêté à 200 produits sur 450"
        in answer.out
    )


def a_planned_product(name: str) -> PlannedProduct:
    return PlannedProduct(
        name, None, None, None, None, None, 450, 2000, 1000, "piece", None, None, (), (), ()
    )


def test_a_disk_with_little_room_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "LITTLE_ROOM", 1 << 62)
    first = doctor.examine(DataFolder(tmp_path), "fr")[0]
    assert first.bad
    assert not isinstance(first.said, Exception)
    told = Words("fr").say(first.said)
    assert told.endswith("Faites-y de la place.")
    assert re.search(rf"\d{NBSP}[kMGT]o libres", told)


def test_a_clock_before_what_was_written_is_told(terminal: Terminal) -> None:
    with a_shop(terminal.data, SetClock(4_000_000_000_000)) as shop:
        shop.add()
    answer = terminal.types("doctor")
    assert answer.code == 1
    told = finding(answer, "Horloge")
    assert told.startswith("[!]")
    assert "Réglez la date et l’heure de ce poste" in told


def test_a_data_folder_that_can_t_be_one_is_told(terminal: Terminal) -> None:
    terminal.data.write_text("une note")
    answer = terminal.types("doctor")
    assert answer.code == 1
    assert answer.err == ""
    assert answer.lines[0].startswith("[!] DigitAix n’a pas le droit d’écrire dans")
