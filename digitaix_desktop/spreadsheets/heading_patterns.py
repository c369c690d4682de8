"""Headings of a common form: a known word at their start or end, and words that spoil it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digitaix_desktop.operations.importing.fields import Field


@dataclass(frozen=True, slots=True)
class Pattern:
    """Headings of a common form: what they mean, unless one of some words stands in them."""

    field: Field
    score: int
    heading: re.Pattern[str]
    unless: frozenset[str] = frozenset()
    weaker: frozenset[str] = frozenset()
    weaker_score: int = 0


_IMAGE_NOUN = "(?:image|photo|picture|img|visuel|bild|foto)s?"
_NO_NAME_WORDS = frozenset(
    (
        "code ref reference id ids image photo fichier file date categorie category famille "
        "rayon marque brand fournisseur supplier client customer url lien link seo meta type "
        "groupe boutique store shop vendeur attribut attribute option utilisateur user "
        "company societe contact magasin variante prenom pays ville nb google tax tva unite "
        "unit prix price stock number langue"
    ).split()
)

_NO_OPTION_WORDS = frozenset("image photo bild foto prix price precio prezzo preis sku id".split())
_OF_A_VARIANT = r"\b(?:option|attribut|attribute|variation|variant|declinaison)"
"""How programs name the column of one axis: `attribute_pa_size`, `variation_option_Taille`."""

_AN_AXIS = r"(?:option|opcion|opzione|attribute?|atributo|attributo|variation|variante?|variacion)"
_ITS_VALUE = r"(?:values?|valeurs?|valor(?:es)?|valor[ei]|werte?)"
_ITS_NAME = r"(?:name|nom|nombre|nome)"


def _of_axis(number: int, what: str) -> re.Pattern[str]:
    """A choice by its number, in whatever order a program says so: "Opción 1 valor"."""
    return re.compile(rf"^(?=.*\b{_AN_AXIS}\b)(?=.*\b{what}\b)(?=.*\b{number}\b)")


PATTERNS = (
    Pattern(Field.OPTION1_VALUE, 98, _of_axis(1, _ITS_VALUE), _NO_OPTION_WORDS),
    Pattern(Field.OPTION2_VALUE, 98, _of_axis(2, _ITS_VALUE), _NO_OPTION_WORDS),
    Pattern(Field.OPTION1_NAME, 98, _of_axis(1, _ITS_NAME), _NO_OPTION_WORDS),
    Pattern(Field.OPTION2_NAME, 98, _of_axis(2, _ITS_NAME), _NO_OPTION_WORDS),
    Pattern(
        Field.PUBLISHED,
        90,
        re.compile(
            r"\b(?:visib\w*|affich\w*|publi\w*|vendu\w*|vente|active|actif)\b.*"
            r"\b(?:en ligne|online|site|web|internet|e ?shop|e ?boutique)\b"
        ),
        frozenset("prix price tarif date url lien link stock quantite".split()),
    ),
    Pattern(
        Field.IMAGE,
        90,
        re.compile(
            rf"\b{_IMAGE_NOUN}\s?(?:url\s?)?\d{{1,2}}(?: url| link)?$|\badditional {_IMAGE_NOUN}|"
            rf"\b{_IMAGE_NOUN} (?:url|link|supplementaires?|secondaires?|additionnelles?)\b"
        ),
        frozenset("alt position texte text delete supprimer legende label nombre nb title".split()),
    ),
    Pattern(
        Field.BARCODE,
        90,
        re.compile(r"\b(?:ean|ean13|gtin|gencod|gencode|barcode|code barres?|upc)\b"),
        frozenset(
            "carton colis palette lot pack type image format url outer case pcb spcb".split()
        ),
    ),
    Pattern(
        Field.VAT_RATE,
        60,
        re.compile(r"\b(?:tva|vat|mwst|iva|btw)\b"),
        frozenset(
            (
                "montant numero n regime intracommunautaire intracom total compte id achat amount "
                "number prix price ex exc excl excluding excluded inc incl including included hors "
                "ohne zzgl inkl exkl sin con esclusa inclusa"
            ).split()
        ),
        frozenset("taux tx rate % satz".split()),
        80,
    ),
    Pattern(
        Field.NAME,
        85,
        re.compile(r"^(?:nom|name|libelle|designation|titre|title|intitule)\b"),
        _NO_NAME_WORDS,
    ),
    Pattern(
        Field.NAME, 75, re.compile(r"\b(?:name|designation|libelle|bezeichnung)$"), _NO_NAME_WORDS
    ),
    Pattern(
        Field.ORIGIN,
        80,
        re.compile(r"^(?:origine|provenance)\b"),
        frozenset("code date id fournisseur client commande prix".split()),
    ),
    Pattern(
        Field.DESCRIPTION,
        80,
        re.compile(r"^(?:description|descriptif|beschreibung)\b"),
        frozenset("seo meta google image url caisse".split()),
    ),
    Pattern(
        Field.SKU,
        85,
        re.compile(r"^(?:ref|reference|sku)\b"),
        frozenset("couleur client commande url image externe famille categorie tva compte".split()),
        frozenset("fournisseur fabricant fourn frs".split()),
        50,
    ),
    Pattern(
        Field.SKU, 75, re.compile(r"^(?:num|numero|no|n|nr|code|id) (?:plu|article|produit|item)$")
    ),
    Pattern(
        Field.CATEGORY,
        80,
        re.compile(r"^(?:categorie|category|famille|rayon|kategorie|categoria|warengruppe)\b"),
        frozenset("id code tva tax url image description n".split()),
    ),
    Pattern(
        Field.OPTION1_VALUE,
        95,
        re.compile(rf"{_OF_A_VARIANT} (?:taille|size|pointure|grosse|talla|taglia)$"),
    ),
    Pattern(
        Field.OPTION2_VALUE,
        95,
        re.compile(rf"{_OF_A_VARIANT} (?:couleur|coloris|colou?r|farbe|colore)$"),
    ),
    Pattern(Field.OPTION1_VALUE, 80, re.compile(r"^(?:taille|size|pointure)\b")),
    Pattern(
        Field.OPTION2_VALUE,
        80,
        re.compile(r"^(?:couleur|coloris|color|colour)\b"),
        frozenset("code fond bouton texte touche ecran affichage police".split()),
    ),
    Pattern(
        Field.WEIGHT,
        80,
        re.compile(r"^(?:poids|weight|gewicht|peso|artikelgewicht)\b"),
        frozenset("unit unite min max mini volumetrique".split()),
    ),
)
"""Tried in order; the first that fits decides. `weaker` words give `weaker_score` instead."""
