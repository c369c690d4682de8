"""Where the program's resources and the shop's data lie."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path


def resources() -> Path:
    """The folder of icons, fonts, look and translations: installer, checkout or installed."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "digitaix_resources"
    checkout = Path(__file__).resolve().parent.parent / "resources"
    if checkout.is_dir():
        return checkout
    spec = find_spec("digitaix_resources")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("digitaix_resources is not installed beside digitaix_desktop")
    return Path(next(iter(spec.submodule_search_locations)))


def resource(name: str) -> Path:
    """One resource by its path inside the folder, such as `fonts/NotoSans-Regular.ttf`."""
    return resources() / name


@dataclass(frozen=True, slots=True)
class DataFolder:
    """Where one shop's files are kept on this PC."""

    root: Path

    @classmethod
    def usual(cls) -> DataFolder:
        """The folder the operating system sets aside for this user's program data."""
        import platformdirs

        return cls(Path(platformdirs.user_data_dir("DigitAix", appauthor=False)))

    @property
    def shop(self) -> Path:
        """The shop's own database."""
        return self.root / "shop.sqlite"

    @property
    def contacts(self) -> Path:
        """Customers' names and contacts: a file apart, never in backups."""
        return self.root / "contacts.sqlite"

    @property
    def photos(self) -> Path:
        """The photos of the shop's products."""
        return self.root / "photos"

    @property
    def backups(self) -> Path:
        """Copies made before a migration and from time to time."""
        return self.root / "backups"

    @property
    def put_back(self) -> Path:
        """A copy made ready to take the place of the shop's file."""
        return self.root / "shop.restored"

    @property
    def decided(self) -> Path:
        """Says, while it is there, that it does take its place, and where the file itself goes."""
        return self.root / "restore-decided"

    @property
    def reserve(self) -> Path:
        """Room on the disk that is given up once it is full, so that sales are still saved."""
        return self.root / "reserve.bin"

    @property
    def logs(self) -> Path:
        """What the program wrote down about itself."""
        return self.root / "logs"

    @property
    def lock(self) -> Path:
        """Held while a window or a writing command uses this data."""
        return self.root / "in-use.lock"

    @property
    def token(self) -> Path:
        """The marketplace's token where the system has no keyring; mode 0600."""
        return self.root / "marketplace-token"

    @property
    def window(self) -> Path:
        """Where the window stands on the screen."""
        return self.root / "window-place"

    @property
    def slips(self) -> Path:
        """Slips kept as PDF when no printer is chosen."""
        return self.root / "slips"
