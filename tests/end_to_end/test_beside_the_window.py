"""What else may be started while the window is open, and a window that can't open."""

from __future__ import annotations

from tests.end_to_end.story import JAM, SHOP, Story
from tests.helpers import paper


def test_commands_work_beside_the_open_window(story: Story) -> None:
    terminal = story.desktop.terminal
    story.begins_alone()
    story.drops_the_catalogue()
    story.imports()
    code = story.puts_aside("Zoé Lefèvre")
    table, slip = story.folder / "tout.xlsx", story.folder / "bon.pdf"

    answers = terminal.types_all(
        [
            ("export", table),
            ("slip", code, "--to", slip),
            ("doctor",),
            ("import", table, "--dry-run"),
        ]
    )
    assert [(answer.code, answer.err) for answer in answers] == [(0, "")] * 4
    assert table.is_file()
    assert JAM in paper.text(slip.read_bytes())

    answer = terminal.types("import", table)
    assert (answer.code, answer.out) == (1, "")
    assert answer.line.startswith("DigitAix est déjà ouvert avec les données de cette boutique.")


def test_a_second_start_leaves_the_work_to_the_first_window(story: Story) -> None:
    story.begins_alone()
    answer = story.desktop.terminal.types()
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    story.desktop.waits_for("Premiers produits")


def test_a_damaged_file_is_told_and_left_as_it_is(story: Story) -> None:
    story.begins_alone()
    story.desktop.press("Plus tard")
    story.desktop.waits_for(SHOP)
    story.desktop.close()
    path = story.desktop.terminal.data / "shop.sqlite"
    path.write_bytes(b"gone")

    story.desktop.open()
    story.desktop.waits_for(f"Le fichier {path} est endommagé et n’a pas été touché.")
    story.desktop.waits_for("Il n’y a pas de copie ici.")
    story.desktop.press("Fermer")
    assert story.desktop.ends() == 1
    assert path.read_bytes() == b"gone"
