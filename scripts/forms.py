"""Compiles the drawings of ``ui/`` into ``digitaix_desktop/gui/forms``."""

from __future__ import annotations

import subprocess
from pathlib import Path

from scripts.environment import Environment
from scripts.refusal import Refusal

FORMS = Path("digitaix_desktop/gui/forms")


def compile_all(environment: Environment) -> int:
    """Write each form whose drawing changed, and take away those without a drawing."""
    for path, text in _stale(environment).items():
        if text is None:
            path.unlink()
            print(f"Removed {path.relative_to(environment.root).as_posix()}: its drawing is gone")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"Compiled {path.relative_to(environment.root).as_posix()}")
    return 0


def check(environment: Environment) -> int:
    """Name each form that is not what its drawing gives; 1 when there is one."""
    stale = _stale(environment)
    for path in stale:
        print(f"Out of date: {path.relative_to(environment.root).as_posix()}")
    if stale:
        print("Run: python3 scripts/dev.py forms")
    return 1 if stale else 0


def _stale(environment: Environment) -> dict[Path, str | None]:
    """What to write into which form; None where the drawing is gone."""
    folder = environment.root / FORMS
    wanted = {
        folder / f"ui_{drawing.stem}.py": _compiled(environment, drawing)
        for drawing in sorted((environment.root / "ui").glob("*.ui"))
    }
    stale: dict[Path, str | None] = {
        path: text
        for path, text in wanted.items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    }
    stale.update({path: None for path in sorted(folder.glob("ui_*.py")) if path not in wanted})
    return stale


def _compiled(environment: Environment, drawing: Path) -> str:
    # A promoted widget's <header> is its module: digitaix_desktop.gui.widgets.money_edit
    answer = subprocess.run(
        [environment.tool("pyside6-uic"), drawing.name],
        check=False,
        cwd=drawing.parent,  # the form names its drawing as it was asked for
        capture_output=True,
        encoding="utf-8",
    )
    if answer.returncode != 0 or not answer.stdout:
        raise Refusal(f"{drawing.name} can't be compiled:\n{answer.stderr}")
    return _with_what_it_uses(environment, answer.stdout)


def _with_what_it_uses(environment: Environment, form: str) -> str:
    """The form without the classes it imports in vain: each costs time at the program's start."""
    lint = [environment.tool("ruff"), "check", "--isolated", "--no-cache", "--quiet"]
    return subprocess.run(
        [*lint, "--select", "F401", "--fix-only", "-"],
        check=True,
        input=form,
        capture_output=True,
        encoding="utf-8",
    ).stdout
