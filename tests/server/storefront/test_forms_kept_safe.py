"""Forms that no page of ours sent change nothing; too many from one address wait."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from digitaix_server import guard
from digitaix_server.app import create_app
from digitaix_server.database import Database
from digitaix_server.settings import Settings
from digitaix_server.tables import BasketLineRow
from tests.helpers.customer import Customer
from tests.helpers.stalls import Goods, Stall


@pytest.fixture
def tomme(stall: Stall) -> Goods:
    return stall.sells("Tomme")


def lines(base: Database) -> int:
    with base.reading() as db:
        return db.scalar(select(func.count()).select_from(BasketLineRow)) or 0


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Referer": "https://evil.example/page"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_form_from_another_site_is_refused(
    customer: Customer, stall: Stall, base: Database, tomme: Goods, headers: dict[str, str]
) -> None:
    customer.opens(f"/boutique/{stall.slug}/produit/{tomme.id}")
    customer.says = headers
    text = customer.sends("/reserver")

    assert customer.status == 403
    assert "Ce formulaire a trop attendu" in text
    assert lines(base) == 0


def test_a_form_of_ours_is_let_through_with_its_origin(
    customer: Customer, stall: Stall, base: Database, tomme: Goods
) -> None:
    customer.opens(f"/boutique/{stall.slug}/produit/{tomme.id}")
    customer.says = {"Origin": "http://town.example", "Sec-Fetch-Site": "same-origin"}
    customer.sends("/reserver")

    assert customer.path == "/reserver"
    assert lines(base) == 1


@pytest.mark.parametrize("token", ["", "x", "0123456789abcdef.0000", "é.é", "0" * 5000])
def test_a_form_without_its_token_is_refused(
    customer: Customer, stall: Stall, base: Database, tomme: Goods, token: str
) -> None:
    customer.opens(f"/boutique/{stall.slug}/produit/{tomme.id}")
    customer.sends("/reserver", **{guard.FIELD: token})

    assert customer.status == 403
    assert lines(base) == 0


def test_the_token_of_another_visitor_is_worth_nothing(
    comes: Callable[..., Customer], stall: Stall, tomme: Goods
) -> None:
    page = f"/boutique/{stall.slug}/produit/{tomme.id}"
    one, other = comes(), comes()
    one.opens(page)
    other.opens(page)
    stolen = one.form("/reserver").fields[guard.FIELD][0]
    other.sends("/reserver", **{guard.FIELD: stolen})

    assert other.status == 403


def test_a_token_is_another_on_each_page_and_all_of_them_work(
    customer: Customer, stall: Stall, tomme: Goods
) -> None:
    page = f"/boutique/{stall.slug}/produit/{tomme.id}"
    customer.opens(page)
    first = customer.form("/reserver").fields[guard.FIELD][0]
    customer.opens(page)

    assert customer.form("/reserver").fields[guard.FIELD][0] != first
    customer.sends("/reserver", **{guard.FIELD: first})
    assert customer.path == "/reserver"


def test_without_cookies_the_page_says_why_it_cannot_go_on(
    customer: Customer, stall: Stall, tomme: Goods
) -> None:
    customer.opens(f"/boutique/{stall.slug}/produit/{tomme.id}")
    customer.client.cookies.clear()

    assert "cookies dont le panier a besoin" in customer.sends("/reserver")


def test_cookies_are_kept_from_scripts_and_other_sites(
    customer: Customer, stall: Stall, tomme: Goods
) -> None:
    page = f"/boutique/{stall.slug}/produit/{tomme.id}"
    cookies = customer.client.get(page).headers.get_list("set-cookie")
    customer.opens(page)
    form = customer.form("/reserver")
    sent = customer.client.post(form.action, data=form.fields, follow_redirects=False)
    cookies += sent.headers.get_list("set-cookie")

    assert len(cookies) == 2
    for cookie in cookies:
        assert "HttpOnly" in cookie
        assert "SameSite=lax" in cookie
        assert "Secure" not in cookie


def test_over_https_cookies_are_secure_and_bound_to_the_host(
    customer: Customer, stall: Stall, tomme: Goods
) -> None:
    url = f"https://town.example/boutique/{stall.slug}/produit/{tomme.id}"
    cookies = customer.client.get(url).headers.get_list("set-cookie")

    assert len(cookies) == 1
    assert cookies[0].startswith("__Host-sceau=")
    assert "Secure" in cookies[0]


def test_behind_a_proxy_the_sites_public_name_is_its_own(
    tmp_path: Path, database: str, stall: Stall, tomme: Goods
) -> None:
    settings = Settings(tmp_path, database, public_url="https://digitaix.example")
    public = create_app(settings)
    customer = Customer(public)
    customer.opens(f"/boutique/{stall.slug}/produit/{tomme.id}")
    customer.says = {"Origin": "https://digitaix.example"}
    customer.sends("/reserver")

    assert customer.path == "/reserver"
    public.state.parts.base.close()


def test_too_many_confirmations_from_one_address_wait(
    customer: Customer, comes: Callable[..., Customer], stall: Stall, tomme: Goods
) -> None:
    page = f"/boutique/{stall.slug}/produit/{tomme.id}"
    customer.opens(page)
    customer.sends(f"{tomme.id}/reserver")
    form = customer.form("/reserver")
    most = int(guard.RESERVATIONS.split()[0])
    for _ in range(most):
        customer.posts("/reserver", form.fields)
        assert customer.refused
    text = customer.posts("/reserver", form.fields)

    assert customer.status == 429
    assert "Réessayez dans" in text
    assert 0 < int(customer.headers["retry-after"]) <= 600

    neighbour = comes(address="198.51.100.4")
    neighbour.opens(page)
    neighbour.sends(f"{tomme.id}/reserver")
    assert "C’est réservé" in neighbour.sends("/reserver", name="Léa", phone="0639984127")


def test_a_form_that_is_far_too_large_is_refused(
    customer: Customer, stall: Stall, tomme: Goods
) -> None:
    customer.opens(f"/boutique/{stall.slug}/produit/{tomme.id}")
    customer.sends("/reserver", other="x" * 100_000)

    assert customer.status == 413
    assert "C’est trop" in customer.text
