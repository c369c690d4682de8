"""What stands where a photo is missing: soft shapes and the initial, always the same for a name.

A page of a shop that has no photos yet must still look alive. Shape and colour come from a hash
of the name, so that a product is recognised from one page to the next. Colours are classes
(`tint-N`, from the tokens of the look): the pages allow no style of their own.
"""

from __future__ import annotations

import unicodedata
from hashlib import sha256

from markupsafe import Markup, escape

from digitaix_server.resources import tokens

_SHAPES = (
    # A low sun behind two hills.
    '<circle cx="64" cy="38" r="26" class="s2"/>'
    '<path d="M0 72C22 52 44 54 62 68S92 80 100 72V100H0Z" class="s3"/>'
    '<path d="M0 86C26 70 58 96 100 78V100H0Z" class="s4"/>',
    # An arch within an arch.
    '<path d="M14 100V52a36 36 0 0 1 72 0V100Z" class="s2"/>'
    '<path d="M26 100V54a24 24 0 0 1 48 0V100Z" class="s3"/>',
    # A flower of four petals.
    '<path d="M50 50C30 34 34 8 50 2C66 8 70 34 50 50ZM50 50C66 30 92 34 98 50C92 66 66 70 50 50Z'
    'M50 50C70 66 66 92 50 98C34 92 30 66 50 50ZM50 50C34 70 8 66 2 50C8 34 34 30 50 50Z" '
    'class="s2"/><circle cx="50" cy="50" r="25" class="s3"/>',
    # Rings that grow from a corner.
    '<circle cx="0" cy="100" r="104" class="s2"/><circle cx="0" cy="100" r="76" class="s2"/>'
    '<circle cx="0" cy="100" r="48" class="s3"/>',
    # Two leaves that lean on each other.
    '<path d="M50 96C6 84 2 40 14 10C46 22 62 58 50 96Z" class="s3"/>'
    '<path d="M50 96C94 84 98 40 86 10C54 22 38 58 50 96Z" class="s2"/>',
    # Two rounds that overlap.
    '<circle cx="34" cy="42" r="34" class="s2"/><circle cx="68" cy="62" r="34" class="s3"/>',
    # Waves.
    '<path d="M0 38C17 26 33 26 50 38S83 50 100 38V100H0Z" class="s2"/>'
    '<path d="M0 58C17 46 33 46 50 58S83 70 100 58V100H0Z" class="s2"/>'
    '<path d="M0 78C17 66 33 66 50 78S83 90 100 78V100H0Z" class="s3"/>',
    # A quarter turned towards another.
    '<path d="M0 0H60A60 60 0 0 1 0 60Z" class="s2"/>'
    '<path d="M100 100H30A70 70 0 0 1 100 30Z" class="s3"/>',
)

_CELLS = (
    '<path d="M0 0H20A20 20 0 0 1 0 20Z" class="{c}"/>',
    '<path d="M20 0V20H0A20 20 0 0 1 20 0Z" class="{c}"/>',
    '<path d="M0 20V0A20 20 0 0 1 20 20Z" class="{c}"/>',
    '<path d="M20 20H0A20 20 0 0 0 20 0Z" class="{c}"/>',
    '<path d="M0 20C0 9 9 0 20 0C20 11 11 20 0 20Z" class="{c}"/>',
    '<path d="M0 0C11 0 20 9 20 20C9 20 0 11 0 0Z" class="{c}"/>',
    '<circle cx="10" cy="10" r="6" class="{c}"/>',
    '<path d="M0 20A10 10 0 0 1 20 20Z" class="{c}"/>',
    "",
)
_TONES = ("s2", "s3", "s4")


def _hashed(name: str) -> bytes:
    folded = unicodedata.normalize("NFC", name).casefold().strip()
    return sha256(folded.encode("utf-8", "replace")).digest()


def tint(name: str) -> int:
    """Which of the tints of the look stands for this name."""
    count = len(tokens()["tints"]["light"])
    return _hashed(name)[0] % count


def initial(name: str) -> str:
    """The first letter or figure of a name, as a capital."""
    for letter in unicodedata.normalize("NFC", name):
        if letter.isalnum():
            return letter.upper()[:1]
    return ""


def tile(name: str) -> Markup:
    """A square for a product without a photo: shapes and its initial; hidden from readers."""
    digest = _hashed(name)
    shape = _SHAPES[digest[1] % len(_SHAPES)]
    turn = ' transform="matrix(-1 0 0 1 100 0)"' if digest[2] % 2 else ""
    return Markup(  # noqa: S704 - our own shapes; the letter is escaped
        f'<svg class="tile tint-{tint(name)}" viewBox="0 0 100 100" '
        'preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">'
        f'<g{turn}>{shape}</g><text x="50" y="50" dy=".36em" class="initial">'
        f"{escape(initial(name))}</text></svg>"
    )


def frieze(name: str, columns: int = 12, rows: int = 2) -> Markup:
    """A band for the head of a shop's page: as wide as `columns` cells, as high as `rows`."""
    digest, cells, own = _hashed(name), [], tint(name)
    count = len(tokens()["tints"]["light"])
    # Its own colour most of the time, and two others that go with it.
    tints = (own, own, (own + 2) % count, (own + 3) % count)
    while len(digest) < 2 * columns * rows:
        digest += sha256(digest).digest()
    for place in range(columns * rows):
        kind, tone = digest[2 * place], digest[2 * place + 1]
        cell = _CELLS[kind % len(_CELLS)].format(c=_TONES[tone % len(_TONES)])
        x, y = place % columns * 20, place // columns * 20
        colour = f"tint-{tints[tone // 8 % len(tints)]}"
        if cell:
            cells.append(f'<g class="{colour}" transform="translate({x} {y})">{cell}</g>')
    return Markup(  # noqa: S704 - our own shapes, nothing of the name itself
        f'<svg class="frieze tint-{tint(name)}" viewBox="0 0 {columns * 20} {rows * 20}" '
        'preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">'
        f"{''.join(cells)}</svg>"
    )
