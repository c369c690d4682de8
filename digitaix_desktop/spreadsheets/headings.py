"""What headings mean: the words of shops, tills, suppliers and online shops, as data.

Everything is folded: small letters, no accents, words parted by one space. French and English
first, with the obvious words of German, Spanish and Italian.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from digitaix_desktop.operations.importing.fields import Aid, Field

Meaning = Field | Aid | None
"""What a column is for; None: known, and nothing to import."""


def _phrases(*groups: tuple[Meaning, int, str]) -> dict[str, tuple[Meaning, int]]:
    found: dict[str, tuple[Meaning, int]] = {}
    for meaning, score, phrases in groups:
        for phrase in phrases.split("|"):
            found.setdefault(phrase.strip(), (meaning, score))
    return found


EXACT: dict[str, tuple[Meaning, int]] = _phrases(
    # Names
    (Field.NAME, 100,
     "nom du produit|nom produit|nom de l article|nom article|product name|item name|designation|"
     "designation article|designation produit|designation de l article|designation du produit|"
     "libelle|libelle article|libelle produit|libelle du produit|libelle de l article|"
     "produktname|artikelname|artikelbezeichnung|nombre del producto|nombre producto|"
     "nome prodotto|nome del prodotto|titre du produit|intitule du produit|product title|"
     "nom commercial|denomination commerciale"),
    (Field.NAME, 95,
     "nom|name|title|titre|intitule|denomination|bezeichnung|nome|nombre|desig|design|des|lib|"
     "libelle long|designation longue|display name|nom affiche|titel|titulo|titolo|appellation|"
     "nom complet|libelle complet|designation commerciale|articulo|articolo|item description|"
     "product description short"),
    (Field.NAME, 88,
     "produit|product|article|item|artikel|producto|prodotto|produkt|produits|articles|products|"
     "items|libelle court|designation courte|libelle caisse|libelle ticket|description article|"
     "description produit|description de l article|description du produit|product description|"
     "artikelbeschreibung|descripcion del producto"),
    (Field.NAME, 55,
     "modele|model|cuvee|vin|fleur|plante|variete|espece|plat|livre|oeuvre|nom du vin|nom latin"),
    # Descriptions
    (Field.DESCRIPTION, 100,
     "description|descriptif|description longue|long description|description complete|body html|"
     "body|full description|description detaillee|beschreibung|descripcion|descrizione|"
     "langbeschreibung|descriptif produit|texte descriptif|description html|"
     "product long description|descriptif long|html description"),
    (Field.DESCRIPTION, 70,
     "description courte|short description|resume|descriptif court|detail|details|accroche|"
     "kurzbeschreibung|presentation|summary|recapitulatif|desc|descr|description marketing|texte|"
     "descripcion corta|descrizione breve|argumentaire|online description|public description"),
    (Field.DESCRIPTION, 50,
     "composition|caracteristiques|caracteristique|commentaire produit|notes de degustation"),
    # References
    (Field.SKU, 100,
     "sku|ugs|variant sku|reference article|reference produit|reference interne|code article|"
     "code produit|ref article|ref produit|product code|item code|article code|"
     "internal reference|default code|artikelnummer|artikel nr|art nr|item sku|product sku|"
     "codice articolo|codice prodotto|referencia|codigo articulo|codigo producto|stock code|"
     "n article|numero article|numero d article|no article|item number|product number|"
     "article number|part number|reference n|n de reference|n reference|numero de reference|"
     "reference de l article|reference du produit|code sku|code ugs|reference combinaison|"
     "item no|artikelnr|produktnummer|codice|sku code|seller sku|merchant sku|"
     "reference declinaison|ref interne|code interne|codigo|plu code"),
    (Field.SKU, 95,
     "reference|ref|refs|references|referenz|riferimento|code art|ref art|cod art"),
    (Field.SKU, 75,
     "code|numero|plu|code plu|code caisse|id produit|product id|id article|item id|identifiant|"
     "identifiant produit|article id|no|num|nr|n|code barre interne|kod|code court"),
    (Field.SKU, 50,
     "reference fournisseur|ref fournisseur|ref fourn|code fournisseur article|"
     "supplier reference|supplier sku|n de reference fournisseur|mpn|manufacturer part number|"
     "reference fabricant|ref fabricant|ref four|vendor sku|id"),
    # Barcodes
    (Field.BARCODE, 100,
     "ean|ean13|ean 13|ean8|gtin|gtin13|gtin 13|gtin14|upc|upc a|isbn|isbn 13|isbn13|code barre|"
     "code barres|codes barres|codes barre|codebarre|codebarres|cbarre|barcode|bar code|barcodes|"
     "gencode|gencod|code ean|code ean13|code ean 13|ean code|code gtin|ean upc|upc ean|"
     "variant barcode|item barcode|product barcode|strichcode|barcode ean|codigo de barras|"
     "codigo barras|codice a barre|codice ean|gtin upc ean or isbn|gtin upc ean ou isbn|"
     "code barres isbn upc gtin etc|ean article|ean uvc|ean produit|ean gtin|gtin ean|"
     "code barre ean|code barres ean|code a barre|code a barres|ean unite|scancode|scan code|"
     "c barre|cod barre|c b|cb|cab|gencode article|code barre article|ean unitaire|gtin uvc|"
     "upc code|global trade item number|barcode number|code upc|ean consommateur"),
    # Categories
    (Field.CATEGORY, 100,
     "categorie|categories|category|famille|rayon|product category|categorie produit|"
     "categorie de produit|categorie du produit|categorie article|product categories|"
     "famille article|famille produit|famille d articles|familles|kategorie|kategorien|"
     "warengruppe|categoria|categorie principale|categorie par defaut|default category|"
     "main category|category name|nom categorie|libelle famille|nom famille|rayons|categorias|"
     "categorie x y z|categories x y z|reporting category|item category|categorie nom|"
     "nom de la categorie|libelle rayon|libelle categorie|nom rayon"),
    (Field.CATEGORY, 75,
     "univers|departement|department|groupe|group|product type|type de produit|type produit|"
     "type d article|type article|item group|product group|sous famille|sous categorie|"
     "subcategory|sub category|groupe article|artikelgruppe|reparto|familia|custom product type|"
     "standard product type|standardized product type|section|classe|product category name|"
     "taxons|taxon|sous rayon|categorie 1|famille 1|niveau 1|family|custom category|"
     "product collection"),
    (Field.CATEGORY, 60,
     "type|cat|fam|collection|gamme|theme|genre|categ|collections|facets|ligne|"
     "google product category|google shopping google product category|appellation aoc|region"),
    # Brands
    (Field.BRAND, 100,
     "marque|brand|fabricant|manufacturer|vendor|hersteller|marca|marques|brand name|nom marque|"
     "marke|nom de la marque|marque fabricant|manufacturer name|produttore|fabricante|"
     "libelle marque|marque produit|marque du produit|product brand|brands"),
    (Field.BRAND, 55,
     "producteur|producer|createur|designer|editeur|publisher|domaine|maison|artisan|vigneron|"
     "chateau|domaine chateau|griffe|label"),
    # Units
    (Field.UNIT, 100,
     "unite|unit|unite de vente|unite vente|unite de mesure|uom|unit of measure|"
     "unite de facturation|vendu par|vendu a|vendu au|sold by|einheit|unidad|unita|"
     "unita di misura|unidad de medida|unite prix|unite de prix|mengeneinheit|verkaufseinheit|"
     "unites|udm|unites de vente|unit of measurement|unite stock|unite de stock|sales unit|"
     "unite article|unite de base|base unit|mode de vente|unite pour le prix unite"),
    (Field.UNIT, 75,
     "u|udv|uv|un|unit type|variant unit|type unite|uvente|unite d oeuvre|weighable|unit name|um"),
    # Weights
    (Field.WEIGHT, 100,
     "poids|weight|poids net|net weight|variant grams|gewicht|peso|poids kg|poids g|weight kg|"
     "weight g|weight lbs|poids unitaire|item weight|product weight|poids article|poids en kg|"
     "poids en g|poids en grammes|poids net kg|poids net g|grams|poids du produit|"
     "shipping weight|poids colis|variant weight|unit weight|peso kg"),
    (Field.WEIGHT, 60,
     "poids brut|gross weight|poids brut kg"),
    # Options
    (Field.OPTION1_VALUE, 100,
     "taille|size|tailles|pointure|pointures|talla|taglia|grosse|taille pointure|taille adulte|"
     "taille eu|size eu|taille fr|option1 value|option 1 value|attribute 1 value s|"
     "attribute 1 values|attribute 1 value|valeur s de l attribut 1|valeurs de l attribut 1|"
     "valeur de l attribut 1|valeur attribut 1|option value 1|variant option 1 value|"
     "item option 1 value|option1value|valeur option 1|sizes|size name"),
    (Field.OPTION1_VALUE, 80,
     "declinaison|declinaisons|variante|variant|variation|variation name|variant name|option|"
     "options|option 1|option1|attribut 1|attribut|attribute 1|attribute|variantes|attributs|"
     "nom de la variante|nom variante|variant title|tail|t|tai|libelle taille|code taille|"
     "attribute values|valeurs|value|valeur|bonnet|lib taille"),
    (Field.OPTION2_VALUE, 100,
     "couleur|color|colour|coloris|couleurs|colori|farbe|colore|option2 value|option 2 value|"
     "attribute 2 value s|attribute 2 values|attribute 2 value|valeur s de l attribut 2|"
     "valeurs de l attribut 2|valeur de l attribut 2|valeur attribut 2|option value 2|"
     "variant option 2 value|item option 2 value|option2value|valeur option 2|colors|colours|"
     "color name|teinte|libelle couleur|libelle coloris|lib couleur"),
    (Field.OPTION2_VALUE, 80,
     "coul|option 2|option2|attribut 2|attribute 2|motif|finition|parfum|saveur|clr|col|"
     "code couleur|code coloris|matiere couleur"),
    (Field.OPTION1_NAME, 100,
     "option1 name|option 1 name|attribute 1 name|nom de l attribut 1|nom attribut 1|"
     "option name 1|variant option 1 name|nom option 1|option1name|nom de l option 1"),
    (Field.OPTION2_NAME, 100,
     "option2 name|option 2 name|attribute 2 name|nom de l attribut 2|nom attribut 2|"
     "option name 2|variant option 2 name|nom option 2|option2name|nom de l option 2"),
    # Parents
    (Field.PARENT, 100,
     "parent|parent sku|sku parent|ugs parent|reference parent|ref parent|produit parent|"
     "article parent|handle|item group id|parent id|id parent|code parent|parent reference|"
     "parent product|reference modele|ref modele|code modele|modele ref|style code|code style|"
     "model code|master sku|reference mere|produit mere|code produit parent|parent sku reference|"
     "parent handle|product handle|variant group id|url handle|sku pere|article pere|code pere|"
     "reference pere|configurable sku|style id|n modele|numero modele|slug|code groupe variante|"
     "product group id|reference generique|article generique|parent code"),
    # Images
    (Field.IMAGE, 100,
     "image|images|photo|photos|image src|image url|url image|url images|url de l image|"
     "url des images|url des images x y z|image link|picture|pictures|main image|image 1|photo 1|"
     "image1|photo1|lien image|lien photo|visuel|visuels|bild|bilder|imagen|immagine|imagenes|"
     "immagini|fichier image|nom image|nom photo|product image|image principale|photo principale|"
     "image file|image path|product image url|image urls|images urls|url photo|base image|assets|"
     "photo url|picture url|image de base|image nom|foto|image name|product image 1|"
     "main image url|img|featured image|images url|photo produit|image produit"),
    (Field.IMAGE, 60,
     "variant image|small image|thumbnail|vignette|thumbnail image|miniature"),
    # Published
    (Field.PUBLISHED, 100,
     "publie|published|actif|active|en ligne|visible|actif 0 1|online|enabled|publier|"
     "mis en ligne|mettre en ligne|is active|is published|aktiv|activo|attivo|publie en ligne|"
     "publie sur le site|website published|sur le site|sur internet|product online|on website|"
     "is enabled|actif o n|actif oui non|en ligne o n|en ligne oui non|a publier|vendre en ligne|"
     "visible en ligne|is visible|visible sur le site"),
    (Field.PUBLISHED, 70,
     "statut|status|etat|visibilite|visibility|en vente|disponible a la vente|available for sale|"
     "product status|statut produit|listing status|statut du produit|statut de publication|"
     "can be sold|peut etre vendu|visibilite dans le catalogue|disponible a la vente 0 non 1 oui|"
     "vendable|sellable|etat du produit|visibility in catalog|state"),
    # VAT
    (Field.VAT_RATE, 100,
     "tva|taux tva|taux de tva|tx tva|tx de tva|vat|vat rate|tax rate|taxe|taxes|% tva|tva %|"
     "tva en %|taux tva %|mwst|mwst satz|ust|iva|btw|mehrwertsteuer|steuersatz|taux de taxe|"
     "taux taxe|vat %|tax %|taux de tva %|tipo iva|aliquota iva|aliquota|sales tax rate|"
     "tva vente|taux tva vente|tva taux|tva sur vente|taux de tva vente|tax percent|vat percent|"
     "% vat|tva produit|tva applicable|iva %|sales vat|taux tva en %|mwst %|tva de vente"),
    (Field.VAT_RATE, 60,
     "tx|taux|tax|type tva|type de tva|code tva|tax category|tax category name|tva achat|"
     "customer taxes|taxe a la vente|taxes a la vente|tax code|tax name|tax class|classe de tva|"
     "regle de taxe|tax class name|groupe de taxe|tax group|nom de la taxe|variant tax code"),
    # Helpers
    (Aid.CURRENCY, 100,
     "devise|currency|monnaie|wahrung|moneda|valuta|currency code|code devise|price currency"),
    # Nothing to import, whatever it looks like
    (None, 100,
     "regime tva|tax status|etat de la tva|statut de taxe|tva intracommunautaire|montant tva|"
     "montant de la tva|id regle de taxes|tax rules id|variant taxable|compare at price|"
     "variant compare at price|prix compare|prix de comparaison|cost per item currency|gift card|"
     "image position|image alt text|variant weight unit|stock minimum|"
     "date de creation du produit|product creation date|meta title|meta titre|meta description|"
     "meta mots cles|seo title|seo description|tags|etiquettes|mots cles|keywords|tag|"
     "observations|observation|obs|remarque|remarques|note|notes|commentaire|commentaires|aide|"
     "nature|position|option3 name|option3 value|unit price|unit pricing|backorders allowed|"
     "sold individually|allow customer reviews|is featured|purchase note|upsells|cross sells|"
     "grouped products|external url|button text|shipping class|google shopping mpn|"
     "google shopping condition|condition|disponibilite|availability|emplacement|localisation|"
     "bac|etagere|fournisseur|fournisseurs|supplier|suppliers|supplier name|nom fournisseur|"
     "code fournisseur|nom du fournisseur|lieferant|proveedor|fornitore|prepack|colisage|pcb|"
     "spcb|uvc|qte colis|conditionnement|packaging|minimum de commande|moq|origine|pays|"
     "pays d origine|country of origin|code douanier|hs code|nomenclature|ecotaxe|"
     "eco participation|deee|largeur|hauteur|profondeur|longueur|width|height|depth|length|"
     "saison|season|millesime|vintage|degre|annee|year|contenance|volume"),
)  # fmt: skip
"""Whole headings, and how surely each means what it says (100: nothing else)."""

PRICE_WORDS = frozenset(
    (
        "prix tarif tarifs pv pvttc pvht pvp ppc pvc pvmc price prices preis vk vkpreis "
        "verkaufspreis precio prezzo pu puht puttc uvp msrp rrp srp montant prixttc prixht "
        "prixvente"
    ).split()
)
SELLING_WORDS = frozenset(
    (
        "vente pv pvttc pvht selling sell sales sale regular regulier retail verkauf "
        "verkaufspreis vk venta vendita base standard default boutique magasin public caisse "
        "consommateur client variant list"
    ).split()
)
ADVISED_WORDS = frozenset(
    ("public ppc pvc pvmc conseille recommande msrp rrp srp uvp catalogue retail").split()
)
PURCHASE_WORDS = frozenset(
    (
        "achat achats revient cout couts cost costs costprice pa paht pattc pru prmp pump pmp "
        "pamp dpa cump wholesale purchase purchasing buying buy einkauf einkaufspreis ek "
        "ekpreis compra costo coste acquisto fournisseur grossiste supplier cession "
        "acquisition franco fob landed depart factory"
    ).split()
)
WITHOUT_TAX_WORDS = frozenset(
    (
        "ht pvht puht prixht hors htva excl excluding exclusive exclude ex without netto net "
        "ohne sin senza imponibile horstaxe horstaxes htx nettopreis"
    ).split()
)
WITH_TAX_WORDS = frozenset(
    (
        "ttc pvttc puttc prixttc tvac incl including inclusive include comprise comprises "
        "brutto con mit ivato toutes bruttopreis"
    ).split()
)
NOT_THE_PRICE_WORDS = frozenset(
    (
        "promo promotion promotionnel promotions solde soldes remise remises reduit reduction "
        "special discount discounted barre compare comparaison ancien old angebot oferta "
        "offerta outlet flash livraison port shipping frais expedition transport degressif "
        "pro revendeur revendeurs gros minimum mini maximum maxi min max marge taux date "
        "debut fin type code ecotaxe consigne niveau liste quantite lot lots total totale "
        "valeur stock ligne afficher show display unite2 abonne adherent fidelite membre "
        "location caution surcharge supplement coefficient coef modified history devise "
        "currency tier tranche start end from to expires palier"
    ).split()
)
STOCK_WORDS = frozenset(
    (
        "stock stocks qte qtes quantite quantites qty qties quantity inventory inventaire "
        "inventario bestand lagerbestand lager menge existencias cantidad giacenza quantita "
        "dispo disponible disponibles disponibilita available onhand qtt qt quant anzahl "
        "vorrat"
    ).split()
)
NOT_THE_STOCK_WORDS = frozenset(
    (
        "seuil alerte alert mini minimum minimal minimale min max maxi maximum securite "
        "safety reappro reapprovisionnement reorder low faible bas critique commande "
        "commandes commandee commandees commander cde vendu vendue vendus vendues sold colis "
        "carton cartons lot lots pack packs conditionnement uvc pcb palette par per multiple "
        "statut status etat date suivi gestion gerer manage managed tracker tracking policy "
        "valeur value valorise valorisation emplacement recevoir attendu attendue livre "
        "livree recu recue reserve reservee incoming step pas prix price ht ttc jours delai "
        "code ref reference id mouvement entree sortie unit unite allowed autoriser backorder "
        "vente ventes warning threshold notification type enabled track libelle message when "
        "hors rupture ideal cible target optimal rotation duree days transit fournisseur "
        "supplier initial mvt control out"
    ).split()
)
DATE_WORDS = frozenset(
    ("date jour heure datum fecha data time created updated modified le").split()
)
PURCHASE_ALONE = frozenset(
    (
        "pa paht cost cout costo coste revient prmp pump pmp cump pamp dpa pru ek einkauf achat "
        "compra acquisto costprice"
    ).split()
)
"""Words that mean a purchase price without any word for price beside them."""

ABOUT_PURCHASES = frozenset("tva vat currency devise compte quantite qte unite code ref".split())
SURELY_STOCK_WORDS = frozenset(
    "stock stocks inventory lagerbestand bestand existencias giacenza".split()
)
AVAILABLE_WORDS = frozenset("disponible available dispo disponibilita".split())


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
        "code ref reference id ids image photo fichier file date categorie category famille rayon "
        "marque brand fournisseur supplier client customer url lien link seo meta type groupe "
        "boutique store shop vendeur attribut attribute option utilisateur user company societe "
        "contact magasin variante prenom pays ville nb google tax tva unite unit prix price stock "
        "number langue"
    ).split()
)

PATTERNS = (
    Pattern(
        Field.IMAGE,
        90,
        re.compile(
            rf"\b{_IMAGE_NOUN}\s?(?:url\s?)?\d{{1,2}}$|\badditional {_IMAGE_NOUN}|"
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
                "number prix price"
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
        Field.CATEGORY,
        70,
        re.compile(r"^(?:categorie|category|famille|rayon)\b"),
        frozenset("id code tva tax url image description n".split()),
    ),
    Pattern(Field.OPTION1_VALUE, 80, re.compile(r"^(?:taille|size|pointure)\b")),
    Pattern(
        Field.OPTION2_VALUE,
        80,
        re.compile(r"^(?:couleur|coloris|color|colour)\b"),
        frozenset({"code"}),
    ),
    Pattern(
        Field.WEIGHT,
        80,
        re.compile(r"^(?:poids|weight)\b"),
        frozenset("unit unite min max mini volumetrique".split()),
    ),
)
"""Tried in order; the first that fits decides. `weaker` words give `weaker_score` instead."""
