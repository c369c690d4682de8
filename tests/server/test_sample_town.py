from __future__ import annotations

from uuid import UUID

from digitaix_server.services import catalogue, sampling
from digitaix_server.services.views import Availability
from tests.server.counter import Market, Pc, Shop, patch


def test_the_sample_town_is_alive(market: Market) -> None:
    loaded = sampling.load(market.base, market.photos)
    assert (loaded.town, loaded.shops, loaded.products) == ("Valombre-les-Bains", 6, 61)
    seen: set[tuple[Availability, str]] = set()
    with market.base.reading() as db:
        town = catalogue.town(db)
        assert town.name == "Valombre-les-Bains"
        assert len(town.newest) == catalogue.NEWEST
        for shop in town.shops:
            page = catalogue.shop_page(db, shop.slug)
            assert page.total == shop.product_count >= 10
            for card in page.products:
                product = catalogue.product_page(db, shop.slug, card.id)
                assert product.price_cents > 0
                assert product.description
                assert card.photo is not None, card.name
                assert {photo.name for photo in product.photos} >= {
                    variant.photo for variant in product.variants if variant.photo
                }
                seen.add((product.availability, product.unit))
        assert catalogue.search(db, "ecru chemise").total == 0
        assert catalogue.search(db, "chemise lin").total == 1
    assert {unit for _, unit in seen} == {"piece", "kg", "l", "m"}
    assert {availability for availability, _ in seen} >= {
        Availability.AVAILABLE,
        Availability.SOLD_OUT,
        Availability.IN_STORE,
    }


def test_loading_it_again_leaves_what_its_shops_did(market: Market) -> None:
    sampling.load(market.base, market.photos)
    with market.base.reading() as db:
        card = next(s for s in catalogue.town(db).shops if s.slug == "jardin-en-ville")
    pc: Pc = Shop(market, card.id, card.slug).pc()
    pc.pull()
    product_id = next(key for entity, key in pc.rows if entity == "product")
    name = pc.row("product", product_id)["ver"]["name"]
    market.clock.pass_(seconds=60)
    assert pc.do("product.patch", patch(product_id, name, name="À moi"))["status"] == "applied"
    assert sampling.load(market.base, market.photos).shops == 0
    with market.base.reading() as db:
        assert catalogue.product_page(db, card.slug, UUID(product_id)).name == "À moi"


def test_in_store_barcodes_have_their_check_digit() -> None:
    code = sampling.in_store_barcode(UUID(int=123_456_789))
    assert len(code) == 13
    weights = [1, 3] * 6 + [1]
    assert sum(int(d) * w for d, w in zip(code, weights, strict=True)) % 10 == 0
