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

    def without_maker(self, brand: str, maker: Safety) -> int:
        """How many products of a brand that are not archived say another maker, or none."""
        with self._database.reading() as connection:
            return brands.saying_otherwise(connection, brand, maker)
