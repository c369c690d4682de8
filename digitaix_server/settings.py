"""What may be chosen when the server starts; everything else has one right value."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from digitaix_protocol.messages import MAX_BODY

SMTP, MAIL_FROM = "DIGITAIX_SMTP", "DIGITAIX_MAIL_FROM"
DATABASE = "DIGITAIX_DATABASE"
"""The environment's name for the database's address, so that no list of processes shows it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The server's choices, handed to `create_app`."""

    data: Path
    """The folder that holds the embedded database and the photos."""
    database: str = field(default="", repr=False)
    """The address of a PostgreSQL, `postgresql://…`; empty for the embedded database."""
    smtp: str = field(default="", repr=False)
    """Where letters are handed to, as `post.Post.at` takes it; empty: none is sent."""
    mail_from: str = ""
    """Whom letters are from."""
    public_url: str = ""
    """Where customers reach the storefront, without a slash at its end; empty: as they came."""
    allowed_hosts: tuple[str, ...] = ("*",)
    """Host names that are answered; anything else gets 400."""
    requests_per_minute: int = 120
    """A device's requests to the sync API; full batches of new work do not count."""
    pair_tries_per_minute: int = 10
    """Tries at a code from one address."""
    max_body: int = MAX_BODY
    """Bytes of a request, also after inflating."""
    max_wait_s: float = 50
    """How long a pull may be held."""

    @property
    def photo_folder(self) -> Path:
        """Where the shops' photos lie."""
        return self.data / "photos"

    @property
    def database_file(self) -> Path:
        """The embedded database."""
        return self.data / "marketplace.sqlite"

    @property
    def where(self) -> Path | str:
        """Where the database is, as `Database` takes it."""
        return self.database or self.database_file
