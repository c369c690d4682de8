"""What tells this PC from a copy of it, without telling who it is."""

from __future__ import annotations

import platform
import sys
import uuid
from hashlib import sha256
from pathlib import Path


def machine_tag() -> str:
    """A short fingerprint of this machine: a copied disk in another PC has another one."""
    return sha256(f"DigitAix {_machine()}".encode()).hexdigest()[:32]


def machine_name() -> str:
    """What this PC is called on its network."""
    return platform.node()[:100] or "PC"


def _machine() -> str:
    if sys.platform == "win32":  # untried on Windows
        import winreg

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    known = Path("/etc/machine-id")
    if known.exists() and (text := known.read_text("ascii").strip()):
        return text
    return str(uuid.getnode())
