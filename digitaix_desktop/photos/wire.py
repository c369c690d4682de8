"""How the program and the process that opens pictures talk."""

from __future__ import annotations

import struct

from digitaix_desktop.confined import Confined

OPENING = Confined("digitaix_desktop.photos.child", "--read-photos", 1024 * 1024 * 1024)
"""The process that opens pictures."""
HEAD = struct.Struct(">cII")
"""Before each answer: a letter, the length of the photo, that of its thumbnail."""
MOST_PICTURES = 20_000
"""Pictures that are looked for in one zip or folder."""
READY, NO_PICTURE, DAMAGED, TOO_LARGE, MISSING = b"r", b"n", b"d", b"l", b"m"
EMPTY, VECTOR, PAGE, DOCUMENT, FILM = b"e", b"v", b"h", b"p", b"f"
"""What else a file may be that is no photo."""
