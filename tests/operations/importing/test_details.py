"""Ingredients, allergens, origin, net quantity, maker: read from files, kept by an export."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digitaix_desktop import papers
from digitaix_desktop.domain.particulars import Food, Making, Safety, Withdrawal
from digitaix_desktop.domain.products import Product, Unit, Variant
from digitaix_desktop.operations.changes import add_products
from digitaix_desktop.operations.importing.allergens import allergens_in, allergens_of
from digitaix_desktop.operations.importing.applying import CatalogueImport
from digitaix_desktop.operations.importing.details import (
    alcohol_of,
    net_of,
)
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.foreseeing import Foreseen, foresee
from digitaix_desktop.operations.importing.own import OWN_COLUMNS, own_columns
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.products import ChangeProduct
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.views.profile import Profile
from digitaix_protocol.rules.information import ALLERGENS, MOST_ALCOHOL_BP, Reason
from digitaix_protocol.rules.visibility import Visibility
from tests.helpers.make import AShop, a_shop


@pytest.fixture
def there(tmp_path: Path) -> Iterator[AShop]:
    with a_shop(tmp_path / "there") as shop:
        yield shop


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("Lait, œufs", ["milk", "eggs"]),
        ("Contient : Gluten; FRUITS À COQUE", ["gluten", "nuts"]),
        ("gluten (blé), lait", ["gluten", "milk"]),
        ("Milk and soybeans", ["milk", "soy"]),
        ("sulfites", ["sulphites"]),
        ("Contient des sulfites.", ["sulphites"]),
        ("Présence de lait et d’œufs", ["milk", "eggs"]),
        ("Contains sulphites", ["sulphites"]),
        ("Aucun", []),
        ("none", []),
        ("", None),
        (None, None),
        ("lait, voir étiquette", None),
        ("oui", None),
        (5, None),
    ],
)
def test_allergens_are_read_whole_or_not_at_all(cell: object, codes: list[str] | None) -> None:
    assert allergens_of(cell) == codes  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "net"),
    [
        ("250 g", (250, "kg")),
        ("0,5 kg", (500, "kg")),
        ("75cl", (750, "l")),
        ("1,5 L", (1500, "l")),
        ("33 ml", (33, "l")),
        ("250", None),
        (250, None),
        ("6 x 25 cl", (1500, "l")),
        ("bocal de 760 g", (760, "kg")),
        ("Magnum", (1500, "l")),
        ("400 g (240 g égoutté)", None),
        ("0 g", None),
        ("0,0001 g", None),
    ],
)
def test_a_net_quantity_needs_its_unit(cell: object, net: tuple[int, str] | None) -> None:
    assert net_of(cell) == net  # type: ignore[arg-type]


def in_shop(shop: AShop, text: str, folder: Path, name: str = "liste.csv") -> list[Product]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    plan = papers.read_catalogue(path, None, Unwatched()).plan()
    CatalogueImport(shop.desk).start(name, plan.products, Unwatched())
    return [sheet.product for sheet in shop.reader.every_product()]


FRENCH = (
    "Nom;Prix TTC;Ingrédients;Allergènes;Origine;Quantité nette\n"
    "Sablés;3,90;Blé, beurre;Gluten, lait;France;200 g\n"
    "Miel;8,00;Miel;aucun;;500 g\n"
    "Terrine;6,00;Porc;voir étiquette;;\n"
)
ENGLISH = (
    "Name;Price;Ingredients;Allergens;Country of origin;Net quantity\n"
    "Shortbread;3.90;Wheat, butter;Gluten, milk;France;200 g\n"
)


def test_the_usual_headings_are_recognised_in_french_and_english(
    there: AShop, tmp_path: Path
) -> None:
    honey, biscuits, terrine = in_shop(there, FRENCH, tmp_path)
    assert biscuits.food == Food("Blé, beurre", ("gluten", "milk"), (), "France", 200)
    assert honey.food == Food("Miel", (), (), "", 500)
    assert terrine.food == Food("Porc")

    (tmp_path / "en.csv").write_text(ENGLISH, encoding="utf-8")
    [shortbread] = papers.read_catalogue(tmp_path / "en.csv", None, Unwatched()).plan().products
    assert shortbread.details == {
        "food": {
            "ingredients": "Wheat, butter",
            "allergens": ["gluten", "milk"],
            "origin": "France",
            "net_milli": 200,
            "net_unit": "kg",
        }
    }


def test_allergens_that_could_not_be_read_are_said(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(FRENCH, encoding="utf-8")
    plan = papers.read_catalogue(tmp_path / "a.csv", None, Unwatched()).plan()
    assert [(r.row, r.field, r.before, r.after) for r in plan.repairs] == [
        (4, Field.ALLERGENS, "voir étiquette", None)
    ]


def test_what_a_jar_holds_is_read_where_suppliers_write_it(there: AShop, tmp_path: Path) -> None:
    there.desk.do(ChangeProfile({"trade": ""}, {"trade": "food"}))
    text = (
        "Désignation;Contenance;Poids net (g);Prix TTC;Unité\n"
        "Cassoulet;bocal;760;13,90;pièce\nSoupe;bouteille 50 cl;;8,20;pièce\n"
        "Jambon;1 kg;;24,90;kg\n"
    )
    stew, ham, soup = in_shop(there, text, tmp_path)
    assert (stew.food.net_milli, stew.food.net_unit) == (760, "kg")
    assert (soup.food.net_milli, soup.food.net_unit) == (500, "l")
    assert ham.food.net_milli is None


def test_bottles_that_are_chosen_say_what_they_hold(there: AShop, tmp_path: Path) -> None:
    there.desk.do(ChangeProfile({"trade": ""}, {"trade": "food"}))
    text = "Vin;Contenance;Prix TTC\nChinon;75 cl;12\nChinon;Magnum;26\n"
    [chinon] = in_shop(there, text, tmp_path)
    assert len(chinon.variants) == 2
    assert (chinon.food.net_milli, chinon.food.net_unit) == (750, "l")


@pytest.mark.parametrize(
    ("cell", "strength"),
    [
        ("12,5%", 1250),
        ("13 % vol.", 1300),
        ("40°", 4000),
        (13.5, 1350),
        (0.125, 1250),
        ("0,5 %", 50),
        (0, 0),
        ("fort", None),
        ("120", None),
        (None, None),
    ],
)
def test_a_strength_is_read_as_lists_write_it(cell: object, strength: int | None) -> None:
    assert alcohol_of(cell) == strength  # type: ignore[arg-type]


def test_a_list_of_wines_is_online_at_once_at_the_rate_of_alcohol(
    there: AShop, tmp_path: Path
) -> None:
    there.desk.do(ChangeProfile({"trade": ""}, {"trade": "food"}))
    text = (
        "Vin;Contenance;Degré;Allergènes;Prix TTC\n"
        "Chinon;75 cl;13%;sulfites;12\nJus de pomme;1 L;;aucun;4\n"
    )
    (tmp_path / "vins.csv").write_text(text, encoding="utf-8")
    plan = papers.read_catalogue(tmp_path / "vins.csv", None, Unwatched()).plan(default_vat_bp=550)
    assert [(each.row, each.field, each.after) for each in plan.repairs] == [
        (2, Field.VAT_RATE, "20")
    ]
    chinon, juice = in_shop(there, text, tmp_path, "vins.csv")
    assert (chinon.vat_bp, chinon.food.alcohol_bp) == (2000, 1300)
    assert chinon.judged("food").visibility is Visibility.ONLINE
    assert (juice.vat_bp, juice.food.alcohol_bp) == (None, None)


@pytest.mark.parametrize(
    ("ingredients", "codes"),
    [
        ("Jambon de porc, sel, LAIT, conservateur : E250", ["milk"]),
        ("Farine de BLÉ, LAIT, pistaches (FRUITS À COQUE)", ["gluten", "milk", "nuts"]),
        ("Porc, farine de BLÉ, ŒUFS, BEURRE, PISTACHES", ["gluten", "eggs", "milk", "nuts"]),
        ("Sucre, LAIT entier, AMANDES. Peut contenir : SOJA", ["milk", "nuts"]),
        ("Comté AOP (LAIT cru), noix de muscade", ["milk"]),
        ("Farine de blé, LAIT", None),
        ("Porc, BOLET, LAIT", None),
        ("PORC, SEL, LAIT", None),
        ("Porc, sel", None),
        (None, None),
    ],
)
def test_capitals_among_the_ingredients_are_the_allergens_or_nothing(
    ingredients: object, codes: list[str] | None
) -> None:
    assert allergens_in(ingredients) == codes


def test_allergens_in_capitals_go_in_with_new_products_and_are_told(
    there: AShop, tmp_path: Path
) -> None:
    there.desk.do(ChangeProfile({"trade": ""}, {"trade": "food"}))
    text = (
        "Nom;Prix TTC;TVA;Unité;Ingrédients;Allergènes\n"
        "Jambon;24,90;5,5;kg;Porc, LAIT;\nTerrine;6;5,5;kg;Porc, LAIT;voir étiquette\n"
    )
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    plan = papers.read_catalogue(tmp_path / "a.csv", None, Unwatched()).plan()
    assert [(each.row, each.before, each.after) for each in plan.repairs] == [
        (2, "", "lait"),
        (3, "voir étiquette", None),
    ]
    ham, terrine = in_shop(there, text, tmp_path, "a.csv")
    assert (ham.food.allergens, terrine.food.allergens) == (("milk",), None)

    none = replace(ham, food=replace(ham.food, allergens=()))
    there.desk.do(ChangeProduct.between(ham, none))
    ham, _ = in_shop(there, text, tmp_path, "a.csv")
    assert ham.food.allergens == ()


def test_a_table_of_allergens_is_read_tick_by_tick(there: AShop, tmp_path: Path) -> None:
    text = (
        "Plat;Prix TTC;Unité;Gluten;Œufs;Lait;Fruits à coque\n"
        "Quiche;4,20;pièce;x;x;x;traces\nGratin;12,90;kg;;non;oui;-\nSalade;9;kg;;;;\n"
    )
    gratin, quiche, salad = in_shop(there, text, tmp_path)
    assert (quiche.food.allergens, quiche.food.traces) == (("gluten", "eggs", "milk"), ("nuts",))
    assert gratin.food.allergens == ("milk",)
    assert salad.food.allergens is None  # four of fourteen: nobody said that of the others


def test_colours_that_sound_like_allergens_are_none(there: AShop, tmp_path: Path) -> None:
    [jumper] = in_shop(there, "Nom;Prix TTC;Moutarde;Amande;Noisette\nPull;49;1;0;1\n", tmp_path)
    assert jumper.food.allergens is None


def test_a_dash_among_allergens_says_nothing_of_them(tmp_path: Path) -> None:
    text = "Nom;Prix TTC;Allergènes\nVinaigre;4,00;-\nMiel;8,00;aucun\n"
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    plan = papers.read_catalogue(tmp_path / "a.csv", None, Unwatched()).plan()
    assert [each.details for each in plan.products] == [None, {"food": {"allergens": []}}]
    assert plan.repairs == ()


def test_the_origin_of_a_shirt_makes_no_food_of_it(there: AShop, tmp_path: Path) -> None:
    shirts = "Nom;Prix;Origine\nChemise;30;Portugal\n"
    [shirt] = in_shop(there, shirts, tmp_path)
    assert "food" not in shirt.groups()

    there.do(ChangeProfile.between(Profile(), Profile(trade="food")))
    again = in_shop(there, shirts, tmp_path)
    assert again[0].food.origin == "Portugal"


def test_imported_again_it_changes_only_what_the_file_says_and_is_undone(
    there: AShop, tmp_path: Path
) -> None:
    in_shop(there, FRENCH, tmp_path)
    later = "Nom;Prix TTC;Origine;Ingrédients\nMiel;8,00;Savoie;\n"
    path = tmp_path / "later.csv"
    path.write_text(later, encoding="utf-8")
    there.do(ChangeProfile.between(Profile(), Profile(trade="food")))
    imports = CatalogueImport(there.desk)
    plan = papers.read_catalogue(path, None, Unwatched()).plan()
    deed = imports.start("later.csv", plan.products, Unwatched())
    honey = there.reader.by_name("Miel")
    assert honey is not None
    assert there.product(honey.id).food == Food("Miel", (), (), "Savoie", 500)

    imports.undo(deed.id, Unwatched())
    assert there.product(honey.id).food == Food("Miel", (), (), "", 500)


_WORDS = st.from_regex(r"[A-Za-zéà][A-Za-zéà ]{0,20}[a-zéà]", fullmatch=True)
_FOODS = st.builds(
    Food,
    _WORDS | st.just(""),
    st.none() | st.lists(st.sampled_from(list(ALLERGENS)), unique=True, max_size=4).map(tuple),
    st.lists(st.sampled_from(list(ALLERGENS)), unique=True, max_size=3).map(tuple),
    _WORDS | st.just(""),
    st.none() | st.integers(1, 10**6),
    st.just("kg"),
    st.none() | st.integers(0, MOST_ALCOHOL_BP),
)
_REASONS = st.sampled_from(list(Reason)).map(lambda each: Withdrawal(True, each.value))
_MAKINGS = st.builds(
    Making,
    st.booleans(),
    st.integers(0, 20_000),
    st.just("04-15"),
    st.just("02-29"),
    st.booleans(),
)


@settings(max_examples=12)
@given(
    foods=st.lists(_FOODS, min_size=2, max_size=6),
    safety=st.builds(Safety, *(_WORDS | st.just("") for _ in range(4))),
    withdrawal=st.just(Withdrawal()) | _REASONS,
    making=st.just(Making()) | _MAKINGS,
    selling=st.tuples(
        st.integers(1, 5000), st.integers(1, 5000), st.integers(0, 10_000), st.integers(1, 1000)
    ),
    piece=st.none() | st.integers(1, 10**6),
)
def test_an_export_keeps_all_of_it(
    foods: list[Food],
    safety: Safety,
    withdrawal: Withdrawal,
    making: Making,
    selling: tuple[int, int, int, int],
    piece: int | None,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("export")
    least, step, tolerance, per = selling
    made = []
    for number, food in enumerate(foods):
        id = uuid4()
        made.append(
            Product(
                id, f"Article {number}", unit=Unit.KG, price_cents=500, vat_bp=550,
                min_milli=least, step_milli=step, tolerance_bp=tolerance, per_milli=per,
                piece_milli=piece, food=food, safety=safety, withdrawal=withdrawal,
                making=making, variants=(Variant(uuid4(), id),),
            )
        )  # fmt: skip
    with a_shop(folder / "here") as here, a_shop(folder / "there") as there:
        there.do(ChangeProfile.between(Profile(), Profile(trade="food")))
        here.desk.step(lambda shop: add_products(shop, made))
        assert papers.write_catalogue(here.reader, folder / "p.xlsx") == len(made)
        plan = papers.read_catalogue(folder / "p.xlsx", None, Unwatched()).plan()
        CatalogueImport(there.desk).start("p.xlsx", plan.products, Unwatched())
        found = {sheet.product.name: sheet.product for sheet in there.reader.every_product()}
    for product in made:
        there_now = found[product.name]
        assert there_now.particulars() == product.particulars()
        assert there_now.groups()["selling"] == product.groups()["selling"]


def test_an_export_of_an_earlier_program_is_still_one() -> None:
    headings = tuple(OWN_COLUMNS.values())
    assert list(own_columns(headings)) == list(OWN_COLUMNS)
    assert list(own_columns((*headings[:17], None))) == list(OWN_COLUMNS)[:17]
    assert own_columns(headings[:18]) == {}
    assert own_columns((*headings, "Notes")) == {}


def test_what_could_not_be_reserved_is_foreseen(there: AShop, tmp_path: Path) -> None:
    there.do(ChangeProfile.between(Profile(), Profile(trade="food", default_vat_bp=550)))
    (tmp_path / "a.csv").write_text(FRENCH, encoding="utf-8")
    plan = papers.read_catalogue(tmp_path / "a.csv", None, Unwatched()).plan()

    def look() -> Foreseen:
        return foresee(there.desk, plan.products, 550, Unwatched())

    assert look() == Foreseen(created=3, online=3, in_store=1)
    in_shop(there, FRENCH, tmp_path)
    assert look() == Foreseen(unchanged=3, online=3, in_store=1)
