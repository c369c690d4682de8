"""The marketplace's workbench: builds every part and plugs them together."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import ClientDisconnect
from starlette.responses import Response

from digitaix_protocol.messages import GZIP_ABOVE
from digitaix_server import openapi
from digitaix_server.database import Busy, Clock, Database, system_clock
from digitaix_server.migrating import migrate
from digitaix_server.pages import Pages
from digitaix_server.relay import Relay
from digitaix_server.remembering import Typed
from digitaix_server.remembering_shared import SharedMemory
from digitaix_server.routes import (
    basket,
    pairing,
    photos,
    problems,
    reliability,
    reservations,
    reserving,
    storefront,
    sync,
    visiting,
)
from digitaix_server.routes.access import Pace, Parts
from digitaix_server.services.errors import SyncProblem
from digitaix_server.services.photos import PhotoFolder
from digitaix_server.settings import Settings
from digitaix_server.stores.postgresql import PostgreSQL
from digitaix_server.wakeups import Wakeups

log = logging.getLogger(__name__)


def create_app(settings: Settings, clock: Clock = system_clock) -> FastAPI:
    """The marketplace on the database in `settings.data`, brought up to date first.

    `migrating.TooNew` or `migrating.Damaged` if it cannot be; `OSError` or SQLAlchemy's own errors
    if it cannot be opened.
    """
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    wakeups = Wakeups()
    base = Database(settings.where, clock, wakeups.wake)
    migrate(base)
    pages, relay = Pages(settings.public_url), None
    if isinstance(base.store, PostgreSQL):  # other processes may serve it too
        pages = Pages(
            settings.public_url,
            typed=SharedMemory(base, "typed", Typed.to_text, Typed.from_text),
            refusals=SharedMemory(base, "refusal", str, str),
        )
        relay = Relay(base.store.line, wakeups)
        base.on_change = relay.tell

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        wakeups.open(asyncio.get_running_loop())
        if relay is not None:
            relay.start()
        yield
        wakeups.close()
        if relay is not None:
            await run_in_threadpool(relay.close)
        base.close()

    app = FastAPI(
        title="DigitAix",
        lifespan=lifespan,
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    app.state.parts = Parts(
        settings=settings,
        base=base,
        wakeups=wakeups,
        pace=Pace(settings.requests_per_minute),
        pair_pace=Pace(settings.pair_tries_per_minute),
        photos=PhotoFolder(settings.photo_folder),
    )
    app.openapi = partial(openapi.document, app)  # type: ignore[method-assign]
    for router in (sync.router, pairing.router, photos.api, storefront.router, basket.router):
        app.include_router(router)
    app.include_router(reliability.router)
    app.include_router(reserving.router)
    app.include_router(reservations.router)
    app.include_router(photos.pages)
    visiting.install(app, pages, base)
    app.add_middleware(GZipMiddleware, minimum_size=GZIP_ABOVE, compresslevel=5)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(settings.allowed_hosts))
    _refuse(app, SyncProblem, lambda _request, error: problems.from_service(error))
    _refuse(app, RequestValidationError, _invalid)
    _refuse(app, HTTPException, _http)
    _refuse(app, Busy, _busy)
    # Whoever hung up while still sending hears no answer: no fault of ours to be logged as one.
    _refuse(app, ClientDisconnect, lambda _request, _error: Response(status_code=400))
    _refuse(app, Exception, _broken)
    return app


def _refuse(app: FastAPI, kind: type[Exception], say: Callable[[Request, Any], Response]) -> None:
    async def handler(request: Request, error: Exception) -> Response:
        return say(request, error)

    app.add_exception_handler(kind, handler)


def _invalid(request: Request, error: RequestValidationError) -> Response:
    if problems.is_api(request):
        return problems.from_validation(error)
    return visiting.error_page(request, 404)


def _http(request: Request, error: HTTPException) -> Response:
    if problems.is_api(request):
        return problems.from_http(error)
    return visiting.error_page(request, error.status_code)


def _busy(request: Request, _error: Busy) -> Response:
    if problems.is_api(request):
        return problems.problem("busy", headers={"Retry-After": "1"})
    return visiting.error_page(request, 503)


def _broken(request: Request, error: Exception) -> Response:
    """A fault of ours: written down whole by the server's log, told in one calm sentence."""
    del error
    if problems.is_api(request):
        return problems.problem("server-error")
    return visiting.error_page(request, 500)
