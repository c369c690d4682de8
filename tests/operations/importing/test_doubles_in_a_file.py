"""The same article twice in one file: one is kept, and the other is told."""

from __future__ import annotations

from digitaix_desktop.operations.importing.fields import Field
from tests.operations.importing.test_rows_left_aside import add_up
from tests.spreadsheets.tables import plan_of


def test_the_same_row_twice_is_skipped() -> None:
    plan = plan_of("Réf;Nom;Prix\nA;Bol;12\nA;Bol;12")
    assert len(plan.products) == 1
    assert [each.row for each in plan.skipped] == [3]
    assert add_up(plan)


def test_one_reference_for_two_articles_is_refused_for_the_second() -> None:
    plan = plan_of("Réf;Nom;Prix\nA;Bol;12\nA;Vase;30")
    [rejected] = plan.rejected
    assert (rejected.row, rejected.field) == (3, Field.SKU)
    assert str(rejected.reason) == "Row 2 already has the reference “A”."


def test_one_barcode_for_two_articles_stays_with_the_first() -> None:
    plan = plan_of("Réf;Nom;EAN\nA;Bol;3760214580121\nB;Vase;3760214580121")
    assert [product.barcode for product in plan.products] == ["3760214580121", None]
    [repair] = plan.repairs
    assert (repair.row, repair.field, repair.after) == (3, Field.BARCODE, None)


def test_one_name_twice_needs_a_reference_to_tell_them_apart() -> None:
    plan = plan_of("Nom;Réf;Prix\nBol;;12\nBol;;14\nVase;V1;30\nVase;V2;32")
    assert [product.name for product in plan.products] == ["Bol", "Vase", "Vase"]
    assert [(each.row, each.field) for each in plan.rejected] == [(3, Field.NAME)]
    assert add_up(plan)


def test_a_size_left_out_does_not_take_the_other_sizes_with_it() -> None:
    plan = plan_of("Nom;Réf;Taille;Prix\nBol;P1;;5\nPull;P1;S;49\n;P2;M;49")
    pull = plan.products[1]
    assert (pull.name, [variant.sku for variant in pull.variants]) == ("Pull", ["P2"])
    assert [each.row for each in plan.rejected] == [3]
    assert add_up(plan)
