"""What the products of a brand have in common."""

from __future__ import annotations

from digitaix_desktop.domain.particulars import Safety
from digitaix_desktop.storage import brands
from digitaix_desktop.storage.reading.asking import Asking


class AskingBrands(Asking):
    """The brands of the shop's products."""

    def maker_of(self, brand: str) -> Safety | None:
        """What was last said of a brand's maker; none if nothing whole was."""
        with self._database.reading() as connection:
            return brands.maker_of(connection, brand)

    def total_of_brand(self, brand: str) -> int:
        """How many products of a brand are not archived."""
        with self._database.reading() as connection:
            return brands.total_of(connection, brand)
