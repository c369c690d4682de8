"""A customer who left an e-mail address hears by letter that the shop asks something."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from digitaix_server.post import Post
from digitaix_server.services import mailing
from digitaix_server.tables import ContactRow, MailRow
from tests.helpers.post_office import PostOffice, a_post_office
from tests.server.counter import Market
from tests.server.test_asking import DROP, LATER, LESS, Asked

SITE = "https://marche.example"


@pytest.fixture
def office() -> Iterator[PostOffice]:
    with a_post_office() as office:
        yield office


@pytest.fixture
def asked(market: Market) -> Asked:
    shop = market.shop()
    asked = Asked(market, shop, shop.pc())
    reach(asked, email="martine@exemple.fr")
    return asked


def reach(asked: Asked, **how: str) -> None:
    with asked.market.base.writing() as db:
        contact = db.scalars(select(ContactRow)).one()
        for name, value in how.items():
            setattr(contact, name, value)


def send(asked: Asked, office: PostOffice, site: str = SITE) -> int:
    asked.market.clock.pass_(seconds=61)
    post = Post.at(office.address, "marche@ville.example")
    return mailing.send_due(asked.market.base, post, site)


def test_one_letter_leads_to_all_that_is_asked_at_once(asked: Asked, office: PostOffice) -> None:
    asked.ask([LESS])
    asked.ask([LATER])
    assert send(asked, office) == 1
    assert send(asked, office) == 0

    (letter,) = office.letters
    assert letter["To"] == "martine@exemple.fr"
    text = letter.get_payload(decode=True).decode()  # type: ignore[union-attr]
    assert f"{SITE}/commande/{asked.placed.token}" in text
    with asked.market.base.reading() as db:
        assert db.scalars(select(MailRow.address)).one() == "", "no address is kept for it"


def test_another_question_is_another_letter(asked: Asked, office: PostOffice) -> None:
    question, _ = asked.ask([LESS])
    assert send(asked, office) == 1
    asked.says(question, None)
    asked.ask([DROP])
    assert send(asked, office) == 1
    first, second = office.letters
    assert first["Message-ID"] != second["Message-ID"]


def test_what_was_answered_meanwhile_needs_no_letter(asked: Asked, office: PostOffice) -> None:
    question, _ = asked.ask([LESS])
    asked.tells(question, "agreed", 0)
    assert send(asked, office) == 0


def test_who_left_only_a_telephone_is_called(asked: Asked, office: PostOffice) -> None:
    reach(asked, email="")
    asked.ask([LESS])
    assert send(asked, office) == 0


def test_without_an_address_of_the_marketplace_there_is_nowhere_to_lead_to(
    asked: Asked, office: PostOffice
) -> None:
    asked.ask([LESS])
    assert send(asked, office, site="") == 0
    assert office.letters == []
