"""`python -m benchmarks [NAME…]`: all of them, or those named."""

from __future__ import annotations

import argparse
import importlib
import platform
import sys
import time

from benchmarks.measuring import Figure

NAMES = (
    "start",
    "search",
    "scrolling",
    "slips",
    "importing",
    "exchange",
    "offline",
    "arrival",
    "printing",
)
_HEADINGS = f"{'':<58}{'ours':>10}{'floor':>10}{'ratio':>10}  bound"


def main() -> int:
    """Run them one after another; 0 whether or not the bounds hold, which the lines say."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    asked = parser.parse_args().names or NAMES
    unknown = [name for name in asked if name not in NAMES]
    if unknown:
        parser.error(f"no benchmark is called {unknown[0]!r}: there are {', '.join(NAMES)}")
    print(f"Python {platform.python_version()}, {platform.platform()}\n{_HEADINGS}")
    missed: list[Figure] = []
    for name in asked:
        start = time.perf_counter()
        figures: list[Figure] = importlib.import_module(f"benchmarks.{name}").run()
        for figure in figures:
            print(figure, flush=True)
        missed += [figure for figure in figures if not figure.holds]
        print(f"  {name} took {time.perf_counter() - start:.0f} s\n", flush=True)
    print("All within their bounds." if not missed else f"{len(missed)} beyond their bounds.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
