"""The shop as its own screens and its customers see it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from uuid import UUID

from digitaix_desktop.domain.reordering import USUAL_COVER_WEEKS, USUAL_LOW_MILLI
from digitaix_protocol.rules import slots
from digitaix_protocol.rules.slots import USUAL_MINUTES, Terms
from digitaix_protocol.rules.waiting import USUAL_ANSWER_MINUTES, USUAL_KEPT_DAYS


@dataclass(frozen=True, slots=True)
class Profile:
    """The shop as customers see it."""

    id: UUID | None = None
    name: str = ""
    trade: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    phone: str = ""
    email: str = ""
    about: str = ""
    default_vat_bp: int | None = None
    preparation_minutes: int = 60
    house_prefix: str = ""
    """What in-store barcodes begin with; nothing for the usual beginning."""
    scale_labels: str = ""
    """How the shop's scale writes its labels (`ScaleFormat`); nothing if it prints none."""
    low_milli: int = USUAL_LOW_MILLI
    """At so much left, or less, more is ordered, where a product says nothing else."""
    cover_weeks: int = USUAL_COVER_WEEKS
    """For so many weeks is ordered, by what was sold lately."""
    hours: list[list[list[int]]] | None = None
    """The week as it travels (`rules.opening.read_week`); none where it is not said."""
    closings: list[dict[str, str]] = field(default_factory=list)
    """Days on which the shop stays closed, as they travel."""
    slot_minutes: int = USUAL_MINUTES
    slot_orders: int = 0
    """Orders a slot; 0 for any number."""
    slot_last_minutes: int = 0
    """No slot begins later than so long before closing."""
    pause: dict[str, int | None] | None = None
    """No reservations until a moment, or until further notice, as it travels."""
    answer_minutes: int = USUAL_ANSWER_MINUTES
    """So many open minutes after it came, an order that nobody took calls louder."""
    second_contact: str = ""
    """Where the marketplace writes when nobody answers; shown to no customer."""
    kept_days: int = USUAL_KEPT_DAYS
    """So many days after its slot, what was not fetched goes back on the shelf."""

    @property
    def terms(self) -> Terms:
        """When its orders can be fetched."""
        return slots.read(asdict(self))
