"""Collects the texts of windows and code for Qt Linguist, and builds what the program loads.

English is the language of the code, so its catalogue holds plurals only; French is whole.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from scripts.catalogue import faults
from scripts.environment import Environment
from scripts.refusal import Refusal

CATALOGUES = Path("resources/translations")
LANGUAGES = ("fr", "en")


def update(environment: Environment) -> int:
    """Bring the catalogues up to date with the texts; what is new there waits to be translated."""
    for language in LANGUAGES:
        _collect(environment, language, environment.root / _catalogue(language))
    compile_catalogues(environment)
    _say_faults(environment)
    return 0


def check(environment: Environment) -> int:
    """Say which catalogues are not what the texts give, and what is not well translated."""
    stale = [language for language in LANGUAGES if _is_stale(environment, language)]
    for language in stale:
        print(f"Out of date: {_catalogue(language).as_posix()}")
    if stale:
        print("Run: python3 scripts/dev.py translations")
    return 1 if _say_faults(environment) + len(stale) else 0


def compile_catalogues(environment: Environment) -> None:
    """Build the .qm files that are older than their catalogue."""
    for catalogue in sorted((environment.root / CATALOGUES).glob("*.ts")):
        built = catalogue.with_suffix(".qm")
        if built.exists() and built.stat().st_mtime >= catalogue.stat().st_mtime:
            continue
        # Beside it, then in its place: an open window has the old file mapped into its memory.
        fresh = built.with_suffix(".qm.new")
        _qt_tool(environment, "pyside6-lrelease", "-silent", str(catalogue), "-qm", str(fresh))
        fresh.replace(built)


def _catalogue(language: str) -> Path:
    return CATALOGUES / f"digitaix_{language}.ts"


def _say_faults(environment: Environment) -> int:
    found = 0
    for language in LANGUAGES:
        path = environment.root / _catalogue(language)
        for fault in faults(path, language) if path.exists() else ():
            print(f"{_catalogue(language).as_posix()}: {fault}")
            found += 1
    return found


def _is_stale(environment: Environment, language: str) -> bool:
    committed = environment.root / _catalogue(language)
    if not committed.exists():
        return True
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / committed.name
        shutil.copy(committed, fresh)
        _collect(environment, language, fresh)
        return _meaning(fresh) != _meaning(committed)


def _meaning(catalogue: Path) -> str:
    """What the catalogue says, whether a no-break space is written as itself or as &#xa0;."""
    return ElementTree.canonicalize(catalogue.read_text(encoding="utf-8"))


def _collect(environment: Environment, language: str, catalogue: Path) -> None:
    """Let lupdate read everything; without line numbers, so that a moved line changes nothing."""
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        names = Path(folder) / "sources"
        names.write_text("\n".join(_sources(environment.root)), encoding="utf-8")
        options = ["-silent", "-locations", "none", "-no-obsolete", "-sort-messages"]
        options += ["-source-language", "en", "-target-language", language]
        options += ["-pluralonly"] if language == "en" else []
        _qt_tool(environment, "pyside6-lupdate", f"@{names}", *options, "-ts", str(catalogue))


def _sources(root: Path) -> list[str]:
    """Every drawing and every module but the compiled drawings, whose texts are the drawings'."""
    package = root / "digitaix_desktop"
    modules = [
        path for path in package.rglob("*.py") if "forms" not in path.relative_to(root).parts
    ]
    drawings = (root / "ui").glob("*.ui")
    return sorted(path.relative_to(root).as_posix() for path in (*modules, *drawings))


def _qt_tool(environment: Environment, name: str, *words: str) -> None:
    answer = subprocess.run(
        [environment.tool(name), *words],
        check=False,
        cwd=environment.root,
        capture_output=True,
        encoding="utf-8",
    )
    if answer.returncode != 0:
        raise Refusal(f"{name} failed:\n{answer.stdout}{answer.stderr}")
    for line in answer.stderr.splitlines():
        print(line)
