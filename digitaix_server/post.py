"""The way out for letters: an SMTP server, named by an address in the server's environment."""

from __future__ import annotations

import smtplib
import ssl
from contextlib import ExitStack
from dataclasses import dataclass, field
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

TIMEOUT_S = 20
MOST_TRIES = 8
"""So often a letter is handed over before it is given up."""
_FOR_GOOD = 500
"""From this answer of SMTP on, the same letter will not be taken either."""
_PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}


class NotSent(Exception):
    """The letter did not go, for now."""


class Refused(NotSent):
    """Nobody can be reached at that address: trying again is of no use."""


@dataclass(frozen=True, slots=True)
class Post:
    """Hands letters to one SMTP server.

    `smtps://` speaks TLS from the first byte, `smtp+starttls://` before it says anything, `smtp://`
    never: for a relay on the same machine.
    """

    scheme: str
    host: str
    port: int
    sender: str
    user: str = ""
    password: str = field(default="", repr=False)

    @classmethod
    def at(cls, address: str, sender: str) -> Post:
        """The server at `smtp+starttls://user:password@host:587`. `ValueError`."""
        parts = urlsplit(address)
        if parts.scheme not in _PORTS or not parts.hostname:
            raise ValueError("it begins with smtp://, smtp+starttls:// or smtps://")
        if "@" not in sender:
            raise ValueError("letters need a sender's address")
        return cls(
            parts.scheme,
            parts.hostname,
            parts.port or _PORTS[parts.scheme],
            sender,
            unquote(parts.username or ""),
            unquote(parts.password or ""),
        )

    @property
    def domain(self) -> str:
        """The sender's own, for the names of letters."""
        return self.sender.rpartition("@")[2].strip("> ")

    def send(self, letter: EmailMessage) -> None:
        """Hand it over. `NotSent`; `Refused`, if it is for good."""
        try:
            with ExitStack() as open_while:
                line = open_while.enter_context(self._connected())
                if self.user:
                    line.login(self.user, self.password)
                line.send_message(letter)
        except (OSError, smtplib.SMTPException, ValueError) as error:
            kind = Refused if _is_for_good(error) else NotSent
            raise kind(f"{self.host}: {type(error).__name__}") from error

    def _connected(self) -> smtplib.SMTP:
        if self.scheme == "smtps":
            context = ssl.create_default_context()
            return smtplib.SMTP_SSL(self.host, self.port, timeout=TIMEOUT_S, context=context)
        line = smtplib.SMTP(self.host, self.port, timeout=TIMEOUT_S)
        if self.scheme == "smtp+starttls":
            try:
                line.starttls(context=ssl.create_default_context())
            except BaseException:
                line.close()
                raise
        return line


def _is_for_good(error: Exception) -> bool:
    """Whether the server said 5xx of whom the letter is for, or of the letter itself."""
    match error:
        case smtplib.SMTPRecipientsRefused():
            return all(code >= _FOR_GOOD for code, _ in error.recipients.values())
        case smtplib.SMTPDataError():
            return error.smtp_code >= _FOR_GOOD
    return False
