"""The names under which this PC keeps what was chosen on it."""

from __future__ import annotations

PRINTER = "printer"
PRINT_ON_ARRIVAL = "print_on_arrival"
LANGUAGE = "language"
APPEARANCE = "appearance"
LARGE = "large"
IMPORT_LAYOUTS = "import_layouts"
TILL_FOLDER = "till_folder"
TILL_NAME = "till_name"
TILL_DONE = "till_done"
FIRST_RUN_DONE = "first_run_done"
PRODUCTS_AS_LIST = "products_as_list"
SCANS_ONLY_SHOW = "scans_only_show"
"""Whether an item that is scanned elsewhere than at the counter sale is shown, and not sold."""
BACKUP_PLACE = "backup_place"
"""The folder, on a stick or another disk, that copies of the shop's file go to as well."""
