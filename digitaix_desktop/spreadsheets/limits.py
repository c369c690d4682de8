"""How much of a file is read at most, and how the reading process is held to it."""

from __future__ import annotations

MEMORY_BYTES = 400 * 1024 * 1024
"""Memory of the reading process; beyond, an allocation fails instead of the whole computer. With
the program's own the two stay below 500 MB whatever a file holds."""

SECONDS = 120
"""Time for reading one file."""

TEXT_BYTES = 64 * 1024 * 1024
"""Largest text file: some 400,000 rows."""

PAGE_BYTES = 16 * 1024 * 1024
"""Largest web page that calls itself a table: reading one takes a second for two of these."""

WORKBOOK_BYTES = 512 * 1024 * 1024
"""Largest workbook; photos inside aren't read, so they may well weigh much."""

UNPACKED_BYTES = 800 * 1024 * 1024
"""Largest sum of a workbook's parts once unpacked, pictures aside."""

UNPACKED_RATIO = 300
"""How many times larger than packed, for more than `RATIO_FROM_BYTES`: beyond, it is a bomb."""

RATIO_FROM_BYTES = 100 * 1024 * 1024

ENTRIES = 20_000
"""Parts of a workbook."""

ROWS = 300_000
COLUMNS = 1_024
CELLS = 6_000_000
"""Filled rows, columns and cells of all sheets together."""

CELL_TEXT = 100_000
"""Longest text of one cell; what is beyond is cut."""
