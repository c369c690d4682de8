"""From a file dropped on the window to the goods handed over, with nothing but real parts."""

from __future__ import annotations

from tests.end_to_end.story import Story


def test_from_the_dropped_file_to_the_hand_over(story: Story) -> None:
    story.joins_the_town()
    story.drops_the_catalogue()
    story.imports()
    story.is_up_to_date()
    story.lets_slips_print_by_themselves()

    code = story.customer.reserves(story.marketplace)
    story.desktop.waits_for("1 nouvelle commande")
    story.slip_comes_out(code)
    story.stock_is(on_hand=3, reserved=1)
    story.prepares(code)
    story.hands_over(code)
    story.is_up_to_date()
    story.stock_is(on_hand=2, reserved=0)
    assert story.marketplace.orders() == {code: "collected"}
    assert len(story.slips()) == 1
