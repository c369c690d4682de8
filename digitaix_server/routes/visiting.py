"""One request of a customer, and what every page answers when something cannot be.

Pages are `def` routes of a router made with `PageRoute`: a refusal raised in them becomes a page
in the visitor's language, never a program's answer.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine, Mapping
from contextlib import AbstractContextManager
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.responses import HTMLResponse, RedirectResponse, Response

from digitaix_server import guard
from digitaix_server.database import Busy, Database
from digitaix_server.guard import FormRefused, TooOften
from digitaix_server.language import Words, mark
from digitaix_server.pages import STATIC as STATIC_FOLDER
from digitaix_server.pages import LookFiles, Pages
from digitaix_server.services import basket as baskets
from digitaix_server.services import shops
from digitaix_server.services.errors import NotFound

log = logging.getLogger(__name__)
BASKET_COOKIE = "panier"
BASKET_DAYS = 30
MOST_FORM_BYTES = 65_536
MOST_FIELDS = 200

_SAID: dict[int, tuple[str, str]] = {
    400: (mark("This cannot be read"), mark("The address or the form is not complete.")),
    403: (
        mark("This form is too old"),
        mark(
            "It was open for a long time, or your browser keeps no cookies, which the basket "
            "needs. Nothing was reserved. Go back, load the page again and try once more."
        ),
    ),
    404: (
        mark("This page is not there"),
        mark("The article may have been sold or taken off the shelf, or the address is not whole."),
    ),
    413: (mark("That is too much"), mark("The form holds more than can be taken in.")),
    429: (
        mark("One moment, please"),
        mark("A lot was sent from this connection within a short time. Try again in %(minutes)s."),
    ),
    500: (
        mark("Something went wrong here"),
        mark("It is not your doing, and it was written down. Try again in a moment."),
    ),
    503: (
        mark("A lot is going on"),
        mark("Many people are reserving just now. Try again in a moment: nothing was lost."),
    ),
}


class Visit:
    """A request with what pages need: words, templates, the database, the visitor's basket."""

    def __init__(self, request: Request) -> None:
        """Taken by routes as `visit: Visiting`."""
        self.request = request
        self.pages: Pages = request.app.state.pages
        self._base: Database = request.app.state.pages_database

    @property
    def words(self) -> Words:
        """The visitor's language."""
        return self.pages.words(self.request)

    @property
    def seal(self) -> str:
        """By what this browser is known again, as long as it keeps cookies."""
        return guard.seal(self.request)

    @property
    def basket_id(self) -> str | None:
        """The basket this browser keeps, if it has one."""
        kept = self.request.cookies.get(BASKET_COOKIE, "")
        return kept if 16 <= len(kept) <= 64 else None

    def reading(self) -> AbstractContextManager[Session]:
        """A session that reads."""
        return self._base.reading()

    def writing(self) -> AbstractContextManager[Session]:
        """The session that writes, for as short a time as can be."""
        return self._base.writing()

    def page(
        self, template: str, *, status: int = 200, private: bool = False, **context: Any
    ) -> HTMLResponse:
        """A whole page, with how much the visitor's basket holds."""
        with self.reading() as db:
            count = baskets.line_count(db, self.basket_id)
            town = shops.town_name(db)
        context = {"basket_count": count, "town": town, **context}
        return self.pages.render(self.request, template, context, status=status, private=private)

    def message(self, status: int, values: Mapping[str, Any] | None = None) -> HTMLResponse:
        """A page that says why there is nothing else to show, and where to go on."""
        title, text = _SAID.get(status, _SAID[500 if status >= 500 else 400])
        say = self.words.gettext
        actions = (
            {"href": "/", "icon": "store", "text": say("See all the shops")},
            {"href": "/recherche", "icon": "search", "text": say("Search for a product")},
        )
        return self.pages.render(
            self.request,
            "message.html",
            {
                "basket_count": 0,
                "town": "",
                "title": say(title),
                "text": say(text) % values if values else say(text),
                "actions": actions,
            },
            status=status,
            private=True,
        )

    def go(self, path: str) -> RedirectResponse:
        """After a form: on to a page that can be loaded again without harm."""
        return RedirectResponse(path, HTTPStatus.SEE_OTHER, {"Cache-Control": "no-store"})

    def keep_basket(self, response: Response, basket_id: str | None) -> None:
        """Let the browser keep its basket."""
        if basket_id:
            guard.set_cookie(self.request, response, BASKET_COOKIE, basket_id, BASKET_DAYS)

    def accept(self, form: FormData, rate: str = guard.CHANGES, subject: str = "form") -> None:
        """Let a form of ours through; `FormRefused` or `TooOften`."""
        token = form.get(guard.FIELD)
        guard.check(self.request, token if isinstance(token, str) else None, self.pages.own_hosts)
        self.pages.pace.count(rate, self.request, subject)


async def _sent(request: Request) -> FormData:
    """The fields of the form that was sent; files are none of ours."""
    length = request.headers.get("content-length", "")
    if not length.isdigit() or int(length) > MOST_FORM_BYTES:
        raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    return await request.form(max_files=0, max_fields=MOST_FIELDS)


async def _visit(request: Request) -> Visit:
    return Visit(request)  # made here and not in a thread: there is nothing to wait for


Visiting = Annotated[Visit, Depends(_visit)]
Sent = Annotated[FormData, Depends(_sent)]


def text_of(form: FormData, name: str) -> str:
    """A field of a form as text; empty where it was not sent."""
    value = form.get(name)
    return value if isinstance(value, str) else ""


class PageRoute(APIRoute):
    """A route whose refusals are pages."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The route's own handler, with refusals told as pages."""
        handle = super().get_route_handler()

        async def answer(request: Request) -> Response:
            try:
                return await handle(request)
            except (NotFound, RequestValidationError):
                return Visit(request).message(404)
            except FormRefused:
                return Visit(request).message(403)
            except TooOften as refusal:
                return _too_often(Visit(request), refusal)
            except Busy:
                return Visit(request).message(503)
            except HTTPException as error:
                return Visit(request).message(error.status_code)

        return answer


def _too_often(visit: Visit, refusal: TooOften) -> Response:
    minutes = max(1, round(refusal.retry_s / 60))
    length = visit.words.ngettext("%(num)s minute", "%(num)s minutes", minutes)
    response = visit.message(429, {"minutes": length % {"num": minutes}})
    response.headers["Retry-After"] = str(refusal.retry_s)
    return response


def error_page(request: Request, status: int) -> Response:
    """The page for a status, for what no route of the storefront answered."""
    return Visit(request).message(status)


def install(app: FastAPI, pages: Pages, database: Database) -> None:
    """Put the storefront's look and its needs into an app; its routers are included beside."""
    app.state.pages = pages
    app.state.pages_database = database

    @app.get("/static/site.css", include_in_schema=False)
    def site_css() -> Response:
        """The pages' one stylesheet."""
        return Response(
            pages.stylesheet,
            media_type="text/css",
            headers={
                "Cache-Control": "public, max-age=31536000, immutable",
                "X-Content-Type-Options": "nosniff",
            },
        )

    app.mount("/static", LookFiles(directory=STATIC_FOLDER), name="static")
