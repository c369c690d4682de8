"""An invented catalogue of a town's shops, the same in every run."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SEED = 2026
HEADINGS = (
    "Désignation",
    "Description",
    "Référence",
    "Code EAN",
    "Rayon",
    "Marque",
    "Prix TTC",
    "TVA",
    "Prix d'achat HT",
    "Stock",
    "Unité",
    "En ligne",
)
_DEPARTMENTS = {
    "Épicerie fine": (
        "Confiture|Miel|Terrine|Huile d’olive|Sirop|Moutarde|Nougat|Tisane|Pâte de fruits|Velouté",
        "de châtaigne|de myrtille|au génépi|de lavande|à l’ancienne|aux cèpes|de Savoie|au poivre",
    ),
    "Quincaillerie": (
        "Vis|Cheville|Charnière|Tournevis|Équerre|Perceuse|Mètre ruban|Cadenas|Marteau|Scie",
        "inox|laiton|acier zingué|à bois|à béton|renforcée|de précision|gros diamètre",
    ),
    "Jouets": (
        "Puzzle|Toupie|Peluche|Cerf-volant|Jeu de cartes|Petit train|Poupée|Cubes|Kaléidoscope",
        "en bois|du lac|des montagnes|magnétique|musical|géant|lumineux|pour tout-petits",
    ),
    "Papeterie": (
        "Cahier|Stylo plume|Carnet|Classeur|Agenda|Crayon|Enveloppe|Trousse|Encre|Gomme",
        "ligné|à spirale|recyclé|bleu nuit|grand format|de voyage|pastel|à pois",
    ),
    "Beauté": (
        "Savon|Baume|Shampooing|Huile|Crème|Gommage|Eau florale|Parfum solide|Sels de bain",
        "au lait d’ânesse|à l’edelweiss|surgras|à la rose|sans parfum|tonique|apaisant|au miel",
    ),
    "Vêtements": (
        "Écharpe|Bonnet|Pull|Chemise|Gants|Chaussettes|Gilet|Robe|Pantalon|Ceinture",
        "en laine|en lin|rayé|à carreaux|d’hiver|brodé|imperméable|en coton bio",
    ),
}
_MAKERS = "Revard|Maison Lacustre|Belledonne|Atelier du Port|Tresserve|Chautagne|Corsuet|Bauges"
_FINISHES = "rouge|vert sapin|écru|anthracite|miel|azur|prune|naturel"


class Line(NamedTuple):
    """One product of a catalogue file, as its cells hold it."""

    name: str
    description: str
    sku: str
    barcode: str
    category: str
    brand: str
    price: float
    vat: float
    bought: float
    stock: int
    unit: str
    online: str


def lines(count: int, seed: int = SEED) -> Iterator[Line]:
    """So many products; names are told apart by finish and number, as suppliers do."""
    chance = random.Random(seed)
    departments = [
        (name, what.split("|"), how.split("|")) for name, (what, how) in _DEPARTMENTS.items()
    ]
    makers, finishes = _MAKERS.split("|"), _FINISHES.split("|")
    for number in range(1, count + 1):
        department, what, how = chance.choice(departments)
        thing, kind, maker = chance.choice(what), chance.choice(how), chance.choice(makers)
        price = chance.randrange(90, 18_000, 5) / 100
        yield Line(
            name=f"{thing} {kind} {chance.choice(finishes)} n° {number}",
            description=f"{thing} {kind}, choisi chez {maker} pour durer longtemps.",
            sku=f"{department[:3].upper()}-{number:06d}",
            barcode=ean13(3_700_000_000_00 + number),
            category=department,
            brand=maker,
            price=price,
            vat=chance.choice((20, 20, 20, 5.5, 10)),
            bought=round(price * 0.52, 2),
            stock=chance.randrange(0, 60),
            unit="pièce",
            online=chance.choice(("oui", "oui", "oui", "non")),
        )


def ean13(first_twelve: int) -> str:
    """A barcode with its check digit (GS1 General Specifications, 7.9)."""
    digits = f"{first_twelve:012d}"
    total = sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(digits))
    return f"{digits}{-total % 10}"


def write_csv(path: Path, count: int) -> None:
    """The catalogue as Excel writes "CSV UTF-8" in France."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file, delimiter=";")
        out.writerow(HEADINGS)
        for line in lines(count):
            out.writerow(
                str(cell).replace(".", ",") if isinstance(cell, float) else cell for cell in line
            )


def write_workbook(path: Path, count: int) -> None:
    """The catalogue as a shop's .xlsx; takes some seconds, outside any timing."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Articles")
    sheet.append(HEADINGS)
    for line in lines(count):
        sheet.append(line)
    book.save(path)
