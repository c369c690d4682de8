"""In which looks the screens are pictured: a look is named as the files are, `fr-clair`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops, ImageColor

RESOURCES = Path(__file__).resolve().parent.parent.parent / "resources"
KEPT = ("fr-clair", "fr-sombre", "fr-grand", "fr-petit", "en-clair")
"""Those in docs/screens; any other may be asked for, as `en-sombre-grand`."""
_SMALL = frozenset(
    "aujourdhui commandes commandes-pesee mettre-de-cote produits produits-prix fiche-declinaisons "
    "importer-2 importer-maj-3 echanges reglages premier-demarrage-2".split()
)
"""The screens that docs/screens shows in the smallest window, where room is scarce."""
_ONCE = frozenset(
    "produits-plusieurs produits-filtre commandes-pesee-suite commandes-prete importer-maj-2 "
    "ajouter echanges-historique apercu-etiquettes imprimante-2 imprimante-4".split()
)
"""The screens that docs/screens shows in one look: another shows nearly the same."""
_PALETTE, _NEAR, _GROUND = 256, 200, 500
"""Of a picture's colours so many stand for all that mean nothing; what covers more than one part in
so many is a ground."""


@dataclass(frozen=True, slots=True)
class Look:
    """The language, and `clair`, `sombre` (dark), `grand` (the large size), `petit` (1024×700)."""

    name: str
    language: str
    dark: bool
    grand: bool
    small: bool

    @classmethod
    def named(cls, name: str) -> Look:
        """The look of that name."""
        language, *words = name.split("-")
        unknown = set(words) - {"clair", "sombre", "grand", "petit"}
        if language not in ("fr", "en") or unknown or not words:
            raise ValueError(f"no look is called {name}")
        return cls(name, language, "sombre" in words, "grand" in words, "petit" in words)

    @property
    def size(self) -> tuple[int, int]:
        """The window's."""
        return (1024, 700) if self.small else (1366, 820)


def is_kept(picture: str) -> bool:
    """Whether a picture of that name belongs into docs/screens."""
    screen, _, look = picture.removesuffix(".png").rpartition("-")
    screen, _, language = screen.rpartition("-")
    if look == "petit":
        return screen in _SMALL
    return screen not in _ONCE or (language, look) == ("fr", "clair")


def shrink(path: Path) -> None:
    """Keep a picture in few colours: a third of its size, and the eye hardly sees a difference.

    The colours of the theme stay exact, wherever they are: a dot is 8 px wide, and means something.
    So does a ground that covers much. The others are those of photos, and of the edges of letters:
    the few that stand for them are chosen from them alone, each the middle of those it stands for.
    """
    with Image.open(path) as opened:
        whole = opened.convert("RGB")
    area = whole.width * whole.height
    counted: list[tuple[int, Any]] = whole.getcolors(area) or []
    exact = [colour for count, colour in counted if colour in _theme() or count * _GROUND > area]
    kept = frozenset(exact)
    others = b"".join(bytes(colour) * count for count, colour in counted if colour not in kept)
    near: list[int] = []
    if others:
        strip = Image.frombytes("RGB", (len(others) // 3, 1), others)
        most = min(_NEAR, _PALETTE - len(exact))
        means = strip.quantize(most, method=Image.Quantize.MAXCOVERAGE, kmeans=1)
        near = (means.getpalette() or [])[: 3 * most]
    palette = Image.new("P", (1, 1))
    palette.putpalette([*near, *chain.from_iterable(exact)])
    few = whole.quantize(palette=palette, dither=Image.Dither.NONE)
    for place, colour in enumerate(exact, start=len(near) // 3):
        off = ImageChops.difference(whole, Image.new("RGB", whole.size, colour)).split()
        most_off = ImageChops.lighter(ImageChops.lighter(off[0], off[1]), off[2])
        few.paste(place, mask=most_off.point([255] + 255 * [0]))
    few.save(path, optimize=True)


@cache
def _theme() -> frozenset[tuple[int, ...]]:
    """Every colour that the windows and the pages are painted with."""
    written = json.loads((RESOURCES / "theme" / "tokens.json").read_text("utf-8"))
    schemes = [*written["colours"].values()]
    tints = [pair for scheme in written["tints"].values() for pair in scheme]
    named = chain.from_iterable([*(scheme.values() for scheme in schemes), *tints])
    return frozenset(ImageColor.getrgb(name) for name in named)
