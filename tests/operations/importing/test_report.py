"""The report that scripts read: its names and its nulls must never change."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.operations.importing.table import Cell
from digitaix_desktop.spreadsheets.recognise import recognise
from tests.operations.importing.test_rows_left_aside import add_up
from tests.spreadsheets.tables import a_file, a_table, guess_of, plan_of


def test_the_report_has_exactly_the_agreed_form() -> None:
    plan = plan_of(
        "Nom;Réf;EAN;Taille;Prix TTC;TVA;Stock;En ligne\n"
        "Pull;P1;760214580230;S;49,00;20;2;oui\n"
        "Pull;P2;;M;49,00;20;;oui\n"
        "Bol;B1;;;abc;20;1;non\n"
        "TOTAL;;;;;;3;"
    )
    report = plan.report()
    assert json.loads(json.dumps(report)) == {
        "file": "articles.xlsx",
        "sheet": "Feuil1",
        "heading_row": 1,
        "encoding": None,
        "separator": None,
        "mapping": {
            "name": "Nom",
            "sku": "Réf",
            "barcode": "EAN",
            "price": "Prix TTC",
            "vat_rate": "TVA",
            "stock": "Stock",
            "option1_value": "Taille",
            "published": "En ligne",
        },
        "counts": {
            "rows": 4,
            "accepted": 2,
            "rejected": 1,
            "skipped": 1,
            "repaired": 1,
            "products": 1,
            "variants": 2,
        },
        "rejected": [{"row": 4, "field": "price", "reason": "“abc” is not a price."}],
        "repairs": [{"row": 2, "field": "barcode", "from": "760214580230", "to": "0760214580230"}],
        "products": [
            {
                "name": "Pull",
                "sku": None,
                "barcode": None,
                "category": None,
                "brand": None,
                "price_cents": 4900,
                "vat_bp": 2000,
                "stock_milli": None,
                "unit": "piece",
                "published": True,
                "variants": [
                    {
                        "options": {"Taille": "S"},
                        "sku": "P1",
                        "barcode": "0760214580230",
                        "price_cents": 4900,
                        "stock_milli": 2000,
                    },
                    {
                        "options": {"Taille": "M"},
                        "sku": "P2",
                        "barcode": None,
                        "price_cents": 4900,
                        "stock_milli": None,
                    },
                ],
                "images": [],
            }
        ],
    }


def test_the_reasons_are_said_in_the_language_asked_for() -> None:
    plan = plan_of("Nom;Prix\nBol;abc\nVase;3")
    said = plan.report(say=lambda reason: f"<{reason.template}>")
    assert said["rejected"] == [
        {"row": 2, "field": "price", "reason": "<“{value}” is not a price.>"}
    ]


def test_columns_without_headings_are_called_by_their_number() -> None:
    guess = guess_of("Bougie;3760214580121;18,00\nVase;3760214580220;36,50\nPlaid;;59,90")
    assert guess.heading_row is None
    report = guess.plan().report()
    assert report["heading_row"] is None
    assert report["mapping"] == {"name": "column 1", "barcode": "column 2", "price": "column 3"}


CELLS = st.one_of(
    st.none(),
    st.sampled_from(
        [
            "Bol",
            "Vase",
            "S",
            "M",
            "TOTAL",
            "12,50",
            "abc",
            "3760214580121",
            "-",
            "oui",
            "Titre long",
        ]
    ),
    st.integers(-5, 5_000),
    st.floats(allow_nan=True),
    st.text(max_size=8),
    st.booleans(),
    st.dates(),
)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=9), max_size=30))
def test_whatever_stands_in_a_sheet_its_rows_add_up(rows: list[list[Cell]]) -> None:
    headings: list[Cell] = [
        "Nom", "Réf", "Prix TTC", "Stock", "Taille", "EAN", "TVA", "Parent", "Catégorie",
    ]  # fmt: skip
    book = a_file(a_table([headings, ["Bol", "B1", "12"], *rows]))
    plan = recognise(book, by_hand={"name": "Nom"}).plan()
    assert add_up(plan)
    json.dumps(plan.report())
    told = [row for product in plan.products for row in product.rows]
    told += [each.row for each in plan.rejected] + [each.row for each in plan.skipped]
    assert len(told) == len(set(told)) == plan.counts.rows
