"""`docs/sync.md` read as what it is: a story of requests, answers and mutations, and tables."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[2] / "docs" / "sync.md"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_REQUEST = re.compile(r"(GET|POST|PATCH|DELETE|HEAD) (/\S+)")


@dataclass(frozen=True, slots=True)
class Block:
    """One example: a request, an answer, a mutation or its result, or some value."""

    line: int
    head: str
    """`POST /api/v1/pair`, or a status; empty where only JSON is shown."""
    headers: dict[str, str]
    content: Any

    @property
    def is_request(self) -> bool:
        """Whether it is to be sent."""
        return _REQUEST.fullmatch(self.head) is not None


def text() -> str:
    """The whole page."""
    return PAGE.read_text("utf-8")


def blocks() -> Iterator[Block]:
    """Its examples in JSON, in their order."""
    page = text()
    for found in _BLOCK.finditer(page):
        kind, inside = found.groups()
        line = page.count("\n", 0, found.start()) + 1
        if kind == "json":
            yield Block(line, "", {}, json.loads(inside))
        elif kind == "http":
            above, _, body = inside.partition("\n\n")
            head, *headers = above.strip().splitlines()
            told = dict(header.split(": ", 1) for header in headers)
            yield Block(line, head, told, json.loads(body) if body.strip() else None)


def table(heading: str) -> list[list[str]]:
    """The rows of the table whose first column is called so."""
    rows: list[list[str]] | None = None
    for line in text().splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if rows is None:
            if line.startswith("|") and cells[0] == heading:
                rows = []
        elif line.startswith("|"):
            rows.append(cells)
        else:
            break
    assert rows, f"no table begins with {heading!r}"
    return rows[1:]


def names(cell: str) -> list[str]:
    """The names in code in a cell."""
    return re.findall(r"`([^`]+)`", cell)
