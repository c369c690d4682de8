"""`template` writes an empty list that helps while it is filled in, and imports as it is meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from digitaix_desktop import papers
from digitaix_desktop.operations.importing.refusals import OnlyHeadings
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.words import Words
from tests.helpers.terminal import Terminal

FILLED: dict[str, list[tuple[object, ...]]] = {
    "fr": [
        ("Rosier", "ROS-1", "3760214580121", "Fleurs", "", "Blanc", "", "", 24.9, 0.1, "pièce", 3,
         11.5, "oui"),
        ("Tomme", "0123", "", "Fromages", "", "", "", "", 18.9, 0.055, "kg", 2.35, "", "non"),
        ("Pull", "P1", "", "Mode", "Lucie", "", "S", "Bleu", 49, 0.2, "", 1, "", ""),
        ("Pull", "P2", "", "Mode", "Lucie", "", "M", "Bleu", 49, 0.2, "", 2, "", ""),
    ]
}  # fmt: skip
FILLED["en"] = [
    tuple({"pièce": "piece", "oui": "yes", "non": "no"}.get(str(cell), cell) for cell in row)
    for row in FILLED["fr"]
]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_filled_template_is_understood_whole(tmp_path: Path, language: str) -> None:
    path = tmp_path / "modele.xlsx"
    papers.write_template(path, Words(language))
    with pytest.raises(OnlyHeadings):
        papers.read_catalogue(path, None, Unwatched())
    book = load_workbook(path)
    for row in FILLED[language]:
        book.worksheets[0].append([cell or None for cell in row])
    book.save(path)

    guess = papers.read_catalogue(path, None, Unwatched())
    rose, cheese, jumper = guess.plan().products

    assert guess.questions == ()
    assert (rose.price_cents, rose.vat_bp, rose.stock_milli, rose.barcode, rose.published) == (
        2490, 1000, 3000, "3760214580121", True,
    )  # fmt: skip
    assert (cheese.sku, cheese.unit, cheese.vat_bp, cheese.published) == ("0123", "kg", 550, False)
    assert cheese.stock_milli == 2350
    assert rose.purchase_price_cents == 1150
    assert [[value for _, value in each.options] for each in jumper.variants] == [
        ["S", "Bleu"],
        ["M", "Bleu"],
    ]


def test_it_offers_choices_and_says_what_goes_where(terminal: Terminal) -> None:
    done = terminal.types("template", "modele.xlsx")
    page, lists = load_workbook(terminal.home / "modele.xlsx").worksheets

    assert done.code == 0
    assert "modele.xlsx" in done.out
    rules = {rule.promptTitle: rule for rule in page.data_validations.dataValidation}
    assert set(rules) == {cell.value for cell in page[1]}
    assert all(rule.prompt for rule in rules.values())
    chosen = [title for title, rule in rules.items() if rule.type == "list"]
    assert chosen == ["TVA", "Unité", "En ligne"]
    assert [cell.value for cell in lists["A"]] == [0.2, 0.1, 0.055, 0.021]
    assert lists.sheet_state == "hidden"
