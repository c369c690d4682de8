"""What tells this PC from a copy of it, without telling who it is."""

from __future__ import annotations

import platform
import sys
from hashlib import sha256
from pathlib import Path


def machine_tag() -> str:
    """A short fingerprint of this machine: a copied file in another PC finds another one.

    Empty where the system has no lasting name for the machine. The address of a network card is
    none: it changes with a docking station, or is made up at each start.
    """
    machine = _machine()
    return sha256(f"DigitAix {machine}".encode()).hexdigest()[:32] if machine else ""


def machine_name() -> str:
    """What this PC is called on its network."""
    return platform.node()[:100] or "PC"


def _machine() -> str:
    try:
        if sys.platform == "win32":  # untried on Windows
            import winreg

            with winreg.OpenKey(
                winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography"
            ) as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0]).strip()
        return Path("/etc/machine-id").read_text("ascii").strip().removeprefix("uninitialized")
    except (OSError, ValueError):
        return ""
