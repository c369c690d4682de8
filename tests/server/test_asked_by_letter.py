"""A customer who left an e-mail address hears by letter that the shop asks something."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from digitaix_server.post import Post
from digitaix_server.services import mailing, silences
from digitaix_server.services.checkout import Contact
from digitaix_server.tables import ContactRow, MailRow
from digitaix_server.town_clock import town_time
from tests.helpers.post_office import PostOffice, a_post_office
from tests.server.counter import Market
from tests.server.test_asking import DROP, LATER, LESS, Asked
from tests.server.test_orders import page

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


def test_the_letter_is_in_the_language_the_customer_reserved_in(
    market: Market, office: PostOffice
) -> None:
    shop = market.shop()
    john = Contact("John Smith", email="john@example.com", language="en")
    asked = Asked(market, shop, shop.pc(), john)
    asked.ask([LESS])
    assert send(asked, office) == 1
    (letter,) = office.letters
    assert "asks you something about" in str(letter["Subject"])
    assert "one touch is enough" in letter.get_payload(decode=True).decode()  # type: ignore[union-attr]


def test_a_letter_that_cannot_be_written_keeps_no_other_waiting(
    market: Market, asked: Asked, office: PostOffice
) -> None:
    asked.ask([LESS])
    reach(asked, email="martine:;2@exemple.fr")  # taken once, and no letter can be addressed so
    shop = market.shop("Chez Zoé")
    julie = Asked(market, shop, shop.pc(), Contact("Julie Petit", email="julie@exemple.fr"))
    julie.ask([LESS])
    assert send(asked, office) == 1
    assert [letter["To"] for letter in office.letters] == ["julie@exemple.fr"]


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


# Whoever can't be written to --------------------------------------------------------------------


def is_unreached(asked: Asked, question: str) -> bool:
    found = next(each for each in asked.order["questions"] if each["id"] == question)
    return bool(found.get("unreached"))


def test_a_letter_that_is_refused_for_good_is_told_at_once_and_not_tried_again(
    asked: Asked, office: PostOffice
) -> None:
    question, _ = asked.ask([LESS])
    office.knows_nobody = True
    assert send(asked, office) == 0
    assert is_unreached(asked, question)
    assert asked.order["events"][-1]["kind"] == "unreached"
    assert until(asked, question) is None, "nobody can be silent who never heard"

    office.knows_nobody = False
    asked.market.clock.pass_(days=1)
    assert send(asked, office) == 0
    silences.tell_of_letters(asked.market.base)
    assert [each["kind"] for each in asked.order["events"]].count("unreached") == 1


def test_a_letter_that_does_not_go_is_told_after_a_while_and_tried_on(
    asked: Asked, office: PostOffice
) -> None:
    question, _ = asked.ask([LESS])
    office.refuses = True
    send(asked, office)
    silences.tell_of_letters(asked.market.base)
    assert not is_unreached(asked, question), "most servers take it the next time"
    asked.market.clock.pass_(seconds=600)
    silences.tell_of_letters(asked.market.base)
    assert is_unreached(asked, question)

    office.refuses = False
    asked.market.clock.pass_(days=1)
    assert send(asked, office) == 1
    assert not is_unreached(asked, question)
    assert until(asked, question) is not None


@pytest.mark.parametrize("email", ["martine@exemple.fr", ""])
def test_a_marketplace_that_sends_no_letters_says_so(asked: Asked, email: str) -> None:
    reach(asked, email=email)
    question, _ = asked.ask([LESS])
    asked.market.clock.pass_(seconds=600)
    silences.tell_of_letters(asked.market.base)
    assert is_unreached(asked, question) is bool(email), "who left no address is called anyway"


def test_what_was_answered_is_no_longer_about_letters(asked: Asked) -> None:
    question, _ = asked.ask([LESS])
    asked.tells(question, "agreed", 0)
    asked.market.clock.pass_(seconds=600)
    silences.tell_of_letters(asked.market.base)
    assert not is_unreached(asked, question)


# Whoever does not answer ------------------------------------------------------------------------


def until(asked: Asked, question: str) -> int | None:
    found = next(each for each in asked.order["questions"] if each["id"] == question)
    at: int | None = found.get("until_ms")
    return at


def test_who_was_written_to_and_is_silent_does_not_agree(asked: Asked, office: PostOffice) -> None:
    question, _ = asked.ask([LESS], refused="drop")
    assert until(asked, question) is None, "nobody was told yet"
    send(asked, office)
    due = until(asked, question)
    assert due is not None

    asked.market.clock.pass_(seconds=3600)
    asked.pc.pull()
    assert silences.answer_for_the_silent(asked.market.base) == 0
    asked.market.clock.pass_(days=1)
    asked.pc.pull()
    assert silences.answer_for_the_silent(asked.market.base) == 1
    assert silences.answer_for_the_silent(asked.market.base) == 0
    assert asked.state_of(question) == "refused"
    assert asked.order["lines"][0]["dropped"]
    assert asked.order["state"] == "cancelled", "it was all there was"
    assert asked.kept() == (0, 0)


def test_silence_leaves_a_line_that_a_no_would_leave(asked: Asked, office: PostOffice) -> None:
    asked.ask([LESS], refused="keep")
    send(asked, office)
    asked.market.clock.pass_(days=1)
    asked.pc.pull()
    assert silences.answer_for_the_silent(asked.market.base) == 1
    assert not asked.order["lines"][0]["dropped"]
    assert asked.order["state"] == "received"


def test_who_could_not_be_written_to_is_never_taken_for_silent(
    asked: Asked, office: PostOffice
) -> None:
    reach(asked, email="")
    question, _ = asked.ask([LESS], refused="drop")
    send(asked, office)
    asked.market.clock.pass_(days=3)
    asked.pc.pull()
    assert silences.answer_for_the_silent(asked.market.base) == 0
    assert asked.state_of(question) == "open"


def test_nothing_is_settled_while_the_shop_may_have_settled_it(
    asked: Asked, office: PostOffice
) -> None:
    question, _ = asked.ask([LESS], refused="drop")
    send(asked, office)
    asked.market.clock.pass_(days=1)
    assert silences.answer_for_the_silent(asked.market.base) == 0, "its PC is not heard"
    asked.tells(question, "agreed", 0)
    assert silences.answer_for_the_silent(asked.market.base) == 0
    assert asked.state_of(question) == "agreed"


def test_the_page_and_the_letter_say_until_when(asked: Asked, office: PostOffice) -> None:
    question, _ = asked.ask([LESS], refused="drop")
    send(asked, office)
    due = until(asked, question)
    assert due is not None
    (letter,) = office.letters
    text = letter.get_payload(decode=True).decode()  # type: ignore[union-attr]
    assert f"{town_time(due):%H:%M}" in text
    (shown,) = page(asked.market, asked.placed).questions
    assert shown.until_ms == due
