"""The main job, step by step, as the shopkeeper and a customer live it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import Workbook
from playwright.sync_api import Page, expect

from tests.end_to_end.processes import SOON_S, Desktop, Marketplace
from tests.helpers import paper
from tests.helpers.printers import VirtualPrinter, until

SHOP, SLUG = "Fromagerie des Thermes", "fromagerie-des-thermes"
JAM, CHEESE = "Confiture d’abricots", "Beaufort d’été"
_MAKER_HEADINGS = ("Fabricant responsable", "Adresse du fabricant", "Contact du fabricant")
_MAKER = ("Filature du Lac", "3 quai des Mouettes, 73100 Aix-les-Bains", "sav@filature.example")
CATALOGUE: Sequence[Sequence[object]] = (
    ("Fromagerie des Thermes, tarif d’automne",),
    (),
    ("Réf", "Désignation", "Rayon", "P.V. TTC", "Unité", "Stock", "Code EAN", "Taille",
     "Ingrédients", "Allergènes", "Quantité nette", *_MAKER_HEADINGS),
    ("BEA", CHEESE, "Fromages", "34,90 €", "kg", 4.2, None, None, None, "Lait"),
    ("CON", JAM, "Épicerie", 6.8, "pièce", 3, "3760214580121", None,
     "Abricots, sucre", "aucun", "340 g"),
    ("TS1", "T-shirt marmotte", "Textile", 19, "pièce", 3, None, "S", None, None, None, *_MAKER),
    ("TS2", "T-shirt marmotte", "Textile", 19, "pièce", 0, None, "M", None, None, None, *_MAKER),
    ("SER", "Sérac", "Fromages", None, "kg", 2, None, None, None, "Lait"),
    (None, "Total", None, None, None, 12.2),
)  # fmt: skip
"""A list as a shop keeps it: a title above, a total below, a price still to be found; and what
the law asks of food and of a T-shirt."""


def write_list(path: Path, rows: Sequence[Sequence[object]] = CATALOGUE) -> None:
    """Such a list as a file."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Rayon")
    for row in rows:
        sheet.append(row)
    book.save(path)


class Customer:
    """A customer with a phone."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def looks(self, marketplace: Marketplace, name: str) -> str:
        """What the product's page says."""
        self.page.goto(f"{marketplace.url}/boutique/{SLUG}")
        self.page.get_by_role("link", name=re.compile(re.escape(name))).first.tap()
        expect(self.page.get_by_role("heading", level=1)).to_have_text(name)
        return self.page.locator("main").inner_text()

    def reserves(self, marketplace: Marketplace, name: str = JAM) -> str:
        """Reserve one of it, as anybody would; the pickup code."""
        self.fills_in(marketplace, name)
        self.confirms()
        return self.has_reserved()

    def fills_in(self, marketplace: Marketplace, name: str = JAM) -> None:
        """Ask for one of it, up to the last button."""
        self.looks(marketplace, name)
        self.page.get_by_role("button", name=re.compile("^Réserver")).tap()
        self.page.get_by_label("Prénom et nom", exact=True).fill("Zoé Lefèvre")
        self.page.get_by_label("Téléphone", exact=True).fill("06 39 98 41 27")

    def confirms(self) -> None:
        """The last button."""
        self.page.get_by_role("button", name="Confirmer la réservation").tap()

    def has_reserved(self) -> str:
        """The page says so; the pickup code on it."""
        expect(self.page.get_by_role("heading", level=1)).to_have_text("C’est réservé")
        return self.page.locator(".pass .code").inner_text().replace(" ", "")


@dataclass
class Story:
    """Who takes part, and what each does in turn."""

    folder: Path
    desktop: Desktop
    marketplace: Marketplace
    printer: VirtualPrinter
    customer: Customer
    printed_before: int = field(init=False)

    def __post_init__(self) -> None:
        self.printed_before = len(self.printer.paper)

    # The shopkeeper ------------------------------------------------------------------------

    def joins_the_town(self) -> None:
        """First start, with the town hall's letter."""
        self.marketplace.start()
        code = self.marketplace.invite(SHOP)
        self.desktop.open()
        self.desktop.waits_for("Bienvenue. Qui êtes-vous ?")
        self.desktop.do("type", into="https://", text=self.marketplace.url)
        self.desktop.do("type", into="BCDF-GHJK-LMNP", text=code)
        self.desktop.waits_for(f"Que vend « {SHOP} » ?")
        self.desktop.press("À manger, à boire", "Continuer")
        self.desktop.waits_for("Premiers produits")

    def begins_alone(self) -> None:
        """First start without any letter."""
        self.desktop.open()
        self.desktop.waits_for("Bienvenue. Qui êtes-vous ?")
        self.desktop.do("type", into="Nom de votre boutique", text=SHOP)
        self.desktop.press("Continuer")
        self.desktop.waits_for(f"Que vend « {SHOP} » ?")
        self.desktop.press("À manger, à boire", "Continuer")
        self.desktop.waits_for("Premiers produits")

    def joins_later(self) -> None:
        """The letter came: address and code go into the settings."""
        code = self.marketplace.invite(SHOP)
        self.desktop.press("Réglages", "Place de marché et postes")
        self.desktop.do("type", into="Adresse", text=self.marketplace.url)
        self.desktop.do("type", into="Code de la mairie", text=code)
        self.desktop.press("Connecter")
        self.desktop.waits_for("C’est connecté.")

    def drops_the_catalogue(self, rows: Sequence[Sequence[object]] = CATALOGUE) -> None:
        """A file is dropped on the window, and Enter leads on to its import."""
        path = self.folder / "Tarif été.xlsx"
        write_list(path, rows)
        self.desktop.do("drop", path=str(path))
        self.desktop.waits_for("Étape 2 sur 3 : Les colonnes")
        self.desktop.waits_for("Voir le résultat")
        self.desktop.do("keys", sequence="Return")
        self.desktop.waits_for("Importer")
        self.desktop.waits_for(" nouveaux")

    def imports(self) -> None:
        """What was shown is stored, and looked at."""
        self.desktop.do("keys", sequence="Return")
        self.desktop.waits_for("4 produits importés, 3 ")
        self.desktop.press("Voir les produits")
        self.desktop.waits_for("À compléter, 1")

    def lets_slips_print_by_themselves(self) -> None:
        """Settings: the printer, and the tick."""
        self.desktop.press("Réglages", "Impression")
        self.desktop.waits_for("Imprimantes")
        self.desktop.do("choose", what="Imprimante", item=self.printer.name)
        self.desktop.press("Imprimer le bon dès qu")
        self.desktop.press("Aujourd’hui")

    def puts_aside(self, customer: str) -> str:
        """A customer at the counter asks for one jam to be kept; the pickup code."""
        known = set(self.codes())
        self.desktop.press("Commandes", "Mettre de côté")
        self.desktop.do("type", into="Article à mettre de côté", text="confiture")
        self.desktop.waits_for(JAM)
        self.desktop.do("keys", sequence="Return")
        self.desktop.waits_for(f"Quantité de {JAM}")
        self.desktop.do("type", into="Nom", text=customer)
        self.desktop.do("keys", sequence="Return")
        self.desktop.waits_for("mise de côté")
        [code] = set(self.codes()) - known
        return code

    def codes(self) -> list[str]:
        """The pickup codes of the orders on the board."""
        cards = [
            re.match(r"(?:Nouvelle commande : )?([B-Z2-9]{3}) ([B-Z2-9]{3}), ", each)
            for each in self.desktop.do("shown")
        ]
        return [card[1] + card[2] for card in cards if card]

    def opens(self, code: str) -> None:
        """The order's sheet."""
        self.desktop.press("Commandes")
        self.desktop.press(shown(code))

    def prepares(self, code: str) -> None:
        """Take the order, tick it off, say that it is ready."""
        self.opens(code)
        self.desktop.press("Préparer")
        self.desktop.press("Prêt")

    def hands_over(self, code: str) -> None:
        """Scan the slip, wherever one is in the program."""
        self.desktop.press("Aujourd’hui")
        self.desktop.do("scan", text=f"DX{code}")

    # What is to be seen -----------------------------------------------------------------------

    def is_up_to_date(self) -> None:
        """The chip says so, and nothing waits."""
        self.desktop.waits_for("À jour")

    def is_offline(self) -> None:
        """The chip says since when."""
        self.desktop.waits_for("Hors ligne depuis")

    def line_is_back(self) -> None:
        """The server answers again, and the shopkeeper does not want to wait for the next try."""
        self.marketplace.start()
        self.desktop.press("Hors ligne depuis")
        self.desktop.press("Échanger maintenant")
        self.is_up_to_date()

    def slips(self) -> list[bytes]:
        """What this story printed."""
        return [path.read_bytes() for path in self.printer.paper[self.printed_before :]]

    def slip_comes_out(self, code: str) -> bytes:
        """The one slip of the order, read as a counter reads it: its words, and both codes."""
        [slip] = self.slips_come_out(code)
        words = paper.text(slip)
        assert "Zoé L." in words
        assert "Lefèvre" not in words
        return slip

    def slips_come_out(self, *codes: str) -> list[bytes]:
        """One slip of each of these orders, in their turn."""
        until(lambda: len(self.slips()) == len(codes), "the slips' print")
        slips = self.slips()
        for code, slip in zip(codes, slips, strict=True):
            words = paper.text(slip)
            for each in ("Bon de retrait", SHOP, shown(code), JAM, "6,80 €"):
                assert each in words, words
            assert "DUPLICATA" not in words
            read = paper.scanned(slip, 203, self.folder)
            assert read == [f"CODE-128:DX{code}", f"QR-Code:DX{code}"]
        return slips

    def stock_is(self, on_hand: int, reserved: int) -> None:
        """The one stock of the jam, in pieces, as the server, the window and the web tell it."""
        wanted = (on_hand * 1000, reserved * 1000)
        until(lambda: self.marketplace.stock(JAM) == wanted, f"{wanted} on the server")
        self.desktop.press("Produits")
        self.desktop.waits_for(f"{JAM}, 6,80 €, stock {on_hand}", SOON_S)
        left = on_hand - reserved
        assert f"Plus que {left}" in self.customer.looks(self.marketplace, JAM)


def shown(code: str) -> str:
    """A pickup code as people read it."""
    return f"{code[:3]} {code[3:]}"
