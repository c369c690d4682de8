"""An export holds what costs less for a while, and calls a product's rows by its name."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from digitaix_desktop import papers
from digitaix_desktop.domain.errors import Cents
from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.changing_many import ChangeMany
from digitaix_desktop.operations.importing.applying import CatalogueImport
from digitaix_desktop.operations.importing.before_after import Change
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.foreseeing import foresee
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.promotions import Discount
from tests.helpers.make import AShop, a_shop

SIZES = """Nom;Référence;Taille;Prix TTC;TVA
Pull Lucie;P1;S;49;20
Pull Lucie;P2;M;49;20
Pull Lucie;P3;XL;59;20
Savon;S1;;4,50;20
"""
FROM_MS, TO_MS = 1_764_288_000_123, 1_764_892_800_000


@pytest.fixture
def here(tmp_path: Path) -> Iterator[AShop]:
    with a_shop(tmp_path / "here") as shop:
        put_in(shop, tmp_path, SIZES)
        yield shop


@pytest.fixture
def there(tmp_path: Path) -> Iterator[AShop]:
    with a_shop(tmp_path / "there") as shop:
        yield shop


def put_in(shop: AShop, folder: Path, text: str) -> None:
    path = folder / "liste.csv"
    path.write_text(text, "utf-8-sig")
    made = papers.read_catalogue(path, None, Unwatched()).plan()
    CatalogueImport(shop.desk).start(path.name, made.products, Unwatched())


def named(shop: AShop, name: str) -> Product:
    [sheet] = [each for each in shop.reader.every_product() if each.product.name == name]
    return sheet.product


def reduce(shop: AShop, *ids: UUID) -> None:
    shop.do(ChangeMany(ids, Discount(2000, FROM_MS, TO_MS, "short_date")))


def exported(shop: AShop, folder: Path) -> list[dict[str, str]]:
    papers.write_catalogue(shop.reader, folder / "produits.csv", ".csv")
    with (folder / "produits.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def written(rows: list[dict[str, str]], columns: int | None = None) -> str:
    heads = list(rows[0])[:columns]
    lines = [heads, *([row[head] for head in heads] for row in rows)]
    return "\n".join(";".join(line) for line in lines)


def test_sizes_that_share_a_price_and_its_promotion_share_them_elsewhere(
    here: AShop, there: AShop, tmp_path: Path
) -> None:
    reduce(here, named(here, "Pull Lucie").id)
    rows = exported(here, tmp_path)
    assert [row["Prix promo TTC"] for row in rows] == ["39,2", "39,2", "47,2", ""]
    assert {row["Motif de la promo"] for row in rows} == {"date courte", ""}

    put_in(there, tmp_path, (tmp_path / "produits.csv").read_text("utf-8-sig"))

    before, after = named(here, "Pull Lucie"), named(there, "Pull Lucie")
    assert (after.promo_from_ms, after.promo_to_ms) == (FROM_MS, TO_MS)
    assert after.promo_reason == "short_date"
    assert [after.pricing_of(each) for each in after.shelf] == [
        before.pricing_of(each) for each in before.shelf
    ]
    assert [each.pricing for each in after.shelf] == [each.pricing for each in before.shelf]
    assert named(there, "Savon").pricing == named(here, "Savon").pricing


def test_a_promotion_typed_into_an_export_is_foreseen_and_taken(
    here: AShop, tmp_path: Path
) -> None:
    rows = exported(here, tmp_path)
    rows[-1] |= {"Prix promo TTC": "4,00", "Promo du": "2025-11-28"}
    path = tmp_path / "liste.csv"
    path.write_text(written(rows), "utf-8-sig")
    plan = papers.read_catalogue(path, None, Unwatched()).plan()
    assert not plan.rejected

    seen = foresee(here.desk, plan.products, None, Unwatched())

    assert seen.updated == 1
    assert Change("Savon", Field.PROMO_PRICE, None, Cents(400)) in seen.changes
    put_in(here, tmp_path, written(rows))
    assert named(here, "Savon").promo_price_cents == 400
    assert named(here, "Savon").price_cents == 450


def test_a_price_changed_beside_a_promotion_changes_too(here: AShop, tmp_path: Path) -> None:
    reduce(here, named(here, "Savon").id)
    rows = exported(here, tmp_path)
    rows[-1]["Prix TTC"] = "5,00"
    put_in(here, tmp_path, written(rows))
    soap = named(here, "Savon")
    assert (soap.price_cents, soap.promo_price_cents) == (500, 360)


def test_rows_of_one_product_are_called_by_its_name(here: AShop, tmp_path: Path) -> None:
    parents = [row["Parent"] for row in exported(here, tmp_path)]
    assert parents[0].startswith("pull-lucie-")
    assert parents == [parents[0]] * 3 + [""]


@pytest.mark.parametrize("columns", [36, 17], ids=["with details", "the first"])
def test_exports_of_earlier_programs_import_as_before(
    here: AShop, there: AShop, tmp_path: Path, columns: int
) -> None:
    rows = exported(here, tmp_path)
    for row in rows[:3]:
        row["Parent"] = "0f6b2f0e-1111-4222-8333-444455556666"
    put_in(there, tmp_path, written(rows, columns))
    again = named(there, "Pull Lucie")
    assert [each.options for each in again.shelf] == [
        (("Taille", "S"),),
        (("Taille", "M"),),
        (("Taille", "XL"),),
    ]
    assert [again.price_of(each) for each in again.shelf] == [4900, 4900, 5900]
