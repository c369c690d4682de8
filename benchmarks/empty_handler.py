"""The floor of the wire: a FastAPI program that takes JSON and gives JSON, and does nothing else.

Started as `python -m benchmarks.empty_handler PORT [PAGES]`; the file PAGES holds one JSON answer a
line.
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI, Request


def create_app(pages: list[Any]) -> FastAPI:
    """The program, with the answers it gives under `/page/NUMBER`."""
    app = FastAPI()

    @app.post("/push")
    async def push(request: Request) -> dict[str, int]:
        body = await request.body()
        if request.headers.get("content-encoding") == "gzip":
            body = gzip.decompress(body)
        return {"mutations": len(json.loads(body)["mutations"])}

    @app.get("/page/{number}")
    async def page(number: int) -> Any:
        return pages[number]

    @app.get("/nothing")
    async def nothing() -> dict[str, bool]:
        return {"has_more": False}

    return app


def main() -> None:
    """Serve on loopback until ended."""
    port, *files = sys.argv[1:]
    lines = Path(files[0]).read_text("utf-8").splitlines() if files else []
    pages = [json.loads(line) for line in lines]
    uvicorn.run(create_app(pages), host="127.0.0.1", port=int(port), log_level="warning")


if __name__ == "__main__":
    main()
