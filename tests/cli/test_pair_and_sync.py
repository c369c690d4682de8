"""`pair` and `sync` with a real marketplace, and with everything that may answer in its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from pytest_httpserver import HTTPServer

from tests.helpers.make import SetClock, a_shop
from tests.helpers.printers import free_port
from tests.helpers.terminal import Terminal
from tests.helpers.town import Town, a_town

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with a_town(tmp_path / "ville") as town:
        yield town


def add_soap(terminal: Terminal) -> None:
    with a_shop(terminal.data, SetClock(1_700_000_000_000)) as shop:
        shop.add("Savon au miel", stock_milli=12_000)


def test_a_shop_that_was_alone_is_paired_and_its_goods_are_online(
    terminal: Terminal, town: Town
) -> None:
    add_soap(terminal)
    shop_id, code = town.shop("Jardin en Ville")

    answer = terminal.types("pair", "--server", town.url, "--code", "BCDFGHJKLMNP")
    assert (answer.code, answer.out) == (1, "")
    assert answer.line.startswith("Ce code est inconnu ou n’est plus valable.")

    typed = "-".join(code[at : at + 4] for at in range(0, len(code), 4)).lower()
    answer = terminal.types("pair", "--server", town.url, "--code", typed)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"Connecté à «{NBSP}Jardin en Ville{NBSP}».\n"
    assert "Savon au miel" in requests.get(f"{town.url}/boutique/jardin-en-ville", timeout=10).text

    other = town.shop("Une autre boutique")[1]
    answer = terminal.types("pair", "--server", town.url, "--code", other)
    assert answer.code == 1
    assert answer.line.startswith(f"Ce code est celui de «{NBSP}Une autre boutique{NBSP}»")

    elsewhere = Terminal(terminal.home.parent / "autre-poste")
    answer = elsewhere.types("pair", "--server", town.url, "--code", town.pairing_code(shop_id))
    assert answer.code == 0, answer.err
    with a_shop(elsewhere.data) as shop:
        assert [each.product.name for each in shop.reader.every_product()] == ["Savon au miel"]


def test_what_is_on_both_sides_is_counted_and_not_doubled(terminal: Terminal, town: Town) -> None:
    shop_id, code = town.shop("Jardin en Ville")
    elsewhere = Terminal(terminal.home.parent / "autre-poste")
    for days, each in enumerate((terminal, elsewhere)):
        with a_shop(each.data, SetClock(1_700_000_000_000 + days * 86_400_000)) as shop:
            shop.add("Savon au miel", barcode="3760000000017")
            shop.add(f"Miel de {each.home.name}")
    assert terminal.types("pair", "--server", town.url, "--code", code).code == 0
    code = town.pairing_code(shop_id)
    answer = elsewhere.types("pair", "--server", town.url, "--code", code)
    assert (answer.code, answer.err) == (0, "")
    assert f"Déjà sur la place de marché{NBSP}: 1 de vos produits." in answer.out
    with a_shop(elsewhere.data) as shop:
        names = sorted(each.product.name for each in shop.reader.every_product())
    assert names == sorted(
        ["Savon au miel", f"Miel de {terminal.home.name}", "Miel de autre-poste"]
    )


def test_what_was_done_offline_leaves_with_the_next_sync(terminal: Terminal, town: Town) -> None:
    code = town.shop("Jardin en Ville")[1]
    assert terminal.types("pair", "--server", town.url, "--code", code).code == 0
    town.stop()
    add_soap(terminal)

    answer = terminal.types("sync")
    assert (answer.code, answer.out) == (1, "")
    assert answer.line.startswith("La place de marché ne répond pas. Tout est enregistré ici")
    answer = terminal.types("doctor")
    assert answer.code == 1
    assert f"[!] Connexion{NBSP}: {town.url} ne répond pas." in answer.out

    town.start()
    answer = terminal.types("sync")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"Échange terminé. Reste à envoyer{NBSP}: 0. À voir{NBSP}: 0.\n"
    assert "Savon au miel" in requests.get(f"{town.url}/boutique/jardin-en-ville", timeout=10).text
    answer = terminal.types("doctor")
    assert (answer.code, answer.err) == (0, "")
    assert f"[ok] Horloge{NBSP}: à l’heure." in answer.out
    assert f"{town.url} répond{NBSP}; changements à envoyer{NBSP}: 0." in answer.out


def test_a_lost_key_is_told_and_a_new_code_brings_the_shop_back(
    terminal: Terminal, town: Town
) -> None:
    shop_id, code = town.shop("Jardin en Ville")
    assert terminal.types("pair", "--server", town.url, "--code", code).code == 0
    token = terminal.data / "marketplace-token"
    assert token.stat().st_mode & 0o077 == 0
    kept = token.read_bytes()
    token.unlink()

    assert terminal.types("sync").line.startswith("La clé de ce poste pour la place de marché")
    assert f"la clé de ce poste pour {town.url}" in terminal.types("doctor").out
    token.write_text("dgx1_" + "A" * 43)
    assert terminal.types("sync").line.startswith("La place de marché ne connaît plus ce poste.")
    answer = terminal.types("doctor")
    assert answer.code == 1
    assert "[!] La place de marché ne connaît plus ce poste." in answer.out

    again = town.pairing_code(shop_id)
    assert terminal.types("pair", "--server", town.url, "--code", again).code == 0
    assert token.read_bytes() != kept
    assert terminal.types("sync").code == 0


def test_an_address_that_is_none_and_a_shop_that_is_alone_are_told(terminal: Terminal) -> None:
    answer = terminal.types("pair", "--server", "http://example.com", "--code", "BCDFGHJKLMNP")
    assert (answer.code, answer.out) == (1, "")
    told = f"«{NBSP}http://example.com{NBSP}» n’est pas une adresse web sécurisée"
    assert answer.line.startswith(told)
    assert terminal.types("sync").line.startswith("Cette boutique n’est pas encore sur une place")
    nowhere = Terminal(terminal.home / "nulle-part")
    assert nowhere.types("sync").line.startswith("Il n’y a pas encore de boutique dans")
    assert not nowhere.data.exists()


def test_a_server_that_answers_nonsense_is_told_apart_from_one_that_is_away(
    terminal: Terminal, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/api/v1/pair").respond_with_data(
        "<html>Bienvenue</html>", content_type="text/html"
    )
    address = httpserver.url_for("").rstrip("/")
    answer = terminal.types("pair", "--server", address, "--code", "BCDFGHJKLMNP")
    assert (answer.code, answer.out) == (1, "")
    assert answer.line.startswith("L’adresse répond, mais pas comme une place de marché DigitAix.")
    away = f"http://127.0.0.1:{free_port()}"
    answer = terminal.types("pair", "--server", away, "--code", "BCDFGHJKLMNP")
    assert answer.line.startswith("Personne ne répond à cette adresse.")
