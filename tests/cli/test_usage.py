"""What is typed wrongly is told in one line, and every command starts with what it needs only."""

from __future__ import annotations

import os
import subprocess

import pytest

from tests.helpers.terminal import ENGLISH, Terminal

NBSP = "\N{NO-BREAK SPACE}"


WRONG: dict[tuple[str, ...], str] = {
    ("impor", "a.csv"): "'impor' ne figure pas parmi 'import', 'import-sales', 'export'",
    ("import",): "il manque FILE",
    ("slip", "K7F2QX"): "il manque --to",
    ("import", "a.csv", "--tax", "ht"): "'ht' ne figure pas parmi 'incl', 'excl' (--tax)",
    ("import", "a.csv", "--map", "price"): f"«{NBSP}price{NBSP}» devrait ressembler à",
    ("import", "a.csv", "--map", "prix=P"): f"«{NBSP}prix{NBSP}» n’est pas un champ",
    ("import", "a.csv", "--sheet"): "il manque quelque chose après --sheet",
    ("sync", "tout"): "tout n’est pas compris",
    ("export", "tout.pdf"): f"«{NBSP}tout.pdf{NBSP}» devrait finir par .xlsx",
}


def test_wrong_usage_is_one_line_and_the_code_2(terminal: Terminal) -> None:
    for answer, told in zip(terminal.types_all(WRONG), WRONG.values(), strict=True):
        assert (answer.code, answer.out) == (2, ""), told
        assert answer.line.startswith("digitaix-desktop: ")
        assert told in answer.line
        assert "--help en dit plus" in answer.line
    assert not terminal.data.exists()


def test_help_speaks_the_users_language(terminal: Terminal) -> None:
    answer = terminal.types_exactly("--help")
    assert answer.code == 0
    for word in ("utilisation", "import", "export", "sync", "slip", "doctor", "--data"):
        assert word in answer.out
    for word in ("usage", "options:", "arguments"):
        assert word not in answer.out
    answer = terminal.types_exactly("import", "--help")
    assert "option1_value" in answer.out
    terminal.language = ENGLISH
    assert "what may be added" in terminal.types_exactly("slip", "--help").out


def test_a_command_loads_no_window_and_no_network_it_does_not_need(terminal: Terminal) -> None:
    terminal.more = {"PYTHONPROFILEIMPORTTIME": "1"}
    answer = terminal.types("doctor")
    assert answer.code == 0
    loaded = {line.rpartition("|")[2].strip() for line in answer.err.splitlines()}
    assert "sqlalchemy" in loaded
    assert {name for name in loaded if name.startswith("PySide6.Qt")} == {"PySide6.QtCore"}
    assert loaded.isdisjoint({"requests", "pydantic", "openpyxl", "reportlab", "alembic"})


@pytest.mark.skipif(os.name == "nt", reason="pipes of Windows do not break so")
def test_who_stops_listening_gets_no_traceback(terminal: Terminal) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        terminal.command("--data", terminal.data, "doctor"),
        env=terminal.environment,
        cwd=terminal.home,
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")
