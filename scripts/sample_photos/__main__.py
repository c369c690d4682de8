"""Draw the sample town's photos anew: `python -m scripts.sample_photos [name …]`.

They are committed as WebP beside the sample; this needs Chromium, which draws the SVG.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from scripts.sample_photos import (
    accessories,
    bags,
    books,
    bottles,
    cloth,
    clothes,
    dairy,
    flowers,
    grocery,
    novels,
    potted,
    sewing,
)
from scripts.sample_photos.drawing import SIDE

OUT = Path(__file__).resolve().parents[2] / "digitaix_server" / "sample" / "photos"
CHROMIUM = os.environ.get("DIGITAIX_CHROMIUM", "/usr/bin/chromium")
WIDE, QUALITY = 900, 76


def main(names: list[str]) -> None:
    """Draw the photos called so, or all."""
    drawings = {
        name: draw
        for some in (
            flowers,
            potted,
            dairy,
            clothes,
            accessories,
            books,
            novels,
            grocery,
            bottles,
            bags,
            cloth,
            sewing,
        )
        for name, draw in some.DRAWINGS.items()
    }
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": SIDE, "height": SIDE})
        for name in names or drawings:
            page.set_content(f"<style>body{{margin:0}}</style>{drawings[name]().svg()}")
            with Image.open(io.BytesIO(page.screenshot())) as shot:
                small = shot.convert("RGB").resize((WIDE, WIDE), Image.Resampling.LANCZOS)
            small.save(OUT / f"{name}.webp", quality=QUALITY, method=6)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
