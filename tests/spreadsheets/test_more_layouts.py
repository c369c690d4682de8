# ruff: noqa: E501 - lines of files are as long as they are
"""More files as programs, markets and suppliers write them, with goods of our own."""

from __future__ import annotations

import pytest

from tests.spreadsheets.layouts import Layout, check_columns, check_rows

LAYOUTS = [
    Layout(
        "A shop's till, one row a size",
        """\
Identifiant produit;Référence;Nom du produit;Marque;Fournisseur;Catégorie;Prix de vente TTC;Prix d'achat HT;Taux de TVA;Prix remisé;Gestion du stock;Code-barres;Archivé;Taille;Quantité;Affiché sur le site
101;TSB;T-shirt breton;Armor;Lux SA;Textile > Hauts;39,90;15,20;20,00;;1;3760214580121;0;S;4;1
101;TSB;T-shirt breton;Armor;Lux SA;Textile > Hauts;39,90;15,20;20,00;;1;3760214580138;0;M;6;1
102;BON;Bonnet marin;Armor;Lux SA;Textile > Accessoires;19,90;7,00;20,00;15,90;1;3760214580145;0;;8;1
103;CUI;Cuillère;Cuivre;Lux SA;Maison;12,00;4,00;20,00;;0;;1;;0;0""",
        {"name": "Nom du produit", "sku": "Référence", "barcode": "Code-barres", "category": "Catégorie", "brand": "Marque", "price": "Prix de vente TTC", "vat_rate": "Taux de TVA", "purchase_price": "Prix d'achat HT", "stock": "Quantité", "option1_value": "Taille", "published": "Affiché sur le site"},
        products=3, variants=2, separator=";",
        aside=("Prix remisé", "Gestion du stock", "Archivé", "Fournisseur", ),
    ),
    Layout(
        "A commercial management program",
        """\
Code article;Libellé;Code famille;Libellé famille;Type d'article;Prix d'achat;Taux de marge;PV HT;PV TTC;Code TVA;Taux de TVA;Stock réel;Stock virtuel;Stock mini;Unité;Code barre;Date de création;Sommeil
ART0001;Vis à bois 4x40;VIS;Visserie;Bien;0,05;60;0,10;0,12;N;20;1200;1150;200;U;3250612345674;12/03/2019;Non
ART0002;Perceuse 18 V;OUT;Outillage;Bien;62,00;45;99,17;119,00;N;20;4;4;1;U;;12/03/2019;Non
ART0003;Câble 3G1,5;ELE;Électricité;Bien;0,60;50;1,25;1,50;N;20;250;250;50;M;;15/04/2020;Oui""",
        {"name": "Libellé", "sku": "Code article", "barcode": "Code barre", "category": "Libellé famille", "price": "PV TTC", "price_excl_tax": "PV HT", "vat_rate": "Taux de TVA", "purchase_price": "Prix d'achat", "stock": "Stock réel", "unit": "Unité"},
        products=3, variants=0, separator=";",
        aside=("Stock virtuel", "Stock mini", "Code TVA", "Date de création", "Taux de marge", "Type d'article", ),
    ),
    Layout(
        "Clover: some things sold by measure",
        """\
Clover ID,Name,Alternate Name,Price,Price Type,Price Unit,Tax Rates,Cost,Product Code,SKU,Modifier Groups,Quantity,Printer Labels,Hidden,Non-revenue item
5XYZ,Coffee beans 250g,Beans,9.50,Fixed,,VAT 5.5%,4.2,3760214580121,CB250,,12,,No,No
6XYZ,Loose tea,,12.00,Per Unit,100g,VAT 5.5%,4,,TEA,,30,,No,No
7XYZ,Mug,,14.00,Fixed,,VAT 20%,5,,MUG,,6,,Yes,No""",
        {"name": "Name", "sku": "SKU", "barcode": "Product Code", "price": "Price", "vat_rate": "Tax Rates", "purchase_price": "Cost", "stock": "Quantity", "unit": "Price Unit"},
        products=3, variants=0, separator=",",
        aside=("Price Type", "Hidden", "Alternate Name", ),
    ),
    Layout(
        "Zettle: the option named beside its value",
        """\
Name,Variant,Option,Option value,Barcode,SKU,Price,Cost price,VAT rate,Unit,Category,Description,Presentation image URL,Lagersaldo
Candle,Small,Size,Small,3760214580121,C-S,12.00,4.00,20,piece,Home,Soy candle,,5
,Large,Size,Large,3760214580138,C-L,18.00,6.00,20,piece,Home,,,3
Vase,,,,,V,30.00,12.00,20,piece,Home,,,2""",
        {"name": "Name", "description": "Description", "sku": "SKU", "barcode": "Barcode", "category": "Category", "price": "Price", "vat_rate": "VAT rate", "purchase_price": "Cost price", "unit": "Unit", "option1_name": "Option", "option1_value": "Option value", "image": "Presentation image URL"},
        products=2, variants=2, separator=",",
        aside=("Variant", ),
    ),
    Layout(
        "Zettle in French",
        """\
Nom,Variante,Option,Valeur d'option,Code-barres,Référence,Prix (EUR),Prix coûtant (EUR),TVA,Unité,Catégorie
Bougie,Petite,Taille,Petite,3760214580121,C-S,"12,00","4,00",20 %,,Maison
,Grande,Taille,Grande,3760214580138,C-L,"18,00","6,00",20 %,,Maison
Vase,,,,,V,"30,00","12,00",20 %,,Maison""",
        {"name": "Nom", "sku": "Référence", "barcode": "Code-barres", "category": "Catégorie", "price": "Prix (EUR)", "vat_rate": "TVA", "purchase_price": "Prix coûtant (EUR)", "unit": "Unité", "option1_name": "Option", "option1_value": "Valeur d'option"},
        products=2, variants=2, separator=",",
        aside=("Variante", ),
    ),
    Layout(
        "BigCommerce: choices told in one cell, shelves by number",
        """\
Item,ID,Name,Type,SKU,Options,Inventory Tracking,Current Stock,Low Stock,Price,Cost Price,Retail Price,Sale Price,Brand ID,Channels,Categories,Description,Custom Fields,Page Title,Product URL,Meta Description,Search Keywords,Weight,Width,Height,Depth,Is Visible,Is Featured,Warranty,Tax Class,Product Condition,Product UPC/EAN,Image URL (Import),Variant Image URL
Product,77,Sweater,physical,SW,,variant,0,0,49.00,21.00,59.00,0.00,35,1,18;19,<p>Warm</p>,,,/sweater/,,,0.4,0,0,0,TRUE,FALSE,,0,New,,https://ex.fr/s.jpg,
Variant,64,,,SW-M,Type=Rectangle|Name=Size|Value=M,,5,1,49.00,21.00,,,,,,,,,,,,0.4,,,,,,,,,3760214580121,,
Variant,65,,,SW-L,Type=Rectangle|Name=Size|Value=L,,3,1,49.00,21.00,,,,,,,,,,,,0.4,,,,,,,,,3760214580138,,
Product,78,Cap,physical,CAP,,product,7,2,15.00,5.00,0.00,0.00,35,1,18,<p>Cap</p>,,,/cap/,,,0.1,0,0,0,TRUE,FALSE,,0,New,,https://ex.fr/c.jpg,""",
        {"name": "Name", "description": "Description", "sku": "SKU", "barcode": "Product UPC/EAN", "price": "Price", "purchase_price": "Cost Price", "stock": "Current Stock", "weight": "Weight", "option1_value": "Options", "image": "Image URL (Import)", "published": "Is Visible"},
        products=2, variants=2, separator=",",
        aside=("Retail Price", "Sale Price", "Low Stock", "Categories", "Brand ID", "Inventory Tracking", ),
    ),
    Layout(
        "Ecwid: the product's reference on every row, the size's beside it",
        """\
type,product_internal_id,product_sku,product_variation_sku,product_name,product_price,product_compare_to_price,product_weight,product_quantity,product_lowstock_notification,product_is_available,product_upc,product_brand,product_category_1,product_description,product_media_main_image_url,product_option_name,product_option_type,product_option_value,product_variation_option_Taille
product,1,TS,,T-shirt,25,30,0.2,,2,true,,Lux,Mode,<p>Coton</p>,https://ex.fr/t.jpg,,,,
product_option,1,TS,,,,,,,,,,,,,,Taille,RADIOBUTTONS,S,
product_option,1,TS,,,,,,,,,,,,,,Taille,RADIOBUTTONS,M,
product_variation,1,TS,TS-S,,25,,,4,,,,,,,,,,,S
product_variation,1,TS,TS-M,,25,,,6,,,,,,,,,,,M
product,2,BOU,,Bougie,18,,0.3,12,2,true,3760214580121,Cire,Maison,<p>Soja</p>,https://ex.fr/b.jpg,,,,""",
        {"name": "product_name", "description": "product_description", "sku": "product_variation_sku", "barcode": "product_upc", "brand": "product_brand", "price": "product_price", "stock": "product_quantity", "weight": "product_weight", "option1_value": "product_variation_option_Taille", "parent": "product_sku", "image": "product_media_main_image_url"},
        products=2, variants=2, separator=",",
        aside=("product_compare_to_price", "product_lowstock_notification", "product_option_value", ),
    ),
    Layout(
        "eBay, a file to upload",
        """\
#INFO,Version=0.0.2,Template= eBay-draft-listings-template_FR,,,,,,,,
#INFO Action and Category ID are required fields,,,,,,,,,,
*Action(SiteID=France|Country=FR|Currency=EUR|Version=1193|CC=UTF-8),CustomLabel,*Category,*Title,UPC,*StartPrice,*Quantity,PicURL,*ConditionID,*Description,*Format,*Duration
Add,BOU,46789,Bougie soja,3760214580121,18.00,12,https://ex.fr/b.jpg,1000,Belle bougie,FixedPrice,GTC
Add,VAS,46790,Vase bleu,,36.00,3,https://ex.fr/v.jpg,1000,Beau vase,FixedPrice,GTC""",
        {"name": "*Title", "description": "*Description", "sku": "CustomLabel", "barcode": "UPC", "price": "*StartPrice", "stock": "*Quantity", "image": "PicURL"},
        products=2, variants=0, separator=",",
        aside=("*Category", "*ConditionID", "*Duration", ),
    ),
    Layout(
        "eBay, what is on offer",
        """\
Item number,Title,Variation details,Custom label (SKU),Available quantity,Format,Currency,Start price,Auction Buy It Now price,Reserve price,Current price,Sold quantity,Watchers,Bids,Start date,End date,eBay category 1 name,Condition,P:EAN
1234567890,Bougie soja,,BOU,12,FIXED_PRICE,EUR,18.00,,,18.00,4,1,0,Jan-02-23,,Maison,NEW,3760214580121
1234567891,T-shirt,,TS,,FIXED_PRICE,EUR,,,,,,,0,Jan-02-23,,Mode,NEW,
1234567891,T-shirt,[Taille=S],TS-S,3,FIXED_PRICE,EUR,25.00,,,25.00,1,,0,Jan-02-23,,Mode,NEW,
1234567891,T-shirt,[Taille=M],TS-M,5,FIXED_PRICE,EUR,25.00,,,25.00,0,,0,Jan-02-23,,Mode,NEW,""",
        {"name": "Title", "sku": "Custom label (SKU)", "barcode": "P:EAN", "price": "Current price", "stock": "Available quantity", "option1_value": "Variation details", "parent": "Item number"},
        products=2, variants=2, separator=",",
        aside=("Sold quantity", "Reserve price", "Auction Buy It Now price", "Start date", ),
    ),
    Layout(
        "Amazon, two rows of headings below a line for programs",
        """\
TemplateType=fptcustom\tVersion=2021.0224\tTemplateSignature=SE9NRQ==\tsettings=attributeRow=3\t\t\t\t\t\t
Type de produit\tSKU du vendeur\tID de produit\tType d'identifiant de produit\tNom du produit\tNom de marque\tPrix standard\tQuantité\tURL de l'image principale\tHiérarchie\tSKU parent\tTaille\tCouleur
feed_product_type\titem_sku\texternal_product_id\texternal_product_id_type\titem_name\tbrand_name\tstandard_price\tquantity\tmain_image_url\tparent_child\tparent_sku\tsize_name\tcolor_name
shirt\tTS\t\t\tT-shirt breton\tArmor\t\t\thttps://ex.fr/t.jpg\tParent\t\t\t
shirt\tTS-S\t3760214580121\tEAN\tT-shirt breton S\tArmor\t39.90\t4\thttps://ex.fr/t.jpg\tChild\tTS\tS\tBleu
shirt\tTS-M\t3760214580138\tEAN\tT-shirt breton M\tArmor\t39.90\t6\thttps://ex.fr/t.jpg\tChild\tTS\tM\tBleu""",
        {"name": "item_name", "sku": "item_sku", "barcode": "external_product_id", "brand": "brand_name", "price": "standard_price", "stock": "quantity", "option1_value": "size_name", "option2_value": "color_name", "parent": "parent_sku", "image": "main_image_url"},
        products=1, variants=2, separator="\t",
        aside=("parent_child", "external_product_id_type", ),
    ),
    Layout(
        "Faire, with two rows of instructions",
        """\
Product Name (English),Info Status (Optional),Status,Product Token,Product Type,Description (English),Selling Method,Case Quantity,Minimum Order Quantity,Item Weight,Option 1 Name,Option 1 Value,Option 2 Name,Option 2 Value,SKU,GTIN,USD Unit Wholesale Price,USD Unit Retail Price,EUR Unit Wholesale Price,EUR Unit Retail Price,On Hand Inventory,Made In Country,Tester Price
product_name_english,info_status_v2,status,product_token,product_type,product_description_english,selling_method,unit_multiplier,minimum_order_quantity,item_weight,option_1_name,option_1_value,option_2_name,option_2_value,sku,gtin,price_wholesale_us,price_retail_us,price_wholesale_eur,price_retail_eur,on_hand_inventory,made_in_country,tester_price
"Mandatory. The name of your product","","Optional: Published or Unpublished","","","Mandatory. Description","","Number of units sold together","","","","","","","","","Mandatory. wholesale","","","","","",""
Bougie soja,,Published,p_1,Candles,Belle,by the item,6,6,300,Size,Petite,,,B-P,3760214580121,7,15,6.00,14.00,20,FR,
Bougie soja,,Published,p_1,Candles,Belle,by the item,6,6,500,Size,Grande,,,B-G,3760214580138,9,19,8.00,18.00,10,FR,""",
        {"name": "Product Name (English)", "description": "Description (English)", "sku": "SKU", "barcode": "GTIN", "category": "Product Type", "price": "EUR Unit Retail Price", "purchase_price": "EUR Unit Wholesale Price", "stock": "On Hand Inventory", "weight": "Item Weight", "option1_name": "Option 1 Name", "option1_value": "Option 1 Value", "option2_name": "Option 2 Name", "option2_value": "Option 2 Value"},
        products=1, variants=2, separator=",",
        aside=("USD Unit Retail Price", "Case Quantity", "Minimum Order Quantity", "Tester Price", ),
    ),
    Layout(
        "A bookshop",
        """\
EAN13;Titre;Auteur;Editeur;Collection;Distributeur;Date de parution;Disponibilité;Prix TTC;Taux TVA;Poids;Largeur;Hauteur;Epaisseur;Thème CLIL;Code dispo;Stock
9782070360024;L'Étranger;Camus, Albert;Gallimard;Folio;Sodis;01/01/1972;Disponible;7,50;5,5;120;108;178;10;3442;1;4
9782253006329;Vingt mille lieues;Verne, Jules;Le Livre de poche;Classiques;Hachette;01/06/1976;Manquant sans date;8,20;5,5;300;110;178;25;3443;2;0
9782070612758;Le Petit Prince;Saint-Exupéry, Antoine de;Gallimard;Folio junior;Sodis;15/03/2007;Disponible;8,10;5,5;150;125;178;8;3751;1;12""",
        {"name": "Titre", "barcode": "EAN13", "category": "Collection", "brand": "Editeur", "price": "Prix TTC", "vat_rate": "Taux TVA", "stock": "Stock", "weight": "Poids"},
        products=3, variants=0, separator=";",
        aside=("Date de parution", "Code dispo", "Disponibilité", ),
    ),
    Layout(
        "A clothes supplier's order",
        """\
Saison;Code modèle;Libellé;Code couleur;Libellé couleur;Taille;Code EAN;Prix cession HT;PVP TTC;Qté commandée;Qté livrée;Composition
E25;M100;Pull Anna;010;Écru;S;3760214580121;22,50;59,00;2;2;100% coton
E25;M100;Pull Anna;010;Écru;M;3760214580138;22,50;59,00;3;3;100% coton
E25;M100;Pull Anna;020;Noir;S;3760214580145;22,50;59,00;2;2;100% coton
E25;M200;Jupe Zoé;020;Noir;36;3760214580152;19,00;49,00;1;1;98% coton""",
        {"name": "Libellé", "description": "Composition", "barcode": "Code EAN", "price": "PVP TTC", "purchase_price": "Prix cession HT", "option1_value": "Taille", "option2_value": "Libellé couleur", "parent": "Code modèle", "stock": "Qté livrée"},
        products=2, variants=4, separator=";",
        aside=("Code couleur", "Qté commandée", "Saison", ),
    ),
    Layout(
        "A wholesaler's tariff",
        """\
CENTRALE DU NORD SAS - 12 rue des Halles 59000 LILLE - Tél 03 20 00 00 00
Tarif n° 45 du 01/09/2025 au 30/11/2025

Code;Libellé produit;PCB;EAN UVC;EAN colis;Prix UVC HT;TVA;PVC conseillé;DLC/DDM;Origine
400123;CONFITURE FRAISE 370G;6;3760214580121;13760214580128;2,45;5,5%;3,95;24 mois;FR
400124;MIEL FLEURS 500G;6;3760214580138;13760214580135;4,10;5,5%;6,60;24 mois;FR
400200;SAVON LIQUIDE 1L;4;3760214580145;13760214580142;3,30;20%;5,90;36 mois;FR
Franco de port 300 € HT - règlement 30 jours""",
        {"name": "Libellé produit", "sku": "Code", "barcode": "EAN UVC", "price": "PVC conseillé", "vat_rate": "TVA", "origin": "Origine"},
        products=3, variants=0, separator=";",
        aside=("EAN colis", "PCB", ),
    ),
    Layout(
        "A German till",
        """\
Artikelnummer;Artikelbezeichnung;EAN-Code;Warengruppe;EK-Preis netto;VK-Preis brutto;MwSt.-Satz;Lagerbestand;Mindestbestand;Einheit;Hersteller;Lieferant;Gewicht (kg)
1001;Kerze Soja;3760214580121;Wohnen;4,20;12,90;19;12;3;Stück;Wachs & Co;Meyer;0,30
1002;Vase blau;;Wohnen;9,00;29,90;19;3;1;Stück;Glas AG;Meyer;1,20
1003;Honig 500 g;;Lebensmittel;3,80;7,50;7;24;6;Glas;Imkerei;Meyer;0,5""",
        {"name": "Artikelbezeichnung", "sku": "Artikelnummer", "barcode": "EAN-Code", "category": "Warengruppe", "brand": "Hersteller", "price": "VK-Preis brutto", "vat_rate": "MwSt.-Satz", "purchase_price": "EK-Preis netto", "stock": "Lagerbestand", "unit": "Einheit", "weight": "Gewicht (kg)"},
        products=3, variants=0, separator=";",
        aside=("Mindestbestand", "Lieferant", ),
    ),
    Layout(
        "PrestaShop, its combinations",
        """\
Product ID*;Product name;Product Reference;Attribute (Name:Type:Position)*;Value (Value:Position)*;Supplier reference;Reference;EAN13;UPC;Wholesale price;Impact on price;Price;Ecotax;Quantity;Minimal quantity;Low stock level;Impact on weight;Default (0 = No, 1 = Yes);Combination available date
1;T-shirt;TS;Taille:select:0, Couleur:color:1;S:0, Bleu:1;;TS-S-B;3760214580121;;8;0;25;0;4;1;1;0;1;2020-01-01
1;T-shirt;TS;Taille:select:0, Couleur:color:1;M:0, Bleu:1;;TS-M-B;3760214580138;;8;0;25;0;6;1;1;0;0;2020-01-01
2;Pull;PU;Taille:select:0, Couleur:color:1;M:0, Noir:2;;PU-M-N;3760214580145;;20;0;59;0;2;1;1;0;1;2020-01-01""",
        {"name": "Product name", "sku": "Reference", "barcode": "EAN13", "price": "Price", "purchase_price": "Wholesale price", "stock": "Quantity", "option1_name": "Attribute (Name:Type:Position)*", "option1_value": "Value (Value:Position)*", "parent": "Product Reference"},
        products=2, variants=3, separator=";",
        aside=("Supplier reference", "Minimal quantity", "Low stock level", "Impact on weight", ),
    ),
    Layout(
        "PrestaShop in French, the import file",
        """\
ID;Actif (0/1);Nom *;Catégories (x,y,z...);Prix HT ou Prix TTC;ID règle de taxes;Prix de gros;En solde (0/1);Montant de la remise;Pourcentage de réduction;Réduction de (aaaa-mm-jj);Réduction à (aaaa-mm-jj);Référence;Référence fournisseur;Fournisseur;Marque;EAN13;UPC;Écotaxe;Largeur;Hauteur;Profondeur;Poids;Quantité;Quantité minimale;Niveau de stock bas;Visibilité;Frais de port supplémentaires;Unité pour le prix unitaire;Prix unitaire;Résumé;Description;Mots-clés;Texte si en stock;Disponible à la commande;Date de création;URL des images (x,y,z...);Supprimer les images existantes;Caractéristique (Nom:Valeur:Position)
1;1;Bougie;Accueil,Maison;15.00;1;7.20;0;;;;;BOU;F-8;Dupont;Cire & Cie;3760214580121;;0;8;10;8;0.3;12;1;2;both;0;;0;Court;Long;;En stock;1;2024-01-01;https://ex.fr/b.jpg;0;Matière:Soja:1
2;0;Vase;Accueil,Maison;30.00;1;12;0;;;;;VAS;F-9;Dupont;Cire & Cie;;;0;10;30;10;1.2;3;1;2;both;0;;0;Court;Long;;En stock;1;2024-01-01;https://ex.fr/v.jpg;0;""",
        {"name": "Nom *", "description": "Description", "sku": "Référence", "barcode": "EAN13", "category": "Catégories (x,y,z...)", "brand": "Marque", "price": "Prix HT ou Prix TTC", "stock": "Quantité", "weight": "Poids", "image": "URL des images (x,y,z...)", "published": "Actif (0/1)"},
        products=2, variants=0, separator=";",
        aside=("Texte si en stock", "Prix unitaire", "Quantité minimale", "Niveau de stock bas", "Date de création", ),
    ),
    Layout(
        "Lightspeed X",
        """\
id,handle,sku,composite_name,composite_sku,composite_quantity,name,description,product_category,variant_option_one_name,variant_option_one_value,variant_option_two_name,variant_option_two_value,tags,supply_price,retail_price,tax_name,tax_value,account_code,account_code_purchase,brand_name,supplier_name,supplier_code,active,track_inventory,inventory_Main_Outlet,reorder_point_Main_Outlet,restock_level_Main_Outlet
a1,tee,10001,,,,Tee,<p>Nice</p>,Tops,Size,S,Colour,Blue,,8.00,25.00,TVA,0.2,,,Lux,Lux SA,,1,1,4,1,5
a2,tee,10002,,,,Tee,<p>Nice</p>,Tops,Size,M,Colour,Blue,,8.00,25.00,TVA,0.2,,,Lux,Lux SA,,1,1,6,1,5
a3,mug,10003,,,,Mug,,Home,,,,,,4.00,12.00,TVA,0.2,,,Pot,Pot SA,,1,1,9,2,6""",
        {"name": "name", "description": "description", "sku": "sku", "category": "product_category", "brand": "brand_name", "price": "retail_price", "vat_rate": "tax_value", "purchase_price": "supply_price", "stock": "inventory_Main_Outlet", "option1_name": "variant_option_one_name", "option1_value": "variant_option_one_value", "option2_name": "variant_option_two_name", "option2_value": "variant_option_two_value", "parent": "handle", "published": "active"},
        products=2, variants=2, separator=",",
        aside=("reorder_point_Main_Outlet", "supplier_code", "track_inventory", ),
    ),
    Layout(
        "Spree",
        """\
product_id,sku,name,slug,status,vendor_name,brand_name,description,meta_title,meta_description,tags,labels,price,compare_at_price,currency,width,height,depth,dimensions_unit,weight,weight_unit,available_on,discontinue_on,track_inventory,inventory_count,inventory_backorderable,tax_category,digital,image1_src,image2_src,option1_name,option1_value,option2_name,option2_value,category1,category2
1,TS,T-shirt,t-shirt,active,,Lux,Coton,,,,,25,,EUR,,,,cm,0.2,kg,2024-01-01,,true,0,false,default,false,https://ex.fr/t.jpg,,,,,,Mode -> Hauts,
,TS-S,,t-shirt,,,,,,,,,25,,EUR,,,,cm,0.2,kg,,,true,4,false,,false,,,size,S,color,Bleu,,
,TS-M,,t-shirt,,,,,,,,,25,,EUR,,,,cm,0.2,kg,,,true,6,false,,false,,,size,M,color,Bleu,,
2,MUG,Mug,mug,draft,,Pot,Grès,,,,,12,15,EUR,,,,cm,0.4,kg,2024-01-01,,true,9,false,default,false,https://ex.fr/m.jpg,,,,,,Maison,""",
        {"name": "name", "description": "description", "sku": "sku", "category": "category1", "brand": "brand_name", "price": "price", "stock": "inventory_count", "weight": "weight", "option1_name": "option1_name", "option1_value": "option1_value", "option2_name": "option2_name", "option2_value": "option2_value", "parent": "slug", "image": "image1_src", "published": "status"},
        products=2, variants=2, separator=",",
        aside=("compare_at_price", "track_inventory", "weight_unit", ),
    ),
    Layout(
        "Odoo, choices listed in one cell",
        """\
External ID,Name,Product Type,Internal Reference,Barcode,Sales Price,Cost,Weight,Sales Description,Product Attributes/Attribute,Product Attributes/Values
product_1,Chaise,Consumable,CH1,3760214580121,49.0,20.0,4.0,Bois,Couleur,"Noir,Blanc"
product_2,Table,Consumable,TA1,3760214580138,149.0,70.0,14.0,Bois,,""",
        {"name": "Name", "sku": "Internal Reference", "barcode": "Barcode", "price": "Sales Price", "purchase_price": "Cost", "weight": "Weight", "option1_name": "Product Attributes/Attribute", "option1_value": "Product Attributes/Values"},
        products=2, variants=2, separator=",",
        aside=("Product Type", ),
    ),
    Layout(
        "OpenCart: shelves by number",
        """\
product_id,name(fr-fr),categories,sku,upc,ean,jan,isbn,mpn,location,quantity,model,manufacturer,image_name,shipping,price,points,date_added,date_modified,date_available,weight,weight_unit,length,width,height,length_unit,status,tax_class_id,description(fr-fr),meta_title(fr-fr),stock_status_id,store_ids,layout,related_ids,tags(fr-fr),sort_order,subtract,minimum
50,Bougie,"20,27",BOU,,3760214580121,,,,,12,Modèle A,Cire,catalog/b.jpg,yes,15.0000,0,2024-01-01 10:00:00,2024-02-01 10:00:00,2024-01-01,0.3,kg,0,0,0,cm,true,9,<p>Belle</p>,Bougie,5,0,,,,1,true,1
51,Vase,20,VAS,,,,,,,3,Modèle B,Verre,catalog/v.jpg,yes,30.0000,0,2024-01-01 10:00:00,2024-02-01 10:00:00,2024-01-01,1.2,kg,0,0,0,cm,false,9,<p>Beau</p>,Vase,5,0,,,,1,true,1""",
        {"name": "name(fr-fr)", "description": "description(fr-fr)", "sku": "sku", "barcode": "ean", "brand": "manufacturer", "price": "price", "stock": "quantity", "weight": "weight", "image": "image_name", "published": "status"},
        products=2, variants=0, separator=",",
        aside=("categories", "minimum", "date_added", "shipping", ),
    ),
    Layout(
        "Akeneo",
        """\
sku;family;parent;groups;categories;enabled;ean;name-fr_FR;description-fr_FR-ecommerce;price-EUR;price-USD;size;color;weight;weight-unit;image
TS-S;clothing;TS;;mode,mode_hauts;1;3760214580121;T-shirt;Coton;25.00;29.00;s;bleu;0.2;KILOGRAM;files/t.jpg
TS-M;clothing;TS;;mode,mode_hauts;1;3760214580138;T-shirt;Coton;25.00;29.00;m;bleu;0.2;KILOGRAM;files/t.jpg
MUG;home;;;maison;0;3760214580145;Mug;Grès;12.00;14.00;;;0.4;KILOGRAM;files/m.jpg""",
        {"name": "name-fr_FR", "description": "description-fr_FR-ecommerce", "sku": "sku", "barcode": "ean", "category": "categories", "price": "price-EUR", "weight": "weight", "option1_value": "size", "option2_value": "color", "parent": "parent", "image": "image", "published": "enabled"},
        products=2, variants=2, separator=";",
        aside=("price-USD", "family", ),
    ),
    Layout(
        "Xero",
        """\
*ItemCode,ItemName,Quantity,PurchasesDescription,PurchasesUnitPrice,PurchasesAccount,PurchasesTaxRate,SalesDescription,SalesUnitPrice,SalesAccount,SalesTaxRate,InventoryAssetAccount,CostOfGoodsSoldAccount
BOU,Bougie,12,Achat,7.00,601,20%,Bougie soja,18.00,707,20%,37,60
VAS,Vase,3,Achat,12.00,601,20%,Vase bleu,36.00,707,20%,37,60""",
        {"name": "ItemName", "sku": "*ItemCode", "price": "SalesUnitPrice", "vat_rate": "SalesTaxRate", "purchase_price": "PurchasesUnitPrice", "stock": "Quantity"},
        products=2, variants=0, separator=",",
        aside=("InventoryAssetAccount", "CostOfGoodsSoldAccount", "PurchasesTaxRate", ),
    ),
    Layout(
        "Zoho",
        """\
Item ID,Item Name,SKU,Is Returnable Item,Description,Rate,Product Type,Intrastate Tax Name,Intrastate Tax Rate,Source,Status,Usage unit,Purchase Rate,Purchase Account,Item Type,Reorder Level,Stock On Hand,Opening Stock,UPC,EAN,ISBN,Brand,Manufacturer,Image Name
1001,Bougie,BOU,true,Soja,EUR 18.00,goods,TVA,20,user,Active,pcs,EUR 7.00,COGS,Inventory,3,12,10,,3760214580121,,Cire,Cire SA,b.jpg
1002,Vase,VAS,true,Bleu,EUR 36.00,goods,TVA,20,user,Inactive,pcs,EUR 12.00,COGS,Inventory,1,3,3,,,,Verre,Verre SA,v.jpg""",
        {"name": "Item Name", "description": "Description", "sku": "SKU", "barcode": "EAN", "brand": "Brand", "price": "Rate", "stock": "Stock On Hand", "unit": "Usage unit", "image": "Image Name", "published": "Status"},
        products=2, variants=0, separator=",",
        aside=("Opening Stock", "Reorder Level", "Product Type", "Item Type", ),
    ),
    Layout(
        "A program for quotes and invoices",
        """\
Type;Référence;Nom;Description;Prix d'achat HT;Prix référence HT;Prix référence TTC;Taux de taxe;Unité;Catégorie;Quantité disponible;Quantité physique;Quantité réservée;Code-barres;Déclinaison;Actif
Produit;BOU;Bougie;Soja;7,00;15,00;18,00;20;unité;Maison;10;12;2;3760214580121;N;O
Produit;VAS;Vase;Bleu;12,00;30,00;36,00;20;unité;Maison;3;3;0;;N;O""",
        {"name": "Nom", "description": "Description", "sku": "Référence", "barcode": "Code-barres", "category": "Catégorie", "price": "Prix référence TTC", "price_excl_tax": "Prix référence HT", "vat_rate": "Taux de taxe", "purchase_price": "Prix d'achat HT", "stock": "Quantité physique", "unit": "Unité", "published": "Actif"},
        products=2, variants=0, separator=";",
        aside=("Type", "Quantité réservée", "Déclinaison", ),
    ),
    Layout(
        "Square in French",
        """\
Jeton,Nom de l'article,Nom de la variante,SKU,Description,Catégories,Catégorie de rapport,Titre SEO,Permalien,GTIN,Visibilité en ligne Square,Type d'article,Poids (kg),Médias sociaux,Retrait activé,Livraison activée,Prix,Prix de vente en ligne,Archivé,Vendable,Stockable,Ignorer l'écran de détails,Nom de l'option 1,Valeur de l'option 1,Quantité actuelle Boutique,Nouvelle quantité Boutique,Alertes de stock activées Boutique,Nombre pour l'alerte de stock Boutique,Taxe - TVA (20%),Taxe - TVA (5.5%)
X1,Bougie,Petite,B-P,Soja,Maison,Maison,,,,visible,Physical good,,,Y,N,12.00,,N,Y,Y,N,Format,Petite,10,,Y,2,Y,N
X2,Bougie,Grande,B-G,Soja,Maison,Maison,,,,visible,Physical good,,,Y,N,18.00,,N,Y,Y,N,Format,Grande,4,,Y,2,Y,N
X3,Thé,Normal,T,,Épicerie,Épicerie,,,,hidden,Physical good,,,Y,N,9.00,,N,Y,Y,N,,,9,,Y,2,N,Y""",
        {"name": "Nom de l'article", "description": "Description", "sku": "SKU", "barcode": "GTIN", "category": "Catégories", "price": "Prix", "stock": "Quantité actuelle Boutique", "weight": "Poids (kg)", "option1_name": "Nom de l'option 1", "option1_value": "Valeur de l'option 1", "published": "Visibilité en ligne Square"},
        products=2, variants=2, separator=",",
        aside=("Nom de la variante", "Vendable", "Nombre pour l'alerte de stock Boutique", ),
    ),
    Layout(
        "JTL",
        """\
Artikelnummer;Vaterartikel;Artikelname;GTIN;HAN;Hersteller;Kategorie Ebene 1;Kategorie Ebene 2;Brutto VK;Netto VK;EK Netto (GLD);UVP;Steuerklasse;Lagerbestand Gesamt;In Aufträgen;Verfügbarer Bestand;Versandgewicht;Artikelgewicht;Aktiv;Variationsname 1;Variationswert 1;Bild 1
TS;;T-Shirt;;;Lux;Mode;Hemden;29,00;24,37;8,00;35,00;normal;;;;0,25;0,2;Y;;;https://ex.de/t.jpg
TS-S;TS;T-Shirt S;3760214580121;;Lux;Mode;Hemden;29,00;24,37;8,00;35,00;normal;4;1;3;0,25;0,2;Y;Größe;S;
TS-M;TS;T-Shirt M;3760214580138;;Lux;Mode;Hemden;29,00;24,37;8,00;35,00;normal;6;0;6;0,25;0,2;Y;Größe;M;""",
        {"name": "Artikelname", "sku": "Artikelnummer", "barcode": "GTIN", "category": "Kategorie Ebene 1", "brand": "Hersteller", "price": "Brutto VK", "price_excl_tax": "Netto VK", "purchase_price": "EK Netto (GLD)", "stock": "Lagerbestand Gesamt", "weight": "Artikelgewicht", "option1_name": "Variationsname 1", "option1_value": "Variationswert 1", "parent": "Vaterartikel", "image": "Bild 1", "published": "Aktiv"},
        products=1, variants=2, separator=";",
        aside=("In Aufträgen", "UVP", "HAN", "Steuerklasse", ),
    ),
    Layout(
        "A clothes shop's till",
        """\
Barcode;Fournisseur;Marque;Rayon;Famille;SsFamille;Saison;Modele;Designation;Taille;Couleur;PrixAchat;PrixVente;TxTVA;Stock;DateCreation;VisibleWeb
3760214580121;LUX;Armor;Femme;Hauts;Pulls;H25;M100;Pull Anna;S;Ecru;22,5;59;20;2;01/09/2025;1
3760214580138;LUX;Armor;Femme;Hauts;Pulls;H25;M100;Pull Anna;M;Ecru;22,5;59;20;3;01/09/2025;1
3760214580145;LUX;Armor;Femme;Bas;Jupes;H25;M200;Jupe Zoé;36;Noir;19;49;20;1;01/09/2025;0""",
        {"name": "Designation", "barcode": "Barcode", "category": "Rayon", "brand": "Marque", "price": "PrixVente", "vat_rate": "TxTVA", "purchase_price": "PrixAchat", "stock": "Stock", "option1_value": "Taille", "option2_value": "Couleur", "published": "VisibleWeb"},
        products=2, variants=3, separator=";",
        aside=("DateCreation", "Saison", "SsFamille", ),
    ),
    Layout(
        "A chemist's",
        """\
Code CIP;Code EAN;Désignation;Labo;PAHT;PVTTC;Tx TVA;Stk;Stk mini;Dern. vente;Zone géo;Péremption
3400936012345;3760214580121;Crème mains 75 ml;Labo A;5,20;9,90;20,00;7;2;12/11/2025;A3;06/2027
3400936054321;3760214580138;Gel douche 1 L;Labo A;3,10;6,50;20,00;0;1;03/11/2025;A4;01/2028""",
        {"name": "Désignation", "barcode": "Code EAN", "price": "PVTTC", "vat_rate": "Tx TVA", "purchase_price": "PAHT", "stock": "Stk"},
        products=2, variants=0, separator=";",
        aside=("Stk mini", "Dern. vente", "Péremption", ),
    ),
    Layout(
        "A British supplier's tariff",
        """\
SKU,Product,Colour,Pack Size,Wholesale Price (excl. VAT),RRP (inc. VAT),Min Order,Barcode,Country of Origin,Commodity Code,Lead Time
A1,Candle,Blue,6,6.00,14.00,6,3760214580121,FR,34060000,5 days
A2,Candle,Red,6,6.00,14.00,6,3760214580138,FR,34060000,5 days""",
        {"name": "Product", "sku": "SKU", "barcode": "Barcode", "price": "RRP (inc. VAT)", "purchase_price": "Wholesale Price (excl. VAT)", "option2_value": "Colour", "origin": "Country of Origin"},
        products=1, variants=2, separator=",",
        aside=("Pack Size", "Min Order", "Lead Time", "Commodity Code", ),
    ),
    Layout(
        "German, some by the kilo",
        """\
Bezeichnung;Art.-Nr.;Preis (€);Preis pro kg;Menge;Bestand;Kategorie;Farbe;Größe
Käse Bergdorf;K1;;24,90;;5,5;Käse;;
Hemd;H1;49,00;;;3;Mode;Blau;M
Hemd;H1;49,00;;;2;Mode;Blau;L""",
        {"name": "Bezeichnung", "sku": "Art.-Nr.", "category": "Kategorie", "price": "Preis (€)", "stock": "Bestand", "option1_value": "Größe", "option2_value": "Farbe"},
        products=2, variants=2, separator=";",
        aside=("Menge", ),
    ),
    Layout(
        "A state is no unit, a content no stock",
        """\
Produit;Statut;Unité;Date de création;Quantité;Seuil;Prix de vente
Bougie;Actif;Neuf;01/01/2024;200 g;3;18
Vase;Brouillon;Neuf;01/01/2024;1,2 kg;2;36""",
        {"name": "Produit", "price": "Prix de vente", "published": "Statut"},
        products=2, variants=0, separator=";",
        aside=("Unité", "Quantité", "Seuil", "Date de création", ),
    ),
    Layout(
        "A shop's till with three prices, and what is weighed",
        """\
Code;Libellé 1;Libellé 2;Dept;Rayon;TVA;PA;PV1;PV2;PV3;Code barre 1;Code barre 2;Stock;Stock mini;Poids;Vente Web
1;Pain complet;;1;BOULANGERIE;5,5;0,80;2,80;2,50;0,00;2000010000013;;0;0;N;1
2;Tomme;;2;FROMAGES;5,5;12,00;22,00;0,00;0,00;;;4,5;1;O;0""",
        {"name": "Libellé 1", "sku": "Code", "barcode": "Code barre 1", "category": "Rayon", "price": "PV1", "vat_rate": "TVA", "purchase_price": "PA", "stock": "Stock", "unit": "Poids", "published": "Vente Web"},
        products=2, variants=0, separator=";",
        aside=("PV2", "PV3", "Stock mini", "Dept", ),
    ),
    Layout(
        "Etsy in French",
        """\
TITRE,DESCRIPTION,PRIX,CODE_DEVISE,QUANTITÉ,ÉTIQUETTES,MATÉRIAUX,IMAGE1,IMAGE2,TYPE DE VARIATION 1,NOM DE LA VARIATION 1,VALEURS DE LA VARIATION 1,SKU
Bague,Faite main,45.00,EUR,8,bague,argent,https://i.etsystatic.com/a.jpg,,Taille de bague,Taille,"50,52,54","B50,B52,B54"
Collier,Faite main,60.00,EUR,1,collier,perle,https://i.etsystatic.com/b.jpg,,,,,COL""",
        {"name": "TITRE", "description": "DESCRIPTION", "sku": "SKU", "price": "PRIX", "stock": "QUANTITÉ", "option1_name": "NOM DE LA VARIATION 1", "option1_value": "VALEURS DE LA VARIATION 1", "image": "IMAGE1"},
        products=2, variants=3, separator=",",
        aside=("TYPE DE VARIATION 1", ),
    ),
    Layout(
        "A feed in Google's own words",
        """\
g:id\tg:title\tg:description\tg:link\tg:image_link\tg:availability\tg:price\tg:sale_price\tg:sale_price_effective_date\tg:brand\tg:gtin\tg:item_group_id\tg:size\tg:color\tg:google_product_category\tg:product_type\tg:shipping
a1\tPull\tChaud\thttps://ex.fr/p\thttps://ex.fr/p.jpg\tin stock\t49.00 EUR\t39.00 EUR\t2025-01-01/2025-02-01\tLux\t3760214580121\tP\tM\tBleu\t5388\tMode > Pulls\tFR:::5.00 EUR
a2\tPull\tChaud\thttps://ex.fr/p\thttps://ex.fr/p.jpg\tin stock\t49.00 EUR\t\t\tLux\t3760214580138\tP\tL\tBleu\t5388\tMode > Pulls\tFR:::5.00 EUR""",
        {"name": "g:title", "description": "g:description", "sku": "g:id", "barcode": "g:gtin", "category": "g:product_type", "brand": "g:brand", "price": "g:price", "option1_value": "g:size", "option2_value": "g:color", "parent": "g:item_group_id", "image": "g:image_link"},
        products=1, variants=2, separator="\t",
        aside=("g:sale_price", "g:availability", "g:google_product_category", ),
    ),
    Layout(
        "Odoo, by the names of its fields",
        """\
id,name,default_code,barcode,list_price,standard_price,qty_available,virtual_available,categ_id/name,type,taxes_id/name,uom_id/name,sale_ok,active,seller_ids/name,seller_ids/price,description_sale
p1,Bougie,BOU,3760214580121,18.0,7.0,12,10,Maison,product,TVA 20%,Unité(s),True,True,Dupont,6.5,Soja
p2,Vase,VAS,,36.0,12.0,3,3,Maison,product,TVA 20%,Unité(s),True,False,Verre SA,11,Bleu""",
        {"name": "name", "description": "description_sale", "sku": "default_code", "barcode": "barcode", "category": "categ_id/name", "price": "list_price", "vat_rate": "taxes_id/name", "stock": "qty_available", "unit": "uom_id/name", "published": "active"},
        products=2, variants=0, separator=",",
        aside=("standard_price", "virtual_available", "seller_ids/name", "seller_ids/price", "type", ),
    ),
    Layout(
        "A nursery: one rose in two pots",
        """\
Code;Plante;Conteneur;Prix TTC;Dispo
R1;Rosier Pierre de Ronsard;C4;24,90;12
R2;Rosier Pierre de Ronsard;C7,5;39,90;4
L1;Lavande;G9;3,50;60""",
        {"name": "Plante", "sku": "Code", "price": "Prix TTC", "stock": "Dispo", "option1_value": "Conteneur"},
        products=2, variants=3, separator=";",
        aside=(),
    ),
    Layout(
        "Shopify in French, a category nobody filled",
        """\
Handle,Titre,Corps (HTML),Fournisseur,Catégorie de produit,Type,Balises,Publié,Nom de l'option 1,Valeur de l'option 1,SKU de la variante,Grammes de la variante,Suivi des stocks de la variante,Quantité en stock de la variante,Prix de la variante,Prix comparé de la variante,Code-barres de la variante,Source de l'image,Position de l'image,Coût par article,Statut
tee,Tee,<p>Coton</p>,Lux,,Hauts,,TRUE,Taille,S,TS-S,200,shopify,4,25.00,30.00,3760214580121,https://ex.fr/t.jpg,1,8.00,active
tee,,,,,,,,,M,TS-M,200,shopify,6,25.00,,3760214580138,,,8.00,
mug,Mug,Grès,Pot,,Maison,,TRUE,Title,Default Title,MUG,400,shopify,9,12.00,,,https://ex.fr/m.jpg,1,4.00,draft""",
        {"name": "Titre", "description": "Corps (HTML)", "sku": "SKU de la variante", "barcode": "Code-barres de la variante", "category": "Type", "price": "Prix de la variante", "purchase_price": "Coût par article", "stock": "Quantité en stock de la variante", "weight": "Grammes de la variante", "option1_name": "Nom de l'option 1", "option1_value": "Valeur de l'option 1", "parent": "Handle", "image": "Source de l'image", "published": "Publié"},
        products=2, variants=2, separator=",",
        aside=("Catégorie de produit", "Prix comparé de la variante", "Suivi des stocks de la variante", "Fournisseur", ),
    ),
    Layout(
        "WooCommerce in German",
        """\
ID;Typ;Artikelnummer;GTIN, UPC, EAN oder ISBN;Name;Veröffentlicht;Ist hervorgehoben?;Sichtbarkeit im Katalog;Kurzbeschreibung;Beschreibung;Steuerstatus;Steuerklasse;Vorrätig?;Lager;Geringe Lagermenge;Gewicht (kg);Angebotspreis;Regulärer Preis;Kategorien;Schlagwörter;Bilder;Übergeordnetes Produkt;Attribut 1 Name;Attribut 1 Wert(e)
12;simple;KER;3760214580121;Kerze;1;0;visible;Kurz;Lang;taxable;;1;4;2;0,2;15;18;Wohnen;;https://ex.de/a.jpg;;;
13;variable;TS;;T-Shirt;1;0;visible;;;taxable;;1;;;;;;Mode;;;;Größe;S, M
14;variation;TS-S;;T-Shirt - S;1;0;visible;;;taxable;parent;1;3;;;;25;;;;TS;Größe;S
15;variation;TS-M;;T-Shirt - M;1;0;visible;;;taxable;parent;1;5;;;;25;;;;TS;Größe;M""",
        {"name": "Name", "description": "Beschreibung", "sku": "Artikelnummer", "barcode": "GTIN, UPC, EAN oder ISBN", "category": "Kategorien", "price": "Regulärer Preis", "stock": "Lager", "weight": "Gewicht (kg)", "option1_name": "Attribut 1 Name", "option1_value": "Attribut 1 Wert(e)", "parent": "Übergeordnetes Produkt", "image": "Bilder", "published": "Veröffentlicht"},
        products=2, variants=2, separator=";",
        aside=("Angebotspreis", "Geringe Lagermenge", "Vorrätig?", ),
    ),
    Layout(
        "WooCommerce in Spanish",
        """\
ID,Tipo,SKU,Nombre,Publicado,¿Está destacado?,Visibilidad en el catálogo,Descripción corta,Descripción,Estado del impuesto,¿Existencias?,Inventario,Cantidad de bajo inventario,Peso (kg),Precio rebajado,Precio normal,Categorías,Etiquetas,Imágenes,Superior,Nombre del atributo 1,Valor(es) del atributo 1
12,simple,VEL,Vela,1,0,visible,Corta,Larga,taxable,1,4,2,0.2,15,18,Hogar,,https://ex.es/a.jpg,,,
13,variable,TS,Camiseta,1,0,visible,,,taxable,1,,,,,,Moda,,,,Talla,"S, M"
14,variation,TS-S,Camiseta - S,1,0,visible,,,taxable,1,3,,,,25,,,,TS,Talla,S
15,variation,TS-M,Camiseta - M,1,0,visible,,,taxable,1,5,,,,25,,,,TS,Talla,M""",
        {"name": "Nombre", "description": "Descripción", "sku": "SKU", "category": "Categorías", "price": "Precio normal", "stock": "Inventario", "weight": "Peso (kg)", "option1_name": "Nombre del atributo 1", "option1_value": "Valor(es) del atributo 1", "parent": "Superior", "image": "Imágenes", "published": "Publicado"},
        products=2, variants=2, separator=",",
        aside=("Precio rebajado", "Cantidad de bajo inventario", ),
    ),
    Layout(
        "WooCommerce in Italian",
        """\
ID,Tipo,COD,Nome,Pubblicato,Breve descrizione,Descrizione,In stock?,Magazzino,Peso (kg),Prezzo in offerta,Prezzo di listino,Categorie,Tag,Immagini,Genitore,Nome dell'attributo 1,Valore dell'attributo 1
12,simple,CAN,Candela,1,Corta,Lunga,1,4,0.2,15,18,Casa,,https://ex.it/a.jpg,,,
13,variable,TS,Maglietta,1,,,1,,,,,Moda,,,,Taglia,"S, M"
14,variation,TS-S,Maglietta - S,1,,,1,3,,,25,,,,TS,Taglia,S
15,variation,TS-M,Maglietta - M,1,,,1,5,,,25,,,,TS,Taglia,M""",
        {"name": "Nome", "description": "Descrizione", "sku": "COD", "category": "Categorie", "price": "Prezzo di listino", "stock": "Magazzino", "weight": "Peso (kg)", "option1_name": "Nome dell'attributo 1", "option1_value": "Valore dell'attributo 1", "parent": "Genitore", "image": "Immagini", "published": "Pubblicato"},
        products=2, variants=2, separator=",",
        aside=("Prezzo in offerta", "In stock?", ),
    ),
    Layout(
        "SumUp in French",
        """\
ID article (Ne pas modifier),ID variante (Ne pas modifier),Nom de l'article,Variations,Groupe d'options 1,Groupe d'options 2,Prix,Prix en ligne,Prix coûtant,TVA,SKU,Code-barres,Description,Catégorie,Couleur d'affichage,Quantité,Seuil d'alerte de stock bas,Suivre le stock,Visible en boutique en ligne,Image 1
1,11,Bougie,Petite,,,12.00,12.00,4,20%,B-P,3760214580121,Soja,Maison,#ff0000,5,2,Oui,Oui,https://ex.fr/a.jpg
,12,,Grande,,,18.00,18.00,6,20%,B-G,3760214580138,,,,3,1,Oui,Oui,
2,21,Thé,,,,9.00,9.00,3,5.5%,T,,Vert,Épicerie,,9,2,Oui,Non,""",
        {"name": "Nom de l'article", "description": "Description", "sku": "SKU", "barcode": "Code-barres", "category": "Catégorie", "price": "Prix", "vat_rate": "TVA", "purchase_price": "Prix coûtant", "stock": "Quantité", "option1_value": "Variations", "image": "Image 1", "published": "Visible en boutique en ligne"},
        products=2, variants=2, separator=",",
        aside=("Seuil d'alerte de stock bas", "Couleur d'affichage", ),
    ),
    Layout(
        "A baker's scales",
        """\
Num PLU;Libellé;Prix 1;Prix 2;Prix 3;Unité;TVA 1;Groupe;Tare;Touche
1;Pain au levain;3,20;3,00;0,00;P;1;BOUL;0;1
2;Chocolatine;1,30;1,20;0,00;P;1;VIEN;0;2
3;Tomme au kg;22,00;0,00;0,00;K;1;FROM;5;3""",
        {"name": "Libellé", "sku": "Num PLU", "category": "Groupe", "price": "Prix 1", "unit": "Unité"},
        products=3, variants=0, separator=";",
        aside=("Tare", "Touche", "TVA 1", ),
    ),
]  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_columns_are_taken_for_what_they_are(layout: Layout) -> None:
    check_columns(layout)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_every_row_becomes_what_it_is(layout: Layout) -> None:
    check_rows(layout)
