<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>All settings</source>
        <translation>Tous les réglages</translation>
    </message>
    <message>
        <source>Copies of the shop</source>
        <translation>Sauvegardes de la boutique</translation>
    </message>
    <message>
        <source>Excel, catalogue, supplier, csv, spreadsheet, prices</source>
        <translation>Excel, catalogue, fournisseur, csv, tableau, tableur, tarif, prix, charger</translation>
    </message>
    <message>
        <source>Exchanges with the marketplace</source>
        <translation>Échanges avec la place de marché</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaire</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Logo and colour</source>
        <translation>Logo et couleur</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Apparence et langue</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Place de marché</translation>
    </message>
    <message>
        <source>Marketplace and PCs</source>
        <translation>Place de marché et postes</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nouveau produit</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horaires d’ouverture</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Impressions</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>Reservations and pause</source>
        <translation>Réservations et pause</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Scanner and sales of another till</source>
        <translation>Douchette et ventes d’une autre caisse</translation>
    </message>
    <message>
        <source>Set up a printer</source>
        <translation>Installer une imprimante</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Sound and alert</source>
        <translation>Sonnerie et alerte</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>To order again</source>
        <translation>À recommander</translation>
    </message>
    <message>
        <source>add, create, article</source>
        <translation>ajouter, créer, article</translation>
    </message>
    <message>
        <source>backup, save, restore, go back, USB</source>
        <translation>sauvegarder, copie, restaurer, revenir en arrière, clé USB</translation>
    </message>
    <message>
        <source>barcode, serial, watched folder</source>
        <translation>scanner, lecteur, code-barres, série, ticket, dossier surveillé</translation>
    </message>
    <message>
        <source>closed, holidays, closing days, slots, schedule</source>
        <translation>fermé, fermeture, vacances, congés, jours, créneaux, heures</translation>
    </message>
    <message>
        <source>connect, join, code, second PC, device</source>
        <translation>rejoindre, connecter, code, deuxième poste, ordinateur, PC</translation>
    </message>
    <message>
        <source>correct the stock, adjust, error</source>
        <translation>corriger le stock, ajuster, erreur, quantité</translation>
    </message>
    <message>
        <source>count, stocktaking, shelves</source>
        <translation>compter, comptage, rayon</translation>
    </message>
    <message>
        <source>dark, large, theme, French, English</source>
        <translation>sombre, clair, grand, thème, couleurs, français, anglais, english</translation>
    </message>
    <message>
        <source>install, paper, receipt printer, test page</source>
        <translation>ajouter, papier, imprimante ticket, page d’essai, test, configurer</translation>
    </message>
    <message>
        <source>loss, broken, spoilt, throw away</source>
        <translation>perdu, jeter, abîmé, périmé, invendu</translation>
    </message>
    <message>
        <source>new order, telephone, keep, reserve</source>
        <translation>nouvelle commande, téléphone, réserver, garder</translation>
    </message>
    <message>
        <source>options, preferences</source>
        <translation>options, préférences, paramètres</translation>
    </message>
    <message>
        <source>own use, tasting, taken out</source>
        <translation>prélèvement, dégustation, consommation</translation>
    </message>
    <message>
        <source>print, price tags, shelf</source>
        <translation>imprimer, prix, rayon, codes-barres</translation>
    </message>
    <message>
        <source>print, slips of the day, day sheet, waiting</source>
        <translation>imprimer, bons du jour, feuille du jour, papier, attente</translation>
    </message>
    <message>
        <source>receive, delivery, arrival, goods</source>
        <translation>recevoir, livraison, arrivage, marchandise, entrée, fournisseur</translation>
    </message>
    <message>
        <source>reorder, supplier, low stock, run out</source>
        <translation>commander, réassort, fournisseur, stock bas, manque</translation>
    </message>
    <message>
        <source>return, bring back, exchange</source>
        <translation>rendre, rapporter, échange</translation>
    </message>
    <message>
        <source>sell, checkout, till</source>
        <translation>vendre, encaisser, caisse, scanner</translation>
    </message>
    <message>
        <source>send, synchronise, waiting, offline, online</source>
        <translation>envoyer, synchroniser, attente, hors ligne, en ligne, connexion</translation>
    </message>
    <message>
        <source>slip, brand</source>
        <translation>bon, enseigne, marque</translation>
    </message>
    <message>
        <source>slots, per slot, preparation time, stop orders</source>
        <translation>créneaux, complet, préparation, délai, suspendre, arrêter</translation>
    </message>
    <message>
        <source>volume, ring, quiet hours, second contact</source>
        <translation>son, volume, bruit, heures calmes, silence, second contact</translation>
    </message>
    <message>
        <source>weigh, labels, serial</source>
        <translation>peser, pesée, poids, étiquettes, série</translation>
    </message>
</context>
<context>
    <name>Alarm</name>
    <message numerus="yes">
        <source>%Ln new order(s) while this PC was off: {orders}</source>
        <translation>
            <numerusform>%Ln nouvelle commande pendant que ce poste était éteint&#xa0;: {orders}</numerusform>
            <numerusform>%Ln nouvelles commandes pendant que ce poste était éteint&#xa0;: {orders}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new order(s): {orders}</source>
        <translation>
            <numerusform>%Ln nouvelle commande&#xa0;: {orders}</numerusform>
            <numerusform>%Ln nouvelles commandes&#xa0;: {orders}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) without an answer: {orders}</source>
        <translation>
            <numerusform>%Ln commande sans réponse&#xa0;: {orders}</numerusform>
            <numerusform>%Ln commandes sans réponse&#xa0;: {orders}</numerusform>
        </translation>
    </message>
    <message>
        <source>News of {orders}</source>
        <translation>Du nouveau&#xa0;: {orders}</translation>
    </message>
</context>
<context>
    <name>AlertBanner</name>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
</context>
<context>
    <name>AlertBlock</name>
    <message>
        <source>How loud</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>It is heard until somebody looks. The bar at the top always shows it.</source>
        <translation>Elle sonne jusqu’à ce qu’on la regarde. Le bandeau en haut la montre toujours.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>No sound from</source>
        <translation>Sans son de</translation>
    </message>
    <message>
        <source>No sound until</source>
        <translation>Sans son jusqu’à</translation>
    </message>
    <message>
        <source>Say both, from when and until when: it sounds at any hour until then.</source>
        <translation>Choisissez le début et la fin&#xa0;: sans les deux, elle sonne à toute heure.</translation>
    </message>
    <message>
        <source>When an order comes in</source>
        <translation>Quand une commande arrive</translation>
    </message>
    <message>
        <source>With a sound, on this PC</source>
        <translation>Avec un son, sur ce poste</translation>
    </message>
    <message>
        <source>loud</source>
        <translation>fort</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>doux</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>normal</translation>
    </message>
</context>
<context>
    <name>ArticleCard</name>
    <message>
        <source>Label of the scale, article {number}: which one is it? Type its name above.</source>
        <translation>Étiquette de la balance, article {number}&#xa0;: lequel est-ce&#xa0;? Tapez son nom ci-dessus.</translation>
    </message>
    <message>
        <source>Which one of “{name}”?</source>
        <translation>Lequel, pour «&#xa0;{name}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Without barcode: type its name…</source>
        <translation>Sans code-barres&#xa0;: tapez son nom…</translation>
    </message>
</context>
<context>
    <name>ArticleField</name>
    <message>
        <source>Item to put aside: type its name, or scan it</source>
        <translation>Article à mettre de côté&#xa0;: tapez son nom ou scannez-le</translation>
    </message>
    <message>
        <source>Item: type or scan…</source>
        <translation>Article&#xa0;: tapez ou scannez…</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Connect again</source>
        <translation>Reconnecter</translation>
    </message>
    <message>
        <source>Set its date and hour in the system&apos;s own settings: pickup times and the hours shown here would be wrong. Nothing is lost or counted twice by it.</source>
        <translation>Réglez sa date et son heure dans les paramètres du système&#xa0;: les heures de retrait et celles affichées ici seraient fausses. Rien n’est perdu ni compté deux fois pour autant.</translation>
    </message>
    <message>
        <source>The exchange is stopped</source>
        <translation>Les échanges sont arrêtés</translation>
    </message>
    <message numerus="yes">
        <source>This PC&apos;s clock is %Ln minute(s) ahead</source>
        <translation>
            <numerusform>L’horloge de ce poste avance de %Ln minute</numerusform>
            <numerusform>L’horloge de ce poste avance de %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This PC&apos;s clock is %Ln minute(s) behind</source>
        <translation>
            <numerusform>L’horloge de ce poste retarde de %Ln minute</numerusform>
            <numerusform>L’horloge de ce poste retarde de %Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>This PC&apos;s clock shows another hour or day</source>
        <translation>L’horloge de ce poste indique une autre heure ou un autre jour</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>What waits stays here for now</source>
        <translation>Ce qui attend reste ici pour l’instant</translation>
    </message>
</context>
<context>
    <name>BarcodeEdit</name>
    <message>
        <source>A barcode has digits and capitals, without spaces.</source>
        <translation>Un code-barres a des chiffres et des majuscules, sans espace.</translation>
    </message>
    <message>
        <source>A spreadsheet rounded this barcode: scan it, or type it anew.</source>
        <translation>Un tableur a arrondi ce code-barres&#xa0;: scannez-le ou retapez-le.</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>The last digit of this barcode doesn’t fit the others: one was mistyped or is missing. Scan it, or check it against the label.</source>
        <translation>Le dernier chiffre de ce code-barres ne va pas avec les autres&#xa0;: il y a une faute de frappe ou un chiffre manque. Scannez-le, ou comparez avec l’étiquette.</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln produit</numerusform>
            <numerusform>%Ln produits</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Codes-barres</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Ne plus rien choisir</translation>
    </message>
    <message>
        <source>Click the products you mean</source>
        <translation>Cliquez sur les produits voulus</translation>
    </message>
    <message>
        <source>Fill in what is known</source>
        <translation>Compléter avec ce qui est connu</translation>
    </message>
    <message>
        <source>Give an in-store barcode to those without one</source>
        <translation>Donner un code-barres maison à ceux qui n’en ont pas</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Promotion</translation>
    </message>
    <message>
        <source>Put back on sale</source>
        <translation>Remettre en rayon</translation>
    </message>
    <message>
        <source>Put online</source>
        <translation>Mettre en ligne</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Take off the web</source>
        <translation>Retirer du site</translation>
    </message>
    <message>
        <source>The maker from the brand, the usual VAT, the right of withdrawal</source>
        <translation>Le fabricant d’après la marque, la TVA habituelle, le droit de rétractation</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
</context>
<context>
    <name>BulkPanel</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>BulkWork</name>
    <message>
        <source>Archived</source>
        <translation>Archivés</translation>
    </message>
    <message>
        <source>In-store barcodes</source>
        <translation>Codes-barres maison</translation>
    </message>
    <message numerus="yes">
        <source>Labels of the first %Ln product(s): print the others after.</source>
        <translation>
            <numerusform>Étiquettes du premier produit&#xa0;: imprimez les autres ensuite.</numerusform>
            <numerusform>Étiquettes des %Ln premiers produits&#xa0;: imprimez les autres ensuite.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back on sale</source>
        <translation>Remettre en vente</translation>
    </message>
    <message>
        <source>Put online</source>
        <translation>Mettre en ligne</translation>
    </message>
    <message>
        <source>Taken off the web</source>
        <translation>Retirer du web</translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message>
        <source>Choose a USB stick or a folder on another disk</source>
        <translation>Choisissez une clé USB ou un dossier sur un autre disque</translation>
    </message>
    <message>
        <source>No copy could be made. It is tried again by itself. {why}</source>
        <translation>La copie n’a pas pu se faire. Un nouvel essai aura lieu tout seul. {why}</translation>
    </message>
    <message>
        <source>Something in the shop&apos;s file can&apos;t be read. Close DigitAix and open it again: it offers the newest good copy.</source>
        <translation>Une partie du fichier de la boutique est illisible. Fermez DigitAix et rouvrez-le&#xa0;: il propose la dernière bonne copie.</translation>
    </message>
    <message>
        <source>The copies wait for “{place}”. Plug it in: they follow by themselves.</source>
        <translation>Les copies attendent «&#xa0;{place}&#xa0;». Branchez-le&#xa0;: elles suivront toutes seules.</translation>
    </message>
    <message>
        <source>The copies wait for “{place}”; the last one there is of {when}. Plug it in: they follow by themselves.</source>
        <translation>Les copies attendent «&#xa0;{place}&#xa0;»&#xa0;; la dernière là-bas date du {when}. Branchez-le&#xa0;: elles suivront toutes seules.</translation>
    </message>
    <message>
        <source>The disk is full, and sales can no longer be saved. Make room on it now: remove what was downloaded, films, or programs you do not use.</source>
        <translation>Le disque est plein, et les ventes ne peuvent plus être enregistrées. Faites de la place dès maintenant&#xa0;: retirez des téléchargements, des films ou des programmes qui ne servent pas.</translation>
    </message>
    <message>
        <source>The disk is full. Sales and orders are still saved; imports and photos wait until there is room.</source>
        <translation>Le disque est plein. Les ventes et les commandes sont encore enregistrées&#xa0;; les imports et les photos attendent qu’il y ait de la place.</translation>
    </message>
    <message>
        <source>The disk will soon be full: {free} left. Remove what is no longer needed.</source>
        <translation>Le disque sera bientôt plein&#xa0;: il reste {free}. Retirez ce qui ne sert plus.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Your shop is as it was on {when}.</source>
        <translation>Votre boutique est comme elle était le {when}.</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>demandée</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>avant une mise à jour</translation>
    </message>
    <message>
        <source>set aside when a copy was put back</source>
        <translation>mis de côté au retour à une copie</translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>Copies and disk</source>
        <translation>Sauvegardes</translation>
    </message>
</context>
<context>
    <name>CatalogueExport</name>
    <message numerus="yes">
        <source>%Ln product(s) written into “{name}”</source>
        <translation>
            <numerusform>%Ln produit écrit dans «&#xa0;{name}&#xa0;»</numerusform>
            <numerusform>%Ln produits écrits dans «&#xa0;{name}&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Export products</source>
        <translation>Exporter les produits</translation>
    </message>
    <message>
        <source>products</source>
        <translation>produits</translation>
    </message>
    <message>
        <source>“{name}” can’t be written there ({why}). Choose another folder, or close the program that has it open.</source>
        <translation>Impossible d’écrire «&#xa0;{name}&#xa0;» à cet endroit ({why}). Choisissez un autre dossier, ou fermez le programme qui l’a ouvert.</translation>
    </message>
</context>
<context>
    <name>CategoryPanel</name>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Category of the products chosen</source>
        <translation>Catégorie des produits choisis</translation>
    </message>
    <message>
        <source>Category “{name}”</source>
        <translation>Catégorie «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Change the category</source>
        <translation>Changer la catégorie</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message numerus="yes">
        <source>What changes in %Ln product(s) of yours</source>
        <translation>
            <numerusform>Ce qui change dans %Ln de vos produits</numerusform>
            <numerusform>Ce qui change dans %Ln de vos produits</numerusform>
        </translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>piece</source>
        <translation>pièce</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more change(s)</source>
        <translation>
            <numerusform>… et %Ln autre changement</numerusform>
            <numerusform>… et %Ln autres changements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Already on the marketplace: {same} of your products. They keep their price and stock there; yours are archived. New: {new}.</source>
        <translation>Déjà sur la place de marché&#xa0;: {same} de vos produits. Ils y gardent leur prix et leur stock&#xa0;; les vôtres sont archivés. Nouveaux&#xa0;: {new}.</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMANDE</translation>
    </message>
    <message>
        <source>Connected to “{shop}”.</source>
        <translation>Connecté à «&#xa0;{shop}&#xa0;».</translation>
    </message>
    <message>
        <source>Copy made: {file}.</source>
        <translation>Copie faite&#xa0;: {file}.</translation>
    </message>
    <message>
        <source>Exchanged. Still to send: {waiting}. To look at: {notices}.</source>
        <translation>Échange terminé. Reste à envoyer&#xa0;: {waiting}. À voir&#xa0;: {notices}.</translation>
    </message>
    <message>
        <source>Exit codes: 0 all went in; 3 some rows were left out, each listed; 1 refused as a whole; 2 wrong usage.</source>
        <translation>Codes de sortie&#xa0;: 0 tout est enregistré&#xa0;; 3 des lignes ont été laissées de côté, chacune est citée&#xa0;; 1 refusé en entier&#xa0;; 2 mauvaise utilisation.</translation>
    </message>
    <message>
        <source>Slip written to {file}.</source>
        <translation>Bon enregistré dans {file}.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Template written to {file}.</source>
        <translation>Modèle écrit dans {file}.</translation>
    </message>
    <message>
        <source>The back-office of a shop. Without a command it opens the window.</source>
        <translation>L’arrière-boutique d’un commerce. Sans commande, ouvre la fenêtre.</translation>
    </message>
    <message>
        <source>The shop is as it was on {when}.</source>
        <translation>La boutique est comme elle était le {when}.</translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation>Il n’y a pas encore de copie.</translation>
    </message>
    <message>
        <source>What was there before is kept; to go back to it: restore {file}</source>
        <translation>Ce qui était là avant est gardé&#xa0;; pour y revenir&#xa0;: restore {file}</translation>
    </message>
    <message>
        <source>a second place for it, as a USB stick or another disk</source>
        <translation>un deuxième endroit où la mettre, comme une clé USB ou un autre disque</translation>
    </message>
    <message>
        <source>connect to a marketplace</source>
        <translation>connecte à une place de marché</translation>
    </message>
    <message>
        <source>exchange once with the marketplace</source>
        <translation>échange une fois avec la place de marché</translation>
    </message>
    <message>
        <source>import a catalogue file</source>
        <translation>importe un fichier de catalogue</translation>
    </message>
    <message>
        <source>look at disk, file, clock, printer and link</source>
        <translation>examine disque, fichier, horloge, imprimante et connexion</translation>
    </message>
    <message>
        <source>make a copy of the shop&apos;s file</source>
        <translation>faire une copie du fichier de la boutique</translation>
    </message>
    <message>
        <source>put a copy back; what is there now is kept aside</source>
        <translation>revenir à une copie&#xa0;; ce qui est là maintenant est mis de côté</translation>
    </message>
    <message>
        <source>say what would be stored, store nothing</source>
        <translation>dit ce qui serait enregistré, sans rien enregistrer</translation>
    </message>
    <message>
        <source>say which version this is</source>
        <translation>donne la version</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>affiche cette aide</translation>
    </message>
    <message>
        <source>something is missing after {what}</source>
        <translation>il manque quelque chose après {what}</translation>
    </message>
    <message>
        <source>take this column for that field; once for each; no heading leaves the field out. Fields: {fields}</source>
        <translation>prend cette colonne pour ce champ&#xa0;; une fois pour chacun&#xa0;; sans titre, le champ est laissé de côté. Champs&#xa0;: {fields}</translation>
    </message>
    <message>
        <source>take what another till sold off the stock, each line once</source>
        <translation>sortir du stock ce qu’une autre caisse a vendu, chaque ligne une fois</translation>
    </message>
    <message>
        <source>the file of a copy, or “newest”; with nothing, or with a folder, the copies there are listed</source>
        <translation>le fichier d’une copie, ou «&#xa0;newest&#xa0;» pour la plus récente&#xa0;; sans rien, ou avec un dossier, la liste des copies</translation>
    </message>
    <message>
        <source>the folder or zip of the photos that the file names: they are added at once; without it they follow while the window is open</source>
        <translation>le dossier ou le zip des photos que le fichier nomme&#xa0;: elles sont ajoutées aussitôt&#xa0;; sinon elles suivent quand la fenêtre est ouverte</translation>
    </message>
    <message>
        <source>the pickup code, such as K7F2QX</source>
        <translation>le code de retrait, comme K7F2QX</translation>
    </message>
    <message>
        <source>the sheet to read</source>
        <translation>la feuille à lire</translation>
    </message>
    <message>
        <source>the shop&apos;s data folder (usually this user&apos;s own)</source>
        <translation>le dossier de données de la boutique (d’ordinaire celui de cet utilisateur)</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>utilisation&#xa0;: </translation>
    </message>
    <message>
        <source>what may be added</source>
        <translation>en option&#xa0;</translation>
    </message>
    <message>
        <source>what the file&apos;s stock means for goods counted before: leave theirs, take it as a count, or add it as a delivery</source>
        <translation>ce que vaut le stock du fichier pour des articles déjà comptés&#xa0;: laisser le leur, le prendre comme inventaire, ou l’ajouter comme livraison</translation>
    </message>
    <message>
        <source>what to do with products that the file does not name</source>
        <translation>que faire des produits que le fichier ne nomme pas</translation>
    </message>
    <message>
        <source>what to say</source>
        <translation>à donner&#xa0;</translation>
    </message>
    <message>
        <source>whether the file&apos;s prices include tax</source>
        <translation>si les prix du fichier sont TTC (incl) ou HT (excl)</translation>
    </message>
    <message>
        <source>which till it was, where the shop has several</source>
        <translation>de quelle caisse il s’agit, si la boutique en a plusieurs</translation>
    </message>
    <message>
        <source>write a report of what goes in and what not</source>
        <translation>écrit un rapport de ce qui entre et de ce qui n’entre pas</translation>
    </message>
    <message>
        <source>write all products to an .xlsx or .csv file</source>
        <translation>écrire tous les produits dans un fichier .xlsx ou .csv</translation>
    </message>
    <message>
        <source>write an empty list of products to be filled in</source>
        <translation>écrire une liste de produits vide, à remplir</translation>
    </message>
    <message>
        <source>write an order&apos;s pickup slip as PDF</source>
        <translation>enregistre le bon de retrait d’une commande en PDF</translation>
    </message>
    <message>
        <source>{command} --help says more</source>
        <translation>{command} --help en dit plus</translation>
    </message>
    <message>
        <source>{count} products written to {file}.</source>
        <translation>Produits enregistrés dans {file}&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{typed} is none of {all} ({what})</source>
        <translation>{typed} ne figure pas parmi {all} ({what})</translation>
    </message>
    <message>
        <source>{what} is missing</source>
        <translation>il manque {what}</translation>
    </message>
    <message>
        <source>{what} is not understood</source>
        <translation>{what} n’est pas compris</translation>
    </message>
    <message>
        <source>{what}: {fault}</source>
        <translation>{what}&#xa0;: {fault}</translation>
    </message>
    <message>
        <source>{when} · {size} · products: {products} · open orders: {orders} · {file}</source>
        <translation>{when} · {size} · produits&#xa0;: {products} · commandes en cours&#xa0;: {orders} · {file}</translation>
    </message>
    <message>
        <source>“{typed}” is no field; choose one of: {fields}</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas un champ&#xa0;; au choix&#xa0;: {fields}</translation>
    </message>
    <message>
        <source>“{typed}” should end in .xlsx</source>
        <translation>«&#xa0;{typed}&#xa0;» devrait finir par .xlsx</translation>
    </message>
    <message>
        <source>“{typed}” should end in .xlsx or .csv</source>
        <translation>«&#xa0;{typed}&#xa0;» devrait finir par .xlsx ou .csv</translation>
    </message>
    <message>
        <source>“{typed}” should look like FIELD=HEADING</source>
        <translation>«&#xa0;{typed}&#xa0;» devrait ressembler à CHAMP=TITRE</translation>
    </message>
</context>
<context>
    <name>ClosingsBlock</name>
    <message numerus="yes">
        <source>%Ln order(s) promised for then: {codes}. Call.</source>
        <translation>
            <numerusform>%Ln commande promise ces jours-là&#xa0;: {codes}. Appelez.</numerusform>
            <numerusform>%Ln commandes promises ces jours-là&#xa0;: {codes}. Appelez.</numerusform>
        </translation>
    </message>
    <message>
        <source>A word for customers</source>
        <translation>Un mot pour les clients</translation>
    </message>
    <message>
        <source>A word for customers (optional)</source>
        <translation>Un mot pour les clients (facultatif)</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermetures</translation>
    </message>
    <message>
        <source>Closed from {first} to {last}</source>
        <translation>Fermé du {first} au {last}</translation>
    </message>
    <message>
        <source>Closed on {day}</source>
        <translation>Fermé le {day}</translation>
    </message>
    <message>
        <source>Closed these days</source>
        <translation>Fermé ces jours-là</translation>
    </message>
    <message>
        <source>Customers read it on your page, and cannot choose these days.</source>
        <translation>Vos clients le lisent sur votre page et ne peuvent pas choisir ces jours-là.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>from</source>
        <translation>du</translation>
    </message>
    <message>
        <source>until</source>
        <translation>au</translation>
    </message>
</context>
<context>
    <name>ColumnHeads</name>
    <message>
        <source>Column {heading}</source>
        <translation>Colonne {heading}</translation>
    </message>
    <message>
        <source>Left aside</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>Read along</source>
        <translation>Lue avec</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>À confirmer</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message numerus="yes">
        <source>%Ln left aside</source>
        <translation>
            <numerusform>%Ln laissée de côté</numerusform>
            <numerusform>%Ln laissées de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln produit</numerusform>
            <numerusform>%Ln produits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read</source>
        <translation>
            <numerusform>%Ln ligne lue</numerusform>
            <numerusform>%Ln lignes lues</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget this layout</source>
        <translation>Oublier cette présentation</translation>
    </message>
    <message>
        <source>Mended for you</source>
        <translation>Réparé pour vous</translation>
    </message>
    <message>
        <source>Nothing had to be mended.</source>
        <translation>Rien à réparer.</translation>
    </message>
    <message>
        <source>Nothing to correct.</source>
        <translation>Rien à corriger.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Read as the last time.</source>
        <translation>Lu comme la dernière fois.</translation>
    </message>
    <message>
        <source>Reading the rows: {done} of {all}</source>
        <translation>Lecture des lignes&#xa0;: {done} sur {all}</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>Voir le résultat</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Le fichier</translation>
    </message>
    <message>
        <source>To correct, now or later</source>
        <translation>À corriger, maintenant ou plus tard</translation>
    </message>
    <message>
        <source>Which column holds the names of the products? Choose it below.</source>
        <translation>Quelle colonne contient les noms des produits&#xa0;? Choisissez-la ci-dessous.</translation>
    </message>
    <message>
        <source>Your rows, under our headings.</source>
        <translation>Vos lignes, sous nos titres.</translation>
    </message>
    <message numerus="yes">
        <source>Your rows, under our headings. %Ln column(s) to confirm.</source>
        <translation>
            <numerusform>Vos lignes, sous nos titres. Une seule colonne à confirmer.</numerusform>
            <numerusform>Vos lignes, sous nos titres. %Ln colonnes à confirmer.</numerusform>
        </translation>
    </message>
    <message>
        <source>incl. tax</source>
        <translation>TTC</translation>
    </message>
    <message>
        <source>underlined in the table</source>
        <translation>soulignés dans le tableau</translation>
    </message>
    <message>
        <source>without tax</source>
        <translation>HT</translation>
    </message>
</context>
<context>
    <name>ConflictBlock</name>
    <message>
        <source>Keep it this way</source>
        <translation>C’est bien ainsi</translation>
    </message>
    <message>
        <source>Keep the other</source>
        <translation>Garder l’autre</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardé</translation>
    </message>
    <message>
        <source>The other value</source>
        <translation>L’autre valeur</translation>
    </message>
</context>
<context>
    <name>CopiesBlock</name>
    <message>
        <source>A USB stick or another disk keeps your shop should this PC fail.</source>
        <translation>Une clé USB ou un autre disque garde votre boutique si ce poste tombe en panne.</translation>
    </message>
    <message>
        <source>A copy of your shop is made by itself when you open DigitAix, and every four hours. Your customers&apos; names and your photos are not in it.</source>
        <translation>Une copie de votre boutique se fait toute seule à l’ouverture de DigitAix, puis toutes les quatre heures. Les noms de vos clients et vos photos n’y sont pas.</translation>
    </message>
    <message>
        <source>A copy of your shop was made.</source>
        <translation>Une copie de votre boutique est faite.</translation>
    </message>
    <message>
        <source>Choose a second place</source>
        <translation>Choisir un deuxième endroit</translation>
    </message>
    <message>
        <source>Copies of your shop</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Go back to a copy…</source>
        <translation>Revenir à une copie…</translation>
    </message>
    <message>
        <source>Last copy</source>
        <translation>Dernière copie</translation>
    </message>
    <message>
        <source>Make a copy now</source>
        <translation>Faire une copie</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Deuxième endroit</translation>
    </message>
    <message>
        <source>The marketplace has the photos as well.</source>
        <translation>La place de marché a aussi les photos.</translation>
    </message>
    <message>
        <source>Use it no more</source>
        <translation>Ne plus l’utiliser</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucune pour l’instant</translation>
    </message>
</context>
<context>
    <name>CopiesSheet</name>
    <message numerus="yes">
        <source>%Ln change(s) not sent yet</source>
        <translation>
            <numerusform>%Ln changement pas encore envoyé</numerusform>
            <numerusform>%Ln changements pas encore envoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) under way</source>
        <translation>
            <numerusform>%Ln commande en cours</numerusform>
            <numerusform>%Ln commandes en cours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln produit</numerusform>
            <numerusform>%Ln produits</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the USB stick or the folder with the copies</source>
        <translation>Choisissez la clé USB ou le dossier des copies</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copies of your shop</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Go back to a copy</source>
        <translation>Revenir à une copie</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Y revenir</translation>
    </message>
    <message>
        <source>Go back to the copy of {when}</source>
        <translation>Revenir à la copie du {when}</translation>
    </message>
    <message>
        <source>Look elsewhere…</source>
        <translation>Chercher ailleurs…</translation>
    </message>
    <message>
        <source>Making the copy ready</source>
        <translation>Préparation de la copie</translation>
    </message>
    <message>
        <source>The copy of {when} is whole: you can go back to it.</source>
        <translation>La copie du {when} est entière&#xa0;: vous pouvez y revenir.</translation>
    </message>
    <message>
        <source>The shop becomes again what it was then. What the marketplace knows comes back by itself, your later sales too. What is here now is kept: you can go back to it.</source>
        <translation>La boutique redevient ce qu’elle était à ce moment-là. Ce que la place de marché connaît revient tout seul, vos ventes d’après aussi. Ce qui est là maintenant est gardé&#xa0;: vous pourrez y revenir.</translation>
    </message>
    <message>
        <source>The shop&apos;s file is damaged</source>
        <translation>Le fichier de la boutique est endommagé</translation>
    </message>
    <message>
        <source>There is no copy here. Look for one on a USB stick or another disk.</source>
        <translation>Il n’y a pas de copie ici. Cherchez-en une sur une clé USB ou un autre disque.</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>from another PC</source>
        <translation>d’un autre poste</translation>
    </message>
    <message>
        <source>last movement {when}</source>
        <translation>dernier mouvement {when}</translation>
    </message>
    <message>
        <source>{changes}: those made after the copy stay behind with what is set aside. Wait until they have left, if you can.</source>
        <translation>{changes}&#xa0;: ce qui date d’après la copie restera avec ce qui est mis de côté. Si vous le pouvez, attendez que tout soit parti.</translation>
    </message>
</context>
<context>
    <name>CorrectionAsk</name>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Or in your own words</source>
        <translation>Ou avec vos mots</translation>
    </message>
    <message>
        <source>Put the stock right</source>
        <translation>Corriger le stock</translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation>Raison, avec vos mots</translation>
    </message>
    <message>
        <source>The shelf holds</source>
        <translation>Il y a en rayon</translation>
    </message>
    <message>
        <source>Why did the stock say otherwise?</source>
        <translation>Pourquoi le stock indiquait-il autre chose&#xa0;?</translation>
    </message>
</context>
<context>
    <name>CounterBlock</name>
    <message numerus="yes">
        <source>%Ln digits</source>
        <translation>
            <numerusform>%Ln chiffre</numerusform>
            <numerusform>%Ln chiffres</numerusform>
        </translation>
    </message>
    <message>
        <source>A scan sells, from any screen</source>
        <translation>Un scan vend, depuis tous les écrans</translation>
    </message>
    <message>
        <source>An item that is scanned leaves the stock at once, whatever is on the screen. Scanned into the search field (Ctrl+K), it is only shown. Where another till&apos;s sales are taken off the stock, leave this unticked: they would count twice.</source>
        <translation>Un article scanné sort aussitôt du stock, quel que soit l’écran. Scanné dans le champ de recherche (Ctrl+K), il est seulement montré. Si les ventes d’une autre caisse sortent déjà du stock, laissez décoché&#xa0;: elles compteraient deux fois.</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Au comptoir</translation>
    </message>
    <message>
        <source>Barcode scanner</source>
        <translation>Lecteur de codes-barres</translation>
    </message>
    <message>
        <source>Labels of the scale</source>
        <translation>Étiquettes de la balance</translation>
    </message>
    <message>
        <source>Number of the article</source>
        <translation>Numéro d’article</translation>
    </message>
    <message>
        <source>Scan a label of the scale: the first time it asks which article it is.</source>
        <translation>Scannez une étiquette de la balance&#xa0;: la première fois, l’article est demandé.</translation>
    </message>
    <message>
        <source>The scanner does not answer: is it plugged in? It is looked for.</source>
        <translation>Le lecteur ne répond pas&#xa0;: est-il branché&#xa0;? Il est recherché.</translation>
    </message>
    <message>
        <source>The scanner is connected.</source>
        <translation>Le lecteur est branché.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Puis</translation>
    </message>
    <message>
        <source>Types like a keyboard</source>
        <translation>Écrit comme un clavier</translation>
    </message>
    <message>
        <source>begin with {digits}</source>
        <translation>commencent par {digits}</translation>
    </message>
    <message>
        <source>prints none</source>
        <translation>elle n’en imprime pas</translation>
    </message>
    <message>
        <source>the price, in cents</source>
        <translation>le prix, en centimes</translation>
    </message>
    <message>
        <source>the weight, in grams</source>
        <translation>le poids, en grammes</translation>
    </message>
</context>
<context>
    <name>CounterCard</name>
    <message>
        <source>By weight or measure · {price}</source>
        <translation>À la coupe · {price}</translation>
    </message>
    <message>
        <source>From a supplier’s delivery note…</source>
        <translation>Depuis un bon de livraison (fichier)…</translation>
    </message>
    <message>
        <source>Item sold, by its name</source>
        <translation>Article vendu, par son nom</translation>
    </message>
    <message>
        <source>Label of the scale, article {number}: which one is it?</source>
        <translation>Étiquette de la balance, article {number}&#xa0;: lequel est-ce&#xa0;?</translation>
    </message>
    <message>
        <source>Movements of its stock</source>
        <translation>Mouvements de stock</translation>
    </message>
    <message>
        <source>No price yet</source>
        <translation>Pas encore de prix</translation>
    </message>
    <message>
        <source>Type its name above. From then on its labels are known, with their weight.</source>
        <translation>Tapez son nom ci-dessus. Ensuite, ses étiquettes seront reconnues, avec leur poids.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>stock never counted</source>
        <translation>stock jamais compté</translation>
    </message>
    <message>
        <source>{amount} for the web</source>
        <translation>{amount} pour le web</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>reste {amount}</translation>
    </message>
    <message>
        <source>{amount} reserved</source>
        <translation>réservé&#xa0;: {amount}</translation>
    </message>
</context>
<context>
    <name>CounterPieces</name>
    <message>
        <source>How many in all?</source>
        <translation>Combien en tout&#xa0;?</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Encore un</translation>
    </message>
</context>
<context>
    <name>CounterPlace</name>
    <message>
        <source>Inventory</source>
        <translation>Inventaire</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>More is noted already: take back what is too much in the list.</source>
        <translation>Il y en a déjà plus de notés&#xa0;: annulez dans la liste ce qui est en trop.</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”.</source>
        <translation>Rien trouvé pour «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing has passed the counter of this PC yet.</source>
        <translation>Rien n’est encore passé au comptoir de ce PC.</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Vente</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>The last ten</source>
        <translation>Les dix derniers</translation>
    </message>
    <message>
        <source>This product is no longer in the shop.</source>
        <translation>Ce produit n’est plus dans la boutique.</translation>
    </message>
    <message>
        <source>To order again</source>
        <translation>À recommander</translation>
    </message>
    <message numerus="yes">
        <source>today: %Ln</source>
        <translation>
            <numerusform>aujourd’hui&#xa0;: %Ln passage</numerusform>
            <numerusform>aujourd’hui&#xa0;: %Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterWeight</name>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>Quelle quantité&#xa0;?</translation>
    </message>
    <message>
        <source>Not sold</source>
        <translation>Pas vendu</translation>
    </message>
    <message>
        <source>Nothing after all</source>
        <translation>Finalement rien</translation>
    </message>
    <message>
        <source>Put into stock</source>
        <translation>Mettre en stock</translation>
    </message>
    <message>
        <source>Put {amount} into stock</source>
        <translation>Mettre {amount} en stock</translation>
    </message>
    <message>
        <source>Read the scale</source>
        <translation>Lire la balance</translation>
    </message>
    <message>
        <source>Take off stock</source>
        <translation>Retirer du stock</translation>
    </message>
    <message>
        <source>Take {amount} off stock</source>
        <translation>Retirer {amount} du stock</translation>
    </message>
    <message>
        <source>What weight?</source>
        <translation>Quel poids&#xa0;?</translation>
    </message>
</context>
<context>
    <name>CounterWords</name>
    <message>
        <source>Came back at {hour}</source>
        <translation>Retour à {hour}</translation>
    </message>
    <message>
        <source>Came from elsewhere</source>
        <translation>Venu d’ailleurs</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Counter sale</source>
        <translation>Vente au comptoir</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Each scan adds one; of many of a kind, type how many there are in all.</source>
        <translation>Chaque scan en ajoute un&#xa0;; pour un lot, tapez combien il y en a en tout.</translation>
    </message>
    <message>
        <source>It goes back into the stock; the next scan sells again.</source>
        <translation>Il retourne dans le stock&#xa0;; le scan suivant vend de nouveau.</translation>
    </message>
    <message>
        <source>It leaves the stock, and counts as no sale.</source>
        <translation>Il sort du stock, sans compter comme une vente.</translation>
    </message>
    <message>
        <source>It leaves the stock, with its reason if you choose one.</source>
        <translation>Il sort du stock, avec la raison si vous en choisissez une.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte, casse</translation>
    </message>
    <message>
        <source>Lost at {hour}</source>
        <translation>Perdu à {hour}</translation>
    </message>
    <message>
        <source>Order handed over</source>
        <translation>Commande remise</translation>
    </message>
    <message>
        <source>Put right at {hour}</source>
        <translation>Corrigé à {hour}</translation>
    </message>
    <message>
        <source>Received at {hour}</source>
        <translation>Reçu à {hour}</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Sale of the till</source>
        <translation>Vente de la caisse</translation>
    </message>
    <message>
        <source>Scan after scan, one each; what is sold by weight asks how much it was. The stock only: what is paid goes into your till.</source>
        <translation>Un article à chaque scan&#xa0;; pour ce qui se vend au poids, le poids est demandé. Le stock seulement&#xa0;: l’encaissement se fait à votre caisse.</translation>
    </message>
    <message>
        <source>Scan an item: it leaves the stock</source>
        <translation>Scannez un article&#xa0;: il sort du stock</translation>
    </message>
    <message>
        <source>Scan what comes back</source>
        <translation>Scannez l’article qui revient</translation>
    </message>
    <message>
        <source>Scan what the shop itself uses</source>
        <translation>Scannez ce que la boutique utilise</translation>
    </message>
    <message>
        <source>Scan what the stock says wrongly</source>
        <translation>Scannez ce dont le stock est faux</translation>
    </message>
    <message>
        <source>Scan what was delivered</source>
        <translation>Scannez ce qui est livré</translation>
    </message>
    <message>
        <source>Scan what was lost or broken</source>
        <translation>Scannez ce qui est perdu ou cassé</translation>
    </message>
    <message>
        <source>Scanned at {hour}</source>
        <translation>Scanné à {hour}</translation>
    </message>
    <message>
        <source>Taken at {hour}</source>
        <translation>Pris à {hour}</translation>
    </message>
    <message>
        <source>Then type what the shelf holds, and why: both are kept with its movements.</source>
        <translation>Tapez ensuite ce qu’il y a en rayon, et pourquoi&#xa0;: les deux restent dans ses mouvements.</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Annulé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Used here</source>
        <translation>Usage boutique</translation>
    </message>
    <message>
        <source>Went elsewhere</source>
        <translation>Parti ailleurs</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>cassé</translation>
    </message>
    <message>
        <source>counted wrongly</source>
        <translation>mal compté</translation>
    </message>
    <message>
        <source>delivery noted wrongly</source>
        <translation>réception mal notée</translation>
    </message>
    <message>
        <source>found again</source>
        <translation>retrouvé</translation>
    </message>
    <message>
        <source>past its date</source>
        <translation>périmé</translation>
    </message>
    <message>
        <source>stolen</source>
        <translation>volé</translation>
    </message>
    <message>
        <source>taken for another item</source>
        <translation>confondu avec un autre</translation>
    </message>
    <message>
        <source>{what} by an import</source>
        <translation>{what} par un import</translation>
    </message>
</context>
<context>
    <name>DayPapers</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Orders of the day</source>
        <translation>Commandes du jour</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Slips of the day</source>
        <translation>Bons du jour</translation>
    </message>
    <message>
        <source>To fetch</source>
        <translation>À rassembler</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
</context>
<context>
    <name>DeedList</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Montrer les plus anciens</translation>
    </message>
</context>
<context>
    <name>DeedWords</name>
    <message numerus="yes">
        <source>%Ln line(s) of stock</source>
        <translation>
            <numerusform>%Ln ligne de stock</numerusform>
            <numerusform>%Ln lignes de stock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new product(s)</source>
        <translation>
            <numerusform>%Ln nouveau produit</numerusform>
            <numerusform>%Ln nouveaux produits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln commande</numerusform>
            <numerusform>%Ln commandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other change(s)</source>
        <translation>
            <numerusform>%Ln autre changement</numerusform>
            <numerusform>%Ln autres changements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) changed</source>
        <translation>
            <numerusform>%Ln produit modifié</numerusform>
            <numerusform>%Ln produits modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln size(s) or colour(s)</source>
        <translation>
            <numerusform>%Ln taille ou couleur</numerusform>
            <numerusform>%Ln tailles ou couleurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivé</translation>
    </message>
    <message>
        <source>Back in the list</source>
        <translation>De retour dans la liste</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Customer asked</source>
        <translation>Question posée au client</translation>
    </message>
    <message>
        <source>Customer&apos;s answer</source>
        <translation>Réponse du client</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nouveau produit</translation>
    </message>
    <message>
        <source>New size or colour</source>
        <translation>Nouvelle taille ou couleur</translation>
    </message>
    <message>
        <source>Order moved on</source>
        <translation>Commande avancée</translation>
    </message>
    <message>
        <source>Order prepared</source>
        <translation>Commande préparée</translation>
    </message>
    <message>
        <source>Order put aside</source>
        <translation>Commande mise de côté</translation>
    </message>
    <message>
        <source>Order {code}</source>
        <translation>Commande {code}</translation>
    </message>
    <message>
        <source>Part of an order handed over or taken back</source>
        <translation>Partie d’une commande remise ou reprise</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Product changed</source>
        <translation>Produit modifié</translation>
    </message>
    <message>
        <source>Put online</source>
        <translation>Mis en ligne</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Size or colour changed</source>
        <translation>Taille ou couleur modifiée</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Taken off the web</source>
        <translation>Retiré du web</translation>
    </message>
    <message>
        <source>Two values compared</source>
        <translation>Deux valeurs comparées</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Votre boutique</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>stock</translation>
    </message>
    <message>
        <source>{what}: {new}</source>
        <translation>{what}&#xa0;: {new}</translation>
    </message>
    <message>
        <source>{what}: {old} → {new}</source>
        <translation>{what}&#xa0;: {old} → {new}</translation>
    </message>
</context>
<context>
    <name>DeliveryNote</name>
    <message>
        <source>A supplier’s delivery note</source>
        <translation>Bon de livraison d’un fournisseur</translation>
    </message>
    <message>
        <source>Import the file…</source>
        <translation>Importer le fichier…</translation>
    </message>
    <message>
        <source>Reading “{name}”…</source>
        <translation>Lecture de «&#xa0;{name}&#xa0;»…</translation>
    </message>
</context>
<context>
    <name>DeliveryPage</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln otherwise than expected</source>
        <translation>
            <numerusform>%Ln différent de l’attendu</numerusform>
            <numerusform>%Ln différents de l’attendu</numerusform>
        </translation>
    </message>
    <message>
        <source>All is there</source>
        <translation>Tout est là</translation>
    </message>
    <message>
        <source>Delivery expected since {day}</source>
        <translation>Livraison attendue depuis le {day}</translation>
    </message>
    <message>
        <source>Expect the rest no more</source>
        <translation>Ne plus attendre le reste</translation>
    </message>
    <message>
        <source>Item that arrived</source>
        <translation>Article arrivé</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”.</source>
        <translation>Rien trouvé pour «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing more comes</source>
        <translation>Plus rien n’est attendu</translation>
    </message>
    <message>
        <source>Put into stock</source>
        <translation>Mettre en stock</translation>
    </message>
    <message>
        <source>Scan what arrives, or type its name…</source>
        <translation>Scannez ce qui arrive, ou tapez son nom…</translation>
    </message>
    <message>
        <source>Which one of “{name}”?</source>
        <translation>Lequel de «&#xa0;{name}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>{supplier}: expected since {day}</source>
        <translation>{supplier}&#xa0;: attendu depuis le {day}</translation>
    </message>
    <message>
        <source>“{name}”: how much arrived can’t be read. Type it again.</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: la quantité arrivée est illisible. Tapez-la de nouveau.</translation>
    </message>
</context>
<context>
    <name>DeliveryRow</name>
    <message>
        <source>Arrived: {name}</source>
        <translation>Arrivé&#xa0;: {name}</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>comme attendu</translation>
    </message>
    <message>
        <source>not expected</source>
        <translation>pas attendu</translation>
    </message>
    <message>
        <source>{amount} expected</source>
        <translation>attendu&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>{amount} in stock already</source>
        <translation>déjà en stock&#xa0;: {amount}</translation>
    </message>
</context>
<context>
    <name>DeliveryWarnings</name>
    <message>
        <source>How much of these can’t be read, so they are not expected: {names}. Scan them, or find them by name and type how much.</source>
        <translation>Quantité illisible pour ceux-ci, qui ne sont donc pas attendus&#xa0;: {names}. Scannez-les, ou cherchez-les par leur nom et tapez combien.</translation>
    </message>
    <message>
        <source>Import the file…</source>
        <translation>Importer le fichier…</translation>
    </message>
    <message>
        <source>Not known here, so not expected: {names}. Import the file to add them with their stock, and leave that of the others as it is: this delivery brings it.</source>
        <translation>Inconnus ici, donc pas attendus&#xa0;: {names}. Importez le fichier pour les ajouter avec leur stock, et laissez celui des autres tel quel&#xa0;: cette réception l’apporte.</translation>
    </message>
    <message>
        <source>Some of these are expected elsewhere too: {names}. Note what came in one of both, and press “Nothing more comes” in the other.</source>
        <translation>Une partie est attendue ailleurs aussi&#xa0;: {names}. Notez ce qui arrive dans l’une des deux, et cliquez sur «&#xa0;Plus rien n’est attendu&#xa0;» dans l’autre.</translation>
    </message>
    <message>
        <source>The same note was read on {day}, and goods of it are in stock already. If it is that one, press “Nothing more comes”.</source>
        <translation>Le même bon a été lu le {day}, et des articles en sont déjà en stock. Si c’est celui-là, cliquez sur «&#xa0;Plus rien n’est attendu&#xa0;».</translation>
    </message>
</context>
<context>
    <name>DressBlock</name>
    <message>
        <source>A little darker, so that it can be read on paper.</source>
        <translation>Un peu plus foncée, pour rester lisible sur le papier.</translation>
    </message>
    <message>
        <source>A slip as it will look</source>
        <translation>Un bon tel qu’il sortira</translation>
    </message>
    <message>
        <source>Choose your logo</source>
        <translation>Choisir votre logo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Receipt printers print in black.</source>
        <translation>Les imprimantes à tickets impriment en noir.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Your logo and your colour, on the slips that this PC prints.</source>
        <translation>Votre logo et votre couleur, sur les bons que ce poste imprime.</translation>
    </message>
    <message>
        <source>Your papers</source>
        <translation>Vos papiers</translation>
    </message>
</context>
<context>
    <name>DropPlace</name>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Choose your list of products</source>
        <translation>Choisissez votre liste de produits</translation>
    </message>
    <message>
        <source>Lists of products</source>
        <translation>Listes de produits</translation>
    </message>
</context>
<context>
    <name>EndRow</name>
    <message>
        <source>Correct what was found</source>
        <translation>Corriger ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Count again: {name}</source>
        <translation>Recompter&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Count it again</source>
        <translation>À recompter</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A part of {code} was handed over already. Hand over the rest, or put the rest back on the shelf.</source>
        <translation>Une partie de {code} est déjà remise. Remettez le reste, ou remettez le reste en rayon.</translation>
    </message>
    <message>
        <source>A product can differ in two ways, such as size and colour, with 400 variants at most. Make a second product of it.</source>
        <translation>Un produit se décline de deux façons, comme taille et couleur, avec 400 variantes au plus. Faites-en un second produit.</translation>
    </message>
    <message>
        <source>A product shows at most {most} photos. Remove some first.</source>
        <translation>Un produit montre au plus {most} photos. Retirez-en d’abord.</translation>
    </message>
    <message>
        <source>Add at least one item before putting it aside.</source>
        <translation>Ajoutez au moins un article avant de mettre de côté.</translation>
    </message>
    <message>
        <source>All of “{name}” is there already. Close the order to sell one more.</source>
        <translation>Tout y est déjà pour «&#xa0;{name}&#xa0;». Fermez la commande pour en vendre un de plus.</translation>
    </message>
    <message>
        <source>Another program is holding the shop&apos;s file, as one that makes copies or looks for viruses. Your shop is safe: wait a moment or close that program, then open DigitAix again.</source>
        <translation>Un autre programme retient le fichier de la boutique, comme un antivirus ou un logiciel de sauvegarde. Votre boutique est en sécurité&#xa0;: attendez un instant ou fermez ce programme, puis rouvrez DigitAix.</translation>
    </message>
    <message>
        <source>Another program is holding the shop&apos;s file: this was NOT saved. Wait a moment or close that program, then do it once more.</source>
        <translation>Un autre programme retient le fichier de la boutique&#xa0;: ceci n’a PAS été enregistré. Attendez un instant ou fermez ce programme, puis recommencez.</translation>
    </message>
    <message>
        <source>Choose a last day after the first one, at most a year later.</source>
        <translation>Choisissez un dernier jour après le premier, au plus un an plus tard.</translation>
    </message>
    <message>
        <source>Choose what to offer the customer first.</source>
        <translation>Choisissez d’abord ce que vous proposez.</translation>
    </message>
    <message>
        <source>DigitAix is already open with this shop&apos;s data. Do it in that window, or close it first.</source>
        <translation>DigitAix est déjà ouvert avec les données de cette boutique. Faites-le dans cette fenêtre, ou fermez-la d’abord.</translation>
    </message>
    <message>
        <source>DigitAix may not write to {path}. Give this user the right to write there, or choose another folder.</source>
        <translation>DigitAix n’a pas le droit d’écrire dans {path}. Donnez ce droit à l’utilisateur, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Give the product a name first.</source>
        <translation>Donnez d’abord un nom au produit.</translation>
    </message>
    <message>
        <source>Give the product its brand first.</source>
        <translation>Donnez d’abord sa marque au produit.</translation>
    </message>
    <message>
        <source>No list of products was found in “{name}”: no column holds their names. If one does, say which.</source>
        <translation>Aucune liste de produits trouvée dans «&#xa0;{name}&#xa0;»&#xa0;: aucune colonne ne contient leurs noms. Si l’une les contient, indiquez laquelle.</translation>
    </message>
    <message>
        <source>Nobody answers at this address. Check it against the town hall&apos;s letter, and that this PC is on the internet, then try again.</source>
        <translation>Personne ne répond à cette adresse. Comparez-la à la lettre de la mairie, vérifiez que ce poste est relié à internet, puis réessayez.</translation>
    </message>
    <message>
        <source>None of these items is known here with a quantity. Import the file: it adds them, and their stock as a delivery.</source>
        <translation>Aucun de ces articles n’est connu ici avec une quantité. Importez le fichier&#xa0;: il les ajoute, avec leur stock comme livraison.</translation>
    </message>
    <message>
        <source>Nothing found for “{what}”. Check it and try again.</source>
        <translation>Rien trouvé pour «&#xa0;{what}&#xa0;». Vérifiez, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing new arrived yet: scan it, type how much, or say that all is there.</source>
        <translation>Rien de nouveau n’est arrivé&#xa0;: scannez, tapez combien, ou dites que tout est là.</translation>
    </message>
    <message>
        <source>Nothing of this note is known here with an amount that can be read: {names}. Import the file to add what is new, with its stock; or scan what was delivered.</source>
        <translation>Rien de ce bon n’est connu ici avec une quantité lisible&#xa0;: {names}. Importez le fichier pour ajouter les nouveautés, avec leur stock, ou scannez ce qui a été livré.</translation>
    </message>
    <message>
        <source>Nothing was counted yet. Scan an item, or type its name.</source>
        <translation>Rien n’est encore compté. Scannez un article, ou tapez son nom.</translation>
    </message>
    <message>
        <source>Order {code} can&apos;t do that now. Look at it again: its state has changed.</source>
        <translation>La commande {code} ne le permet plus. Regardez-la à nouveau&#xa0;: son état a changé.</translation>
    </message>
    <message>
        <source>Reading “{name}” took too long and was stopped. Save only the sheet of your products in a new file, and import that.</source>
        <translation>La lecture de «&#xa0;{name}&#xa0;» prenait trop de temps et a été arrêtée. Enregistrez la seule feuille de vos produits dans un nouveau fichier, et importez celui-ci.</translation>
    </message>
    <message>
        <source>Something went wrong in the program itself. Nothing you saved is lost; the details are in the log, for whoever helps you.</source>
        <translation>Le programme lui-même a rencontré une erreur. Rien de ce que vous avez enregistré n’est perdu&#xa0;; les détails sont dans le journal, pour la personne qui vous aide.</translation>
    </message>
    <message>
        <source>That is more of “{name}” than the order holds. Look at the quantity again.</source>
        <translation>C’est plus de «&#xa0;{name}&#xa0;» que n’en contient la commande. Revoyez la quantité.</translation>
    </message>
    <message>
        <source>The address answers, but not as a DigitAix marketplace. Check the address; everything is saved here meanwhile.</source>
        <translation>L’adresse répond, mais pas comme une place de marché DigitAix. Vérifiez l’adresse&#xa0;; en attendant, tout est enregistré ici.</translation>
    </message>
    <message>
        <source>The copy {path} is damaged or no copy of a shop. Nothing was changed: choose another one.</source>
        <translation>La copie {path} est endommagée, ou ce n’est pas la copie d’une boutique. Rien n’a été changé&#xa0;: choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The disk does not answer as it should: this was NOT saved. Check the disk or the cable, then try again.</source>
        <translation>Le disque ne répond pas comme il devrait&#xa0;: ceci n’a PAS été enregistré. Vérifiez le disque ou le câble, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk is full, and DigitAix needs a little room to open. Your shop is safe: remove what is no longer needed, then open it again.</source>
        <translation>Le disque est plein, et DigitAix a besoin d’un peu de place pour s’ouvrir. Votre boutique est en sécurité&#xa0;: retirez ce qui ne sert plus, puis rouvrez-le.</translation>
    </message>
    <message>
        <source>The disk is full. Sales and orders are still saved; imports and photos wait. Make room on the disk, then do it once more.</source>
        <translation>Le disque est plein. Les ventes et les commandes sont encore enregistrées&#xa0;; les imports et les photos attendent. Faites de la place sur le disque, puis recommencez.</translation>
    </message>
    <message>
        <source>The disk is full: this was NOT saved. Make room on the disk, then do it once more.</source>
        <translation>Le disque est plein&#xa0;: ceci n’a PAS été enregistré. Faites de la place sur le disque, puis recommencez.</translation>
    </message>
    <message>
        <source>The file of customers&apos; names, {path}, is damaged. Close DigitAix and open it again: it begins a new one, and the names of open orders come back from the marketplace.</source>
        <translation>Le fichier des noms de clients, {path}, est endommagé. Fermez DigitAix et rouvrez-le&#xa0;: il en commence un nouveau, et les noms des commandes en cours reviennent de la place de marché.</translation>
    </message>
    <message>
        <source>The file {path} is damaged and was left untouched. If there is a copy in the folder {backups}, put it back: DigitAix offers it when it is opened. Otherwise call for help before doing anything else.</source>
        <translation>Le fichier {path} est endommagé et n’a pas été touché. S’il y a une copie dans le dossier {backups}, remettez-la&#xa0;: DigitAix la propose à l’ouverture. Sinon, demandez de l’aide avant toute autre chose.</translation>
    </message>
    <message>
        <source>The marketplace could not read what was sent. Nothing is lost: update DigitAix, or call the town hall if it goes on.</source>
        <translation>La place de marché n’a pas pu lire ce qui a été envoyé. Rien n’est perdu&#xa0;: mettez DigitAix à jour, ou appelez la mairie si cela continue.</translation>
    </message>
    <message>
        <source>The marketplace does not answer. Everything is saved here and will be sent by itself when the connection is back.</source>
        <translation>La place de marché ne répond pas. Tout est enregistré ici et partira tout seul au retour de la connexion.</translation>
    </message>
    <message>
        <source>The marketplace does not take this photo.</source>
        <translation>La place de marché ne prend pas cette photo.</translation>
    </message>
    <message>
        <source>The marketplace has much to do and asked this PC to wait a moment. Everything is saved here; it goes on by itself.</source>
        <translation>La place de marché est très occupée et demande à ce poste d’attendre un instant. Tout est enregistré ici&#xa0;; la suite se fait toute seule.</translation>
    </message>
    <message>
        <source>The marketplace needs a newer DigitAix. Everything is saved here; update the program.</source>
        <translation>La place de marché demande un DigitAix plus récent. Tout est enregistré ici&#xa0;; mettez le programme à jour.</translation>
    </message>
    <message>
        <source>The marketplace no longer knows this PC. Everything is saved here; connect it again in Settings with a new code.</source>
        <translation>La place de marché ne connaît plus ce poste. Tout est enregistré ici&#xa0;; connectez-le à nouveau dans Réglages, avec un nouveau code.</translation>
    </message>
    <message>
        <source>The marketplace was put back from a copy: this PC gives back what is missing there. You can go on working.</source>
        <translation>La place de marché a été remise en état depuis une copie&#xa0;: ce poste lui rend ce qui lui manque. Vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>The print was cancelled at the printer “{printer}”. Print again if you need it.</source>
        <translation>L’impression a été annulée sur l’imprimante «&#xa0;{printer}&#xa0;». Imprimez à nouveau s’il vous le faut.</translation>
    </message>
    <message>
        <source>The printer “{printer}” could not print this. Print a test page from the settings.</source>
        <translation>L’imprimante «&#xa0;{printer}&#xa0;» n’a pas pu imprimer ceci. Imprimez une page d’essai depuis les réglages.</translation>
    </message>
    <message>
        <source>The printer “{printer}” does not answer. Switch it on and check its cable; print again if nothing comes out.</source>
        <translation>L’imprimante «&#xa0;{printer}&#xa0;» ne répond pas. Allumez-la et vérifiez son câble&#xa0;; imprimez à nouveau si rien ne sort.</translation>
    </message>
    <message>
        <source>The printer “{printer}” has no paper of the right size. Put some in; print again if nothing comes out.</source>
        <translation>L’imprimante «&#xa0;{printer}&#xa0;» n’a pas de papier au bon format. Mettez-en&#xa0;; imprimez à nouveau si rien ne sort.</translation>
    </message>
    <message>
        <source>The printer “{printer}” is paused on this PC. Resume it in the system&apos;s printer list, then print again.</source>
        <translation>L’imprimante «&#xa0;{printer}&#xa0;» est en pause sur ce poste. Relancez-la dans la liste des imprimantes du système, puis imprimez à nouveau.</translation>
    </message>
    <message>
        <source>The printer “{printer}” needs a hand: paper jam, open cover or no ink. See to it; print again if nothing comes out.</source>
        <translation>L’imprimante «&#xa0;{printer}&#xa0;» a besoin d’un coup de main&#xa0;: bourrage, capot ouvert ou plus d’encre. Occupez-vous-en&#xa0;; imprimez à nouveau si rien ne sort.</translation>
    </message>
    <message>
        <source>The printer “{printer}” refuses the print. Choose another one in the settings.</source>
        <translation>L’imprimante «&#xa0;{printer}&#xa0;» refuse l’impression. Choisissez-en une autre dans les réglages.</translation>
    </message>
    <message>
        <source>The printer “{printer}” was interrupted: the print may have come out. Look, then print again or put it away.</source>
        <translation>L’imprimante «&#xa0;{printer}&#xa0;» a été interrompue&#xa0;: le document est peut-être sorti. Regardez, puis imprimez à nouveau ou classez-le.</translation>
    </message>
    <message>
        <source>The scale answered something that could not be read. Look at its kind and speed in Settings; type the weight meanwhile.</source>
        <translation>La réponse de la balance n’a pas pu être lue. Vérifiez son langage et sa vitesse dans Réglages&#xa0;; tapez le poids en attendant.</translation>
    </message>
    <message>
        <source>The scale does not answer. Is it switched on and plugged in? Type the weight meanwhile.</source>
        <translation>La balance ne répond pas. Est-elle allumée et branchée&#xa0;? Tapez le poids en attendant.</translation>
    </message>
    <message>
        <source>The scale is below zero. Take everything off, set it to zero, then weigh again.</source>
        <translation>La balance est sous zéro. Enlevez tout, remettez-la à zéro, puis pesez de nouveau.</translation>
    </message>
    <message>
        <source>The scale is still moving. Let it come to rest, then read it again.</source>
        <translation>La balance bouge encore. Laissez-la se stabiliser, puis relisez-la.</translation>
    </message>
    <message>
        <source>The shop&apos;s data can&apos;t be kept safely in {path}, as on a network drive. Choose a folder on this PC.</source>
        <translation>Les données de la boutique ne peuvent pas être gardées en sûreté dans {path}, comme sur un lecteur réseau. Choisissez un dossier de ce poste.</translation>
    </message>
    <message>
        <source>The town hall has suspended this shop on the marketplace. Everything is saved here; call the town hall.</source>
        <translation>La mairie a suspendu cette boutique sur la place de marché. Tout est enregistré ici&#xa0;; appelez la mairie.</translation>
    </message>
    <message>
        <source>There is no column “{heading}” in this sheet. Its columns are: {headings}.</source>
        <translation>Il n’y a pas de colonne «&#xa0;{heading}&#xa0;» dans cette feuille. Ses colonnes&#xa0;: {headings}.</translation>
    </message>
    <message>
        <source>There is no copy at {path}. Choose another one.</source>
        <translation>Il n’y a pas de copie à l’endroit {path}. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>There is no file “{name}” any more. Check where it was saved, and choose it again.</source>
        <translation>Le fichier «&#xa0;{name}&#xa0;» est introuvable. Vérifiez où il a été enregistré, puis choisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>There is no sheet “{sheet}” in “{name}”. Its sheets are: {sheets}.</source>
        <translation>Il n’y a pas de feuille «&#xa0;{sheet}&#xa0;» dans «&#xa0;{name}&#xa0;». Ses feuilles&#xa0;: {sheets}.</translation>
    </message>
    <message>
        <source>There is no shop in {path} yet. Open the DigitAix window once to begin.</source>
        <translation>Il n’y a pas encore de boutique dans {path}. Ouvrez une fois la fenêtre de DigitAix pour commencer.</translation>
    </message>
    <message>
        <source>There is nothing of “{name}” yet. Weigh or count it, or leave it out of the order.</source>
        <translation>Il n’y a encore rien de «&#xa0;{name}&#xa0;». Pesez ou comptez, ou retirez la ligne de la commande.</translation>
    </message>
    <message>
        <source>There is nothing on the scale yet.</source>
        <translation>Il n’y a encore rien sur la balance.</translation>
    </message>
    <message>
        <source>There is nothing to fill in from what the shop knows. Open a product and type what it says is missing: a brand’s maker is then known for all its products.</source>
        <translation>Rien à compléter avec ce que la boutique sait déjà. Ouvrez un produit et saisissez ce qui manque&#xa0;: le fabricant d’une marque est ensuite connu pour tous ses produits.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is too little room on the disk for a copy. Your shop is as it was: remove what is no longer needed, then do it once more.</source>
        <translation>Il n’y a pas assez de place sur le disque pour une copie. Votre boutique est restée telle quelle&#xa0;: retirez ce qui ne sert plus, puis recommencez.</translation>
    </message>
    <message>
        <source>There is too much on the scale. Weigh it in parts, or type the weight.</source>
        <translation>Il y a trop de poids sur la balance. Pesez en plusieurs fois, ou tapez le poids.</translation>
    </message>
    <message>
        <source>This PC could not note what it exchanged with the marketplace. Make room on its disk; it is tried again by itself.</source>
        <translation>Ce poste n’a pas pu noter ce qu’il a échangé avec la place de marché. Faites de la place sur son disque&#xa0;; il réessaie tout seul.</translation>
    </message>
    <message>
        <source>This PC is already connected to “{shop}”, at {server}. Type that address; if the marketplace has moved, disconnect this PC in Settings first: everything stays saved here.</source>
        <translation>Ce poste est déjà connecté à «&#xa0;{shop}&#xa0;», sur {server}. Saisissez cette adresse&#xa0;; si la place de marché a déménagé, déconnectez d’abord ce poste dans Réglages&#xa0;: tout reste enregistré ici.</translation>
    </message>
    <message>
        <source>This PC knows no printer “{printer}” (any more). Choose another one in the settings.</source>
        <translation>Ce poste ne connaît pas (ou plus) l’imprimante «&#xa0;{printer}&#xa0;». Choisissez-en une autre dans les réglages.</translation>
    </message>
    <message>
        <source>This PC lacks its key to the marketplace, as after a copy was put back on another PC. Everything is saved here; connect it again in Settings with a new code, or unlock its keyring and start again.</source>
        <translation>La clé de ce poste pour la place de marché n’est pas là, comme après le retour d’une copie sur un autre poste. Tout est enregistré ici&#xa0;; reconnectez-le dans Réglages avec un nouveau code, ou déverrouillez son trousseau et redémarrez.</translation>
    </message>
    <message>
        <source>This PC was away for long: it catches up with the marketplace. You can go on working.</source>
        <translation>Ce poste est resté longtemps sans connexion&#xa0;: il rattrape la place de marché. Vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>This PC&apos;s data was put back from a copy: it compares itself with the marketplace. You can go on working.</source>
        <translation>Les données de ce poste viennent d’une copie&#xa0;: il se compare à la place de marché. Vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>This PC&apos;s print service does not answer. Restart the PC, or save the slip as a PDF.</source>
        <translation>Le service d’impression de ce poste ne répond pas. Redémarrez le poste, ou enregistrez le bon en PDF.</translation>
    </message>
    <message>
        <source>This code is for “{other}”, and this PC holds “{shop}”. Nothing was changed: ask for a code of “{shop}”.</source>
        <translation>Ce code est celui de «&#xa0;{other}&#xa0;», et ce poste contient «&#xa0;{shop}&#xa0;». Rien n’a été changé&#xa0;: demandez un code de «&#xa0;{shop}&#xa0;».</translation>
    </message>
    <message>
        <source>This code is not known, or no longer good. Check it letter by letter, or ask for a new one: the town hall, or another PC of the shop in its Settings.</source>
        <translation>Ce code est inconnu ou n’est plus valable. Vérifiez-le lettre par lettre, ou demandez-en un nouveau&#xa0;: à la mairie, ou sur un autre poste de la boutique, dans ses Réglages.</translation>
    </message>
    <message>
        <source>This is the last line of the order. Cancel the order instead.</source>
        <translation>C’est la dernière ligne de la commande. Annulez plutôt la commande.</translation>
    </message>
    <message>
        <source>This price can&apos;t be right. Type an amount between 0 and 1,000,000 euros.</source>
        <translation>Ce prix ne peut pas être juste. Tapez un montant entre 0 et 1&#xa0;000&#xa0;000&#xa0;d’euros.</translation>
    </message>
    <message>
        <source>This print is no longer in the list.</source>
        <translation>Cette impression n’est plus dans la liste.</translation>
    </message>
    <message>
        <source>This shop is not on a marketplace yet. Connect it in Settings with the town hall&apos;s code.</source>
        <translation>Cette boutique n’est pas encore sur une place de marché. Connectez-la dans Réglages avec le code de la mairie.</translation>
    </message>
    <message>
        <source>This shop&apos;s data was saved by a newer version of DigitAix. Install the newest version, then open it again. Nothing was changed.</source>
        <translation>Les données de cette boutique ont été enregistrées par une version plus récente de DigitAix. Installez la dernière version, puis rouvrez-les. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This shop&apos;s data was saved by an older version of DigitAix. Open the DigitAix window once, then try again.</source>
        <translation>Les données de cette boutique ont été enregistrées par une version plus ancienne de DigitAix. Ouvrez une fois la fenêtre de DigitAix, puis réessayez.</translation>
    </message>
    <message>
        <source>This was answered or changed meanwhile: look at the order again.</source>
        <translation>Une réponse est arrivée ou la commande a changé entre-temps&#xa0;: regardez-la de nouveau.</translation>
    </message>
    <message>
        <source>Too many tries. Wait a few minutes, then try again.</source>
        <translation>Trop d’essais. Attendez quelques minutes, puis réessayez.</translation>
    </message>
    <message>
        <source>Too much at once for the marketplace.</source>
        <translation>Trop de choses à la fois pour la place de marché.</translation>
    </message>
    <message>
        <source>Two computers work with a copy of the same data. Everything is saved here; connect each of them again in Settings with a new code.</source>
        <translation>Deux ordinateurs travaillent sur une copie des mêmes données. Tout est enregistré ici&#xa0;; reliez de nouveau chacun d’eux dans Réglages avec un nouveau code.</translation>
    </message>
    <message>
        <source>Type the maker, the postal address and the e-mail address first.</source>
        <translation>Saisissez d’abord le fabricant, son adresse postale et son adresse électronique.</translation>
    </message>
    <message>
        <source>Type what it is called, such as M or blue.</source>
        <translation>Saisissez son nom, par exemple M ou bleu.</translation>
    </message>
    <message>
        <source>Weigh “{name}” first: its price depends on the weight.</source>
        <translation>Pesez d’abord «&#xa0;{name}&#xa0;»&#xa0;: son prix dépend du poids.</translation>
    </message>
    <message>
        <source>{weighed} is more than the {asked} asked for. Weigh again, or ask the customer.</source>
        <translation>{weighed}, c’est plus que les {asked} demandés. Pesez à nouveau, ou demandez au client.</translation>
    </message>
    <message>
        <source>{why} {done} of {total} products went in: open the window to go on or to undo it.</source>
        <translation>{why} {done} produits sur {total} sont enregistrés&#xa0;: ouvrez la fenêtre pour continuer ou pour annuler.</translation>
    </message>
    <message>
        <source>“{address}” is not a secure web address. Type it as on the town hall&apos;s letter; it begins with https://</source>
        <translation>«&#xa0;{address}&#xa0;» n’est pas une adresse web sécurisée. Tapez-la comme sur la lettre de la mairie&#xa0;; elle commence par https://</translation>
    </message>
    <message>
        <source>“{field}” can&apos;t be imported. Choose one of: {fields}.</source>
        <translation>«&#xa0;{field}&#xa0;» ne peut pas être importé. Au choix&#xa0;: {fields}.</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be opened. Close it in any other program, or copy it to the desktop, and try again.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être ouvert. Fermez-le dans tout autre programme, ou copiez-le sur le bureau, puis réessayez.</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be read. Check that it is still there, then try again.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être lu. Vérifiez qu’il est toujours là, puis réessayez.</translation>
    </message>
    <message>
        <source>“{name}” costs {price}: type a lower price for the promotion.</source>
        <translation>«&#xa0;{name}&#xa0;» coûte {price}&#xa0;: saisissez un prix plus bas pour la promotion.</translation>
    </message>
    <message>
        <source>“{name}” doesn&apos;t say how much was delivered. Call that column “Quantité” in the file and choose it again, or scan what was delivered.</source>
        <translation>«&#xa0;{name}&#xa0;» ne dit pas combien a été livré. Nommez cette colonne «&#xa0;Quantité&#xa0;» dans le fichier et choisissez-le de nouveau, ou scannez ce qui a été livré.</translation>
    </message>
    <message>
        <source>“{name}” doesn&apos;t say when its articles were sold. Export it with the date, or write the day into the file&apos;s name: sales 2026-11-27.csv.</source>
        <translation>«&#xa0;{name}&#xa0;» ne dit pas quand ses articles ont été vendus. Exportez-le avec la date, ou écrivez le jour dans le nom du fichier&#xa0;: ventes 2026-11-27.csv.</translation>
    </message>
    <message>
        <source>“{name}” has commas between its columns and in its prices: where one ends can&apos;t be told. Export it again with semicolons, or as .xlsx.</source>
        <translation>«&#xa0;{name}&#xa0;» a des virgules entre ses colonnes et dans ses prix&#xa0;: on ne sait pas où finit un prix. Exportez-le à nouveau avec des points-virgules, ou en .xlsx.</translation>
    </message>
    <message>
        <source>“{name}” has headings and nothing below them. Check that it was exported whole, or fill in a row for each product.</source>
        <translation>«&#xa0;{name}&#xa0;» a des titres de colonnes et rien en dessous. Vérifiez que l’export est complet, ou remplissez une ligne par produit.</translation>
    </message>
    <message>
        <source>“{name}” has no price or no VAT rate yet. Complete it, then put it aside.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas encore de prix ou de taux de TVA. Complétez-le, puis mettez-le de côté.</translation>
    </message>
    <message>
        <source>“{name}” has no price yet: type its price first.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas encore de prix&#xa0;: saisissez d’abord son prix.</translation>
    </message>
    <message>
        <source>“{name}” holds figures or movements, not a list of products (“{heading}”). Export the list of articles instead.</source>
        <translation>«&#xa0;{name}&#xa0;» contient des chiffres ou des mouvements, pas une liste de produits («&#xa0;{heading}&#xa0;»). Exportez plutôt la liste des articles.</translation>
    </message>
    <message>
        <source>“{name}” holds no table. Choose a spreadsheet (.xlsx, .xls, .ods) or a .csv file.</source>
        <translation>«&#xa0;{name}&#xa0;» ne contient aucun tableau. Choisissez un classeur (.xlsx, .xls, .ods) ou un fichier .csv.</translation>
    </message>
    <message>
        <source>“{name}” is a Numbers document. In Numbers, choose File, Export To, Excel, then import that file.</source>
        <translation>«&#xa0;{name}&#xa0;» est un document Numbers. Dans Numbers, choisissez Fichier, Exporter vers, Excel, puis importez ce fichier.</translation>
    </message>
    <message>
        <source>“{name}” is a document (PDF), not a photo. Save the picture it holds, and add that.</source>
        <translation>«&#xa0;{name}&#xa0;» est un document (PDF), pas une photo. Enregistrez à part l’image qu’il contient, puis ajoutez-la.</translation>
    </message>
    <message>
        <source>“{name}” is a drawing (SVG), not a photo. Save it as a PNG picture, and add that.</source>
        <translation>«&#xa0;{name}&#xa0;» est un dessin (SVG), pas une photo. Enregistrez-le comme image PNG, puis ajoutez-la.</translation>
    </message>
    <message>
        <source>“{name}” is a video, not a photo. Choose a photo, or save one picture of it.</source>
        <translation>«&#xa0;{name}&#xa0;» est une vidéo, pas une photo. Choisissez une photo, ou enregistrez une image de la vidéo.</translation>
    </message>
    <message>
        <source>“{name}” is a web page, not a photo. Open it, save the picture it shows, and add that.</source>
        <translation>«&#xa0;{name}&#xa0;» est une page web, pas une photo. Ouvrez-la, enregistrez l’image qu’elle montre, puis ajoutez celle-ci.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or was not copied to its end. Copy or export it again, or open it in your spreadsheet program and save it under a new name.</source>
        <translation>«&#xa0;{name}&#xa0;» est endommagé ou n’a pas été copié jusqu’au bout. Copiez-le ou exportez-le à nouveau, ou ouvrez-le dans votre tableur et enregistrez-le sous un autre nom.</translation>
    </message>
    <message>
        <source>“{name}” is damaged. Copy it again from the phone or the camera.</source>
        <translation>«&#xa0;{name}&#xa0;» est endommagé. Copiez-le à nouveau depuis le téléphone ou l’appareil photo.</translation>
    </message>
    <message>
        <source>“{name}” is empty. Check that it was saved, or export it again.</source>
        <translation>«&#xa0;{name}&#xa0;» est vide. Vérifiez qu’il a bien été enregistré, ou exportez-le à nouveau.</translation>
    </message>
    <message>
        <source>“{name}” is empty. Copy it again from the phone or the camera.</source>
        <translation>«&#xa0;{name}&#xa0;» est vide. Copiez la photo à nouveau depuis le téléphone ou l’appareil.</translation>
    </message>
    <message>
        <source>“{name}” is in a very old or unusual format. Open it in your spreadsheet program and save it as .xlsx, then import that file.</source>
        <translation>«&#xa0;{name}&#xa0;» est dans un format très ancien ou inhabituel. Ouvrez-le dans votre tableur et enregistrez-le en .xlsx, puis importez ce fichier.</translation>
    </message>
    <message>
        <source>“{name}” is no delivery note: no column holds barcodes, references or names. Scan what was delivered instead, or type its name.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas un bon de livraison&#xa0;: aucune colonne n’a de codes-barres, de références ni de noms. Scannez plutôt ce qui a été livré, ou tapez son nom.</translation>
    </message>
    <message>
        <source>“{name}” is no list of sold articles: no column holds their names or references. In your till, export the articles sold, with their quantity and date.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas une liste d’articles vendus&#xa0;: aucune colonne n’en donne le nom ou la référence. Dans votre caisse, exportez les articles vendus, avec leur quantité et leur date.</translation>
    </message>
    <message>
        <source>“{name}” is no list of sold articles: no column holds their quantities. In your till, export the articles sold, with their quantity and date.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas une liste d’articles vendus&#xa0;: aucune colonne n’en donne la quantité. Dans votre caisse, exportez les articles vendus, avec leur quantité et leur date.</translation>
    </message>
    <message>
        <source>“{name}” is no photo that can be shown. Choose a JPEG, PNG, WebP or HEIC picture.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas une photo que l’on puisse montrer. Choisissez une image JPEG, PNG, WebP ou HEIC.</translation>
    </message>
    <message>
        <source>“{name}” is only the mark that Excel leaves beside an open workbook. Choose the workbook itself.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est que la marque qu’Excel laisse à côté d’un classeur ouvert. Choisissez le classeur lui-même.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password. Open it in your spreadsheet program, save a copy without password, and import the copy.</source>
        <translation>«&#xa0;{name}&#xa0;» est protégé par un mot de passe. Ouvrez-le dans votre tableur, enregistrez une copie sans mot de passe, et importez cette copie.</translation>
    </message>
    <message>
        <source>“{name}” is too large to be opened safely. Save it smaller, and add that.</source>
        <translation>«&#xa0;{name}&#xa0;» est trop grand pour être ouvert sans risque. Enregistrez-le en plus petit, et ajoutez celui-là.</translation>
    </message>
    <message>
        <source>“{name}” is too large to be read safely. Save only the sheet of your products in a new file, or split it, and import that.</source>
        <translation>«&#xa0;{name}&#xa0;» est trop gros pour être lu sans risque. Enregistrez la seule feuille de vos produits dans un nouveau fichier, ou répartissez-les sur plusieurs fichiers, à importer l’un après l’autre.</translation>
    </message>
    <message>
        <source>“{name}” lists people, not products (“{heading}”). Export the list of articles instead.</source>
        <translation>«&#xa0;{name}&#xa0;» est une liste de personnes, pas de produits («&#xa0;{heading}&#xa0;»). Exportez plutôt la liste des articles.</translation>
    </message>
    <message>
        <source>“{name}” lists sales or orders, not products (“{heading}”). Export the list of articles from your till instead.</source>
        <translation>«&#xa0;{name}&#xa0;» est une liste de ventes ou de commandes, pas de produits («&#xa0;{heading}&#xa0;»). Exportez plutôt la liste des articles de votre caisse.</translation>
    </message>
    <message>
        <source>“{name}” was changed meanwhile. Look at it again, then try once more.</source>
        <translation>«&#xa0;{name}&#xa0;» a changé entre-temps. Regardez à nouveau, puis réessayez.</translation>
    </message>
    <message>
        <source>“{name}”: its stock says {amount} already; nothing changed.</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: son stock indique déjà {amount}&#xa0;; rien n’a changé.</translation>
    </message>
    <message>
        <source>“{name}”: say how much it was, for example 1, or 0,250.</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: indiquez la quantité, par exemple 1, ou 0,250.</translation>
    </message>
    <message>
        <source>“{name}”: say why, so that the movements of its stock tell it later.</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: dites pourquoi, pour le retrouver plus tard dans ses mouvements.</translation>
    </message>
    <message>
        <source>“{name}”: this was undone already; nothing changed.</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: c’est déjà annulé&#xa0;; rien n’a changé.</translation>
    </message>
    <message>
        <source>“{name}”: {amount} of it are in stock already. If that was wrong, put it right with “Correction”.</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: {amount} déjà en stock. Si c’était une erreur, rectifiez avec «&#xa0;Correction&#xa0;».</translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be written ({why}). Choose another name or folder.</source>
        <translation>«&#xa0;{path}&#xa0;» ne peut pas être écrit ({why}). Choisissez un autre nom ou un autre dossier.</translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be written: it is not allowed there, or in use. Choose another name or folder.</source>
        <translation>«&#xa0;{path}&#xa0;» ne peut pas être écrit&#xa0;: ce n’est pas permis à cet endroit, ou c’est déjà pris. Choisissez un autre nom ou un autre dossier.</translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be written: the disk is full. Make room on it first.</source>
        <translation>«&#xa0;{path}&#xa0;» ne peut pas être écrit&#xa0;: le disque est plein. Faites-y d’abord de la place.</translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be written: there is no folder “{folder}”. Make it first.</source>
        <translation>«&#xa0;{path}&#xa0;» ne peut pas être écrit&#xa0;: le dossier «&#xa0;{folder}&#xa0;» n’existe pas. Créez-le d’abord.</translation>
    </message>
    <message>
        <source>“{path}” is the file to be read: choose another name for the report.</source>
        <translation>«&#xa0;{path}&#xa0;» est le fichier à lire&#xa0;: choisissez un autre nom pour le rapport.</translation>
    </message>
    <message>
        <source>“{typed}” is not clear. Write for instance 9-12 14-19, or nothing if closed.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas clair. Écrivez par exemple 9-12 14-19, ou rien si c’est fermé.</translation>
    </message>
    <message>
        <source>“{value}” is there already: type another name, or take one of the two away.</source>
        <translation>«&#xa0;{value}&#xa0;» existe déjà&#xa0;: saisissez un autre nom, ou retirez l’un des deux.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Changes that had not been sent yet, and stayed behind in it: {count}.</source>
        <translation>Changements pas encore envoyés, restés dedans&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>It has more sizes and colours than a product may have. Split it in two.</source>
        <translation>Il a plus de tailles et de couleurs qu’un produit ne peut en avoir. Séparez-le en deux.</translation>
    </message>
    <message>
        <source>It is too long to be sent, and stays on this PC only. Shorten it, then save it again.</source>
        <translation>C’est trop long pour être envoyé, et reste sur ce poste seulement. Raccourcissez le texte, puis enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>It was already there.</source>
        <translation>C’était déjà là.</translation>
    </message>
    <message>
        <source>It was cancelled or moved on elsewhere meanwhile. Look at it again.</source>
        <translation>Elle a été annulée ou avancée ailleurs entre-temps. Regardez-la de nouveau.</translation>
    </message>
    <message>
        <source>It was not what came and went of the articles; it is now. Articles put right: {count}.</source>
        <translation>Il ne correspondait pas aux mouvements des articles&#xa0;; c’est rétabli. Articles remis d’aplomb&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Some stock was reckoned anew</source>
        <translation>Du stock a été recalculé</translation>
    </message>
    <message>
        <source>The customer answered, or was asked anew, meanwhile. Look at the order again.</source>
        <translation>Une réponse ou une nouvelle question est arrivée entre-temps. Regardez la commande de nouveau.</translation>
    </message>
    <message>
        <source>The customers&apos; names on this PC were unreadable</source>
        <translation>Les noms de clients de ce poste étaient illisibles</translation>
    </message>
    <message>
        <source>The marketplace could not read it. Look for a newer DigitAix, or call the town hall.</source>
        <translation>La place de marché n’a pas pu le lire. Cherchez une version plus récente de DigitAix, ou appelez la mairie.</translation>
    </message>
    <message>
        <source>The marketplace could not take it. It stays as the marketplace has it.</source>
        <translation>La place de marché n’a pas pu le prendre. Cela reste comme elle l’a.</translation>
    </message>
    <message>
        <source>The marketplace does not have it. Call the town hall if it happens again.</source>
        <translation>La place de marché ne l’a pas. Appelez la mairie si cela se répète.</translation>
    </message>
    <message>
        <source>The marketplace does not take this photo. Take another one of the product.</source>
        <translation>La place de marché ne prend pas cette photo. Photographiez le produit autrement.</translation>
    </message>
    <message>
        <source>The most recent is kept. If the other one is right, one click is enough.</source>
        <translation>Le plus récent est gardé. Si c’est l’autre qui est juste, un clic suffit.</translation>
    </message>
    <message>
        <source>The names of open orders come back from the marketplace by themselves. The damaged file is set aside, and deleted after a week.</source>
        <translation>Les noms des commandes en cours reviennent tout seuls de la place de marché. Le fichier endommagé est mis de côté, puis effacé après une semaine.</translation>
    </message>
    <message>
        <source>The photos of “{name}” were changed on two PCs</source>
        <translation>Les photos de «&#xa0;{name}&#xa0;» ont été changées sur deux postes</translation>
    </message>
    <message>
        <source>The price of “{name}” was changed on two PCs</source>
        <translation>Le prix de «&#xa0;{name}&#xa0;» a été changé sur deux postes</translation>
    </message>
    <message>
        <source>This PC goes on from it; nothing is lost nor counted twice. If the other PC is still in use, both will ask for a code, once: each then goes its own way.</source>
        <translation>Ce poste continue à partir de là&#xa0;; rien n’est perdu ni compté deux fois. Si l’autre poste sert encore, les deux demanderont un code, une fois&#xa0;: chacun aura ensuite le sien.</translation>
    </message>
    <message>
        <source>This PC went back to a copy of the shop</source>
        <translation>Ce poste est revenu à une copie de la boutique</translation>
    </message>
    <message>
        <source>This marketplace does not know of such things yet. Call the town hall.</source>
        <translation>Cette place de marché ne connaît pas encore ce genre de chose. Appelez la mairie.</translation>
    </message>
    <message>
        <source>What the marketplace knows comes back by itself, later sales too.</source>
        <translation>Ce que la place de marché connaît revient tout seul, les ventes d’après aussi.</translation>
    </message>
    <message>
        <source>What was changed is kept, and it stays archived. Should it come back?</source>
        <translation>La modification est gardée, et le produit reste archivé. Faut-il le restaurer&#xa0;?</translation>
    </message>
    <message>
        <source>What was here before is kept: see the copies in Settings.</source>
        <translation>Ce qui était là avant est gardé&#xa0;: voyez les sauvegardes dans les Réglages.</translation>
    </message>
    <message>
        <source>Your orders are all here, under their codes. The damaged file is set aside, and deleted after a week: if you need its names, call for help before.</source>
        <translation>Vos commandes sont toutes là, sous leurs codes. Le fichier endommagé est mis de côté, puis effacé après une semaine&#xa0;: si vous avez besoin de ses noms, demandez de l’aide d’ici là.</translation>
    </message>
    <message>
        <source>Your shop was described on two PCs: {what}</source>
        <translation>Votre boutique a été décrite sur deux postes&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Your shop&apos;s file comes from another PC</source>
        <translation>Le fichier de votre boutique vient d’un autre poste</translation>
    </message>
    <message>
        <source>Your shop’s photos take all the room they may. Remove some, or ask the town hall.</source>
        <translation>Les photos de votre boutique prennent toute la place prévue. Retirez-en, ou demandez à la mairie.</translation>
    </message>
    <message>
        <source>“{name}” was archived on one PC, not on the other</source>
        <translation>«&#xa0;{name}&#xa0;» a été archivé sur un poste, pas sur l’autre</translation>
    </message>
    <message>
        <source>“{name}” was archived, then changed on another PC</source>
        <translation>«&#xa0;{name}&#xa0;» a été archivé, puis modifié sur un autre poste</translation>
    </message>
    <message>
        <source>“{name}” was changed on two PCs: {what}</source>
        <translation>«&#xa0;{name}&#xa0;» a été modifié sur deux postes&#xa0;: {what}</translation>
    </message>
    <message>
        <source>“{name}” was described on two PCs</source>
        <translation>«&#xa0;{name}&#xa0;» a été décrit sur deux postes</translation>
    </message>
    <message>
        <source>“{name}” was put into two categories</source>
        <translation>«&#xa0;{name}&#xa0;» a été rangé dans deux catégories</translation>
    </message>
    <message>
        <source>“{name}” was put online on one PC and taken off on another</source>
        <translation>«&#xa0;{name}&#xa0;» a été mis en ligne sur un poste et retiré sur un autre</translation>
    </message>
    <message>
        <source>“{name}” was renamed on two PCs</source>
        <translation>«&#xa0;{name}&#xa0;» a été renommé sur deux postes</translation>
    </message>
</context>
<context>
    <name>ExchangesPage</name>
    <message numerus="yes">
        <source>%Ln more come up as these are settled.</source>
        <translation>
            <numerusform>%Ln autre viendra quand ceux-ci seront réglés.</numerusform>
            <numerusform>%Ln autres viendront à mesure que ceux-ci seront réglés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln online reservation(s) in 90 days</source>
        <translation>
            <numerusform>%Ln réservation en ligne en 90&#xa0;jours</numerusform>
            <numerusform>%Ln réservations en ligne en 90&#xa0;jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) to be sent</source>
        <translation>
            <numerusform>%Ln photo à envoyer</numerusform>
            <numerusform>%Ln photos à envoyer</numerusform>
        </translation>
    </message>
    <message>
        <source>After the changes, piece by piece</source>
        <translation>Après les changements, morceau par morceau</translation>
    </message>
    <message>
        <source>All that was sent</source>
        <translation>Tout l’historique</translation>
    </message>
    <message>
        <source>Changes sent</source>
        <translation>Changements envoyés</translation>
    </message>
    <message>
        <source>Everything is saved here, and you can go on working.</source>
        <translation>Tout est enregistré ici, et vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>Everything is saved here. Connecting…</source>
        <translation>Tout est enregistré ici. Connexion…</translation>
    </message>
    <message>
        <source>Everything is saved here. Join the town&apos;s marketplace in Settings: nothing will have to be typed again.</source>
        <translation>Tout est enregistré ici. Rejoignez la place de marché dans Réglages&#xa0;: rien ne sera à ressaisir.</translation>
    </message>
    <message numerus="yes">
        <source>Everything is saved here. Last exchange at {at}, %Ln minute(s) ago.</source>
        <translation>
            <numerusform>Tout est enregistré ici. Dernier échange à {at}, il y a %Ln minute.</numerusform>
            <numerusform>Tout est enregistré ici. Dernier échange à {at}, il y a %Ln minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is saved here. Last exchange at {at}, just now.</source>
        <translation>Tout est enregistré ici. Dernier échange à {at}, à l’instant.</translation>
    </message>
    <message>
        <source>Everything is saved here. No connection since {at}: what waits will leave by itself when it is back.</source>
        <translation>Tout est enregistré ici. Pas de connexion depuis {at}&#xa0;: ce qui attend partira tout seul dès qu’elle reviendra.</translation>
    </message>
    <message>
        <source>Everything that waits</source>
        <translation>Tout ce qui attend</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Échanger maintenant</translation>
    </message>
    <message>
        <source>Exchanged today</source>
        <translation>Échangés aujourd’hui</translation>
    </message>
    <message>
        <source>Exchanges with the marketplace</source>
        <translation>Échanges avec la place de marché</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Rien à signaler</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Rien n’attend.</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Rien pour l’instant.</translation>
    </message>
    <message>
        <source>Orders received</source>
        <translation>Commandes reçues</translation>
    </message>
    <message>
        <source>Sent from this PC</source>
        <translation>Envoyé depuis ce poste</translation>
    </message>
    <message>
        <source>They leave by themselves as soon as the connection allows.</source>
        <translation>Tout partira tout seul dès que la connexion le permet.</translation>
    </message>
    <message>
        <source>They leave by themselves once the exchanges go on.</source>
        <translation>Tout partira tout seul dès que les échanges reprendront.</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À voir</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>What this PC has sent in the last 45 days, the newest first.</source>
        <translation>Ce que ce poste a envoyé ces 45 derniers jours, le plus récent d’abord.</translation>
    </message>
    <message>
        <source>What two PCs change at once, or what is refused, shows here.</source>
        <translation>Ce que deux postes changent en même temps, ou ce qui est refusé, s’affiche ici.</translation>
    </message>
    <message numerus="yes">
        <source>the goods of %Ln of them were gone</source>
        <translation>
            <numerusform>pour %Ln, des articles manquaient</numerusform>
            <numerusform>pour %Ln, des articles manquaient</numerusform>
        </translation>
    </message>
    <message>
        <source>{reservations}: the goods were always there.</source>
        <translation>{reservations}&#xa0;: les articles étaient toujours là.</translation>
    </message>
    <message>
        <source>{reservations}: {gone}.</source>
        <translation>{reservations}&#xa0;: {gone}.</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>missing</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>A piece weighs {value}</source>
        <translation>La pièce pèse {value}</translation>
    </message>
    <message>
        <source>Address: {value}</source>
        <translation>Adresse&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Alcohol: {value}</source>
        <translation>Alcool&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Allergens: {value}</source>
        <translation>Allergènes&#xa0;: {value}</translation>
    </message>
    <message>
        <source>At least {value}</source>
        <translation>Au moins {value}</translation>
    </message>
    <message>
        <source>Barcode {value}</source>
        <translation>Code-barres {value}</translation>
    </message>
    <message>
        <source>Contact: {value}</source>
        <translation>Contact&#xa0;: {value}</translation>
    </message>
    <message>
        <source>From {value}</source>
        <translation>Du {value}</translation>
    </message>
    <message>
        <source>In steps of {value}</source>
        <translation>Par pas de {value}</translation>
    </message>
    <message>
        <source>Ingredients: {value}</source>
        <translation>Ingrédients&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Made to order: {value}</source>
        <translation>Sur commande&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Maker: {value}</source>
        <translation>Fabricant&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Net quantity: {value}</source>
        <translation>Quantité nette&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Ordered at {value}</source>
        <translation>À commander dès {value}</translation>
    </message>
    <message>
        <source>Ordered up to {value}</source>
        <translation>À commander jusqu’à {value}</translation>
    </message>
    <message>
        <source>Origin: {value}</source>
        <translation>Origine&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Price shown for {value}</source>
        <translation>Prix affiché pour {value}</translation>
    </message>
    <message>
        <source>Promotion {value}</source>
        <translation>Promotion {value}</translation>
    </message>
    <message>
        <source>Ready after: {value}</source>
        <translation>Prête après&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Reference {value}</source>
        <translation>Référence {value}</translation>
    </message>
    <message>
        <source>Season from {value}</source>
        <translation>Saison à partir du {value}</translation>
    </message>
    <message>
        <source>Season until {value}</source>
        <translation>Saison jusqu’au {value}</translation>
    </message>
    <message>
        <source>The photo shows an example: {value}</source>
        <translation>La photo montre un exemple&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Traces: {value}</source>
        <translation>Traces&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Until {value}</source>
        <translation>Jusqu’au {value}</translation>
    </message>
    <message>
        <source>Up to {value} more without asking</source>
        <translation>Jusqu’à {value} de plus sans demander</translation>
    </message>
    <message>
        <source>VAT {value}</source>
        <translation>TVA {value}</translation>
    </message>
    <message>
        <source>Warnings: {value}</source>
        <translation>Mises en garde&#xa0;: {value}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>sans prix</translation>
    </message>
    <message>
        <source>the product’s price</source>
        <translation>le prix du produit</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>An empty list to fill in</source>
        <translation>Une liste vide à remplir</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Choisir un autre fichier</translation>
    </message>
    <message>
        <source>Drop your list of products here</source>
        <translation>Déposez ici votre liste de produits</translation>
    </message>
    <message>
        <source>From your till, a supplier, or your own: Excel, OpenDocument or text (.csv). Nothing is stored before you have seen it.</source>
        <translation>De votre caisse, d’un fournisseur ou la vôtre&#xa0;: Excel, OpenDocument ou texte (.csv). Rien n’est enregistré avant que vous l’ayez vu.</translation>
    </message>
    <message>
        <source>Reading “{name}”</source>
        <translation>Lecture de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>See the columns</source>
        <translation>Voir les colonnes</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Take them as a till&apos;s sales</source>
        <translation>Les prendre comme ventes de la caisse</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>sheet “{sheet}”</source>
        <translation>feuille «&#xa0;{sheet}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>FindingRows</name>
    <message>
        <source>Row {row}</source>
        <translation>Ligne {row}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>FirstProducts</name>
    <message>
        <source>A USB stick or another disk keeps your shop should this PC fail.</source>
        <translation>Une clé USB ou un autre disque garde votre boutique si ce poste tombe en panne.</translation>
    </message>
    <message>
        <source>A file brings them all at once; nothing is stored before you have seen it.</source>
        <translation>Un fichier les apporte tous d’un coup&#xa0;; rien n’est enregistré avant que vous l’ayez vu.</translation>
    </message>
    <message>
        <source>A name, a price: the first one is there in a minute.</source>
        <translation>Un nom, un prix&#xa0;: le premier est là en une minute.</translation>
    </message>
    <message>
        <source>A second place for the copies</source>
        <translation>Une deuxième copie</translation>
    </message>
    <message>
        <source>And your first products?</source>
        <translation>Et vos premiers produits&#xa0;?</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Drop your list of products here</source>
        <translation>Déposez ici votre liste de produits</translation>
    </message>
    <message>
        <source>From your till, a supplier, or your own: Excel, OpenDocument or text (.csv). Or your photos: each becomes a product to complete.</source>
        <translation>De votre caisse, d’un fournisseur, ou le vôtre&#xa0;: Excel, OpenDocument ou texte (.csv). Ou vos photos&#xa0;: chacune devient un produit à compléter.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Look around first. “Products” leads back to both ways.</source>
        <translation>Faites d’abord le tour. Vous retrouverez les deux dans «&#xa0;Produits&#xa0;».</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Drop it here: you see what it means before it goes in</source>
        <translation>Lâchez ici&#xa0;: vous verrez tout avant que rien n’entre</translation>
    </message>
    <message>
        <source>First products</source>
        <translation>Premiers produits</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>What you sell</source>
        <translation>Ce que vous vendez</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Votre boutique</translation>
    </message>
</context>
<context>
    <name>FirstShop</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Connecting your shop</source>
        <translation>Connexion de votre boutique</translation>
    </message>
    <message>
        <source>Everything works on this PC already. You connect the shop later, in Settings, and nothing has to be typed again.</source>
        <translation>Tout marche déjà sur ce PC. Vous relierez la boutique plus tard, dans Réglages, sans rien ressaisir.</translation>
    </message>
    <message>
        <source>Fetching what is known of it</source>
        <translation>On récupère ce qui est déjà connu</translation>
    </message>
    <message>
        <source>I have a copy of my shop: put it back…</source>
        <translation>J’ai une sauvegarde de ma boutique&#xa0;: la remettre…</translation>
    </message>
    <message>
        <source>Name of your shop</source>
        <translation>Nom de votre boutique</translation>
    </message>
    <message>
        <source>One of the two is enough, and both can wait.</source>
        <translation>L’un des deux suffit, et les deux peuvent attendre.</translation>
    </message>
    <message>
        <source>Type the address too: it stands in the same letter.</source>
        <translation>Tapez aussi l’adresse&#xa0;: elle est dans le même courrier.</translation>
    </message>
    <message>
        <source>Welcome. Who are you?</source>
        <translation>Bienvenue. Qui êtes-vous&#xa0;?</translation>
    </message>
    <message>
        <source>With the town hall&apos;s letter</source>
        <translation>Avec le courrier de la mairie</translation>
    </message>
    <message>
        <source>Without it, for now</source>
        <translation>Sans courrier, pour l’instant</translation>
    </message>
    <message>
        <source>Your shop is already waiting on the marketplace: its address and your code stand in the letter. For one more PC, the first one shows both in its Settings.</source>
        <translation>Votre boutique vous attend déjà sur la place de marché&#xa0;: l’adresse et votre code sont dans le courrier. Pour un poste de plus, le premier donne les deux dans ses Réglages.</translation>
    </message>
</context>
<context>
    <name>FirstTrade</name>
    <message>
        <source>10% if eaten at once; 20% for alcohol and sweets</source>
        <translation>10&#xa0;% si mangé sur place&#xa0;; 20&#xa0;% pour l’alcool et les confiseries</translation>
    </message>
    <message>
        <source>5.5% for books</source>
        <translation>5,5&#xa0;% pour les livres</translation>
    </message>
    <message>
        <source>All of it can be changed later, in Settings.</source>
        <translation>Tout se change ensuite dans Réglages.</translation>
    </message>
    <message>
        <source>Books, toys, home, care…</source>
        <translation>Livres, jouets, maison, soins…</translation>
    </message>
    <message>
        <source>Bouquets, plants, arrangements</source>
        <translation>Bouquets, plantes, compositions</translation>
    </message>
    <message>
        <source>By the piece</source>
        <translation>À la pièce</translation>
    </message>
    <message>
        <source>By the piece or by weight</source>
        <translation>À la pièce ou au poids</translation>
    </message>
    <message>
        <source>Clothes, shoes</source>
        <translation>Des vêtements, des chaussures</translation>
    </message>
    <message>
        <source>Fashion, accessories, jewellery</source>
        <translation>Mode, accessoires, bijoux</translation>
    </message>
    <message>
        <source>Flowers, plants</source>
        <translation>Des fleurs, des plantes</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>À manger, à boire</translation>
    </message>
    <message>
        <source>Groceries, cheese, bread, wine</source>
        <translation>Épicerie, fromages, boulangerie, vins</translation>
    </message>
    <message>
        <source>One stock</source>
        <translation>Un seul stock</translation>
    </message>
    <message>
        <source>Sizes and colours</source>
        <translation>Tailles et couleurs</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>This settles what is most usual. You can change it for each product.</source>
        <translation>Ce choix règle le plus courant. Vous pourrez le changer pour chaque produit.</translation>
    </message>
    <message>
        <source>VAT proposed: {rate}</source>
        <translation>TVA proposée&#xa0;: {rate}</translation>
    </message>
    <message>
        <source>What do you sell?</source>
        <translation>Que vendez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>What does “{shop}” sell?</source>
        <translation>Que vend «&#xa0;{shop}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>With “{trade}”</source>
        <translation>Avec «&#xa0;{trade}&#xa0;»</translation>
    </message>
    <message>
        <source>all clothes and shoes</source>
        <translation>tous les vêtements et chaussures</translation>
    </message>
    <message>
        <source>cut flowers; 20% for arrangements</source>
        <translation>fleurs coupées&#xa0;; 20&#xa0;% pour les compositions</translation>
    </message>
    <message>
        <source>each with its own stock and barcode</source>
        <translation>chacune avec son stock et son code-barres</translation>
    </message>
    <message>
        <source>kilo and litre as well</source>
        <translation>au kilo et au litre aussi</translation>
    </message>
    <message>
        <source>price per kilo, weighed when prepared</source>
        <translation>prix au kilo, pesé à la préparation</translation>
    </message>
    <message>
        <source>what is sold at the counter leaves the web</source>
        <translation>ce qui se vend au comptoir quitte le web</translation>
    </message>
</context>
<context>
    <name>FoundRow</name>
    <message>
        <source>Correct what was found</source>
        <translation>Corriger ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Correct: {name}</source>
        <translation>Corriger&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Forget that it was counted</source>
        <translation>Retirer du comptage</translation>
    </message>
    <message>
        <source>Not counted: {name}</source>
        <translation>Pas compté&#xa0;: {name}</translation>
    </message>
    <message>
        <source>count it again</source>
        <translation>à recompter</translation>
    </message>
    <message>
        <source>found {amount}</source>
        <translation>trouvé {amount}</translation>
    </message>
    <message>
        <source>the stock said {amount}</source>
        <translation>stock {amount}</translation>
    </message>
    <message>
        <source>{amount} set aside</source>
        <translation>mis de côté&#xa0;: {amount}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Add a product; put goods aside in Orders</source>
        <translation>Ajouter un produit&#xa0;; dans Commandes, mettre de côté</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the sheet</source>
        <translation>Fermer la fiche</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Everything the shop sells. A name and a price put a product online; a whole catalogue comes in by dropping its file on this window.</source>
        <translation>Tout ce que vend la boutique. Un nom et un prix suffisent pour mettre un produit en ligne&#xa0;; déposez un fichier sur cette fenêtre pour faire entrer tout un catalogue.</translation>
    </message>
    <message>
        <source>Go from place to place</source>
        <translation>Passer d’un écran à l’autre</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Orders from left to right, from their arrival to the hand-over. Scan a slip, or type its code into the search, to open its order; one that is ready is then handed over.</source>
        <translation>Les commandes, de gauche à droite, de leur arrivée à la remise. Scannez un bon, ou tapez son code dans la recherche, pour ouvrir sa commande&#xa0;; si elle est prête, elle est alors remise.</translation>
    </message>
    <message>
        <source>Press the large button</source>
        <translation>Presser le grand bouton</translation>
    </message>
    <message>
        <source>Print the slip of the order in front, or of new orders</source>
        <translation>Imprimer le bon de la commande affichée, ou ceux des nouvelles commandes</translation>
    </message>
    <message>
        <source>Scan what is sold, one after the other: each takes one off the stock, here and on the web. What is sold by weight asks how much it was; if the next customer is already there, scan on, and note it later. Each line on the right can be undone. An inventory waits under its name until it is finished, an expected delivery under “Delivery”. What has little left is listed under “To order again”.</source>
        <translation>Scannez ce qui est vendu, article après article&#xa0;: chacun sort du stock, ici et sur le web. Pour ce qui se vend au poids, le poids est demandé&#xa0;; si la clientèle attend déjà, scannez la suite et notez-le plus tard. Chaque ligne à droite s’annule. Un inventaire commencé attend sous son nom jusqu’à ce qu’il soit validé, une livraison attendue sous «&#xa0;Réception&#xa0;». Ce dont il reste peu est sous «&#xa0;À recommander&#xa0;».</translation>
    </message>
    <message>
        <source>Search, or scan</source>
        <translation>Chercher, ou scanner</translation>
    </message>
    <message>
        <source>The shop, the marketplace, the printers and this window. “Set up a printer” leads there in four steps, with a test page.</source>
        <translation>La boutique, la place de marché, les imprimantes et cette fenêtre. «&#xa0;Installer une imprimante&#xa0;» vous guide en quatre étapes, page d’essai comprise.</translation>
    </message>
    <message>
        <source>Undo what was done last</source>
        <translation>Annuler la dernière action</translation>
    </message>
    <message>
        <source>What this PC sent to the marketplace and what came from it. What waits leaves by itself. Where two PCs changed one thing, both values stand side by side: one click takes the other, on every PC of the shop.</source>
        <translation>Ce que ce poste a envoyé à la place de marché et ce qui en est venu. Ce qui attend part tout seul. Quand deux postes ont changé la même chose, les deux valeurs sont côte à côte&#xa0;: un clic prend l’autre, sur tous les postes de la boutique.</translation>
    </message>
    <message>
        <source>What to do now, the most urgent first. One click leads on to each order, and to each product that runs low or is not complete.</source>
        <translation>Ce qu’il y a à faire maintenant, le plus urgent d’abord. Un clic mène à chaque commande, et à chaque produit qui s’épuise ou qui n’est pas complet.</translation>
    </message>
    <message>
        <source>What waits for its printer, and why; what somebody has to look at; what came out. What waits comes out by itself once its printer is back. “Elsewhere” takes a print to another printer, onto the screen, or into a file.</source>
        <translation>Ce qui attend son imprimante, et pourquoi&#xa0;; ce qui est à vérifier&#xa0;; ce qui est sorti. Ce qui attend sort tout seul dès que son imprimante est de retour. «&#xa0;Ailleurs&#xa0;» envoie une impression sur une autre imprimante, à l’écran ou dans un fichier.</translation>
    </message>
</context>
<context>
    <name>HoursBlock</name>
    <message>
        <source>Customers see them and choose when they come. Write 9-12 14-19; leave a day empty if you are closed.</source>
        <translation>Vos clients les voient et choisissent quand ils viennent. Écrivez 9-12 14-19&#xa0;; laissez vide un jour de fermeture.</translation>
    </message>
    <message>
        <source>Not said yet: customers choose no time.</source>
        <translation>Pas encore indiqués&#xa0;: vos clients ne choisissent pas de créneau.</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horaires d’ouverture</translation>
    </message>
    <message>
        <source>Tuesday to Saturday like Monday</source>
        <translation>Du mardi au samedi comme le lundi</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message numerus="yes">
        <source>%Ln archived</source>
        <translation>
            <numerusform>%Ln archivé</numerusform>
            <numerusform>%Ln archivés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of another till’s sales</source>
        <translation>
            <numerusform>%Ln ligne de ventes de la caisse</numerusform>
            <numerusform>%Ln lignes de ventes de la caisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nouveau</numerusform>
            <numerusform>%Ln nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) changed</source>
        <translation>
            <numerusform>%Ln produit modifié</numerusform>
            <numerusform>%Ln produits modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) it added will be archived.</source>
        <translation>
            <numerusform>%Ln produit qu’il a ajouté sera archivé.</numerusform>
            <numerusform>%Ln produits qu’il a ajoutés seront archivés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) it archived will be back.</source>
        <translation>
            <numerusform>%Ln produit qu’il a archivé reviendra.</numerusform>
            <numerusform>%Ln produits qu’il a archivés reviendront.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) it changed will be as they were.</source>
        <translation>
            <numerusform>%Ln produit qu’il a modifié redeviendra comme avant.</numerusform>
            <numerusform>%Ln produits qu’il a modifiés redeviendront comme avant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln mis à jour</numerusform>
            <numerusform>%Ln mis à jour</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the folder of your photos</source>
        <translation>Choisir le dossier de vos photos</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Cut short</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>Earlier imports and large changes</source>
        <translation>Imports et grands changements précédents</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Look in a folder</source>
        <translation>Chercher dans un dossier</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>What it took off the stock will be back there.</source>
        <translation>Ce qui a été sorti du stock y reviendra.</translation>
    </message>
    <message>
        <source>What you changed or sold since then stays, and is listed.</source>
        <translation>Ce qui a été modifié ou vendu depuis reste, et sera indiqué.</translation>
    </message>
    <message>
        <source>Yes, undo it</source>
        <translation>Oui, l’annuler</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>The file&apos;s rows</source>
        <translation>Les lignes du fichier</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln VAT rate(s)</source>
        <translation>
            <numerusform>%Ln taux de TVA</numerusform>
            <numerusform>%Ln taux de TVA</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln barcode(s)</source>
        <translation>
            <numerusform>%Ln code-barres</numerusform>
            <numerusform>%Ln codes-barres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln description(s)</source>
        <translation>
            <numerusform>%Ln description</numerusform>
            <numerusform>%Ln descriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost barcode(s)</source>
        <translation>
            <numerusform>%Ln code-barres perdu</numerusform>
            <numerusform>%Ln codes-barres perdus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing price(s)</source>
        <translation>
            <numerusform>%Ln prix absent</numerusform>
            <numerusform>%Ln prix absents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln nom</numerusform>
            <numerusform>%Ln noms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln price(s)</source>
        <translation>
            <numerusform>%Ln prix</numerusform>
            <numerusform>%Ln prix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln ligne refusée</numerusform>
            <numerusform>%Ln lignes refusées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln stock</numerusform>
            <numerusform>%Ln stocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s) to count</source>
        <translation>
            <numerusform>%Ln stock à compter</numerusform>
            <numerusform>%Ln stocks à compter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln valeur</numerusform>
            <numerusform>%Ln valeurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) to type again</source>
        <translation>
            <numerusform>%Ln valeur à ressaisir</numerusform>
            <numerusform>%Ln valeurs à ressaisir</numerusform>
        </translation>
    </message>
    <message>
        <source>2nd choice</source>
        <translation>2ᵉ choix</translation>
    </message>
    <message>
        <source>Alcohol</source>
        <translation>Alcool</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>Allergènes</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Fait partie de</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Give or take</source>
        <translation>À plus ou moins</translation>
    </message>
    <message>
        <source>In steps of</source>
        <translation>Par pas de</translation>
    </message>
    <message>
        <source>Ingredients</source>
        <translation>Ingrédients</translation>
    </message>
    <message>
        <source>Made to order</source>
        <translation>Sur commande</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Fabricant</translation>
    </message>
    <message>
        <source>Maker’s address</source>
        <translation>Adresse du fabricant</translation>
    </message>
    <message>
        <source>Maker’s e-mail</source>
        <translation>E-mail du fabricant</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the 2nd choice</source>
        <translation>Nom du 2ᵉ choix</translation>
    </message>
    <message>
        <source>Name of the choice</source>
        <translation>Nom du choix</translation>
    </message>
    <message>
        <source>Net quantity</source>
        <translation>Quantité nette</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Order again at</source>
        <translation>Recommander à</translation>
    </message>
    <message>
        <source>Order up to</source>
        <translation>Commander jusqu’à</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Photo as example</source>
        <translation>Photo d’exemple</translation>
    </message>
    <message>
        <source>Place in the shop</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Price incl. tax</source>
        <translation>Prix TTC</translation>
    </message>
    <message>
        <source>Price shown for</source>
        <translation>Prix affiché pour</translation>
    </message>
    <message>
        <source>Price without tax</source>
        <translation>Prix HT</translation>
    </message>
    <message>
        <source>Promotion from</source>
        <translation>Promotion à partir du</translation>
    </message>
    <message>
        <source>Promotion until</source>
        <translation>Promotion jusqu’au</translation>
    </message>
    <message>
        <source>Promotional price</source>
        <translation>Prix promotionnel</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>Prix d’achat</translation>
    </message>
    <message>
        <source>Ready after</source>
        <translation>Prêt après</translation>
    </message>
    <message>
        <source>Reason of the promotion</source>
        <translation>Motif de la promotion</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Saison</translation>
    </message>
    <message>
        <source>Selling price incl. tax</source>
        <translation>Prix de vente TTC</translation>
    </message>
    <message>
        <source>Selling price without tax</source>
        <translation>Prix de vente HT</translation>
    </message>
    <message>
        <source>Size, colour…</source>
        <translation>Taille, couleur…</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Sold from</source>
        <translation>Vendu à partir de</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Traces</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Weight of a piece</source>
        <translation>Poids d’une pièce</translation>
    </message>
    <message>
        <source>Why not given back</source>
        <translation>Sans rétractation</translation>
    </message>
    <message>
        <source>accents read as {encoding}</source>
        <translation>accents lus comme {encoding}</translation>
    </message>
    <message numerus="yes">
        <source>allergens of %Ln product(s)</source>
        <translation>
            <numerusform>allergènes de %Ln produit</numerusform>
            <numerusform>allergènes de %Ln produits</numerusform>
        </translation>
    </message>
    <message>
        <source>columns separated by bars</source>
        <translation>colonnes séparées par des barres</translation>
    </message>
    <message>
        <source>columns separated by commas</source>
        <translation>colonnes séparées par des virgules</translation>
    </message>
    <message>
        <source>columns separated by semicolons</source>
        <translation>colonnes séparées par des points-virgules</translation>
    </message>
    <message>
        <source>columns separated by tabs</source>
        <translation>colonnes séparées par des tabulations</translation>
    </message>
    <message>
        <source>headings in row {row}</source>
        <translation>titres à la ligne {row}</translation>
    </message>
    <message>
        <source>no heading</source>
        <translation>sans titre</translation>
    </message>
    <message>
        <source>no headings</source>
        <translation>sans titres</translation>
    </message>
    <message>
        <source>sheet “{sheet}”</source>
        <translation>feuille «&#xa0;{sheet}&#xa0;»</translation>
    </message>
    <message>
        <source>“{heading}”</source>
        <translation>«&#xa0;{heading}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>Importer des produits</translation>
    </message>
    <message>
        <source>The columns</source>
        <translation>Les colonnes</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Le fichier</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>Le résultat</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>A drink with alcohol: its VAT is {vat} %.</source>
        <translation>Une boisson alcoolisée&#xa0;: sa TVA est de {vat}&#xa0;%.</translation>
    </message>
    <message>
        <source>A note, not a product.</source>
        <translation>Une remarque, pas un produit.</translation>
    </message>
    <message>
        <source>A price of zero is taken as no price yet.</source>
        <translation>Un prix de zéro est pris comme pas encore de prix.</translation>
    </message>
    <message>
        <source>A title: the category of the rows below.</source>
        <translation>Un titre&#xa0;: la catégorie des lignes qui suivent.</translation>
    </message>
    <message>
        <source>A total, not a product.</source>
        <translation>Un total, pas un produit.</translation>
    </message>
    <message>
        <source>Always lower than “{heading}”: probably your purchase price. It never leaves the shop.</source>
        <translation>Toujours plus bas que «&#xa0;{heading}&#xa0;»&#xa0;: sans doute votre prix d’achat. Il ne quitte jamais la boutique.</translation>
    </message>
    <message>
        <source>Barcode cleaned of what is no digit.</source>
        <translation>Code-barres débarrassé de ce qui n’est pas un chiffre.</translation>
    </message>
    <message>
        <source>Counted by {of}, as the row is sold: kept in {unit}.</source>
        <translation>Compté par {of}, comme vendu sur la ligne&#xa0;: gardé en {unit}.</translation>
    </message>
    <message>
        <source>Counted in pieces, priced by measure: weigh or measure it, then enter the stock.</source>
        <translation>Compté à la pièce, mais au prix du kilo, du litre ou du mètre&#xa0;: pesez ou mesurez, puis saisissez le stock.</translation>
    </message>
    <message>
        <source>Formatting of a web page made plain text.</source>
        <translation>Mise en forme d’une page web ramenée à du simple texte.</translation>
    </message>
    <message>
        <source>How long this takes is not clear: say it in the product’s sheet.</source>
        <translation>Ce délai n’est pas clair&#xa0;: indiquez-le dans la fiche du produit.</translation>
    </message>
    <message>
        <source>Instructions for filling in, not a product.</source>
        <translation>Une consigne de remplissage, pas un produit.</translation>
    </message>
    <message>
        <source>It belongs to the same product as row {row}, but no size or colour tells it apart.</source>
        <translation>C’est le même produit qu’à la ligne {row}, mais aucune taille ni couleur ne l’en distingue.</translation>
    </message>
    <message>
        <source>It says no price: complete it here.</source>
        <translation>Sans prix dans le fichier&#xa0;: complétez-le ici.</translation>
    </message>
    <message>
        <source>It says there is some, not how many.</source>
        <translation>Le fichier dit qu’il y en a, pas combien.</translation>
    </message>
    <message>
        <source>Name too long: cut at {limit} characters.</source>
        <translation>Nom trop long&#xa0;: coupé à {limit} caractères.</translation>
    </message>
    <message>
        <source>Not all of these are among the 14 allergens: tick them in the product’s sheet.</source>
        <translation>Tous ne font pas partie des 14 allergènes&#xa0;: cochez-les dans la fiche du produit.</translation>
    </message>
    <message>
        <source>One stock for several sizes: count them, then enter each.</source>
        <translation>Un seul stock pour plusieurs tailles&#xa0;: comptez-les, puis notez chacune.</translation>
    </message>
    <message>
        <source>Photos added: {count}.</source>
        <translation>Photos ajoutées&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Photos not found: {count} ({names}).</source>
        <translation>Photos introuvables&#xa0;: {count} ({names}).</translation>
    </message>
    <message>
        <source>Photos that follow while the window is open: {count}.</source>
        <translation>Photos qui suivront quand la fenêtre sera ouverte&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Price of {of} turned into that of 1 {unit}.</source>
        <translation>Prix de {of} ramené à celui de 1 {unit}.</translation>
    </message>
    <message>
        <source>Products not in the file, archived: {count}.</source>
        <translation>Produits absents du fichier, archivés&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Purchase price times {coefficient}.</source>
        <translation>Prix d’achat × {coefficient}.</translation>
    </message>
    <message>
        <source>Rate understood from its name.</source>
        <translation>Taux compris d’après son nom.</translation>
    </message>
    <message>
        <source>Read from the ingredients, where they stand in capitals.</source>
        <translation>Lus dans les ingrédients, où ils sont en capitales.</translation>
    </message>
    <message>
        <source>Read from the sheet “{sheet}”. --sheet NAME reads another: {others}.</source>
        <translation>Lu dans la feuille «&#xa0;{sheet}&#xa0;». --sheet NOM en lit une autre&#xa0;: {others}.</translation>
    </message>
    <message>
        <source>Row {row} already has the name “{name}”, and no reference or barcode tells them apart.</source>
        <translation>La ligne {row} a déjà le nom «&#xa0;{name}&#xa0;», et ni référence ni code-barres ne les distingue.</translation>
    </message>
    <message>
        <source>Row {row} already has the reference “{sku}”.</source>
        <translation>La ligne {row} a déjà la référence «&#xa0;{sku}&#xa0;».</translation>
    </message>
    <message>
        <source>Row {row} already has this barcode.</source>
        <translation>La ligne {row} a déjà ce code-barres.</translation>
    </message>
    <message>
        <source>Row {row} of the same product already has the same choice (“{options}”).</source>
        <translation>La ligne {row} du même produit propose déjà le même choix («&#xa0;{options}&#xa0;»).</translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation>Ligne {row}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Some cells lie far outside the table: they were left out.</source>
        <translation>Quelques cellules sont loin en dehors du tableau&#xa0;: elles ont été laissées de côté.</translation>
    </message>
    <message>
        <source>Stock below zero is taken as none left.</source>
        <translation>Un stock négatif est pris comme épuisé.</translation>
    </message>
    <message>
        <source>Tax added, VAT {vat} %: the file says none.</source>
        <translation>Taxe ajoutée, TVA de {vat}&#xa0;%&#xa0;: le fichier n’en dit rien.</translation>
    </message>
    <message>
        <source>The barcode&apos;s last digit doesn&apos;t fit the others: scan or type it again.</source>
        <translation>Le dernier chiffre du code-barres ne va pas avec les autres&#xa0;: scannez-le ou tapez-le à nouveau.</translation>
    </message>
    <message>
        <source>The file is an order: what was ordered need not be there yet. Once it comes, receive it with the same file: Stock, Delivery.</source>
        <translation>Le fichier est une commande&#xa0;: ce qui a été commandé n’est peut-être pas encore là. À l’arrivée, recevez-le avec ce même fichier&#xa0;: Stock, Réception.</translation>
    </message>
    <message>
        <source>The headings once more.</source>
        <translation>Les titres des colonnes, encore une fois.</translation>
    </message>
    <message>
        <source>The price is below zero ({value}).</source>
        <translation>Le prix est négatif ({value}).</translation>
    </message>
    <message>
        <source>The price is without tax and the VAT is not known: add a VAT column, or set the shop&apos;s VAT.</source>
        <translation>Le prix est hors taxe et la TVA est inconnue&#xa0;: ajoutez une colonne TVA, ou réglez la TVA de la boutique.</translation>
    </message>
    <message>
        <source>The product it belongs to (“{parent}”) is not in the file, or was left out.</source>
        <translation>Le produit dont elle dépend («&#xa0;{parent}&#xa0;») n’est pas dans le fichier, ou a été laissé de côté.</translation>
    </message>
    <message>
        <source>The same as row {row}.</source>
        <translation>La même chose que la ligne {row}.</translation>
    </message>
    <message>
        <source>The spreadsheet lost the end of this barcode: scan or type it again.</source>
        <translation>Le tableur a perdu la fin de ce code-barres&#xa0;: scannez-le ou tapez-le à nouveau.</translation>
    </message>
    <message>
        <source>The spreadsheet made a date of it ({value}): type it again, as text.</source>
        <translation>Le tableur en a fait une date ({value})&#xa0;: retapez-le, en texte.</translation>
    </message>
    <message>
        <source>The spreadsheet turned the price into a date ({value}): type it again.</source>
        <translation>Le tableur a changé le prix en date ({value})&#xa0;: tapez-le à nouveau.</translation>
    </message>
    <message>
        <source>The spreadsheet turned the quantity into a date ({value}): type it again.</source>
        <translation>Le tableur a changé la quantité en date ({value})&#xa0;: tapez-la à nouveau.</translation>
    </message>
    <message>
        <source>These are no two days of the year: say the season in the product’s sheet.</source>
        <translation>Ce ne sont pas deux jours de l’année&#xa0;: indiquez la saison dans la fiche du produit.</translation>
    </message>
    <message>
        <source>This is no barcode.</source>
        <translation>Ce n’est pas un code-barres.</translation>
    </message>
    <message>
        <source>This row has no name.</source>
        <translation>Cette ligne n’a pas de nom.</translation>
    </message>
    <message>
        <source>Unknown article: {name}, {quantity}</source>
        <translation>Article inconnu&#xa0;: {name}, {quantity}</translation>
    </message>
    <message>
        <source>VAT found from the prices with and without tax.</source>
        <translation>TVA trouvée d’après les prix avec et sans taxe.</translation>
    </message>
    <message>
        <source>VAT {vat} %: the file says none.</source>
        <translation>TVA de {vat}&#xa0;%&#xa0;: le fichier n’en dit rien.</translation>
    </message>
    <message>
        <source>Without a price, customers don&apos;t see it yet.</source>
        <translation>Sans prix, les clients ne le voient pas encore.</translation>
    </message>
    <message>
        <source>Zero put back in front: the check digit proves it.</source>
        <translation>Zéro remis devant&#xa0;: le chiffre de contrôle le prouve.</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>colonne {number}</translation>
    </message>
    <message>
        <source>{lines} lines read: {counted} counted ({returns} returns), {again} counted before, {unknown} of unknown articles, {unread} not understood.</source>
        <translation>{lines} ligne(s) lue(s)&#xa0;: {counted} comptée(s), dont {returns} retour(s), {again} déjà comptée(s), {unknown} d’articles inconnus, {unread} non comprise(s).</translation>
    </message>
    <message>
        <source>{lines} lines read: {counted} would count ({returns} returns), {again} counted before, {unknown} of unknown articles, {unread} not understood.</source>
        <translation>{lines} ligne(s) lue(s)&#xa0;: {counted} compterai(en)t, dont {returns} retour(s), {again} déjà comptée(s), {unknown} d’articles inconnus, {unread} non comprise(s).</translation>
    </message>
    <message>
        <source>{rows} rows read: {accepted} went in, {rejected} left out, {skipped} skipped.</source>
        <translation>Lignes lues&#xa0;: {rows}. Enregistrées&#xa0;: {accepted}, laissées de côté&#xa0;: {rejected}, ignorées&#xa0;: {skipped}.</translation>
    </message>
    <message>
        <source>{rows} rows read: {accepted} would go in, {rejected} would be left out, {skipped} skipped.</source>
        <translation>Lignes lues&#xa0;: {rows}. Seraient enregistrées&#xa0;: {accepted}, laissées de côté&#xa0;: {rejected}, ignorées&#xa0;: {skipped}.</translation>
    </message>
    <message>
        <source>“{examples}” read as {amount}.</source>
        <translation>«&#xa0;{examples}&#xa0;» lu comme {amount}.</translation>
    </message>
    <message>
        <source>“{heading}” is already taken as the price.</source>
        <translation>«&#xa0;{heading}&#xa0;» est déjà prise comme prix.</translation>
    </message>
    <message>
        <source>“{value}” is an offer for several, not the price of one.</source>
        <translation>«&#xa0;{value}&#xa0;» est une offre pour plusieurs, pas le prix d’un seul.</translation>
    </message>
    <message>
        <source>“{value}” is no date.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une date.</translation>
    </message>
    <message>
        <source>“{value}” is no quantity.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une quantité.</translation>
    </message>
    <message>
        <source>“{value}” is not a VAT rate.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un taux de TVA.</translation>
    </message>
    <message>
        <source>“{value}” is not a price.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un prix.</translation>
    </message>
    <message>
        <source>“{value}” is not a quantity.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une quantité.</translation>
    </message>
    <message>
        <source>“{value}” is not in euros.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas en euros.</translation>
    </message>
    <message>
        <source>“{value}” is not one quantity.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une quantité unique.</translation>
    </message>
    <message>
        <source>“{value}” is taken as exactly that many.</source>
        <translation>«&#xa0;{value}&#xa0;» est pris comme ce nombre exact.</translation>
    </message>
    <message>
        <source>“{value}” is taken as none left.</source>
        <translation>«&#xa0;{value}&#xa0;» est pris comme épuisé.</translation>
    </message>
    <message>
        <source>“{value}” is too much for a price.</source>
        <translation>«&#xa0;{value}&#xa0;», c’est trop pour un prix.</translation>
    </message>
    <message>
        <source>“{value}” is too much for a quantity.</source>
        <translation>«&#xa0;{value}&#xa0;», c’est trop pour une quantité.</translation>
    </message>
    <message>
        <source>… and {count} more rows; the report lists them all.</source>
        <translation>… et {count} autres lignes&#xa0;; le rapport les donne toutes.</translation>
    </message>
    <message>
        <source>… and {count} more.</source>
        <translation>… et {count} de plus.</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Imports and large changes</source>
        <translation>Imports et grands changements</translation>
    </message>
    <message>
        <source>Nothing has been imported or changed at large yet.</source>
        <translation>Rien n’a encore été importé ni modifié en grand nombre.</translation>
    </message>
</context>
<context>
    <name>InventoryCard</name>
    <message>
        <source>As expected</source>
        <translation>Comme prévu</translation>
    </message>
    <message>
        <source>Found on the shelf</source>
        <translation>Trouvé en rayon</translation>
    </message>
    <message>
        <source>Item counted, by its name</source>
        <translation>Article compté, par son nom</translation>
    </message>
    <message>
        <source>Scan what you find: each scan is one more</source>
        <translation>Scannez ce que vous trouvez&#xa0;: chaque scan en compte un</translation>
    </message>
    <message>
        <source>Several add up: 3 + 12. What begins with + is added to what was found.</source>
        <translation>Plusieurs s’additionnent&#xa0;: 3 + 12. Ce qui commence par + s’ajoute à ce qui a été trouvé.</translation>
    </message>
    <message>
        <source>The stock said {amount}</source>
        <translation>Le stock indiquait {amount}</translation>
    </message>
    <message>
        <source>{amount} found, and sold or moved since</source>
        <translation>trouvé {amount}, puis vendu ou déplacé depuis</translation>
    </message>
    <message>
        <source>{amount} more stand in bags set aside for orders</source>
        <translation>plus {amount} dans les sacs mis de côté pour des commandes</translation>
    </message>
</context>
<context>
    <name>InventoryEnd</name>
    <message numerus="yes">
        <source>%Ln counted</source>
        <translation>
            <numerusform>%Ln compté</numerusform>
            <numerusform>%Ln comptés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written into “{name}”</source>
        <translation>
            <numerusform>%Ln ligne écrite dans «&#xa0;{name}&#xa0;»</numerusform>
            <numerusform>%Ln lignes écrites dans «&#xa0;{name}&#xa0;»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln otherwise than the stock said</source>
        <translation>
            <numerusform>%Ln écart</numerusform>
            <numerusform>%Ln écarts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that were not counted are gone: set them to 0</source>
        <translation>
            <numerusform>%Ln article non compté n’est plus là&#xa0;: le mettre à 0</numerusform>
            <numerusform>%Ln articles non comptés ne sont plus là&#xa0;: les mettre à 0</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another PC sold, received or counted %Ln of these meanwhile: count again, they stand first.</source>
        <translation>
            <numerusform>Un autre poste a vendu, reçu ou compté %Ln de ces articles entre-temps&#xa0;: recomptez-le, il est en tête.</numerusform>
            <numerusform>Un autre poste a vendu, reçu ou compté %Ln de ces articles entre-temps&#xa0;: recomptez-les, ils sont en tête.</numerusform>
        </translation>
    </message>
    <message>
        <source>Count on</source>
        <translation>Continuer à compter</translation>
    </message>
    <message>
        <source>Excel file…</source>
        <translation>Fichier Excel…</translation>
    </message>
    <message>
        <source>Make it the stock</source>
        <translation>Valider l’inventaire</translation>
    </message>
    <message>
        <source>Missing: {missing}, found besides: {found}, together {money}; at the purchase price, or at the sale price where that is not known.</source>
        <translation>Manque&#xa0;: {missing}, en plus&#xa0;: {found}, ensemble {money}, au prix d’achat, ou au prix de vente s’il n’est pas connu.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher la suite</translation>
    </message>
    <message>
        <source>Write the inventory</source>
        <translation>Écrire l’inventaire</translation>
    </message>
    <message>
        <source>inventory</source>
        <translation>inventaire</translation>
    </message>
    <message>
        <source>{done} of {total}…</source>
        <translation>{done} sur {total}…</translation>
    </message>
</context>
<context>
    <name>InventoryList</name>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaire</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Price of</source>
        <translation>Prix de</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Prix à l’unité</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>The stock said</source>
        <translation>Le stock disait</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Value of the difference</source>
        <translation>Valeur de l’écart</translation>
    </message>
    <message>
        <source>Value of what is there</source>
        <translation>Valeur du stock</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>l’achat</translation>
    </message>
    <message>
        <source>sale</source>
        <translation>la vente</translation>
    </message>
</context>
<context>
    <name>InventoryPage</name>
    <message numerus="yes">
        <source>%Ln counted</source>
        <translation>
            <numerusform>%Ln compté</numerusform>
            <numerusform>%Ln comptés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to count</source>
        <translation>
            <numerusform>%Ln à compter</numerusform>
            <numerusform>%Ln à compter</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Count the shelves by scanning</source>
        <translation>Comptez les rayons en scannant</translation>
    </message>
    <message>
        <source>Finish…</source>
        <translation>Terminer…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Nothing changes until you have seen the differences and finish. You can stop at any time, sell meanwhile, and go on tomorrow.</source>
        <translation>Rien ne change avant que vous ayez vu les écarts et validé. Vous pouvez vous arrêter à tout moment, vendre entre-temps, et reprendre demain.</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”.</source>
        <translation>Rien trouvé pour «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Place: {shelf}</source>
        <translation>Emplacement&#xa0;: {shelf}</translation>
    </message>
    <message>
        <source>The whole shop</source>
        <translation>Toute la boutique</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>À compter</translation>
    </message>
</context>
<context>
    <name>KeepingPanel</name>
    <message>
        <source>How the products chosen are kept</source>
        <translation>Stock des produits choisis</translation>
    </message>
    <message>
        <source>Keep them so</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Keeping and ordering again</source>
        <translation>Stock et réassort</translation>
    </message>
    <message>
        <source>Kept for the shop</source>
        <translation>Gardé en boutique</translation>
    </message>
    <message>
        <source>Order again at</source>
        <translation>Recommander à</translation>
    </message>
    <message>
        <source>Order up to</source>
        <translation>Commander jusqu’à</translation>
    </message>
    <message>
        <source>Pieces, kilos, litres or metres, as each is sold. Empty: as it is.</source>
        <translation>En pièces, kilos, litres ou mètres, selon le produit. Vide&#xa0;: inchangé.</translation>
    </message>
    <message>
        <source>Place in the shop</source>
        <translation>Emplacement</translation>
    </message>
</context>
<context>
    <name>LabelRow</name>
    <message>
        <source>How many: {name}</source>
        <translation>Combien&#xa0;: {name}</translation>
    </message>
    <message>
        <source>No label any more: {name}</source>
        <translation>Plus d’étiquette&#xa0;: {name}</translation>
    </message>
    <message>
        <source>No label hangs there any more</source>
        <translation>Il n’y a plus d’étiquette en rayon</translation>
    </message>
    <message>
        <source>label says {before}, now {now}</source>
        <translation>étiquette {before}, maintenant {now}</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>sans prix</translation>
    </message>
    <message>
        <source>was called {name}</source>
        <translation>s’appelait {name}</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Shelf labels</source>
        <translation>Étiquettes de rayon</translation>
    </message>
</context>
<context>
    <name>LabelsCard</name>
    <message numerus="yes">
        <source>%Ln label(s) on the shelves no longer say what is so.</source>
        <translation>
            <numerusform>%Ln étiquette en rayon n’est plus juste.</numerusform>
            <numerusform>%Ln étiquettes en rayon ne sont plus justes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message numerus="yes">
        <source>%Ln label(s) no longer say what is so</source>
        <translation>
            <numerusform>%Ln étiquette n’est plus juste</numerusform>
            <numerusform>%Ln étiquettes ne sont plus justes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without price: not printed</source>
        <translation>
            <numerusform>%Ln sans prix&#xa0;: pas imprimée</numerusform>
            <numerusform>%Ln sans prix&#xa0;: pas imprimées</numerusform>
        </translation>
    </message>
    <message>
        <source>A4, {count} labels of {size}</source>
        <translation>A4, {count} étiquettes de {size}</translation>
    </message>
    <message>
        <source>All labels say what is so</source>
        <translation>Toutes les étiquettes sont justes</translation>
    </message>
    <message>
        <source>Choose products</source>
        <translation>Choisir des produits</translation>
    </message>
    <message>
        <source>First free label</source>
        <translation>Première étiquette libre</translation>
    </message>
    <message>
        <source>Height in mm</source>
        <translation>Hauteur en mm</translation>
    </message>
    <message>
        <source>How it will look</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Labels of the products chosen</source>
        <translation>Étiquettes des produits choisis</translation>
    </message>
    <message>
        <source>Labels printed here come back when a name, a price or the price of a kilo has changed. For others choose products, then “Labels”.</source>
        <translation>Les étiquettes imprimées ici reviennent quand un nom, un prix ou un prix au kilo a changé. Pour d’autres, choisissez des produits, puis «&#xa0;Étiquettes&#xa0;».</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message numerus="yes">
        <source>Print %Ln label(s)</source>
        <translation>
            <numerusform>Imprimer %Ln étiquette</numerusform>
            <numerusform>Imprimer %Ln étiquettes</numerusform>
        </translation>
    </message>
    <message>
        <source>Roll, another size</source>
        <translation>Rouleau, autre taille</translation>
    </message>
    <message>
        <source>Roll, {size}</source>
        <translation>Rouleau, {size}</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher la suite</translation>
    </message>
    <message>
        <source>They are printed already</source>
        <translation>Elles sont déjà imprimées</translation>
    </message>
    <message>
        <source>Those to print again</source>
        <translation>À réimprimer</translation>
    </message>
    <message>
        <source>Width in mm</source>
        <translation>Largeur en mm</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>rangée {row}, colonne {column}</translation>
    </message>
</context>
<context>
    <name>Lasting</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln heure</numerusform>
            <numerusform>%Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>the shop’s usual time</source>
        <translation>le délai habituel de la boutique</translation>
    </message>
</context>
<context>
    <name>LineBlock</name>
    <message>
        <source>Agreed: note {weighed}</source>
        <translation>D’accord&#xa0;: noter {weighed}</translation>
    </message>
    <message>
        <source>Ask on their page</source>
        <translation>Demander en ligne</translation>
    </message>
    <message>
        <source>Ask the customer</source>
        <translation>Demander au client</translation>
    </message>
    <message>
        <source>Ask whether {weighed} instead of {asked} is fine: {due} instead of {planned}.</source>
        <translation>Demandez si {weighed} au lieu de {asked} convient&#xa0;: {due} au lieu de {planned}.</translation>
    </message>
    <message>
        <source>Asked: {asked} · {price}</source>
        <translation>Demandé {asked} · {price}</translation>
    </message>
    <message>
        <source>Close this item</source>
        <translation>Refermer cet article</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Missing…</source>
        <translation>Manquant…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Un de moins</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Un de plus</translation>
    </message>
    <message>
        <source>Read the scale</source>
        <translation>Lire la balance</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>This label is not known yet. If it is of this item, note it: it will be known from then on. If not, open the right item and scan it again.</source>
        <translation>Cette étiquette n’est pas encore connue. Si elle est de cet article, notez-la&#xa0;: elle le sera désormais. Sinon, ouvrez le bon article et scannez-la de nouveau.</translation>
    </message>
    <message>
        <source>Weigh again</source>
        <translation>Repeser</translation>
    </message>
    <message>
        <source>of {asked} asked</source>
        <translation>sur {asked}</translation>
    </message>
    <message>
        <source>planned {amount}</source>
        <translation>prévu {amount}</translation>
    </message>
</context>
<context>
    <name>LineFace</name>
    <message>
        <source>Customer asked</source>
        <translation>Question posée au client</translation>
    </message>
    <message>
        <source>Customer not reached</source>
        <translation>E-mail non remis</translation>
    </message>
    <message>
        <source>Customer to be called</source>
        <translation>À appeler</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Question to be sent</source>
        <translation>Question à envoyer</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplacé</translation>
    </message>
    <message>
        <source>To measure</source>
        <translation>À mesurer</translation>
    </message>
    <message>
        <source>To weigh</source>
        <translation>À peser</translation>
    </message>
    <message>
        <source>to take: {asked}</source>
        <translation>à prendre&#xa0;: {asked}</translation>
    </message>
    <message>
        <source>{handed} of {due} handed over</source>
        <translation>{handed} sur {due} remis</translation>
    </message>
    <message>
        <source>{quantity} taken back</source>
        <translation>{quantity} repris</translation>
    </message>
    <message>
        <source>{ready} of {asked}</source>
        <translation>{ready} sur {asked}</translation>
    </message>
</context>
<context>
    <name>ListHeads</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
</context>
<context>
    <name>LogoSlot</name>
    <message>
        <source>Add your logo: drop it here, or click to choose</source>
        <translation>Ajoutez votre logo&#xa0;: déposez-le ici, ou cliquez pour le choisir</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Drop your logo here</source>
        <translation>Déposez votre logo ici</translation>
    </message>
    <message>
        <source>Logo: click for another, Delete takes it away</source>
        <translation>Logo&#xa0;: cliquez pour en changer, Suppr le retire</translation>
    </message>
</context>
<context>
    <name>LookBlock</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>DigitAix speaks it from its next start.</source>
        <translation>DigitAix la parlera à son prochain démarrage.</translation>
    </message>
    <message>
        <source>Everything larger</source>
        <translation>Tout en plus grand</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Cette fenêtre</translation>
    </message>
</context>
<context>
    <name>MarketplaceBlock</name>
    <message numerus="yes">
        <source>%Ln is new</source>
        <translation>
            <numerusform>%Ln est nouveau</numerusform>
            <numerusform>%Ln sont nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your products is there already</source>
        <translation>
            <numerusform>%Ln de vos produits y est déjà</numerusform>
            <numerusform>%Ln de vos produits y sont déjà</numerusform>
        </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code of the town hall</source>
        <translation>Code de la mairie</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>Connected again. What waited here is on its way.</source>
        <translation>C’est reconnecté. Ce qui attendait ici est en route.</translation>
    </message>
    <message>
        <source>Connected. Your products are on their way.</source>
        <translation>C’est connecté. Vos produits sont en route.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Disconnect this PC</source>
        <translation>Déconnecter ce poste</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Déconnecter…</translation>
    </message>
    <message>
        <source>Join it so</source>
        <translation>Rejoindre ainsi</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Place de marché</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Nothing has been sent yet: this is what both sides have.</source>
        <translation>Rien n’est encore envoyé&#xa0;: voici ce qui existe des deux côtés.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Open the storefront</source>
        <translation>Voir la vitrine</translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>Garder la connexion</translation>
    </message>
    <message>
        <source>This PC will no longer receive orders nor send anything. Everything stays saved here; coming back takes a new code.</source>
        <translation>Ce poste ne recevra plus de commandes et n’enverra plus rien. Tout reste enregistré ici&#xa0;; pour revenir, il faudra un nouveau code.</translation>
    </message>
    <message>
        <source>Type the address and the code of the town hall&apos;s letter; for one more PC, the first one gives both in its Settings. What is here already goes along.</source>
        <translation>Saisissez l’adresse et le code de la lettre de la mairie&#xa0;; pour un poste de plus, le premier donne les deux dans ses Réglages. Ce qui est déjà ici suit.</translation>
    </message>
    <message>
        <source>{same}, {new}. What is there keeps its price and its stock; yours of the same barcode or reference is archived, and can come back.</source>
        <translation>{same}, {new}. Ce qui est sur la place de marché garde son prix et son stock&#xa0;; vos produits de même code-barres ou référence sont archivés, et peuvent revenir.</translation>
    </message>
    <message>
        <source>“{shop}” has to be connected again, with a new code of the town hall or of another PC of the shop.</source>
        <translation>«&#xa0;{shop}&#xa0;» est à reconnecter, avec un nouveau code de la mairie ou d’un autre poste de la boutique.</translation>
    </message>
    <message>
        <source>“{shop}” is on {server}.</source>
        <translation>«&#xa0;{shop}&#xa0;» est sur {server}.</translation>
    </message>
</context>
<context>
    <name>MissingPanel</name>
    <message>
        <source>Agreed on the telephone</source>
        <translation>D’accord au téléphone</translation>
    </message>
    <message>
        <source>Another article instead…</source>
        <translation>Un autre article à la place…</translation>
    </message>
    <message>
        <source>Ask the customer</source>
        <translation>Demander au client</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>How much of what is offered instead?</source>
        <translation>Quelle quantité de ce qui est proposé à la place&#xa0;?</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Less of it</source>
        <translation>Une quantité moindre</translation>
    </message>
    <message>
        <source>Or without this article</source>
        <translation>Ou sans cet article</translation>
    </message>
    <message>
        <source>That is not less: {asked} were asked for.</source>
        <translation>Ce n’est pas moins que ce qui est demandé ({asked}).</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>non proposé</translation>
    </message>
    <message>
        <source>“{name}” is missing. Offer:</source>
        <translation>«&#xa0;{name}&#xa0;» manque. Proposez&#xa0;:</translation>
    </message>
</context>
<context>
    <name>MissingWords</name>
    <message>
        <source>Allergens</source>
        <translation>Allergènes</translation>
    </message>
    <message>
        <source>Ingredients</source>
        <translation>Ingrédients</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Fabricant</translation>
    </message>
    <message>
        <source>Maker’s address</source>
        <translation>Adresse du fabricant</translation>
    </message>
    <message>
        <source>Maker’s e-mail</source>
        <translation>E-mail du fabricant</translation>
    </message>
    <message>
        <source>Net quantity</source>
        <translation>Quantité nette</translation>
    </message>
</context>
<context>
    <name>MoneyEdit</name>
    <message>
        <source>Amount in euros</source>
        <translation>Montant en euros</translation>
    </message>
</context>
<context>
    <name>NextStepButton</name>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>NothingHere</name>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>NoticeCards</name>
    <message numerus="yes">
        <source>%Ln of your products was on the marketplace already</source>
        <translation>
            <numerusform>%Ln de vos produits était déjà sur la place de marché</numerusform>
            <numerusform>%Ln de vos produits étaient déjà sur la place de marché</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) archived here: is that right?</source>
        <translation>
            <numerusform>%Ln produit archivé ici&#xa0;: est-ce voulu&#xa0;?</numerusform>
            <numerusform>%Ln produits archivés ici&#xa0;: est-ce voulu&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it left</source>
        <translation>Tout est bien parti</translation>
    </message>
    <message>
        <source>Archive them</source>
        <translation>Les archiver</translation>
    </message>
    <message>
        <source>Both are right</source>
        <translation>Les deux sont justes</translation>
    </message>
    <message>
        <source>It is “{state}” since {at}.</source>
        <translation>Elle est «&#xa0;{state}&#xa0;» depuis le {at}.</translation>
    </message>
    <message>
        <source>It left once</source>
        <translation>Partie une seule fois</translation>
    </message>
    <message>
        <source>It was called off before the marketplace heard that it was being prepared. If the bag has left, there is nothing to do: the stock is right.</source>
        <translation>Elle a été annulée avant que la place de marché n’apprenne qu’elle se préparait. Si le sac est parti, il n’y a rien à faire&#xa0;: le stock est juste.</translation>
    </message>
    <message>
        <source>Its goods go back onto the shelf:</source>
        <translation>Ses articles sont à remettre en rayon&#xa0;:</translation>
    </message>
    <message>
        <source>Keep them all</source>
        <translation>Tous les garder</translation>
    </message>
    <message>
        <source>Leave it archived</source>
        <translation>Laisser archivé</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Order {code} could not become “{state}”</source>
        <translation>La commande {code} n’a pas pu passer à «&#xa0;{state}&#xa0;»</translation>
    </message>
    <message>
        <source>Order {code} was handed over although it had been cancelled</source>
        <translation>La commande {code} a été remise alors qu’elle était annulée</translation>
    </message>
    <message>
        <source>Order {code} was handed over on two PCs</source>
        <translation>La commande {code} a été remise sur deux postes</translation>
    </message>
    <message>
        <source>Order {code} was not fetched in time</source>
        <translation>La commande {code} n’a pas été retirée à temps</translation>
    </message>
    <message>
        <source>Order {code}: the customer does not come</source>
        <translation>Commande {code}&#xa0;: le client ne vient pas</translation>
    </message>
    <message>
        <source>PC “{pc}”, {at}</source>
        <translation>poste «&#xa0;{pc}&#xa0;», {at}</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Le restaurer</translation>
    </message>
    <message>
        <source>See the order</source>
        <translation>Voir la commande</translation>
    </message>
    <message>
        <source>See “{name}”</source>
        <translation>Voir «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>So many at once were not taken off the web, in case of a mistake. They are back in your list until you say so.</source>
        <translation>Autant de produits à la fois n’ont pas été retirés du web, par prudence. Ils sont de retour dans votre liste jusqu’à votre réponse.</translation>
    </message>
    <message>
        <source>Take mine back</source>
        <translation>Reprendre les miens</translation>
    </message>
    <message>
        <source>The stock is right again.</source>
        <translation>Le stock est juste à nouveau.</translation>
    </message>
    <message>
        <source>The stock went down twice. If the bag left once, this goes back into stock:</source>
        <translation>Le stock a baissé deux fois. Si le sac n’est parti qu’une fois, ceci revient en stock&#xa0;:</translation>
    </message>
    <message>
        <source>They are back on the shelf</source>
        <translation>C’est remis en rayon</translation>
    </message>
    <message>
        <source>Twice the same product? “{one}” and “{other}”</source>
        <translation>Doublon possible&#xa0;: «&#xa0;{one}&#xa0;» et «&#xa0;{other}&#xa0;»</translation>
    </message>
    <message>
        <source>Two PCs gave them the barcode {code}. If they are the same, archive one of them.</source>
        <translation>Deux postes leur ont donné le code-barres {code}. Si c’est le même produit, archivez l’un des deux.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>C’est noté</translation>
    </message>
    <message>
        <source>What was prepared of order {code} came too late</source>
        <translation>Ce qui a été préparé de la commande {code} est arrivé trop tard</translation>
    </message>
    <message>
        <source>What was there keeps its price and its stock; yours is archived. If they are not the same after all, take yours back.</source>
        <translation>Ceux de la place de marché gardent leur prix et leur stock&#xa0;; les vôtres sont archivés. Si ce ne sont pas les mêmes, reprenez les vôtres.</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>OfferWords</name>
    <message>
        <source>agrees: {offer}</source>
        <translation>d’accord pour {offer}</translation>
    </message>
    <message>
        <source>no answer in time, taken for a no</source>
        <translation>pas de réponse à temps, compris comme un refus</translation>
    </message>
    <message>
        <source>only {count}</source>
        <translation>seulement {count}</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>refus</translation>
    </message>
    <message>
        <source>without it</source>
        <translation>s’en passer</translation>
    </message>
</context>
<context>
    <name>OneMore</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>First: which one is it that you have here? Its stock stays with it.</source>
        <translation>D’abord&#xa0;: lequel avez-vous ici&#xa0;? Il garde son stock.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>This one is</source>
        <translation>Celui-ci</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>Which one is there besides?</source>
        <translation>Laquelle avez-vous en plus&#xa0;?</translation>
    </message>
</context>
<context>
    <name>OnePhoto</name>
    <message>
        <source>Choose a photo</source>
        <translation>Choisir une photo</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
</context>
<context>
    <name>OnlineLight</name>
    <message>
        <source>Can’t be reserved without:</source>
        <translation>Pas réservable sans&#xa0;:</translation>
    </message>
    <message>
        <source>Customers see it and can reserve it.</source>
        <translation>Les clients le voient et peuvent le réserver.</translation>
    </message>
    <message>
        <source>Customers see it as it is here once the connection is back.</source>
        <translation>Les clients le verront tel qu’ici au retour de la connexion.</translation>
    </message>
    <message>
        <source>Customers see it once your shop is on the marketplace, in Settings.</source>
        <translation>Les clients le verront dès que la boutique sera reliée à la place de marché, dans Réglages.</translation>
    </message>
    <message>
        <source>Customers see it, and can reserve it again from {day}.</source>
        <translation>Les clients le voient, et pourront le réserver à partir du {day}.</translation>
    </message>
    <message>
        <source>Customers see it, and can reserve it again once there is stock.</source>
        <translation>Les clients le voient, et pourront le réserver dès qu’il y en aura.</translation>
    </message>
    <message>
        <source>Customers see your changes once the connection is back.</source>
        <translation>Les clients verront vos changements au retour de la connexion.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Not visible yet</source>
        <translation>Pas encore visible</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Online, sold out</source>
        <translation>En ligne, en rupture</translation>
    </message>
    <message>
        <source>Only the shop sees it.</source>
        <translation>Seule la boutique le voit.</translation>
    </message>
    <message>
        <source>Out of season</source>
        <translation>Hors saison</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Ready to be online</source>
        <translation>Prêt à être en ligne</translation>
    </message>
    <message>
        <source>Ready to be online otherwise, once your shop is on the marketplace.</source>
        <translation>Sinon prêt à être en ligne, dès que la boutique sera reliée à la place de marché.</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Rupture</translation>
    </message>
    <message>
        <source>Soon online</source>
        <translation>Bientôt en ligne</translation>
    </message>
    <message>
        <source>Still missing to put it online:</source>
        <translation>Il manque, pour le mettre en ligne&#xa0;:</translation>
    </message>
    <message>
        <source>Still missing:</source>
        <translation>Il manque encore&#xa0;:</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>To be seen in the shop</source>
        <translation>À voir en boutique</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>A part of {code} handed over, the rest is kept</source>
        <translation>Une partie de {code} remise, le reste est gardé</translation>
    </message>
    <message>
        <source>Adding “{name}” undone</source>
        <translation>Ajout annulé&#xa0;: «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Both values are to be compared again</source>
        <translation>Les deux valeurs sont de nouveau à comparer</translation>
    </message>
    <message>
        <source>Category of {count} products changed</source>
        <translation>Catégorie de {count} produits changée</translation>
    </message>
    <message>
        <source>Category of “{name}” changed</source>
        <translation>Catégorie de «&#xa0;{name}&#xa0;» changée</translation>
    </message>
    <message>
        <source>Clock: right.</source>
        <translation>Horloge&#xa0;: à l’heure.</translation>
    </message>
    <message>
        <source>Clock: {minutes} minutes away from the marketplace&apos;s. Set this PC&apos;s date and time.</source>
        <translation>Horloge&#xa0;: {minutes} minutes d’écart avec celle de la place de marché. Réglez la date et l’heure de ce poste.</translation>
    </message>
    <message>
        <source>Clock: {now} is earlier than what was last written here. Set this PC&apos;s date and time.</source>
        <translation>Horloge&#xa0;: {now}, c’est plus tôt que la dernière écriture ici. Réglez la date et l’heure de ce poste.</translation>
    </message>
    <message>
        <source>Clock: {now}, with nobody to compare it with.</source>
        <translation>Horloge&#xa0;: {now}, sans autre horloge à laquelle la comparer.</translation>
    </message>
    <message>
        <source>Copies: none yet; the window makes one soon after it is opened.</source>
        <translation>Copies&#xa0;: aucune pour l’instant&#xa0;; la fenêtre en fait une peu après son ouverture.</translation>
    </message>
    <message>
        <source>Copies: the newest is of {when}. Leave the window open for a while, or type backup.</source>
        <translation>Copies&#xa0;: la plus récente date du {when}. Laissez la fenêtre ouverte un moment, ou tapez backup.</translation>
    </message>
    <message>
        <source>Copies: {count}, the newest of {when}.</source>
        <translation>Copies&#xa0;: {count}, la plus récente du {when}.</translation>
    </message>
    <message>
        <source>Customer of {code} not told yet</source>
        <translation>Client de {code}&#xa0;: pas encore prévenu</translation>
    </message>
    <message>
        <source>Customer of {code} told</source>
        <translation>Client de {code} prévenu</translation>
    </message>
    <message>
        <source>Delivery expected: {count} items</source>
        <translation>Livraison attendue, articles&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Delivery put into stock: {count} items</source>
        <translation>Livraison mise en stock, articles&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Delivery taken back: it is expected again</source>
        <translation>Réception annulée&#xa0;: la livraison est de nouveau attendue</translation>
    </message>
    <message>
        <source>Disk: only {free} free. Make room on it.</source>
        <translation>Disque&#xa0;: {free} libres seulement. Faites-y de la place.</translation>
    </message>
    <message>
        <source>Disk: {free} free.</source>
        <translation>Disque&#xa0;: {free} libres.</translation>
    </message>
    <message>
        <source>File: no shop here yet; open the window to begin.</source>
        <translation>Fichier&#xa0;: pas encore de boutique ici&#xa0;; ouvrez la fenêtre pour commencer.</translation>
    </message>
    <message>
        <source>File: the change “{name}” was cut short at {done} of {total} products. Open the window to go on or to undo it.</source>
        <translation>Fichier&#xa0;: le changement «&#xa0;{name}&#xa0;» s’est arrêté à {done} produits sur {total}. Ouvrez la fenêtre pour le reprendre ou l’annuler.</translation>
    </message>
    <message>
        <source>File: the import of “{name}” was cut short at {done} of {total} products. Open the window to go on or to undo it.</source>
        <translation>Fichier&#xa0;: l’import de «&#xa0;{name}&#xa0;» s’est arrêté à {done} produits sur {total}. Ouvrez la fenêtre pour continuer ou pour annuler.</translation>
    </message>
    <message>
        <source>File: whole and readable (SQLite {version}).</source>
        <translation>Fichier&#xa0;: entier et lisible (SQLite {version}).</translation>
    </message>
    <message>
        <source>How long orders are kept is saved</source>
        <translation>La durée de garde des commandes est enregistrée</translation>
    </message>
    <message>
        <source>How your scale writes its labels is saved</source>
        <translation>Les étiquettes de votre balance sont enregistrées</translation>
    </message>
    <message>
        <source>How {count} products are kept in stock is changed</source>
        <translation>Réglages de stock modifiés pour {count} produits</translation>
    </message>
    <message>
        <source>Import of “{name}” undone</source>
        <translation>Import de «&#xa0;{name}&#xa0;» annulé</translation>
    </message>
    <message>
        <source>Import of “{name}” undone; what was changed or sold since stays</source>
        <translation>Import de «&#xa0;{name}&#xa0;» annulé&#xa0;; ce qui a été modifié ou vendu depuis reste</translation>
    </message>
    <message>
        <source>In-store barcode for “{name}”</source>
        <translation>Code-barres maison pour «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>In-store barcodes for {count} products</source>
        <translation>Codes-barres maison pour {count} produits</translation>
    </message>
    <message>
        <source>Inventory finished: {count} items counted, {other} otherwise</source>
        <translation>Inventaire validé. Articles comptés&#xa0;: {count}&#xa0;; écarts&#xa0;: {other}</translation>
    </message>
    <message>
        <source>Inventory left: the stock is as it was before</source>
        <translation>Inventaire abandonné&#xa0;: le stock n’a pas changé</translation>
    </message>
    <message>
        <source>Inventory undone: it is under way again</source>
        <translation>Inventaire annulé&#xa0;: il est de nouveau en cours</translation>
    </message>
    <message>
        <source>It stays as it is</source>
        <translation>Cela reste ainsi</translation>
    </message>
    <message>
        <source>Labels printed: {count}</source>
        <translation>Étiquettes imprimées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Link: no marketplace. To join one, type the town hall&apos;s code in Settings.</source>
        <translation>Connexion&#xa0;: pas de place de marché. Pour en rejoindre une, tapez le code de la mairie dans Réglages.</translation>
    </message>
    <message>
        <source>Link: this PC&apos;s key to {server} can&apos;t be read. Unlock the keyring, or connect again in Settings with a new code.</source>
        <translation>Connexion&#xa0;: la clé de ce poste pour {server} ne peut pas être lue. Déverrouillez le trousseau, ou reconnectez-vous dans Réglages avec un nouveau code.</translation>
    </message>
    <message>
        <source>Link: {server} answers; {waiting} changes to send.</source>
        <translation>Connexion&#xa0;: {server} répond&#xa0;; changements à envoyer&#xa0;: {waiting}.</translation>
    </message>
    <message>
        <source>Link: {server} does not answer. Check this PC&apos;s internet connection; changes kept here meanwhile: {waiting}.</source>
        <translation>Connexion&#xa0;: {server} ne répond pas. Vérifiez l’accès à Internet de ce poste&#xa0;; changements gardés ici en attendant&#xa0;: {waiting}.</translation>
    </message>
    <message>
        <source>No reservations are taken for now</source>
        <translation>Les réservations sont en pause</translation>
    </message>
    <message>
        <source>Nothing more is expected of this delivery</source>
        <translation>Plus rien n’est attendu de cette livraison</translation>
    </message>
    <message>
        <source>Order {code} accepted</source>
        <translation>Commande {code} acceptée</translation>
    </message>
    <message>
        <source>Order {code} cancelled</source>
        <translation>Commande {code} annulée</translation>
    </message>
    <message>
        <source>Order {code} declined</source>
        <translation>Commande {code} refusée</translation>
    </message>
    <message>
        <source>Order {code} handed over</source>
        <translation>Commande {code} remise au client</translation>
    </message>
    <message>
        <source>Order {code} is being prepared</source>
        <translation>Commande {code} en préparation</translation>
    </message>
    <message>
        <source>Order {code} is ready</source>
        <translation>Commande {code} prête</translation>
    </message>
    <message>
        <source>Order {code} put aside</source>
        <translation>Commande {code} mise de côté</translation>
    </message>
    <message>
        <source>Order {code} put back on the shelf</source>
        <translation>Commande {code} remise en rayon</translation>
    </message>
    <message>
        <source>Order {code} received</source>
        <translation>Commande {code} reçue</translation>
    </message>
    <message>
        <source>Order {code} waits for your answer again</source>
        <translation>La commande {code} attend de nouveau votre réponse</translation>
    </message>
    <message>
        <source>Orders are prepared one by one again</source>
        <translation>Les commandes se préparent de nouveau une par une</translation>
    </message>
    <message>
        <source>Orders being prepared again: {count}</source>
        <translation>Commandes de nouveau en préparation&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Orders prepared together: {count}</source>
        <translation>Commandes préparées ensemble&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Orders ready: {count}</source>
        <translation>Commandes prêtes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Photo added to “{name}”</source>
        <translation>Photo ajoutée à «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Photo of “{name}” removed</source>
        <translation>Photo de «&#xa0;{name}&#xa0;» retirée</translation>
    </message>
    <message>
        <source>Photos added (known products: {count}, new: {new})</source>
        <translation>Photos ajoutées (produits connus&#xa0;: {count}, nouveaux&#xa0;: {new})</translation>
    </message>
    <message>
        <source>Photos added to {count} products</source>
        <translation>Photos ajoutées à {count} produits</translation>
    </message>
    <message>
        <source>Photos added to “{name}”</source>
        <translation>Photos ajoutées à «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Photos of “{name}” rearranged</source>
        <translation>Photos de «&#xa0;{name}&#xa0;» remises en ordre</translation>
    </message>
    <message>
        <source>Price of “{name}” changed</source>
        <translation>Prix de «&#xa0;{name}&#xa0;» changé</translation>
    </message>
    <message>
        <source>Price of “{name}” changed: {price}</source>
        <translation>Prix de «&#xa0;{name}&#xa0;» changé&#xa0;: {price}</translation>
    </message>
    <message>
        <source>Prices of {count} products changed</source>
        <translation>Prix de {count} produits changés</translation>
    </message>
    <message>
        <source>Printer and link: not looked at, since the file doesn&apos;t say which they are. Put it right first, then type doctor again.</source>
        <translation>Imprimante et connexion&#xa0;: pas regardées, car le fichier ne dit pas lesquelles. Remettez-le d’abord en état, puis retapez doctor.</translation>
    </message>
    <message>
        <source>Printer: none chosen. Slips come on the screen; set one up in Settings.</source>
        <translation>Imprimante&#xa0;: aucune choisie. Les bons s’affichent à l’écran&#xa0;; installez-en une dans les Réglages.</translation>
    </message>
    <message>
        <source>Printer: {printer} does not answer. Switch it on, and check its cable.</source>
        <translation>Imprimante&#xa0;: {printer} ne répond pas. Allumez-la et vérifiez son câble.</translation>
    </message>
    <message>
        <source>Printer: {printer} is no longer there. Switch it on, or choose another in Settings.</source>
        <translation>Imprimante&#xa0;: {printer} n’est plus là. Allumez-la, ou choisissez-en une autre dans Réglages.</translation>
    </message>
    <message>
        <source>Printer: {printer} is there.</source>
        <translation>Imprimante&#xa0;: {printer} est là.</translation>
    </message>
    <message>
        <source>Promotion on {count} products</source>
        <translation>Promotion sur {count} produits</translation>
    </message>
    <message>
        <source>Promotion on “{name}”</source>
        <translation>Promotion sur «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Promotion on “{name}” ended</source>
        <translation>Promotion sur «&#xa0;{name}&#xa0;» arrêtée</translation>
    </message>
    <message>
        <source>Promotions on {count} products ended</source>
        <translation>Promotions sur {count} produits arrêtées</translation>
    </message>
    <message>
        <source>Reservations are taken again</source>
        <translation>Les réservations reprennent</translation>
    </message>
    <message>
        <source>Room set apart for a full disk: none yet; the window sees to it.</source>
        <translation>Place gardée pour le jour où le disque est plein&#xa0;: pas encore&#xa0;; la fenêtre s’en occupe.</translation>
    </message>
    <message>
        <source>Room set apart for a full disk: {size}.</source>
        <translation>Place gardée pour le jour où le disque est plein&#xa0;: {size}.</translation>
    </message>
    <message>
        <source>Second place for copies: none chosen; choose one in Settings.</source>
        <translation>Deuxième endroit pour les copies&#xa0;: aucun&#xa0;; choisissez-en un dans les Réglages.</translation>
    </message>
    <message>
        <source>Second place for copies: {place} is not there. Plug it in while the window is open, or choose another in Settings.</source>
        <translation>Deuxième endroit pour les copies&#xa0;: {place} n’est pas là. Branchez-le pendant que la fenêtre est ouverte, ou choisissez-en un autre dans les Réglages.</translation>
    </message>
    <message>
        <source>Second place for copies: {place} is there.</source>
        <translation>Deuxième endroit pour les copies&#xa0;: {place} est là.</translation>
    </message>
    <message>
        <source>Sizes and colours of “{name}” changed</source>
        <translation>Tailles et couleurs de «&#xa0;{name}&#xa0;» changées</translation>
    </message>
    <message>
        <source>Stock: agrees with all that came and went.</source>
        <translation>Stock&#xa0;: il correspond à tous les mouvements.</translation>
    </message>
    <message>
        <source>Stock: articles that differ from what came and went of them: {count}. Leave the window open for a while: they are reckoned anew.</source>
        <translation>Stock&#xa0;: articles qui ne correspondent pas à leurs mouvements&#xa0;: {count}. Laissez la fenêtre ouverte un moment&#xa0;: ils seront recalculés.</translation>
    </message>
    <message>
        <source>Supplier of {count} products noted</source>
        <translation>Fournisseur noté pour {count} produits</translation>
    </message>
    <message>
        <source>Supplier of “{name}” noted</source>
        <translation>Fournisseur noté pour «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Taken off the labels to print again</source>
        <translation>Retirée des étiquettes à réimprimer</translation>
    </message>
    <message>
        <source>The customer of {code} reads it on their order</source>
        <translation>Votre mot est visible sur la commande {code}, côté client</translation>
    </message>
    <message>
        <source>The customer of {code} reads nothing more</source>
        <translation>Plus aucun mot n’est visible sur la commande {code}, côté client</translation>
    </message>
    <message>
        <source>The days you are closed are saved</source>
        <translation>Vos fermetures sont enregistrées</translation>
    </message>
    <message>
        <source>The time you need to prepare is saved</source>
        <translation>Votre délai de préparation est enregistré</translation>
    </message>
    <message>
        <source>These labels are to be printed again</source>
        <translation>Ces étiquettes sont à réimprimer</translation>
    </message>
    <message>
        <source>These photos were there already</source>
        <translation>Ces photos y étaient déjà</translation>
    </message>
    <message>
        <source>This is expected already: here it is</source>
        <translation>C’est déjà attendu&#xa0;: voici la réception</translation>
    </message>
    <message>
        <source>VAT of {count} products changed</source>
        <translation>TVA de {count} produits changée</translation>
    </message>
    <message>
        <source>VAT of “{name}” changed</source>
        <translation>TVA de «&#xa0;{name}&#xa0;» changée</translation>
    </message>
    <message>
        <source>What you changed about your shop is saved</source>
        <translation>Ce que vous avez changé pour votre boutique est enregistré</translation>
    </message>
    <message>
        <source>What you say of your shop is saved</source>
        <translation>Ce que vous dites de votre boutique est enregistré</translation>
    </message>
    <message>
        <source>What you sell and your usual VAT are saved</source>
        <translation>Ce que vous vendez et votre TVA habituelle sont enregistrés</translation>
    </message>
    <message>
        <source>What you sell is changed: the sheets of your products follow</source>
        <translation>Ce que vous vendez a changé&#xa0;: les fiches de vos produits suivent</translation>
    </message>
    <message>
        <source>What your in-store barcodes begin with is saved</source>
        <translation>Le début de vos codes-barres maison est enregistré</translation>
    </message>
    <message>
        <source>Who is called when nobody answers is saved</source>
        <translation>Qui est prévenu sans réponse est enregistré</translation>
    </message>
    <message>
        <source>Your opening hours are saved</source>
        <translation>Vos horaires sont enregistrés</translation>
    </message>
    <message>
        <source>Your pickup slots are saved</source>
        <translation>Vos créneaux de retrait sont enregistrés</translation>
    </message>
    <message>
        <source>Your shop&apos;s address is saved</source>
        <translation>L’adresse de votre boutique est enregistrée</translation>
    </message>
    <message>
        <source>Your shop&apos;s details are saved</source>
        <translation>Les coordonnées de votre boutique sont enregistrées</translation>
    </message>
    <message>
        <source>Your shop&apos;s e-mail address is saved</source>
        <translation>L’adresse e-mail de votre boutique est enregistrée</translation>
    </message>
    <message>
        <source>Your shop&apos;s name is saved</source>
        <translation>Le nom de votre boutique est enregistré</translation>
    </message>
    <message>
        <source>Your shop&apos;s phone number is saved</source>
        <translation>Le numéro de téléphone de votre boutique est enregistré</translation>
    </message>
    <message>
        <source>Your usual VAT is saved</source>
        <translation>Votre TVA habituelle est enregistrée</translation>
    </message>
    <message>
        <source>{code} handed over, the rest is back on the shelf</source>
        <translation>{code} remise, le reste est de nouveau en rayon</translation>
    </message>
    <message>
        <source>{code} is as it was before the answer</source>
        <translation>{code} est comme avant la réponse</translation>
    </message>
    <message>
        <source>{code}: agreed about {name}</source>
        <translation>{code}&#xa0;: d’accord pour {name}</translation>
    </message>
    <message>
        <source>{code}: no longer asked about {name}</source>
        <translation>{code}&#xa0;: question retirée sur {name}</translation>
    </message>
    <message>
        <source>{code}: question to the customer about {name}</source>
        <translation>{code}&#xa0;: question au client sur {name}</translation>
    </message>
    <message>
        <source>{code}: refused about {name}</source>
        <translation>{code}&#xa0;: refus pour {name}</translation>
    </message>
    <message>
        <source>{code}: what came back is in stock again</source>
        <translation>{code}&#xa0;: ce qui est revenu est de nouveau en stock</translation>
    </message>
    <message>
        <source>{count} products archived</source>
        <translation>{count} produits archivés</translation>
    </message>
    <message>
        <source>{count} products are as they were</source>
        <translation>{count} produits sont comme avant</translation>
    </message>
    <message>
        <source>{count} products are back</source>
        <translation>{count} produits de retour</translation>
    </message>
    <message>
        <source>{count} products completed</source>
        <translation>{count} produits complétés</translation>
    </message>
    <message>
        <source>{count} products put online</source>
        <translation>{count} produits mis en ligne</translation>
    </message>
    <message>
        <source>{count} products taken off the web</source>
        <translation>{count} produits retirés du web</translation>
    </message>
    <message>
        <source>{name} for {code}: {taken} of {asked}</source>
        <translation>{name} pour {code}&#xa0;: {taken} sur {asked}</translation>
    </message>
    <message>
        <source>{name} is back in {code}</source>
        <translation>{name} de retour dans {code}</translation>
    </message>
    <message>
        <source>{name} of {code}: {weight}</source>
        <translation>{name} de {code}&#xa0;: {weight}</translation>
    </message>
    <message>
        <source>{name} removed from {code}</source>
        <translation>{name} retiré de {code}</translation>
    </message>
    <message>
        <source>{name}: all {much} taken</source>
        <translation>{name}&#xa0;: les {much} sont pris</translation>
    </message>
    <message>
        <source>{name}: not taken yet</source>
        <translation>{name}&#xa0;: à prendre</translation>
    </message>
    <message>
        <source>{new} products added with their photos</source>
        <translation>{new} produits ajoutés avec leurs photos</translation>
    </message>
    <message>
        <source>{title} is printed again</source>
        <translation>Nouvelle impression&#xa0;: {title}</translation>
    </message>
    <message>
        <source>“{name}” added</source>
        <translation>«&#xa0;{name}&#xa0;» ajouté</translation>
    </message>
    <message>
        <source>“{name}” added with its photos</source>
        <translation>«&#xa0;{name}&#xa0;» ajouté avec ses photos</translation>
    </message>
    <message>
        <source>“{name}” added, offline</source>
        <translation>«&#xa0;{name}&#xa0;» ajouté, hors ligne</translation>
    </message>
    <message>
        <source>“{name}” archived</source>
        <translation>«&#xa0;{name}&#xa0;» archivé</translation>
    </message>
    <message>
        <source>“{name}” changed</source>
        <translation>«&#xa0;{name}&#xa0;» modifié</translation>
    </message>
    <message>
        <source>“{name}” completed</source>
        <translation>«&#xa0;{name}&#xa0;» complété</translation>
    </message>
    <message>
        <source>“{name}” is as it was</source>
        <translation>«&#xa0;{name}&#xa0;» est comme avant</translation>
    </message>
    <message>
        <source>“{name}” is back</source>
        <translation>«&#xa0;{name}&#xa0;» de retour</translation>
    </message>
    <message>
        <source>“{name}” put online</source>
        <translation>«&#xa0;{name}&#xa0;» mis en ligne</translation>
    </message>
    <message>
        <source>“{name}” renamed</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: nouveau nom</translation>
    </message>
    <message>
        <source>“{name}” taken off the web</source>
        <translation>«&#xa0;{name}&#xa0;» retiré du web</translation>
    </message>
    <message>
        <source>“{name}”: how it is kept in stock is changed</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: réglages de stock modifiés</translation>
    </message>
    <message>
        <source>“{name}”: its weight is to be noted</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: poids à noter</translation>
    </message>
    <message>
        <source>“{name}”: not sold</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: pas vendu</translation>
    </message>
    <message>
        <source>“{name}”: nothing noted</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: rien n’a été noté</translation>
    </message>
    <message>
        <source>“{name}”: stock counted, {after}</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: stock compté, {after}</translation>
    </message>
    <message>
        <source>“{name}”: stock put right, {before} → {after}</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: stock corrigé, {before} → {after}</translation>
    </message>
    <message>
        <source>“{name}”: stock {before} → {after}</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: stock {before} → {after}</translation>
    </message>
    <message>
        <source>“{name}”: undone, {left} there now</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: annulé, reste {left}</translation>
    </message>
    <message>
        <source>“{name}”: {change}</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: {change}</translation>
    </message>
    <message>
        <source>“{name}”: {quantity} came back, {left} there now</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: retour de {quantity}, reste {left}</translation>
    </message>
    <message>
        <source>“{name}”: {quantity} lost, {left} left</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: perte de {quantity}, reste {left}</translation>
    </message>
    <message>
        <source>“{name}”: {quantity} received, {left} there now</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: reçu {quantity}, reste {left}</translation>
    </message>
    <message>
        <source>“{name}”: {quantity} sold, {left} left</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: vendu {quantity}, reste {left}</translation>
    </message>
    <message>
        <source>“{name}”: {quantity} sold, {left} left, {reserved} of it for orders</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: vendu {quantity}, reste {left} dont {reserved} pour des commandes</translation>
    </message>
    <message>
        <source>“{name}”: {quantity} sold. Its stock was never counted.</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: vendu {quantity}. Son stock n’a jamais été compté.</translation>
    </message>
    <message>
        <source>“{name}”: {quantity} sold. {left} left, but orders want {reserved}: look at them.</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: vendu {quantity}. Il reste {left}, or des commandes en demandent {reserved}&#xa0;: regardez-les.</translation>
    </message>
    <message>
        <source>“{name}”: {quantity} sold. {left} left, but {quota} are for the web: it may be reserved already.</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: vendu {quantity}. Il reste {left}, or {quota} sont pour le web&#xa0;: c’est peut-être déjà réservé.</translation>
    </message>
    <message>
        <source>“{name}”: {quantity} used by the shop, {left} left</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: {quantity} pour la boutique, reste {left}</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>New order: {order}</source>
        <translation>Nouvelle commande&#xa0;: {order}</translation>
    </message>
</context>
<context>
    <name>OrderFoot</name>
    <message>
        <source>For the rest, of {whole}</source>
        <translation>Pour le reste, sur {whole}</translation>
    </message>
    <message>
        <source>To be settled in the shop</source>
        <translation>À régler en boutique</translation>
    </message>
    <message>
        <source>To be settled in the shop, about</source>
        <translation>À régler en boutique, environ</translation>
    </message>
    <message>
        <source>Value of the order</source>
        <translation>Valeur de la commande</translation>
    </message>
    <message>
        <source>of which VAT {tax} ({rate})</source>
        <translation>dont TVA {tax} ({rate})</translation>
    </message>
    <message>
        <source>{amount} at {rate}, of which VAT {tax}</source>
        <translation>{amount} à {rate}, dont TVA {tax}</translation>
    </message>
</context>
<context>
    <name>OrderHeading</name>
    <message>
        <source>It was handed over on two PCs, and the stock went down twice. If the bag left once, choose “Take something back…”: what is too much is filled in there.</source>
        <translation>Remise sur deux postes&#xa0;: le stock a baissé deux fois. Si le sac n’est parti qu’une fois, choisissez «&#xa0;Reprendre un article…&#xa0;»&#xa0;: ce qui est en trop y est déjà noté.</translation>
    </message>
    <message>
        <source>It was reserved while this PC could not be heard: look whether all of it is there, then accept or decline. Without an answer by {time} it is declined.</source>
        <translation>Réservée pendant que ce poste était hors ligne&#xa0;: regardez si tout est là, puis acceptez ou refusez. Sans réponse avant le {time}, elle sera refusée.</translation>
    </message>
    <message>
        <source>Not enough is left. Look at the shelf; open the item to note less of it or to remove it, and tell the customer.
{items}</source>
        <translation>Il n’en reste pas assez. Regardez en rayon&#xa0;; ouvrez l’article pour en noter moins ou le retirer, et prévenez la personne.
{items}</translation>
    </message>
    <message>
        <source>Not enough is left: look at the shelf, then accept or decline.
{items}</source>
        <translation>Il n’en reste pas assez&#xa0;: regardez en rayon, puis acceptez ou refusez.
{items}</translation>
    </message>
    <message>
        <source>The customer answered.</source>
        <translation>Réponse reçue.</translation>
    </message>
    <message>
        <source>The customer asks to cancel. Cancel the order, or call and agree to keep it.</source>
        <translation>Une annulation est demandée. Annulez la commande, ou appelez pour convenir de la garder.</translation>
    </message>
    <message>
        <source>The customer did not answer.</source>
        <translation>Aucune réponse reçue.</translation>
    </message>
    <message>
        <source>There may not be enough left for this order: some was sold meanwhile. Look at the shelf, and call the customer if something is missing.</source>
        <translation>Il n’en reste peut-être plus assez pour cette commande&#xa0;: une partie a été vendue entre-temps. Regardez en rayon, et appelez s’il manque quelque chose.</translation>
    </message>
    <message>
        <source>This order was handed over although it had been cancelled.</source>
        <translation>Cette commande a été remise alors qu’elle était annulée.</translation>
    </message>
    <message>
        <source>{name}: {answer}</source>
        <translation>{name}&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>{name}: {there} left, {wanted} promised in all</source>
        <translation>{name}&#xa0;: il en reste {there}, {wanted} promis en tout</translation>
    </message>
</context>
<context>
    <name>OrderHistory</name>
    <message>
        <source>Agreed by telephone</source>
        <translation>D’accord au téléphone</translation>
    </message>
    <message>
        <source>Customer asked</source>
        <translation>Question posée au client</translation>
    </message>
    <message>
        <source>Customer not told after all</source>
        <translation>Finalement pas prévenu</translation>
    </message>
    <message>
        <source>Customer told</source>
        <translation>Prévenu</translation>
    </message>
    <message>
        <source>Customer written to</source>
        <translation>Mot laissé au client</translation>
    </message>
    <message>
        <source>Handed over on two PCs</source>
        <translation>Remise sur deux postes</translation>
    </message>
    <message>
        <source>Items prepared</source>
        <translation>Articles préparés</translation>
    </message>
    <message>
        <source>Left: {articles}</source>
        <translation>Remis&#xa0;: {articles}</translation>
    </message>
    <message>
        <source>No answer in time: taken for a no</source>
        <translation>Pas de réponse à temps&#xa0;: compris comme un refus</translation>
    </message>
    <message>
        <source>No longer asked</source>
        <translation>Question retirée</translation>
    </message>
    <message>
        <source>Not enough stock any more</source>
        <translation>Plus assez de stock</translation>
    </message>
    <message>
        <source>Placed online</source>
        <translation>Passée en ligne</translation>
    </message>
    <message>
        <source>Put aside in the shop</source>
        <translation>Mise de côté en boutique</translation>
    </message>
    <message>
        <source>Refused by telephone</source>
        <translation>Refus au téléphone</translation>
    </message>
    <message>
        <source>Slip perhaps printed</source>
        <translation>Bon peut-être imprimé</translation>
    </message>
    <message>
        <source>Slip printed</source>
        <translation>Bon imprimé</translation>
    </message>
    <message>
        <source>Slip printed on this PC</source>
        <translation>Bon imprimé sur cet ordinateur</translation>
    </message>
    <message>
        <source>Taken back: {articles}</source>
        <translation>Repris&#xa0;: {articles}</translation>
    </message>
    <message>
        <source>The customer agrees</source>
        <translation>D’accord en ligne</translation>
    </message>
    <message>
        <source>The customer asks to cancel</source>
        <translation>Demande d’annulation</translation>
    </message>
    <message>
        <source>The customer refuses</source>
        <translation>Refus en ligne</translation>
    </message>
    <message>
        <source>The e-mail to the customer could not be delivered</source>
        <translation>L’e-mail au client n’a pas pu être remis</translation>
    </message>
    <message>
        <source>this PC</source>
        <translation>ce poste</translation>
    </message>
    <message>
        <source>{article} as asked</source>
        <translation>{article}&#xa0;: comme demandé</translation>
    </message>
    <message>
        <source>{article} removed</source>
        <translation>{article}&#xa0;: retiré</translation>
    </message>
    <message>
        <source>{article}: {quantity}</source>
        <translation>{article}&#xa0;: {quantity}</translation>
    </message>
    <message>
        <source>{what}, by the customer</source>
        <translation>{what}, par le client</translation>
    </message>
    <message>
        <source>{what}, by the marketplace: its time was over</source>
        <translation>{what}, par la place de marché&#xa0;: son délai était passé</translation>
    </message>
    <message>
        <source>{what}, undone</source>
        <translation>{what}, annulé</translation>
    </message>
    <message>
        <source>{what}: {detail}</source>
        <translation>{what}&#xa0;: {detail}</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>Barcode</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>To order</source>
        <translation>À commander</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Without supplier</source>
        <translation>Sans fournisseur</translation>
    </message>
</context>
<context>
    <name>OrderMessage</name>
    <message>
        <source>A word to the customer, read on their order</source>
        <translation>Un mot au client, lu sur sa commande</translation>
    </message>
</context>
<context>
    <name>OrderNarrowing</name>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Tous les jours</translation>
    </message>
    <message>
        <source>By code, name or item</source>
        <translation>Par code, nom ou article</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtrer…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Narrow the orders down</source>
        <translation>Filtrer les commandes</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>OrderPapers</name>
    <message numerus="yes">
        <source>%Ln bag label(s)</source>
        <translation>
            <numerusform>%Ln étiquette de sac</numerusform>
            <numerusform>%Ln étiquettes de sac</numerusform>
        </translation>
    </message>
    <message>
        <source>Preparation slip</source>
        <translation>Bon de préparation</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
</context>
<context>
    <name>OrderSheet</name>
    <message numerus="yes">
        <source>%Ln ready of {all}</source>
        <translation>
            <numerusform>%Ln prêt sur {all}</numerusform>
            <numerusform>%Ln prêts sur {all}</numerusform>
        </translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Mark as told</source>
        <translation>J’ai prévenu</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>To be settled in the shop</source>
        <translation>À régler en boutique</translation>
    </message>
</context>
<context>
    <name>OrderStrip</name>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Du nouveau</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
</context>
<context>
    <name>OrderWays</name>
    <message>
        <source>Cancel the order…</source>
        <translation>Annuler la commande…</translation>
    </message>
    <message>
        <source>Hand over a part…</source>
        <translation>Remettre une partie…</translation>
    </message>
    <message>
        <source>Other papers…</source>
        <translation>Autres papiers…</translation>
    </message>
    <message>
        <source>Put back on the shelf</source>
        <translation>Remettre en rayon</translation>
    </message>
    <message>
        <source>Put the rest back on the shelf</source>
        <translation>Remettre le reste en rayon</translation>
    </message>
    <message>
        <source>Take something back…</source>
        <translation>Reprendre un article…</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Remise au client</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Keep for the customer again</source>
        <translation>Remettre de côté</translation>
    </message>
    <message>
        <source>Name no longer kept</source>
        <translation>Nom effacé</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>No set time</source>
        <translation>Sans heure fixée</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Non retirée</translation>
    </message>
    <message>
        <source>Not handed over after all</source>
        <translation>Finalement pas remise</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Prepare again</source>
        <translation>Reprendre la préparation</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prête</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>À confirmer</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more item(s)</source>
        <translation>
            <numerusform>et %Ln autre article</numerusform>
            <numerusform>et %Ln autres articles</numerusform>
        </translation>
    </message>
    <message>
        <source>answer by tomorrow</source>
        <translation>réponse avant demain</translation>
    </message>
    <message>
        <source>answer by {time}</source>
        <translation>réponse avant {time}</translation>
    </message>
    <message>
        <source>answer now</source>
        <translation>réponse attendue</translation>
    </message>
    <message>
        <source>asks to cancel</source>
        <translation>annulation demandée</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>à {time}</translation>
    </message>
    <message>
        <source>came {when}</source>
        <translation>arrivée {when}</translation>
    </message>
    <message>
        <source>cancelled {when}</source>
        <translation>annulée {when}</translation>
    </message>
    <message>
        <source>collected {when}</source>
        <translation>remise {when}</translation>
    </message>
    <message>
        <source>declined {when}</source>
        <translation>refusée {when}</translation>
    </message>
    <message numerus="yes">
        <source>for %Ln day(s)</source>
        <translation>
            <numerusform>attend depuis %Ln jour</numerusform>
            <numerusform>attend depuis %Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>dans %Ln jour</numerusform>
            <numerusform>dans %Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>dans {time}</translation>
    </message>
    <message numerus="yes">
        <source>late by %Ln day(s)</source>
        <translation>
            <numerusform>en retard de %Ln jour</numerusform>
            <numerusform>en retard de %Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>late by {time}</source>
        <translation>en retard de {time}</translation>
    </message>
    <message>
        <source>late since yesterday</source>
        <translation>en retard depuis hier</translation>
    </message>
    <message>
        <source>no set time</source>
        <translation>sans heure fixée</translation>
    </message>
    <message>
        <source>not agreed to</source>
        <translation>pas d’accord</translation>
    </message>
    <message>
        <source>not enough stock</source>
        <translation>stock insuffisant</translation>
    </message>
    <message>
        <source>not reached by e-mail</source>
        <translation>e-mail non remis</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>le {day}</translation>
    </message>
    <message>
        <source>put back {when}</source>
        <translation>remise en rayon {when}</translation>
    </message>
    <message>
        <source>question not sent yet</source>
        <translation>question pas encore partie</translation>
    </message>
    <message>
        <source>question: to be called</source>
        <translation>à appeler</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prête</translation>
    </message>
    <message>
        <source>rest to collect</source>
        <translation>reste à retirer</translation>
    </message>
    <message>
        <source>since yesterday</source>
        <translation>attend depuis hier</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>attend depuis {time}</translation>
    </message>
    <message>
        <source>the customer agrees</source>
        <translation>d’accord reçu</translation>
    </message>
    <message>
        <source>this afternoon</source>
        <translation>cet après-midi</translation>
    </message>
    <message>
        <source>this evening</source>
        <translation>ce soir</translation>
    </message>
    <message>
        <source>this morning</source>
        <translation>ce matin</translation>
    </message>
    <message>
        <source>to be called</source>
        <translation>à prévenir</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>told {when}</source>
        <translation>prévenu {when}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>réponse attendue</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
</context>
<context>
    <name>OrdersBlock</name>
    <message numerus="yes">
        <source>%Ln day(s) after the slot</source>
        <translation>
            <numerusform>%Ln jour après le créneau</numerusform>
            <numerusform>%Ln jours après le créneau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) before closing</source>
        <translation>
            <numerusform>%Ln minute avant la fermeture</numerusform>
            <numerusform>%Ln minutes avant la fermeture</numerusform>
        </translation>
    </message>
    <message>
        <source>A slot lasts</source>
        <translation>Durée d’un créneau</translation>
    </message>
    <message>
        <source>Call louder</source>
        <translation>Rappel plus fort</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardée</translation>
    </message>
    <message>
        <source>Last slot</source>
        <translation>Dernier créneau</translation>
    </message>
    <message>
        <source>Orders a slot</source>
        <translation>Commandes par créneau</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Réservations</translation>
    </message>
    <message numerus="yes">
        <source>The marketplace writes to this address after %Ln open minute(s) without an answer. Customers never see it.</source>
        <translation>
            <numerusform>La place de marché écrit à cette adresse après %Ln minute d’ouverture sans réponse. Vos clients ne la voient jamais.</numerusform>
            <numerusform>La place de marché écrit à cette adresse après %Ln minutes d’ouverture sans réponse. Vos clients ne la voient jamais.</numerusform>
        </translation>
    </message>
    <message>
        <source>Then write to</source>
        <translation>Puis écrire à</translation>
    </message>
    <message>
        <source>This e-mail address is not whole.</source>
        <translation>Cette adresse n’est pas complète.</translation>
    </message>
    <message>
        <source>When they can be collected, and who is called when nobody answers.</source>
        <translation>Quand elles peuvent être retirées, et qui prévenir quand personne ne répond.</translation>
    </message>
    <message numerus="yes">
        <source>after %Ln open minute(s)</source>
        <translation>
            <numerusform>après %Ln minute d’ouverture</numerusform>
            <numerusform>après %Ln minutes d’ouverture</numerusform>
        </translation>
    </message>
    <message>
        <source>any number</source>
        <translation>sans limite</translation>
    </message>
    <message numerus="yes">
        <source>at most %Ln</source>
        <translation>
            <numerusform>%Ln commande au plus</numerusform>
            <numerusform>%Ln commandes au plus</numerusform>
        </translation>
    </message>
    <message>
        <source>name@example.fr</source>
        <translation>nom@exemple.fr</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>until the slot is over</source>
        <translation>jusqu’à la fin du créneau</translation>
    </message>
    <message>
        <source>up to closing time</source>
        <translation>jusqu’à la fermeture</translation>
    </message>
</context>
<context>
    <name>OrdersPlace</name>
    <message>
        <source>Already handed over: {when}.</source>
        <translation>Déjà remise&#xa0;: {when}.</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulées</translation>
    </message>
    <message>
        <source>Connect to the marketplace</source>
        <translation>Relier à la place de marché</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminées</translation>
    </message>
    <message>
        <source>Ended orders</source>
        <translation>Commandes terminées</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Go on together</source>
        <translation>Reprendre la tournée</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Remises</translation>
    </message>
    <message>
        <source>It was not collected in time and was put back on the shelf.</source>
        <translation>Elle n’a pas été retirée à temps et a été remise en rayon.</translation>
    </message>
    <message>
        <source>No order has ended like that.</source>
        <translation>Aucune commande terminée ici.</translation>
    </message>
    <message>
        <source>No order is like that.</source>
        <translation>Aucune commande ici.</translation>
    </message>
    <message>
        <source>No order is waiting</source>
        <translation>Aucune commande en attente</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Non retirées</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Not ready yet. Finish it here, then hand it over.</source>
        <translation>Pas encore prête. Terminez-la ici, puis remettez-la.</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message numerus="yes">
        <source>Prepare %Ln together</source>
        <translation>
            <numerusform>Préparer %Ln commande</numerusform>
            <numerusform>Préparer %Ln ensemble</numerusform>
        </translation>
    </message>
    <message>
        <source>Prepared together</source>
        <translation>Préparer ensemble</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>Put something aside for a customer. Once the shop is on the marketplace, reservations appear here by themselves.</source>
        <translation>Mettez quelque chose de côté pour un client. Une fois la boutique sur la place de marché, les réservations arrivent ici toutes seules.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêtes</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçues</translation>
    </message>
    <message>
        <source>Reservations from your customers appear here by themselves.</source>
        <translation>Les réservations de vos clients arrivent ici toutes seules.</translation>
    </message>
    <message>
        <source>This order waits for your answer. Accept it, then prepare it.</source>
        <translation>Cette commande attend votre réponse. Acceptez-la, puis préparez-la.</translation>
    </message>
    <message>
        <source>This order was cancelled: its items are back on the shelf.</source>
        <translation>Cette commande a été annulée&#xa0;: ses articles sont de nouveau en rayon.</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>À confirmer</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Préparer ensemble</translation>
    </message>
    <message>
        <source>Which ones?</source>
        <translation>Lesquelles&#xa0;?</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message numerus="yes">
        <source>%Ln archived</source>
        <translation>
            <numerusform>%Ln archivé</numerusform>
            <numerusform>%Ln archivés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) left aside for want of an answer.</source>
        <translation>
            <numerusform>Une colonne sans réponse est laissée de côté.</numerusform>
            <numerusform>%Ln colonnes sans réponse sont laissées de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivery line(s) added before, not again.</source>
        <translation>
            <numerusform>%Ln ligne de réception déjà ajoutée, pas une seconde fois.</numerusform>
            <numerusform>%Ln lignes de réception déjà ajoutées, pas une seconde fois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of another till’s sales</source>
        <translation>
            <numerusform>%Ln ligne de ventes de la caisse</numerusform>
            <numerusform>%Ln lignes de ventes de la caisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nouveau</numerusform>
            <numerusform>%Ln nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new product(s) put away</source>
        <translation>
            <numerusform>%Ln nouveau produit retiré</numerusform>
            <numerusform>%Ln nouveaux produits retirés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the storefront</source>
        <translation>
            <numerusform>%Ln en vitrine</numerusform>
            <numerusform>%Ln en vitrine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) added</source>
        <translation>
            <numerusform>%Ln photo ajoutée</numerusform>
            <numerusform>%Ln photos ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) follow while you work.</source>
        <translation>
            <numerusform>%Ln photo suit pendant que vous travaillez.</numerusform>
            <numerusform>%Ln photos suivent pendant que vous travaillez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) not found: {names}</source>
        <translation>
            <numerusform>%Ln photo introuvable&#xa0;: {names}</numerusform>
            <numerusform>%Ln photos introuvables&#xa0;: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) still to come</source>
        <translation>
            <numerusform>%Ln photo à venir</numerusform>
            <numerusform>%Ln photos à venir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) as before</source>
        <translation>
            <numerusform>%Ln produit remis comme avant</numerusform>
            <numerusform>%Ln produits remis comme avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) changed</source>
        <translation>
            <numerusform>%Ln produit modifié</numerusform>
            <numerusform>%Ln produits modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) changed or sold since stay as they are: {names}</source>
        <translation>
            <numerusform>%Ln produit modifié ou vendu depuis reste tel quel&#xa0;: {names}</numerusform>
            <numerusform>%Ln produits modifiés ou vendus depuis restent tels quels&#xa0;: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) imported</source>
        <translation>
            <numerusform>%Ln produit importé</numerusform>
            <numerusform>%Ln produits importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready for the storefront</source>
        <translation>
            <numerusform>%Ln prêt pour la vitrine</numerusform>
            <numerusform>%Ln prêts pour la vitrine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready for the storefront: it shows them once your shop is connected.</source>
        <translation>
            <numerusform>%Ln prêt pour la vitrine&#xa0;: elle le montrera une fois votre boutique reliée.</numerusform>
            <numerusform>%Ln prêts pour la vitrine&#xa0;: elle les montrera une fois votre boutique reliée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that are no products left aside.</source>
        <translation>
            <numerusform>Une ligne qui n’est pas un produit est laissée de côté.</numerusform>
            <numerusform>%Ln lignes qui ne sont pas des produits sont laissées de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be seen in the shop until the file or you say what the law asks (allergens, maker…): they are under “To complete”.</source>
        <translation>
            <numerusform>%Ln à voir en boutique tant que ce que demande la loi n’est pas indiqué, par le fichier ou par vous (allergènes, fabricant…)&#xa0;: il est sous «&#xa0;À compléter&#xa0;».</numerusform>
            <numerusform>%Ln à voir en boutique tant que ce que demande la loi n’est pas indiqué, par le fichier ou par vous (allergènes, fabricant…)&#xa0;: ils sont sous «&#xa0;À compléter&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to correct</source>
        <translation>
            <numerusform>%Ln à corriger</numerusform>
            <numerusform>%Ln à corriger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln inchangé</numerusform>
            <numerusform>%Ln inchangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln mis à jour</numerusform>
            <numerusform>%Ln mis à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will be on the storefront.</source>
        <translation>
            <numerusform>%Ln sera en vitrine.</numerusform>
            <numerusform>%Ln seront en vitrine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without VAT: not shown yet.</source>
        <translation>
            <numerusform>%Ln sans TVA&#xa0;: pas encore visible.</numerusform>
            <numerusform>%Ln sans TVA&#xa0;: pas encore visibles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without stock: to be seen in the shop until you count it.</source>
        <translation>
            <numerusform>%Ln sans stock&#xa0;: à voir en boutique tant que vous ne l’avez pas compté.</numerusform>
            <numerusform>%Ln sans stock&#xa0;: à voir en boutique tant que vous ne les avez pas comptés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changing your products</source>
        <translation>Modification de vos produits</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import en cours</translation>
    </message>
    <message>
        <source>Orders keep arriving meanwhile.</source>
        <translation>Les commandes continuent d’arriver pendant ce temps.</translation>
    </message>
    <message>
        <source>The change is undone</source>
        <translation>Le changement est annulé</translation>
    </message>
    <message>
        <source>The change is undone in part</source>
        <translation>Le changement est annulé en partie</translation>
    </message>
    <message>
        <source>The change stopped at {done} of {all}</source>
        <translation>Le changement s’est arrêté à {done} sur {all}</translation>
    </message>
    <message>
        <source>The import is undone</source>
        <translation>L’import est annulé</translation>
    </message>
    <message>
        <source>The import is undone in part</source>
        <translation>L’import est annulé en partie</translation>
    </message>
    <message>
        <source>The import stopped at {done} of {all}</source>
        <translation>L’import s’est arrêté à {done} sur {all}</translation>
    </message>
    <message>
        <source>The sales are undone: the stock is as before.</source>
        <translation>Les ventes sont annulées&#xa0;: le stock est comme avant.</translation>
    </message>
    <message>
        <source>The storefront shows them once your shop is connected, in Settings.</source>
        <translation>La vitrine les montrera une fois votre boutique reliée, dans Réglages.</translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation>Annuler le changement</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>Undoing the change</source>
        <translation>Annulation du changement</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Annulation de l’import</translation>
    </message>
    <message>
        <source>What was changed stays so.</source>
        <translation>Ce qui a été modifié le reste.</translation>
    </message>
    <message>
        <source>What went in stays in.</source>
        <translation>Ce qui est déjà entré reste.</translation>
    </message>
    <message>
        <source>What you changed since then stays.</source>
        <translation>Ce que vous avez changé depuis reste.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#xa0;{name}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>PaperStep</name>
    <message>
        <source>Labels for bags and shelves</source>
        <translation>Étiquettes de sac et de rayon</translation>
    </message>
    <message>
        <source>Lists, slips, sheets of labels</source>
        <translation>Listes, bons, planches d’étiquettes</translation>
    </message>
    <message>
        <source>Receipts: the narrow one</source>
        <translation>Tickets&#xa0;: le petit format</translation>
    </message>
    <message>
        <source>Receipts: the usual width</source>
        <translation>Tickets&#xa0;: le format courant</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>Bons</translation>
    </message>
    <message>
        <source>Slips, lists</source>
        <translation>Bons, listes</translation>
    </message>
    <message>
        <source>Which paper lies in it?</source>
        <translation>Quel papier contient-elle&#xa0;?</translation>
    </message>
    <message>
        <source>{words} · this printer takes it</source>
        <translation>{words} · cette imprimante l’accepte</translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>A quantity can’t be read.</source>
        <translation>Une quantité n’est pas lisible.</translation>
    </message>
    <message>
        <source>Back into stock</source>
        <translation>Remettre en stock</translation>
    </message>
    <message>
        <source>Keep the rest</source>
        <translation>Garder le reste</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Rest back on the shelf</source>
        <translation>Reste remis en rayon</translation>
    </message>
    <message>
        <source>That is all of it: type less where something stays.</source>
        <translation>C’est tout&#xa0;: tapez moins là où il en reste.</translation>
    </message>
    <message>
        <source>That is more than there is.</source>
        <translation>Il n’y en a pas autant.</translation>
    </message>
    <message>
        <source>Type how much comes back.</source>
        <translation>Tapez combien revient.</translation>
    </message>
    <message>
        <source>Type what leaves now.</source>
        <translation>Tapez ce qui part maintenant.</translation>
    </message>
    <message>
        <source>What comes back?</source>
        <translation>Qu’est-ce qui revient&#xa0;?</translation>
    </message>
    <message>
        <source>What leaves now?</source>
        <translation>Qu’est-ce qui part maintenant&#xa0;?</translation>
    </message>
    <message>
        <source>Why it comes back</source>
        <translation>Motif du retour</translation>
    </message>
    <message>
        <source>Why? (optional)</source>
        <translation>Pourquoi&#xa0;? (facultatif)</translation>
    </message>
    <message>
        <source>of {all}</source>
        <translation>sur {all}</translation>
    </message>
</context>
<context>
    <name>PassageRow</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo: {name}, {amount}</source>
        <translation>Annuler&#xa0;: {name}, {amount}</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>reste {amount}</translation>
    </message>
    <message>
        <source>{amount} reserved</source>
        <translation>réservé&#xa0;: {amount}</translation>
    </message>
</context>
<context>
    <name>PauseButton</name>
    <message numerus="yes">
        <source>For %Ln hour(s)</source>
        <translation>
            <numerusform>Pendant %Ln heure</numerusform>
            <numerusform>Pendant %Ln heures</numerusform>
        </translation>
    </message>
    <message>
        <source>No reservations are taken until {time}.</source>
        <translation>Réservations en pause jusqu’à {time}.</translation>
    </message>
    <message>
        <source>No reservations are taken, until you take them again.</source>
        <translation>Réservations en pause jusqu’à nouvel ordre.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Take no reservations for a while</source>
        <translation>Ne plus prendre de réservations pendant un moment</translation>
    </message>
    <message>
        <source>Take orders again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Until further notice</source>
        <translation>Jusqu’à nouvel ordre</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Jusqu’à demain</translation>
    </message>
</context>
<context>
    <name>PercentEdit</name>
    <message>
        <source>Percentage</source>
        <translation>Pourcentage</translation>
    </message>
</context>
<context>
    <name>PhotoMatching</name>
    <message numerus="yes">
        <source>%Ln can’t be taken.</source>
        <translation>
            <numerusform>%Ln ne peut pas être reprise.</numerusform>
            <numerusform>%Ln ne peuvent pas être reprises.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) of no product of yours</source>
        <translation>
            <numerusform>%Ln photo d’aucun de vos produits</numerusform>
            <numerusform>%Ln photos d’aucun de vos produits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recognised by the name of their file</source>
        <translation>
            <numerusform>%Ln reconnue au nom de son fichier</numerusform>
            <numerusform>%Ln reconnues au nom de leur fichier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln photo(s)</source>
        <translation>
            <numerusform>Ajouter %Ln photo</numerusform>
            <numerusform>Ajouter %Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the photos</source>
        <translation>Ajouter les photos</translation>
    </message>
    <message>
        <source>Adding the photos…</source>
        <translation>Ajout des photos…</translation>
    </message>
    <message>
        <source>Choose the folder of your photos</source>
        <translation>Choisir le dossier de vos photos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Drop JPEG, PNG, WebP or HEIC pictures, their folder, or a zip of them.</source>
        <translation>Déposez des images JPEG, PNG, WebP ou HEIC, leur dossier, ou un zip qui les contient.</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Les laisser</translation>
    </message>
    <message>
        <source>Left aside</source>
        <translation>Laissée de côté</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Recherche des photos…</translation>
    </message>
    <message>
        <source>Make a new product of each</source>
        <translation>Faire de chacune un nouveau produit</translation>
    </message>
    <message>
        <source>New: “{name}”</source>
        <translation>Nouveau&#xa0;: «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>No photos found</source>
        <translation>Aucune photo trouvée</translation>
    </message>
    <message>
        <source>None is called like one of your products. Photos named after the reference, barcode or name of a product find it by themselves.</source>
        <translation>Aucune ne porte le nom d’un de vos produits. Une photo nommée comme la référence, le code-barres ou le nom d’un produit le retrouve toute seule.</translation>
    </message>
    <message>
        <source>Photos of no product</source>
        <translation>Photos d’aucun produit</translation>
    </message>
    <message>
        <source>Photos of your products</source>
        <translation>Photos de vos produits</translation>
    </message>
    <message>
        <source>Reading the photos…</source>
        <translation>Lecture des photos…</translation>
    </message>
    <message numerus="yes">
        <source>There are more: only the first %Ln are taken at once. Drop the others afterwards, folder by folder.</source>
        <translation>
            <numerusform>Il y en a davantage&#xa0;: seule la première est prise en une fois. Déposez les autres ensuite, dossier par dossier.</numerusform>
            <numerusform>Il y en a davantage&#xa0;: seules les %Ln premières sont prises en une fois. Déposez les autres ensuite, dossier par dossier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln of your products.</source>
        <translation>
            <numerusform>pour %Ln de vos produits.</numerusform>
            <numerusform>pour %Ln de vos produits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoRow</name>
    <message>
        <source>Drop photos here. Ctrl and an arrow moves one, Delete takes it away.</source>
        <translation>Déposez des photos ici. Ctrl et une flèche en déplace une, Suppr la retire.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>photo {number} of {count}</source>
        <translation>photo {number} sur {count}</translation>
    </message>
</context>
<context>
    <name>PhotoSlot</name>
    <message>
        <source>Add a photo: drop one here, paste it, or click to choose</source>
        <translation>Ajouter une photo&#xa0;: déposez-la ici, collez-la, ou cliquez pour choisir</translation>
    </message>
    <message>
        <source>Photo: click for another, Delete takes it away</source>
        <translation>Photo&#xa0;: cliquez pour en changer, Suppr l’enlève</translation>
    </message>
</context>
<context>
    <name>PhotoWatch</name>
    <message numerus="yes">
        <source>%Ln not found: see “Imports and large changes” in “Products”.</source>
        <translation>
            <numerusform>%Ln introuvable&#xa0;: voyez «&#xa0;Imports et grands changements&#xa0;» dans «&#xa0;Produits&#xa0;».</numerusform>
            <numerusform>%Ln introuvables&#xa0;: voyez «&#xa0;Imports et grands changements&#xa0;» dans «&#xa0;Produits&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) of your import added.</source>
        <translation>
            <numerusform>%Ln photo de votre import ajoutée.</numerusform>
            <numerusform>%Ln photos de votre import ajoutées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotosCard</name>
    <message numerus="yes">
        <source>%Ln photo(s) named in the file</source>
        <translation>
            <numerusform>%Ln photo nommée dans le fichier</numerusform>
            <numerusform>%Ln photos nommées dans le fichier</numerusform>
        </translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Les ajouter</translation>
    </message>
    <message>
        <source>Choose the folder of your photos</source>
        <translation>Choisir le dossier de vos photos</translation>
    </message>
    <message>
        <source>Choose their folder</source>
        <translation>Choisir leur dossier</translation>
    </message>
    <message numerus="yes">
        <source>It holds more: only its first %Ln were looked at.</source>
        <translation>
            <numerusform>Il en contient davantage&#xa0;: seule la première a été regardée.</numerusform>
            <numerusform>Il en contient davantage&#xa0;: seules les %Ln premières ont été regardées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave them aside</source>
        <translation>Les laisser de côté</translation>
    </message>
    <message>
        <source>None of them is in “{folder}”.</source>
        <translation>Aucune ne se trouve dans «&#xa0;{folder}&#xa0;».</translation>
    </message>
    <message>
        <source>Photos of the file</source>
        <translation>Photos du fichier</translation>
    </message>
    <message>
        <source>They follow once the products are in, while you work.</source>
        <translation>Elles suivent une fois les produits importés, pendant que vous travaillez.</translation>
    </message>
    <message>
        <source>Where are they? Choose their folder, or drop it here, or its zip.</source>
        <translation>Où sont-elles&#xa0;? Choisissez leur dossier, ou déposez-le ici, ou son zip.</translation>
    </message>
    <message>
        <source>{found} of {all} files found in “{folder}”.</source>
        <translation>{found} fichiers sur {all} trouvés dans «&#xa0;{folder}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>PickingPage</name>
    <message numerus="yes">
        <source>%Ln of {all} items are there.</source>
        <translation>
            <numerusform>%Ln article sur {all} est là.</numerusform>
            <numerusform>%Ln articles sur {all} sont là.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of “{name}” is there already: put it back.</source>
        <translation>Tout y est déjà pour «&#xa0;{name}&#xa0;»&#xa0;: à remettre en rayon.</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Ailleurs</translation>
    </message>
    <message>
        <source>Into the bag of {code}</source>
        <translation>Dans le sac de {code}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>No item has the code {code}.</source>
        <translation>Aucun article n’a le code {code}.</translation>
    </message>
    <message>
        <source>One by one again</source>
        <translation>Une par une</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Imprimer la liste</translation>
    </message>
    <message numerus="yes">
        <source>Ready: %Ln order(s)</source>
        <translation>
            <numerusform>Prête&#xa0;: %Ln commande</numerusform>
            <numerusform>Prêtes&#xa0;: %Ln commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>This label is not known yet: press “Weigh” of its item, then scan it again.</source>
        <translation>Cette étiquette n’est pas encore connue&#xa0;: appuyez sur «&#xa0;Peser&#xa0;» de son article, puis scannez-la de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” is in none of these orders: put it back.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est dans aucune de ces commandes&#xa0;: à remettre en rayon.</translation>
    </message>
</context>
<context>
    <name>PickingView</name>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>All of {name}</source>
        <translation>Tout prendre de {name}</translation>
    </message>
    <message>
        <source>One less of {name}</source>
        <translation>Un de moins de {name}</translation>
    </message>
    <message>
        <source>One more of {name}</source>
        <translation>Un de plus de {name}</translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation>Peser</translation>
    </message>
    <message>
        <source>Weigh {name}</source>
        <translation>Peser {name}</translation>
    </message>
    <message>
        <source>Weighed: {done} of {all}</source>
        <translation>Pesé&#xa0;: {done} sur {all}</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} sur {all}</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>As large as there is room</source>
        <translation>Ajuster à la fenêtre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>How it comes out</source>
        <translation>Ce qui sortira</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Page {number} sur {count}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Saved as “{name}”</source>
        <translation>Enregistré&#xa0;: «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Set up a printer…</source>
        <translation>Installer une imprimante…</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Ajuster</translation>
    </message>
</context>
<context>
    <name>PricePanel</name>
    <message>
        <source>+5 % or −10 %</source>
        <translation>+5&#xa0;% ou −10&#xa0;%</translation>
    </message>
    <message>
        <source>.00</source>
        <translation>,00</translation>
    </message>
    <message>
        <source>.90</source>
        <translation>,90</translation>
    </message>
    <message>
        <source>.95</source>
        <translation>,95</translation>
    </message>
    <message>
        <source>Change the prices</source>
        <translation>Changer les prix</translation>
    </message>
    <message>
        <source>Prices of the products chosen</source>
        <translation>Prix des produits choisis</translation>
    </message>
    <message>
        <source>Prices {percent}</source>
        <translation>Prix {percent}</translation>
    </message>
    <message>
        <source>as computed</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>ending in</source>
        <translation>arrondi</translation>
    </message>
    <message>
        <source>{name}: {before} → {after}</source>
        <translation>{name}&#xa0;: {before} → {after}</translation>
    </message>
</context>
<context>
    <name>PrintChip</name>
    <message numerus="yes">
        <source>%Ln print(s) to see</source>
        <translation>
            <numerusform>%Ln impression à voir</numerusform>
            <numerusform>%Ln impressions à voir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln print(s) waiting</source>
        <translation>
            <numerusform>%Ln impression en attente</numerusform>
            <numerusform>%Ln impressions en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Impressions</translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message>
        <source>Bag labels</source>
        <translation>Étiquettes de sac</translation>
    </message>
    <message>
        <source>Being printed</source>
        <translation>S’imprime</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Part vers l’imprimante</translation>
    </message>
    <message>
        <source>Its printer does not answer: switch it on, or check its cable.</source>
        <translation>Son imprimante ne répond pas&#xa0;: allumez-la ou vérifiez son câble.</translation>
    </message>
    <message>
        <source>Its printer has no paper of the right size: put some in.</source>
        <translation>Son imprimante n’a plus de papier au bon format&#xa0;: remettez-en.</translation>
    </message>
    <message>
        <source>Its printer is paused on this PC: resume it in the system&apos;s printer list.</source>
        <translation>Son imprimante est en pause sur ce poste&#xa0;: relancez-la dans la liste des imprimantes du système.</translation>
    </message>
    <message>
        <source>Its printer needs a hand: paper jam, open cover or no ink.</source>
        <translation>Son imprimante a besoin d’aide&#xa0;: bourrage, capot ouvert ou plus d’encre.</translation>
    </message>
    <message>
        <source>Its printer refuses it: send it elsewhere, or choose another in Settings.</source>
        <translation>Son imprimante n’en veut pas&#xa0;: choisissez «&#xa0;Ailleurs…&#xa0;», ou une autre imprimante dans les réglages.</translation>
    </message>
    <message>
        <source>Label, {across} × {down} mm</source>
        <translation>Étiquette, {across} × {down} mm</translation>
    </message>
    <message>
        <source>Lists of what to order</source>
        <translation>Listes à recommander</translation>
    </message>
    <message>
        <source>Lists to fetch by</source>
        <translation>Listes à rassembler</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Pas imprimé</translation>
    </message>
    <message>
        <source>Orders of a day</source>
        <translation>Commandes d’un jour</translation>
    </message>
    <message>
        <source>Orders of the day</source>
        <translation>Commandes du jour</translation>
    </message>
    <message>
        <source>Perhaps printed: look</source>
        <translation>Peut-être imprimé&#xa0;: regardez</translation>
    </message>
    <message>
        <source>Pickup slips</source>
        <translation>Bons de retrait</translation>
    </message>
    <message>
        <source>Preparation slip</source>
        <translation>Bon de préparation</translation>
    </message>
    <message>
        <source>Preparation slips</source>
        <translation>Bons de préparation</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Imprimé</translation>
    </message>
    <message>
        <source>Roll, {mm} mm</source>
        <translation>Rouleau, {mm} mm</translation>
    </message>
    <message>
        <source>Sample slip</source>
        <translation>Bon d’exemple</translation>
    </message>
    <message>
        <source>Shelf labels</source>
        <translation>Étiquettes de rayon</translation>
    </message>
    <message>
        <source>Shelf labels of a roll</source>
        <translation>Étiquettes de rayon, en rouleau</translation>
    </message>
    <message>
        <source>Shelf labels on sheets</source>
        <translation>Étiquettes de rayon, en planche</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Page d’essai</translation>
    </message>
    <message>
        <source>This PC no longer knows its printer: send it elsewhere, or choose another in Settings.</source>
        <translation>Ce poste ne connaît plus son imprimante&#xa0;: choisissez «&#xa0;Ailleurs…&#xa0;», ou une autre imprimante dans les réglages.</translation>
    </message>
    <message>
        <source>To fetch</source>
        <translation>À rassembler</translation>
    </message>
    <message>
        <source>To order again</source>
        <translation>À recommander</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message>
        <source>Width test</source>
        <translation>Essai de largeur</translation>
    </message>
</context>
<context>
    <name>PrinterAssistant</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Set up a printer</source>
        <translation>Installer une imprimante</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>“{printer}” is set up</source>
        <translation>«&#xa0;{printer}&#xa0;» est installée</translation>
    </message>
</context>
<context>
    <name>PrinterBlock</name>
    <message>
        <source>Each kind of document has its printer and its paper, on this PC.</source>
        <translation>Chaque document a son imprimante et son papier, sur ce poste.</translation>
    </message>
    <message>
        <source>Look for printers</source>
        <translation>Chercher les imprimantes</translation>
    </message>
    <message>
        <source>No printer found. Switch it on, then look for printers again.</source>
        <translation>Aucune imprimante trouvée. Allumez-la, puis cherchez de nouveau.</translation>
    </message>
    <message>
        <source>Paper: {document}</source>
        <translation>Papier&#xa0;: {document}</translation>
    </message>
    <message>
        <source>Print the slip as soon as an order comes</source>
        <translation>Imprimer le bon dès qu’une commande arrive</translation>
    </message>
    <message>
        <source>Printer: {document}</source>
        <translation>Imprimante&#xa0;: {document}</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Imprimantes</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Impressions</translation>
    </message>
    <message>
        <source>Set up a printer…</source>
        <translation>Installer une imprimante…</translation>
    </message>
</context>
<context>
    <name>PrinterChoice</name>
    <message>
        <source>No printer: on the screen</source>
        <translation>Sans imprimante&#xa0;: à l’écran</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Set up a printer…</source>
        <translation>Installer une imprimante…</translation>
    </message>
    <message>
        <source>{printer} (receipts)</source>
        <translation>{printer} (tickets)</translation>
    </message>
</context>
<context>
    <name>PrintsPage</name>
    <message numerus="yes">
        <source>%Ln print(s) waiting. They come out by themselves.</source>
        <translation>
            <numerusform>%Ln impression attend. Elle sortira d’elle-même.</numerusform>
            <numerusform>%Ln impressions attendent. Elles sortiront d’elles-mêmes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>Ne pas imprimer</translation>
    </message>
    <message>
        <source>Elsewhere…</source>
        <translation>Ailleurs…</translation>
    </message>
    <message>
        <source>Nothing waits to be printed.</source>
        <translation>Rien n’attend d’être imprimé.</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimer à nouveau</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Imprimé</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Impressions</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Classer</translation>
    </message>
    <message>
        <source>Show it, or save it as PDF…</source>
        <translation>Voir, ou enregistrer en PDF…</translation>
    </message>
    <message>
        <source>To see</source>
        <translation>À voir</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
</context>
<context>
    <name>PrintsTold</name>
    <message>
        <source>No new slip is waiting. Open an order to print it again.</source>
        <translation>Aucun nouveau bon n’attend. Ouvrez une commande pour réimprimer le sien.</translation>
    </message>
    <message>
        <source>Printed: {what}</source>
        <translation>Impression terminée&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Impressions</translation>
    </message>
    <message>
        <source>{title} waits to be printed. {why}</source>
        <translation>{title}&#xa0;: en attente d’impression. {why}</translation>
    </message>
</context>
<context>
    <name>ProductByWeight</name>
    <message>
        <source>A piece weighs about</source>
        <translation>Une pièce pèse environ</translation>
    </message>
    <message>
        <source>Customers see: {price}</source>
        <translation>Les clients voient&#xa0;: {price}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir de</translation>
    </message>
    <message>
        <source>Give or take</source>
        <translation>À plus ou moins</translation>
    </message>
    <message>
        <source>In steps of</source>
        <translation>Par pas de</translation>
    </message>
    <message>
        <source>Price shown for</source>
        <translation>Prix affiché pour</translation>
    </message>
    <message>
        <source>Sale by weight</source>
        <translation>Vente au poids</translation>
    </message>
    <message>
        <source>from {least}, in steps of {step}</source>
        <translation>à partir de {least}, par pas de {step}</translation>
    </message>
    <message>
        <source>not cut in pieces</source>
        <translation>pas à la pièce</translation>
    </message>
    <message>
        <source>{price}, that is {whole}</source>
        <translation>{price}, soit {whole}</translation>
    </message>
</context>
<context>
    <name>ProductCopy</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Name of the copy</source>
        <translation>Nom de la copie</translation>
    </message>
    <message>
        <source>The copy has no barcode and no stock, and stays offline.</source>
        <translation>La copie n’a ni code-barres ni stock, et reste hors ligne.</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copie)</translation>
    </message>
</context>
<context>
    <name>ProductFood</name>
    <message>
        <source>Alcohol, by volume</source>
        <translation>Alcool, en volume</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Comptée</translation>
    </message>
    <message>
        <source>Customers also see, by the size: from {low} to {high}</source>
        <translation>Les clients voient aussi, selon la taille&#xa0;: de {low} à {high}</translation>
    </message>
    <message>
        <source>Customers also see: that is {price}</source>
        <translation>Les clients voient aussi&#xa0;: soit {price}</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Alimentation</translation>
    </message>
    <message>
        <source>Ingredients, most of all first</source>
        <translation>Ingrédients, du plus au moins présent</translation>
    </message>
    <message>
        <source>It contains</source>
        <translation>Il contient</translation>
    </message>
    <message>
        <source>Net quantity</source>
        <translation>Quantité nette</translation>
    </message>
    <message>
        <source>None of these fourteen</source>
        <translation>Aucun de ces quatorze</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Traces it may contain</source>
        <translation>Traces possibles</translation>
    </message>
    <message>
        <source>by volume</source>
        <translation>en volume</translation>
    </message>
    <message>
        <source>by weight</source>
        <translation>en poids</translation>
    </message>
    <message>
        <source>contains {allergens}</source>
        <translation>contient&#xa0;: {allergens}</translation>
    </message>
    <message>
        <source>no allergen</source>
        <translation>sans allergène</translation>
    </message>
</context>
<context>
    <name>ProductGrid</name>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
</context>
<context>
    <name>ProductKeeping</name>
    <message>
        <source>Keeping and ordering again</source>
        <translation>Stock et réassort</translation>
    </message>
    <message>
        <source>Kept for the shop</source>
        <translation>Gardé en boutique</translation>
    </message>
    <message>
        <source>Order again at</source>
        <translation>Recommander à</translation>
    </message>
    <message>
        <source>Order up to</source>
        <translation>Commander jusqu’à</translation>
    </message>
    <message>
        <source>Place in the shop</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>What is kept for the shop is not offered online. The supplier never leaves the shop.</source>
        <translation>Ce qui est gardé en boutique n’est pas proposé en ligne. Le fournisseur ne quitte jamais la boutique.</translation>
    </message>
    <message>
        <source>by what is sold</source>
        <translation>selon les ventes</translation>
    </message>
    <message>
        <source>ordered again at {amount}</source>
        <translation>réassort à {amount}</translation>
    </message>
    <message>
        <source>{amount} kept for the shop</source>
        <translation>gardé en boutique&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>{amount}, as usual</source>
        <translation>{amount}, comme d’habitude</translation>
    </message>
</context>
<context>
    <name>ProductList</name>
    <message>
        <source>Archived</source>
        <translation>Archivé</translation>
    </message>
    <message>
        <source>In the shop only</source>
        <translation>À voir en boutique</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Out of season</source>
        <translation>Hors saison</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Rupture</translation>
    </message>
    <message>
        <source>Soon online</source>
        <translation>Bientôt en ligne</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>from {price}</source>
        <translation>dès {price}</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>sans prix</translation>
    </message>
    <message>
        <source>stock {quantity}</source>
        <translation>stock {quantity}</translation>
    </message>
    <message>
        <source>{state} · promotion</source>
        <translation>{state} · promo</translation>
    </message>
</context>
<context>
    <name>ProductMaking</name>
    <message>
        <source>A season needs both days: until then it is sold all year.</source>
        <translation>Une saison a besoin des deux jours&#xa0;: d’ici là, vendu toute l’année.</translation>
    </message>
    <message>
        <source>In season from</source>
        <translation>De saison du</translation>
    </message>
    <message>
        <source>Made to order: never sold out</source>
        <translation>Fait sur commande&#xa0;: jamais en rupture</translation>
    </message>
    <message>
        <source>Making and season</source>
        <translation>Fabrication et saison</translation>
    </message>
    <message>
        <source>Ready after</source>
        <translation>Prêt après</translation>
    </message>
    <message>
        <source>The photo shows an example</source>
        <translation>La photo montre un exemple</translation>
    </message>
    <message>
        <source>all year</source>
        <translation>toute l’année</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>to order</source>
        <translation>sur commande</translation>
    </message>
</context>
<context>
    <name>ProductPart</name>
    <message>
        <source>Fold “{part}”</source>
        <translation>Replier «&#xa0;{part}&#xa0;»</translation>
    </message>
    <message>
        <source>Open “{part}”</source>
        <translation>Ouvrir «&#xa0;{part}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ProductPhotos</name>
    <message>
        <source>Add photos</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Choisir des photos</translation>
    </message>
    <message>
        <source>Drop or paste photos anywhere on this sheet.</source>
        <translation>Déposez ou collez des photos n’importe où sur cette fiche.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Photos of</source>
        <translation>Photos de</translation>
    </message>
    <message>
        <source>Reading the photos…</source>
        <translation>Lecture des photos…</translation>
    </message>
    <message>
        <source>the product</source>
        <translation>le produit</translation>
    </message>
</context>
<context>
    <name>ProductPromotion</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>End the promotion</source>
        <translation>Arrêter la promotion</translation>
    </message>
    <message>
        <source>It cost {price} within the 30 days before: no price may be struck through.</source>
        <translation>Ce produit a coûté {price} dans les 30 jours précédents&#xa0;: aucun prix ne peut être barré.</translation>
    </message>
    <message>
        <source>On promotion: {price}</source>
        <translation>En promotion&#xa0;: {price}</translation>
    </message>
    <message>
        <source>Price on promotion</source>
        <translation>Prix en promotion</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Promotion</translation>
    </message>
    <message>
        <source>Short date</source>
        <translation>Date courte</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Struck price: {price}, the lowest of the 30 days before (art. L112-1-1)</source>
        <translation>Prix barré&#xa0;: {price}, le plus bas des 30 jours précédents (art. L112-1-1)</translation>
    </message>
    <message>
        <source>The promotion at {price} is over.</source>
        <translation>La promotion à {price} est terminée.</translation>
    </message>
    <message>
        <source>{price} from {day}</source>
        <translation>{price} à partir du {day}</translation>
    </message>
    <message>
        <source>{price}, short date</source>
        <translation>{price}, date courte</translation>
    </message>
    <message>
        <source>{said} until {day}</source>
        <translation>{said} jusqu’au {day}</translation>
    </message>
</context>
<context>
    <name>ProductSafety</name>
    <message numerus="yes">
        <source>Also for %Ln other(s) of this brand</source>
        <translation>
            <numerusform>Aussi pour %Ln autre de la marque</numerusform>
            <numerusform>Aussi pour %Ln autres de la marque</numerusform>
        </translation>
    </message>
    <message>
        <source>As for the other {brand}</source>
        <translation>Comme les autres {brand}</translation>
    </message>
    <message>
        <source>E-mail address or website</source>
        <translation>Adresse électronique ou site</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Fabricant</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Adresse postale</translation>
    </message>
    <message>
        <source>Product safety</source>
        <translation>Sécurité du produit</translation>
    </message>
    <message>
        <source>Warnings, if any</source>
        <translation>Avertissements, s’il y en a</translation>
    </message>
    <message>
        <source>We make it ourselves</source>
        <translation>Nous le fabriquons</translation>
    </message>
</context>
<context>
    <name>ProductSample</name>
    <message numerus="yes">
        <source>%Ln variant(s)</source>
        <translation>
            <numerusform>%Ln déclinaison</numerusform>
            <numerusform>%Ln déclinaisons</numerusform>
        </translation>
    </message>
    <message>
        <source>The first products, as they will be</source>
        <translation>Les premiers produits, tels qu’ils seront</translation>
    </message>
    <message>
        <source>VAT {rate}</source>
        <translation>TVA {rate}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more product(s)</source>
        <translation>
            <numerusform>et un autre produit</numerusform>
            <numerusform>et&#xa0;%Ln autres produits</numerusform>
        </translation>
    </message>
    <message>
        <source>from {price}</source>
        <translation>dès {price}</translation>
    </message>
    <message>
        <source>no VAT yet</source>
        <translation>TVA à compléter</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>sans prix</translation>
    </message>
    <message>
        <source>no stock</source>
        <translation>sans stock</translation>
    </message>
    <message>
        <source>stock {quantity}</source>
        <translation>stock {quantity}</translation>
    </message>
</context>
<context>
    <name>ProductSharing</name>
    <message>
        <source>Counter and web</source>
        <translation>Comptoir et web</translation>
    </message>
    <message>
        <source>Customers can always reserve this much online, even while this PC is offline. The counter is told when less than that is left.</source>
        <translation>Cette quantité se réserve toujours en ligne, même quand ce poste est hors ligne. Le comptoir est prévenu quand il en reste moins.</translation>
    </message>
    <message>
        <source>Left to the web</source>
        <translation>Laissé au web</translation>
    </message>
    <message>
        <source>nothing in particular</source>
        <translation>rien de particulier</translation>
    </message>
    <message>
        <source>{amount} left to the web</source>
        <translation>{amount} au web</translation>
    </message>
</context>
<context>
    <name>ProductSheet</name>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Price incl. VAT</source>
        <translation>Prix TTC</translation>
    </message>
    <message>
        <source>Put online</source>
        <translation>Mettre en ligne</translation>
    </message>
    <message>
        <source>See it online</source>
        <translation>Voir en ligne</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Vendu</translation>
    </message>
    <message>
        <source>Take off the web</source>
        <translation>Retirer du site</translation>
    </message>
    <message>
        <source>This price can’t be read. Type it like 24.90.</source>
        <translation>Ce prix est illisible. Écrivez-le comme 24,90.</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>“{name}” has this barcode too: a scan finds only one of the two.</source>
        <translation>«&#xa0;{name}&#xa0;» a aussi ce code-barres&#xa0;: un scan ne trouve que l’un des deux.</translation>
    </message>
    <message>
        <source>✓ Saved here</source>
        <translation>✓ Enregistré ici</translation>
    </message>
</context>
<context>
    <name>ProductShelf</name>
    <message>
        <source>Give the product a name first.</source>
        <translation>Donnez d’abord un nom au produit.</translation>
    </message>
    <message>
        <source>Name of {name}</source>
        <translation>Nom de {name}</translation>
    </message>
    <message>
        <source>Price of {name}</source>
        <translation>Prix de {name}</translation>
    </message>
    <message>
        <source>Stock of {name}</source>
        <translation>Stock de {name}</translation>
    </message>
    <message>
        <source>This price can’t be read. Type it like 24.90.</source>
        <translation>Ce prix est illisible. Écrivez-le comme 24,90.</translation>
    </message>
    <message>
        <source>This quantity can’t be read. Type it like 12.</source>
        <translation>Cette quantité ne se lit pas. Saisissez-la comme 12.</translation>
    </message>
</context>
<context>
    <name>ProductWithdrawal</name>
    <message>
        <source>14 days to give it back</source>
        <translation>14 jours pour le rendre</translation>
    </message>
    <message>
        <source>A customer changes their mind after collecting it</source>
        <translation>Le client change d’avis après le retrait</translation>
    </message>
    <message>
        <source>Customers read it before they reserve. Code de la consommation L221-28.</source>
        <translation>Les clients le lisent avant de réserver. Code de la consommation, L221-28.</translation>
    </message>
    <message>
        <source>No: another reason</source>
        <translation>Non&#xa0;: une autre raison</translation>
    </message>
    <message>
        <source>No: choose why</source>
        <translation>Non&#xa0;: choisissez pourquoi</translation>
    </message>
    <message>
        <source>No: hygiene, once unsealed</source>
        <translation>Non&#xa0;: hygiène, une fois descellé</translation>
    </message>
    <message>
        <source>No: it spoils or expires quickly</source>
        <translation>Non&#xa0;: se périme rapidement</translation>
    </message>
    <message>
        <source>No: its price follows a market</source>
        <translation>Non&#xa0;: son prix suit un marché</translation>
    </message>
    <message>
        <source>No: made to measure or personal</source>
        <translation>Non&#xa0;: sur mesure ou personnalisé</translation>
    </message>
    <message>
        <source>No: mixed with other things once handed over</source>
        <translation>Non&#xa0;: mélangé à d’autres une fois remis</translation>
    </message>
    <message>
        <source>No: newspaper or magazine</source>
        <translation>Non&#xa0;: journal ou magazine</translation>
    </message>
    <message>
        <source>No: recording or program, once unsealed</source>
        <translation>Non&#xa0;: enregistrement ou logiciel descellé</translation>
    </message>
    <message>
        <source>Right of withdrawal</source>
        <translation>Rétractation</translation>
    </message>
</context>
<context>
    <name>ProductsHead</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>All brands</source>
        <translation>Toutes les marques</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Toutes les catégories</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivés</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>Choisir plusieurs produits</translation>
    </message>
    <message>
        <source>Export to a spreadsheet</source>
        <translation>Exporter vers un tableur</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>Imports and large changes…</source>
        <translation>Imports et grands changements…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Photos of a folder…</source>
        <translation>Photos d’un dossier…</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêts</translation>
    </message>
    <message>
        <source>Sales of another till…</source>
        <translation>Ventes de la caisse…</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>Afficher en liste</translation>
    </message>
    <message>
        <source>Show as cards</source>
        <translation>Afficher en cartes</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Rupture</translation>
    </message>
    <message>
        <source>Stop searching for {words}</source>
        <translation>Ne plus chercher {words}</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ProductsPlace</name>
    <message numerus="yes">
        <source>%Ln archived</source>
        <translation>
            <numerusform>%Ln archivé</numerusform>
            <numerusform>%Ln archivés</numerusform>
        </translation>
    </message>
    <message>
        <source>Add one by hand</source>
        <translation>Ajouter à la main</translation>
    </message>
    <message>
        <source>Changing all products chosen…</source>
        <translation>Modification des produits choisis…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Drop it here: you see what it means before it goes in</source>
        <translation>Lâchez ici&#xa0;: vous verrez tout avant que rien n’entre</translation>
    </message>
    <message>
        <source>Drop your Excel or CSV file anywhere here, or add a first one by hand.</source>
        <translation>Glissez votre fichier Excel ou CSV n’importe où ici, ou ajoutez un premier produit à la main.</translation>
    </message>
    <message>
        <source>It looks like a label of a scale: say how yours writes them.</source>
        <translation>Il ressemble à une étiquette de balance&#xa0;: dites comment la vôtre les écrit.</translation>
    </message>
    <message>
        <source>Labels of the scale…</source>
        <translation>Étiquettes de la balance…</translation>
    </message>
    <message>
        <source>New product with this barcode</source>
        <translation>Nouveau produit avec ce code</translation>
    </message>
    <message>
        <source>No product has the barcode {code} yet.</source>
        <translation>Aucun produit n’a encore le code-barres {code}.</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Pas encore de produits</translation>
    </message>
    <message>
        <source>No “{words}”: here is what comes close</source>
        <translation>Aucun «&#xa0;{words}&#xa0;»&#xa0;: voici ce qui s’en approche</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation>Rien trouvé pour «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Nothing has to be completed</source>
        <translation>Rien à compléter</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>Nothing is archived any more</source>
        <translation>Plus rien n’est archivé</translation>
    </message>
    <message>
        <source>Nothing is offline</source>
        <translation>Rien n’est hors ligne</translation>
    </message>
    <message>
        <source>Nothing is online yet</source>
        <translation>Rien n’est encore en ligne</translation>
    </message>
    <message>
        <source>Nothing is sold out</source>
        <translation>Aucune rupture</translation>
    </message>
    <message>
        <source>Show all products</source>
        <translation>Voir tous les produits</translation>
    </message>
    <message>
        <source>This product is no longer in the shop.</source>
        <translation>Ce produit n’est plus dans la boutique.</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>Writing the spreadsheet…</source>
        <translation>Écriture du fichier…</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>encore {n}&#xa0;min environ</translation>
    </message>
    <message>
        <source>about {n} s left</source>
        <translation>encore {n}&#xa0;s environ</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} sur {all}</translation>
    </message>
</context>
<context>
    <name>PromotionDays</name>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>from</source>
        <translation>du</translation>
    </message>
    <message>
        <source>until</source>
        <translation>au</translation>
    </message>
</context>
<context>
    <name>PromotionPanel</name>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>Promotion on the products chosen</source>
        <translation>Promotion sur les produits choisis</translation>
    </message>
    <message>
        <source>Promotion −{percent}</source>
        <translation>Promotion −{percent}</translation>
    </message>
    <message>
        <source>Start the promotion</source>
        <translation>Lancer la promotion</translation>
    </message>
    <message>
        <source>{name}: {before} → {after}</source>
        <translation>{name}&#xa0;: {before} → {after}</translation>
    </message>
</context>
<context>
    <name>PutAside</name>
    <message>
        <source>Add this product</source>
        <translation>Ajouter ce produit</translation>
    </message>
    <message>
        <source>Collection day</source>
        <translation>Retrait</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Phone or e-mail</source>
        <translation>Téléphone ou e-mail</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>To be settled in the shop</source>
        <translation>À régler en boutique</translation>
    </message>
</context>
<context>
    <name>PutAsideSheet</name>
    <message>
        <source>No option</source>
        <translation>Sans option</translation>
    </message>
    <message>
        <source>No product has the barcode {code} yet.</source>
        <translation>Aucun produit n’a encore le code-barres {code}.</translation>
    </message>
    <message>
        <source>No set time</source>
        <translation>Sans heure fixée</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”.</source>
        <translation>Rien trouvé pour «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>Which one of “{name}”?</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: lequel&#xa0;?</translation>
    </message>
    <message>
        <source>from {price}</source>
        <translation>dès {price}</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>reste {amount}</translation>
    </message>
    <message>
        <source>{slot} (full)</source>
        <translation>{slot} (complet)</translation>
    </message>
</context>
<context>
    <name>QuantityEdit</name>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Agreed on the telephone</source>
        <translation>D’accord au téléphone</translation>
    </message>
    <message>
        <source>Agreed: {offer}</source>
        <translation>D’accord&#xa0;: {offer}</translation>
    </message>
    <message>
        <source>Ask no more</source>
        <translation>Ne plus demander</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>The customer is asked as soon as the line is back: {offers}.</source>
        <translation>La question partira dès que la connexion sera revenue&#xa0;: {offers}.</translation>
    </message>
    <message>
        <source>The customer is asked as soon as the line is back: {offers}. A call is quicker.</source>
        <translation>La question partira dès que la connexion sera revenue&#xa0;: {offers}. Un appel va plus vite.</translation>
    </message>
    <message>
        <source>The customer is asked: {offers}. The answer comes here by itself.</source>
        <translation>Question posée&#xa0;: {offers}. La réponse arrive ici d’elle-même.</translation>
    </message>
    <message>
        <source>The customer left no e-mail address: call. The question waits on the page of their order, too: {offers}.</source>
        <translation>Pas d’adresse e-mail&#xa0;: appelez. La question attend aussi sur la page de la commande&#xa0;: {offers}.</translation>
    </message>
    <message>
        <source>The e-mail to the customer could not be delivered, and there is no number to call. The question waits on the page of their order: {offers}.</source>
        <translation>L’e-mail n’a pas pu être remis, et il n’y a pas de numéro. La question attend sur la page de la commande&#xa0;: {offers}.</translation>
    </message>
    <message>
        <source>The e-mail to the customer could not be delivered. Call about it: {offers}.</source>
        <translation>L’e-mail n’a pas pu être remis. Appelez pour demander&#xa0;: {offers}.</translation>
    </message>
    <message>
        <source>To be agreed on the telephone: {offers}.</source>
        <translation>À convenir au téléphone&#xa0;: {offers}.</translation>
    </message>
    <message>
        <source>Without one by {when}, it counts as a no.</source>
        <translation>Sans réponse avant {when}, cela vaut un refus.</translation>
    </message>
</context>
<context>
    <name>QuestionStrip</name>
    <message>
        <source>It is read so unless you say otherwise.</source>
        <translation>Elle est lue ainsi, sauf avis contraire.</translation>
    </message>
    <message>
        <source>Leave it aside</source>
        <translation>Ne pas importer</translation>
    </message>
    <message>
        <source>Of all the file&apos;s products that say none; the shop&apos;s usual one stays.</source>
        <translation>Celle de tous les produits du fichier qui n’en disent rien&#xa0;; celle de la boutique reste.</translation>
    </message>
    <message>
        <source>The file doesn&apos;t say it. The rate chosen becomes the shop&apos;s usual one; each product can have another.</source>
        <translation>Le fichier ne la dit pas. Le taux choisi devient celui de la boutique&#xa0;; chaque produit peut en avoir un autre.</translation>
    </message>
    <message>
        <source>Which VAT?</source>
        <translation>Quelle TVA&#xa0;?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>{heading}: is it “{field}”?</source>
        <translation>{heading}&#xa0;: est-ce «&#xa0;{field}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>{heading}: what is it?</source>
        <translation>{heading}&#xa0;: qu’est-ce que c’est&#xa0;?</translation>
    </message>
    <message>
        <source>{heading}: which price is it?</source>
        <translation>{heading}&#xa0;: quel prix est-ce&#xa0;?</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>A price of 0 €? Type what it costs, and customers see it.</source>
        <translation>Un prix de 0&#xa0;€&#xa0;? Tapez ce qu’il coûte, et les clients le verront.</translation>
    </message>
    <message>
        <source>Add it without a price</source>
        <translation>Ajouter sans prix</translation>
    </message>
    <message>
        <source>Barcode (optional)</source>
        <translation>Code-barres (facultatif)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Give the product a name first.</source>
        <translation>Donnez d’abord un nom au produit.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nouveau produit</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Price incl. VAT</source>
        <translation>Prix TTC</translation>
    </message>
    <message>
        <source>Put online</source>
        <translation>Mettre en ligne</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Vendu</translation>
    </message>
    <message>
        <source>Stock (optional)</source>
        <translation>Stock (facultatif)</translation>
    </message>
    <message>
        <source>There is a “{name}” already.</source>
        <translation>Il y a déjà un «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>There is a “{name}” at {price} already.</source>
        <translation>Il y a déjà un «&#xa0;{name}&#xa0;» à {price}.</translation>
    </message>
    <message>
        <source>This price can’t be read. Type it like 24.90.</source>
        <translation>Ce prix est illisible. Écrivez-le comme 24,90.</translation>
    </message>
    <message>
        <source>This stock can’t be read. Type a number.</source>
        <translation>Ce stock est illisible. Tapez un nombre.</translation>
    </message>
    <message>
        <source>Type its price, and customers see it.</source>
        <translation>Tapez son prix, et les clients le verront.</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>Which VAT? Your answer is proposed for the next products too.</source>
        <translation>Quelle TVA&#xa0;? Votre réponse sera proposée aussi pour les produits suivants.</translation>
    </message>
    <message>
        <source>“{name}” at {price} is saved: online once the connection is back.</source>
        <translation>«&#xa0;{name}&#xa0;» à {price} est enregistré, et sera en ligne au retour de la connexion.</translation>
    </message>
    <message>
        <source>“{name}” at {price} is saved: online once your shop is on the marketplace.</source>
        <translation>«&#xa0;{name}&#xa0;» à {price} est enregistré, et sera en ligne dès que la boutique sera reliée à la place de marché.</translation>
    </message>
    <message>
        <source>“{name}” at {price} is to be seen in the shop until you say: {what}.</source>
        <translation>«&#xa0;{name}&#xa0;» à {price} ne se voit qu’en boutique tant qu’il manque&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>“{name}” has this barcode already.</source>
        <translation>«&#xa0;{name}&#xa0;» a déjà ce code-barres.</translation>
    </message>
    <message>
        <source>“{name}” is added, without a price yet.</source>
        <translation>«&#xa0;{name}&#xa0;» est ajouté, encore sans prix.</translation>
    </message>
    <message>
        <source>“{name}” is online at {price}.</source>
        <translation>«&#xa0;{name}&#xa0;» est en ligne à {price}.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation>Rubriques</translation>
    </message>
</context>
<context>
    <name>ReadyRow</name>
    <message>
        <source>Hand over</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Ouvrir la commande</translation>
    </message>
</context>
<context>
    <name>ReasonCard</name>
    <message>
        <source>Cancel the order</source>
        <translation>Annuler la commande</translation>
    </message>
    <message>
        <source>Decline the order</source>
        <translation>Refuser la commande</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>Garder la commande</translation>
    </message>
    <message>
        <source>No longer in stock</source>
        <translation>Plus en stock</translation>
    </message>
    <message>
        <source>Or in your own words</source>
        <translation>Ou avec vos mots</translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation>Raison, avec vos mots</translation>
    </message>
    <message>
        <source>Remember to tell the customer: {contact}.</source>
        <translation>Pensez à prévenir le client&#xa0;: {contact}.</translation>
    </message>
    <message>
        <source>The customer asked for it</source>
        <translation>À la demande du client</translation>
    </message>
    <message>
        <source>The customer sees it on the page of the reservation.</source>
        <translation>Le client le voit sur la page de sa réservation.</translation>
    </message>
    <message>
        <source>The items are free again. This can&apos;t be undone; if need be, put them aside anew.</source>
        <translation>Les articles sont de nouveau libres. Cela ne s’annule pas&#xa0;; au besoin, remettez-les de côté.</translation>
    </message>
    <message>
        <source>The shop is closed</source>
        <translation>Boutique fermée</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
</context>
<context>
    <name>ReorderPage</name>
    <message numerus="yes">
        <source>%Ln item(s) to order again</source>
        <translation>
            <numerusform>%Ln article à recommander</numerusform>
            <numerusform>%Ln articles à recommander</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written into “{name}”</source>
        <translation>
            <numerusform>%Ln ligne écrite dans «&#xa0;{name}&#xa0;»</numerusform>
            <numerusform>%Ln lignes écrites dans «&#xa0;{name}&#xa0;»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln semaine</numerusform>
            <numerusform>%Ln semaines</numerusform>
        </translation>
    </message>
    <message>
        <source>All suppliers</source>
        <translation>Tous les fournisseurs</translation>
    </message>
    <message>
        <source>Excel file…</source>
        <translation>Fichier Excel…</translation>
    </message>
    <message>
        <source>Nothing to order again</source>
        <translation>Rien à recommander</translation>
    </message>
    <message>
        <source>Order again at</source>
        <translation>Recommander à</translation>
    </message>
    <message>
        <source>Order for</source>
        <translation>Commander pour</translation>
    </message>
    <message>
        <source>Ordered: expect it</source>
        <translation>Commandé&#xa0;: attendre la livraison</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher la suite</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Usually at</source>
        <translation>D’habitude à</translation>
    </message>
    <message>
        <source>What has little left comes here by itself. When that is so is chosen below for all, and in the sheet of each product.</source>
        <translation>Ce dont il reste peu arrive ici tout seul. À partir de combien se choisit ci-dessous pour tous, et dans la fiche de chaque produit.</translation>
    </message>
    <message>
        <source>Without supplier</source>
        <translation>Sans fournisseur</translation>
    </message>
    <message>
        <source>Write what is to be ordered</source>
        <translation>Enregistrer la liste à commander</translation>
    </message>
    <message>
        <source>left or less, for the sales of</source>
        <translation>ou moins en rayon, pour les ventes de</translation>
    </message>
    <message>
        <source>to order</source>
        <translation>à commander</translation>
    </message>
    <message>
        <source>“{name}”: how much to order can’t be read. Type it again.</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: la quantité à commander est illisible. Tapez-la de nouveau.</translation>
    </message>
</context>
<context>
    <name>ReorderRow</name>
    <message>
        <source>Open its sheet</source>
        <translation>Ouvrir sa fiche</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Ouvrir {name}</translation>
    </message>
    <message>
        <source>To order: {name}</source>
        <translation>À commander&#xa0;: {name}</translation>
    </message>
    <message>
        <source>order at {amount}</source>
        <translation>réassort à {amount}</translation>
    </message>
    <message>
        <source>{amount} expected</source>
        <translation>attendu&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>reste {amount}</translation>
    </message>
    <message numerus="yes">
        <source>{amount} sold in %Ln weeks</source>
        <translation>
            <numerusform>vendu {amount} en %Ln semaine</numerusform>
            <numerusform>vendu {amount} en %Ln semaines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Comparing with your products</source>
        <translation>Comparaison avec vos produits</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Finish undoing</source>
        <translation>Finir d’annuler</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>Garder tel quel</translation>
    </message>
    <message>
        <source>Mended for you</source>
        <translation>Réparé pour vous</translation>
    </message>
    <message>
        <source>See the products</source>
        <translation>Voir les produits</translation>
    </message>
    <message>
        <source>The columns</source>
        <translation>Les colonnes</translation>
    </message>
    <message>
        <source>To correct, now or later</source>
        <translation>À corriger, maintenant ou plus tard</translation>
    </message>
</context>
<context>
    <name>SalesSheet</name>
    <message numerus="yes">
        <source>%Ln counted before, not again.</source>
        <translation>
            <numerusform>%Ln déjà comptée, pas une seconde fois.</numerusform>
            <numerusform>%Ln déjà comptées, pas une seconde fois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of articles you don&apos;t have:</source>
        <translation>
            <numerusform>%Ln autre d’un article que vous n’avez pas&#xa0;:</numerusform>
            <numerusform>%Ln autres d’articles que vous n’avez pas&#xa0;:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them came back.</source>
        <translation>
            <numerusform>Parmi elles, %Ln retour.</numerusform>
            <numerusform>Parmi elles, %Ln retours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale(s) taken off the stock.</source>
        <translation>
            <numerusform>%Ln vente sortie du stock.</numerusform>
            <numerusform>%Ln ventes sorties du stock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale(s) to take off the stock.</source>
        <translation>
            <numerusform>%Ln vente à sortir du stock.</numerusform>
            <numerusform>%Ln ventes à sortir du stock.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose your till&apos;s file of sales</source>
        <translation>Choisissez le fichier des ventes de votre caisse</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Only articles, quantities and dates are read, never amounts. Sales from before a stock count change nothing: the count knew of them.</source>
        <translation>Seuls les articles, les quantités et les dates sont lus, jamais les montants. Les ventes d’avant un inventaire ne changent rien&#xa0;: l’inventaire les a déjà comptées.</translation>
    </message>
    <message>
        <source>Reading “{name}”</source>
        <translation>Lecture de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation>Ligne {row}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Sales of another till</source>
        <translation>Ventes de la caisse</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Take off the stock</source>
        <translation>Sortir du stock</translation>
    </message>
    <message>
        <source>Taking off the stock</source>
        <translation>Sortie du stock</translation>
    </message>
    <message>
        <source>The sales are undone: the stock is as before.</source>
        <translation>Les ventes sont annulées&#xa0;: le stock est comme avant.</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Annulation de l’import</translation>
    </message>
</context>
<context>
    <name>ScaleBlock</name>
    <message>
        <source>A scale on a cable fills in the weight of an order by one key. Without one, type the weight, or scan the label that the scale prints.</source>
        <translation>Une balance reliée par un câble note le poids d’une commande en une touche. Sans câble, tapez le poids ou scannez l’étiquette que la balance imprime.</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>Câble</translation>
    </message>
    <message>
        <source>Connected scale</source>
        <translation>Balance connectée</translation>
    </message>
    <message>
        <source>Language of the scale</source>
        <translation>Langage de la balance</translation>
    </message>
    <message>
        <source>Read the scale</source>
        <translation>Lire la balance</translation>
    </message>
    <message>
        <source>Speed (baud)</source>
        <translation>Vitesse (bauds)</translation>
    </message>
    <message>
        <source>The scale says {weight}.</source>
        <translation>La balance indique {weight}.</translation>
    </message>
    <message>
        <source>none: weights are typed or scanned</source>
        <translation>aucun&#xa0;: les poids sont tapés ou scannés</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message>
        <source>Labels of the scale…</source>
        <translation>Étiquettes de la balance…</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nouveau produit</translation>
    </message>
    <message>
        <source>Nothing noted: no product has the barcode {code} yet.</source>
        <translation>Rien de noté&#xa0;: aucun produit n’a encore le code-barres {code}.</translation>
    </message>
    <message>
        <source>Nothing noted: {code} looks like a label of a scale. Say how yours writes them.</source>
        <translation>Rien n’a été noté&#xa0;: {code} ressemble à une étiquette de balance. Dites comment la vôtre les écrit.</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>“{code}” was not taken: finish here, then scan it again.</source>
        <translation>«&#xa0;{code}&#xa0;» n’a pas été pris en compte&#xa0;: terminez ici, puis scannez à nouveau.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search or scan…</source>
        <translation>Chercher ou scanner…</translation>
    </message>
    <message>
        <source>Search products and orders, or scan</source>
        <translation>Chercher un produit ou une commande, ou scanner</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>No “{words}”: here is what comes close</source>
        <translation>Aucun «&#xa0;{words}&#xa0;»&#xa0;: voici ce qui s’en approche</translation>
    </message>
    <message>
        <source>Nothing for “{words}”</source>
        <translation>Rien pour «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats de la recherche</translation>
    </message>
</context>
<context>
    <name>SettingsPlace</name>
    <message>
        <source>Copies and look</source>
        <translation>Sauvegardes et affichage</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Comptoir</translation>
    </message>
    <message>
        <source>Marketplace and PCs</source>
        <translation>Place de marché et postes</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Réservations</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ShopBlock</name>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln&#xa0;heure</numerusform>
            <numerusform>%Ln&#xa0;heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln&#xa0;minute</numerusform>
            <numerusform>%Ln&#xa0;minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked for each product</source>
        <translation>Demandée pour chaque produit</translation>
    </message>
    <message>
        <source>Choose another beginning if your scale prints labels that begin so.</source>
        <translation>Choisissez un autre début si votre balance imprime des étiquettes qui commencent ainsi.</translation>
    </message>
    <message>
        <source>Clothes, shoes</source>
        <translation>Vêtements, chaussures</translation>
    </message>
    <message>
        <source>Customers see this. It saves as you type.</source>
        <translation>Visible par la clientèle. S’enregistre au fil de la saisie.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Flowers, plants</source>
        <translation>Fleurs, plantes</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>À manger, à boire</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>En quelques mots</translation>
    </message>
    <message>
        <source>In-store barcodes</source>
        <translation>Codes-barres maison</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>Pas encore dit</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Ready after</source>
        <translation>Prête après</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Enregistré ici</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Usual VAT</source>
        <translation>TVA habituelle</translation>
    </message>
    <message>
        <source>What you sell</source>
        <translation>Ce que vous vendez</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Votre boutique</translation>
    </message>
    <message>
        <source>begin with {digits}</source>
        <translation>commencent par {digits}</translation>
    </message>
</context>
<context>
    <name>ShopMark</name>
    <message>
        <source>Your shop</source>
        <translation>Votre boutique</translation>
    </message>
</context>
<context>
    <name>ShopPcs</name>
    <message>
        <source>Add a PC</source>
        <translation>Ajouter un poste</translation>
    </message>
    <message>
        <source>Code for the other PC</source>
        <translation>Code pour l’autre poste</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Non, le garder</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>Pas encore vu par la place de marché</translation>
    </message>
    <message>
        <source>On the other PC: the address {server}, then this code. It is good until {until}, for one PC.</source>
        <translation>Sur l’autre poste&#xa0;: l’adresse {server}, puis ce code. Il est bon jusqu’à {until}, pour un seul poste.</translation>
    </message>
    <message numerus="yes">
        <source>Seen by the marketplace %Ln hour(s) ago</source>
        <translation>
            <numerusform>Vu par la place de marché il y a %Ln heure</numerusform>
            <numerusform>Vu par la place de marché il y a %Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seen by the marketplace %Ln minute(s) ago</source>
        <translation>
            <numerusform>Vu par la place de marché il y a %Ln minute</numerusform>
            <numerusform>Vu par la place de marché il y a %Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen by the marketplace just now</source>
        <translation>Vu par la place de marché à l’instant</translation>
    </message>
    <message>
        <source>Seen by the marketplace on {day}</source>
        <translation>Vu par la place de marché le {day}</translation>
    </message>
    <message>
        <source>Shut “{name}” out</source>
        <translation>Exclure «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Stolen or sold…</source>
        <translation>Volé ou vendu…</translation>
    </message>
    <message>
        <source>The PCs of your shop</source>
        <translation>Les postes de votre boutique</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Ce poste</translation>
    </message>
    <message>
        <source>What this PC is called</source>
        <translation>Nom de ce poste</translation>
    </message>
    <message>
        <source>“{name}” will get no more orders and send nothing more. What it has sent stays. Coming back takes a new code.</source>
        <translation>«&#xa0;{name}&#xa0;» ne recevra plus de commandes et n’enverra plus rien. Ce qu’il a envoyé reste. Pour revenir, il faudra un nouveau code.</translation>
    </message>
</context>
<context>
    <name>ShopWindow</name>
    <message>
        <source>Drop it here: you see what it means before it goes in</source>
        <translation>Lâchez ici&#xa0;: vous verrez tout avant que rien n’entre</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>(to be read on the screen)</source>
        <translation>(à lire à l’écran)</translation>
    </message>
    <message>
        <source>14 days from pickup to change your mind (L221-18).</source>
        <translation>14 jours après le retrait pour changer d’avis (art.&#xa0;L221-18).</translation>
    </message>
    <message>
        <source>An item of yours</source>
        <translation>Un de vos articles</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>Contains: {allergens}</source>
        <translation>Contient&#xa0;: {allergens}</translation>
    </message>
    <message>
        <source>DUPLICATE</source>
        <translation>DUPLICATA</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Handed over already</source>
        <translation>Déjà remis</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Lay a ruler beside this line: it should be 80 mm long.</source>
        <translation>Posez une règle le long de ce trait&#xa0;: il doit mesurer 80&#xa0;mm.</translation>
    </message>
    <message>
        <source>No order this day.</source>
        <translation>Aucune commande ce jour-là.</translation>
    </message>
    <message>
        <source>No right of withdrawal</source>
        <translation>Sans droit de rétractation</translation>
    </message>
    <message>
        <source>Not supplied</source>
        <translation>Non fourni</translation>
    </message>
    <message>
        <source>Nothing to fetch.</source>
        <translation>Rien à rassembler.</translation>
    </message>
    <message>
        <source>Orders of {day}</source>
        <translation>Commandes du {day}</translation>
    </message>
    <message>
        <source>Pickup slip</source>
        <translation>Bon de retrait</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Préparé</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Printed {when}</source>
        <translation>Imprimé {when}</translation>
    </message>
    <message>
        <source>Printed {when}. Stays in the shop.</source>
        <translation>Imprimé {when}. Reste dans la boutique.</translation>
    </message>
    <message>
        <source>Printed {when}. This slip is not a receipt.</source>
        <translation>Imprimé {when}. Ce bon n’est pas un reçu.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prête</translation>
    </message>
    <message>
        <source>Replaced by {article}</source>
        <translation>Remplacé par {article}</translation>
    </message>
    <message>
        <source>Scan each code: the set-up window says which it has read.</source>
        <translation>Scannez chaque code pendant l’installation&#xa0;: la fenêtre dit ceux qu’elle a lus.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Page d’essai</translation>
    </message>
    <message>
        <source>To be settled for the rest</source>
        <translation>À régler pour le reste</translation>
    </message>
    <message>
        <source>To be settled in the shop</source>
        <translation>À régler en boutique</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>À confirmer</translation>
    </message>
    <message>
        <source>To fetch</source>
        <translation>À rassembler</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>À préparer</translation>
    </message>
    <message>
        <source>Value of the order</source>
        <translation>Valeur de la commande</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Sans emplacement</translation>
    </message>
    <message>
        <source>incl. tax</source>
        <translation>TTC</translation>
    </message>
    <message>
        <source>{handed} of {due} handed over already</source>
        <translation>{handed} sur {due} déjà remis</translation>
    </message>
    <message>
        <source>{words}, about</source>
        <translation>{words}, environ</translation>
    </message>
</context>
<context>
    <name>SlipPrinter</name>
    <message>
        <source>It is coming out already.</source>
        <translation>Le document sort déjà.</translation>
    </message>
    <message>
        <source>{title}: {why}</source>
        <translation>{title}&#xa0;: {why}</translation>
    </message>
</context>
<context>
    <name>StatusChip</name>
    <message numerus="yes">
        <source>%Ln change(s) to send</source>
        <translation>
            <numerusform>%Ln changement à envoyer</numerusform>
            <numerusform>%Ln changements à envoyer</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Everything is saved here</source>
        <translation>Tout est enregistré ici</translation>
    </message>
    <message>
        <source>Exchanges stopped</source>
        <translation>Échanges arrêtés</translation>
    </message>
    <message>
        <source>Exchanges with the marketplace</source>
        <translation>Échanges avec la place de marché</translation>
    </message>
    <message>
        <source>Last contact at {at}</source>
        <translation>Dernier contact à {at}</translation>
    </message>
    <message>
        <source>Last contact with the marketplace: {at}</source>
        <translation>Dernier contact avec la place de marché&#xa0;: {at}</translation>
    </message>
    <message>
        <source>Offline since {at}</source>
        <translation>Hors ligne depuis {at}</translation>
    </message>
    <message>
        <source>Offline since {at}, everything is saved here</source>
        <translation>Hors ligne depuis {at}, tout est enregistré ici</translation>
    </message>
    <message>
        <source>To review ({count})</source>
        <translation>À voir ({count})</translation>
    </message>
    <message>
        <source>Up to date · {at}</source>
        <translation>À jour · {at}</translation>
    </message>
</context>
<context>
    <name>StepsHeader</name>
    <message>
        <source>Step {n} of {all}: {title}</source>
        <translation>Étape {n} sur {all}&#xa0;: {title}</translation>
    </message>
</context>
<context>
    <name>StockHistory</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Correct the stock…</source>
        <translation>Corriger le stock…</translation>
    </message>
    <message>
        <source>From {low} to {high} since {day}</source>
        <translation>De {low} à {high} depuis le {day}</translation>
    </message>
    <message>
        <source>Never counted</source>
        <translation>Jamais compté</translation>
    </message>
    <message>
        <source>Nothing has moved yet.</source>
        <translation>Rien n’a encore bougé.</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Montrer les plus anciens</translation>
    </message>
    <message>
        <source>Size or colour</source>
        <translation>Taille ou couleur</translation>
    </message>
    <message>
        <source>Stock of “{name}”</source>
        <translation>Stock de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>{amount} on the shelf</source>
        <translation>{amount} en rayon</translation>
    </message>
    <message>
        <source>{when}, on another PC</source>
        <translation>{when}, sur un autre poste</translation>
    </message>
</context>
<context>
    <name>StoppedCard</name>
    <message>
        <source>The exchanges are stopped: new orders no longer arrive on this PC, and what you change stays here.</source>
        <translation>Les échanges sont arrêtés&#xa0;: les nouvelles commandes n’arrivent plus sur ce poste, et ce que vous changez reste ici.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Another VAT</source>
        <translation>Autre TVA</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>Les voir</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>Le saisir</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other thing(s), listed next</source>
        <translation>
            <numerusform>et une autre chose, dans le résultat</numerusform>
            <numerusform>et %Ln autres choses, dans le résultat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupplierCard</name>
    <message>
        <source>2.4</source>
        <translation>2,4</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>Missing prices: purchase price ×</source>
        <translation>Prix manquants&#xa0;: prix d’achat ×</translation>
    </message>
    <message>
        <source>Round up to</source>
        <translation>Arrondir à</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>to the cent</source>
        <translation>au centime</translation>
    </message>
    <message>
        <source>up to .00</source>
        <translation>arrondi à ,00</translation>
    </message>
    <message>
        <source>up to .90</source>
        <translation>arrondi à ,90</translation>
    </message>
    <message>
        <source>up to .95</source>
        <translation>arrondi à ,95</translation>
    </message>
</context>
<context>
    <name>SupplierPanel</name>
    <message>
        <source>Note it</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Supplier of the products chosen</source>
        <translation>Fournisseur des produits choisis</translation>
    </message>
    <message>
        <source>Suppliers never leave the shop.</source>
        <translation>Les fournisseurs ne quittent jamais la boutique.</translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Another…</source>
        <translation>Une autre…</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Noir</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Caramel</source>
        <translation>Caramel</translation>
    </message>
    <message>
        <source>Colour of what is printed</source>
        <translation>Couleur des papiers</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Lake</source>
        <translation>Lac</translation>
    </message>
    <message>
        <source>Raspberry</source>
        <translation>Framboise</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Your colour</source>
        <translation>Votre couleur</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>A few words for customers.</source>
        <translation>Quelques mots pour les clients.</translation>
    </message>
    <message>
        <source>As customers read it. One row a product; a row each for sizes.</source>
        <translation>Tel que les clients le lisent. Une ligne par produit, une par taille s’il y en a.</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Choose the rate; empty takes your shop&apos;s usual one.</source>
        <translation>Choisissez le taux&#xa0;; vide, c’est celui de votre boutique.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>For colours: a row each, with the same name.</source>
        <translation>Pour des couleurs&#xa0;: une ligne chacune, avec le même nom.</translation>
    </message>
    <message>
        <source>For sizes: a row each, with the same name.</source>
        <translation>Pour des tailles&#xa0;: une ligne chacune, avec le même nom.</translation>
    </message>
    <message>
        <source>How many you have now; empty if you don&apos;t count it.</source>
        <translation>Combien vous en avez maintenant, vide si vous ne le comptez pas.</translation>
    </message>
    <message>
        <source>In euros, for one piece, or for one kg, litre or metre.</source>
        <translation>En euros, pour une pièce, ou pour un kg, un litre, un mètre.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Price incl. tax</source>
        <translation>Prix TTC</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>Prix d’achat</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>The digits below the bars, if there are any.</source>
        <translation>Les chiffres sous les barres, s’il y en a.</translation>
    </message>
    <message>
        <source>The maker&apos;s name, if customers know it.</source>
        <translation>Le nom du fabricant, si les clients le connaissent.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>What it costs you. It never leaves this PC.</source>
        <translation>Ce qu’il vous coûte. Il ne quitte jamais ce poste.</translation>
    </message>
    <message>
        <source>What the price is for: a piece, a kg, a litre, a metre.</source>
        <translation>Ce que vaut le prix&#xa0;: une pièce, un kg, un litre, un mètre.</translation>
    </message>
    <message>
        <source>Where it stands in your shop: Cheese, Dresses, Roses…</source>
        <translation>Son rayon&#xa0;: Fromages, Robes, Roses…</translation>
    </message>
    <message>
        <source>Whether customers see it on the storefront.</source>
        <translation>Si les clients le voient sur la vitrine.</translation>
    </message>
    <message>
        <source>Your own or the supplier&apos;s. A product is known again by it.</source>
        <translation>La vôtre ou celle du fournisseur. Elle fait reconnaître le produit la fois suivante.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>piece</source>
        <translation>pièce</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
</context>
<context>
    <name>TemplateWriting</name>
    <message>
        <source>An empty list to fill in</source>
        <translation>Une liste vide à remplir</translation>
    </message>
    <message>
        <source>my products</source>
        <translation>mes produits</translation>
    </message>
    <message>
        <source>“{name}” is ready to be filled in; drop it here then.</source>
        <translation>«&#xa0;{name}&#xa0;» est prêt à être rempli&#xa0;; déposez-le ensuite ici.</translation>
    </message>
</context>
<context>
    <name>TillBlock</name>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>Choose the folder of your till&apos;s files</source>
        <translation>Choisissez le dossier des fichiers de votre caisse</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>New files that your till writes into this folder are taken off the stock by themselves, each sale once. Amounts are never read.</source>
        <translation>Les nouveaux fichiers que votre caisse dépose dans ce dossier sont sortis du stock tout seuls, chaque vente une fois. Les montants ne sont jamais lus.</translation>
    </message>
    <message>
        <source>Sales of another till</source>
        <translation>Ventes de la caisse</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caisse</translation>
    </message>
    <message>
        <source>Watch it no more</source>
        <translation>Ne plus le surveiller</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>“{folder}” can&apos;t be read. Choose another folder.</source>
        <translation>«&#xa0;{folder}&#xa0;» ne peut pas être lu. Choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>TillWatch</name>
    <message numerus="yes">
        <source>%Ln line(s) not understood.</source>
        <translation>
            <numerusform>%Ln ligne non comprise.</numerusform>
            <numerusform>%Ln lignes non comprises.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of unknown articles: {names}</source>
        <translation>
            <numerusform>%Ln d’un article inconnu&#xa0;: {names}</numerusform>
            <numerusform>%Ln d’articles inconnus&#xa0;: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>The till&apos;s folder can&apos;t be reached. New sales come in once it is there again.</source>
        <translation>Le dossier de la caisse n’est pas joignable. Les nouvelles ventes entreront dès qu’il le sera.</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be read.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être lu.</translation>
    </message>
    <message numerus="yes">
        <source>“{name}”: %Ln sale(s) taken off the stock.</source>
        <translation>
            <numerusform>«&#xa0;{name}&#xa0;»&#xa0;: %Ln vente sortie du stock.</numerusform>
            <numerusform>«&#xa0;{name}&#xa0;»&#xa0;: %Ln ventes sorties du stock.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToWeighRow</name>
    <message>
        <source>Weigh</source>
        <translation>Peser</translation>
    </message>
    <message>
        <source>Weigh: {name}</source>
        <translation>Peser&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Weight to note</source>
        <translation>Poids à noter</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Prints</source>
        <translation>Impressions</translation>
    </message>
    <message>
        <source>Ready, waiting for their customers</source>
        <translation>Prêtes, en attente du client</translation>
    </message>
    <message>
        <source>Running low</source>
        <translation>Stock bas</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>The week</source>
        <translation>La semaine</translation>
    </message>
    <message>
        <source>To complete before going online</source>
        <translation>À compléter avant mise en ligne</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>À préparer</translation>
    </message>
</context>
<context>
    <name>TodayPlace</name>
    <message numerus="yes">
        <source>%Ln more order(s)</source>
        <translation>
            <numerusform>%Ln autre commande</numerusform>
            <numerusform>%Ln autres commandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) ready to be handed over.</source>
        <translation>
            <numerusform>%Ln commande prête attend d’être retirée.</numerusform>
            <numerusform>%Ln commandes prêtes attendent d’être retirées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) to prepare.</source>
        <translation>
            <numerusform>%Ln commande à préparer.</numerusform>
            <numerusform>%Ln commandes à préparer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a product by hand</source>
        <translation>Ajouter un produit à la main</translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation>Importer un tableau</translation>
    </message>
    <message>
        <source>Import a spreadsheet as it is, or add your first product by hand.</source>
        <translation>Importez un tableau tel quel, ou ajoutez votre premier produit à la main.</translation>
    </message>
    <message>
        <source>New orders appear here by themselves, the most urgent first.</source>
        <translation>Les nouvelles commandes arrivent ici toutes seules, la plus urgente en premier.</translation>
    </message>
    <message>
        <source>Nothing to prepare</source>
        <translation>Rien à préparer</translation>
    </message>
    <message>
        <source>Nothing to prepare for now.</source>
        <translation>Rien à préparer pour l’instant.</translation>
    </message>
    <message>
        <source>The first one is due at {time}.</source>
        <translation>La première est attendue à {time}.</translation>
    </message>
    <message>
        <source>The first one is due {day} at {time}.</source>
        <translation>La première est attendue {day} à {time}.</translation>
    </message>
    <message>
        <source>The first one is {late}.</source>
        <translation>La première est {late}.</translation>
    </message>
    <message>
        <source>Your first products</source>
        <translation>Vos premiers produits</translation>
    </message>
</context>
<context>
    <name>TodaySide</name>
    <message numerus="yes">
        <source>%Ln fewer than the week before</source>
        <translation>
            <numerusform>%Ln de moins que la semaine d’avant</numerusform>
            <numerusform>%Ln de moins que la semaine d’avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than the week before</source>
        <translation>
            <numerusform>%Ln de plus que la semaine d’avant</numerusform>
            <numerusform>%Ln de plus que la semaine d’avant</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Compléter</translation>
    </message>
    <message>
        <source>Connect to the marketplace</source>
        <translation>Relier à la place de marché</translation>
    </message>
    <message>
        <source>Missing: {what}</source>
        <translation>Il manque&#xa0;: {what}</translation>
    </message>
    <message>
        <source>See it as customers do</source>
        <translation>La voir comme vos clients</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>With the town hall&apos;s invitation code, your products are online today.</source>
        <translation>Avec le code d’invitation de la mairie, vos produits sont en ligne aujourd’hui.</translation>
    </message>
    <message>
        <source>Your customers could reserve online</source>
        <translation>Vos clients pourraient réserver en ligne</translation>
    </message>
    <message>
        <source>Your storefront</source>
        <translation>Votre vitrine</translation>
    </message>
    <message>
        <source>as many as the week before</source>
        <translation>autant que la semaine d’avant</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message numerus="yes">
        <source>order(s)</source>
        <translation>
            <numerusform>commande</numerusform>
            <numerusform>commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>price</source>
        <translation>prix</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>reste {amount}</translation>
    </message>
    <message>
        <source>{amount} reserved</source>
        <translation>réservé&#xa0;: {amount}</translation>
    </message>
</context>
<context>
    <name>TrialStep</name>
    <message>
        <source>A test page</source>
        <translation>Une page d’essai</translation>
    </message>
    <message>
        <source>How wide does it print?</source>
        <translation>Sur quelle largeur imprime-t-elle&#xa0;?</translation>
    </message>
    <message>
        <source>It prints {mm} mm of a roll of {roll} mm.</source>
        <translation>Elle imprime {mm} mm d’un rouleau de {roll} mm.</translation>
    </message>
    <message>
        <source>Look at it: all of it is on one label, and its code scans.</source>
        <translation>Regardez-la&#xa0;: tout tient sur une étiquette, et son code se scanne.</translation>
    </message>
    <message>
        <source>Look at it: all of it is there, up to the edges, and both codes scan.</source>
        <translation>Regardez-la&#xa0;: tout y est, jusqu’aux bords, et les deux codes se scannent.</translation>
    </message>
    <message>
        <source>Look at it: all of it is there, up to the edges, its ruler is 80 mm long, and its codes scan. If not, go back and pick another paper, or choose “actual size” in the printer&apos;s own settings. Where signs without sense come out, it is a printer for receipts: go back and pick it as one.</source>
        <translation>Regardez-la&#xa0;: tout y est, jusqu’aux bords, sa règle mesure 80&#xa0;mm, et ses codes se scannent. Sinon, revenez choisir un autre papier, ou choisissez «&#xa0;taille réelle&#xa0;» dans les réglages de l’imprimante elle-même. S’il en sort des signes sans queue ni tête, c’est une imprimante à tickets&#xa0;: revenez la choisir comme telle.</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Imprimer une page d’essai</translation>
    </message>
    <message>
        <source>Print the width test</source>
        <translation>Imprimer l’essai de largeur</translation>
    </message>
    <message>
        <source>Read: {codes}</source>
        <translation>Lu&#xa0;: {codes}</translation>
    </message>
    <message>
        <source>The test prints lines, each a little longer, with its number at its end.</source>
        <translation>L’essai imprime des traits de plus en plus longs, chacun avec son numéro au bout.</translation>
    </message>
    <message>
        <source>What is the last complete number at the right edge?</source>
        <translation>Quel est le dernier numéro entier, au bord droit&#xa0;?</translation>
    </message>
</context>
<context>
    <name>UnitChoice</name>
    <message>
        <source>Sold by</source>
        <translation>Vendu</translation>
    </message>
    <message>
        <source>the kilo</source>
        <translation>au kilo</translation>
    </message>
    <message>
        <source>the litre</source>
        <translation>au litre</translation>
    </message>
    <message>
        <source>the metre</source>
        <translation>au mètre</translation>
    </message>
    <message>
        <source>the piece</source>
        <translation>à la pièce</translation>
    </message>
</context>
<context>
    <name>UsesStep</name>
    <message>
        <source>(now: {printer})</source>
        <translation>(en ce moment&#xa0;: {printer})</translation>
    </message>
    <message>
        <source>Print the slip as soon as an order comes</source>
        <translation>Imprimer le bon dès qu’une commande arrive</translation>
    </message>
    <message>
        <source>Tick what it prints. If you close, nothing changes.</source>
        <translation>Cochez ce qu’elle imprime. Si vous fermez, rien ne change.</translation>
    </message>
    <message>
        <source>What comes out of it?</source>
        <translation>Que doit-elle imprimer&#xa0;?</translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln semaine</numerusform>
            <numerusform>%Ln semaines</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivé</translation>
    </message>
    <message>
        <source>Beginning of your in-store barcodes</source>
        <translation>Début de vos codes-barres maison</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Called louder after</source>
        <translation>Rappel plus fort après</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>Vêtements</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Days an order is kept</source>
        <translation>Jours de garde</translation>
    </message>
    <message>
        <source>Days closed</source>
        <translation>Fermetures</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Flowers</source>
        <translation>Fleurs</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Alimentation</translation>
    </message>
    <message>
        <source>Food information</source>
        <translation>Informations alimentaires</translation>
    </message>
    <message>
        <source>How it is sold</source>
        <translation>Façon de vendre</translation>
    </message>
    <message>
        <source>Kept for the shop</source>
        <translation>Gardé pour la boutique</translation>
    </message>
    <message>
        <source>Labels of your scale</source>
        <translation>Étiquettes de votre balance</translation>
    </message>
    <message>
        <source>Last slot before closing</source>
        <translation>Dernier créneau avant la fermeture</translation>
    </message>
    <message>
        <source>Left to the web</source>
        <translation>Laissé au web</translation>
    </message>
    <message>
        <source>Length of a slot</source>
        <translation>Durée d’un créneau</translation>
    </message>
    <message>
        <source>Made to order, season</source>
        <translation>Sur commande, saison</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horaires d’ouverture</translation>
    </message>
    <message>
        <source>Order for</source>
        <translation>Commander pour</translation>
    </message>
    <message>
        <source>Order more at</source>
        <translation>Recommander dès</translation>
    </message>
    <message>
        <source>Orders a slot</source>
        <translation>Commandes par créneau</translation>
    </message>
    <message>
        <source>Other goods</source>
        <translation>Autre commerce</translation>
    </message>
    <message>
        <source>Other information</source>
        <translation>Autres renseignements</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>Place dans la liste</translation>
    </message>
    <message>
        <source>Place in the shop</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Product safety</source>
        <translation>Sécurité du produit</translation>
    </message>
    <message>
        <source>Reservations paused</source>
        <translation>Réservations en pause</translation>
    </message>
    <message>
        <source>Right of withdrawal</source>
        <translation>Rétractation</translation>
    </message>
    <message>
        <source>Second contact</source>
        <translation>Second contact</translation>
    </message>
    <message>
        <source>Size or colour</source>
        <translation>Taille ou couleur</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Time to prepare</source>
        <translation>Temps de préparation</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Usual VAT</source>
        <translation>TVA habituelle</translation>
    </message>
    <message>
        <source>What you say of your shop</source>
        <translation>Ce que vous dites de votre boutique</translation>
    </message>
    <message>
        <source>What you sell</source>
        <translation>Ce que vous vendez</translation>
    </message>
    <message>
        <source>When to order more</source>
        <translation>Quand recommander</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivé</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>dans la liste</translation>
    </message>
    <message>
        <source>not online</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>online</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>until further notice</source>
        <translation>jusqu’à nouvel ordre</translation>
    </message>
    <message>
        <source>{day}: {hours}</source>
        <translation>{day}&#xa0;: {hours}</translation>
    </message>
    <message>
        <source>{first} to {last}: {hours}</source>
        <translation>{first} – {last}&#xa0;: {hours}</translation>
    </message>
</context>
<context>
    <name>VariantFields</name>
    <message>
        <source>Barcode</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Bought for {price}. This never leaves the shop.</source>
        <translation>Acheté {price}. Ce prix ne quitte jamais la boutique.</translation>
    </message>
    <message>
        <source>Give an in-store barcode</source>
        <translation>Donner un code-barres maison</translation>
    </message>
    <message>
        <source>Price incl. VAT</source>
        <translation>Prix TTC</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>This price can’t be read. Type it like 24.90.</source>
        <translation>Ce prix est illisible. Écrivez-le comme 24,90.</translation>
    </message>
    <message>
        <source>This stock can’t be read. Type it like {example}.</source>
        <translation>Ce stock est illisible. Écrivez-le comme {example}.</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>Votre référence</translation>
    </message>
    <message>
        <source>{quantity} reserved</source>
        <translation>réservé&#xa0;: {quantity}</translation>
    </message>
</context>
<context>
    <name>VariantValues</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Name of {value}</source>
        <translation>Nom de {value}</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Un de plus</translation>
    </message>
    <message>
        <source>Stock, prices and codes stay with each one, whatever it is called.</source>
        <translation>Le stock, les prix et les codes restent avec chacun, quel que soit son nom.</translation>
    </message>
    <message>
        <source>They differ in one way more</source>
        <translation>Une autre différence</translation>
    </message>
    <message>
        <source>Those you have are</source>
        <translation>Ceux d’ici sont</translation>
    </message>
    <message>
        <source>Those you have are…</source>
        <translation>Ceux d’ici sont…</translation>
    </message>
    <message>
        <source>What they differ in</source>
        <translation>Ce qui les distingue</translation>
    </message>
    <message>
        <source>What they differ in besides</source>
        <translation>Ce qui les distingue aussi</translation>
    </message>
    <message>
        <source>{value} earlier</source>
        <translation>{value} plus haut</translation>
    </message>
    <message>
        <source>{value} later</source>
        <translation>{value} plus bas</translation>
    </message>
</context>
<context>
    <name>VariantsPart</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Correct the stock…</source>
        <translation>Corriger le stock…</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Étiquette…</translation>
    </message>
    <message>
        <source>Movements of its stock</source>
        <translation>Mouvements de stock</translation>
    </message>
    <message>
        <source>Names and order</source>
        <translation>Noms et ordre</translation>
    </message>
    <message>
        <source>Size or colour</source>
        <translation>Taille ou couleur</translation>
    </message>
    <message>
        <source>Stock and codes</source>
        <translation>Stock et codes</translation>
    </message>
    <message numerus="yes">
        <source>● %Ln without barcode</source>
        <translation>
            <numerusform>●&#xa0;%Ln sans code-barres</numerusform>
            <numerusform>●&#xa0;%Ln sans code-barres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VatChoice</name>
    <message>
        <source>Choose</source>
        <translation>À choisir</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
</context>
<context>
    <name>VatPanel</name>
    <message>
        <source>Change the VAT</source>
        <translation>Changer la TVA</translation>
    </message>
    <message>
        <source>VAT of the products chosen</source>
        <translation>TVA des produits choisis</translation>
    </message>
    <message>
        <source>VAT {rate}</source>
        <translation>TVA {rate}</translation>
    </message>
    <message>
        <source>What customers pay stays the same.</source>
        <translation>Ce que paie la clientèle ne change pas.</translation>
    </message>
</context>
<context>
    <name>WaysCard</name>
    <message numerus="yes">
        <source>%Ln of your products is not in the file</source>
        <translation>
            <numerusform>%Ln de vos produits n’est pas dans le fichier</numerusform>
            <numerusform>%Ln de vos produits ne sont pas dans le fichier</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the file’s: a delivery</source>
        <translation>Ajouter celui du fichier&#xa0;: une réception</translation>
    </message>
    <message>
        <source>Archive them</source>
        <translation>Les archiver</translation>
    </message>
    <message>
        <source>Leave as is</source>
        <translation>Ne pas y toucher</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Le laisser tel quel</translation>
    </message>
    <message>
        <source>Set it to the file’s: a stock count</source>
        <translation>Reprendre celui du fichier&#xa0;: un inventaire</translation>
    </message>
    <message>
        <source>Stock of products you have already</source>
        <translation>Stock des produits que vous avez déjà</translation>
    </message>
</context>
<context>
    <name>WeighField</name>
    <message>
        <source>Exactly what was asked</source>
        <translation>Exactement la quantité demandée</translation>
    </message>
    <message>
        <source>Measure it, or type how much</source>
        <translation>Mesurez, ou tapez la quantité</translation>
    </message>
    <message>
        <source>Too little, {by}</source>
        <translation>Trop peu, {by}</translation>
    </message>
    <message>
        <source>Too much, {by}</source>
        <translation>Trop, {by}</translation>
    </message>
    <message>
        <source>Weigh it, or type the weight</source>
        <translation>Pesez, ou tapez le poids</translation>
    </message>
    <message>
        <source>Within tolerance, {by}</source>
        <translation>Dans la tolérance, {by}</translation>
    </message>
</context>
<context>
    <name>WeightEdit</name>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
</context>
<context>
    <name>WhichStep</name>
    <message>
        <source>An address is four numbers, such as 192.168.1.50, or a name.</source>
        <translation>Une adresse, ce sont quatre nombres, comme 192.168.1.50, ou un nom.</translation>
    </message>
    <message>
        <source>Asking the printer…</source>
        <translation>L’imprimante est interrogée…</translation>
    </message>
    <message>
        <source>Beside this PC, in its list of printers</source>
        <translation>Reliée à ce poste, dans sa liste d’imprimantes</translation>
    </message>
    <message>
        <source>For receipts</source>
        <translation>Pour des tickets</translation>
    </message>
    <message>
        <source>Four numbers, such as 192.168.1.50. Hold the printer&apos;s feed button while you switch it on: it prints them.</source>
        <translation>Quatre nombres, comme 192.168.1.50. Allumez l’imprimante en maintenant son bouton d’avance du papier&#xa0;: elle les imprime.</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>Continuer quand même</translation>
    </message>
    <message>
        <source>Has an address, printed on its own test receipt</source>
        <translation>Elle a une adresse, écrite sur son propre ticket d’essai</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Son adresse</translation>
    </message>
    <message>
        <source>Laser, ink or labels, as this PC lists it</source>
        <translation>Laser, jet d’encre ou étiquettes, dans la liste de ce poste</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Chercher à nouveau</translation>
    </message>
    <message>
        <source>No printer found. Switch it on, install it on this PC, then look again.</source>
        <translation>Aucune imprimante trouvée. Allumez-la, ajoutez-la à ce poste, puis cherchez à nouveau.</translation>
    </message>
    <message>
        <source>Nothing answers at this address. Switch the printer on, check its cable and the address, then go on.</source>
        <translation>Rien ne répond à cette adresse. Allumez l’imprimante, vérifiez son câble et l’adresse, puis continuez.</translation>
    </message>
    <message>
        <source>Printer of this PC</source>
        <translation>Imprimante de ce poste</translation>
    </message>
    <message>
        <source>Receipt printer on a cable</source>
        <translation>Imprimante à tickets sur câble</translation>
    </message>
    <message>
        <source>Receipt printer on the network</source>
        <translation>Imprimante à tickets sur le réseau</translation>
    </message>
    <message>
        <source>Usual printer of this PC</source>
        <translation>Imprimante habituelle de ce poste</translation>
    </message>
</context>
<context>
    <name>WishRow</name>
    <message>
        <source>One less</source>
        <translation>Un de moins</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Un de plus</translation>
    </message>
    <message>
        <source>Quantity of {name}</source>
        <translation>Quantité de {name}</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>Enlever de la liste</translation>
    </message>
    <message>
        <source>no price or no VAT rate yet</source>
        <translation>prix ou TVA à compléter</translation>
    </message>
    <message>
        <source>only {left} left</source>
        <translation>il n’en reste que {left}</translation>
    </message>
</context>
<context>
    <name>_Place</name>
    <message>
        <source>{place}, {n} new</source>
        <translation>{place}, {n} à voir</translation>
    </message>
</context>
<context>
    <name>_Promised</name>
    <message>
        <source>Orders want {amount} of it.</source>
        <translation>Des commandes en demandent {amount}.</translation>
    </message>
</context>
</TS>
