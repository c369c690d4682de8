"""A scanner on a serial line: a pseudo-terminal stands for it, as the system sees one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.scanner import BarcodeScanner
from digitaix_desktop.gui.serial_lines import Port, words_of
from digitaix_desktop.gui.serial_scanner import SerialScanner

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are not there", allow_module_level=True)
else:
    from tests.helpers.cable import Cable

EAN = "3760214580121"


@pytest.fixture
def cable(tmp_path: Path) -> Iterator[Cable]:
    cable = Cable(tmp_path / "scanner")
    yield cable
    cable.pull()


@pytest.fixture
def serial(cable: Cable, qtbot: QtBot) -> Iterator[SerialScanner]:
    scanner = SerialScanner(retry_s=0.02)
    with qtbot.waitSignal(scanner.plugged):
        scanner.listen_to(Port(str(cable.at)))
    yield scanner
    scanner.leave()


@pytest.mark.parametrize("ending", [b"\r", b"\r\n", b"\t", b""])
def test_a_code_is_heard_however_it_ends(
    serial: SerialScanner, cable: Cable, qtbot: QtBot, ending: bytes
) -> None:
    with qtbot.waitSignal(serial.scanned) as heard:
        cable.scan(EAN.encode() + ending)
    assert heard.args == [EAN]


def test_a_line_of_which_the_system_knows_nothing_is_called_by_its_device() -> None:
    assert Port("/dev/ttyUSB0", words=words_of("n/a")).named() == "/dev/ttyUSB0"
    assert Port("/dev/ttyUSB0", words=words_of("Scale")).named() == "Scale (/dev/ttyUSB0)"


def test_several_codes_at_once_are_several(
    serial: SerialScanner, cable: Cable, qtbot: QtBot
) -> None:
    codes: list[str] = []
    serial.scanned.connect(codes.append)
    cable.scan(b"111111\r\r\n222222\r\x00\xff333333\r")
    qtbot.waitUntil(lambda: len(codes) == 3)
    assert codes == ["111111", "222222", "333333"]


def test_it_is_found_again_after_it_was_unplugged(
    serial: SerialScanner, cable: Cable, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(serial.plugged, check_params_cb=lambda there: not there):
        cable.pull()
    with qtbot.waitSignal(serial.plugged, check_params_cb=bool):
        cable.plug()
    with qtbot.waitSignal(serial.scanned) as heard:
        cable.scan(b"DXK7F2QX\r")
    assert heard.args == ["DXK7F2QX"]


def test_it_is_known_by_its_numbers_wherever_it_hangs(tmp_path: Path, qtbot: QtBot) -> None:
    """Windows gives it another COM port; what it says of itself stays."""
    kept = Port("COM3", 0x05E0, 0x1701, "S1")
    cable = Cable(tmp_path / "other")
    now = Port(str(cable.at), 0x05E0, 0x1701, "S1", "Scanner")
    scanner = SerialScanner(find=lambda: [Port("COM3", 0x2341, 1), now], retry_s=0.02)
    with qtbot.waitSignal(scanner.plugged, check_params_cb=bool):
        scanner.listen_to(Port.of(kept.kept()))
    scanner.leave()
    cable.pull()


def test_it_goes_where_the_keys_of_a_scanner_go(qapp: QApplication, qtbot: QtBot) -> None:
    scanner = BarcodeScanner(qapp)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    with qtbot.waitSignal(scanner.scanned) as heard:
        scanner.hear(EAN)
    assert heard.args == [EAN]

    field.setProperty("takesScans", True)
    qtbot.waitUntil(field.hasFocus)
    scanner.hear(EAN)
    assert field.text() == EAN


def test_what_makes_no_sense_is_no_port() -> None:
    assert Port.of(None) is None
    assert Port.of({"device": 3}) is None
    assert Port.of({"device": "COM3", "later": 1}) == Port("COM3")
