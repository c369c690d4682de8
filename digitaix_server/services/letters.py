"""What letters there are, and what each says; `mailing` sends them."""

from __future__ import annotations

from email.message import EmailMessage
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from digitaix_protocol.rules import formats, opening, order_questions, order_record, waiting
from digitaix_server.database import now_ms
from digitaix_server.language import DEFAULT, LANGUAGES, words
from digitaix_server.post import Post
from digitaix_server.services import escalating, profiles
from digitaix_server.tables import ContactRow, CustomerLinkRow, MailRow, OrderRow, ShopRow
from digitaix_server.town_clock import CLOCK, town_time

QUESTION = "question"
"""The kind of letter that tells a customer that the shop asks something."""
SOON_MS = 60_000
"""What is asked within a minute is one letter."""


def ask(db: Session, shop_id: UUID, order_id: UUID, now_ms: int) -> None:
    """Have the customer written to, once more where they were before; no address is kept for it."""
    row = db.get(MailRow, (shop_id, order_id, QUESTION))
    if row is None:
        row = MailRow(shop_id=shop_id, order_id=order_id, kind=QUESTION, address="", tries=0)
        db.add(row)
    elif row.sent_ms is None and row.tries == 0:
        return  # it has not gone yet, and will say so of all that is asked
    row.written_ms, row.next_ms = now_ms, now_ms + SOON_MS
    row.tries, row.sent_ms = 0, None


def compose(db: Session, post: Post, site: str, row: MailRow) -> EmailMessage | None:
    """The letter that is due; none where nothing is to be said any more, or nobody to say it to."""
    shop, order = db.get(ShopRow, row.shop_id), db.get(OrderRow, (row.shop_id, row.order_id))
    if shop is None or order is None:
        return None
    if row.kind == QUESTION:
        return _question(db, post, site, row, shop, order)
    if not escalating.still_waits(db, row.shop_id, row.order_id):
        return None  # somebody took it on meanwhile
    return _unanswered(post, row, shop, order)


def _unanswered(post: Post, row: MailRow, shop: ShopRow, order: OrderRow) -> EmailMessage:
    """To the second contact: which order, since when; never whose it is."""
    said = words(DEFAULT)
    code = formats.pickup_code(order.code)
    since = formats.day_and_hour(town_time(order.placed_ms), said.language)
    text = said.gettext(
        "%(shop)s: order %(code)s has been waiting since %(since)s, and nobody has taken it on. "
        "Please look at the orders on the shop’s PC, or call the shop."
    ) % {"shop": shop.name, "code": code, "since": since}
    subject = said.gettext("Order %(code)s waits for an answer") % {"code": code}
    return _letter(post, row, row.address, subject, text)


def _question(
    db: Session, post: Post, site: str, row: MailRow, shop: ShopRow, order: OrderRow
) -> EmailMessage | None:
    """To the customer: where to answer. What is asked stands there alone."""
    contact = db.get(ContactRow, (row.shop_id, row.order_id))
    link = db.scalar(
        select(CustomerLinkRow).where(
            CustomerLinkRow.shop_id == row.shop_id, CustomerLinkRow.order_id == row.order_id
        )
    )
    waits = order_questions.waiting(order_record.read(order.data))
    if contact is None or not contact.email or link is None or not waits:
        return None
    said = words(link.language if link.language in LANGUAGES else DEFAULT)
    code = formats.pickup_code(order.code)
    text = said.gettext(
        "%(shop)s prepares your reservation %(code)s and asks you something before going on. "
        "Answer here, one touch is enough: %(url)s"
    ) % {"shop": shop.name, "code": code, "url": f"{site}/commande/{link.token}"}
    until = town_time(answer_until_ms(shop, now_ms(db)))
    text += "\n\n" + said.gettext("Without an answer until %(until)s, this counts as a no.") % {
        "until": formats.day_and_hour(until, said.language)
    }
    subject = said.gettext("%(shop)s asks you something about %(code)s")
    return _letter(post, row, contact.email, subject % {"shop": shop.name, "code": code}, text)


def is_for_somebody(db: Session, shop_id: UUID, order_id: UUID) -> bool:
    """Whether the customer left an address; who left none is known by the shop to be called."""
    contact = db.get(ContactRow, (shop_id, order_id))
    return contact is not None and bool(contact.email)


def answer_until_ms(shop: ShopRow, now_ms: int) -> int:
    """Until when a customer who is written to now can answer."""
    hours = opening.read(profiles.groups(shop))
    return CLOCK.ms(waiting.silent_from(CLOCK.at(now_ms), hours))


def _letter(post: Post, row: MailRow, to: str, subject: str, text: str) -> EmailMessage:
    letter = EmailMessage()
    letter["From"], letter["To"] = post.sender, to
    letter["Subject"] = " ".join(subject.split())
    letter["Message-ID"] = f"<{row.order_id}.{row.kind}.{row.written_ms}@{post.domain}>"
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content(text.replace("\N{NO-BREAK SPACE}", " "))
    return letter
