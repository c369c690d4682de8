"""The marketplace dies in the middle, or is not there at all: the shop's part goes on."""

from __future__ import annotations

from tests.end_to_end.story import JAM, SHOP, Story, shown


def test_the_server_is_killed_in_the_middle_again_and_again(story: Story) -> None:
    story.joins_the_town()
    story.drops_the_catalogue()
    story.marketplace.kill()
    story.imports()
    story.is_offline()
    story.line_is_back()
    story.lets_slips_print_by_themselves()

    code = story.customer.reserves(story.marketplace)
    story.marketplace.kill()
    story.is_offline()
    story.line_is_back()
    story.desktop.press("Commandes")
    story.desktop.waits_for(shown(code))
    story.slip_comes_out(code)
    story.stock_is(on_hand=3, reserved=1)

    story.marketplace.kill()
    story.is_offline()
    story.prepares(code)
    story.hands_over(code)
    story.desktop.waits_for(f"Commande {shown(code)} remise au client")
    story.desktop.waits_for("changements à envoyer")
    story.line_is_back()
    story.stock_is(on_hand=2, reserved=0)
    assert story.marketplace.orders() == {code: "collected"}
    assert len(story.slips()) == 1


def test_all_of_the_shops_part_works_before_there_is_any_marketplace(story: Story) -> None:
    story.begins_alone()
    story.drops_the_catalogue()
    story.imports()
    story.lets_slips_print_by_themselves()

    given, kept = story.puts_aside("Zoé Lefèvre"), story.puts_aside("Martine Dupont")
    story.slips_come_out(given, kept)
    story.prepares(given)
    story.hands_over(given)
    story.desktop.waits_for(f"Commande {shown(given)} remise au client")
    story.desktop.press("Produits")
    story.desktop.waits_for(f"{JAM}, 6,80 €, stock 2")

    story.marketplace.start()
    story.joins_later()
    story.is_up_to_date()
    story.stock_is(on_hand=2, reserved=1)
    assert story.marketplace.orders() == {kept: "received"}
    assert SHOP in story.customer.page.content()

    code = story.customer.reserves(story.marketplace)
    story.desktop.waits_for("1 nouvelle commande")
    story.desktop.press("Commandes")
    assert set(story.codes()) == {kept, code}
