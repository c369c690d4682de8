"""What is told once the shop says something else of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digitaix_desktop.operations.settings import ChangeProfile
from tests.helpers.make import AShop


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"trade": "flowers"}, "What you sell is changed: the sheets of your products follow"),
        ({"trade": "food", "default_vat_bp": 550}, "What you sell and your usual VAT are saved"),
        ({"default_vat_bp": 550}, "Your usual VAT is saved"),
        ({"city": "Aix-les-Bains"}, "Your shop's address is saved"),
        ({"phone": "04 79 00 00 00", "city": "Aix-les-Bains"}, "Your shop's details are saved"),
        ({"preparation_minutes": 120}, "The time you need to prepare is saved"),
        ({"about": "Des fleurs", "phone": "1"}, "What you changed about your shop is saved"),
    ],
)
def test_what_changed_is_what_is_said_to_be_saved(
    changes: dict[str, object], told: str, shop: AShop
) -> None:
    before = shop.reader.profile()
    done = shop.do(ChangeProfile.between(before, replace(before, **changes)))  # type: ignore[arg-type]
    assert done.said is not None
    assert done.said.template == told
