"""Suppliers' delivery notes, as they come: prices without tax, packs, weights, lots, sizes."""

from __future__ import annotations

from pathlib import Path

import pytest

from digitaix_desktop.operations.importing.noted import NoAmounts, NoNote, Note
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.papers import read_note


def read(folder: Path, text: str, name: str = "bl.csv") -> Note:
    path = folder / name
    path.write_text(text, "utf-8")
    return read_note(path, Unwatched())


def said(note: Note) -> list[tuple[str, int | None, int | None]]:
    return [(each.article, each.milli, each.weight_milli) for each in note.lines]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "N° BL;Date;Réf;Désignation;Qté;PU HT;Total HT\n"
            "778;12/11/2026;A1;Vis 4x40;100;0,05;5,00\n778;12/11/2026;A2;Clou;50;0,02;1,00\n"
            ";;;;;Total HT;6,00\n",
            [("Vis 4x40", 100_000, None), ("Clou", 50_000, None)],
            id="numbered, dated, priced without tax",
        ),
        pytest.param(
            "Réf;Désignation;Commandé;Livré;Reliquat\nA1;Vis;10;8;2\nA2;Clou;5;0;5\n",
            [("Vis", 8000, None), ("Clou", 0, None)],
            id="what came, not what was ordered",
        ),
        pytest.param(
            "Confirmation de commande\nRéférence;Libellé;Quantité commandée\nA1;Vis;10\nA2;Clou;5",
            [("Vis", 10_000, None), ("Clou", 5000, None)],
            id="what was ordered, where nothing else is said",
        ),
        pytest.param(
            "Code;Désignation;Nb pièces;Poids net (kg);Prix/kg\n"
            "C1;Comté 12 mois;2;24,680;14,20\nC2;Morbier;1;6,8;9,90",
            [("Comté 12 mois", 2000, 24_680), ("Morbier", 1000, 6800)],
            id="wheels and their kilos",
        ),
        pytest.param(
            "Article;Libellé;Lot;Qté\nC1;Comté;L12;2,5\nC1;Comté;L13;3,25",
            [("C1 Comté", 2500, None), ("C1 Comté", 3250, None)],
            id="two lots of one article",
        ),
        pytest.param(
            "Réf;Désignation;Nb colis;UV/colis\nA1;Vis;2;50\nA2;Clou;1;25",
            [("Vis", 100_000, None), ("Clou", 25_000, None)],
            id="packs times what is in one",
        ),
        pytest.param(
            "Réf;Désignation;Qté;Unité;PCB\nA1;Vis;2;carton;50\nA2;Clou;12;UN;1\nA3;Écrou;1;colis;",
            [("Vis", 100_000, None), ("Clou", 12_000, None), ("Écrou", None, None)],
            id="a pack of nobody knows how many is no piece",
        ),
        pytest.param(
            "Désignation;Qté\nSavon;2 x 12\nBougie;1 carton de 6\nMiel;deux\nThé;-2",
            [("Savon", 24_000, None), ("Bougie", 6000, None), ("Miel", None, None),
             ("Thé", None, None)],
            id="amounts in words",
        ),
        pytest.param(
            "Modèle;Coloris;36;38;40;Total\nRobe Lina;Bleu;1;2;;3\n;Rouge;;1;1;2",
            [("Robe Lina, Bleu, 36", 1000, None), ("Robe Lina, Bleu, 38", 2000, None),
             ("Robe Lina, Rouge, 38", 1000, None), ("Robe Lina, Rouge, 40", 1000, None)],
            id="sizes side by side",
        ),
        pytest.param(
            "Code-barres;Quantité\n3760214580121;6\n3014230021404;12",
            [("3760214580121", 6000, None), ("3014230021404", 12_000, None)],
            id="barcodes alone",
        ),
        pytest.param(
            "3760214580121;6\n3014230021404;12",
            [("3760214580121", 6000, None), ("3014230021404", 12_000, None)],
            id="without headings",
        ),
    ],
)  # fmt: skip
def test_notes_are_read_line_by_line(
    tmp_path: Path, text: str, expected: list[tuple[str, int | None, int | None]]
) -> None:
    assert said(read(tmp_path, text)) == expected


def test_a_note_without_amounts_or_goods_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoAmounts):
        read(tmp_path, "Réf;Désignation;PU HT\nA1;Vis;1,20\nA2;Clou;0,40")
    with pytest.raises(NoNote):
        read(tmp_path, "Date;Montant HT\n12/11/2026;40,00\n13/11/2026;12,00")


def test_the_same_note_is_known_again_whatever_its_file_is_called(tmp_path: Path) -> None:
    text = "BL n° 778\nRéf;Désignation;Qté\nA1;Vis;10\nA2;Clou;5"
    again = read(tmp_path, text, "bl (1).csv")
    next_week = read(tmp_path, text.replace("778", "779"))
    assert read(tmp_path, text).mark == again.mark != next_week.mark
