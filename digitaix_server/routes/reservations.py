"""A customer's page of their order, at an address nobody can guess."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

import segno
from fastapi import APIRouter
from markupsafe import Markup
from starlette.responses import Response

from digitaix_protocol.rules.codes import SCAN_PREFIX
from digitaix_protocol.rules.formats import day_and_hour
from digitaix_protocol.rules.order_states import OPEN, State
from digitaix_server import hours_said
from digitaix_server.language import Words, mark
from digitaix_server.routes.visiting import PageRoute, Sent, Visit, Visiting
from digitaix_server.services import answering, asking, orders
from digitaix_server.services.errors import NotFound, TooLate
from digitaix_server.services.views import CustomerOrder
from digitaix_server.town_clock import town_time

router = APIRouter(route_class=PageRoute, include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Said:
    """Where an order stands, in words."""

    title: str
    text: str
    icon: str
    tone: str


@dataclass(frozen=True, slots=True)
class Step:
    """A step on the way to collection: done, now or to come."""

    text: str
    kind: str


_SAID = {
    State.TO_CONFIRM: Said(
        mark("The shop is checking"),
        mark(
            "It may have sold the goods meanwhile: nothing is promised before it says yes. "
            "It answers on this page."
        ),
        "clock",
        "warn",
    ),
    State.RECEIVED: Said(
        mark("Reserved for you"),
        mark("The shop has your reservation and keeps the goods for you."),
        "circle-check",
        "good",
    ),
    State.ACCEPTED: Said(
        mark("Reserved for you"),
        mark("The shop has seen your reservation and will prepare it."),
        "circle-check",
        "good",
    ),
    State.PREPARING: Said(
        mark("Being prepared"), mark("The shop is putting your goods together."), "package", "good"
    ),
    State.READY: Said(
        mark("Ready: you can come"),
        mark("Your goods wait for you in the shop."),
        "package-check",
        "good",
    ),
    State.COLLECTED: Said(
        mark("Collected"), mark("Thank you, and see you soon in the shop."), "circle-check", "good"
    ),
    State.DECLINED: Said(
        mark("The shop cannot do it"),
        mark("It could not meet this reservation. You owe nothing."),
        "circle-x",
        "bad",
    ),
    State.CANCELLED: Said(
        mark("Cancelled"),
        mark("This reservation no longer holds. You owe nothing."),
        "ban",
        "quiet",
    ),
    State.NOT_COLLECTED: Said(
        mark("Not collected"),
        mark("The goods went back on the shelf. You owe nothing."),
        "package-x",
        "quiet",
    ),
}
_UNANSWERED = Said(
    mark("The shop did not answer"),
    mark(
        "It said neither yes nor no within 24 hours: this reservation has ended. You owe nothing."
    ),
    "circle-x",
    "bad",
)
_CANCEL_ASKED = Said(
    mark("Cancellation asked for"),
    mark("The shop had begun already: it will say yes or no. Call it if it is urgent."),
    "clock",
    "warn",
)
_QUESTION = Said(
    mark("The shop asks you something"),
    mark("Answer below: one touch is enough. You can also call the shop."),
    "message-square",
    "warn",
)
_STEPS = (
    (mark("Received"), {State.TO_CONFIRM, State.RECEIVED, State.ACCEPTED}),
    (mark("Being prepared"), {State.PREPARING}),
    (mark("Ready"), {State.READY}),
)

_ASKED = mark("Asked for")
NONE_OF_THEM = "non"
"""What the form sends where the customer agrees to nothing."""


@router.get("/commande/{token}")
def order(visit: Visiting, token: str, reste: str = "", note: str = "") -> Response:
    """The order: its code, where it stands, and how to call it off.

    `reste` is said by the form when a part of its basket could not be reserved, `note` by an answer
    that was taken.
    """
    with visit.reading() as db:
        found = orders.by_token(db, token)
    rest = visit.words.gettext(
        "Another shop's part could not be reserved: it is still in your basket."
    )
    refusal = visit.pages.refusals.take(visit.seal) or (reste and rest)
    return _shown(visit, token, found, refusal, noted=bool(note) and not refusal)


@router.get("/commande/{token}/annuler")
def back_to_order(visit: Visiting, token: str) -> Response:
    """The address the form was sent to, opened by itself: the order."""
    return visit.go(f"/commande/{quote(token, safe='')}")


@router.post("/commande/{token}/annuler")
def cancel(visit: Visiting, form: Sent, token: str) -> Response:
    """Call the order off."""
    visit.accept(form)
    try:
        with visit.writing() as db:
            orders.cancel_by_customer(db, token)
    except TooLate:
        with visit.reading() as db:
            found = orders.by_token(db, token)
        if found.state != State.CANCELLED and not found.cancel_requested:
            refusal = visit.words.gettext("It is too late to cancel this reservation here.")
            visit.pages.refusals.keep(visit.seal, refusal)
    return visit.go(f"/commande/{token}")


@router.get("/commande/{token}/reponse")
def back_from_answer(visit: Visiting, token: str) -> Response:
    """The address the answer was sent to, opened by itself: the order."""
    return visit.go(f"/commande/{quote(token, safe='')}")


@router.post("/commande/{token}/reponse")
def answer(visit: Visiting, form: Sent, token: str) -> Response:
    """What the customer says to a question of the shop: the number of an offer, or none of them."""
    visit.accept(form)
    question, said = str(form.get("question", "")), str(form.get("offer", ""))
    chosen = int(said) if said.isascii() and said.isdigit() and len(said) == 1 else None
    if chosen is None and said != NONE_OF_THEM:
        raise NotFound("offer")
    try:
        with visit.writing() as db:
            orders.answer_by_customer(db, token, question, chosen)
    except asking.Settled:
        refusal = visit.words.gettext(
            "This question no longer waits for an answer. Below is how your reservation stands now."
        )
        visit.pages.refusals.keep(visit.seal, refusal)
        return visit.go(f"/commande/{token}")
    return visit.go(f"/commande/{token}?note=1")


def _shown(
    visit: Visit, token: str, found: CustomerOrder, refusal: str, *, noted: bool
) -> Response:
    state, words = State(found.state), visit.words
    is_open = state in OPEN
    said = _SAID[state]
    if found.cancel_requested and is_open:
        said = _CANCEL_ASKED
    elif found.questions:
        said = _QUESTION
    elif found.unanswered:
        said = _UNANSWERED
    return visit.page(
        "order.html",
        private=True,
        order=found,
        token=token,
        refusal=refusal,
        noted=noted,
        open=is_open,
        said=Said(words.gettext(said.title), words.gettext(said.text), said.icon, said.tone),
        steps=_steps(state, words),
        then=_then(found, words),
        still_weighed=any(
            line.unit != "piece" and line.prepared_milli is None and not line.dropped
            for line in found.lines
        ),
        qr=qr_code(found.code) if is_open else "",
    )


def _steps(state: State, words: Words) -> tuple[Step, ...]:
    now = next((at for at, (_, states) in enumerate(_STEPS) if state in states), len(_STEPS))
    kinds = ("done", "now", "to-come")
    texts = [text for text, _ in _STEPS]
    if state is State.TO_CONFIRM:
        texts[0] = _ASKED
    return tuple(
        Step(words.gettext(text), kinds[(at >= now) + (at > now)]) for at, text in enumerate(texts)
    )


def _then(found: CustomerOrder, words: Words) -> tuple[str, ...]:
    """What happens next, as sentences."""
    say = words.gettext
    ready = say("The shop prepares your goods.")
    if found.pickup_from_ms is not None and found.state != State.TO_CONFIRM:
        when = day_and_hour(town_time(found.pickup_from_ms), words.language)
        ready = say("The shop prepares your goods: usually ready from %(when)s.") % {"when": when}
        if found.pickup_to_ms is not None:
            slot = hours_said.fetched(found.pickup_from_ms, found.pickup_to_ms, words)
            ready = say("The shop prepares your goods for %(when)s.") % {"when": slot}
    weighed = any(line.unit != "piece" for line in found.lines)
    settle = say("You come during opening hours with the code, and pay in the shop.")
    if weighed:
        settle = say(
            "You come during opening hours with the code, and pay for the exact weight in the shop."
        )
    if found.state == State.TO_CONFIRM:
        by = day_and_hour(
            town_time(found.placed_ms + answering.WITHIN_HOURS * 3_600_000), words.language
        )
        ask = say(
            "The shop looks for your goods and says yes or no, at the latest %(when)s; without an "
            "answer your reservation ends by itself."
        )
        return (ask % {"when": by}, ready, settle)
    return (ready, say("This page says when it is ready; the shop reaches you if need be."), settle)


def qr_code(code: str) -> Markup:
    """The pickup code as a QR that the shop's scanner reads, quiet zone included."""
    drawn = segno.make(f"{SCAN_PREFIX}{code}", error="m", micro=False)
    svg = drawn.svg_inline(border=4, omitsize=True, svgclass=None, lineclass=None, light="#fff")
    return Markup(svg)  # noqa: S704 - drawn from a code of letters and figures
