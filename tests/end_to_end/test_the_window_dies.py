"""The shop's PC loses its power in the middle: what the screen said was saved is there again."""

from __future__ import annotations

import pytest

from digitaix_desktop.paths import DataFolder
from digitaix_desktop.workbench import ReadOnlyBench
from tests.end_to_end.story import JAM, Story, shown
from tests.helpers.printers import until


def as_read(count: int) -> str:
    """A count as the screen shows it."""
    return f"{count:,}".replace(",", " ")


MANY = 6_000  # a busy machine may see the first of them late, and must not miss the last
PRODUCTS_IMPORTED = f"{as_read(MANY)} produits importés"
ALL_OF_THEM = sum(n % 50 for n in range(MANY)) * 1000
"""What the many rows say is in stock, in milli-units."""


def many_rows() -> list[tuple[object, ...]]:
    """A list that takes a while."""
    rows = [(f"S{n}", f"Savon {n}", 4.5, n % 50) for n in range(MANY)]
    return [("Réf", "Désignation", "Prix TTC", "Stock"), *rows]


def test_the_window_is_killed_in_the_middle_again_and_again(story: Story) -> None:
    story.joins_the_town()
    story.drops_the_catalogue()
    story.imports()
    story.desktop.kill()
    story.desktop.open()
    story.is_up_to_date()
    story.lets_slips_print_by_themselves()

    story.desktop.kill()
    code = story.customer.reserves(story.marketplace)
    story.desktop.open()
    story.desktop.waits_for("1 nouvelle commande")
    story.slip_comes_out(code)
    story.stock_is(on_hand=3, reserved=1)

    story.opens(code)
    story.desktop.press("Préparer")
    story.desktop.waits_for("0 prêt sur 1")  # what is said of it goes by, and others speak too
    story.desktop.kill()
    story.desktop.open()
    story.opens(code)
    story.desktop.press("Prête")
    story.desktop.waits_for(f"Commande {shown(code)} prête")

    story.marketplace.kill()
    story.hands_over(code)
    story.desktop.waits_for(f"Commande {shown(code)} remise au client")
    story.desktop.kill()
    story.desktop.open()
    story.is_offline()
    story.desktop.press("Produits")
    story.desktop.waits_for(f"{JAM}, 6,80 €, stock 2")
    story.line_is_back()
    story.stock_is(on_hand=2, reserved=0)
    assert story.marketplace.orders() == {code: "collected"}
    assert len(story.slips()) == 1


def stored(story: Story) -> int:
    """How many products the import has stored so far."""
    bench = ReadOnlyBench(DataFolder(story.desktop.terminal.data))
    try:
        return next((deed.done for deed in bench.queries.long_deeds(1)), 0)
    finally:
        bench.close()


@pytest.mark.parametrize(
    ("answer", "told", "count"),
    [
        ("Continuer", PRODUCTS_IMPORTED, MANY),
        ("Annuler l’import", "L’import est annulé", 0),
    ],
)
def test_an_import_of_many_rows_is_killed_and_then_continued_or_undone(
    story: Story, answer: str, told: str, count: int
) -> None:
    story.begins_alone()
    story.drops_the_catalogue(many_rows())
    story.desktop.do("keys", sequence="Return")
    until(lambda: stored(story) > 0, "the import's first steps")
    story.desktop.kill()
    done = stored(story)
    assert 0 < done < MANY

    story.desktop.open()
    story.desktop.waits_for(f"L’import s’est arrêté à {as_read(done)} sur {as_read(MANY)}")
    story.desktop.press(answer)
    story.desktop.waits_for(told)
    story.desktop.press("Fermer")
    assert len(product_stock(story)) == count
    assert sum(product_stock(story)) == (ALL_OF_THEM if count else 0)


def test_many_rows_reach_the_town_once_though_both_are_killed_meanwhile(story: Story) -> None:
    def products() -> int:
        return int(story.marketplace.rows("SELECT COUNT(*) FROM product")[0][0])

    story.joins_the_town()
    story.drops_the_catalogue(many_rows())
    story.desktop.do("keys", sequence="Return")
    until(lambda: products() > 0, "the first products' arrival in the town")
    story.marketplace.kill()
    story.desktop.waits_for(PRODUCTS_IMPORTED)
    story.desktop.press("Voir les produits")
    story.is_offline()
    before = products()
    assert before < MANY

    story.marketplace.start()
    story.desktop.press("Hors ligne depuis", "Échanger maintenant")
    until(lambda: products() > before, "more products' arrival")
    story.desktop.kill()
    story.desktop.open()
    story.is_up_to_date()
    assert products() == MANY
    [(milli, known)] = story.marketplace.rows("SELECT SUM(on_hand_milli), SUM(known) FROM stock")
    assert (milli, known) == (ALL_OF_THEM, MANY)
    assert story.marketplace.rows("SELECT COUNT(*) FROM movement") == [(MANY,)]


def product_stock(story: Story) -> list[int]:
    """What is on the shelf of each product, in milli-units."""
    bench = ReadOnlyBench(DataFolder(story.desktop.terminal.data))
    try:
        return [
            line.on_hand_milli
            for sheet in bench.queries.every_product()
            for line in sheet.stock.values()
        ]
    finally:
        bench.close()
