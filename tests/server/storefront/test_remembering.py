"""What was typed into a refused form: for its sender, for a while, and not for ever many."""

from __future__ import annotations

from collections.abc import Callable

from digitaix_server import remembering
from digitaix_server.remembering import Remembered
from tests.helpers.customer import Customer
from tests.helpers.stalls import Stall


def test_it_is_forgotten_after_a_while_and_replaced_by_the_next() -> None:
    now = [0.0]
    kept: Remembered[str] = Remembered(lambda: now[0])
    kept.keep("a", "first")
    now[0] = remembering.KEPT_S - 1
    kept.keep("b", "other")
    assert (kept.look("a"), kept.look("b")) == ("first", "other")
    kept.keep("a", "second")
    now[0] = remembering.KEPT_S + 1
    assert (kept.look("a"), kept.look("b")) == ("second", "other")
    now[0] = 2 * remembering.KEPT_S
    assert (kept.look("a"), kept.look("b")) == (None, None)


def test_the_oldest_make_room() -> None:
    kept: Remembered[int] = Remembered(lambda: 0.0)
    for number in range(remembering.MOST + 1):
        kept.keep(str(number), number)
    assert (kept.look("0"), kept.look("1"), kept.take("2"), kept.look("2")) == (None, 1, 2, None)


def test_only_who_sent_a_form_sees_it_again_and_not_after_it_was_taken(
    comes: Callable[..., Customer], stall: Stall
) -> None:
    tomme = stall.sells("Tomme")
    page = f"/boutique/{stall.slug}/produit/{tomme.id}"
    one, other = comes(), comes(address="192.0.2.8")
    for customer in (one, other):
        customer.opens(page)
        customer.sends(f"{tomme.id}/reserver")
    one.sends("/reserver", name="Martine Dupont")

    assert one.refused
    assert one.path == "/reserver"
    assert "Martine" not in str(one.client.cookies)
    assert one.headers["cache-control"] == "no-store"
    one.opens("/reserver")
    assert "Martine" in one.html
    other.opens("/reserver")
    assert "Martine" not in other.html

    one.sends("/reserver", phone="0639984127")
    assert "C’est réservé" in one.text
    one.opens(page)
    one.sends(f"{tomme.id}/reserver")
    assert "Martine" not in one.html
