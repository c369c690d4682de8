"""How a page is made: templates, the visitor's language, and what goes with each answer.

Pages work without scripts; their policy allows only those files of ours that make a step shorter.
Nothing that shops or customers typed is trusted; the templates escape all of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.staticfiles import StaticFiles

from digitaix_protocol.rules import formats
from digitaix_protocol.rules.amounts import price_for
from digitaix_server import guard, hours_said, language, pictures, placeholders
from digitaix_server.language import Words, mark
from digitaix_server.remembering import Memory, Remembered, Typed
from digitaix_server.resources import resources, tokens
from digitaix_server.styling import stylesheet
from digitaix_server.town_clock import town_time

BRAND = "DigitAix"
TRADES = {
    "clothes": mark("Clothes"),
    "food": mark("Food"),
    "flowers": mark("Florist"),
    "other": "",
}
"""A shop's trade, where it is one that the first start offers; others are shown as typed."""
HERE = Path(__file__).parent
STATIC = HERE / "static"
TEMPLATES = HERE / "templates"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_DRAWING = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


@cache
def icon(name: str) -> Markup:
    """A Lucide icon of the look, drawn inside the page; the word beside it is what is read."""
    svg = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    found = _DRAWING.search(svg)
    drawing = re.sub(r"\s+", " ", found[1]).strip() if found else ""
    return Markup(  # noqa: S704 - a file that ships with the program
        '<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
        'stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">'
        f"{drawing}</svg>"
    )


def json_ld(value: Any) -> Markup:
    """Structured data as a block of a page, unable to end the block that holds it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - nothing in it can open or close a tag any more


def _price_for(cents: int, unit: str, per_milli: int, language: str) -> str:
    """What the quantity costs that a price is shown for."""
    return formats.price_for(price_for(cents, per_milli), unit, per_milli, language)


def paragraphs(text: str) -> Markup:
    """A text as the shop typed it: blank lines part paragraphs, line ends are kept."""
    blocks = re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip())
    lines = (Markup("<br>").join(escape(block).split("\n")) for block in blocks if block)
    return Markup("").join(Markup("<p>{}</p>").format(block) for block in lines)


class LookFiles(StaticFiles):
    """The static files; named with a fingerprint, they may be kept for a year."""

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        """Serve a file, with how long it may be kept."""
        response = super().file_response(*args, **kwargs)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response


class Pages:
    """Makes the pages, in the visitor's language."""

    def __init__(
        self,
        public_url: str = "",
        typed: Memory[Typed] | None = None,
        refusals: Memory[str] | None = None,
    ) -> None:
        """Read templates, words and look; `public_url` is the site's address from outside.

        Without a memory for what was typed and refused, this process keeps its own.
        """
        self.public_url = public_url.rstrip("/")
        own = urlsplit(self.public_url).netloc
        self.own_hosts = frozenset({own} if own else ())
        self.pace = guard.Pace()
        self.typed: Memory[Typed] = typed or Remembered()
        self.refusals: Memory[str] = refusals or Remembered()
        self.stylesheet = stylesheet()
        self._environments = {name: self._environment(name) for name in language.LANGUAGES}

    def _environment(self, lang: str) -> Environment:
        environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )
        words = language.words(lang)
        environment.install_gettext_callables(  # type: ignore[attr-defined]
            words.gettext, words.ngettext, newstyle=True
        )
        spoken: dict[str, Callable[..., str]] = {
            "money": formats.money,
            "unit_price": formats.unit_price,
            "price_for": _price_for,
            "asked": formats.asked_quantity,
            "quantity": formats.quantity,
            "percent": formats.percent,
        }
        for name, function in spoken.items():
            environment.filters[name] = partial(function, language=lang)
        environment.filters.update(
            when=lambda ms: formats.day_and_hour(town_time(ms), lang),
            last_day=lambda ms: formats.long_day(town_time(ms - 1), lang),
            last_short_day=lambda ms: formats.short_day(town_time(ms - 1), lang),
            phone=formats.phone,
            pickup_code=formats.pickup_code,
            json_ld=json_ld,
            as_json=lambda value: json.dumps(value, ensure_ascii=False),
            paragraphs=paragraphs,
            urlencoded=lambda text: quote(str(text), safe=""),
            dialled=lambda text: re.sub(r"[^\d+]", "", text),
            standing=lambda hours: hours_said.standing(hours, words),
            week=lambda hours: hours_said.week(hours, words),
            closing=lambda one: hours_said.closing(one, words),
            pause=lambda held: hours_said.pause(held, words),
            fetched=lambda order: hours_said.fetched(
                order.pickup_from_ms, order.pickup_to_ms, words
            ),
            trade=lambda key: words.gettext(TRADES[key]) if key in TRADES else key,
        )
        environment.globals.update(
            icon=icon,
            tile=placeholders.tile,
            frieze=placeholders.frieze,
            widths=pictures.WIDTHS,
            brand=BRAND,
            lang=lang,
            languages=language.LANGUAGES,
            theme={mode: tokens()["colours"][mode]["paper"] for mode in ("light", "dark")},
            look={
                "site.css": _fingerprint(self.stylesheet.encode()),
                **{file.name: _fingerprint(file.read_bytes()) for file in STATIC.iterdir()},
            },
        )
        return environment

    def language_of(self, request: Request) -> str:
        """The language this visitor reads."""
        return language.choose(
            request.cookies.get(language.COOKIE), request.headers.get("accept-language")
        )

    def words(self, request: Request) -> Words:
        """The catalogue of this visitor's language."""
        return language.words(self.language_of(request))

    def address(self, request: Request, path: str) -> str:
        """A path of this site as a whole address, for other sites and for codes."""
        return (self.public_url or str(request.base_url).rstrip("/")) + path

    def render(
        self,
        request: Request,
        template: str,
        context: Mapping[str, Any],
        *,
        status: int = 200,
        private: bool = False,
    ) -> HTMLResponse:
        """A whole page; a `private` one is kept nowhere, so that it is never shown out of date."""
        lang = self.language_of(request)
        here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        text = (
            self._environments[lang]
            .get_template(template)
            .render(
                request=request,
                here=here if request.method == "GET" else "/",
                csrf=partial(guard.token, request),
                csrf_field=guard.FIELD,
                address=partial(self.address, request),
                **context,
            )
        )
        response = HTMLResponse(text, status)
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["Content-Language"] = lang
        response.headers["Vary"] = "Accept-Language, Cookie"
        response.headers["Cache-Control"] = "no-store" if private else "private, no-cache"
        response.headers["Referrer-Policy"] = "same-origin"
        response.headers["X-Content-Type-Options"] = "nosniff"
        guard.keep_seal(request, response)
        return response


def _fingerprint(content: bytes) -> str:
    return sha256(content).hexdigest()[:12]
