"""The digest of a shop: one number by which both sides see at once whether they hold the same.

The XOR, over all entities, of the first 8 bytes of `SHA256(entity|id|rev)`: a change takes the old
revision out and puts the new one in, whatever the number of entities.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from uuid import UUID

BUCKETS = 256
EMPTY = 0


def of_row(entity: str, entity_id: UUID, rev: int) -> int:
    """What one entity at one revision adds to the digest."""
    return int.from_bytes(sha256(f"{entity}|{entity_id}|{rev}".encode()).digest()[:8])


def bucket(entity_id: UUID) -> int:
    """The bucket of an entity: by the last byte of its id, which is as good as drawn."""
    return entity_id.int & 0xFF


def of_buckets(rows: Iterable[tuple[str, UUID, int]]) -> list[int]:
    """The digest of each bucket of (entity, id, revision)."""
    digests = [EMPTY] * BUCKETS
    for entity, entity_id, rev in rows:
        digests[bucket(entity_id)] ^= of_row(entity, entity_id, rev)
    return digests


def to_wire(digest: int) -> str:
    """A digest as 16 lower-case hex digits."""
    return f"{digest:016x}"
