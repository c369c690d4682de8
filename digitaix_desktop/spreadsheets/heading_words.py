"""Single words that tell prices and stocks of different kinds apart, folded like headings."""

from __future__ import annotations

PRICE_WORDS = frozenset(
    (
        "prix px tarif tarifs pv pvttc pvht pvp ppc pvc pvmc price prices preis vk vkpreis "
        "verkaufspreis precio precios prezzo prezzi pu puht puttc uvp msrp rrp srp montant "
        "prixttc prixht prixvente bruttopreis nettopreis ladenpreis endpreis einzelpreis "
        "stuckpreis listenpreis einkaufspreis einkaufpreis aktionspreis "
        "sonderpreis staffelpreis streichpreis listino prijs prijzen verkoopprijs inkoopprijs "
        "winkelprijs adviesprijs preco precos cena"
    ).split()
)
SELLING_WORDS = frozenset(
    (
        "vente pv pvttc pvht selling sell sales sale regular regulier retail verkauf "
        "verkaufspreis vk venta vendita base standard default boutique magasin public caisse "
        "consommateur client variant list vte ven pubblico publico ladenpreis "
        "endpreis"
    ).split()
)
ADVISED_WORDS = frozenset("public ppc pvc pvmc conseille recommande catalogue".split())
MAKER_ADVISED_WORDS = frozenset("msrp rrp srp uvp".split())
PURCHASE_WORDS = frozenset(
    (
        "achat achats revient cout couts cost costs costprice pa paht pattc pru prmp pump pmp "
        "pamp dpa cump wholesale purchase purchasing supply buying buy einkauf einkaufspreis ek "
        "ekpreis compra costo coste acquisto fournisseur grossiste supplier cession acquisition "
        "franco fob landed depart factory ach trade dealer coutant purchases whs whsl whol costes "
        "costos costi custo inkoop inkoopprijs acquisti compras einkaufs einkaufpreis proveedor "
        "fornitore lieferant rev"
    ).split()
)
WITHOUT_TAX_WORDS = frozenset(
    (
        "ht pvht puht prixht hors htva excl excluded excluding exclusive exclude ex without "
        "netto net ohne sin senza imponibile horstaxe horstaxes htx nettopreis exkl zzgl exc "
        "exclue esclusa escluso excluido excluidos neto"
    ).split()
)
WITH_TAX_WORDS = frozenset(
    (
        "ttc pvttc puttc prixttc tvac incl included including inclusive include comprise "
        "comprises brutto con mit ivato toutes bruttopreis inc inkl inclus incluse inclusa "
        "incluso incluido incluidos compris compresa"
    ).split()
)
NOT_THE_PRICE_WORDS = frozenset(
    (
        "promo promotion promotionnel promotions solde soldes remise remises reduit reduction "
        "special discount discounted barre compare comparaison ancien old angebot oferta "
        "offerta outlet flash livraison port shipping frais expedition transport degressif pro "
        "revendeur revendeurs gros minimum mini maximum maxi min max marge taux date debut fin "
        "type code ecotaxe consigne niveau liste quantite lot lots total totale valeur stock "
        "ligne afficher show display unite2 abonne adherent fidelite membre location caution "
        "surcharge supplement coefficient coef modified history devise currency measure tier "
        "tranche start end from to expires palier mayor mayorista mayoreo descuento rebaja "
        "rebajado anterior antes envio sconto scontato ingrosso rivenditori precedente spedizione "
        "rabatt aktion aktionspreis sonderpreis staffelpreis streichpreis versand handler haendler "
        "grosshandel minimo massimo maximo vecchio viejo alter alt rivenditore revendedor "
        "revendedores distribuidor distribuidores wiederverkaufer socio socios soci mitglieder "
        "empleado empleados grupo gruppo gruppe preorder backorder precommande precommandes"
    ).split()
)
PACK_WORDS = frozenset(
    (
        "magnum jeroboam carton cartons colis pack packs palette douzaine case box karton kiste "
        "gebinde kolli colli vpe dutzend cartone scatola dozzina caja cajas docena paquete bulto"
    ).split()
)
CARTON_WORDS = frozenset(
    (
        "carton cartons colis palette lot pack conditionnement cond suremballage karton kolli "
        "gebinde ve vpe caja cartone scatola master outer case pcb spcb"
    ).split()
)
BARCODE_WORDS = frozenset(
    "ean ean13 gtin gtin14 gencod gencode barcode barre barres upc barras strichcode".split()
)
STOCK_WORDS = frozenset(
    (
        "stock stocks qte qtes quantite quantites qty qties quantity inventory inventaire "
        "inventario bestand lagerbestand lager menge existencias cantidad giacenza quantita "
        "dispo disponible disponibles disponibilita available onhand qtt qt quant anzahl vorrat "
        "giacenze scorte disponibilidad verfugbar disp voorraad estoque quantidade"
    ).split()
)
NOT_THE_STOCK_WORDS = frozenset(
    (
        "is affichage afficher seuil alerte alert mini minimum minimal minimale min max maxi "
        "maximum securite safety reappro reapprovisionnement reorder low faible bas critique "
        "commande commandes commandee commandees commander cde vendu vendue vendus vendues sold "
        "colis carton cartons lot lots pack packs conditionnement uvc pcb palette par per "
        "multiple statut status etat date suivi gestion management gerer manage managed tracker "
        "tracking policy valeur value valorise valorisation emplacement recevoir attendu "
        "attendue reserve reservee incoming step pas prix price ht ttc "
        "jours delai code ref reference id mouvement entree sortie unit unite allowed autoriser "
        "backorder vente ventes warning threshold notification type enabled track libelle "
        "message when hors rupture ideal cible target optimal rotation duree days transit "
        "fournisseur supplier mvt control out case box texte text account "
        "compte konto conto cuenta below notify under dessous desire desiree souhaite voulu "
        "desired wanted deseado desiderato default defaut future futur expected minima minimo "
        "minimos maximo maxima optimo bajas baja alerta umbral seguridad reposicion vendida "
        "vendidas vendido vendidos pedido reservado reservada componente seguir minime massima "
        "massimo scorta sicurezza soglia riordino venduta vendute venduto ordinata impegnata "
        "futura mindest mindestens verkauft bestellt reserviert alertes alerts seuils "
        "cdee cdees cdes prevu prevue prevues previsionnel previsionnelle forecast forecasted "
        "shortage needed manquant manquante manquants manquantes besoin besoins fehlmenge fehlt "
        "faltante faltantes mancante mancanti preorder precommande ug gratuit gratuits "
        "gratuites offerts offertes restock restocked bezahlt paid ordered"
    ).split()
)
ORDERED_WORDS = frozenset(
    "commande commandee commandees cde cdes cdee cdees ordered bestellt pedido ordinata".split()
)
NOT_LATELY_WORDS = frozenset(
    "initial initiale inicial iniziale opening theorique theoretical teorico teorica system".split()
)
"""What there was at first, or should be: told by where nothing says what there is."""
ARRIVED_WORDS = frozenset("livre livree livres livrees recu recue recus recues delivered".split())
"""Words of a delivery note: what it brings, where no column says what there is."""
DATE_WORDS = frozenset("date jour heure datum fecha data time created updated modified le".split())
PURCHASE_ALONE = frozenset(
    (
        "pa paht cost cout costo costos costi coste costes revient prmp pump pmp cump pamp dpa pru "
        "ek costprice einkaufspreis whs whsl wholesale"
    ).split()
)
"""Words that mean a purchase price without any word for price beside them."""

ONLY_IF_WITHOUT_TAX = frozenset("depart franco".split())
"""A shop buys without tax: a price with it "départ cave" is what customers pay there."""
OTHER_COSTS = frozenset(
    (
        "transport trasporto transporte port livraison shipping delivery installation "
        "installazione instalacion montage spedizione envio versand freight fret restock total "
        "totale totaux gesamt valeur value valore valor"
    ).split()
)
"""What else costs: bringing it, putting it up, all that is there together."""

ABOUT_PURCHASES = frozenset(
    "tva vat currency devise compte account konto quantite qte unite code ref".split()
)
SURELY_STOCK_WORDS = frozenset(
    "stock stocks inventory lagerbestand bestand existencias giacenza voorraad estoque".split()
)
AVAILABLE_WORDS = frozenset(
    "disponible available dispo disponibilita disponibilidad verfugbar disp".split()
)
