"""The process that makes an import's new products ready while the program writes those before.

Started by `making_ahead` before there is anything to do. On its standard input come, pickled, what
they are to be made for, and then the plan as it is kept, while it is being packed; it answers with
one frame for each stretch of products. It opens no file: neither the shop's nor the imported one.
"""

from __future__ import annotations

import io
import pickle
import struct
import sys
from functools import partial
from itertools import islice

from digitaix_desktop.confined import Confined
from digitaix_desktop.operations.importing.ahead import CHUNK
from digitaix_desktop.operations.importing.keeping import kept_products
from digitaix_desktop.operations.importing.memory import without_collection
from digitaix_desktop.operations.importing.new_goods import new_goods
from digitaix_desktop.storage.newcomers import made_ready, to_bytes
from digitaix_desktop.storage.system import RandomIds, SystemClock

MAKING = Confined("digitaix_desktop.storage.maker", "--make-ready", 400 * 1024 * 1024)
"""This process."""
HEAD = struct.Struct(">I")
"""The length of a frame."""


def main(_arguments: list[str]) -> int:
    """Make ready what comes; ends with its input, or with whoever reads its output."""
    MAKING.hold()
    source = open(0, "rb", closefd=False)  # noqa: SIM115 - it stays open
    try:
        done, ways, basis = pickle.load(source)  # noqa: S301 - from our own program
    except EOFError:
        return 0  # nothing came of it
    out = open(1, "wb", closefd=False)  # noqa: SIM115 - it stays open
    clock, ids = SystemClock(), RandomIds()
    pieces = iter(partial(source.read1, io.DEFAULT_BUFFER_SIZE), b"")
    products = islice(kept_products(pieces), done, None)
    with without_collection():
        while stretch := list(islice(products, CHUNK)):
            new_id = partial(ids.new, clock.now_ms())
            goods = new_goods(stretch, ways, basis, new_id)
            frame = to_bytes(made_ready(goods, basis, new_id))
            out.write(HEAD.pack(len(frame)))
            out.write(frame)
            out.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
