"""What headings mean: the words of shops, tills, suppliers and online shops, as data.

Everything is folded: small letters, no accents, words parted by one space. French and English
first, with the obvious words of German, Spanish and Italian.
"""

from __future__ import annotations

from digitaix_desktop.operations.importing.fields import Aid, Field
from digitaix_desktop.spreadsheets.headings_abroad import ABROAD

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
     "libelle long|designation longue|display name|nom affiche|titel|titulo|titolo|nom complet|"
     "libelle complet|designation commerciale|articulo|articolo|product description short"),
    (Field.NAME, 88,
     "produit|product|article|item|artikel|producto|prodotto|produkt|produits|articles|products|"
     "items|libelle court|designation courte|libelle caisse|libelle ticket|"
     "descripcion del producto"),
    (Field.NAME, 55,
     "modele|model|fleur|plante|variete|espece|plat|livre|oeuvre|nom du vin|nom latin|"
     "appellation|objet|objets|bijou|bijoux|creation|creations|nom botanique|nom scientifique|"
     "botanical name|latin name|scientific name|botanischer name|nome botanico|nombre botanico"),
    (Field.NAME, 62,
     "vin|cuvee|plats|vins|fleurs|plantes|livres|modeles|cuvees|fromages|bieres|menu|bouquets|"
     "bouquet|compositions florales"),
    (Field.NAME, 70,
     "ligne 1|zeile 1|line 1|texte 1|text 1|libelle ligne 1|designation ligne 1"),
    # Descriptions
    (Field.DESCRIPTION, 100,
     "description|descriptif|description longue|long description|description complete|body html|"
     "body|full description|description detaillee|beschreibung|descripcion|descrizione|"
     "langbeschreibung|corps html|corps|descriptif produit|texte descriptif|description html|"
     "product long description|descriptif long|html description|description article|"
     "description produit|description de l article|description du produit|product description|"
     "artikelbeschreibung|descripcion del producto|item description|descrizione articolo|"
     "descrizione prodotto"),
    (Field.DESCRIPTION, 70,
     "description courte|short description|resume|descriptif court|detail|details|accroche|"
     "kurzbeschreibung|presentation|summary|recapitulatif|desc|descr|description marketing|texte|"
     "descripcion corta|descrizione breve|argumentaire|online description|public description"),
    (Field.DESCRIPTION, 50,
     "composition|caracteristiques|caracteristique|libelle 2|designation 2|libelle ligne 2|"
     "designation ligne 2|ligne 2|zeile 2|line 2|libelle complementaire|"
     "commentaire produit|notes de degustation"),
    # When there is any, and how long it takes
    (Field.TO_ORDER, 88,
     "sur commande|a la commande|made to order|fait sur commande|fabrique a la commande|"
     "sur commande uniquement|auf bestellung|su ordinazione|por encargo"),
    (Field.LEAD_TIME, 88,
     "delai de preparation|delai preparation|temps de preparation|delai de fabrication|"
     "delai de confection|delai de realisation|delai de commande|delai pour commander|"
     "preparation time|preparation lead time|zubereitungszeit|tiempo de preparacion|"
     "tempo di preparazione|delai de preparation en heures|delai de preparation en jours|"
     "delai en minutes"),
    (Field.SEASON, 88,
     "saison|season|saisonnalite|periode de saison|periode de disponibilite|dates de saison|"
     "periode de vente|saison de vente|seasonality|temporada|stagione"),
    (Aid.SEASON_FROM, 90,
     "saison du|saison de|debut de saison|debut saison|disponible de|disponible du|"
     "disponible a partir de|disponible a partir du|season start|season from|available from"),
    (Aid.SEASON_TO, 90,
     "saison au|saison a|fin de saison|fin saison|disponible a|disponible au|"
     "disponible jusqu au|disponible jusqu a|season end|season to|available to|available until"),
    # What the law asks
    (Field.INGREDIENTS, 100,
     "ingredients|ingredient|liste d ingredients|liste des ingredients|ingredient list|"
     "liste ingredients|list of ingredients|zutaten|zutatenliste|ingredienti|ingredientes|"
     "ingredients en|ingredients fr|ingredients text|ingredients text fr|ingredients text en"),
    (Field.ALLERGENS, 100,
     "allergenes|allergene|allergens|allergen|liste des allergenes|allergenes presents|"
     "contains allergens|allergen information|allergie|allergeni|alergenos|allergene contenu"),
    (Field.TRACES, 100,
     "traces|traces eventuelles|traces d allergenes|traces possibles|may contain|"
     "allergen traces|peut contenir"),
    (Field.ORIGIN, 100,
     "origine|origin|pays d origine|country of origin|provenance|origine du produit|"
     "origine produit|herkunft|origen|ursprungsland"),
    (Field.NET_QUANTITY, 100,
     "quantite nette|contenu net|net quantity|net content|net contents|quantite nette affichee"),
    (Field.MAKER, 100,
     "fabricant responsable|nom du fabricant responsable|responsible manufacturer|"
     "product safety contact name|personne responsable|responsible person"),
    (Field.WARNINGS, 100,
     "avertissements|avertissements de securite|safety warnings|product safety warnings"),
    (Field.MAKER_ADDRESS, 100,
     "adresse du fabricant|adresse fabricant|manufacturer address|manufacturer s address"),
    (Field.MAKER_CONTACT, 100,
     "contact du fabricant|contact fabricant|e mail du fabricant|email fabricant|"
     "manufacturer contact|manufacturer email"),
    # References
    (Field.SKU, 100,
     "sku|ugs|variant sku|reference article|reference produit|reference interne|code article|"
     "code produit|ref article|ref produit|product code|item code|article code|"
     "internal reference|default code|artikelnummer|artikel nr|art nr|item sku|product sku|"
     "codice articolo|codice prodotto|referencia|codigo articulo|codigo producto|stock code|"
     "n article|numero article|numero d article|no article|"
     "article number|part number|reference n|n de reference|n reference|numero de reference|"
     "reference de l article|reference du produit|code sku|code ugs|reference combinaison|"
     "item no|artikelnr|produktnummer|codice|sku code|seller sku|merchant sku|"
     "reference declinaison|ref interne|code interne|codigo|plu code|custom sku|custom label|"
     "custom label sku|variation sku|ugs variation|sku declinaison|declinaison sku|"
     "reference de la declinaison|code declinaison|ugs personnalisee"),
    (Field.SKU, 95,
     "item number|product number|reference|ref|refs|references|referenz|riferimento|code art|"
     "ref art|cod art"),
    (Field.SKU, 75,
     "code|numero|plu|code plu|code caisse|id produit|product id|id article|item id|identifiant|"
     "identifiant produit|article id|no|num|nr|n|code barre interne|kod|code court|cod|n stock|"
     "n de stock|numero de stock|num stock|stock number|stock no|inventory number|n inventaire|"
     "n d inventaire|numero d inventaire"),
    (Field.SKU, 50,
     "reference fournisseur|ref fournisseur|ref fourn|code fournisseur article|"
     "supplier reference|supplier sku|n de reference fournisseur|mpn|manufacturer part number|"
     "reference fabricant|ref fabricant|ref four|vendor sku|id|manufact sku|manufacturer sku|"
     "ugs du fabricant"),
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
     "cup|cip ean13|upc code|global trade item number|barcode number|code upc|ean consommateur"),
    (Field.BARCODE, 85,
     "cip|cip13|cip 13|code cip|code cip13"),
    # Categories
    (Field.CATEGORY, 100,
     "categorie|categories|category|famille|rayon|product category|categorie produit|"
     "categorie de produit|categorie du produit|categorie article|product categories|"
     "famille article|famille produit|famille d articles|familles|kategorie|kategorien|"
     "warengruppe|categoria|categorie principale|categorie par defaut|default category|"
     "main category|category name|nom categorie|libelle famille|nom famille|rayons|categorias|"
     "categ id|categ id name|categorie x y z|categories x y z|reporting category|item category|"
     "categorie nom|"
     "nom de la categorie|libelle rayon|libelle categorie|nom rayon|categorie d article|"
     "categorie d articles|product category complete"),
    (Field.CATEGORY, 55,
     "code famille|code categorie|code rayon|family code|category code"),
    (Field.CATEGORY, 75,
     "univers|departement|department|groupe|group|product type|item group|product group|"
     "sous famille|sous categorie|subcategory|sub category|groupe article|artikelgruppe|reparto|"
     "familia|custom product type|standard product type|standardized product type|section|classe|"
     "product category name|taxons|taxon|sous rayon|categorie 1|famille 1|niveau 1|family|"
     "custom category|product collection|s famille|dept|depto|fam article"),
    (Field.CATEGORY, 60,
     "type|cat|fam|collection|gamme|theme|genre|categ|collections|ligne|google product category|"
     "google shopping google product category|appellation aoc|region|type de produit|"
     "type produit|type d article|type article"),
    # Brands
    (Field.BRAND, 100,
     "marque|brand|fabricant|manufacturer|vendor|hersteller|marca|marques|brand name|nom marque|"
     "marke|nom de la marque|marque fabricant|manufacturer name|produttore|fabricante|"
     "libelle marque|marque produit|marque du produit|product brand|brands"),
    (Field.BRAND, 55,
     "brasserie|distillerie|producteur|producer|createur|designer|editeur|publisher|domaine|"
     "maison|artisan|vigneron|"
     "chateau|domaine chateau|griffe|label"),
    # Units
    (Field.UNIT, 100,
     "unite|unit|unite de vente|unite vente|unite de mesure|uom|unit of measure|"
     "unite de facturation|vendu par|vendu a|vendu au|sold by|einheit|unidad|unita|"
     "unita di misura|unidad de medida|unite prix|unite de prix|mengeneinheit|verkaufseinheit|"
     "uom id|uom id name|uom name|unites|udm|unites de vente|unit of measurement|unite stock|"
     "unite de stock|sales unit|"
     "price unit|usage unit|sale unit|selling unit|"
     "unite article|unite de base|base unit|mode de vente|unite pour le prix unite"),
    (Field.UNIT, 75,
     "u|udv|uv|un|uvente|unite d oeuvre|unit name|um|sold by weight|vendu au poids|"
     "vente au poids|weighed|weighed y n|a peser|pesable|vente par|vente|vendu|misura"),
    # Weights
    (Field.WEIGHT, 100,
     "poids|weight|poids net|net weight|variant grams|gewicht|peso|poids kg|poids g|weight kg|"
     "weight g|weight lbs|poids unitaire|item weight|product weight|poids article|poids en kg|"
     "poids en g|poids en grammes|poids net kg|poids net g|grams|poids du produit|"
     "shipping weight|poids colis|grammes de la variante|variant weight|unit weight|peso kg"),
    (Field.WEIGHT, 60,
     "poids brut|gross weight|poids brut kg"),
    # Options
    (Field.OPTION1_VALUE, 100,
     "taille|size|tailles|pointure|pointures|talla|taglia|grosse|taille pointure|taille adulte|"
     "taille eu|size eu|taille fr|option1 value|option 1 value|attribute 1 value s|"
     "attribute 1 values|attribute 1 value|valeur s de l attribut 1|valeurs de l attribut 1|"
     "valeur de l attribut 1|valeur attribut 1|option value 1|variant option 1 value|"
     "item option 1 value|option1value|valeur option 1|sizes|size name|option values|"
     "variation 1 values|variant option one value|variation 1 value|option description 1|"
     "product option description 1|valeur de l option 1|"
     "option 1 valeur|attribut 1 valeur|variation 1 valeur|declinaison 1 valeur|"
     "valeur de la variation 1|valeurs de la variation 1|valeur de la variante 1|"
     "attribut 1 wert e|attribut 1 werte|attribut 1 wert|valor es del atributo 1|"
     "valor del atributo 1|valore dell attributo 1|valori dell attributo 1|variationswert 1|"
     "value value position|valeur valeur position|product attributes values|"
     "attribute lines values|attributs de l article valeurs|attributs du produit valeurs"),
    (Field.OPTION1_VALUE, 90,
     "valeur d option|valeur de l option|option value|attribute value"),
    (Field.OPTION1_VALUE, 80,
     "declinaison|declinaisons|variante|variant|variation|variation name|variant name|option|"
     "options|option 1|option1|attribut 1|attribut|attribute 1|attribute|variantes|attributs|"
     "nom de la variante|nom variante|variant title|tail|t|tai|libelle taille|code taille|"
     "attribute values|valeurs|value|valeur|bonnet|lib taille|variations|variation details"),
    (Field.OPTION2_VALUE, 100,
     "couleur|color|colour|coloris|couleurs|colori|farbe|colore|option2 value|option 2 value|"
     "attribute 2 value s|attribute 2 values|attribute 2 value|valeur s de l attribut 2|"
     "valeurs de l attribut 2|valeur de l attribut 2|valeur attribut 2|option value 2|"
     "variant option 2 value|item option 2 value|option2value|valeur option 2|colors|colours|"
     "color name|teinte|libelle couleur|libelle coloris|lib couleur|variation 2 values|"
     "variant option two value|variation 2 value|option description 2|"
     "product option description 2|valeur de l option 2|option 2 valeur|attribut 2 valeur|"
     "variation 2 valeur|declinaison 2 valeur|variationswert 2|valeur de la variation 2|"
     "valeurs de la variation 2|attribut 2 wert e|attribut 2 werte|valor es del atributo 2|"
     "valore dell attributo 2"),
    (Field.OPTION2_VALUE, 80,
     "coul|option 2|option2|attribut 2|attribute 2|motif|finition|parfum|saveur|clr|col|"
     "code couleur|code coloris|matiere couleur"),
    (Field.OPTION1_NAME, 100,
     "option1 name|option 1 name|attribute 1 name|nom de l attribut 1|nom attribut 1|"
     "attribut 1 name|"
     "option name 1|variant option 1 name|nom option 1|option1name|nom de l option 1|"
     "option groups|variation 1 name|variant option one name|option set 1|"
     "attribute name type position|attribut nom type position|option 1 nom|attribut 1 nom|"
     "variation 1 nom|declinaison 1 nom|variationsname 1|nom de la variation 1|"
     "nom de la variante 1|nombre del atributo 1|nome dell attributo 1|"
     "product attributes attribute|"
     "attribute lines attribute|attributs de l article attribut|"
     "attributs du produit attribut"),
    (Field.OPTION2_NAME, 100,
     "option2 name|option 2 name|attribute 2 name|nom de l attribut 2|nom attribut 2|"
     "option name 2|variant option 2 name|nom option 2|option2name|nom de l option 2|"
     "variation 2 name|variant option two name|option set 2|option 2 nom|attribut 2 nom|"
     "variation 2 nom|declinaison 2 nom|variationsname 2|nom de la variation 2|"
     "attribut 2 name|nombre del atributo 2|nome dell attributo 2"),
    # Parents
    (Field.PARENT, 100,
     "parent|parent sku|sku parent|ugs parent|reference parent|ref parent|produit parent|"
     "article parent|handle|item group id|parent id|id parent|code parent|parent reference|"
     "parent product|reference modele|ref modele|code modele|modele ref|style code|code style|"
     "model code|master sku|reference mere|produit mere|code produit parent|parent sku reference|"
     "parent handle|product handle|variant group id|url handle|sku pere|article pere|code pere|"
     "reference pere|configurable sku|style id|n modele|numero modele|code groupe variante|"
     "product group id|reference generique|article generique|parent code|handle id|"
     "parent product id|style no|style number|vaterartikel|vaterartikelnummer|hauptartikel|"
     "ubergeordnetes produkt|superior|producto superior|genitore|articolo padre"),
    (Field.PARENT, 60,
     "slug"),
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
     "variant image|miniature"),
    (Field.PURCHASE_PRICE, 85,
     "achat|achat ht|achats ht|achats|valeur achat ht"),
    (Field.PRICE, 85,
     "prix en ligne|prix de vente en ligne|start price|buy it now price|prix d achat immediat|"
     "prix de depart"),
    (Field.PRICE, 55,
     "rate|selling rate|sales rate"),
    (Field.PRICE, 65,
     "ttc|a emporter|emporter"),
    (Field.PRICE_EXCL_TAX, 65,
     "ht"),
    (Field.STOCK, 70,
     "magazzino|q ta|qoh|nb|nb pieces|nombre de pieces|stk|stck|restant|restants|reste|"
     "reste en stock|remaining"),
    # Published
    (Field.PUBLISHED, 100,
     "publie|published|actif|active|en ligne|visible|actif 0 1|online|enabled|publier|"
     "mis en ligne|mettre en ligne|is active|is published|aktiv|activo|attivo|publie en ligne|"
     "publie sur le site|website published|sur le site|sur internet|product online|on website|"
     "is enabled|actif o n|actif oui non|en ligne o n|en ligne oui non|a publier|vendre en ligne|"
     "visible en ligne|is visible|visible sur le site|published on online store|"
     "publier en e commerce|square online item visibility|veroffentlicht|publicado|pubblicato"),
    (Field.PUBLISHED, 70,
     "statut|status|etat|visibilite|visibility|en vente|disponible a la vente|available for sale|"
     "visible web|web|site web|vitrine|boutique en ligne|eshop|e shop|"
     "product status|statut produit|listing status|statut du produit|statut de publication|"
     "can be sold|peut etre vendu|visibilite dans le catalogue|disponible a la vente 0 non 1 oui|"
     "vendable|sellable|etat du produit|visibility in catalog|state"),
    # VAT
    (Field.VAT_RATE, 100,
     "tva|taux tva|taux de tva|tx tva|tx de tva|vat|vat rate|tax rate|taxe|taxes|% tva|tva %|"
     "tva en %|taux tva %|mwst|mwst satz|ust|iva|btw|mehrwertsteuer|steuersatz|taux de taxe|"
     "taux taxe|vat %|tax %|taux de tva %|tipo iva|aliquota iva|aliquota|sales tax rate|"
     "tva vente|taux tva vente|tva taux|tva sur vente|taux de tva vente|tax percent|vat percent|"
     "% vat|tva produit|tva applicable|iva %|sales vat|taux tva en %|mwst %|tva de vente|"
     "taxes id|taxes id name|tva a emporter|tva emporter|tva vente a emporter|tax value|steuer|"
     "umsatzsteuer|ust satz"),
    (Field.VAT_RATE, 60,
     "tx|taux|tax|type tva|type de tva|code tva|tax category|tax category name|tva achat|"
     "customer taxes|taxe a la vente|taxes a la vente|tax code|tax name|tax class|classe de tva|"
     "regle de taxe|tax class name|groupe de taxe|tax group|nom de la taxe|variant tax code|"
     "tva sur place"),
    # Helpers
    (Aid.SURCHARGE, 100,
     "surcharge|impact on price|impact sur le prix"),
    (Aid.OPTION3_NAME, 100,
     "option3 name|option 3 name|attribute 3 name|nom de l attribut 3|option name 3|option3name"),
    (Aid.OPTION3_VALUE, 100,
     "option3 value|option 3 value|attribute 3 value s|valeur s de l attribut 3|option value 3|"
     "option3value"),
    (Aid.CHILDREN, 100,
     "configurable variations"),
    (Aid.CURRENCY, 100,
     "devise|currency|monnaie|wahrung|moneda|valuta|currency code|code devise|price currency"),
    (Aid.HIDDEN, 100,
     "supprime|archive|archived|masque|desactive|deleted|inactif|disabled|cache|hors vente|"
     "hidden|sommeil|en sommeil|mis en sommeil|ferme|ferme a la vente|arrete|gesperrt"),
    # How it is kept
    (Field.LOW, 100,
     "seuil|seuil d alerte|seuil alerte|seuil de reassort|seuil de reapprovisionnement|"
     "seuil de commande|seuil reappro|stock minimum|stock mini|stock min|stock minimal|"
     "stock d alerte|stock alerte|point de commande|seuil mini|seuil minimum|reorder point|"
     "reorder level|low stock threshold|low stock amount|low stock|minimum stock|min stock|"
     "seuil de stock faible|quantite minimum en stock|mindestbestand|meldebestand|seuil de stock|"
     "seuil bas|seuil min|stock bas|min alert level|minimum stock level|stock minimo|"
     "existencia minima|scorta minima|soglia minima|giacenza minima|stock alert level"),
    (Field.TARGET, 100,
     "stock cible|stock maximum|stock maxi|stock max|stock maximal|stock ideal|target stock|"
     "optimal stock|maximum stock|max stock|stock objectif|hochstbestand|"
     "stock optimal|stock desire|niveau de stock desire|stock maximo|scorta massima"),
    (Field.SHELF, 100,
     "emplacement|localisation|bac|etagere|emplacement magasin|emplacement en magasin|"
     "shelf|bin|bin location|stock location|lagerplatz"),
    (Field.SUPPLIER, 100,
     "fournisseur|fournisseurs|supplier|suppliers|supplier name|nom fournisseur|"
     "nom du fournisseur|fournisseur principal|lieferant|proveedor|fornitore"),
    # Nothing to import, whatever it looks like
    (None, 100,
     "regime tva|tax status|etat de la tva|statut de taxe|tva intracommunautaire|montant tva|"
     "montant de la tva|id regle de taxes|tax rules id|variant taxable|compare at price|"
     "variant compare at price|prix compare|prix de comparaison|cost per item currency|gift card|"
     "image position|image alt text|variant weight unit|stock minimum|"
     "date de creation du produit|product creation date|meta title|meta titre|meta description|"
     "meta mots cles|seo title|seo description|tags|etiquettes|mots cles|keywords|tag|"
     "observations|observation|obs|remarque|remarques|note|notes|commentaire|commentaires|aide|"
     "nature|position|backorders allowed|sold individually|"
     "allow customer reviews|is featured|purchase note|upsells|cross sells|grouped products|"
     "external url|button text|shipping class|google shopping mpn|google shopping condition|"
     "condition|disponibilite|availability|emplacement|localisation|bac|etagere|fournisseur|"
     "fournisseurs|supplier|suppliers|supplier name|nom fournisseur|code fournisseur|"
     "nom du fournisseur|lieferant|proveedor|fornitore|prepack|colisage|pcb|spcb|uvc|qte colis|"
     "conditionnement|packaging|minimum de commande|moq|pays|"
     "code douanier|hs code|nomenclature|ecotaxe|eco participation|deee|"
     "largeur|hauteur|profondeur|longueur|width|height|depth|length|millesime|mill|"
     "vintage|degre|annee|year|contenance|volume|variation 1 type|variation 2 type|"
     "option1 linked to|option2 linked to|couleur de fond|couleur fond|couleur touche|"
     "couleur bouton|couleur du bouton|couleur texte|texte du bouton|small image|thumbnail|"
     "thumbnail image|vignette|age group|tranche d age|gender|sexe|sex|geschlecht|sexo|sesso"),
    *ABROAD,
)  # fmt: skip
"""Whole headings, and how surely each means what it says (100: nothing else)."""
