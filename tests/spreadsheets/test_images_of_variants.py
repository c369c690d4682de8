"""Which photos of a file show a size or colour, and which the product."""

from __future__ import annotations

from pathlib import Path

from digitaix_desktop.operations.importing.plan import PlannedProduct
from digitaix_desktop.spreadsheets.reading import read_file
from digitaix_desktop.spreadsheets.recognise import recognise


def planned(tmp_path: Path, text: str) -> PlannedProduct:
    path = tmp_path / "liste.csv"
    path.write_text(text, "utf-8")
    [product] = recognise(read_file(path)).plan(default_vat_bp=2000).products
    return product


def own(product: PlannedProduct) -> dict[str, tuple[str, ...]]:
    return {" ".join(value for _, value in each.options): each.images for each in product.variants}


def test_rows_below_a_products_own_row_show_what_they_are_about(tmp_path: Path) -> None:
    product = planned(
        tmp_path,
        "Type,SKU,Name,Parent,Regular price,Images,Attribute 1 name,Attribute 1 value(s)\n"
        "variable,TS,T-shirt,,,https://x.example/ts.jpg,Couleur,\"Bleu, Rouge\"\n"
        "variation,TS-B,T-shirt - Bleu,TS,19,https://x.example/bleu.jpg,Couleur,Bleu\n"
        "variation,TS-R,T-shirt - Rouge,TS,19,https://x.example/ts.jpg,Couleur,Rouge\n",
    )  # fmt: skip
    assert product.images == ("https://x.example/ts.jpg", "https://x.example/bleu.jpg")
    assert own(product) == {"Bleu": ("https://x.example/bleu.jpg",), "Rouge": ()}


def test_a_column_may_say_so_beside_a_gallery_spread_over_the_rows(tmp_path: Path) -> None:
    product = planned(
        tmp_path,
        "Handle,Title,Option1 Name,Option1 Value,Variant Price,Image Src,Variant Image\n"
        "tee,Tee,Color,Blue,19,https://x.example/1.jpg,https://x.example/blue.jpg\n"
        "tee,,,Red,19,https://x.example/2.jpg,https://x.example/red.jpg\n"
        "tee,,,,,https://x.example/3.jpg,\n",
    )
    assert own(product) == {
        "Blue": ("https://x.example/blue.jpg",),
        "Red": ("https://x.example/red.jpg",),
    }
    assert product.images[:1] == ("https://x.example/1.jpg",)
    assert set(product.images) == {
        f"https://x.example/{name}.jpg" for name in ("1", "2", "3", "blue", "red")
    }


def test_a_gallery_spread_over_the_rows_is_the_products(tmp_path: Path) -> None:
    product = planned(
        tmp_path,
        "Handle,Title,Option1 Name,Option1 Value,Variant Price,Image Src\n"
        "tee,Tee,Color,Blue,19,https://x.example/1.jpg\n"
        "tee,,,Red,19,https://x.example/2.jpg\n",
    )
    assert own(product) == {"Blue": (), "Red": ()}


def test_a_photo_for_each_colour_in_all_its_sizes_is_the_colours(tmp_path: Path) -> None:
    rows = [
        f"Pull Lucie;{colour};{size};49;{colour.casefold()}.jpg"
        for colour in ("Bleu", "Rouge")
        for size in ("S", "M")
    ]
    product = planned(tmp_path, "\n".join(["Nom;Couleur;Taille;Prix TTC;Photo", *rows]) + "\n")
    assert {name: images for name, images in own(product).items() if "Bleu" in name} == {
        "S Bleu": ("bleu.jpg",),
        "M Bleu": ("bleu.jpg",),
    }


def test_one_photo_on_every_row_is_the_products(tmp_path: Path) -> None:
    product = planned(
        tmp_path,
        "Nom;Taille;Prix TTC;Photo\nPull Lucie;S;49;pull.jpg\nPull Lucie;M;49;pull.jpg\n",
    )
    assert own(product) == {"S": (), "M": ()}
    assert product.images == ("pull.jpg",)
