"""The search field finds by any beginning, in any order, however it is spelt; nothing hurts it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digitaix_desktop.domain.products import Unit
from digitaix_desktop.operations.orders import PutAside, wish_for
from digitaix_desktop.operations.products import AddVariant, ArchiveProducts
from digitaix_desktop.operations.views.products import Filter, FoundKind, Wanted
from digitaix_desktop.storage.reading.products import _BRANDS
from tests.helpers.make import AShop, a_product, a_shop, a_variant, somebody

_CATALOGUE = {
    "Savon d’Alep à l’huile de laurier": {"barcode": "3760000000017", "category": "Hygiène"},
    "Œufs frais de Grésy": {"category": "Épicerie"},
    "Beaufort d’été": {"unit": Unit.KG, "category": "Fromages"},
    "Tomme de Savoie": {"unit": Unit.KG, "category": "Fromages"},
    "Pull « Marin » 100 % laine": {"category": "Vêtements"},
    "Crème brûlée": {"category": "Épicerie"},
    "Straße & Æther": {"category": ""},
    "AC/DC Back in Black": {"category": "Disques"},
}


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AShop]:
    with a_shop(tmp_path_factory.mktemp("stocked")) as shop:
        for name, values in _CATALOGUE.items():
            shop.add(name, **values)
        shirt = a_product(
            name="Chemise",
            brand="Fil d’Argent",
            web_visible=True,
            variants=[
                a_variant(options=(("Couleur", "Bleu nuit"),), sku="CH-42/B.x", position=0),
                a_variant(options=(("Couleur", "Écru"),), sku="CH 43", position=1),
            ],
        )
        with shop.books.open() as books:
            books.products.save([shirt])
        yield shop


def _titles(shop: AShop, words: str) -> list[str]:
    return [each.title for each in shop.reader.search(words) if each.kind is FoundKind.PRODUCT]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("savon", "Savon d’Alep à l’huile de laurier"),
        ("SAVON", "Savon d’Alep à l’huile de laurier"),
        ("laurier huile", "Savon d’Alep à l’huile de laurier"),
        ("lau sav", "Savon d’Alep à l’huile de laurier"),
        ("l'huile", "Savon d’Alep à l’huile de laurier"),
        ("l’huile", "Savon d’Alep à l’huile de laurier"),
        ("oeufs", "Œufs frais de Grésy"),
        ("œuf", "Œufs frais de Grésy"),
        ("OEUF gresy", "Œufs frais de Grésy"),
        ("creme brulee", "Crème brûlée"),
        ("brûlée", "Crème brûlée"),
        ("strasse aether", "Straße & Æther"),
        ("marin", "Pull « Marin » 100 % laine"),
        ("100 laine", "Pull « Marin » 100 % laine"),
        ("ac dc", "AC/DC Back in Black"),
        ("ac/dc", "AC/DC Back in Black"),
        ("3760000000017", "Savon d’Alep à l’huile de laurier"),
        ("37600", "Savon d’Alep à l’huile de laurier"),
        ("ch-42/b.x", "Chemise"),
        ("ch42", ""),
        ("ch 43", "Chemise"),
        ("bleu chem", "Chemise"),
        ("ecru", "Chemise"),
        ("argent", "Chemise"),
        ("disques", "AC/DC Back in Black"),
    ],
)
def test_a_product_is_found_however_it_is_typed(words: str, name: str, stocked: AShop) -> None:
    assert _titles(stocked, words) == ([name] if name else [])


def test_all_the_words_must_be_there(stocked: AShop) -> None:
    assert _titles(stocked, "savon fromage") == []
    assert set(_titles(stocked, "fromages")) == {"Beaufort d’été", "Tomme de Savoie"}


def test_names_that_begin_with_the_words_come_first(shop: AShop) -> None:
    for number in range(60):
        shop.add(f"Assortiment {number:02d} de savons")
    shop.add("Savon noir")

    assert _titles(shop, "savon")[0] == "Savon noir"
    assert len(_titles(shop, "savon")) == 12


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        "'",
        '"',
        '""',
        '"savon',
        "savon*",
        "*",
        "NEAR",
        "NEAR(savon huile)",
        "savon AND",
        "OR",
        "NOT savon",
        "name:savon",
        "-savon",
        "^savon",
        "{name} : savon",
        "savon;DROP TABLE product",
        "…—!?«»",
        "%",
        "_",
        "\\",
        "a\\%b_c",
        "\0",
        "sa\0von",
        "\ud800",
        "savon \udfff",
        "\u200b",
        "e\u0301te\u0301",
        "🧼",
        "日本",
        "²½Ⅷ",
        "𝓢avon",
        "x" * 1_000_000,
        "x " * 100_000,
        "savon " * 5_000,
        "%" * 60_000,
        "(" * 5_000,
        "٠١٢٣٤٥",
        "DX",
        "DXVVVVVV",
        "06 39 98 41 27 " * 500,
    ],
    ids=lambda text: repr(text[:20]),
)
def test_no_typed_text_can_hurt(words: str, stocked: AShop) -> None:
    stocked.reader.search(words)
    page = stocked.reader.product_page(Wanted(words=words), 0, 100)

    assert len(page) == stocked.reader.product_total(Wanted(words=words))
    stocked.reader.by_barcode(words.encode(errors="ignore").decode())
    stocked.reader.order_by_code(words)


@settings(max_examples=150)
@given(words=st.text(max_size=40))
def test_no_text_at_all_can_hurt(words: str, stocked: AShop) -> None:
    stocked.reader.search(words)
    for each in (Filter.ALL, Filter.ONLINE, Filter.SOLD_OUT):
        wanted = Wanted(each, words=words)
        assert len(stocked.reader.product_page(wanted, 0, 100)) == stocked.reader.product_total(
            wanted
        )


@given(data=st.data())
def test_any_beginnings_of_any_words_of_a_name_find_it(data: st.DataObject, stocked: AShop) -> None:
    name = data.draw(st.sampled_from([*_CATALOGUE]))
    words = ["".join(filter(str.isalnum, word)) for word in name.replace("’", " ").split()]
    words = [word for word in words if word and "/" not in name]
    if not words:
        return
    chosen = data.draw(st.permutations(words))[:3]
    typed = [word[: data.draw(st.integers(1, len(word)))] for word in chosen]

    assert name in _titles(stocked, " ".join(typed))


def test_what_is_archived_or_no_longer_sold_is_not_found(shop: AShop) -> None:
    soap = shop.add("Savon", barcode="3760000000017")
    shop.do(AddVariant(soap.id, (("Parfum", "Lavande"),)))
    assert _titles(shop, "lavande") == ["Savon"]

    shop.desk.undo()
    assert _titles(shop, "lavande") == []
    shop.do(ArchiveProducts((soap.id,)))
    assert _titles(shop, "savon") == []
    assert _titles(shop, "3760000000017") == []

    gone = a_variant(options=(("Taille", "S"),), barcodes=("3700000000017",), deleted=True)
    with shop.books.open() as books:
        books.products.save([a_product(name="Gant", variants=[a_variant(position=0), gone])])
    assert _titles(shop, "370000") == []
    assert _titles(shop, "3700000000017") == []


def test_the_beginning_of_a_barcode_finds_its_product_among_many_others(shop: AShop) -> None:
    for number in range(30):
        shop.add(f"Savon {number:02}", barcode=f"37600000000{number:02}")

    assert _titles(shop, "3760000000012") == ["Savon 12"]
    assert _titles(shop, "376000000001") == [f"Savon {number}" for number in range(10, 20)]


def test_a_renamed_product_is_found_by_its_new_name_only(shop: AShop) -> None:
    soap = shop.add("Savon")
    with shop.books.open() as books:
        books.products.save([a_product(id=soap.id, name="Gant", variants=soap.variants)])

    assert _titles(shop, "savon") == []
    assert _titles(shop, "gant") == ["Gant"]


def _orders(shop: AShop, words: str) -> list[str]:
    return [each.detail for each in shop.reader.search(words) if each.kind is FoundKind.ORDER]


@pytest.mark.parametrize(
    "words",
    [
        "Mélanie",
        "melanie",
        "lefè",
        "LEFEVRE",
        "lefevre melanie",
        "d'oeuvre",
        "06 39 98",
        "0639984127",
        "4127",
        "+33 6 39 98 41 27",
        "06.39.98.41.27",
    ],
)
def test_an_order_is_found_by_its_customer(words: str, shop: AShop) -> None:
    soap = shop.add("Gant")
    shop.do(PutAside((wish_for(soap),), somebody(name="Mélanie Lefèvre-d’Œuvre")))
    shop.do(PutAside((wish_for(soap),), somebody(name="Paul Martin", phone="+33 4 79 00 00 00")))

    assert _orders(shop, words) == ["Mélanie L."]


@pytest.mark.parametrize("words", ["m", "41", "éla", "Martine", "998", "%", "_%"])
def test_an_order_is_not_found_by_what_is_too_little_or_in_the_middle(
    words: str, shop: AShop
) -> None:
    shop.do(PutAside((wish_for(shop.add("Gant")),), somebody(name="Mélanie Lefèvre")))

    assert _orders(shop, words) == []


def test_a_number_from_abroad_is_found_as_it_is_dialled_here(shop: AShop) -> None:
    contact = somebody(name="Paul Martin", phone="+33 (0)4 79 00 11 22")
    shop.do(PutAside((wish_for(shop.add("Gant")),), contact))

    for words in ("0479001122", "0033479001122", "+33479001122", "1122"):
        assert _orders(shop, words) == ["Paul M."]


def test_an_order_is_found_by_its_code(shop: AShop, tmp_path: Path) -> None:
    done = shop.do(PutAside((wish_for(shop.add("Gant")),), somebody()))
    assert done.subject is not None
    code = shop.order(done.subject).code

    for words in (code, code.lower(), code[:3], f"{code[:3]} {code[3:]}", f"DX{code}"):
        assert _orders(shop, words) == ["Martine D."]


def test_open_orders_come_before_ended_ones_and_orders_before_products(shop: AShop) -> None:
    soap = shop.add("Martinet")
    first = shop.do(PutAside((wish_for(soap),), somebody(name="Martin Un")))
    shop.do(PutAside((wish_for(soap),), somebody(name="Martin Deux")))
    shop.desk.undo_this(first)

    found = shop.reader.search("martin")

    assert [each.detail for each in found[:2]] == ["Martin D.", "Martin U."]
    assert [each.kind for each in found] == [FoundKind.ORDER, FoundKind.ORDER, FoundKind.PRODUCT]


@pytest.mark.parametrize(
    ("typed", "meant", "name"),
    [
        ("savonn", "savon", "Savon d’Alep à l’huile de laurier"),
        ("beuafort", "beaufort", "Beaufort d’été"),
        ("fromge tome", "fromages tomme", "Tomme de Savoie"),
        ("crem brulé", "", "Crème brûlée"),
        ("épicrie", "epicerie", "Œufs frais de Grésy"),
    ],
)
def test_a_typing_mistake_still_finds(stocked: AShop, typed: str, meant: str, name: str) -> None:
    found = stocked.reader.meant(typed)
    assert found == meant
    assert name in _titles(stocked, found or typed)


@given(st.text(max_size=200))
@settings(max_examples=200)
def test_no_text_hurts_when_nothing_is_found(stocked: AShop, words: str) -> None:
    found = stocked.reader.meant(words)
    assert not found or stocked.reader.search(found)


def test_lists_are_narrowed_to_a_brand(stocked: AShop) -> None:
    assert stocked.reader.brands() == ["Fil d’Argent"]
    wanted = Wanted(brand="Fil d’Argent")
    assert stocked.reader.product_total(wanted) == 1
    [card] = stocked.reader.product_page(wanted, 0, 10)
    assert card.name == "Chemise"
    assert stocked.reader.product_total(Wanted(Filter.ONLINE, words="ecru", brand="X")) == 0


def test_brands_are_found_by_a_look_at_an_index_each(stocked: AShop) -> None:
    """Going along all products for each brand took seconds where there are many."""
    with stocked.database.reading() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {_BRANDS}").all()
    steps = [row.detail for row in plan if "product" in row.detail]
    assert steps
    assert all("product_by_brand (brand" in step for step in steps)
