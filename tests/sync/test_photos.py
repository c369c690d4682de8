"""Photos between two counter PCs and a real marketplace: after their products, piece by piece."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
import requests
from PIL import Image

from digitaix_desktop.operations.photos import SetPhotos
from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.photos.reading import opened_bytes
from digitaix_desktop.sync.engine import whole_exchange
from digitaix_desktop.workbench import Workbench
from digitaix_protocol.rules.media import CHUNK
from digitaix_server.services import photos
from tests.helpers.town import Town, a_counter, a_town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with a_town(tmp_path / "town") as town:
        yield town


def noise(seed: int = 1, side: int = 900) -> bytes:
    """A photo of several pieces."""
    out = io.BytesIO()
    pixels = random.Random(seed).randbytes(side * side * 3)
    Image.frombytes("RGB", (side, side), pixels).save(out, "PNG")
    return out.getvalue()


def a_rose_with_a_photo(bench: Workbench, content: bytes) -> tuple[UUID, str]:
    added = bench.desk.do(AddProduct("Rosier", 2490, 1000, stock_milli=3000)).subject
    assert added is not None
    name = bench.photos.keep(opened_bytes(content))
    bench.desk.do(SetPhotos(added, (), (name,)))
    return added, name


def test_a_photo_reaches_the_storefront_and_the_other_pc(tmp_path: Path, town: Town) -> None:
    shop_id, code = town.shop()
    with a_counter(tmp_path / "one", town, code) as one:
        rose, name = a_rose_with_a_photo(one, noise())
        content = one.photos.read(name)
        assert content is not None
        assert len(content) > CHUNK
        whole_exchange(one.engine)
        assert one.queries.waiting_photos() == 0
        with a_counter(tmp_path / "two", town, town.pairing_code(shop_id)) as two:
            whole_exchange(two.engine)
            sheet = two.queries.product(rose)
            assert sheet is not None
            assert sheet.product.media == (name,)
            assert two.photos.read(name) == content
            assert two.photos.thumbnail(name).exists()
    page = requests.get(f"{town.url}/boutique/jardin-en-ville/produit/{rose}", timeout=20)
    assert f"/photo/jardin-en-ville/{name}/800.webp" in page.text


def test_the_product_goes_first_and_a_cut_upload_goes_on(tmp_path: Path, town: Town) -> None:
    _, code = town.shop()
    with a_counter(tmp_path / "one", town, code) as one:
        engine = one.engine
        engine.pull_step()
        rose, name = a_rose_with_a_photo(one, noise())
        while engine.push_step().again:
            pass
        page = f"{town.url}/boutique/jardin-en-ville/produit/{rose}"
        assert requests.get(page, timeout=20).ok
        engine.photo_step()
        shop_id = one.queries.profile().id
        assert shop_id is not None
        come = photos.offset(town.app.state.parts.photos, shop_id, name)
        assert come == CHUNK

        town.stop()
        engine.photo_step()
        assert one.queries.waiting_photos() == 1
        town.start()
        engine.pull_step()
        while engine.photo_step().again:
            pass

        assert one.queries.waiting_photos() == 0
        assert name in requests.get(page, timeout=20).text


def test_a_photo_without_room_is_told_and_the_rest_goes_on(
    tmp_path: Path, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photos, "QUOTA_BYTES", 1000)
    _, code = town.shop()
    with a_counter(tmp_path / "one", town, code) as one:
        a_rose_with_a_photo(one, noise())
        whole_exchange(one.engine)
        [notice] = one.queries.exchanges(0).notices
        assert (notice.name, notice.data["reason"]) == ("Rosier", "quota-full")
        assert one.status().notices == 1
        assert one.queries.waiting_photos() == 0


def test_a_shop_alone_sends_its_photos_once_it_joins(tmp_path: Path, town: Town) -> None:
    _, code = town.shop()
    with a_counter(tmp_path / "one") as alone:
        _, name = a_rose_with_a_photo(alone, noise(2, 100))
        assert alone.queries.waiting_photos() == 1
    with a_counter(tmp_path / "one", town, code) as one:
        whole_exchange(one.engine)
        assert one.queries.waiting_photos() == 0
        answer = town.app.state.parts
        assert answer.photos.photo(one.queries.profile().id, name).exists()


def test_a_photo_the_marketplace_lost_comes_back_from_the_pc(tmp_path: Path, town: Town) -> None:
    _, code = town.shop()
    with a_counter(tmp_path / "one", town, code) as one:
        rose, name = a_rose_with_a_photo(one, noise())
        whole_exchange(one.engine)
        shop_id = one.queries.profile().id
        assert shop_id is not None
        file = town.app.state.parts.photos.photo(shop_id, name)
        page = f"{town.url}/boutique/jardin-en-ville/produit/{rose}"
        picture = f"{town.url}/photo/jardin-en-ville/{name}/800.webp"
        file.unlink()

        assert requests.get(picture, timeout=20).status_code == 404
        assert name not in requests.get(page, timeout=20).text  # its drawing stands in for it
        whole_exchange(one.engine)

        assert file.read_bytes() == one.photos.read(name)
        assert name in requests.get(page, timeout=20).text
        assert requests.get(picture, timeout=20).ok


def test_a_photo_asked_for_before_it_has_come_is_fetched_once_it_has(
    tmp_path: Path, town: Town
) -> None:
    """The other PC hears of the product at once, and of its photo when that has been sent."""
    shop_id, code = town.shop()
    with (
        a_counter(tmp_path / "one", town, code) as one,
        a_counter(tmp_path / "two", town, town.pairing_code(shop_id)) as two,
    ):
        one.engine.pull_step()
        _, name = a_rose_with_a_photo(one, noise())
        while one.engine.push_step().again:
            pass

        whole_exchange(two.engine)
        assert not two.photos.has(name)
        whole_exchange(two.engine)
        assert not two.photos.has(name)
        whole_exchange(one.engine)
        whole_exchange(two.engine)

        assert two.photos.read(name) == one.photos.read(name)


def test_a_photo_that_everybody_lost_does_not_keep_the_exchange_busy(
    tmp_path: Path, town: Town
) -> None:
    shop_id, code = town.shop()
    with a_counter(tmp_path / "one", town, code) as one:
        _, name = a_rose_with_a_photo(one, noise(3, 60))
        whole_exchange(one.engine)
        folder = town.app.state.parts.photos
        folder.forget(shop_id, name)
        photos.look_after(town.base, folder)
        one.photos.photo(name).unlink()

        for _ in range(3):
            whole_exchange(one.engine)

        assert one.queries.waiting_photos() == 0
        assert one.status().notices == 0
