"""The hash chain of a stream of mutations: proves that a PC and the server share one past.

A PC restored from an old copy issues numbers the server has already seen. The chain tells
that copy from the original, where a number alone would make new sales vanish.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

GENESIS = "0" * 64
"""What stands before the first mutation of a stream."""


_SPELLING = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def canonical(body: Any) -> str:
    """The one spelling of a JSON value that both sides hash: sorted keys, no spaces, UTF-8."""
    return _SPELLING.encode(body)


def digest(canonical_body: str) -> str:
    """The hash of a body, in hex."""
    return sha256(canonical_body.encode()).hexdigest()


def link(previous: str, mutation_id: str, canonical_body: str) -> str:
    """The hash of a mutation: `SHA256(previous || id || SHA256(canonical body))`, in hex."""
    return link_digest(previous, mutation_id, digest(canonical_body))


def link_digest(previous: str, mutation_id: str, body_digest: str) -> str:
    """The same, of a body whose hash is known already."""
    return sha256(f"{previous}{mutation_id}{body_digest}".encode()).hexdigest()
