"""The marketplace's token: in the system's keyring, else in a file only this user may read."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

log = logging.getLogger(__name__)
SERVICE = "DigitAix"


class TokenStore:
    """Keeps one token for one PC of one shop. It is never logged."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self, device_id: UUID) -> str | None:
        """The token, or none."""
        if self._file.exists():
            return self._file.read_text("ascii").strip() or None
        keyring = _keyring()
        if keyring is None:
            return None
        try:
            return keyring.get_password(SERVICE, str(device_id))
        except Exception as error:  # noqa: BLE001 - backends raise what they like
            log.warning("The keyring does not answer: %s", type(error).__name__)
            return None

    def write(self, device_id: UUID, token: str) -> None:
        """Keep a token, in place of any other."""
        keyring = _keyring()
        if keyring is not None:
            try:
                keyring.set_password(SERVICE, str(device_id), token)
                self._file.unlink(missing_ok=True)
            except Exception as error:  # noqa: BLE001 - backends raise what they like
                log.warning("The keyring does not take it: %s", type(error).__name__)
            else:
                return
        unfinished = self._file.with_suffix(".part")
        unfinished.unlink(missing_ok=True)
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(token)
        unfinished.replace(self._file)

    def forget(self, device_id: UUID) -> None:
        """Keep it no longer."""
        self._file.unlink(missing_ok=True)
        keyring = _keyring()
        if keyring is not None:
            try:
                keyring.delete_password(SERVICE, str(device_id))
            except Exception as error:  # noqa: BLE001 - backends raise what they like
                log.info("Nothing to forget in the keyring: %s", type(error).__name__)


def _keyring() -> KeyringBackend | None:
    """The system's keyring, if there is a real one (without a desktop session there is none)."""
    import keyring
    from keyring.backends import fail, null

    backend = keyring.get_keyring()
    if isinstance(backend, fail.Keyring | null.Keyring):
        return None
    return backend
