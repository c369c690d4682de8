"""Photos: sent piece by piece, checked, shown in the sizes pages need, forgotten when unused."""

from __future__ import annotations

import io
import random
from hashlib import sha256
from typing import Any

import pytest
from httpx2 import Response
from PIL import Image

from digitaix_protocol.messages import PROBLEMS
from digitaix_protocol.rules.media import CHUNK
from digitaix_server import pictures
from digitaix_server.services import photos
from tests.server.counter import Market, Pc, a_market, a_variant, moved, patch, product

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def a_photo(width: int = 60, height: int = 40, format: str = "JPEG", **how: Any) -> bytes:
    """A picture of noise, so that it does not shrink to nothing."""
    noise = random.Random(width * height).randbytes(width * height * 3)
    out = io.BytesIO()
    Image.frombytes("RGB", (width, height), noise).save(out, format, **how)
    return out.getvalue()


def named(content: bytes) -> str:
    return sha256(content).hexdigest()


def send(pc: Pc, content: bytes, at: int = 0, name: str = "", upto: int | None = None) -> Response:
    """One piece of an upload."""
    upto = min(len(content), at + CHUNK) if upto is None else upto
    headers = {"Upload-Offset": str(at), "Upload-Length": str(len(content)), **pc.headers}
    return pc.market.ask(
        "PATCH", f"/media/{name or named(content)}", content=content[at:upto], headers=headers
    )


def upload(pc: Pc, content: bytes) -> str:
    """A whole upload; the photo's name."""
    at = 0
    while at < len(content):
        answer = send(pc, content, at)
        assert answer.status_code == 204, answer.text
        at = int(answer.headers["Upload-Offset"])
    return named(content)


def asked(pc: Pc, name: str) -> Response:
    return pc.market.ask("HEAD", f"/media/{name}", headers=pc.headers)


def fetched(pc: Pc, name: str) -> Response:
    return pc.market.ask("GET", f"/media/{name}", headers=pc.headers)


def refused_as(answer: Response) -> str:
    return str(answer.json()["type"]).removeprefix(PROBLEMS)


def shown(market: Market, path: str) -> Response:
    return market.client.get(path)


def test_a_photo_goes_up_in_pieces_and_comes_down_to_the_other_pc(market: Market) -> None:
    shop = market.shop()
    first, second = shop.pc(), shop.pc("Réserve")
    content = a_photo(500, 400, "PNG")
    assert len(content) > 2 * CHUNK
    name = named(content)

    missing = asked(first, name)
    assert (missing.status_code, missing.headers["Upload-Offset"]) == (404, "0")
    upload(first, content)

    there = asked(second, name)
    assert (there.status_code, there.headers["Content-Length"]) == (200, str(len(content)))
    answer = fetched(second, name)
    assert (answer.content, answer.headers["Content-Type"]) == (content, "image/png")
    assert "immutable" in answer.headers["Cache-Control"]


def test_an_upload_that_was_cut_goes_on_where_it_was_after_a_restart(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    content = a_photo(400, 300, "PNG")
    name = named(content)
    send(pc, content, upto=100_000)

    with a_market(market.folder) as again:
        pc.market = again
        assert asked(pc, name).headers["Upload-Offset"] == "100000"
        wrong = send(pc, content, at=200_000)
        assert (wrong.status_code, refused_as(wrong)) == (409, "offset-wrong")
        assert wrong.headers["Upload-Offset"] == "100000"
        assert send(pc, content, at=100_000, upto=100_000 + CHUNK).status_code == 204
        upload_rest = int(asked(pc, name).headers.get("Upload-Offset", len(content)))
        if upload_rest < len(content):
            assert send(pc, content, at=upload_rest).status_code == 204
        assert fetched(pc, name).content == content


def test_what_is_whole_is_not_taken_twice(market: Market) -> None:
    pc = market.shop().pc()
    content = a_photo()
    upload(pc, content)

    again = send(pc, content)

    assert (again.status_code, again.headers["Upload-Offset"]) == (204, str(len(content)))


@pytest.mark.parametrize(
    "content",
    [
        SVG,
        b"<html><script>alert(1)</script>",
        b"GIF89a" + bytes(100),
        a_photo(200, 200)[:2000],
        b"\xff\xd8\xff" + bytes(500),
        bytes(10),
    ],
)
def test_what_is_no_whole_photo_is_refused_and_gone(market: Market, content: bytes) -> None:
    pc = market.shop().pc()

    answer = send(pc, content)

    assert (answer.status_code, refused_as(answer)) == (422, "photo-refused")
    assert asked(pc, named(content)).headers["Upload-Offset"] == "0"


def test_a_picture_of_more_pixels_than_any_photo_is_never_unpacked(market: Market) -> None:
    out = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    content = out.getvalue()
    assert len(content) < CHUNK

    answer = send(market.shop().pc(), content)

    assert refused_as(answer) == "photo-refused"


def test_bytes_of_another_hash_are_refused_and_gone(market: Market) -> None:
    pc = market.shop().pc()
    content = a_photo()
    name = "0" * 64

    answer = send(pc, content, name=name)

    assert (answer.status_code, refused_as(answer)) == (422, "photo-refused")
    assert asked(pc, name).headers["Upload-Offset"] == "0"


def test_too_much_at_once_or_in_all_is_refused(market: Market) -> None:
    pc = market.shop().pc()
    headers = {"Upload-Offset": "0", "Upload-Length": str(9 * 1024 * 1024), **pc.headers}
    name = "a" * 64

    large = market.ask("PATCH", f"/media/{name}", content=b"x", headers=headers)
    piece = market.ask(
        "PATCH",
        f"/media/{name}",
        content=bytes(CHUNK + 1),
        headers={**headers, "Upload-Length": str(CHUNK * 2)},
    )
    beyond = market.ask(
        "PATCH", f"/media/{name}", content=b"xyz", headers={**headers, "Upload-Length": "2"}
    )

    assert (large.status_code, piece.status_code, beyond.status_code) == (413, 413, 422)


def test_a_shop_cannot_fill_the_disk(market: Market, monkeypatch: pytest.MonkeyPatch) -> None:
    pc = market.shop().pc()
    content, more = a_photo(60, 40), a_photo(61, 40)
    upload(pc, content)
    monkeypatch.setattr(photos, "QUOTA_BYTES", len(content) + 100)

    answer = send(pc, more)

    assert (answer.status_code, refused_as(answer)) == (507, "quota-full")


def test_many_uploads_begun_at_once_do_not_pass_the_quota(
    market: Market, monkeypatch: pytest.MonkeyPatch
) -> None:
    pc = market.shop().pc()
    begun = [a_photo(60 + more, 40) for more in range(4)]
    monkeypatch.setattr(photos, "QUOTA_BYTES", len(begun[-1]) + 5 * 4096)
    for content in begun:
        assert send(pc, content, upto=1).status_code == 204

    ends = [send(pc, content, at=1).status_code for content in begun]

    assert ends.count(204) < len(begun)
    assert 507 in ends


def test_a_photo_that_the_folder_lost_is_asked_for_again(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    content = a_photo()
    name = upload(pc, content)
    market.photos.forget(shop.id, name)

    lost = asked(pc, name)
    assert (lost.status_code, lost.headers["Upload-Offset"]) == (404, "0")
    upload(pc, content)

    assert fetched(pc, name).content == content


def test_an_upload_cut_before_its_last_check_ends_with_an_empty_piece(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    content = a_photo()
    name = named(content)
    send(pc, content, upto=10)
    market.photos.part(shop.id, name).write_bytes(content)

    assert send(pc, content, at=len(content)).status_code == 204
    assert fetched(pc, name).content == content


def test_a_telephones_two_pictures_in_one_file_are_a_photo(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    out = io.BytesIO()
    behind = Image.new("RGB", (30, 20), "blue")
    Image.new("RGB", (60, 40), "red").save(out, "MPO", save_all=True, append_images=[behind])

    name = upload(pc, out.getvalue())
    a_rose(pc, name)

    assert fetched(pc, name).headers["Content-Type"] == "image/jpeg"
    assert shown(market, f"/photo/{shop.slug}/{name}/160.webp").status_code == 200


@pytest.mark.parametrize(
    "notes", [b"MM\x00\x2a", b"II*\x00\xff\xff\xff\xff", b"MM\x00\xb3" + bytes(40)]
)
def test_a_photo_with_broken_notes_is_shown_without_them(market: Market, notes: bytes) -> None:
    shop = market.shop()
    pc = shop.pc()
    name = upload(pc, a_photo(exif=b"Exif\x00\x00" + notes))
    a_rose(pc, name)

    assert shown(market, f"/photo/{shop.slug}/{name}/160.webp").status_code == 200


def test_a_photo_taken_lying_takes_its_place_upright(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    exif = Image.Exif()
    exif[0x0112] = 6
    rose = a_rose(pc, upload(pc, a_photo(90, 60, exif=exif)))

    text = shown(market, f"/boutique/{shop.slug}/produit/{rose['id']}").text

    assert 'width="60" height="90"' in text


def test_a_photo_belongs_to_its_shop(market: Market) -> None:
    owner, thief = market.shop("Jardin").pc(), market.shop("Voleurs").pc()
    name = upload(owner, a_photo())

    assert asked(thief, name).status_code == 404
    assert fetched(thief, name).status_code == 404
    assert market.ask("GET", f"/media/{name}").status_code == 401


@pytest.mark.parametrize("name", ["x", "A" * 64, "..%2f..%2fmarketplace.sqlite", "0" * 63])
def test_what_is_no_photos_name_is_not_there(market: Market, name: str) -> None:
    pc = market.shop().pc()

    assert asked(pc, name).status_code == 404
    assert fetched(pc, name).status_code == 404


def a_rose(pc: Pc, *names: str, **groups: Any) -> dict[str, Any]:
    rose = product(media=list(names), **groups)
    assert pc.do("product.put", rose)["status"] == "applied"
    pc.do("stock.move", moved(rose["variants"][0], 3000))
    return rose


def test_a_products_photos_show_as_soon_as_they_have_come(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    content = a_photo(900, 600)
    rose = a_rose(pc, named(content))
    page = f"/boutique/{shop.slug}/produit/{rose['id']}"
    assert "<img" not in shown(market, page).text
    assert "tile" in shown(market, page).text

    upload(pc, content)

    text = shown(market, page).text
    assert f"/photo/{shop.slug}/{named(content)}/800.webp 800w" in text
    assert 'width="900" height="600" alt="Rosier"' in text
    for path in ("/", f"/boutique/{shop.slug}", "/recherche?q=rosier"):
        assert f"/photo/{shop.slug}/{named(content)}/400.webp" in shown(market, path).text, path


def test_pages_get_the_width_they_ask_for_and_nothing_but_pixels(market: Market) -> None:
    shop = market.shop()
    exif = Image.Exif()
    exif[0x010E] = "chez Zébulon"
    exif[0x0112] = 6  # lying on its side
    pc = shop.pc()
    name = upload(pc, a_photo(900, 600, exif=exif))
    a_rose(pc, name)

    answer = shown(market, f"/photo/{shop.slug}/{name}/400.webp")

    assert answer.headers["Content-Type"] == "image/webp"
    assert "immutable" in answer.headers["Cache-Control"]
    with Image.open(io.BytesIO(answer.content)) as image:
        assert image.size == (400, 600)
        assert not image.getexif()
    assert "Zébulon".encode() not in answer.content
    for other in ("401", "0", "99999"):
        assert shown(market, f"/photo/{shop.slug}/{name}/{other}.webp").status_code == 404
    assert shown(market, f"/photo/ailleurs/{name}/400.webp").status_code == 404


def test_only_what_a_product_on_show_lists_is_public(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    names = [upload(pc, a_photo(60 + more, 40)) for more in range(4)]
    on_show, of_variant, hidden, of_archived = names
    rose = a_rose(pc, on_show)
    scarf = product("Écharpe", media=[])
    scarf["variants"] = [
        a_variant(("Couleur", "Bleu"), media=[of_variant]),
        a_variant(("Couleur", "Gris"), media=[of_archived], deleted=True),
    ]
    pc.do("product.put", scarf)
    pc.do("product.put", product("Secret", media=[hidden], web_visible=False))

    def public() -> list[str]:
        """Those that anybody gets who knows their names."""
        paths = {name: f"/photo/{shop.slug}/{name}/160.webp" for name in names}
        answers = {name: shown(market, path) for name, path in paths.items()}
        for answer in answers.values():
            kept = "public, max-age=31536000, immutable" if answer.is_success else "no-store"
            assert answer.headers["Cache-Control"] == kept
        return [name for name, answer in answers.items() if answer.is_success]

    assert public() == [on_show, of_variant]
    assert [fetched(pc, name).status_code for name in names] == [200] * 4

    pc.do("product.patch", patch(rose["id"], web_visible=False))
    assert public() == [of_variant]
    pc.do("product.patch", patch(rose["id"], web_visible=True, media=[of_archived]))
    assert public() == [of_variant, of_archived]


def wanted(pc: Pc) -> list[str]:
    """What the marketplace asks this PC for."""
    names: list[str] = pc.pull_page().json()["photos_wanted"]
    return names


def test_what_products_list_and_has_not_come_is_wanted_until_it_has(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    content = a_photo()
    assert wanted(pc) == []
    rose = a_rose(pc, named(content))
    assert wanted(pc) == [named(content)]
    assert wanted(market.shop("Ailleurs").pc()) == []

    send(pc, content, upto=10)
    assert wanted(pc) == [named(content)]
    send(pc, content, at=10)
    assert wanted(pc) == []

    pc.do("product.patch", patch(rose["id"], media=["f" * 64, "0" * 64]))
    assert wanted(pc) == ["0" * 64, "f" * 64]


def test_a_lost_file_is_noticed_by_whoever_asks_and_its_pages_go_on(market: Market) -> None:
    shop = market.shop()
    pc, other = shop.pc(), shop.pc("Réserve")
    content = a_photo()
    name = upload(pc, content)
    rose = a_rose(pc, name)
    page = f"/boutique/{shop.slug}/produit/{rose['id']}"
    assert "<img" in shown(market, page).text

    def by_a_page() -> Response:
        return shown(market, f"/photo/{shop.slug}/{name}/400.webp")

    def by_the_other_pc() -> Response:
        return fetched(other, name)

    for ask in (by_a_page, by_the_other_pc):
        market.photos.forget(shop.id, name)
        assert ask().status_code == 404
        assert wanted(pc) == [name]
        assert "<img" not in shown(market, page).text
        upload(pc, content)
        assert wanted(pc) == []
        assert "<img" in shown(market, page).text


def test_the_daily_round_finds_the_files_that_are_gone(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    contents = [a_photo(60 + more, 40) for more in range(3)]
    names = [upload(pc, content) for content in contents]
    a_rose(pc, *names[:2])
    a_rose(pc, names[1])
    photos.look_after(market.base, market.photos)
    for name in names[1:]:
        market.photos.forget(shop.id, name)

    photos.look_after(market.base, market.photos)

    assert wanted(pc) == [names[1]]  # the third is listed by nothing: nobody misses it


def test_a_lost_photo_takes_no_room_while_it_is_away(
    market: Market, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = market.shop()
    pc = shop.pc()
    content = a_photo()
    name = upload(pc, content)
    a_rose(pc, name)
    monkeypatch.setattr(photos, "QUOTA_BYTES", len(content) + 2 * 4096)
    market.photos.forget(shop.id, name)
    assert fetched(pc, name).status_code == 404

    upload(pc, content)

    assert fetched(pc, name).content == content


def test_a_variants_own_photo_is_shown_with_what_it_shows(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    blue = upload(pc, a_photo(300, 300))
    scarf = product("Écharpe", media=[])
    scarf["variants"] = [a_variant(("Couleur", "Bleu"), media=[blue])]
    pc.do("product.put", scarf)

    text = shown(market, f"/boutique/{shop.slug}/produit/{scarf['id']}").text

    assert 'alt="Écharpe, Bleu"' in text


def test_of_what_is_made_for_each_order_the_photo_is_said_to_be_an_example(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    name = upload(pc, a_photo())
    bouquet = a_rose(pc, name, making={"example_photo": True})

    text = shown(market, f"/boutique/{shop.slug}/produit/{bouquet['id']}").text

    assert "exemple" in text


@pytest.mark.parametrize("media", [["x"], ["A" * 64], "a" * 64, [1], ["a" * 64] * 21])
def test_a_list_of_photos_that_is_none_is_refused(market: Market, media: Any) -> None:
    pc = market.shop().pc()

    assert pc.do("product.put", product(media=media))["status"] == "rejected"


def test_what_no_product_shows_is_forgotten_after_thirty_days(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    shown_still, dropped = upload(pc, a_photo(60, 40)), upload(pc, a_photo(50, 50))
    rose = a_rose(pc, shown_still, dropped)
    shown(market, f"/photo/{shop.slug}/{dropped}/160.webp")
    pc.do("product.patch", patch(rose["id"], media=[shown_still]))

    def forgotten() -> int:
        return photos.look_after(market.base, market.photos)

    assert forgotten() == 0  # seen to be unused from now on
    market.clock.pass_(days=29)
    assert forgotten() == 0
    market.clock.pass_(days=2)
    assert forgotten() == 1
    assert (asked(pc, shown_still).status_code, asked(pc, dropped).status_code) == (200, 404)
    for width in pictures.WIDTHS:
        assert not market.photos.size(shop.id, dropped, width).exists()


def test_a_photo_a_pc_just_asked_for_is_not_forgotten_before_its_product_comes(
    market: Market,
) -> None:
    pc = market.shop().pc()
    name = upload(pc, a_photo())
    photos.look_after(market.base, market.photos)
    market.clock.pass_(days=31)

    assert asked(pc, name).status_code == 200
    assert photos.look_after(market.base, market.photos) == 0
    a_rose(pc, name)
    market.clock.pass_(days=31)
    photos.look_after(market.base, market.photos)

    assert fetched(pc, name).status_code == 200
