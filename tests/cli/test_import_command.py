"""`digitaix-desktop import`: what goes in, what is left out, and what is refused as a whole."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from digitaix_desktop.operations.views.products import Filter
from tests.helpers.make import a_shop
from tests.helpers.terminal import ENGLISH, NONE, Terminal
from tests.spreadsheets.files import an_xlsx, with_part

NBSP = "\N{NO-BREAK SPACE}"
CATALOGUE = """Réf;Désignation;EAN;Rayon;Marque;Prix TTC;TVA;Stock;Unité;Taille
S1;Savon au miel;3760214580121;Soins;Ruche;4,50 €;20;12;;
F1;Tomme de Savoie;;Fromages;;18,90;5,5;2,350;kg;
P1;Pull Lucie;;Mode;;49;20;3;;S
P2;Pull Lucie;;Mode;;52;20;0;;M
B1;Bougie;;;;abc;20;4;;
;Total;;;;124,40;;;;
"""
REPORT: dict[str, Any] = {
    "file": "catalogue.csv",
    "sheet": None,
    "heading_row": 1,
    "encoding": "utf-8",
    "separator": ";",
    "mapping": {
        "name": "Désignation",
        "sku": "Réf",
        "barcode": "EAN",
        "category": "Rayon",
        "brand": "Marque",
        "price": "Prix TTC",
        "vat_rate": "TVA",
        "stock": "Stock",
        "unit": "Unité",
        "option1_value": "Taille",
    },
    "counts": {
        "rows": 6,
        "accepted": 4,
        "rejected": 1,
        "skipped": 1,
        "repaired": 0,
        "products": 3,
        "variants": 2,
    },
    "rejected": [{"row": 6, "field": "price", "reason": f"«{NBSP}abc{NBSP}» n’est pas un prix."}],
    "repairs": [],
    "products": [
        {
            "name": "Savon au miel",
            "sku": "S1",
            "barcode": "3760214580121",
            "category": "Soins",
            "brand": "Ruche",
            "price_cents": 450,
            "vat_bp": 2000,
            "stock_milli": 12_000,
            "unit": "piece",
            "published": None,
            "variants": [],
            "images": [],
        },
        {
            "name": "Tomme de Savoie",
            "sku": "F1",
            "barcode": None,
            "category": "Fromages",
            "brand": None,
            "price_cents": 1890,
            "vat_bp": 550,
            "stock_milli": 2350,
            "unit": "kg",
            "published": None,
            "variants": [],
            "images": [],
        },
        {
            "name": "Pull Lucie",
            "sku": None,
            "barcode": None,
            "category": "Mode",
            "brand": None,
            "price_cents": None,
            "vat_bp": 2000,
            "stock_milli": None,
            "unit": "piece",
            "published": None,
            "variants": [
                {
                    "options": {"Taille": "S"},
                    "sku": "P1",
                    "barcode": None,
                    "price_cents": 4900,
                    "stock_milli": 3000,
                },
                {
                    "options": {"Taille": "M"},
                    "sku": "P2",
                    "barcode": None,
                    "price_cents": 5200,
                    "stock_milli": 0,
                },
            ],
            "images": [],
        },
    ],
}


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    path = tmp_path / "catalogue.csv"
    path.write_text(CATALOGUE, "utf-8")
    return path


def stored(terminal: Terminal) -> list[tuple[str, list[tuple[str, int | None, int]]]]:
    """The products of the shop by name: references, prices in cents and milli-units in stock."""
    with a_shop(terminal.data) as shop:
        return [
            (
                sheet.product.name,
                [
                    (
                        each.sku,
                        sheet.product.price_of(each),
                        sheet.stock[each.id].on_hand_milli,
                    )
                    for each in sheet.product.shelf
                ],
            )
            for sheet in shop.reader.every_product()
        ]


STORED = [
    ("Pull Lucie", [("P1", 4900, 3000), ("P2", 5200, 0)]),
    ("Savon au miel", [("S1", 450, 12_000)]),
    ("Tomme de Savoie", [("F1", 1890, 2350)]),
]


def test_a_dry_run_reports_what_a_real_one_stores_and_leaves_nothing(
    terminal: Terminal, catalogue: Path, tmp_path: Path
) -> None:
    tried, done = tmp_path / "essai.json", tmp_path / "fait.json"

    answer = terminal.types("import", catalogue, "--dry-run", "--report", tried)

    assert answer.code == 3
    assert answer.line == f"Ligne 6{NBSP}: «{NBSP}abc{NBSP}» n’est pas un prix."
    [line] = answer.lines
    assert line.startswith(f"Lignes lues{NBSP}: 6. Seraient enregistrées{NBSP}: 4")
    assert json.loads(tried.read_text("utf-8")) == REPORT
    assert not terminal.data.exists()

    answer = terminal.types("import", catalogue, "--report", done)

    assert (answer.code, answer.line) == (3, f"Ligne 6{NBSP}: «{NBSP}abc{NBSP}» n’est pas un prix.")
    assert done.read_bytes() == tried.read_bytes()
    assert stored(terminal) == STORED


def test_the_same_file_twice_doubles_nothing_and_leaves_the_stock_alone(
    terminal: Terminal, catalogue: Path
) -> None:
    catalogue.write_text(CATALOGUE.replace("abc", "9,90"), "utf-8")
    assert terminal.types("import", catalogue).code == 0
    catalogue.write_text(CATALOGUE.replace("abc", "9,90").replace(";12;", ";99;"), "utf-8")

    assert terminal.types("import", catalogue).code == 0

    assert stored(terminal) == [("Bougie", [("B1", 990, 4000)]), *STORED]


def test_the_folder_may_stand_before_or_after_the_command(
    terminal: Terminal, catalogue: Path
) -> None:
    assert terminal.types_exactly("import", catalogue, "--data", terminal.data).code == 3
    answer = terminal.types_exactly("--data", terminal.data, "export", "tout.xlsx")
    assert answer.code == 0
    assert (terminal.home / "tout.xlsx").is_file()


def test_sheet_columns_and_tax_may_be_said_by_hand(terminal: Terminal, tmp_path: Path) -> None:
    book = an_xlsx(
        tmp_path / "livre.xlsx",
        {
            "Clients": [["Nom", "Ville"], ["Martine", "Aix"]],
            "Rayon": [["Libellé", "P1", "Taux", "Quoi"], ["Bol", 10, "20 %", "Grès"]],
        },
    )
    report = tmp_path / "r.json"
    said = ("--map", "price=P1", "--map", "brand=quoi", "--map", "category=", "--tax", "excl")

    answer = terminal.types("import", book, "--sheet", "Rayon", *said, "--report", report)

    assert answer.code == 0, answer.err
    told = json.loads(report.read_text("utf-8"))
    assert (told["sheet"], told["mapping"]["price"]) == ("Rayon", "P1")
    [product] = told["products"]
    assert (product["price_cents"], product["vat_bp"], product["brand"]) == (1200, 2000, "Grès")


def test_which_of_several_sheets_are_read_is_said_and_the_others_are_named(
    terminal: Terminal, tmp_path: Path
) -> None:
    book = an_xlsx(
        tmp_path / "livre.xlsx",
        {
            "Fruits": [["Nom", "Prix"], ["Pomme", 3], ["Poire", 4]],
            "Vide": [],
            "Légumes": [["Nom", "Prix"], ["Navet", 2]],
        },
    )
    answer = terminal.types("import", book, "--dry-run")
    assert answer.lines[0].startswith(f"Lu dans la feuille «{NBSP}Fruits + Légumes{NBSP}»")
    assert answer.lines[0].endswith("Fruits, Légumes.")
    assert len(terminal.types("import", book, "--dry-run", "--sheet", "Fruits").lines) == 1


def test_an_export_as_text_has_no_other_sheet_to_name(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Nom;Prix TTC;TVA\nBol;5;20\n", encoding="utf-8")
    assert terminal.types("import", tmp_path / "a.csv").code == 0
    out = tmp_path / "tout.csv"
    assert terminal.types("export", out).code == 0
    assert "--sheet" not in terminal.types("import", out, "--dry-run").out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--sheet", "Tarif"), f"Il n’y a pas de feuille «{NBSP}Tarif{NBSP}»"),
        (("--map", "price=Prix public"), f"Il n’y a pas de colonne «{NBSP}Prix public{NBSP}»"),
    ],
)
def test_a_sheet_or_column_that_is_not_there_is_named_with_those_that_are(
    terminal: Terminal, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    book = an_xlsx(tmp_path / "livre.xlsx", {"Rayon": [["Libellé", "Prix"], ["Bol", 10]]})
    answer = terminal.types("import", book, *words)
    assert (answer.code, answer.out) == (1, "")
    assert answer.line.startswith(told)
    assert "Rayon" in answer.line or "Libellé" in answer.line
    assert not terminal.data.exists()


def test_columns_without_headings_are_named_in_the_readers_language(
    terminal: Terminal, tmp_path: Path
) -> None:
    path = tmp_path / "sans titres.csv"
    path.write_text("Bol;12,50\nVase;9,90\n", "utf-8")
    answer = terminal.types("import", path, "--map", "price=Tarif")
    assert "column" not in answer.line
    assert "colonne 1 · colonne 2" in answer.line
    assert terminal.types("import", path, "--map", "price=colonne 2", "--dry-run").code == 0


@pytest.mark.parametrize("typed", [".", "../arrivages", "/"])
def test_a_folder_is_named_however_it_was_typed(typed: str, terminal: Terminal) -> None:
    here = terminal.home / "arrivages"
    here.mkdir()
    user = replace(terminal, home=here)
    answer = user.types("import", typed)
    named = "/" if typed == "/" else "arrivages"
    assert answer.line.startswith(f"«{NBSP}{named}{NBSP}» ne contient aucun tableau")


def _nothing(path: Path) -> None:
    assert not path.exists()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _truncated(path: Path) -> None:
    an_xlsx(path, {"A": [["Nom", "Prix"], ["Bol", 12]]})
    path.write_bytes(path.read_bytes()[:-200])


def _encrypted(path: Path) -> None:
    name = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + name + bytes(3000))


def _a_picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))


def _enormous(path: Path) -> None:
    an_xlsx(path, {"A": [["Nom"]]})
    with_part(path, "xl/worksheets/sheet1.xml", b"<worksheet>" + b" " * 150_000_000)


def _a_folder(path: Path) -> None:
    path.mkdir()


def _photos(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.jpg", "x")


UNREADABLE: dict[str, tuple[Callable[[Path], None], str]] = {
    "parti": (_nothing, "est introuvable"),
    "vide": (_empty, "est vide"),
    "coupé": (_truncated, "est endommagé"),
    "fermé": (_encrypted, "est protégé par un mot de passe"),
    "photo": (_a_picture, "ne contient aucun tableau"),
    "énorme": (_enormous, "est trop gros"),
    "dossier": (_a_folder, "ne contient aucun tableau"),
    "photos": (_photos, "ne contient aucun tableau"),
}


def test_a_file_that_can_t_be_read_is_refused_in_one_line_and_changes_nothing(
    terminal: Terminal, tmp_path: Path
) -> None:
    for name, (made, _) in UNREADABLE.items():
        made(tmp_path / f"{name}.xlsx")
    report = tmp_path / "r.json"
    answers = terminal.types_all(
        ("import", tmp_path / f"{name}.xlsx", "--report", report) for name in UNREADABLE
    )
    for answer, (name, (_, told)) in zip(answers, UNREADABLE.items(), strict=True):
        assert (answer.code, answer.out) == (1, ""), name
        assert f"«{NBSP}{name}.xlsx{NBSP}»" in answer.line
        assert told in answer.line
    assert not terminal.data.exists()
    assert not report.exists()


def test_a_report_that_can_t_be_written_is_refused_before_anything_goes_in(
    terminal: Terminal, catalogue: Path, tmp_path: Path
) -> None:
    answer = terminal.types("import", catalogue, "--report", tmp_path / "nulle-part" / "r.json")
    assert (answer.code, answer.out) == (1, "")
    assert f"le dossier «{NBSP}{tmp_path / 'nulle-part'}{NBSP}» n’existe pas" in answer.line
    answer = terminal.types("import", catalogue, "--report", tmp_path)
    assert (answer.code, answer.out) == (1, "")
    assert "ce n’est pas permis" in answer.line
    assert not terminal.data.exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_report_that_finds_no_room_is_known_before_anything_goes_in(
    terminal: Terminal, catalogue: Path
) -> None:
    answer = terminal.types("import", catalogue, "--report", "/dev/full")
    assert (answer.code, answer.out) == (1, "")
    assert "le disque est plein" in answer.line
    assert stored(terminal) == []


def test_a_report_never_takes_the_place_of_the_catalogue(
    terminal: Terminal, catalogue: Path, tmp_path: Path
) -> None:
    link = tmp_path / "lien.json"
    link.symlink_to(catalogue)
    for report in (catalogue, link):
        answer = terminal.types("import", catalogue, "--dry-run", "--report", report)
        assert (answer.code, answer.out) == (1, "")
        assert "choisissez un autre nom" in answer.line
    assert catalogue.read_text("utf-8") == CATALOGUE


def test_every_row_left_out_is_listed(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "Nom;Prix\n" + "".join(f"Bol {n};12\nVase {n};abc\n" for n in range(60)), "utf-8"
    )

    answer = terminal.types("import", path, "--dry-run")
    assert answer.code == 3
    assert [line.split(NBSP)[0] for line in answer.err.splitlines()] == [
        f"Ligne {row}" for row in range(3, 123, 2)
    ]
    answer = terminal.types("import", path, "--dry-run", "--report", tmp_path / "r.json")
    assert (
        answer.err.splitlines()[-1] == f"… et 10 autres lignes{NBSP}; le rapport les donne toutes."
    )
    assert len(json.loads((tmp_path / "r.json").read_text("utf-8"))["rejected"]) == 60


def test_a_file_of_rows_without_a_good_price_puts_nothing_in(
    terminal: Terminal, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Nom;Prix\nBol;abc\nVase;cher\n", "utf-8")
    assert terminal.types("import", path).code == 3
    with a_shop(terminal.data) as shop:
        assert shop.reader.product_counts()[Filter.ALL] == 0


def test_a_product_without_a_price_goes_in_and_is_to_be_completed(
    terminal: Terminal, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Nom;Prix;TVA\nBol;;20\nVase;12;20\n", "utf-8")
    assert terminal.types("import", path).code == 0
    with a_shop(terminal.data) as shop:
        counts = shop.reader.product_counts()
    assert (counts[Filter.ALL], counts[Filter.TO_COMPLETE]) == (2, 1)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file names that are no text")
def test_a_file_name_of_unknown_letters_is_no_hindrance(terminal: Terminal, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xe9t\xe9.csv"))
    path.write_text("Nom;Prix\nBol;12\n", "utf-8")
    answer = terminal.types("import", path, "--report", tmp_path / "r.json")
    assert answer.code == 0, answer.err
    assert json.loads((tmp_path / "r.json").read_text("utf-8"))["file"] == "\ufffdt\ufffd.csv"


def test_each_user_reads_their_language_whatever_the_terminal_can_write(
    terminal: Terminal, tmp_path: Path
) -> None:
    missing = tmp_path / "Éte.csv"
    terminal.language = ENGLISH
    assert terminal.types("import", missing).line.startswith("There is no file “Éte.csv” any more.")
    terminal.language = NONE
    assert terminal.types("import", missing).line.startswith("Le fichier")
    terminal.more = {"PYTHONIOENCODING": "ascii"}
    assert terminal.types("import", missing).line.startswith("Le fichier ??")


def test_a_cell_that_never_ends_is_told_by_its_beginning(terminal: Terminal) -> None:
    file = terminal.home / "long.csv"
    file.write_text("Nom;Prix\nBol;" + "9" * 5000 + "\nPot;5\n", "utf-8")
    answer = terminal.types("import", file, "--dry-run")

    assert answer.code == 3
    assert "9" * 79 + "…" in answer.line
    assert len(answer.line) < 200


def test_a_script_sets_stock_and_archives_what_the_file_lacks(terminal: Terminal) -> None:
    file = terminal.home / "liste.csv"
    file.write_text("Nom;Référence;Prix TTC;Stock\nPivoine;P1;9,90;5\nTerreau;T1;12;8\n", "utf-8")
    terminal.types("import", file)
    file.write_text("Nom;Référence;Prix TTC;Stock\nPivoine;P1;9,90;7\n", "utf-8")

    left = terminal.types("import", file)
    done = terminal.types("import", file, "--stock", "count", "--absent", "archive")
    wrong = terminal.types("import", file, "--stock", "double")

    assert (left.code, done.code, wrong.code) == (0, 0, 2)
    assert len(left.lines) == 1
    assert "archivés" in done.out
    with a_shop(terminal.data) as shop:
        [sheet] = list(shop.reader.every_product())
    assert sheet.product.name == "Pivoine"
    assert [line.on_hand_milli for line in sheet.stock.values()] == [7000]


def test_photos_of_a_folder_are_added_with_the_import(terminal: Terminal) -> None:
    photos, file = terminal.home / "photos", terminal.home / "savons.csv"
    photos.mkdir()
    Image.new("RGB", (40, 30), "red").save(photos / "savon.png")
    file.write_text("Nom;Prix TTC;Image\nSavon;4,50;savon.png\nRose;9,90;rose.jpg\n")

    later = terminal.types("import", file)
    done = terminal.types("import", file, "--photos", photos)
    wrong = terminal.types("import", file, "--photos", terminal.home / "gone")

    assert "2" in later.lines[-1]
    assert "rose.jpg" in done.err
    assert (done.code, wrong.code) == (0, 1)
    assert "gone" in wrong.line
    with a_shop(terminal.data) as shop:
        held = {each.product.name: len(each.product.media) for each in shop.reader.every_product()}
    assert held == {"Savon": 1, "Rose": 0}


def test_an_address_that_gives_no_photo_is_told_without_its_secrets(terminal: Terminal) -> None:
    photos, file = terminal.home / "photos", terminal.home / "savons.csv"
    photos.mkdir()
    file.write_text("Nom;Prix TTC;Image\nSavon;4,50;http://moi:cle@127.0.0.1/a.jpg?jeton=7\n")

    done = terminal.types("import", file, "--photos", photos)

    assert "http://127.0.0.1/a.jpg" in done.err
    assert "cle@" not in done.err
    assert "jeton" not in done.err
