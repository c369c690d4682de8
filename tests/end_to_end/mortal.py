"""The marketplace's own command line, which dies at the moment that is named first."""

from __future__ import annotations

import sys

from digitaix_server import cli
from tests.end_to_end import deaths

if __name__ == "__main__":
    deaths.arm(sys.argv[1])
    sys.exit(cli.main(sys.argv[2:]))
