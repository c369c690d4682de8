"""How well a shop's web orders could be met: for the shop itself to see."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from digitaix_protocol.messages import OversellReport
from digitaix_server.routes.access import KNOWN, Asking, Here, answer
from digitaix_server.routes.problems import described
from digitaix_server.services import oversells

router = APIRouter(prefix="/api/v1", tags=["orders"], dependencies=KNOWN)


@router.get(
    "/oversells",
    response_model=OversellReport,
    responses=described(
        "malformed",
        "token-revoked",
        "device-cloned",
        "shop-suspended",
        "protocol-unsupported",
        "rate-limited",
        "busy",
    ),
)
def report(request: Request, here: Here, device: Asking) -> Response:
    """How often web orders of the last 90 days could not be met, why, and what came of it."""
    with here.base.reading() as db:
        told = oversells.report(db, device.shop_id)
    return answer(request, told.model_dump_json().encode())
