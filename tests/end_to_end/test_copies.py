"""A copy made, gone back to and left again, as the shopkeeper does it; and after damage."""

from __future__ import annotations

from tests.end_to_end.story import JAM, SHOP, Story


def _begins(story: Story) -> None:
    story.begins_alone()
    story.drops_the_catalogue()
    story.imports()


def test_the_shop_goes_back_to_a_copy_and_forth_again(story: Story) -> None:
    _begins(story)
    desktop = story.desktop
    desktop.press("Réglages", "Sauvegardes et affichage")
    desktop.waits_for("Dernière copie")
    desktop.press("Faire une copie")
    desktop.waits_for("Une copie de votre boutique est faite.")
    code = story.puts_aside("Zoé Lefèvre")

    desktop.press("Réglages", "Sauvegardes et affichage", "Revenir à une copie")
    desktop.waits_for("4 produits · 0 commande en cours")
    desktop.press("Revenir à la copie du")

    desktop.waits_for("Votre boutique est comme elle était le")
    desktop.waits_for(SHOP)
    desktop.press("Commandes")
    assert code not in story.codes()
    desktop.press("Annuler")
    desktop.waits_for("Votre boutique est comme elle était le")
    desktop.press("Commandes")
    desktop.waits_for("Zoé L.")
    # What one does goes on as before.
    story.puts_aside("Martine Durand")
    desktop.close()


def test_a_damaged_file_makes_way_for_the_newest_good_copy(story: Story) -> None:
    _begins(story)
    desktop = story.desktop
    desktop.press("Réglages", "Sauvegardes et affichage", "Faire une copie")
    desktop.waits_for("Une copie de votre boutique est faite.")
    desktop.close()
    path = desktop.terminal.data / "shop.sqlite"
    path.write_bytes(b"gone")

    desktop.open()
    desktop.waits_for(f"Le fichier {path} est endommagé et n’a pas été touché.")
    desktop.waits_for("est entière : vous pouvez y revenir.")
    desktop.press("Revenir à la copie du")

    desktop.waits_for("Votre boutique est comme elle était le")
    desktop.press("Produits")
    desktop.waits_for(JAM)
    desktop.close()
    [aside] = desktop.terminal.data.glob("shop-*-set-aside.sqlite")
    assert aside.read_bytes() == b"gone"
