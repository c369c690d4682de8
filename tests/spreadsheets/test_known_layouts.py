# ruff: noqa: E501 - lines of files are as long as they are
"""Files as shops, tills and online shops export them: one small made-up example of each."""

from __future__ import annotations

import pytest

from tests.spreadsheets.layouts import Layout, check_columns, check_rows

LAYOUTS = [
    Layout(
        "WooCommerce in French",
        """\
ID;Type;UGS;GTIN, UPC, EAN, or ISBN;Nom;Publié;Visibilité dans le catalogue;Description;Date de début de promo;État de la TVA;Classe de TVA;En stock ?;Stock;Montant de stock faible;Poids (kg);Tarif promo;Tarif régulier;Catégories;Étiquettes;Images;Parent;Nom de l’attribut 1;Valeur(s) de l’attribut 1
12;simple;BOU;3760214580121;Bougie;1;visible;Belle;;taxable;;1;4;2;0,2;15;18;Maison > Bougies;cadeau;https://ex.fr/a.jpg;;;
13;variable;TS;;T-shirt;1;visible;;;taxable;;1;;;;;;Mode;;;;Taille;S, M
14;variation;TS-S;;T-shirt - S;1;visible;;;taxable;parent;1;3;;;;25;;;;TS;Taille;S
15;variation;TS-M;;T-shirt - M;1;visible;;;taxable;parent;1;5;;;;25;;;;id:13;Taille;M""",
        {
            "name": "Nom", "sku": "UGS", "barcode": "GTIN, UPC, EAN, or ISBN",
            "price": "Tarif régulier", "stock": "Stock", "category": "Catégories",
            "published": "Publié", "parent": "Parent", "image": "Images",
            "option1_value": "Valeur(s) de l’attribut 1", "weight": "Poids (kg)",
        },
        products=2, variants=2,
        aside=("Tarif promo", "Montant de stock faible", "En stock ?", "Classe de TVA"),
    ),
    Layout(
        "PrestaShop, import file",
        """\
Product ID;Active (0/1);Name *;Categories (x,y,z...);Price tax excluded;Tax rules ID;Wholesale price;On sale (0/1);Discount amount;Reference #;Supplier reference #;Supplier;Manufacturer;EAN13;Quantity;Minimal quantity;Low stock level;Summary;Description;URL rewritten;Product creation date;Image URLs (x,y,z...);Image alt texts (x,y,z...);Condition
1;1;Bougie;Accueil,Maison;15.00;1;7.20;0;0;BOU;F-8;Dupont;Cire & Cie;3760214580121;12;1;2;Court;Long;bougie;2024-01-01;https://ex.fr/b.jpg;;new
2;0;Vase;Accueil,Maison;30.00;1;12;0;0;VAS;F-9;Dupont;Cire & Cie;;3;1;2;Court;Long;vase;2024-01-01;https://ex.fr/v.jpg;;new""",
        {
            "name": "Name *", "price_excl_tax": "Price tax excluded", "sku": "Reference #",
            "purchase_price": "Wholesale price", "brand": "Manufacturer", "barcode": "EAN13",
            "stock": "Quantity", "category": "Categories (x,y,z...)", "published": "Active (0/1)",
        },
        products=2,
        aside=("Minimal quantity", "Low stock level", "Tax rules ID", "Product creation date"),
    ),
    Layout(
        "Square",
        """\
Token,Item Name,Variation Name,SKU,Description,Categories,GTIN,Price,Option Name 1,Option Value 1,Default Unit Cost,Current Quantity Centre,New Quantity Centre,Stock Alert Enabled Centre,Stock Alert Count Centre
t1,Bougie,Petite,B-P,Soja,Maison,,12.00,Format,Petite,5,10,,Y,2
t2,Bougie,Grande,B-G,Soja,Maison,,18.00,Format,Grande,8,4,,Y,2
t3,Tasse,Regular,T,,Maison,,14.00,,,6,9,,Y,2""",
        {
            "name": "Item Name", "sku": "SKU", "price": "Price", "category": "Categories",
            "stock": "Current Quantity Centre", "purchase_price": "Default Unit Cost",
            "option1_name": "Option Name 1", "option1_value": "Option Value 1",
        },
        products=2, variants=2, separator=",",
        aside=("Stock Alert Count Centre", "Stock Alert Enabled Centre"),
    ),
    Layout(
        "Loyverse",
        """\
Handle,SKU,Name,Category,Description,Sold by weight,Option 1 name,Option 1 value,Cost,Barcode,Track stock,Available for sale [Ma boutique],Price [Ma boutique],In stock [Ma boutique],Low stock [Ma boutique]
coca,10001,Coca 33cl,Boissons,,N,,,0.8,5449000000996,Y,Y,1.40,24,6
bananes,10002,Bananes,Fruits,,Y,,,0.4,,Y,Y,2.89,12.5,
tee,10003,Tee,Mode,,N,Taille,S,5,,Y,Y,19.90,3,
tee,10004,,,,,,M,5,,Y,Y,19.90,2,""",
        {
            "name": "Name", "sku": "SKU", "price": "Price [Ma boutique]", "purchase_price": "Cost",
            "stock": "In stock [Ma boutique]", "unit": "Sold by weight", "parent": "Handle",
        },
        products=3, variants=2, separator=",", aside=("Low stock [Ma boutique]", "Track stock"),
    ),
    Layout(
        "Vendure: the product written once, two axes in one cell",
        """\
name,slug,description,assets,facets,optionGroups,optionValues,sku,price,taxCategory,stockOnHand,trackInventory
Bague,bague,Belle,bague.jpg,category:Bijoux,Métal|Taille,Or|52,B-O-52,189.00,standard,3,true
,,,,,,Or|54,B-O-54,189.00,standard,2,true
,,,,,,Argent|54,B-A-54,89.00,standard,5,true
Collier,collier,Fin,collier.jpg,category:Bijoux,,,COL,49.00,standard,1,true""",
        {"name": "name", "sku": "sku", "price": "price", "stock": "stockOnHand", "image": "assets"},
        products=2, variants=3, separator=",",
    ),
    Layout(
        "Medusa",
        """\
Product Id,Product Handle,Product Title,Product Description,Product Status,Product Thumbnail,Variant Title,Variant SKU,Variant Barcode,Variant Manage Inventory,Variant Inventory Quantity,Variant Price EUR,Variant Price USD,Variant Option 1 Name,Variant Option 1 Value,Product Image 1 Url
,pull,Pull marin,Chaud,published,https://ex.fr/p.jpg,S,PULL-S,,TRUE,4,59,65,Size,S,https://ex.fr/p1.jpg
,pull,Pull marin,Chaud,published,https://ex.fr/p.jpg,M,PULL-M,,TRUE,2,59,65,Size,M,https://ex.fr/p1.jpg""",
        {
            "name": "Product Title", "description": "Product Description", "sku": "Variant SKU",
            "price": "Variant Price EUR", "stock": "Variant Inventory Quantity",
            "parent": "Product Handle", "published": "Product Status",
        },
        products=1, variants=2, separator=",", aside=("Variant Price USD",),
    ),
    Layout(
        "Lightspeed",
        """\
System ID,UPC,EAN,Custom SKU,Manufact. SKU,Item,Qty.,Price,Tax,Department,Category,Brand,MSRP,Vendor,Default Cost,Reorder Point
210000001,,3760214580121,LUC,,Pull Lucie,4,49.00,Yes,Mode,Pulls,Lucie,55.00,Dupont,21,1
210000002,,,CLA,,Robe Clara,2,69.00,Yes,Mode,Robes,Clara,75.00,Dupont,31,1""",
        {
            "name": "Item", "barcode": "EAN", "sku": "Custom SKU", "price": "Price",
            "stock": "Qty.", "brand": "Brand", "purchase_price": "Default Cost",
        },
        products=2, separator=",", aside=("MSRP", "Reorder Point", "Tax"),
    ),
    Layout(
        "Magento",
        """\
sku,attribute_set_code,product_type,categories,name,description,weight,product_online,tax_class_name,visibility,price,special_price,base_image,created_at,qty,out_of_stock_qty,is_in_stock,manage_stock
BOU,Default,simple,Default Category/Maison,Bougie,x,0.2,1,Taxable Goods,"Catalog, Search",18.0,,/b/o/bougie.jpg,2024-01-01,12,0,1,1
VAS,Default,simple,Default Category/Maison,Vase,x,1,1,Taxable Goods,"Catalog, Search",36.0,30,/v/a/vase.jpg,2024-01-01,3,0,1,1""",
        {"name": "name", "sku": "sku", "price": "price", "stock": "qty", "published": "product_online"},
        products=2, separator=",",
        aside=("special_price", "out_of_stock_qty", "is_in_stock", "created_at", "tax_class_name"),
    ),
    Layout(
        "Google Merchant feed",
        """\
id,title,description,link,image_link,availability,price,sale_price,brand,gtin,condition,item_group_id,color,size
a1,Casquette,Belle,https://ex.fr/c,https://ex.fr/c.jpg,in_stock,10.00 EUR,8.00 EUR,Cap,3760214580121,new,,,
a2,Pull,Chaud,https://ex.fr/p,https://ex.fr/p.jpg,in_stock,49.00 EUR,,Lucie,,new,PULL,bleu,M
a3,Pull,Chaud,https://ex.fr/p,https://ex.fr/p.jpg,out_of_stock,49.00 EUR,,Lucie,,new,PULL,bleu,L""",
        {
            "name": "title", "price": "price", "barcode": "gtin", "image": "image_link",
            "parent": "item_group_id", "option1_value": "size", "option2_value": "color",
        },
        products=2, variants=2, separator=",", aside=("sale_price", "link", "condition"),
    ),
    Layout(
        "Open Food Network",
        """\
producer,sku,name,display_name,category,description,units,unit_type,variant_unit_name,price,on_hand,on_demand,tax_category
Ferme du Lac,T1,Tomates,,Légumes,,500,g,,3.20,12,,
Ferme du Lac,O1,Œufs,,Crèmerie,,6,,boîte,2.90,30,,""",
        {"name": "name", "sku": "sku", "price": "price", "stock": "on_hand", "category": "category"},
        products=2, separator=",", aside=("units", "tax_category"),
    ),
    Layout(
        "Odoo in French",
        """\
id,Nom,Référence interne,Code-barres,Prix de vente,Coût,Quantité en stock,Catégorie d'article,Type d'article,Taxes à la vente,Unité de mesure,Peut être vendu
p1,Bougie,BOU,3760214580121,18.0,7.0,12,Tout / Maison,Article stockable,TVA 20% (vente de biens),Unité(s),True
p2,Vase,VAS,,36.0,12.0,3,Tout / Maison,Article stockable,TVA 20% (vente de biens),Unité(s),True""",
        {
            "name": "Nom", "sku": "Référence interne", "price": "Prix de vente",
            "purchase_price": "Coût", "vat_rate": "Taxes à la vente",
            "category": "Catégorie d'article", "stock": "Quantité en stock",
        },
        products=2, separator=",", aside=("Type d'article",),
    ),
    Layout(
        "Dolibarr",
        """\
Réf.* (p.ref);Libellé* (p.label);Type* (p.fk_product_type);En vente* (p.tosell);En achat* (p.tobuy);Prix de vente HT (p.price);Prix de vente TTC (p.price_ttc);Taux TVA (p.tva_tx);Limite stock pour alerte (p.seuil_stock_alerte);Stock désiré optimal (p.desiredstock);Code-barres (p.barcode);Date création (p.datec)
BOU;Bougie;0;1;1;15;18;20;2;10;3760214580121;2024-01-01
VAS;Vase;0;1;0;30;36;20;1;5;;2024-01-01""",
        {
            "name": "Libellé* (p.label)", "sku": "Réf.* (p.ref)",
            "price": "Prix de vente TTC (p.price_ttc)", "vat_rate": "Taux TVA (p.tva_tx)",
            "published": "En vente* (p.tosell)",
        },
        products=2,
        aside=(
            "En achat* (p.tobuy)", "Limite stock pour alerte (p.seuil_stock_alerte)",
            "Stock désiré optimal (p.desiredstock)", "Date création (p.datec)",
        ),
    ),
    Layout(
        "A restaurant's and baker's till",
        """\
Identifiant;Nom;Famille;Rangs;Fournisseur;TVA sur place;TVA à emporter;Type;Code barre;Référence;Unité;Gestion du stock;PRIX TTC - Défaut - Caisse 1;Couleur de fond;Texte du bouton;Supprimé;Prix d'achat
1;Café;Boissons;1;;10;5,5;Article;;CAF;;Non;1,80;#ff0000;CAFE;Non;0,30
2;Croissant;Viennoiserie;2;;10;5,5;Article;;CRO;;Oui;1,20;#00ff00;CROI;Oui;0,40""",
        {
            "name": "Nom", "sku": "Référence", "vat_rate": "TVA à emporter",
            "price": "PRIX TTC - Défaut - Caisse 1", "purchase_price": "Prix d'achat",
        },
        products=2, aside=("TVA sur place", "Couleur de fond", "Gestion du stock"),
    ),
    Layout(
        "A shop's till",
        """\
Référence;Code barre;Désignation;Marque;Sous-famille;Prix TTC;Stock;Stock mini;Valeur stock
CT-00123;3253581768648;Crème Mains 150 ml;Lucie;Soins;12,90;7;2;90,30
CT-00456;3337875696548;Baume 400 ml;Lucie;Soins;22,50;0;1;0,00""",
        {
            "name": "Désignation", "sku": "Référence", "barcode": "Code barre",
            "price": "Prix TTC", "stock": "Stock", "brand": "Marque", "category": "Sous-famille",
        },
        products=2, aside=("Stock mini", "Valeur stock"),
    ),
    Layout(
        "Headings run together by a program",
        """\
nom,codeBarre,prixVente,prixAchat,tauxTva,categorie,gererStock,stockActuel,stockMin,unite
Bougie,3760214580121,18.00,7.00,20,Maison,true,12,2,piece
Vase,,36.00,12.00,20,Maison,true,3,1,piece""",
        {
            "name": "nom", "barcode": "codeBarre", "price": "prixVente",
            "purchase_price": "prixAchat", "vat_rate": "tauxTva", "stock": "stockActuel",
        },
        products=2, separator=",", aside=("stockMin", "gererStock"),
    ),
    Layout(
        "A clothes shop's own list, one row a size, abbreviated",
        """\
Réf.;Désignation;T.;Coul.;P.V. TTC;PU;Tx;Qté;EAN;Obs.
LUC-01;Pull Lucie;M;Bleu;49,00;21,50;20;3;3760214580121;rayon 2
LUC-02;Pull Lucie;L;Bleu;49,00;21,50;20;2;;
CLA-01;Robe Clara;38;Terracotta;69;31,00;20;1;3760214580220;
TOTAL;;;;;;;6;;""",
        {
            "name": "Désignation", "sku": "Réf.", "price": "P.V. TTC", "vat_rate": "Tx",
            "stock": "Qté", "option1_value": "T.", "option2_value": "Coul.", "barcode": "EAN",
        },
        products=2, variants=3, aside=("PU", "Obs."),
    ),
    Layout(
        "A cheesemonger's list, by weight",
        """\
Produit;Prix au kg;Stock (kg)
Beaufort d'été;32,90;12,5
Reblochon;24,50;8""",
        {"name": "Produit", "price": "Prix au kg", "stock": "Stock (kg)"},
        products=2,
    ),
    Layout(
        "A wine merchant's list: the colour describes, nothing to choose",
        """\
Domaine;Appellation;Cuvée;Couleur;Millésime;Contenance;Prix TTC;Qté
Domaine du Lac;AOP Chignin;Vieilles vignes;Blanc;2022;75 cl;12,50;24
Domaine du Lac;AOP Savoie;Mondeuse;Rouge;2021;75 cl;14,00;12""",
        {"name": "Cuvée", "brand": "Domaine", "price": "Prix TTC", "stock": "Qté",
         "net_quantity": "Contenance"},
        products=2, aside=("Millésime",),
    ),
    Layout(
        "A butcher's list, under a heading nobody knows",
        """\
Morceau;Prix/kg;Unité;TVA
Entrecôte;32,90;kg;5,5%
Merguez;14,90;kg;5,5%""",
        {"name": "Morceau", "price": "Prix/kg", "unit": "Unité", "vat_rate": "TVA"},
        products=2,
    ),
    Layout(
        "SumUp: names once above their variations",
        """\
Item name,Variations,Option set 1,Option 1,Is variation visible? (Yes/No),Price,On sale in Online Store?,Regular price (before sale),Tax rate (%),Unit,Track inventory? (Yes/No),Quantity,Low stock threshold,SKU,Barcode,Description (Online Store and Invoices only),Category,Display colour in POS checkout,Image 1
Bougie,,,,,8.00,No,,20,pcs,Yes,12,3,BOU,3760214580121,Belle,Maison,Blue,https://ex.fr/1.jpg
Affiche,,,,,,,,,,,,,,,,Art,Red,
,A4,Format,A4,Yes,12.50,No,,20,,No,,,AFF-A4,,,,,
,A5,Format,A5,Yes,9.50,No,,20,,No,,,AFF-A5,,,,,""",
        {
            "name": "Item name", "price": "Price", "vat_rate": "Tax rate (%)", "stock": "Quantity",
            "sku": "SKU", "category": "Category", "barcode": "Barcode",
        },
        products=2, variants=2, separator=",",
        aside=("Regular price (before sale)", "Low stock threshold", "Display colour in POS checkout"),
    ),
    Layout(
        "Wix: the product's row lists what its variants' rows choose",
        """\
handleId,fieldType,name,description,productImageUrl,collection,sku,price,surcharge,visible,discountValue,inventory,weight,cost,productOptionName1,productOptionType1,productOptionDescription1,brand
P1,Product,Tee,Doux,a.jpg;b.jpg,Mode,,20.0,,TRUE,0.0,InStock,0.2,8.0,Taille,DROP_DOWN,S;M,Lucie
P1,Variant,,,,,TEE-S,,0.0,TRUE,,4,,,Taille,DROP_DOWN,S,
P1,Variant,,,,,TEE-M,,2.5,TRUE,,2,,,Taille,DROP_DOWN,M,
P2,Product,Sac,,s.jpg,Mode,SAC,35.0,,TRUE,0.0,3,,12.0,,,,Lucie""",
        {
            "name": "name", "price": "price", "stock": "inventory", "purchase_price": "cost",
            "parent": "handleId", "option1_value": "productOptionDescription1",
        },
        products=2, variants=2, separator=",",
    ),
    Layout(
        "Squarespace",
        """\
Product ID [Non Editable],Product Type [Non Editable],Product URL,Title,Description,SKU,Option Name 1,Option Value 1,Price,Sale Price,On Sale,Stock,Categories,Visible,Hosted Image URLs
a,PHYSICAL,tee,Tee,x,TS,Size,S,20.00,15.00,No,4,/mode,Yes,https://ex.fr/1.jpg https://ex.fr/2.jpg
,,,,,TM,Size,M,22.00,15.00,No,Unlimited,,,
d,PHYSICAL,sac,Sac,,SAC,,,35.00,0.00,No,2,/mode,No,""",
        {"name": "Title", "price": "Price", "stock": "Stock", "published": "Visible", "sku": "SKU"},
        products=2, variants=2, separator=",", aside=("Sale Price", "On Sale"),
    ),
    Layout(
        "Shopify, as it exports since 2025",
        """\
Title,URL handle,Description,Vendor,Product category,Type,Published on online store,Status,SKU,Barcode,Option1 name,Option1 value,Price,Compare-at price,Cost per item,Unit price total measure,Inventory tracker,Inventory quantity,Weight value (grams),Product image URL,Variant image URL
Tee,tee,Doux,Lucie,Apparel,Mode,TRUE,Active,T-S,,Size,S,20.00,25.00,8.00,,shopify,4,200,https://ex.fr/1.jpg,
,tee,,,,,,,T-M,,,M,20.00,,8.00,,shopify,2,200,,
Sac,sac,,Lucie,Apparel,Mode,FALSE,Draft,SAC,,Title,Default Title,35.00,,12.00,,shopify,1,300,https://ex.fr/3.jpg,""",
        {
            "name": "Title", "parent": "URL handle", "price": "Price", "sku": "SKU",
            "purchase_price": "Cost per item", "stock": "Inventory quantity",
            "published": "Published on online store", "image": "Product image URL",
        },
        products=2, variants=2, separator=",",
        aside=("Compare-at price", "Unit price total measure", "Inventory tracker"),
    ),
    Layout(
        "A till that writes its own field names",
        """\
product_id,product_model,product_barcode,product_brand,product_supplier,product_price,product_discount_price,product_supply_price,product_category,product_size_type,product_vat,product_stock_management,product_desc
1,Bougie,3760214580121,Lucie,Dupont,18.00,0.00,7.00,Maison,0,20,1,Belle
2,Vase,3760214580220,Lucie,Dupont,36.00,0.00,12.00,Maison,0,20,1,""",
        {
            "name": "product_model", "barcode": "product_barcode", "price": "product_price",
            "vat_rate": "product_vat", "purchase_price": "product_supply_price",
        },
        products=2, separator=",", aside=("product_discount_price", "product_stock_management"),
    ),
    Layout(
        "A list with a code that is the same on every row, and a price nobody fills",
        """\
Gestion des produits;;;;;;
Code;Produit;En stock;Prix d'achat unit.;Prix Unit.;Code à bars;Prix de vente
XX;Graine de courge;0;6;8,50;;0
XX;Riz 900 g;14;7;9,50;3760214580121;0
XX;Sel;3;1;1,50;;0""",
        {"name": "Produit", "price": "Prix Unit.", "barcode": "Code à bars", "stock": "En stock"},
        products=3, aside=("Code", "Prix de vente"),
    ),
    Layout(
        "A jeweller's list, abbreviated in capitals",
        """\
REFERENCE;DESCRIPTION;METAL;TAILLE;PX ACHAT;PX VENTE;STOCK
B1;Bague or;Or 750;52;120;299;1
B1;Bague or;Or 750;54;120;299;2
C1;Collier;Argent;;30;79;3""",
        {"name": "DESCRIPTION", "price": "PX VENTE", "purchase_price": "PX ACHAT", "stock": "STOCK"},
        products=2, variants=2,
    ),
    Layout(
        "A caterer's menu: dishes, and what is in them",
        """\
PLATS;PRIX/PERS;ALLERGENES;DESCRIPTION
Quiche lorraine;4,50;gluten, œufs, lait;Lardons fumés
Salade niçoise;6,90;poisson, œufs;Thon""",
        {"name": "PLATS", "description": "DESCRIPTION", "price": "PRIX/PERS"},
        products=2,
    ),
    Layout(
        "German",
        """\
Artikelnummer;Bezeichnung;EAN;VK brutto;EK netto;MwSt;Lagerbestand;Warengruppe
100;Kerze;4006381333931;9,90;4,20;19;12;Deko
101;Vase;;19,90;8,00;19;3;Deko""",
        {
            "name": "Bezeichnung", "sku": "Artikelnummer", "price": "VK brutto",
            "purchase_price": "EK netto", "vat_rate": "MwSt", "stock": "Lagerbestand",
        },
        products=2,
    ),
    Layout(
        "Spanish",
        "Código;Nombre;Precio;IVA;Existencias;Categoría;Marca\n100;Vela;9,90;21;12;Deco;Luz",
        {"name": "Nombre", "sku": "Código", "price": "Precio", "vat_rate": "IVA",
         "stock": "Existencias"},
        products=1,
    ),
    Layout(
        "Italian",
        "Codice;Nome prodotto;Prezzo;IVA;Giacenza;Categoria;Marca\n100;Candela;9,90;22;12;Deco;Luce",
        {"name": "Nome prodotto", "sku": "Codice", "price": "Prezzo", "vat_rate": "IVA",
         "stock": "Giacenza"},
        products=1,
    ),
]  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_columns_are_taken_for_what_they_are(layout: Layout) -> None:
    check_columns(layout)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_every_row_becomes_what_it_is(layout: Layout) -> None:
    check_rows(layout)
