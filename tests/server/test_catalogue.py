from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest

from digitaix_server.services import catalogue, shops
from digitaix_server.services.errors import NotFound
from digitaix_server.services.views import Availability, Found, ProductPage, ShopPage
from tests.server.counter import Market, Pc, a_variant, moved, patch, product
from tests.server.test_orders import stocked


def search(market: Market, words: str, page: int = 1) -> Found:
    with market.base.reading() as db:
        return catalogue.search(db, words, page)


def names(market: Market, words: str) -> list[str]:
    return [card.name for card in search(market, words).products]


def shop_page(market: Market, pc: Pc, *more: Any) -> ShopPage:
    with market.base.reading() as db:
        return catalogue.shop_page(db, pc.shop.slug, *more)


def product_page(market: Market, pc: Pc, rose: dict[str, Any]) -> ProductPage:
    with market.base.reading() as db:
        return catalogue.product_page(db, pc.shop.slug, UUID(rose["id"]))


def test_a_product_is_found_by_a_word_of_its_name_without_accents(market: Market) -> None:
    pc = market.shop().pc()
    pc.do("product.put", product("Pâté en croûte d’Élise", category="Traiteur", brand="Œuvrée"))
    pc.do("product.put", product("Rosier"))
    for words in ("pate", "PÂTÉ", "croute pate", "élise", "eli", "traiteur", "  pate   en "):
        assert names(market, words) == ["Pâté en croûte d’Élise"], words
    for words in ("pate rosier", "ate", "", "   ", "!!!"):
        assert names(market, words) == [], words


@pytest.mark.parametrize(
    "words",
    [
        *('"', "*", "a*b", 'x" OR "y', "NEAR(a b)", "name:rosier", "-rosier", "^rosier"),
        *("\0", "\ud800", "é" * 9000, "a " * 5000, "';--", "{a b}"),
    ],
)
def test_no_search_is_a_fault(market: Market, words: str) -> None:
    market.shop().pc().do("product.put", product("Rosier"))
    assert search(market, words).page == 1


def test_the_search_follows_what_the_shop_does(market: Market) -> None:
    pc = market.shop().pc()
    rose = product("Rosier")
    pc.do("product.put", rose)
    pc.do("product.patch", patch(rose["id"], name="Lavande"))
    assert (names(market, "rosier"), names(market, "lavande")) == ([], ["Lavande"])
    pc.do("product.patch", patch(rose["id"], web_visible=False))
    assert names(market, "lavande") == []
    pc.do("product.patch", patch(rose["id"], web_visible=True))
    pc.do("product.patch", patch(rose["id"], deleted=True))
    assert names(market, "lavande") == []


def test_what_stands_in_the_name_comes_before_what_stands_in_the_category(market: Market) -> None:
    pc = market.shop().pc()
    pc.do("product.put", product("Terreau", category="Rosier"))
    pc.do("product.put", product("Rosier"))
    assert names(market, "rosier") == ["Rosier", "Terreau"]


def test_a_product_without_price_vat_or_name_is_not_shown(market: Market) -> None:
    pc = market.shop().pc()
    for missing in (
        {"pricing": {"price_cents": None, "price_unit": "piece", "vat_bp": 1000}},
        {"pricing": {"price_cents": 100, "price_unit": "piece", "vat_bp": None}},
        {"name": " "},
        {"web_visible": False},
        {"deleted": True},
    ):
        rose = product("Rosier")
        rose["groups"] |= missing
        assert pc.do("product.put", rose)["status"] == "applied"
        with pytest.raises(NotFound):
            product_page(market, pc, rose)
    bare = product("Sans déclinaison")
    bare["variants"] = []
    pc.do("product.put", bare)
    assert shop_page(market, pc).total == 0


def test_a_product_says_what_is_left_of_each_variant(market: Market) -> None:
    pc = market.shop().pc()
    shirt = product("Chemise", cents=6900)
    shirt["variants"] = [
        a_variant(("Taille", "L"), ("Couleur", "Bleu"), position=3),
        a_variant(("Taille", "S"), ("Couleur", "Écru"), position=1),
        a_variant(("Taille", "M"), ("Couleur", "Écru"), position=2, pricing={"price_cents": 7500}),
        a_variant(("Taille", "XS"), deleted=True),
    ]
    large, small, middle, _ = shirt["variants"]
    pc.push(
        pc.mutation("product.put", shirt),
        pc.mutation("stock.move", moved(small, 2000)),
        pc.mutation("stock.move", moved(middle, 0)),
    )
    page = product_page(market, pc, shirt)
    assert [(one.label, one.availability, one.available_milli) for one in page.variants] == [
        ("S, Écru", Availability.AVAILABLE, 2000),
        ("M, Écru", Availability.SOLD_OUT, 0),
        ("L, Bleu", Availability.IN_STORE, 0),
    ]
    assert [(axis.name, axis.values) for axis in page.axes] == [
        ("Taille", ("S", "M", "L")),
        ("Couleur", ("Écru", "Bleu")),
    ]
    assert (page.price_cents, page.several_prices) == (6900, False)  # M is gone
    assert page.availability is Availability.AVAILABLE
    assert large["id"] in {str(one.id) for one in page.variants}


def test_a_shop_page_is_sorted_without_accents_and_leafed_through(market: Market) -> None:
    pc = market.shop().pc()
    many = [product(f"Plante {n:02}", category="Plantes") for n in range(catalogue.PAGE)]
    extra = [product("Épicéa", category="Arbres"), product("zinnia", category="Plantes")]
    pc.push(*(pc.mutation("product.put", one) for one in many + extra))
    first = shop_page(market, pc)
    assert (first.total, first.pages) == (catalogue.PAGE + 2, 2)
    assert first.products[0].name == "Épicéa"
    assert shop_page(market, pc, None, 2).products[-1].name == "zinnia"
    assert shop_page(market, pc, None, 99).page == 2
    assert shop_page(market, pc, None, -5).page == 1
    assert [(one.name, one.count) for one in first.categories] == [
        ("Arbres", 1),
        ("Plantes", catalogue.PAGE + 1),
    ]
    assert [card.name for card in shop_page(market, pc, "Arbres").products] == ["Épicéa"]


def test_a_town_lists_its_shops_and_what_came_in_last(market: Market) -> None:
    pc = market.shop("Zinc").pc()
    market.shop("Vide")
    stocked(pc.shop, pc, name="Ancien")
    market.clock.pass_(days=1)
    stocked(pc.shop, pc, name="Nouveau")
    with market.base.reading() as db:
        town = catalogue.town(db)
    assert [(card.name, card.product_count) for card in town.shops] == [("Zinc", 2), ("Vide", 0)]
    assert [card.name for card in town.newest] == ["Nouveau", "Ancien"]


def test_shops_of_one_name_have_addresses_of_their_own(market: Market) -> None:
    slugs = [market.shop(name).slug for name in ("Chez Zoé", "Chez Zoé", "chez zoe !", "日本", "…")]
    assert slugs == ["chez-zoe", "chez-zoe-2", "chez-zoe-3", "boutique", "boutique-2"]


def test_what_is_not_there_is_not_found(market: Market) -> None:
    pc = market.shop().pc()
    with market.base.reading() as db:
        with pytest.raises(NotFound):
            shops.by_slug(db, "nulle-part")
        with pytest.raises(NotFound):
            catalogue.product_page(db, pc.shop.slug, uuid4())
