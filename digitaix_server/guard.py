"""What keeps the pages' forms safe: where a form comes from, its token, and how often.

A form carries a token that only a page of ours can have made: a random number and its HMAC under
the visitor's seal, a random cookie that scripts cannot read. Masking it afresh each time keeps a
compressed answer from giving it away (the BREACH attack). Beside it the browser's own word is
heard: `Origin`, or failing that `Referer`, must name this site.
"""

from __future__ import annotations

import hmac
import secrets
from hashlib import sha256
from urllib.parse import urlsplit

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.requests import Request
from starlette.responses import Response

FIELD = "jeton"
"""The form field that carries the token."""
RESERVATIONS = "20 per 10 minutes"
"""Confirmations from one address; a family or a waiting room may share it."""
CHANGES = "240 per 10 minutes"
"""Other forms from one address."""


class FormRefused(Exception):
    """A form that no page of ours can have sent, or one whose page is too old."""


class TooOften(Exception):
    """Too many forms from one address; `retry_s` seconds from now it may try again."""

    def __init__(self, retry_s: int) -> None:
        super().__init__(f"retry in {retry_s} s")
        self.retry_s = retry_s


def _seal_name(request: Request) -> str:
    # The prefix makes browsers refuse the cookie from a neighbouring host, or over plain HTTP.
    return "__Host-sceau" if request.url.scheme == "https" else "sceau"


def set_cookie(request: Request, response: Response, name: str, value: str, days: int) -> None:
    """Keep a value in the visitor's browser: not for scripts, not for other sites."""
    response.set_cookie(
        name,
        value,
        max_age=days * 86_400,
        path="/",
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="lax",
    )


def seal(request: Request) -> str:
    """The visitor's seal; a new one is made once for a request that brings none."""
    kept: str | None = getattr(request.state, "seal", None)
    if kept is None:
        kept = request.cookies.get(_seal_name(request), "")
        if len(kept) != 43:
            kept = secrets.token_urlsafe(32)
            request.state.seal_is_new = True
        request.state.seal = kept
    return kept


def keep_seal(request: Request, response: Response) -> None:
    """Hand the seal to the browser where this request made it."""
    if getattr(request.state, "seal_is_new", False):
        set_cookie(request, response, _seal_name(request), seal(request), days=30)


def token(request: Request) -> str:
    """A token for the forms of this page."""
    number = secrets.token_hex(8)
    return f"{number}.{_proof(seal(request), number)}"


def _proof(key: str, number: str) -> str:
    return hmac.new(key.encode(), number.encode(), sha256).hexdigest()


def check(request: Request, given: str | None, own_hosts: frozenset[str]) -> None:
    """Let a form through that a page of ours has sent; else raise `FormRefused`.

    `own_hosts` are further names of this site, as `host[:port]`, beside the one it was called by.
    """
    hosts = own_hosts | {request.url.netloc}
    said = request.headers.get("origin") or request.headers.get("referer")
    if said is not None and urlsplit(said).netloc not in hosts:
        raise FormRefused("another site")
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise FormRefused("another site")
    kept = request.cookies.get(_seal_name(request), "")
    number, _, proof = (given or "").partition(".")
    if len(kept) != 43 or not hmac.compare_digest(
        _proof(kept, number).encode(), proof.encode("utf-8", "replace")
    ):
        raise FormRefused("no token")


class Pace:
    """How often one address may send a form."""

    def __init__(self) -> None:
        """Count from now on, in this process."""
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._rates: dict[str, RateLimitItem] = {}

    def count(self, rate: str, request: Request, subject: str) -> None:
        """Count one more form about `subject` from this address; raise `TooOften` above `rate`."""
        item = self._rates.setdefault(rate, parse(rate))
        address = request.client.host if request.client else "unknown"
        if not self._limiter.hit(item, subject, address):
            raise TooOften(retry_s=max(1, item.get_expiry()))
