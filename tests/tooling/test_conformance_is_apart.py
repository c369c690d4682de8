"""The conformance tests ask any server: they know a page and HTTP, and nothing of our code."""

from __future__ import annotations

import ast
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "conformance"


def test_they_import_nothing_of_ours() -> None:
    found = set()
    for file in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {name.name for name in node.names}
            elif isinstance(node, ast.ImportFrom):
                found.add(node.module or "")
    assert found
    assert not {name for name in found if name.startswith("digitaix")}
    apart = {name for name in found if name.startswith("tests.")}
    assert all(name.startswith("tests.conformance") for name in apart)
